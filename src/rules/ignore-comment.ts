// Reads the directives out of one comment: `wattlint: ignore[rule-a, rule-b] reason`, wherever in it they stand, also
// behind those of other tools. One that cannot be read as it was meant ignores nothing, and says what is wrong.

import type { Span } from '../base/span';
import { isCommentedOut, MEANT, type Remark, sectionEnd } from '../syntax/directive';

export type Form = 'ignore' | 'ignore-next-line' | 'ignore-file';

export interface Directive {
  /** From the marker before it to the end of its reason. */
  readonly span: Span;
  readonly form: Form;
  /** Empty: every rule. */
  readonly selectors: readonly Selector[];
  /** What keeps it from being read; it then ignores nothing. */
  readonly fault: Fault | undefined;
}

/** A rule, a group, or the start of a rule's name, as written. */
export interface Selector {
  readonly name: string;
  readonly span: Span;
}

export type Fault =
  | { readonly kind: 'no-such-form'; readonly word: Selector; readonly meant: Form }
  | { readonly kind: 'empty-list' | 'open-list' };

const START = new RegExp(`${MEANT}([a-z][a-z_-]*)(?:\\s*([[(=]))?`, 'gi');

export function readDirectives(remark: Remark): readonly Directive[] {
  const { text } = remark;
  if (!/wattlint:/i.test(text)) return [];
  const offset = remark.end - text.length;
  const found: Directive[] = [];
  for (const match of text.matchAll(START)) {
    const word = match[1] ?? '';
    const form = formMeant(word, match[2]);
    if (form === undefined) continue;
    if (isCommentedOut(remark, match.index)) continue;
    const wordAt = match.index + match[0].indexOf(word, 'wattlint:'.length);
    const list = listAt(text, wordAt + word.length, offset);
    const span = { start: sectionStart(remark, match.index), end: offset + sectionEnd(text, list.end) };
    const named = { name: word, span: { start: offset + wordAt, end: offset + wordAt + word.length } };
    const fault: Fault | undefined =
      word.toLowerCase() === form ? list.fault : { kind: 'no-such-form', word: named, meant: form };
    found.push({ span, form, selectors: list.selectors, fault });
  }
  return found;
}

const FORMS: ReadonlyMap<string, Form> = new Map([
  ['ignore', 'ignore'],
  ['ignorenextline', 'ignore-next-line'],
  ['ignorenext', 'ignore-next-line'],
  ['ignoreline', 'ignore'],
  ['ignorefile', 'ignore-file'],
  ['ignoreall', 'ignore-file'],
  ['disable', 'ignore'],
  ['disablenextline', 'ignore-next-line'],
  ['disablenext', 'ignore-next-line'],
  ['disablefile', 'ignore-file'],
  ['noqa', 'ignore'],
  ['skip', 'ignore'],
  ['skipfile', 'ignore-file'],
]);

/** The form a word stands for, also misspelt; undefined where it is only a word. */
export function formMeant(word: string, opening: string | undefined): Form | undefined {
  const plain = word.toLowerCase().replace(/[-_]/g, '');
  const known = FORMS.get(plain);
  if (known) return known;
  // "ignored by nobody" is prose; "ignored[…]" is not.
  if (opening === undefined && /^ignor(?:ed|es|ing|ant)$/.test(plain)) return undefined;
  for (const [other, form] of FORMS) if (other.length > 5 && editDistance(plain, other) <= 2) return form;
  return /^ignore[-_]/i.test(word) || opening === '[' ? 'ignore' : undefined;
}

interface List {
  readonly selectors: readonly Selector[];
  readonly fault: Fault | undefined;
  /** Where it ends in the comment's text. */
  readonly end: number;
}

function listAt(text: string, from: number, offset: number): List {
  const opening = /^\s*([[(=])\s*/.exec(text.slice(from));
  if (!opening) return { selectors: [], fault: undefined, end: from };
  const start = from + opening[0].length;
  const close = opening[1] === '[' ? text.indexOf(']', start) : -1;
  if (close < 0) return { selectors: [], fault: { kind: 'open-list' }, end: start };
  const selectors = [...text.slice(start, close).matchAll(/[^\s,](?:[^,]*[^\s,])?/g)].map(({ 0: name, index }) => ({
    name: name.toLowerCase(),
    span: { start: offset + start + index, end: offset + start + index + name.length },
  }));
  return { selectors, fault: selectors.length === 0 ? { kind: 'empty-list' } : undefined, end: close + 1 };
}

/** Where the directive's own marker stands: the comment's, or a later one directly before it. */
function sectionStart(remark: Remark, at: number): number {
  const offset = remark.end - remark.text.length;
  const before = remark.text.slice(0, at);
  if (/^[\s:]*$/.test(before)) return remark.start;
  const marker = /(?:#|\/\/)\s*$/.exec(before);
  return offset + (marker?.index ?? at);
}

/** How many letters must be added, dropped, changed or swapped; words of a few letters only. */
export function editDistance(left: string, right: string): number {
  if (Math.abs(left.length - right.length) > 3) return 4;
  let before: number[] = [];
  let row = Array.from({ length: right.length + 1 }, (_, i) => i);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      const isSame = left[i - 1] === right[j - 1];
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (isSame ? 0 : 1));
      const isSwap = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
      if (isSwap) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next.push(cost);
    }
    before = row;
    row = next;
  }
  return row[right.length] ?? 0;
}
