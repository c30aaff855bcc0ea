// Serving a language model, from first principles: a roofline for time and a power balance for energy, prefill and
// decoding apart. Each constant has a meaning and is calibrated by `npm run accuracy -- --fit` on the measured table
// in data/measured/inference.csv (ML.ENERGY, accelerator boundary); the report says how well they hold.

import { bytesPerWeight, type Device, type Precision, peakOf } from '../../catalogue/hardware';
import type { OpenModel } from '../../catalogue/models';
import { expertLayers, isMixture, partsOf, touchedWeights } from './experts';

export interface Serving {
  readonly model: OpenModel;
  readonly precision: Precision;
  readonly device: Device;
  /** Devices that one copy of the model is split over. */
  readonly devices: number;
  /** Sequences that share a step. */
  readonly batch: number;
  readonly software: Software;
}

/**
 * `engine`: a current serving engine (vLLM and its like, 2025 on). `engine-2024`: one of the year before, as the
 * older half of the measurements. `fleet`: a provider's own, in which each device schedules its share of the requests.
 * `plain`: a framework's own generate loop, where every kernel is launched by Python.
 */
export type Software = 'engine' | 'engine-2024' | 'fleet' | 'plain';

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
  /** Share of the memory bandwidth, and of the dense peak, that decoding and reading a prompt reach. */
  readonly memoryShare: number;
  readonly decodeShare: number;
  readonly prefillShare: number;
  /** How far traffic and arithmetic overlap: 1 one after the other, infinite all at once. */
  readonly overlap: number;
  /** Seconds a step takes whatever it computes: in all, per layer, per layer split over devices, per layer of experts, per sequence. */
  readonly stepSeconds: number;
  readonly layerSeconds: number;
  readonly splitSeconds: number;
  readonly expertSeconds: number;
  readonly sequenceSeconds: number;
  /** Experts see few tokens each: share of the dense efficiency they reach. */
  readonly expertShare: number;
  /** Cache traffic over its bare size: blocks, padding. */
  readonly cacheFactor: number;
  /** 8-bit and 4-bit experts against the ideal of their format: scales, conversions. */
  readonly eightBitFactor: number;
  readonly fourBitFactor: number;
  /** Devices whose kernels are young (2024 on). */
  readonly newDeviceFactor: number;
  /**
   * Engines of 2024, on the devices of their day and on older ones (to 2021), for which they were better tuned. All
   * measurements of older devices are of these engines: of the device alone they tell nothing.
   */
  readonly oldEngineFactor: number;
  readonly oldEngineOldDeviceFactor: number;
  /** Share of the TDP drawn by a device that waits, and added when memory or arithmetic is saturated. */
  readonly restPower: number;
  readonly memoryPower: number;
  readonly computePower: number;
}

/** Fitted 2026-11-30 on 817 rows; `npm run accuracy` says how they hold on model families left out. */
export const CONSTANTS: Constants = {
  memoryShare: 0.92,
  decodeShare: 0.6,
  prefillShare: 0.695,
  overlap: 1.2,
  stepSeconds: 0.00194,
  layerSeconds: 3.53e-5,
  splitSeconds: 3.77e-5,
  expertSeconds: 4.17e-5,
  sequenceSeconds: 4.7e-5,
  expertShare: 0.344,
  cacheFactor: 1.039,
  eightBitFactor: 2.241,
  fourBitFactor: 0.845,
  newDeviceFactor: 1.602,
  oldEngineFactor: 2.556,
  oldEngineOldDeviceFactor: 2.064,
  restPower: 0.456,
  memoryPower: 0.485,
  computePower: 0.582,
};

/**
 * Seconds per layer of a plain PyTorch loop: about 20 launches from Python, 25 to 35 ms a token for 32 layers
 * (Hugging Face generate on A100 and H100 at batch 1; from memory, 2024).
 */
export const PLAIN_LAYER_SECONDS = 7e-4;

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

/** What a step or a prompt came about from, for the lines that a reader redoes: `roofline-steps.ts`. */
export interface Roofline extends Step {
  readonly factors: Factors;
  /** Read from memory: the weights once, and the caches of all sequences. */
  readonly weightBytes: number;
  readonly cacheBytes: number;
  readonly flops: number;
  /** At the full bandwidth and the full peak. */
  readonly memorySeconds: number;
  readonly computeSeconds: number;
  /** Both, as far as they overlap, at the shares that are reached. */
  readonly workSeconds: number;
  /** What is waited for meanwhile or besides. */
  readonly waitingSeconds: number;
  /** Seconds for which the TDP would be drawn: never more than `seconds`. */
  readonly fullPowerSeconds: number;
}

