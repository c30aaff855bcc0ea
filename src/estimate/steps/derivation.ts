// How a figure came about, line by line, so that a reader can redo the sum: from what the accelerators do to energy,
// carbon, water and money. Every number is the middle of its range; the ends are combined as base/range says, so that
// they do not multiply line by line.

import type { Range } from '../../base/range';
import type { Footprint } from '../footprint';
import { carbonOf, waterOf } from '../footprint-sum';

export interface Amount {
  /** `machines`, `PUE`; a line further up where one has this name. */
  readonly what: string;
  /** In its unit, without prefixes: Wh, not kWh. */
  readonly value: number;
  /** `Wh`, `J`, `s`, `g/kWh`, `token`; '' for a plain factor. */
  readonly unit: string;
  /** Divided by, in a product. */
  readonly isUnder?: true;
}

/** One line: what is put together, how, and what it comes to. */
export interface Step extends Amount {
  /**
   * `mean`: the sum by their number. `largest`: not less than the second, whatever the first comes to. `least`: not more. `middle`: the geometric mean.
   * `overlap`: the first two, partly at once; with the last as power p, (a^p + b^p)^(1/p). `formula`: worked out from
   * these, which neither multiply nor add up.
   */
  readonly how: 'product' | 'sum' | 'mean' | 'largest' | 'least' | 'middle' | 'overlap' | 'formula';
  readonly of: readonly Amount[];
  /** Of a formula, how: `rows × log₂ rows`. */
  readonly rule?: string;
}

export function amount(what: string, value: number, unit = ''): Amount {
  return { what, value, unit };
}

export function under(what: string, value: number, unit = ''): Amount {
  return { what, value, unit, isUnder: true };
}

export function step(what: string, value: number, unit: string, how: Step['how'], of: readonly Amount[]): Step {
  return { what, value, unit, how, of };
}

/** What a line comes to, as a term of a later one. */
export function named({ what, value, unit }: Amount): Amount {
  return { what, value, unit };
}

/**
 * The lines of one execution's work, closed by `energy of the devices` in Wh. Where the middle was raised to a physical limit, a
 * line says so; without lines of its own, work is the time of devices at a mean power.
 */
export function workSteps(
  made: readonly Step[] | undefined,
  acceleratorHours: Range,
  acceleratorWh: Range,
): readonly Step[] {
  const hours = acceleratorHours.best;
  const wattHours = acceleratorWh.best;
  const last = made?.at(-1);
  if (made === undefined || last === undefined) {
    const watts = hours > 0 ? wattHours / hours : 0;
    return [
      step('energy of the devices', wattHours, 'Wh', 'product', [
        amount('time of devices', hours, 'h'),
        amount('mean power', watts, 'W'),
      ]),
    ];
  }
  if (isClose(last.value, wattHours)) return made;
  const least = amount('least that memory and peak allow', wattHours, 'Wh');
  return [...made, step('energy of the devices', wattHours, 'Wh', 'largest', [named(last), least])];
}

/** The last line as that of one item, and a line for all of them. */
export function perItem(steps: readonly Step[], items: number): readonly Step[] {
  const each = steps.at(-1);
  if (each === undefined || items === 1) return steps;
  const one: Step = { ...each, what: `${each.what}, one item` };
  const all = step(each.what, each.value * items, each.unit, 'product', [named(one), amount('items', items)]);
  return [...steps.slice(0, -1), one, all];
}

/** Equal but for the rounding of arithmetic. */
export function isClose(left: number, right: number): boolean {
  return Math.abs(left - right) <= 1e-9 * Math.max(Math.abs(left), Math.abs(right));
}

/** The figures that are shown, each with its unit. */
export const MEASURES: readonly {
  readonly what: string;
  readonly unit: string;
  readonly of: (footprint: Footprint) => Range;
}[] = [
  { what: 'energy', unit: 'Wh', of: ({ energyWh }) => energyWh },
  { what: 'carbon', unit: 'g', of: carbonOf },
  { what: 'water', unit: 'mL', of: waterOf },
  { what: 'money', unit: 'USD', of: ({ costUsd }) => costUsd },
];

/** All figures times the same: a trial times the trials. */
export function timesAll(
  each: Footprint,
  label: string,
  factors: readonly Amount[],
  whole: Footprint,
): readonly Step[] {
  return MEASURES.map(({ what, unit, of }) =>
    step(what, of(whole).best, unit, 'product', [amount(`${what} of ${label}`, of(each).best, unit), ...factors]),
  );
}

/** All figures of several parts put together; a mean is of lines above, each with its part's name: `energy, gpt-4o`. */
export function putTogether(
  how: 'sum' | 'mean' | 'middle',
  parts: readonly { readonly what: string; readonly footprint: Footprint }[],
  whole: Footprint,
): readonly Step[] {
  // Of a middle between two, the parts of carbon and water have middles of their own.
  const measures = how !== 'middle' ? MEASURES : MEASURES.filter(({ what }) => what === 'energy' || what === 'money');
  return measures.map(({ what, unit, of }) =>
    step(
      what,
      of(whole).best,
      unit,
      how,
      parts.map((part) =>
        amount(how === 'mean' ? `${what}, ${part.what}` : part.what, of(part.footprint).best, unit),
      ),
    ),
  );
}
