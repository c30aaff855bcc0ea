// A model is the same whoever is named before it; a tag behind a name is part of it.

import { expect, test } from 'vitest';
import { priceOf } from '../../src/catalogue/prices';
import { withoutProvider } from '../../src/catalogue/provider-prefix';

test.each([
  ['openai:gpt-4o', 'gpt-4o'],
  ['openai/gpt-4o', 'gpt-4o'],
  ['openrouter/openai/gpt-4o', 'gpt-4o'],
  ['google-gla:gemini-1.5-flash', 'gemini-1.5-flash'],
  ['bedrock:anthropic.claude-3-haiku-20240307-v1:0', 'anthropic.claude-3-haiku-20240307-v1:0'],
  ['mistral:mistral-large-latest', 'mistral-large-latest'],
  ['ollama:llama3.2', 'llama3.2'],
  ['mistral:7b', 'mistral:7b'],
  ['mistral:latest', 'mistral:latest'],
  ['llama3:8b', 'llama3:8b'],
  ['ft:gpt-3.5-turbo-0125:me::1', 'ft:gpt-3.5-turbo-0125:me::1'],
])('%s is %s', (written, name) => {
  expect(withoutProvider(written)).toBe(name);
});

test('costs what it costs without', () => {
  const tokens = { inputTokens: 1000, outputTokens: 1000 };
  expect(priceOf('openai:gpt-4o', 'openai', tokens)).toBeDefined();
  expect(priceOf('openai:gpt-4o', 'openai', tokens)).toEqual(priceOf('gpt-4o', 'openai', tokens));
});
