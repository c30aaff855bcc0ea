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
  /** Share of the dense peak reached, and of the TDP drawn. */
  readonly share: number;
  readonly power: number;
  /** Text encoder and decoder, as a share of the denoising. */
  readonly around: number;
  /** Seconds per step at least, however small the model. */
  readonly stepSeconds: number;
}

/** Fitted by `npm run accuracy -- --fit` on data/measured/diffusion.csv. */
export const DIFFUSION: DiffusionConstants = { share: 0.45, power: 0.93, around: 0.06, stepSeconds: 0.012 };

/** 90 % of the measured rows lie within this factor, models left out in turn: docs/accuracy.md, `diffusion`. */
export const DIFFUSION_ERROR = 2;

/** One image or one clip. */
export function draw(picture: Picture, constants: DiffusionConstants = DIFFUSION): Outcome {
  const { device, devices, steps, batch } = picture;
  const flops = diffusionFlops(picture) * (1 + constants.around);
  const peak = peakOf(device, picture.precision) * 1e12 * devices;
  const compute = flops / (peak * constants.share);
  const seconds = Math.max(compute, (constants.stepSeconds * steps) / batch);
  return {
    seconds: seconds * batch,
    acceleratorSeconds: devices * seconds,
    joules: devices * device.tdpW * (constants.power * compute + 0.4 * (seconds - compute)),
  };
}

/** Operations for one item: passes × steps × (weights × tokens + attention). */
export function diffusionFlops({ model, steps, height, width, frames }: Picture): number {
  const shape = model.diffusion ?? { steps: 30, passesPerStep: 2, pixelsPerToken: 16 };
  const passes = shape.passesPerStep * steps;
  // Video models pack four frames into one latent frame.
  const latentFrames = frames > 1 ? 1 + (frames - 1) / 4 : 1;
  if (shape.tflopsPerPass1024) {
    return passes * shape.tflopsPerPass1024 * 1e12 * ((height * width) / 1024 ** 2) * Math.max(1, frames);
  }
  const tokens = ((height * width) / shape.pixelsPerToken ** 2) * latentFrames + 256;
  return passes * (2 * model.active * tokens + 4 * model.layers * model.hidden * tokens ** 2);
}

export function pictureWork(picture: Picture, error = DIFFUSION_ERROR): Work {
  return explore((one: Picture) => draw(one), { best: picture, doubts: [], error });
}

/** A closed image or video model: as a diffusion model of 4 B to 20 B with 20 to 50 steps would; wide on purpose. */
export const UNKNOWN_PAINTER: OpenModel = {
  ...modelOfSize('unknown', 12e9, 12e9, 'default: a diffusion transformer of 12 B parameters, as FLUX.1 is', 'image'),
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
