// Python expressions other than strings and operators: names, calls, indexes, collections, comprehensions, lambdas.

import type { ExpressionLowerer, Lowering } from './lowering';
import type {
  Attribute,
  Call,
  Comprehension,
  Conditional,
  Expression,
  Index,
  Literal,
  Mapping,
  MappingEntry,
  Name,
  NamedExpression,
  Sequence,
  Slice,
  Unknown,
  Yield,
} from './program';
import {
  ARG_LIST,
  COLON,
  COMMA,
  DOT,
  DOUBLE_STAR,
  ELSE,
  FROM,
  IF,
  PARAM_LIST,
  PARENTHESIZED,
  PROPERTY_NAME,
} from './python-kinds';
import { lowerArguments, lowerClauses, lowerItem, lowerItems, lowerParameters } from './python-lists';
import { lowerOperators } from './python-operators';
import { lowerContinuedString, lowerFormatString, lowerString } from './python-strings';

/** By grammar name; whatever is not here is no expression. */
export const EXPRESSIONS: Readonly<Record<string, ExpressionLowerer>> = {
  VariableName: lowerName,
  Number: lowerNumber,
  Boolean: lowerBoolean,
  None: lowerNone,
  Ellipsis: (s, row) => s.unknown(row),
  String: lowerString,
  FormatString: lowerFormatString,
  ContinuedString: lowerContinuedString,
  ParenthesizedExpression: lowerParenthesized,
  TupleExpression: (s, row) => lowerSequence(s, row, 'tuple'),
  ArrayExpression: (s, row) => lowerSequence(s, row, 'list'),
  SetExpression: (s, row) => lowerSequence(s, row, 'set'),
  DictionaryExpression: lowerMapping,
  ArrayComprehensionExpression: (s, row) => lowerComprehension(s, row, 'list'),
  SetComprehensionExpression: (s, row) => lowerComprehension(s, row, 'set'),
  DictionaryComprehensionExpression: (s, row) => lowerComprehension(s, row, 'mapping'),
  ComprehensionExpression: (s, row) => lowerComprehension(s, row, 'generator'),
  CallExpression: lowerCall,
  MemberExpression: lowerMember,
  BinaryExpression: lowerOperators,
  UnaryExpression: lowerOperators,
  AwaitExpression: lowerOperators,
  ConditionalExpression: lowerConditional,
  LambdaExpression: lowerLambda,
  NamedExpression: lowerNamed,
  YieldExpression: lowerYield,
};

/** A name; or a bare `yield`, or a dotted pattern name, which the parser was shown as a name. */
function lowerName(s: Lowering, row: number): Name | Yield {
  const start = s.start(row);
  const end = s.end(row);
  const name = s.slice(row);
  if (name === 'yield') {
    s.yields++;
    return { kind: 'yield', start, end, argument: undefined, isDelegate: false };
  }
  return { kind: 'name', start, end, name };
}

function lowerNumber(s: Lowering, row: number): Literal | Unknown {
  const text = s.slice(row);
  const last = text.charCodeAt(text.length - 1) | 32;
  const isHex = (text.charCodeAt(1) | 32) === 120;
  const value = last === 106 && !isHex ? Number.NaN : Number(text.includes('_') ? text.replaceAll('_', '') : text);
  if (Number.isNaN(value)) return s.unknown(row);
  return { kind: 'literal', start: s.start(row), end: s.end(row), value };
}

function lowerBoolean(s: Lowering, row: number): Literal {
  return { kind: 'literal', start: s.start(row), end: s.end(row), value: s.code(row) === 84 };
}

function lowerNone(s: Lowering, row: number): Literal {
  return { kind: 'literal', start: s.start(row), end: s.end(row), value: null };
}

/** Parentheses vanish, ten thousand of them too. */
function lowerParenthesized(s: Lowering, row: number): Expression {
  let at = row;
  while (s.kind(at) === PARENTHESIZED) {
    const end = s.after(at);
    let inner = at + 1;
    while (inner < end && !s.isExpression(inner)) {
      const item = lowerItem(s, inner, end);
      if (item !== undefined) return item;
      inner++;
    }
    if (inner >= end) return s.unknown(row);
    at = inner;
  }
  return s.expression(at);
}

