// Open models: how many parameters, how many of them a token passes, and the shape of the cache. Data and sources
// are in data/models.json. An id that is not listed is read by the size in its name; closed models are not here.

import data from '../../data/models.json';
import { memoised } from '../base/memo';
import { nameKey } from './name-key';
import { once } from './once';
import { nameInPath } from './path-name';
import { withoutProvider } from './provider-prefix';

export type ModelKind = 'text' | 'encoder' | 'embedding' | 'rerank' | 'vision' | 'audio' | 'image' | 'video';

export interface OpenModel {
  readonly id: string;
  readonly kind: ModelKind;
  readonly total: number;
  /** Per token (mixture of experts) or per denoising pass; equal to `total` for a dense model. */
  readonly active: number;
  /** Mixtures: which part of the weights is dealt out to tokens. Undefined for dense models. */
  readonly experts: Experts | undefined;
  readonly layers: number;
  /** Layers that keep a cache: fewer than `layers` where others are state-space or linear ones. */
  readonly cacheLayers: number;
  readonly hidden: number;
  readonly kvHeads: number;
  readonly headSize: number;
  /** Tokens at most. */
  readonly context: number | undefined;
  /** Sliding attention: tokens seen, in all but one layer of `globalEvery`. */
  readonly window: number | undefined;
  readonly globalEvery: number | undefined;
  /** As published: `bf16`, `fp32`, `fp8`, `mxfp4`. */
  readonly precision: string;
  readonly licence: string | undefined;
  readonly year: number | undefined;
  readonly gflopsPerItem: number | undefined;
  readonly diffusion: Diffusion | undefined;
  readonly source: string;
}

/** Each token is sent to `perToken` of `of` experts, in `layers` layers; all other weights are read by every token. */
export interface Experts {
  readonly perToken: number;
  readonly of: number;
  /** All when left out. */
  readonly layers?: number;
}

export interface Diffusion {
  /** The pipeline's default. */
  readonly steps: number;
  /** 2 with classifier-free guidance. */
  readonly passesPerStep: number;
  /** Edge of the square of pixels that one token stands for. */
  readonly pixelsPerToken: number;
  /** Transformers: parameters that each latent token is multiplied with; all of them when left out. */
  readonly perToken?: number;
  /** Multiplications of a pass beside those: the prompt's own stream, the modulation. */
  readonly perPass?: number;
  /** Video: latent frames that share a token; 1 when left out. */
  readonly latentFramesPerToken?: number;
  /** Convolutional denoisers: TFLOPs of one pass at 1024 × 1024. */
  readonly tflopsPerPass1024?: number;
}

export interface ModelMatch {
  readonly model: OpenModel;
  /** `listed`: this model. `base`: one made from it, by its name. `size`: the size is read from the name. */
  readonly how: 'listed' | 'base' | 'size';
  /** One standard deviation of the size, as a factor: 1 when listed. */
  readonly spread: number;
}

/** Finds `meta-llama/Llama-3.1-8B-Instruct`, `llama3.1:8b`, `together_ai/meta-llama/…-Turbo`, `Acme-13B-Chat`. */
export const findModel: (id: string) => ModelMatch | undefined = memoised(lookUp, (id) => id);

function lookUp(written: string): ModelMatch | undefined {
  const id = nameInPath(written);
  if (id === undefined) return undefined;
  const listed = index().get(exactKey(id)) ?? index().get(nameKey(id)) ?? index().get(shortKey(id));
  if (listed) return { model: inFormat(listed, written), how: 'listed', spread: 1 };
  const base = baseOf(id);
  if (base) return { model: inFormat(base, written), how: 'base', spread: 1.1 };
  const sized = bySize(id);
  if (sized) return { model: inFormat(sized, written), how: 'size', spread: 1.1 };
  return undefined;
}

/** `doc2query/all-t5-base-v1` is made from `t5-base`: the longest listed name that stands whole within another. */
function baseOf(id: string): OpenModel | undefined {
  const words = nameKey(id).split('-');
  for (let length = words.length - 1; length >= 2; length--) {
    for (let start = 0; start + length <= words.length; start++) {
      const named = words.slice(start, start + length);
      if (named.every((word) => ANY_FAMILY.test(word))) continue;
      const key = named.join('-');
      const base = index().get(key);
      const rest = [...words.slice(0, start), ...words.slice(start + length)];
      if (base && !rest.some((word) => OTHER_SIZE.test(word)) && (sizeInName(key) || !sizeInName(id))) return base;
    }
  }
  return undefined;
}

