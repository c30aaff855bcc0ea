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
    [
      'def f(xs):\n  lib.a()\n  if len(xs) > 1:\n    f(xs[:len(xs)//2])\n    f(xs[len(xs)//2:])\nf([1,2,3,4,5,6,7])',
      '13 exact run',
    ],
    [
      "def f(t):\n  for name, below in t.items():\n    lib.a()\n    if below: f(below)\nf({'a': {'b': {}, 'c': {}}, 'd': {}})",
      '4 exact run',
    ],
    [
      'def f(t):\n  kind, below = t\n  if kind == "x": lib.a()\n  else: g(below)\ndef g(below):\n  if isinstance(below, list):\n    for one in below: f(one)\nf(("d", [("x", "1"), ("p", "2"), ("q", [("x", "3")])]))',
      '2 exact run',
    ],
    [
      'class N:\n  def __init__(self, below=()): self.below = list(below)\n  def f(self):\n    lib.a()\n    for one in self.below: one.f()\nN([N(), N([N()])]).f()',
      '4 exact run',
    ],
    ['def g(t):\n  if t:\n    yield from g(t[1:])\n  yield 1\nfor x in g([1, 2, 3]): lib.a()', '4 exact run'],
    [
      'memo = {}\ndef f(n):\n  if n in memo: return memo[n]\n  x = n < 2 or f(n - 1) + f(n - 2)\n  memo[n] = lib.a()\n  return memo[n]\nf(7)\nf(5)',
      '8 exact run',
    ],
  ])('is followed where what it is given gets smaller: %s', (text, times) => {
    expect(timesOf(text)).toEqual({ a: times });
  });
  it('that is cut off leaves open what only other calls do', () => {
    const text =
      'def f(x, n, loud=False):\n  if loud: lib.off()\n  if n == 0: return lib.leaf()\n  lib.a()\n  f(x, n - 1, loud)\nf(ask(), 500)';
    expect(timesOf(text)).toEqual({ off: '0 guess run', leaf: '0..1.. guess run', a: '1..1.. guess run' });
    expect(
      timesOf('out = []\ndef f(x):\n  out.append(x)\n  for y in x.parts: f(y)\nf(ask())\nfor o in out: lib.a()'),
    ).toEqual({
      a: '0..1.. guess run',
    });
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

describe('functions that call each other in a circle, which nothing else calls', () => {
  it.each([
    ['of two', 'def f():\n  lib.a()\n  g()\ndef g():\n  f()\n'],
    [
      'of four, and of one object',
      'class C:\n  def cut(self):\n    if lib.x: self.sum()\n  def ask(self):\n    self.cut()\n    lib.a()\n' +
        '  def all(self):\n    return self.ask()\n  def sum(self):\n    return self.all()\n',
    ],
  ])('are told once: %s', (_, text) => {
    expect(timesOf(`import lib\n${text}`).a).toMatch(/ call$/);
  });
  it('are told where another leads to them', () => {
    const text =
      'def f():\n  lib.a()\n  g()\ndef g():\n  h()\ndef h():\n  f()\ndef main():\n  for i in range(3): f()\n';
    expect(timesOf(`import lib\n${text}`).a).toMatch(/call$/);
  });
});
