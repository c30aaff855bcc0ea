// What a hover says about a call that leads to work in another file: what it spends there, by which way, and that it is
// counted there. Pure Markdown; links are the face's.

import type { Via } from '../analysis';
import type { Place } from '../base/span';
import { type Describing, describeCost, factorText } from './markdown';

export interface DescribingVia extends Describing {
  readonly nameOf: (place: Place) => string | undefined;
  /** False where only a test runs it, which counts as no use of the program. */
  readonly isCounted: boolean;
}

/** `nameOf` takes places as they are in the file of the work: those without a URI lie there. */
export function describeVia({ cost, uri }: Via, { nameOf, isCounted, ...options }: DescribingVia): string {
  const named = (place: Place) => nameOf({ ...place, uri: place.uri ?? uri });
  const way = cost.workload.times.because.flatMap((factor) => {
    const where = factor.kind === 'call' ? named(factor.span) : undefined;
    return where === undefined ? [] : [`${factorText(factor).replace(/: ×.*$/, '')} in ${where}`];
  });
  const where = named(cost.workload.span) ?? '';
  const counted = isCounted
    ? 'and is counted there'
    : 'and is not counted: what only tests run is no use of the program';
  const by = way.length === 0 ? '' : `By way of ${way.join(', ')}.  \n`;
  return `${describeCost(cost, { ...options, nameOf: named })}\n\n${by}Runs in ${where}, ${counted}.`;
}
