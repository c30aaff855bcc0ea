// The work of requests to language models: tokens, model and machine put together and tried at the ends of their
// doubts. For an API the machines are the provider's fleet; own weights run on own hardware, mostly one at a time.

import { type Range, range } from '../base/range';
import { type Device, type Precision, readPrecision } from '../catalogue/hardware';
import type { OpenModel } from '../catalogue/models';
import { explore, type Outcome } from './explore';
import { devicesFor, type Software, serve } from './inference';
import type { Work } from './place';
import type { Sized } from './size';

export interface LanguageRun {
  readonly sized: Sized;
  readonly precision: Precision | undefined;
  readonly device: Device;
  /** At least this many devices; more when the weights do not fit. */
  readonly devices: number;
  readonly batch: Range;
  readonly input: Range;
  readonly output: Range;
  readonly cachedInput?: number;
  /** Another device that it might as well be, as a factor on everything. 1 when the machine is known. */
  readonly deviceDoubt: number;
  /** The number of devices is as told, whether or not the weights would fit. */
  readonly isFixed?: boolean;
  readonly software: Software;
}

interface Point {
  readonly model: OpenModel;
  readonly batch: number;
  readonly input: number;
  readonly output: number;
}

/**
 * 90 % of the measured rows lie within this factor of the formula, model families left out in turn: see
 * `npm run accuracy`.
 */
export const LANGUAGE_ERROR = 1.7;

/** The work of one request. */
export function languageWork(run: LanguageRun): Work {
  const best: Point = {
    model: run.sized.best,
    batch: run.batch.best,
    input: run.input.best,
    output: run.output.best,
  };
  const formula = (point: Point): Outcome => {
    const precision = run.precision ?? readPrecision(point.model.precision) ?? 'bf16';
    const devices = run.isFixed ? run.devices : Math.max(run.devices, devicesFor(point.model, precision, run.device));
    // Who splits a model over many devices fills them: batches grow with the devices beyond one server.
    const batch = run.isFixed ? point.batch : point.batch * Math.max(1, devices / 8);
    const tokens = { input: point.input, cachedInput: run.cachedInput ?? 0, output: point.output };
    return serve(
      { model: point.model, precision, device: run.device, devices, batch, software: run.software },
      tokens,
    );
  };
  return explore(formula, {
    best,
    doubts: [
      [
        { ...best, model: run.sized.low },
        { ...best, model: run.sized.high },
      ],
      [
        { ...best, batch: run.batch.high },
        { ...best, batch: run.batch.low },
      ],
      [
        { ...best, input: run.input.low },
        { ...best, input: run.input.high },
      ],
      [
        { ...best, output: run.output.low },
        { ...best, output: run.output.high },
      ],
    ],
    error: Math.exp(Math.hypot(Math.log(LANGUAGE_ERROR), Math.log(run.deviceDoubt))),
  });
}

/** A machine that nobody named: a T4 to an H100, three times more or less than the default. */
export const DEVICE_DOUBT = 2.5;

/** One pass over the input, nothing written: embedding, reranking, classifying. */
export function encodingWork(run: Omit<LanguageRun, 'output'>): Work {
  return languageWork({ ...run, output: range(0, 0, 0) });
}
