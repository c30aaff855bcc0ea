// Loops that a list ends: until it is long enough.

import { expect, it } from 'vitest';
import { timesOf } from './facts';

it.each([
  ['while len(xs) < 200:\n  lib.a()\n  xs.append(ask())', '200 exact run'],
  ['while 200 > len(xs):\n  xs.append(lib.a())', '200 exact run'],
  ['while len(xs) <= 200:\n  lib.a()\n  xs += [1, 2]', '101 exact run'],
  ['while len(xs) < 200:\n  lib.a()\n  xs.extend(ys)', '67 exact run'],
  ['for x in range(900):\n  lib.a()\n  xs.append(x)\n  if len(xs) >= 70: break', '70 exact run'],
  ['while True:\n  xs.append(lib.a())\n  if len(xs) > 70: break', '71 exact run'],
  ['for x in range(900):\n  lib.a()\n  xs.append(x)\n  if len(xs) > 0: break', '1 exact run'],
  ['while True:\n  xs.append(lib.a())\n  if len(xs) > -1: break', '1 exact run'],
  // What stands before the guard runs once more than what makes the list longer behind it.
  ['while True:\n  lib.a()\n  if len(xs) == 200: break\n  xs += [1]', '201 exact run'],
  ['while True:\n  lib.a()\n  if len(xs) == 200: break\n  xs.append(ask())', '201 exact run'],
  ['while True:\n  n = 1\n  if 200 <= len(xs): break\n  xs.append(lib.a())', '200 exact run'],
  ['for x in range(900):\n  lib.a()\n  if len(xs) >= 70: break\n  xs.append(x)', '71 exact run'],
  // It may be passed over, taken out of, or filled by others.
  [
    'for x in range(900):\n  lib.a()\n  if ask(x): continue\n  xs.append(x)\n  if len(xs) >= 70: break',
    '1..900..900 likely run',
  ],
  ['for x in range(900):\n  lib.a()\n  if ask(x): xs.append(x)\n  if len(xs) >= 70: break', '1..900..900 likely run'],
  [
    'for x in range(900):\n  lib.a()\n  xs.append(x)\n  send(xs)\n  if len(xs) >= 70: break',
    '1..900..900 likely run',
  ],
])('counts %s', (text, times) => {
  expect(timesOf(`xs = []\nys = [ask() for _ in range(3)]\n${text}\n`)).toEqual({ a: times });
});
