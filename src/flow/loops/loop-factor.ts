// What a loop is about: what it walks, and the factor that tells how often and over what.

import type { Span } from '../../base/span';
import type { Expression } from '../../syntax/program';
import type { Factor } from '../facts';
import { NO_ARGUMENTS, UNKNOWN_LENGTH } from '../values/construct';
import type { Value } from '../values/value';
import type { Walk } from '../walk';
import type { Iteration } from './iterate';

/** What is walked when the object says so itself: `__iter__`. */
export function walkedBy(walk: Walk, value: Value, span: Span): Value {
  if (value.kind !== 'instance') return value;
  const method = walk.attribute(value, '__iter__');
  return method.kind === 'function' ? walk.invoke(method, NO_ARGUMENTS, span) : value;
}

export function loopFactor(
  iteration: Pick<Iteration, 'length' | 'isLengthKnown' | 'lengthDefault'>,
  label: string,
  span: Expression,
): Factor {
  const { length, lengthDefault } = iteration;
  if (!iteration.isLengthKnown) {
    const text = `each item of ${label}`;
    return { kind: 'loop', text, span, count: UNKNOWN_LENGTH, certainty: 'guess', per: `item of ${label}` };
  }
  const certainty = lengthDefault === undefined && length.low === length.high ? 'exact' : 'likely';
  const text = lengthDefault === undefined ? label : `${label}, ${lengthDefault}`;
  return { kind: 'loop', text, span, count: length, certainty, per: undefined, restsOn: lengthDefault };
}
