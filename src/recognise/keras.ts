// Keras, alone or inside TensorFlow: `fit`, `predict`, `evaluate` of any model, subclasses included; custom loops with
// `GradientTape`. Preprocessing layers and tokenizers have a `fit_on_texts` or `adapt`, which spends no model compute.

import type { CallFact, Facts } from '../flow/facts';
import { buildWorkload } from './build';
import { dataSizeOf } from './data-size';
import { isDifferentiated, isInnerPass, isPartPass, isTrainingPass } from './forward-pass';
import { isPreprocessing, isSymbolic } from './keras-data';
import { exactId, kerasNetwork, readKerasBase } from './named-network';
import { knownDefault, readModel } from './read';
import type { CallPattern, Recogniser } from './recogniser';
import { SOME_ROWS } from './some-rows';
import { readArgument, readFirst } from './source';
import { findTrainingLoops } from './training-loop';
import { isUnnamedPass } from './unnamed-network';
import { withoutWays } from './ways';
import type { Workload } from './workload';

/** Packages that build networks of Keras. */
const BUILDERS =
  'segmentation_models,classification_models,efficientnet,keras_segmentation,keras_unet_collection,keras_bert,bert4keras,keras_vggface,keras_retinanet,vit_keras,deepctr';
const ROOT = `{keras,keras_core,tensorflow.keras,tf_keras,tensorflow.python.keras,tensorflow.compat.v1.keras,tensorflow.compat.v2.keras,keras_hub,keras_nlp,keras_cv,tensorflow_hub,tensorflow_recommenders,tensorflow_gnn,spektral.models,spektral,tensorflow_ranking.keras,${BUILDERS}}`;
/** What a finished search gives back. */
const TUNED = '{keras_tuner,kerastuner}.**.{get_best_models()[],get_best_models()[][],hypermodel.build()}';
/** Networks in the clothes of a scikit-learn estimator. */
const WRAPPED =
  '{keras,tensorflow.keras,scikeras}.{wrappers.scikit_learn,wrappers}.{KerasClassifier,KerasRegressor,BaseWrapper}()';
/** Estimators, under their names over the years and where they are inherited. */
const ESTIMATOR = 'tensorflow.{estimator,compat.v1.estimator,compat.v1.estimator.tpu}';
const MADE_ESTIMATOR = 'tensorflow.{contrib,python,compat}.**.*Estimator()';

const FIT: Omit<CallPattern, 'call'> = {
  kind: 'training',
  host: 'local',
  training: {
    family: 'neural',
    epochs: ['epochs', '3', 'receiver:epochs'],
    // Data that comes in batches says how large they are: `rows.to_tf_dataset(batch_size=16)`.
    batchSize: ['batch_size', '2', 'receiver:batch_size', 'x.batch_size', '0.batch_size'],
    samples: ['x', '0'],
    steps: ['steps_per_epoch'],
  },
  defaults: { epochs: 1, batchSize: 32 },
  refine: refineFit,
};
const PICTURES = {
  model: ['receiver:0'],
  prompt: ['0', 'prompt', 'inputs'],
  items: ['batch_size'],
  steps: ['num_steps'],
  traits: { hasGradientsOff: true },
} as const;
const isGradient = (path: string): boolean =>
  /^tensorflow\.GradientTape\(\)\.gradient$|^tensorflow\.contrib\.eager\.(implicit_(value_and_)?gradients|(value_and_)?gradients_function)\(\)$/.test(
    path,
  );

