// How many items one execution of a request works through, and how many share a step.

import { ONE, type Range, range } from '../../base/range';
import type { Known, Workload } from '../../recognise/workload';
import { atLeast, product } from '../arithmetic';
import { noteOf } from '../assumption';
import type { Assumption } from '../footprint';
import { isServing } from './software';

export interface Items {
  readonly value: Range;
  readonly assumptions: readonly Assumption[];
}

/** Items per execution, each as often as it is passed through; unknown lengths count once. */
export function itemsOf(workload: Workload): Items {
  const passes = workload.request?.passes;
  const once = itemsOnce(workload);
  if (!passes) return once;
  return {
    value: product(once.value, passes.value),
    assumptions: [...once.assumptions, noteOf('passes per item', passes)],
  };
}

/** Where each answer is a work of its own: pictures. */
export function resultsOf(workload: Workload): Items {
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
export function ownBatch(workload: Workload, items: Items, isEncoder: boolean): Range {
  if (isServing(workload.library)) {
    const together = Math.min(256, Math.max(1, items.value.best));
    return range(
      Math.min(together, Math.max(1, items.value.low)),
      together,
      Math.min(256, Math.max(together, items.value.high)),
    );
  }
  const told = workload.request?.batchSize?.value;
  if (told) return atMostItems(atLeast(told, 1), items.value);
  if (isEncoder) return range(1, Math.min(32, Math.max(1, items.value.best)), 64);
  return range(1, 1, 4);
}

/** A batch is never larger than what there is to put into it. */
function atMostItems(batch: Range, items: Range): Range {
  const most = Math.max(1, items.high);
  return range(Math.min(batch.low, most), Math.min(batch.best, most), Math.min(batch.high, most));
}
