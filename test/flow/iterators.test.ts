// What gives each item once: who takes items leaves less for those who come later.

import { describe, expect, it } from 'vitest';
import { timesOf } from './facts';

describe('iterators', () => {
  it('leave what next() did not take', () => {
    expect(timesOf('it = iter([1, 2, 3])\nnext(it)\nfor x in it: lib.a()\nfor x in it: lib.b()\n')).toEqual({
      a: '2 exact run',
      b: '0 exact run',
    });
  });
  it('end for next() with a default', () => {
    const text = 'it = iter([1, 2, 3])\nwhile True:\n  x = next(it, None)\n  if x is None: break\n  lib.a()\n';
    expect(timesOf(text)).toEqual({ a: '3 exact run' });
  });
  it('are worked off in batches', () => {
    const head = 'from itertools import islice\ndef batched(xs, n):\n  it = iter(xs)\n';
    const ways = [
      '  while batch := list(islice(it, n)): yield batch\n',
      '  while True:\n    batch = list(islice(it, n))\n    if not batch: return\n    yield batch\n',
    ];
    for (const way of ways)
      expect(timesOf(`${head}${way}for b in batched(range(100), 32): lib.a()\n`)).toEqual({ a: '4 exact run' });
  });
  it('are zipped with themselves in groups', () => {
    expect(timesOf('for t in zip(*[iter(range(20))] * 3): lib.a()\n')).toEqual({ a: '6 exact run' });
  });
  it('are walked once, whatever loop stands around', () => {
    const text = 'it = iter(range(1000))\nfor e in range(3):\n  for x in it: lib.a()\n';
    expect(timesOf(text)).toEqual({ a: '1000 exact run' });
    const open = 'it = iter(range(1000))\nfor e in range(100):\n  for x in it: lib.a()\n';
    expect(timesOf(open).a).toMatch(/^0\.\..* likely run$/);
  });
  it('are taken by the turns of their own loop too', () => {
    expect(timesOf('it = iter(range(10))\nfor x in it:\n  lib.a()\n  next(it)\n')).toEqual({
      a: '1..5..10 likely run',
    });
  });
  it('are generators as well', () => {
    expect(timesOf('g = (i for i in range(10))\nnext(g)\nfor x in g: lib.a()\n')).toEqual({ a: '9 exact run' });
    const text = 'def made():\n  for i in range(10): yield i\ng = made()\nnext(g)\nfor x in g: lib.a()\n';
    expect(timesOf(text)).toEqual({ a: '9 exact run' });
  });
});

describe('what else may end a loop', () => {
  it('is asked as any turn finds it', () => {
    const ways = [
      'ok = True\nwhile i < 5 and ok:\n  i += 1\n  lib.a()\n  if lib.q(): ok = False\n',
      'seen = []\nwhile i < 5 and 7 not in seen:\n  i += 1\n  lib.a()\n  seen.append(lib.q())\n',
      'bad = False\nwhile True:\n  if i >= 5 or bad: break\n  i += 1\n  lib.a()\n  bad = lib.q()\n',
    ];
    for (const way of ways) expect(timesOf(`i = 0\n${way}`).a).toMatch(/^[01]\.\.5\.\.5 likely run$/);
  });
  it('holds though the counter would not end it', () => {
    const text = 'bad = False\nfor i in range(10):\n  if i >= 50 or bad: break\n  lib.a()\n  bad = lib.q()\n';
    expect(timesOf(text).a).toBe('1..10..10 likely run');
  });
});

describe('lists that a loop changes in arms', () => {
  it('hold what all ways leave, not what the last arm says', () => {
    const head = 'xs = []\nfor k in range(3): xs.append(0)\n';
    const arms = 'for x in list(xs):\n  if len(xs) > 0: xs.append(x)\n  else: xs.append(x)\n';
    expect(timesOf(`${head}${arms}for y in xs: lib.a()\n`).a).toMatch(/\.\.6 likely run$|^6 exact run$/);
  });
  it('may be emptied by some turns', () => {
    const text =
      'xs = [1]\nfor x in range(100):\n  if lib.q(): xs.append(x)\n  elif xs: xs.pop()\nfor y in xs: lib.a()\n';
    expect(timesOf(text).a).toMatch(/^0\.\..*\.\.101 likely run$/);
  });
});

describe('ways out of a turn', () => {
  it('leave what they found, whatever the rest of the turn would bind', () => {
    const text = 'x = 3\nfor x in [3]:\n  if lib.q(): break\n  x = 0\nif x == 3: lib.a()\nelse: lib.b()\n';
    expect(timesOf(text)).toMatchObject({ a: '0..1..1 likely run', b: '0..1..1 likely run' });
  });
});

describe('what follows a possible jump', () => {
  it('sets numbers elsewhere only perhaps', () => {
    const bump = 'total = 0\ndef bump():\n  global total\n  total += 1\n';
    const asked = 'if total > 1: lib.a()\nelse: lib.b()\n';
    const perhaps = { a: '0..1..1 likely run', b: '0..1..1 likely run' };
    expect(timesOf(`${bump}for x in [0, 1]:\n  if lib.q(): continue\n  bump()\n${asked}`)).toMatchObject(perhaps);
    const early = 'total = 0\ndef f():\n  global total\n  if lib.q(): return\n  total = 5\nf()\n';
    expect(timesOf(`${early}${asked}`)).toMatchObject(perhaps);
    const object =
      'class A:\n  n = 0\n  def add(self):\n    if lib.q(): return\n    self.n += 1\na = A()\na.n = 1\na.add()\n';
    expect(timesOf(`${object}if a.n > 1: lib.a()\nelse: lib.b()\n`)).toMatchObject(perhaps);
  });
});
