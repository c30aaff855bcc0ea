// Operators. The grammar binds `not` and `await` too loosely (`not a and b`, `await f() + 1`), so a whole run of
// operators is laid out flat and put together again by Python's own precedence. No recursion along the run.

import type { Lowering } from './lowering';
import type { Binary, BinaryOperator, Expression } from './program';
import { AWAIT, BINARY, UNARY } from './python-kinds';

/** `*` and `@` are shown to the parser as signs: a star in a subscript, a decorator that is any expression. */
type PrefixOperator = 'not' | '-' | '+' | '~' | 'await' | '*' | '@';

const PREFIX_POWER: Readonly<Record<PrefixOperator, number>> = {
  '*': 0,
  '@': 0,
  not: 3,
  '-': 11,
  '+': 11,
  '~': 11,
  await: 13,
};

const POWER: Readonly<Record<BinaryOperator, number>> = {
  '??': 1,
  or: 1,
  and: 2,
  in: 4,
  'not in': 4,
  is: 4,
  'is not': 4,
  '==': 4,
  '!=': 4,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  '|': 5,
  '^': 6,
  '&': 7,
  '<<': 8,
  '>>': 8,
  '+': 9,
  '-': 9,
  '*': 10,
  '/': 10,
  '//': 10,
  '%': 10,
  '@': 10,
  '**': 12,
};
const COMPARE = 4;

/** More operators than this in one run are no sum a person wrote; their operands are kept, their order is not. */
const RUN_LIMIT = 150;

type Token =
  | { readonly kind: 'operand'; readonly row: number; readonly at: number }
  | { readonly kind: 'binary'; readonly operator: BinaryOperator }
  | { readonly kind: 'prefix'; readonly operator: PrefixOperator; readonly start: number };

/** BinaryExpression, UnaryExpression and AwaitExpression alike. */
export function lowerOperators(s: Lowering, row: number): Expression {
  const run = layOut(s, row);
  if (run === undefined) return s.grammar.tooDeep(s, row);
  if (run.length > RUN_LIMIT * 2) {
    const parts: Expression[] = [];
    for (const token of run) if (token.kind === 'operand' && token.row >= 0) parts.push(s.expression(token.row));
    return { kind: 'unknown', start: s.start(row), end: s.end(row), parts };
  }
  return new Assembly(s).assemble(run);
}

/** The run in text order; undefined where the tree was flattened by the parser because it is too deep. */
function layOut(s: Lowering, row: number): Token[] | undefined {
  const out: Token[] = [];
  // Work still to do, last first: rows to lay out (>= 0), or tokens waiting for what stands before them.
  const work: (number | Token)[] = [row];
  for (let next = work.pop(); next !== undefined; next = work.pop()) {
    if (typeof next !== 'number') {
      out.push(next);
      continue;
    }
    const kind = s.kind(next);
    if (kind === BINARY) {
      if (!layOutBinary(s, next, work)) return undefined;
    } else if (kind === UNARY || kind === AWAIT) {
      const operand = next + 1 < s.after(next) ? s.after(next + 1) : next + 1;
      out.push({ kind: 'prefix', operator: s.slice(next + 1) as PrefixOperator, start: s.start(next) });
      work.push(operand < s.after(next) ? operand : { kind: 'operand', row: -1, at: s.end(next) });
    } else {
      out.push({ kind: 'operand', row: next, at: s.end(next) });
    }
  }
  return out;
}

function layOutBinary(s: Lowering, row: number, work: (number | Token)[]): boolean {
  const end = s.after(row);
  let left = -1;
  let right = -1;
  let firstOperator = -1;
  let lastOperator = -1;
  for (let at = row + 1; at < end; at = s.after(at)) {
    if (s.isExpression(at)) {
      if (lastOperator < 0) {
        if (left >= 0) return false;
        left = at;
      } else {
        if (right >= 0) return false;
        right = at;
      }
    } else {
      if (right >= 0) return false;
      if (firstOperator < 0) firstOperator = at;
      lastOperator = at;
    }
  }
  if (lastOperator < 0) {
    work.push(left >= 0 ? left : { kind: 'operand', row: -1, at: s.start(row) });
    return true;
  }
  const operator = operatorText(s, firstOperator, lastOperator);
  if (operator === undefined) return false;
  work.push(right >= 0 ? right : { kind: 'operand', row: -1, at: s.end(lastOperator) });
  work.push({ kind: 'binary', operator });
  work.push(left >= 0 ? left : { kind: 'operand', row: -1, at: s.start(firstOperator) });
  return true;
}

