// Of two arms only one is gone: a place that both reach runs as often as in the larger one.

import { expect, test } from 'vitest';
import { timesOf } from './facts';

const ASK = 'def ask():\n  lib.a()\n';

test.each([
  [
    'if and elif',
    'if m == "a":\n  for i in range(100): ask()\nelif m == "b":\n  for i in range(50): ask()\n',
    '0..100..100',
  ],
  ['the larger arm last', 'if m:\n  ask()\nelse:\n  for i in range(7): ask()\n', '0..7..7'],
  ['three arms', 'if m == 1:\n  ask()\nelif m == 2:\n  ask()\nelse:\n  ask()\n', '0..1..1'],
  ['every turn of a loop', 'for i in range(10):\n  if odd(i):\n    ask()\n  else:\n    ask()\n', '0..10..10'],
])('%s', (_, code, expected) => {
  expect(timesOf(`${ASK}m = input()\n${code}`)).toEqual({ a: `${expected} likely run` });
});

test('what stands behind the arms is added', () => {
  const code = 'if input():\n  ask()\nelse:\n  for i in range(4): ask()\nask()\n';
  expect(timesOf(ASK + code)).toEqual({ a: '1..5..5 likely run' });
});

test('two decisions are two', () => {
  const code = 'if input():\n  ask()\nif input():\n  ask()\n';
  expect(timesOf(ASK + code)).toEqual({ a: '0..2..2 likely run' });
});

test('places of their own stay as they are', () => {
  const code = 'if input():\n  for i in range(100): lib.a()\nelse:\n  for i in range(50): lib.b()\n';
  expect(timesOf(code)).toEqual({ a: '0..100..100 likely run', b: '0..50..50 likely run' });
});

test('where an arm ends the loop, turns before it may have taken the other', () => {
  const code = 'for i in range(10):\n  if fits(i):\n    for j in range(5): ask()\n    break\n  else:\n    ask()\n';
  expect(timesOf(ASK + code)).toEqual({ a: '0..15..15 likely run' });
});

test('a generator that an arm makes does its work where it is walked', () => {
  const code =
    'def many(n):\n  for i in range(n):\n    lib.a()\n    yield i\nif input():\n  xs = many(8)\nelse:\n  xs = many(3)\nfor x in xs: pass\n';
  expect(timesOf(code).a).toMatch(/^0\.\.\d+\.\.(8|11) likely run$/);
});
