// Learners of tables: how many elementary operations a fit takes and how long one takes, on one core of the processor
// that data/measured/classic.csv was measured on (`npm run oracle:classic`). Each has two constants, both fitted to its
// rows of that table (`npm run accuracy -- --fit`): the time of an operation, whose size differs as libraries do (a
// comparison in a sort, a multiplication in vector code), and that of a round which sees no rows.

import { exactly, type Range, range } from '../../base/range';

export interface Fit {
  readonly rows: number;
  readonly features: number;
  readonly rounds: number;
  /** Levels of a tree at most; undefined: as the library takes it. */
  readonly depth: number | undefined;
}

export interface Learner {
  readonly name: RegExp;
  /** Elementary operations of one fit, as `complexity` says in words. */
  readonly operations: (fit: Fit) => number;
  readonly complexity: string;
  /** One operation. */
  readonly nanoseconds: number;
  /** A tree, before it looks at a row. */
  readonly roundMilliseconds?: number;
  /** A fit, before it looks at a row, over the least that any takes: checks, objects, compiled parts. */
  readonly startMilliseconds?: number;
  /** Not in data/measured/classic.csv: the time of an operation is a guess. */
  readonly isGuess?: boolean;
  /** The complexity is stated in scikit-learn's user guide, too. */
  readonly isInGuide?: boolean;
  /** Takes all cores where the code does not say how many, or more than one only where it is asked to (`n_jobs`). */
  readonly threads?: 'all' | 'asked';
  /** Trees, passes or iterations when the code does not say; undefined: one. */
  readonly rounds?: Range;
  /** Rows when the code does not say; kernel methods are given few, for their time grows with the square or cube. */
  readonly usualRows?: Range;
  /** `max_iter` only ends what mostly converges before. */
  readonly stopsBefore?: boolean;
}

const LEAVES = 31;
const BINS = 255;

