// Operators on values: arithmetic, comparison, text, list concatenation. What cannot be computed is unknown.

import { add, scale } from '../../base/range';
import { loadSignatures } from '../../catalogue/signatures';
import type { BinaryOperator } from '../../syntax/program';
import { isEnum } from '../calls/enumeration';
import { memberOf } from '../calls/member';
import { iterate } from '../loops/iterate';
import {
  asDefault,
  asNumber,
  constant,
  external,
  LONGEST_TEXT,
  NO_ARGUMENTS,
  NUMBER,
  repeated,
  sequence,
  sequenceOf,
  text,
  UNKNOWN,
} from './construct';
import { keyOf, keysOf } from './entries';
import { percent } from './format';
import { join } from './join';
import { laidOver } from './mapping';
import { isSetOperator, isSubset, setOf } from './sets';
import { columnWise, withoutCells } from './table';
import { defaultOf, truthOf } from './truth';
import type { ConstantValue, InstanceValue, MappingValue, SequenceValue, Value } from './value';

const ARITHMETIC: ReadonlySet<BinaryOperator> = new Set(['+', '-', '*', '/', '//', '%', '**']);

export function operate(operator: BinaryOperator, left: Value, right: Value): Value {
  if (operator === 'and' || operator === 'or' || operator === '??') return decide(operator, left, right);
  if (left.kind === 'choice') return spread(left.options, (option) => operate(operator, option, right));
  if (right.kind === 'choice') return spread(right.options, (option) => operate(operator, left, option));
  if (operator === '%' && left.kind === 'constant' && typeof left.value === 'string')
    return percent(left.value, right);
  if (left.kind === 'constant' && right.kind === 'constant') return combine(operator, left, right);
  const table = left.kind === 'sequence' ? left : right.kind === 'sequence' ? right : undefined;
  // Arithmetic on arrays works on each item: as many as before.
  if (table?.table) {
    const each = columnWise(operator, left, right, operate);
    if (each) return each;
  }
  if (table?.library && ARITHMETIC.has(operator)) return withoutCells({ ...table, items: undefined });
  if (isSetOperator(operator) && left.kind === 'sequence' && right.kind === 'sequence' && !table?.library)
    return setOf(operator, left, right);
  if (operator === '==' || operator === '!=') return compared(left, right, operator === '!=');
  if (operator === 'is' || operator === 'is not') return compared(left, right, operator === 'is not', true);
  const each = table && !table.library ? ofEach(operator, left, right) : undefined;
  if (each) return each;
  if (operator === '+' && !isNumeric(operator, left, right)) return plus(left, right);
  if (operator === '*')
    return times(left, right) ?? times(right, left) ?? (isNumeric(operator, left, right) ? NUMBER : UNKNOWN);
  if (operator === '|') {
    if (left.kind === 'mapping' && right.kind === 'mapping') {
      return laidOver(left, right);
    }
    // Libraries overload `|` to build pipelines; keep both sides so that a recogniser can look through.
    if (left.kind === 'external' || right.kind === 'external') {
      return external('|', undefined, { positional: [left, right], named: new Map(), hasUnknownRest: false });
    }
  }
  // A path and a name in it are a path.
  if (operator === '/' && left.kind === 'external' && loadSignatures().of(left.path.replace(/\(\)$/, '')).path)
    return external(`${/^[^(]*/.exec(left.path)?.[0]}()`, undefined, { ...NO_ARGUMENTS, positional: [left, right] });
  if (operator === 'in' || operator === 'not in') return contains(left, right, operator === 'not in');
  return isNumeric(operator, left, right) ? NUMBER : UNKNOWN;
}

const COMPARING: ReadonlySet<BinaryOperator> = new Set(['<', '<=', '>', '>=']);

/** What comes of numbers is one; `line * 3` and `"%s" % 3` are not, and libraries overload what they like. */
function isNumeric(operator: BinaryOperator, left: Value, right: Value): boolean {
  const isOpen = (value: Value) => value.kind === 'unknown' || isANumber(value);
  if (!isOpen(left) || !isOpen(right)) return false;
  if (COMPARING.has(operator)) return true;
  if (!ARITHMETIC.has(operator)) return false;
  const both = [isANumber(left), isANumber(right)];
  return operator === '*' ? !both.includes(false) : operator === '%' ? both[0] === true : both.includes(true);
}

