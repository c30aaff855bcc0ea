// What belongs together: work inside a sweep's objective points at the sweep, the sweep learns what one trial runs, a
// loop over hyperparameters around a training becomes a sweep of its own, forward passes of a training step are part
// of the training.

import { contains, type Span } from '../base/span';
import type { Factor, Facts } from '../flow/facts';
import { sweepsOfLoops } from './loop-sweep';
import { describeTrials } from './trial';
import type { Workload } from './workload';

export function relate(workloads: readonly Workload[], facts: Facts): readonly Workload[] {
  const linked = linkToSweeps(workloads);
  const loops = sweepsOfLoops(linked, facts);
  return describeTrials(linkToLoops(linked, loops), facts);
}

/** Work that a sweep's callback runs: the callback's factor stands at the sweep's call. */
function linkToSweeps(workloads: readonly Workload[]): readonly Workload[] {
  const sweeps = workloads.filter((one) => one.kind === 'sweep');
  if (sweeps.length === 0) return workloads;
  return workloads.map((workload) => {
    const outer = innermost(workload, sweeps);
    return outer === undefined ? workload : { ...workload, insideSweep: outer.span };
  });
}

/** Of searches within searches, the one nearest to the work: its callback is the last on the way there. */
function innermost(workload: Workload, sweeps: readonly Workload[]): Workload | undefined {
  const others = sweeps.filter((sweep) => sweep !== workload);
  for (const factor of [...workload.times.because].reverse()) {
    const outer = others.find((sweep) => isCallbackOf(factor, sweep.span));
    if (outer !== undefined) return outer;
  }
  return undefined;
}

function isCallbackOf(factor: Factor, sweep: Span): boolean {
  return factor.kind === 'callback' && (contains(sweep, factor.span) || contains(factor.span, sweep));
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