export const LEARNERS: readonly Learner[] = [
  {
    name: /HistGradientBoosting/i,
    operations: ({ rows, features, rounds, depth }) => rounds * features * (rows + BINS * leaves(rows, depth)),
    complexity: 'trees × features × (rows + 255 bins × leaves)',
    nanoseconds: 14.2,
    roundMilliseconds: 1.26,
    rounds: exactly(100),
    threads: 'all',
  },
  {
    name: /LGBM|LightGBM/i,
    operations: ({ rows, features, rounds, depth }) => rounds * features * (rows + BINS * leaves(rows, depth)),
    complexity: 'trees × features × (rows + 255 bins × leaves)',
    nanoseconds: 12.5,
    rounds: exactly(100),
    threads: 'all',
  },
  {
    name: /XGB/i,
    operations: ({ rows, features, rounds, depth = 6 }) =>
      rounds * features * (rows * levels(rows, depth) + BINS * Math.min(2 ** depth, rows / 4)),
    complexity: 'trees × features × (rows × depth + 255 bins × leaves)',
    nanoseconds: 4.12,
    roundMilliseconds: 0.631,
    rounds: exactly(100),
    threads: 'all',
  },
  {
    name: /CatBoost/i,
    operations: ({ rows, features, rounds, depth = 6 }) =>
      rounds * levels(rows, depth) * (rows * features + BINS * features * 2 ** (levels(rows, depth) / 2)),
    complexity: 'trees × depth × features × (rows + 255 bins × √leaves)',
    nanoseconds: 4.14,
    roundMilliseconds: 3.98,
    rounds: exactly(1000),
    threads: 'all',
  },
  {
    name: /AdaBoost/i,
    operations: ({ rows, features, rounds, depth = 1 }) =>
      rounds * rows * features * levels(rows, depth) * log2(rows),
    complexity: 'trees × depth × rows × log₂ rows × features',
    nanoseconds: 14.1,
    roundMilliseconds: 6.31,
    rounds: exactly(50),
  },
  {
    name: /GradientBoosting/i,
    operations: ({ rows, features, rounds, depth = 3 }) =>
      rounds * rows * features * levels(rows, depth) * log2(rows),
    complexity: 'trees × depth × rows × log₂ rows × features',
    nanoseconds: 10.1,
    roundMilliseconds: 2,
    rounds: exactly(100),
  },
  {
    name: /IsolationForest/i,
    operations: ({ rows, features, rounds }) => rows * features + rounds * 256 * 8,
    complexity: 'rows × features + trees × 256 rows × 8 levels',
    nanoseconds: 13.6,
    roundMilliseconds: 2.51,
    threads: 'asked',
    rounds: exactly(100),
  },
  {
    name: /ExtraTrees.*Regress/i,
    operations: ({ rows, features, rounds, depth }) => rounds * rows * features * levels(rows, depth),
    complexity: 'trees × rows × features × levels (log₂ rows, or the depth told)',
    nanoseconds: 14.9,
    roundMilliseconds: 2.51,
    threads: 'asked',
    rounds: exactly(100),
  },
  {
    name: /ExtraTrees/i,
    operations: ({ rows, features, rounds, depth }) => rounds * rows * Math.sqrt(features) * levels(rows, depth),
    complexity: 'trees × rows × √features × levels (log₂ rows, or the depth told)',
    nanoseconds: 19.9,
    roundMilliseconds: 2,
    threads: 'asked',
    rounds: exactly(100),
  },
  {
    name: /Forest.*Regress/i,
    operations: ({ rows, features, rounds, depth }) => rounds * sorted(rows, features, depth),
    complexity: 'trees × rows × log₂ rows × features × levels (log₂ rows, or the depth told)',
    nanoseconds: 4.63,
    roundMilliseconds: 3.16,
    threads: 'asked',
    rounds: exactly(100),
  },
  {
    name: /Bagging/i,
    operations: ({ rows, features, rounds, depth }) => rounds * sorted(rows, features, depth),
    complexity: 'trees × rows × log₂ rows × features × levels (log₂ rows, or the depth told)',
    // As one tree's; not measured.
    nanoseconds: 9.93,
    isGuess: true,
    threads: 'asked',
    rounds: exactly(10),
  },
  {
    name: /Forest/i,
    operations: ({ rows, features, rounds, depth }) => rounds * sorted(rows, Math.sqrt(features), depth),
    complexity: 'trees × rows × log₂ rows × √features × levels (log₂ rows, or the depth told)',
    nanoseconds: 5.9,
    roundMilliseconds: 3.16,
    threads: 'asked',
    rounds: exactly(100),
  },
  {
    name: /Tree/i,
    operations: ({ rows, features, depth }) => sorted(rows, features, depth),
    complexity: 'rows × log₂ rows × features × levels (log₂ rows, or the depth told)',
    nanoseconds: 9.93,
    startMilliseconds: 1.58,
    isInGuide: true,
  },
  {
    name: /LinearSV/i,
    operations: ({ rows, features, rounds }) => rounds * rows * (features + 20),
    complexity: 'passes × rows × (features + 20)',
    nanoseconds: 19.6,
    rounds: range(3, 5, 1000),
    stopsBefore: true,
  },
  {
    name: /SGD|Perceptron|PassiveAggressive/i,
    operations: ({ rows, features, rounds }) => rounds * rows * (features + 20),
    complexity: 'passes × rows × (features + 20)',
    nanoseconds: 4.51,
    isInGuide: true,
    rounds: range(5, 60, 1000),
    stopsBefore: true,
  },
  {
    name: /SV[CR]|SVM|NuSV/i,
    operations: ({ rows, features }) => rows ** 2 * (features + 10),
    complexity: 'rows² × (features + 10)',
    nanoseconds: 0.844,
    startMilliseconds: 10,
    isInGuide: true,
    usualRows: range(100, 2000, 3e4),
  },
  {
    name: /GaussianProcess/i,
    operations: ({ rows }) => rows ** 3 / 3,
    complexity: 'rows³ / 3',
    nanoseconds: 1.52,
    startMilliseconds: 100,
    usualRows: range(30, 500, 1e4),
  },
  {
    name: /KernelRidge/i,
    operations: ({ rows }) => rows ** 3 / 3,
    complexity: 'rows³ / 3',
    nanoseconds: 0.0877,
    startMilliseconds: 2,
    usualRows: range(30, 500, 1e4),
  },
  {
    name: /MLPRegress/i,
    operations: ({ rows, features, rounds }) => rounds * rows * (features + 100) * 100 * 6,
    complexity: 'epochs × rows × 100 units × (features + 100) × 6',
    nanoseconds: 0.0735,
    isInGuide: true,
    rounds: range(20, 60, 200),
    stopsBefore: true,
  },
  {
    name: /MLP/i,
    operations: ({ rows, features, rounds }) => rounds * rows * (features + 100) * 100 * 6,
    complexity: 'epochs × rows × 100 units × (features + 100) × 6',
    nanoseconds: 0.087,
    startMilliseconds: 1.26,
    isInGuide: true,
    rounds: range(50, 200, 200),
    stopsBefore: true,
  },
  {
    name: /KMeans/i,
    operations: ({ rows, features, rounds }) => rounds * rows * 8 * (features + 10),
    complexity: 'iterations × 8 clusters × rows × (features + 10)',
    nanoseconds: 0.427,
    startMilliseconds: 5.01,
    isInGuide: true,
    rounds: range(5, 50, 300),
    stopsBefore: true,
  },
  {
    name: /Mixture/i,
    operations: ({ rows, features, rounds }) => rounds * rows * 8 * features * (features + 100),
    complexity: 'iterations × 8 components × rows × features × (features + 100)',
    nanoseconds: 0.205,
    startMilliseconds: 63.1,
    rounds: range(5, 30, 100),
    stopsBefore: true,
  },
  {
    name: /DBSCAN/i,
    operations: ({ rows, features }) => rows ** 2 * (features + 10),
    complexity: 'rows² × (features + 10)',
    nanoseconds: 0.076,
    startMilliseconds: 3.98,
    threads: 'asked',
    usualRows: range(100, 3000, 1e5),
  },
  {
    name: /TSNE/i,
    operations: ({ rows }) => 1000 * rows * log2(rows),
    complexity: '1000 steps × rows × log₂ rows',
    nanoseconds: 927,
    usualRows: range(100, 3000, 1e5),
  },
  {
    name: /UMAP|Spectral/i,
    operations: ({ rows, features }) => rows ** 1.8 * features,
    complexity: 'rows to the power of 1.8 × features',
    nanoseconds: 2,
    isGuess: true,
    usualRows: range(100, 3000, 1e5),
  },
  {
    name: /Agglomerative/i,
    operations: ({ rows, features }) => rows ** 2 * (features + 100),
    complexity: 'rows² × (features + 100)',
    nanoseconds: 0.302,
    usualRows: range(100, 3000, 1e5),
  },
  {
    name: /KNeighbors|NearestNeighbors/i,
    operations: ({ rows, features }) => (rows ** 2 / 5) * (features + 20),
    complexity: 'rows² / 5 × (features + 20): a fifth of the rows asked of all, as one of five folds does',
    nanoseconds: 0.103,
    startMilliseconds: 3.98,
    threads: 'asked',
  },
  {
    name: /NB\b|Dummy/i,
    operations: ({ rows, features }) => rows * features,
    complexity: 'rows × features',
    nanoseconds: 25.7,
    startMilliseconds: 2.51,
  },
  {
    name: /Prophet|ARIMA/i,
    operations: ({ rows, rounds }) => rounds * rows * 2000,
    complexity: 'iterations × rows × 2,000',
    nanoseconds: 2,
    isGuess: true,
    rounds: range(50, 300, 2000),
    stopsBefore: true,
  },
  {
    name: /^LinearRegression$/,
    operations: ({ rows, features }) => rows * features ** 2,
    complexity: 'rows × features²',
    nanoseconds: 0.898,
    startMilliseconds: 1.58,
    isInGuide: true,
  },
  {
    name: /^(PCA|Ridge)/,
    operations: ({ rows, features }) => rows * features * (features + 20),
    complexity: 'rows × features × (features + 20)',
    nanoseconds: 0.125,
    startMilliseconds: 0.398,
  },
  {
    name: /DiscriminantAnalysis/,
    operations: ({ rows, features }) => rows * features * (features + 20),
    complexity: 'rows × features × (features + 20)',
    nanoseconds: 1.47,
    startMilliseconds: 1.58,
  },
  {
    name: /^(Lasso|ElasticNet)$/,
    operations: ({ rows, features, rounds }) => rounds * rows * features,
    complexity: 'iterations × rows × features',
    nanoseconds: 3.68,
    startMilliseconds: 0.631,
    rounds: range(2, 5, 1000),
    stopsBefore: true,
  },
  {
    name: /^LogisticRegression$/,
    operations: ({ rows, features, rounds }) => rounds * rows * features,
    complexity: 'iterations × rows × features',
    nanoseconds: 6,
    startMilliseconds: 5.01,
    rounds: range(5, 10, 100),
    stopsBefore: true,
  },
];

