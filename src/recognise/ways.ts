// A call that several ways lead to, taken apart: a pass that belongs to a training on one way is work of its own on
// another.

import { weakest } from '../base/certainty';
import { add } from '../base/range';
import type { CallFact, Times } from '../flow/facts';
import type { Workload } from './workload';

/** The call as each way leads to it; itself where they are all alike. */
export function byWay(call: CallFact): readonly CallFact[] {
  return call.ways?.map((way) => ({ ...call, ...way, ways: undefined })) ?? [call];
}

/** The workload as often as the ways lead to it that are not left out; undefined when none are left. */
export function withoutWays(
  workload: Workload,
  call: CallFact,
  isLeftOut: (way: CallFact) => boolean,
): Workload | undefined {
  const ways = byWay(call);
  const kept = ways.filter((way) => !isLeftOut(way));
  if (kept.length === ways.length) return workload;
  const main = mainOf(kept);
  return main && { ...workload, times: sum(kept.map(({ times }) => times)), within: main.within };
}

/** That which runs most. */
export function mainOf<T extends { readonly times: Times }>(ways: readonly T[]): T | undefined {
  return ways.reduce<T | undefined>(
    (most, way) => (most === undefined || way.times.range.best > most.times.range.best ? way : most),
    undefined,
  );
}

/** Told by the way that runs most. */
export function sum(times: readonly Times[]): Times {
  const [first, ...others] = times;
  if (first === undefined) throw new Error('no times to add up');
  const main = mainOf(times.map((one) => ({ times: one })))?.times ?? first;
  return {
    ...main,
    range: others.reduce((all, one) => add(all, one.range), first.range),
    certainty: weakest(...times.map(({ certainty }) => certainty)),
  };
}
