// Public data sets as loaders give them: one split, all splits by name, pairs of arrays, or an object with `data` and
// `target`. Rows come from the catalogue; a data set that is not listed stays the library's own object.

import { exactly } from '../../base/range';
import { type Dataset, findDataset, rowsOf } from '../../catalogue/datasets';
import type { Length } from '../../catalogue/known-call';
import { firstAt, type Site, valueAt } from '../place';
import { asText, external, repeated, sequence, UNKNOWN } from '../values/construct';
import { truthOf } from '../values/truth';
import type { ExternalValue, SequenceValue, Value } from '../values/value';
import type { Walk } from '../walk';
import { writtenPathOf } from './file-path';

/** What a loader gives, or undefined when the catalogue does not know the data set. */
export function datasetFrom(
  walk: Walk,
  site: Site,
  from: NonNullable<Length['dataset']>,
  result: ExternalValue,
): Value | undefined {
  if (from.folder !== undefined) return inFolder(writtenPathOf(firstAt(site, from.folder)), result);
  const dataset = named(site, from.name);
  if (!dataset) return undefined;
  const arrays = (split: string): SequenceValue | undefined => rows(dataset, split, result);
  if (site.path.endsWith('.load_data')) return pairs(arrays('train'), arrays('test'));
  const wanted = firstAt(site, from.split);
  const split = splitOf(wanted);
  if (split !== undefined) return arrays(split);
  if (site.path.startsWith('sklearn.')) return bunch(walk, site, arrays('train'), result);
  if (wanted !== undefined || site.path.startsWith('torchvision.')) return arrays('train');
  // All splits at once, by name.
  for (const name of Object.keys(dataset.rows)) {
    const value = arrays(name);
    if (value) walk.attributes.of(result).set(`[${name}]`, value);
  }
  return result;
}

function named(site: Site, places: readonly string[]): Dataset | undefined {
  for (const place of places) {
    const name = place === 'callee' ? site.path : asText(valueAt(site, place));
    const configuration =
      place === '0' || place === 'path' ? asText(valueAt(site, '1') ?? valueAt(site, 'name')) : undefined;
    const found = name === undefined ? undefined : findDataset(name, configuration);
    if (found) return found;
  }
  return undefined;
}

/** `data/imagenet/train`: people keep a data set in a folder of its name, and its splits in folders of theirs. */
function inFolder(path: string | undefined, result: ExternalValue): SequenceValue | undefined {
  const [last = '', above = ''] = (path ?? '')
    .split(/[\\/]+/)
    .filter((part) => part !== '')
    .reverse();
  const split = SPLITS.find((name) => name === last.toLowerCase());
  const dataset = findDataset(split === undefined ? last : above);
  return dataset && rows(dataset, split ?? 'train', result, 'by the name of its folder, as the catalogue lists it');
}

const SPLITS = ['train', 'val', 'valid', 'validation', 'test'];

/** `split="test[:10%]"`, or `train=False` as torchvision has it. */
function splitOf(value: Value | undefined): string | undefined {
  if (value?.kind !== 'constant') return undefined;
  if (typeof value.value === 'string') return value.value;
  return typeof value.value === 'boolean' ? (truthOf(value) ? 'train' : 'test') : undefined;
}

function rows(
  dataset: Dataset,
  split: string,
  result: ExternalValue,
  why = 'as the catalogue lists it',
): SequenceValue | undefined {
  const count = rowsOf(dataset, split);
  if (count === undefined) return undefined;
  const element = external(`${result.path}[]`, result, undefined, result.span);
  return {
    ...repeated(element, exactly(count)),
    library: result,
    label: `${dataset.id} (${split})`,
    lengthDefault: why,
  };
}

function pairs(train: SequenceValue | undefined, test: SequenceValue | undefined): Value | undefined {
  if (!train || !test) return undefined;
  return sequence([sequence([train, train], UNKNOWN), sequence([test, test], UNKNOWN)], UNKNOWN);
}

function bunch(walk: Walk, site: Site, all: SequenceValue | undefined, result: ExternalValue): Value | undefined {
  if (!all) return undefined;
  const isPair = site.given.named.get('return_X_y');
  if (isPair && truthOf(isPair)) return sequence([all, all], UNKNOWN);
  for (const name of ['data', 'target', 'images', 'frame']) {
    walk.attributes.of(result).set(name, all);
    walk.attributes.of(result).set(`[${name}]`, all);
  }
  return result;
}
