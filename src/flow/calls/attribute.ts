// What `object.name` and `object[index]` give.

import { loadSignatures } from '../../catalogue/signatures';
import { change } from '../loops/touched';
import { noteAsked } from '../programs/between-runs';
import { partOfPath } from '../programs/file-path';
import { memberOfModule } from '../programs/import';
import {
  asDefault,
  asNumber,
  asText,
  constant,
  external,
  NO_ARGUMENTS,
  sequence,
  UNKNOWN,
  unknown,
} from '../values/construct';
import { anyOf, keyOf, missingOf } from '../values/entries';
import { timesSince } from '../values/growth';
import { joinAll, optionsOf } from '../values/join';
import { withKey } from '../values/mapping';
import { operate } from '../values/operate';
import { sliceOf } from '../values/slice';
import { askTable, columnOf as columnInTable, columnNamed, isTable, pickedBy, slicedRows } from '../values/table';
import type {
  ClassValue,
  ExternalValue,
  FunctionValue,
  Identity,
  InstanceValue,
  MappingValue,
  SequenceValue,
  Value,
} from '../values/value';
import type { Walk } from '../walk';
import { hold } from './held';
import { underKey } from './keyed';
import { inheritedMember, libraryBasesOf, memberOf } from './member';
import { isWithout } from './objects';

export function attributeOf(walk: Walk, object: Value, name: string): Value {
  switch (object.kind) {
    case 'choice':
      return joinAll(object.options.map((option) => walk.attribute(option, name)));
    case 'external':
      return putOn(walk, object, name) ?? givenAs(object, name) ?? memberOfLibrary(object, name);
    case 'instance':
      return ofInstance(walk, object, name);
    case 'class':
      return name === '__name__' ? constant(object.definition.name) : ofClass(object, name);
    case 'function':
      return name === '__name__' && object.function.name !== ''
        ? constant(object.function.name)
        : methodOf(object, name);
    case 'module':
      return (
        memberOfModule(object.module, name) ??
        external(`${object.module.name}.${name}`, name === '__dict__' ? object : undefined)
      );
    case 'mapping':
      // `SimpleNamespace(a=1).a`, JavaScript objects, configuration objects.
      return object.entries.get(name) ?? methodOf(object, name);
    case 'constant':
      // `Color.RED.value` where members are plain constants.
      return name === 'value' ? object : methodOf(object, name);
    case 'unknown':
      return external(`?.${name}`, object);
    case 'sequence':
      if (isTable(object)) {
        const part = columnNamed(object, name) ?? partOfTable(object, name);
        if (part) return part;
      }
      if (name === 'shape') {
        const shape = shapeOf(object);
        if (shape) return shape;
      }
      if (object.library) return external(`${object.library.path}.${name}`, object, undefined, object.library.span);
      return methodOf(object, name);
    default:
      return methodOf(object, name);
  }
}

/** The shape of an array whose numbers are written out; of any other, how many dimensions it has is not known. */
function shapeOf({ library, isLengthKnown, length, items }: SequenceValue): Value | undefined {
  if (library === undefined || !isLengthKnown || length.low !== length.high) return undefined;
  const sizes = [length.best];
  let rows = items;
  while (rows?.every((row) => row.kind === 'sequence')) {
    const [first] = rows as readonly SequenceValue[];
    if (!first?.isLengthKnown || first.length.low !== first.length.high) return undefined;
    sizes.push(first.length.best);
    rows = first.items;
  }
  if (!rows?.every((row) => row.kind === 'constant')) return undefined;
  const known = sizes.map((size) => constant(size));
  return sequence(known, joinAll(known));
}

function putOn(walk: Walk, object: ExternalValue, name: string): Value | undefined {
  const found = walk.attributes.on(object)?.get(name);
  if (walk.askedEarly !== undefined) noteAsked(walk.askedEarly, object, name, found);
  const isDefault = found !== undefined && loadSignatures().of(object.path).settings === true;
  return isDefault ? asDefault(found, `default of ${name}`) : found;
}

function memberOfLibrary(object: ExternalValue, name: string): Value {
  const member = external(`${object.path}.${name}`, object, undefined, object.span);
  return (PARTS_OF_PATHS.has(name) && partOfPath(member)) || member;
}

/** The only attributes that a library's object may be asked for its path by. */
const PARTS_OF_PATHS: ReadonlySet<string> = new Set(['name', 'stem', 'suffix']);

/** What a library object was given by that name, where it is one that keeps it so: `Document(metadata=…).metadata`. */
function givenAs({ path, arguments: given }: ExternalValue, name: string): Value | undefined {
  const value = given?.named.get(name);
  return value && loadSignatures().of(path.slice(0, -2)).keepsNamed ? value : undefined;
}

