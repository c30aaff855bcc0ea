// The calculator behind `wattlint estimate <kind>`: plain options in, a footprint with time and assumptions out, by
// the same models, catalogues and defaults that a scan uses. Options may be numbers or their text (`8e9`, `8B`).

import { add, exactly, type Range, range, scale, ZERO } from '../../base/range';
import type { Provider } from '../../catalogue/providers';
import { note } from '../assumption';
import { footprintOfExecution } from '../execution';
import type { Assumption, Footprint } from '../footprint';
import { formatNumber } from '../format';
import {
  CLOSED_PICTURE_ERROR,
  errorOf,
  pictureWork,
  SOUND_SECONDS,
  soundWork,
  UNKNOWN_PAINTER,
} from '../media/media';
import { billions, type Sized } from '../model/size';
import { precisionOf } from '../place/machine';
import { type Place, repeated, type Work } from '../place/place';
import { type Priced, pricedItems, priceOfAudio, priceOfPicture, priceOfTokens, UNKNOWN_PRICE } from '../place/price';
import { DEVICE_DOUBT, languageWork, sharingOf, splitOf } from '../serving/language';
import { paceOf } from '../serving/pace';
import { ROOFLINE, softwareOf } from '../serving/software';
import type { EstimateSettings } from '../settings';
import type { Step } from '../steps/derivation';
import { DIFFUSION_NOTE, pictureSteps, SPEECH_NOTE, soundSteps } from '../steps/media-steps';
import { PROMPT, usualPicture } from '../tokens/prompt-tokens';
import { neuralWork } from '../training/training';
import { GIVEN, hardwareNote, isOfOllama, type Scene, sceneOf, sizedOf, told } from './direct-scene';
import { isTableLearner, networkSize, tableFit } from './fit';
import { OptionReader, Refusal } from './option-reader';
import { effortOf, usualOutput } from './usual-output';

export const DIRECT_KINDS = ['inference', 'training', 'image', 'video', 'embedding', 'audio'] as const;
export type DirectKind = (typeof DIRECT_KINDS)[number];

export interface DirectResult {
  readonly footprint: Footprint;
  readonly assumptions: readonly Assumption[];
  /** How the middles came about, line by line. */
  readonly steps: readonly Step[];
  /** Wall time, from start to end. */
  readonly seconds: Range;
  /** Accelerators × hours that the work occupies; its share of a batch. */
  readonly acceleratorHours: Range;
}

export interface DirectError {
  readonly error: string;
}

/** What each kind understands, for help and for checking; all have the common ones. */
export const COMMON_OPTIONS = [
  'hardware',
  'devices',
  'precision',
  'boundary',
  'region',
  'pue',
  'wue',
  'grid',
  'usdPerHour',
  'usdPerKwh',
  'count',
] as const;
export const DIRECT_OPTIONS: Readonly<Record<DirectKind, readonly string[]>> = {
  inference: [
    'model',
    'parameters',
    'activeParameters',
    'provider',
    'inputTokens',
    'cachedTokens',
    'outputTokens',
    'reasoningEffort',
    'batch',
    'library',
  ],
  embedding: ['model', 'parameters', 'provider', 'inputTokens', 'batch', 'library'],
  training: [
    'model',
    'parameters',
    'activeParameters',
    'tokens',
    'samples',
    'epochs',
    'steps',
    'batch',
    'features',
    'trees',
    'depth',
  ],
  image: ['model', 'provider', 'steps', 'height', 'width', 'batch'],
  video: ['model', 'provider', 'steps', 'height', 'width', 'frames', 'batch'],
  audio: ['model', 'parameters', 'provider', 'seconds'],
};

export type DirectOptions = Readonly<Record<string, unknown>>;