function operatorText(s: Lowering, first: number, last: number): BinaryOperator | undefined {
  if (first !== last) return s.slice(first) === 'not' ? 'not in' : 'is not';
  const text = s.slice(first);
  if (text in POWER) return text as BinaryOperator;
  return text === '<>' ? '!=' : undefined;
}

/** Operator precedence parsing over a laid out run: operands on one stack, waiting operators on the other. */
class Assembly {
  readonly #s: Lowering;
  readonly #operands: Expression[] = [];
  readonly #waiting: Token[] = [];
  /** The comparison made last, which a further one in the same run chains onto. */
  #comparison: Binary | undefined;

  constructor(s: Lowering) {
    this.#s = s;
  }

  assemble(run: readonly Token[]): Expression {
    for (const token of run) {
      if (token.kind === 'operand') {
        this.#operands.push(token.row >= 0 ? this.#s.expression(token.row) : this.#s.missing(token.at));
      } else {
        if (token.kind === 'binary') this.#reduceAbove(token.operator);
        this.#waiting.push(token);
      }
    }
    while (this.#waiting.length > 0) this.#reduce();
    return this.#operands[0] ?? this.#s.missing(0);
  }

  #reduceAbove(operator: BinaryOperator): void {
    const power = POWER[operator];
    while (this.#waiting.length > 0) {
      const top = this.#waiting[this.#waiting.length - 1];
      if (top === undefined || top.kind === 'operand') return;
      const waiting = top.kind === 'binary' ? POWER[top.operator] : PREFIX_POWER[top.operator];
      if (waiting < power || (waiting === power && operator === '**')) return;
      this.#reduce();
    }
  }

  #reduce(): void {
    const token = this.#waiting.pop();
    const right = this.#operands.pop();
    if (token === undefined || token.kind === 'operand' || right === undefined) return;
    if (token.kind === 'prefix') {
      this.#operands.push(prefixed(token.operator, token.start, right));
      return;
    }
    const left = this.#operands.pop();
    if (left === undefined) return;
    this.#operands.push(this.#join(token.operator, left, right));
  }

  /** `a < b < c` arrives as (a < b) < c and becomes `a < b and b < c`. */
  #join(operator: BinaryOperator, left: Expression, right: Expression): Binary {
    const start = left.start;
    const end = right.end;
    if (POWER[operator] !== COMPARE) return { kind: 'binary', operator, start, end, left, right };
    let comparison: Binary = { kind: 'binary', operator, start, end, left, right };
    if (this.#comparison !== undefined && left === this.#comparison) {
      const previous = left.operator === 'and' ? left.right : left;
      const shared = previous.kind === 'binary' ? previous.right : previous;
      const again = isPlain(shared) ? shared : this.#s.missing(shared.end);
      const link: Binary = { kind: 'binary', operator, start: again.start, end, left: again, right };
      comparison = { kind: 'binary', operator: 'and', start, end, left, right: link };
    }
    this.#comparison = comparison;
    return comparison;
  }
}

function prefixed(operator: PrefixOperator, start: number, operand: Expression): Expression {
  const end = operand.end;
  if (operator === 'await') return { kind: 'await', start, end, argument: operand };
  if (operator === '*') return { kind: 'spread', form: 'positional', start, end, argument: operand };
  if (operator === '@') return operand;
  return { kind: 'unary', operator, start, end, operand };
}

/** Plain enough to stand twice: evaluating it again does nothing. */
function isPlain(expression: Expression): boolean {
  let at = expression;
  while (at.kind === 'attribute') at = at.object;
  return at.kind === 'name' || at.kind === 'literal';
}
