// scikit-learn: `fit` of real learners, pipelines that hold one, and the searches around them. Scalers, encoders and
// vectorisers are no training; prediction is left out, for it is small beside what was fitted.

import type { CallFact } from '../flow/facts';
import type { Value } from '../flow/value';
import { readNumber } from './read';
import type { CallPattern, Recogniser } from './recogniser';
import { halvedFits, multiplyKnown, readFolds, readGrid } from './search-size';
import { SKLEARN_LEARNERS } from './sklearn-estimators';
import { makersOf, readFirst, readSource } from './source';
import { learnerName } from './training';
import type { Known, SweepSize, TrainingSize, Workload } from './workload';

const LEARNERS = `{${SKLEARN_LEARNERS.join(',')}}`;
const FIT = '{fit,fit_predict,fit_transform,partial_fit}';
/** Before 0.18 searches lived elsewhere. */
const SEARCH = 'sklearn.{model_selection,grid_search,cross_validation,learning_curve}.**.';

const TRAIN: Omit<CallPattern, 'call'> = {
  kind: 'training',
  host: 'local',
  training: {
    family: 'classic',
    epochs: ['receiver:max_iter', 'receiver:n_iter'],
    samples: ['X', '0', 'raw_documents'],
    trees: ['receiver:n_estimators'],
  },
};

export const scikitLearn: Recogniser = {
  sdk: 'scikit-learn',
  imports: ['sklearn', 'imblearn', 'cuml', 'sklearnex', 'mlxtend', 'boruta', 'kmodes', 'pyod', 'sktime'],
  calls: [
    {
      ...TRAIN,
      call: [
        `sklearn.**.${LEARNERS}().${FIT}`,
        `cuml.**.${LEARNERS}().${FIT}`,
        'sklearn.**.best_estimator_.fit',
        'sklearn.base.clone().fit',
      ],
      refine: withTrees,
    },
    {
      ...TRAIN,
      call: [
        `{sklearn,imblearn}.pipeline.**.{Pipeline,make_pipeline,ImbPipeline,FeatureUnion,make_union}().${FIT}`,
        `sklearn.compose.**.{TransformedTargetRegressor}().${FIT}`,
      ],
      refine: refinePipeline,
    },
    {
      ...TRAIN,
      call: [
        `{imblearn,mlxtend,boruta,kmodes,pyod,sktime,sklearn_extra}.**.{*Classifier,*Regressor,*Clusterer,*Forest,BorutaPy,KModes,KPrototypes,ExhaustiveFeatureSelector,SequentialFeatureSelector,IForest,AutoEncoder,LOF,KMedoids,*Forecaster}().${FIT}`,
      ],
    },
    { ...TRAIN, call: ['?.fit'], refine: refineUnknown },
    { kind: 'sweep', host: 'local', call: `${SEARCH}GridSearchCV().fit`, sweep: grid, traits: {} },
    { kind: 'sweep', host: 'local', call: `${SEARCH}RandomizedSearchCV().fit`, sweep: random },
    {
      kind: 'sweep',
      host: 'local',
      call: `${SEARCH}{HalvingGridSearchCV,HalvingRandomSearchCV}().fit`,
      sweep: halving,
      traits: { hasPruning: true },
    },
    {
      kind: 'sweep',
      host: 'local',
      call: `${SEARCH}{cross_val_score,cross_validate,cross_val_predict}`,
      sweep: crossValidation,
    },
    {
      kind: 'sweep',
      host: 'local',
      call: `${SEARCH}{validation_curve,learning_curve,ValidationCurveDisplay.from_estimator,LearningCurveDisplay.from_estimator}`,
      sweep: curve,
    },
  ],
};

function grid(call: CallFact): SweepSize {
  const { configurations, axes } = readGrid(readFirst(call, ['receiver:param_grid', 'receiver:1'])?.value);
  return sized(
    'grid',
    configurations,
    readFolds(readSource(call, 'receiver:cv')),
    axes,
    trialOf(call, ['receiver:estimator', 'receiver:0']),
  );
}

function random(call: CallFact): SweepSize {
  const { axes } = readGrid(readFirst(call, ['receiver:param_distributions', 'receiver:1'])?.value);
  const given = readNumber(call, ['receiver:n_iter', 'receiver:2']);
  return sized(
    'random',
    given ?? usual(10),
    readFolds(readSource(call, 'receiver:cv')),
    axes,
    trialOf(call, ['receiver:estimator', 'receiver:0']),
  );
}