/** Beside a name, these make another model of it: `distil-whisper-large`, `whisper-large-turbo`. */
const OTHER_SIZE =
  /^(distil\w*|tiny|mini|small|nano|base|large|huge|xl|xxl|turbo|plus|flash\w*|air|lite|pro|max|ultra|pruned|student|sae|draft|checker|upscaler|vae|adapter|controlnet)$/;
/** Words that many families use: alone they name none. */
const ANY_FAMILY = /^(vit|en|[a-z]|base|large|small|tiny|medium|\d+)$/;

/**
 * A packed copy says so in its name: `-FP8`, `-AWQ`, `-GPTQ-Int4`, `-bnb-4bit`, `.Q4_K_M.gguf`, `-qat`; GGUF files and
 * Ollama tags are 4-bit mostly. `-BF16` is one that was unpacked.
 */
function inFormat(model: OpenModel, id: string): OpenModel {
  const name = id.toLowerCase();
  const format = /fp8|w8a8|int8|8bit|q8_/.test(name)
    ? 'fp8'
    : /awq|gptq|4bit|int4|nf4|w4a16|gguf|ggml|[.:_-]qat$|[.:_-]q[2-6](_|\.|$)/.test(name)
      ? 'int4'
      : /[.:_-](bf16|fp16|f16)$/.test(name) && /4|8/.test(model.precision)
        ? 'bf16'
        : undefined;
  return format && format !== model.precision ? { ...model, precision: format } : model;
}

export function allModels(): readonly OpenModel[] {
  return models();
}

/** A plain dense or sparse decoder of a given size, for ids and options that tell no more than that. */
export function modelOfSize(
  id: string,
  total: number,
  active: number,
  source: string,
  kind: ModelKind = 'text',
): OpenModel {
  const nearest = nearestShape(active);
  return {
    id,
    kind,
    total,
    active,
    experts: undefined,
    layers: nearest.layers,
    cacheLayers: nearest.cacheLayers,
    hidden: nearest.hidden,
    kvHeads: nearest.kvHeads,
    headSize: nearest.headSize,
    context: undefined,
    window: undefined,
    globalEvery: undefined,
    precision: 'bf16',
    licence: undefined,
    year: undefined,
    gflopsPerItem: undefined,
    diffusion: undefined,
    source,
  };
}

/** `8B`, `8x7B`, `30B-A3B`, `350m`: parameters in all and active, or undefined when no size is written. */
export function sizeInName(id: string): { readonly total: number; readonly active: number } | undefined {
  const name = withoutProvider((nameInPath(id) ?? '').toLowerCase());
  const experts = /(?:^|[^a-z0-9.])(\d+)x(\d+(?:\.\d+)?)b(?![a-z0-9])/.exec(name);
  if (experts) {
    const size = Number(experts[2]) * 1e9;
    // The experts share attention and embeddings: Mixtral 8x7B holds 46.7 B and uses 12.9 B.
    return { total: Number(experts[1]) * size * 0.83, active: 1.84 * size };
  }
  const sizes = [...name.matchAll(/(?:^|[^a-z0-9.])(a)?(\d+(?:[._]\d+)?)(t|b|m)(?![a-z0-9])/g)];
  const whole = sizes.find((match) => !match[1]);
  if (!whole) return undefined;
  const total = amount(whole);
  const part = sizes.find((match) => match[1]);
  const active = part ? amount(part) : total;
  return total >= 1e6 && total <= 2e13 ? { total, active: Math.min(active, total) } : undefined;
}

function amount(match: RegExpMatchArray): number {
  const unit = match[3] === 't' ? 1e12 : match[3] === 'b' ? 1e9 : 1e6;
  return Number((match[2] ?? '0').replace('_', '.')) * unit;
}

function bySize(id: string): OpenModel | undefined {
  const encoder = byLayers(id);
  if (encoder) return encoder;
  const size = sizeInName(id);
  if (!size) return undefined;
  const lower = id.toLowerCase();
  const kind: ModelKind = /rerank/.test(lower) ? 'rerank' : /embed|e5-|bge-|gte-/.test(lower) ? 'embedding' : 'text';
  return modelOfSize(id, size.total, size.active, 'size written in the model name', kind);
}

