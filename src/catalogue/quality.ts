// How good a model is, as public benchmarks measured it: data/quality.json, made by scripts/data-quality.mjs. Figures
// of different benchmarks never compare, and most models have been through a few of them only: what is not known stays so.

import data from '../../data/quality.json';
import { memoised } from '../base/memo';
import { once } from './once';
import { isServedName, qualityKey, withoutDate } from './quality-key';

export interface Benchmark {
  readonly id: string;
  readonly name: string;
  /** What a high score says the model can do. */
  readonly measures: string;
  /** `%`, or `points` of a rating. */
  readonly unit: string;
  readonly better: 'higher' | 'lower';
  /** What scores can be, at least and at most. */
  readonly range: readonly [number, number];
}

export interface Score {
  readonly benchmark: Benchmark;
  readonly value: number;
  /** Which model was measured: another snapshot of the one asked for, at most; never what it was made from. */
  readonly model: string;
  readonly source: string;
}

export const BENCHMARKS = data.benchmarks as unknown as readonly (Benchmark & { readonly source: string })[];

/** All that is known of a model: `scoresOf('gpt-5-mini')` has GPQA 82.3, as measured for `gpt-5-mini-2025-08-07`. */
export const scoresOf: (id: string) => readonly Score[] = memoised(lookUp, (id) => id);

/** `scoreOf('torchvision/resnet50', 'imagenet')` is 80.9 %; undefined when the model is not among those measured. */
export function scoreOf(id: string, benchmark: string): Score | undefined {
  return scoresOf(id).find((score) => score.benchmark.id === benchmark);
}

/** Every model that was measured, by the name it was measured under. */
export function measuredModels(): readonly string[] {
  return ROWS.map(({ id }) => id);
}

type Figure = number | readonly [value: number, source: string];
type Row = { readonly id: string; readonly names?: readonly string[] } & Readonly<Record<string, unknown>>;
const ROWS = data.scores as unknown as readonly Row[];

function lookUp(id: string): readonly Score[] {
  const rows = rowsOf(id);
  return BENCHMARKS.flatMap((benchmark) => {
    const row = rows.find((one) => one[benchmark.id] !== undefined);
    if (!row) return [];
    const figure = row[benchmark.id] as Figure;
    const [value, from] = typeof figure === 'number' ? [figure, benchmark.source] : figure;
    const { text, date } = data.sources[from as keyof typeof data.sources];
    return [{ benchmark, value, model: row.id, source: `${text} (${date})` }];
  });
}

/** The rows that tell of this model, the nearest first: itself, then the same without its date, then its dates. */
function rowsOf(id: string): readonly Row[] {
  const { exact, keyed, dated } = index();
  const own = exact.get(id.toLowerCase());
  const key = qualityKey(id);
  const undated = withoutDate(key);
  const taught =
    own || !isServedName(id) || /-(base|pt)(-|$)/.test(key) ? [] : CHAT_ENDS.map((end) => keyed.get(key + end));
  // Providers leave out that an open model was taught to chat; on the hub the bare name is the one that was not.
  const open = taught.filter((row) => row !== undefined && !isServedName(row.id));
  const snapshots = undated === key ? (dated.get(key) ?? []) : [];
  return [own, ...open, keyed.get(key), keyed.get(undated), ...snapshots].filter((row) => row !== undefined);
}

const CHAT_ENDS = ['-instruct', '-chat', '-it'];

const index = once(() => {
  const exact = new Map<string, Row>();
  const keyed = new Map<string, Row>();
  const dated = new Map<string, readonly Row[]>();
  const put = (map: Map<string, Row>, key: string, row: Row) => {
    if (!map.has(key)) map.set(key, row);
  };
  for (const row of ROWS) {
    for (const name of [row.id, ...(row.names ?? [])]) {
      put(exact, name.toLowerCase(), row);
      put(keyed, qualityKey(name), row);
    }
  }
  // Newest first: dates sort as they are written, and `-preview` is older than any.
  const newestFirst = ROWS.map((row) => ({ row, key: qualityKey(row.id) })).sort((a, b) => ageOf(b.key, a.key));
  for (const { row, key } of newestFirst) {
    const bare = withoutDate(key);
    if (bare !== key) dated.set(bare, [...(dated.get(bare) ?? []), row]);
  }
  return { exact, keyed, dated };
});

function ageOf(key: string, other: string): number {
  const [left, right] = [key, other].map((one) => one.replace(/-preview$/, ''));
  return (left ?? '').localeCompare(right ?? '', 'en');
}
