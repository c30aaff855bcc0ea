// Python statements that hold no blocks: assignments, returns, imports and their like.

import type { Lowering, StatementLowerer } from './lowering';
import type { BinaryOperator, Expression, ImportedName, Statement } from './program';
import { lowerYield } from './python-expressions';
import {
  AS,
  ASSIGN_OP,
  CALL,
  CLASS_DEFINITION,
  COMMA,
  DOT,
  EXPRESSION_STATEMENT,
  FROM,
  FUNCTION_DEFINITION,
  IMPORT,
  NONLOCAL,
  STAR,
  TYPE_DEF,
  VARIABLE_NAME,
} from './python-kinds';
import { lowerItems } from './python-lists';
import { lowerMagicAssignment, lowerMagicLine } from './python-shell';

export const SIMPLE_STATEMENTS: Readonly<Record<string, StatementLowerer>> = {
  ExpressionStatement: lowerExpressionStatement,
  AssignStatement: lowerAssign,
  UpdateStatement: lowerUpdate,
  ReturnStatement: lowerReturn,
  RaiseStatement: lowerRaise,
  YieldStatement: (s, row, out) => push(out, lowerYield(s, row)),
  PassStatement: () => {},
  BreakStatement: (s, row, out) => out.push({ kind: 'break', start: s.start(row), end: s.end(row) }),
  ContinueStatement: (s, row, out) => out.push({ kind: 'continue', start: s.start(row), end: s.end(row) }),
  DeleteStatement: lowerDelete,
  // What these do is of no interest, the calls inside them are.
  AssertStatement: (s, row, out) => push(out, s.unknown(row)),
  PrintStatement: (s, row, out) => push(out, s.unknown(row)),
  TypeDefinition: () => {},
  ScopeStatement: lowerScope,
  ImportStatement: lowerImport,
  StatementGroup: (s, row, out) => out.push(...s.block(row, row + 1)),
};

function push(out: Statement[], expression: Expression): void {
  out.push({ kind: 'expression', start: expression.start, end: expression.end, expression });
}

function lowerExpressionStatement(s: Lowering, row: number, out: Statement[]): void {
  const magic = s.magics.get(s.start(row));
  if (magic !== undefined) {
    lowerMagicLine(s, magic, out);
    return;
  }
  if (s.code(row) === 64 && isBeforeDefinition(s, row)) {
    s.pending ??= { start: s.start(row), decorators: [] };
    s.pending.decorators.push(lowerItems(s, row + 1, s.after(row)) ?? s.unknown(row));
    return;
  }
  const expression = lowerItems(s, row + 1, s.after(row));
  if (expression !== undefined) out.push({ kind: 'expression', start: s.start(row), end: s.end(row), expression });
}

/** True for `@a[b]` above a def, a class or a further decorator, which the parser was shown as `+a[b]`. */
function isBeforeDefinition(s: Lowering, row: number): boolean {
  const next = s.after(row);
  if (next >= s.count) return false;
  const kind = s.kind(next);
  return (
    kind === FUNCTION_DEFINITION ||
    kind === CLASS_DEFINITION ||
    (kind === EXPRESSION_STATEMENT && s.code(next) === 64)
  );
}

/** `a = b = value`, `a: T = value`, `a: T`. */
function lowerAssign(s: Lowering, row: number, out: Statement[]): void {
  const end = s.after(row);
  const targets: Expression[] = [];
  let annotation: Expression | undefined;
  let value: Expression | undefined;
  let hasValue = false;
  for (let at = row + 1; at < end; ) {
    const kind = s.kind(at);
    if (kind === ASSIGN_OP) {
      if (value !== undefined) targets.push(value);
      value = undefined;
      hasValue = true;
      at++;
    } else if (kind === TYPE_DEF) {
      if (value !== undefined) targets.push(value);
      value = undefined;
      annotation = s.parts(at + 1, s.after(at))[0];
      at = s.after(at);
    } else {
      const magic = hasValue ? s.magics.get(s.start(at)) : undefined;
      if (magic !== undefined) {
        value = lowerMagicAssignment(s, magic, out);
        at = s.after(at);
        continue;
      }
      const items = lowerItems(s, at, end);
      if (s.at === at) at = s.after(at);
      else at = s.at;
      value = items ?? value;
    }
  }
  if (hasValue && value === undefined) value = s.missing(s.end(row));
  if (!hasValue && !s.isClassBody) {
    // A bare annotation does nothing; only a call inside it would run.
    if (annotation !== undefined && hasCall(s, row)) push(out, annotation);
    return;
  }
  // A magic reaches further than the placeholder the parser saw.
  const stop = Math.max(s.end(row), value?.end ?? 0);
  out.push({ kind: 'assign', start: s.start(row), end: stop, targets, value, operator: undefined, annotation });
}

