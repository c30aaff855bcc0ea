// Which machine own work runs on: what the code says (`device="cpu"`, `.to("mps")`, a count), then the settings,
// then the default; and in which number format.

import {
  DEVICES,
  type Device,
  findHardware,
  type Hardware,
  type Precision,
  readPrecision,
} from '../../catalogue/hardware';
import type { OpenModel } from '../../catalogue/models';
import { packingInOllama } from '../../catalogue/ollama';
import type { DeviceHints } from '../../recognise/workload';
import { note } from '../assumption';
import type { Assumption } from '../footprint';
import { DEFAULT_SETTINGS, originOf, type WorkloadSettings } from '../settings';
import { matrixFormat, PYTORCH_FP32 } from './matrix-format';

export interface Machine extends Hardware {
  /** True when code or settings name it; else it is one doubt more. */
  readonly isTold: boolean;
  readonly assumptions: readonly Assumption[];
}

export function machineOf(
  hints: DeviceHints | undefined,
  settings: WorkloadSettings,
  needs: 'accelerator' | 'processor',
): Machine {
  const chosen = findHardware(settings.hardware) ?? findHardware(DEFAULT_SETTINGS.hardware);
  if (!chosen) throw new Error('the default hardware is missing from the catalogue');
  const { isSet, from, by } = originOf('hardware', settings);
  // Told of this very workload: that wins over what the code around it names.
  if (settings.told?.hardware !== undefined && (needs === 'accelerator' || isProcessor(chosen.device)))
    return machine(chosen.device, chosen.count, from, true, by ?? '');
  const hinted = hints?.device?.toLowerCase().replace(/:\d+$/, '');
  if (needs === 'processor' || hinted === 'cpu') {
    const device = isProcessor(chosen.device) ? chosen.device : deviceNamed('cpu-server');
    return machine(
      device,
      1,
      hinted === 'cpu' ? 'code' : from,
      isSet,
      hinted === 'cpu' ? 'device="cpu"' : 'runs on the processor',
    );
  }
  if (hinted === 'mps') {
    const device = chosen.device.class === 'apple' ? chosen.device : deviceNamed('m4');
    return machine(device, 1, 'code', true, 'device="mps"');
  }
  const named = hinted && !/^(cuda|gpu|auto|xla|tpu)$/.test(hinted) ? findHardware(hinted) : undefined;
  if (named) return machine(named.device, hints?.count ?? named.count, 'code', true, 'named in the code');
  const device =
    isProcessor(chosen.device) && hinted && hinted !== 'auto'
      ? deviceNamed(DEFAULT_SETTINGS.hardware)
      : chosen.device;
  return machine(
    device,
    hints?.count ?? chosen.count,
    from,
    isSet,
    isSet ? 'the hardware setting' : 'neither the code nor the hardware setting names a machine',
  );
}

/** The format the weights are held in: as the code says, else 4 bits where the runner packs so, else as published. */
export function precisionOf(
  hints: DeviceHints | undefined,
  model: OpenModel,
  library = '',
  served?: string,
): { readonly precision: Precision; readonly assumptions: readonly Assumption[] } {
  const told = hints?.precision;
  if (told) {
    const format = matrixFormat(told, library, hints);
    return { precision: format, assumptions: [note('number format', format, 'code', 'the code')] };
  }
  const packed = served === undefined ? undefined : packingInOllama(served);
  // Ollama's embedding models are small and stay in 16 bits: nomic-embed-text is 274 MB for 137 M parameters.
  if (packed !== undefined && model.kind !== 'embedding') {
    const why = 'a bare name is taken for one of Ollama, whose default tags are Q4_K_M (2026-08-21)';
    return { precision: packed, assumptions: [note('number format', packed, 'default', why)] };
  }
  if (model.kind !== 'embedding' && /^(llama[-_]cpp|gpt4all|ctransformers|ollama)/.test(library)) {
    const why = `${library} mostly runs 4-bit weights`;
    return { precision: 'int4', assumptions: [note('number format', 'int4', 'default', why)] };
  }
  const precision = matrixFormat(readPrecision(model.precision) ?? 'bf16', library, hints);
  const why = precision === 'fp32' ? `as published; ${PYTORCH_FP32}` : 'as published';
  return { precision, assumptions: [note('number format', precision, 'catalogue', why)] };
}

export function isProcessor(device: Device): boolean {
  return device.class.startsWith('cpu');
}

function machine(device: Device, count: number, from: Assumption['from'], isTold: boolean, why: string): Machine {
  const name = count > 1 ? `${count} × ${device.name}` : device.name;
  return { device, count, isTold, assumptions: [note('hardware', name, from, why)] };
}

function deviceNamed(id: string): Device {
  const device = DEVICES.find((candidate) => candidate.id === id);
  if (!device) throw new Error(`${id} is missing from the hardware catalogue`);
  return device;
}
