// Rows and columns of what a fit is given, as far as the code tells: a data set that a library ships, one that
// `make_classification` draws, a slice or sample of a frame, and what splits, scales or wraps one of these.

import { exactly, type Range } from '../base/range';
import { type Dataset, findDataset, rowsOf } from '../catalogue/datasets';
import { type PartSize, partSizes } from '../flow/calls/parts';
import type { Arguments, Value } from '../flow/values/value';
import { toLength, toNumber } from './read';
import { sizeOfShaped } from './shape';
import { readKey } from './source';
import type { Known } from './workload';

export interface DataSize {
  readonly rows: Known | undefined;
  readonly columns: Known | undefined;
}

const UNTOLD: DataSize = { rows: undefined, columns: undefined };

export function dataSizeOf(value: Value | undefined, depth = 0): DataSize {
  if (value === undefined || depth > 10) return UNTOLD;
  switch (value.kind) {
    case 'sequence': {
      const inner = value.library === undefined ? UNTOLD : sizeOfExternal(value.library, depth);
      return value.isLengthKnown ? { ...inner, rows: toLength(value) } : inner;
    }
    case 'external':
      return sizeOfExternal(value, depth);
    case 'choice': {
      const sizes = value.options.map((option) => dataSizeOf(option, depth + 1));
      return { rows: hullOf(sizes.map(({ rows }) => rows)), columns: hullOf(sizes.map(({ columns }) => columns)) };
    }
    default:
      return UNTOLD;
  }
}

type External = Extract<Value, { kind: 'external' }>;

/** Columns stay as they are in these; encoders and vectorisers change them. */
const SAME_COLUMNS = /\.(\w*Scaler|Normalizer|SimpleImputer|KNNImputer|PowerTransformer|QuantileTransformer)\(\)\./;
const FITTED = /\.(fit_transform|transform|fit_resample)\(\)(\[\])?$/;
const WRAPPERS =
  /(^|\.)(DMatrix|QuantileDMatrix|DaskDMatrix|Pool|(numpy|jax\.numpy)\.(array|asarray|ascontiguousarray|nan_to_num)|torch\.(tensor|as_tensor|from_numpy|Tensor|FloatTensor|LongTensor)|torch\.autograd\.Variable|tensorflow\.(constant|convert_to_tensor)|pandas\.DataFrame|lightgbm\.(basic\.)?Dataset)\(\)$/;
/** Rows put on top of each other: as many as the list has. */
const STACKED = /^(torch|numpy|jax\.numpy|tensorflow)\.stack\(\)$/;
/** What leaves rows and columns as they are. */
const SAME =
  /\.(data|values|(to_numpy|copy|astype|reset_index|fillna|sort_values|sample|to_frame|toarray|todense|as_frame|frame|to|cuda|cpu|float|double|long|numpy|detach|clone|contiguous|requires_grad_|pin_memory)\(\)|(view|reshape|unsqueeze)\(\))$/;

function sizeOfExternal(value: External, depth: number): DataSize {
  const { path, arguments: given, origin } = value;
  const made = madeSize(path, given ?? (origin?.kind === 'external' ? origin.arguments : undefined));
  if (made !== undefined) return made;
  const inside = given?.positional[0] ?? given?.named.get('data') ?? given?.named.get('X');
  if (/\.train_test_split\(\)$/.test(path)) return trainingPart(value, depth);
  if (FITTED.test(path)) {
    const { rows, columns } = dataSizeOf(inside, depth + 1);
    return path.includes('resample') ? UNTOLD : { rows, columns: SAME_COLUMNS.test(path) ? columns : undefined };
  }
  // Rows of the hub as batches for Keras; told are the rows, not the batches.
  if (/\.to_tf_dataset\(\)$/.test(path))
    return dataSizeOf(origin?.kind === 'external' ? (ownerOf(origin) ?? origin) : origin, depth + 1);
  if (/\.prepare_tf_dataset\(\)$/.test(path))
    return dataSizeOf(given?.positional[0] ?? given?.named.get('dataset'), depth + 1);
  if (STACKED.test(path)) return { rows: inside && toLength(inside), columns: undefined };
  if (WRAPPERS.test(path)) return dataSizeOf(inside, depth + 1);
  if (SAME.test(path) && !isReshaped(value))
    return dataSizeOf(origin?.kind === 'external' ? (ownerOf(origin) ?? origin) : origin, depth + 1);
  return graphSize(value) ?? fetchedSize(value) ?? loadedSize(path);
}

/** All nodes of a graph are run at once: `Planetoid(root, name="Cora")[0]`, its `.x`. */
function graphSize(value: External): DataSize | undefined {
  if (!/^torch_geometric\.datasets\.\w+\(\)\[\](\.x)?$/.test(value.path)) return undefined;
  for (let at: Value | undefined = value; at?.kind === 'external'; at = at.origin) {
    const loader = /\.(\w+)\(\)$/.exec(at.path)?.[1];
    if (loader === undefined) continue;
    const name = readKey(at, 'name') ?? readKey(at, '1');
    const dataset =
      name?.kind === 'constant' && typeof name.value === 'string' ? findDataset(loader, name.value) : undefined;
    return dataset && { rows: ofDataset(dataset, rowsOf(dataset)), columns: ofDataset(dataset, dataset.columns) };
  }
  return undefined;
}

