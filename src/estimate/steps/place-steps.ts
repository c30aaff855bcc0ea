// From the work of accelerators to the figures of a boundary, line by line: what `footprintOf` adds and multiplies.

import type { Footprint } from '../footprint';
import { FLEET_IT, LIFE_HOURS, type Place, type Work } from '../place/place';
import type { EstimateSettings } from '../settings';
import { type Amount, amount, named, type Step, step, under, workSteps } from './derivation';

export function placeSteps(
  work: Work,
  place: Place,
  boundary: EstimateSettings['boundary'],
  { energyWh, carbonG, waterMl }: Omit<Footprint, 'costUsd' | 'certainty'>,
): readonly Step[] {
  const made = workSteps(work.steps, work.acceleratorHours, work.acceleratorWh);
  const accelerators = amount('energy of the devices', work.acceleratorWh.best, 'Wh');
  const hours = amount('time of devices', work.acceleratorHours.best, 'h');
  const machines = boundary === 'accelerator' ? [] : machineSteps(accelerators, hours, place);
  const it = machines.at(-1) ?? accelerators;
  const around: readonly Amount[] = boundary === 'datacentre' ? [amount('PUE', place.pue.best)] : [];
  const energy = step('energy', energyWh.best, 'Wh', 'product', [named(it), ...around]);
  const { device } = place;
  const body = device.embodiedKg + (boundary === 'accelerator' ? 0 : device.hostEmbodiedKg);
  return [
    ...made,
    ...machines,
    energy,
    ...bothOf('carbon', 'g', [
      step('carbon of the electricity', carbonG.operational.best, 'g', 'product', [
        named(energy),
        amount('grid', place.grid.gramsPerKwh.best, 'g/kWh'),
      ]),
      step('carbon of making the hardware', carbonG.embodied.best, 'g', 'product', [
        hours,
        amount('embodied carbon', body, 'kg'),
        under('at work in its life', LIFE_HOURS.best, 'h'),
      ]),
    ]),
    ...bothOf('water', 'mL', [
      step('water on site', waterMl.onSite.best, 'mL', 'product', [
        named(it),
        amount('WUE', place.wue.best, 'L/kWh'),
      ]),
      step('water at power plants', waterMl.offSite.best, 'mL', 'product', [
        named(energy),
        amount('water of the grid', place.grid.litresPerKwh.best, 'L/kWh'),
      ]),
    ]),
  ];
}

/** A fleet by the share that its operator disclosed, own machines by their host's watts. */
function machineSteps(accelerators: Amount, hours: Amount, { isFleet, device }: Place): readonly Step[] {
  if (isFleet) {
    const share = amount('hosts and idle machines', FLEET_IT.best);
    return [step('machines', accelerators.value * share.value, 'Wh', 'product', [accelerators, share])];
  }
  const power = amount('host power', device.hostW.best, 'W');
  const hosts = step('hosts', hours.value * power.value, 'Wh', 'product', [hours, power]);
  return [hosts, step('machines', accelerators.value + hosts.value, 'Wh', 'sum', [accelerators, named(hosts)])];
}

function bothOf(what: string, unit: string, parts: readonly Step[]): readonly Step[] {
  const value = parts.reduce((sum, part) => sum + part.value, 0);
  return [...parts, step(what, value, unit, 'sum', parts.map(named))];
}
