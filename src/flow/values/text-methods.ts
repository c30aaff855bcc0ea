// Methods of texts. What a text is known to be is computed as Python does; of others what is known of the result.

import { iterate } from '../loops/iterate';
import { asNumber, asText, constant, LONGEST_TEXT, sequence, text, UNKNOWN, unmeasured } from './construct';
import { formatted, written } from './format';
import { joinAll } from './join';
import type { Arguments, Value } from './value';

/** Longer texts are not taken apart. */
const LONGEST_SPLIT = 100_000;

export function ofText(receiver: Value, name: string, given: Arguments): Value {
  const value = asText(receiver);
  if (value !== undefined && value.length <= LONGEST_SPLIT) {
    const computed = compute(value, name, given);
    if (computed !== undefined) return isPlain(computed) ? constant(computed) : computed;
  }
  switch (name) {
    case 'format':
      return formatted(receiver, given);
    case 'join':
      return joined(value, given.positional[0]);
    case 'split':
    case 'rsplit':
    case 'splitlines':
      return unmeasured(UNKNOWN);
    case 'replace':
      return like(receiver);
    case 'strip':
    case 'lstrip':
    case 'rstrip':
      return given.positional.length > 0 ? like(receiver) : receiver;
    case 'lower':
    case 'upper':
    case 'encode':
    case 'decode':
    case 'title':
    case 'capitalize':
      return receiver;
    default:
      return UNKNOWN;
  }
}

/** A text of which more or less is another: for a prompt it says as much, but how long it is nobody knows. */
function like(receiver: Value): Value {
  return asText(receiver) === undefined
    ? receiver.kind === 'text'
      ? receiver
      : text([receiver])
    : text([receiver, UNKNOWN]);
}

function isPlain(value: Value | string | number | boolean): value is string | number | boolean {
  return typeof value !== 'object';
}

function joined(separator: string | undefined, given: Value | undefined): Value {
  const items = given && iterate(given).items;
  if (!items || separator === undefined) return UNKNOWN;
  return written(items.flatMap((part, index) => (index === 0 ? [part] : [separator, part])));
}

function compute(value: string, name: string, given: Arguments): Value | string | number | boolean | undefined {
  const [first, second] = given.positional;
  const word = asText(first);
  switch (name) {
    case 'split':
    case 'rsplit':
      return split(value, given, name === 'rsplit');
    case 'splitlines':
      return given.positional.length + given.named.size > 0 ? undefined : texts(lines(value));
    case 'partition':
    case 'rpartition':
      return word ? partition(value, word, name === 'rpartition') : undefined;
    case 'strip':
    case 'lstrip':
    case 'rstrip':
      return first && word === undefined ? undefined : strip(value, name, word);
    case 'removeprefix':
      return word === undefined ? undefined : value.startsWith(word) ? value.slice(word.length) : value;
    case 'removesuffix':
      return word === undefined ? undefined : word && value.endsWith(word) ? value.slice(0, -word.length) : value;
    case 'replace':
      return replaced(value, given);
    case 'startswith':
    case 'endswith':
      return second ? undefined : affixed(value, name, first);
    case 'find':
    case 'rfind':
    case 'index':
    case 'rindex':
      return second || word === undefined ? undefined : find(value, word, name);
    case 'count':
      return second || !word ? undefined : value.split(word).length - 1;
    case 'zfill':
    case 'ljust':
    case 'rjust':
    case 'center':
      return padded(value, name, given);
    default:
      return given.positional.length === 0 ? (asked(value, name) ?? recased(value, name)) : undefined;
  }
}

function texts(parts: readonly string[]): Value {
  const items = parts.map((part) => constant(part));
  return sequence(items, items.length <= 12 ? joinAll(items) : UNKNOWN);
}

/** White space as Python has it; the two languages differ only in signs that no program is written with. */
function words(value: string): readonly string[] {
  return value.trim() === '' ? [] : value.trim().split(/\s+/);
}

function lines(value: string): readonly string[] {
  const parts = value.split(/\r\n|[\n\r\v\f\x85\u2028\u2029]/);
  return parts.at(-1) === '' ? parts.slice(0, -1) : parts;
}

function split(value: string, { positional, named }: Arguments, isFromEnd: boolean): Value | undefined {
  const by = positional[0] ?? named.get('sep');
  const most = positional[1] ?? named.get('maxsplit');
  const limit = most === undefined ? -1 : asNumber(most);
  const isByWords = by === undefined || (by.kind === 'constant' && by.value === null);
  const separator = asText(by);
  if (limit === undefined || (!isByWords && !separator)) return undefined;
  const all = isByWords ? words(value) : value.split(separator ?? '');
  if (limit < 0 || all.length <= limit + 1) return texts(all);
  // What is not split any more keeps its own white space.
  if (isByWords) return limited(value, limit, isFromEnd);
  const rest = all.length - limit;
  return isFromEnd
    ? texts([all.slice(0, rest).join(separator), ...all.slice(rest)])
    : texts([...all.slice(0, limit), all.slice(limit).join(separator)]);
}

