// Evaluates expressions to values; every call inside is seen on the way.

import { exactly, range } from '../base/range';
import { loadSignatures } from '../catalogue/signatures';
import type { Expression, Template } from '../syntax/program';
import { defaultsOf } from './calls/definition';
import { hold } from './calls/held';
import { overloaded } from './calls/objects';
import { enter } from './context';
import { describe, describeCondition } from './describe';
import { asBatch } from './loops/batch';
import { comprehension } from './loops/comprehension';
import { iterate } from './loops/iterate';
import { take } from './loops/lazy';
import { hand } from './loops/pulls';
import { noteAsked } from './loops/touched';
import { ask } from './loops/turns';
import { noteYield } from './loops/yielded';
import { isPlain } from './plain';
import { withoutArguments } from './programs/no-arguments';
import {
  constant,
  external,
  mapping,
  NO_ARGUMENTS,
  NUMBER,
  sequence,
  UNKNOWN,
  unknown,
  unmeasured,
} from './values/construct';
import { distinct } from './values/distinct';
import { keyOf } from './values/entries';
import { written } from './values/format';
import { join, joinAll } from './values/join';
import { askedForNone } from './values/made-here';
import { inheritDefault, operate } from './values/operate';
import { sliceOf } from './values/slice';
import { isTable, negated } from './values/table';
import { isByDefault, truthOf } from './values/truth';
import type { Value } from './values/value';
import type { Walk } from './walk';

export function evaluateExpression(walk: Walk, node: Expression): Value {
  if (walk.steps-- <= 0) {
    walk.isCutShort = true;
    return UNKNOWN;
  }
  switch (node.kind) {
    case 'literal':
      return constant(node.value, { start: node.start, end: node.end });
    case 'template':
      return template(walk, node);
    case 'name': {
      const value = lookUp(walk, node.name);
      noteAsked(walk, value);
      return value;
    }
    case 'attribute': {
      const value = labelled(walk.attribute(named(walk.evaluate(node.object), node.object), node.name), node);
      noteAsked(walk, value);
      return value;
    }
    case 'index':
      return index(walk, node);
    case 'slice':
      for (const part of [node.lower, node.upper, node.step]) if (part) walk.evaluate(part);
      return UNKNOWN;
    case 'call':
      return walk.call(node);
    case 'sequence':
      return list(walk, node);
    case 'mapping':
      return dictionary(walk, node.entries);
    case 'unary':
      return unary(node.operator, walk.evaluate(node.operand));
    case 'binary':
      return binary(walk, node);
    case 'conditional':
      return conditional(walk, node);
    case 'function':
      return {
        kind: 'function',
        function: node.function,
        scope: walk.scope,
        self: undefined,
        bound: undefined,
        decorators: [],
        defaults: defaultsOf(walk, node.function),
        told: undefined,
        command: undefined,
      };
    case 'comprehension':
      return comprehension(walk, node);
    case 'await':
      return walk.evaluate(node.argument);
    case 'yield': {
      const value = node.argument ? walk.evaluate(node.argument) : constant(null);
      if (node.isDelegate) take(walk, value);
      noteYield(walk, value, node.isDelegate);
      return UNKNOWN;
    }
    case 'spread': {
      const value = walk.evaluate(node.argument);
      take(walk, value);
      return value;
    }
    case 'named': {
      const value = walk.evaluate(node.value);
      walk.bind(node.target, value);
      return value;
    }
    case 'unknown':
      for (const part of node.parts) walk.evaluate(part);
      return unknown(undefined, node.form);
  }
}

function lookUp(walk: Walk, name: string): Value {
  const known = walk.scope.get(name);
  if (known) {
    if (known.kind === 'sequence' || known.kind === 'choice') hand(known);
    return known;
  }
  const usual = loadSignatures().usualNames.get(name);
  if (usual !== undefined) return usuallyNamed(walk, usual);
  const stars = (walk.scope.module.home?.stars ?? []).map((module) => external(`${module}.${name}`));
  if (stars.length > 0 && !PYTHON_BUILTINS.has(name)) return joinAll(stars);
  return PYTHON_BUILTINS.has(name) ? external(`builtins.${name}`) : unknown(name);
}

/** In a part of a lesson, or behind `from helpers import *` of something that is not here: `torch` is still what it says. */
function usuallyNamed(walk: Walk, path: string): Value {
  walk.packages.add(path.split('.')[0] ?? path);
  return external(path);
}

