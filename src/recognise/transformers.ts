// Hugging Face transformers: pipelines, `generate`, forward passes, loads of models, `Trainer`. Tokenizers, processors
// and configurations are neither loads nor passes. `generate` and pipelines run without gradients by themselves.

import type { CallFact, Facts } from '../flow/facts';
import type { Value } from '../flow/values/value';
import { isInnerPass, withoutTraining } from './forward-pass';
import { isBesideModel, withLoadedModel } from './loaded-model';
import { withLoaderBatch } from './loader-batch';
import { bindPipeline, defaultOfTask, writes } from './pipeline-task';
import { knownDefault, readNumber, readTruth } from './read';
import type { Recogniser } from './recogniser';
import { SOME_ROWS } from './some-rows';
import { makersOf, readArgument, readSource } from './source';
import { isTorchGradient } from './torch-gradient';
import type { Workload } from './workload';

const PRETRAINED =
  '{transformers,optimum,auto_gptq,awq,unsloth,peft,trl,adapters}.**.{from_pretrained,from_quantized,from_config,load_adapter}()';
const MODEL = ['receiver:pretrained_model_name_or_path', 'receiver:model_name', 'receiver:0', 'receiver:model'];
const NOT_A_MODEL =
  /(DataCollator\w+|Tokenizer\w*|Config|Processor|FeatureExtractor|ImageProcessor|VideoProcessor|GenerationConfig|(?<!For)Feature\w*|Dataset|Scheduler|\.models\.auto\.tokenization_auto\.\w+)\.(from_pretrained|from_config)/;
/** Ids of networks that are made to embed. */
const ENCODERS =
  /sentence-transformers|\bbge|\be5-|gte-|embed|clip|minilm|mpnet|simcse|contriever|instructor|jina|dinov2|stella/i;
/** A network of the program's own that inherits one of the library, and what a trainer was given or has made. */
const OWN = '{transformers,peft}.**.{*Model,*For*,*LMHeadModel}()';
const TRAINED = '{transformers,trl}.**.*Trainer().{model,model_wrapped,ref_model}';
/** Parts that are run by themselves: networks within the network, by the names that their classes give them. */
const PART =
  '{encoder,decoder,transformer,model,base_model,bert,roberta,distilbert,albert,electra,deberta,vit,clip,gpt_neox,language_model,vision_model,text_model,visual,vision_tower,text_encoder,image_encoder,audio_encoder,backbone,get_encoder(),get_decoder(),get_base_model()}';
/** One layer after another, as who compresses a network goes through it. */
const BLOCK = '{h,layers,layer,blocks,block}[]';
const OFF = { traits: { hasGradientsOff: true } } as const;

