// Networks known only by how they are used: made by another file's class (`model.GPT(config)`, then `.to(device)`), or
// handed in as a parameter (`def evaluate(model, loader)`). Told by what is done with them.

import { contains } from '../base/span';
import type { CallFact, Facts } from '../flow/facts';
import type { Value } from '../flow/values/value';
import { asksOnly } from './evaluating-function';
import { isEvaluation, isOffIn } from './forward-pass';
import { isFalse } from './source';

/** True when the call is a pass, gradients off, of something that can only be a network. */
export function isUnnamedPass(call: CallFact, facts: Facts): boolean {
  if (!isGivenData(call)) return false;
  if (isUnnamedWriting(call, facts) || isUnnamedPrediction(call, facts)) return true;
  const callee = calleeOf(call);
  if (callee === undefined) return false;
  const maker = call.receiver;
  if (
    maker?.kind === 'external' &&
    LOADED.test(maker.path) &&
    call.paths.some((path) => path.endsWith('().generate'))
  )
    return !KNOWN.test(maker.path) && !PREPARES.test(maker.path);
  if (
    maker?.kind === 'external' &&
    call.paths.some((path) => /[A-Z]\w*(\.from_pretrained)?\(\)\.generate$/.test(path))
  )
    return GENERATION.some((name) => call.arguments.named.has(name)) && isModule(maker, facts);
  return (callee.kind === 'external' && isMadeNetwork(call, callee, facts)) || isGivenNetwork(call, callee, facts);
}

/** `model(input_ids=ids)`, but not `classifier(n_layers=3)`, which makes one. */
function isGivenData({ arguments: { positional, named, hasUnknownRest } }: CallFact): boolean {
  return positional.length > 0 || hasUnknownRest || [...named.keys()].some((name) => DATA.test(name));
}

const DATA =
  /^(x|inputs?|input_\w+|\w+_ids|\w+_mask|images?|pixel_values|tokens?|samples?|batch|data|src|texts?|latents?|hidden_states|\w*embeds?|noisy_\w+)$/;

function calleeOf(call: CallFact): Value | undefined {
  // `model.forward(x)` is `model(x)` written out.
  if (call.paths.includes('?.forward')) return call.receiver;
  return call.paths.includes('?') ? call.receiver : call.result.kind === 'external' ? call.result.origin : undefined;
}

const NETWORK_METHODS = /\.(eval|state_dict|parameters|load_state_dict|named_parameters)$/;

/** An object of a class that is treated as a module elsewhere in the file. */
function isMadeNetwork(call: CallFact, callee: Extract<Value, { kind: 'external' }>, facts: Facts): boolean {
  if (KNOWN.test(callee.path) || isBesideNetwork(callee.path)) return false;
  if (LOADED.test(callee.path)) return isOffIn(call) && !PREPARES.test(callee.path);
  if (TURNED.test(callee.path)) return isOffIn(call);
  if (!/(^|\.)[A-Z]\w*\(\)$/.test(callee.path)) return false;
  if (!call.within.some((one) => one.kind === 'loop') && !isOffIn(call)) return false;
  return isModule(callee, facts);
}

/** A class of a library that keeps its weights as transformers does: `ColQwen2.from_pretrained(…)`. */
const LOADED = /(^|\.)[A-Z]\w*\.from_pretrained\(\)(\.(to|cuda|eval|half|bfloat16|float)\(\))*$/;
/** Whatever it was made by: only networks are turned to evaluation. */
const TURNED = /\.eval\(\)(\.(to|cuda|half|float)\(\))*$/;
const PREPARES = /(Token\w*|Process\w*|Extractor|Config|Scheduler|Transform\w*|Collator\w*)\.from_pretrained\(\)/;

/** `losses.FocalLoss().to()`: objects that move to the device with the network and are none. */
export function isBesideNetwork(path: string): boolean {
  return BESIDE.test(path.replace(/(\.(to|cuda|eval)\(\))+$/, ''));
}

const BESIDE = /(Loss|Criterion|Metrics?|Meter|Scheduler|Transforms?|Augment\w*)\(\)$/;

/** `self.model.generate(**inputs, max_new_tokens=50)` where nothing else tells what the model is. */
function isUnnamedWriting({ paths, arguments: { named } }: CallFact, { packages }: Facts): boolean {
  return !packages.has('transformers') && paths.includes('?.generate') && WRITING.some((name) => named.has(name));
}

/** `model.predict(…)` of a parameter in `evaluate(model, data)`, where no learners of tables are in sight. */
function isUnnamedPrediction({ paths, receiver, within }: CallFact, { packages }: Facts): boolean {
  if (packages.has('sklearn')) return false;
  if (!paths.includes('?.predict') || receiver?.kind !== 'unknown' || !isCalledNetwork(receiver.label ?? ''))
    return false;
  const place = within.findLast((one) => one.kind === 'function');
  return place !== undefined && asksOnly(place.name);
}

/** What only networks that write are told. */
const WRITING = ['max_new_tokens', 'do_sample', 'num_beams', 'num_return_sequences'];
const GENERATION = ['max_new_tokens', 'do_sample', 'top_k', 'temperature'];

function isModule(value: Extract<Value, { kind: 'external' }>, facts: Facts): boolean {
  if (KNOWN.test(value.path)) return false;
  return facts.calls.some(
    (other) =>
      other.paths.some((path) => NETWORK_METHODS.test(path)) &&
      other.receiver?.kind === 'external' &&
      other.receiver.path === value.path &&
      other.receiver.span?.start === value.span?.start,
  );
}

/** Packages whose objects their own recognisers know. */
const KNOWN =
  /^(torch|torchvision|transformers|sklearn|keras|tensorflow|diffusers|sentence_transformers|langchain|openai)\w*\./;
/** What networks are called, alone or as the last word: `model`, `self.ema_model`, `conf.net`. */
const NAME = /(^|\.)_?(\w+_)?(model|net|network|classifier|generator|encoder|decoder|unet|backbone)(_?\d+)?$/i;

/** A layer of something unknown, as who compresses a network runs one after another. */
const BLOCK = /\.(h|layers?|blocks?)\[\]$/;

export function isCalledNetwork(name: string): boolean {
  return NAME.test(name);
}

/**
 * What only its name tells to be a network: run with gradients off, where it was turned to evaluation, or by a function
 * that is called so and takes no gradient.
 */
function isGivenNetwork(call: CallFact, callee: Value, facts: Facts): boolean {
  const name = nameOf(callee);
  if (name !== undefined && BLOCK.test(name)) return isOffIn(call);
  if (name === undefined || !NAME.test(name)) return false;
  if (isOffIn(call) || isFalse(call.arguments.named.get('training'))) return true;
  const place = call.within.findLast((one) => one.kind === 'function');
  if (place === undefined) return false;
  const beside = facts.calls.filter((other) => contains(place.span, other.span));
  const isTurned = beside.some(
    (other) =>
      other.span.start < call.span.start &&
      isEvaluation(other) &&
      other.receiver !== undefined &&
      nameOf(other.receiver) === name,
  );
  return isTurned || (asksOnly(place.name) && !beside.some(({ paths }) => paths.some((path) => GRADIENT.test(path))));
}

const GRADIENT = /(\.(backward|gradient|minimize|step)|grad)$/;

/** A parameter by its label, an attribute of another file's object by its own: `Configs().model`. */
function nameOf(value: Value): string | undefined {
  if (value.kind === 'unknown') return value.label;
  return value.kind === 'external' && !KNOWN.test(value.path) && !value.path.endsWith(')') ? value.path : undefined;
}
