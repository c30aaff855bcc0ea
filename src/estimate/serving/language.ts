// The work of requests to language models: tokens, model and machine put together and tried at the ends of their
// doubts. For an API the machines are the provider's fleet; own weights run on own hardware, mostly one at a time.

import { ONE, type Range, range, ZERO } from '../../base/range';
import { bytesPerWeight, type Device, type Precision, readPrecision } from '../../catalogue/hardware';
import type { OpenModel } from '../../catalogue/models';
import { note } from '../assumption';
import { type Exploration, explore, type Outcome, withFloor } from '../explore';
import type { Assumption } from '../footprint';
import { formatNumber } from '../format';
import type { Sized } from '../model/size';
import type { Work } from '../place/place';
import { amount, named, type Step, step, under } from '../steps/derivation';
import { languageSteps } from '../steps/language-steps';
import { devicesFor, floorOf, readPrompt, type Serving, type Software, serve, type Tokens } from './inference';
import { type Pace, paced } from './pace';

export interface LanguageRun {
  readonly sized: Sized;
  readonly precision: Precision | undefined;
  readonly device: Device;
  /** At least this many devices; more when the weights do not fit. */
  readonly devices: number;
  /** Requests that share a step; undefined where a fleet's `load` says how many. */
  readonly batch: Range | undefined;
  /** Of a fleet: requests that share a step on one device, times the parameters that each passes. */
  readonly load?: Range;
  /** Sent, what a cache holds of it included. */
  readonly input: Range;
  readonly output: Range;
  /** Share of the input that is found in a cache; none when left out. */
  readonly cachedShare?: Range;
  /** Another device that it might as well be, as a factor on everything. 1 when the machine is known. */
  readonly deviceDoubt: number;
  /** The number of devices is as told, whether or not the weights would fit. */
  readonly isFixed?: boolean;
  /** A provider's machines, which keep room for the caches of many requests beside the weights. */
  readonly isFleet?: boolean;
  readonly software: Software;
  /** Of an API that writes: how soon and how fast, as published. */
  readonly pace?: Pace;
}

interface Point {
  readonly model: OpenModel;
  /** Requests that share a step, or a fleet's load. */
  readonly sharing: number;
  readonly input: number;
  readonly cached: number;
  readonly output: number;
}

/**
 * 90 % of the measured rows lie within this factor of the formula, model families left out in turn: see
 * `npm run accuracy`.
 */
export const LANGUAGE_ERROR = 1.6;

/** The work of one request. */
export function languageWork(run: LanguageRun): Work {
  const { cachedShare = ZERO } = run;
  const sharing = run.batch ?? run.load ?? ONE;
  const best: Point = {
    model: run.sized.best,
    sharing: sharing.best,
    input: run.input.best,
    cached: cachedShare.best,
    output: run.output.best,
  };
  const at = (point: Point) => servingAt(run, point);
  const formula = (point: Point): Outcome => serve(...at(point));
  const exploration: Exploration<Point> = {
    best,
    doubts: [
      [
        { ...best, model: run.sized.low },
        { ...best, model: run.sized.high },
      ],
      [
        { ...best, sharing: sharing.high },
        { ...best, sharing: sharing.low },
      ],
      [
        { ...best, input: run.input.low },
        { ...best, input: run.input.high },
      ],
      [
        { ...best, cached: cachedShare.high },
        { ...best, cached: cachedShare.low },
      ],
      [
        { ...best, output: run.output.low },
        { ...best, output: run.output.high },
      ],
    ],
    error: Math.exp(Math.hypot(Math.log(LANGUAGE_ERROR), Math.log(run.deviceDoubt))),
  };
  const work = {
    ...explore(formula, exploration),
    steps: [...sharingSteps(run, best), ...languageSteps(...at(best), run.pace)],
  };
  if (run.pace) return { ...work, seconds: pacedSeconds(run, run.pace, best, exploration.doubts) };
  // A provider may split a model over more devices than it needs; one's own machine is what it is.
  if (run.isFleet) return work;
  const least = {
    model: run.sized.low,
    input: run.input.low,
    cached: cachedShare.high,
    output: run.output.low,
  };
  const alone = floorOf(...at({ ...least, sharing: sharing.low }));
  const shared = floorOf(...at({ ...least, sharing: sharing.high }));
  const floor = {
    seconds: alone.seconds / run.deviceDoubt,
    acceleratorSeconds: shared.acceleratorSeconds / run.deviceDoubt,
    joules: shared.joules / run.deviceDoubt,
  };
  return { ...work, ...withFloor(work, floor) };
}