function lowerSequence(s: Lowering, row: number, form: Sequence['form']): Sequence {
  const items: Expression[] = [];
  const end = s.after(row);
  for (let at = row + 1; at < end; ) {
    const item = lowerItem(s, at, end);
    if (item === undefined) at++;
    else {
      items.push(item);
      at = s.at;
    }
  }
  return { kind: 'sequence', form, start: s.start(row), end: s.end(row), items };
}

function lowerMapping(s: Lowering, row: number): Mapping {
  const entries: MappingEntry[] = [];
  const end = s.after(row);
  for (let at = row + 1; at < end; ) {
    const isSpread = s.kind(at) === DOUBLE_STAR;
    if (isSpread) at++;
    const first = at < end ? lowerItem(s, at, end) : undefined;
    if (first === undefined) {
      at++;
      continue;
    }
    at = s.at;
    if (isSpread) {
      entries.push({ key: undefined, value: first });
      continue;
    }
    let value: Expression | undefined;
    if (at < end && s.kind(at) === COLON) {
      const colonEnd = s.end(at++);
      value = at < end ? lowerItem(s, at, end) : undefined;
      if (value === undefined) value = s.missing(colonEnd);
      else at = s.at;
    }
    entries.push({ key: first, value: value ?? s.missing(first.end) });
  }
  return { kind: 'mapping', start: s.start(row), end: s.end(row), entries };
}

function lowerComprehension(s: Lowering, row: number, form: Comprehension['form']): Comprehension {
  const end = s.after(row);
  const start = s.start(row);
  const first = row + 2 < end ? lowerItem(s, row + 2, end) : undefined;
  const element = first ?? s.missing(Math.min(start + 1, s.end(row)));
  let at = first === undefined ? row + 2 : s.at;
  let value: Expression | undefined;
  if (at < end && s.kind(at) === COLON) {
    value = at + 1 < end ? lowerItem(s, at + 1, end) : undefined;
    at = value === undefined ? at + 1 : s.at;
  }
  const clauses = lowerClauses(s, at, end);
  return { kind: 'comprehension', form, start, end: s.end(row), element, value, clauses };
}

function lowerCall(s: Lowering, row: number): Call | Unknown {
  const callee = row + 1;
  const end = s.after(row);
  if (callee >= end || !s.isExpression(callee)) return s.unknown(row);
  const list = s.after(callee);
  if (list >= end || s.kind(list) !== ARG_LIST) return s.unknown(row);
  const start = s.start(row);
  const called = s.expression(callee);
  if (called.kind === 'name' || called.kind === 'attribute') s.calls.add(called.name);
  return { kind: 'call', start, end: s.end(row), callee: called, arguments: lowerArguments(s, list) };
}

function lowerMember(s: Lowering, row: number): Attribute | Index | Unknown {
  const end = s.after(row);
  if (row + 1 >= end || !s.isExpression(row + 1)) return s.unknown(row);
  const second = s.after(row + 1);
  if (second >= end) return s.unknown(row);
  const start = s.start(row);
  if (s.kind(second) === DOT) {
    const name = second + 1 < end && s.kind(second + 1) === PROPERTY_NAME ? s.slice(second + 1) : '';
    return { kind: 'attribute', start, end: s.end(row), object: s.expression(row + 1), name };
  }
  const object = s.expression(row + 1);
  return { kind: 'index', start, end: s.end(row), object, index: lowerSubscript(s, second, end) };
}

/** What stands between the brackets: one index, a slice, or several as a tuple. */
function lowerSubscript(s: Lowering, open: number, end: number): Expression {
  const items: Expression[] = [];
  let hasComma = false;
  let at = open + 1;
  let listEnd = s.end(open);
  while (at < end) {
    const kind = s.kind(at);
    if (kind === COMMA) {
      hasComma = true;
      listEnd = s.end(at++);
      continue;
    }
    const isIndex = kind === COLON || s.isExpression(at);
    const item = isIndex ? lowerIndexOrSlice(s, at, end) : lowerItem(s, at, end);
    if (item === undefined) break;
    items.push(item);
    at = s.at;
    listEnd = item.end;
  }
  const first = items[0];
  if (first === undefined) return s.missing(s.end(open));
  if (items.length === 1 && !hasComma && first.kind !== 'spread') return first;
  return { kind: 'sequence', form: 'tuple', start: first.start, end: listEnd, items };
}

