// Classic machine learning on the processor: elementary operations by the algorithm's complexity in rows, features
// and trees (as scikit-learn's own documentation states them), over a rate that one machine reaches. Wide ranges:
// the code seldom tells how many features there are.

import { exactly, type Range, range } from '../base/range';
import type { Device } from '../catalogue/hardware';
import type { Known, TrainingSize } from '../recognise/workload';
import { mapRange } from './arithmetic';
import { note, noteOf } from './assumption';
import { amount, named, type Step, step, under } from './derivation';
import { explore } from './explore';
import type { Assumption } from './footprint';
import { formatNumber } from './format';
import type { Estimated } from './training';

interface Fit {
  readonly rows: number;
  readonly features: number;
  readonly rounds: number;
  /** Levels of a tree at most; undefined: as the library takes it. */
  readonly depth: number | undefined;
}

interface Learner {
  readonly name: RegExp;
  /** Elementary operations of one fit. */
  readonly operations: (fit: Fit) => number;
  /** Trees, passes or iterations when the code does not say. */
  readonly rounds: Range;
  /** Rows when the code does not say; kernel methods are given few, for their time grows with the square or cube. */
  readonly usualRows?: Range;
  /** `max_iter` only ends what mostly converges before. */
  readonly stopsBefore?: boolean;
  readonly complexity: string;
}

const LEARNERS: readonly Learner[] = [
  {
    name: /HistGradientBoosting|LGBM|LightGBM|lightgbm/i,
    // 31 leaves, about five levels; half of each level's histograms come by subtraction.
    operations: ({ rows, features, rounds, depth = 5 }) => (rounds * rows * features * 2 * Math.min(depth, 5)) / 5,
    rounds: exactly(100),
    complexity: 'trees × rows × features',
  },
  {
    name: /XGB|xgboost/i,
    operations: ({ rows, features, rounds, depth = 6 }) => (rounds * rows * features * 4 * levels(rows, depth)) / 6,
    rounds: exactly(100),
    complexity: 'trees × depth × rows × features',
  },
  {
    name: /CatBoost/i,
    operations: ({ rows, features, rounds, depth = 6 }) => rounds * rows * features * levels(rows, depth),
    rounds: exactly(1000),
    complexity: 'trees × depth × rows × features',
  },
  {
    name: /GradientBoosting|AdaBoost/i,
    operations: ({ rows, features, rounds, depth = 3 }) =>
      rounds * rows * features * levels(rows, depth) * log2(rows),
    rounds: exactly(100),
    complexity: 'trees × depth × rows × log rows × features',
  },
  {
    name: /Forest|ExtraTrees|Bagging/i,
    operations: ({ rows, features, rounds, depth }) =>
      rounds * rows * Math.sqrt(features) * Math.sqrt(log2(rows)) * levels(rows, depth),
    rounds: exactly(100),
    complexity: 'trees × rows × log rows × √features',
  },
  {
    name: /Tree/i,
    operations: ({ rows, features, depth }) => rows * features * levels(rows, depth),
    rounds: exactly(1),
    complexity: 'rows × log rows × features',
  },
  {
    name: /LinearSV|SGD|Perceptron|PassiveAggressive/i,
    operations: ({ rows, features, rounds }) => rounds * rows * features * 2,
    rounds: range(5, 100, 1000),
    stopsBefore: true,
    complexity: 'passes × rows × features',
  },
  {
    name: /SV[CR]|SVM|NuSV|OneClassSVM/i,
    operations: ({ rows, features }) => rows ** 2 * features * 2,
    rounds: exactly(1),
    usualRows: range(100, 2000, 3e4),
    complexity: 'rows² × features',
  },
  {
    name: /GaussianProcess|KernelRidge/i,
    operations: ({ rows }) => rows ** 3 / 3,
    rounds: exactly(1),
    usualRows: range(30, 500, 1e4),
    complexity: 'rows³',
  },
  {
    name: /MLP/i,
    operations: ({ rows, features, rounds }) => rounds * rows * features * 100 * 6,
    rounds: range(20, 100, 200),
    stopsBefore: true,
    complexity: 'epochs × rows × weights × 6',
  },
  {
    name: /KMeans|Mixture/i,
    operations: ({ rows, features, rounds }) => rounds * rows * features * 8 * 2,
    rounds: range(10, 50, 300),
    stopsBefore: true,
    complexity: 'iterations × clusters × rows × features',
  },
  {
    name: /DBSCAN|Agglomerative|Spectral|TSNE|UMAP|HDBSCAN/i,
    operations: ({ rows, features }) => rows ** 1.8 * features,
    rounds: exactly(1),
    usualRows: range(100, 3000, 1e5),
    complexity: 'rows² × features at worst',
  },
  {
    name: /KNeighbors|NearestNeighbors|NB\b|Dummy/i,
    operations: ({ rows, features }) => rows * features * 4,
    rounds: exactly(1),
    complexity: 'rows × features',
  },
  {
    name: /Prophet|ARIMA/i,
    operations: ({ rows, rounds }) => rounds * rows * 2000,
    rounds: range(50, 300, 2000),
    stopsBefore: true,
    complexity: 'iterations × rows',
  },
];