/** Built-ins that matter here; any other unbound name is simply unknown. */
const PYTHON_BUILTINS: ReadonlySet<string> = new Set(
  (
    'range len enumerate zip map filter sorted reversed list tuple set dict frozenset str int float bool abs min max sum ' +
    'round iter next any all print input open isinstance getattr setattr hasattr super staticmethod classmethod property ' +
    'divmod pow type vars repr hash id format chr ord exec eval compile globals locals slice anext aiter %timeit'
  ).split(' '),
);

/** An unknown gets the name a person would call it by. */
function labelled(value: Value, node: Expression): Value {
  return value.kind === 'unknown' && value.label === undefined ? unknown(describe(node), value.form) : value;
}

/** Of what nobody knows and is asked or called, what it is called is all there is to tell it by. */
export function named(value: Value, node: Expression): Value {
  return value === UNKNOWN && node.kind === 'name' ? unknown(node.name) : value;
}

function template(walk: Walk, node: Template): Value {
  return written(node.parts.map((part) => (typeof part === 'string' ? part : walk.evaluate(part))));
}

function index(walk: Walk, node: Extract<Expression, { kind: 'index' }>): Value {
  const object = walk.evaluate(node.object);
  if (node.index.kind !== 'slice') return labelled(walk.item(object, walk.evaluate(node.index)), node);
  const { lower, upper, step } = node.index;
  if (object.kind === 'instance') {
    const parts = [lower, upper, step].map((part) => (part ? walk.evaluate(part) : constant(null)));
    const slice = external('builtins.slice()', undefined, { ...NO_ARGUMENTS, positional: parts });
    return labelled(walk.item(object, slice), node);
  }
  const sliced = sliceOf(
    object,
    lower && walk.evaluate(lower),
    upper && walk.evaluate(upper),
    step && walk.evaluate(step),
    describe(node),
  );
  if (sliced.kind !== 'sequence') return sliced;
  const batch = asBatch(walk, sliced, node.index, object, isPlain);
  if (batch) return batch;
  const isOpen = object.kind !== 'sequence' && object.kind !== 'choice';
  return isOpen && !isPlural(node.object) ? { ...sliced, mayBeText: true } : sliced;
}

/** `rows[:10]` takes rows; `text[:1000]` takes the beginning of one text. */
function isPlural(node: Expression): boolean {
  if (node.kind === 'call') {
    const { callee } = node;
    return !(callee.kind === 'name' || callee.kind === 'attribute') || !GIVES_TEXT.test(callee.name);
  }
  const name =
    node.kind === 'name' || node.kind === 'attribute'
      ? node.name
      : node.kind === 'index' && node.index.kind === 'literal'
        ? String(node.index.value)
        : '';
  return (
    /([^s]s|list|data|corpus|batch|df|array|queue|set|all|train|test|val|x|y)$/i.test(name) && !ONE_TEXT.test(name)
  );
}

const GIVES_TEXT =
  /^(str|read|read_text|get_text|extract_text|decode|strip|replace|join|format|lower|upper|dumps|repr)$/;
const ONE_TEXT = /(contents|address|news|status|context|text)$/i;

function list(walk: Walk, { items: nodes, form }: Extract<Expression, { kind: 'sequence' }>): Value {
  const items: Value[] = [];
  let open: Value | undefined;
  let lengthDefault: string | undefined;
  for (const node of nodes) {
    const value = walk.evaluate(node);
    hold(walk, value);
    if (node.kind === 'spread' && value.kind === 'sequence') lengthDefault ??= value.lengthDefault;
    if (node.kind !== 'spread') items.push(value);
    else if (value.kind === 'sequence' && value.items) items.push(...value.items);
    else open = open ? join(open, iterate(value).element) : iterate(value).element;
  }
  const element = items.length > 0 ? elementOf(items) : UNKNOWN;
  const whole = open ? unmeasured(join(element, open)) : sequence(items, element);
  const made = form === 'set' ? distinct(iterate(whole)) : whole;
  const identity = { madeIn: walk.context };
  return lengthDefault === undefined ? { ...made, form, identity } : { ...made, form, lengthDefault, identity };
}

/** Long literal lists need not be joined one by one: a few items and "anything" cover the rest. */
function elementOf(items: readonly Value[]): Value {
  return items.length <= 64 ? joinAll(items) : join(joinAll(items.slice(0, 8)), UNKNOWN);
}

