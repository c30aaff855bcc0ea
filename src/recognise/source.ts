// Reads a `Source` (where an argument stands) from a call: straight from its arguments, from inside a
// configuration object or mapping, or from the calls that made its receiver.

import { remembered } from '../base/path-pattern';
import { GIVEN_TO_BASE } from '../flow/calls/instance';
import type { CallFact } from '../flow/facts';
import { sequence } from '../flow/values/construct';
import type { Arguments, ClassValue, InstanceValue, Value } from '../flow/values/value';
import type { Source } from './recogniser';

/** `readSource(call, 'config.max_tokens')`, `readSource(call, 'receiver:model')`. */
export function readSource(call: CallFact, source: Source): Value | undefined {
  const { key, rest, isOfMakers } = partsOf(source);
  if (key === undefined) return undefined;
  if (!isOfMakers) return readInside(readArgument(call.arguments, key), rest);
  for (const maker of makersOf(call)) {
    const found = readInside(readKey(maker, key), rest);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** There are some hundreds of sources, and each call asks a dozen. */
const partsOf = remembered((source: Source) => {
  const [first, ...rest] = source
    .replace(/^receiver:/, '')
    .split('.')
    .filter((key) => key !== '');
  const key = first !== undefined && source.endsWith('..') ? `${first}..` : first;
  return { key, rest, isOfMakers: source.startsWith('receiver:') };
});

/** The first source that is present, with its value. */
export function readFirst(
  call: CallFact,
  sources: readonly Source[] | undefined,
): { readonly source: Source; readonly value: Value } | undefined {
  for (const source of sources ?? []) {
    const value = readSource(call, source);
    if (value !== undefined && !isNone(value)) return { source, value };
  }
  return undefined;
}

/** What the callee and the receiver came from, nearest first: library calls and objects of classes. */
export function makersOf(call: CallFact): readonly Value[] {
  const makers: Value[] = [];
  const { result } = call;
  if (result.kind === 'external' && result.origin !== undefined) collectMakers(result.origin, makers);
  if (call.receiver !== undefined) collectMakers(call.receiver, makers);
  return makers;
}

/** The same for any value. */
export function makersOfValue(value: Value): readonly Value[] {
  const makers: Value[] = [];
  collectMakers(value, makers);
  return makers;
}

const MOST_MAKERS = 40;

function collectMakers(value: Value, makers: Value[]): void {
  let at: Value | undefined = value;
  while (at !== undefined && makers.length < MOST_MAKERS && !makers.includes(at)) {
    if (at.kind === 'choice') {
      for (const option of at.options) collectMakers(option, makers);
      return;
    }
    makers.push(at);
    at = at.kind === 'external' ? at.origin : at.kind === 'instance' ? at.loadedBy : undefined;
  }
}

/** `key` is a name, a position (`0`), all from a position on (`1..`), or either with `[]` for an item of it. */
export function readArgument(given: Arguments, key: string): Value | undefined {
  if (key.endsWith('[]')) return itemOf(readArgument(given, key.slice(0, -2)));
  const rest = /^(\d+)\.\.$/.exec(key);
  if (rest !== null) return listOf(given.positional.slice(Number(rest[1])));
  if (/^\d+$/.test(key)) return given.positional[Number(key)];
  return given.named.get(key);
}

/** What stands under a key of a value: of a mapping, a constructed object, an item. */
export function readKey(value: Value, key: string): Value | undefined {
  if (key.endsWith('[]')) return itemOf(readKey(value, key.slice(0, -2)));
  switch (value.kind) {
    case 'mapping':
      return value.entries.get(key);
    case 'external':
      if (value.arguments === undefined) return undefined;
      if (value.path === 'json.dumps()') return readInside(value.arguments.positional[0], [key]);
      return readArgument(value.arguments, key);
    case 'instance':
      return (
        value.attributes.own(key) ??
        readGivenToBase(value, key) ??
        readArgument(value.arguments, key) ??
        ofClass(value.class, key)
      );
    case 'choice':
      return choose(value.options.map((option) => readKey(option, key)));
    case 'sequence':
      // A loader or a data frame: walked item by item, and made by a call with arguments.
      return value.library === undefined ? undefined : readKey(value.library, key);
    default:
      return undefined;
  }
}

/** `super().__init__("all-MiniLM-L6-v2")`: what the library's class was given, by name or position. */
function readGivenToBase({ attributes }: InstanceValue, key: string): Value | undefined {
  const base = attributes.own(GIVEN_TO_BASE);
  return base === undefined ? undefined : readKey(base, key);
}

/** What all objects of a class have: `epochs = 10` in its body, or in that of a class it is made of. */
function ofClass({ scope, bases }: ClassValue, key: string): Value | undefined {
  const own = scope.own(key);
  if (own !== undefined) return own.kind === 'function' ? undefined : own;
  for (const base of bases) {
    const found = base.kind === 'class' ? ofClass(base, key) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

export function readInside(value: Value | undefined, keys: readonly string[]): Value | undefined {
  let at = value;
  for (const key of keys) {
    if (at === undefined) return undefined;
    at = readKey(at, key);
  }
  return at;
}

export function isFalse(value: Value | undefined): boolean {
  return value?.kind === 'constant' && value.value === false;
}

/** `None`, `null` or nothing: as good as left out. */
export function isNone(value: Value): boolean {
  return value.kind === 'constant' && value.value === null;
}

function itemOf(value: Value | undefined): Value | undefined {
  if (value?.kind === 'choice') return choose(value.options.map(itemOf));
  if (value?.kind !== 'sequence') return undefined;
  return value.items?.[0] ?? value.element;
}

function listOf(items: readonly Value[]): Value | undefined {
  const [first] = items;
  return first && sequence(items, first);
}

function choose(found: readonly (Value | undefined)[]): Value | undefined {
  const present = found.filter((value) => value !== undefined);
  return present.length > 1 ? { kind: 'choice', options: present } : present[0];
}
