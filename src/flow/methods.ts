// Methods of values whose kind is known: text, lists, mappings, and functions. Those that change their receiver
// bind the changed value back to where it came from.

import type { Span } from '../base/span';
import type { Call } from '../syntax/program';
import { asNumber, asText, constant, sequence, text, UNKNOWN, unmeasured } from './construct';
import { distinct } from './distinct';
import { anyOf, keyOf, missingOf, sizeOf } from './entries';
import { formatted, written } from './format';
import { extended, grown, shrunk } from './growth';
import { iterate } from './iterate';
import { joinAll } from './join';
import { take } from './lazy';
import { sorted } from './mapped';
import { withKey, withoutKey } from './mapping';
import { inheritDefault } from './operate';
import { change } from './touched';
import type { Arguments, ExternalValue, MappingValue, SequenceValue, Value } from './value';
import type { Walk } from './walk';

export function callMethod(walk: Walk, node: Call, callee: ExternalValue, given: Arguments): Value {
  // `join`, `extend` and their like walk what they are given.
  for (const value of given.positional) if (!KEEPING.has(callee.path)) take(walk, value);
  const receiver = callee.origin ?? UNKNOWN;
  const name = callee.path.slice(callee.path.indexOf('>.') + 2);
  const rebind = (value: Value): void => {
    if (node.callee.kind === 'attribute' && isPlace(node.callee.object)) walk.bind(node.callee.object, value);
    if (value.kind !== 'sequence' && value.kind !== 'mapping') return;
    if (receiver.kind === 'sequence' || receiver.kind === 'mapping') change(walk, receiver, value);
  };
  switch (receiver.kind) {
    case 'sequence':
      return ofSequence(walk, receiver, name, given, rebind, { start: node.start, end: node.end });
    case 'mapping':
      return ofMapping(walk, receiver, name, given, rebind);
    case 'constant':
    case 'text':
      return inheritDefault(receiver, ofText(receiver, name, given));
    default:
      return UNKNOWN;
  }
}

/** Methods that put what they are given into the list. */
const KEEPING: ReadonlySet<string> = new Set(
  ['append', 'appendleft', 'insert', 'add', 'push'].map((name) => `<sequence>.${name}`),
);

function isPlace(node: { readonly kind: string }): boolean {
  return node.kind === 'name' || node.kind === 'attribute' || node.kind === 'index';
}

function ofSequence(
  walk: Walk,
  receiver: SequenceValue,
  name: string,
  given: Arguments,
  rebind: (value: Value) => void,
  span: Span,
): Value {
  const item = given.positional[0] ?? UNKNOWN;
  switch (name) {
    case 'add':
      rebind(withIdentity(distinct(iterate(grown(walk, receiver, [item]))), receiver));
      return constant(null);
    case 'update':
      // `bar.update(1)` of a progress bar.
      if (asNumber(item) !== undefined) return constant(null);
      rebind(withIdentity(distinct(iterate(extended(walk, receiver, item))), receiver));
      return constant(null);
    case 'append':
    case 'appendleft':
    case 'push':
      rebind(grown(walk, receiver, [item]));
      return constant(null);
    case 'insert':
      rebind(grown(walk, receiver, [given.positional[1] ?? UNKNOWN]));
      return constant(null);
    case 'extend':
      rebind(extended(walk, receiver, item));
      return constant(null);
    case 'pop':
    case 'popleft':
    case 'remove':
    case 'discard': {
      const at = placeOf(receiver, name, given);
      if (at === 'nowhere') return constant(null);
      rebind(shrunk(walk, receiver, at));
      return (walk.doubt === 0 && at !== undefined && receiver.items?.at(at)) || receiver.element;
    }
    case 'clear':
      if (walk.doubt === 0) rebind(sequence([], UNKNOWN));
      return constant(null);
    case 'copy':
    case 'tolist':
    case 'items':
      return receiver;
    case 'index':
    case 'count':
      return UNKNOWN;
    case 'sort':
      rebind(withIdentity(sorted(walk, { ...given, positional: [receiver] }, span), receiver));
      return constant(null);
    case 'reverse':
      rebind({ ...receiver, items: walk.doubt === 0 && receiver.items ? [...receiver.items].reverse() : undefined });
      return constant(null);
    default:
      return UNKNOWN;
  }
}

/** Which item goes; undefined when the code does not tell. */
function placeOf(receiver: SequenceValue, name: string, given: Arguments): number | 'nowhere' | undefined {
  const [first] = given.positional;
  if (name === 'popleft') return 0;
  if (name === 'pop') return first === undefined ? -1 : asNumber(first);
  const { items } = receiver;
  if (first?.kind !== 'constant' || !items?.every((item) => item.kind === 'constant')) return undefined;
  const at = items.findIndex((item) => item.kind === 'constant' && item.value === first.value);
  return at < 0 ? 'nowhere' : at;
}

function withIdentity(value: SequenceValue, { identity }: SequenceValue): SequenceValue {
  return { ...value, identity };
}

