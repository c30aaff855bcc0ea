// Requests for pictures, clips and sound, and passes of networks that look at pictures.

import { weakest } from '../../base/certainty';
import { exactly, ONE, type Range, range, scale } from '../../base/range';
import type { OpenModel } from '../../catalogue/models';
import { type PictureTokens, pictureTokens } from '../../catalogue/picture-tokens';
import type { Provider } from '../../catalogue/providers';
import type { Workload } from '../../recognise/workload';
import { atLeast, product } from '../arithmetic';
import { note, noteOf } from '../assumption';
import type { Execution } from '../execution';
import type { Assumption } from '../footprint';
import { formatNumber } from '../format';
import { painterOf, sideInName, usualPainter, usualSide } from '../model/painter';
import { roleOf } from '../model/role';
import { precisionOf } from '../place/machine';
import { repeated, type Work } from '../place/place';
import { type Priced, pricedItems, priceOfAudio, priceOfPicture, UNKNOWN_PRICE } from '../place/price';
import { itemsOf, ownBatch, resultsOf } from '../serving/request-items';
import { isServed, type Where } from '../serving/request-where';
import { softwareOf } from '../serving/software';
import { amount, named, step } from '../steps/derivation';
import { DIFFUSION_NOTE, pictureSteps, SPEECH_NOTE, soundSteps } from '../steps/media-steps';
import { passWork } from '../training/forward';
import { passFormatOf } from '../training/number-format';
import { CLOSED_PICTURE_ERROR, errorOf, pictureWork, SOUND_SECONDS, soundWork, UNKNOWN_PAINTER } from './media';

export function isOwnPicture({ sized, machine }: Where): boolean {
  return machine !== undefined && sized.best.diffusion !== undefined;
}

/** A network that reads no text: one that is known to look at pictures, or a framework's module that nothing names. */
export function isOwnPass(workload: Workload, { sized, machine }: Where): boolean {
  if (machine === undefined || workload.kind !== 'local-inference' || isServed(workload)) return false;
  if (sized.best.kind === 'vision') return true;
  return workload.model === undefined && roleOf(workload) === 'network' && !READERS.test(workload.library);
}

/** Toolkits whose networks read text. */
const READERS = /^(spacy|flair|stanza|bertopic|simpletransformers)/;

export function look(workload: Workload, where: Where): Execution {
  const { sized, device, devices, deviceDoubt, place } = where;
  const items = itemsOf(workload);
  const batch = ownBatch(workload, items, true);
  const format = passFormatOf(workload, sized.best);
  const { work, assumptions } = passWork({
    sized,
    name: workload.model?.id,
    items: items.value,
    batch,
    device,
    devices,
    format,
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
      format.note,
    ],
  };
}

export function isOwnSound({ sized, machine }: Where): boolean {
  return machine !== undefined && sized.best.kind === 'audio';
}

export function picture(workload: Workload, where: Where): Execution {
  const { request } = workload;
  const isVideo = workload.kind === 'video' || where.sized.best.kind === 'video';
  const listed = where.sized.best.diffusion ? where.sized.best : undefined;
  const family = listed || !where.machine ? undefined : painterOf(workload.call);
  const model: OpenModel = listed ?? family ?? (where.machine && usualPainter()) ?? UNKNOWN_PAINTER;
  const side = where.machine ? ((listed ? undefined : sideInName(workload.model?.id)) ?? usualSide(model)) : 1024;
  const items = resultsOf(workload);
  // A pass of the denoiser alone is one of its steps.
  const steps = request?.isForwardOnly
    ? ONE
    : atLeast(request?.steps?.value ?? exactly(model.diffusion?.steps ?? 30), 1);
  const size = request?.imageSize ?? (isVideo ? { width: 832, height: 480 } : { width: side, height: side });
  const frames = isVideo ? 81 : 1;
  const drawing = {
    model,
    device: where.device,
    devices: where.devices,
    precision: 'bf16' as const,
    batch: 1,
    steps: steps.best,
    ...size,
    frames,
  };
  const error =
    (listed ? errorOf(listed) : family ? FAMILY_ERROR : CLOSED_PICTURE_ERROR) *
    (where.machine?.isTold === false ? 1.5 : 1) *
    (isVideo ? 1.5 : 1);
  const spread = range(steps.low / steps.best, 1, steps.high / steps.best);
  const drawn = { ...pictureWork(drawing, error), steps: pictureSteps(drawing) };
  const written =
    listed || !workload.model ? undefined : pictureTokens(workload.model.id, size, request?.imageQuality);
  // Where the quality is left open, what it may be is within the error.
  const told = written?.quality === undefined ? undefined : written;
  const work = repeated(told ? inTokens(drawn, told) : drawn, product(items.value, spread));
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
      stepsNote(workload, steps, model),
      note(
        'size',
        `${size.width} × ${size.height}${isVideo ? `, ${frames} frames` : ''}`,
        request?.imageSize ? 'code' : 'default',
        request?.imageSize ? 'the code' : 'usual for such models',
      ),
      ...(told ? [qualityNote(told)] : []),
      ...items.assumptions,
      DIFFUSION_NOTE,
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
  const { model: told } = workload;
  const untold = told ? `${told.id} is not listed` : 'the model is not told by the code';
  return note(
    'model',
    `as ${model.id}`,
    'default',
    isFamily ? `${name} draws with such a model` : `${untold}; between Stable Diffusion 1.5 and FLUX.1`,
  );
}