function isANumber(value: Value): boolean {
  return value.kind === 'unknown' ? value.form === 'number' : asNumber(value) !== undefined;
}

function spread(options: readonly Value[], make: (option: Value) => Value): Value {
  let result: Value | undefined;
  for (const option of options) {
    const value = make(option);
    result = result === undefined ? value : join(result, value);
  }
  return result ?? UNKNOWN;
}

function decide(operator: 'and' | 'or' | '??', left: Value, right: Value): Value {
  const truth = operator === '??' ? isPresent(left) : truthOf(left);
  // Whatever stands before it, `x and False` does not hold.
  if (truth === undefined && operator === 'and') return truthOf(right) === false ? right : join(right, UNKNOWN);
  // `os.getenv("MODEL") or "gpt-4o"`: what holds where the variable is not set.
  if (left.kind === 'unknown' && left.label?.startsWith('$')) return asDefault(right, `default of ${left.label}`);
  // `sys.argv[1:] or ["evaluate"]`: what holds where nothing is given.
  if (
    operator === 'or' &&
    left.kind === 'sequence' &&
    left.label?.startsWith('sys.argv[') &&
    right.kind === 'sequence'
  )
    return { ...right, lengthDefault: 'no arguments given' };
  if (truth === undefined) return join(left, right);
  const takesRight = operator === 'and' ? truth : !truth;
  return takesRight ? inheritDefault(left, right) : left;
}

/** A value chosen because of a default is itself only a default. */
export function inheritDefault(reason: Value, value: Value): Value {
  const label = reason.kind === 'constant' ? reason.default : undefined;
  if (label === undefined) return value;
  if (value.kind === 'constant') return value.default === undefined ? { ...value, default: label } : value;
  return value.kind === 'sequence' && value.isLengthKnown && value.lengthDefault === undefined
    ? { ...value, lengthDefault: label }
    : value;
}

function isPresent(value: Value): boolean | undefined {
  if (value.kind === 'constant') return value.value !== null;
  return value.kind === 'unknown' || value.kind === 'choice' || value.kind === 'external' ? undefined : true;
}

function combine(operator: BinaryOperator, left: ConstantValue, right: ConstantValue): Value {
  const result = compute(operator, left.value, right.value);
  if (result === undefined) return UNKNOWN;
  return { kind: 'constant', value: result, default: left.default ?? right.default, span: undefined };
}

function compute(
  operator: BinaryOperator,
  a: ConstantValue['value'],
  b: ConstantValue['value'],
): ConstantValue['value'] | undefined {
  switch (operator) {
    case '==':
    case 'is':
      return a === b;
    case '!=':
    case 'is not':
      return a !== b;
    case 'in':
      return typeof a === 'string' && typeof b === 'string' ? b.includes(a) : undefined;
    case 'not in':
      return typeof a === 'string' && typeof b === 'string' ? !b.includes(a) : undefined;
    default:
  }
  if (typeof a === 'string' && typeof b === 'string') return computeText(operator, a, b);
  if (operator === '*' && typeof a === 'string' && typeof b === 'number') return repeatText(a, b);
  const x = typeof a === 'boolean' ? Number(a) : a;
  const y = typeof b === 'boolean' ? Number(b) : b;
  if (typeof x !== 'number' || typeof y !== 'number') return undefined;
  const result = computeNumber(operator, x, y);
  // Digits that are lost in a number beyond 2 ** 53 would decide what is left of it.
  const isLost = !Number.isSafeInteger(Math.trunc(x)) || !Number.isSafeInteger(Math.trunc(y));
  if (isLost && typeof result === 'number' && Math.abs(result) <= Number.MAX_SAFE_INTEGER && LOSING.has(operator))
    return undefined;
  return typeof result === 'number' && !Number.isFinite(result) ? undefined : result;
}

const LOSING: ReadonlySet<BinaryOperator> = new Set(['+', '-', '%', '//']);

function computeText(operator: BinaryOperator, a: string, b: string): string | boolean | undefined {
  if (operator === '+') return a.length + b.length <= LONGEST_TEXT ? a + b : undefined;
  if (operator === '<') return a < b;
  if (operator === '<=') return a <= b;
  if (operator === '>') return a > b;
  if (operator === '>=') return a >= b;
  return undefined;
}