function lowerIndexOrSlice(s: Lowering, row: number, end: number): Expression {
  const bounds: (Expression | undefined)[] = [undefined, undefined, undefined];
  let colons = 0;
  let at = row;
  let sliceEnd = s.end(row);
  while (at < end) {
    if (s.kind(at) === COLON) {
      colons++;
      sliceEnd = s.end(at++);
    } else if (s.isExpression(at) && colons < 3) {
      sliceEnd = s.end(at);
      bounds[colons] = s.expression(at);
      at = s.after(at);
    } else break;
    if (colons === 0 && at < end && s.kind(at) !== COLON) break;
  }
  s.at = at;
  const [lower, upper, step] = bounds;
  if (colons === 0) return lower ?? s.missing(s.start(row));
  return { kind: 'slice', start: s.start(row), end: sliceEnd, lower, upper, step } satisfies Slice;
}

/** `then if test else otherwise`, with whatever of it is there. */
function lowerConditional(s: Lowering, row: number): Conditional {
  const rowEnd = s.end(row);
  let then: Expression | undefined;
  let test: Expression | undefined;
  let otherwise: Expression | undefined;
  let part = 0;
  let at = row + 1;
  const end = s.after(row);
  let last = s.start(row);
  for (; at < end; at = s.after(at)) {
    if (s.kind(at) === IF) part = 1;
    else if (s.kind(at) === ELSE) part = 2;
    else if (s.isExpression(at)) {
      const expression = s.expression(at);
      last = expression.end;
      if (part === 0) then ??= expression;
      else if (part === 1) test ??= expression;
      else otherwise ??= expression;
    }
  }
  return {
    kind: 'conditional',
    start: s.start(row),
    end: rowEnd,
    // biome-ignore lint/suspicious/noThenProperty: a node is never awaited.
    then: then ?? s.missing(s.start(row)),
    test: test ?? s.missing(last),
    otherwise: otherwise ?? s.missing(rowEnd),
  };
}

function lowerLambda(s: Lowering, row: number): Expression {
  const start = s.start(row);
  const end = s.end(row);
  const last = s.after(row);
  const { yields, calls: around } = s;
  const calls = new Set<string>();
  let parameters: ReturnType<typeof lowerParameters> = [];
  let value: Expression | undefined;
  let isBody = false;
  for (let at = row + 1; at < last; at = s.after(at)) {
    if (s.kind(at) === PARAM_LIST) parameters = lowerParameters(s, at);
    else if (s.kind(at) === COLON) {
      isBody = true;
      s.yields = 0;
      s.calls = calls;
    } else if (isBody && s.isExpression(at)) value = s.expression(at);
  }
  const isGenerator = isBody && s.yields > 0;
  s.yields = yields;
  s.calls = around;
  for (const name of calls) around.add(name);
  const result = value ?? s.missing(end);
  return {
    kind: 'function',
    start,
    end,
    function: {
      start,
      end,
      name: '',
      parameters,
      body: [{ kind: 'return', start: result.start, end: result.end, value: result }],
      isAsync: false,
      isGenerator,
      calls,
    },
  };
}

function lowerNamed(s: Lowering, row: number): NamedExpression | Unknown {
  const end = s.after(row);
  const operator = s.after(row + 1);
  if (row + 1 >= end || !s.isExpression(row + 1) || operator >= end) return s.unknown(row);
  const value = operator + 1 < end ? s.expression(operator + 1) : s.missing(s.end(row));
  return { kind: 'named', start: s.start(row), end: s.end(row), target: s.expression(row + 1), value };
}

/** `yield`, `yield a, b`, `yield from xs`; the same children in a YieldStatement. */
export function lowerYield(s: Lowering, row: number): Yield {
  s.yields++;
  const end = s.after(row);
  let at = row + 2;
  const isDelegate = at < end && s.kind(at) === FROM;
  if (isDelegate) at++;
  const argument = at < end ? lowerItems(s, at, end) : undefined;
  return { kind: 'yield', start: s.start(row), end: s.end(row), argument, isDelegate };
}
