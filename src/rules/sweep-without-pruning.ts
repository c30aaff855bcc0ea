// A search that trains every trial to its last epoch although most show early that they lead nowhere. Pruning
// needs intermediate values, so only searches over epochs or boosting rounds are meant.

import { formatCount } from '../estimate/format';
import type { TrainingSize } from '../recognise/workload';
import type { Rule } from './rule';
import { sayTotal } from './say';

const FEWEST_TRIALS = 20;
const FEWEST_EPOCHS = 4;

export const sweepWithoutPruning: Rule = {
  id: 'sweep-without-pruning',
  title: 'Search without pruning',
  group: 'training',
  severity: 'warning',
  summary: 'Every trial of a search is trained to the end, whether or not it is promising.',
  *check({ costs }) {
    for (const cost of costs) {
      const { sweep, traits, span, insideSweep } = cost.workload;
      if (!sweep || insideSweep || traits.hasPruning !== false) continue;
      const trials = sweep.trials?.value.best ?? 0;
      if (trials < FEWEST_TRIALS || !hasRounds(sweep.trial)) continue;
      yield {
        span,
        advice:
          'Add a pruner: it stops the trials that fall behind after a few rounds, and here all are trained to the end.',
        figures: `${formatCount(trials)} trials: ${sayTotal(cost)}.`,
        certainty: 'likely',
        costs: [cost],
        share: 0.5,
      };
    }
  },
};

function hasRounds(trial: TrainingSize | undefined): boolean {
  if (!trial) return false;
  if (trial.family === 'boosting') return true;
  return trial.family === 'neural' && (trial.epochs?.value.best ?? FEWEST_EPOCHS) >= FEWEST_EPOCHS;
}
