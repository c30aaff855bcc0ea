// Batches of a loop and counters: one turn stands for all, and what differs from turn to turn is not taken as settled.

import { describe, expect, it } from 'vitest';
import { timesOf } from './facts';

describe('a batch', () => {
  it.each([
    ['for i in range(0, 13, 2):\n  b = xs[i:i+2]\n  if len(b) == 2: lib.a()', '6 exact run'],
    ['for i in range(0, 13, 2):\n  b = xs[i:i+2]\n  if len(b) == 1: lib.a()', '1 exact run'],
    ['for i in range(0, len(xs), 4):\n  for x in xs[i:i+4]: lib.a()', '13 exact run'],
    ['for i in range(0, 9, 4):\n  if len(xs[:9][i:i+4]) == 3: lib.a()', '0 exact run'],
  ])('is measured turn by turn: %s', (text, times) => {
    expect(timesOf(`xs = list("abcdefghijklm")\n${text}`)).toEqual({ a: times });
  });
  it.each([
    ['for i in range(0, len(xs), 32):\n  for x in xs[i:i+32]: lib.a()', '5000 exact run'],
    ['for i in range(0, len(xs), 32):\n  if len(xs[i:i+32]) == 32: lib.a()', '0..157..157 likely run'],
    ['for i in range(0, len(xs), 32):\n  if len(xs[i:i+32]) == 31: lib.a()', '0 exact run'],
    ['for i in range(0, len(xs), 32):\n  for j in range(len(xs[i:i+32])): lib.a()', '1256..3140..5024 likely run'],
    // Windows that overlap hold more together than there is.
    ['for i in range(0, len(xs), 2):\n  for x in xs[i:i+4]: lib.a()', '0..10000..10000 likely run'],
  ])('of many has a mean length that is not compared: %s', (text, times) => {
    expect(timesOf(`xs = list(range(5000))\n${text}`)).toEqual({ a: times });
  });
});

describe('chunks of an iterator', () => {
  const loop = (body: string) =>
    `from itertools import islice\ndef chunks(xs, n):\n  it = iter(xs)\n${body}for c in chunks(range(205), 50): lib.a()\n`;
  it.each([
    ['  while True:\n    c = list(islice(it, n))\n    if not c: return\n    yield c\n', '5 exact run'],
    ['  while True:\n    c = tuple(islice(it, n))\n    if len(c) == 0:\n      break\n    yield c\n', '5 exact run'],
    ['  while c := list(islice(it, n)):\n    yield c\n', '5 exact run'],
    ['  while c := [x + 1 for x in islice(it, n)]:\n    yield c\n', '5 exact run'],
    // The first item is gone by then.
    ['  next(it)\n  while c := list(islice(it, n)):\n    yield c\n', '1..5..5 likely run'],
    ['  while c := list(islice(it, n)):\n    next(it, None)\n    yield c\n', '5 exact run'],
    // A list begins anew each time.
    ['  it = xs\n  while c := list(islice(it, n)):\n    yield c\n', '0..1.. guess run'],
  ])('%s', (body, times) => {
    expect(timesOf(loop(body))).toEqual({ a: times });
  });
});

describe('a counter', () => {
  it.each([
    ['i = 0\nwhile i < 10:\n  lib.a()\n  i += 2', '5 exact run'],
    ['i = 0\nstep = 1\nwhile i < 10:\n  lib.a()\n  i += step\n  step += 1', '4 exact run'],
    ['i = 0\nn = 3\nwhile i < n:\n  lib.a()\n  i += 1', '3 exact run'],
  ])('counts %s', (text, times) => {
    expect(timesOf(text)).toEqual({ a: times });
  });
  it.each([
    'i = 0\nstep = 1\nwhile i < 1000:\n  lib.a()\n  i += step\n  step = ask(step)',
    'class A: step = 1\na = A()\ni = 0\nwhile i < 1000:\n  lib.a()\n  i += a.step\n  a.step = ask()',
    'i = 0\nk = 1\nwhile i < 10 and k:\n  try:\n    lib.a()\n    break\n  except E:\n    i += k\n    k = ask()',
  ])('with a step that moves is none: %s', (text) => {
    expect(timesOf(text).a).toMatch(/guess|\.\. likely/);
  });
});
