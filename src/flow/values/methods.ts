// Methods of values whose kind is known: text, lists, mappings, and functions. Those that change their receiver
// bind the changed value back to where it came from.

import { exactly } from '../../base/range';
import type { Call } from '../../syntax/program';
import { asMapping, replaced } from '../calls/instance';
import { take } from '../loops/lazy';
import { park } from '../loops/pulls';
import { change } from '../loops/touched';
import type { Walk } from '../walk';
import { asDefault, UNKNOWN } from './construct';
import { ofSequence } from './list-methods';
import { ofMapping } from './mapping-methods';
import { inheritDefault } from './operate';
import { askMatch, MATCH } from './regular';
import { ofText } from './text-methods';
import { defaultOf } from './truth';
import type { Arguments, ExternalValue, Value } from './value';

export function callMethod(walk: Walk, node: Call, callee: ExternalValue, given: Arguments): Value {
  // `join`, `extend` and their like walk what they are given.
  for (const value of given.positional) if (!KEEPING.has(callee.path)) take(walk, value);
  const receiver = callee.origin ?? UNKNOWN;
  GENERATOR.get(callee.path)?.(walk, receiver);
  const name = callee.path.slice(callee.path.indexOf('>.') + 2);
  const rebind = (value: Value): void => {
    if (node.callee.kind === 'attribute' && isPlace(node.callee.object)) walk.bind(node.callee.object, value);
    if (value.kind !== 'sequence' && value.kind !== 'mapping') return;
    if (receiver.kind === 'sequence' || receiver.kind === 'mapping') change(walk, receiver, value);
  };
  // Nothing built in has such a method: a task stands for what it gives, `asyncio.create_task(f())`.
  if (name === 'result' && walk.language === 'python') return receiver;
  switch (receiver.kind) {
    case 'sequence':
      return ofSequence(walk, receiver, name, given, rebind, { start: node.start, end: node.end });
    case 'mapping':
      return ofMapping(walk, receiver, name, given, rebind);
    case 'instance':
      if (name === '_asdict') return asMapping(receiver) ?? UNKNOWN;
      return replaced(walk, receiver, given, { start: node.start, end: node.end }) ?? UNKNOWN;
    case 'external':
      return (receiver.path === MATCH && askMatch(receiver, name, given)) || UNKNOWN;
    case 'constant':
    case 'text':
      return partsOf(receiver, ofText(receiver, name, given));
    default:
      return UNKNOWN;
  }
}

/** What is made of a text that is only a default is so too, each of its parts. */
function partsOf(text: Value, made: Value): Value {
  const label = defaultOf(text);
  const whole = inheritDefault(text, made);
  if (label === undefined || whole.kind !== 'sequence') return whole;
  return {
    ...whole,
    items: whole.items?.map((item) => inheritDefault(text, item)),
    element: asDefault(whole.element, label),
  };
}

/** Methods that put what they are given into the list. */
const KEEPING: ReadonlySet<string> = new Set(
  ['append', 'appendleft', 'insert', 'add', 'push'].map((name) => `<sequence>.${name}`),
);

/** What generators can do besides being walked: give one item, or end. */
const GENERATOR: ReadonlyMap<string, (walk: Walk, value: Value) => void> = new Map([
  ...['send', 'asend', '__next__', '__anext__'].map(
    (name) => [`<sequence>.${name}`, (walk: Walk, value: Value) => take(walk, value, exactly(1))] as const,
  ),
  ...['close', 'aclose'].map((name) => [`<sequence>.${name}`, (_: Walk, value: Value) => park(value)] as const),
]);

function isPlace(node: { readonly kind: string }): boolean {
  return node.kind === 'name' || node.kind === 'attribute' || node.kind === 'index';
}
