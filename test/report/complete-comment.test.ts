// What is offered in a comment for Wattlint, by the line up to the cursor.

import { expect, test } from 'vitest';
import { completeComment } from '../../src/report/complete-comment';

const RULES = ['call-in-loop', 'grid-size'].map((id) => ({ id, title: id }));
const words = (before: string) => completeComment(before, () => RULES)?.suggestions.map(({ word }) => word);
const ALL_WORDS = expect.arrayContaining(['times=', 'dataset-size=', 'model=', 'ignore[', 'ignore-file[']);

test.each([['# wattlint:'], ['# wattlint: '], ['    ask()  # wattlint: t'], ['x = 1  # noqa: E501  # wattlint: i']])(
  'the first word of %s',
  (before) => {
    expect(words(before)).toEqual(ALL_WORDS);
  },
);

test.each([['# wattlint: times=5, '], ['# wattlint: times=5 mod'], ['# wattlint: times=100..500, model=gpt-4o; ']])(
  'another word behind %s',
  (before) => {
    expect(words(before)).toContain('tokens=');
    expect(words(before)).not.toContain('times=');
    expect(words(before)).not.toContain('ignore[');
  },
);

test('rules within brackets, those that are listed left out', () => {
  expect(words('# wattlint: ignore[')).toEqual(['call-in-loop', 'grid-size']);
  expect(words('# wattlint: ignore-next-line[grid-size, ca')).toEqual(['call-in-loop']);
  expect(completeComment('# wattlint: ignore[call-in', () => RULES)?.written).toBe('call-in');
});

test.each([
  ['x = 1'],
  ['# wattlint'],
  ['x = "wattlint: '],
  ['# say `wattlint: '],
  ['# wattlint: times='],
  ['# wattlint: times=50'],
  ['# wattlint: ignore[grid-size] because '],
  ['# wattlint: ignore[grid-size] # another '],
])('nothing for %s', (before) => {
  expect(words(before)).toBeUndefined();
});
