// Which weights an object holds: followed back through wrappers (`get_peft_model`, `prepare`, `.to`), tuples
// (`model, tokenizer = load(…)`) and trainers to the load that names them.

import type { CallFact } from '../flow/facts';
import type { ExternalValue, Value } from '../flow/value';
import { toModel } from './read';
import { makersOf, readArgument } from './source';
import type { KnownModel, Workload } from './workload';

/** `readLoadedModel(get_peft_model(AutoModel.from_pretrained("bert-base-cased"), …))` reads `bert-base-cased`. */
export function readLoadedModel(value: Value | undefined, depth = 0): KnownModel | undefined {
  if (value === undefined || depth > DEEPEST) return undefined;
  switch (value.kind) {
    case 'constant':
    case 'text':
      return depth === 0 ? toModel(value) : undefined;
    case 'choice':
      return value.options.map((option) => readLoadedModel(option, depth + 1)).find((one) => one !== undefined);
    case 'external':
      return ofExternal(value, depth);
    case 'instance':
      return [...value.attributes.names()]
        .filter((name) => PARTS.test(name))
        .map((name) => readLoadedModel(value.attributes.own(name), depth + 1))
        .find((one) => one !== undefined);
    default:
      return undefined;
  }
}

/** Fills in what a trainer, an evaluator or a pipeline was given as its model. */
export function withLoadedModel(workload: Workload, values: readonly (Value | undefined)[]): Workload {
  if (workload.model !== undefined) return workload;
  const model = values.map((value) => readLoadedModel(value)).find((one) => one !== undefined);
  if (model === undefined) return workload;
  const { training } = workload;
  return { ...workload, model, training: training && { ...training, learner: nameOf(training.learner) ?? model.id } };
}

/** A trainer is no learner. */
function nameOf(learner: string | undefined): string | undefined {
  return learner !== undefined && /Trainer$/.test(learner) ? undefined : learner;
}

/** True when the call is on the second item of a load that gives several: `model, tokenizer = load(…)`. */
export function isBesideModel(call: CallFact): boolean {
  return makersOf(call).some(
    (maker) =>
      maker.kind === 'external' && (maker.index ?? 0) > 0 && /\.(from_pretrained|load)\(\)\[\]$/.test(maker.path),
  );
}

const DEEPEST = 8;
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
  /(^|\.)(get_peft_model|prepare\w*|compile|DataParallel|DistributedDataParallel|PeftModel\w*(\.from_pretrained)?|pipeline|\w*Trainer|from_transformers|Trainer|BetterTransformer\.transform|init_inference)\(\)$/;

/** Networks named by the function that builds them: `torchvision.models.resnet18()`. */
const NAMED = /^torchvision\.models\.(?:\w+\.)?([a-z]\w*)\(\)$/;

function ofExternal(value: ExternalValue, depth: number): KnownModel | undefined {
  const id = NAMED.exec(value.path)?.[1];
  if (id !== undefined && !/^(get|list)_/.test(id)) {
    return { id, options: [id], certainty: 'exact', from: 'code', span: undefined };
  }
  const given = value.arguments;
  if (given !== undefined) {
    if (WRAPPERS.test(value.path)) {
      for (const key of ['model', 'transformer', 'unet', '0']) {
        const inner = readArgument(given, key);
        const found =
          inner === undefined ? undefined : readLoadedModel(inner, inner.kind === 'constant' ? 0 : depth + 1);
        if (found !== undefined) return found;
      }
      return undefined;
    }
    if (LOADER.test(value.path)) {
      for (const key of NAMES) {
        const named = readArgument(given, key);
        const found = named === undefined ? undefined : toModel(named);
        if (found !== undefined) return found;
      }
    }
  }
  return readLoadedModel(value.origin, depth + 1);
}