export function estimateDirect(
  kind: DirectKind,
  options: DirectOptions,
  settings: EstimateSettings,
): DirectResult | DirectError {
  try {
    const read = new OptionReader(kind, [...DIRECT_OPTIONS[kind], ...COMMON_OPTIONS], options);
    const scene = sceneOf(read, settings);
    const run = RUNS[kind](read, scene);
    const count = exactly(read.number('count') ?? 1);
    const execution = {
      ...run,
      work: repeated(run.work, count),
      priced: run.priced && pricedItems(run.priced, count),
      certainty: 'likely' as const,
    };
    const { footprint, assumptions, steps } = footprintOfExecution(execution, scene.settings);
    const certainty = scene.isTold && run.isTold ? 'likely' : 'guess';
    return {
      footprint: { ...footprint, certainty },
      assumptions,
      steps,
      seconds: execution.work.seconds,
      acceleratorHours: execution.work.acceleratorHours,
    };
  } catch (error) {
    if (error instanceof Refusal) return { error: error.message };
    throw error;
  }
}

interface Run {
  readonly work: Work;
  readonly place: Place;
  readonly priced: Priced | undefined;
  readonly isTold: boolean;
  readonly assumptions: readonly Assumption[];
}

const RUNS: Readonly<Record<DirectKind, (read: OptionReader, scene: Scene) => Run>> = {
  inference: (read, scene) => language(read, scene, true),
  embedding: (read, scene) => language(read, scene, false),
  training,
  image: (read, scene) => picture(read, scene, false),
  video: (read, scene) => picture(read, scene, true),
  audio: sound,
};

function language(read: OptionReader, scene: Scene, writes: boolean): Run {
  const sized = sizedOf(read, scene, writes ? 'writes' : 'reads');
  const { provider } = scene;
  const model = read.word('model');
  const fresh = read.range('inputTokens') ?? add(PROMPT, usualPicture(model));
  const cached = read.number('cachedTokens') ?? 0;
  const input = add(fresh, exactly(cached));
  const cachedShare = cached > 0 ? range(cached / input.high, cached / input.best, cached / input.low) : ZERO;
  const usual = writes ? usualOutput(model, effortOf(read)) : { output: exactly(0), assumptions: [] };
  const output = read.range('outputTokens') ?? usual.output;
  const batch = read.range('batch') ?? (provider ? undefined : range(1, 1, 4));
  const library = read.word('library');
  const { software, assumptions: engine } = softwareOf(library, 'setting');
  const format = formatOf(read, scene, sized);
  const known = provider && writes ? paceOf(model, provider, sized) : undefined;
  const run = {
    sized,
    precision: provider ? scene.precision : format.precision,
    device: scene.hardware.device,
    devices: provider ? 1 : scene.hardware.count,
    batch,
    ...(provider ? { load: provider.load } : {}),
    input,
    output,
    cachedShare,
    deviceDoubt: scene.isTold ? 1 : DEVICE_DOUBT,
    software: provider ? ('fleet' as const) : software,
    isFixed: read.number('devices') !== undefined,
    isFleet: provider !== undefined,
    ...(known ? { pace: known.pace } : {}),
  };
  const work = languageWork(run);
  return {
    work,
    place: scene.place,
    priced: pricedBy(scene, model, (id, prices) => priceOfTokens(id, prices, { input, cachedShare, output })),
    isTold: sized.certainty !== 'guess' && (!writes || read.has('outputTokens')),
    assumptions: [
      ...sized.assumptions,
      hardwareNote(scene),
      ...(provider ? [] : [...splitOf(run).assumptions, ...format.assumptions, ...engine]),
      ...scene.place.assumptions,
      told(read, 'inputTokens', 'input tokens', input),
      ...(cached > 0
        ? [note('found in a cache', `${formatNumber(exactly(cached))} of these tokens`, 'setting', GIVEN)]
        : []),
      ...(read.has('outputTokens') ? [told(read, 'outputTokens', 'output tokens', output)] : usual.assumptions),
      ...(batch ? [told(read, 'batch', 'batch', batch)] : sharingOf(run)),
      ...(known ? known.assumptions : []),
      ROOFLINE,
    ],
  };
}

/** By the provider's list; undefined on own machines, whose time is paid for. */
function pricedBy(
  { provider }: Scene,
  model: string | undefined,
  price: (model: string, prices: Provider['prices']) => Priced,
): Priced | undefined {
  if (!provider) return undefined;
  return model ? price(model, provider.prices) : UNKNOWN_PRICE;
}

