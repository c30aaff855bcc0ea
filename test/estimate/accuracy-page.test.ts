// The tables of docs/accuracy.md are what the formulas say today: whoever changes a constant writes them anew.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('docs/accuracy.md tells the errors of the formulas as they are', () => {
  const printed = execFileSync('node', ['scripts/accuracy/accuracy.mjs', '--quick'], { encoding: 'utf8' });
  const page = readFileSync('docs/accuracy.md', 'utf8').split('\n');
  const rows = printed.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| estimate'));
  expect(rows.length).toBeGreaterThan(10);
  const stale = rows.filter((row) => !page.includes(row));
  expect(stale, 'run `npm run accuracy -- --write`').toEqual([]);
});

/** Aims of the project; a change that misses one says so here first. */
it('holds its aims on families left out', () => {
  const page = readFileSync('docs/accuracy.md', 'utf8');
  const figures = (name: string) => {
    const row = page.split('\n').find((line) => line.startsWith(`| ${name}`));
    const numbers =
      row
        ?.split('|')
        .slice(2)
        .map((cell) => Number.parseFloat(cell)) ?? [];
    return { error: numbers[1] ?? Number.NaN, within: numbers[2] ?? Number.NaN, holds: numbers[4] ?? Number.NaN };
  };
  const language = figures('Wattlint, families left out in turn');
  expect(language.error).toBeLessThanOrEqual(20);
  expect(language.within).toBeGreaterThanOrEqual(95);
  expect(language.holds).toBeGreaterThanOrEqual(85);
  expect(language.holds).toBeLessThanOrEqual(95);
  expect(figures('Wattlint, models left out in turn').error).toBeLessThanOrEqual(25);
  expect(figures('Wattlint, families left out: the middle').error).toBeLessThanOrEqual(18);
  const classic = figures('Wattlint, sizes left out');
  expect(classic.error).toBeLessThanOrEqual(35);
  expect(classic.within).toBeGreaterThanOrEqual(75);
  expect(classic.holds).toBeGreaterThanOrEqual(85);
  expect(classic.holds).toBeLessThanOrEqual(95);
});
