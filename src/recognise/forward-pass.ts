// Calls of a network on own hardware: `model(x)` outside of training. Inside a training step the forward pass is part
// of the training; inside another network's `forward` it is part of that.

import { contains, isSameSpan, type Span } from '../base/span';
import type { CallFact, Enclosing, Facts } from '../flow/facts';
import { measures } from './evaluating-function';
import { everyCall } from './every-call';
import { isFrameworkBody, ownerKind } from './framework-body';
import { byWay, withoutWays } from './ways';
import type { Workload } from './workload';

/** Parts of a bigger pass, whosever they are. */
const PARTS = /^(forward|call|__call__|_forward\w*|forward_\w+|__init__)$/;
/** Methods that a trainer runs. */
const STEPS =
  /^(training_step|validation_step|test_step|predict_step|compute_loss|step|_step|shared_step|_shared_step|configure_\w+|loss_fn|train_step)$/;
/** Functions that compute what a gradient is taken of, and that take it. */
const LOSSES = /^(\w+_)?loss(_\w+)?$/;
const TRAINS = /^train(ing)?_step$/;

/** True when the call stands in the body of a network or of a training step that a framework runs. */
export function isInnerPass(call: CallFact): boolean {
  return isInnerFunction(call) || isFrameworkBody(call);
}

/** Names of what is part of a network's pass. */
export function isPartName(name: string): boolean {
  return PARTS.test(name);
}

/** Names of what is part of a loss or of a training step. */
export function isStepName(name: string): boolean {
  return STEPS.test(name) || isLoss(name) || TRAINS.test(name);
}

/** `compute_validation_loss` is measured, no gradient is taken of it. */
function isLoss(name: string): boolean {
  return LOSSES.test(name) && !measures(name);
}

/** Told by its name: a loss that nothing in sight asks for is asked for by a gradient, one with gradients off is not. */
function isInnerFunction(call: CallFact): boolean {
  const inner = call.within.findLast((one) => one.kind === 'function');
  if (inner?.kind !== 'function') return false;
  const isOff = isOffIn(call);
  if (PARTS.test(inner.name)) return !isAskedByCalling(inner, isOff || call.times.basis === 'run');
  if (isOff) return false;
  return inner.owner === undefined
    ? TRAINS.test(inner.name) || (isLoss(inner.name) && !isCalledInSight(call, inner.name))
    : STEPS.test(inner.name);
}

/** `class Predictor: def __call__(self, batch)`, which is called in sight or handed to what runs it over data. */
function isAskedByCalling({ name, owner }: InFunction, isRun: boolean): boolean {
  return isRun && name === '__call__' && owner?.bases.length === 0;
}

function isCalledInSight({ times }: CallFact, name: string): boolean {
  return times.basis === 'run' && !times.because.some(({ per }) => per?.includes(`${name}()`));
}

/** True when a network's own method calls a part of it: `self.encoder(x)` in a class that is a network itself. */
export function isPartPass(call: CallFact, facts: Facts): boolean {
  const own = call.receiver?.kind === 'instance' ? call.receiver.class.definition : undefined;
  const place = call.within.findLast((one) => one.kind === 'function')?.span;
  return facts.calls.some((other) => {
    if (place !== undefined && standsInPass(place, other)) return true;
    if (other.receiver?.kind !== 'instance' || !other.paths.some((path) => NETWORK_BASE.test(path))) return false;
    const outer = other.receiver.class.definition;
    return outer !== own && contains(outer, call.span);
  });
}

/** A function that a network's `forward` defines and hands on: `graph.apply_edges(score)`. */
function standsInPass(place: Span, { within }: CallFact): boolean {
  return within.some(
    (one) =>
      one.kind === 'function' &&
      PARTS.test(one.name) &&
      one.name !== '__init__' &&
      !isSameSpan(one.span, place) &&
      contains(one.span, place) &&
      ownerKind(one) === 'network',
  );
}

