// What the rest of the workspace does with a file: work that stands here and that other files cause is counted as they
// run it. One program's calls of it add up; of several programs that each run it, the largest is told and the range
// covers all. A file's own account stays where nobody else calls.

import type { Via } from './analysis';
import { weakest } from './base/certainty';
import { add, hull, type Range } from './base/range';
import type { Cost, Footprint } from './estimate/footprint';
import { addFootprints, pairwise } from './estimate/footprint-sum';
import type { Basis } from './flow/facts';
import type { KnownModel, Workload } from './recognise/workload';

/** A file and what it runs of another. */
export interface Caller {
  readonly uri: string;
  readonly via: readonly Via[];
}

/** By the file the work stands in: who causes it. */
export function callersOf(files: Iterable<Caller>): ReadonlyMap<string, readonly Caller[]> {
  const callers = new Map<string, Caller[]>();
  for (const { uri, via } of files) {
    for (const target of new Set(via.map((each) => each.uri))) {
      const caller = { uri, via: via.filter((each) => each.uri === target) };
      callers.set(target, [...(callers.get(target) ?? []), caller]);
    }
  }
  return callers;
}

/** Work in another file, and the calls in this one that cause it. */
export interface ViaSum {
  readonly uri: string;
  /** All calls together. */
  readonly cost: Cost;
  readonly calls: readonly Via[];
}

/** One for each place and basis, in the order of their first calls: several calls of one program add up. */
export function sumVia(via: readonly Via[]): readonly ViaSum[] {
  const sums = new Map<string, ViaSum>();
  for (const call of via) {
    const { uri, cost } = call;
    const key = `${placeOf(cost)} ${cost.workload.times.basis} ${uri}`;
    const known = sums.get(key);
    sums.set(key, {
      uri,
      cost: known ? together(known.cost, cost) : cost,
      calls: [...(known?.calls ?? []), call],
    });
  }
  return [...sums.values()];
}

/** False for what only tests run: a test suite is no use of the program, so it is not counted where it stands. */
export function isUse(caller: string, target: string): boolean {
  return isTest(target) || !isTest(caller);
}

/** The costs of a file with all that callers add, in text order. `estimate` is for work whose text changed since. */
export function countCallers(
  own: readonly Cost[],
  uri: string,
  callers: readonly Caller[],
  estimate: (workload: Workload) => Cost,
): readonly Cost[] {
  // One that is started by what it starts itself is told as the other starts it.
  const all = callers.filter(
    (caller) => isUse(caller.uri, uri) && !(caller.uri === uri && caller.via.some((each) => each.started)),
  );
  if (all.length === 0) return own;
  // A script that another starts is told as that starts it, and so is all that it runs itself.
  const started = new Set(all.flatMap(({ via }) => via.flatMap((each) => each.started ?? [])));
  const using = all.filter((caller) => !started.has(caller.uri));
  const accounts = new Map<string, { readonly own: Cost | undefined; readonly caused: Cost[] }>();
  for (const cost of started.has(uri) ? [] : own) accounts.set(placeOf(cost), { own: cost, caused: [] });
  for (const { cost } of using.flatMap(({ via }) => sumVia(via.flatMap((each) => renewed(each, own, estimate))))) {
    const place = placeOf(cost);
    const account = accounts.get(place) ?? { own: undefined, caused: [] };
    account.caused.push(cost);
    accounts.set(place, account);
  }
  return [...accounts.values()]
    .flatMap(({ own, caused }) => amongPrograms(own, caused))
    .sort((a, b) => a.workload.span.start - b.workload.span.start || b.workload.span.end - a.workload.span.end);
}

/** What it is by the text of now, as often as its caller ran it; nothing where it no longer stands. */
function renewed(via: Via, own: readonly Cost[], estimate: (workload: Workload) => Cost): readonly Via[] {
  if (!via.isOutdated) return [via];
  const { times, within } = via.cost.workload;
  const now = own.find((cost) => placeOf(cost) === placeOf(via.cost));
  return now ? [{ ...via, cost: estimate({ ...now.workload, times, within }) }] : [];
}

function isTest(uri: string): boolean {
  return /(^|\/)(tests?|testing)\/|(^|\/)(test_[^/]*|[^/]*_test|conftest)\.(py|ipynb)$/.test(uri);
}

function placeOf({ workload: { span } }: Cost): string {
  return `${span.start}:${span.end}`;
}

function together(left: Cost, right: Cost): Cost {
  const [main, other] = larger(left, right);
  const range = add(left.workload.times.range, right.workload.times.range);
  const certainty = weakest(left.workload.times.certainty, right.workload.times.certainty);
  return {
    ...main,
    workload: {
      ...main.workload,
      times: { ...main.workload.times, range, certainty },
      model: eitherModel(main.workload.model, other.workload.model),
    },
    footprint: addFootprints(left.footprint, right.footprint),
    per: [...new Set([...main.per, ...other.per])],
    isCountedElsewhere: left.isCountedElsewhere && right.isCountedElsewhere,
  };
}

/** What somebody runs says more than what one call would cost. */
const ORDER: readonly Basis[] = ['run', 'request', 'iteration', 'call'];

/** One that nobody calls from outside speaks for itself; one that is called does so only where it runs as well. */
function amongPrograms(own: Cost | undefined, caused: readonly Cost[]): readonly Cost[] {
  const isTold = caused.length === 0 || own?.workload.times.basis !== 'call';
  const told = own !== undefined && isTold ? [own, ...caused] : caused;
  const basis = ORDER.find((each) => told.some((cost) => cost.workload.times.basis === each));
  const [first, ...others] = told.filter((cost) => cost.workload.times.basis === basis);
  return first === undefined ? [] : [others.reduce(eitherProgram, first)];
}

function eitherProgram(left: Cost, right: Cost): Cost {
  const [main, other] = larger(left, right);
  const { times } = main.workload;
  const range = hullOf(times.range, other.workload.times.range);
  const isSame = range.low === times.range.low && range.high === times.range.high;
  return {
    ...main,
    workload: {
      ...main.workload,
      times: { ...times, range, certainty: isSame ? times.certainty : weakest(times.certainty, 'likely') },
      model: eitherModel(main.workload.model, other.workload.model),
    },
    footprint: hullFootprints(main.footprint, other.footprint),
  };
}

function larger(left: Cost, right: Cost): readonly [Cost, Cost] {
  const isLeft = left.footprint.energyWh.best >= right.footprint.energyWh.best;
  return isLeft ? [left, right] : [right, left];
}

function eitherModel(main: KnownModel | undefined, other: KnownModel | undefined): KnownModel | undefined {
  if (main === undefined || other === undefined) return main ?? other;
  const options = [...new Set([...main.options, ...other.options])];
  return options.length === main.options.length
    ? main
    : { ...main, options, certainty: weakest(main.certainty, 'likely') };
}

/** The middle of the larger, ends that cover both. */
function hullOf(main: Range, other: Range): Range {
  return { ...hull(main, other), best: main.best };
}

function hullFootprints(main: Footprint, other: Footprint): Footprint {
  return { ...pairwise(main, other, hullOf), certainty: weakest(main.certainty, other.certainty) };
}
