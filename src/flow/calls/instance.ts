// Objects of classes written in this file: the constructor is walked like any function, fields of dataclasses and
// the like are filled from the arguments.

import type { Span } from '../../base/span';
import { loadSignatures } from '../../catalogue/signatures';
import type { Assign } from '../../syntax/program';
import { iterate } from '../loops/iterate';
import { Scope } from '../scope';
import { asDefault, asText, constant, external, mapping, NO_ARGUMENTS, sequence, UNKNOWN } from '../values/construct';
import { joinAll } from '../values/join';
import { isEqual } from '../values/operate';
import { truthOf } from '../values/truth';
import type { Arguments, ClassValue, ExternalValue, InstanceValue, Value } from '../values/value';
import type { Walk } from '../walk';
import { promisedBy } from './annotation';
import { isEnum } from './enumeration';
import { lineageOf, memberOf } from './member';

export function instantiate(
  walk: Walk,
  type: ClassValue,
  given: Arguments,
  span: Span,
  loadedBy?: ExternalValue,
): Value {
  if (isEnum(type)) return memberWith(type, given.positional[0]);
  const made = madeByNew(walk, type, given, span);
  if (made && !(made.kind === 'instance' && made.class === type)) return made;
  const instance: InstanceValue = made ?? {
    kind: 'instance',
    class: type,
    attributes: new Scope(undefined, walk.ledger),
    arguments: given,
    loadedBy,
  };
  if (walk.doubt > 0) walk.firstWrites.made(instance.attributes);
  walk.instances.set(type.definition, instance);
  const initialiser = memberOf(type, '__init__') ?? memberOf(type, 'constructor');
  if (initialiser?.kind === 'function') walk.invoke({ ...initialiser, self: instance }, given, span);
  else if (!made) {
    fillFields(walk, type, instance, given);
    finishFields(walk, instance, span);
  }
  return instance;
}

/**
 * `Net.from_pretrained("org/net")` of a class of the program, by what its library's class gives: an object whose
 * constructor was given what was saved with it.
 */
export function loadOwn(walk: Walk, type: ClassValue, { named }: Arguments, loadedBy: Value, span: Span): Value {
  const given: Arguments = { positional: [], named, hasUnknownRest: true };
  return instantiate(walk, type, given, span, loadedBy.kind === 'external' ? loadedBy : undefined);
}

/**
 * What a library base was given by a class of the program: `super().__init__(model="m")`, or `Base.__init__(self, …)`.
 * Kept beside the attributes under a name that no program can write.
 */
export const GIVEN_TO_BASE = 'super().__init__()';

function keepGivenToBase({ path, origin }: ExternalValue, given: Arguments): void {
  const written = /^(.*?)(\(\))?\.__init__$/.exec(path)?.[1];
  if (written === undefined) return;
  const [first, ...rest] = given.positional;
  const object = origin?.kind === 'external' ? origin.origin : origin;
  const isPlain = object?.kind !== 'instance' && first?.kind === 'instance';
  const self = isPlain ? first : object;
  const handed = isPlain ? { ...given, positional: rest } : given;
  if (self?.kind !== 'instance' || handed.positional.length + handed.named.size === 0) return;
  self.attributes.set(GIVEN_TO_BASE, external(`${written}()`, undefined, handed));
}

/** `super().__init__(name=name)` of a library class that keeps what it is given by name. */
export function keepNamed(callee: ExternalValue, given: Arguments): void {
  keepGivenToBase(callee, given);
  const { named } = given;
  const base = callee.origin;
  const self = base?.kind === 'external' ? base.origin : base;
  if (self?.kind !== 'instance' || !loadSignatures().of(callee.path).keepsNamed) return;
  for (const [name, value] of named) self.attributes.set(name, value);
}

/** `self.save_hyperparameters()`: what the constructor that runs was given, some of it by name, or what is handed over. */
export function keepArguments(walk: Walk, { origin }: ExternalValue, { positional }: Arguments, under: string): void {
  const method = walk.active.at(-1);
  if (origin?.kind !== 'instance' || method === undefined) return;
  const [first] = positional;
  const names = positional.map(asText);
  if (first !== undefined && names.includes(undefined)) {
    origin.attributes.set(under, first);
    return;
  }
  const kept = method.parameters.slice(1).filter(({ name }) => names.length === 0 || names.includes(name));
  const entries = kept.map(({ name }): [string, Value] => [name, walk.scope.own(name) ?? UNKNOWN]);
  origin.attributes.set(under, mapping(new Map(entries)));
}

/** `Color("red")`: the member of that value. */
function memberWith(type: ClassValue, wanted: Value | undefined): Value {
  const { items = [], element } = iterate(type);
  const found = items.find((item) => {
    const value = item.kind === 'instance' ? item.attributes.own('value') : item;
    return value && wanted && isEqual(value, wanted) === true;
  });
  return found ?? element;
}

