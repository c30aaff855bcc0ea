// The parts of a mixture whose experts nobody lists: attention is passed by every token, however sparse the model.

import { expect, test } from 'vitest';
import { modelOfSize } from '../../src/catalogue/models';
import { partsOf } from '../../src/estimate/serving/experts';

test.each([
  [614e9, 68.9e9],
  [2.48e12, 142e9],
  [5e12, 258e9],
  [1e12, 1e9],
  [100e9, 90e9],
])('of %d parameters, %d active', (total, active) => {
  const { shared, routed, share } = partsOf(modelOfSize('a model', total, active, 'a test'));
  expect(shared).toBeGreaterThanOrEqual(0.4 * active);
  expect(shared).toBeLessThan(active);
  expect(share).toBeGreaterThan(0);
  expect(shared + routed).toBeCloseTo(total, -3);
  expect((shared + share * routed) / active).toBeCloseTo(1, 9);
});

test('listed experts are taken as listed', () => {
  const model = modelOfSize('a model', 235e9, 22e9, 'a test');
  expect(partsOf({ ...model, experts: { perToken: 8, of: 128 } }).share).toBeCloseTo(1 / 16, 9);
  // More than what is active: nothing is shared, and nothing is less than nothing.
  expect(partsOf({ ...model, experts: { perToken: 1, of: 2 } }).shared).toBeGreaterThanOrEqual(0);
});
