// The laws of the lattice of values: join does not care about order, joining twice changes nothing, and the result
// covers both sides.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { constant, external, mapping, repeated, sequence, UNKNOWN } from '../../src/flow/values/construct';
import { isSame, join, optionsOf } from '../../src/flow/values/join';
import type { Value } from '../../src/flow/values/value';

const leaf: fc.Arbitrary<Value> = fc.oneof(
  fc.constant<Value>(UNKNOWN),
  fc
    .oneof(fc.integer({ min: 0, max: 5 }), fc.constantFrom('a', 'b'), fc.boolean(), fc.constant(null))
    .map((v) => constant(v)),
  fc.constantFrom('openai.OpenAI()', 'torch.nn.Linear').map((path) => external(path)),
);
const value: fc.Arbitrary<Value> = fc.oneof(
  leaf,
  fc.array(leaf, { maxLength: 3 }).map((items) => sequence(items, items.reduce(join, items[0] ?? UNKNOWN))),
  fc.integer({ min: 0, max: 9 }).map((count) => repeated(UNKNOWN, { low: count, best: count, high: count })),
  fc.dictionary(fc.constantFrom('k', 'l'), leaf).map((entries) => mapping(new Map(Object.entries(entries)))),
);

/** Equal but for the order of options. */
function equal(left: Value, right: Value): boolean {
  if (left.kind === 'sequence' && right.kind === 'sequence') {
    return (
      left.length.low === right.length.low &&
      left.length.high === right.length.high &&
      equal(left.element, right.element)
    );
  }
  if (left.kind === 'mapping' && right.kind === 'mapping') {
    return [...left.entries].every(([key, inner]) => equal(inner, right.entries.get(key) ?? UNKNOWN));
  }
  if (left.kind === 'choice' || right.kind === 'choice') {
    const [a, b] = [optionsOf(left), optionsOf(right)];
    return a.length === b.length && a.every((x) => b.some((y) => equal(x, y)));
  }
  return isSame(left, right);
}

describe('join', () => {
  it('does not care about order', () => {
    fc.assert(fc.property(value, value, (a, b) => equal(join(a, b), join(b, a))));
  });

  it('changes nothing when done again', () => {
    fc.assert(fc.property(value, value, (a, b) => equal(join(join(a, b), b), join(a, b))));
    fc.assert(fc.property(value, (a) => equal(join(a, a), a)));
  });

  it('covers both lengths', () => {
    fc.assert(
      fc.property(fc.nat(9), fc.nat(9), (m, n) => {
        const made = join(
          repeated(UNKNOWN, { low: m, best: m, high: m }),
          repeated(UNKNOWN, { low: n, best: n, high: n }),
        );
        expect(
          made.kind === 'sequence' && made.length.low <= Math.min(m, n) && made.length.high >= Math.max(m, n),
        ).toBe(true);
      }),
    );
  });
});
