// How many runs a search makes: the product of a grid's lists, the folds of a splitter, the sum over halvings.

import { MOST } from '../base/most';
import { exactly, type Range } from '../base/range';
import type { CallFact } from '../flow/facts';
import type { Value } from '../flow/values/value';
import { readNumber, toLength, toNumber } from './read';
import type { Source } from './recogniser';
import { isNone, readFirst, readKey } from './source';
import type { Known, SweepSize } from './workload';

export interface Grid {
  readonly configurations: Known | undefined;
  readonly axes: SweepSize['axes'];
}

/** `{"C": [1, 10], "kernel": ["rbf"]}` is two; a list of such mappings is their sum. */
export function readGrid(value: Value | undefined): Grid {
  if (value === undefined) return { configurations: undefined, axes: [] };
  if (value.kind === 'choice') return meanGrid(value.options.map(readGrid));
  if (value.kind === 'external' && value.arguments !== undefined)
    return readGrid(value.arguments.positional[0] ?? dictOf(value));
  if (value.kind === 'sequence') return sumOf(value.items);
  return value.kind === 'mapping' ? productOf(value) : { configurations: undefined, axes: [] };
}

/** Of searches at one place with grids of their own (a loop over models), what one of them tries on average. */
export function meanGrid(grids: readonly Grid[]): Grid {
  const known = grids.map(({ configurations }) => configurations).filter((one) => one !== undefined);
  return {
    configurations: known.length === grids.length ? meanOf(known) : known[0],
    axes: grids[0]?.axes ?? [],
  };
}

/** Each as likely as the others. */
export function meanOf(all: readonly Known[]): Known | undefined {
  const [first, ...more] = all;
  if (first === undefined || more.length === 0) return first;
  const low = Math.min(...all.map(({ value }) => value.low));
  const high = Math.max(...all.map(({ value }) => value.high));
  const best = all.reduce((sum, { value }) => sum + value.best, 0) / all.length;
  const isSure = low === high && all.every(({ certainty }) => certainty === 'exact');
  return { value: { low, best, high }, certainty: isSure ? 'exact' : 'likely', from: first.from };
}

/** A number of trials that differs from search to search at one place is told by its mean. */
export function readTried(call: CallFact, sources: readonly Source[]): Known | undefined {
  const value = readFirst(call, sources)?.value;
  if (value?.kind !== 'choice') return readNumber(call, sources);
  return meanOf(value.options.map(toNumber).filter((one) => one !== undefined));
}

function dictOf(value: Extract<Value, { kind: 'external' }>): Value | undefined {
  return value.arguments === undefined || value.path !== 'builtins.dict()'
    ? undefined
    : { kind: 'mapping', entries: value.arguments.named, isComplete: !value.arguments.hasUnknownRest };
}

function sumOf(items: readonly Value[] | undefined): Grid {
  if (items === undefined || items.length === 0) return { configurations: undefined, axes: [] };
  const grids = items.map(readGrid);
  const all = grids.map((grid) => grid.configurations);
  const known = all.filter((one) => one !== undefined);
  return {
    configurations: known.length === all.length ? combine(known, (left, right) => left + right) : undefined,
    axes: grids.flatMap((grid) => grid.axes),
  };
}

function productOf(value: Extract<Value, { kind: 'mapping' }>): Grid {
  const axes: { name: string; values: number }[] = [];
  const lengths: Known[] = [];
  let isKnown = value.isComplete;
  for (const [name, choices] of value.entries) {
    const length = choices.kind === 'sequence' || choices.kind === 'choice' ? toLength(choices) : undefined;
    if (length === undefined) isKnown = false;
    else {
      lengths.push(length);
      axes.push({ name, values: length.value.best });
    }
  }
  return {
    configurations:
      isKnown && lengths.length > 0 ? combine(lengths, (left, right) => Math.min(MOST, left * right)) : undefined,
    axes,
  };
}