/** A picture of four times the tokens takes four times as long to write. */
function inTokens(drawn: Work, { share, quality }: PictureTokens): Work {
  const { steps, ...usual } = drawn;
  const last = steps?.at(-1);
  const work = repeated(usual, share);
  if (steps === undefined || last === undefined) return work;
  const medium = { ...last, what: `${last.what}, medium quality` };
  const terms = [named(medium), amount(`tokens of ${quality} quality to those of medium`, share.best)];
  const all = step(last.what, last.value * share.best, last.unit, 'product', terms);
  return { ...work, steps: [...steps.slice(0, -1), medium, all] };
}

/** Steps of one picture: told by the code, the pipeline's own, or what such models usually take. */
function stepsNote({ request }: Workload, steps: Range, model: OpenModel): Assumption {
  if (request?.isForwardOnly) return note('steps', steps, 'code', 'one pass');
  if (request?.steps) return noteOf('steps', { ...request.steps, value: steps });
  return model === UNKNOWN_PAINTER
    ? note('steps', steps, 'default', 'not published; usual for such models')
    : note('steps', steps, 'catalogue', "the pipeline's default");
}

function qualityNote({ tokens, quality, source }: PictureTokens): Assumption {
  return note('quality', `${quality}, ${formatNumber(tokens)} tokens a picture`, 'code', source, tokens);
}

function priceOfPictures(
  workload: Workload,
  provider: Provider,
  size: { width: number; height: number },
  items: Range,
): Priced {
  if (!workload.model || workload.kind === 'video') return UNKNOWN_PRICE;
  return pricedItems(priceOfPicture(workload.model.id, provider.prices, size, workload.request?.imageQuality), items);
}

export function sound(workload: Workload, where: Where): Execution {
  const items = itemsOf(workload);
  const isOpen = where.sized.best.kind === 'audio';
  const model = isOpen ? where.sized.best : { ...where.sized.best, active: 1.5e9, total: 1.5e9 };
  const { precision } = precisionOf(workload.device, model);
  const error = (isOpen ? 2.5 : 4) * (where.machine?.isTold === false ? 1.5 : 1);
  const { software, assumptions: engine } = softwareOf(where.provider ? undefined : workload.library, 'code');
  const heard = {
    ...soundWork(model, where.device, precision, SOUND_SECONDS, error, software),
    steps: soundSteps(model, where.device, precision, SOUND_SECONDS.best, software),
  };
  const work = repeated(heard, items.value);
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
            note('model', 'not published; 1.5 B parameters', 'default', 'as Whisper large'),
            ...where.assumptions.filter(({ what }) => what !== 'model size'),
          ]),
      note(
        'length of sound',
        `${formatNumber(SOUND_SECONDS)} s`,
        'default',
        'a phrase to an hour; the code does not tell',
        SOUND_SECONDS,
      ),
      SPEECH_NOTE,
      ...(where.provider ? [] : engine),
      ...items.assumptions,
    ],
  };
}
