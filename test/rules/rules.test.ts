import { describe, expect, test } from 'vitest';
import { priceOf } from '../../src/catalogue/prices';
import { ALL } from '../../src/rules/all';
import { halvingShare } from '../../src/rules/grid-size';
import { pageOf } from '../../src/rules/pages';
import { smallTaskOf } from '../../src/rules/small-task';
import { siblings, smallerSibling } from '../../src/rules/smaller-sibling';
import { request, workload } from './build-cost';

describe('every rule', () => {
  test.each(ALL.map((rule) => [rule.id, rule] as const))('%s is well formed and has its page', (id, rule) => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(rule.summary).toMatch(/\.$/);
    expect(pageOf(id)).toContain(`\`${id}\``);
    for (const heading of ['What it finds', 'Why it costs', 'Bad', 'Good', 'When to ignore']) {
      expect(pageOf(id)).toContain(`## ${heading}`);
    }
    for (const better of rule.yieldsTo ?? []) expect(ALL.map((other) => other.id)).toContain(better);
  });

  test('ids differ, and unknown ids have no page', () => {
    expect(new Set(ALL.map(({ id }) => id)).size).toBe(ALL.length);
    expect(pageOf('constructor')).toBeUndefined();
  });
});

describe('smaller siblings', () => {
  const use = { inputTokens: 1000, outputTokens: 100 };

  test.each([
    ['gpt-4o', 'gpt-4o-mini'],
    ['gpt-4o-2024-08-06', 'gpt-4o-mini'],
    ['gpt-4.1', 'gpt-4.1-mini'],
    ['gpt-4-turbo', 'gpt-4.1-mini'],
    ['gpt-4', 'gpt-4.1-mini'],
    ['gpt-5', 'gpt-5-mini'],
    ['gpt-5.5', 'gpt-5.4-mini'],
    ['o3', 'gpt-5-mini'],
    ['claude-sonnet-4-5-20250929', 'claude-haiku-4-5'],
    ['claude-opus-4-1', 'claude-haiku-4-5'],
    ['claude-3-5-sonnet-latest', 'claude-haiku-4-5'],
    ['gemini-2.5-pro', 'gemini-2.5-flash-lite'],
  ])('%s: %s, at a lower price', (large, small) => {
    expect(smallerSibling(large)?.id).toBe(small);
    const before = priceOf(large, '', use)?.usd;
    const after = priceOf(small, '', use)?.usd;
    expect(after).toBeLessThan(before ?? 0);
  });

  test.each([
    'gpt-4o-mini',
    'gpt-4.1-nano',
    'gpt-5-mini',
    'gpt-4o-transcribe',
    'claude-haiku-4-5',
    'gpt-4o-audio-preview',
  ])('none for %s', (id) => {
    expect(smallerSibling(id)).toBeUndefined();
  });

  test('what is offered is small itself, and says on what evidence', () => {
    for (const { id, evidence, source } of siblings) {
      expect(smallerSibling(id)).toBeUndefined();
      expect(evidence).not.toBe('');
      expect(source).toMatch(/20\d\d/);
    }
  });
});

describe('small tasks', () => {
  const isSmall = (promptText: string, given: object = {}) =>
    smallTaskOf(workload({ request: request({ promptText, ...given }) })) !== undefined;
  const limit = (value: number) => ({
    maxOutputTokens: { value: { low: value, best: value, high: value }, certainty: 'exact', from: 'code' },
  });

  test.each([
    'Classify the message as spam or ham.',
    'Is this review positive? Answer only yes or no.',
    'What is the sentiment of this text? Reply with one word.',
    'Reply only with the label.',
    'Choose one of these categories: a, b, c.',
    'Return only true or false.',
  ])('small: %s', (prompt) => {
    expect(isSmall(prompt)).toBe(true);
  });

  test.each([
    'Summarise the article.',
    'Write a program that classifies images. Explain how it works.',
    'You are a helpful assistant. Answer the question.',
    'Translate into German and answer with the translation only.',
    'Answer only from the passages. Say yes when you are sure.',
    'Think step by step, then answer with one word.',
    'Explain the difference between a label and a category.',
  ])('not small: %s', (prompt) => {
    expect(isSmall(prompt)).toBe(false);
  });

  test('the output limit speaks for itself, both ways', () => {
    expect(isSmall('', limit(5))).toBe(true);
    expect(isSmall('', limit(300))).toBe(false);
    expect(isSmall('Classify as a or b.', limit(4000))).toBe(false);
    expect(isSmall('', { ...limit(5), hasTools: true })).toBe(false);
  });
});

test('successive halving spends what its rounds add up to', () => {
  expect(halvingShare(24)).toBeCloseTo(3 / 9);
  expect(halvingShare(100)).toBeCloseTo(5 / 81);
  expect(halvingShare(1)).toBe(1);
});
