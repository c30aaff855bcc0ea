// Serving a language model, from first principles: a roofline for time and a power balance for energy, prefill and
// decoding apart. Eight constants, each with a meaning, calibrated by `npm run accuracy -- --fit` on the measured
// table in data/measured/inference.csv (ML.ENERGY, accelerator boundary); the report says how well they hold.

import { bytesPerWeight, type Device, type Precision, peakOf } from '../catalogue/hardware';
import type { OpenModel } from '../catalogue/models';

export interface Serving {
  readonly model: OpenModel;
  readonly precision: Precision;
  readonly device: Device;
  /** Devices that one copy of the model is split over. */
  readonly devices: number;
  /** Sequences that share a step. */
  readonly batch: number;
}

export interface Tokens {
  /** Read, and not found in a cache. */
  readonly input: number;
  readonly cachedInput: number;
  /** Written, thoughts included. */
  readonly output: number;
}

/** What one request takes from the accelerators, its share of the batch. */
export interface Served {
  /** From sent to answered. */
  readonly seconds: number;
  readonly acceleratorSeconds: number;
  readonly joules: number;
}

export interface Constants {
  /** Share of the memory bandwidth that decoding reaches. */
  readonly memoryShare: number;
  /** Share of the dense peak that decoding reaches. */
  readonly decodeShare: number;
  /** Share of the dense peak that reading a prompt reaches. */
  readonly prefillShare: number;
  /** Seconds a step takes whatever it computes, and per layer. */
  readonly stepSeconds: number;
  readonly layerSeconds: number;
  /** Seconds per layer that devices wait for each other when a model is split. */
  readonly splitSeconds: number;
  /** Share of the TDP drawn by a device that waits, and added when memory or arithmetic is saturated. */
  readonly restPower: number;
  readonly memoryPower: number;
  readonly computePower: number;
}

export const CONSTANTS: Constants = {
  memoryShare: 0.7,
  decodeShare: 0.5,
  prefillShare: 0.45,
  stepSeconds: 0.004,
  layerSeconds: 0.00003,
  splitSeconds: 0.00004,
  restPower: 0.3,
  memoryPower: 0.4,
  computePower: 0.4,
};

/** One request among `batch` like it. More tokens never cost less; a larger batch never makes a token dearer. */
export function serve(serving: Serving, tokens: Tokens, constants: Constants = CONSTANTS): Served {
  const prefill = readPrompt(serving, tokens, constants);
  const step = decodeStep(serving, tokens.input + tokens.cachedInput + tokens.output / 2, constants);
  const share = tokens.output / serving.batch;
  return {
    seconds: prefill.seconds + step.seconds * tokens.output,
    acceleratorSeconds: serving.devices * (prefill.seconds + step.seconds * share),
    joules: prefill.joules + step.joules * share,
  };
}

export interface Step {
  readonly seconds: number;
  /** Of all devices together. */
  readonly joules: number;
}

/** One decoding step of the whole batch, at a mean context of `context` tokens. */
export function decodeStep(serving: Serving, context: number, constants: Constants = CONSTANTS): Step {
  const { model, device, devices, batch, precision } = serving;
  const bandwidth = device.bandwidthGBs * 1e9 * devices;
  const peak = peakOf(device, precision) * 1e12 * devices;
  const bytes = touchedWeights(model, batch) * bytesPerWeight(precision) + batch * cacheBytes(model, context);
  const flops = batch * (2 * model.active + attentionFlops(model, context));
  const memorySeconds = bytes / bandwidth;
  const computeSeconds = flops / peak;
  const waiting =
    constants.stepSeconds + model.layers * (constants.layerSeconds + (devices > 1 ? constants.splitSeconds : 0));
  const seconds = memorySeconds / constants.memoryShare + computeSeconds / constants.decodeShare + waiting;
  return { seconds, joules: energy(device, devices, seconds, memorySeconds, computeSeconds, constants) };
}

/** Reading one prompt. The cached part is not computed again; its cache is read once. */
export function readPrompt(serving: Serving, tokens: Tokens, constants: Constants = CONSTANTS): Step {
  const { model, device, devices, precision } = serving;
  if (tokens.input + tokens.cachedInput === 0) return { seconds: 0, joules: 0 };
  const bandwidth = device.bandwidthGBs * 1e9 * devices;
  const peak = peakOf(device, precision) * 1e12 * devices;
  const context = tokens.cachedInput + tokens.input / 2;
  const flops = tokens.input * (2 * model.active + attentionFlops(model, context));
  // A lone short prompt reads the weights for itself; in a busy batch they are read for several at a time.
  const sharing = Math.min(serving.batch, 8);
  const bytes =
    (touchedWeights(model, tokens.input * sharing) * bytesPerWeight(precision)) / sharing +
    cacheBytes(model, tokens.cachedInput);
  const memorySeconds = bytes / bandwidth;
  const computeSeconds = flops / peak;
  const seconds =
    Math.max(memorySeconds / constants.memoryShare, computeSeconds / constants.prefillShare) +
    constants.stepSeconds / sharing;
  return { seconds, joules: energy(device, devices, seconds, memorySeconds, computeSeconds, constants) };
}

/** Devices needed so that weights and a fifth on top fit, in powers of two as serving software splits models. */
export function devicesFor(model: OpenModel, precision: Precision, device: Device): number {
  const needed = (model.total * bytesPerWeight(precision) * 1.2) / (device.memoryGB * 1e9);
  return needed <= 1 ? 1 : 2 ** Math.ceil(Math.log2(needed));
}

/** Bytes of cache per sequence at a length, in 16 bits; sliding layers keep no more than their window. */
export function cacheBytes(model: OpenModel, context: number): number {
  const perToken = 2 * model.layers * model.kvHeads * model.headSize * 2;
  if (!model.window || !model.globalEvery) return perToken * context;
  const global = 1 / model.globalEvery;
  return perToken * (global * context + (1 - global) * Math.min(context, model.window));
}

/** Weights that a step reads: each sequence picks its own experts, so a large batch reads nearly all of them. */
export function touchedWeights(model: OpenModel, tokens: number): number {
  if (model.active >= model.total) return model.total;
  return model.total * (1 - (1 - model.active / model.total) ** Math.max(tokens, 1));
}

function attentionFlops(model: OpenModel, context: number): number {
  return 4 * model.layers * model.hidden * context;
}

/** Rest power for as long as it takes, plus what moving bytes and multiplying cost however long it takes. */
function energy(
  device: Device,
  devices: number,
  seconds: number,
  memorySeconds: number,
  computeSeconds: number,
  constants: Constants,
): number {
  const { restPower, memoryPower, computePower } = constants;
  const full = restPower * seconds + memoryPower * memorySeconds + computePower * computeSeconds;
  return devices * device.tdpW * Math.min(full, seconds);
}
