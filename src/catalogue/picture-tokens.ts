// How many tokens a picture is written in, by models that write pictures token by token: data/picture-tokens.json.

import data from '../../data/picture-tokens.json';
import { exactly, type Range, range, scale } from '../base/range';

export interface PictureTokens {
  readonly tokens: Range;
  /** How often as many as in a picture of the same size and of medium quality by the first of these models. */
  readonly share: Range;
  /** `medium`; undefined where nothing says which, where it is `auto`, or where there is only one. */
  readonly quality: string | undefined;
  readonly source: string;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Table {
  /** By quality, from the least to the most. */
  readonly tokens: readonly (readonly [quality: string, tokens: number])[];
  readonly source: { readonly text: string; readonly date: string };
}

const MODELS = named(data.models);
const OTHERS = data.others.map((other) => ({ ...other, name: named(other.models) }));

/** Undefined for models that do not write pictures in tokens. */
export function pictureTokens(model: string, size: Size, quality: string | undefined): PictureTokens | undefined {
  const table = tableOf(model, size);
  if (table === undefined) return undefined;
  const counts = table.tokens.map(([, count]) => count);
  const [low = 0, high = 0] = [counts[0], counts.at(-1)];
  // Of two, nobody knows what lies between.
  const best = counts.length % 2 === 1 ? counts[(counts.length - 1) / 2] : undefined;
  const spelled = quality?.toLowerCase();
  const told = counts.length > 1 ? table.tokens.find(([name]) => name === spelled) : undefined;
  const tokens = told === undefined ? range(low, best ?? Math.sqrt(low * high), high) : exactly(told[1]);
  const { text, date } = table.source;
  return { tokens, share: scale(tokens, 1 / usual(size).medium), quality: told?.[0], source: `${text} (${date})` };
}

function tableOf(model: string, size: Size): Table | undefined {
  const other = OTHERS.find(({ name }) => name.test(model));
  if (other !== undefined) {
    const area = (size.width * size.height) / data.pixels.square;
    const tokens = Object.entries(other.square).map(([name, count]) => [name, count * area] as const);
    return { tokens, source: other.source };
  }
  return MODELS.test(model) ? { tokens: Object.entries(usual(size)), source: data.source } : undefined;
}

function usual({ width, height }: Size): Readonly<Record<keyof typeof data.tokens, number>> {
  const shape = width === height ? 'square' : width < height ? 'portrait' : 'landscape';
  // Sizes between those listed have as many for their area.
  const area = (width * height) / data.pixels[shape];
  const { low, medium, high } = data.tokens;
  return { low: low[shape] * area, medium: medium[shape] * area, high: high[shape] * area };
}

function named(models: string): RegExp {
  return new RegExp(`(^|/)(${models})`, 'i');
}
