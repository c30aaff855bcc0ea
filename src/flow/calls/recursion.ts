// Functions that call themselves. Where something moves to an end from call to call (a number, a list that gets shorter,
// a tree of which a part is passed on), the inner calls are walked like any other. Where that comes to no end, the
// function is walked once more as any of its calls finds it, and is said to call itself.

import type { Span } from '../../base/span';
import type { FunctionNode } from '../../syntax/program';
import { enter } from '../context';
import type { Factor } from '../facts';
import { attempt } from '../loops/attempt';
import type { Trace } from '../trace/trace';
import { asNumber, NO_ARGUMENTS, UNKNOWN, UNKNOWN_ARGUMENTS, UNKNOWN_LENGTH } from '../values/construct';
import { isSame, isSameCall } from '../values/join';
import type { Arguments, FunctionValue, Value } from '../values/value';
import type { Activation, Summary, Walk } from '../walk';
import { withBound } from './arguments';
import { knownArguments } from './kept';

/** Deeper recursion is not followed. */
const DEEPEST = 20;
/** More walks of one function, and more different calls of it, are not followed either. */
const MOST_WALKS = 64;
/** Values of more parts are not measured. */
const MOST_PARTS = 2_000;

/** Whether the inner call may be walked: something moves from one call to the next, and it has not gone too far. */
export function isEnding(walk: Walk, callee: FunctionValue, given: Arguments): boolean {
  const node = callee.function;
  if (walk.recursive.has(node) || (walk.inlined.get(node) ?? 0) >= MOST_WALKS) return false;
  if (walk.active.filter((one) => one === node).length >= DEEPEST) return false;
  const outer = outerCall(walk, node);
  return outer !== undefined && (moves(outer.given, given) || shrinks(outer.self, callee.self));
}

function outerCall(walk: Walk, node: FunctionNode): Activation | undefined {
  let outer: Activation | undefined = walk.activation;
  while (outer && outer.function !== node) outer = outer.caller;
  return outer;
}

function moves(from: Arguments, to: Arguments): boolean {
  const isMoved = (before: Value | undefined, after: Value) => {
    const number = asNumber(after);
    return number === undefined ? shrinks(before, after) : number !== asNumber(before);
  };
  return (
    to.positional.some((value, i) => isMoved(from.positional[i], value)) ||
    [...to.named].some(([name, value]) => isMoved(from.named.get(name), value))
  );
}

/** `xs[1:]` of `xs`, a child of a node: what has fewer parts comes to an end. */
function shrinks(before: Value | undefined, after: Value | undefined): boolean {
  if (before === undefined || after === undefined || before === after) return false;
  if (before.kind === 'constant' && after.kind === 'constant')
    return (
      typeof before.value === 'string' && typeof after.value === 'string' && after.value.length < before.value.length
    );
  const least = partsOf(after);
  return least !== undefined && least < (partsOf(before) ?? 0);
}

/** How many parts a value has that is all known: a leaf is one; undefined for what is open. */
function partsOf(value: Value): number | undefined {
  if (value.kind === 'constant') return 1;
  const isContainer = value.kind === 'sequence' || value.kind === 'mapping' || value.kind === 'instance';
  const parts = isContainer ? countParts([value]) : undefined;
  return parts !== undefined && parts <= MOST_PARTS ? parts : undefined;
}

function countParts(todo: Value[]): number | undefined {
  const seen = new Set<Value>();
  let parts = 0;
  for (let value = todo.pop(); value && parts <= MOST_PARTS; value = todo.pop()) {
    parts++;
    if (value.kind === 'sequence') {
      if (value.items) todo.push(...value.items);
      else if (value.isLengthKnown && value.length.low === value.length.high) parts += value.length.best;
      else return undefined;
    } else if (value.kind === 'mapping') {
      if (!value.isComplete || value.size) return undefined;
      todo.push(...value.entries.values());
    } else if (value.kind === 'instance' && !seen.has(value)) {
      seen.add(value);
      for (const name of value.attributes.names()) {
        const held = value.attributes.own(name);
        if (held) todo.push(held);
      }
    } else if (value.kind === 'choice') return undefined;
  }
  return parts;
}