/** What `__new__` gives: a new object, or one that it has kept. */
function madeByNew(walk: Walk, type: ClassValue, given: Arguments, span: Span): Value | undefined {
  const maker = memberOf(type, '__new__');
  if (maker?.kind !== 'function' || walk.active.includes(maker.function)) return undefined;
  const made = walk.invoke({ ...maker, self: type }, given, span);
  return made.kind === 'unknown' || made.kind === 'external' || made.kind === 'choice' ? undefined : made;
}

/** `__post_init__`: what a data class does once its fields are filled. */
function finishFields(walk: Walk, instance: InstanceValue, span: Span): void {
  const finish = memberOf(instance.class, '__post_init__');
  if (finish?.kind === 'function') walk.invoke({ ...finish, self: instance }, NO_ARGUMENTS, span);
}

/** The annotated names of a class and its bases, in order: fields of a data class, a named tuple, a pydantic model. */
function fieldsOf(type: ClassValue): ReadonlyMap<string, Assign> {
  const fields = new Map<string, Assign>();
  for (const { definition } of [...lineageOf(type)].reverse())
    for (const statement of definition.body) {
      const target = statement.kind === 'assign' && statement.annotation ? statement.targets[0] : undefined;
      if (statement.kind === 'assign' && target?.kind === 'name' && !isOfClass(statement))
        fields.set(target.name, statement);
    }
  return fields;
}

/** `ClassVar[int]` is no field. */
function isOfClass({ annotation }: Assign): boolean {
  const name = annotation?.kind === 'index' ? annotation.object : annotation;
  return (name?.kind === 'name' || name?.kind === 'attribute') && name.name === 'ClassVar';
}

function fillFields(walk: Walk, type: ClassValue, instance: InstanceValue, given: Arguments): void {
  let position = 0;
  for (const [name, { annotation }] of fieldsOf(type)) {
    const value = given.named.get(name) ?? given.positional[position];
    position++;
    const fallback = memberOf(type, name);
    if (value) instance.attributes.set(name, value);
    else if ((!fallback || isToBeGiven(fallback)) && given.hasUnknownRest && given.flags === undefined) {
      const promised = annotation && promisedBy(walk, annotation);
      if (promised ?? fallback) instance.attributes.set(name, promised ?? UNKNOWN);
    } else if (fallback)
      instance.attributes.set(name, asDefault(fallback, `default of ${type.definition.name}.${name}`));
  }
  for (const [name, value] of given.named)
    if (instance.attributes.own(name) === undefined) instance.attributes.set(name, value);
}

/** Nothing stands for what is to be given: `items: list = field(default_factory=list)`, `judge: bool = False`. */
function isToBeGiven(fallback: Value): boolean {
  return truthOf(fallback) === false;
}

/** `dataclasses.replace(object, n=3)`, `row._replace(n=3)`: another object, with other values in some fields. */
export function replaced(walk: Walk, object: Value | undefined, given: Arguments, span: Span): Value | undefined {
  if (object?.kind === 'choice') {
    const made = object.options.map((option) => replaced(walk, option, given, span));
    return made.includes(undefined) ? undefined : joinAll(made as Value[]);
  }
  if (object?.kind !== 'instance') return undefined;
  const attributes = new Scope(undefined, walk.ledger);
  const fields = fieldsOf(object.class);
  for (const name of object.attributes.names())
    if (fields.has(name)) attributes.set(name, object.attributes.own(name) ?? UNKNOWN);
  for (const [name, value] of given.named) attributes.set(name, value);
  const all = { ...object.arguments, named: new Map([...object.arguments.named, ...given.named]) };
  const instance: InstanceValue = { kind: 'instance', class: object.class, attributes, arguments: all };
  finishFields(walk, instance, span);
  return instance;
}

/** `dataclasses.asdict(object)`, with the data classes in it. */
export function asMapping(object: Value | undefined): Value | undefined {
  if (object?.kind !== 'instance') return undefined;
  const entries = [...fieldsOf(object.class).keys()].map((name): [string, Value] => {
    const value = object.attributes.own(name) ?? UNKNOWN;
    return [name, asMapping(value) ?? value];
  });
  return mapping(new Map(entries));
}

/** `dataclasses.fields(object)`: each with its name. */
export function fieldsIn(object: Value | undefined): Value | undefined {
  const type = object?.kind === 'instance' ? object.class : object;
  if (type?.kind !== 'class') return undefined;
  const items = [...fieldsOf(type).keys()].map((name) => mapping(new Map([['name', constant(name)]]), false));
  return sequence(items, items.length <= 12 ? joinAll(items) : UNKNOWN);
}