export const transformers: Recogniser = {
  sdk: 'transformers',
  imports: [
    'transformers',
    'pytorch_transformers',
    'pytorch_pretrained_bert',
    'peft',
    'optimum',
    'unsloth',
    'auto_gptq',
    'awq',
    'adapters',
  ],
  calls: [
    {
      kind: 'local-inference',
      host: 'local',
      ...OFF,
      call: [
        'transformers.**.{pipeline,*Pipeline}()',
        'optimum.**.pipeline()',
        'transformers.**.{TextGenerationPipeline,*Pipeline}().{predict,transform}',
      ],
      model: ['receiver:model', 'receiver:1'],
      prompt: ['0', 'text_inputs', 'inputs', 'question', 'context'],
      items: ['0', 'text_inputs', 'inputs'],
      multiplier: ['num_return_sequences'],
      maxOutputTokens: ['max_new_tokens', 'max_length', 'receiver:max_new_tokens', 'receiver:max_length'],
      refine: bindPipeline,
    },
    {
      kind: 'local-inference',
      host: 'local',
      ...OFF,
      call: [
        `${PRETRAINED}.**.{generate,greedy_search,beam_search,sample,chat,batch_chat}`,
        `${PRETRAINED}[].**.generate`,
        `${OWN}.generate`,
        `${TRAINED}.generate`,
      ],
      model: MODEL,
      prompt: ['prompt'],
      items: ['prompts'],
      multiplier: ['num_return_sequences'],
      maxOutputTokens: [
        'max_new_tokens',
        'max_length',
        'generation_config.max_new_tokens',
        'generation_config.max_length',
      ],
      refine: bindGenerate,
    },
    {
      kind: 'local-inference',
      host: 'local',
      ...OFF,
      call: ['?.**.generate', 'torch.nn.Module().generate'],
      maxOutputTokens: ['max_new_tokens', 'max_length', 'generation_config.max_new_tokens'],
      multiplier: ['num_return_sequences'],
      refine: bindUnknownGenerate,
    },
    {
      kind: 'local-inference',
      host: 'local',
      isForwardOnly: true,
      call: [
        PRETRAINED,
        OWN,
        `${OWN}.__call__`,
        TRAINED,
        `${PRETRAINED}.${PART}`,
        `${OWN}.${PART}`,
        `${PRETRAINED}.**.${BLOCK}`,
        `${PRETRAINED}.**.{forward,get_text_features,get_image_features,encode_text,encode_image}`,
        `${PRETRAINED}[]`,
      ],
      model: MODEL,
      items: ['0', 'input_ids'],
      refine: bindForward,
    },
    {
      kind: 'local-inference',
      host: 'local',
      ...OFF,
      isForwardOnly: true,
      // A network whose code comes with its weights runs by methods of its own: `process`, `encode`, `infer`.
      call: 'transformers.{AutoModel*,AutoModel}.from_pretrained().*',
      model: MODEL,
      items: ['0'],
      refine: (workload, call, facts) =>
        isOwnMethod(workload, call) ? bindForward(workload, call, facts) : undefined,
    },
    {
      kind: 'model-load',
      host: 'local',
      call: [
        'transformers.**.from_pretrained',
        'optimum.**.from_pretrained',
        '{auto_gptq,awq}.**.{from_quantized,from_pretrained}',
        'unsloth.**.from_pretrained',
        'adapters.**.from_pretrained',
        'peft.**.AutoPeftModel*.from_pretrained',
      ],
      model: ['0', 'pretrained_model_name_or_path', 'model_name'],
      refine: dropTokenizers,
    },
    {
      kind: 'model-load',
      host: 'local',
      call: ['transformers.{pipeline,pipelines.pipeline}', 'optimum.**.pipeline'],
      model: ['model', '1'],
      refine: dropLoaded,
    },
    {
      kind: 'training',
      host: 'local',
      call: ['transformers.**.{Trainer,Seq2SeqTrainer,*Trainer}().train', '?.train'],
      training: {
        family: 'neural',
        learner: ['receiver:model', 'receiver:0', 'receiver:model_init'],
        epochs: ['receiver:args.num_train_epochs', 'receiver:1.num_train_epochs'],
        batchSize: ['receiver:args.per_device_train_batch_size', 'receiver:1.per_device_train_batch_size'],
        samples: ['receiver:train_dataset'],
        steps: ['receiver:args.max_steps', 'receiver:1.max_steps'],
      },
      defaults: { epochs: 3, batchSize: 8 },
      refine: bindTrainer,
    },
    {
      kind: 'local-inference',
      host: 'local',
      ...OFF,
      isForwardOnly: true,
      call: '{transformers,trl,unsloth,sentence_transformers,setfit}.**.*Trainer().{predict,evaluate,prediction_loop,evaluation_loop}',
      items: ['0', 'test_dataset', 'eval_dataset', 'receiver:eval_dataset'],
      refine: bindEvaluation,
    },
    {
      kind: 'local-inference',
      host: 'local',
      ...OFF,
      call: 'transformers.**.{PyTorchBenchmark,TensorFlowBenchmark}().run',
      model: ['receiver:args.models[]', 'receiver:0.models[]'],
      refine: (workload, call) =>
        readTruth(call, ['receiver:args.training', 'receiver:0.training'])
          ? { ...workload, kind: 'training' }
          : workload,
    },
    {
      kind: 'sweep',
      host: 'local',
      call: 'transformers.**.*Trainer().hyperparameter_search',
      sweep: (call) => ({
        strategy: 'bayes',
        configurations: undefined,
        folds: undefined,
        trials: trialsOf(call),
        isUnbounded: false,
        trial: undefined,
        axes: [],
      }),
    },
  ],
};

function trialsOf(call: CallFact) {
  const given = readArgument(call.arguments, 'n_trials');
  const count = given?.kind === 'constant' && typeof given.value === 'number' ? given.value : undefined;
  const value = count ?? 20;
  return {
    value: { low: value, best: value, high: value },
    certainty: count === undefined ? ('likely' as const) : ('exact' as const),
    from: count === undefined ? 'library default' : 'code',
  };
}

function dropTokenizers(workload: Workload, call: CallFact): Workload | undefined {
  if (workload.kind === 'model-load' && isMade(readArgument(call.arguments, '0'))) return undefined;
  if (call.paths.some((path) => NOT_A_MODEL.test(`${path}.`) || NOT_A_MODEL.test(path))) return undefined;
  return isBesideModel(call) ? undefined : withLoadedModel(workload, makersOf(call));
}

function bindGenerate(workload: Workload, call: CallFact, facts: Facts): Workload | undefined {
  const kept = dropTokenizers(workload, call);
  return kept === undefined ? undefined : withLoaderBatch(kept, call, facts);
}