function ofMapping(
  walk: Walk,
  receiver: MappingValue,
  name: string,
  given: Arguments,
  rebind: (value: Value) => void,
): Value {
  const values = [...receiver.entries.values()];
  const key = given.positional[0];
  switch (name) {
    case 'get':
    case 'setdefault':
    case 'pop': {
      const found = lookedUp(receiver, key, given.positional[1] ?? constant(null));
      if (name === 'setdefault' && key) rebind(withKey(walk, receiver, key, loosened(found)));
      if (name === 'pop') rebind(withoutKey(walk, receiver, key));
      return found;
    }
    case 'popitem':
      rebind(withoutKey(walk, receiver, undefined));
      return sequence([UNKNOWN, anyOf(receiver, missingOf(receiver))], UNKNOWN);
    case 'clear':
      if (walk.doubt === 0) rebind({ ...receiver, entries: new Map(), isComplete: true, size: undefined });
      return constant(null);
    case 'keys':
      return { kind: 'sequence', ...iterate(receiver) };
    case 'values':
      return listed(receiver, values, coverOf(receiver));
    case 'items': {
      const { element, items } = iterate(receiver);
      const pairs = items?.map((each, index) => sequence([each, values[index] ?? UNKNOWN], UNKNOWN));
      return listed(receiver, pairs ?? [], sequence([element, coverOf(receiver)], UNKNOWN));
    }
    case 'copy':
      return { ...receiver, identity: { madeIn: walk.context } };
    case 'update': {
      const more = key?.kind === 'mapping' ? key : undefined;
      const entries = new Map([...receiver.entries, ...(more?.entries ?? []), ...given.named]);
      const isComplete =
        receiver.isComplete && !given.hasUnknownRest && (key === undefined || more?.isComplete === true);
      const isSure = isComplete && !receiver.size && !more?.size;
      rebind(
        isSure ? { ...receiver, entries, isComplete } : { ...receiver, entries, isComplete: false, size: undefined },
      );
      return constant(null);
    }
    default:
      return UNKNOWN;
  }
}

function lookedUp(receiver: MappingValue, key: Value | undefined, fallback: Value): Value {
  const name = keyOf(key);
  const found = name === undefined ? undefined : receiver.entries.get(name);
  if (found) return found;
  if (name !== undefined && receiver.isComplete) return fallback;
  return anyOf(receiver, fallback, UNKNOWN);
}

function coverOf(receiver: MappingValue): Value {
  return receiver.isComplete ? anyOf(receiver) : anyOf(receiver, missingOf(receiver));
}

/** What changes later through the object that was handed out, unseen here. */
function loosened(value: Value): Value {
  if (value.kind === 'sequence') return unmeasured(UNKNOWN, value.label);
  return value.kind === 'mapping' ? { ...value, entries: new Map(), isComplete: false, size: undefined } : value;
}

/** The values or pairs of a mapping, in order, where it is known which keys are there. */
function listed(receiver: MappingValue, items: readonly Value[], element: Value): SequenceValue {
  if (receiver.isComplete && !receiver.size) return sequence(items, element);
  const length = sizeOf(receiver);
  return length ? { ...unmeasured(element), length, isLengthKnown: true } : unmeasured(element);
}

function ofText(receiver: Value, name: string, given: Arguments): Value {
  const value = asText(receiver);
  switch (name) {
    case 'format':
      return formatted(receiver, given);
    case 'strip':
    case 'lstrip':
    case 'rstrip':
      return value !== undefined && given.positional.length === 0
        ? constant(name === 'strip' ? value.trim() : name === 'lstrip' ? value.trimStart() : value.trimEnd())
        : receiver;
    case 'lower':
      return value !== undefined ? constant(value.toLowerCase()) : receiver;
    case 'upper':
      return value !== undefined ? constant(value.toUpperCase()) : receiver;
    case 'replace':
      return receiver.kind === 'text' ? receiver : text([receiver]);
    case 'encode':
    case 'decode':
    case 'title':
    case 'capitalize':
      return receiver;
    case 'join': {
      const parts = given.positional[0];
      if (parts?.kind === 'sequence' && parts.items && value !== undefined) {
        return written(parts.items.flatMap((part, index) => (index === 0 ? [part] : [value, part])));
      }
      return UNKNOWN;
    }
    case 'split':
    case 'splitlines':
      return split(value, name, given);
    case 'startswith':
    case 'endswith': {
      const wanted = asText(given.positional[0]);
      if (value === undefined || wanted === undefined) return UNKNOWN;
      return constant(name === 'startswith' ? value.startsWith(wanted) : value.endsWith(wanted));
    }
    default:
      return UNKNOWN;
  }
}

function split(value: string | undefined, name: string, given: Arguments): Value {
  if (value === undefined || value.length > 100_000) return unmeasured(UNKNOWN);
  const separator = asText(given.positional[0]);
  const parts =
    name === 'splitlines'
      ? value.split(/\r?\n/)
      : separator === undefined
        ? value.trim().split(/\s+/)
        : separator === ''
          ? [value]
          : value.split(separator);
  if (given.positional.length > 1 || given.named.size > 0) return unmeasured(UNKNOWN);
  const items = parts.map((part) => constant(part));
  return sequence(items, items.length <= 12 ? joinAll(items) : UNKNOWN);
}
