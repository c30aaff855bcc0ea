// Functions and classes, with their decorators.

import type { Lowering, StatementLowerer } from './lowering';
import type {
  Argument,
  Call,
  ClassDefinition,
  Expression,
  FunctionDefinition,
  Parameter,
  Statement,
} from './program';
import { lowerBody } from './python-blocks';
import {
  ARG_LIST,
  ASYNC,
  BODY,
  CLASS_DEFINITION,
  DECORATOR,
  FUNCTION_DEFINITION,
  PARAM_LIST,
  VARIABLE_NAME,
} from './python-kinds';
import { lowerArguments, lowerParameters } from './python-lists';

export const DEFINITIONS: Readonly<Record<string, StatementLowerer>> = {
  FunctionDefinition: lowerPending,
  ClassDefinition: lowerPending,
  DecoratedStatement: lowerDecorated,
};

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
