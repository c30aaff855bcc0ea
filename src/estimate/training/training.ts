// Training neural networks: operations by size and data, time by the share of the peak that such work reaches.
// 6 operations per parameter and token (forward 2, backward 4; Kaplan et al. 2020), convolutional nets by their
// known FLOPs. Against published runs the shares below give the error that `npm run accuracy` prints.

import { exactly, isExact, type Range, range } from '../../base/range';
import { bytesPerWeight, type Device, isOnPlainUnits, type Precision, peakOf } from '../../catalogue/hardware';
import type { Known, TrainingSize } from '../../recognise/workload';
import { atLeast, inverse, product } from '../arithmetic';
import { note, noteOf } from '../assumption';
import { explore, type Outcome } from '../explore';
import type { Assumption } from '../footprint';
import { architectureOf } from '../model/architecture';
import { scaledByArea } from '../model/area';
import type { Role } from '../model/role';
import { knownModel, type Sized, sizeOf, sizeOfId } from '../model/size';
import type { Work } from '../place/place';
import { type NetworkSum, networkSteps } from '../steps/network-steps';
import { type Format, only } from './number-format';

export interface TrainingRun {
  /** Active ones, for a mixture of experts. */
  readonly parameters: number;
  /** Operations of one forward pass over one sample, per parameter. 2 × tokens for a transformer. */
  readonly passPerParameter: number;
  readonly samples: number;
  readonly steps: number;
}

export interface Estimated {
  readonly work: Work;
  readonly isTold: boolean;
  readonly assumptions: readonly Assumption[];
}

/**
 * Share of the dense peak by size. Large: 23 published runs reach 11 to 48 %, half of them 23 to 33 % (data/measured/training.csv);
 * neither hardware nor size predicts it better than their middle does when families are left out. Small networks
 * wait for data and kernels: a few percent.
 */
export function utilisation(parameters: number, device?: Device, precision: Precision = 'bf16'): Range {
  if (device && isOnPlainUnits(device, precision)) return ofPlainUnits(parameters);
  if (parameters >= 1e9) return range(0.145, 0.265, 0.48);
  if (parameters >= 1e8) return range(0.1, 0.28, 0.45);
  if (parameters >= 1e7) return range(0.04, 0.15, 0.4);
  return range(0.005, 0.05, 0.3);
}

/**
 * Plain units are eight times as slow as matrix units, and as much easier to fill: on a V100 in fp32, ResNet-50 at 367
 * images/s reaches 57 % of their peak and BERT-large at 7.6 sentences/s of 384 tokens 37 % (NVIDIA DeepLearningExamples,
 * containers 21.03 and 19.03). Small networks assumed.
 */
function ofPlainUnits(parameters: number): Range {
  if (parameters >= 1e7) return range(0.25, 0.5, 0.8);
  return range(0.03, 0.2, 0.6);
}

/** Share of the TDP drawn while training: H100 and A100 runs 0.6 to 0.9 (StarCoder 0.7, OLMo 0.85), small nets 0.2 to 0.6. */
export function trainingPower(parameters: number): number {
  return parameters >= 1e9 ? 0.8 : parameters >= 1e8 ? 0.7 : parameters >= 1e7 ? 0.55 : 0.35;
}

/** Seconds a step takes at least: launches, data, the Python around them. */
export const STEP_SECONDS = range(0.001, 0.006, 0.04);

/** The same of looking through a network once; a third of what a training step does. */
export const PASS_STEP_SECONDS = range(0.0003, 0.002, 0.015);

/** Forward and twice as much backward. */
const TRAINING_PASSES = 3;

/** `passes` is how many forward passes one sample is worth: 3 to train on it, 1 to look at it. */
export function networkOutcome(
  run: TrainingRun,
  device: Device,
  devices: number,
  precision: Precision,
  share: number,
  stepSeconds: number,
  passes = TRAINING_PASSES,
): Outcome {
  const flops = passes * run.passPerParameter * run.parameters * run.samples;
  const compute = flops / (peakOf(device, precision) * 1e12 * devices * share);
  const seconds = Math.max(compute, run.steps * stepSeconds);
  const waiting = seconds - compute;
  const { busyWatts, waitingWatts } = networkPower(run, device);
  return {
    seconds,
    acceleratorSeconds: seconds * devices,
    joules: devices * (compute * busyWatts + waiting * waitingWatts),
  };
}

/** Drawn by each device at work, and between steps. */
export function networkPower(
  { parameters }: Pick<TrainingRun, 'parameters'>,
  { tdpW, idleW }: Device,
): Pick<NetworkSum, 'busyWatts' | 'waitingWatts'> {
  const busyWatts = tdpW * trainingPower(parameters);
  return { busyWatts, waitingWatts: Math.min(idleW + 0.15 * tdpW, busyWatts) };
}

