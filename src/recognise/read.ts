// From values to what a workload says: model ids, numbers, lengths, texts, each with how sure it is. What the
// code does not tell stays undefined; nothing is made up here.

import type { Certainty } from '../base/certainty';
import { MOST } from '../base/most';
import { exactly, type Range } from '../base/range';
import type { Span } from '../base/span';
import type { CallFact } from '../flow/facts';
import type { ExternalValue, Value } from '../flow/values/value';
import { toTried } from './drawn';
import type { CallPattern, Source } from './recogniser';
import { isNone, readFirst, readSource } from './source';
import type { Known, KnownModel } from './workload';

export const CODE = 'code';
export const LIBRARY_DEFAULT = 'library default';

/** The model id at the first source that is present; undefined when code alone cannot tell. */
export function readModel(call: CallFact, sources: readonly Source[] | undefined): KnownModel | undefined {
  const found = readFirst(call, sources);
  return found === undefined ? undefined : toModel(found.value);
}

export function toModel(value: Value): KnownModel | undefined {
  const ids = spellings(value);
  const [first] = ids.known;
  if (first === undefined) return undefined;
  const options = [...new Set(ids.known.map((spelling) => spelling.text))];
  const isSure = options.length === 1 && !ids.hasOther && !first.isPart && first.default === undefined;
  return {
    id: first.text,
    options,
    certainty: isSure ? 'exact' : 'likely',
    from: first.default ?? CODE,
    span: options.length === 1 && !first.isPart ? first.span : undefined,
  };
}

export function defaultModel(id: string): KnownModel {
  return { id, options: [id], certainty: 'likely', from: LIBRARY_DEFAULT, span: undefined };
}

/** A number at the first source that holds one. */
export function readNumber(call: CallFact, sources: readonly Source[] | undefined): Known | undefined {
  for (const source of sources ?? []) {
    const value = readSource(call, source);
    const known = value === undefined ? undefined : toNumber(value);
    if (known !== undefined) return known;
  }
  return undefined;
}

export function toNumber(value: Value): Known | undefined {
  if (value.kind === 'constant') {
    // Libraries write "not set" and "no limit" as -1, people as `sys.maxsize`; such a size means nothing else.
    if (typeof value.value !== 'number' || !(value.value >= 0 && value.value <= MOST)) return undefined;
    const read = known(exactly(value.value), value.default === undefined ? 'exact' : 'likely', value.default);
    return value.span === undefined ? read : { ...read, at: value.span };
  }
  if (value.kind === 'external') return toTried(value);
  if (value.kind !== 'choice') return undefined;
  const numbers = value.options.map(toNumber).filter((option) => option !== undefined);
  return numbers.length === 0 ? undefined : hullOf(numbers);
}

export function knownDefault(value: number): Known {
  return { value: exactly(value), certainty: 'likely', from: LIBRARY_DEFAULT };
}

/** What the library takes when nothing is said, by the pattern's own table. */
export function byDefault(pattern: CallPattern, name: string): Known | undefined {
  const value = pattern.defaults?.[name];
  return value === undefined ? undefined : knownDefault(value);
}

/** How many items stand at the first source that has a length; one text is one item. */
export function readLength(call: CallFact, sources: readonly Source[] | undefined): Known | undefined {
  for (const source of sources ?? []) {
    const value = readSource(call, source);
    const known = value === undefined || isNone(value) ? undefined : toLength(value);
    if (known !== undefined) return known;
  }
  return undefined;
}

export function toLength(value: Value): Known | undefined {
  switch (value.kind) {
    case 'sequence':
      if (!value.isLengthKnown || !(value.length.best <= MOST)) return undefined;
      if (value.mayBeText) return known(exactly(1), 'likely');
      return known(
        value.length,
        value.length.low === value.length.high && value.lengthDefault === undefined ? 'exact' : 'likely',
        value.lengthDefault,
      );
    case 'constant':
      return typeof value.value === 'string' ? known(exactly(1), 'exact') : undefined;
    case 'text':
      return known(exactly(1), 'exact');
    case 'choice': {
      const lengths = value.options.map(toLength);
      const present = lengths.filter((length) => length !== undefined);
      return present.length > 0 && present.length === lengths.length ? hullOf(present) : undefined;
    }
    default:
      return undefined;
  }
}

/** A plain string, where exactly one can be told. */
export function readString(call: CallFact, sources: readonly Source[] | undefined): string | undefined {
  const found = readFirst(call, sources);
  return found === undefined ? undefined : toText(found.value);
}

export function toText(value: Value): string | undefined {
  if (value.kind === 'constant') return typeof value.value === 'string' ? value.value : undefined;
  const { known: found } = spellings(value);
  return found[0]?.isPart === false ? found[0].text : undefined;
}

/** `True`, a non-empty value, or anything given that is not plainly false. */
export function readTruth(call: CallFact, sources: readonly Source[] | undefined): boolean {
  const found = readFirst(call, sources);
  if (found === undefined) return false;
  const { value } = found;
  if (value.kind === 'constant') return Boolean(value.value);
  if (value.kind === 'sequence') return value.length.high > 0;
  return true;
}

interface Spelling {
  readonly text: string;
  readonly default: string | undefined;
  readonly span: Span | undefined;
  /** Only the end of it is known: `f"{provider}/gpt-4o"`. */
  readonly isPart: boolean;
}

function spellings(value: Value): { readonly known: readonly Spelling[]; readonly hasOther: boolean } {
  switch (value.kind) {
    case 'constant':
      if (typeof value.value !== 'string' || value.value === '') return { known: [], hasOther: value.value !== null };
      return {
        known: [{ text: value.value, default: value.default, span: value.span, isPart: false }],
        hasOther: false,
      };
    case 'text': {
      const tail = value.parts[value.parts.length - 1];
      const end = typeof tail === 'string' ? /\/([\w.:-]+)$/.exec(tail)?.[1] : undefined;
      if (end === undefined) return { known: [], hasOther: true };
      return { known: [{ text: end, default: undefined, span: undefined, isPart: true }], hasOther: true };
    }
    case 'choice': {
      const all = value.options.map(spellings);
      return { known: all.flatMap((one) => one.known), hasOther: all.some((one) => one.hasOther) };
    }
    case 'external':
      return { known: defaultOfLookup(value), hasOther: true };
    default:
      return { known: [], hasOther: true };
  }
}

/** `config["configurable"].get("model", "gpt-4o")`, of something that comes from elsewhere: what holds if nothing is there. */
function defaultOfLookup({ path, arguments: given }: ExternalValue): readonly Spelling[] {
  if (given === undefined || !path.endsWith('.get()')) return [];
  const key = given.positional[0];
  const otherwise = given.positional[1] ?? given.named.get('default');
  if (key?.kind !== 'constant' || typeof key.value !== 'string' || otherwise === undefined) return [];
  return spellings(otherwise).known.map((one) => ({ ...one, default: one.default ?? `default of ${key.value}` }));
}

function known(value: Range, certainty: Certainty, from = CODE): Known {
  return { value, certainty, from };
}

function hullOf(all: readonly Known[]): Known {
  const low = Math.min(...all.map((one) => one.value.low));
  const high = Math.max(...all.map((one) => one.value.high));
  const best = all[0]?.value.best ?? low;
  return { value: { low, best, high }, certainty: low === high ? 'exact' : 'likely', from: all[0]?.from ?? CODE };
}
