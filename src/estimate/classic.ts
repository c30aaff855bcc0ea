// Classic machine learning on the processor: elementary operations by the algorithm's complexity in rows, features
// and trees (as scikit-learn's own documentation states them), over a rate that one machine reaches. Wide ranges:
// the code seldom tells how many features there are.

import { exactly, type Range, range } from '../base/range';
import type { Device } from '../catalogue/hardware';
import type { TrainingSize } from '../recognise/workload';
import { mapRange } from './arithmetic';
import { note } from './assumption';
import { explore } from './explore';
import type { Assumption } from './footprint';
import { formatNumber } from './format';
import type { Estimated } from './training';

interface Fit {
  readonly rows: number;
  readonly features: number;
  readonly rounds: number;
}

interface Learner {
  readonly name: RegExp;
  /** Elementary operations of one fit. */
  readonly operations: (fit: Fit) => number;
  /** Trees, passes or iterations when the code does not say. */
  readonly rounds: Range;
  readonly complexity: string;
}

const LEARNERS: readonly Learner[] = [
  {
    name: /HistGradientBoosting|LGBM|LightGBM|lightgbm/i,
    operations: ({ rows, features, rounds }) => rounds * rows * features * 2,
    rounds: exactly(100),
    complexity: 'trees × rows × features',
  },
  {
    name: /XGB|xgboost/i,
    operations: ({ rows, features, rounds }) => rounds * rows * features * 4,
    rounds: exactly(100),
    complexity: 'trees × depth × rows × features',
  },
  {
    name: /CatBoost/i,
    operations: ({ rows, features, rounds }) => rounds * rows * features * 6,
    rounds: exactly(1000),
    complexity: 'trees × depth × rows × features',
  },
  {
    name: /GradientBoosting|AdaBoost/i,
    operations: ({ rows, features, rounds }) => rounds * rows * features * 3 * log2(rows),
    rounds: exactly(100),
    complexity: 'trees × depth × rows × log rows × features',
  },
  {
    name: /Forest|ExtraTrees|Bagging/i,
    operations: ({ rows, features, rounds }) => rounds * rows * Math.sqrt(features) * log2(rows) ** 1.5,
    rounds: exactly(100),
    complexity: 'trees × rows × log rows × √features',
  },
  {
    name: /Tree/i,
    operations: ({ rows, features }) => rows * features * log2(rows),
    rounds: exactly(1),
    complexity: 'rows × log rows × features',
  },
  {
    name: /LinearSV|SGD|Perceptron|PassiveAggressive/i,
    operations: ({ rows, features, rounds }) => rounds * rows * features * 2,
    rounds: range(5, 100, 1000),
    complexity: 'passes × rows × features',
  },
  {
    name: /SV[CR]|SVM|NuSV|OneClassSVM/i,
    operations: ({ rows, features }) => rows ** 2 * features * 2,
    rounds: exactly(1),
    complexity: 'rows² × features',
  },
  {
    name: /GaussianProcess|KernelRidge/i,
    operations: ({ rows }) => rows ** 3 / 3,
    rounds: exactly(1),
    complexity: 'rows³',
  },
  {
    name: /MLP/i,
    operations: ({ rows, features, rounds }) => rounds * rows * features * 100 * 6,
    rounds: range(20, 100, 200),
    complexity: 'epochs × rows × weights × 6',
  },
  {
    name: /KMeans|Mixture/i,
    operations: ({ rows, features, rounds }) => rounds * rows * features * 8 * 2,
    rounds: range(10, 50, 300),
    complexity: 'iterations × clusters × rows × features',
  },
  {
    name: /DBSCAN|Agglomerative|Spectral|TSNE|UMAP|HDBSCAN/i,
    operations: ({ rows, features }) => rows ** 1.8 * features,
    rounds: exactly(1),
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
    complexity: 'iterations × rows',
  },
];

const LINEAR: Learner = {
  name: /./,
  operations: ({ rows, features, rounds }) => rounds * rows * features * 2,
  rounds: range(1, 50, 1000),
  complexity: 'iterations × rows × features',
};

/** Elementary operations per second of one core in such libraries: interpreted glue to tuned vector code. */
const RATE = range(1e8, 5e8, 4e9);
/** A fit of anything takes this long at least. */
const FLOOR_SECONDS = 0.003;
const FEATURES: Range = range(6, 25, 300);
const ROWS: Range = range(300, 1e4, 1e6);

export function classicWork(size: TrainingSize | undefined, device: Device): Estimated {
  const learner = LEARNERS.find((candidate) => candidate.name.test(size?.learner ?? '')) ?? LINEAR;
  const rows = size?.samples?.value ?? ROWS;
  const rounds = size?.trees?.value ?? size?.epochs?.value ?? learner.rounds;
  const isBoost = size?.family === 'boosting';
  const notes: Assumption[] = [
    note(
      'learner',
      size?.learner ?? 'unknown',
      size?.learner ? 'code' : 'default',
      `${learner.complexity} (scikit-learn user guide, complexity sections)`,
    ),
    note(
      'rows',
      formatNumber(rows),
      size?.samples ? 'code' : 'default',
      size?.samples?.from ?? 'default: a few hundred to a million',
    ),
    note('features', formatNumber(FEATURES), 'default', 'a handful to a few hundred columns'),
  ];
  if (size?.trees) notes.push(note('trees', formatNumber(rounds), 'code', size.trees.from));
  interface Point extends Fit {
    readonly rate: number;
    readonly cores: number;
  }
  const best: Point = {
    rows: rows.best,
    features: FEATURES.best,
    rounds: rounds.best,
    rate: RATE.best,
    cores: isBoost ? 8 : 1,
  };
  const coreWatts = device.tdpW / coresOf(device);
  const work = explore(
    (point: Point) => {
      const seconds = Math.max(FLOOR_SECONDS, learner.operations(point) / (point.rate * point.cores));
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
          { ...best, features: FEATURES.low },
          { ...best, features: FEATURES.high },
        ],
        [
          { ...best, rounds: rounds.low },
          { ...best, rounds: rounds.high },
        ],
        [
          { ...best, rate: RATE.high },
          { ...best, rate: RATE.low },
        ],
      ],
      error: 1.8,
    },
  );
  return { work, isTold: size?.samples !== undefined && size.learner !== undefined, assumptions: notes };
}

/** Rows that cross-validation trains on: all but one fold's. */
export function rowsOfFold(rows: Range, folds: number): Range {
  return folds > 1 ? mapRange(rows, (count) => (count * (folds - 1)) / folds) : rows;
}

function coresOf(device: Device): number {
  return device.class === 'cpu-server' ? 32 : device.class === 'cpu-desktop' ? 16 : 8;
}

function log2(rows: number): number {
  return Math.log2(Math.max(rows, 2));
}
