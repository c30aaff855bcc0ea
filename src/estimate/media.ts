// Images, video and sound. A denoising model's FLOPs follow from its size, the number of latent tokens, the steps
// and the guidance; what share of the peak it reaches and what power it draws are calibrated on the measured table
// in data/measured/diffusion.csv. Speech models are encoders over windows of 30 seconds with a short decoder.

import { type Range, range } from '../base/range';
import { type Device, type Precision, peakOf } from '../catalogue/hardware';
import { modelOfSize, type OpenModel } from '../catalogue/models';
import { explore, type Outcome } from './explore';
import type { Work } from './place';

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

/** One image or one clip. */
export function draw(picture: Picture, constants: DiffusionConstants = DIFFUSION): Outcome {
  const { device, devices, steps, batch, model } = picture;
  const work = diffusionFlops(picture);
  const peak = peakOf(device, picture.precision) * 1e12 * devices;
  const young = device.year >= 2024 ? constants.newDeviceFactor : 1;
  const slowed = (1 + constants.around) * young * devices ** constants.splitPower;
  const products = work.products / shareOf(model, constants);
  const compute = ((products + work.attention / constants.attentionShare) / peak) * slowed;
  const seconds = Math.max(compute, (constants.stepSeconds * steps) / batch);
  return {
    seconds: seconds * batch,
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
const CONVOLUTION_SHARE = 0.39;

/** Share of the peak that the products of a pass reach: wide transformers fill a device better than narrow ones. */
function shareOf({ diffusion, hidden }: OpenModel, { share, widthPower }: DiffusionConstants): number {
  if (diffusion?.tflopsPerPass1024) return CONVOLUTION_SHARE;
  return Math.min(MOST_SHARE, share * ((hidden || REFERENCE_WIDTH) / REFERENCE_WIDTH) ** widthPower);
}

/** The prompt's, which attention looks at too: 226 (CogVideoX) to 512 (FLUX.1). */
const PROMPT_TOKENS = 256;

/** Operations for one item: passes × steps × (weights × tokens, and attention over all pairs of tokens). */
export function diffusionFlops({ model, steps, height, width, frames }: Picture): {
  readonly products: number;
  readonly attention: number;
} {
  const shape = model.diffusion ?? { steps: 30, passesPerStep: 2, pixelsPerToken: 16 };
  const passes = shape.passesPerStep * steps;
  if (shape.tflopsPerPass1024) {
    const area = (height * width) / 1024 ** 2;
    return { products: passes * shape.tflopsPerPass1024 * 1e12 * area * Math.max(1, frames), attention: 0 };
  }
  // Video models pack four frames into one latent frame, some two of these into one token.
  const latentFrames = frames > 1 ? (1 + (frames - 1) / 4) / (shape.latentFramesPerToken ?? 1) : 1;
  const tokens = ((height * width) / shape.pixelsPerToken ** 2) * latentFrames + PROMPT_TOKENS;
  return {
    products: passes * 2 * ((shape.perToken ?? model.active) * (tokens - PROMPT_TOKENS) + (shape.perPass ?? 0)),
    attention: passes * 4 * model.layers * model.hidden * tokens ** 2,
  };
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
export function soundWork(model: OpenModel, device: Device, precision: Precision, length: Range, error = 2.5): Work {
  return explore((seconds: number) => hear(model, device, precision, seconds), {
    best: length.best,
    doubts: [[length.low, length.high]],
    error,
  });
}

/**
 * Whisper-like: half of the weights over 50 frames per second, padded to 30 s; the other half over about 4 tokens
 * per second of speech, one at a time, which memory bandwidth limits.
 */
export function hear(model: OpenModel, device: Device, precision: Precision, seconds: number): Outcome {
  const padded = Math.ceil(Math.max(seconds, 1) / 30) * 30;
  const encode = (2 * (model.active / 2) * 50 * padded) / (peakOf(device, precision) * 1e12 * 0.25);
  const perToken = Math.max(((model.active / 2) * 2) / (device.bandwidthGBs * 1e9 * 0.5), 0.003);
  const decode = perToken * 4 * seconds;
  const busy = encode + decode;
  return { seconds: busy, acceleratorSeconds: busy, joules: device.tdpW * (0.8 * encode + 0.45 * decode) };
}

/** How long a sound is when the code does not say. */
export const SOUND_SECONDS: Range = range(10, 120, 3600);
