// The machines behind a request: a provider's fleet, or what the user runs, and the model on them.

import { type Device, findHardware } from '../../catalogue/hardware';
import { findInOllama } from '../../catalogue/ollama';
import { findProvider, type Provider } from '../../catalogue/providers';
import type { Workload } from '../../recognise/workload';
import { note } from '../assumption';
import type { Assumption } from '../footprint';
import { roleOf } from '../model/role';
import { type Sized, sizeOf } from '../model/size';
import { type Machine, machineOf } from '../place/machine';
import { fleetPlace, ownPlace, type Place } from '../place/place';
import type { EstimateSettings } from '../settings';
import { DEVICE_DOUBT } from './language';

/** The machines behind a request, and the model that runs on them. */
export interface Where {
  readonly sized: Sized;
  readonly device: Device;
  readonly devices: number;
  readonly deviceDoubt: number;
  readonly place: Place;
  readonly provider: Provider | undefined;
  readonly machine: Machine | undefined;
  readonly assumptions: readonly Assumption[];
}

export function whereOf(workload: Workload, settings: EstimateSettings): Where {
  if (workload.host.kind === 'api') {
    const provider = findProvider(workload.host.provider);
    const sized = sizeOf(workload.model, provider.prices, roleOf(workload));
    const hardware = findHardware(provider.hardware);
    if (!hardware) throw new Error(`${provider.hardware} is missing from the hardware catalogue`);
    const { device } = hardware;
    const place = fleetPlace(provider, device);
    const assumed = note(
      'hardware',
      device.name,
      'default',
      `${provider.name} does not say; what such providers are known to run`,
    );
    return {
      sized,
      device,
      devices: 1,
      deviceDoubt: 1.5,
      place,
      provider,
      machine: undefined,
      assumptions: [...sized.assumptions, assumed, ...place.assumptions],
    };
  }
  const sized = sizeOf(workload.model, undefined, roleOf(workload), isServed(workload));
  const machine = deskOr(machineOf(workload.device, settings, 'accelerator'), workload);
  const place = ownPlace(settings, machine.device);
  return {
    sized,
    device: machine.device,
    devices: machine.count,
    deviceDoubt: machine.isTold ? 1 : DEVICE_DOUBT,
    place,
    provider: undefined,
    machine,
    assumptions: [...sized.assumptions, ...machine.assumptions, ...place.assumptions],
  };
}

/** Made for people's own machines, and mostly run there: llama.cpp, and what is built around it. */
const ON_DESKS = /^(ollama|llama[-_]cpp|gpt4all|ctransformers|lmstudio)/;
const DESK = 'rtx-4090';

/** Where nothing names a machine, such a runner's is a desk with one consumer card; the doubt about it stays. */
function deskOr(machine: Machine, { library, call, device }: Workload): Machine {
  if (machine.isTold || device?.device !== undefined || !(ON_DESKS.test(library) || /ollama/i.test(call)))
    return machine;
  const desk = findHardware(DESK)?.device;
  if (!desk) throw new Error(`${DESK} is missing from the hardware catalogue`);
  const why = 'neither the code nor the hardware setting names a machine; such runners are made for desks';
  return { ...machine, device: desk, assumptions: [note('hardware', desk.name, 'default', why)] };
}

/** Clients of servers: what they ask stands behind a socket, also where it embeds or listens. */
const CLIENTS =
  /ollama|^(openai|litellm|xinference|instructor|requests|httpx|aiohttp|urllib|lmstudio|huggingface_hub|infinity_client)/;

/**
 * Asked through a client, over a socket: a server runs the weights, not the program itself. That a framework embeds or
 * ranks does not say where it does so; a name of Ollama's does.
 */
export function isServed({ host, kind, library, call, model }: Workload): boolean {
  if (host.kind !== 'local' || kind === 'local-inference' || kind === 'model-load') return false;
  if (kind === 'llm-chat' || kind === 'agent' || CLIENTS.test(library)) return true;
  return /ollama/i.test(call) || (model !== undefined && findInOllama(model.id) !== undefined);
}
