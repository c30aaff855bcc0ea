// Work that several models may do: each is worked out by itself, at its own provider and price, and put together. Where
// the code goes through them the middle is the mean of theirs, whatever their order; where one is what is used when
// nobody says otherwise, the middle stays that one's. The range covers all of them, since nothing tells how often each runs.

import { weakest } from '../base/certainty';
import type { Range } from '../base/range';
import { eachModel } from '../recognise/each-model';
import type { Workload } from '../recognise/workload';
import { withoutRepeats } from './assumption';
import type { Once } from './execution';
import type { Assumption, Footprint } from './footprint';
import { combined } from './footprint-sum';
import { isClose, MEASURES, putTogether, type Step } from './steps/derivation';

/** More than these are told by what each comes to. */
const MOST_FOLLOWED = 3;

interface Part {
  readonly id: string;
  readonly once: Once;
}

export function onceOfEach(workload: Workload, onceOf: (one: Workload) => Once): Once {
  // What a search tries are its trials, which are worked out by themselves.
  if (workload.kind === 'sweep') return onceOf(workload);
  const parts = eachModel(workload).map((one) => ({ id: one.model?.id ?? '', once: onceOf(one) }));
  const [first] = parts;
  if (first === undefined || parts.every(({ once }) => isAsMuch(once.footprint, first.once.footprint)))
    return first?.once ?? onceOf(workload);
  const isMean = workload.model?.from === 'code';
  const by = isMean ? meanOf : firstOf;
  const together: Footprint = {
    ...combined(
      parts.map(({ once }) => once.footprint),
      by,
    ),
    certainty: weakest(...parts.map(({ once }) => once.footprint.certainty)),
  };
  const tokens = tokensOf(parts, by);
  return {
    footprint: together,
    assumptions: assumptionsOf(parts),
    steps: isMean ? meanSteps(parts, together) : first.once.steps,
    ...(tokens ? { tokens } : {}),
    per: [...new Set(parts.flatMap(({ once }) => once.per))],
  };
}

function isAsMuch(one: Footprint, other: Footprint): boolean {
  return MEASURES.every(({ of }) => {
    const [left, right] = [of(one), of(other)];
    return left.low === right.low && left.best === right.best && left.high === right.high;
  });
}

/** The sum in one order, so that the order of the code does not show in the last digit. */
function meanOf(all: readonly Range[]): Range {
  const middles = all.map(({ best }) => best).sort((left, right) => left - right);
  return { ...endsOf(all), best: middles.reduce((sum, middle) => sum + middle, 0) / all.length };
}

function firstOf(all: readonly Range[]): Range {
  return { ...endsOf(all), best: all[0]?.best ?? 0 };
}

function endsOf(all: readonly Range[]): Pick<Range, 'low' | 'high'> {
  return { low: Math.min(...all.map(({ low }) => low)), high: Math.max(...all.map(({ high }) => high)) };
}

function tokensOf(parts: readonly Part[], by: (all: readonly Range[]) => Range): Once['tokens'] {
  const all = parts.flatMap(({ once }) => once.tokens ?? []);
  if (all.length < parts.length) return undefined;
  return { input: by(all.map(({ input }) => input)), output: by(all.map(({ output }) => output)) };
}

/** What holds for all of them once; what differs with the model that it is said of. */
function assumptionsOf(parts: readonly Part[]): readonly Assumption[] {
  const keyOf = ({ what, value }: Assumption) => `${what}|${value}`;
  const shared = parts
    .map(({ once }) => new Set(once.assumptions.map(keyOf)))
    .reduce((left, right) => new Set(Array.from(left).filter((key) => right.has(key))));
  const isTold = ({ what }: Assumption) => parts.length <= MOST_FOLLOWED || what === 'model size' || what === 'price';
  const told = parts.flatMap(({ id, once }) =>
    once.assumptions.flatMap((one) => {
      if (shared.has(keyOf(one))) return [one];
      return isTold(one) ? [{ ...one, value: `${id}: ${one.value}` }] : [];
    }),
  );
  // Those of one kind beside each other, in the order in which the first names them.
  const kinds = [...new Set(told.map(({ what }) => what))];
  return withoutRepeats(kinds.flatMap((kind) => told.filter(({ what }) => what === kind)));
}

function meanSteps(parts: readonly Part[], whole: Footprint): readonly Step[] {
  const each = parts.flatMap(({ id, once }) => ofModel(id, once.steps, parts.length <= MOST_FOLLOWED));
  const means = putTogether(
    'mean',
    parts.map(({ id, once }) => ({ what: id, footprint: once.footprint })),
    whole,
  );
  return [...each, ...means];
}

/** Each line with its model's name, also where a later one takes it up; of many models the figures alone. */
function ofModel(id: string, steps: readonly Step[], isWhole: boolean): readonly Step[] {
  const kept = isWhole ? steps : MEASURES.flatMap(({ what }) => steps.findLast((one) => one.what === what) ?? []);
  const lines = new Map(kept.map(({ what, value }) => [what, value]));
  return kept.map((one) => ({
    ...one,
    what: `${one.what}, ${id}`,
    of: one.of.map((term) =>
      isClose(lines.get(term.what) ?? Number.NaN, term.value) ? { ...term, what: `${term.what}, ${id}` } : term,
    ),
  }));
}