/** From sent to answered, at the ends of what is doubtful about tokens, model and speed. */
function pacedSeconds(
  run: LanguageRun,
  { firstToken, tokensPerSecond }: Pace,
  point: Point,
  doubts: readonly (readonly [cheap: Point, dear: Point])[],
): Range {
  const best = { ...point, firstToken: firstToken.best, tokensPerSecond: tokensPerSecond.best };
  const formula = (at: typeof best): Outcome => {
    const seconds = paced(at, readPrompt(...servingAt(run, at)).seconds, at.output);
    return { seconds, acceleratorSeconds: 0, joules: 0 };
  };
  const { seconds } = explore(formula, {
    best,
    doubts: [
      ...doubts.map(
        ([cheap, dear]) =>
          [
            { ...best, ...cheap },
            { ...best, ...dear },
          ] as const,
      ),
      [
        { ...best, firstToken: firstToken.low },
        { ...best, firstToken: firstToken.high },
      ],
      [
        { ...best, tokensPerSecond: tokensPerSecond.high },
        { ...best, tokensPerSecond: tokensPerSecond.low },
      ],
    ],
    error: 1,
  });
  return seconds;
}

function servingAt(run: LanguageRun, point: Point): readonly [Serving, Tokens] {
  const precision = formatOf(run, point.model);
  const devices = devicesOf(run, point.model, precision);
  const batch = batchOf(run, point, devices);
  const found = point.input * point.cached;
  const tokens = { input: point.input - found, cachedInput: found, output: point.output };
  return [{ model: point.model, precision, device: run.device, devices, batch, software: run.software }, tokens];
}

/** A fleet fills its devices by how much a model computes: small models are asked by more at once. */
function batchOf(run: LanguageRun, { sharing, model }: Point, devices: number): number {
  if (run.batch === undefined)
    return Math.min(MOST_SHARING * devices, Math.max(1, (sharing * devices) / model.active));
  // Who splits a model over many devices fills them: batches grow with the devices beyond one server.
  return run.isFixed ? sharing : sharing * Math.max(1, devices / 8);
}

/** Requests that one device keeps up with; serving engines stop at 256 to 1,024 by default. */
const MOST_SHARING = 512;

/** How many requests share a step of a fleet, as a note; none where somebody told it. */
export function sharingOf(run: LanguageRun): readonly Assumption[] {
  const { load, sized } = run;
  if (run.batch !== undefined || load === undefined) return [];
  const devices = devicesOf(run, sized.best, formatOf(run, sized.best));
  const at = (sharing: number) =>
    batchOf(run, { model: sized.best, sharing, input: 0, cached: 0, output: 0 }, devices);
  const value = range(at(load.low), at(load.best), at(load.high));
  const on =
    devices > 1 ? `on ${Number(devices.toPrecision(2))} devices, as many as hold the weights` : 'on one device';
  return [note('requests that share a step', `${formatNumber(value)} ${on}`, 'default', LOAD_SOURCE, value)];
}

