// One execution of a request: to a provider's API, or to weights that the user runs. Chat, embedding, reranking,
// pictures, clips, sound and agents; each says what it assumed.

import { type Certainty, weakest } from '../base/certainty';
import { exactly, multiplyBounds, ONE, type Range, range, scale } from '../base/range';
import { type Device, findHardware } from '../catalogue/hardware';
import type { OpenModel } from '../catalogue/models';
import { findProvider, type Provider } from '../catalogue/providers';
import type { Known, Workload } from '../recognise/workload';
import { atMost, product } from './arithmetic';
import { note, noteOf } from './assumption';
import type { Assumption } from './footprint';
import { formatNumber } from './format';
import { passWork } from './forward';
import { DEVICE_DOUBT, languageWork, splitOf } from './language';
import { type Machine, machineOf, precisionOf } from './machine';
import {
  CLOSED_PICTURE_ERROR,
  DIFFUSION_ERROR,
  pictureWork,
  SOUND_SECONDS,
  soundWork,
  UNKNOWN_PAINTER,
} from './media';
import { painterOf, usualPainter, usualSide } from './painter';
import { fleetPlace, ownPlace, type Place, type Work } from './place';
import { type Priced, priceOfAudio, priceOfImages, priceOfTokens, UNKNOWN_PRICE } from './price';
import type { EstimateSettings } from './settings';
import { type Expected, type Sized, sizeOf } from './size';
import { isServing, softwareOf } from './software';
import { type CountTokens, type TokenUse, tokensOf } from './tokens';

/** One execution, before it becomes a footprint. */
export interface Execution {
  readonly work: Work;
  readonly place: Place;
  /** Undefined: own compute, priced by time. */
  readonly priced: Priced | undefined;
  readonly certainty: Certainty;
  readonly assumptions: readonly Assumption[];
  /** Sent and written in one execution, all items together; only where tokens are what is worked on. */
  readonly tokens?: { readonly input: Range; readonly output: Range };
}

/** Turns of an agent when nothing limits them. */
const TURNS: Range = range(1, 4, 15);
const TURNS_SOURCE = 'turns not told by the code: a few tool calls; frameworks stop at 10 to 25';

export function requestExecution(
  workload: Workload,
  settings: EstimateSettings,
  countTokens: CountTokens,
): Execution {
  const where = whereOf(workload, settings);
  switch (workload.kind) {
    case 'image-gen':
    case 'video':
      return picture(workload, where);
    case 'audio':
      return sound(workload, where);
    default:
      if (isOwnPicture(where)) return picture(workload, where);
      if (isOwnSound(where) && workload.request?.isForwardOnly !== true) return sound(workload, where);
      return isOwnPass(workload, where) ? look(workload, where) : language(workload, where, countTokens);
  }
}

/** The machines behind a request, and the model that runs on them. */
interface Where {
  readonly sized: Sized;
  readonly device: Device;
  readonly devices: number;
  readonly deviceDoubt: number;
  readonly place: Place;
  readonly provider: Provider | undefined;
  readonly machine: Machine | undefined;
  readonly assumptions: readonly Assumption[];
}

