// The quality of a picture that a model writes in tokens counts in money and in energy, as the call tells it.

import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { expect, test } from 'vitest';
import { pictureTokens } from '../../src/catalogue/picture-tokens';
import { DEFAULTS, engine } from '../../src/project/engine';
import { readDocument } from '../../src/source/read-document';

const costOf = (options: string, model = 'gpt-image-1') => {
  const text = `from openai import OpenAI\nOpenAI().images.generate(model="${model}", prompt="an otter"${options})\n`;
  const read = readDocument({ uri: '/a.py', version: 0, content: { text } });
  if (!('document' in read)) throw new Error(read.skipped);
  const cost = engine()(read.document, DEFAULTS).costs[0];
  if (cost === undefined) throw new Error('no cost');
  return cost;
};

test('the table follows its schema', () => {
  const read = (path: string) => JSON.parse(readFileSync(new URL(`../../data/${path}`, import.meta.url), 'utf8'));
  const validate = new Ajv().compile(read('schema/picture-tokens.schema.json'));
  expect(validate(read('picture-tokens.json')) || validate.errors).toBe(true);
});

test('as many tokens as the guide says, by quality and shape', () => {
  const square = { width: 1024, height: 1024 };
  expect(pictureTokens('gpt-image-1', square, 'high')?.tokens.best).toBe(4160);
  expect(pictureTokens('openai/gpt-image-1.5', { width: 1024, height: 1536 }, 'low')?.tokens.best).toBe(408);
  expect(pictureTokens('gpt-image-1', { width: 1536, height: 1024 }, 'medium')?.tokens.best).toBe(1568);
  expect(pictureTokens('gpt-image-1', square, 'auto')?.tokens).toEqual({ low: 272, best: 1056, high: 4160 });
  expect(pictureTokens('dall-e-3', square, 'hd')).toBeUndefined();
});

test('high quality costs as many times more as it has tokens, in money and in energy', () => {
  const [low, high, open] = [costOf(', quality="low"'), costOf(', quality="high"'), costOf('')];
  const times = (one: typeof low, other: typeof low) => [
    one.footprint.costUsd.best / other.footprint.costUsd.best,
    one.footprint.energyWh.best / other.footprint.energyWh.best,
  ];
  for (const ratio of times(high, low)) expect(ratio).toBeCloseTo(4160 / 272, 1);
  // $0.167 for a high square, $0.011 for a low one, as the price list has them.
  expect(high.footprint.costUsd.best).toBeCloseTo(0.166, 2);
  expect(low.footprint.costUsd.best).toBeCloseTo(0.011, 2);
  expect(open.footprint.costUsd.low).toBeCloseTo(low.footprint.costUsd.best, 6);
  expect(high.assumptions.find(({ what }) => what === 'quality')?.value).toBe('high, 4,160 tokens a picture');
  expect(costOf(', quality="auto"').footprint).toEqual(open.footprint);
});

test('a picture that is not written in tokens is not told by them', () => {
  expect(costOf(', quality="hd"', 'dall-e-3').assumptions.some(({ what }) => what === 'quality')).toBe(false);
});

test.each([
  ['gpt-image-2', 'high', { low: 7024, best: 7024, high: 7024 }],
  ['gpt-image-2.5-flare', 'medium', { low: 439, best: 439, high: 439 }],
  ['gemini-2.5-flash-image', undefined, { low: 1290, best: 1290, high: 1290 }],
])('%s at %s is told by figures of its own', (model, quality, tokens) => {
  expect(pictureTokens(model, { width: 1024, height: 1024 }, quality)?.tokens).toEqual(tokens);
});

test('between two qualities nobody knows which', () => {
  const { tokens, quality } = pictureTokens('gpt-image-2', { width: 1024, height: 1024 }, 'medium') ?? {};
  expect(quality).toBeUndefined();
  expect(tokens).toMatchObject({ low: 196, high: 7024 });
});
