// The numbers that a search tries for one hyperparameter: a grid's list, Optuna's `suggest_int(name, 100, 800)`,
// KerasTuner's `hp.Int`, Ray's `tune.randint`, SciPy's distributions. Low is the smallest, high the largest, best the
// mean over what is tried, which is what the trials cost on average.

import type { Arguments, Value } from '../flow/values/value';
import type { Known } from './workload';

/** `[100, 200, 400]` is 100..233..400. `none` is the number that `None` stands for, where it stands for one. */
export function toTried(value: Value | undefined, none?: number): Known | undefined {
  switch (value?.kind) {
    case 'constant':
      return listed([value], none);
    case 'choice':
      return listed(value.options, none);
    case 'sequence':
      return value.items === undefined ? toTried(value.library, none) : listed(value.items, none);
    case 'external':
      return drawn(value, none);
    default:
      return undefined;
  }
}

/** Draws as their libraries spell them; `at` is where the lower end stands, the upper end stands after it. */
interface Draw {
  readonly path: RegExp;
  readonly at: number;
  readonly low: readonly string[];
  readonly high: readonly string[];
  /** The upper end is an extent, as in `scipy.stats.uniform(loc, scale)`. */
  readonly isExtent?: boolean;
  readonly isLog?: boolean;
}

const LOW = ['low', 'min_value', 'lower'];
const HIGH = ['high', 'max_value', 'upper'];

const DRAWS: readonly Draw[] = [
  { path: /\.suggest_loguniform\(\)$/, at: 1, low: LOW, high: HIGH, isLog: true },
  { path: /\.suggest_(int|float|uniform|discrete_uniform)\(\)$/, at: 1, low: LOW, high: HIGH },
  { path: /(HyperParameters\(\)|^\?)\.(Int|Float)\(\)$/, at: 1, low: LOW, high: HIGH },
  { path: /^ray\.tune\.q?log(uniform|randint)\(\)$/, at: 0, low: LOW, high: HIGH, isLog: true },
  { path: /^ray\.tune\.q?(uniform|randint)\(\)$/, at: 0, low: LOW, high: HIGH },
  { path: /^scipy\.stats\.(loguniform|reciprocal)\(\)$/, at: 0, low: ['a'], high: ['b'], isLog: true },
  { path: /^scipy\.stats\.randint\(\)$/, at: 0, low: LOW, high: HIGH },
  { path: /^scipy\.stats\.uniform\(\)$/, at: 0, low: ['loc'], high: ['scale'], isExtent: true },
  { path: /^skopt\.(space\.)*(Integer|Real)\(\)$/, at: 0, low: LOW, high: HIGH },
  { path: /^hyperopt\.(hp\.)?q?uniform(int)?\(\)$/, at: 1, low: LOW, high: HIGH },
  { path: /^numpy\.random\.(randint|uniform)\(\)$/, at: 0, low: LOW, high: HIGH },
  { path: /^numpy\.(linspace|arange)\(\)$/, at: 0, low: ['start'], high: ['stop'] },
];

/** One of a list: `suggest_categorical(name, […])`, `hp.Choice(name, […])`, `tune.choice([…])`. */
const CHOICES =
  /(\.suggest_categorical|(HyperParameters\(\)|^\?)\.Choice|^ray\.tune\.(choice|grid_search)|\.Categorical|^hyperopt\.(hp\.)?choice)\(\)$/;

function drawn({ path, arguments: given }: Extract<Value, { kind: 'external' }>, none: number | undefined) {
  if (given === undefined) return undefined;
  if (CHOICES.test(path)) {
    const named = ['choices', 'values', 'categories', 'options'].map((name) => given.named.get(name));
    const list = [...named, ...given.positional].find((one) => one?.kind === 'sequence');
    return toTried(list, none);
  }
  const draw = DRAWS.find((each) => each.path.test(path));
  if (draw === undefined) return undefined;
  const low = numberAt(given, draw.low, draw.at);
  const upper = numberAt(given, draw.high, draw.at + 1);
  if (low === undefined || upper === undefined) return undefined;
  const high = draw.isExtent ? low + upper : upper;
  const isLog = draw.isLog === true || isLogarithmic(given);
  return high < low ? undefined : known(low, meanOf(low, high, isLog), high);
}

/** The mean of what is drawn evenly, or evenly on a logarithmic scale. */
function meanOf(low: number, high: number, isLog: boolean): number {
  return isLog && low > 0 && high > low ? (high - low) / Math.log(high / low) : (low + high) / 2;
}

function isLogarithmic({ named }: Arguments): boolean {
  const log = named.get('log');
  const sampling = named.get('sampling') ?? named.get('prior');
  return (
    (log?.kind === 'constant' && log.value === true) ||
    (sampling?.kind === 'constant' && /log/.test(String(sampling.value)))
  );
}

function listed(values: readonly Value[], none: number | undefined): Known | undefined {
  const numbers = values.map((value) => {
    if (value.kind !== 'constant') return undefined;
    return value.value === null ? none : typeof value.value === 'number' ? value.value : undefined;
  });
  const found = numbers.filter((number) => number !== undefined).filter(Number.isFinite);
  if (found.length === 0 || found.length < values.length) return undefined;
  const mean = found.reduce((total, number) => total + number, 0) / found.length;
  return known(Math.min(...found), mean, Math.max(...found));
}

function known(low: number, mean: number, high: number): Known {
  const isWhole = Number.isInteger(low) && Number.isInteger(high);
  const best = isWhole ? Math.round(mean) : mean;
  return low === high
    ? { value: { low, best: low, high }, certainty: 'exact', from: 'code' }
    : { value: { low, best, high }, certainty: 'likely', from: 'the values that the search tries; their mean' };
}

function numberAt(given: Arguments, names: readonly string[], at: number): number | undefined {
  const value = names.map((name) => given.named.get(name)).find((one) => one !== undefined) ?? given.positional[at];
  return value?.kind === 'constant' && typeof value.value === 'number' ? value.value : undefined;
}
