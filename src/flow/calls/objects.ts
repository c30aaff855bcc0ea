// What built-ins ask of objects: their class, their attributes, how long they say they are, and what operators make of
// them where their class says so.

import type { Span } from '../../base/span';
import type { BinaryOperator } from '../../syntax/program';
import { Scope } from '../scope';
import { asText, constant, mapping, NO_ARGUMENTS, UNKNOWN } from '../values/construct';
import { joinAll } from '../values/join';
import { truthOf } from '../values/truth';
import type { Arguments, ClassValue, InstanceValue, Value } from '../values/value';
import type { Walk } from '../walk';
import { libraryBasesOf, lineageOf, memberOf } from './member';

/** `object.__new__(cls)`. */
export function bareObject(walk: Walk, type: Value): Value | undefined {
  if (type.kind !== 'class') return undefined;
  return { kind: 'instance', class: type, attributes: new Scope(undefined, walk.ledger), arguments: NO_ARGUMENTS };
}

/** `len(object)` by its `__len__`. */
export function measuredBy(walk: Walk, object: Value, span: Span): Value | undefined {
  return ask(walk, object, '__len__', [], span);
}

function ask(walk: Walk, object: Value, name: string, positional: readonly Value[], span: Span): Value | undefined {
  if (object.kind !== 'instance' || memberOf(object.class, name)?.kind !== 'function') return undefined;
  return walk.invoke(walk.attribute(object, name), { positional, named: new Map(), hasUnknownRest: false }, span);
}

/** Whether an object surely lacks a name: nothing that it inherits from elsewhere may bring it. */
export function isWithout(object: InstanceValue, name: string): boolean {
  const isOwn = object.class.bases.every((base) => base.kind === 'class' || base.kind === 'external');
  const bases = libraryBasesOf(object.class);
  const isPlain = isOwn && bases.every((base) => /^(abc|typing|enum|builtins)\./.test(base));
  return (
    isPlain &&
    object.attributes.own(name) === undefined &&
    memberOf(object.class, name) === undefined &&
    memberOf(object.class, '__getattr__') === undefined
  );
}

export function hasAttribute(walk: Walk, { positional: [object, name] }: Arguments): Value | undefined {
  const text = asText(name);
  if (object?.kind !== 'instance' || text === undefined) return undefined;
  if (isWithout(object, text)) return constant(false);
  if (object.attributes.mayLack(text)) return undefined;
  const isThere = object.attributes.own(text) ?? memberOf(object.class, text);
  return isThere && walk.doubt === 0 ? constant(true) : undefined;
}

/** `vars(object)`, `asdict(object)`: its attributes by their names. */
export function attributesIn(walk: Walk, object: Value): Value | undefined {
  if (object.kind === 'external') {
    const known = [...(walk.attributes.on(object) ?? [])].filter(([name]) => !name.startsWith('['));
    return known.length > 0 ? mapping(new Map(known), false) : undefined;
  }
  if (object.kind !== 'instance') return undefined;
  const names = [...object.attributes.names()];
  return mapping(new Map(names.map((name) => [name, object.attributes.own(name) ?? UNKNOWN])));
}

const TYPES: ReadonlyMap<string, (value: Value) => boolean | undefined> = new Map([
  ['builtins.str', (value) => typeOf(value) === 'string'],
  ['builtins.int', (value) => isNumber(value)],
  ['builtins.float', (value) => isNumber(value)],
  ['builtins.bool', (value) => typeOf(value) === 'boolean'],
  ['builtins.dict', (value) => value.kind === 'mapping'],
  ['builtins.slice', (value) => value.kind === 'external' && value.path === 'builtins.slice()'],
]);

function typeOf(value: Value): string | undefined {
  return value.kind === 'constant' ? typeof value.value : value.kind === 'text' ? 'string' : value.kind;
}

/** Whole numbers and others are told by the same values. */
function isNumber(value: Value): boolean | undefined {
  return typeOf(value) === 'number' || typeOf(value) === 'boolean' ? undefined : false;
}

/** `isinstance(x, str)`, where the kind of value tells. */
export function isInstance({ positional: [value, type] }: Arguments): Value | undefined {
  if (!value || !type) return undefined;
  const types = type.kind === 'sequence' ? type.items : [type];
  const answers = types?.map((each) => isOf(value, each));
  if (!answers) return undefined;
  if (answers.includes(true)) return constant(true);
  return answers.includes(undefined) ? undefined : constant(false);
}

function isOf(value: Value, type: Value): boolean | undefined {
  const isKnown = value.kind === 'constant' || value.kind === 'text' || value.kind === 'mapping';
  if (value.kind === 'instance' && type.kind === 'class') return isKindOf(value, type);
  const isSlice = value.kind === 'external' && value.path === 'builtins.slice()';
  if (type.kind === 'class') return isKnown ? false : undefined;
  if (type.kind !== 'external') return undefined;
  const isPlain = value.kind === 'sequence' && !value.library;
  if (isPlain && /^builtins\.(list|tuple|set|frozenset)$/.test(type.path))
    return value.form && value.form === type.path.slice('builtins.'.length);
  const isOwn = value.kind === 'instance' && libraryBasesOf(value.class).length === 0;
  if (isKnown && /^builtins\.(list|tuple|set|frozenset)$/.test(type.path)) return false;
  return isKnown || isSlice || isPlain || isOwn ? TYPES.get(type.path)?.(value) : undefined;
}

function isKindOf(value: InstanceValue, type: ClassValue): boolean {
  return lineageOf(value.class).some((each) => each.definition === type.definition);
}

const METHODS: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['+', ['__add__', '__radd__']],
  ['-', ['__sub__', '__rsub__']],
  ['*', ['__mul__', '__rmul__']],
  ['/', ['__truediv__', '__rtruediv__']],
  ['//', ['__floordiv__', '__rfloordiv__']],
  ['%', ['__mod__', '__rmod__']],
  ['**', ['__pow__', '__rpow__']],
  ['@', ['__matmul__', '__rmatmul__']],
  ['>>', ['__rshift__', '__rrshift__']],
  ['<<', ['__lshift__', '__rlshift__']],
  ['|', ['__or__', '__ror__']],
  ['&', ['__and__', '__rand__']],
  ['^', ['__xor__', '__rxor__']],
  ['==', ['__eq__', '__eq__']],
  ['<', ['__lt__', '__gt__']],
  ['>', ['__gt__', '__lt__']],
  ['<=', ['__le__', '__ge__']],
  ['>=', ['__ge__', '__le__']],
]);

/** What an operator makes of objects whose class says so; undefined where no class does. */
export function overloaded(
  walk: Walk,
  operator: BinaryOperator,
  left: Value,
  right: Value,
  span: Span,
): Value | undefined {
  if (left.kind !== 'instance' && right.kind !== 'instance') return undefined;
  if (operator === 'in' || operator === 'not in')
    return answered(ask(walk, right, '__contains__', [left], span), operator === 'not in');
  if (operator === '!=') {
    const own = ask(walk, left, '__ne__', [right], span);
    return own ?? answered(ask(walk, left, '__eq__', [right], span), true);
  }
  const [name, reflected] = METHODS.get(operator) ?? [];
  if (name === undefined || reflected === undefined) return undefined;
  return ask(walk, left, name, [right], span) ?? ask(walk, right, reflected, [left], span);
}

function answered(value: Value | undefined, isNegated: boolean): Value | undefined {
  const truth = value && truthOf(value);
  return truth === undefined ? value && joinAll([value, UNKNOWN]) : constant(truth !== isNegated);
}
