// Why a range is wide: from the numbers of the assumptions, the heaviest first, two where both weigh.

import { expect, test } from 'vitest';
import { range } from '../../src/base/range';
import type { Assumption, Cost } from '../../src/estimate/footprint';
import { doubtOf, doubtsOf } from '../../src/rules/doubt';

const from = 'default' as const;
const assume = (what: string, spread: number): Assumption => {
  return { what, value: 'some', from, source: 'x', range: range(1, 1, spread) };
};

function doubt(assumptions: readonly Assumption[], spread = 1000): string | undefined {
  const energyWh = range(1, 2, spread);
  const workload = { host: { kind: 'local' }, model: undefined };
  return doubtsOf({ once: { energyWh }, footprint: { energyWh }, assumptions, workload } as unknown as Cost);
}

test.each([
  [[assume('samples', 2000), assume('epochs', 5)], 'data size not told by the code'],
  [[assume('epochs', 500), assume('samples', 2000)], 'data size and number of epochs not told by the code'],
  [[assume('rows', 2000), assume('samples', 2000)], 'data size not told by the code'],
  [
    [assume('trees', 1000), assume('batch', 900)],
    'number of trees not told by the code and how many items share a step is not known',
  ],
  [[assume('output tokens', 24), assume('input tokens', 66)], 'length of the answer not told by the code'],
  [[{ ...assume('samples', 2000), from: 'code' as const }], 'speed of the machine not known'],
  [[{ what: 'samples', value: '20,000 (500–1,000,000)', from, source: 'x' }], 'speed of the machine not known'],
  [
    [{ what: 'one trial', value: 'unknown, as a forest', from, source: 'x' }, assume('rows', 9)],
    'what a trial trains not told by the code',
  ],
])('%j is told as %s', (assumptions, words) => {
  expect(doubt(assumptions)).toBe(words);
});

test('a narrow range needs no reason', () => {
  expect(doubt([assume('samples', 2000)], 90)).toBeUndefined();
});

test('a message tells the largest alone', () => {
  const workload = { host: { kind: 'local' }, model: undefined };
  const assumptions = [assume('epochs', 500), assume('samples', 2000)];
  const footprint = { energyWh: range(1, 2, 1000) };
  const cost = { once: footprint, footprint, assumptions, workload } as unknown as Cost;
  expect(doubtOf(cost)).toBe('data size not told by the code');
});

test('nothing is in doubt of what does not run', () => {
  const once = { energyWh: range(1, 2, 1000) };
  const footprint = { energyWh: range(0, 0, 0) };
  const workload = { host: { kind: 'local' }, model: undefined };
  expect(doubtOf({ once, footprint, assumptions: [], workload } as unknown as Cost)).toBeUndefined();
});
