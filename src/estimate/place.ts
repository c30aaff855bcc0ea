// Where work runs, and how its accelerator energy becomes the energy, carbon and water of a boundary:
// accelerator < node (host processor, memory, fans, waiting) < data centre (times PUE).

import { keptWith } from '../base/memo';
import { add, exactly, type Range, range, scale } from '../base/range';
import { findRegion, type Grid } from '../catalogue/grids';
import type { Device } from '../catalogue/hardware';
import type { Provider } from '../catalogue/providers';
import { inverse, product } from './arithmetic';
import { note } from './assumption';
import { perItem, type Step } from './derivation';
import type { Assumption, Footprint } from './footprint';
import { formatNumber } from './format';
import { DEFAULT_SETTINGS, type EstimateSettings } from './settings';

/** What the accelerators do for one execution, whoever owns them. */
export interface Work {
  readonly seconds: Range;
  /** Accelerators × hours that this work alone occupies (a shared batch is shared). */
  readonly acceleratorHours: Range;
  readonly acceleratorWh: Range;
  /** How the middle of that came about; the last line is `energy of the devices`. */
  readonly steps?: readonly Step[];
}

/** The same so many times over, or for so many items. */
export function repeated(work: Work, times: Range): Work {
  return {
    seconds: product(work.seconds, times),
    acceleratorHours: product(work.acceleratorHours, times),
    acceleratorWh: product(work.acceleratorWh, times),
    ...(work.steps ? { steps: perItem(work.steps, times.best) } : {}),
  };
}

export interface Place {
  readonly device: Device;
  readonly grid: Grid;
  readonly pue: Range;
  /** Litres per kWh on site. */
  readonly wue: Range;
  /** Own machines are metered by the host's watts; a fleet by the share that its operator disclosed. */
  readonly isFleet: boolean;
  readonly assumptions: readonly Assumption[];
}

/**
 * From accelerators at work to all IT of a serving fleet. Google's Gemini prompt takes 0.24 Wh in all: accelerators
 * 58 %, hosts and memory 25 %, provisioned but idle machines 10 %, overhead 8 %. IT is thus 0.22 Wh: 1.6 times the
 * 0.14 Wh of the accelerators, and 2.2 times the 0.10 Wh that Google gives for accelerators at work alone. Benchmarks,
 * on which the model stands, measure the latter at steady load: between the two, and wider for other fleets.
 */
export const FLEET_IT: Range = range(1.4, 1.9, 2.4);
const FLEET_SOURCE =
  'between 1.6 (IT over accelerators, 0.22 to 0.14 Wh) and 2.2 (over accelerators at work alone, 0.22 to 0.10 Wh) of a Gemini prompt; Google, Measuring the environmental impact of delivering AI at Google scale (2025-08)';

/** Hours that a device works in its life: 3 to 6 years, busy 30 to 90 % of the time. */
export const LIFE_HOURS: Range = range(3 * 8760 * 0.3, 4 * 8760 * 0.6, 6 * 8760 * 0.9);

export function ownPlace(settings: EstimateSettings, device: Device): Place {
  const region = findRegion(settings.region) ?? findRegion(DEFAULT_SETTINGS.region);
  if (!region) throw new Error('the world is missing from the grids');
  const own = (key: 'pue' | 'wue', published: number | undefined) => {
    const isSet = settings[key] !== DEFAULT_SETTINGS[key];
    const value = isSet || published === undefined ? settings[key] : published;
    const from: Assumption['from'] = isSet ? 'setting' : published === undefined ? 'default' : 'catalogue';
    return { value, from };
  };
  const isKnown = findRegion(settings.region) !== undefined;
  const isDesk = device.class === 'desktop' || device.class === 'apple' || device.class.startsWith('cpu-l');
  const pue =
    isDesk && settings.pue === DEFAULT_SETTINGS.pue ? { value: 1, from: 'default' as const } : own('pue', region.pue);
  const wue =
    isDesk && settings.wue === DEFAULT_SETTINGS.wue ? { value: 0, from: 'default' as const } : own('wue', region.wue);
  const isSetRegion = settings.region !== DEFAULT_SETTINGS.region;
  return {
    device,
    grid: region.grid,
    pue: pue.from === 'default' && !isDesk ? range(1.08, pue.value, 1.58) : exactly(pue.value),
    wue: wue.from === 'default' && !isDesk ? range(0.05, wue.value, 1.8) : exactly(wue.value),
    isFleet: false,
    assumptions: [
      gridNote(
        region.grid,
        isSetRegion && isKnown ? 'setting' : 'default',
        isKnown ? '' : `"${settings.region}" is not known; `,
      ),
      note(
        'PUE',
        String(pue.value),
        pue.from,
        isDesk
          ? 'a desk has no data centre around it'
          : region.pue
            ? region.source
            : 'between hyperscalers (1.1) and the world (1.56, Uptime Institute 2024)',
      ),
    ],
  };
}

