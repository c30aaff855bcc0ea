// Where the calculator's work runs and which model it runs, as its options say: machines, place, number format, size.

import { nearest } from '../../base/nearest';
import type { Range } from '../../base/range';
import { closestModel } from '../../catalogue/closest-model';
import { findRegion } from '../../catalogue/grids';
import { DEVICES, findHardware, type Hardware, type Precision, readPrecision } from '../../catalogue/hardware';
import { findModel, type ModelKind, modelOfSize, type OpenModel } from '../../catalogue/models';
import { makerByName, priceOf } from '../../catalogue/prices';
import { findProvider, isKnownProvider, type Provider, providerNames } from '../../catalogue/providers';
import { PLACE_KEYS } from '../../syntax/told';
import { note } from '../assumption';
import type { Assumption } from '../footprint';
import type { Role } from '../model/role';
import { billions, type Sized, sizeOfId } from '../model/size';
import { machineOf } from '../place/machine';
import { fleetPlace, ownPlace, type Place } from '../place/place';
import type { EstimateSettings } from '../settings';
import { type OptionReader, Refusal } from './option-reader';
import { toldFleet } from './told-fleet';

export const GIVEN = 'as given';

export interface Scene {
  readonly settings: EstimateSettings;
  readonly hardware: Hardware;
  readonly isTold: boolean;
  /** Undefined: own machines. */
  readonly provider: Provider | undefined;
  readonly place: Place;
  readonly precision: Precision | undefined;
}

export function sceneOf(read: OptionReader, given: EstimateSettings): Scene {
  const boundary = read.word('boundary') ?? given.boundary;
  if (boundary !== 'accelerator' && boundary !== 'node' && boundary !== 'datacentre') {
    throw new Refusal(`boundary is accelerator, node or datacentre, not "${boundary}"`);
  }
  const region = read.word('region') ?? given.region;
  if (!findRegion(region))
    throw new Refusal(
      `region "${region}" is not known: a country (FR), a zone (US-CAL-CISO), a cloud region (us-east-1) or WORLD`,
    );
  const settings: EstimateSettings = {
    ...given,
    boundary,
    region,
    pue: read.number('pue') ?? given.pue,
    wue: read.number('wue') ?? given.wue,
    ...onlySaid({
      grid: read.number('grid') ?? given.grid,
      usdPerHour: read.number('usdPerHour') ?? given.usdPerHour,
      usdPerKwh: read.number('usdPerKwh') ?? given.usdPerKwh,
    }),
    said: PLACE_KEYS.filter((key) => read.has(key) || given.said?.includes(key)),
  };
  const written = read.word('precision');
  const precision = readPrecision(written);
  if (written && !precision)
    throw new Refusal(`precision "${written}" is not known: fp32, fp16, bf16, fp8, int8, int4`);
  const named = read.word('hardware');
  const provider = read.word('provider') ?? (named || isRunByOneself(read) ? undefined : makerOf(read.word('model')));
  if (provider && !isKnownProvider(provider)) {
    const near = nearest(provider, providerNames());
    const known = near.length > 0 ? `did you mean ${near.join(' or ')}?` : `known are ${providerNames().join(', ')}`;
    throw new Refusal(`provider "${provider}" is not known; ${known}`);
  }
  const found = named ? findHardware(named) : undefined;
  if (named && !found) {
    const near = nearest(
      named,
      DEVICES.map(({ id }) => id),
    );
    throw new Refusal(
      `hardware "${named}" is not in the catalogue${near.length > 0 ? `; did you mean ${near.join(' or ')}?` : ': h100, a100, rtx-4090, m3, cpu-server and others'}`,
    );
  }
  if (provider) {
    const served = findProvider(provider);
    const own = OF_OWN_MACHINES.find((option) => read.has(option));
    if (own)
      throw new Refusal(
        `${own} tells of own machines, and ${served.name} has its own: ${read.has('provider') ? `leave out ${own} or provider` : `leave out ${own}, or give hardware`}`,
      );
    const hardware = findHardware(served.hardware);
    if (!hardware) throw new Refusal(`hardware of ${served.name} is not in the catalogue`);
    return {
      settings,
      hardware,
      isTold: false,
      provider: served,
      place: toldFleet(fleetPlace(served, hardware.device), read),
      precision,
    };
  }
  const machine = found ? { ...found, isTold: true } : machineOf(undefined, settings, 'accelerator');
  const { device, isTold } = machine;
  return {
    settings,
    hardware: { device, count: read.number('devices') ?? machine.count },
    isTold,
    provider: undefined,
    place: ownPlace(settings, device),
    precision,
  };
}

