// Functions that call themselves: counted where a number moves to an end, and said to have none otherwise.

import { describe, expect, it } from 'vitest';
import { timesOf } from './facts';

describe('recursion with a counter', () => {
  it.each([
    ['def f(n):\n  if n == 0: return\n  lib.a()\n  f(n - 1)\nf(9)', '9 exact run'],
    ['def f(n):\n  lib.a()\n  if n > 1:\n    f(n - 1)\n    f(n - 1)\nf(4)', '15 exact run'],
    ['def f(n):\n  lib.a()\n  if n < 2: return 1\n  return f(n - 1) + f(n - 2)\nf(15)', '1973 exact run'],
    [
      'class A:\n  def f(self, n):\n    lib.a()\n    if n > 1:\n      for i in range(3): self.f(n - 1)\nA().f(4)',
      '40 exact run',
    ],
    [
      'def f(q, tries=0):\n  try: return lib.a()\n  except E:\n    if tries < 3: return f(q, tries + 1)\nf(1)',
      '1..1..4 likely run',
    ],
    ['def f(n):\n  if n:\n    lib.a()\n    g(n - 1)\ndef g(n):\n  if n: f(n - 1)\nf(6)', '3 exact run'],
  ])('is followed: %s', (text, times) => {
    expect(timesOf(text)).toEqual({ a: times });
  });
  it.each([
    ['goes on for ever', 'def f(n):\n  lib.a()\n  f(n - 1)\nf(3)'],
    ['goes deep', 'def f(n):\n  if n == 0: return\n  lib.a()\n  f(n - 1)\nf(500)'],
    ['ends nobody knows when', 'def f(n):\n  lib.a()\n  if ask(): f(n + 1)\nf(0)'],
    ['starts nobody knows where', 'def f(n):\n  lib.a()\n  if n > 0: f(n - 1)\nf(ask())'],
    [
      'branches out',
      'def f(n, x):\n  lib.a()\n  if n > 0:\n    f(n - 1, x.a)\n    f(n - 1, x.b)\n    f(n - 1, x.c)\nf(12, y)',
    ],
  ])('has no upper bound where it %s', (_, text) => {
    expect(timesOf(text)).toEqual({ a: '1..1.. guess run' });
  });
});
