// The sentences that rules share: how often, how much, what is saved. Every finding names its number with its
// unit here, so that all rules say the same thing in the same words.

import { add, type Range, scale } from '../base/range';
import type { Cost, Footprint } from '../estimate/footprint';
import { pairwise } from '../estimate/footprint-sum';
import { formatCarbon, formatCount, formatEnergy, formatMoney } from '../estimate/format';
import { ownShare, sayTimes, unknownUnits } from '../estimate/times';
import { doubtOf, withDoubt } from './doubt';
import { MANY } from './stake';

/**
 * `Runs about 1,200 times: 0.9 kWh (0.3–2.4), 0.4 kg CO2e, $4.10.`; where nobody knows how often:
 * ``Runs once per item of `rows`: 43 mWh (5–440), 19 mg CO2e, $0.0001; for 1,000 items: 43 Wh, $0.10.``.
 */
export function sayRun(cost: Cost, verb = 'Runs'): string {
  const many = unknownUnits(cost).length > 0 ? sayMany(cost) : '';
  return `${verb} ${sayTimes(cost)}: ${sayFootprint(cost, cost.footprint)}${many}.`;
}

/** All its runs together: `0.9 kWh (0.3–2.4), 0.4 kg CO2e, $4.10`. */
export function sayTotal(cost: Cost): string {
  return sayFootprint(cost, cost.footprint);
}

/** What one execution costs: `0.9 Wh (0.3–2.4), 0.4 g CO2e, $0.0041`. */
export function sayEach(cost: Cost): string {
  return sayFootprint(cost, cost.once);
}

/** The footprint at an assumed number of executions: `17,280 times a day: 0.9 kWh (0.3–2.4), …`. */
export function sayScaled(cost: Cost, factor: number, unit: string): string {
  return `${formatCount(factor)} ${unit}: ${sayFootprint(cost, scaleFootprint(cost.footprint, factor))}`;
}

/** `saves about 88 % of the energy and 94 % of the cost`; only what is saved, empty for less than a percent. */
export function saySaving(before: Pick<Footprint, 'energyWh' | 'costUsd'>, after: typeof before): string {
  const energy = percentSaved(before.energyWh, after.energyWh);
  const money = percentSaved(before.costUsd, after.costUsd);
  if (money > 0 && energy > 0) return `saves about ${energy} % of the energy and ${money} % of the cost`;
  if (money > 0) return `saves about ${money} % of the cost`;
  return energy > 0 ? `saves about ${energy} % of the energy` : '';
}

/** What one epoch of a training takes. */
export function sayEpoch({ footprint }: Cost, epochs: number): string {
  return formatEnergy(scale(footprint.energyWh, 1 / epochs), false);
}

/** Money only where there is a price; a wide range says why it is wide. */
function sayFootprint(cost: Cost, { energyWh, carbonG, costUsd }: Footprint): string {
  if (energyWh.high === 0) return 'nothing';
  const energy = withDoubt(formatEnergy(energyWh), doubtOf(cost));
  const parts = [energy, formatCarbon(add(carbonG.operational, carbonG.embodied), false)];
  if (costUsd.best > 0) parts.push(formatMoney(costUsd, false));
  return parts.join(', ');
}

function sayMany(cost: Cost): string {
  const { energyWh, costUsd } = cost.footprint;
  const many = MANY * ownShare(cost.workload.times);
  const parts = [formatEnergy(scale(energyWh, many), false)];
  if (costUsd.best > 0) parts.push(formatMoney(scale(costUsd, many), false));
  return `; for ${formatCount(MANY)} ${pluralUnit(unknownUnits(cost))}: ${parts.join(', ')}`;
}

/** ``item of `rows` `` is counted in items; what is nested is not one number of anything. */
function pluralUnit([unit = '', ...more]: readonly string[]): string {
  const noun = /^(?:recursive call|[a-z]+)/.exec(unit)?.[0];
  if (noun === undefined || more.length > 0) return 'of them';
  return noun.endsWith('ch') ? `${noun}es` : `${noun}s`;
}

function percentSaved(before: Range, after: Range): number {
  if (before.best <= 0) return 0;
  return Math.round(100 * (1 - after.best / before.best));
}

function scaleFootprint(footprint: Footprint, factor: number): Footprint {
  return { ...pairwise(footprint, footprint, (value) => scale(value, factor)), certainty: footprint.certainty };
}
