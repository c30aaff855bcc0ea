// How many rows one pass of a network is given: the batch size of the loader that its data comes from, or the rows of
// the tensor itself. A pass over a loader runs once a batch, and each run is for all rows of it.

import type { CallFact, Facts } from '../flow/facts';
import type { Arguments, Value } from '../flow/values/value';
import { dataSizeOf } from './data-size';
import { toNumber } from './read';
import { makersOfValue, readArgument } from './source';
import type { Known, Workload } from './workload';

/** Fills in the items of a pass that is told of none. */
export function withLoaderBatch(workload: Workload, call: CallFact, facts: Facts): Workload {
  const { request } = workload;
  if (request === undefined || request.items !== undefined) return workload;
  const items = rowsGiven(call, facts);
  return items === undefined ? workload : { ...workload, request: { ...request, items, batchSize: items } };
}

function rowsGiven(call: CallFact, facts: Facts): Known | undefined {
  const given = [...call.arguments.positional, ...call.arguments.named.values()];
  for (const value of given) {
    const rows = dataSizeOf(value).rows;
    if (rows !== undefined && rows.value.best > 0) return rows;
    const loader = loaderBehind(value);
    if (loader !== undefined) return batchSizeOf(loader);
  }
  if (!isInLoaderLoop(call)) return undefined;
  // The loader came as a parameter: as large as those that the file makes, if it makes any.
  const [first, ...others] = facts.calls
    .filter((one) => one.paths.some((path) => LOADER.test(path)))
    .map((one) => batchSizeOf(one.arguments));
  return first !== undefined && others.every((one) => one.value.best === first.value.best) ? first : SOME_BATCH;
}

const LOADER = /(^|\.)DataLoader$/;

function loaderBehind(value: Value): Arguments | undefined {
  for (const maker of makersOfValue(value))
    if (maker.kind === 'external' && /(^|\.)DataLoader\(\)$/.test(maker.path)) return maker.arguments;
  return undefined;
}

/** One row where nothing is said; where something is that cannot be read (`64 * device_count()`), any usual batch. */
export function batchSizeOf(loader: Arguments): Known {
  const given = readArgument(loader, 'batch_size') ?? readArgument(loader, '1');
  if (given === undefined) return loader.hasUnknownRest || loader.named.has('batch_sampler') ? SOME_BATCH : ONE_ROW;
  const told = toNumber(given);
  return told === undefined || told.value.best < 1 ? SOME_BATCH : told;
}

function isInLoaderLoop(call: CallFact): boolean {
  const inner = call.within.findLast((one) => one.kind === 'loop');
  return inner?.kind === 'loop' && /loader|\bdl\b|_dl\b/i.test(inner.factor.text);
}

const ONE_ROW: Known = { value: { low: 1, best: 1, high: 1 }, certainty: 'likely', from: 'library default' };
const SOME_BATCH: Known = {
  value: { low: 4, best: 32, high: 256 },
  certainty: 'guess',
  from: "the loader's batch size not told by the code: four to 256",
};