function limited(value: string, limit: number, isFromEnd: boolean): Value {
  const places = [...value.matchAll(/\S+/g)];
  if (isFromEnd) {
    const last = places.slice(places.length - limit);
    const end = last[0]?.index ?? value.length;
    return texts([value.slice(0, end).trim(), ...last.map(([word]) => word)]);
  }
  const start = places[limit]?.index ?? value.length;
  return texts([...places.slice(0, limit).map(([word]) => word), value.slice(start).trimEnd()]);
}

function partition(value: string, separator: string, isLast: boolean): Value {
  const at = isLast ? value.lastIndexOf(separator) : value.indexOf(separator);
  if (at < 0) return texts(isLast ? ['', '', value] : [value, '', '']);
  return texts([value.slice(0, at), separator, value.slice(at + separator.length)]);
}

function strip(value: string, name: string, signs: string | undefined): string {
  const isGone = (sign: string | undefined) =>
    sign !== undefined && (signs === undefined ? sign.trim() === '' : signs.includes(sign));
  const letters = [...value];
  let from = 0;
  let to = letters.length;
  if (name !== 'rstrip') while (from < to && isGone(letters[from])) from++;
  if (name !== 'lstrip') while (to > from && isGone(letters[to - 1])) to--;
  return letters.slice(from, to).join('');
}

function replaced(value: string, { positional: [from, to, most], named }: Arguments): string | undefined {
  const [old, other] = [asText(from), asText(to)];
  const count = most ? asNumber(most) : -1;
  if (!old || other === undefined || count === undefined || named.size > 0) return undefined;
  const all = value.split(old);
  // The rest behind the last that is replaced stays as it is.
  const result = count < 0 || count >= all.length ? all : [...all.slice(0, count), all.slice(count).join(old)];
  return value.length + result.length * other.length > LONGEST_TEXT ? undefined : result.join(other);
}

function affixed(value: string, name: string, wanted: Value | undefined): boolean | undefined {
  const options = wanted?.kind === 'sequence' ? wanted.items?.map(asText) : [asText(wanted)];
  if (!options || options.includes(undefined)) return undefined;
  return options.some((one = '') => (name === 'startswith' ? value.startsWith(one) : value.endsWith(one)));
}

/** Python counts characters, not halves of them. */
function find(value: string, word: string, name: string): number | undefined {
  if (/[\ud800-\udfff]/.test(value)) return undefined;
  const at = name.startsWith('r') ? value.lastIndexOf(word) : value.indexOf(word);
  return at < 0 && name.endsWith('index') ? undefined : at;
}

function padded(value: string, name: string, { positional }: Arguments): string | undefined {
  const width = asNumber(positional[0]);
  const sign = name === 'zfill' ? '0' : positional[1] ? asText(positional[1]) : ' ';
  if (width === undefined || width > 1000 || sign?.length !== 1 || (name === 'center' && width > value.length))
    return undefined;
  if (name === 'center') return value;
  if (name === 'ljust') return value.padEnd(width, sign);
  const isSigned = name === 'zfill' && /^[+-]/.test(value);
  return isSigned ? value.charAt(0) + value.slice(1).padStart(width - 1, sign) : value.padStart(width, sign);
}

function asked(value: string, name: string): boolean | undefined {
  const isCased = /\p{L}/u.test(value) && value.toLowerCase() !== value.toUpperCase();
  switch (name) {
    case 'isdigit':
    case 'isdecimal':
    case 'isnumeric':
      return isAscii(value) ? /^\d+$/.test(value) : undefined;
    case 'isalpha':
      return /^\p{L}+$/u.test(value);
    case 'isalnum':
      return /^[\p{L}\p{N}]+$/u.test(value);
    case 'isspace':
      return /^\s+$/.test(value);
    case 'isupper':
      return isCased && value === value.toUpperCase();
    case 'islower':
      return isCased && value === value.toLowerCase();
    case 'istitle':
      return isAscii(value) ? /[A-Za-z]/.test(value) && value === titled(value) : undefined;
    case 'isidentifier':
      return isAscii(value) ? /^[A-Za-z_]\w*$/.test(value) : undefined;
    case 'isascii':
      return isAscii(value);
    default:
      return undefined;
  }
}

function isAscii(value: string): boolean {
  return [...value].every((sign) => sign <= '\x7f');
}

function titled(value: string): string {
  return value.replace(/[A-Za-z]+/g, (word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase());
}

function recased(value: string, name: string): string | undefined {
  switch (name) {
    case 'lower':
    case 'casefold':
      return value.toLowerCase();
    case 'upper':
      return value.toUpperCase();
    case 'title':
      return isAscii(value) ? titled(value) : undefined;
    case 'capitalize':
      return value.charAt(0).toUpperCase() + value.slice(1).toLowerCase();
    case 'swapcase':
      return [...value]
        .map((sign) => (sign === sign.toUpperCase() ? sign.toLowerCase() : sign.toUpperCase()))
        .join('');
    default:
      return undefined;
  }
}
