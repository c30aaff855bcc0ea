// What a convolutional network computes grows with the area of its pictures; the catalogue counts it at the size its
// published weights were trained on.

import { exactly, isExact, type Range, range } from '../../base/range';
import type { Known } from '../../recognise/workload';
import { noteOf } from '../assumption';
import type { Assumption } from '../footprint';

/** Families whose operations nearly all are convolutions, and the pixels on a side that the catalogue counts them at. */
const COUNTED_AT: readonly (readonly [family: RegExp, side: number])[] = [
  [/^(inception_?v3|xception)/i, 299],
  [
    /^(wide_resnet|resnet|resnext|vgg|alexnet|densenet|mobilenet|googlenet|squeezenet|shufflenet|mnasnet|regnet|convnext|efficientnet_?b0)/i,
    224,
  ],
];
/** Up to here networks are mostly rewritten to halve their pictures less often than the published ones. */
const SMALL = 64;

/** Operations per parameter and picture, of `full` at the size of the published weights. */
export function scaledByArea(full: number, id: string, side: Known | undefined, notes: Assumption[]): Range {
  const counted = COUNTED_AT.find(([family]) => family.test(id))?.[1];
  if (counted === undefined || side === undefined) return exactly(full);
  notes.push(noteOf('pixels on a side', side));
  const at = (pixels: number) => full * (pixels / counted) ** 2;
  const { low, best, high } = side.value;
  if (best > SMALL) return isExact(side.value) ? exactly(at(best)) : range(at(low), at(best), at(high));
  // A ResNet-18 for CIFAR that does not halve at its start takes 0.56 GMAC, 15 times what the published one would at 32 px.
  return range(at(low), at(best), Math.max(at(high), Math.min(full, 16 * at(best))));
}
