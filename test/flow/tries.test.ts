// Loops that try again until an answer will do: once where nothing goes wrong, up to as often as they may.

import { expect, test } from 'vitest';
import { timesOf } from './facts';

const asked = (loop: string, behind: string): string =>
  `def ask(prompt, most=5):\n  ${loop}\n    answer = lib.a(prompt)\n    if answer.ok:\n      return answer\n  ${behind}\nask(read())\n`;

test.each(['for attempt in range(most):', 'for _ in range(5):'])('%s with an error behind tries again', (loop) => {
  expect(timesOf(asked(loop, 'raise RuntimeError("no answer")'))).toEqual({ a: '1..1..5 likely run' });
});

test('attempts that are counted by hand are tries too', () => {
  const code =
    'def ask(prompt):\n  n = 0\n  while n < 4:\n    answer = lib.a(prompt)\n    if answer.ok:\n      return answer\n    n += 1\n  raise RuntimeError()\nask(read())\n';
  expect(timesOf(code)).toEqual({ a: '1..1..4 likely run' });
});

test('what stands behind all tries is the error path', () => {
  expect(timesOf(`${asked('for attempt in range(most):', 'raise RuntimeError()')}lib.b()\n`)).toMatchObject({
    b: '1 exact run',
  });
});

test.each([
  ['turns with nothing wrong behind them', 'for attempt in range(most):', 'return None'],
  ['things looked for', 'for part in split(prompt):', 'raise KeyError(prompt)'],
  ['items looked for by their place', 'for k in range(len(PARTS)):', 'raise KeyError(prompt)'],
])('%s are no tries', (_, loop, behind) => {
  const { a } = timesOf(`PARTS = [1, 2, 3, 4, 5]\n${asked(loop, behind)}`);
  expect(a).not.toMatch(/^1\.\.1\.\./);
});
