// Where the walk stands: the loops, branches, with blocks and functions around it, as a linked list from the
// inside out, each with the product of all factors so far. Within one function it starts afresh; what a function
// does is scaled by its caller when the call is replayed.

import { type Certainty, weakest } from '../base/certainty';
import { multiplyCounts, ONE, type Range } from '../base/range';
import { contains, type Span } from '../base/span';
import type { Enclosing, Factor } from './facts';

export interface Context {
  readonly parent: Context | undefined;
  readonly enclosing: Enclosing | undefined;
  readonly factor: Factor | undefined;
  /** Product of this factor and all outside it, up to the function's own start. */
  readonly times: Range;
  readonly certainty: Certainty;
  readonly isEndless: boolean;
  /** A stretch of text in which nothing multiplies: somebody told how often what is called there runs. */
  readonly deaf?: Span | undefined;
  /** Of the start of a function's body: where it was called. */
  readonly calledFrom?: Context | undefined;
}

/** The start of a module or a function's body; a new one each time, since places are told apart by it. */
export function begin(calledFrom?: Context): Context {
  return { ...START, calledFrom };
}

/** All contexts have the same fields in the same order, because they are read more than anything else. */
const START: Context = {
  parent: undefined,
  enclosing: undefined,
  factor: undefined,
  times: ONE,
  certainty: 'exact',
  isEndless: false,
  deaf: undefined,
  calledFrom: undefined,
};

/** One step further in. An endless loop counts from one of its turns, so what stands outside no longer multiplies. */
export function enter(parent: Context, enclosing: Enclosing | undefined, repeats: Factor | undefined): Context {
  const { deaf } = parent;
  const factor = deaf && repeats && repeats.kind !== 'call' && contains(deaf, repeats.span) ? undefined : repeats;
  const isEndless = parent.isEndless || factor?.kind === 'endless';
  return {
    parent,
    enclosing,
    factor,
    times: factor ? multiplyCounts(parent.times, factor.count) : parent.times,
    certainty: factor ? weakest(parent.certainty, factor.certainty) : parent.certainty,
    isEndless,
    deaf,
    calledFrom: undefined,
  };
}

/** Runs because of a default: once, but not for sure. */
export function byDefault(label: string, span: Span): Factor {
  return { kind: 'branch', text: label, span, count: ONE, certainty: 'likely', per: undefined, restsOn: label };
}

/** Counts from here on as if this were where the program starts; what stands around it is still known. */
export function startAnew(parent: Context, deaf: Span | undefined): Context {
  return { ...START, parent, deaf };
}

/** From the outside in. */
export function factorsOf(context: Context): readonly Factor[] {
  const factors: Factor[] = [];
  for (let at: Context | undefined = context; at; at = at.parent) if (at.factor) factors.push(at.factor);
  return factors.reverse();
}

export function enclosingsOf(context: Context): readonly Enclosing[] {
  const enclosings: Enclosing[] = [];
  for (let at: Context | undefined = context; at; at = at.parent) if (at.enclosing) enclosings.push(at.enclosing);
  return enclosings.reverse();
}