export const keras: Recogniser = {
  sdk: 'keras',
  imports: [
    'keras',
    'tensorflow',
    'tf_keras',
    'keras_core',
    'keras_hub',
    'keras_nlp',
    'keras_cv',
    'scikeras',
    'spektral',
    'tensorflow_recommenders',
    'tensorflow_gnn',
    'autokeras',
    ...BUILDERS.split(','),
  ],
  calls: [
    {
      ...FIT,
      call: [
        `${ROOT}.**.{fit,fit_generator}`,
        `${WRAPPED}.fit`,
        'transformers.**.TF*{.from_pretrained,.from_config,}().fit',
        'huggingface_hub.from_pretrained_keras().fit',
        `${TUNED}.fit`,
      ],
    },
    {
      kind: 'training',
      host: 'local',
      call: [`${ESTIMATOR}.**.train`, `${MADE_ESTIMATOR}.train`],
      training: {
        family: 'neural',
        steps: ['steps', 'max_steps', '2', '3'],
        epochs: ['input_fn.num_epochs', '0.num_epochs'],
        batchSize: ['input_fn.batch_size', '0.batch_size'],
        samples: ['input_fn.x', '0.x'],
      },
      refine: refineFit,
    },
    {
      kind: 'local-inference',
      host: 'local',
      isForwardOnly: true,
      call: [`${ESTIMATOR}.**.{evaluate,predict}`, `${MADE_ESTIMATOR}.{evaluate,predict}`],
      items: ['input_fn.x', '0.x'],
      refine: refinePredict,
      traits: { hasGradientsOff: true },
    },
    {
      kind: 'training',
      host: 'local',
      call: `${ESTIMATOR}.train_and_evaluate`,
      training: {
        family: 'neural',
        learner: ['0', 'estimator'],
        steps: ['1.max_steps', 'train_spec.max_steps', '1.1', 'train_spec.1'],
      },
    },
    { ...FIT, call: '?.{fit,fit_generator}', refine: refineUnknownFit },
    {
      kind: 'training',
      host: 'local',
      call: [`${ROOT}.**.train_on_batch`, 'transformers.**.TF*{.from_pretrained,.from_config,}().train_on_batch'],
      training: { family: 'neural', samples: ['x', '0'] },
      refine: refineStep,
    },
    {
      kind: 'local-inference',
      host: 'local',
      isForwardOnly: true,
      call: [
        `${ROOT}.**.{predict,predict_classes,predict_proba,evaluate,predict_generator,evaluate_generator,predict_on_batch,test_on_batch}`,
        'transformers.**.TF*{.from_pretrained,.from_config,}().{predict,evaluate,predict_on_batch,test_on_batch}',
        'huggingface_hub.from_pretrained_keras().{predict,evaluate}',
        `${TUNED}.{predict,evaluate}`,
        `${WRAPPED}.{predict,predict_proba,score}`,
        'autokeras.**.{predict,evaluate}',
      ],
      model: ['receiver:0', 'receiver:filepath'],
      items: ['x', '0'],
      refine: refinePredict,
      traits: { hasGradientsOff: true },
    },
    {
      kind: 'local-inference',
      host: 'local',
      isForwardOnly: true,
      call: '?.{predict,predict_classes,predict_on_batch,predict_generator,evaluate}',
      items: ['x', '0'],
      refine: refineUnknownPredict,
      traits: { hasGradientsOff: true },
    },
    {
      kind: 'model-load',
      host: 'local',
      call: [`${ROOT}.applications.**.*`, `${ROOT}.applications.*`],
      refine: refineLoad,
    },
    {
      kind: 'model-load',
      host: 'local',
      call: [
        'tensorflow_hub.{load,KerasLayer,Module}',
        'keras_hub.models.**.from_preset',
        'keras_nlp.models.**.from_preset',
        'keras_cv.models.**.from_preset',
      ],
      model: ['0', 'preset'],
      refine: (workload) =>
        /(Tokenizer|Preprocessor|Converter)\.from_preset$/.test(workload.call) ? undefined : workload,
    },
    {
      kind: 'local-inference',
      host: 'local',
      call: ['tensorflow_hub.{load,KerasLayer}()'],
      model: ['receiver:0'],
      items: ['0'],
      isForwardOnly: true,
      traits: { hasGradientsOff: true },
      refine: refinePass,
    },
    {
      kind: 'image-gen',
      host: 'local',
      call: [
        '{keras_cv,keras_hub}.models.**.{StableDiffusion,StableDiffusionV2}().{text_to_image,inpaint,generate_image}',
        'keras_hub.models.**.{*ImageToImage,*Inpaint}.from_preset().generate',
      ],
      ...PICTURES,
      defaults: { items: 1, steps: 50 },
    },
    {
      kind: 'image-gen',
      host: 'local',
      call: 'keras_hub.models.**.*TextToImage.from_preset().generate',
      ...PICTURES,
      defaults: { items: 1, steps: 28 },
    },
    {
      kind: 'local-inference',
      host: 'local',
      call: ['keras_hub.models.**.from_preset().generate', 'keras_nlp.models.**.from_preset().generate'],
      model: ['receiver:0'],
      prompt: ['0', 'inputs'],
      items: ['0', 'inputs'],
      maxOutputTokens: ['max_length'],
    },
    {
      kind: 'local-inference',
      host: 'local',
      call: [
        `${ROOT}.{Sequential,Model,models.Sequential,models.Model}()`,
        `${ROOT}.models.load_model()`,
        `${ROOT}.{Model,models.Model}().__call__`,
        `${ROOT}.applications.**.*()`,
        `${ROOT}.backend.function()`,
        // What a callback watches, and the networks that it is made of.
        `${ROOT}.callbacks.Callback().model{,.generator,.encoder,.decoder,.discriminator,.network,.unet,.ema_network}`,
      ],
      model: ['receiver:0', 'receiver:filepath'],
      items: ['0'],
      isForwardOnly: true,
      traits: { hasGradientsOff: true },
      refine: refinePass,
    },
    {
      kind: 'local-inference',
      host: 'local',
      call: `${ROOT}.{Layer,layers.Layer}().__call__`,
      items: ['0'],
      isForwardOnly: true,
      traits: { hasGradientsOff: true },
      refine: refineLayer,
    },
  ],
  *recognise(facts, found) {
    if (!facts.packages.has('tensorflow')) return;
    if (!facts.packages.has('torch'))
      for (const call of facts.calls) {
        const pass = isUnnamedPass(call, facts) ? buildWorkload(keras, UNNAMED, call, '?', facts) : undefined;
        if (pass) yield { ...pass, call: 'tensorflow.keras.Model.__call__' };
      }
    if (!facts.calls.some((call) => call.paths.some((path) => MOVES.test(path)))) return;
    yield* findTrainingLoops(
      facts,
      {
        sdk: 'tensorflow',
        isGradient,
        isStep,
        isOptimizer: (path) =>
          /(^|\.)keras\.optimizers\.(?!schedules)[\w.]*[A-Z]\w*$/.test(path) ||
          /^tensorflow\.train\.\w*Optimizer$|^sonnet\.optimizers\.\w+$/.test(path),
      },
      found,
    );
  },
};