/** A method of a built-in kind: `"a".join`, `xs.append`. Its path tells the kind, its origin the receiver. */
function methodOf(object: Value, name: string): Value {
  return external(`<${object.kind}>.${name}`, object);
}

function ofInstance(walk: Walk, object: InstanceValue, name: string): Value {
  if (object.view) return ofView(walk, object, object.view, name);
  const own = object.attributes.own(name);
  if (own) return own;
  if (name === '__class__') return object.class;
  if (name === '_replace' || name === '_asdict') return methodOf(object, name);
  if (name === 'result' && isWithout(object, name)) return methodOf(object, name);
  const member = memberOf(object.class, name);
  if (member?.kind === 'function') return bindMethod(walk, member, object);
  return member ?? inheritedOf(object, name);
}

function inheritedOf(object: InstanceValue, name: string): Value {
  const inherited = inheritedMember(object.class, object, name);
  return inherited.kind === 'external' && loadSignatures().of(inherited.path).itself ? object : inherited;
}

/** `super().name`. */
function ofView(
  walk: Walk,
  object: InstanceValue,
  { of, behind }: NonNullable<InstanceValue['view']>,
  name: string,
): Value {
  const member = memberOf(object.class, name, behind);
  if (member?.kind !== 'function') {
    if (member) return member;
    const isPlain = libraryBasesOf(object.class).every((base) => /^(abc|typing)\./.test(base));
    return isPlain ? external(`builtins.object.${name}`) : inheritedMember(object.class, of, name);
  }
  if (of.kind === 'instance') return bindMethod(walk, member, of);
  return name === '__new__' ? member : { ...member, self: of };
}

function bindMethod(walk: Walk, member: FunctionValue, object: InstanceValue): Value {
  if (member.decorators.length === 0) return { ...member, self: object };
  const decorators = member.decorators.map((decorator) => (decorator.kind === 'external' ? decorator.path : ''));
  if (decorators.includes('builtins.staticmethod')) return member;
  const bound: FunctionValue = {
    ...member,
    self: decorators.includes('builtins.classmethod') ? object.class : object,
  };
  const isProperty = decorators.some((path) => path === 'builtins.property' || path === 'functools.cached_property');
  return isProperty
    ? walk.invoke(bound, { positional: [], named: new Map(), hasUnknownRest: false }, member.function)
    : bound;
}

function ofClass(object: ClassValue, name: string): Value {
  const member = memberOf(object, name);
  if (member?.kind !== 'function') return member ?? inheritedOfClass(object, name);
  const isClassMethod = member.decorators.some((d) => d.kind === 'external' && d.path === 'builtins.classmethod');
  return isClassMethod ? { ...member, self: object } : member;
}

/** `MyModel.from_pretrained(…)` on a class that inherits it. */
function inheritedOfClass(object: ClassValue, name: string): Value {
  const member = inheritedMember(object, object, name);
  return member.kind === 'external' ? external(member.path.replace(/\(\)\.([^.]+)$/, '.$1'), object) : member;
}

export function itemOf(walk: Walk, object: Value, index: Value | undefined): Value {
  switch (object.kind) {
    case 'choice':
      return joinAll(object.options.map((option) => walk.item(option, index)));
    case 'sequence':
      if (isSlice(index))
        return isTable(object) ? slicedRows(object, sliced(rowsOf(object), index)) : sliced(object, index);
      if (isTable(object) && asText(index) === undefined) {
        const picked = pickedBy(object, index);
        if (picked) return picked;
      }
      if (index?.kind === 'constant' && typeof index.value === 'string') return columnOf(walk, object, index);
      return ofSequence(object, asNumber(index));
    case 'mapping':
      return putMissing(walk, object, index) ?? ofMapping(object, index);
    case 'constant':
      if (typeof object.value === 'string') {
        const at = asNumber(index);
        return at === undefined ? UNKNOWN : constant(object.value.at(at) ?? '');
      }
      return UNKNOWN;
    case 'external':
      if (isTable(object.origin) && object.path.endsWith('.loc')) {
        const picked = pickedBy(object.origin, index);
        if (picked) return picked;
      }
      if (object.path.endsWith('.__dict__') && object.origin && index) return named(walk, object.origin, index);
      if (object.path === 'builtins.globals()')
        return joinAll(optionsOf(index ?? UNKNOWN).map((one) => global(walk, one)));
      if (object.path === 'os.environ') return unknown(index?.kind === 'constant' ? `$${index.value}` : undefined);
      {
        const known = index?.kind === 'constant' ? walk.attributes.on(object)?.get(`[${index.value}]`) : undefined;
        const put = known ?? underKey(walk, object, index);
        if (put) return put;
      }
      return { ...external(`${object.path}[]`, object, undefined, object.span), index: asNumber(index) };
    case 'instance': {
      const method = walk.attribute(object, '__getitem__');
      if (method.kind !== 'function') return fieldAt(walk, object, index);
      return walk.invoke(
        method,
        { positional: [index ?? UNKNOWN], named: new Map(), hasUnknownRest: false },
        method.function,
      );
    }
    case 'class':
      // `Generic[int]`, `Color["RED"]`.
      return (
        (index?.kind === 'constant' && typeof index.value === 'string' ? memberOf(object, index.value) : undefined) ??
        object
      );
    default:
      return UNKNOWN;
  }
}

