// scikit-learn: `fit` of real learners, pipelines that hold one, and the searches around them. Scalers, encoders and
// vectorisers are no training; prediction is left out, for it is small beside what was fitted.

import type { CallFact } from '../flow/facts';
import type { Value } from '../flow/values/value';
import { familyOf, learnerIn, sizesOf, trialOf } from './fit-size';
import { readNumber } from './read';
import type { CallPattern, Recogniser } from './recogniser';
import {
  type Grid,
  halvedFits,
  meanGrid,
  multiplyKnown,
  readFolds,
  readGrid,
  readTried,
  SOME_SINGLE_FOLDS,
} from './search-size';
import { SKLEARN_LEARNERS } from './sklearn-estimators';
import { makersOf, readFirst, readKey, readSource } from './source';
import { learnerName } from './training';
import type { Known, SweepSize, TrainingSize, Workload } from './workload';

const LEARNERS = `{${SKLEARN_LEARNERS.join(',')}}`;
const FIT = '{fit,fit_predict,fit_transform}';
/** RAPIDS has more than scikit-learn. */
const CUML = `{${[...SKLEARN_LEARNERS, 'UMAP', 'ARIMA', 'AutoARIMA', 'ExponentialSmoothing', 'MBSGDClassifier', 'MBSGDRegressor'].join(',')}}`;
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
    depth: ['receiver:max_depth'],
  },
};

export const scikitLearn: Recogniser = {
  sdk: 'scikit-learn',
  imports: ['sklearn', 'imblearn', 'cuml', 'sklearnex', 'mlxtend', 'boruta', 'sktime'],
  calls: [
    {
      ...TRAIN,
      call: [
        `sklearn.**.${LEARNERS}().${FIT}`,
        `cuml.**.${CUML}().${FIT}`,
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
        `{imblearn,mlxtend,boruta,sktime,sklearn_extra}.**.{*Classifier,*Regressor,*Clusterer,*Forest,BorutaPy,ExhaustiveFeatureSelector,SequentialFeatureSelector,KMedoids,*Forecaster}().${FIT}`,
      ],
    },
    {
      ...TRAIN,
      call: [`{sklearn,cuml}.**.${LEARNERS}().partial_fit`, '{imblearn,mlxtend,pyod,sktime}.**.partial_fit'],
      refine: onePass,
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
    { kind: 'sweep', host: 'local', call: `${SEARCH}permutation_test_score`, sweep: permuted },
    {
      kind: 'sweep',
      host: 'local',
      call: `${SEARCH}{validation_curve,learning_curve,ValidationCurveDisplay.from_estimator,LearningCurveDisplay.from_estimator}`,
      sweep: curve,
    },
  ],
};

function grid(call: CallFact): SweepSize {
  const { configurations, axes } = meanGrid(gridsOf(call));
  const trial = trialOf(call, ['receiver:estimator', 'receiver:0'], ['receiver:param_grid', 'receiver:1']);
  return sized('grid', configurations, readFolds(readSource(call, 'receiver:cv'), trial?.samples), axes, trial);
}

/** Of each search that is run here: a loop over models makes one for each. */
function gridsOf(call: CallFact): readonly Grid[] {
  const searches = makersOf(call).filter((one) => one.kind === 'external' && /\.GridSearchCV\(\)$/.test(one.path));
  const grids = searches.map((one) => readKey(one, 'param_grid') ?? readKey(one, '1'));
  return [...new Set(grids)].map(readGrid);
}

function random(call: CallFact): SweepSize {
  const { axes } = readGrid(readFirst(call, ['receiver:param_distributions', 'receiver:1'])?.value);
  const given = readTried(call, ['receiver:n_iter', 'receiver:2']);
  const trial = trialOf(call, ['receiver:estimator', 'receiver:0'], ['receiver:param_distributions', 'receiver:1']);
  const folds = readFolds(readSource(call, 'receiver:cv'), trial?.samples);
  return sized('random', given ?? usual(10), folds, axes, trial);
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
    ...sized(
      'halving',
      candidates,
      folds,
      space.axes,
      trialOf(
        call,
        ['receiver:estimator', 'receiver:0'],
        ['receiver:param_grid', 'receiver:param_distributions', 'receiver:1'],
      ),
    ),
    trials: multiplyKnown(fits, folds),
  };
}

/** One configuration, fitted once a fold; around a search it is nested cross-validation. */
function crossValidation(call: CallFact): SweepSize {
  const trial = trialOf(call, ['estimator', '0']);
  const folds = readFolds(readFirst(call, ['cv', '4'])?.value, trial?.samples);
  const estimator = readFirst(call, ['estimator', '0'])?.value;
  const inner = estimator === undefined ? undefined : innerSearch(estimator);
  const one: Known = { value: { low: 1, best: 1, high: 1 }, certainty: 'exact', from: 'code' };
  return sized('cross-validation', inner ?? one, folds, [], trial);
}

/** The same once more for each shuffling of the labels. */
function permuted(call: CallFact): SweepSize {
  const folded = crossValidation(call);
  const shuffled = readNumber(call, ['n_permutations']) ?? usual(100);
  const { low, best, high } = shuffled.value;
  const configurations = { ...shuffled, value: { low: low + 1, best: best + 1, high: high + 1 } };
  return { ...folded, configurations, trials: multiplyKnown(configurations, folded.folds) };
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
  fitted: TrainingSize | undefined,
): SweepSize {
  const trial = folds === SOME_SINGLE_FOLDS && fitted ? { ...fitted, samples: folds } : fitted;
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

/** Trees where the class grows them and nobody said how many. */
function withTrees(workload: Workload, call: CallFact): Workload {
  const { training } = workload;
  const maker = makersOf(call).find((one) => one.kind === 'external' && one.path.endsWith('()'));
  if (training === undefined || maker === undefined) return workload;
  const family = familyOf(training.learner);
  return {
    ...workload,
    training: { ...training, family, trees: training.trees ?? sizesOf(maker, training.learner).trees },
  };
}

/** `partial_fit` goes once over the rows that it is given, however often the learner would in a fit of its own. */
function onePass(workload: Workload): Workload {
  const { training } = workload;
  if (training === undefined) return workload;
  const epochs: Known = { ...usual(1), from: 'partial_fit: one pass over the rows' };
  return { ...workload, training: { ...training, epochs } };
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
      ...sizesOf(learner, name),
    },
  };
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
