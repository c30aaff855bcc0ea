// Loops that try again: over attempts, left on success inside an `if`, with an error behind for when all have failed.
// The path without errors leaves them in the first turn, as those that return outright.

import type { For, FunctionNode, Statement, While } from '../../syntax/program';
import type { Walk } from '../walk';
import { blocksOf, type Exit, type ExitOptions, exitOf } from './loop-shape';

/** `exitOf`, of a loop as a whole: `expected` also for `for _ in range(3): …; if ok: return x` with a `raise` behind it. */
export function exitOfLoop(walk: Walk, loop: For | While, options: ExitOptions = {}): Exit {
  const exit = exitOf(loop.body, options);
  if (exit !== 'possible' || !isCounting(loop)) return exit;
  const place = walk.activation.function;
  return place !== undefined &&
    triesIn(place).has(loop) &&
    exitOf(loop.body, { ...options, only: 'return' }) !== 'none'
    ? 'expected'
    : exit;
}

/** Turns are numbered, and no item of anything is looked for. */
function isCounting(loop: For | While): boolean {
  if (loop.kind === 'while') return loop.test.kind === 'binary';
  const { iterable } = loop;
  if (iterable.kind !== 'call' || iterable.callee.kind !== 'name' || iterable.callee.name !== 'range') return false;
  return !iterable.arguments.some(({ value }) => value.kind === 'call');
}

const TRIES = new WeakMap<FunctionNode, ReadonlySet<Statement>>();

/** Loops right before a `raise`. */
function triesIn(place: FunctionNode): ReadonlySet<Statement> {
  const known = TRIES.get(place);
  if (known !== undefined) return known;
  const found = new Set<Statement>();
  collect(place.body, found);
  TRIES.set(place, found);
  return found;
}

function collect(block: readonly Statement[], found: Set<Statement>): void {
  block.forEach((statement, at) => {
    const isLoop = statement.kind === 'for' || statement.kind === 'while';
    if (isLoop && block[at + 1]?.kind === 'raise') found.add(statement);
    for (const inner of blocksOf(statement)) collect(inner, found);
  });
}
