// Hand-written training: a gradient step (`backward`, `tape.gradient`, a jitted update) that loops repeat. One run
// is one workload. What an optimizer is made in repeats runs; loops inside that are epochs and batches of one run.

import { weakest } from '../base/certainty';
import { MOST } from '../base/most';
import { multiplyCounts, ONE, range } from '../base/range';
import { contains, isSameSpan, type Span } from '../base/span';
import { once } from '../catalogue/once';
import type { CallFact, Enclosing, Factor, Facts } from '../flow/facts';
import type { Value } from '../flow/values/value';
import { plainPath } from './build';
import { dataSizeOf } from './data-size';
import { readDevice } from './device';
import { everyCall } from './every-call';
import { withoutFactors } from './factors';
import { isEngineStep, isFrameworkStep } from './framework-body';
import { batchSizeOf } from './loader-batch';
import { movedBy, moverKey } from './moved-network';
import { readNetwork } from './network/network';
import { readLength } from './read';
import { readArgument } from './source';
import { learnerOf, networkOf, withModel } from './trained-network';
import { byWay, mainOf, sum } from './ways';
import type { Known, TrainingSize, Workload } from './workload';

export interface LoopShape {
  readonly sdk: string;
  /** The call that computes gradients. */
  readonly isGradient: (path: string, call: CallFact) => boolean;
  /** The call that applies them. */
  readonly isStep: (path: string, call: CallFact) => boolean;
  /** The call that makes what is made once per run. */
  readonly isOptimizer: (path: string) => boolean;
  /** What stands behind a step that is not a call of its optimizer: the operations that a session runs. */
  readonly moverOf?: (call: CallFact) => readonly Value[];
}

/** One workload per run of training loops found, and per network that they move. `found` are the workloads known so far: loads name their networks. */
export function* findTrainingLoops(
  facts: Facts,
  shape: LoopShape,
  found: readonly Workload[] = [],
): Generator<Workload> {
  const gradients = facts.calls.filter((call) => call.paths.some((path) => shape.isGradient(path, call)));
  if (gradients.length === 0) return;
  const steps = facts.calls.filter((call) => call.paths.some((path) => shape.isStep(path, call)));
  const optimizers = [...everyCall(facts)].filter((call) => call.paths.some(shape.isOptimizer));
  const hasWeights = once(() => facts.calls.some(makesWeights));
  const seen = new Map<string, (string | undefined)[]>();
  // Of several gradients in one loop, one that runs: mixed precision may stand beside them, switched off.
  const runningFirst = gradients.sort((left, right) => Number(isOff(left)) - Number(isOff(right)));
  for (const call of runningFirst) {
    const path = call.paths.find((one) => shape.isGradient(one, call));
    if (path === undefined || isFrameworkStep(call) || isEngineStep(call, facts)) continue;
    const moved = movedBy(call, steps, optimizers, shape.moverOf);
    const optimizer = moved ?? optimizerOf(call, optimizers);
    const loops = stepLoops(call, optimizer);
    const place = loops[0]?.span ?? innermost(call, 'function')?.span ?? topOf(call, steps);
    if (place === undefined || !isTraining(call, steps, loops, hasWeights)) continue;
    const key = `${place.start}:${place.end}`;
    const others = seen.get(key);
    const mover = moverKey(call, moved, steps);
    if (others && (mover === undefined || others.includes(mover) || others.includes(undefined))) continue;
    seen.set(key, [...(others ?? []), mover]);
    const runs = byWay(call).flatMap((way) => {
      const own = moved ?? optimizerOf(way, optimizers);
      const ownLoops = stepLoops(way, own);
      return isTraining(way, steps, ownLoops, hasWeights)
        ? [toWorkload(way, path, shape.sdk, ownLoops, own, facts)]
        : [];
    });
    const workload = allRuns(runs) ?? toWorkload(call, path, shape.sdk, loops, optimizer, facts);
    yield withModel(workload, networkOf(call, optimizer), found);
  }
}

/** Ways that lead to the same loop are runs of the same training: of as many epochs as they have among them. */
function allRuns(runs: readonly Workload[]): Workload | undefined {
  const main = mainOf(runs);
  if (main?.training === undefined || runs.length === 1) return main;
  return {
    ...main,
    times: sum(runs.map(({ times }) => times)),
    training: { ...main.training, epochs: amongRuns(runs, 'epochs'), steps: amongRuns(runs, 'steps') },
  };
}

