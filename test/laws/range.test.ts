// The laws that every number shown rests on: ranges stay in order, sums and products are monotone, nothing narrows.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  exactly,
  hull,
  multiply,
  multiplyBounds,
  multiplyCounts,
  type Range,
  range,
  scale,
  sum,
} from '../../src/base/range';

const number = fc.double({ min: 0, max: 1e9, noNaN: true });
const anyRange: fc.Arbitrary<Range> = fc
  .tuple(number, number, number)
  .map((points) => points.sort((a, b) => a - b))
  .map(([low = 0, best = 0, high = 0]) => ({ low, best, high }));
const unbounded = anyRange.map((value) => ({ ...value, high: Number.POSITIVE_INFINITY }));
const some = fc.oneof(anyRange, unbounded);

const isOrdered = (value: Range) => value.low <= value.best && value.best <= value.high && value.low >= 0;

describe('Range', () => {
  it('stays in order under every operation', () => {
    fc.assert(
      fc.property(some, some, number, (a, b, factor) => {
        for (const made of [
          add(a, b),
          multiply(a, b),
          multiplyBounds(a, b),
          multiplyCounts(a, b),
          hull(a, b),
          scale(a, factor),
        ]) {
          expect(isOrdered(made), JSON.stringify(made)).toBe(true);
        }
      }),
    );
  });

  it('adds and multiplies in any order', () => {
    fc.assert(
      fc.property(some, some, (a, b) => {
        expect(add(a, b)).toEqual(add(b, a));
        expect(multiplyBounds(a, b)).toEqual(multiplyBounds(b, a));
        expect(multiplyCounts(a, b)).toEqual(multiplyCounts(b, a));
        expect(multiply(a, b).best).toBe(multiply(b, a).best);
      }),
    );
  });

  it('is not changed by one, and wiped out by zero, however long it would loop', () => {
    fc.assert(
      fc.property(some, (a) => {
        expect(multiplyBounds(a, exactly(1))).toEqual(a);
        expect(multiplyBounds(a, exactly(0))).toEqual(exactly(0));
        expect(sum([a, exactly(0)])).toEqual(a);
      }),
    );
  });

  it('makes a product no wider than its bounds and no narrower than either factor', () => {
    const positive = anyRange.filter((value) => value.low > 1e-6);
    fc.assert(
      fc.property(positive, positive, (a, b) => {
        const product = multiply(a, b);
        const bounds = multiplyBounds(a, b);
        const slack = 1 + 1e-9;
        expect(product.high).toBeLessThanOrEqual(bounds.high * slack);
        expect(product.low * slack).toBeGreaterThanOrEqual(bounds.low);
        expect(product.high / product.best).toBeGreaterThanOrEqual(a.high / a.best / slack);
      }),
    );
  });

  it('puts points given out of order into order', () => {
    fc.assert(fc.property(number, number, number, (a, b, c) => isOrdered(range(a, b, c))));
  });
});
