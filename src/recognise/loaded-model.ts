// Which weights an object holds: followed back through wrappers (`get_peft_model`, `prepare`, `.to`), tuples
// (`model, tokenizer = load(…)`) and trainers to the load that names them.

import type { CallFact } from '../flow/facts';
import type { ExternalValue, Value } from '../flow/values/value';
import { readNamedNetwork } from './named-network';
import { toModel } from './read';
import { makersOf, readArgument } from './source';
import type { KnownModel, Workload } from './workload';

/** `readLoadedModel(get_peft_model(AutoModel.from_pretrained("bert-base-cased"), …))` reads `bert-base-cased`. */
export function readLoadedModel(value: Value | undefined): KnownModel | undefined {
  for (const { model } of loadsBehind(value, 0)) if (model !== undefined) return model;
  return undefined;
}

/** The class of a load whose weights are not told: `LlamaForCausalLM.from_pretrained(path)` reads `LlamaForCausalLM`. */
export function readArchitecture(value: Value | undefined): string | undefined {
  for (const { architecture } of loadsBehind(value, 0)) if (architecture !== undefined) return architecture;
  return undefined;
}

interface Load {
  readonly model?: KnownModel | undefined;
  readonly architecture?: string | undefined;
}

function* loadsBehind(value: Value | undefined, depth: number): Generator<Load> {
  if (value === undefined || depth > DEEPEST) return;
  switch (value.kind) {
    case 'constant':
    case 'text':
      if (depth === 0) yield { model: toModel(value) };
      return;
    case 'choice':
      for (const option of value.options) yield* loadsBehind(option, depth + 1);
      return;
    case 'external':
      yield* ofExternal(value, depth);
      return;
    case 'instance':
      if (value.loadedBy !== undefined) yield* ofExternal(value.loadedBy, depth);
      for (const name of value.attributes.names())
        if (PARTS.test(name)) yield* loadsBehind(value.attributes.own(name), depth + 1);
      // Under any other name (`self.l1`), where it is plainly weights and no tokenizer.
      for (const name of value.attributes.names()) {
        const part = PARTS.test(name) ? undefined : value.attributes.own(name);
        if (part?.kind === 'external' && WEIGHTS.test(part.path)) yield* ofExternal(part, depth + 1);
      }
  }
}

/** `transformers.LlamaForCausalLM.from_pretrained()` reads `LlamaForCausalLM`. */
export function architectureIn(path: string): string | undefined {
  return ARCHITECTURE.exec(path)?.[1];
}

/** As `architectureIn`, or a class that loads by being made: `sentence_transformers.SentenceTransformer()`. */
function holderIn(path: string): string | undefined {
  return architectureIn(path) ?? /([A-Z]\w*)\(\)$/.exec(path)?.[1];
}

/** Fills in what a trainer, an evaluator or a pipeline was given as its model. */
export function withLoadedModel(workload: Workload, values: readonly (Value | undefined)[]): Workload {
  if (workload.model !== undefined) return workload;
  const model = values.map(readLoadedModel).find((one) => one !== undefined);
  const name = model?.id ?? values.map(readArchitecture).find((one) => one !== undefined);
  if (name === undefined) return workload;
  const { training } = workload;
  return { ...workload, model, training: training && { ...training, learner: nameOf(training.learner) ?? name } };
}

/** A trainer is no learner, and a class that loads any weights says less than the weights. */
function nameOf(learner: string | undefined): string | undefined {
  return learner !== undefined &&
    /(Trainer|^(TF)?AutoModel\w*|^(SentenceTransformer|CrossEncoder|SparseEncoder))$/.test(learner)
    ? undefined
    : learner;
}

/** True when the call is on the second item of a load that gives several: `model, tokenizer = load(…)`. */
export function isBesideModel(call: CallFact): boolean {
  return makersOf(call).some(
    (maker) =>
      maker.kind === 'external' && (maker.index ?? 0) > 0 && /\.(from_pretrained|load)\(\)\[\]$/.test(maker.path),
  );
}

const DEEPEST = 8;
const WEIGHTS = /\.\w*Model\w*\.from_pretrained\(\)$/;
/** Attributes of an own class that hold the network. */
const PARTS = /^_?(model|base_model|backbone|encoder|llm|policy|network|net|bert|transformer)$/;
const LOADER =
  /(^|\.)(from_pretrained|from_quantized|from_single_file|load_model|load|SentenceTransformer|CrossEncoder|SparseEncoder|LLM|Llama|models\.(transformers|vllm|mlxlm|exl2|llamacpp))\(\)$/;
const NAMES = [
  'pretrained_model_name_or_path',
  'model_name_or_path',
  'model_name',
  'repo_id',
  'path_or_hf_repo',
  'model_path',
  'model',
  'modules',
  '0',
];
/** Calls that give back, or hold, the model they were given. */
const WRAPPERS =
  /(^|\.)(get_peft_model|prepare\w*|compile|DataParallel|DistributedDataParallel|PeftModel\w*(\.from_pretrained)?|pipeline|\w*Trainer|from_transformers|from_config|Trainer|BetterTransformer\.transform|init_inference)\(\)$/;

/** The class before the loader. */
const ARCHITECTURE = /(?:^|\.)([A-Z]\w*)\.from_(?:pretrained|quantized|config)\(\)$/;

function* ofExternal(value: ExternalValue, depth: number): Generator<Load> {
  const model = readNamedNetwork(value);
  if (model !== undefined) {
    yield { model };
    return;
  }
  const given = value.arguments;
  if (given !== undefined && WRAPPERS.test(value.path)) {
    for (const key of ['model', 'transformer', 'unet', 'config', '0']) {
      const inner = readArgument(given, key);
      yield* loadsBehind(inner, inner?.kind === 'constant' ? 0 : depth + 1);
    }
    // A configuration that names nothing leaves the class to tell.
    if (!/from_config\(\)$/.test(value.path)) return;
  }
  if (given !== undefined && LOADER.test(value.path)) {
    for (const key of NAMES) {
      const named = readArgument(given, key);
      const model = named && toModel(named);
      if (named !== undefined) yield { model: model && { ...model, heldBy: holderIn(value.path) } };
    }
  }
  yield { architecture: architectureIn(value.path) };
  yield* loadsBehind(value.origin, depth + 1);
}
