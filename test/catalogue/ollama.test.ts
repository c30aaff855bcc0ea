// Names of Ollama's library: the table follows its schema, and each name leads to a model of its size.

import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { expect, test } from 'vitest';
import { findModel } from '../../src/catalogue/models';
import { findInOllama, isOllamaCloud, packingInOllama } from '../../src/catalogue/ollama';

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../data/${path}`, import.meta.url), 'utf8'));

test('the table follows its schema, names sources that are there and models that are listed', () => {
  const data = read('ollama.json');
  const validate = new Ajv({ allErrors: true }).compile(read('schema/ollama.schema.json'));
  validate(data);
  expect(validate.errors ?? []).toEqual([]);
  const names: string[] = data.names.map(({ name }: { name: string }) => name);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  for (const { name, model, source } of data.names) {
    expect(data.sources[source], name).toBeDefined();
    if (model) expect(findModel(model)?.model.id, name).toBe(model);
    expect(findInOllama(name), name).toBeDefined();
  }
});

test.each([
  ['deepseek-r1', 8.19],
  ['deepseek-r1:latest', 8.19],
  ['ollama/deepseek-r1', 8.19],
  ['llama3', 8.03],
  ['gemma3', 4.3],
  ['mistral', 7.24],
  ['qwen3-coder', 30.5],
])('%s is about %f B', (name, billions) => {
  expect((findInOllama(name)?.model.total ?? 0) / 1e9).toBeCloseTo(billions, 1);
});

test('a name with a size is not the default', () => {
  expect(findInOllama('deepseek-r1:671b')).toBeUndefined();
  expect(findInOllama('meta-llama/Llama-3.1-8B')).toBeUndefined();
});

test('tags say how weights are packed and where they run', () => {
  expect(packingInOllama('llama3')).toBe('int4');
  expect(packingInOllama('llama3:8b-instruct-q8_0')).toBe('int8');
  expect(packingInOllama('llama3:8b-instruct-fp16')).toBe('fp16');
  expect(packingInOllama('Qwen/Qwen3-8B')).toBeUndefined();
  expect(isOllamaCloud('gpt-oss:120b-cloud')).toBe(true);
  expect(isOllamaCloud('kimi-k3:cloud')).toBe(true);
  expect(isOllamaCloud('llama3')).toBe(false);
});