/** Open weights, and a word of the machines or the library that run them: `--model deepseek-r1 --library ollama`. */
function isRunByOneself(read: OptionReader): boolean {
  return OF_OWN_MACHINES.some((option) => read.has(option)) && findModel(read.word('model') ?? '') !== undefined;
}

/** What says nothing of a provider's machines. */
const OF_OWN_MACHINES = ['hardware', 'devices', 'library', 'usdPerHour', 'usdPerKwh'];

/** Without what nobody said: an absent setting and one of undefined are not the same. */
function onlySaid(values: Readonly<Record<string, number | undefined>>): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, number] => entry[1] !== undefined),
  );
}

/** A closed model runs at its provider only: the one whose price list has it, or whose names are of this form. */
function makerOf(model: string | undefined): string | undefined {
  if (!model) return undefined;
  const named = makerByName(model);
  const seller = priceOf(model, '', { inputTokens: 1000 })?.provider;
  // Open weights run anywhere; a name that its maker's own list has (`deepseek-chat`) is one of its API. Those of the
  // hub have a `/`, Ollama's tags a `:`.
  if (findModel(model) && (seller === undefined || seller !== named || /[/:]/.test(model))) return undefined;
  const maker = seller ?? named;
  return maker && isKnownProvider(maker) ? maker : undefined;
}

export function sizedOf(read: OptionReader, scene: Scene, expected: Role = 'writes'): Sized {
  const { total, active } = parametersIn(read);
  const id = read.word('model');
  if (total === undefined && active !== undefined) throw new Refusal('activeParameters are part of --parameters');
  if (total !== undefined && active !== undefined) {
    const model: OpenModel = modelOfSize(id ?? 'given', total, active, 'option parameters');
    const why = note(
      'model size',
      `${billions(total)} parameters${active < total ? `, ${billions(active)} active` : ''}`,
      'setting',
      'option parameters',
    );
    return { low: model, best: model, high: model, certainty: 'likely', assumptions: [why] };
  }
  if (!id) throw new Refusal('a --model or its --parameters are needed');
  const meant = read.has('provider') ? undefined : closestModel(id);
  if (meant) throw new Refusal(`model "${id}" is not known; did you mean ${meant}?`);
  refuseOtherKinds(id, read.kind);
  const own = sizeOfId(id, scene.provider?.prices, expected, isOfOllama(read));
  if (own.certainty === 'guess' && scene.provider === undefined) {
    // Closed weights run nowhere but at their provider; the price gives the size all the same.
    return sizeOfId(id, '', expected);
  }
  return own;
}

/** A listed model that does something else: Whisper writes no chat, SDXL embeds nothing. */
function refuseOtherKinds(id: string, kind: string): void {
  const match = findModel(id);
  if (match?.how !== 'listed') return;
  const does = DOES[match.model.kind];
  if (does === undefined || does.kind === kind || does.also?.includes(kind)) return;
  throw new Refusal(`${match.model.id} ${does.what}: wattlint estimate ${does.kind}`);
}

const DOES: Readonly<
  Partial<Record<ModelKind, { readonly kind: string; readonly also?: readonly string[]; readonly what: string }>>
> = {
  text: { kind: 'inference', also: ['embedding', 'audio'], what: 'writes text' },
  embedding: { kind: 'embedding', what: 'embeds texts' },
  rerank: { kind: 'embedding', what: 'ranks texts and reads each pair as an embedding model reads a text' },
  image: { kind: 'image', what: 'makes pictures' },
  video: { kind: 'video', also: ['image'], what: 'makes clips' },
  audio: { kind: 'audio', what: 'hears or speaks' },
};

/** All weights, and those that one token passes: all where nothing else is said. */
export function parametersIn(read: OptionReader): {
  readonly total: number | undefined;
  readonly active: number | undefined;
} {
  const total = read.number('parameters');
  const active = read.number('activeParameters') ?? total;
  if (total !== undefined && active !== undefined && active > total)
    throw new Refusal('activeParameters are part of parameters, so no more than these');
  return { total, active };
}

export function hardwareNote({ hardware, isTold, provider }: Scene): Assumption {
  const name = `${hardware.count > 1 ? `${hardware.count} × ` : ''}${hardware.device.name}`;
  if (provider) return note('hardware', name, 'default', `what ${provider.name} is taken to run`);
  return note('hardware', name, isTold ? 'setting' : 'default', hardware.device.source.text);
}

export function isOfOllama(read: OptionReader): boolean {
  return read.has('library') && /ollama/.test(read.word('library') ?? '');
}

export function told(read: OptionReader, option: string, what: string, value: Range): Assumption {
  return note(
    what,
    value,
    read.has(option) ? 'setting' : 'default',
    read.has(option) ? GIVEN : 'not given; taken as in a scan of code that does not tell',
  );
}
