// How a figure came about, in words that every face lays out in its own way: the lines of the sum with three digits, so
// that a reader can redo them, what they rest on, and long sources apart, by number.

import { isExact, type Range } from '../base/range';
import type { Place } from '../base/span';
import type { Assumption, Cost } from '../estimate/footprint';
import type { Amount, Step } from '../estimate/steps/derivation';
import { multiplierOf, sayCount } from '../estimate/times';

export interface SumLine {
  /** `machines`. */
  readonly what: string;
  /** `20.5 mWh`. */
  readonly value: string;
  /** `10.8 mWh (energy of the devices) × 1.9 (hosts and idle machines)`. */
  readonly is: string;
}

export interface RestsLine {
  readonly what: string;
  readonly value: string;
  /** `from the code`, `from the settings`, `from the catalogue` or `assumed`, with a short source behind it: `from the code: default of --n`. */
  readonly from: string;
  /** The number of the long source; undefined where it is short or there is none to tell. */
  readonly note: number | undefined;
  /** Where the code says so; faces tell it in their own way. */
  readonly at: Place | undefined;
}

export interface Derivation {
  readonly once: readonly SumLine[];
  /** Once times the count, where it runs more than once; empty where that is not how the sum is made. */
  readonly all: readonly SumLine[];
  readonly rests: readonly RestsLine[];
  /** The first has number 1. */
  readonly sources: readonly string[];
}

export function derivationOf(cost: Cost): Derivation {
  return { once: cost.steps.map(lineOf), all: allOf(cost), ...restsOf(cost.assumptions) };
}

export function lineOf(step: Step): SumLine {
  return { what: step.what, value: amountText(step), is: sumText(step) };
}

/** Sources that would tear a line apart are told below, each once. */
export function restsOf(assumptions: readonly Assumption[]): Pick<Derivation, 'rests' | 'sources'> {
  const sources: string[] = [];
  const rests = assumptions.map(({ what, value, from, source, at }): RestsLine => {
    const said = FROM[from];
    const line = { what, value, from: said, note: undefined, at };
    if (source === '' || /^(told by )?the code$/.test(source)) return line;
    if (source.length <= SHORT) return { ...line, from: `${said}: ${source}` };
    const known = sources.indexOf(source);
    const note = known >= 0 ? known + 1 : sources.push(source);
    return { ...line, note };
  });
  return { rests, sources };
}

const FROM: Readonly<Record<Assumption['from'], string>> = {
  code: 'from the code',
  setting: 'from the settings',
  catalogue: 'from the catalogue',
  default: 'assumed',
};

const SHORT = 48;

/** Nothing where it runs once, and where programs or first and later loads differ, so that one times the count is not all. */
function allOf({ footprint, once, workload }: Cost): readonly SumLine[] {
  const { range: count } = multiplierOf(workload.times);
  const times = count.best;
  const [one, all] = [once.energyWh.best, footprint.energyWh.best];
  if (times === 1 || one === 0 || Math.abs((one * times) / all - 1) > 1e-6) return [];
  const line = (what: string, unit: string, each: number): SumLine => ({
    what,
    value: amountText({ what, unit, value: each * times }),
    is: `${amountText({ what, unit, value: each })} × ${timesText(count)}`,
  });
  return [
    line('energy', 'Wh', one),
    line('carbon', 'g', once.carbonG.operational.best + once.carbonG.embodied.best),
    line('water', 'mL', once.waterMl.onSite.best + once.waterMl.offSite.best),
    ...(once.costUsd.best > 0 ? [line('money', 'USD', once.costUsd.best)] : []),
  ];
}

/** `300 times`; where nobody counted so many, what they are the middle of: `224 (the middle of 100 to 500 times)`. */
function timesText(count: Range): string {
  const middle = digits(count.best);
  if (isExact(count) || count.low === count.best || count.high === count.best) return `${middle} times`;
  return `${middle} (the middle of ${sayCount(count, true)})`;
}

function sumText({ how, of, rule }: Step): string {
  switch (how) {
    case 'product':
      return joined(of, (isUnder) => (isUnder ? ' ÷ ' : ' × '));
    case 'sum':
      return of
        .map((term, index) => {
          const sign = term.value < 0 ? '− ' : index === 0 ? '' : '+ ';
          return `${sign}${termText({ ...term, value: Math.abs(term.value) })}`;
        })
        .join(' ');
    case 'largest':
      return `the ${of.length > 2 ? 'largest' : 'larger'} of ${of.map(termText).join(' and ')}`;
    case 'least':
      return `the smaller of ${of.map(termText).join(' and ')}`;
    case 'overlap':
      return overlapText(of);
    case 'mean':
      return `the mean of ${listed(of.map(termText))}`;
    case 'middle':
      return `the geometric mean of ${of.map(termText).join(' and ')}`;
    case 'formula':
      return `worked out from ${of.map(termText).join(', ')}${rule === undefined ? '' : `: ${rule}`}`;
  }
}

/** `a, b and c` */
function listed(terms: readonly string[]): string {
  return terms.length < 2 ? terms.join() : `${terms.slice(0, -1).join(', ')} and ${terms.at(-1)}`;
}

/** `(15.7 ms (reading)^1.2 + 0.1 ms (computing)^1.2)^(1/1.2)`. */
function overlapText(of: readonly Amount[]): string {
  const power = amountText({ what: '', unit: '', value: of.at(-1)?.value ?? 1 });
  const raised = of.slice(0, -1).map((term) => `(${amountText(term)})^${power} (${term.what})`);
  return `(${raised.join(' + ')})^(1/${power}), which overlap in part`;
}