function repeatText(a: string, count: number): string | undefined {
  return count >= 0 && a.length * count <= LONGEST_TEXT ? a.repeat(Math.floor(count)) : undefined;
}

function computeNumber(operator: BinaryOperator, x: number, y: number): number | boolean | undefined {
  switch (operator) {
    case '+':
      return x + y;
    case '-':
      return x - y;
    case '*':
      return x * y;
    case '/':
      return y === 0 ? undefined : x / y;
    case '//':
      return y === 0 ? undefined : Math.floor(x / y);
    case '%':
      return y === 0 ? undefined : x - y * Math.floor(x / y);
    case '**':
      return x ** y;
    case '<':
      return x < y;
    case '<=':
      return x <= y;
    case '>':
      return x > y;
    case '>=':
      return x >= y;
    case '<<':
      return y >= 0 && y < 40 ? x * 2 ** y : undefined;
    case '>>':
      return y >= 0 ? Math.floor(x / 2 ** y) : undefined;
    default:
      return undefined;
  }
}

function plus(left: Value, right: Value): Value {
  if (left.kind === 'sequence' && right.kind === 'sequence') {
    const element =
      left.items?.length === 0
        ? right.element
        : right.items?.length === 0
          ? left.element
          : join(left.element, right.element);
    if (left.items && right.items) return sequence([...left.items, ...right.items], element);
    return sequenceOf({
      items: undefined,
      length: add(left.length, right.length),
      isLengthKnown: left.isLengthKnown && right.isLengthKnown,
      element,
      label: left.label ?? right.label,
    });
  }
  const isText = (value: Value) =>
    value.kind === 'text' || (value.kind === 'constant' && typeof value.value === 'string');
  return isText(left) || isText(right) ? text([left, right]) : UNKNOWN;
}

function times(left: Value, right: Value): Value | undefined {
  // `[x] * (n > 3)`: once or not at all.
  const count = right.kind === 'constant' && typeof right.value === 'boolean' ? Number(right.value) : asNumber(right);
  if (count === undefined || left.kind !== 'sequence') return undefined;
  const whole = Math.max(0, Math.floor(count));
  if (left.items?.length === 0) return left;
  if (left.items && left.items.length * whole <= MOST_REPEATED)
    return sequence(Array.from({ length: whole }, () => left.items ?? []).flat(), left.element, left.label);
  return left.isLengthKnown ? repeated(left.element, scale(left.length, whole), left.label) : left;
}

/** A longer list made by `*` is known by its length and what covers its items. */
const MOST_REPEATED = 64;

/** `2 ** np.arange(4)`: a number and an array that is written out. A list takes part in no arithmetic but `*`. */
function ofEach(operator: BinaryOperator, left: Value, right: Value): Value | undefined {
  if (!ARITHMETIC.has(operator) || operator === '*' || operator === '%') return undefined;
  const [number, array] = left.kind === 'sequence' ? [right, left] : [left, right];
  if (asNumber(number) === undefined || array.kind !== 'sequence') return undefined;
  const apply = (item: Value) => (array === left ? operate(operator, item, number) : operate(operator, number, item));
  return { ...array, items: array.items?.map(apply), element: apply(array.element) };
}

/** Equal or not, where both are written out. */
function compared(left: Value, right: Value, isNegated: boolean, isIdentity = false): Value {
  const equal = isEqual(left, right, isIdentity);
  if (equal === undefined) return UNKNOWN;
  return { ...constant(equal !== isNegated), default: defaultOf(left) ?? defaultOf(right) };
}

export function isEqual(left: Value, right: Value, isIdentity = false, depth = 0): boolean | undefined {
  if (left.kind === 'constant' && right.kind === 'constant') return plain(left.value) === plain(right.value);
  if (left.kind === 'class' && right.kind === 'class') return left.definition === right.definition;
  if (left.kind === 'function' && right.kind === 'function')
    return left.function === right.function && left.self === right.self ? undefined : false;
  if (left.kind === 'instance' && right.kind === 'instance') {
    const [one, other] = isIdentity ? [] : [keyOf(left), keyOf(right)];
    return one !== undefined && other !== undefined ? one === other : isSameObject(left, right);
  }
  if (isIdentity) return isOfOtherKind(left, right) ? false : undefined;
  if (left.kind === 'mapping' && right.kind === 'mapping') return isSameMapping(left, right, depth);
  if (left.kind === 'sequence' && right.kind === 'sequence') return isSameList(left, right);
  return isOfOtherKind(left, right) ? false : undefined;
}