function whereOf(workload: Workload, settings: EstimateSettings): Where {
  if (workload.host.kind === 'api') {
    const provider = findProvider(workload.host.provider);
    const sized = sizeOf(workload.model, provider.prices, expectedOf(workload));
    const hardware = findHardware(provider.hardware);
    if (!hardware) throw new Error(`${provider.hardware} is missing from the hardware catalogue`);
    const { device } = hardware;
    const place = fleetPlace(provider, device);
    const assumed = note(
      'hardware',
      `${device.name}, about ${provider.batch.best} requests at once (${provider.batch.low}–${provider.batch.high})`,
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
  const sized = sizeOf(workload.model, undefined, expectedOf(workload), isServed(workload));
  const machine = machineOf(workload.device, settings, 'accelerator');
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

/** Asked through a client, over a socket: a server runs the weights, not the program itself. */
function isServed({ host, kind }: Workload): boolean {
  return host.kind === 'local' && kind !== 'local-inference' && kind !== 'model-load';
}

function expectedOf({ kind, library, request }: Workload): Expected {
  if (kind === 'embedding' || kind === 'rerank') return 'reads';
  // A forward pass of a framework's own module, or of a vision or text toolkit.
  const isNetwork =
    /^(torch|torchvision|keras|tensorflow|tf_keras|lightning|pytorch_lightning|ultralytics|fastai|spacy|flair|timm|jax|flax|easyocr|paddleocr|deepface|face_recognition|insightface|bertopic|stanza|simpletransformers|onnxruntime)/.test(
      library,
    );
  if (kind === 'local-inference' && isNetwork) return 'network';
  return request?.isForwardOnly === true ? 'passes' : 'writes';
}

function language(workload: Workload, where: Where, countTokens: CountTokens): Execution {
  const { sized, device, deviceDoubt, place, provider } = where;
  const isEncoder =
    where.machine !== undefined &&
    (workload.request?.isForwardOnly === true ||
      ['encoder', 'embedding', 'rerank', 'vision'].includes(sized.best.kind));
  const told = tokensOf(isEncoder ? { ...workload, kind: 'embedding' } : workload, countTokens);
  const turns = workload.kind === 'agent' ? turnsOf(workload) : undefined;
  const answers = workload.request?.answers;
  const written = answers ? { ...told, output: multiplyBounds(told.output, answers.value) } : told;
  const tokens = turns ? overTurns(written, turns.value) : written;
  const items = itemsOf(workload);
  const batch = provider ? provider.batch : ownBatch(workload, items, isEncoder);
  const { precision, assumptions: format } = precisionOf(
    workload.device,
    sized.best,
    workload.library,
    isServed(workload) ? workload.model?.id : undefined,
  );
  const { software, assumptions: engine } = softwareOf(
    provider ? undefined : workload.library,
    'code',
    isServed(workload),
  );
  const run = {
    sized,
    precision: provider ? undefined : precision,
    device,
    devices: where.devices,
    isFleet: provider !== undefined,
    batch,
    input: tokens.input,
    output: tokens.output,
    deviceDoubt,
    software,
  };
  const split = splitOf(run);
  const work = repeated(languageWork(run), items.value);
  const priced = provider ? priceOfItems(workload, provider, tokens, items.value) : undefined;
  const assumptions = [
    ...where.assumptions,
    ...tokens.assumptions,
    ...(turns ? [note('turns', turns.value, turns.from === TURNS_SOURCE ? 'default' : 'code', turns.from)] : []),
    ...(answers ? [noteOf('answers per prompt', answers)] : []),
    ...items.assumptions,
    ...(provider
      ? []
      : [
          ...split.assumptions,
          ...format,
          ...engine,
          note('batch', batch, 'default', 'requests that share a step on own hardware'),
        ]),
  ];
  const certainty = weakest(
    sized.certainty,
    workload.model?.certainty ?? 'guess',
    tokens.isTold ? 'likely' : 'guess',
    priced && !priced.isKnown ? 'guess' : 'likely',
  );
  const together = {
    input: multiplyBounds(tokens.input, items.value),
    output: multiplyBounds(tokens.output, items.value),
  };
  return { work, place, priced, certainty, assumptions, tokens: together };
}

function priceOfItems(workload: Workload, provider: Provider, tokens: TokenUse, items: Range): Priced {
  if (!workload.model) return UNKNOWN_PRICE;
  const discount = workload.kind === 'batch-api' ? 0.5 : 1;
  const one = priceOfTokens(workload.model.id, provider.prices, tokens.input, tokens.output, discount);
  return { ...one, costUsd: product(one.costUsd, items) };
}

/** Every turn sends all that went before, so the input grows with the square of the turns; most of it is cached. */
function overTurns(once: TokenUse, turns: Range): TokenUse {
  const grow = (input: number, output: number, count: number) =>
    input * count + (0.3 * (output + 300) * (count * (count - 1))) / 2;
  const { input, output } = once;
  return {
    ...once,
    input: range(
      grow(input.low, output.low, turns.low),
      grow(input.best, output.best, turns.best),
      grow(input.high, output.high, turns.high),
    ),
    output: product(output, turns),
  };
}

function turnsOf(workload: Workload): { readonly value: Range; readonly from: string } {
  const limit = workload.request?.maxTurns;
  if (!limit) return { value: TURNS, from: TURNS_SOURCE };
  return { value: atMost(TURNS, limit.value.high), from: limit.from };
}

interface Items {
  readonly value: Range;
  readonly assumptions: readonly Assumption[];
}

/** Items per execution, each as often as it is passed through; unknown lengths count once. */
function itemsOf(workload: Workload): Items {
  const passes = workload.request?.passes;
  const once = itemsOnce(workload);
  if (!passes) return once;
  return {
    value: product(once.value, passes.value),
    assumptions: [...once.assumptions, noteOf('passes per item', passes, ', one per label')],
  };
}

/** Where each answer is a work of its own: pictures. */
function resultsOf(workload: Workload): Items {
  const items = itemsOf(workload);
  const answers = workload.request?.answers;
  if (!answers) return items;
  return {
    value: product(items.value, answers.value),
    assumptions: [...items.assumptions, noteOf('answers per prompt', answers)],
  };
}

function itemsOnce(workload: Workload): Items {
  const items: Known | undefined = workload.request?.items;
  if (!items) return { value: ONE, assumptions: [] };
  const { low, best, high } = items.value;
  const value = Number.isFinite(high) ? items.value : range(Math.min(low, best), best, best);
  if (value.best === 1 && value.high === 1) return { value, assumptions: [] };
  return { value, assumptions: [noteOf('items per call', { ...items, value })] };
}

/** Serving engines batch what they are given; a plain loop or pipeline runs one at a time. */
function ownBatch(workload: Workload, items: Items, isEncoder: boolean): Range {
  if (isServing(workload.library)) {
    const together = Math.min(256, Math.max(1, items.value.best));
    return range(
      Math.min(together, Math.max(1, items.value.low)),
      together,
      Math.min(256, Math.max(together, items.value.high)),
    );
  }
  const told = workload.request?.batchSize?.value;
  if (told) return atMostItems(told, items.value);
  if (isEncoder) return range(1, Math.min(32, Math.max(1, items.value.best)), 64);
  return range(1, 1, 4);
}

/** A batch is never larger than what there is to put into it. */
function atMostItems(batch: Range, items: Range): Range {
  const most = Math.max(1, items.high);
  return range(Math.min(batch.low, most), Math.min(batch.best, most), Math.min(batch.high, most));
}

function isOwnPicture({ sized, machine }: Where): boolean {
  return machine !== undefined && sized.best.diffusion !== undefined;
}

/** A network that reads no text: one that is known to look at pictures, or a framework's module that nothing names. */
function isOwnPass(workload: Workload, { sized, machine }: Where): boolean {
  if (machine === undefined || workload.kind !== 'local-inference' || isServed(workload)) return false;
  if (sized.best.kind === 'vision') return true;
  return workload.model === undefined && expectedOf(workload) === 'network' && !READERS.test(workload.library);
}

/** Toolkits whose networks read text. */
const READERS = /^(spacy|flair|stanza|bertopic|simpletransformers)/;

function look(workload: Workload, where: Where): Execution {
  const { sized, device, devices, deviceDoubt, place } = where;
  const items = itemsOf(workload);
  const batch = ownBatch(workload, items, true);
  const { work, assumptions } = passWork({
    sized,
    name: workload.model?.id,
    items: items.value,
    batch,
    device,
    devices,
    precision: workload.device?.precision ?? 'bf16',
    deviceDoubt,
  });
  return {
    work,
    place,
    priced: undefined,
    certainty: weakest(sized.certainty, workload.model?.certainty ?? 'guess'),
    assumptions: [
      ...where.assumptions,
      ...items.assumptions,
      workload.request?.batchSize
        ? noteOf('batch', { ...workload.request.batchSize, value: batch })
        : note('batch', batch, 'default', 'items that share a step'),
      ...assumptions,
    ],
  };
}

function isOwnSound({ sized, machine }: Where): boolean {
  return machine !== undefined && sized.best.kind === 'audio';
}

function picture(workload: Workload, where: Where): Execution {
  const { request } = workload;
  const isVideo = workload.kind === 'video' || where.sized.best.kind === 'video';
  const listed = where.sized.best.diffusion ? where.sized.best : undefined;
  const family = listed || !where.machine ? undefined : painterOf(workload.call);
  const model: OpenModel = listed ?? family ?? (where.machine && usualPainter()) ?? UNKNOWN_PAINTER;
  const side = where.machine ? usualSide(model) : 1024;
  const items = resultsOf(workload);
  // A pass of the denoiser alone is one of its steps.
  const steps = request?.isForwardOnly ? ONE : (request?.steps?.value ?? exactly(model.diffusion?.steps ?? 30));
  const size = request?.imageSize ?? (isVideo ? { width: 832, height: 480 } : { width: side, height: side });
  const frames = isVideo ? 81 : 1;
  const drawing = {
    model,
    device: where.device,
    devices: where.devices,
    precision: 'bf16' as const,
    batch: 1,
    steps: Math.max(1, steps.best),
    ...size,
    frames,
  };
  const error =
    (listed ? DIFFUSION_ERROR : family ? FAMILY_ERROR : CLOSED_PICTURE_ERROR) *
    (where.machine?.isTold === false ? 1.5 : 1) *
    (isVideo ? 1.5 : 1);
  const spread = range(steps.low / steps.best, 1, steps.high / steps.best);
  const work = repeated(pictureWork(drawing, error), product(items.value, spread));
  const priced = where.provider ? priceOfPictures(workload, where.provider, size, items.value) : undefined;
  return {
    work,
    place: where.place,
    priced,
    certainty: listed && request?.imageSize ? weakest('likely', workload.model?.certainty ?? 'guess') : 'guess',
    assumptions: [
      ...(listed
        ? where.assumptions
        : [painterNote(workload, where, model), ...where.assumptions.filter(({ what }) => what !== 'model size')]),
      note(
        'steps',
        steps,
        request?.steps || request?.isForwardOnly ? 'code' : 'catalogue',
        request?.isForwardOnly ? 'one pass' : (request?.steps?.from ?? "the pipeline's default"),
      ),
      note(
        'size',
        `${size.width} × ${size.height}${isVideo ? `, ${frames} frames` : ''}`,
        request?.imageSize ? 'code' : 'default',
        request?.imageSize ? 'the code' : 'usual for such models',
      ),
      ...items.assumptions,
    ],
  };
}

/** Members of a family differ by what is added: adapters, refiners, other text encoders. */
const FAMILY_ERROR = 2.5;

function painterNote(workload: Workload, where: Where, model: OpenModel): Assumption {
  if (!where.machine)
    return note('model', 'not published; as a diffusion transformer of 12 B parameters', 'default', model.source);
  const name = /(\w+)(\.from_\w+)?$/.exec(workload.call)?.[1] ?? workload.call;
  const isFamily = painterOf(workload.call) !== undefined;
  return note(
    'model',
    `as ${model.id}`,
    'default',
    isFamily
      ? `${name} draws with such a model`
      : 'the model is not told by the code; between Stable Diffusion 1.5 and FLUX.1',
  );
}

/** GPT Image bills 272, 1,056 or 4,160 output tokens for a low, medium or high 1024 × 1024 (OpenAI pricing page, from memory). */
function priceOfPictures(
  workload: Workload,
  provider: Provider,
  size: { width: number; height: number },
  items: Range,
): Priced {
  if (!workload.model || workload.kind === 'video') return UNKNOWN_PRICE;
  const area = (size.width * size.height) / 1024 ** 2;
  const tokens = scale(range(272, 1056, 4160), area);
  const one = priceOfImages(workload.model.id, provider.prices, tokens);
  return { ...one, costUsd: product(one.costUsd, items) };
}

function sound(workload: Workload, where: Where): Execution {
  const items = itemsOf(workload);
  const isOpen = where.sized.best.kind === 'audio';
  const model = isOpen ? where.sized.best : { ...where.sized.best, active: 1.5e9, total: 1.5e9 };
  const { precision } = precisionOf(workload.device, model);
  const error = (isOpen ? 2.5 : 4) * (where.machine?.isTold === false ? 1.5 : 1);
  const work = repeated(soundWork(model, where.device, precision, SOUND_SECONDS, error), items.value);
  const priced =
    where.provider && workload.model
      ? priceOfAudio(workload.model.id, where.provider.prices, product(scale(SOUND_SECONDS, 1 / 3600), items.value))
      : where.provider
        ? UNKNOWN_PRICE
        : undefined;
  return {
    work,
    place: where.place,
    priced,
    certainty: 'guess',
    assumptions: [
      ...(isOpen
        ? where.assumptions
        : [
            note('model', 'not published; 1.5 B parameters, as Whisper large', 'default', 'stated'),
            ...where.assumptions.filter(({ what }) => what !== 'model size'),
          ]),
      note(
        'length of sound',
        `${formatNumber(SOUND_SECONDS)} s`,
        'default',
        'a phrase to an hour; the code does not tell',
        SOUND_SECONDS,
      ),
      ...items.assumptions,
    ],
  };
}

function repeated(work: Work, items: Range): Work {
  return {
    seconds: product(work.seconds, items),
    acceleratorHours: product(work.acceleratorHours, items),
    acceleratorWh: product(work.acceleratorWh, items),
  };
}
