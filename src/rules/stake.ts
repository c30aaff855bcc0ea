// How loud a finding is: severity follows the footprint. Below the first threshold nothing is said; a trifle is
// a hint, a furnace a warning, and never louder than the rule's own severity. The steps are factors of ten:
// 10 Wh is about a phone's charge, 100 Wh brings a litre of water to the boil (4.19 kJ per kg and kelvin).

import type { Footprint } from '../estimate/footprint';
import type { Basis } from '../flow/facts';
import type { Problem, Rule, Severity, Stake, Stakes } from './rule';

export const DEFAULT_STAKES: Stakes = {
  hint: { energyWh: 1, costUsd: 0.01 },
  info: { energyWh: 10, costUsd: 0.1 },
  warning: { energyWh: 100, costUsd: 1 },
};

const OPEN: ReadonlySet<Basis> = new Set(['request', 'iteration']);
const LOUDNESS: readonly Severity[] = ['off', 'hint', 'info', 'warning', 'error'];

/** How often something of unknown length is taken to turn when it is weighed; messages name this number too. */
export const MANY = 1000;

/**
 * The severity of a problem; `off` when it is too small to tell. How often a loop of unknown length turns, or a
 * service is asked, is not known: there one turn counts in full, and a thousand turns make an info at most.
 */
export function weigh(problem: Problem, rule: Rule, stakes: Stakes): Severity {
  if (problem.severity) return quieter(problem.severity, rule.severity);
  const once = atStake(problem);
  const level = levelOf(once, stakes);
  const isOpen = problem.costs.some(({ per, workload }) => per.length > 0 || OPEN.has(workload.times.basis));
  if (!isOpen) return quieter(level, rule.severity);
  const many = { energyWh: once.energyWh * MANY, costUsd: once.costUsd * MANY };
  return quieter(louder(level, quieter(levelOf(many, stakes), 'info')), rule.severity);
}

function atStake({ costs, share = 1 }: Problem): Stake {
  let energyWh = 0;
  let costUsd = 0;
  for (const { footprint } of costs) {
    energyWh += finite(footprint, 'energyWh') * share;
    costUsd += finite(footprint, 'costUsd') * share;
  }
  return { energyWh, costUsd };
}

function finite(footprint: Footprint, figure: 'energyWh' | 'costUsd'): number {
  const { best } = footprint[figure];
  return Number.isFinite(best) ? best : 0;
}

function levelOf(stake: Stake, stakes: Stakes): Severity {
  const reaches = (threshold: Stake) => stake.energyWh >= threshold.energyWh || stake.costUsd >= threshold.costUsd;
  if (reaches(stakes.warning)) return 'warning';
  if (reaches(stakes.info)) return 'info';
  return reaches(stakes.hint) ? 'hint' : 'off';
}

/** For putting the loudest first. */
export function loudness(severity: Severity): number {
  return LOUDNESS.indexOf(severity);
}

function quieter(left: Severity, right: Severity): Severity {
  return loudness(left) <= loudness(right) ? left : right;
}

function louder(left: Severity, right: Severity): Severity {
  return loudness(left) >= loudness(right) ? left : right;
}
