// Objects of classes written in this file: the constructor is walked like any function, fields of dataclasses and
// the like are filled from the arguments.

import type { Span } from '../base/span';
import { loadSignatures } from '../catalogue/signatures';
import { promisedBy } from './annotation';
import { asDefault } from './construct';
import { memberOf } from './member';
import { Scope } from './scope';
import type { Arguments, ClassValue, ExternalValue, InstanceValue, Value } from './value';
import type { Walk } from './walk';

export function instantiate(walk: Walk, type: ClassValue, given: Arguments, span: Span): Value {
  const instance: InstanceValue = {
    kind: 'instance',
    class: type,
    attributes: new Scope(undefined, walk.ledger),
    arguments: given,
  };
  walk.instances.set(type.definition, instance);
  // What it gives is taken to be the object, which is right but for a class that keeps one for all.
  const maker = memberOf(type, '__new__');
  if (maker?.kind === 'function') walk.invoke({ ...maker, self: type }, given, span);
  const initialiser = memberOf(type, '__init__') ?? memberOf(type, 'constructor');
  if (initialiser?.kind === 'function') walk.invoke({ ...initialiser, self: instance }, given, span);
  else fillFields(walk, type, instance, given);
  return instance;
}

/** `super().__init__(name=name)` of a library class that keeps what it is given by name. */
export function keepNamed(callee: ExternalValue, { named }: Arguments): void {
  const base = callee.origin;
  const self = base?.kind === 'external' ? base.origin : base;
  if (self?.kind !== 'instance' || !loadSignatures().keepsNamed(callee.path)) return;
  for (const [name, value] of named) self.attributes.set(name, value);
}

/** Annotated names of the class body, in order, are the fields of a dataclass, a NamedTuple or a pydantic model. */
function fillFields(walk: Walk, type: ClassValue, instance: InstanceValue, given: Arguments): void {
  let position = 0;
  for (const statement of type.definition.body) {
    if (statement.kind !== 'assign' || statement.annotation === undefined) continue;
    const target = statement.targets[0];
    if (target?.kind !== 'name') continue;
    const value = given.named.get(target.name) ?? given.positional[position];
    position++;
    const fallback = type.scope.own(target.name);
    if (value) instance.attributes.set(target.name, value);
    else if (!fallback && given.hasUnknownRest) {
      const promised = promisedBy(walk, statement.annotation);
      if (promised) instance.attributes.set(target.name, promised);
    } else if (fallback)
      instance.attributes.set(target.name, asDefault(fallback, `default of ${type.definition.name}.${target.name}`));
  }
  for (const [name, value] of given.named)
    if (instance.attributes.own(name) === undefined) instance.attributes.set(name, value);
}
