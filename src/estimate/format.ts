// Numbers for people: two significant digits, the unit that keeps them short, and never more precision than the
// range has. Every face writes figures through here, in English digits; `0.9 kWh (0.3–2.4)`, `$4.10`, `12 mL`.

import { isExact, type Range } from '../base/range';

/** `0.9 kWh (0.3–2.4)`; without `withRange`, the middle alone. */
export function formatEnergy(wattHours: Range, withRange = true): string {
  return formatRange(wattHours, ENERGY, withRange);
}

/** Grams in, `0.4 kg CO2e` out. */
export function formatCarbon(grams: Range, withRange = true): string {
  return formatRange(grams, CARBON, withRange);
}

/** Millilitres in, `12 mL` or `3.1 L` out. */
export function formatWater(millilitres: Range, withRange = true): string {
  return formatRange(millilitres, WATER, withRange);
}

/** Milligrams of antimony in, `2.1 µg Sb eq` out. */
export function formatMetals(milligrams: Range, withRange = true): string {
  return formatRange(milligrams, METALS, withRange);
}

/** `$4.10`, `$0.0013`, `$1,200 ($400–$3,600)`. */
export function formatMoney(usd: Range, withRange = true): string {
  const middle = money(usd.best);
  const [low, high] = [money(usd.low), money(usd.high)];
  if (!withRange || low === high) return middle;
  return usd.best === 0 ? `up to ${high}` : `${middle} (${low}–${high})`;
}

/** Whole numbers with separators, in full below a million, else three digits: `123,456`, `1.23 million`. */
export function formatCount(value: number): string {
  if (value === Number.POSITIVE_INFINITY) return 'unbounded';
  const rounded = Math.round(value);
  // A part of one is no count but an estimate of one.
  if (rounded < 1e6) return grouped(rounded < 1e4 || isWhole(value) ? rounded : significant(rounded, 3));
  const [divisor, name] = rounded < 1e9 ? [1e6, 'million'] : rounded < 1e12 ? [1e9, 'billion'] : [1e12, 'trillion'];
  return `${significant(rounded / divisor, 3)} ${name}`;
}

/** Seconds in, `12 s`, `3.4 min`, `5 h`, `2.1 days` out. */
export function formatDuration(seconds: Range, withRange = true): string {
  return formatRange(seconds, DURATION, withRange);
}

/** A plain quantity: what is exact in full, `2,880`; what is estimated with two digits, `350 (50–1,200)`. */
export function formatNumber(value: Range): string {
  if (isExact(value) && isWhole(value.best)) return formatCount(value.best);
  // Whole ends of a few digits are limits that somebody wrote, such as 512 tokens.
  const write = (point: number) => (isWhole(point) && point < 1e4 ? grouped(point) : quantity(point));
  const [low, middle, high] = [write(value.low), write(value.best), write(value.high)];
  return low === high ? middle : `${middle} (${low}–${high})`;
}

/** Whole but for the rounding of arithmetic. */
function isWhole(value: number): boolean {
  return Number.isFinite(value) && Math.abs(value - Math.round(value)) <= 1e-9 * Math.max(1, Math.abs(value));
}

interface Unit {
  /** Used for middles of at least this many base units. */
  readonly from: number;
  readonly divisor: number;
  readonly name: string;
}

