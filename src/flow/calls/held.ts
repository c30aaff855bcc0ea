// Who may run a function that nobody is seen to call. A program that calls something nobody can follow (what a heap
// gives back, a name put together at run time, a class out of a registry) may call any function that it has put
// somewhere, and any method of that name. Such a function is not one that is merely offered to other files.

import type { Span } from '../../base/span';
import type { ClassDefinition, FunctionNode } from '../../syntax/program';
import type { Factor } from '../facts';
import { UNKNOWN_LENGTH } from '../values/construct';
import type { Arguments, ClassValue, ExternalValue, Value } from '../values/value';
import type { Activation, Definition, Walk } from '../walk';
import { memberOf } from './member';

export interface Held {
  /** Functions that were put somewhere: given to somebody, into a list, an attribute, given back. */
  readonly functions: Set<FunctionNode>;
  /** Classes of which objects, or which themselves, were given to a library. */
  readonly classes: Set<ClassDefinition>;
  /** Where something was first called of which nothing is known. */
  readonly calls: Map<'any', Span>;
  /** The same for methods by their names: of something of which nothing is known, and of what libraries gave back. */
  readonly methods: Map<string, Span>;
  readonly ofLibraries: Map<string, Span>;
}

/** A function as a value is one that others may call. */
export function hold(walk: Walk, value: Value | undefined): void {
  if (value?.kind === 'function') walk.held.functions.add(value.function);
  else if (value?.kind === 'choice') for (const option of value.options) hold(walk, option);
}

/** Notes a call that is not followed: of something unknown (`?`, `?.method`) or of a library's. */
export function noteUnfollowed(walk: Walk, path: string, given: Arguments, span: Span): void {
  for (const value of given.positional) handOver(walk, value, 0);
  for (const value of given.named.values()) handOver(walk, value, 0);
  if (!isRun(walk)) return;
  if (path === '?' || isMade(path)) note(walk.held.calls, 'any', span);
  const dot = path.lastIndexOf('.');
  if (path.startsWith('?.')) note(walk.held.methods, path.slice(dot + 1), span);
  else if (dot > 0 && isMade(path.slice(0, dot)) && !isMade(path))
    note(walk.held.ofLibraries, path.slice(dot + 1), span);
}

/** What a call gave, or an item of something. */
function isMade(path: string): boolean {
  return path.endsWith('()') || path.endsWith('[]');
}

function note<Key>(calls: Map<Key, Span>, key: Key, span: Span): void {
  if (!calls.has(key)) calls.set(key, span);
}

/** `getattr(self, "visit_" + kind)`: any method whose name begins so may be what is given. */
export function holdNamed(walk: Walk, callee: ExternalValue, { positional: [object, name] }: Arguments): void {
  if (callee.path !== 'builtins.getattr' || (object?.kind !== 'instance' && object?.kind !== 'class')) return;
  const first = name?.kind === 'text' && typeof name.parts[0] === 'string' ? name.parts[0] : '';
  const holdOf = (type: Value, depth: number): void => {
    if (type.kind !== 'class' || depth > 8) return;
    for (const own of type.scope.names()) if (own.startsWith(first)) hold(walk, memberOf(type, own));
    for (const base of type.bases) holdOf(base, depth + 1);
  };
  holdOf(object.kind === 'instance' ? object.class : object, 0);
}

/** An object that is given to a library may come back out of it. */
function handOver(walk: Walk, value: Value, depth: number): void {
  if (depth > 2) return;
  if (value.kind === 'instance') noteClass(walk, value.class);
  else if (value.kind === 'class') noteClass(walk, value);
  else if (value.kind === 'choice') for (const option of value.options) handOver(walk, option, depth + 1);
  else if (value.kind === 'sequence') {
    handOver(walk, value.element, depth + 1);
    for (const item of (value.items ?? []).slice(0, MOST_ITEMS)) handOver(walk, item, depth + 1);
  }
}

/** Of more items, the first are like the others. */
const MOST_ITEMS = 16;

function noteClass(walk: Walk, type: ClassValue): void {
  if (walk.held.classes.has(type.definition)) return;
  walk.held.classes.add(type.definition);
  for (const base of type.bases) if (base.kind === 'class') noteClass(walk, base);
}

/** Whether we are where a run of the file comes, as far as is known. */
function isRun(walk: Walk): boolean {
  if (walk.isAfterRun || walk.context.times.high === 0) return false;
  for (let at: Activation | undefined = walk.activation; at; at = at.caller)
    if (at.calledFrom?.times.high === 0) return false;
  return true;
}

/** The call that is not followed and may run the function in a run of the file. */
export function unfollowedCall({ held }: Walk, { value, owner }: Definition): Span | undefined {
  const { name } = value.function;
  const isHeld = held.functions.has(value.function) || (owner !== undefined && name === '__call__');
  return (
    (isHeld ? held.calls.get('any') : undefined) ??
    (owner && held.methods.get(name)) ??
    (owner && held.classes.has(owner.definition) ? held.ofLibraries.get(name) : undefined)
  );
}

/** It runs the function as often as nobody can see. */
export function unfollowed({ value }: Definition, span: Span): Factor {
  const name = value.function.name === '' ? 'a lambda' : `${value.function.name}()`;
  return {
    kind: 'call',
    text: `${name}, where what is called is not followed`,
    span,
    count: UNKNOWN_LENGTH,
    certainty: 'guess',
    per: `call of ${name}`,
  };
}
