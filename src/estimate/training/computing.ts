// One execution of training and of a model load, on the user's own machine (or a provider's, for
// fine-tuning through an API).

import { weakest } from '../../base/certainty';
import { range } from '../../base/range';
import { findHardware } from '../../catalogue/hardware';
import { findProvider } from '../../catalogue/providers';
import type { TrainingSize, Workload } from '../../recognise/workload';
import { product } from '../arithmetic';
import type { Execution } from '../execution';
import { formatNumber } from '../format';
import { roleOf } from '../model/role';
import { sizeOf } from '../model/size';
import { machineOf, precisionOf } from '../place/machine';
import { fleetPlace, ownPlace } from '../place/place';
import { UNKNOWN_PRICE } from '../place/price';
import { DEVICE_DOUBT } from '../serving/language';
import type { EstimateSettings } from '../settings';
import { classicWork } from './classic';
import { loadWork } from './model-load';
import { formatOf } from './number-format';
import { neuralWork } from './training';

export function trainingExecution(
  workload: Workload,
  settings: EstimateSettings,
  size: TrainingSize | undefined = workload.training,
): Execution {
  const isClassic = size !== undefined && size.family !== 'neural';
  const stops = workload.traits.hasEarlyStopping === true && size?.epochs !== undefined && !size.steps;
  const machine = machineOf(workload.device, settings, isClassic ? 'processor' : 'accelerator');
  const place = ownPlace(settings, machine.device);
  const format = formatOf(workload, size);
  const doubt = machine.isTold ? 1 : DEVICE_DOUBT;
  const trained = isClassic
    ? classicWork(size, machine.device)
    : neuralWork(
        stops ? stoppedEarly(size) : size,
        machine.device,
        machine.count,
        format,
        doubt,
        false,
        roleOf(workload),
      );
  return {
    work: trained.work,
    place,
    priced: undefined,
    certainty: trained.isTold && machine.isTold ? 'likely' : 'guess',
    assumptions: [
      ...trained.assumptions,
      ...(isClassic ? [] : [format.note]),
      ...machine.assumptions,
      ...place.assumptions,
    ],
  };
}

/** Epochs are at most as told: who stops early sets them high, and mostly uses a part. */
const USED_EPOCHS = range(0.1, 0.5, 1);

function stoppedEarly(size: TrainingSize): TrainingSize {
  const { epochs } = size;
  if (epochs === undefined || epochs.value.best < 5) return size;
  const from = `at most ${formatNumber(epochs.value)}; stops early, mostly at a tenth to all of them`;
  return { ...size, epochs: { value: product(epochs.value, USED_EPOCHS), certainty: 'likely', from } };
}

/** `isAgain`: the same process has loaded it before. */
export function loadExecution(workload: Workload, settings: EstimateSettings, isAgain = false): Execution {
  const sized = sizeOf(workload.model, undefined, roleOf(workload));
  const machine = machineOf(workload.device, settings, 'accelerator');
  const place = ownPlace(settings, machine.device);
  const { precision, assumptions } = precisionOf(workload.device, sized.best, workload.library);
  const loaded = loadWork(sized, precision, machine.device, machine.count, isAgain);
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
      from: 'epochs not told by the code: three, as providers choose',
    },
    batchSize: told?.batchSize,
    samples: told?.samples ?? {
      value: range(50, 500, 1e4),
      certainty: 'guess',
      from: 'examples not told by the code: 50 to 10,000',
    },
    steps: told?.steps,
    parameters: {
      value: range(sized.low.active, sized.best.active, sized.high.active),
      certainty: 'guess',
      from: 'the model size',
    },
    trees: undefined,
  };
  const trained = neuralWork(size, device, 8, 'bf16', 1.5);
  return {
    work: trained.work,
    place,
    priced: UNKNOWN_PRICE,
    certainty: 'guess',
    assumptions: [
      ...sized.assumptions,
      // Told as the size of the model, with where that is from.
      ...trained.assumptions.filter(({ what }) => what !== 'parameters'),
      ...place.assumptions,
    ],
  };
}
