// Loops walked turn by turn. One turn usually stands for all of them; where something in it hangs on the item at hand
// (a condition, the length of an inner loop, which function is called) and all items are written out, each turn is
// walked with its own item instead, and what the turns did is added up.

import { type Certainty, weakest } from '../../base/certainty';
import { add, ONE, type Range, range } from '../../base/range';
import type { Span } from '../../base/span';
import { enter } from '../context';
import type { Enclosing, Factor } from '../facts';
import { type Entry, merge, mergeWhat, type PlaceKey, type Trace } from '../trace/trace';
import { Trail } from '../trace/trail';
import type { Way } from '../trace/ways';
import type { Walk } from '../walk';
import { attempt } from './attempt';

/** Of more turns one stands for all. */
export const MOST_TURNS = 64;

/** What one loop may take, turn by turn, in steps of the walk. */
const MOST_STEPS = 20_000;

/**
 * Walks one turn for all and, where that leaves a question open, each on its own. `byTurns` gives undefined where
 * turn by turn does not answer it either.
 */
export function inOneOrByTurns<T>(
  walk: Walk,
  loop: object,
  turns: number | undefined,
  inOne: () => T,
  byTurns: () => T | undefined,
  most = MOST_TURNS,
): T {
  // What is never walked has no turns to tell apart; a single one is told at once.
  if (turns === undefined || turns === 0 || turns > most || !mayTry(walk, loop)) return inOne();
  if (turns === 1) return tryTurns(walk, loop, byTurns) ?? inOne();
  const { objections, steps } = walk;
  const first = walk.questions.length;
  const trial = attempt(walk);
  walk.trials++;
  const result = inOne();
  walk.trials--;
  const cost = (steps - walk.steps) * turns;
  if (walk.questions.length === first || cost > Math.min(MOST_STEPS, walk.turnSteps)) {
    trial.keep();
    return result;
  }
  trial.giveUp();
  const open = turns < MANY_TURNS ? undefined : new Set(walk.questions.slice(first));
  walk.questions.length = first;
  // What one turn for all speaks against, each turn may decide.
  walk.objections = objections;
  return tryTurns(walk, loop, byTurns, open) ?? inOne();
}

/** So many turns are not walked to the end when the first two leave open what one for all did. */
const MANY_TURNS = 6;

/** Walks turn by turn where nothing else tells how many turns there are; in one where that tells nothing either. */
export function byTurnsOrInOne<T>(walk: Walk, loop: object, byTurns: () => T | undefined, inOne: () => T): T {
  return (mayTry(walk, loop) ? tryTurns(walk, loop, byTurns) : undefined) ?? inOne();
}

function mayTry(walk: Walk, loop: object): boolean {
  return walk.turnSteps > 0 && (failuresOf(walk).get(loop) ?? 0) < MOST_FAILURES;
}

/** What fails while a loop around stands for all its turns may tell more in each of them. */
function failuresOf({ trials, inOne, inOneOnTrial }: Walk): WeakMap<object, number> {
  return trials > 0 ? inOneOnTrial : inOne;
}

/** A loop that told no more turn by turn so many times, of other arguments, is not tried again. */
const MOST_FAILURES = 3;

function tryTurns<T>(
  walk: Walk,
  loop: object,
  byTurns: () => T | undefined,
  open?: ReadonlySet<object>,
): T | undefined {
  const { objections, steps, isCutShort } = walk;
  const trial = attempt(walk);
  const most = Math.min(steps, MOST_STEPS, walk.turnSteps);
  const { reserve } = walk;
  walk.reserve += steps - most;
  walk.steps = most;
  const outer = walk.open;
  walk.open = open;
  if (open) walk.trials++;
  const result = byTurns();
  if (open) walk.trials--;
  walk.open = outer;
  const taken = most - walk.steps;
  walk.steps = steps - taken;
  walk.reserve = reserve;
  walk.turnSteps -= taken;
  if (result !== undefined && walk.objections === objections && walk.isCutShort === isCutShort) {
    trial.keep();
    return result;
  }
  trial.giveUp();
  walk.objections = objections;
  const failures = failuresOf(walk);
  failures.set(loop, (failures.get(loop) ?? 0) + 1);
  return undefined;
}

