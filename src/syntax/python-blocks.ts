// Python statements that hold blocks: branches, loops, try, with, functions, classes.

import type { Lowering, StatementLowerer } from './lowering';
import type {
  Argument,
  Call,
  ClassDefinition,
  Expression,
  FunctionDefinition,
  Handler,
  Parameter,
  Statement,
  WithItem,
} from './program';
import {
  ARG_LIST,
  AS,
  ASYNC,
  BODY,
  CLASS_DEFINITION,
  COMMA,
  DECORATOR,
  ELIF,
  ELSE,
  EXCEPT,
  FINALLY,
  FUNCTION_DEFINITION,
  IF,
  IN,
  PARAM_LIST,
  TUPLE,
  VARIABLE_NAME,
} from './python-kinds';
import { lowerArguments, lowerItems, lowerParameters } from './python-lists';

export const BLOCK_STATEMENTS: Readonly<Record<string, StatementLowerer>> = {
  IfStatement: lowerIf,
  WhileStatement: lowerWhile,
  ForStatement: lowerFor,
  TryStatement: lowerTry,
  WithStatement: lowerWith,
  FunctionDefinition: lowerPending,
  ClassDefinition: lowerPending,
  DecoratedStatement: lowerDecorated,
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

/** A def or class that no grammar decorator stands before; odd ones may have been read already. */
function lowerPending(s: Lowering, row: number, out: Statement[]): void {
  const pending = s.pending;
  s.pending = undefined;
  lowerDefinition(s, row, pending?.decorators ?? [], pending?.start ?? s.start(row), out);
}

/** A def or class, with the decorators read before it. */
function lowerDefinition(
  s: Lowering,
  row: number,
  decorators: readonly Expression[],
  start: number,
  out: Statement[],
): void {
  if (s.kind(row) === CLASS_DEFINITION) out.push(lowerClass(s, row, decorators, start));
  else out.push(lowerFunction(s, row, decorators, start));
}

function lowerFunction(
  s: Lowering,
  row: number,
  decorators: readonly Expression[],
  start: number,
): FunctionDefinition {
  const end = s.after(row);
  const isAsync = s.kind(row + 1) === ASYNC;
  let last = s.end(isAsync && row + 2 < end ? row + 2 : row + 1);
  let name = '';
  let nameSpan = { start: last, end: last };
  let parameters: readonly Parameter[] = [];
  let body: readonly Statement[] = [];
  const calls = new Set<string>();
  const outer = { yields: s.yields, calls: s.calls, isClassBody: s.isClassBody };
  for (let at = row + (isAsync ? 3 : 2); at < end; at = s.after(at)) {
    const kind = s.kind(at);
    if (kind === VARIABLE_NAME && name === '') {
      name = s.slice(at);
      nameSpan = { start: s.start(at), end: s.end(at) };
      last = nameSpan.end;
    } else if (kind === PARAM_LIST) {
      parameters = lowerParameters(s, at);
      last = s.end(at);
    } else if (kind === BODY) {
      s.yields = 0;
      s.calls = calls;
      s.isClassBody = false;
      body = lowerBody(s, at);
      last = s.blockEnd;
    } else last = s.end(at);
  }
  const isGenerator = body.length > 0 && s.yields > 0;
  s.yields = outer.yields;
  s.calls = outer.calls;
  s.isClassBody = outer.isClassBody;
  s.blockEnd = last;
  return {
    kind: 'function-definition',
    start,
    end: last,
    name,
    nameSpan,
    decorators,
    function: { start: s.start(row), end: last, name, parameters, body, isAsync, isGenerator, calls },
  };
}

function lowerClass(s: Lowering, row: number, decorators: readonly Expression[], start: number): ClassDefinition {
  const end = s.after(row);
  let last = s.end(row + 1);
  let name = '';
  let nameSpan = { start: last, end: last };
  let list: readonly Argument[] = [];
  let body: readonly Statement[] = [];
  const isClassBody = s.isClassBody;
  for (let at = row + 2; at < end; at = s.after(at)) {
    const kind = s.kind(at);
    if (kind === VARIABLE_NAME && name === '') {
      name = s.slice(at);
      nameSpan = { start: s.start(at), end: s.end(at) };
      last = nameSpan.end;
    } else if (kind === ARG_LIST) {
      list = lowerArguments(s, at);
      last = s.end(at);
    } else if (kind === BODY) {
      s.isClassBody = true;
      body = lowerBody(s, at);
      last = s.blockEnd;
    } else last = s.end(at);
  }
  s.isClassBody = isClassBody;
  s.blockEnd = last;
  const bases: Expression[] = [];
  const keywords: Argument[] = [];
  for (const argument of list) {
    const isKeyword = argument.name !== undefined || isNamedSpread(argument.value);
    if (isKeyword) keywords.push(argument);
    else bases.push(argument.value);
  }
  return { kind: 'class-definition', start, end: last, name, nameSpan, bases, keywords, decorators, body };
}

function isNamedSpread(value: Expression): boolean {
  return value.kind === 'spread' && value.form === 'named';
}

function lowerDecorated(s: Lowering, row: number, out: Statement[]): void {
  const decorators: Expression[] = [];
  const end = s.after(row);
  for (let at = row + 1; at < end; at = s.after(at)) {
    const kind = s.kind(at);
    if (kind === DECORATOR) {
      const decorator = lowerDecorator(s, at);
      if (decorator !== undefined) decorators.push(decorator);
    } else if (kind === FUNCTION_DEFINITION || kind === CLASS_DEFINITION) {
      lowerDefinition(s, at, decorators, s.start(row), out);
      return;
    }
  }
  for (const expression of decorators) {
    out.push({ kind: 'expression', start: expression.start, end: expression.end, expression });
  }
}

/** More dots than this are no name a person wrote, and a tree too deep to walk. */
const NAME_LIMIT = 100;

/** `@a.b(c)`: the grammar gives the names and the list side by side. */
function lowerDecorator(s: Lowering, row: number): Expression | undefined {
  const end = s.after(row);
  let expression: Expression | undefined;
  let names = 0;
  for (let at = row + 2; at < end; at = s.after(at)) {
    if (s.kind(at) === VARIABLE_NAME) {
      if (++names > NAME_LIMIT) return s.grammar.tooDeep(s, row);
      const name = s.slice(at);
      expression =
        expression === undefined
          ? { kind: 'name', start: s.start(at), end: s.end(at), name }
          : { kind: 'attribute', start: expression.start, end: s.end(at), object: expression, name };
    } else if (s.kind(at) === ARG_LIST && expression !== undefined) {
      const call: Call = {
        kind: 'call',
        start: expression.start,
        end: s.end(at),
        callee: expression,
        arguments: lowerArguments(s, at),
      };
      expression = call;
    }
  }
  return expression;
}