function joined(of: readonly Amount[], sign: (isUnder: boolean) => string): string {
  return of.map((term, index) => `${index === 0 ? '' : sign(term.isUnder === true)}${termText(term)}`).join('');
}

/** `1.9 (hosts and idle machines)`, `289 input tokens`. */
function termText(term: Amount): string {
  const { unit, what } = term;
  if (what === '' || (unit === 'operation' && what === 'operations')) return amountText(term);
  const isCount =
    (unit === 'token' && what.endsWith('tokens')) || (unit === '' && Number.isInteger(term.value) && term.value > 2);
  return isCount ? `${digits(term.value)} ${what}` : `${amountText(term)} (${what})`;
}

/** Three digits and the unit's prefix that keeps them short: `20.5 mWh`, `312 TFLOP/s`, `$2.50 per million tokens`. */
export function amountText({ value, unit }: Amount): string {
  const [over = '', below] = unit.split('/');
  if (over === 'USD') return moneyText(value, below);
  const per = below === undefined ? '' : `/${below}`;
  if (over === '') return digits(value);
  if (over === 'h' && per === '') return timeText(value * 3600);
  if (over === 's') return timeText(value);
  if (over === 'operation') return `${worded(value)} operations${per}`;
  const scale = SCALES[over];
  if (scale === undefined) return `${digits(value)} ${over}${per}`;
  // A fact of a catalogue stays in the unit that it is known in.
  if (per !== '' && over !== 'J' && over !== 'B' && over !== 'FLOP') return `${digits(value)} ${over}${per}`;
  const [divisor, name] = scale.findLast(([size]) => Math.abs(value) >= size) ?? scale[0] ?? [1, over];
  return `${digits(value / divisor)} ${name}${per}`;
}

type Scale = readonly (readonly [divisor: number, name: string])[];

const SCALES: Readonly<Record<string, Scale>> = {
  Wh: [
    [1e-6, 'µWh'],
    [1e-3, 'mWh'],
    [1, 'Wh'],
    [1e3, 'kWh'],
    [1e6, 'MWh'],
    [1e9, 'GWh'],
  ],
  J: [
    [1e-3, 'mJ'],
    [1, 'J'],
    [1e3, 'kJ'],
    [1e6, 'MJ'],
    [1e9, 'GJ'],
    [1e12, 'TJ'],
  ],
  W: [
    [1, 'W'],
    [1e3, 'kW'],
  ],
  g: [
    [1e-6, 'µg'],
    [1e-3, 'mg'],
    [1, 'g'],
    [1e3, 'kg'],
    [1e6, 't'],
  ],
  B: [
    [1, 'B'],
    [1e6, 'MB'],
    [1e9, 'GB'],
    [1e12, 'TB'],
  ],
  mL: [
    [1e-3, 'µL'],
    [1, 'mL'],
    [1e3, 'L'],
    [1e6, 'm³'],
  ],
  FLOP: [
    [1, 'FLOP'],
    [1e6, 'MFLOP'],
    [1e9, 'GFLOP'],
    [1e12, 'TFLOP'],
    [1e15, 'PFLOP'],
    [1e18, 'EFLOP'],
    [1e21, 'ZFLOP'],
  ],
};

const TIMES: Scale = [
  [1e-9, 'ns'],
  [1e-6, 'µs'],
  [1e-3, 'ms'],
  [1, 's'],
  [120, 'min'],
  [7200, 'h'],
];

function timeText(seconds: number): string {
  const found = TIMES.findLast(([size]) => Math.abs(seconds) >= size)?.[1] ?? 'ns';
  const divisor = { ns: 1e-9, µs: 1e-6, ms: 1e-3, s: 1, min: 60, h: 3600 }[found] ?? 1;
  return `${digits(seconds / divisor)} ${found}`;
}

/** Prices of tokens are told by the million. */
function moneyText(usd: number, per: string | undefined): string {
  if (per === 'token') return `$${cents(usd * 1e6)} per million`;
  return `$${cents(usd)}${per === undefined ? '' : `/${per}`}`;
}

function cents(usd: number): string {
  const text = digits(usd);
  return /^\d+\.\d$/.test(text) ? `${text}0` : text;
}

function worded(value: number): string {
  const scale: Scale = [
    [1, ''],
    [1e6, ' million'],
    [1e9, ' billion'],
    [1e12, ' trillion'],
  ];
  const [divisor, name] = scale.findLast(([size]) => value >= size) ?? [1, ''];
  return `${digits(value / divisor)}${name}`;
}

/** Three of them; whole numbers below ten million in full; no exponents above a billionth. */
function digits(value: number): string {
  const isWhole = Math.abs(value - Math.round(value)) < 1e-9 * Math.max(1, Math.abs(value));
  if (isWhole && Math.abs(value) < 1e7) return grouped(Math.round(value));
  if (Math.abs(value) >= 1e7) return worded3(value);
  const rounded = Number(value.toPrecision(3));
  if (Math.abs(rounded) >= 1000) return grouped(rounded);
  const text = String(rounded);
  return text.includes('e') ? rounded.toFixed(12).replace(/0+$/, '') : text;
}

function worded3(value: number): string {
  const [divisor, name] = value < 1e9 ? [1e6, 'million'] : value < 1e12 ? [1e9, 'billion'] : [1e12, 'trillion'];
  return `${Number((value / divisor).toPrecision(3))} ${name}`;
}

function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}