/** Something that the item at hand would decide. Loops around may want to know. */
export function ask(walk: Walk): void {
  if (walk.trials > 0 && walk.context.times.high > 0) walk.questions.push(walk.statement);
}

export interface Turns {
  /** Whether the turns so far left open all that one turn for all left open. */
  readonly isVain: () => boolean;
  /** Walks one turn. What comes after a possible end of the loop runs perhaps. */
  readonly take: <T>(run: () => T, isPerhaps?: boolean) => T;
  /** Adds up what all turns did. Of those that were begun, so many were turns of the loop; they rest on a default. */
  readonly end: (how?: { readonly turns?: number; readonly restsOn?: string | undefined }) => void;
}

/** Begins a loop whose turns are walked one after the other. `factor` tells its name. */
export function beginTurns(
  walk: Walk,
  { span, header, factor }: { readonly span: Span; readonly header: Span; readonly factor: Factor },
): Turns {
  const outer = walk.context;
  const { trace } = walk;
  const { lazies } = walk.activation;
  const perhaps = unlessEnded(header);
  const once: Factor = { ...factor, count: ONE, certainty: 'exact', per: undefined };
  const traces: Trace[] = [];
  const first = lazies.length;
  const { open } = walk;
  walk.open = undefined;
  let answering = open ? 2 : 0;
  let isVain = false;
  return {
    isVain: () => isVain,
    take: (run, isPerhaps = false) => {
      const asked = walk.questions.length;
      const around = isPerhaps ? enter(outer, undefined, perhaps) : outer;
      walk.context = enter(around, { kind: 'loop', span, header, factor: once }, once);
      walk.trace = new Map();
      traces.push(walk.trace);
      const result = run();
      walk.context = outer;
      walk.trace = trace;
      if (open && answering > 0) {
        const still = new Set(walk.questions.slice(asked));
        answering = [...open].every((one) => still.has(one)) ? answering - 1 : -1;
        isVain = answering === 0;
      }
      return result;
    },
    end: ({ turns = traces.length, restsOn } = {}) => {
      for (const lazy of lazies.slice(first)) if (traces.includes(lazy.into)) lazy.into = trace;
      const whole = restsOn === undefined ? factor : onDefault(factor, restsOn);
      for (const entry of together(traces, { once, perhaps, factor: whole, turns })) merge(trace, entry);
    },
  };
}

function onDefault(factor: Factor, label: string): Factor {
  const text = `${factor.text}, ${label}`;
  return { ...factor, text, certainty: weakest(factor.certainty, 'likely'), restsOn: label };
}

function unlessEnded(span: Span): Factor {
  const text = 'unless it ends before';
  return { kind: 'branch', text, span, count: range(0, 1, 1), certainty: 'likely', per: undefined };
}

interface Sum {
  /** Stands for the loop in what each turn did. */
  readonly once: Factor;
  readonly perhaps: Factor;
  /** The loop as it is told, but for its count. */
  readonly factor: Factor;
  readonly turns: number;
}

/** One entry for each place, with the loop counted by the turns that came there. */
function* together(traces: readonly Trace[], sum: Sum): Generator<Entry> {
  const places = new Map<PlaceKey, Entry[]>();
  for (const trace of traces)
    for (const [key, entry] of trace) {
      const known = places.get(key);
      if (known) known.push(entry);
      else places.set(key, [entry]);
    }
  for (const entries of places.values()) yield* addedUp(entries, sum);
}

function* addedUp(entries: readonly Entry[], sum: Sum): Generator<Entry> {
  const passed = entries.filter(({ times }) => times.high > 0);
  const [first] = passed;
  // What is told of the program is no matter of turns; what never ran, of none.
  if (!first || first.total !== undefined) {
    yield* first ? entries : entries.slice(0, 1);
    return;
  }
  let { what, most } = first;
  for (const entry of passed.slice(1)) {
    what = mergeWhat(what, entry.what);
    most = most && entry.most && add(most, entry.most);
  }
  yield { ...mainOf(passed), ...allTurns(passed, sum), what, most, ways: waysOf(passed, sum) };
}