/** What an inner call with the same arguments gave: `f(n - 1) + f(n - 2)` asks for the same again and again. */
export function answerTo(walk: Walk, callee: FunctionValue, given: Arguments): Summary | undefined {
  const known = knownArguments(callee, withBound(callee.bound, given));
  const answer = known && walk.answers.get(callee.function)?.find((one) => isSameCall(one.given, known));
  // What has been changed since may be what it asks: `if n in memo: return memo[n]`.
  return answer?.changes === walk.changes ? answer.summary : undefined;
}

/** `before`: how much had been changed when the call began. One that changes something itself is no answer for the next. */
export function keepAnswer(
  walk: Walk,
  callee: FunctionValue,
  given: Arguments,
  summary: Summary,
  before: number,
): void {
  const known = before === walk.changes ? knownArguments(callee, withBound(callee.bound, given)) : undefined;
  if (!known) return;
  const answers = walk.answers.get(callee.function) ?? [];
  if (answers.length < MOST_WALKS)
    walk.answers.set(callee.function, [...answers, { given: known, summary, changes: before }]);
}

/** Cuts the recursion off at an inner call, and notes what may be another in each. */
export function cutOff(walk: Walk, callee: FunctionValue, given: Arguments): void {
  const node = callee.function;
  const outer = outerCall(walk, node)?.given ?? NO_ARGUMENTS;
  const known = walk.recursive.get(node);
  walk.recursive.set(node, widened(callee, known ? widened(callee, outer, known) : outer, given));
}

/** By name, what both calls are given alike; anything else may be anything. */
function widened(callee: FunctionValue, one: Arguments, other: Arguments): Arguments {
  const { parameters } = callee.function;
  const isPlain = parameters.every(({ form }) => form !== 'rest' && form !== 'rest-named');
  if (!isPlain || one.hasUnknownRest || other.hasUnknownRest) return UNKNOWN_ARGUMENTS;
  const names = parameters.slice(callee.self ? 1 : 0).map(({ name }) => name);
  const named = new Map<string, Value>();
  names.forEach((name, i) => {
    const left = one.named.get(name) ?? one.positional[i];
    const right = other.named.get(name) ?? other.positional[i];
    if (!left && !right) return;
    const fallback = callee.defaults?.own(name) ?? UNKNOWN;
    named.set(name, isAlike(left ?? fallback, right ?? fallback) ? (left ?? right ?? UNKNOWN) : UNKNOWN);
  });
  return { positional: [], named, hasUnknownRest: false };
}

/** Also where one of them is only a default. */
function isAlike(left: Value, right: Value): boolean {
  return left.kind === 'constant' && right.kind === 'constant' ? left.value === right.value : isSame(left, right);
}

/**
 * Walks a function that nothing has called yet on the way here. Where it turns out to call itself without a known end,
 * that walk told what its first call does at least; what all do tells a walk with what differs between calls left open.
 */
export function walkOutermost(
  walk: Walk,
  callee: FunctionValue,
  given: Arguments,
  span: Span,
  walkWith: (given: Arguments) => Summary,
): Summary {
  const isFirst = !walk.inlined.has(callee.function);
  const node = callee.function;
  if (!isFirst && !walk.recursive.has(node)) return walkWith(given);
  const trial = attempt(walk);
  const first = walkWith(given);
  const open = walk.recursive.get(node);
  if (open === undefined) {
    trial.keep();
    return first;
  }
  trial.giveUp();
  walk.recursive.set(node, open);
  const outer = walk.context;
  walk.context = enter(outer, undefined, recursionFactor(node.name, span));
  const any = walkWith(open);
  walk.context = outer;
  return { trace: together(first.trace, any.trace), result: any.result };
}

/** What the first call does is sure; what only others do may be. */
function together(first: Trace, any: Trace): Trace {
  const both: Trace = new Map(first);
  for (const [key, entry] of any) {
    const known = first.get(key);
    const { best, high } = entry.times;
    if (!known || known.times.high === 0) both.set(key, { ...entry, times: { low: 0, best, high } });
    else if (known.total === undefined)
      both.set(key, { ...known, times: { ...known.times, high: Math.max(known.times.high, high) } });
  }
  return both;
}

export function recursionFactor(name: string, span: Span): Factor {
  return {
    kind: 'call',
    text: `${name}() calls itself`,
    span,
    count: { ...UNKNOWN_LENGTH, low: 1 },
    certainty: 'guess',
    per: `recursive call of ${name}()`,
  };
}
