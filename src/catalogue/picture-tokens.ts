// How many tokens a picture is written in, by models that write pictures token by token: data/picture-tokens.json.

import data from '../../data/picture-tokens.json';
import { exactly, type Range, range, scale } from '../base/range';

export interface PictureTokens {
  readonly tokens: Range;
  /** How often as many as in a picture of the same size whose quality is not told. */
  readonly share: Range;
  /** `medium`; undefined where nothing says which, or `auto`. */
  readonly quality: string | undefined;
  readonly source: string;
}

type Quality = keyof typeof data.tokens;

const MODELS = new RegExp(`(^|/)(${data.models})`, 'i');

/** Undefined for models that do not write pictures in tokens. */
export function pictureTokens(
  model: string,
  { width, height }: { readonly width: number; readonly height: number },
  quality: string | undefined,
): PictureTokens | undefined {
  if (!MODELS.test(model)) return undefined;
  const shape = width === height ? 'square' : width < height ? 'portrait' : 'landscape';
  // Sizes between those listed have as many for their area.
  const area = (width * height) / data.pixels[shape];
  const of = (one: Quality) => data.tokens[one][shape] * area;
  const any = range(of('low'), of('medium'), of('high'));
  const spelled = quality?.toLowerCase();
  const told = spelled !== undefined && Object.hasOwn(data.tokens, spelled) ? (spelled as Quality) : undefined;
  const tokens = told === undefined ? any : exactly(of(told));
  return {
    tokens,
    share: scale(tokens, 1 / any.best),
    quality: told,
    source: `${data.source.text} (${data.source.date})`,
  };
}