function mainOf<T extends Way>(passed: readonly T[]): T {
  return passed.reduce((main, one) => (one.times.best > main.times.best ? one : main));
}

/** What led to a place in all turns, told as one. */
function allTurns(passed: readonly Way[], sum: Sum): Way {
  const main = mainOf(passed);
  const loop = loopOf(passed, sum);
  const told = toldForAll(passed, main, sum.once, loop);
  return {
    times: passed.map(({ times }) => times).reduce(add),
    certainty: weakest(loop.certainty, ...passed.map(({ certainty }) => certainty)),
    isEndless: passed.every(({ isEndless }) => isEndless),
    trail: Trail.of(
      main.trail.because.flatMap((factor) => (factor === sum.perhaps ? [] : [told.get(factor) ?? factor])),
      main.trail.within.map((one) => (one.kind === 'loop' ? asTold(one, told) : one)),
    ),
  };
}

/** Where several ways lead there in a turn, each for all turns. */
function waysOf(passed: readonly Entry[], sum: Sum): readonly Way[] | undefined {
  if (passed.every(({ ways }) => ways === undefined)) return undefined;
  const alike = new Map<string, Way[]>();
  for (const way of passed.flatMap((entry) => entry.ways ?? [entry])) {
    const key = way.trail.within.map(({ kind, span }) => `${kind}${span.start}`).join();
    const known = alike.get(key);
    if (known) known.push(way);
    else alike.set(key, [way]);
  }
  return alike.size > 1 ? [...alike.values()].map((ways) => allTurns(ways, sum)) : undefined;
}

function loopOf(passed: readonly Way[], { factor, turns }: Sum): Factor {
  const number = (end: 'low' | 'best' | 'high') => passed.filter(({ times }) => times[end] > 0).length;
  const count = range(number('low'), number('best'), number('high'));
  const certainty: Certainty = count.low === count.high ? 'exact' : 'likely';
  const text = count.best < turns ? `${factor.text}, ${count.best} of ${turns}` : factor.text;
  return { ...factor, text, count, certainty: weakest(certainty, factor.certainty), per: undefined };
}

/**
 * What stands for the factors of the main turn once all are added up: an inner loop of 2, 3 or 4 turns is one of 2..4.
 * Middles weigh each passage alike, so that their product is what all turns did.
 */
function toldForAll(passed: readonly Way[], main: Way, once: Factor, loop: Factor): Map<Factor, Factor> {
  const { because } = main.trail;
  const told = new Map([[once, loop]]);
  const at = because.indexOf(once);
  if (at < 0) return told;
  const ways = passed.map(({ trail }) => trail.because.slice(trail.because.indexOf(once) + 1));
  const alike = ways.filter((way) => way.length === because.length - at - 1);
  let passages = alike.map(() => 1);
  because.slice(at + 1).forEach((factor, i) => {
    const counts = alike.map((way) => (way[i] as Factor).count);
    const before = passages;
    passages = counts.map(({ best }, turn) => best * (before[turn] ?? 0));
    const isSame = counts.every((count) => isEqual(count, factor.count));
    if (isSame) return;
    told.set(factor, {
      ...factor,
      count: {
        low: Math.min(...counts.map(({ low }) => low)),
        best: total(before) > 0 ? total(passages) / total(before) : factor.count.best,
        high: Math.max(...counts.map(({ high }) => high)),
      },
    });
  });
  return told;
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function isEqual(left: Range, right: Range): boolean {
  return left.low === right.low && left.best === right.best && left.high === right.high;
}

function asTold(loop: Extract<Enclosing, { kind: 'loop' }>, told: ReadonlyMap<Factor, Factor>): Enclosing {
  const factor = told.get(loop.factor);
  return factor ? { ...loop, factor } : loop;
}
