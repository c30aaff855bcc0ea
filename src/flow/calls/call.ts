// Calls: of functions and classes of this file, of built-ins, of libraries. Library calls are recorded as facts.

import { isHere } from '../../base/numbering';
import { range } from '../../base/range';
import type { Span } from '../../base/span';
import { loadSignatures } from '../../catalogue/signatures';
import type { Call } from '../../syntax/program';
import { enter } from '../context';
import { describe } from '../describe';
import { named } from '../expression';
import type { ResultUse } from '../facts';
import { lengthOfBatch } from '../loops/batch';
import { takeItems } from '../loops/take-items';
import { ask } from '../loops/turns';
import { runForeignText } from '../programs/foreign-text';
import { startByCall } from '../programs/start';
import { asCommand } from '../programs/sub-commands';
import { record, widenEntries } from '../trace/trace';
import { changeArgument } from '../values/argument-change';
import { callBuiltin } from '../values/builtins';
import { external, UNKNOWN, unknown } from '../values/construct';
import { joinAll } from '../values/join';
import { callMethod } from '../values/methods';
import type { Arguments, ExternalValue, InstanceValue, Value } from '../values/value';
import type { Walk } from '../walk';
import { evaluateArguments, withBound } from './arguments';
import { callFunction } from './function-call';
import { holdNamed, noteUnfollowed } from './held';
import { instantiate, keepNamed } from './instance';
import { afterCall } from './library';
import { libraryBasesOf } from './member';

export function evaluateCall(walk: Walk, node: Call): Value {
  // `super().__init__(…)`: the receiver is ours.
  const callee = named(walk.evaluate(node.callee), node.callee);
  const given = evaluateArguments(walk, node);
  const span = { start: node.start, end: node.end };
  if (callee.kind === 'external' && callee.path.startsWith('<')) return callMethod(walk, node, callee, given);
  if (
    callee.kind === 'choice' &&
    callee.options.every((option) => option.kind === 'external' && option.path.startsWith('<'))
  ) {
    return joinAll(callee.options.map((option) => callMethod(walk, node, option as ExternalValue, given)));
  }
  notePass(walk, callee, given, span);
  const made = invokeValue(walk, callee, given, span);
  const value = changeArgument(walk, node, callee, given, made) ?? made;
  return value.kind === 'unknown' && value.label === undefined ? unknown(describe(node), value.form) : value;
}

export function invokeValue(walk: Walk, callee: Value, given: Arguments, span: Span): Value {
  switch (callee.kind) {
    case 'function':
      return asCommand(walk, callee, given, () => callFunction(walk, callee, given, span));
    case 'class':
      return instantiate(walk, callee, given, span);
    case 'instance':
      return callInstance(walk, callee, given, span);
    case 'external':
      return callExternal(walk, callee, given, span);
    case 'choice':
      return callOneOf(walk, callee.options, given, span);
    case 'unknown':
      // Something that came from elsewhere is called; a recogniser may know it by its name.
      note(walk, ['?'], callee, given, UNKNOWN, span);
      ask(walk);
      return UNKNOWN;
    default:
      return UNKNOWN;
  }
}

/** `model(x)`: `__call__`, or what the library base makes of it: `forward` in PyTorch, `call` in Keras. */
function callInstance(walk: Walk, callee: InstanceValue, given: Arguments, span: Span): Value {
  const own = walk.attribute(callee, '__call__');
  const base = libraryBasesOf(callee.class)[0];
  if (base === undefined) return own.kind === 'function' ? walk.invoke(own, given, span) : UNKNOWN;
  const result = external(`${base}().__call__()`, callee, given, span);
  note(walk, [`${base}().__call__`], callee, given, result, span);
  if (own.kind === 'function') return walk.invoke(own, given, span);
  for (const name of ['forward', 'call']) {
    const method = walk.attribute(callee, name);
    if (method.kind !== 'function') continue;
    walk.invoke(method, given, span);
    break;
  }
  return result;
}

