// Regular expressions on texts that are known, where JavaScript and Python read the pattern alike. What either reads
// otherwise, and what may take long, is not computed.

import { asNumber, asText, constant, external, mapping, sequence, UNKNOWN } from './construct';
import { joinAll } from './join';
import { stepsOf } from './pattern-steps';
import type { Arguments, ExternalValue, Value } from './value';

const LONGEST_PATTERN = 200;
const LONGEST_SUBJECT = 10_000;
const MOST_MATCHES = 1000;
/** Some hundredths of a second. */
const MOST_STEPS = 10_000_000;

const FUNCTIONS = 'search match fullmatch findall finditer split sub'.split(' ');

/** `re.findall(pattern, text)`, `re.compile(pattern).findall(text)`; undefined where it is not computed. */
export function callPattern(callee: ExternalValue, given: Arguments): Value | undefined {
  const [, isCompiled, name = ''] = /^re\.(compile\(\)\.)?(\w+)$/.exec(callee.path) ?? [];
  if (!FUNCTIONS.includes(name)) return undefined;
  const maker = isCompiled ? madeBy(callee.origin) : given;
  if (!maker || given.named.size > (given.named.has('flags') ? 1 : 0)) return undefined;
  const flags = maker.named.get('flags') ?? maker.positional[isCompiled ? 1 : flagsAt(name)];
  const pattern = translated(asText(maker.positional[0]), flags, name);
  const rest = isCompiled ? given.positional : given.positional.slice(1);
  return pattern && applied(pattern, name, rest);
}

function madeBy(origin: Value | undefined): Arguments | undefined {
  return origin?.kind === 'external' && origin.path === 're.compile()' ? origin.arguments : undefined;
}

function flagsAt(name: string): number {
  return name === 'sub' ? 4 : name === 'split' ? 3 : 2;
}

/** The pattern as JavaScript writes it. */
function translated(pattern: string | undefined, flags: Value | undefined, name: string): RegExp | undefined {
  if (pattern === undefined || pattern.length > LONGEST_PATTERN || isForeign(pattern)) return undefined;
  const letters = flagsOf(flags);
  if (letters === undefined) return undefined;
  const source = pattern.replaceAll('(?P<', '(?<').replace(/\\Z$/, '$').replace(/^\\A/, '^');
  const whole = name === 'match' ? `^(?:${source})` : name === 'fullmatch' ? `^(?:${source})$` : source;
  const isLines = letters.includes('m') && (name === 'match' || name === 'fullmatch');
  try {
    return isLines ? undefined : new RegExp(whole, `gu${letters}`);
  } catch {
    return undefined;
  }
}

