// `super()`: the same object, its members looked up behind the class that the method at hand is written in.

import { Scope } from '../scope';
import { external, NO_ARGUMENTS, UNKNOWN } from '../values/construct';
import type { Arguments, ClassValue, Value } from '../values/value';
import type { Walk } from '../walk';
import { libraryBasesOf, lineageOf } from './member';

export function superOf(walk: Walk, { positional: [type, object] }: Arguments): Value {
  const name = walk.activation.function?.parameters[0]?.name ?? 'self';
  const self = object ?? walk.scope.get(name) ?? walk.scope.get('self') ?? walk.scope.get('cls');
  const own = self?.kind === 'instance' ? self.class : self?.kind === 'class' ? self : undefined;
  if (!own || (self?.kind !== 'instance' && self?.kind !== 'class')) return UNKNOWN;
  const lineage = lineageOf(own);
  const behind = type?.kind === 'class' ? type : (lineage.find((each) => isWrittenIn(walk, each)) ?? own);
  const isLast = lineage.indexOf(behind) === lineage.length - 1;
  const base = libraryBasesOf(own)[0];
  if (isLast && base !== undefined) return external(`${base}()`, self, NO_ARGUMENTS);
  const attributes = self.kind === 'instance' ? self.attributes : new Scope(undefined, walk.ledger);
  return { kind: 'instance', class: own, attributes, arguments: NO_ARGUMENTS, view: { of: self, behind } };
}

/** Whether the function we are in is a method of the class. */
function isWrittenIn(walk: Walk, { scope }: ClassValue): boolean {
  const node = walk.activation.function;
  for (const name of scope.names()) {
    const member = scope.own(name);
    if (member?.kind === 'function' && member.function === node) return true;
  }
  return false;
}
