// What Python writes with commas: expression lists, arguments, parameters, comprehension clauses.

import type { Lowering } from './lowering';
import type { Argument, ComprehensionClause, Expression, Parameter, Spread } from './program';
import { ASSIGN_OP, ASYNC, COMMA, DOUBLE_STAR, FOR, IF, IN, STAR, TYPE_DEF, VARIABLE_NAME } from './python-kinds';

/**
 * `a`, or `a, *b` as a tuple: from `row` until a row that is neither expression, comma nor star, which `s.at`
 * then names. Undefined when there is nothing.
 */
export function lowerItems(s: Lowering, row: number, end: number): Expression | undefined {
  let first: Expression | undefined;
  let items: Expression[] | undefined;
  let listEnd = 0;
  let at = row;
  while (at < end) {
    const kind = s.kind(at);
    if (kind === COMMA) {
      if (first !== undefined) {
        items ??= [first];
        listEnd = s.end(at);
      }
      at++;
      continue;
    }
    const item = lowerItem(s, at, end);
    if (item === undefined) break;
    at = s.at;
    listEnd = item.end;
    if (first === undefined) first = item;
    else if (items !== undefined) items.push(item);
    else items = [first, item];
  }
  s.at = at;
  if (first === undefined || items === undefined) return first;
  return { kind: 'sequence', form: 'tuple', start: first.start, end: listEnd, items };
}

/** One expression, perhaps starred; undefined when none stands here. Leaves `s.at` after it. */
export function lowerItem(s: Lowering, row: number, end: number): Expression | undefined {
  const kind = s.kind(row);
  if (kind === STAR || kind === DOUBLE_STAR) {
    const spread = lowerSpread(s, row, end);
    return spread;
  }
  if (!s.isExpression(row)) return undefined;
  const after = s.after(row);
  const item = s.expression(row);
  s.at = after;
  return item;
}

function lowerSpread(s: Lowering, row: number, end: number): Spread {
  const form = s.kind(row) === STAR ? 'positional' : 'named';
  const operand = row + 1;
  const hasOperand = operand < end && s.isExpression(operand);
  const argument = hasOperand ? s.expression(operand) : s.missing(s.end(row));
  s.at = hasOperand ? s.after(operand) : operand;
  return {
    kind: 'spread',
    form,
    start: s.start(row),
    end: Math.max(argument.end, s.at === operand ? 0 : s.end(operand)),
    argument,
  };
}

/** What stands between the parentheses of `list`, an ArgList. */
export function lowerArguments(s: Lowering, list: number): Argument[] {
  const out: Argument[] = [];
  const end = s.after(list);
  for (let at = list + 1; at < end; ) {
    if (s.kind(at) === VARIABLE_NAME && at + 1 < end && s.kind(at + 1) === ASSIGN_OP) {
      out.push(namedArgument(s, at, end));
      at = s.at;
      continue;
    }
    const value = lowerItem(s, at, end);
    if (value === undefined) {
      at++;
      continue;
    }
    at = s.at;
    const whole = comprehensionAfter(s, value, at, end);
    at = s.at;
    out.push({ name: undefined, start: whole.start, end: whole.end, value: whole });
  }
  return out;
}

/** `name=value`, or `name := value`, which is a positional argument that also binds. */
function namedArgument(s: Lowering, row: number, end: number): Argument {
  const isWalrus = s.code(row + 1) === 58;
  const start = s.start(row);
  const at = row + 2;
  const item = at < end ? lowerItem(s, at, end) : undefined;
  if (item === undefined) s.at = at;
  const value = comprehensionAfter(s, item ?? s.missing(s.end(row + 1)), s.at, end);
  if (!isWalrus) return { name: s.slice(row), start, end: value.end, value };
  const target = s.expression(row);
  const named: Expression = { kind: 'named', start, end: value.end, target, value };
  return { name: undefined, start, end: value.end, value: named };
}

