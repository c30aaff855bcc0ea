// Data frames that are changed where they are: `df["x"] = …`, `df.dropna(inplace=True)`. All names that hold the frame
// hold what it has become. Frames carry no identity: two names hold one frame where they hold one value.

import type { Call } from '../../syntax/program';
import type { Scope } from '../scope';
import type { Activation, Walk } from '../walk';
import { constant } from './construct';
import { join } from './join';
import { isTable } from './table';
import { truthOf } from './truth';
import type { Arguments, Value } from './value';

/** The frame has become another, for all that hold it here and in the callers. */
export function changeFrame(walk: Walk, before: Value, after: Value): void {
  if (before === after) return;
  for (let scope: Scope | undefined = walk.scope; scope; scope = scope.parent) replaceIn(walk, scope, before, after);
  for (let at: Activation | undefined = walk.activation; at; at = at.caller)
    for (let scope = at.callerScope; scope; scope = scope.parent) replaceIn(walk, scope, before, after);
}

function replaceIn(walk: Walk, scope: Scope, before: Value, after: Value, isObject = false): void {
  for (const name of scope.names()) {
    const held = scope.own(name);
    // Elsewhere no branch takes back what may not happen.
    if (held === before) scope.set(name, walk.doubt > 0 && scope !== walk.scope ? join(before, after) : after);
    else if (held?.kind === 'instance' && !isObject) replaceIn(walk, held.attributes, before, after, true);
  }
}

/** `df.dropna(inplace=True)`: the frame becomes what the method would give, which then gives nothing. */
export function changeInPlace(
  walk: Walk,
  node: Call,
  frame: Value | undefined,
  made: Value,
  given: Arguments,
): Value | undefined {
  const told = given.named.get('inplace');
  if (!told || !isTable(frame)) return undefined;
  const isInPlace = truthOf(told);
  if (isInPlace === false) return undefined;
  const after = isInPlace ? made : join(frame, made);
  if (node.callee.kind === 'attribute' && node.callee.object.kind !== 'call') walk.bind(node.callee.object, after);
  changeFrame(walk, frame, after);
  return isInPlace ? constant(null) : undefined;
}