/** The mean over the runs, so that times it is what they take together. */
function amongRuns(runs: readonly Workload[], size: 'epochs' | 'steps'): Known | undefined {
  const known = runs.flatMap(({ training, times }) => {
    const found = training?.[size];
    return found === undefined ? [] : [{ found, often: times.range.best }];
  });
  const [first] = known;
  const often = known.reduce((all, run) => all + run.often, 0);
  if (first === undefined || known.length < runs.length || often === 0) return first?.found;
  const best = known.reduce((all, { found, often }) => all + found.value.best * often, 0) / often;
  const low = Math.min(...known.map(({ found }) => found.value.low));
  const high = Math.max(...known.map(({ found }) => found.value.high));
  if (low === high) return first.found;
  return { value: { low, best, high }, certainty: 'likely', from: first.found.from };
}

function isOff({ times }: CallFact): boolean {
  return times.range.high === 0;
}

type Loop = Extract<Enclosing, { kind: 'loop' }>;

const RUN_LOOPS = /fold|split\b|seed|repeat|trial|\blrs?\b|rates|hyper|param|config|grid|experiment/i;

/**
 * Gradients without a step are a saliency map or a lesson: a loop, or a step in the same function, makes them training.
 * Steps taken by hand (`W.data -= rate * W.grad`) are no calls; weights made by hand tell of them.
 */
function isTraining(
  call: CallFact,
  steps: readonly CallFact[],
  loops: readonly Loop[],
  hasWeights: () => boolean,
): boolean {
  const outermost = loops[0];
  if (outermost !== undefined) {
    if (steps.some((step) => sharesLoop(step, outermost) || sharesFunction(step, call))) return true;
    // Taken by hand; in a file that has an optimizer as well, only weights made by hand tell of that.
    const isOfWeights = hasWeights() || (steps.length === 0 && (loops.length > 1 || isOfLoss(call)));
    return isOfWeights && loops.some(({ factor }) => TURNS.test(factor.text));
  }
  return steps.some((step) => sharesFunction(step, call)) || topOf(call, steps) !== undefined;
}

/** `F.cross_entropy(logits, y).backward()` in `for step in range(1000)`: what is told wrong is told to be put right. */
function isOfLoss({ paths }: CallFact): boolean {
  return paths.some((path) => /(cross_entropy|mse_loss|nll_loss|l1_loss|Loss\(\))\(\)\.backward$/.test(path));
}

/** `torch.randn(27, 27, requires_grad=True)`, `w.requires_grad_()`, a parameter on its own. */
function makesWeights({ paths, arguments: { named } }: CallFact): boolean {
  return named.has('requires_grad') || paths.some((path) => /(\.requires_grad_|^torch\.nn\.Parameter)$/.test(path));
}

/** At the top of a lesson: one step, where an optimizer takes it below the gradient. */
function topOf(call: CallFact, steps: readonly CallFact[]): Span | undefined {
  const isTop = ({ within }: CallFact): boolean => within.every(({ kind }) => kind !== 'function' && kind !== 'loop');
  if (!isTop(call)) return undefined;
  const step = steps.find((one) => isTop(one) && one.span.start > call.span.start && one.paths.some(isApplied));
  return step && call.span;
}

/** The step of an optimizer, whose `zero_grad` alone moves nothing. */
function isApplied(path: string): boolean {
  return /^torch\.optim\.\w+\(\)\.step$|\.(apply_gradients|apply_updates)$/.test(path);
}

