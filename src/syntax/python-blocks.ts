// Python statements that hold blocks: branches, loops, try, with.

import type { Lowering, StatementLowerer } from './lowering';
import type { Expression, Handler, Statement, WithItem } from './program';
import { AS, ASYNC, BODY, COMMA, ELIF, ELSE, EXCEPT, FINALLY, IF, IN, TUPLE, VARIABLE_NAME } from './python-kinds';
import { lowerItems } from './python-lists';

export const BLOCK_STATEMENTS: Readonly<Record<string, StatementLowerer>> = {
  IfStatement: lowerIf,
  WhileStatement: lowerWhile,
  ForStatement: lowerFor,
  TryStatement: lowerTry,
  WithStatement: lowerWith,
};

/** The statements of a Body row; sets `s.blockEnd`. */
export function lowerBody(s: Lowering, row: number): Statement[] {
  return s.block(row, row + 1);
}

interface Branch {
  readonly start: number;
  readonly test: Expression;
  readonly body: readonly Statement[];
  readonly end: number;
}

/** elif becomes an If in `otherwise`; built from the last backwards, however many there are. */
function lowerIf(s: Lowering, row: number, out: Statement[]): void {
  const branches: Branch[] = [];
  let otherwise: readonly Statement[] = [];
  let start = s.start(row);
  let test: Expression | undefined;
  let isElse = false;
  let last = s.end(row + 1);
  const end = s.after(row);
  for (let at = row + 1; at < end; at = s.after(at)) {
    const kind = s.kind(at);
    if (kind === IF || kind === ELIF || kind === ELSE) {
      if (test !== undefined) branches.push({ start, test, body: [], end: last });
      start = s.start(at);
      test = undefined;
      isElse = kind === ELSE;
      last = s.end(at);
    } else if (kind === BODY) {
      const body = lowerBody(s, at);
      last = s.blockEnd;
      if (isElse) otherwise = body;
      else branches.push({ start, test: test ?? s.missing(s.start(at)), body, end: last });
      test = undefined;
    } else if (s.isExpression(at)) {
      test = s.expression(at);
      last = test.end;
    }
  }
  if (test !== undefined) branches.push({ start, test, body: [], end: last });
  if (branches.length > LONGEST_CHAIN) {
    out.push(asMatch(s.start(row), last, branches, otherwise));
    s.blockEnd = last;
    return;
  }
  for (let i = branches.length - 1; i >= 0; i--) {
    const branch = branches[i] as Branch;
    const at = i === 0 ? s.start(row) : branch.start;
    // biome-ignore lint/suspicious/noThenProperty: a node is never awaited.
    otherwise = [{ kind: 'if', start: at, end: last, test: branch.test, then: branch.body, otherwise }];
  }
  out.push(...otherwise);
  s.blockEnd = last;
}

/** Longer chains are flat: nested, they would be deeper than a stack bears. */
const LONGEST_CHAIN = 50;

function asMatch(
  start: number,
  end: number,
  branches: readonly Branch[],
  otherwise: readonly Statement[],
): Statement {
  const cases = branches.map(({ start, end, test, body }) => ({ start, end, pattern: undefined, guard: test, body }));
  const rest = { start: end, end, pattern: undefined, guard: undefined, body: otherwise };
  const subject = { kind: 'literal', start, end: start, value: null } as const;
  return { kind: 'match', start, end, subject, cases: otherwise.length > 0 ? [...cases, rest] : cases };
}

function lowerWhile(s: Lowering, row: number, out: Statement[]): void {
  const end = s.after(row);
  let test: Expression | undefined;
  let body: readonly Statement[] = [];
  let otherwise: readonly Statement[] = [];
  let isElse = false;
  let last = s.end(row + 1);
  for (let at = row + 2; at < end; at = s.after(at)) {
    if (s.kind(at) === ELSE) isElse = true;
    else if (s.kind(at) === BODY) {
      const statements = lowerBody(s, at);
      last = s.blockEnd;
      if (isElse) otherwise = statements;
      else body = statements;
    } else if (s.isExpression(at)) {
      test ??= s.expression(at);
      last = Math.max(last, test.end);
    }
  }
  const start = s.start(row);
  test ??= s.missing(s.end(row + 1));
  out.push({ kind: 'while', start, end: last, test, body, update: [], otherwise });
}

