// Lists and mappings that a loop both asks and changes: `if x in seen: continue; seen.append(x)`. One turn that stands
// for all must not see such a thing as it is before the first turn, nor as it is after the last, but as any turn finds it.

import type { Range } from '../../base/range';
import type { Context } from '../context';
import type { Scope } from '../scope';
import { NUMBER, UNKNOWN_LENGTH } from '../values/construct';
import { sizeOf } from '../values/entries';
import { putEverywhere, replaceEverywhere, stateOf, timesSince, turnsSince } from '../values/growth';
import { isSame, join } from '../values/join';
import type { Identity, MappingValue, SequenceValue, Value } from '../values/value';
import type { Walk } from '../walk';
import { type Attempt, attempt } from './attempt';
import type { Write } from './journal';
import { ask } from './turns';

export type Collection = SequenceValue | MappingValue;

/** What a loop did with a collection that was made before it. */
export interface Touch {
  asked: number;
  isChanged: boolean;
  /** As it was before the first change, and after the last. */
  readonly before: Collection;
  after: Collection;
}

type Moving = readonly [Identity, Touch];

/** Where in a loop its one turn begins and ends. */
export interface AnyTurn {
  readonly begin: () => void;
  readonly end: () => void;
}

/** Somebody reads it. */
export function noteAsked(walk: Walk, value: Value): void {
  if (walk.touched && (value.kind === 'sequence' || value.kind === 'mapping') && value.identity)
    touchOf(walk.touched, value.identity, value).asked++;
}

/** It becomes another, for all that hold it. The change itself had to read it once. */
export function change(walk: Walk, before: Collection, after: Collection): void {
  const { identity } = before;
  replaceEverywhere(walk, identity, after);
  if (!walk.touched || !identity) return;
  const touch = touchOf(walk.touched, identity, before);
  touch.asked--;
  touch.after = { ...after, identity };
  if (turnsSince(walk, identity.madeIn).high > 1) touch.isChanged = true;
}

function touchOf(touched: Map<Identity, Touch>, identity: Identity, value: Collection): Touch {
  const known = touched.get(identity);
  if (known) return known;
  const touch: Touch = { asked: 0, isChanged: false, before: value, after: value };
  touched.set(identity, touch);
  return touch;
}

/**
 * Runs the one turn that stands for all; again, where it asks what it changes, with such things as any turn finds them.
 * `run` says where the turn begins and ends. `own` are the names here that the loop itself is known to set.
 */
export function asAnyTurn<T>(walk: Walk, own: ReadonlySet<string>, run: (turn: AnyTurn) => T): T {
  const outer = walk.touched;
  const here = walk.scope;
  const trial = attempt(walk);
  const first = watched(walk, () => run({ begin: () => {}, end: () => noteLeft(walk) }));
  const moving = movingIn(first.touched);
  const moved = [...movesSince(trial, here, own)];
  const isSettled = moving.length === 0 && moved.length === 0;
  if (isSettled || walk.turnSteps <= -MOST_OVERDRAWN) {
    trial.keep();
    if (!isSettled) leaveOpen(walk, moved, moving);
    passOn(walk, outer, first.touched);
    return first.result;
  }
  ask(walk);
  trial.giveUp();
  const { steps } = walk;
  const open: OpenEnds = { more: false, less: false };
  for (let rounds = 0; ; rounds++) {
    const again = attempt(walk);
    const { result, more, less, found } = runAgain(walk, run, moved, moving, open);
    // What was closed to the first turn may be open to others, with more in it that turns change.
    const others = [...movesSince(again, here, own)].filter((move) => !moved.some((one) => isOneName(one, move)));
    const isNew = rounds < MOST_FOUND && (found.length > 0 || others.length > 0);
    const isOut = walk.turnSteps - (steps - walk.steps) <= -MOST_OVERDRAWN;
    if (isOut || (!isNew && (!more || open.more) && (!less || open.less))) {
      again.keep();
      if (isOut && isNew) leaveOpen(walk, others, found);
      walk.turnSteps -= steps - walk.steps;
      passOn(walk, outer, first.touched);
      return result;
    }
    again.giveUp();
    open.more ||= more;
    open.less ||= less;
    moved.push(...others);
    moving.push(...found);
    for (const [identity, touch] of found) first.touched.set(identity, touch);
  }
}

/** Each turn makes its own. */
function isMadeIn({ madeIn }: Identity, turn: Context | undefined): boolean {
  for (let at: Context | undefined = madeIn; at; at = at.parent ?? at.calledFrom) if (at === turn) return true;
  return false;
}