/** One decoding step of the whole batch, at a mean context of `context` tokens. */
export function decodeStep(serving: Serving, context: number, constants: Constants = CONSTANTS): Roofline {
  const { model, device, devices, batch, precision } = serving;
  const factors = factorsOf(serving, constants);
  const weightBytes = touchedWeights(model, batch) * bytesPerWeight(precision) * factors.traffic;
  const cached = batch * cacheBytes(model, context) * constants.cacheFactor * factors.young;
  const memorySeconds = (weightBytes + cached) / (device.bandwidthGBs * 1e9 * devices);
  const flops = batch * (multiplied(model, factors) + attentionFlops(model, context));
  const computeSeconds = (flops / (peakOf(device, precision) * 1e12 * devices)) * factors.young;
  const work = overlapped(
    memorySeconds / constants.memoryShare,
    computeSeconds / constants.decodeShare,
    constants.overlap,
  );
  const perLayer = launchSeconds(serving, constants) + (devices > 1 ? constants.splitSeconds : 0);
  const launching = model.layers * perLayer + expertLayers(model) * constants.expertSeconds;
  const waiting = constants.stepSeconds + launching + scheduledBy(serving) * constants.sequenceSeconds;
  const seconds = (work + waiting) * factors.slow;
  const traffic = { weightBytes, cacheBytes: cached, flops, memorySeconds, computeSeconds };
  return powered(serving, constants, { ...traffic, seconds, factors, workSeconds: work, waitingSeconds: waiting });
}

/** Seconds of launching one layer's kernels. */
export function launchSeconds({ software }: Serving, { layerSeconds }: Constants): number {
  return software === 'plain' ? PLAIN_LAYER_SECONDS : layerSeconds;
}

/** Sequences that one scheduler prepares: of a fleet, each device its share. */
export function scheduledBy({ software, batch, devices }: Serving): number {
  return software === 'fleet' ? batch / devices : batch;
}

/** Reading one prompt. The cached part is not computed again: its cache is read, the rest is written. */
export function readPrompt(serving: Serving, tokens: Tokens, constants: Constants = CONSTANTS): Roofline {
  const { model, device, devices, precision } = serving;
  const factors = factorsOf(serving, constants);
  if (tokens.input + tokens.cachedInput === 0) return { ...NOTHING_READ, factors };
  const context = tokens.cachedInput + tokens.input / 2;
  const flops = tokens.input * (multiplied(model, factors) + attentionFlops(model, context));
  const computeSeconds = (flops / (peakOf(device, precision) * 1e12 * devices)) * factors.young;
  // Prompts join the steps of a busy batch and share its weights; a lone short prompt reads them for itself.
  const sharing = Math.max(serving.batch, 1);
  const weightBytes = (touchedWeights(model, tokens.input * sharing) * bytesPerWeight(precision)) / sharing;
  const cached = cacheBytes(model, tokens.cachedInput + tokens.input);
  const memorySeconds = (weightBytes + cached) / (device.bandwidthGBs * 1e9 * devices);
  const launching =
    (serving.software === 'plain' ? model.layers * PLAIN_LAYER_SECONDS : constants.stepSeconds) / sharing;
  const busy = Math.max(memorySeconds / constants.memoryShare, computeSeconds / constants.prefillShare);
  const seconds = Math.max(busy, launching) * factors.slow;
  const traffic = { weightBytes, cacheBytes: cached, flops, memorySeconds, computeSeconds };
  return powered(serving, constants, { ...traffic, seconds, factors, workSeconds: busy, waitingSeconds: launching });
}

/** With what it draws while it takes so long. */
function powered(
  { device, devices }: Serving,
  constants: Constants,
  timed: Omit<Roofline, 'joules' | 'fullPowerSeconds'>,
): Roofline {
  const fullPowerSeconds = fullPower(timed.seconds, timed.memorySeconds, timed.computeSeconds, constants);
  return { ...timed, joules: devices * device.tdpW * fullPowerSeconds, fullPowerSeconds };
}