/** A network that came as a parameter. */
const UNNAMED: CallPattern = {
  kind: 'local-inference',
  host: 'local',
  call: '',
  items: ['0'],
  isForwardOnly: true,
  traits: { hasGradientsOff: true },
  refine: refinePass,
};

const MOVES = /\.(apply_gradients|assign_sub|minimize)$|^sonnet\.optimizers\.\w+\(\)\.apply$/;

function isStep(path: string): boolean {
  return /\.(apply_gradients|assign_sub|minimize|apply)$/.test(path);
}

/** `tf.keras` is TensorFlow's, TF models of transformers are that package's. */
function libraryOf(workload: Workload): string {
  if (workload.call.startsWith('transformers')) return 'transformers';
  return /tensorflow/.test(workload.call) ? 'tensorflow' : workload.library;
}

/** A layer is built into a network; one whose class says itself what calling it does is a network of its own. */
function isRunAsIs({ receiver }: CallFact): boolean {
  return receiver?.kind === 'instance' && receiver.class.scope.own('__call__') !== undefined;
}

/** Called on data it runs; called on a symbolic input it only becomes part of a bigger network. */
export function refinePass(workload: Workload, call: CallFact, facts: Facts): Workload | undefined {
  const run = onData(workload, call, facts);
  return run && refinePredict(run, call, facts);
}

function refineLayer(workload: Workload, call: CallFact, facts: Facts): Workload | undefined {
  const run = isRunAsIs(call) ? onData(workload, call, facts) : undefined;
  return run && { ...run, library: libraryOf(run), request: withRows(run, call) };
}

function onData(workload: Workload, call: CallFact, facts: Facts): Workload | undefined {
  const given = call.arguments.positional[0];
  if (given === undefined || isSymbolic(given, 0) || isPreprocessing(call)) return undefined;
  if (isInnerPass(call) || isPartPass(call, facts) || isDifferentiated(call, facts)) return undefined;
  // Keras' networks have no gradients to turn off: what is not under a tape has none.
  const isTrained = facts.calls.some((one) => one.paths.some(isStep));
  return withoutWays(workload, call, (way) => isTrained && isTrainingPass(way, isGradient, facts, false));
}

const NOT_A_MODEL =
  /preprocessing|ImageDataGenerator|TextVectorization|StringLookup|IntegerLookup|Normalization|\.layers\.\w+\(\)\.|\.metrics\.|\.losses\.|\.datasets\.|\.utils\./;

function refineFit(workload: Workload, call: CallFact, facts: Facts): Workload | undefined {
  if (call.paths.some((path) => NOT_A_MODEL.test(path))) return undefined;
  return withCallbacks(workload, call, facts);
}

/** One gradient step on the rows that it is given. */
function refineStep(workload: Workload, call: CallFact, facts: Facts): Workload | undefined {
  const kept = refineFit(workload, call, facts);
  if (kept?.training === undefined) return kept;
  const { samples } = kept.training;
  const steps = { ...knownDefault(1), from: 'one step of one batch' };
  return { ...kept, training: { ...kept.training, steps, batchSize: samples } };
}