/** All others that scikit-learn has: an iteration is two operations on each number. */
export const OTHER: Learner = {
  name: /./,
  operations: ({ rows, features, rounds }) => rounds * rows * features * 2,
  complexity: 'iterations × rows × features × 2',
  nanoseconds: 2,
  isGuess: true,
  rounds: range(1, 50, 1000),
  stopsBefore: true,
};

/** Anything from a line to a hundred boosted trees. */
export const UNKNOWN: Learner = {
  name: /./,
  operations: ({ rows, features, rounds }) => rounds * rows * features * 4,
  complexity: 'iterations or trees × rows × features × 4',
  nanoseconds: 2,
  isGuess: true,
  rounds: range(1, 50, 500),
};

/** Least time of a fit: checks of what is handed over, objects that are made. */
export const START_SECONDS = 0.001;

export function learnerNamed(name: string | undefined): Learner {
  return name === undefined ? UNKNOWN : (LEARNERS.find((learner) => learner.name.test(name)) ?? OTHER);
}

/** Seconds of one fit on one core; what the start and the rounds themselves take beside the operations apart. */
export function timeOf(learner: Learner, fit: Fit): { readonly computing: number; readonly around: number } {
  return {
    computing: learner.operations(fit) * learner.nanoseconds * 1e-9,
    around: START_SECONDS + ((learner.startMilliseconds ?? 0) + (learner.roundMilliseconds ?? 0) * fit.rounds) * 1e-3,
  };
}

/** Rows are sorted by each column at each level. */
function sorted(rows: number, features: number, depth: number | undefined): number {
  return rows * log2(rows) * features * levels(rows, depth);
}

/** A tree of this many rows is not deeper than its rows have bits, much. */
function levels(rows: number, depth: number | undefined): number {
  return Math.min(depth ?? Number.POSITIVE_INFINITY, log2(rows));
}

/** Of trees that grow leaf by leaf, each of twenty rows or more. */
function leaves(rows: number, depth: number | undefined): number {
  return Math.min(LEAVES, Math.max(rows / 20, 1), depth === undefined ? LEAVES : 2 ** depth);
}

function log2(rows: number): number {
  return Math.log2(Math.max(rows, 2));
}
