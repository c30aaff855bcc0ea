// Arms that end the loop they stand in run once at most, however many turns the loop takes.

import { expect, test } from 'vitest';
import { timesOf } from './facts';

test.each([
  ['a break', 'for x in read():\n  if x.fits:\n    lib.a(x)\n    break\n'],
  ['an endless loop', 'while True:\n  if done():\n    lib.a()\n    break\n'],
  ['a loop of known length', 'for x in range(50):\n  if fits(x):\n    lib.a(x)\n    break\n'],
  ['an arm within an arm', 'for x in read():\n  if x.fits:\n    if x.good:\n      lib.a(x)\n    break\n'],
])('what is done once before %s', (_, code) => {
  expect(timesOf(code)).toEqual({ a: '0..1..1 likely run' });
});

test('a break ends the inner loop alone, a return all of them', () => {
  const loops = (jump: string) =>
    `def f():\n  for x in range(10):\n    for y in range(20):\n      if fits(x, y):\n        lib.a(x)\n        ${jump}\nf()\n`;
  expect(timesOf(loops('break'))).toEqual({ a: '0..10..10 likely run' });
  expect(timesOf(loops('return'))).toEqual({ a: '0..1..1 likely run' });
});

test.each([
  ['goes on after all', 'if fits(x):\n    lib.a(x)\n    if odd(x): continue\n    break'],
  ['ends it only perhaps', 'if fits(x):\n    lib.a(x)\n    if odd(x): break'],
])('an arm that %s runs as often as the loop turns', (_, body) => {
  expect(timesOf(`for x in range(10):\n  ${body}\n`)).toEqual({ a: '0..10..10 likely run' });
});

test('a list that such an arm fills has one item more', () => {
  const code = 'xs = []\nfor x in range(9):\n  if fits(x):\n    xs.append(x)\n    break\nfor x in xs:\n  lib.a(x)\n';
  expect(timesOf(code)).toEqual({ a: '0..1..1 likely run' });
});

test('a turn that perhaps went on before it broke off ends nothing for sure', () => {
  const code = 'for x in [1, 0]:\n  if x > 0:\n    if asked(): continue\n    break\n  lib.a(x)\n';
  expect(timesOf(code)).toEqual({ a: '0..1..1 likely run' });
});

test.each([
  ['in the arm', 'if fits(x):\n    try:\n      lib.a(x)\n      break\n    except Exception: pass'],
  ['around it', 'try:\n    if fits(x):\n      lib.a(x)\n      break\n  except Exception: print(x)'],
  ['passed over', 'with suppress(Exception):\n    if fits(x):\n      lib.a(x)\n      break'],
])('after an error that is caught %s the next turn tries again', (_, body) => {
  const code = `from contextlib import suppress\nfor x in range(10):\n  ${body}\n`;
  expect(timesOf(code)).toEqual({ a: '0..1..10 likely run' });
});

test('an error that ends the loop as well, or is caught outside, lets it try no more', () => {
  const inside =
    'for x in range(10):\n  try:\n    if fits(x):\n      lib.a(x)\n      break\n  except Exception: raise\n';
  const outside =
    'try:\n  for x in range(10):\n    if fits(x):\n      lib.a(x)\n      break\nexcept Exception: pass\n';
  expect(timesOf(inside)).toEqual({ a: '0..1..1 likely run' });
  expect(timesOf(outside)).toEqual({ a: '0..1..1 likely run' });
});