/** So often others come to light: no loop has many that only show one another. */
const MOST_FOUND = 3;

function movingIn(touched: ReadonlyMap<Identity, Touch>): Moving[] {
  return [...touched].filter(([, touch]) => touch.isChanged && touch.asked > 0);
}

/** As a turn leaves them. */
function noteLeft(walk: Walk): void {
  for (const [identity, touch] of walk.touched ?? [])
    if (touch.isChanged) touch.after = stateOf(walk, identity) ?? touch.after;
}

function* movesSince(trial: Attempt, here: Scope, own: ReadonlySet<string>): Generator<Move> {
  for (const write of trial.rewritten({ scope: here, names: own })) {
    const move = moveOf(write);
    if (move) yield move;
  }
}

function isOneName(one: Move, other: Move): boolean {
  return one.scope === other.scope && one.name === other.name;
}

/**
 * A second walk is no refinement: the first believed what only its first turn finds. So it may take as many steps again
 * as all the turns told apart, twice over.
 */
const MOST_OVERDRAWN = 200_000;

/** Past every budget: behind the loop nobody knows what it left. */
function leaveOpen(walk: Walk, moved: readonly Move[], moving: readonly Moving[]): void {
  walk.isCutShort = true;
  for (const { scope, name, value } of moved) scope.set(name, value);
  for (const [identity, touch] of moving)
    putEverywhere(walk, identity, opened(between(touch), { more: true, less: true }));
}

/** What a turn finds may be more than was thought, or less: then nobody knows how much. */
interface OpenEnds {
  more: boolean;
  less: boolean;
}

/** What is found without asking what the turns of the loop at hand change. */
export function unlessMoving<T>(walk: Walk, find: () => T): T | undefined {
  const { moving, touched } = walk;
  if (!moving || !touched) return find();
  const { result, touched: asked } = watched(walk, find);
  for (const [identity, touch] of asked) touchOf(touched, identity, touch.before).asked += touch.asked;
  return [...asked.keys()].some((identity) => moving.has(identity)) ? undefined : result;
}

/**
 * The turn with everything as any turn finds it. `more`: something grows the more the longer it is. `less`: turns leave
 * less than any of them was thought to find.
 */
function runAgain<T>(
  walk: Walk,
  run: (turn: AnyTurn) => T,
  moved: readonly Move[],
  moving: readonly Moving[],
  open: OpenEnds,
): { readonly result: T; readonly found: readonly Moving[] } & OpenEnds {
  // The test of the loop and its guards ask for them before a turn begins.
  for (const { scope, name, value } of moved) scope.set(name, value);
  const stands: Stand[] = [];
  const outer = walk.moving;
  walk.moving = new Set([...moving.map(([identity]) => identity), ...(outer ?? [])]);
  let turn: Context | undefined;
  const { result, touched } = watched(walk, () =>
    run({
      begin: () => {
        turn = walk.context;
        walk.moving = outer;
        for (const { scope, name, value } of moved) scope.set(name, value);
        for (const [identity, touch] of moving) stands.push(standIn(walk, identity, touch, open));
      },
      end: () => {
        for (const stand of stands) stand.left = stateOf(walk, stand.identity);
        noteLeft(walk);
      },
    }),
  );
  walk.moving = outer;
  let [more, less] = [false, false];
  for (const stand of stands) {
    const last = settled(stand, stand.left ?? touched.get(stand.identity)?.after ?? stand.found);
    more ||= mostOf(last) > mostOf(stand.touch.after);
    less ||= leastOf(last) < leastOf(stand.found);
    stand.touch.after = last;
    putEverywhere(walk, stand.identity, last);
  }
  const found = movingIn(touched).filter(
    ([identity]) => !moving.some(([known]) => known === identity) && !isMadeIn(identity, turn),
  );
  return { result, found, more, less };
}

function mostOf(value: Collection): number {
  return (value.kind === 'mapping' ? sizeOf(value)?.high : value.length.high) ?? Number.POSITIVE_INFINITY;
}

function leastOf(value: Collection): number {
  return (value.kind === 'mapping' ? sizeOf(value)?.low : value.length.low) ?? 0;
}

interface Move {
  readonly scope: Scope;
  readonly name: string;
  readonly value: Value;
}

/** What a name holds when a turn begins that an earlier turn may have left in it: `self.left -= 1`, in a method. */
function moveOf({ scope, name, before }: Write): Move | undefined {
  const after = scope.own(name);
  if (before === undefined || after === undefined || !MOVING.has(before.kind) || isSame(before, after))
    return undefined;
  const isNumber = before.kind === 'constant' && typeof before.value === 'number';
  return { scope, name, value: isNumber ? NUMBER : join(before, after) };
}

