// Calls of functions in other files that are alike: programs of many files call the same helpers a thousand times, and
// one more walk of a logger tells nothing new. The more such calls there were, the fewer walks a function gets; beyond
// those, a call does what the last one did that was given the same names, numbers and kinds of objects.

import { isHere } from '../base/numbering';
import type { FunctionNode } from '../syntax/program';
import type { Arguments, FunctionValue, Value } from './value';
import type { Summary, Walk } from './walk';

/** So many calls and what they do, told again in callers: programs that take no more are walked in full. */
const FREE = 5_000;
const FEWEST_WALKS = 2;
/** Larger mappings are data. */
const MOST_KEYS = 20;

/** What an earlier call like this one did, where it is not worth walking once more. */
export function alike(walk: Walk, node: FunctionNode, likeness: string, most: number): Summary | undefined {
  const walked = walk.inlined.get(node) ?? 0;
  const { afar } = walk;
  if (afar <= FREE || walked <= Math.max(FEWEST_WALKS, (most * FREE) / afar)) return undefined;
  return walk.alike.get(node)?.get(likeness);
}

/**
 * Keeps what a call did; `likeness` is the same before it and after: one that changed its receiver, as constructors do,
 * is walked each time. Of several alike the one that did most is kept: work must not get lost.
 */
export function keepAlike(walk: Walk, node: FunctionNode, likeness: string, summary: Summary): void {
  const known = walk.alike.get(node) ?? new Map<string, Summary>();
  walk.alike.set(node, known);
  const before = known.get(likeness);
  if (before === undefined || before.trace.size <= summary.trace.size) known.set(likeness, summary);
}

/** What a call is given, in outline, as it stands before the call; undefined for functions of this file. */
export function likenessOf(callee: FunctionValue, { positional, named }: Arguments): string | undefined {
  const { self, bound } = callee;
  if (isHere(callee.function)) return undefined;
  let all = self ? stateOf(self) : '';
  for (const value of positional) all += `,${stateOf(value)}`;
  for (const [name, value] of named) all += `,${name}=${stateOf(value)}`;
  for (const value of bound?.positional ?? []) all += `;${stateOf(value)}`;
  for (const [name, value] of bound?.named ?? []) all += `;${name}=${stateOf(value)}`;
  return all;
}

/** With what an object or a small mapping holds. */
function stateOf(value: Value): string {
  let all = kindOf(value);
  if (value.kind === 'mapping' && value.entries.size <= MOST_KEYS)
    for (const [name, held] of value.entries) all += `,${name}:${kindOf(held)}`;
  if (value.kind !== 'instance') return all;
  for (const name of value.attributes.names()) {
    const held = value.attributes.own(name);
    if (held) all += `,${name}:${kindOf(held)}`;
  }
  return all;
}

/** What chooses between ways: a name, a number, a class. Prose and data do not. */
function kindOf(value: Value): string {
  if (value.kind === 'constant') {
    const { value: constant } = value;
    return typeof constant === 'string' && !/^\S{0,80}$/.test(constant) ? 'text' : String(constant);
  }
  if (value.kind === 'instance') return `${value.class.definition.start}`;
  if (value.kind === 'class') return `${value.definition.start}`;
  if (value.kind === 'function') return `${value.function.start}`;
  return value.kind === 'external' ? value.path : value.kind;
}
