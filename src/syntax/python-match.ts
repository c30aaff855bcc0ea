// Python's match statement. A pattern is no expression: literals, names and dotted constants are lowered as such,
// any other pattern is unknown, with the literals it compares to and the names it binds as parts.

import type { Lowering, StatementLowerer } from './lowering';
import type { Expression, MatchCase, Statement } from './program';
import { lowerBody } from './python-blocks';
import { ARG_LIST, BINARY, BODY, GUARD, MATCH_BODY, MATCH_CLAUSE, NUMBER, VARIABLE_NAME } from './python-kinds';
import { lowerItems } from './python-lists';
import { kind } from './python-tree';

export const MATCH_STATEMENTS: Readonly<Record<string, StatementLowerer>> = { MatchStatement: lowerMatch };

const CAPTURE = kind('CapturePattern');
const LITERAL = kind('LiteralPattern');
const ATTRIBUTE = kind('AttributePattern');
const CLASS = kind('ClassPattern');
const KEYWORD = kind('KeywordPattern');

function lowerMatch(s: Lowering, row: number, out: Statement[]): void {
  const end = s.after(row);
  const subject = lowerSubject(s, row + 2, end) ?? s.missing(s.end(row + 1));
  const cases: MatchCase[] = [];
  let last = Math.max(subject.end, s.end(row + 1));
  for (let at = row + 2; at < end; at = s.after(at)) {
    if (s.kind(at) !== MATCH_BODY) continue;
    for (let clause = at + 1; clause < s.after(at); clause = s.after(clause)) {
      if (s.kind(clause) !== MATCH_CLAUSE) continue;
      cases.push(lowerCase(s, clause));
      last = s.blockEnd;
    }
  }
  s.blockEnd = last;
  out.push({ kind: 'match', start: s.start(row), end: last, subject, cases });
}

/** `match a, b:` and `match x := a:`, whose comma and walrus the parser was shown as an operator. */
function lowerSubject(s: Lowering, row: number, end: number): Expression | undefined {
  const items: Expression[] = [];
  const span = { start: s.start(row), end: s.end(row) };
  let at = row;
  while (at < end && s.kind(at) === BINARY) {
    const operator = s.after(at + 1);
    const right = operator + 1;
    const code = s.code(operator);
    if (right >= s.after(at) || (code !== 44 && code !== 58)) break;
    const item = s.expression(right);
    if (code === 58) return { kind: 'named', ...span, target: s.expression(at + 1), value: item };
    items.push(item);
    at++;
  }
  if (items.length === 0 || !s.isExpression(at)) return lowerItems(s, row, end);
  items.push(s.expression(at));
  return { kind: 'sequence', form: 'tuple', ...span, items: items.reverse() };
}

function lowerCase(s: Lowering, row: number): MatchCase {
  const end = s.after(row);
  const patterns: number[] = [];
  let guard: Expression | undefined;
  let body: readonly Statement[] = [];
  let last = s.end(row + 1);
  for (let at = row + 2; at < end; at = s.after(at)) {
    const part = s.kind(at);
    if (part === GUARD) {
      guard = lowerItems(s, at + 2, s.after(at));
      last = s.end(at);
    } else if (part === BODY) {
      body = lowerBody(s, at);
      last = s.blockEnd;
    } else if (s.start(at) < s.end(at) && part !== ARG_LIST) {
      if (s.after(at) > at + 1) patterns.push(at);
      last = s.end(at);
    }
  }
  s.blockEnd = last;
  const first = patterns[0];
  const pattern = first === undefined ? undefined : lowerPattern(s, first, patterns[patterns.length - 1] ?? first);
  return { start: s.start(row), end: last, pattern, guard, body };
}

/** The pattern rows from `first` to `last`; undefined for `_`. */
function lowerPattern(s: Lowering, first: number, last: number): Expression | undefined {
  if (first === last) {
    const part = s.kind(first);
    if (part === CAPTURE || part === ATTRIBUTE) {
      const name = s.slice(first);
      if (name === '_') return undefined;
      // `B()` and `[]` were shown to the parser as names.
      return isBracketed(name)
        ? { kind: 'unknown', start: s.start(first), end: s.end(first), parts: [] }
        : nameOf(s, first);
    }
    if (part === LITERAL) return literal(s, first);
  }
  const parts: Expression[] = [];
  const end = s.after(last);
  for (let at = first; at < end; ) {
    const part = s.kind(at);
    if (part === LITERAL) parts.push(literal(s, at));
    else if (part === CAPTURE) {
      const name = s.slice(at);
      if (name !== '_' && !isBracketed(name) && !name.includes('.')) parts.push(nameOf(s, at));
    }
    // A dotted constant binds nothing.
    else if (part === ATTRIBUTE) {
    }
    // The class of a class pattern and the key of a keyword pattern are names that are not bound.
    else if (part === CLASS || part === KEYWORD) {
      at = part === CLASS ? s.after(at + 1) : at + 2;
      continue;
    } else if (part === VARIABLE_NAME) parts.push(nameOf(s, at));
    else {
      at++;
      continue;
    }
    at = s.after(at);
  }
  return { kind: 'unknown', start: s.start(first), end: s.end(last), parts };
}

function isBracketed(name: string): boolean {
  return /[)\]}]$/.test(name);
}

/** `name` or `a.b.c`. */
function nameOf(s: Lowering, row: number): Expression {
  const start = s.start(row);
  let end = start;
  let expression: Expression | undefined;
  for (const segment of s.slice(row).split('.', 100)) {
    end += segment.length;
    const name = segment.trim();
    expression =
      expression === undefined
        ? { kind: 'name', start, end, name }
        : { kind: 'attribute', start, end, object: expression, name };
    end++;
  }
  return expression ?? s.missing(start);
}

/** A string, a word constant, or a number, perhaps negative; a complex one is unknown. */
function literal(s: Lowering, row: number): Expression {
  const span = { start: s.start(row), end: s.end(row) };
  const inner = row + 1;
  const end = s.after(row);
  if (inner < end && s.after(inner) === end && s.isExpression(inner)) return s.expression(inner);
  const number = inner + 1;
  const isNegative = number + 1 === end && s.kind(number) === NUMBER && !s.isExpression(inner);
  if (!isNegative) return { kind: 'unknown', ...span, parts: [] };
  return { kind: 'unary', operator: '-', ...span, operand: s.expression(number) };
}