function hasCall(s: Lowering, row: number): boolean {
  for (let at = row + 1; at < s.after(row); at++) if (s.kind(at) === CALL) return true;
  return false;
}

/** `a += value`. */
function lowerUpdate(s: Lowering, row: number, out: Statement[]): void {
  const end = s.after(row);
  const target = lowerItems(s, row + 1, end) ?? s.missing(s.start(row));
  const operatorRow = s.at;
  const operator = operatorRow < end ? (s.slice(operatorRow).slice(0, -1) as BinaryOperator) : undefined;
  const value = (operatorRow + 1 < end ? lowerItems(s, operatorRow + 1, end) : undefined) ?? s.missing(s.end(row));
  const start = s.start(row);
  out.push({ kind: 'assign', start, end: s.end(row), targets: [target], value, operator, annotation: undefined });
}

function lowerDelete(s: Lowering, row: number, out: Statement[]): void {
  const targets = s.parts(row + 2, s.after(row));
  out.push({ kind: 'delete', start: s.start(row), end: s.end(row), targets });
}

function lowerReturn(s: Lowering, row: number, out: Statement[]): void {
  const value = lowerItems(s, row + 2, s.after(row));
  out.push({ kind: 'return', start: s.start(row), end: s.end(row), value });
}

/** `raise A from b`: the value is A; a cause that calls something joins it. */
function lowerRaise(s: Lowering, row: number, out: Statement[]): void {
  const parts = s.parts(row + 2, s.after(row));
  const [first, ...causes] = parts;
  const isPlain = causes.every((cause) => cause.kind === 'name' || cause.kind === 'literal');
  const start = s.start(row);
  const end = s.end(row);
  const value: Expression | undefined =
    first === undefined || isPlain ? first : { kind: 'unknown', start: first.start, end, parts };
  out.push({ kind: 'raise', start, end, value });
}

function lowerScope(s: Lowering, row: number, out: Statement[]): void {
  const names: string[] = [];
  for (let at = row + 2; at < s.after(row); at++) if (s.kind(at) === VARIABLE_NAME) names.push(s.slice(at));
  const scope = s.kind(row + 1) === NONLOCAL ? 'nonlocal' : 'global';
  out.push({ kind: 'scope', scope, start: s.start(row), end: s.end(row), names });
}

function lowerImport(s: Lowering, row: number, out: Statement[]): void {
  const end = s.after(row);
  const span = { start: s.start(row), end: s.end(row) };
  if (s.kind(row + 1) !== FROM) {
    readNames(s, row + 2, end, (module, alias) => {
      out.push({ kind: 'import', ...span, module, level: 0, alias, names: undefined });
    });
    return;
  }
  let at = row + 2;
  let module = '';
  let level = 0;
  for (; at < end && s.kind(at) !== IMPORT; at++) {
    if (s.kind(at) === VARIABLE_NAME) module += module === '' ? s.slice(at) : `.${s.slice(at)}`;
    else if (s.kind(at) === DOT ? module === '' : true) level += s.end(at) - s.start(at);
  }
  const names: ImportedName[] = [];
  if (at + 1 < end && s.kind(at + 1) === STAR) names.push({ name: '*', alias: '*' });
  else readNames(s, at + 1, end, (name, alias) => names.push({ name, alias: alias ?? name }));
  out.push({ kind: 'import', ...span, module, level, alias: undefined, names });
}

/** `a.b as c, (d)`. */
function readNames(
  s: Lowering,
  row: number,
  end: number,
  found: (name: string, alias: string | undefined) => void,
): void {
  let name = '';
  let alias: string | undefined;
  const flush = () => {
    if (name !== '') found(name, alias);
    name = '';
    alias = undefined;
  };
  let isAlias = false;
  for (let at = row; at < end; at++) {
    const kind = s.kind(at);
    if (kind === COMMA) {
      flush();
      isAlias = false;
    } else if (kind === AS) isAlias = true;
    else if (kind === VARIABLE_NAME) {
      const text = s.slice(at);
      if (isAlias) alias = text;
      else name += name === '' ? text : `.${text}`;
    }
  }
  flush();
}
