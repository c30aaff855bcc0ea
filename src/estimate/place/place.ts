// Where work runs, and how its accelerator energy becomes the energy, carbon and water of a boundary:
// accelerator < node (host processor, memory, fans, waiting) < data centre (times PUE).

import { keptWith } from '../../base/memo';
import { add, exactly, type Range, range, scale } from '../../base/range';
import { findRegion, type Grid } from '../../catalogue/grids';
import { type Device, METALS_SOURCE } from '../../catalogue/hardware';
import type { Provider } from '../../catalogue/providers';
import { inverse, product } from '../arithmetic';
import { note } from '../assumption';
import type { Assumption, Footprint } from '../footprint';
import { formatNumber } from '../format';
import { DEFAULT_SETTINGS, type EstimateSettings, originOf, type WorkloadSettings } from '../settings';
import { perItem, type Step } from '../steps/derivation';

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
  /** A machine that somebody owns and that stands where they work: no data centre, and nothing to rent. */
  readonly isDesk: boolean;
  /** Where the on-site water is from. */
  readonly wueFrom: Pick<Assumption, 'from' | 'source'>;
  /** The cloud that the region belongs to: `aws`. */
  readonly cloud: string | undefined;
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

export function ownPlace(settings: WorkloadSettings, device: Device): Place {
  const found = findRegion(settings.region);
  const region = found ?? findRegion(DEFAULT_SETTINGS.region);
  if (!region) throw new Error('the world is missing from the grids');
  // A desktop card in a cloud's region is one of the cloud's.
  const isDesk = isOfDesk(device) && region.cloud === undefined;
  const own = (key: 'pue' | 'wue', published: number | undefined, onDesk: number) => {
    const { isSet, from, by } = originOf(key, settings);
    if (isSet) return { value: settings[key], from, source: by ?? '' };
    if (isDesk) return { value: onDesk, from, source: 'a desk has no data centre around it' };
    if (published !== undefined) return { value: published, from: 'catalogue' as const, source: region.source };
    return { value: settings[key], from, source: USUAL[key] };
  };
  const pue = own('pue', region.pue, 1);
  const wue = own('wue', region.wue, 0);
  const isWide = ({ from }: { readonly from: Assumption['from'] }) => from === 'default' && !isDesk;
  return {
    device,
    grid: settings.grid === undefined ? region.grid : { ...region.grid, gramsPerKwh: exactly(settings.grid) },
    pue: isWide(pue) ? range(1.08, pue.value, 1.58) : exactly(pue.value),
    wue: isWide(wue) ? range(0.05, wue.value, 1.8) : exactly(wue.value),
    isFleet: false,
    isDesk,
    wueFrom: { from: wue.from, source: wue.source },
    cloud: region.cloud,
    assumptions: [
      noteOfGrid(settings, region.grid, found !== undefined),
      note('PUE', String(pue.value), pue.from, pue.source),
    ],
  };
}

const USUAL = {
  pue: 'between hyperscalers (1.1) and the world (1.56, Uptime Institute 2024)',
  wue: 'data centres of the USA in 2023 (LBNL, 2024 report)',
};

function isOfDesk({ class: kind }: Device): boolean {
  return kind === 'desktop' || kind === 'apple' || kind === 'cpu-laptop' || kind === 'cpu-desktop';
}

/** By hand, by a region that somebody named, or the world's. */
function noteOfGrid(settings: WorkloadSettings, grid: Grid, isKnown: boolean): Assumption {
  const byHand = originOf('grid', settings);
  if (settings.grid !== undefined && byHand.isSet)
    return note('grid', `${formatNumber(exactly(settings.grid))} g CO2e/kWh`, byHand.from, byHand.by ?? '');
  const { isSet, from, by } = originOf('region', settings);
  const told = settings.told?.region === undefined ? '' : `${by}; `;
  return gridNote(grid, isSet && isKnown ? from : 'default', isKnown ? told : `"${settings.region}" is not known; `);
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
    isDesk: false,
    wueFrom: { from: 'catalogue', source: provider.source },
    cloud: undefined,
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
      place.wueFrom.from,
      `on site: ${place.wueFrom.source}; plants: WRI (2020), by country`,
    ),
    note(
      'embodied carbon',
      `${device.embodiedKg} kg CO2e per device${hasHost ? ` and ${device.hostEmbodiedKg} kg for its share of the host` : ''}, over ${formatNumber(LIFE_HOURS)} hours at work`,
      'catalogue',
      `${hasHost ? `host: ${isFleet ? device.hostSource : 'as its power'}; ` : ''}3 to 6 years, most likely 4, busy 30 to 90 % of the time, most likely 60: assumed`,
    ),
    noteOfMetals(device, hasHost),
  ];
}

function noteOfMetals({ metalsG, hostMetalsG }: Device, hasHost: boolean): Assumption {
  const parts = [
    ...(metalsG ? [`${formatNumber(metalsG)} g Sb eq per device`] : []),
    ...(hasHost && hostMetalsG ? [`${formatNumber(hostMetalsG)} g for its share of the host`] : []),
  ];
  if (parts.length === 0) return note('metals', 'unknown', 'default', 'no figure was found for such a device');
  const missing = !metalsG ? 'the device' : hasHost && !hostMetalsG ? 'the rest of the machine' : undefined;
  const without = missing === undefined ? '' : `; without ${missing}, of which no figure was found`;
  return note('metals', parts.join(' and '), 'catalogue', `over the same hours; ${METALS_SOURCE}${without}`);
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
  const lives = product(work.acceleratorHours, inverse(LIFE_HOURS));
  const embodied = product(range(bodyG * 0.6, bodyG, bodyG * 1.7), lives);
  const host = boundary === 'accelerator' ? undefined : device.hostMetalsG;
  const metalsG = device.metalsG && host ? add(device.metalsG, host) : (device.metalsG ?? host);
  return {
    energyWh,
    carbonG: { operational: product(kwh, place.grid.gramsPerKwh), embodied },
    waterMl: {
      onSite: product(scale(it, 1e-3), scale(place.wue, 1000)),
      offSite: product(kwh, scale(place.grid.litresPerKwh, 1000)),
    },
    ...(metalsG ? { metalsMgSbEq: product(scale(metalsG, 1000), lives) } : {}),
  };
}