function halving(call: CallFact): SweepSize {
  const space = readGrid(
    readFirst(call, ['receiver:param_grid', 'receiver:param_distributions', 'receiver:1'])?.value,
  );
  const isGrid = call.paths.some((path) => path.includes('HalvingGrid'));
  const candidates = isGrid ? space.configurations : readNumber(call, ['receiver:n_candidates']);
  const factor = readNumber(call, ['receiver:factor'])?.value.best ?? 3;
  const folds = readFolds(readSource(call, 'receiver:cv'));
  const fits = candidates === undefined ? undefined : halvedFits(candidates, factor);
  return {
    ...sized('halving', candidates, folds, space.axes, trialOf(call, ['receiver:estimator', 'receiver:0'])),
    trials: multiplyKnown(fits, folds),
  };
}

/** One configuration, fitted once a fold; around a search it is nested cross-validation. */
function crossValidation(call: CallFact): SweepSize {
  const folds = readFolds(readFirst(call, ['cv', '4'])?.value);
  const estimator = readFirst(call, ['estimator', '0'])?.value;
  const inner = estimator === undefined ? undefined : innerSearch(estimator);
  const one: Known = { value: { low: 1, best: 1, high: 1 }, certainty: 'exact', from: 'code' };
  return sized('cross-validation', inner ?? one, folds, [], trialOf(call, ['estimator', '0']));
}

/** Fits that a search handed to a cross-validation makes in each fold. */
function innerSearch(estimator: Value): Known | undefined {
  if (estimator.kind !== 'external' || estimator.arguments === undefined) return undefined;
  const { named, positional } = estimator.arguments;
  const folds = readFolds(named.get('cv'));
  if (/\.GridSearchCV\(\)$/.test(estimator.path))
    return multiplyKnown(readGrid(named.get('param_grid') ?? positional[1]).configurations, folds);
  return /\.RandomizedSearchCV\(\)$/.test(estimator.path) ? multiplyKnown(usual(10), folds) : undefined;
}

function curve(call: CallFact): SweepSize {
  const isValidation = call.paths.some((path) => /validation_curve|ValidationCurve/.test(path));
  const values = readFirst(call, isValidation ? ['param_range', '4'] : ['train_sizes', '4'])?.value;
  const count =
    values?.kind === 'sequence' && values.isLengthKnown
      ? { value: values.length, certainty: 'exact' as const, from: 'code' }
      : undefined;
  const folds = readFolds(readFirst(call, ['cv'])?.value);
  return sized(
    'cross-validation',
    count ?? (values === undefined && !isValidation ? usual(5) : undefined),
    folds,
    [],
    trialOf(call, ['estimator', '0']),
  );
}

function sized(
  strategy: SweepSize['strategy'],
  configurations: Known | undefined,
  folds: Known | undefined,
  axes: SweepSize['axes'],
  trial: TrainingSize | undefined,
): SweepSize {
  return {
    strategy,
    configurations,
    folds,
    trials: multiplyKnown(configurations, folds),
    isUnbounded: false,
    trial,
    axes,
  };
}

function usual(value: number): Known {
  return { value: { low: value, best: value, high: value }, certainty: 'likely', from: 'library default' };
}

function trialOf(call: CallFact, sources: readonly string[]): TrainingSize | undefined {
  const estimator = readFirst(call, sources)?.value;
  if (estimator === undefined) return undefined;
  const learner = learnerIn(estimator, 0);
  const name = learner === undefined ? undefined : learnerName(learner);
  const trees = learner?.kind === 'external' ? treesOf(learner) : undefined;
  return {
    learner: name,
    family: familyOf(name),
    epochs: undefined,
    batchSize: undefined,
    samples: samplesOf(call),
    steps: undefined,
    parameters: undefined,
    trees,
  };
}

function samplesOf(call: CallFact): Known | undefined {
  const given = readFirst(call, call.paths.some((path) => path.endsWith('.fit')) ? ['X', '0'] : ['X', '1'])?.value;
  return given?.kind === 'sequence' && given.isLengthKnown
    ? { value: given.length, certainty: 'exact', from: 'code' }
    : undefined;
}

const TREES = /(Forest|ExtraTrees|GradientBoosting|AdaBoost|Bagging)/;