/** A parameter's `fit` is Keras' where its arguments are. */
function refineUnknownFit(workload: Workload, call: CallFact, facts: Facts): Workload | undefined {
  const { named } = call.arguments;
  if (
    !['epochs', 'validation_data', 'validation_split', 'steps_per_epoch', 'callbacks'].some((name) => named.has(name))
  )
    return undefined;
  return withCallbacks(workload, call, facts);
}

/** A parameter's `predict` is Keras' where no library is in sight whose learners have one as well. */
function refineUnknownPredict(workload: Workload, call: CallFact, facts: Facts): Workload | undefined {
  const { receiver, arguments: given } = call;
  if (receiver?.kind !== 'unknown' || given.positional.length === 0) return undefined;
  if (ASKS_OTHERS.test(receiver.label ?? '')) return undefined;
  if (OTHER_LEARNERS.some((name) => facts.packages.has(name))) return undefined;
  if (facts.packages.has('sklearn') && !facts.calls.every(isNoLearner)) return undefined;
  return refinePredict(workload, call, facts);
}

/** What scales, splits and measures is imported beside networks, too. */
function isNoLearner({ paths }: CallFact): boolean {
  return paths.every((path) => !path.startsWith('sklearn.') || BESIDE_LEARNERS.test(path));
}

/** What has a `predict` of its own: something that asks a network behind it, or a learner of tables. */
const ASKS_OTHERS =
  /agent|client|service|api|server|predictor|parser|pipeline|\bself$|scal|vectori|label|clust|k_?means|pca|clf|svm|svc|tree|forest|regress|knn|bayes/i;
const BESIDE_LEARNERS =
  /^sklearn\.(preprocessing|metrics|model_selection|datasets|utils|feature_extraction|decomposition)\./;
const OTHER_LEARNERS = ['xgboost', 'lightgbm', 'catboost', 'torch', 'transformers', 'mlflow', 'stable_baselines3'];

function withCallbacks(workload: Workload, call: CallFact, facts: Facts): Workload {
  const given = readArgument(call.arguments, 'callbacks');
  const made = facts.calls.filter((one) => one.paths.some((path) => /\.callbacks\.\w+$/.test(path)));
  const has = (name: RegExp): boolean =>
    given !== undefined && made.some((one) => one.paths.some((path) => name.test(path)));
  const loaded = workload.call.startsWith('transformers') ? readModel(call, ['receiver:0'])?.id : undefined;
  // The search made the network, and its name says nothing of it.
  const learner = /^keras_?tuner/.test(workload.call) ? undefined : workload.training?.learner;
  const base = loaded === undefined && workload.model === undefined ? readKerasBase(call, facts) : undefined;
  return {
    ...workload,
    model: workload.model ?? base,
    library: libraryOf(workload),
    training: workload.training && { ...workload.training, learner: loaded ?? base?.id ?? learner },
    traits: {
      ...workload.traits,
      hasEarlyStopping: has(/EarlyStopping$/),
      hasCheckpoint: has(/(ModelCheckpoint|BackupAndRestore)$/),
    },
  };
}

function refinePredict(workload: Workload, call: CallFact, facts: Facts): Workload | undefined {
  if (call.paths.some((path) => NOT_A_MODEL.test(path))) return undefined;
  const named = /applications\.(?:\w+\.)?([A-Z]\w+)\./.exec(workload.call)?.[1];
  const model = named === undefined ? (workload.model ?? readKerasBase(call, facts)) : exactId(named);
  return { ...workload, model, library: libraryOf(workload), request: withRows(workload, call) };
}

/** Rows of the array where its shape is told; an evaluation is over many, whatever their number. */
function withRows({ request, call: path }: Workload, call: CallFact): Workload['request'] {
  if (request === undefined || request.items !== undefined) return request;
  const { rows } = dataSizeOf(readFirst(call, ['x', '0'])?.value);
  return { ...request, items: rows ?? (/\.evaluate(_generator)?$/.test(path) ? SOME_ROWS : undefined) };
}

/** `ResNet50(weights="imagenet")`, which is the default; `weights=None` builds and loads nothing. */
function refineLoad(workload: Workload, call: CallFact): Workload | undefined {
  const name = /\.([A-Z]\w+)$/.exec(workload.call)?.[1];
  if (name === undefined) return undefined;
  const weights = readArgument(call.arguments, 'weights');
  if (weights?.kind === 'constant' && weights.value === null) return undefined;
  return { ...workload, model: exactId(kerasNetwork(name, call.arguments)) };
}
