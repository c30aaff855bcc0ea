// What a call and the objects before it were given that speaks for a model: its id, an object of a library that is
// known, limits and settings that nothing else has.

import { findModel } from '../../catalogue/models';
import type { CallFact } from '../../flow/facts';
import type { Arguments, Value } from '../../flow/values/value';
import { findModelObject, type ModelObject } from '../model-object';
import { providerOfPrefix } from '../provider';
import { toModel } from '../read';
import { makersOf } from '../source';
import type { KnownModel } from '../workload';

export interface Evidence {
  /** A model id that is known, given to the call or to what made its object. */
  readonly model: KnownModel | undefined;
  /** A model object of a library that is listed, anywhere in what was given. */
  readonly object: ModelObject | undefined;
  /** The names of all arguments of the call. */
  readonly names: ReadonlySet<string>;
  /** The names of what the makers of its object were given. */
  readonly makerNames: ReadonlySet<string>;
  /** The file uses a library that is listed, or the package says that it is of models: then common words mean them. */
  readonly isAmongModels: boolean;
}

export function evidenceFor(call: CallFact, isAmongModels: boolean): Evidence {
  const given = [call.arguments, ...makersOf(call).flatMap((maker) => argumentsOf(maker) ?? [])];
  const values = given
    .flatMap(({ positional, named }) => [...positional, ...named.values()])
    .filter((value) => isMade(value));
  return {
    model: given.map(modelIn).find((model) => model !== undefined),
    object: findModelObject(values) ?? findModelObject(values, true),
    names: new Set(call.arguments.named.keys()),
    makerNames: new Set(given.slice(1).flatMap(({ named }) => [...named.keys()])),
    isAmongModels,
  };
}

/** An object that was made, or several; what a model answered is none, though a model stands behind it. */
function isMade(value: Value, depth = 0): boolean {
  if (depth > DEEPEST) return false;
  const isPart = (part: Value): boolean => isMade(part, depth + 1);
  switch (value.kind) {
    case 'external':
      return /(^|\.)([A-Z]\w*(\.from_\w+)?|init_chat_model|init_embeddings)\(\)$/.test(value.path);
    case 'choice':
      return value.options.some(isPart);
    case 'sequence':
      return (value.items ?? [value.element]).some(isPart);
    case 'mapping':
      return [...value.entries.values()].some(isPart);
    default:
      return value.kind === 'instance';
  }
}

const DEEPEST = 4;

function argumentsOf(value: Value): Arguments | undefined {
  return value.kind === 'external' || value.kind === 'instance' ? value.arguments : undefined;
}

const MODEL_KEY =
  /^(\w+_)?(model|llm|lm|engine|deployment)(_?(name|id|type|path|string))?$|^(model_name_or_path|pretrained_model_name_or_path|pretrained_model\w*|repo_id|checkpoint|hf_model\w*|pretrained)$/;

function modelIn({ positional, named }: Arguments): KnownModel | undefined {
  for (const [name, value] of named) {
    const model = MODEL_KEY.test(name) ? toModel(value) : undefined;
    if (model !== undefined && isModelId(model.id)) return model;
  }
  for (const value of positional.slice(0, 2)) {
    const model = value.kind === 'constant' || value.kind === 'text' ? toModel(value) : undefined;
    if (model !== undefined && isModelId(model.id)) return model;
  }
  return undefined;
}

/** `gpt-4o`, `meta-llama/Llama-3.1-8B`, `resnet50`; not `large`, `english` or a path to a file. */
function isModelId(id: string): boolean {
  if (
    id.length > 100 ||
    /\s|^\.|^\/|\.(json|ya?ml|toml|txt|md|html?|csv|py|ipynb|pkl|png|jpe?g|wav|mp3|mp4|pdf)$/i.test(id)
  )
    return false;
  if (providerOfPrefix(id) !== undefined && /[-\d]/.test(id)) return true;
  const found = /[-/\d]/.test(id) ? findModel(id) : undefined;
  return found !== undefined && (found.how !== 'size' || /^[\w.-]+\/[\w.-]+$/.test(id));
}

/** Only models that write are told these. */
const WRITING =
  /^(max_(new_|output_|completion_)?tokens|max_tokens_to_sample|system_(prompt|message|instruction)|top_p|num_beams|do_sample|stop_sequences|chat_history)$/;
/** So are these, and reactors and queues as well. */
const PERHAPS_WRITING = /^(temperature|messages)$/;
/** Only models that draw are told these. */
const DRAWING =
  /^(num_inference_steps|guidance_scale|negative_prompt|num_images_per_prompt|cfg_scale|denoising_strength)$/;
/** Only trainings are told these. */
const TRAINING =
  /^((n|num|nb|max|total)_?(train_)?epochs?|epochs?|n_?epochs|num_train_epochs|total_timesteps|train_(data)?_?loader|train_dl|train_dataset|validation_data|eval_set|eval_dataset|val_(data)?_?loader|learning_rate|lr|batch_size|optimizer|criterion|loss_fn)$/;

export function saysWriting({ names, isAmongModels }: Evidence): boolean {
  return [...names].some((name) => WRITING.test(name) || (isAmongModels && PERHAPS_WRITING.test(name)));
}

export function saysDrawing(names: ReadonlySet<string>): boolean {
  return [...names].some((name) => DRAWING.test(name));
}

export function saysTraining(names: ReadonlySet<string>): boolean {
  return [...names].some((name) => TRAINING.test(name));
}

/** Given an address or a key, it asks a server. */
export function saysRemote({ names, makerNames }: Evidence): boolean {
  return [...names, ...makerNames].some((name) =>
    /(^|_)(api_?key|base_?url|api_base|endpoint|host|token|api_version)$/i.test(name),
  );
}
