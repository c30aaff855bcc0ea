// Arms that end the loop they stand in: `for row in rows: if fits(row): ask(row); break`. However many turns the loop
// takes, such an arm runs once at most, but for errors on the way that the loop goes on after.

import { range } from '../../base/range';
import type { Span } from '../../base/span';
import type { Statement, Try } from '../../syntax/program';
import { type Context, enter } from '../context';
import type { Enclosing, Factor } from '../facts';
import type { Walk } from '../walk';
import { exitOf } from './loop-shape';
import { mayGoOn, nodesIn } from './queue';

type Loop = Extract<Enclosing, { kind: 'loop' }>;

/**
 * Where an arm stands that ends loops around, of which it is not known whether it is taken: as the place at hand, with
 * those loops counted once at most. Undefined for an arm that goes on, or that does nothing but leave.
 */
export function asLeaving(walk: Walk, arm: readonly Statement[]): Context | undefined {
  const { context, loops } = walk;
  if (loops.length === 0 || context.times.high === 0 || context.deaf !== undefined) return undefined;
  if (exitOf(arm) !== 'expected') return undefined;
  if (!arm.some(doesWork) || arm.some(mayGoOn)) return undefined;
  const isFromAll = exitOf(arm, { only: 'return' }) === 'expected';
  const inside: Context[] = [];
  let last = -1;
  for (let at: Context | undefined = context; at; at = at.parent) {
    inside.push(at);
    if (at.enclosing?.kind !== 'loop') continue;
    last = inside.length;
    if (!isFromAll) break;
  }
  const outer = inside[last - 1]?.parent;
  if (!outer) return undefined;
  // Told apart, each turn would have its own.
  walk.objections++;
  const tries = arm.some(triesOn) ? 0 : inside.findIndex(({ enclosing }) => enclosing && mayCatch(enclosing));
  return inside.slice(0, last).reduceRight((around, { enclosing, factor }, at) => {
    if (enclosing?.kind !== 'loop') return enter(around, enclosing, factor);
    const once = leftBy(enclosing, tries >= 0 && tries <= at);
    return enter(around, { ...enclosing, factor: once }, once);
  }, outer);
}

/** The loop, seen from what ends it. An error before it does may be caught in a turn, and the next one comes. */
function leftBy({ factor }: Loop, mayTryAgain: boolean): Factor {
  const { high } = factor.count;
  return {
    ...factor,
    kind: 'loop',
    text: `${factor.text}, which ends with it`,
    count: high === 0 ? factor.count : range(0, 1, mayTryAgain ? Math.max(1, high) : 1),
    certainty: 'likely',
    per: undefined,
  };
}

function doesWork(statement: Statement): boolean {
  for (const { kind } of nodesIn(statement)) if (kind === 'call') return true;
  return false;
}

function mayCatch(enclosing: Enclosing): boolean {
  if (enclosing.kind === 'context') return enclosing.path === 'contextlib.suppress';
  return enclosing.kind === 'try' && goesOnAfter(enclosing.span as Span & Partial<Try>);
}

/** Whether there is an error in the statement after which it goes on behind it. */
function triesOn(statement: Statement): boolean {
  for (const node of nodesIn(statement)) if (node.kind === 'try' && goesOnAfter(node as unknown as Try)) return true;
  return false;
}

function goesOnAfter({ handlers = [] }: Partial<Try>): boolean {
  return handlers.some(({ body }) => exitOf(body) !== 'expected' && body.at(-1)?.kind !== 'raise');
}
