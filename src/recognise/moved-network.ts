// Which optimizer a gradient feeds. Several in one loop that move different networks are each a training of their own:
// generator and discriminator, actor and critic.

import type { CallFact } from '../flow/facts';
import type { Value } from '../flow/values/value';
import { makersOfValue, readArgument } from './source';

/** The optimizer of the first `.step()` below the gradient, or of the gradient itself, where that is plain. */
export function movedBy(
  gradient: CallFact,
  steps: readonly CallFact[],
  optimizers: readonly CallFact[],
  moverOf: (step: CallFact) => readonly Value[] = movers,
): CallFact | undefined {
  const home = functionOf(gradient);
  const step = steps.find(
    (one) =>
      one.span.start >= gradient.span.start &&
      functionOf(one) === home &&
      (moverOf !== movers || one.paths.some((path) => path.endsWith('.step'))),
  );
  if (step === undefined) return undefined;
  const behind = moverOf(step).flatMap(makersOfValue);
  const found = optimizers.filter(({ result }) => behind.some((maker) => isSameCall(maker, result)));
  return found.length === 1 && !movesOnlyNumbers(found[0]) ? found[0] : undefined;
}

/** `optimizer.step()`, `scaler.step(optimizer)`. */
function movers(step: CallFact): readonly Value[] {
  return [step.receiver, readArgument(step.arguments, '0')].filter((value) => value !== undefined);
}

/** `Adam([log_alpha])`: numbers, not a network. */
function movesOnlyNumbers(optimizer: CallFact | undefined): boolean {
  const given = optimizer && (readArgument(optimizer.arguments, '0') ?? readArgument(optimizer.arguments, 'params'));
  return (
    given?.kind === 'sequence' &&
    given.items?.every((item) => item.kind !== 'mapping' && !isParameters(item)) === true
  );
}

function isParameters(value: Value): boolean {
  return value.kind === 'external' && /parameters(\(\))?$/.test(value.path);
}

function isSameCall(left: Value, right: Value): boolean {
  return (
    left.kind === 'external' &&
    right.kind === 'external' &&
    left.span !== undefined &&
    left.span.start === right.span?.start &&
    left.span.end === right.span?.end
  );
}

function functionOf({ within }: CallFact): number | undefined {
  return within.findLast(({ kind }) => kind === 'function')?.span.start;
}