const NOTHING_READ: Omit<Roofline, 'factors'> = {
  seconds: 0,
  joules: 0,
  weightBytes: 0,
  cacheBytes: 0,
  flops: 0,
  memorySeconds: 0,
  computeSeconds: 0,
  workSeconds: 0,
  waitingSeconds: 0,
  fullPowerSeconds: 0,
};

/**
 * What no software goes below: every step reads the weights that it touches at the full bandwidth, or multiplies at
 * the full peak, whichever takes longer; the device draws at least what it draws idle.
 */
export function floorOf(serving: Serving, tokens: Tokens): Served {
  const { model, device, devices, batch, precision } = serving;
  const weights = touchedWeights(model, 1) * bytesPerWeight(precision);
  const reading = weights / (device.bandwidthGBs * 1e9 * devices);
  const computing = (2 * model.active) / (peakOf(device, precision) * 1e12 * devices);
  const step = Math.max(reading, batch * computing);
  const seconds = tokens.input * computing + step * tokens.output;
  const acceleratorSeconds = devices * (tokens.input * computing + (step / batch) * tokens.output);
  return { seconds, acceleratorSeconds, joules: device.idleW * acceleratorSeconds };
}

export interface Factors {
  /** Bytes read of a weight, against the ideal of its format. */
  readonly traffic: number;
  /** Operations on a weight, and on one of an expert, against the ideal of their format. */
  readonly arithmetic: number;
  readonly expertArithmetic: number;
  readonly young: number;
  readonly slow: number;
}

function factorsOf({ model, precision, device, software }: Serving, constants: Constants): Factors {
  const mixture = isMixture(model);
  const isServer = device.class === 'server' || device.class === 'card';
  const eight = precision === 'fp8' ? constants.eightBitFactor : 1;
  const four = precision === 'int4' && mixture ? constants.fourBitFactor : 1;
  const isOld = isServer && device.year <= 2021;
  return {
    traffic: (mixture ? eight : 1) * four,
    arithmetic: eight,
    expertArithmetic: (eight * four) / constants.expertShare,
    young: isServer && device.year >= 2024 ? constants.newDeviceFactor : 1,
    slow: software !== 'engine-2024' ? 1 : isOld ? constants.oldEngineOldDeviceFactor : constants.oldEngineFactor,
  };
}

/** Operations on weights for one token, as if all were done at the dense efficiency. */
function multiplied(model: OpenModel, { arithmetic, expertArithmetic }: Factors): number {
  const { shared, routed, share } = partsOf(model);
  return 2 * (shared * arithmetic + routed * share * expertArithmetic);
}

function overlapped(left: number, right: number, power: number): number {
  return (left ** power + right ** power) ** (1 / power);
}

/**
 * Fewest devices on which the weights fit with `room` times their size, in powers of two, as serving software splits
 * models: a 70 B model in 16 bits takes 141 GB and runs on two of 80 GB.
 */
export function devicesFor(model: OpenModel, precision: Precision, device: Device, room: number): number {
  const needed = (model.total * bytesPerWeight(precision) * room) / (device.memoryGB * 1e9);
  return needed <= 1 ? 1 : 2 ** Math.ceil(Math.log2(needed));
}

/** Bytes of cache per sequence at a length, in 16 bits. */
export function cacheBytes(model: OpenModel, context: number): number {
  return 2 * model.kvHeads * model.headSize * 2 * lookedAt(model, context);
}

/** Queries against keys, and their weights against values: twice two operations per width and token looked at. */
function attentionFlops(model: OpenModel, context: number): number {
  return 4 * model.hidden * lookedAt(model, context);
}

/** Tokens that a new one is compared with, over all layers; sliding layers look no further back than their window. */
export function lookedAt({ cacheLayers, window, globalEvery }: OpenModel, context: number): number {
  if (!window || !globalEvery) return cacheLayers * context;
  const global = 1 / globalEvery;
  return cacheLayers * (global * context + (1 - global) * Math.min(context, window));
}

/** Rest power for as long as it takes, plus what moving bytes and multiplying cost however long it takes. */
function fullPower(seconds: number, memorySeconds: number, computeSeconds: number, constants: Constants): number {
  const { restPower, memoryPower, computePower } = constants;
  return Math.min(restPower * seconds + memoryPower * memorySeconds + computePower * computeSeconds, seconds);
}
