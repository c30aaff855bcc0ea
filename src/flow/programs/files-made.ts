// Files that the program itself makes: whether `if not path.exists()` is asked of one that is surely there by now.
// A file is there for all that is reached through where it was written. A guard that asks for it counts as no doubt:
// `if not path.exists(): path.write_text(…)` leaves it there either way.

import type { Span } from '../../base/span';
import type { Expression, If, Statement } from '../../syntax/program';
import type { Context } from '../context';
import { NotedMap } from '../loops/journal';
import { UNKNOWN } from '../values/construct';
import type { ConstantValue, Value } from '../values/value';
import type { Walk } from '../walk';
import { filePathOf, pathTextOf } from './file-path';

interface There {
  /** Where the walk has to stand, or further in, for it to be there. */
  readonly within: Context;
  readonly isSure: boolean;
}

/** By the path; undefined for what was taken away again. */
export class FilesMade extends NotedMap<string, There | undefined> {
  /** What the condition at hand asks for, by where the question begins. */
  readonly asked = new Map<number, string>();
  /** What is there where the way did not lead into a branch, by what the branch is told by. */
  readonly excused = new WeakMap<Span, ReadonlySet<string>>();
}

/** The program writes it: from here on it is there. */
export function makeFile(walk: Walk, value: Value): void {
  const path = pathTextOf(walk, value);
  if (path === undefined) return;
  let within = walk.context;
  for (let at: Context | undefined = within; at; at = at.parent ?? at.calledFrom) {
    within = at;
    if (at.factor && at.factor.count.low < 1 && !walk.files.excused.get(at.factor.span)?.has(path)) break;
  }
  const known = walk.files.get(path);
  if (known && isWithin(walk.context, known.within)) return;
  walk.files.set(path, { within, isSure: walk.context.certainty === 'exact' });
  walk.changes++;
}

/** The program takes it away, or what lies below it. */
export function removeFiles(walk: Walk, value: Value): void {
  const path = pathTextOf(walk, value);
  for (const [name, there] of walk.files)
    if (there && (path === undefined || name === path || name.startsWith(`${path}/`)))
      walk.files.set(name, undefined);
}

/** `path.exists()`: true where it was surely written before. */
export function isThere(walk: Walk, value: Value, span: Span): ConstantValue | undefined {
  const path = pathTextOf(walk, value);
  if (path === undefined) return undefined;
  walk.files.asked.set(span.start, path);
  const there = walk.files.get(path);
  if (!there || !isWithin(walk.context, there.within)) return undefined;
  return { kind: 'constant', value: true, default: there.isSure ? undefined : 'written before', span: undefined };
}

/** Within the same turn of each loop: a later turn may have taken it away. */
function isWithin(context: Context, there: Context): boolean {
  for (let at: Context | undefined = context; at; at = at.parent ?? at.calledFrom) {
    if (at === there) return true;
    if (at.factor && at.factor.kind !== 'branch' && at.factor.count.high > 1) return false;
  }
  return false;
}

/** What an undecided `if` leaves there whichever way it goes, if that way writes what it asks for. */
export function excuseGuard(walk: Walk, statement: If): void {
  const { asked, excused } = walk.files;
  if (asked.size === 0) return;
  const otherwise = thereWhen(statement.test, false, asked);
  const passed = statement.otherwise.length === 0 || isJump(statement.then);
  excused.set(statement.test, otherwise);
  excused.set(statement, passed ? thereWhen(statement.test, true, asked) : new Set());
  asked.clear();
}

function isJump(body: readonly Statement[]): boolean {
  return ['return', 'continue', 'break', 'raise'].includes(body.at(-1)?.kind ?? '');
}

/** The paths that are there when the condition holds, or does not. */
function thereWhen(test: Expression, holds: boolean, asked: ReadonlyMap<number, string>): ReadonlySet<string> {
  if (test.kind === 'unary' && test.operator === 'not') return thereWhen(test.operand, !holds, asked);
  if (test.kind === 'binary' && test.operator === (holds ? 'and' : 'or'))
    return new Set([...thereWhen(test.left, holds, asked), ...thereWhen(test.right, holds, asked)]);
  const path = test.kind === 'call' && holds ? asked.get(test.start) : undefined;
  return new Set(path === undefined ? [] : [path]);
}

/** True where the program may have put something into the folder, or that one thing. */
export function isFilled(walk: Walk, folder: string, path?: string): boolean {
  const written = walk.attributes.get(WRITTEN);
  if (!written) return false;
  if (path !== undefined) return written.has(path);
  return [...written.keys()].some((name) => folder === '' || name === folder || name.startsWith(`${folder}/`));
}

const WRITTEN = '<written>';

/** What a file held before is no longer what it holds. */
export function markWritten(walk: Walk, target: Value): void {
  makeFile(walk, target);
  const name = filePathOf(target);
  if (name === undefined) return;
  const known = walk.attributes.get(WRITTEN);
  if (known) known.set(name, UNKNOWN);
  else walk.attributes.set(WRITTEN, new NotedMap(walk.journal, [[name, UNKNOWN]]));
}

export function isWritten(walk: Walk, name: string): boolean {
  return walk.attributes.get(WRITTEN)?.has(name) ?? false;
}
