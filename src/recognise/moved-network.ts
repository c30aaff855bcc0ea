// Which optimizer a gradient feeds. Several in one loop that move different networks are each a training of their own:
// generator and discriminator, actor and critic.

import type { CallFact } from '../flow/facts';
import type { Value } from '../flow/values/value';
import { makersOfValue, readArgument } from './source';

/**
 * What tells that optimizer from others of the loop: itself where it is seen, else what it is called: a parameter's
 * name, an attribute of something unknown.
 */
export function moverKey(
  gradient: CallFact,
  moved: CallFact | undefined,
  steps: readonly CallFact[],
): string | undefined {
  if (moved !== undefined) return `${moved.span.start}:${moved.span.end}`;
  const step = stepBelow(gradient, steps, (one) => one.paths.some((path) => path.endsWith('.step')));
  const names = step === undefined ? [] : movers(step).map(nameOf);
  return names.find((name) => name !== undefined && OPTIMIZER_NAME.test(name) && !NUMBER_NAME.test(name));
}

function nameOf(value: Value): string | undefined {
  if (value.kind === 'unknown') return value.label;
  return value.kind === 'external' && !/[)\]]$/.test(value.path) ? value.path : undefined;
}

const OPTIMIZER_NAME = /(^|[._])(\w+_)?(opt|optim|optimi[sz]er|solver|adam|sgd)s?(_?\w{1,16})?$/i;
/** A temperature, a weight of a penalty: a number, not a network. */
const NUMBER_NAME = /alpha|temp|lagrang|multiplier|penalty|scale/i;

/** The optimizer of the first `.step()` below the gradient, or of the gradient itself, where that is plain. */
export function movedBy(
  gradient: CallFact,
  steps: readonly CallFact[],
  optimizers: readonly CallFact[],
  moverOf: (step: CallFact) => readonly Value[] = movers,
): CallFact | undefined {
  const step = stepBelow(
    gradient,
    steps,
    (one) => moverOf !== movers || one.paths.some((path) => path.endsWith('.step')),
  );
  if (step === undefined) return undefined;
  const behind = moverOf(step).flatMap(makersOfValue);
  const found = optimizers.filter(({ result }) => behind.some((maker) => isSameCall(maker, result)));
  return found.length === 1 && !movesOnlyNumbers(found[0]) ? found[0] : undefined;
}

function stepBelow(
  gradient: CallFact,
  steps: readonly CallFact[],
  isMeant: (step: CallFact) => boolean,
): CallFact | undefined {
  const home = functionOf(gradient);
  return steps.find((one) => one.span.start >= gradient.span.start && functionOf(one) === home && isMeant(one));
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
