// Images, video and sound. A denoising model's FLOPs follow from its size, the number of latent tokens, the steps
// and the guidance; what share of the peak it reaches and what power it draws are calibrated on the measured table
// in data/measured/diffusion.csv. Speech models are encoders over windows of 30 seconds with a short decoder.

import { type Range, range } from '../../base/range';
import { bytesPerWeight, type Device, type Precision, peakOf } from '../../catalogue/hardware';
import { type Diffusion, modelOfSize, type OpenModel } from '../../catalogue/models';
import { explore, type Outcome } from '../explore';
import type { Work } from '../place/place';
import { PLAIN_LAYER_SECONDS, type Software } from '../serving/inference';

export interface Picture {
  readonly model: OpenModel;
  readonly device: Device;
  readonly devices: number;
  readonly precision: Precision;
  readonly batch: number;
  readonly steps: number;
  readonly height: number;
  readonly width: number;
  /** 1 for an image. */
  readonly frames: number;
}

export interface DiffusionConstants {
  /** Share of the dense peak that matrix products reach at a width of 3,072, and attention. */
  readonly share: number;
  readonly attentionShare: number;
  /** Narrow models reach less, wide ones more: share × (width / 3,072) to this power. */
  readonly widthPower: number;
  /** Work split over devices: time × devices to this power, beyond the even share. */
  readonly splitPower: number;
  /** Devices of 2024 and later, whose kernels are young. */
  readonly newDeviceFactor: number;
  /** Share of the TDP drawn while busy. */
  readonly power: number;
  /** Text encoder and decoder, as a share of the denoising. */
  readonly around: number;
  /** Seconds per step at least, however small the model. */
  readonly stepSeconds: number;
}

/** Fitted by `npm run accuracy -- --fit` on data/measured/diffusion.csv (2026-11-30), but for `stepSeconds`: no row is so small. */
export const DIFFUSION: DiffusionConstants = {
  share: 0.274,
  attentionShare: 0.362,
  widthPower: 0.843,
  splitPower: 0.207,
  newDeviceFactor: 1.565,
  power: 0.816,
  around: 0.063,
  stepSeconds: 0.03,
};

/** 90 % of the measured rows lie within this factor, models left out in turn: see `npm run accuracy`. */
export const DIFFUSION_ERROR = 1.45;
/** Models whose passes are not counted operation by operation, or that convolve: none of the measured ones is such. */
export const UNMEASURED_ERROR = 1.9;

export function errorOf({ diffusion }: OpenModel): number {
  return diffusion?.perToken ? DIFFUSION_ERROR : UNMEASURED_ERROR;
}

export interface Drawn extends Outcome {
  /** Seconds of one item, were nothing waited for. */
  readonly compute: number;
}

/** One image or one clip. */
export function draw(picture: Picture, constants: DiffusionConstants = DIFFUSION): Drawn {
  const { device, devices, steps, batch, model } = picture;
  const work = diffusionFlops(picture);
  const peak = peakOf(device, picture.precision) * 1e12 * devices;
  const young = device.year >= 2024 ? constants.newDeviceFactor : 1;
  const slowed = (1 + constants.around) * young * devices ** constants.splitPower;
  const products = work.products / shareOf(model, device, picture.precision, constants);
  const compute = ((products + work.attention / attentionShareOf(device, constants)) / peak) * slowed;
  const seconds = Math.max(compute, (constants.stepSeconds * steps) / batch);
  return {
    seconds: seconds * batch,
    compute,
    acceleratorSeconds: devices * seconds,
    joules: devices * device.tdpW * (constants.power * compute + 0.4 * (seconds - compute)),
  };
}

const REFERENCE_WIDTH = 3072;
/** No matrix product is measured to reach more in such pipelines. */
const MOST_SHARE = 0.7;
/**
 * Of convolutional denoisers. SDXL, 30 steps of two passes at 1024 px and bfloat16, takes 3.31 s on an A100 (Hugging
 * Face, diffusers documentation, fast_diffusion, 2024): 122 of 312 TFLOP/s, its decoder included.
 */
export const CONVOLUTION_SHARE = 0.39;

/**
 * Operations that a device does while it moves a byte, of those the constants are fitted on: 989 TFLOP/s and 3.35 TB/s
 * of an H100; a B200 has 281. An A100 or an RTX 4090 has little more than half of it, so that what is not a product
 * (norms, activations) takes less of the time, and narrow layers fill the device sooner.
 */
const REFERENCE_BALANCE = 295;
/**
 * Attention before Hopper: FlashAttention-2 reaches up to 225 of 312 TFLOP/s on an A100, and 335 of 989 on an H100 (Dao,
 * FlashAttention-2, 2023); a little less in pipelines, as on H100.
 */
const OLDER_ATTENTION_SHARE = 0.6;

function isBeforeHopper(device: Device): boolean {
  return device.year <= 2021 || device.class === 'desktop';
}

export function attentionShareOf(device: Device, { attentionShare }: DiffusionConstants): number {
  return isBeforeHopper(device) ? Math.max(OLDER_ATTENTION_SHARE, attentionShare) : attentionShare;
}

/** Share of the peak that the products of a pass reach: wide transformers fill a device better than narrow ones. */
export function shareOf(
  { diffusion, hidden }: OpenModel,
  device: Device,
  precision: Precision,
  { share, widthPower }: DiffusionConstants,
): number {
  if (diffusion?.tflopsPerPass1024) return CONVOLUTION_SHARE;
  const balance = (peakOf(device, precision) * 1000) / device.bandwidthGBs;
  const width = ((hidden || REFERENCE_WIDTH) / REFERENCE_WIDTH) * Math.max(1, REFERENCE_BALANCE / balance);
  return Math.min(MOST_SHARE, share * width ** widthPower);
}

