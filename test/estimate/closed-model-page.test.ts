// The page that explains closed models says the constants of the code, and its example is what the code computes.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MARGIN, MARKET, sizeAtPrice } from '../../src/estimate/model/closed-model';

test('docs/closed-models.md', () => {
  const page = readFileSync('docs/closed-models.md', 'utf8');
  for (const [name, { intercept, slope, spread }] of Object.entries(MARKET))
    expect(page).toContain(`| ${name} | ${intercept} | ${slope} | ${spread} |`);
  expect(page).toContain(`taken as ${MARGIN.best} times the market's, from ${MARGIN.low} to ${MARGIN.high}`);
  const { active, total } = sizeAtPrice(10 / MARGIN.best);
  expect(page).toContain(`${active.toPrecision(3)} B active`);
  expect(page).toContain(`of ${total.toPrecision(3)} B parameters`);
});