function lowerFor(s: Lowering, row: number, out: Statement[]): void {
  const end = s.after(row);
  const isAsync = s.kind(row + 1) === ASYNC;
  let at = isAsync ? row + 3 : row + 2;
  let last = s.end(Math.min(at, end) - 1);
  const target = (at < end ? lowerItems(s, at, end) : undefined) ?? s.missing(last);
  if (at < end) at = s.at;
  last = Math.max(last, target.end);
  if (at < end && s.kind(at) === IN) last = s.end(at++);
  const iterable = (at < end ? lowerItems(s, at, end) : undefined) ?? s.missing(last);
  last = Math.max(last, iterable.end);
  let body: readonly Statement[] = [];
  let otherwise: readonly Statement[] = [];
  let isElse = false;
  for (at = at < end ? s.at : at; at < end; at = s.after(at)) {
    if (s.kind(at) === ELSE) isElse = true;
    else if (s.kind(at) === BODY) {
      const statements = lowerBody(s, at);
      last = s.blockEnd;
      if (isElse) otherwise = statements;
      else body = statements;
    }
  }
  out.push({ kind: 'for', start: s.start(row), end: last, target, iterable, body, otherwise, isAsync });
}

function lowerTry(s: Lowering, row: number, out: Statement[]): void {
  const end = s.after(row);
  const handlers: Handler[] = [];
  let body: readonly Statement[] = [];
  let otherwise: readonly Statement[] = [];
  let finale: readonly Statement[] = [];
  let part: 'try' | 'except' | 'else' | 'finally' = 'try';
  let start = 0;
  let type: Expression | undefined;
  let name: string | undefined;
  let last = s.end(row + 1);
  for (let at = row + 2; at < end; at = s.after(at)) {
    const kind = s.kind(at);
    if (kind === BODY) {
      const statements = lowerBody(s, at);
      last = s.blockEnd;
      if (part === 'try') body = statements;
      else if (part === 'else') otherwise = statements;
      else if (part === 'finally') finale = statements;
      else handlers.push({ start, end: last, type, name, body: statements });
    } else if (kind === EXCEPT) {
      part = 'except';
      start = s.start(at);
      type = undefined;
      name = undefined;
    } else if (kind === ELSE) part = 'else';
    else if (kind === FINALLY) part = 'finally';
    else if (part === 'except' && s.isExpression(at)) {
      if (type === undefined) type = s.expression(at);
      else if (s.kind(at) === VARIABLE_NAME) name = s.slice(at);
    }
  }
  out.push({ kind: 'try', start: s.start(row), end: last, body, handlers, otherwise, finally: finale });
}

function lowerWith(s: Lowering, row: number, out: Statement[]): void {
  const end = s.after(row);
  const items: WithItem[] = [];
  let body: readonly Statement[] = [];
  let context: Expression | undefined;
  let target: Expression | undefined;
  let isTarget = false;
  let last = s.end(row + 1);
  const flush = () => {
    if (context !== undefined) {
      items.push({ start: context.start, end: Math.max(context.end, target?.end ?? 0), context, target });
    }
    context = undefined;
    target = undefined;
    isTarget = false;
  };
  for (let at = s.kind(row + 1) === ASYNC ? row + 3 : row + 2; at < end; at = s.after(at)) {
    const kind = s.kind(at);
    if (kind === BODY) {
      flush();
      body = lowerBody(s, at);
      last = s.blockEnd;
    } else if (kind === AS) isTarget = true;
    else if (kind === COMMA) {
      // `as` before a pattern was shown to the parser as a comma.
      if (s.code(at) === 44) flush();
      else isTarget = true;
    } else if (s.isExpression(at)) {
      if (isTarget) target = s.expression(at);
      else if (context === undefined && isItemTuple(s, at, end)) tupleItems(s, at, items);
      else context = s.expression(at);
      last = s.end(at);
    }
  }
  flush();
  out.push({ kind: 'with', start: s.start(row), end: last, items, body });
}

/** `with (a, b):` has two items, not a tuple. */
function isItemTuple(s: Lowering, row: number, end: number): boolean {
  const next = s.after(row);
  return s.kind(row) === TUPLE && next < end && s.kind(next) === BODY;
}

function tupleItems(s: Lowering, row: number, items: WithItem[]): void {
  const end = s.after(row);
  for (let at = row + 1; at < end; at = s.after(at)) {
    if (!s.isExpression(at)) continue;
    const context = s.expression(at);
    items.push({ start: context.start, end: context.end, context, target: undefined });
  }
}
