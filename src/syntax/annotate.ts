// Which statement a comment speaks for that tells what the code cannot show. A trailing comment speaks for the
// statement it stands in, one on a line of its own for the next; on the head of a loop or a function it means that,
// also where more stands on the line. Runs once at the end of parsing, and costs nothing where no comment tells.

import { indexLines, type LineIndex } from '../base/line-index';
import type { Span } from '../base/span';
import type { Document } from '../source/document';
import { spokenLines } from './directive';
import type { Comment, Statement } from './program';
import { readTold, type Told, type ToldFault, type ToldPair, type ToldValues } from './told';

/** One `key=value` that somebody told. */
export interface Annotation extends Span {
  readonly key: string;
  readonly keySpan: Span;
  readonly written: string;
  /** From the comment's marker to its end. */
  readonly comment: Span;
  /** Why it tells nothing: as `readTold` says, nothing to speak for, or told again by the one at `again`. */
  readonly fault: ToldFault | 'no-statement' | 'twice' | undefined;
}

/** Writes onto the statements what is told of them. */
export function annotate(
  body: readonly Statement[],
  comments: readonly Comment[],
  { text, cells }: Pick<Document, 'text' | 'cells'>,
): readonly Annotation[] {
  const telling = comments.flatMap((comment) => readTold(comment).map((pair) => ({ comment, pair })));
  if (telling.length === 0) return [];
  const lines = indexLines(text);
  const spoken = spokenLines(comments, text, cells);
  const wanted = telling.map(({ comment }) => spoken(comment).last);
  const statements = statementsAt(body, new Set(wanted), lines);
  const annotations: Annotation[] = [];
  const known = new Map<Statement, { told: Record<string, unknown>; at: Map<string, number> }>();
  for (const [i, { comment, pair }] of telling.entries()) {
    const statement = statements.get(wanted[i] as number);
    const { values } = pair;
    const fault = 'fault' in values ? values.fault : statement === undefined ? 'no-statement' : undefined;
    annotations.push(annotationOf(comment, pair, fault));
    if (statement === undefined || 'fault' in values) continue;
    const { told, at } = known.get(statement) ?? { told: {}, at: new Map<string, number>() };
    known.set(statement, { told, at });
    const by = `told by the comment on ${placeOf(comment, lines, cells)}`;
    for (const [name, value] of Object.entries(values)) {
      // What stands later stands nearer.
      const before = at.get(name);
      if (before !== undefined) annotations[before] = { ...(annotations[before] as Annotation), fault: 'twice' };
      at.set(name, annotations.length - 1);
      told[name as keyof ToldValues] = { ...spanIn(comment, pair.span), value, by, from: 'comment' };
    }
  }
  // The tree was made just now, and nobody else has seen it.
  for (const [statement, { told }] of known) (statement as { told?: Told }).told = told as Told;
  return annotations;
}

function annotationOf(
  comment: Comment,
  { key, keySpan, span, written }: ToldPair,
  fault: Annotation['fault'],
): Annotation {
  const { start, end } = comment;
  return {
    ...spanIn(comment, span),
    key,
    keySpan: spanIn(comment, keySpan),
    written,
    comment: { start, end },
    fault,
  };
}

function spanIn({ end, text }: Comment, { start, end: last }: Span): Span {
  const offset = end - text.length;
  return { start: start + offset, end: last + offset };
}

/** `line 12`; in a notebook the line within its cell. */
function placeOf({ start }: Comment, lines: LineIndex, cells: readonly Span[] | undefined): string {
  const { line } = lines.positionAt(start);
  const cell = cells?.find((each) => each.start <= start && start <= each.end);
  return cell ? `line ${line - lines.positionAt(cell.start).line + 1} of its cell` : `line ${line + 1}`;
}

/** The statement whose head stands on each of the lines. */
function statementsAt(
  body: readonly Statement[],
  wanted: ReadonlySet<number>,
  lines: LineIndex,
): ReadonlyMap<number, Statement> {
  const found = new Map<number, Statement>();
  const waiting: (readonly Statement[])[] = [body];
  for (let block = waiting.pop(); block; block = waiting.pop()) {
    for (const statement of block) {
      const blocks = blocksOf(statement);
      const first = lines.positionAt(statement.start).line;
      const inner = Math.min(...blocks.flatMap((each) => each[0]?.start ?? []));
      const last = Number.isFinite(inner)
        ? Math.max(first, lines.positionAt(inner).line - 1)
        : lines.positionAt(statement.end).line;
      for (const line of wanted)
        if (first <= line && line <= last) found.set(line, nearer(found.get(line), statement));
      waiting.push(...blocks);
    }
  }
  return found;
}

/** A loop or a function on the line is what is meant; of others, the innermost. */
function nearer(known: Statement | undefined, other: Statement): Statement {
  if (known === undefined || repeats(known) === repeats(other)) {
    return known !== undefined && known.start >= other.start ? known : other;
  }
  return repeats(known) ? known : other;
}

function repeats({ kind }: Statement): boolean {
  return kind === 'for' || kind === 'while' || kind === 'function-definition';
}

/** The statements inside a statement. */
export function blocksOf(statement: Statement): readonly (readonly Statement[])[] {
  switch (statement.kind) {
    case 'if':
      return [statement.then, statement.otherwise];
    case 'for':
    case 'while':
      return [statement.body, statement.otherwise];
    case 'try':
      return [
        statement.body,
        ...statement.handlers.map((handler) => handler.body),
        statement.otherwise,
        statement.finally,
      ];
    case 'with':
    case 'class-definition':
      return [statement.body];
    case 'function-definition':
      return [statement.function.body];
    case 'match':
      return statement.cases.map((each) => each.body);
    default:
      return [];
  }
}