const LINEAR: Learner = {
  name: /./,
  operations: ({ rows, features, rounds }) => rounds * rows * features * 2,
  rounds: range(1, 50, 1000),
  stopsBefore: true,
  complexity: 'iterations × rows × features',
};

/** Anything from a line to a hundred boosted trees. */
const UNKNOWN: Learner = {
  name: /./,
  operations: ({ rows, features, rounds }) => rounds * rows * features * 4,
  rounds: range(1, 50, 500),
  complexity: 'iterations or trees × rows × features',
};

/** Elementary operations per second of one core in such libraries: interpreted glue to tuned vector code. */
const RATE = range(1e8, 5e8, 4e9);
/** A fit of anything takes this long at least. */
const FLOOR_SECONDS = 0.003;
const FEATURES: Range = range(6, 25, 300);
const ROWS: Range = range(300, 1e4, 1e6);
/** Nobody waits longer for one fit: what would take more is given fewer rows, or another learner. */
const CEILING_SECONDS = 24 * 3600;

export function classicWork(size: TrainingSize | undefined, device: Device): Estimated {
  const named = size?.learner;
  const learner = named === undefined ? UNKNOWN : (LEARNERS.find(({ name }) => name.test(named)) ?? LINEAR);
  const rows = size?.samples?.value ?? learner.usualRows ?? ROWS;
  const features = size?.features?.value ?? FEATURES;
  // LightGBM writes no limit as -1.
  const depth = size?.depth && size.depth.value.low > 0 ? size.depth.value : undefined;
  const rounds = roundsOf(learner, size);
  const isBoost = size?.family === 'boosting';
  const notes: Assumption[] = [
    note(
      'learner',
      named ?? 'unknown',
      named ? 'code' : 'default',
      `${learner.complexity} (scikit-learn user guide, complexity sections)`,
    ),
    told(
      'rows',
      rows,
      size?.samples,
      learner.usualRows ? FEW_ROWS : 'rows not told by the code: a few hundred to a million',
    ),
    told('features', features, size?.features, 'columns not told by the code: a handful to a few hundred'),
  ];
  const repeats = size?.trees ?? size?.epochs;
  if (repeats) {
    const limit = formatNumber(repeats.value);
    notes.push(
      learner.stopsBefore
        ? note('iterations', rounds, 'code', `${limit} at most; it mostly converges before`)
        : noteOf(size?.trees ? 'trees' : 'iterations', repeats),
    );
  }
  if (depth && size?.depth) notes.push(noteOf('depth of a tree', size.depth));
  interface Point extends Fit {
    readonly rate: number;
    readonly cores: number;
  }
  const best: Point = {
    rows: rows.best,
    features: features.best,
    rounds: rounds.best,
    depth: depth?.best,
    rate: RATE.best,
    cores: isBoost ? 8 : 1,
  };
  const coreWatts = device.tdpW / coresOf(device);
  const work = explore(
    (point: Point) => {
      const computed = learner.operations(point) / (point.rate * point.cores);
      const seconds = Math.min(CEILING_SECONDS, Math.max(FLOOR_SECONDS, computed));
      // One busy core keeps a share of the chip awake.
      return {
        seconds,
        acceleratorSeconds: seconds,
        joules: seconds * (device.idleW * 0.5 + coreWatts * point.cores),
      };
    },
    {
      best,
      doubts: [
        [
          { ...best, rows: rows.low },
          { ...best, rows: rows.high },
        ],
        [
          { ...best, features: features.low },
          { ...best, features: features.high },
        ],
        [
          { ...best, rounds: rounds.low },
          { ...best, rounds: rounds.high },
        ],
        [
          { ...best, depth: depth?.low },
          { ...best, depth: depth?.high },
        ],
        [
          { ...best, rate: RATE.high },
          { ...best, rate: RATE.low },
        ],
      ],
      error: 1.8,
    },
  );
  const steps = stepsOf(learner, best, device.idleW * 0.5 + coreWatts * best.cores);
  const isTold = size?.samples !== undefined && size.learner !== undefined;
  return { work: { ...work, steps }, isTold, assumptions: notes };
}

