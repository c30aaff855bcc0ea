// Comprehensions and generator expressions: what they make, and how often what stands in them runs. One turn stands for
// all, as in loops; where that leaves open which items there are, each is made on its own.

import { exactly, multiplyCounts, range } from '../../base/range';
import type { Comprehension, ComprehensionClause } from '../../syntax/program';
import { byDefault, enter } from '../context';
import { describe, describeItems } from '../describe';
import { Scope } from '../scope';
import { mapping, sequence, sequenceOf, UNKNOWN } from '../values/construct';
import { distinct } from '../values/distinct';
import { keyOf } from '../values/entries';
import { joinAll } from '../values/join';
import { defaultOf, truthOf } from '../values/truth';
import type { Arguments, MappingValue, SequenceValue, Value } from '../values/value';
import type { Walk } from '../walk';
import { isMadeByItem } from './by-item';
import { type Iteration, iterate } from './iterate';
import { ALL, iteratorOver, SOME, takeFrom } from './iterators';
import { aside, defer, take } from './lazy';
import { loopFactor, walkedBy } from './loop-factor';
import { few, type Pull, pullsOf } from './pulls';
import { ask, beginTurns, inOneOrByTurns, MOST_TURNS } from './turns';

export function comprehension(walk: Walk, node: Comprehension): Value {
  if (node.form !== 'generator') return comprehended(walk, node).made;
  // The first of what is walked is made here and now; all else is done by whoever takes the items.
  const first = node.clauses[0] && walkedBy(walk, walk.evaluate(node.clauses[0].iterable), node.clauses[0].iterable);
  const { body, result } = aside(walk, () => comprehended(walk, node, first));
  const { made, isFiltered } = result;
  const isPassing = node.clauses.length === 1 && !isFiltered;
  const pulls: readonly Pull[] = isPassing ? pullsOf(first) : [];
  return made.kind === 'sequence'
    ? iteratorOver(walk, { ...made, pulls: few([...pulls, ...defer(walk, body, made.length, isFiltered)]) })
    : made;
}

interface Made {
  readonly made: Value;
  /** Some of what is walked gives no item. */
  readonly isFiltered: boolean;
}

function comprehended(walk: Walk, node: Comprehension, first?: Value): Made {
  const [clause] = node.clauses;
  const outermost = first ?? (clause && walkedBy(walk, walk.evaluate(clause.iterable), clause.iterable)) ?? UNKNOWN;
  if (!first) take(walk, outermost);
  takeFrom(walk, outermost, first ? SOME : ALL);
  return inOneOrByTurns(
    walk,
    node,
    iterate(outermost).items?.length,
    () => inNewScope(walk, () => inOne(walk, node, outermost)),
    () => inNewScope(walk, () => itemByItem(walk, node, outermost)),
    MOST_MADE,
  );
}

function inNewScope<T>(walk: Walk, run: () => T): T {
  const { scope, context } = walk;
  walk.scope = new Scope(scope, walk.ledger);
  const result = run();
  walk.scope = scope;
  walk.context = context;
  return result;
}

/** One turn stands for all. */
function inOne(walk: Walk, node: Comprehension, outermost: Value): Made {
  const outer = walk.context;
  let length = exactly(1);
  let isLengthKnown = true;
  let isFiltered = false;
  let isWrittenOut = true;
  let restsOn: string | undefined;
  const labels: string[] = [];
  for (const clause of node.clauses) {
    const items = iterated(walk, clause, node, outermost);
    const iteration = iterate(items);
    if (iteration.isLengthKnown && iteration.length.low !== iteration.length.high) ask(walk);
    const place = placeOf(node, clause, iteration);
    restsOn ??= iteration.lengthDefault;
    labels.push(place.factor.text);
    walk.context = enter(walk.context, { kind: 'loop', ...place }, place.factor);
    walk.bind(clause.target, iteration.element);
    length = multiplyCounts(length, iteration.length);
    isLengthKnown &&= iteration.isLengthKnown;
    isWrittenOut &&= iteration.items !== undefined;
    for (const condition of clause.conditions) {
      const test = walk.evaluate(condition);
      const truth = truthOf(test);
      const label = defaultOf(test);
      restsOn ??= label;
      if (truth === true && label !== undefined)
        walk.context = enter(walk.context, undefined, byDefault(label, condition));
      if (truth === true) continue;
      if (truth === undefined) ask(walk);
      isFiltered = true;
      const count = truth === false ? exactly(0) : range(0, 1, 1);
      const text = `if ${describe(condition)}`;
      walk.context = enter(walk.context, undefined, {
        kind: 'branch',
        text,
        span: condition,
        count,
        certainty: 'likely',
        per: undefined,
      });
      length = multiplyCounts(length, count);
    }
  }
  const element = walk.evaluate(node.element);
  const value = node.value ? walk.evaluate(node.value) : undefined;
  if (isWrittenOut && (isVague(element) || (value && isVague(value)))) {
    // Objects that are made alike are told apart by nothing.
    if (element.kind !== 'instance' || value || isMadeByItem(node)) ask(walk);
  }
  const label = labels.join(', ');
  const isSame = element.kind === 'constant' && length.low === length.high && length.high <= MOST_TURNS;
  const isOne = isWrittenOut && length.low === 1 && length.high === 1;
  const whole = sequenceOf({
    items: isLengthKnown && (isSame || isOne) ? new Array<Value>(length.best).fill(element) : undefined,
    element,
    label,
    length,
    isLengthKnown,
    lengthDefault: restsOn,
  });
  walk.context = outer;
  if (node.form !== 'mapping') return { made: listed(walk, node, whole), isFiltered };
  const keys = distinct(iterate(whole));
  const size = keys.isLengthKnown ? keys.length : undefined;
  const made: MappingValue = { ...mapping(new Map(), false), size, others: value };
  return { made: { ...made, identity: { madeIn: outer } }, isFiltered };
}

