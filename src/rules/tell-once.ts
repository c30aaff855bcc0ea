// The same waste is told once: where a rule that knows better speaks of a workload, the general one is silent,
// and a problem found twice at one place is one finding.

import type { Problem, Rule } from './rule';

export interface Told {
  readonly rule: Rule;
  readonly problem: Problem;
}

export function tellOnce(told: readonly Told[]): readonly Told[] {
  const kept = new Map<string, Told>();
  for (const one of told) {
    if (isToldBetter(one, told)) continue;
    const key = `${one.rule.id} ${one.problem.span.start} ${one.problem.span.end}`;
    const same = kept.get(key);
    if (!same || weight(one.problem) > weight(same.problem)) kept.set(key, one);
  }
  return [...kept.values()];
}

function isToldBetter({ rule, problem }: Told, told: readonly Told[]): boolean {
  if (!rule.yieldsTo) return false;
  return told.some(
    (other) =>
      rule.yieldsTo?.includes(other.rule.id) && other.problem.costs.some((cost) => problem.costs.includes(cost)),
  );
}

function weight({ costs }: Problem): number {
  return costs.reduce((sum, cost) => sum + cost.footprint.energyWh.best, 0);
}