function stepsOf(
  learner: Learner,
  best: Fit & { readonly rate: number; readonly cores: number },
  watts: number,
): readonly Step[] {
  const computed = learner.operations(best) / (best.rate * best.cores);
  const operations = step('operations', learner.operations(best), 'operation', 'formula', [
    amount('rows', best.rows),
    amount('features', best.features),
    amount('rounds', best.rounds),
    ...(best.depth === undefined ? [] : [amount('depth', best.depth)]),
  ]);
  const computing = step('computing', computed, 's', 'product', [
    named(operations),
    under('rate of one core', best.rate, 'operation/s'),
    ...(best.cores > 1 ? [under('cores', best.cores)] : []),
  ]);
  const seconds = Math.min(CEILING_SECONDS, Math.max(FLOOR_SECONDS, computed));
  const bounded =
    seconds === computed
      ? []
      : [
          seconds > computed
            ? step('time', seconds, 's', 'largest', [named(computing), amount('least time of a fit', seconds, 's')])
            : step('time', seconds, 's', 'formula', [named(computing), amount('nobody waits longer', seconds, 's')]),
        ];
  const time = bounded[0] ?? computing;
  const drawn = [named(time), amount('power of the busy cores', watts, 'W')];
  return [
    operations,
    computing,
    ...bounded,
    step('energy of the devices', (seconds * watts) / 3600, 'Wh', 'product', drawn),
  ];
}

/** scikit-learn's guide on support vector machines: "may be impractical beyond tens of thousands of samples". */
const FEW_ROWS =
  'rows not told by the code; few, for the time grows with their square or cube (scikit-learn: impractical beyond tens of thousands)';

/** As told, where what is told is what runs; at most as told, where it only ends what mostly converges before. */
function roundsOf(learner: Learner, size: TrainingSize | undefined): Range {
  const limit = (size?.trees ?? size?.epochs)?.value;
  if (!limit || limit.best <= 0) return learner.rounds;
  if (!learner.stopsBefore) return limit;
  const { low, best } = learner.rounds;
  return range(Math.min(low, limit.low), Math.min(best, limit.best), limit.high);
}

function told(what: string, value: Range, known: Known | undefined, otherwise: string): Assumption {
  return known ? noteOf(what, known) : note(what, value, 'default', otherwise);
}

/** A tree of this many rows is not deeper than its rows have bits, much. */
function levels(rows: number, depth: number | undefined): number {
  return Math.min(depth ?? Number.POSITIVE_INFINITY, log2(rows));
}

/** Rows that cross-validation trains on: all but one fold's. */
export function rowsOfFold(rows: Range, folds: number): Range {
  return folds > 1 ? mapRange(rows, (count) => (count * (folds - 1)) / folds) : rows;
}

export function coresOf(device: Device): number {
  return device.class === 'cpu-server' ? 32 : device.class === 'cpu-desktop' ? 16 : 8;
}

function log2(rows: number): number {
  return Math.log2(Math.max(rows, 2));
}