/** `super().__init__()` and the like, on a class that inherits a network. */
const NETWORK_BASE =
  /^(torch\.nn\.(\w+\.)*Module|(tensorflow\.)?keras\.(\w+\.)*(Model|Layer)|transformers\.\w+)\(\)\./;

/** In `def loss(params): …` of `jax.grad(loss)`, or of a method that takes it: `state.apply_gradient(loss)`. */
export function isDifferentiated(call: CallFact, facts: Facts): boolean {
  return [...everyCall(facts)].some((one) => takesGradientOf(one, call));
}

function takesGradientOf({ paths, arguments: given }: CallFact, call: CallFact): boolean {
  const [taken] = given.positional;
  if (taken === undefined || !paths.some((path) => TAKES_GRADIENT.test(path))) return false;
  const options = taken.kind === 'choice' ? taken.options : [taken];
  return options.some((one) => one.kind === 'function' && contains(one.function, call.span));
}

const TAKES_GRADIENT = /(^|[._])(value_and_)?grad(ients?)?$/;

/** True when the call is the forward pass of a training step: same innermost loop or function as a gradient, gradients on. */
export function isTrainingPass(
  call: CallFact,
  isGradient: (path: string) => boolean,
  facts: Facts,
  isGradientsOff: boolean,
): boolean {
  if (isGradientsOff) return false;
  const own = call.within.findLast((one) => one.kind === 'function');
  if (isAfterTraining(call, isGradient, facts) || isInLaterArm(call, isGradient, facts)) return false;
  if (own && isMeasuring(own, isGradient, facts)) return false;
  const evaluated = own !== undefined && turnsToEvaluation(own.span, facts) ? own.span : undefined;
  const apart = own?.isProcedure === true ? own.span : undefined;
  for (const other of everyCall(facts)) {
    if (!other.paths.some(isGradient)) continue;
    if (evaluated !== undefined && !contains(evaluated, other.span)) continue;
    // Nothing comes out of it that a gradient behind it could be taken of: pictures that are saved now and then.
    if (apart !== undefined && !isTakenIn(apart, other)) continue;
    const loop = other.within.findLast((one) => one.kind === 'loop');
    const inLoop =
      loop !== undefined &&
      (contains(loop.span, call.span) ||
        call.within.some((one) => one.kind === 'loop' && isSameSpan(one.span, loop.span)));
    if (inLoop) return true;
    const place = other.within.findLast((one) => one.kind === 'function');
    if (place !== undefined && call.within.some((one) => one.kind === 'function' && isSameSpan(one.span, place.span)))
      return true;
    if (loop === undefined && place === undefined && facts.calls.some(isStepAtTop)) return true;
  }
  return false;
}

/** Behind the gradient in its text, where the network was turned to evaluation in between: `model.eval(); model(x_val)`. */
function isAfterTraining(call: CallFact, isGradient: (path: string) => boolean, facts: Facts): boolean {
  const place = call.within.findLast((one) => one.kind === 'function')?.span;
  let last: CallFact | undefined;
  for (const other of facts.calls) {
    const isMode = isEvaluation(other) || isTraining(other);
    if (!isMode && !other.paths.some(isGradient)) continue;
    const there = other.within.findLast((one) => one.kind === 'function')?.span;
    if (place === undefined ? there !== undefined : there === undefined || !isSameSpan(place, there)) continue;
    if (other.span.start < call.span.start) last = other;
    // A gradient that follows may be taken of it.
    else if (!isMode) return false;
    else break;
  }
  return last !== undefined && isEvaluation(last);
}

/** Behind all gradients of a loop, in an arm that holds none of them: `if step % 100 == 0: test(net(x_test))`. */
function isInLaterArm(call: CallFact, isGradient: (path: string) => boolean, facts: Facts): boolean {
  const arm = call.within.find((one) => one.kind === 'branch' && one.taken === undefined)?.span;
  const loop = arm && call.within.findLast((one) => one.kind === 'loop' && contains(one.span, arm))?.span;
  if (arm === undefined || loop === undefined) return false;
  const gradients = facts.calls.filter(({ span, paths }) => contains(loop, span) && paths.some(isGradient));
  return gradients.length > 0 && gradients.every(({ span }) => span.end <= arm.start);
}

