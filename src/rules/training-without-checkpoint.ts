// A long training that keeps nothing until its end: an interruption throws away all that was spent, and a second
// run starts from nothing.

import type { Rule } from './rule';
import { sayTotal } from './say';

/** Less than this is quickly done again: about three hours of one 300 W accelerator. */
const LEAST_WH = 1000;

export const trainingWithoutCheckpoint: Rule = {
  id: 'training-without-checkpoint',
  title: 'Long training without a checkpoint',
  group: 'reuse',
  severity: 'warning',
  summary: 'A long training saves nothing on its way, so an interruption loses all of it.',
  *check({ costs }) {
    for (const cost of costs) {
      const { training, traits, insideSweep, kind, span } = cost.workload;
      if (kind !== 'training' || !training || insideSweep || traits.hasCheckpoint !== false) continue;
      if (training.family !== 'neural' || cost.footprint.energyWh.best < LEAST_WH) continue;
      yield {
        span,
        advice: 'Save a checkpoint each epoch and start from the last one: nothing is saved before the end.',
        figures: `An interruption loses up to ${sayTotal(cost)}.`,
        certainty: 'likely',
        costs: [cost],
        share: 0.5,
        // Without the number of samples the footprint may be off by orders of magnitude.
        ...(training.samples || training.steps ? {} : { severity: 'hint' as const }),
      };
    }
  },
};
