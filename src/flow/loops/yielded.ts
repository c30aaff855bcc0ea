// What a generator function gives: one item per time a `yield` runs, each its own where all of them are told apart.

import { add, exactly, multiplyCounts, type Range } from '../../base/range';
import type { Context } from '../context';
import { sequence, sequenceOf, UNKNOWN, UNKNOWN_LENGTH } from '../values/construct';
import { join } from '../values/join';
import type { Value } from '../values/value';
import type { Activation, Walk } from '../walk';
import { iterate } from './iterate';
import { ask } from './turns';

/** Notes what is given here. One turn of a loop cannot tell what each of its turns gives. */
export function noteYield(walk: Walk, value: Value, isDelegate: boolean): void {
  if (!PLAIN.has(value.kind)) ask(walk);
  walk.activation.yields.push({ value, context: walk.context, isDelegate });
}

/** The same for each turn, or nothing that a count hangs on. */
const PLAIN: ReadonlySet<Value['kind']> = new Set(['constant', 'external', 'function', 'class', 'module', 'unknown']);

export function yieldedBy(activation: Activation): Value {
  let length: Range = exactly(0);
  let element: Value | undefined;
  let isLengthKnown = true;
  let items: Value[] | undefined = [];
  let lengthDefault: string | undefined;
  for (const { value, context, isDelegate } of activation.yields) {
    if (context.times.high === 0) continue;
    const inner = isDelegate ? iterate(value) : undefined;
    const item = inner ? inner.element : value;
    element = element ? join(element, item) : item;
    length = add(length, inner ? multiplyCounts(context.times, inner.length) : context.times);
    if (context.isEndless || !Number.isFinite(context.times.high) || inner?.isLengthKnown === false)
      isLengthKnown = false;
    const given = inner ? inner.items : [value];
    items = items && given && isOnce(context) && items.length < MOST_ITEMS ? [...items, ...given] : undefined;
    lengthDefault ??= restsOn(context) ?? inner?.lengthDefault;
  }
  const label = activation.function?.name ? `${activation.function.name}()` : undefined;
  if (items && isLengthKnown) return { ...sequence(items, element ?? UNKNOWN, label), lengthDefault };
  return sequenceOf({
    items: undefined,
    length: isLengthKnown ? length : UNKNOWN_LENGTH,
    isLengthKnown,
    element: element ?? UNKNOWN,
    label,
    lengthDefault,
  });
}

/** As many as a list is written out by what is appended to it. */
const MOST_ITEMS = 256;

function isOnce({ times, isEndless }: Context): boolean {
  return times.low === 1 && times.high === 1 && !isEndless;
}

function restsOn(context: Context): string | undefined {
  for (let at: Context | undefined = context; at; at = at.parent)
    if (at.factor?.restsOn !== undefined) return at.factor.restsOn;
  return undefined;
}