/** Made once: most requests of a file go to a few fleets. */
export const fleetPlace = keptWith(placeInFleet);

function placeInFleet(provider: Provider, device: Device): Place {
  const region = findRegion(provider.region) ?? findRegion(DEFAULT_SETTINGS.region);
  if (!region) throw new Error('the world is missing from the grids');
  return {
    device,
    grid: region.grid,
    pue: provider.pue,
    wue: provider.wue,
    isFleet: true,
    assumptions: [
      gridNote(region.grid, 'catalogue', `where most of ${provider.name}'s fleet is taken to be; `),
      note('PUE', formatNumber(provider.pue), 'catalogue', provider.source),
      note('hosts and idle machines', `× ${formatNumber(FLEET_IT)}`, 'catalogue', FLEET_SOURCE),
    ],
  };
}

function gridNote(grid: Grid, from: Assumption['from'], prefix: string): Assumption {
  return note('grid', `${grid.zone}, ${formatNumber(grid.gramsPerKwh)} g CO2e/kWh`, from, prefix + grid.source);
}

/**
 * What turns the accelerators' energy into the figures shown, grouped: only what counts within the boundary. The PUE is
 * a note of the place, which others quote as well.
 */
export const boundaryNotes = keptWith(notesOfBoundary);

function notesOfBoundary(place: Place, boundary: EstimateSettings['boundary']): readonly Assumption[] {
  const { device, isFleet } = place;
  const hasHost = boundary !== 'accelerator';
  return [
    ...(hasHost && !isFleet
      ? [note('host power', `${formatNumber(device.hostW)} W beside each device`, 'catalogue', device.hostSource)]
      : []),
    note(
      'water',
      `${formatNumber(place.wue)} L/kWh on site, ${formatNumber(place.grid.litresPerKwh)} L/kWh at power plants`,
      'catalogue',
      'on site: the WUE of the operator, region or setting, else of data centres at large; plants: WRI (2020), by country',
    ),
    note(
      'embodied carbon',
      `${device.embodiedKg} kg CO2e per device${hasHost ? ` and ${device.hostEmbodiedKg} kg for its share of the host` : ''}, over ${formatNumber(LIFE_HOURS)} hours at work`,
      'catalogue',
      `${hasHost ? `host: ${device.hostSource}; ` : ''}life of 3 to 6 years, busy 30 to 90 % of it: assumed`,
    ),
  ];
}

/** The notes of a place that hold within the boundary. */
export function withinBoundary(
  assumptions: readonly Assumption[],
  boundary: EstimateSettings['boundary'],
): readonly Assumption[] {
  return assumptions.filter(
    ({ what }) =>
      (what !== 'PUE' || boundary === 'datacentre') &&
      (what !== 'hosts and idle machines' || boundary !== 'accelerator'),
  );
}

/** The footprint of one execution, without its price and certainty. */
export function footprintOf(
  work: Work,
  place: Place,
  boundary: EstimateSettings['boundary'],
): Omit<Footprint, 'costUsd' | 'certainty'> {
  const { device } = place;
  const node = place.isFleet
    ? product(work.acceleratorWh, FLEET_IT)
    : add(work.acceleratorWh, product(device.hostW, work.acceleratorHours));
  const it = boundary === 'accelerator' ? work.acceleratorWh : node;
  const energyWh = boundary === 'datacentre' ? product(it, place.pue) : it;
  const kwh = scale(energyWh, 1e-3);
  const bodyG = (device.embodiedKg + (boundary === 'accelerator' ? 0 : device.hostEmbodiedKg)) * 1000;
  const embodied = product(range(bodyG * 0.6, bodyG, bodyG * 1.7), work.acceleratorHours, inverse(LIFE_HOURS));
  return {
    energyWh,
    carbonG: { operational: product(kwh, place.grid.gramsPerKwh), embodied },
    waterMl: {
      onSite: product(scale(it, 1e-3), scale(place.wue, 1000)),
      offSite: product(kwh, scale(place.grid.litresPerKwh, 1000)),
    },
  };
}