/** It may be another for each item, and the code tells which. */
function isVague(value: Value): boolean {
  const { kind } = value;
  if (kind === 'external') return OF_TEXT.test(value.path);
  if (kind === 'instance') return isMadeOf(value.arguments, isVague);
  return kind === 'choice' || kind === 'text' || kind === 'unknown' || kind === 'sequence' || kind === 'mapping';
}

/** An object is another where what it was made of is. */
function isMadeOf({ positional, named }: Arguments, is: (value: Value) => boolean): boolean {
  if (positional.some(is)) return true;
  for (const value of named.values()) if (is(value)) return true;
  return false;
}

/** What is read from a text that is written out. */
const OF_TEXT = /^(re|json|textwrap)\.\w+\(\)$/;

/** Each item on its own; undefined where a condition does not tell, or there are too many. */
function itemByItem(walk: Walk, node: Comprehension, outermost: Value): Made | undefined {
  const outer = walk.context;
  const items: Value[] = [];
  const values: Value[] = [];
  let isFiltered = false;
  let restsOn: string | undefined;
  let lengthDefault: string | undefined;
  const labels: string[] = [];
  const go = (index: number): boolean => {
    const clause = node.clauses[index];
    if (clause === undefined) {
      items.push(walk.evaluate(node.element));
      if (node.value) values.push(walk.evaluate(node.value));
      return items.length <= MOST_MADE;
    }
    const iteration = iterate(iterated(walk, clause, node, outermost));
    if (!iteration.items || iteration.items.length > MOST_MADE) return false;
    const place = placeOf(node, clause, iteration);
    lengthDefault ??= iteration.lengthDefault;
    labels[index] = place.factor.text;
    const turns = beginTurns(walk, place);
    const isDone = iteration.items.every((item) => {
      if (turns.isVain() && isOpen(items, values)) return false;
      return turns.take(() => {
        walk.bind(clause.target, item);
        for (const condition of clause.conditions) {
          const test = walk.evaluate(condition);
          const truth = truthOf(test);
          restsOn ??= defaultOf(test);
          if (truth === undefined) return false;
          if (truth) continue;
          isFiltered = true;
          return true;
        }
        return go(index + 1);
      });
    });
    turns.end({ restsOn });
    return isDone;
  };
  if (!go(0)) return undefined;
  const element = items.length <= MOST_JOINED ? joinAll(items) : UNKNOWN;
  const whole = { ...sequence(items, element, labels.join(', ')), lengthDefault: restsOn ?? lengthDefault };
  if (node.form !== 'mapping') return { made: listed(walk, node, whole), isFiltered };
  const entries = new Map(items.map((key, i) => [keyOf(key) ?? '', values[i] ?? UNKNOWN]));
  const isComplete = items.every((key) => keyOf(key) !== undefined);
  const made: MappingValue = isComplete
    ? mapping(entries)
    : { ...mapping(new Map(), false), size: distinct(iterate(whole)).length, others: joinAll(values) };
  return { made: { ...made, identity: { madeIn: outer } }, isFiltered };
}

/** Each item so far is as unknown as all of them are. */
function isOpen(items: readonly Value[], values: readonly Value[]): boolean {
  return items.length > 0 && [...items, ...values].every(({ kind }) => kind === 'unknown' || kind === 'choice');
}

/** One expression takes fewer steps than the body of a loop, so that more are made one by one. */
const MOST_MADE = 512;

/** Of more items, what covers them all is not asked for. */
const MOST_JOINED = 12;

function iterated(walk: Walk, clause: ComprehensionClause, node: Comprehension, outermost: Value): Value {
  if (clause === node.clauses[0]) return outermost;
  const items = walkedBy(walk, walk.evaluate(clause.iterable), clause.iterable);
  take(walk, items);
  takeFrom(walk, items, ALL);
  return items;
}

function placeOf(node: Comprehension, clause: ComprehensionClause, iteration: Iteration) {
  const factor = loopFactor(iteration, describeItems(clause.iterable), clause.iterable);
  return { span: node, header: { start: clause.start, end: clause.end }, factor };
}

/** A list or a set of the items; a generator's stand for what it will give. */
function listed(walk: Walk, { form }: Comprehension, whole: SequenceValue): SequenceValue {
  if (form === 'generator' || form === 'mapping') return whole;
  const made = form === 'list' ? whole : distinct(iterate(whole));
  return { ...made, form, identity: { madeIn: walk.context } };
}
