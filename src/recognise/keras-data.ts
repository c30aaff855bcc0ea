// What a Keras network or layer is called on, and whether it is a network at all: data runs it, a symbolic input only
// makes it a part of a bigger one, and layers that only prepare data compute nothing worth telling.

import type { CallFact } from '../flow/facts';
import type { Value } from '../flow/values/value';
import { makersOf } from './source';

/** A `Sequential` of nothing but augmentation, scaling or look-ups holds no network. */
export function isPreprocessing(call: CallFact): boolean {
  const made = makersOf(call).find((maker) => maker.kind === 'external' && maker.path.endsWith('Sequential()'));
  const layers = made?.kind === 'external' ? made.arguments?.positional[0] : undefined;
  if (layers?.kind !== 'sequence' || layers.items === undefined || layers.items.length === 0) return false;
  return layers.items.every((layer) => layer.kind === 'external' && PREPROCESSING.test(layer.path));
}

const PREPROCESSING =
  /\.(Random\w+|Rescaling|Resizing|CenterCrop|Normalization|TextVectorization|StringLookup|IntegerLookup|Hashing|CategoryEncoding|Discretization|InputLayer|Input)\(\)$/;

const OF_LAYER = /keras\.layers\.\w+\(\)\(\)$/;

export function isSymbolic(value: Value, depth: number): boolean {
  if (depth > 3) return false;
  if (value.kind === 'sequence') return (value.items ?? []).some((item) => isSymbolic(item, depth + 1));
  if (value.kind === 'choice') return value.options.some((option) => isSymbolic(option, depth + 1));
  // What a layer makes of data is data: `Normalization()(rows)`.
  const given = value.kind === 'external' && OF_LAYER.test(value.path) ? value.arguments?.positional[0] : undefined;
  if (given && given.kind !== 'unknown') return isSymbolic(given, depth + 1);
  return (
    value.kind === 'external' &&
    /\bplaceholder(_with_default)?\(\)|keras\.(layers\.|Input\(|activations\.|Sequential\(|Model\(|applications\.(?!.*preprocess_input)|ops\.)/.test(
      value.path,
    )
  );
}