/** What turns of a training are called; gradients in loops over other things measure something. */
const TURNS = /epoch|range\(|iter|step|loader|dataset|batch/i;

function sharesLoop(call: CallFact, loop: Loop): boolean {
  const isThat = (one: Enclosing): boolean => one.kind === 'loop' && isSameSpan(one.span, loop.span);
  return contains(loop.span, call.span) || byWay(call).some(({ within }) => within.some(isThat));
}

function sharesFunction(left: CallFact, right: CallFact): boolean {
  const one = innermost(left, 'function');
  const other = innermost(right, 'function');
  return one !== undefined && other !== undefined && isSameSpan(one.span, other.span);
}

function innermost(call: CallFact, kind: Enclosing['kind']): Enclosing | undefined {
  return call.within.findLast((one) => one.kind === kind);
}

/** The one that shares the most loops with the gradient; of several alike, the nearest above it. */
function optimizerOf(call: CallFact, optimizers: readonly CallFact[]): CallFact | undefined {
  let best: CallFact | undefined;
  let most = -1;
  for (const optimizer of optimizers) {
    const shared = loopsOf(call).filter((loop) => sharesLoop(optimizer, loop)).length;
    if (shared > most || (shared === most && optimizer.span.start < call.span.start)) {
      best = optimizer;
      most = shared;
    }
  }
  return best;
}

function loopsOf(call: CallFact): readonly Loop[] {
  return call.within.flatMap((one) => (one.kind === 'loop' ? [one] : []));
}

/** Loops that repeat steps of one run, outermost first. */
function stepLoops(call: CallFact, optimizer: CallFact | undefined): readonly Loop[] {
  const loops = loopsOf(call);
  if (optimizer !== undefined) return loops.filter((loop) => !sharesLoop(optimizer, loop));
  const outside = loops.findLastIndex(
    (loop) => RUN_LOOPS.test(said(loop.factor)) && loop !== loops[loops.length - 1],
  );
  return loops.slice(outside + 1);
}

/** What it walks, without the file or the option that its count is from: `config.yaml` makes no loop one over settings. */
function said({ text, restsOn }: Factor): string {
  return restsOn === undefined ? text : text.replace(`, ${restsOn}`, '');
}

function toWorkload(
  call: CallFact,
  path: string,
  sdk: string,
  loops: readonly Loop[],
  optimizer: CallFact | undefined,
  facts: Facts,
): Workload {
  const isStepLoop = (factor: Factor): boolean =>
    (factor.kind === 'loop' || factor.kind === 'endless') &&
    loops.some(
      (loop) => isSameSpan(loop.span, factor.span) || isSameSpan(loop.header, factor.span) || loop.factor === factor,
    );
  // What a step depends on (`if scaler is None`) does not make the run any less certain.
  const first = call.times.because.findIndex(isStepLoop);
  const isOfSteps = (factor: Factor): boolean =>
    isStepLoop(factor) || (factor.kind === 'branch' && first >= 0 && call.times.because.indexOf(factor) > first);
  const has = (pattern: RegExp): boolean => facts.calls.some((one) => one.paths.some((other) => pattern.test(other)));
  return {
    span: call.span,
    statement: call.statement,
    kind: 'training',
    library: sdk,
    call: plainPath(path),
    model: undefined,
    times: withoutFactors(call.times, isOfSteps),
    within: call.within.filter((one) => one.kind !== 'loop' || !loops.includes(one)),
    host: { kind: 'local' },
    request: undefined,
    training: sizeOf(call, loops, optimizer, facts),
    sweep: undefined,
    device: readDevice(call, undefined),
    insideSweep: undefined,
    traits: {
      hasCheckpoint: savesWithin(loops, facts),
      hasEarlyStopping: has(/early_?stop/i) || hasBreak(loops, call),
    },
  };
}

const SAVE = /^torch\.save$|\.(save_pretrained|save_checkpoint|save_state|save_weights|save_model)$/;

/** What is saved only after the last step is lost with a run that breaks before it. */
function savesWithin(loops: readonly Loop[], facts: Facts): boolean {
  const outermost = loops[0];
  return facts.calls.some(
    (one) =>
      one.paths.some((path) => SAVE.test(path)) &&
      (outermost === undefined || sharesLoop(one, outermost) || one.times.because.includes(outermost.factor)),
  );
}

/** A loop that may end early shows in its count: `low` below `best`. */
function hasBreak(loops: readonly Loop[], call: CallFact): boolean {
  return (
    loops.length > 1 &&
    call.times.because.some(
      (factor) => factor === loops[0]?.factor && factor.per === undefined && factor.count.low < factor.count.best,
    )
  );
}

function sizeOf(call: CallFact, loops: readonly Loop[], optimizer: CallFact | undefined, facts: Facts): TrainingSize {
  const loader = trainingLoader(facts);
  const network = optimizer && readArgument(optimizer.arguments, '0');
  const [lone] = loops.length === 1 ? loops : [];
  const alone = isHandedOn(call, facts) ? undefined : ONE_STEP;
  const turns = loops.length === 0 ? alone : lone === undefined || isOverData(lone) ? undefined : countOf(lone);
  return {
    learner: optimizer === undefined ? undefined : learnerOf(optimizer),
    family: 'neural',
    epochs: epochsOf(loops, loader),
    batchSize:
      loader === undefined
        ? (rowsGiven(call, loops.at(-1), facts) ?? (turns && SOME_ROWS_AT_ONCE))
        : batchSizeOf(loader.arguments),
    samples: loader === undefined ? undefined : readLength(loader, ['0', 'dataset']),
    steps: stepsOf(loops) ?? turns,
    trees: undefined,
    ...readNetwork([network], facts),
  };
}

/** `jax.pmap(train_step)`: run by what that gives back, as often as nobody can see. */
function isHandedOn(call: CallFact, facts: Facts): boolean {
  const place = innermost(call, 'function')?.span;
  return (
    place !== undefined &&
    facts.calls.some(({ arguments: given }) =>
      [...given.positional, ...given.named.values()].some(
        (value) => value.kind === 'function' && holds(value.function, place),
      ),
    )
  );
}

/** A decorated function's span may begin at its decorator. A loss within a step that is handed to `jax.grad` is no step. */
function holds(handed: Span, place: Span): boolean {
  return contains(handed, place) || (contains(place, handed) && handed.end === place.end);
}

/** What no loop repeats is one step each time that it is reached: a `train_step` that other files call, a lesson. */
const ONE_STEP: Known = { value: ONE, certainty: 'likely', from: 'one step: no loop stands around it' };

/** `for x, y in loader` turns once a batch; a loop over numbers with nothing inside takes one step a turn. */
function isOverData({ factor }: Loop): boolean {
  return /loader|dataset|batch|data\b|\b\w*_?d[ls]\b/i.test(factor.text);
}

/** Rows that a step is given where the code makes them: of what the network, or its loss, is called with. */
function rowsGiven(gradient: CallFact, loop: Loop | undefined, facts: Facts): Known | undefined {
  const place = innermost(gradient, 'function')?.span;
  const isNear = (one: CallFact): boolean =>
    (loop !== undefined && contains(loop.span, one.span)) || (place !== undefined && contains(place, one.span));
  const near = facts.calls.filter(isNear);
  // `for step in tqdm(range(10_000))`: what a loop goes over is no step's share.
  const headers = new Set(
    near.flatMap(({ within }) => within.flatMap((one) => (one.kind === 'loop' ? [one.header] : []))),
  );
  const isInHeader = ({ span }: CallFact): boolean => [...headers].some((header) => contains(header, span));
  let most: Known | undefined;
  for (const one of near) {
    if (isInHeader(one) || one.paths.some((path) => ASIDE.test(path))) continue;
    for (const value of [...one.arguments.positional, ...one.arguments.named.values()]) {
      const { rows } = dataSizeOf(value);
      if (rows !== undefined && rows.value.best > (most?.value.best ?? 0)) most = rows;
    }
  }
  return most;
}

/** Counts, draws and notes beside the step. */
const ASIDE = /^(builtins|numpy|random|time|wandb|matplotlib|torch\.(randperm|randint|utils))\b/;

/** No loader and no tensor made here. */
const SOME_ROWS_AT_ONCE: Known = {
  value: { low: 8, best: 128, high: 20_000 },
  certainty: 'guess',
  from: 'rows of a step not told by the code: a small batch to all of a table',
};

/** The outermost of several loops, or a lone one that is called so: `for epoch in range(5)`. */
function epochsOf(loops: readonly Loop[], loader: CallFact | undefined): Known | undefined {
  const [outer] = loops;
  if (outer === undefined) return undefined;
  if (loops.length === 1 && isOverData(outer) && !/epoch/i.test(outer.factor.text)) return ONE_PASS;
  const isEpochs = loops.length > 1 || /epoch/i.test(outer.factor.text) || loader === undefined;
  return isEpochs && !COUNTS_STEPS.test(outer.factor.text) ? countOf(outer) : undefined;
}

/** `def train_one_epoch(model, loader)`, also where other files call it: as often as they do. */
const ONE_PASS: Known = {
  value: ONE,
  certainty: 'likely',
  from: 'one pass over the data: no loop of epochs stands around it',
};

const COUNTS_STEPS = /\b\w*(iter|step|update|episode)\w*\b/i;

/** All gradient steps of a run: known when every loop's count is. */
function stepsOf(loops: readonly Loop[]): Known | undefined {
  if (loops.length === 0 || (loops.length === 1 && !COUNTS_STEPS.test(loops[0]?.factor.text ?? ''))) return undefined;
  let all: Known = { value: ONE, certainty: 'exact', from: 'code' };
  for (const loop of loops) {
    const count = countOf(loop);
    if (count === undefined) return undefined;
    all = {
      ...all,
      value: multiplyCounts(all.value, count.value),
      certainty: weakest(all.certainty, count.certainty),
    };
  }
  return all;
}

function countOf(loop: Loop): Known | undefined {
  const { factor } = loop;
  if (factor.per !== undefined || factor.kind === 'endless') return undefined;
  const { low, best, high } = factor.count;
  const value = range(Math.min(low, MOST), Math.min(best, MOST), Math.min(high, MOST));
  return { value, certainty: factor.certainty, from: 'code' };
}

/** The loader that shuffles, or the first: validation loaders do not. */
function trainingLoader(facts: Facts): CallFact | undefined {
  const loaders = facts.calls.filter((call) => call.paths.some((path) => /(^|\.)DataLoader$/.test(path)));
  const shuffles = (call: CallFact): boolean => {
    const value = readArgument(call.arguments, 'shuffle');
    return value?.kind === 'constant' && value.value === true;
  };
  return loaders.find(shuffles) ?? loaders[0];
}