/** One training run of a neural network as far as the code tells its size; what it does not tell is assumed aloud. */
export function neuralWork(
  size: TrainingSize | undefined,
  device: Device,
  devices: number,
  format: Precision | Format,
  deviceDoubt: number,
  isInTokens = false,
  role: Role = 'network',
): Estimated {
  const known = size ?? UNKNOWN_TRAINING;
  const notes: Assumption[] = [];
  const parameters = parametersOf(known, role, notes);
  // Where data is given in tokens, a sample is one token.
  const pass = isInTokens ? exactly(2) : passOf(known, parameters.best, notes, role);
  const batch = atLeast(known.batchSize?.value ?? (isInTokens ? range(1e5, 1e6, 1e7) : range(8, 32, 256)), 1);
  const samples = samplesOf(known, batch, notes);
  const stepCount = known.steps?.value ?? product(samples, inverse(batch));
  const { best: precision, cheap, dear } = typeof format === 'string' ? only(format) : format;
  const share = utilisation(parameters.best, device, precision);
  interface Point {
    readonly run: TrainingRun;
    readonly precision: Precision;
    readonly share: number;
    readonly step: number;
  }
  const run: TrainingRun = {
    parameters: parameters.best,
    passPerParameter: pass.best,
    samples: samples.best,
    steps: stepCount.best,
  };
  const best: Point = { run, precision, share: share.best, step: STEP_SECONDS.best };
  const inFormat = (there: Precision): Point => ({
    ...best,
    precision: there,
    share: utilisation(parameters.best, device, there).best,
  });
  const samplesAt = (samplesThere: number): Point => ({
    ...best,
    run: {
      ...run,
      samples: samplesThere,
      steps: samples.best > 0 ? (stepCount.best * samplesThere) / samples.best : 0,
    },
  });
  const work = explore(
    (point: Point) => networkOutcome(point.run, device, devices, point.precision, point.share, point.step),
    {
      best,
      doubts: [
        [
          { ...best, run: { ...run, parameters: parameters.low } },
          { ...best, run: { ...run, parameters: parameters.high } },
        ],
        [
          { ...best, run: { ...run, passPerParameter: pass.low } },
          { ...best, run: { ...run, passPerParameter: pass.high } },
        ],
        [samplesAt(samples.low), samplesAt(samples.high)],
        [
          { ...best, share: share.high },
          { ...best, share: share.low },
        ],
        [inFormat(cheap), inFormat(dear)],
        [
          { ...best, step: STEP_SECONDS.low },
          { ...best, step: STEP_SECONDS.high },
        ],
      ],
      error: Math.max(1.15, deviceDoubt),
    },
  );
  notes.push(
    note(
      'share of peak',
      share,
      'catalogue',
      isOnPlainUnits(device, precision)
        ? 'fp32 without matrix units: NVIDIA reached 57 % (ResNet-50, container 21.03) and 37 % (BERT-large, 19.03) on a V100'
        : '23 published training runs reach 11 to 48 %, the middle 27 % (data/measured/training.csv); small networks a few percent, assumed',
    ),
    note(
      'power',
      `${Math.round(trainingPower(parameters.best) * 100)} % of ${device.tdpW} W at work; between steps ${device.idleW} W idle and 15 % more`,
      'default',
      'large runs on H100 and A100 draw 60 to 90 % (StarCoder 70, OLMo 85); small networks less, assumed',
    ),
  );
  const isTold =
    (known.parameters !== undefined || knownModel(known.learner ?? '') !== undefined) &&
    (known.samples !== undefined || known.steps !== undefined);
  const steps = networkSteps({
    ...run,
    ...networkPower(run, device),
    passes: TRAINING_PASSES,
    isInTokens,
    device,
    devices,
    precision,
    share: share.best,
    stepSeconds: STEP_SECONDS.best,
  });
  return { work: { ...work, steps }, isTold, assumptions: notes };
}

/** Bytes that a training step holds per parameter in mixed precision with Adam; for messages and checks of fit. */
export function trainingBytes(parameters: number, precision: Precision): number {
  return parameters * (bytesPerWeight(precision) * 2 + 12);
}

/** Nothing is told of it but that a network is trained. */
export const UNKNOWN_TRAINING: TrainingSize = {
  learner: undefined,
  family: 'neural',
  epochs: undefined,
  batchSize: undefined,
  samples: undefined,
  steps: undefined,
  parameters: undefined,
  trees: undefined,
};

