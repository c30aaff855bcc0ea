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
  /** Narrow models reach less: share × (width / 3,072) to this power. */
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

/** Fitted by `npm run accuracy -- --fit` on data/measured/diffusion.csv. */
export const DIFFUSION: DiffusionConstants = {
  share: 0.61,
  attentionShare: 0.287,
  widthPower: 1.312,
  splitPower: 0.163,
  newDeviceFactor: 1.535,
  power: 0.829,
  around: 0.06,
  stepSeconds: 0.03,
};

/** 90 % of the measured rows lie within this factor, models left out in turn: see `npm run accuracy`. */
export const DIFFUSION_ERROR = 1.9;

/** One image or one clip. */
export function draw(picture: Picture, constants: DiffusionConstants = DIFFUSION): Outcome {
  const { device, devices, steps, batch, model } = picture;
  const work = diffusionFlops(picture);
  const peak = peakOf(device, picture.precision) * 1e12 * devices;
  const width = (model.hidden || REFERENCE_WIDTH) / REFERENCE_WIDTH;
  const young = device.year >= 2024 ? constants.newDeviceFactor : 1;
  const slowed = (1 + constants.around) * young * devices ** constants.splitPower;
  const products = work.products / (constants.share * Math.min(1, width) ** constants.widthPower);
  const compute = ((products + work.attention / constants.attentionShare) / peak) * slowed;
  const seconds = Math.max(compute, (constants.stepSeconds * steps) / batch);
  return {
    seconds: seconds * batch,
    acceleratorSeconds: devices * seconds,
    joules: devices * device.tdpW * (constants.power * compute + 0.4 * (seconds - compute)),
  };
}

const REFERENCE_WIDTH = 3072;

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
  const tokens = ((height * width) / shape.pixelsPerToken ** 2) * latentFrames + 256;
  return {
    products: passes * 2 * model.active * tokens,
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
