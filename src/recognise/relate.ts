// What belongs together: a `fit` inside a sweep's objective points at the sweep, the sweep learns what one trial
// trains, a loop over hyperparameters around a training becomes a sweep of its own, forward passes of a training
// step are part of the training.

import { contains, type Span } from '../base/span';
import type { Facts } from '../flow/facts';
import { sweepsOfLoops } from './loop-sweep';
import type { Workload } from './workload';

export function relate(workloads: readonly Workload[], facts: Facts): readonly Workload[] {
  const linked = linkToSweeps(workloads);
  const loops = sweepsOfLoops(linked, facts);
  return describeTrials(linkToLoops(linked, loops));
}

/** Work that a sweep's callback runs: the callback's factor stands at the sweep's call. */
function linkToSweeps(workloads: readonly Workload[]): readonly Workload[] {
  const sweeps = workloads.filter((one) => one.kind === 'sweep');
  if (sweeps.length === 0) return workloads;
  return workloads.map((workload) => {
    const outer = sweeps.find((sweep) => sweep !== workload && runsInside(workload, sweep.span));
    return outer === undefined ? workload : { ...workload, insideSweep: outer.span };
  });
}

function runsInside(workload: Workload, sweep: Span): boolean {
  if (workload.kind !== 'training' && workload.kind !== 'sweep') return false;
  return workload.times.because.some(
    (factor) => factor.kind === 'callback' && (contains(sweep, factor.span) || contains(factor.span, sweep)),
  );
}

function linkToLoops(
  workloads: readonly Workload[],
  loops: readonly { readonly sweep: Workload; readonly trials: readonly Span[] }[],
): readonly Workload[] {
  if (loops.length === 0) return workloads;
  const linked = workloads.map((workload) => {
    const outer = loops.find((loop) => loop.trials.includes(workload.span));
    return outer === undefined || workload.insideSweep !== undefined
      ? workload
      : { ...workload, insideSweep: outer.sweep.span };
  });
  return [...linked, ...loops.map((loop) => loop.sweep)];
}

function describeTrials(workloads: readonly Workload[]): readonly Workload[] {
  return workloads.map((workload) => {
    const { sweep } = workload;
    if (sweep === undefined || sweep.trial !== undefined) return workload;
    const inner = workloads.find((one) => one.insideSweep === workload.span && one.training !== undefined);
    return inner?.training === undefined ? workload : { ...workload, sweep: { ...sweep, trial: inner.training } };
  });
}
