// Data sets that are parted: how many rows each part has, rounded as the libraries do.

import { expect, it } from 'vitest';
import { timesOf } from './facts';

const SPLIT = 'from sklearn.model_selection import train_test_split as split\n';

it.each([
  ['a share of the second is rounded up', 'test_size=0.3', '1257 exact run', '540 exact run'],
  ['one is a number of rows', 'test_size=1', '1796 exact run', '1 exact run'],
  ['a share of the first is rounded down', 'train_size=0.4', '718 exact run', '1079 exact run'],
  ['both are told, and leave some out', 'train_size=100, test_size=0.1', '100 exact run', '180 exact run'],
  ['nothing is told', 'test_size=None', '1347 exact run', '450 exact run'],
  ['what is told is not known', 'train_size=ask()', '0..1.. guess run', '0..1.. guess run'],
])('%s', (_, sizes, a, b) => {
  const rows = 'xs = [i for i in range(1797)]\n';
  const text = `${SPLIT}${rows}a, b = split(xs, ${sizes})\nfor x in a: lib.a()\nfor x in b: lib.b()\n`;
  expect(timesOf(text)).toEqual({ a, b });
});

it('of a whole that is between two numbers, each part is', () => {
  const rows = 'xs = list(range(10))\nif ask(): xs = list(range(21))\n';
  const text = `${SPLIT}${rows}a, b = split(xs)\nfor x in a: lib.a()\nfor x in b: lib.b()\n`;
  expect(timesOf(text)).toEqual({ a: '7..12..15 likely run', b: '3..4..6 likely run' });
});

it('what shares leave over goes to the first ones', () => {
  const text =
    'from torch.utils.data import random_split\na, b, c = random_split(list(range(99)), [0.5, 0.3, 0.2])\n' +
    'for x in a: lib.a()\nfor x in b: lib.b()\nfor x in c: lib.c()\n';
  expect(timesOf(text)).toEqual({ a: '50 exact run', b: '30 exact run', c: '19 exact run' });
});