/** The prompt's, which attention looks at too: 226 (CogVideoX) to 512 (FLUX.1). */
export const PROMPT_TOKENS = 256;

/** Operations for one item: passes × steps × (weights × tokens, and attention over all pairs of tokens). */
export function diffusionFlops(picture: Picture): {
  readonly products: number;
  readonly attention: number;
} {
  const { model, steps, height, width, frames } = picture;
  const shape = shapeOf(model);
  const passes = shape.passesPerStep * steps;
  if (shape.tflopsPerPass1024) {
    const area = (height * width) / 1024 ** 2;
    return { products: passes * shape.tflopsPerPass1024 * 1e12 * area * Math.max(1, frames), attention: 0 };
  }
  const tokens = latentTokens(picture) + PROMPT_TOKENS;
  return {
    products: passes * 2 * ((shape.perToken ?? model.active) * (tokens - PROMPT_TOKENS) + (shape.perPass ?? 0)),
    attention: passes * 4 * model.layers * model.hidden * tokens ** 2,
  };
}

/** How the model draws; where that is not listed, as most do. */
export function shapeOf({ diffusion }: OpenModel): Diffusion {
  return diffusion ?? { steps: 30, passesPerStep: 2, pixelsPerToken: 16 };
}

/** Tokens of what is drawn: video models pack four frames into one latent frame, some two of these into one token. */
export function latentTokens({ model, height, width, frames }: Picture): number {
  const { latentFramesPerToken, pixelsPerToken } = shapeOf(model);
  const latentFrames = frames > 1 ? (1 + (frames - 1) / 4) / (latentFramesPerToken ?? 1) : 1;
  return ((height * width) / pixelsPerToken ** 2) * latentFrames;
}

export function pictureWork(picture: Picture, error = DIFFUSION_ERROR): Work {
  return explore((one: Picture) => draw(one), { best: picture, doubts: [], error });
}

/** A closed image or video model: as a diffusion model of 4 B to 20 B with 20 to 50 steps would; wide on purpose. */
export const UNKNOWN_PAINTER: OpenModel = {
  ...modelOfSize('unknown', 12e9, 12e9, 'assumed: a diffusion transformer of 12 B parameters, as FLUX.1 is', 'image'),
  layers: 57,
  hidden: 3072,
  diffusion: { steps: 30, passesPerStep: 1, pixelsPerToken: 16 },
};
export const CLOSED_PICTURE_ERROR = 5;

/** Transcribing or speaking `seconds` of sound with a model of this size. */
export function soundWork(
  model: OpenModel,
  device: Device,
  precision: Precision,
  length: Range,
  error = 2.5,
  software: Software = 'engine',
): Work {
  return explore((seconds: number) => hear(model, device, precision, seconds, software), {
    best: length.best,
    doubts: [[length.low, length.high]],
    error,
  });
}

/** Tokens of text in a second of speech: 150 words a minute. */
const TOKENS_PER_SECOND = 4;

/**
 * Whisper-like: half of the weights over 50 frames per second, padded to 30 s; the other half, half of the layers, over
 * the text, one token at a time, which memory bandwidth limits or the launching of kernels: by Python in a plain loop
 * (openai-whisper takes 303 s for an hour with large-v3 on an RTX 4090: gist of vphill, read 2026-11-30), compiled else.
 */
export const SPEECH = {
  framesPerSecond: 50,
  tokensPerSecond: TOKENS_PER_SECOND,
  peakShare: 0.25,
  bandwidthShare: 0.5,
  /** A token takes at least this long: launches. */
  tokenSeconds: 0.003,
  /** Shares of the TDP. */
  hearingPower: 0.8,
  writingPower: 0.45,
} as const;

export interface Heard extends Outcome {
  readonly padded: number;
  readonly encode: number;
  readonly reading: number;
  readonly perLayer: number;
  readonly perToken: number;
  readonly decode: number;
}

export function hear(
  model: OpenModel,
  device: Device,
  precision: Precision,
  seconds: number,
  software: Software = 'engine',
): Heard {
  const padded = Math.ceil(Math.max(seconds, 1) / 30) * 30;
  const half = model.active / 2;
  const encode = (2 * half * SPEECH.framesPerSecond * padded) / (peakOf(device, precision) * 1e12 * SPEECH.peakShare);
  const reading = (half * bytesPerWeight(precision)) / (device.bandwidthGBs * 1e9 * SPEECH.bandwidthShare);
  const perLayer = software === 'plain' ? PLAIN_LAYER_SECONDS : ENGINE_LAYER_SECONDS;
  const perToken = Math.max(reading, (model.layers / 2) * perLayer, SPEECH.tokenSeconds);
  const decode = perToken * SPEECH.tokensPerSecond * seconds;
  const busy = encode + decode;
  const joules = device.tdpW * (SPEECH.hearingPower * encode + SPEECH.writingPower * decode);
  return { seconds: busy, acceleratorSeconds: busy, joules, padded, encode, reading, perLayer, perToken, decode };
}

/** Compiled kernels; assumed, as three to four times a layer of a serving engine (inference.ts). */
const ENGINE_LAYER_SECONDS = 1.2e-4;

/** How long a sound is when the code does not say. */
export const SOUND_SECONDS: Range = range(10, 120, 3600);
