// Every kind of count in the words people read. They fit after "runs".

import { expect, test } from 'vitest';
import { exactly, type Range, range } from '../../src/base/range';
import { ownShare, sayTimes } from '../../src/estimate/times';
import type { Basis, Enclosing, Factor, Times } from '../../src/flow/facts';
import { workload } from '../rules/build-cost';

const UNKNOWN: Range = { low: 0, best: 1, high: Number.POSITIVE_INFINITY };

function factor(given: Partial<Factor>): Factor {
  const { text = 'range(n)', count = exactly(1) } = given;
  return { kind: 'loop', span: { start: 0, end: 1 }, certainty: 'exact', per: undefined, ...given, text, count };
}

const times = (count: number | Range, certainty: Factor['certainty'] = 'exact') =>
  factor({ count: typeof count === 'number' ? exactly(count) : count, certainty });
const each = (name: string) =>
  factor({ text: `each item of ${name}`, count: UNKNOWN, certainty: 'guess', per: `item of ${name}` });
const retry = (high: number) => factor({ kind: 'retry', count: range(1, 1, high), certainty: 'likely' });
const maybe = factor({ kind: 'branch', text: 'if x', count: range(0, 1, 1), certainty: 'likely' });

interface Given {
  readonly basis?: Basis;
  /** What all ways together add up to, where it is more than the factors. */
  readonly total?: Range;
  readonly within?: readonly Enclosing[];
}

function words(because: readonly Factor[], { basis = 'run', total, within = [] }: Given = {}): string {
  const product = because.reduce<Range>(
    (all, { count }) => ({ low: all.low * count.low, best: all.best * count.best, high: all.high * count.high }),
    exactly(1),
  );
  const certainty = because.some((each) => each.certainty !== 'exact') ? 'likely' : 'exact';
  const counted: Times = { range: total ?? product, certainty, basis, because };
  const per = because.flatMap((each) => each.per ?? []);
  return sayTimes({ workload: workload({ times: counted, within }), per });
}

const FUNCTION: Enclosing = { kind: 'function', name: 'complete', span: { start: 0, end: 1 } };

test.each<[string, string]>([
  [words([]), 'once'],
  [words([times(0)]), 'switched off'],
  [words([times(2)]), '2 times'],
  [words([times(1200)]), '1,200 times'],
  [words([times(200_000)]), '200,000 times'],
  [words([times(1_234_567)]), 'about 1.23 million times'],
  [words([times(1200, 'likely')]), 'about 1,200 times'],
  [words([times(20), times(3), times(5)]), '300 times'],
  [words([times(range(100, 500, 1000))]), '100 to 1,000 times'],
  [words([times(range(90, 95, 100))]), 'about 95 times'],
  [words([times(range(1, 1, 2))]), 'once or twice'],
  [words([times(range(1, 2, 4))]), '1 to 4 times'],
  [words([times(range(0, 2000, 2000))]), 'up to 2,000 times'],
  [words([maybe]), 'at most once'],
  [words([maybe], { basis: 'request' }), 'at most once per request'],
  [words([], { basis: 'request' }), 'once per request'],
  [words([], { basis: 'iteration' }), 'once per turn of an endless loop'],
  [words([], { basis: 'call' }), 'once per call of its function'],
  [words([], { basis: 'call', within: [FUNCTION] }), 'once per call of `complete()`'],
  [words([each('rows')]), 'once per item of `rows`'],
  [words([each('enumerate(tqdm(rows))')]), 'once per item of `rows`'],
  [words([each('a sequence')]), 'once per item of a sequence'],
  [words([each('rows'), maybe]), 'at most once per item of `rows`'],
  [words([each('rows'), times(3)]), '3 times per item of `rows`'],
  [words([each('files'), each('rows')]), 'once per item of `rows` for each item of `files`'],
  [words([each('rows')], { basis: 'request' }), 'once per item of `rows` in each request'],
  [
    words([each('rows')], { basis: 'call', within: [FUNCTION] }),
    'once per item of `rows` in each call of `complete()`',
  ],
  [words([factor({ count: UNKNOWN, per: 'turn of `while more`' })]), 'once per turn of `while more`'],
  [words([factor({ count: UNKNOWN, per: 'recursive call of walk()' })]), 'once per recursive call of `walk()`'],
  [words([retry(3)]), 'once (up to 3 attempts)'],
  [words([times(12), retry(3)]), '12 times (up to 3 attempts)'],
  [words([retry(Number.POSITIVE_INFINITY)]), 'once (more if it is retried)'],
  [
    words([retry(Number.POSITIVE_INFINITY)], { basis: 'call', within: [FUNCTION] }),
    'once per call of `complete()` (more if it is retried)',
  ],
  [words([each('rows'), retry(3)]), 'once per item of `rows` (up to 3 attempts)'],
  // Several ways that lead to the same call.
  [words([], { total: exactly(2) }), '2 times'],
  [words([times(10)], { total: exactly(13) }), '13 times'],
  [
    words([each('chunks')], { total: range(2, 3, Number.POSITIVE_INFINITY) }),
    'once per item of `chunks` and 2 times from other calls',
  ],
  [
    words([each('chunks')], { total: range(1, 3, Number.POSITIVE_INFINITY) }),
    'once per item of `chunks` and at least once from other calls',
  ],
  [
    words([each('chunks')], { total: range(0, 2, Number.POSITIVE_INFINITY) }),
    'once per item of `chunks` and an unknown number of times from other calls',
  ],
  [
    words([], { total: range(1, 2, Number.POSITIVE_INFINITY) }),
    'once and an unknown number of times from other calls',
  ],
])('%s', (said, expected) => {
  expect(said).toBe(expected);
});

test('what other calls add does not grow with the items of a loop', () => {
  const counted = (total: Range): Times => ({
    range: total,
    certainty: 'likely',
    basis: 'run',
    because: [each('rows')],
  });
  expect(ownShare(counted({ low: 0, best: 1, high: Number.POSITIVE_INFINITY }))).toBe(1);
  expect(ownShare(counted({ low: 2, best: 3, high: Number.POSITIVE_INFINITY }))).toBeCloseTo(1 / 3);
  expect(ownShare(counted(exactly(0)))).toBe(1);
});
