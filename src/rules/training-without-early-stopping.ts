// A network trained for a fixed, large number of epochs whatever the validation says.

import { formatCount } from '../estimate/format';
import type { Rule } from './rule';
import { sayEpoch, sayTotal } from './say';

const FEWEST_EPOCHS = 30;

export const trainingWithoutEarlyStopping: Rule = {
  id: 'training-without-early-stopping',
  title: 'Training without early stopping',
  group: 'training',
  severity: 'info',
  summary: 'A network is trained for many epochs, and nothing stops it when it no longer improves.',
  *check({ costs }) {
    for (const cost of costs) {
      const { training, traits, insideSweep, span } = cost.workload;
      if (!training || insideSweep || traits.hasEarlyStopping !== false) continue;
      const epochs = training.epochs?.value.best ?? 0;
      if (training.family !== 'neural' || epochs < FEWEST_EPOCHS) continue;
      yield {
        span,
        advice: `Stop when the validation no longer improves: all ${formatCount(epochs)} epochs run here, and each one spared saves about ${sayEpoch(cost, epochs)}.`,
        figures: `All of them: ${sayTotal(cost)}.`,
        certainty: 'likely',
        costs: [cost],
        share: 0.3,
        // Without the number of samples the footprint may be off by orders of magnitude.
        ...(training.samples || training.steps ? {} : { severity: 'hint' as const }),
      };
    }
  },
};