/** `ORTOptimizer.from_pretrained(model)`: a model that was loaded is there already. */
function isMade(given: Value | undefined): boolean {
  return (
    given?.kind === 'external' &&
    /\.(from_pretrained|from_quantized|from_config)\(\)(\.(to|cuda|eval|half)\(\))*$/.test(given.path)
  );
}

/** `pipeline(model=model)` loads nothing that is not loaded already. */
function dropLoaded(workload: Workload, call: CallFact): Workload | undefined {
  const given = readArgument(call.arguments, 'model') ?? readArgument(call.arguments, '1');
  const isLoaded = given?.kind === 'external' && given.arguments !== undefined;
  if (isLoaded || given?.kind === 'instance') return undefined;
  const task = readArgument(call.arguments, '0') ?? readArgument(call.arguments, 'task');
  const name = task?.kind === 'constant' && typeof task.value === 'string' ? task.value : undefined;
  const model = workload.model === undefined && given === undefined ? defaultOfTask(name) : workload.model;
  const bound = { ...workload, model };
  return writes(name, bound) ? bound : { ...bound, traits: { ...bound.traits, isForwardOnly: true } };
}

/** `model.generate(**inputs)` on a parameter: its arguments are those of generation. */
function bindUnknownGenerate(workload: Workload, call: CallFact, facts: Facts): Workload | undefined {
  const { named, positional, hasUnknownRest } = call.arguments;
  const isGeneration = [
    'max_new_tokens',
    'input_ids',
    'attention_mask',
    'do_sample',
    'num_beams',
    'pad_token_id',
    'generation_config',
    'max_length',
  ].some((name) => named.has(name));
  return isGeneration || (hasUnknownRest && positional.length === 0)
    ? withLoaderBatch(workload, call, facts)
    : undefined;
}

/** What the trainer was given: `Trainer(model=model)`. */
export function withTrainersModel(workload: Workload, call: CallFact): Workload {
  return withLoadedModel(workload, [
    readSource(call, 'receiver:model'),
    readSource(call, 'receiver:0'),
    readSource(call, 'receiver:model_init'),
  ]);
}

/** One pass over the rows, in batches of the trainer's own size. */
function bindEvaluation(workload: Workload, call: CallFact): Workload {
  const bound = withTrainersModel(workload, call);
  const { request } = bound;
  if (request === undefined) return bound;
  const size = 'per_device_eval_batch_size';
  const batchSize = readNumber(call, [`receiver:args.${size}`, `receiver:1.${size}`]) ?? knownDefault(8);
  return { ...bound, request: { ...request, batchSize, items: request.items ?? SOME_ROWS } };
}

/** A forward pass; an encoder's output is an embedding. */
/** What every network has is no pass: where it lives, how it is kept, its parts. */
function isOwnMethod({ call: path }: Workload, call: CallFact): boolean {
  return readTruth(call, ['receiver:trust_remote_code']) && RUNS.test(path);
}

/** What such a method is called; nothing else of it can be told. */
const RUNS =
  /\.(process|encode\w*|infer\w*|predict\w*|answer\w*|caption\w*|query|detect\w*|point|rerank|compute_score|similarity|transcribe|translate|synthesize|segment\w*|recogni[sz]e\w*|classify\w*|extract\w*|summari[sz]e\w*|generate_\w+|chat_stream|stream_chat|tts|asr|ocr)$/;

function bindForward(workload: Workload, call: CallFact, facts: Facts): Workload | undefined {
  const kept = dropTokenizers(workload, call);
  if (kept === undefined || /DataCollator|Processor|Config/.test(workload.call)) return undefined;
  if (call.paths.some((path) => /\[\]$/.test(path) && !/unsloth|\.(h|layers?|blocks?)\[\]$/.test(path)))
    return undefined;
  const own = isInnerPass(call) ? undefined : withoutTraining(kept, call, isTorchGradient, facts);
  if (own === undefined) return undefined;
  const pass = withLoaderBatch(own, call, facts);
  return ENCODERS.test(pass.model?.id ?? '') ? { ...pass, kind: 'embedding' } : pass;
}

/** `.train()` puts a module into training mode; only a trainer trains. */
function bindTrainer(workload: Workload, call: CallFact, facts: Facts): Workload | undefined {
  if (call.paths.some((path) => path.startsWith('?'))) {
    const label = call.receiver?.kind === 'unknown' ? (call.receiver.label ?? '') : '';
    if (!/trainer$/i.test(label)) return undefined;
  }
  const has = (pattern: RegExp): boolean => facts.calls.some((one) => one.paths.some((path) => pattern.test(path)));
  return withTrainersModel(
    {
      ...workload,
      traits: { ...workload.traits, hasEarlyStopping: has(/EarlyStoppingCallback$/), hasCheckpoint: true },
    },
    call,
  );
}