/** `self.forward(x)` is `self(x)` written out, where a library's class is inherited. */
function notePass(walk: Walk, callee: Value, given: Arguments, span: Span): void {
  if (callee.kind !== 'function' || callee.function.name !== 'forward' || callee.self?.kind !== 'instance') return;
  const base = libraryBasesOf(callee.self.class)[0];
  if (base === undefined) return;
  const path = `${base}().__call__`;
  note(walk, [path], callee.self, given, external(`${path}()`, callee.self, given, span), span);
}

/**
 * One of several is called, once: library options are one fact with several paths; a function of this file may be the
 * one or not, also where it is that or something unknown. What cannot be called (`None`) is not what is called here.
 */
function callOneOf(walk: Walk, options: readonly Value[], given: Arguments, span: Span): Value {
  const externals = options.filter((option) => option.kind === 'external');
  const others = options.filter(({ kind }) => CALLABLE.has(kind));
  const isOpen = options.some(({ kind }) => kind === 'unknown');
  const results: Value[] = [];
  const outer = walk.context;
  if (isOpen) noteUnfollowed(walk, '?', given, span);
  const known = others.length + Math.min(1, externals.length);
  if (known !== 1 || isOpen) {
    ask(walk);
    // Each as likely as the others, so that together they are called once.
    const count = range(0, 1 / known, 1);
    const text = 'one of several';
    walk.context = enter(outer, undefined, {
      kind: 'branch',
      text,
      span,
      count,
      certainty: 'likely',
      per: undefined,
    });
  }
  const trace = walk.trace;
  externals.forEach((option, index) => {
    // The first is told; the others add their paths and receivers to it, not their count.
    walk.trace = index === 0 ? trace : new Map();
    results.push(walk.invoke(option, given, span));
    if (index > 0) widenEntries(trace, walk.trace);
    walk.trace = trace;
  });
  for (const option of others) results.push(walk.invoke(option, given, span));
  walk.context = outer;
  return joinAll(results);
}

/** Library objects are told apart from these. */
const CALLABLE: ReadonlySet<Value['kind']> = new Set(['function', 'class', 'instance']);

function callExternal(walk: Walk, callee: ExternalValue, rest: Arguments, span: Span): Value {
  const given = withBound(callee.bound, rest);
  takeItems(walk, callee.path, given, callee.origin);
  if (callee.path === 'builtins.getattr()') ask(walk);
  holdNamed(walk, callee, given);
  const ofBatch = callee.path === 'builtins.len' ? lengthOfBatch(walk, given.positional[0]) : undefined;
  const builtin = ofBatch ?? callBuiltin(walk, callee, given, span);
  if (builtin) return builtin;
  const result = external(`${callee.path}()`, callee, given, span);
  note(walk, [callee.path], callee.origin, given, result, span);
  if (callee.path === 'builtins.exec') runForeignText(walk, given, span);
  startByCall(walk, { callee, path: callee.path, receiver: callee.origin, given }, span);
  keepNamed(callee, given);
  return afterCall(walk, callee, given, result, span);
}

function note(
  walk: Walk,
  paths: readonly string[],
  receiver: Value | undefined,
  given: Arguments,
  result: Value,
  span: Span,
): void {
  for (const path of paths) noteUnfollowed(walk, path, given, span);
  // Of other files only what may spend is asked for, and every caller would carry all that they do.
  if (!isHere(span) && paths.every((path) => loadSignatures().of(path).isQuiet)) return;
  record(walk.trace, walk.context, span, walk.statement, {
    kind: 'call',
    paths,
    receiver,
    arguments: given,
    result,
    use: useOf(walk, span),
  });
}

function useOf(walk: Walk, span: Span): ResultUse {
  const statement = walk.statement as { readonly kind?: string } & Span;
  const isWhole = statement.end === span.end;
  if (statement.kind === 'expression') return statement.start === span.start && isWhole ? 'dropped' : 'nested';
  if (statement.kind === 'return') return 'returned';
  return statement.kind === 'assign' ? 'assigned' : 'nested';
}