/** Lists and mappings are followed by themselves; of objects and functions it matters little which one it is. */
const MOVING: ReadonlySet<Value['kind']> = new Set(['constant', 'text', 'choice']);

/** What stands for a collection in a turn: one of its own, so that its changes count for the turn alone. */
interface Stand {
  readonly touch: Touch;
  readonly identity: Identity;
  readonly found: Collection;
  /** What the turn makes of it, whichever way it goes. */
  left: Collection | undefined;
  /** How many turns change it. */
  readonly turns: Range;
}

function standIn(walk: Walk, original: Identity, touch: Touch, open: OpenEnds): Stand {
  const identity: Identity = { madeIn: walk.context };
  const found = { ...opened(between(touch), open), identity };
  const turns = timesSince(walk, original.madeIn);
  putEverywhere(walk, original, found);
  return { touch, identity, found, left: undefined, turns };
}

function watched<T>(walk: Walk, run: () => T): { readonly result: T; readonly touched: Map<Identity, Touch> } {
  const outer = walk.touched;
  const touched = new Map<Identity, Touch>();
  walk.touched = touched;
  const result = run();
  walk.touched = outer;
  return { result, touched };
}

/** What an inner loop did is done by each turn of the outer one. */
function passOn(walk: Walk, outer: Map<Identity, Touch> | undefined, touched: ReadonlyMap<Identity, Touch>): void {
  if (!outer) return;
  for (const [identity, touch] of touched) {
    const known = touchOf(outer, identity, touch.before);
    known.asked += touch.asked;
    known.after = touch.after;
    if (touch.isChanged && timesSince(walk, identity.madeIn).high > 1) known.isChanged = true;
  }
}

/** As a turn finds it: somewhere between how it was and how it will be. */
function between({ before, after }: Touch): Collection {
  if (before.kind === 'mapping' && after.kind === 'mapping') {
    const [from, to] = [sizeOf(before), sizeOf(after)];
    return from && to ? { ...after, size: middle(from, to) } : { ...after, isComplete: false, size: undefined };
  }
  if (before.kind !== 'sequence' || after.kind !== 'sequence') return after;
  return {
    ...after,
    items: undefined,
    element: before.length.high === 0 ? after.element : join(before.element, after.element),
    length: middle(before.length, after.length),
    isLengthKnown: before.isLengthKnown && after.isLengthKnown,
  };
}

/** Nobody knows how long it gets, or how short. */
function opened(value: Collection, { more, less }: OpenEnds): Collection {
  if (!more && !less) return value;
  if (value.kind === 'mapping') return { ...value, isComplete: false, size: undefined };
  const { low, best, high } = value.length;
  return { ...value, length: { low: less ? 0 : low, best, high: more ? Number.POSITIVE_INFINITY : high } };
}

function middle(from: Range, to: Range): Range {
  return { low: Math.min(from.low, to.low), best: (from.best + to.best) / 2, high: Math.max(from.high, to.high) };
}

/** After the loop: what it was, and what all turns made of it. */
function settled({ touch: { before, after }, found, turns }: Stand, last: Collection): Collection {
  const { identity } = before;
  if (before.kind === 'mapping' && after.kind === 'mapping') {
    const [from, to] = [sizeOf(before), sizeOf(after)];
    return { ...after, size: from && to ? { ...to, low: Math.min(from.low, to.low) } : undefined, identity };
  }
  if (before.kind !== 'sequence' || last.kind !== 'sequence' || found.kind !== 'sequence')
    return { ...last, identity };
  const grown = (end: 'low' | 'best' | 'high') => {
    const each = last.length[end] - found.length[end];
    if (each === 0) return before.length[end];
    // The more turns take something out, the less is left.
    const most = end === 'best' ? end : (end === 'high') === each > 0 ? 'high' : 'low';
    return Math.max(0, before.length[end] + turns[most] * each);
  };
  // What was empty before a turn cannot tell that it takes something out.
  const isEmptied = found.length.low === 0 && before.length.low > 0;
  const length = { low: isEmptied ? 0 : grown('low'), best: grown('best'), high: grown('high') };
  const isKnown = last.isLengthKnown && !Number.isNaN(length.high + length.best + length.low);
  return { ...last, items: undefined, length: isKnown ? length : UNKNOWN_LENGTH, isLengthKnown: isKnown, identity };
}