/** Word pieces of BERT's English vocabulary. */
const WORD_PIECES = 30_522;
const PLACES = 512;

/**
 * Encoders of BERT's shape that name their layers and width: `MiniLM-L12-H384-uncased` is 33.4 M,
 * `bert_uncased_L-4_H-512_A-8` 28.8 M, as their cards say: embeddings, 12 width² a layer, and the pooler.
 */
function byLayers(id: string): OpenModel | undefined {
  const shape = /(?:^|[-_/])L-?(\d{1,2})[-_]H-?(\d{3,4})(?![0-9])/.exec(id);
  if (!shape) return undefined;
  const [layers, hidden] = [Number(shape[1]), Number(shape[2])];
  const total =
    (WORD_PIECES + PLACES + 2) * hidden +
    2 * hidden +
    layers * (12 * hidden ** 2 + 13 * hidden) +
    hidden ** 2 +
    hidden;
  const source = `${layers} layers of width ${hidden} as its name tells, with the vocabulary of BERT`;
  return { ...modelOfSize(id, total, total, source, 'encoder'), layers, hidden, context: PLACES, precision: 'fp32' };
}

function nearestShape(active: number): OpenModel {
  let nearest = shapes()[0] as OpenModel;
  for (const model of shapes()) {
    if (Math.abs(Math.log(model.active / active)) < Math.abs(Math.log(nearest.active / active))) nearest = model;
  }
  return nearest;
}

/** As it is written, but for capitals: torchvision's `vit_b_32` is another network than CLIP's `ViT-B-32`. */
function exactKey(id: string): string {
  return `=${id.toLowerCase()}`;
}

const NOISE =
  /^(instruct|chat|it|hf|gguf|awq|gptq|exl2|mlx|fp8|fp16|bf16|int4|int8|bnb|4bit|8bit|q\d\w*|k|m|s|latest|preview|turbo|free|versatile|instant|meta|dynamic|unsloth|quantized|w4a16|w8a8|qat|v1|\d{4}|\d{8}|online|maas|tput|lite-api|pt|text|cloud)$/;

function shortKey(id: string): string {
  const words = nameKey(id).split('-');
  const kept = words.filter((word) => !NOISE.test(word));
  return kept.length > 0 ? `~${kept.join('-')}` : '';
}

type Row = Partial<OpenModel> & { id: string; kind: ModelKind; total: number; source: string; aliases?: string[] };
const ROWS = data.models as unknown as readonly Row[];

const models = once((): readonly OpenModel[] =>
  ROWS.map((row) => {
    const source = data.sources[row.source as keyof typeof data.sources];
    return Object.freeze({
      id: row.id,
      kind: row.kind,
      total: row.total,
      active: row.active ?? row.total,
      experts: row.experts,
      layers: row.layers ?? 0,
      cacheLayers: row.cacheLayers ?? row.layers ?? 0,
      hidden: row.hidden ?? 0,
      kvHeads: row.kvHeads ?? 0,
      headSize: row.headSize ?? 0,
      context: row.context,
      window: row.window,
      globalEvery: row.globalEvery,
      precision: row.precision ?? 'bf16',
      licence: row.licence,
      year: row.year,
      gflopsPerItem: row.gflopsPerItem,
      diffusion: row.diffusion,
      source: `${source.text} (${source.date})`,
    });
  }),
);

const shapes = once((): readonly OpenModel[] =>
  models().filter(
    (model) => model.kind === 'text' && model.layers > 0 && model.kvHeads > 1 && model.active === model.total,
  ),
);

const index = once(buildIndex);

function buildIndex(): Map<string, OpenModel> {
  const keys = new Map<string, OpenModel>();
  const put = (key: string, model: OpenModel) => {
    // `ViT-B/32` leaves a number where its first half is taken for whoever made it.
    if (/[a-z]/.test(key) && !keys.has(key)) keys.set(key, model);
  };
  const named = models().map((model, at) => ({ model, names: [model.id, ...(ROWS[at]?.aliases ?? [])] }));
  for (const { model, names } of named) for (const name of names) put(exactKey(name), model);
  for (const { model, names } of named) for (const name of names) put(nameKey(name), model);
  for (const { model, names } of named) for (const name of names) put(shortKey(name), model);
  return keys;
}
