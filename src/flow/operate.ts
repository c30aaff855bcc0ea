// Operators on values: arithmetic, comparison, text, list concatenation. What cannot be computed is unknown.

import { add, scale } from '../base/range';
import { loadSignatures } from '../catalogue/signatures';
import type { BinaryOperator } from '../syntax/program';
import {
  asDefault,
  asNumber,
  constant,
  external,
  LONGEST_TEXT,
  mapping,
  NO_ARGUMENTS,
  repeated,
  sequence,
  text,
  UNKNOWN,
} from './construct';
import { keyOf } from './entries';
import { percent } from './format';
import { join } from './join';
import { truthOf } from './truth';
import type { ConstantValue, Value } from './value';

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
  if (table?.library && ARITHMETIC.has(operator)) return { ...table, items: undefined };
  if (operator === '+') return plus(left, right);
  if (operator === '*') return times(left, right) ?? times(right, left) ?? UNKNOWN;
  if (operator === '|') {
    if (left.kind === 'mapping' && right.kind === 'mapping') {
      return mapping(new Map([...left.entries, ...right.entries]), left.isComplete && right.isComplete);
    }
    // Libraries overload `|` to build pipelines; keep both sides so that a recogniser can look through.
    if (left.kind === 'external' || right.kind === 'external') {
      return external('|', undefined, { positional: [left, right], named: new Map(), hasUnknownRest: false });
    }
  }
  // A path and a name in it are a path.
  if (operator === '/' && left.kind === 'external' && loadSignatures().path(left.path.replace(/\(\)$/, '')))
    return external(`${/^[^(]*/.exec(left.path)?.[0]}()`, undefined, { ...NO_ARGUMENTS, positional: [left, right] });
  if (operator === 'in' || operator === 'not in') return contains(left, right, operator === 'not in');
  return UNKNOWN;
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
  if (truth === undefined) return join(left, right);
  const takesRight = operator === 'and' ? truth : !truth;
  return takesRight ? inheritDefault(left, right) : left;
}

/** A value chosen because of a default is itself only a default. */
export function inheritDefault(reason: Value, value: Value): Value {
  const label = reason.kind === 'constant' ? reason.default : undefined;
  return label !== undefined && value.kind === 'constant' && value.default === undefined
    ? { ...value, default: label }
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
  return typeof result === 'number' && !Number.isFinite(result) ? undefined : result;
}

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
    return {
      kind: 'sequence',
      items: undefined,
      length: add(left.length, right.length),
      isLengthKnown: left.isLengthKnown && right.isLengthKnown,
      element,
      label: left.label ?? right.label,
    };
  }
  const isText = (value: Value) =>
    value.kind === 'text' || (value.kind === 'constant' && typeof value.value === 'string');
  return isText(left) || isText(right) ? text([left, right]) : UNKNOWN;
}

function times(left: Value, right: Value): Value | undefined {
  const count = asNumber(right);
  if (count === undefined || left.kind !== 'sequence') return undefined;
  const whole = Math.max(0, Math.floor(count));
  if (left.items && left.items.length * whole <= MOST_REPEATED)
    return sequence(Array.from({ length: whole }, () => left.items ?? []).flat(), left.element, left.label);
  return left.isLengthKnown ? repeated(left.element, scale(left.length, whole), left.label) : left;
}

/** A longer list made by `*` is known by its length and what covers its items. */
const MOST_REPEATED = 64;

function contains(item: Value, holder: Value, isNegated: boolean): Value {
  if (item.kind !== 'constant') return UNKNOWN;
  const found = isIn(item, holder);
  return found === undefined ? UNKNOWN : { ...constant(found !== isNegated), default: item.default };
}

function isIn(item: ConstantValue, holder: Value): boolean | undefined {
  if (holder.kind === 'mapping') {
    if (!holder.entries.has(keyOf(item) ?? '')) return holder.isComplete ? false : undefined;
    return holder.size && holder.size.low < holder.entries.size ? undefined : true;
  }
  if (holder.kind !== 'sequence' || !holder.items) return undefined;
  if (holder.items.some((other) => other.kind === 'constant' && other.value === item.value)) return true;
  return holder.items.every((other) => other.kind === 'constant') ? false : undefined;
}