function training(read: OptionReader, scene: Scene): Run {
  const learner = read.word('model');
  if (isTableLearner(learner) && !read.has('parameters')) {
    const { work, isTold, assumptions, scene: on } = tableFit(read, scene, learner);
    return {
      work,
      place: on.place,
      priced: undefined,
      isTold,
      assumptions: [...assumptions, hardwareNote(on), ...on.place.assumptions],
    };
  }
  const { size, isInTokens } = networkSize(read);
  const { device, count } = scene.hardware;
  const doubt = scene.isTold ? 1 : DEVICE_DOUBT;
  const trained = neuralWork(size, device, count, scene.precision ?? 'bf16', doubt, isInTokens);
  return {
    work: trained.work,
    place: scene.place,
    priced: undefined,
    isTold: trained.isTold,
    assumptions: [...trained.assumptions, hardwareNote(scene), ...scene.place.assumptions],
  };
}

function picture(read: OptionReader, scene: Scene, isVideo: boolean): Run {
  const sized = read.has('model') ? sizedOf(read, scene) : undefined;
  const listed = sized?.best.diffusion ? sized.best : undefined;
  const model = listed ?? UNKNOWN_PAINTER;
  const drawing = {
    model,
    device: scene.hardware.device,
    devices: scene.hardware.count,
    precision: scene.precision ?? 'bf16',
    batch: read.number('batch') ?? 1,
    steps: read.number('steps') ?? model.diffusion?.steps ?? 30,
    height: read.number('height') ?? (isVideo ? 480 : 1024),
    width: read.number('width') ?? (isVideo ? 832 : 1024),
    frames: isVideo ? (read.number('frames') ?? 81) : 1,
  };
  const error = (listed ? errorOf(listed) : CLOSED_PICTURE_ERROR) * (scene.isTold ? 1 : 1.5);
  return {
    work: { ...pictureWork(drawing, error), steps: pictureSteps(drawing) },
    place: scene.place,
    priced: pricedBy(scene, isVideo ? undefined : read.word('model'), (id, prices) =>
      priceOfPicture(id, prices, drawing),
    ),
    isTold: listed !== undefined,
    assumptions: [
      ...(listed && sized
        ? sized.assumptions
        : [note('model size', `${billions(model.active)} parameters`, 'default', model.source)]),
      note(
        'steps',
        String(drawing.steps),
        read.has('steps') ? 'setting' : listed ? 'catalogue' : 'default',
        read.has('steps') ? GIVEN : listed ? "the pipeline's default" : 'not published; usual for such models',
      ),
      note(
        'size',
        `${drawing.width} × ${drawing.height}${isVideo ? `, ${drawing.frames} frames` : ''}`,
        read.has('height') ? 'setting' : 'default',
        'pixels',
      ),
      DIFFUSION_NOTE,
      hardwareNote(scene),
      ...scene.place.assumptions,
    ],
  };
}

function sound(read: OptionReader, scene: Scene): Run {
  if ((read.number('devices') ?? 1) > 1)
    throw new Refusal('devices: sound is heard by one device at a time; count says how many recordings there are');
  const sized = sizedOf(read, scene);
  const length = read.range('seconds') ?? SOUND_SECONDS;
  const { device } = scene.hardware;
  const precision = scene.precision ?? 'fp16';
  return {
    work: {
      ...soundWork(sized.best, device, precision, length),
      steps: soundSteps(sized.best, device, precision, length.best),
    },
    place: scene.place,
    priced: pricedBy(scene, read.word('model'), (id, prices) => priceOfAudio(id, prices, scale(length, 1 / 3600))),
    isTold: read.has('seconds') && sized.certainty !== 'guess',
    assumptions: [
      ...sized.assumptions,
      told(read, 'seconds', 'seconds of sound', length),
      SPEECH_NOTE,
      hardwareNote(scene),
      ...scene.place.assumptions,
    ],
  };
}

/** The format asked for, else what the library holds the weights in. */
function formatOf(read: OptionReader, { precision }: Scene, { best }: Sized): ReturnType<typeof precisionOf> {
  if (precision) return { precision, assumptions: [note('number format', precision, 'setting', GIVEN)] };
  return precisionOf(undefined, best, read.word('library'), isOfOllama(read) ? read.word('model') : undefined);
}
