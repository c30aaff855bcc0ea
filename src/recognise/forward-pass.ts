// Calls of a network on own hardware: `model(x)` outside of training. Inside a training step the forward pass is part
// of the training; inside another network's `forward` it is part of that.

import { contains, type Span } from '../base/span';
import type { CallFact, Facts } from '../flow/facts';
import { isFrameworkBody } from './framework-body';
import type { Workload } from './workload';

const INNER_FUNCTIONS =
  /^(forward|call|__call__|training_step|validation_step|test_step|predict_step|compute_loss|_forward\w*|forward_\w+|step|_step|shared_step|_shared_step|configure_\w+|__init__|loss_fn|train_step|test_step)$/;

/** True when the call stands in the body of a network or of a training step that a framework runs. */
export function isInnerPass(call: CallFact): boolean {
  const inner = call.within.findLast((one) => one.kind === 'function');
  return (inner?.kind === 'function' && INNER_FUNCTIONS.test(inner.name)) || isFrameworkBody(call);
}

/** True when a network's own method calls a part of it: `self.encoder(x)` in a class that is a network itself. */
export function isPartPass(call: CallFact, facts: Facts): boolean {
  const own = call.receiver?.kind === 'instance' ? call.receiver.class.definition : undefined;
  return facts.calls.some((other) => {
    if (other.receiver?.kind !== 'instance' || !other.paths.some((path) => NETWORK_BASE.test(path))) return false;
    const outer = other.receiver.class.definition;
    return outer !== own && contains(outer, call.span);
  });
}

/** `super().__init__()` and the like, on a class that inherits a network. */
const NETWORK_BASE =
  /^(torch\.nn\.(\w+\.)*Module|(tensorflow\.)?keras\.(\w+\.)*(Model|Layer)|transformers\.\w+)\(\)\./;

/** True when the call is the forward pass of a training step: same innermost loop or function as a gradient, gradients on. */
export function isTrainingPass(
  call: CallFact,
  isGradient: (path: string) => boolean,
  facts: Facts,
  isGradientsOff: boolean,
): boolean {
  if (isGradientsOff) return false;
  for (const other of facts.calls) {
    if (!other.paths.some(isGradient)) continue;
    const loop = other.within.findLast((one) => one.kind === 'loop');
    const inLoop =
      loop !== undefined &&
      (contains(loop.span, call.span) ||
        call.within.some((one) => one.kind === 'loop' && isSame(one.span, loop.span)));
    if (inLoop) return true;
    const place = other.within.findLast((one) => one.kind === 'function');
    if (place !== undefined && call.within.some((one) => one.kind === 'function' && isSame(one.span, place.span)))
      return true;
    if (loop === undefined && place === undefined) return true;
  }
  return false;
}

/** For a pattern's `refine`: drops passes that are part of something bigger. */
export function refinePass(isGradient: (path: string) => boolean) {
  return (workload: Workload, call: CallFact, facts: Facts): Workload | undefined => {
    if (isInnerPass(call) || isPartPass(call, facts)) return undefined;
    const isOff = workload.traits.hasGradientsOff === true;
    return isTrainingPass(call, isGradient, facts, isOff) ? undefined : workload;
  };
}

function isSame(left: Span, right: Span): boolean {
  return left.start === right.start && left.end === right.end;
}
