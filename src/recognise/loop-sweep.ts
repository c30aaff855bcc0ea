// A plain loop that tries hyperparameters: a training inside it, whose learner (or optimizer, or settings) is made
// inside it too, from something that changes with the loop. Loops over folds and seeds multiply trials but are
// no configurations of their own; a loop over finished models is a comparison, not a sweep.

import { contains, isSameSpan, type Span } from '../base/span';
import type { CallFact, Enclosing, Factor, Facts } from '../flow/facts';
import type { Arguments, Value } from '../flow/values/value';
import { certaintyOf, productOf, withoutFactors } from './factors';
import { makersOf } from './source';
import type { Known, Workload } from './workload';

export interface LoopSweep {
  readonly sweep: Workload;
  /** Spans of the trainings that are its trials. */
  readonly trials: readonly Span[];
}

export function sweepsOfLoops(workloads: readonly Workload[], facts: Facts): readonly LoopSweep[] {
  const sweeps = new Map<string, LoopSweep>();
  for (const workload of workloads) {
    if (workload.kind !== 'training' || workload.insideSweep !== undefined) continue;
    const loops = hyperparameterLoops(workload, facts);
    const [outermost] = loops;
    if (outermost === undefined) continue;
    const key = `${outermost.span.start}:${outermost.span.end}`;
    const known = sweeps.get(key);
    if (known === undefined) sweeps.set(key, { sweep: toSweep(workload, loops), trials: [workload.span] });
    else sweeps.set(key, { ...known, trials: [...known.trials, workload.span] });
  }
  return [...sweeps.values()];
}

type Loop = Extract<Enclosing, { kind: 'loop' }>;

const FOLDS = /fold|split\b|seed|repeat/i;
/** Arguments that set nothing worth searching. */
const NOT_TUNED =
  /^(random_state|seed|n_jobs|verbose|verbosity|device|name|num_workers|input_dim|in_features|num_classes|logger|callbacks)$/;

/** Loops whose turns make the learner anew with other settings, outermost first. */
function hyperparameterLoops(workload: Workload, facts: Facts): readonly Loop[] {
  const makers = settingsOf(workload, facts);
  const loops = workload.within.flatMap((one) => (one.kind === 'loop' ? [one] : []));
  return loops.filter((loop) => {
    if (!workload.times.because.some((factor) => isSameSpan(factor.span, loop.factor.span))) return false;
    if (loop.factor.per !== undefined || loop.factor.kind !== 'loop' || loop.factor.count.best < 2) return false;
    if (FOLDS.test(loop.factor.text)) return false;
    if (!makers.some((maker) => isMadeIn(maker, loop) && varies(maker.arguments, 0))) return false;
    return workload.training?.family !== 'classic' || isJudged(loop, facts);
  });
}

/** A loop that only draws what it fitted compares pictures; a search scores, prints or keeps. */
function isJudged(loop: Loop, facts: Facts): boolean {
  const inside = facts.calls.filter((call) => contains(loop.span, call.span)).flatMap((call) => call.paths);
  if (inside.some((path) => /score|metric|eval|error|accuracy|loss|report|validat|auc|print|log/i.test(path)))
    return true;
  return !inside.some((path) => /(plot|plt|ax|axes|figure|draw|scatter|contour)/i.test(path));
}

/** The calls that set the training up: what made the learner, optimizers, settings objects, and the call itself. */
function settingsOf(workload: Workload, facts: Facts): readonly CallFact[] {
  const own = facts.calls.find((call) => isSameSpan(call.span, workload.span));
  const spans = new Set<number>();
  if (own !== undefined) {
    for (const maker of makersOf(own)) collectSpans(maker, spans, 0);
    for (const value of [...own.arguments.positional, ...own.arguments.named.values()]) collectSpans(value, spans, 0);
  }
  return facts.calls.filter((call) => call === own || spans.has(call.span.start) || isOptimizer(call));
}

function isOptimizer(call: CallFact): boolean {
  return call.paths.some((path) => /^(torch\.optim|optax|(tensorflow\.)?keras\.optimizers)\./.test(path));
}

function collectSpans(value: Value, spans: Set<number>, depth: number): void {
  if (depth > 4) return;
  switch (value.kind) {
    case 'external':
      if (value.span !== undefined) spans.add(value.span.start);
      for (const one of [...(value.arguments?.positional ?? []), ...(value.arguments?.named.values() ?? [])]) {
        collectSpans(one, spans, depth + 1);
      }
      return;
    case 'sequence':
      for (const item of value.items ?? []) collectSpans(item, spans, depth + 1);
      return;
    case 'choice':
      for (const option of value.options) collectSpans(option, spans, depth + 1);
      return;
    default:
  }
}

function isMadeIn(call: CallFact, loop: Loop): boolean {
  return (
    contains(loop.span, call.span) || call.times.because.some((factor) => isSameSpan(factor.span, loop.factor.span))
  );
}

/** Some argument that could be tuned takes more than one value. */
function varies(given: Arguments, depth: number): boolean {
  if (given.hasUnknownRest) return true;
  if (given.positional.slice(0, depth === 0 ? 4 : undefined).some((value) => isSeveral(value, depth))) return true;
  for (const [name, value] of given.named) {
    if (NOT_TUNED.test(name)) continue;
    if (isSeveral(value, depth) || (depth === 0 && isPlainUnknown(value))) return true;
  }
  return false;
}

function isSeveral(value: Value, depth: number): boolean {
  if (depth > 3) return false;
  if (value.kind === 'choice') {
    return value.options.filter((one) => one.kind === 'constant' || one.kind === 'sequence').length > 1;
  }
  if (value.kind === 'external' && value.arguments !== undefined) return varies(value.arguments, depth + 1);
  if (value.kind === 'sequence') return (value.items ?? []).some((item) => isSeveral(item, depth + 1));
  if (value.kind === 'mapping') return [...value.entries.values()].some((entry) => isSeveral(entry, depth + 1));
  return false;
}

/** `KNeighborsClassifier(n_neighbors=k)` with `k` from a range: nothing is known of it but that it changes. */
function isPlainUnknown(value: Value): boolean {
  return value.kind === 'unknown';
}

function toSweep(training: Workload, loops: readonly Loop[]): Workload {
  const factors = loops.map((loop) => loop.factor);
  const outermost = loops[0] as Loop;
  const at = training.times.because.findIndex((factor) => isSameSpan(factor.span, outermost.factor.span));
  const inner = training.times.because.slice(at);
  const folds = inner.filter(
    (factor) => factor.kind === 'loop' && FOLDS.test(factor.text) && factor.per === undefined,
  );
  const isInner = (factor: Factor): boolean => inner.includes(factor);
  return {
    ...training,
    span: outermost.header,
    statement: outermost.span,
    kind: 'sweep',
    times: withoutFactors(training.times, isInner),
    within: training.within.slice(0, training.within.indexOf(outermost)),
    model: undefined,
    training: undefined,
    sweep: {
      strategy: 'loop',
      configurations: known(factors),
      folds: folds.length > 0 ? known(folds) : undefined,
      trials: known([...factors, ...folds]),
      isUnbounded: false,
      trial: training.training,
      axes: factors.map((factor) => ({ name: factor.text, values: factor.count.best })),
    },
  };
}

function known(factors: readonly Factor[]): Known {
  return { value: productOf(factors), certainty: certaintyOf(factors), from: 'code' };
}
