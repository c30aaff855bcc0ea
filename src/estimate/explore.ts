// From a formula of points to a range of work: the middle is the formula at the best guesses; each doubt is tried
// at both of its ends, and the doubts add up as independent ones do, log-widths in quadrature. The formula's own
// error, measured against tables, is one doubt more.

import { type Range, range } from '../base/range';
import type { Work } from './place/place';

/** One execution at one set of inputs. */
export interface Outcome {
  readonly seconds: number;
  readonly acceleratorSeconds: number;
  readonly joules: number;
}

export interface Exploration<Inputs> {
  readonly best: Inputs;
  /** Pairs of inputs, each `best` with one thing changed to its cheap and to its dear end. */
  readonly doubts: readonly (readonly [cheap: Inputs, dear: Inputs])[];
  /** 90 % of measurements lie within this factor of the formula. */
  readonly error: number;
}

export function explore<Inputs>(formula: (inputs: Inputs) => Outcome, exploration: Exploration<Inputs>): Work {
  const best = formula(exploration.best);
  const tried = exploration.doubts.map(([cheap, dear]) => [formula(cheap), formula(dear)] as const);
  const spread = (pick: (outcome: Outcome) => number, unit: number): Range => {
    const middle = pick(best);
    if (middle === 0) return range(0, 0, Math.max(0, ...tried.map(([, dear]) => orUnbounded(pick(dear)) * unit)));
    const own = Math.log(exploration.error);
    let down = own;
    let up = own;
    for (const outcomes of tried) {
      const [cheap, dear] = [orUnbounded(pick(outcomes[0])), orUnbounded(pick(outcomes[1]))];
      down = Math.hypot(down, Math.log(middle / Math.min(cheap, dear, middle)));
      up = Math.hypot(up, Math.log(Math.max(cheap, dear, middle) / middle));
    }
    return range(middle * Math.exp(-down) * unit, middle * unit, middle * Math.exp(up) * unit);
  };
  return {
    seconds: spread((outcome) => outcome.seconds, 1),
    acceleratorHours: spread((outcome) => outcome.acceleratorSeconds, 1 / 3600),
    acceleratorWh: spread((outcome) => outcome.joules, 1 / 3600),
  };
}

/** An input without end, such as the steps of a loader of unknown length, may leave a formula no number. */
function orUnbounded(value: number): number {
  return Number.isNaN(value) ? Number.POSITIVE_INFINITY : value;
}

/** Low ends that a physical limit forbids are raised to it; the middle stays what the formula says, or the limit. */
export function withFloor(work: Work, floor: Outcome): Work {
  const raised = ({ low, best, high }: Range, least: number): Range => {
    const middle = Math.max(best, least);
    return range(Math.max(low, least), middle, Math.max(high, middle));
  };
  return {
    seconds: raised(work.seconds, floor.seconds),
    acceleratorHours: raised(work.acceleratorHours, floor.acceleratorSeconds / 3600),
    acceleratorWh: raised(work.acceleratorWh, floor.joules / 3600),
  };
}