function treesOf(learner: Extract<Value, { kind: 'external' }>): Known | undefined {
  const given = learner.arguments?.named.get('n_estimators') ?? learner.arguments?.positional[0];
  if (given?.kind === 'constant' && typeof given.value === 'number') {
    return {
      value: { low: given.value, best: given.value, high: given.value },
      certainty: given.default === undefined ? 'exact' : 'likely',
      from: given.default ?? 'code',
    };
  }
  return TREES.test(learner.path) && given === undefined
    ? usual(/AdaBoost/.test(learner.path) ? 50 : /Bagging/.test(learner.path) ? 10 : 100)
    : undefined;
}

export function familyOf(learner: string | undefined): TrainingSize['family'] {
  return learner !== undefined && /Boost|XGB|LGBM|CatBoost/.test(learner) ? 'boosting' : 'classic';
}

/** Trees where the class grows them and nobody said how many. */
function withTrees(workload: Workload, call: CallFact): Workload {
  const { training } = workload;
  const maker = makersOf(call).find((one) => one.kind === 'external' && one.path.endsWith('()'));
  if (training === undefined || maker?.kind !== 'external') return workload;
  const grows = TREES.test(training.learner ?? '');
  return {
    ...workload,
    training: {
      ...training,
      family: familyOf(training.learner),
      trees: training.trees ?? (grows ? treesOf(maker) : undefined),
    },
  };
}

/** A pipeline trains if a learner is in it, or something that may be one. */
function refinePipeline(workload: Workload, call: CallFact): Workload | undefined {
  const made = makersOf(call).find((one) => one.kind === 'external' && one.arguments !== undefined);
  if (made === undefined || workload.training === undefined) return workload;
  const learner = learnerIn(made, 0);
  if (learner === undefined) return undefined;
  const name = learnerName(learner);
  return {
    ...workload,
    training: {
      ...workload.training,
      learner: name ?? workload.training.learner,
      family: familyOf(name),
      trees: learner.kind === 'external' ? treesOf(learner) : undefined,
    },
  };
}

const LEARNER_NAME = new RegExp(
  `(^|\\.)(${SKLEARN_LEARNERS.join('|')}|XGB\\w+|LGBM\\w+|CatBoost\\w*|\\w+Classifier|\\w+Regressor)\\(\\)$`,
);
const PREPROCESSING = /sklearn\.(preprocessing|impute|feature_extraction|compose|feature_selection)\./;

/** The last learner inside a value: pipelines, lists of steps, wrapped estimators. */
function learnerIn(value: Value, depth: number): Value | undefined {
  if (depth > 6) return undefined;
  switch (value.kind) {
    case 'external': {
      const inner = [...(value.arguments?.positional ?? []), ...(value.arguments?.named.values() ?? [])];
      const isWrapper =
        /(Pipeline|make_pipeline|FeatureUnion|GridSearchCV|RandomizedSearchCV|MultiOutput\w+|OneVs\w+|Calibrated\w+|TransformedTarget\w+|Bagging\w+)\(\)$/.test(
          value.path,
        );
      if (isWrapper) {
        const found = inner.map((one) => learnerIn(one, depth + 1)).filter((one) => one !== undefined);
        if (found.length > 0) return found[found.length - 1];
      }
      return LEARNER_NAME.test(value.path) && !PREPROCESSING.test(value.path) ? value : undefined;
    }
    case 'sequence':
      return (value.items ?? [value.element])
        .map((item) => learnerIn(item, depth + 1))
        .filter((one) => one !== undefined)
        .at(-1);
    case 'choice':
      return value.options.map((option) => learnerIn(option, depth + 1)).find((one) => one !== undefined);
    case 'unknown':
      return value.label === undefined ||
        /model|clf|classifier|regressor|estimator|reg$|learner|svm|forest/i.test(value.label)
        ? value
        : undefined;
    case 'instance':
      return value;
    default:
      return undefined;
  }
}

/** `model.fit(X, y)` on a parameter: two arguments are a learner's; encoders and scalers take one. */
function refineUnknown(workload: Workload, call: CallFact): Workload | undefined {
  const { positional, named } = call.arguments;
  const receiver = call.receiver;
  const label = receiver?.kind === 'unknown' ? (receiver.label ?? '') : '';
  if (/scal|encod|vectori|tokeni|imput|transform|preproc|selector|\ble\b|pca$/i.test(label)) return undefined;
  if (named.has('epochs') || positional.length + (named.has('y') ? 1 : 0) + (named.has('X') ? 1 : 0) < 2)
    return undefined;
  return { ...workload, library: 'scikit-learn' };
}