/** What is fetched by name, or a part of it: `fetch_openml("mnist_784").data`. */
function fetchedSize(value: External): DataSize | undefined {
  if (!/^sklearn\.datasets\.fetch_openml\(\)/.test(value.path)) return undefined;
  for (let at: Value | undefined = value; at?.kind === 'external'; at = at.origin) {
    const name = readKey(at, 'name') ?? readKey(at, '0');
    const dataset = name?.kind === 'constant' && typeof name.value === 'string' ? findDataset(name.value) : undefined;
    if (dataset) return { rows: ofDataset(dataset, rowsOf(dataset)), columns: ofDataset(dataset, dataset.columns) };
  }
  return undefined;
}

function ofDataset({ id, source }: Dataset, count: number | undefined): Known | undefined {
  if (count === undefined) return undefined;
  return { value: exactly(count), certainty: 'exact', from: `the data set ${id}: ${source}` };
}

/** A column made of a row's numbers (`view(-1, 1)`, `unsqueeze(1)`) has as many rows; other shapes have not. */
function isReshaped({ path, arguments: given }: External): boolean {
  const name = /\.(view|reshape|unsqueeze)\(\)$/.exec(path)?.[1];
  const first = given?.positional[0];
  if (name === undefined) return false;
  const size = first?.kind === 'constant' ? first.value : undefined;
  return name === 'unsqueeze' ? size === 0 || size === undefined : size !== -1;
}

/** The object whose method was called: `frame.copy` in `frame.copy()` leads to `frame`. */
function ownerOf(method: External): Value | undefined {
  return method.path.endsWith('()') || method.path.endsWith('[]') ? undefined : method.origin;
}

/** `make_classification(n_samples=5000, n_features=40)`, `numpy.random.rand(1000, 20)`; also the first of what it returns. */
function madeSize(path: string, given: Arguments | undefined): DataSize | undefined {
  const shaped = sizeOfShaped(path, given);
  if (shaped !== undefined) return shaped;
  const maker = /^(?:sklearn|cuml)\.datasets\.(?:\w+\.)?(make_\w+)\(\)(\[\])?$/.exec(path)?.[1];
  if (maker === undefined) return undefined;
  const rows = given?.named.get('n_samples') ?? given?.positional[0];
  const columns = given?.named.get('n_features') ?? given?.positional[1];
  return {
    rows: rows === undefined ? byDefault(100) : numberOf(rows),
    columns: columns === undefined ? byDefault(usualColumns(maker)) : numberOf(columns),
  };
}

/** What scikit-learn takes where nothing is said (1.9). */
function usualColumns(maker: string): number {
  if (maker === 'make_classification') return 20;
  if (maker === 'make_regression') return 100;
  return maker.startsWith('make_friedman') ? 10 : 2;
}

/** `load_iris()`, its `.data`, or the first of what it returns: rows and columns as the catalogue has them. */
function loadedSize(path: string): DataSize {
  const loader = /^(?:sklearn|seaborn|cuml)\.(?:datasets\.)?(?:\w+\.)*((?:load|fetch)_\w+)\(\)/.exec(path)?.[1];
  const dataset = loader === undefined ? undefined : findDataset(`sklearn.datasets.${loader}`);
  if (dataset === undefined) return UNTOLD;
  return { rows: ofDataset(dataset, rowsOf(dataset)), columns: ofDataset(dataset, dataset.columns) };
}

/** The part that is trained on: what `test_size` leaves, a quarter where nothing is said. */
function trainingPart(split: External, depth: number): DataSize {
  const whole = dataSizeOf(split.arguments?.positional[0], depth + 1);
  const train = partSize(readKey(split, 'train_size'));
  const test = partSize(readKey(split, 'test_size')) ?? (train === undefined ? 0.25 : undefined);
  const { rows } = whole;
  const left = (of: number | undefined) => (of === undefined ? undefined : partSizes(of, train, test)[0]);
  const [low, best, high] = [left(rows?.value.low), left(rows?.value.best), left(rows?.value.high)];
  if (rows === undefined || low === undefined || best === undefined || high === undefined)
    return { ...whole, rows: undefined };
  return { ...whole, rows: { ...rows, value: { low, best, high } } };
}

function partSize(value: Value | undefined): PartSize {
  if (value === undefined || (value.kind === 'constant' && value.value === null)) return undefined;
  return toNumber(value)?.value.best ?? 'unknown';
}

function numberOf(value: Value | undefined): Known | undefined {
  return value === undefined ? undefined : toNumber(value);
}

function byDefault(count: number): Known {
  return { value: exactly(count), certainty: 'likely', from: 'library default' };
}

function hullOf(all: readonly (Known | undefined)[]): Known | undefined {
  const known = all.filter((one) => one !== undefined);
  const [first] = known;
  if (first === undefined || known.length < all.length) return undefined;
  const value: Range = {
    low: Math.min(...known.map((one) => one.value.low)),
    best: first.value.best,
    high: Math.max(...known.map((one) => one.value.high)),
  };
  return { ...first, value, certainty: value.low === value.high ? first.certainty : 'likely' };
}