/** `globals()[name]`: of a name that is not known, any function whose name begins so. */
function global(walk: Walk, name: Value): Value {
  const { module } = walk.scope;
  const written = asText(name);
  if (written !== undefined) return module.own(written) ?? UNKNOWN;
  const first = name.kind === 'text' && typeof name.parts[0] === 'string' ? name.parts[0] : '';
  for (const own of module.names()) if (own.startsWith(first)) hold(walk, module.own(own));
  return UNKNOWN;
}

/** Attributes of a table that are what a method of that name gives: `df.index`, `df.values`. */
function partOfTable(object: SequenceValue, name: string): Value | undefined {
  const path = `${object.library?.path}.${name}`;
  const rule = loadSignatures().of(path).table;
  if (rule?.gives !== 'cells' && rule?.gives !== 'index') return undefined;
  if (name !== 'values' && name !== 'index') return undefined;
  return askTable(rule, { path, receiver: object, given: NO_ARGUMENTS }, object, operate);
}

/** Its rows as a list. */
function rowsOf(object: SequenceValue): SequenceValue {
  return { ...object, items: object.table?.rows?.map(({ cell }) => cell) };
}

function isSlice(index: Value | undefined): index is ExternalValue {
  return index?.kind === 'external' && index.path === 'builtins.slice()';
}

/** `self.items[key]`, where the key is what was written between brackets: `batch[2:5]`. */
function sliced(object: SequenceValue, { arguments: given }: ExternalValue): Value {
  const [lower, upper, step] = (given?.positional ?? []).map((part) =>
    part.kind === 'constant' && part.value === null ? undefined : part,
  );
  return sliceOf(object, lower, upper, step, object.label ?? 'a slice');
}

/** A named tuple has its fields by their places; of other objects that have no items nobody asks for any. */
function fieldAt(walk: Walk, object: InstanceValue, index: Value | undefined): Value {
  const at = asNumber(index);
  const fields = object.class.definition.body.flatMap((one) =>
    one.kind === 'assign' && one.annotation ? one.targets : [],
  );
  const field = at === undefined ? undefined : fields.at(at);
  return field?.kind === 'name' ? walk.attribute(object, field.name) : UNKNOWN;
}

/** `models.__dict__[name]` is `getattr(models, name)`. */
function named(walk: Walk, object: Value, name: Value): Value {
  if (name.kind === 'choice') return joinAll(name.options.map((option) => named(walk, object, option)));
  return name.kind === 'constant' && typeof name.value === 'string' ? walk.attribute(object, name.value) : UNKNOWN;
}

function ofSequence(object: SequenceValue, index: number | undefined): Value {
  if (index === undefined || !object.items) return object.element;
  return object.items.at(index) ?? UNKNOWN;
}

/** A column of a table: as many values as the table has rows. */
function columnOf(walk: Walk, object: SequenceValue, name: Value): Value {
  const text = asText(name);
  if (isTable(object) && text !== undefined) return columnInTable(object, text, walk.item(object.element, name));
  return { ...object, items: undefined, element: walk.item(object.element, name), label: undefined };
}

/** `defaultdict(list)[key]`: what is found for the first time is put in, where it is known to be the first time. */
function putMissing(walk: Walk, object: MappingValue, index: Value | undefined): Value | undefined {
  const key = keyOf(index);
  const { missing, identity } = object;
  if (!missing || !index || key === undefined || !object.isComplete || object.entries.has(key)) return undefined;
  if (!isOnce(walk, identity) || missing.kind !== 'sequence') return undefined;
  const made = { ...sequence([], UNKNOWN), identity: { madeIn: walk.context } };
  change(walk, object, withKey(walk, object, index, made));
  return made;
}

function isOnce(walk: Walk, identity: Identity | undefined): boolean {
  const times = timesSince(walk, identity?.madeIn);
  return identity !== undefined && walk.doubt === 0 && times.low === 1 && times.high === 1;
}

function ofMapping(object: MappingValue, index: Value | undefined): Value {
  const key = keyOf(index);
  if (key !== undefined) return object.entries.get(key) ?? missingOf(object);
  if (index?.kind === 'choice') return joinAll(index.options.map((option) => ofMapping(object, option)));
  return object.isComplete && !object.missing ? anyOf(object) : anyOf(object, missingOf(object));
}
