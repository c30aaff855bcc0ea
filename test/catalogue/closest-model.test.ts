// Names that nobody sells: mistyped ones lead to what was meant, new ones are left alone.

import { expect, test } from 'vitest';
import { closestModel } from '../../src/catalogue/closest-model';
import { makerByName, priceSpanOf } from '../../src/catalogue/prices';

test.each([
  ['gpt4o', 'gpt-4o'],
  ['gtp-4o', 'gpt-4o'],
  ['claude-sonet-4-5', 'claude-sonnet-4-5'],
  ['gpt-4o', undefined],
  ['gpt-6-foo', undefined],
  ['gpt-9.7', undefined],
  ['mistral-foo', undefined],
  ['llama3', undefined],
  ['Acme-13B', undefined],
])('%s: %s', (name, meant) => {
  expect(closestModel(name)).toBe(meant);
});

test('a name has a maker by its form, and a maker a span of prices', () => {
  expect(makerByName('gpt-9')).toBe('openai');
  expect(makerByName('claude-zeta')).toBe('anthropic');
  expect(makerByName('foo')).toBeUndefined();
  const span = priceSpanOf('anthropic', () => true);
  expect(span?.low).toBeLessThan(span?.best ?? 0);
  expect(span?.high).toBeGreaterThan(span?.best ?? 0);
  expect(priceSpanOf('nobody', () => true)).toBeUndefined();
});