/** How many devices of a fleet hold the weights, and how many requests they take at once. */
function sharingSteps(run: LanguageRun, { model, sharing }: Point): readonly Step[] {
  if (run.batch !== undefined || run.isFixed || !run.isFleet) return [];
  const precision = formatOf(run, model);
  const holding = fleetDevices(model, precision, run.device);
  const split = step('devices that hold the weights', holdingDevices(model, precision, run.device), '', 'product', [
    amount('parameters', model.total),
    amount(`bytes each, in ${precision}`, bytesPerWeight(precision), 'B'),
    amount('room for caches', FLEET_ROOM),
    under(`memory of ${run.device.name}`, run.device.memoryGB * 1e9, 'B'),
  ]);
  const least = Math.max(run.devices, 1);
  const devices = step('devices', Math.max(holding, run.devices), '', 'largest', [
    named(split),
    amount('at least', least),
  ]);
  const load = step('requests by what is computed', (sharing * devices.value) / model.active, '', 'product', [
    amount('requests of one device × parameters each passes', sharing),
    named(devices),
    under(model.active === model.total ? 'parameters' : 'active parameters', model.active),
  ]);
  const most = step('requests at most', MOST_SHARING * devices.value, '', 'product', [
    amount('requests that one device keeps up with', MOST_SHARING),
    named(devices),
  ]);
  const some = step('requests, one at least', Math.max(load.value, 1), '', 'largest', [
    named(load),
    amount('one', 1),
  ]);
  const value = Math.min(some.value, most.value);
  return [
    split,
    devices,
    load,
    some,
    most,
    step('requests that share a step', value, '', 'least', [named(some), named(most)]),
  ];
}

const LOAD_SOURCE =
  "by what a device computes in a step: most as DeepSeek's fleet does (DeepSeek-V3/R1 Inference System Overview, 2025-03-01), least as served at high speed (InferenceMAX on DeepSeek R1, muxup.com/2026q1), the middle between";

/** How many devices the weights are split over, and why these, where it is not as many as somebody may think. */
export function splitOf(run: LanguageRun): {
  readonly devices: number;
  readonly assumptions: readonly Assumption[];
} {
  const { device, sized, devices: told } = run;
  const precision = formatOf(run, sized.best);
  const devices = devicesOf(run, sized.best, precision);
  const gigabytes = (sized.best.total * bytesPerWeight(precision)) / 1e9;
  const fit = `${Math.round(gigabytes)} GB of weights against ${told > 1 ? `${told} × ` : ''}${device.memoryGB} GB`;
  const one = told > 1 ? `${told} of these` : `one ${device.name}`;
  if (devices > told)
    return {
      devices,
      assumptions: [note('devices', `${devices} used`, 'default', `does not fit on ${one} (${fit})`)],
    };
  if (run.isFixed && gigabytes > told * device.memoryGB)
    return {
      devices,
      assumptions: [note('devices', `${devices}, as told`, 'setting', `would not fit on ${one} (${fit})`)],
    };
  return { devices, assumptions: [] };
}

function devicesOf(run: LanguageRun, model: OpenModel, precision: Precision): number {
  if (run.isFixed) return run.devices;
  if (run.isFleet) return Math.max(run.devices, fleetDevices(model, precision, run.device));
  return Math.max(run.devices, devicesFor(model, precision, run.device, OWN_ROOM));
}

/**
 * As many as hold the weights and what is kept beside them, in parts: a fleet splits as it likes, and of two models the
 * larger must not come out cheaper because it fills its devices better.
 */
function fleetDevices(model: OpenModel, precision: Precision, device: Device): number {
  return Math.max(1, holdingDevices(model, precision, device));
}

function holdingDevices(model: OpenModel, precision: Precision, device: Device): number {
  return (model.total * bytesPerWeight(precision) * FLEET_ROOM) / (device.memoryGB * 1e9);
}

function formatOf(run: LanguageRun, model: OpenModel): Precision {
  return run.precision ?? readPrecision(model.precision) ?? 'bf16';
}

/**
 * Memory over the bare weights. A fleet keeps the caches of many requests: DeepSeek R1 (671 GB) is served on eight H200
 * (1.7 times as much) or sixteen H100 (1.9), Llama 3.1 405B in 8 bits on eight H100 (1.6). One user keeps those of a few.
 */
const FLEET_ROOM = 1.7;
const OWN_ROOM = 1.1;

/** A machine that nobody named: a T4 to an H100, three times more or less than the default. */
export const DEVICE_DOUBT = 2.5;

/** One pass over the input, nothing written: embedding, reranking, classifying. */
export function encodingWork(run: Omit<LanguageRun, 'output'>): Work {
  return languageWork({ ...run, output: range(0, 0, 0) });
}