function plain(value: ConstantValue['value']): ConstantValue['value'] {
  return typeof value === 'boolean' ? Number(value) : value;
}

/** `None` is no list, no object and no function. What a class says of itself (`__eq__`) is asked before. */
function isOfOtherKind(left: Value, right: Value): boolean {
  const isNone = (value: Value) => value.kind === 'constant' && value.default === undefined && value.value === null;
  const isThing = (value: Value) =>
    value.kind === 'external' ? value.path === '<match>' || value.isPresent === true : THINGS.has(value.kind);
  return (isNone(left) && isThing(right)) || (isNone(right) && isThing(left));
}

const THINGS: ReadonlySet<Value['kind']> = new Set(['sequence', 'mapping', 'instance', 'function', 'class']);

/** Objects made at one place in a loop are told by one value: only members of an enumeration are one object each. */
function isSameObject(left: InstanceValue, right: InstanceValue): boolean | undefined {
  if (left.attributes !== right.attributes) return memberOf(left.class, '__eq__') ? undefined : hasFields(left);
  return isEnum(left.class) ? true : undefined;
}

/** Data classes and named tuples are equal by their fields; other objects only to themselves. */
function hasFields({ class: type }: InstanceValue): false | undefined {
  const isPlain = type.definition.decorators.length === 0 && (type.bases.length === 0 || isEnum(type));
  return isPlain ? false : undefined;
}

function isSameList(left: SequenceValue, right: SequenceValue): boolean | undefined {
  if (left.library || right.library || !left.isLengthKnown || !right.isLengthKnown) return undefined;
  if (left.length.high < right.length.low || right.length.high < left.length.low) return false;
  if (!left.items || !right.items || left.items.length !== right.items.length) return undefined;
  const names = [left.items.map(keyOf), right.items.map(keyOf)] as const;
  if (names[0].includes(undefined) || names[1].includes(undefined)) return undefined;
  if (names[0].every((name, i) => name === names[1][i])) return true;
  // The order means nothing in sets, and all in lists.
  return isSubset(left, right) && isSubset(right, left) ? undefined : false;
}

/** A mapping that holds one mapping twice, which holds one twice, and so on, is short in the code and long to compare. */
const DEEPEST = 8;

function isSameMapping(left: MappingValue, right: MappingValue, depth: number): boolean | undefined {
  if (depth > DEEPEST) return undefined;
  const [mine, theirs] = [keysOf(left), keysOf(right)];
  if (!mine || !theirs) return undefined;
  if (mine.length !== theirs.length) return false;
  const each = [...left.entries].map(([name, value]) => {
    const other = right.entries.get(name);
    return other === undefined ? false : isEqual(value, other, false, depth + 1);
  });
  return each.includes(false) ? false : each.includes(undefined) ? undefined : true;
}

function contains(item: Value, holder: Value, isNegated: boolean): Value {
  // `"--quick" in sys.argv`: a script that is told nothing.
  if (holder.kind === 'external' && /^sys\.argv(\[\])?$/.test(holder.path) && item.kind === 'constant')
    return { ...constant(isNegated), default: 'no arguments given' };
  const found = isIn(item, holder);
  const label = (item.kind === 'constant' ? item.default : undefined) ?? defaultOf(holder);
  return found === undefined ? UNKNOWN : { ...constant(found !== isNegated), default: label };
}

function isIn(item: Value, holder: Value): boolean | undefined {
  if (holder.kind === 'mapping') {
    const name = keyOf(item);
    if (name === undefined) return undefined;
    if (!holder.entries.has(name)) return holder.isComplete ? false : undefined;
    return holder.size && holder.size.low < holder.entries.size ? undefined : true;
  }
  const items = holder.kind === 'sequence' ? holder.items : isEnumeration(holder) ? iterate(holder).items : undefined;
  if (!items) return undefined;
  const bare = item.kind === 'constant' && item.default !== undefined ? { ...item, default: undefined } : item;
  const each = items.map((other) =>
    isEqual(bare, other.kind === 'constant' ? { ...other, default: undefined } : other),
  );
  return each.includes(true) ? true : each.includes(undefined) ? undefined : false;
}

function isEnumeration(value: Value): boolean {
  return value.kind === 'class' && isEnum(value);
}