/** `test_net(net, env)`, which a training calls now and then: called so, and no gradient is taken in it. */
function isMeasuring({ name, span }: InFunction, isGradient: (path: string) => boolean, facts: Facts): boolean {
  return measures(name) && !facts.calls.some((one) => contains(span, one.span) && one.paths.some(isGradient));
}

type InFunction = Extract<Enclosing, { kind: 'function' }>;

/** `model.train()`. */
function isTraining({ paths, arguments: { positional } }: CallFact): boolean {
  return positional.length === 0 && paths.some((path) => path.endsWith('.train'));
}

/** In the function itself, or in one that it calls. */
function isTakenIn(place: Span, gradient: CallFact): boolean {
  return (
    contains(place, gradient.span) ||
    byWay(gradient).some(({ within }) => within.some((one) => one.kind === 'function' && isSameSpan(one.span, place)))
  );
}

/** Gradients that nothing follows are a saliency map: the passes beside them are passes of their own. */
function isStepAtTop({ paths, within }: CallFact): boolean {
  return (
    within.every(({ kind }) => kind !== 'function') &&
    paths.some(
      (path) =>
        /\.(step|zero_grad|apply_gradients|apply_updates|assign_sub|minimize|apply|update)$/.test(path) &&
        // Flax' networks run so, PyTorch's walk their parts.
        !path.endsWith('Module().apply'),
    )
  );
}

/** True when gradients are off, or the function turns its network to evaluation. */
export function isEvaluated(call: CallFact, facts: Facts): boolean {
  const own = call.within.findLast((one) => one.kind === 'function')?.span;
  return isOffIn(call) || (own !== undefined && turnsToEvaluation(own, facts));
}

/** `model.eval()` in a function: its passes are no part of the training that calls it now and then. */
function turnsToEvaluation(place: Span, facts: Facts): boolean {
  return facts.calls.some((one) => contains(place, one.span) && isEvaluation(one));
}

/** `model.eval()`, `model.train(False)`. */
export function isEvaluation({ paths, arguments: { positional } }: CallFact): boolean {
  const [mode] = positional;
  if (mode === undefined) return paths.some((path) => path.endsWith('.eval'));
  return mode.kind === 'constant' && mode.value === false && paths.some((path) => path.endsWith('.train'));
}

/** For a pattern's `refine`: drops passes that are part of something bigger. */
export function refinePass(isGradient: (path: string) => boolean) {
  return (workload: Workload, call: CallFact, facts: Facts): Workload | undefined => {
    if (isInnerPass(call) || isPartPass(call, facts)) return undefined;
    return withoutTraining(workload, call, isGradient, facts);
  };
}

/** As often as the pass is not part of a training step: of a function that both a training and an evaluation call, the latter. */
export function withoutTraining(
  workload: Workload,
  call: CallFact,
  isGradient: (path: string) => boolean,
  facts: Facts,
): Workload | undefined {
  const isAlwaysOff = workload.traits.hasGradientsOff === true && !isOffIn(call);
  const isPart = (way: CallFact): boolean => isTrainingPass(way, isGradient, facts, isAlwaysOff || isOffIn(way));
  const kept = withoutWays(workload, call, isPart);
  if (kept === undefined || kept === workload) return kept;
  const isOff = isAlwaysOff || isOffIn({ ...call, within: kept.within });
  const { hasGradientsOff: _, ...traits } = kept.traits;
  return { ...kept, traits: isOff ? { ...traits, hasGradientsOff: true } : traits };
}

export function isOffIn({ within }: CallFact): boolean {
  return within.some((one) => one.kind === 'context' && GRADIENTS_OFF.test(one.path));
}

/** `with torch.no_grad():`, and as a decorator. */
export const GRADIENTS_OFF = /^torch\.(no_grad|inference_mode|autograd\.no_grad)$/;
