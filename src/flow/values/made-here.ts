// `if client is None: client = OpenAI()`: a name that holds what a class of a library made is not `None`.

import { loadSignatures } from '../../catalogue/signatures';
import type { Binary, Expression } from '../../syntax/program';
import type { Walk } from '../walk';
import { constant } from './construct';
import type { ExternalValue, Value } from './value';

/** Whether it is `None`, where a library object was put there; undefined for all that is asked otherwise. */
export function askedForNone(walk: Walk, node: Binary, left: Value, right: Value): Value | undefined {
  const { operator } = node;
  if ((operator !== 'is' && operator !== 'is not') || left.kind !== 'external') return undefined;
  if (right.kind !== 'constant' || right.value !== null || !isObject(left) || !isHeld(walk, node.left))
    return undefined;
  return constant(operator === 'is not');
}

/** By the names that Python gives to classes. What declares an option or a field stands for its default. */
function isObject({ path, arguments: given }: ExternalValue): boolean {
  const [, name] = /^(.*[A-Z]\w*)\(\)$/.exec(path) ?? [];
  if (name === undefined || !/(^|\.)_*[A-Z]\w*$/.test(name) || loadSignatures().of(name).option) return false;
  const fallback = given?.positional[0] ?? given?.named.get('default');
  return !(fallback?.kind === 'constant' && fallback.value === null);
}

/** A name, or an attribute that the object has itself: those of its class may describe what the object has not yet. */
function isHeld(walk: Walk, node: Expression): boolean {
  if (node.kind === 'name') return true;
  if (node.kind !== 'attribute' || node.object.kind !== 'name') return false;
  const object = walk.scope.get(node.object.name);
  return object?.kind === 'instance' && object.attributes.own(node.name) !== undefined;
}
