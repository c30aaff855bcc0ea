// One execution of training, of a sweep and of a model load, on the user's own machine (or a provider's, for
// fine-tuning through an API).

import { weakest } from '../base/certainty';
import { exactly, ONE, type Range, range } from '../base/range';
import { findHardware } from '../catalogue/hardware';
import { findProvider } from '../catalogue/providers';
import type { SweepSize, TrainingSize, Workload } from '../recognise/workload';
import { product } from './arithmetic';
import { note } from './assumption';
import { classicWork, rowsOfFold } from './classic';
import type { Assumption } from './footprint';
import { formatNumber } from './format';
import { DEVICE_DOUBT } from './language';
import { machineOf, precisionOf } from './machine';
import { loadWork } from './model-load';
import { fleetPlace, ownPlace } from './place';
import { UNKNOWN_PRICE } from './price';
import type { Execution } from './requests';
import type { EstimateSettings } from './settings';
import { sizeOf } from './size';
import { neuralWork } from './training';

export function trainingExecution(
  workload: Workload,
  settings: EstimateSettings,
  size: TrainingSize | undefined = workload.training,
): Execution {
  const isClassic = size !== undefined && size.family !== 'neural';
  const machine = machineOf(workload.device, settings, isClassic ? 'processor' : 'accelerator');
  const place = ownPlace(settings, machine.device);
  const precision = workload.device?.precision ?? 'bf16';
  const doubt = machine.isTold ? 1 : DEVICE_DOUBT;
  const trained = isClassic
    ? classicWork(size, machine.device)
    : neuralWork(size, machine.device, machine.count, precision, doubt);
  return {
    work: trained.work,
    place,
    priced: undefined,
    certainty: trained.isTold && machine.isTold ? 'likely' : 'guess',
    assumptions: [...trained.assumptions, ...machine.assumptions, ...place.assumptions],
  };
}

/** Trials times one trial. Without a count: one trial, and `per` says so. */
export function sweepExecution(
  workload: Workload,
  settings: EstimateSettings,
): Execution & { readonly per: readonly string[] } {
  const { sweep } = workload;
  const one = trainingExecution(workload, settings, trialOf(sweep, workload));
  const count = trialsOf(sweep);
  const trials = count?.value ?? ONE;
  const notes: Assumption[] = count
    ? [note('trials', formatNumber(trials), 'code', count.from)]
    : [
        note(
          'trials',
          'unknown: shown for one',
          'default',
          sweep?.isUnbounded ? 'nothing ends the search' : 'the code does not tell how many',
        ),
      ];
  if (sweep?.strategy === 'halving')
    notes.push(
      note(
        'halving',
        'most trials get a part of the data: 0.2–0.6 of the full cost',
        'default',
        'successive halving with factor 3',
      ),
    );
  const share = sweep?.strategy === 'halving' ? range(0.2, 0.35, 0.6) : ONE;
  const factor = product(trials, share);
  return {
    ...one,
    work: {
      seconds: product(one.work.seconds, factor),
      acceleratorHours: product(one.work.acceleratorHours, factor),
      acceleratorWh: product(one.work.acceleratorWh, factor),
    },
    certainty: weakest(one.certainty, count?.certainty ?? 'guess', 'likely'),
    assumptions: [...notes, ...one.assumptions],
    per: count ? [] : ['trial'],
  };
}

export function loadExecution(workload: Workload, settings: EstimateSettings): Execution {
  const sized = sizeOf(workload.model, undefined);
  const machine = machineOf(workload.device, settings, 'accelerator');
  const place = ownPlace(settings, machine.device);
  const { precision, assumptions } = precisionOf(workload.device, sized.best);
  const loaded = loadWork(sized, precision, machine.device, machine.count);
  return {
    work: loaded.work,
    place,
    priced: undefined,
    certainty: weakest(sized.certainty, 'likely', machine.isTold ? 'likely' : 'guess'),
    assumptions: [
      ...sized.assumptions,
      ...loaded.assumptions,
      ...assumptions,
      ...machine.assumptions,
      ...place.assumptions,
    ],
  };
}

/** Fine-tuning at a provider: its machines, the model's size, an unknown amount of data unless the code tells. */
export function fineTuneExecution(workload: Workload): Execution {
  const provider = findProvider(workload.host.kind === 'api' ? workload.host.provider : 'unknown');
  const device = findHardware(provider.hardware)?.device ?? findHardware('h100')?.device;
  if (!device) throw new Error('h100 is missing from the hardware catalogue');
  const place = fleetPlace(provider, device);
  const sized = sizeOf(workload.model, provider.prices);
  const told = workload.training;
  const size: TrainingSize = {
    learner: undefined,
    family: 'neural',
    epochs: told?.epochs ?? {
      value: range(1, 3, 5),
      certainty: 'guess',
      from: 'default: three epochs, as providers choose',
    },
    batchSize: told?.batchSize,
    samples: told?.samples ?? {
      value: range(50, 500, 1e4),
      certainty: 'guess',
      from: 'default: 50 to 10,000 examples',
    },
    steps: told?.steps,
    parameters: {
      value: range(sized.low.active, sized.best.active, sized.high.active),
      certainty: 'guess',
      from: 'derived from the price',
    },
    trees: undefined,
  };
  const trained = neuralWork(size, device, 8, 'bf16', 1.5);
  return {
    work: trained.work,
    place,
    priced: UNKNOWN_PRICE,
    certainty: 'guess',
    assumptions: [...sized.assumptions, ...trained.assumptions, ...place.assumptions],
  };
}

function trialOf(sweep: SweepSize | undefined, workload: Workload): TrainingSize | undefined {
  const trial = sweep?.trial ?? workload.training;
  const folds = sweep?.folds?.value.best ?? 1;
  if (!trial?.samples || folds <= 1) return trial;
  return { ...trial, samples: { ...trial.samples, value: rowsOfFold(trial.samples.value, folds) } };
}

function trialsOf(sweep: SweepSize | undefined): SweepSize['trials'] {
  if (!sweep || sweep.isUnbounded) return undefined;
  const told =
    sweep.trials ??
    (sweep.configurations && sweep.folds
      ? { ...sweep.configurations, value: product(sweep.configurations.value, sweep.folds.value) }
      : sweep.configurations);
  if (!told || Number.isFinite(told.value.high)) return told;
  const capped: Range = Number.isFinite(told.value.best)
    ? range(Math.min(told.value.low, told.value.best), told.value.best, told.value.best)
    : exactly(1);
  return { ...told, value: capped };
}