const ENERGY: readonly Unit[] = [
  { from: 0, divisor: 1e-3, name: 'mWh' },
  { from: 0.1, divisor: 1, name: 'Wh' },
  { from: 500, divisor: 1e3, name: 'kWh' },
  { from: 1e6, divisor: 1e6, name: 'MWh' },
  { from: 1e9, divisor: 1e9, name: 'GWh' },
];
const CARBON: readonly Unit[] = [
  { from: 0, divisor: 1e-3, name: 'mg CO2e' },
  { from: 0.1, divisor: 1, name: 'g CO2e' },
  { from: 300, divisor: 1e3, name: 'kg CO2e' },
  { from: 1e6, divisor: 1e6, name: 't CO2e' },
];
const WATER: readonly Unit[] = [
  { from: 0, divisor: 1e-3, name: 'µL' },
  { from: 0.1, divisor: 1, name: 'mL' },
  { from: 1000, divisor: 1e3, name: 'L' },
  { from: 1e6, divisor: 1e6, name: 'm³' },
];
const METALS: readonly Unit[] = [
  { from: 0, divisor: 1e-6, name: 'ng Sb eq' },
  { from: 1e-3, divisor: 1e-3, name: 'µg Sb eq' },
  { from: 1, divisor: 1, name: 'mg Sb eq' },
  { from: 1000, divisor: 1e3, name: 'g Sb eq' },
];
const DURATION: readonly Unit[] = [
  { from: 0, divisor: 1e-9, name: 'ns' },
  { from: 1e-6, divisor: 1e-6, name: 'µs' },
  { from: 1e-3, divisor: 1e-3, name: 'ms' },
  { from: 1, divisor: 1, name: 's' },
  { from: 120, divisor: 60, name: 'min' },
  { from: 7200, divisor: 3600, name: 'h' },
  { from: 172800, divisor: 86400, name: 'days' },
];

/** Of the units, the plain one: that of its quantity, neither a part nor a multiple. */
function plainOf(units: readonly Unit[]): Unit | undefined {
  return units.find(({ divisor }) => divisor === 1) ?? units[1];
}

function formatRange(value: Range, units: readonly Unit[], withRange: boolean): string {
  const unitOf = (point: number) => units.findLast(({ from }) => point >= from) ?? units[0];
  // Of nothing there is no small unit: `0 Wh`. As it is written: 999 mL are 1 L.
  const unit = value.best === 0 ? plainOf(units) : unitOf(significant(value.best, 2));
  if (!unit) return '';
  const write = (point: number, { divisor, name } = unit) => `${quantity(point / divisor)} ${name}`;
  const middle = write(value.best);
  const [low, high] = [value.low / unit.divisor, value.high / unit.divisor];
  // Ends that read the same as the middle are not worth writing.
  if (!withRange || quantity(low) === quantity(high)) return middle;
  if (value.best === 0)
    return `up to ${isUnitless(value.high) ? quantity(value.high) : write(value.high, unitOf(value.high))}`;
  const isOneUnit = unitOf(value.low) === unit && unitOf(value.high) === unit;
  if (isOneUnit || (isReadable(low) && isReadable(high)) || isClose(low, high))
    return `${middle} (${quantity(low)}–${quantity(high)})`;
  // Where one unit would need a row of zeros, an end reads better in its own: `350 Wh (2.3 Wh–130 kWh)`,
  // `40 L (0.38 L–12 m³)`.
  // What is counted (CO2e) is said once, beside the middle.
  const end = (point: number) =>
    isUnitless(point)
      ? quantity(point)
      : write(point, isReadable(point / unit.divisor) ? unit : unitOf(point)).replace(/ (CO2e|Sb eq)$/, '');
  return `${middle} (${end(value.low)}–${end(value.high)})`;
}

/** As many digits as an eye takes in at once: `0.01` to `9,900`. */
function isReadable(value: number): boolean {
  return isUnitless(value) || (value >= 0.01 && value < 9950);
}

/** Within a factor of a thousand, one unit is read faster than two. */
function isClose(low: number, high: number): boolean {
  return low >= 0.001 && high < 99_500 && high < 1000 * low;
}

function isUnitless(value: number): boolean {
  return value === 0 || value === Number.POSITIVE_INFINITY;
}

function quantity(value: number): string {
  if (value === 0) return '0';
  if (value === Number.POSITIVE_INFINITY) return 'unbounded';
  if (value < 0.001) return '<0.001';
  const rounded = significant(value, 2);
  return rounded < 1000 ? String(rounded) : grouped(rounded);
}

function money(usd: number): string {
  if (usd === 0) return '$0';
  if (usd === Number.POSITIVE_INFINITY) return 'unbounded';
  if (usd < 0.0001) return '<$0.0001';
  if (usd < 0.1) return `$${significant(usd, 2)}`;
  if (usd < 9.95) return `$${significant(usd, 2).toFixed(2)}`;
  return `$${grouped(significant(usd, 2))}`;
}

/** Written without an exponent from a millionth on. */
function significant(value: number, digits: number): number {
  return value === 0 ? 0 : Number(value.toPrecision(digits));
}

function grouped(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}
