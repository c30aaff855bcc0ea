// How many rows public data sets have, by split; read from data/datasets.json, where each has its source.

import data from '../../data/datasets.json';
import { once } from './once';

export interface Dataset {
  readonly id: string;
  /** By split: `train`, `test`, `validation`. */
  readonly rows: Readonly<Record<string, number>>;
  /** Features of a row, where fixed. */
  readonly columns: number | undefined;
  readonly source: string;
}

/**
 * By name as libraries take it: `imdb`, `stanfordnlp/imdb`, `glue/mrpc`, `torchvision.datasets.MNIST`,
 * `sklearn.datasets.load_iris`, `keras.datasets.mnist.load_data`. With a configuration: `findDataset('glue', 'mrpc')`.
 */
export function findDataset(name: string, configuration?: string): Dataset | undefined {
  const names = configuration ? [`${name}/${configuration}`, name] : [name];
  for (const spelled of names) {
    const plain = spelled.replace(/\.load_data$/, '');
    const found =
      index().get(keyOf(plain)) ??
      index().get(keyOf(plain.replace(/^.*\.(?=[^.]+$)/, ''))) ??
      index().get(keyOf(plain.replace(/^[^/]+\//, '')));
    if (found) return found;
  }
  return undefined;
}

/**
 * Rows of a split: `train`, `test[:10%]`, `train+test`. Without one, all splits that a loader gives together count
 * as the training split. Undefined when the split is not listed.
 */
export function rowsOf(dataset: Dataset, split = 'train'): number | undefined {
  let total = 0;
  for (const part of split.split('+')) {
    const slice = /^\s*([\w-]+)\s*(?:\[(.*)\])?\s*$/.exec(part);
    const rows = slice?.[1] ? dataset.rows[slice[1]] : undefined;
    if (rows === undefined) return undefined;
    total += sliced(rows, slice?.[2]);
  }
  return total;
}

export function allDatasets(): readonly Dataset[] {
  return datasets();
}

/** `:1000`, `10%:20%`, `100:`; as `datasets` and TensorFlow Datasets read them. */
function sliced(rows: number, slice: string | undefined): number {
  if (slice === undefined) return rows;
  const [from = '', to = ''] = slice.split(':');
  const at = (text: string, otherwise: number): number => {
    if (text.trim() === '') return otherwise;
    const value = text.includes('%') ? (Number.parseFloat(text) / 100) * rows : Number.parseFloat(text);
    const placed = value < 0 ? rows + value : value;
    return Number.isNaN(placed) ? otherwise : Math.min(rows, Math.max(0, Math.round(placed)));
  };
  return Math.max(0, at(to, rows) - at(from, 0));
}

type Row = { id: string; rows: Record<string, number>; aliases?: string[]; columns?: number; source: string };
const ROWS = data.datasets as unknown as readonly Row[];

const datasets = once((): readonly Dataset[] =>
  ROWS.map(({ id, rows, columns, source }) => {
    const { text, date } = data.sources[source as keyof typeof data.sources];
    return Object.freeze({ id, rows, columns, source: `${text} (${date})` });
  }),
);

const index = once(
  (): ReadonlyMap<string, Dataset> =>
    new Map(
      ROWS.flatMap((row, at) => {
        const dataset = datasets()[at] as Dataset;
        return [row.id, ...(row.aliases ?? [])].map((name) => [keyOf(name), dataset] as const);
      }),
    ),
);

function keyOf(name: string): string {
  return name.toLowerCase().replace(/[-_]/g, '');
}
