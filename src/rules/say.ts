// The sentences that rules share: how often, how much, what is saved. Every message names its number with its
// unit here, so that all rules say the same thing in the same words.

import { add, isExact, type Range, scale } from '../base/range';
import type { Cost, Footprint } from '../estimate/footprint';
import { formatCarbon, formatCount, formatEnergy, formatMoney } from '../estimate/format';
import type { Workload } from '../recognise/workload';
import { MANY } from './stake';

/**
 * `Runs 1,200 times: 0.9 kWh (0.3–2.4), 0.4 kg CO2e, $4.10`; where nobody knows how often:
 * ``Runs once per item of `rows`: 43 mWh (5–440), 19 mg CO2e, $0.0001 (1,000 of them: 43 Wh, $0.10)``.
 */
export function sayRun(cost: Cost, first: 'upper' | 'lower' = 'upper'): string {
  const text = `runs ${sayTimes(cost)}: ${sayFootprint(cost.footprint)}${isOpenEnded(cost) ? sayMany(cost) : ''}`;
  return first === 'upper' ? capitalise(text) : text;
}

/** `0.9 kWh (0.3–2.4), 0.4 kg CO2e, $4.10`; money only where there is a price. */
export function sayFootprint({ energyWh, carbonG, costUsd }: Footprint): string {
  const parts = [formatEnergy(energyWh), formatCarbon(add(carbonG.operational, carbonG.embodied), false)];
  if (costUsd.best > 0) parts.push(formatMoney(costUsd, false));
  return parts.join(', ');
}

function sayMany({ footprint }: Cost): string {
  const parts = [formatEnergy(scale(footprint.energyWh, MANY), false)];
  if (footprint.costUsd.best > 0) parts.push(formatMoney(scale(footprint.costUsd, MANY), false));
  return ` (${formatCount(MANY)} of them: ${parts.join(', ')})`;
}

/** What one execution costs: `0.9 Wh (0.3–2.4), 0.4 g CO2e, $0.0041`. */
export function sayEach({ once }: Cost): string {
  return sayFootprint(once);
}

/** The footprint at an assumed number of executions: `17,280 times a day: 0.9 kWh (0.3–2.4), …`. */
export function sayScaled({ footprint }: Cost, factor: number, unit: string): string {
  return `${formatCount(factor)} ${unit}: ${sayFootprint(scaleFootprint(footprint, factor))}`;
}

/** `saves about 88 % of the energy and 94 % of the cost`; only what is saved, empty for less than a percent. */
export function saySaving(before: Pick<Footprint, 'energyWh' | 'costUsd'>, after: typeof before): string {
  const energy = percentSaved(before.energyWh, after.energyWh);
  const money = percentSaved(before.costUsd, after.costUsd);
  if (money > 0 && energy > 0) return `saves about ${energy} % of the energy and ${money} % of the cost`;
  if (money > 0) return `saves about ${money} % of the cost`;
  return energy > 0 ? `saves about ${energy} % of the energy` : '';
}

/** `one trial takes 20 Wh (8–60), 9 g CO2e`; without a size, what is known: that it is not known. */
export function sayOneTrial({ once }: Cost): string {
  return once.energyWh.best > 0 ? `one trial takes ${sayFootprint(once)}` : 'one trial follows another';
}

/** What one epoch of a training takes. */
export function sayEpoch({ footprint }: Cost, epochs: number): string {
  return formatEnergy(scale(footprint.energyWh, 1 / epochs));
}

/** `1,200 times`, `100 to 1,000 times`, `once per item of rows`, `12 times per item of rows and request`. */
function sayTimes({ workload, per }: Cost): string {
  const units = [...per.map(quoteName), ...unitOfBasis(workload)];
  const { range } = workload.times;
  if (units.length === 0) return sayKnown(range, workload.times.certainty === 'exact');
  const count = range.best === 1 ? 'once' : `${formatCount(range.best)} times`;
  return `${count} per ${units.join(' and ')}`;
}

/** ``item of rows`` with the name as code: ``item of `rows` ``. */
function quoteName(unit: string): string {
  return unit.replace(/^(item of )([^`]+)$/, (_, before, name) => `${before}\`${unwrap(name)}\``);
}

/** What is walked, without what only wraps it: `enumerate(tqdm(rows))` is `rows`. */
function unwrap(name: string): string {
  const inner = /^(?:enumerate|tqdm|trange|list|iter|reversed|sorted|track)\((.+)\)$/.exec(name)?.[1];
  return inner === undefined || inner.includes(', ') ? name : unwrap(inner);
}

function sayKnown(range: Range, isSure: boolean): string {
  if (isExact(range))
    return range.best === 1
      ? 'once'
      : `${isSure && range.best < 10_000 ? '' : 'about '}${formatCount(range.best)} times`;
  if (!Number.isFinite(range.high)) return `${formatCount(range.best)} times or more`;
  if (range.low === 0) return `up to ${formatCount(range.high)} times`;
  if (range.high >= 2 * Math.max(1, range.low))
    return `${formatCount(range.low)} to ${formatCount(range.high)} times`;
  return `about ${formatCount(range.best)} times`;
}

function unitOfBasis({ times }: Workload): readonly string[] {
  if (times.basis === 'request') return ['request'];
  if (times.basis === 'iteration') return ['turn of an endless loop'];
  return times.basis === 'call' ? ['call'] : [];
}

function isOpenEnded({ workload, per }: Cost): boolean {
  return per.length > 0 || workload.times.basis !== 'run';
}

function percentSaved(before: Range, after: Range): number {
  if (before.best <= 0) return 0;
  return Math.round(100 * (1 - after.best / before.best));
}

function scaleFootprint(footprint: Footprint, factor: number): Footprint {
  const { carbonG } = footprint;
  return {
    ...footprint,
    energyWh: scale(footprint.energyWh, factor),
    carbonG: { operational: scale(carbonG.operational, factor), embodied: scale(carbonG.embodied, factor) },
    costUsd: scale(footprint.costUsd, factor),
  };
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