function dictionary(walk: Walk, entries: Extract<Expression, { kind: 'mapping' }>['entries']): Value {
  const known = new Map<string, Value>();
  let isComplete = true;
  for (const entry of entries) {
    const key = entry.key && walk.evaluate(entry.key);
    const value = walk.evaluate(entry.value);
    hold(walk, value);
    if (entry.key === undefined) {
      if (value.kind === 'mapping') for (const [name, inner] of value.entries) known.set(name, inner);
      if (value.kind !== 'mapping' || !value.isComplete) isComplete = false;
    } else {
      const name = keyOf(key);
      if (name === undefined) isComplete = false;
      else known.set(name, value);
    }
  }
  return { ...mapping(known, isComplete), identity: { madeIn: walk.context } };
}

function unary(operator: string, value: Value): Value {
  if (operator === 'not') {
    const truth = truthOf(value);
    if (truth === undefined) return NUMBER;
    return { ...constant(!truth), default: value.kind === 'constant' ? value.default : undefined };
  }
  if (operator === '~' && isTable(value)) return negated(value);
  if (value.kind !== 'constant' || typeof value.value !== 'number')
    return value.kind === 'unknown' ? unknown(undefined, value.form) : UNKNOWN;
  if (operator === '-') return { ...value, value: -value.value };
  if (operator === '~') return Number.isInteger(value.value) ? { ...value, value: -value.value - 1 } : UNKNOWN;
  return operator === '+' ? value : UNKNOWN;
}

function binary(walk: Walk, node: Extract<Expression, { kind: 'binary' }>): Value {
  // Long chains (`"a" + b + "c" + …`) lean left; walk them without recursion.
  const chain: (typeof node)[] = [];
  let left: Expression = node;
  while (left.kind === 'binary') {
    chain.push(left);
    left = left.left;
  }
  let value = walk.evaluate(left);
  for (let i = chain.length - 1; i >= 0; i--) {
    const step = chain[i];
    if (!step) continue;
    const isShort = step.operator === 'and' || step.operator === 'or' || step.operator === '??';
    const right = isShort ? rightOfShort(walk, step, value) : walk.evaluate(step.right);
    value =
      overloaded(walk, step.operator, value, right, step) ??
      askedForNone(walk, step, value, right) ??
      operate(step.operator, value, right);
  }
  return value;
}

function rightOfShort(walk: Walk, node: Extract<Expression, { kind: 'binary' }>, left: Value): Value {
  const truth = truthOf(left);
  const isRun = truth === undefined ? undefined : node.operator === 'and' ? truth : !truth;
  const say = () => describeCondition(node.left, node.operator === 'and');
  return perhaps(walk, node.right, isRun, say, isByDefault(left));
}

function conditional(walk: Walk, node: Extract<Expression, { kind: 'conditional' }>): Value {
  const asked = walk.evaluate(node.test);
  const test = truthOf(asked) === undefined ? (withoutArguments(walk, node.test) ?? asked) : asked;
  const truth = truthOf(test);
  const isDefault = isByDefault(test);
  const say = (holds: boolean) => () => describeCondition(node.test, holds);
  const isNot = truth === undefined ? undefined : !truth;
  const then = perhaps(walk, node.then, truth, say(true), isDefault);
  const otherwise = perhaps(walk, node.otherwise, isNot, say(false), isDefault);
  if (truth === undefined) return join(then, otherwise);
  return inheritDefault(test, truth ? then : otherwise);
}

/** Evaluates a part that runs only under a condition. */
function perhaps(
  walk: Walk,
  node: Expression,
  isRun: boolean | undefined,
  describeIt: () => string,
  isDefault: boolean,
): Value {
  if (isRun === undefined) ask(walk);
  if ((isRun === true && !isDefault) || node.kind === 'name' || node.kind === 'literal') return walk.evaluate(node);
  const count = isRun === undefined ? range(0, 1, 1) : exactly(isRun ? 1 : 0);
  const certainty = isRun === undefined || isDefault ? 'likely' : 'exact';
  const outer = walk.context;
  walk.context = enter(outer, undefined, {
    kind: 'branch',
    text: describeIt(),
    span: node,
    count,
    certainty,
    per: undefined,
  });
  const value = walk.evaluate(node);
  walk.context = outer;
  return value;
}
