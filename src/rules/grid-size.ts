// A grid search whose product of values is large: each value added to one list multiplies all others. Successive
// halving gives every configuration a small budget first, and what that spends can be counted beforehand.

import { scale } from '../base/range';
import type { Cost } from '../estimate/footprint';
import { formatCount } from '../estimate/format';
import type { SweepSize } from '../recognise/workload';
import { useHalving } from './halving-search';
import type { Fix, Rule, RuleContext } from './rule';
import { sayTotal } from './say';

const FEWEST_CONFIGURATIONS = 20;
const FEWEST_TRIALS = 50;
/** scikit-learn's default: a third of the candidates go on to the next round. */
const FACTOR = 3;

export const gridSize: Rule = {
  id: 'grid-size',
  title: 'Large grid of configurations',
  group: 'training',
  severity: 'warning',
  summary: 'A grid search trains every combination of many values.',
  fix: 'suggested',
  *check(context) {
    for (const cost of context.costs) {
      const { sweep, span } = cost.workload;
      const configurations = sweep?.configurations?.value.best;
      const trials = sweep?.trials?.value.best;
      if (!sweep || configurations === undefined || trials === undefined) continue;
      if (sweep.strategy !== 'grid' && sweep.strategy !== 'loop') continue;
      if (configurations < FEWEST_CONFIGURATIONS || trials < FEWEST_TRIALS) continue;
      const share = halvingShare(configurations);
      yield {
        span,
        advice: remedy(sweep, configurations, share),
        figures: `${product(sweep, configurations)}${folds(sweep, trials)}: ${sayTotal(cost)}.`,
        certainty: sweep.configurations?.certainty ?? 'likely',
        costs: [cost],
        share: 1 - share,
        fixes: fixesFor(cost, share, context),
      };
    }
  },
};

function fixesFor(cost: Cost, share: number, context: RuleContext): readonly Fix[] {
  const edits = useHalving(cost, context);
  if (!edits) return [];
  const { energyWh, costUsd } = cost.footprint;
  return [
    {
      title: `Use HalvingGridSearchCV (spends about ${percentOf(share)} % of the full grid)`,
      safety: 'suggested',
      edits,
      saves: { energyWh: scale(energyWh, 1 - share), costUsd: scale(costUsd, 1 - share) },
    },
  ];
}

function percentOf(share: number): number {
  return Math.max(1, Math.round(share * 100));
}

function product({ axes }: SweepSize, configurations: number): string {
  const counts = axes.map(({ values }) => values);
  const total = counts.reduce((left, right) => left * right, 1);
  const isProduct = counts.length > 1 && counts.length <= 6 && total === configurations;
  return `${isProduct ? `${counts.join(' × ')} = ` : ''}${formatCount(configurations)} configurations`;
}

function folds({ folds: known }: SweepSize, trials: number): string {
  const count = known?.value.best;
  return count && count > 1 ? ` × ${formatCount(count)} folds = ${formatCount(trials)} trainings` : '';
}

function remedy({ strategy }: SweepSize, configurations: number, share: number): string {
  const how = strategy === 'grid' ? ' (HalvingGridSearchCV)' : '';
  const halving = `Try successive halving${how}: it spends about ${percentOf(share)} % of the full grid`;
  const random = ', and 60 configurations drawn at random hold one of the best 5 % with 95 % probability';
  return `${halving}${configurations > 60 ? random : ''}.`;
}

/**
 * What successive halving spends against the full grid: each of its rounds costs the same (a third of the
 * candidates, three times the data each), and the last one trains on everything.
 */
export function halvingShare(configurations: number): number {
  const rounds = Math.floor(Math.log(configurations) / Math.log(FACTOR) + 1e-9) + 1;
  return Math.min(1, rounds / FACTOR ** (rounds - 1));
}
