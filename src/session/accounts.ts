// What a caller says of the work that stands in another file, as long as that file is edited. An account speaks of the
// text that the caller saw; until it is asked again, its places are moved to where they stand in the text of now, and
// of work whose own text changed only how often it runs still holds: what it is, the file itself says.

import type { Via } from '../analysis';
import type { Place } from '../base/span';
import type { Caller } from '../callers';
import type { Document } from '../source/document';
import { isSameText } from './same-text';

export interface Account {
  readonly caller: Caller;
  /** The text its places speak of; undefined where nobody keeps texts. */
  readonly of: Document | undefined;
}

/** All that is said of a document, in the places of its text. What had to be moved is kept in `accounts`. */
export function accountsOf(document: Document, accounts: Map<string, Account> | undefined): readonly Caller[] {
  const edits = new Map<Document, Edit>();
  for (const [uri, { caller, of }] of accounts ?? []) {
    if (of === undefined || of === document) continue;
    const edit = edits.get(of) ?? editBetween(of, document);
    edits.set(of, edit);
    accounts?.set(uri, { caller: edit === SAME ? caller : moved(caller, edit), of: document });
  }
  return [...(accounts?.values() ?? [])].map(({ caller }) => caller);
}

/** The same account, as far as anybody reads it: a caller whose own text moved says nothing new. */
export function isSameAccount(before: Caller | undefined, after: Caller | undefined): boolean {
  return said(before) === said(after);
}

function said(caller: Caller | undefined): string | undefined {
  return caller && JSON.stringify(caller.via.map(({ cost, isOutdated }) => [cost, isOutdated]));
}

/** One stretch of a text, replaced by another. */
interface Edit {
  readonly start: number;
  readonly end: number;
  /** How much longer the text is behind it. */
  readonly by: number;
}

const SAME: Edit = { start: 0, end: 0, by: 0 };

function editBetween(before: Document, after: Document): Edit {
  if (isSameText(before, after)) return SAME;
  const [old, now] = [before.text, after.text];
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start] === now[start]) start++;
  let rest = 0;
  while (rest < shorter - start && old[old.length - 1 - rest] === now[now.length - 1 - rest]) rest++;
  return { start, end: old.length - rest, by: now.length - old.length };
}

function moved(caller: Caller, edit: Edit): Caller {
  return { ...caller, via: caller.via.map((via) => movedVia(via, edit)) };
}

function movedVia(via: Via, edit: Edit): Via {
  const { span } = via.cost.workload;
  const workload = inPlace(via.cost.workload, edit);
  const assumptions = inPlace(via.cost.assumptions, edit);
  const isOutdated = via.isOutdated || (edit.start < span.end && edit.end > span.start);
  return { ...via, cost: { ...via.cost, workload, assumptions }, ...(isOutdated ? { isOutdated } : {}) };
}

/** A copy with all its places moved, however deep; those of other files stay. Where a number stood that was rewritten is not known. */
function inPlace<T>(value: T, edit: Edit): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => inPlace(each, edit)) as T;
  const isElsewhere = 'uri' in value && value.uri !== undefined;
  if (isElsewhere) return value;
  const left = Object.entries(value).filter(([key, part]) => key !== 'at' || !isRewritten(part, edit));
  const parts = left.map(([key, part]) =>
    OFFSETS.has(key) && typeof part === 'number' ? [key, offsetIn(part, edit, key)] : [key, inPlace(part, edit)],
  );
  return Object.fromEntries(parts);
}

/** True also where something is put in right beside it: that may make it another number. */
function isRewritten(at: Place | undefined, { start, end }: Edit): boolean {
  return at !== undefined && at.uri === undefined && start <= at.end && end >= at.start;
}

/** The keys under which a workload and an assumption keep places. */
const OFFSETS: ReadonlySet<string> = new Set(['start', 'end', 'argumentsEnd']);

/** What is put in right before a place moves it; what is put in right behind does not make it longer. */
function offsetIn(offset: number, { start, end, by }: Edit, key: string): number {
  const isBehind = key === 'end' ? offset > start && offset >= end : offset >= end;
  if (isBehind) return offset + by;
  return offset <= start ? offset : Math.min(offset, end + by);
}