/** What the two languages read otherwise: `\Z` inside, `(?i)`, `(?#…)`, `(?P=name)`, possessive and conditional parts. */
function isForeign(pattern: string): boolean {
  return /\(\?(?!:|=|!|<=|<!|P<)|\\[AZ](?!$)(?<!^\\A)|[*+?}]\+|\\[uUNxpP]|\[\[|\[\]|\[\^\]|\[[^\]]*(?:--|&&|\|\||~~)/.test(
    pattern,
  );
}

function flagsOf(flags: Value | undefined): string | undefined {
  if (flags === undefined || asNumber(flags) === 0) return '';
  const name = flags.kind === 'external' ? flags.path : '';
  const known: Readonly<Record<string, string>> = {
    M: 'm',
    MULTILINE: 'm',
    I: 'i',
    IGNORECASE: 'i',
    S: 's',
    DOTALL: 's',
  };
  return /^re\.\w+$/.test(name) ? known[name.slice(3)] : undefined;
}

function applied(pattern: RegExp, name: string, rest: readonly Value[]): Value | undefined {
  const subject = asText(name === 'sub' ? rest[1] : rest[0]);
  if (subject === undefined || subject.length > LONGEST_SUBJECT || rest.length > (name === 'sub' ? 2 : 1))
    return undefined;
  if (!isReadAlike(pattern, subject)) return undefined;
  if ((stepsOf(pattern.source, subject.length) ?? Number.POSITIVE_INFINITY) > MOST_STEPS) return undefined;
  // A match of nothing parts a text in other places.
  if (name === 'split' && [...subject.matchAll(pattern)].some(([match]) => match === '')) return undefined;
  if (name === 'split') return texts(subject.split(withoutGlobal(pattern)));
  if (name === 'sub') {
    const by = asText(rest[0]);
    // A group in the replacement is written otherwise.
    return by === undefined || by.includes('\\') ? undefined : constant(subject.replace(pattern, () => by));
  }
  const matches = [...subject.matchAll(pattern)].slice(0, MOST_MATCHES + 1);
  if (matches.length > MOST_MATCHES) return undefined;
  if (name === 'findall') return listOf(matches.map(found));
  if (name === 'finditer') return listOf(matches.map(matched));
  const [match] = matches;
  return match ? matched(match) : constant(null);
}

/** Letters, digits and blanks beyond ASCII, ends of lines, and the end before a last line break are Python's own. */
function isReadAlike({ source, flags }: RegExp, subject: string): boolean {
  const isPlain = /^[\t\n\v\f -~]*$/.test(subject);
  if (/[\r\x85\u2028\u2029]/.test(subject) || (!isPlain && (/\\[wdsb]/i.test(source) || flags.includes('i'))))
    return false;
  return !(subject.endsWith('\n') && source.includes('$') && !flags.includes('m'));
}

function withoutGlobal(pattern: RegExp): RegExp {
  return new RegExp(pattern.source, pattern.flags.replace('g', ''));
}

function texts(parts: readonly (string | undefined)[]): Value {
  return listOf(parts.map(written));
}

function listOf(items: readonly Value[]): Value {
  return sequence(items, items.length > 0 && items.length <= 12 ? joinAll(items) : UNKNOWN);
}

function written(part: string | undefined): Value {
  return constant(part ?? null);
}

/** The whole match, its one group, or a tuple of its groups, of which one that took no part is empty. */
function found(match: RegExpMatchArray): Value {
  if (match.length === 1) return constant(match[0]);
  const groups = match.slice(1).map((part) => constant(part ?? ''));
  return groups.length === 1 && groups[0] ? groups[0] : sequence(groups, joinAll(groups));
}

/** The path of a match: methods of one are not those of another. */
export const MATCH = '<match>';

/** A match as an object: what its methods give is asked by `askMatch`. */
function matched(match: RegExpMatchArray): Value {
  const names = new Map(Object.entries(match.groups ?? {}).map(([name, part]) => [name, written(part)]));
  const start = [...(match.input ?? '').slice(0, match.index)].length;
  const span = [constant(start), constant(start + [...match[0]].length)];
  return external(MATCH, undefined, {
    positional: [texts([...match]), mapping(names), sequence(span, joinAll(span))],
    named: new Map(),
    hasUnknownRest: false,
  });
}

/** `match.group(1)`, `match.start()` and their like. */
export function askMatch(match: ExternalValue, name: string, { positional, named }: Arguments): Value | undefined {
  const [groups, names, span] = match.arguments?.positional ?? [];
  if (groups?.kind !== 'sequence' || names?.kind !== 'mapping' || span?.kind !== 'sequence') return undefined;
  const group = (which: Value | undefined): Value => {
    const key = asText(which);
    if (key !== undefined) return names.entries.get(key) ?? UNKNOWN;
    return groups.items?.[which === undefined ? 0 : (asNumber(which) ?? -1)] ?? UNKNOWN;
  };
  const isPlain = positional.length === 0 && named.size === 0;
  switch (name) {
    case 'group':
      return positional.length > 1 ? listOf(positional.map(group)) : group(positional[0]);
    case 'groups':
      return isPlain ? listOf(groups.items?.slice(1) ?? []) : undefined;
    case 'groupdict':
      return isPlain ? names : undefined;
    case 'start':
      return isPlain ? span.items?.[0] : undefined;
    case 'end':
      return isPlain ? span.items?.[1] : undefined;
    case 'span':
      return isPlain ? span : undefined;
    default:
      return undefined;
  }
}