/** `f(x for x in xs)`: the generator that needs no parentheses of its own. Leaves `s.at` after it. */
function comprehensionAfter(s: Lowering, element: Expression, row: number, end: number): Expression {
  s.at = row;
  if (row >= end || (s.kind(row) !== FOR && s.kind(row) !== ASYNC)) return element;
  const clauses = lowerClauses(s, row, end);
  const last = clauses[clauses.length - 1];
  return {
    kind: 'comprehension',
    form: 'generator',
    start: element.start,
    end: last === undefined ? element.end : last.end,
    element,
    value: undefined,
    clauses,
  };
}

/** `for x in xs if x async for y in x`, from `row` on; leaves `s.at` after it. */
export function lowerClauses(s: Lowering, row: number, end: number): ComprehensionClause[] {
  const clauses: ComprehensionClause[] = [];
  let at = row;
  while (at < end) {
    const start = s.start(at);
    const isAsync = s.kind(at) === ASYNC;
    if (isAsync) at++;
    if (at >= end || s.kind(at) !== FOR) break;
    let clauseEnd = s.end(at);
    const target = lowerItems(s, at + 1, end) ?? s.missing(clauseEnd);
    at = s.at;
    clauseEnd = Math.max(clauseEnd, target.end);
    if (at < end && s.kind(at) === IN) clauseEnd = s.end(at++);
    const iterable = (at < end ? lowerItem(s, at, end) : undefined) ?? s.missing(clauseEnd);
    if (iterable.end > clauseEnd) at = s.at;
    clauseEnd = Math.max(clauseEnd, iterable.end);
    const conditions: Expression[] = [];
    while (at < end && s.kind(at) === IF) {
      const condition = (at + 1 < end ? lowerItem(s, at + 1, end) : undefined) ?? s.missing(s.end(at));
      at = condition.end > s.end(at) ? s.at : at + 1;
      clauseEnd = condition.end;
      conditions.push(condition);
    }
    // A parenthesis closed inside the clause lies beyond its last expression's own end.
    clauseEnd = Math.max(clauseEnd, s.end(lastBefore(s, row, at)));
    clauses.push({ start, end: clauseEnd, target, iterable, conditions, isAsync });
  }
  s.at = at;
  return clauses;
}

/** The sibling that ends at `at`. */
function lastBefore(s: Lowering, row: number, at: number): number {
  let last = row;
  for (let next = row; next < at; next = s.after(next)) last = next;
  return last;
}

/** Parameters of a `def` or a `lambda`. */
export function lowerParameters(s: Lowering, list: number): Parameter[] {
  const out: Parameter[] = [];
  const end = s.after(list);
  let form: Parameter['form'] = 'plain';
  for (let at = list + 1; at < end; ) {
    const kind = s.kind(at);
    if (kind === STAR || kind === DOUBLE_STAR) {
      const isNamed = at + 1 < end && s.kind(at + 1) === VARIABLE_NAME;
      if (isNamed) {
        at = parameter(s, at + 1, end, kind === STAR ? 'rest' : 'rest-named', s.start(at), out);
      } else at++;
      form = 'keyword-only';
    } else if (kind === VARIABLE_NAME && s.code(at) !== 47) at = parameter(s, at, end, form, s.start(at), out);
    else at = s.after(at);
  }
  return out;
}

function parameter(
  s: Lowering,
  row: number,
  end: number,
  form: Parameter['form'],
  start: number,
  out: Parameter[],
): number {
  let at = row + 1;
  let annotation: Expression | undefined;
  let value: Expression | undefined;
  let paramEnd = s.end(row);
  if (at < end && s.kind(at) === TYPE_DEF) {
    annotation = s.parts(at + 1, s.after(at))[0];
    paramEnd = s.end(at);
    at = s.after(at);
  }
  if (at < end && s.kind(at) === ASSIGN_OP) {
    paramEnd = s.end(at++);
    if (at < end && s.isExpression(at)) {
      value = s.expression(at);
      paramEnd = s.end(at);
      at = s.after(at);
    }
  }
  out.push({ name: s.slice(row), pattern: undefined, start, end: paramEnd, default: value, annotation, form });
  return at;
}
