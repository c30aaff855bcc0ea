// Methods of values whose kind is known: text, lists, mappings, and functions. Those that change their receiver
// bind the changed value back to where it came from.

import type { Call } from '../syntax/program';
import { asText, constant, sequence, text, UNKNOWN, unmeasured } from './construct';
import { extended, grown, replaceEverywhere } from './growth';
import { joinAll } from './join';
import type { Arguments, ExternalValue, MappingValue, SequenceValue, Value } from './value';
import type { Walk } from './walk';

export function callMethod(walk: Walk, node: Call, callee: ExternalValue, given: Arguments): Value {
  const receiver = callee.origin ?? UNKNOWN;
  const name = callee.path.slice(callee.path.indexOf('>.') + 2);
  const rebind = (value: Value): void => {
    if (node.callee.kind === 'attribute' && isPlace(node.callee.object)) walk.bind(node.callee.object, value);
    if (value.kind !== 'sequence' && value.kind !== 'mapping') return;
    const isMutable = receiver.kind === 'sequence' || receiver.kind === 'mapping';
    if (isMutable) replaceEverywhere(walk, receiver.identity, value);
  };
  switch (receiver.kind) {
    case 'sequence':
      return ofSequence(walk, receiver, name, given, rebind);
    case 'mapping':
      return ofMapping(receiver, name, given, rebind);
    case 'constant':
    case 'text':
      return ofText(receiver, name, given);
    default:
      return UNKNOWN;
  }
}

function isPlace(node: { readonly kind: string }): boolean {
  return node.kind === 'name' || node.kind === 'attribute' || node.kind === 'index';
}

function ofSequence(
  walk: Walk,
  receiver: SequenceValue,
  name: string,
  given: Arguments,
  rebind: (value: Value) => void,
): Value {
  const item = given.positional[0] ?? UNKNOWN;
  switch (name) {
    case 'append':
    case 'add':
    case 'appendleft':
    case 'push':
      rebind(grown(walk, receiver, [item]));
      return constant(null);
    case 'insert':
      rebind(grown(walk, receiver, [given.positional[1] ?? UNKNOWN]));
      return constant(null);
    case 'extend':
    case 'update':
      rebind(extended(walk, receiver, item));
      return constant(null);
    case 'pop':
    case 'popleft':
    case 'remove':
      rebind({ ...receiver, items: undefined, length: { ...receiver.length, low: 0 } });
      return receiver.element;
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
    case 'reverse':
      rebind({ ...receiver, items: undefined });
      return constant(null);
    default:
      return UNKNOWN;
  }
}

function ofMapping(receiver: MappingValue, name: string, given: Arguments, rebind: (value: Value) => void): Value {
  const values = [...receiver.entries.values()];
  const keys = [...receiver.entries.keys()].map((key) => constant(key));
  const key = given.positional[0];
  switch (name) {
    case 'get':
    case 'setdefault':
    case 'pop': {
      const found = key?.kind === 'constant' ? receiver.entries.get(String(key.value)) : undefined;
      if (found) return found;
      const fallback = given.positional[1] ?? constant(null);
      if (key?.kind === 'constant' && receiver.isComplete) return fallback;
      return joinAll([...values, fallback, UNKNOWN]);
    }
    case 'keys':
      return receiver.isComplete ? sequence(keys, joinAll(keys)) : unmeasured(UNKNOWN);
    case 'values':
      return receiver.isComplete ? sequence(values, joinAll(values)) : unmeasured(joinAll([...values, UNKNOWN]));
    case 'items': {
      const pairs = keys.map((each, index) => sequence([each, values[index] ?? UNKNOWN], UNKNOWN));
      const element = sequence([joinAll(keys), joinAll(values)], UNKNOWN);
      return receiver.isComplete
        ? sequence(pairs, element)
        : unmeasured(sequence([UNKNOWN, joinAll([...values, UNKNOWN])], UNKNOWN));
    }
    case 'copy':
      return receiver;
    case 'update': {
      const more = key?.kind === 'mapping' ? key : undefined;
      const entries = new Map([...receiver.entries, ...(more?.entries ?? []), ...given.named]);
      const isComplete =
        receiver.isComplete && !given.hasUnknownRest && (key === undefined || more?.isComplete === true);
      rebind({ ...receiver, entries, isComplete });
      return constant(null);
    }
    default:
      return UNKNOWN;
  }
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
        return text(parts.items.flatMap((part, index) => (index === 0 ? [part] : [value, part])));
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

/** `"… {name} …".format(name=x)`: the braces become holes. */
function formatted(receiver: Value, given: Arguments): Value {
  const value = asText(receiver);
  if (value === undefined) return receiver;
  const parts: (string | Value)[] = [];
  let last = 0;
  let position = 0;
  for (const match of value.matchAll(/\{\{|\}\}|\{([^{}]*)\}/g)) {
    parts.push(value.slice(last, match.index));
    last = match.index + match[0].length;
    if (match[1] === undefined) parts.push(match[0].charAt(0));
    else {
      const name = match[1].replace(/[.:![].*$/, '');
      const hole =
        name === ''
          ? given.positional[position++]
          : /^\d+$/.test(name)
            ? given.positional[Number(name)]
            : given.named.get(name);
      parts.push(hole ?? UNKNOWN);
    }
  }
  parts.push(value.slice(last));
  return text(parts);
}