function parametersOf(size: TrainingSize, role: Role, notes: Assumption[]): Range {
  if (size.parameters) {
    notes.push(noteOf('parameters', size.parameters));
    return size.parameters.value;
  }
  const { learner } = size;
  const architecture = architectureOf(learner);
  if (learner !== undefined && knownModel(learner) !== undefined)
    return weightsOf(sizeOfId(learner, undefined), notes);
  if (!architecture && role !== 'network')
    return weightsOf(
      learner === undefined ? sizeOf(undefined, undefined, role) : sizeOfId(learner, undefined, role),
      notes,
    );
  if (architecture) {
    const { parameters, why } = architecture;
    notes.push(note('parameters', parameters, 'default', `weights not told by the code; ${why}`));
    return parameters;
  }
  const guess = range(5e4, 5e6, 2e8);
  notes.push(
    note('parameters', guess, 'default', 'a network written in the code: a small perceptron to a large ResNet'),
  );
  return guess;
}

function weightsOf({ low, best, high, assumptions }: Sized, notes: Assumption[]): Range {
  notes.push(...assumptions);
  return range(low.active, best.active, high.active);
}

/** Operations of one pass over one sample, per parameter. */
export function passOf(
  size: Pick<TrainingSize, 'learner' | 'isDense' | 'pictureSide' | 'rowTokens'>,
  parameters: number,
  notes: Assumption[],
  role: Role = 'network',
): Range {
  if (size.isDense) return exactly(2);
  if (size.rowTokens) {
    const { low, best, high } = size.rowTokens.value;
    notes.push(noteOf('tokens of a row', size.rowTokens));
    return range(2 * low, 2 * best, 2 * high);
  }
  const listed = size.learner ? knownModel(size.learner)?.model : undefined;
  if (listed?.gflopsPerItem)
    return scaledByArea((listed.gflopsPerItem * 1e9) / listed.active, listed.id, size.pictureSide, notes);
  if (listed && listed.kind !== 'vision' && listed.kind !== 'image' && listed.kind !== 'video') {
    const longest = listed.context ?? 512;
    const tokens = range(
      Math.min(64, longest),
      Math.min(longest > 2048 ? 512 : 160, longest),
      Math.min(longest, 2048),
    );
    notes.push(note('tokens per sample', tokens, 'default', "a sentence up to the model's full length"));
    return range(2 * tokens.low, 2 * tokens.best, 2 * tokens.high);
  }
  // Transformers that see nothing but patches take each weight twice per patch: 197 of them for ViT at 224 px.
  if (listed?.context && listed.context >= 197 && /vit-|dino/.test(listed.id) && !/clip/.test(listed.id))
    return exactly(2 * listed.context);
  if (listed) return range(100, 400, 1000);
  const architecture = architectureOf(size.learner) ?? architectureOf(USUAL_CLASS[role]);
  if (architecture) {
    const { tokens, why } = architecture;
    notes.push(note('tokens per sample', tokens, 'default', why));
    return range(2 * tokens.low, 2 * tokens.best, 2 * tokens.high);
  }
  if (parameters >= 3e8) return range(128, 1024, 8192);
  // Dense layers use each weight once per sample (2 operations), convolutions tens to hundreds of times.
  return range(2, 40, 600);
}

/** What stands for weights that are known by what they are for alone. */
const USUAL_CLASS: Readonly<Record<Role, string | undefined>> = {
  writes: 'AutoModelForCausalLM',
  reads: 'AutoModel',
  passes: 'AutoModel',
  network: undefined,
};

function samplesOf(size: TrainingSize, batch: Range, notes: Assumption[]): Range {
  if (size.steps) {
    notes.push(noteOf('training steps', size.steps));
    if (size.batchSize) notes.push(noteOf('rows of a step', size.batchSize));
    return product(size.steps.value, batch);
  }
  const epochs = size.epochs?.value ?? range(1, 5, 50);
  const samples = size.samples?.value ?? usualRows(epochs.best);
  const told = (what: string, known: Known | undefined, value: Range, otherwise: string) =>
    known ? noteOf(what, known) : note(what, value, 'default', otherwise);
  notes.push(told('epochs', size.epochs, epochs, 'epochs not told by the code: one to fifty'));
  notes.push(
    told(
      size.samples?.from === 'option tokens' ? 'tokens' : 'samples',
      size.samples,
      samples,
      samplesSource(epochs.best),
    ),
  );
  return isExact(epochs) && isExact(samples) ? exactly(epochs.best * samples.best) : product(epochs, samples);
}

/** From here on, more epochs are made over fewer rows: nobody goes 5,000 times over a million. */
const USUAL_EPOCHS = 50;

function usualRows(epochs: number): Range {
  const share = Math.min(1, USUAL_EPOCHS / Math.max(epochs, 1));
  return range(Math.max(1, 500 * share), Math.max(1, 2e4 * share), Math.max(1, 1e6 * share));
}

function samplesSource(epochs: number): string {
  return epochs > USUAL_EPOCHS
    ? 'rows not told by the code; so many epochs are made over few'
    : 'rows not told by the code: a few hundred to a million';
}
