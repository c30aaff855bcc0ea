// What stands in the `else` of a loop is no part of it: a jump there leaves what is around.

import { expect, test } from 'vitest';
import { timesOf } from './facts';

test.each([
  ['for', 'for x in range(3):\n    lib.b(x)\n  else:\n    break'],
  ['for whose turns are told apart', 'for x in [1, 2]:\n    if x > 1: lib.b(x)\n  else:\n    break'],
  ['while', 'while n < 3:\n    n += 1\n  else:\n    break'],
])('a break there ends the loop around a %s', (_, inner) => {
  const { a } = timesOf(`n = 0\nfor i in range(5):\n  ${inner}\n  lib.a(i)\n`);
  expect(a).toBeUndefined();
});

test('a return there ends the function', () => {
  const code = 'def f():\n  for x in read(): lib.b(x)\n  else:\n    return\n  lib.a()\nf()\n';
  expect(timesOf(code)).toEqual({ b: '0..1.. guess run' });
});

test('where it is not known whether the loop runs out, what comes behind runs perhaps', () => {
  const code = 'for i in range(5):\n  for x in range(3):\n    if fits(x): break\n  else:\n    break\n  lib.a(i)\n';
  expect(timesOf(code)).toEqual({ a: '0..5..5 likely run' });
});

test('a loop around that such a break may end turns as often as it may', () => {
  const code = 'for i in range(5):\n  lib.a(i)\n  for x in range(3):\n    if fits(x): break\n  else:\n    break\n';
  expect(timesOf(code)).toEqual({ a: '1..5..5 likely run' });
});

test('an error raised there is not the expected way', () => {
  const code = 'for x in range(3):\n  if fits(x): break\nelse:\n  raise ValueError()\nlib.a()\n';
  expect(timesOf(code).a).toMatch(/^1 /);
});