/** `cv=5`, `KFold(10)`, a list of splits, nothing (five). `rows` are what a splitter that leaves out one by one has to go through. */
export function readFolds(value: Value | undefined, rows?: Known): Known | undefined {
  if (value === undefined || isNone(value))
    return { value: exactly(5), certainty: 'likely', from: 'library default' };
  const number = toNumber(value);
  if (number !== undefined) return number;
  if (value.kind === 'external') return foldsOfSplitter(value, rows);
  if (value.kind === 'choice')
    return value.options.map((option) => readFolds(option, rows)).find((one) => one !== undefined);
  return value.kind === 'sequence' ? toLength(value) : undefined;
}

function foldsOfSplitter(value: Extract<Value, { kind: 'external' }>, rows: Known | undefined): Known | undefined {
  const name = /(\w+)\(\)(\.split\(\))?$/.exec(value.path)?.[1] ?? '';
  if (value.path.endsWith('.split()') && value.origin !== undefined) {
    const splitter =
      value.origin.kind === 'external' && !value.origin.path.endsWith('()') ? value.origin.origin : value.origin;
    return splitter?.kind === 'external' ? foldsOfSplitter(splitter, rows) : undefined;
  }
  if (name === 'LeaveOneOut') return rows ?? SOME_SINGLE_FOLDS;
  const given = readKey(value, 'n_splits') ?? readKey(value, '0');
  const splits = given === undefined ? byDefault(name) : toNumber(given);
  if (!name.startsWith('Repeated')) return splits;
  const repeats = readKey(value, 'n_repeats');
  const times = repeats === undefined ? known(exactly(10), true) : toNumber(repeats);
  return splits === undefined || times === undefined
    ? undefined
    : combine([splits, times], (left, right) => left * right);
}

/** A fit for every row is for small tables only. */
export const SOME_SINGLE_FOLDS: Known = {
  value: { low: 20, best: 150, high: 3000 },
  certainty: 'guess',
  from: 'one fold per row; rows not told by the code: some dozens to a few thousand',
};

function byDefault(splitter: string): Known | undefined {
  if (/^(Leave|Predefined)/.test(splitter)) return undefined;
  if (/^(Stratified)?ShuffleSplit$/.test(splitter)) return known(exactly(10), true);
  return /(Fold|Split)$/.test(splitter) ? known(exactly(5), true) : undefined;
}

/** Successive halving: each round keeps one in `factor`. */
export function halvedFits(candidates: Known, factor: number): Known {
  const fits = (count: number): number => {
    let total = 0;
    for (let left = count; left >= 1; left = Math.ceil(left / factor)) {
      total += left;
      if (left <= factor) break;
    }
    return total;
  };
  const { low, best, high } = candidates.value;
  return {
    value: { low: Math.min(low, best), best: fits(best), high: fits(high) },
    certainty: 'likely',
    from: candidates.from,
  };
}

export function multiplyKnown(...all: readonly (Known | undefined)[]): Known | undefined {
  const present = all.filter((one) => one !== undefined);
  return present.length === all.length && present.length > 0
    ? combine(present, (left, right) => left * right)
    : undefined;
}

function combine(all: readonly Known[], of: (left: number, right: number) => number): Known {
  const value = all
    .map((one) => one.value)
    .reduce<Range | undefined>(
      (sum, one) =>
        sum === undefined
          ? one
          : { low: of(sum.low, one.low), best: of(sum.best, one.best), high: of(sum.high, one.high) },
      undefined,
    );
  const least =
    all.find((one) => one.certainty === 'guess') ?? all.find((one) => one.certainty === 'likely') ?? all[0];
  return { value: value ?? exactly(1), certainty: least?.certainty ?? 'exact', from: least?.from ?? 'code' };
}

function known(value: Range, isDefault: boolean): Known {
  return { value, certainty: isDefault ? 'likely' : 'exact', from: isDefault ? 'library default' : 'code' };
}

/** A search whose number of trials stands at one of these arguments; `usual` where none is given, undefined for no bound. */
export function readTrials(
  call: CallFact,
  found: Known | undefined,
  usual: number | undefined,
): Pick<SweepSize, 'configurations' | 'trials' | 'isUnbounded'> {
  const trials =
    found ?? (usual === undefined || call.arguments.hasUnknownRest ? undefined : known(exactly(usual), true));
  return {
    configurations: trials,
    trials,
    isUnbounded: trials === undefined && usual === undefined && !call.arguments.hasUnknownRest,
  };
}
