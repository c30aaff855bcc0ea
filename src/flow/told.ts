// What a person told wins over what was worked out. How often a line runs, or a function is called, is told of the
// whole program: nothing around it multiplies any more. A loop's turns are told each time it is reached. All else
// (tokens, a model) travels with the calls that it is told of, through functions and files, for recognisers to read.

import { weakest } from '../base/certainty';
import { multiplyCounts, type Range } from '../base/range';
import type { Span } from '../base/span';
import type { Expression, Statement } from '../syntax/program';
import type { Told, ToldBy } from '../syntax/told';
import { type Context, enter, factorsOf, startAnew } from './context';
import type { Factor } from './facts';
import { iterate } from './loops/iterate';
import { type Entry, merge, type Trace } from './trace/trace';
import { Trail } from './trace/trail';
import { external, sequence, sequenceOf } from './values/construct';
import type { Value } from './values/value';
import type { Outcome, Walk } from './walk';

/** Runs a statement that something is told of. */
export function runTold(walk: Walk, statement: Statement, told: Told, run: () => Outcome): Outcome {
  // What is told of a function holds wherever it is called.
  if (statement.kind === 'function-definition') return run();
  const { context: outer, trace } = walk;
  const isLoop = statement.kind === 'for' || statement.kind === 'while';
  const total = isLoop ? undefined : told.times;
  const deaf = SIMPLE.has(statement.kind) ? statement : undefined;
  const around = enterTold(outer, told, statement);
  const made: Trace = new Map();
  const first = walk.activation.lazies.length;
  walk.context = total ? startAnew(around, deaf) : around;
  walk.trace = made;
  const outcome = run();
  walk.trace = trace;
  walk.context = outer;
  const given = (body: Trace): Trace => {
    hear(walk, told, body);
    return total ? asTold(body, total, factorsOf(outer).length) : body;
  };
  for (const lazy of walk.activation.lazies.slice(first)) {
    lazy.body = given(lazy.body);
    if (lazy.into === made) lazy.into = trace;
  }
  for (const entry of given(made).values()) merge(trace, entry);
  return outcome;
}

/** Statements without statements inside: what they multiply themselves is part of what was told. */
const SIMPLE: ReadonlySet<Statement['kind']> = new Set([
  'expression',
  'assign',
  'return',
  'raise',
  'delete',
  'shell',
]);

/** What a body does, as often as was told, whoever runs it. Its first `outside` factors stand around it. */
export function asTold(body: Trace, { value, by, ...span }: ToldBy<Range>, outside = 0): Trace {
  const { start, end } = span;
  const factor: Factor = {
    kind: 'annotation',
    text: by,
    span: { start, end },
    count: value,
    certainty: 'likely',
    per: undefined,
  };
  const told: Trace = new Map();
  for (const entry of body.values()) {
    const whole: Entry = entry.total
      ? entry
      : {
          ...entry,
          times: multiplyCounts(value, entry.times),
          certainty: weakest(entry.certainty, 'likely'),
          most: undefined,
          total: start,
          trail: Trail.of([factor, ...entry.trail.because.slice(outside)], entry.trail.within),
          ways: undefined,
        };
    merge(told, whole);
  }
  return told;
}

/** Notes what somebody spoke for, so that what spoke for nothing can be told. */
export function hear(walk: Walk, told: Told, body: Trace): void {
  for (const { start, from, assumed = [] } of Object.values(told)) {
    for (const key of from === 'comment' ? [start, ...assumed] : assumed) {
      const heard = walk.heard.get(key) ?? new Set<string>();
      walk.heard.set(key, heard);
      for (const { span } of body.values()) heard.add(`${span.start}:${span.end}`);
    }
  }
}

/** The turns of a loop, where somebody told them. */
export function toldTurns(told: Told | undefined, label: string, factor: Factor): Factor {
  if (!told?.times) return factor;
  const { value, by } = told.times;
  return {
    kind: 'loop',
    text: `${label}, ${by}`,
    span: factor.span,
    count: value,
    certainty: 'likely',
    per: undefined,
  };
}

/**
 * `rows = load()  # wattlint: dataset-size=5000`: the same thing, as long as told; of several targets, each. The
 * settings may tell it of some of the names.
 */
export function asLongAsTold(value: Value, told: Told | undefined, target: Expression | undefined): Value {
  const size = told?.datasetSize;
  if (target?.kind !== 'sequence') return measured(value, size ?? sizeOf(target));
  if (!size && !target.items.some(sizeOf)) return value;
  const known = value.kind === 'sequence' ? value.items : undefined;
  const items = target.items.map((item, i) => measured(known?.[i] ?? partOf(value, i), size ?? sizeOf(item)));
  return sequence(items, iterate(value).element);
}

function sizeOf(target: Expression | undefined): ToldBy<Range> | undefined {
  return target?.kind === 'name' || target?.kind === 'attribute' ? target.size : undefined;
}

/** The same thing with as many items as somebody told. */
export function measured(value: Value, told: ToldBy<Range> | undefined): Value {
  if (told === undefined) return value;
  const { value: length, by } = told;
  const { element, label } = iterate(value);
  const known = value.kind === 'sequence' ? value : undefined;
  const library = value.kind === 'external' ? value : known?.library;
  return sequenceOf({
    items: undefined,
    length,
    isLengthKnown: true,
    element,
    label: label ?? known?.label,
    lengthDefault: by,
    library,
    identity: known?.identity,
    pulls: known?.pulls,
  });
}

function partOf(value: Value, index: number): Value {
  if (value.kind === 'external') return { ...external(`${value.path}[]`, value, undefined, value.span), index };
  return iterate(value).element;
}

/** What stands inside something that was told of. */
export function enterTold(context: Context, told: Told | undefined, span: Span): Context {
  return told ? enter(context, { kind: 'told', span, told }, undefined) : context;
}
