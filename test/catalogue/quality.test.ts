// Scores are those of the tables they name, are found under the names people write, and are never lent to another model.

import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { allModels } from '../../src/catalogue/models';
import { BENCHMARKS, measuredModels, scoreOf, scoresOf } from '../../src/catalogue/quality';

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../data/${path}`, import.meta.url), 'utf8'));
const data = read('quality.json');

describe('quality.json', () => {
  test('follows its schema', () => {
    const validate = new Ajv({ allErrors: true, strictTuples: false }).compile(read('schema/quality.schema.json'));
    validate(data);
    expect(validate.errors ?? []).toEqual([]);
  });

  test('names every model once, and finds each under its name', () => {
    const names = measuredModels();
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    const lost = names.filter((name) => !scoresOf(name).some(({ model }) => model === name));
    expect(lost).toEqual([]);
  });

  test('names sources and benchmarks that are there, and none that nothing uses', () => {
    const used = new Set<string>();
    const measured = new Set<string>();
    for (const name of measuredModels()) for (const { benchmark } of scoresOf(name)) measured.add(benchmark.id);
    for (const { source } of data.benchmarks) used.add(source);
    for (const row of data.scores)
      for (const figure of Object.values(row)) if (isSourced(figure)) used.add(figure[1]);
    expect([...measured].sort()).toEqual(BENCHMARKS.map(({ id }) => id).sort());
    expect([...used].sort()).toEqual(Object.keys(data.sources).sort());
  });

  test('holds values that a benchmark can give', () => {
    const wrong = measuredModels().flatMap((name) =>
      scoresOf(name)
        .filter(({ benchmark, value }) => value < benchmark.range[0] || value > benchmark.range[1])
        .map(({ benchmark, value }) => `${name} ${benchmark.id} ${value}`),
    );
    expect(wrong).toEqual([]);
  });

  // Counted on 2026-11-30: 483 of the catalogue, 152 of them language models, and 1,481 models in all.
  test('covers four hundred models of the catalogue', () => {
    const covered = allModels().filter(({ id }) => scoresOf(id).length > 0);
    expect(covered.length).toBeGreaterThanOrEqual(470);
    expect(covered.filter(({ kind }) => kind === 'text').length).toBeGreaterThanOrEqual(150);
    expect(covered.filter(({ kind }) => kind === 'embedding').length).toBeGreaterThanOrEqual(25);
  });
});

function isSourced(figure: unknown): figure is readonly [number, string] {
  return Array.isArray(figure) && typeof figure[0] === 'number' && typeof figure[1] === 'string';
}

// Read off the tables themselves.
test.each([
  ['gpt-5-mini-2025-08-07', 'gpqa', 82.3],
  ['gpt-4o-2024-08-06', 'mmlu-pro', 74.7],
  ['gpt-5', 'aider', 88],
  ['Qwen/Qwen2.5-32B-Instruct', 'open-llm', 51.9],
  ['meta-llama/Llama-3.3-70B-Instruct-Turbo', 'hallucination', 4.1],
  ['text-embedding-3-large', 'mteb', 66.4],
  ['Qwen/Qwen3-Embedding-8B', 'mteb', 75.2],
  ['vit_b_32', 'imagenet', 75.9],
  ['openai/clip-vit-base-patch32', 'imagenet-zero-shot', 63.3],
  ['openai/whisper-large-v3', 'asr', 7.4],
  ['yolov8n', 'coco', 37.3],
] as const)('%s reaches what the table of %s says', (id, benchmark, value) => {
  expect(scoreOf(id, benchmark)?.value).toBe(value);
});

test.each([
  ['openai/gpt-5-mini', 'gpqa', 'gpt-5-mini-2025-08-07'],
  ['openai/gpt-4o', 'gpqa', 'gpt-4o-2024-08-06'],
  ['anthropic/claude-opus-4.5', 'livebench', 'claude-opus-4-5-20251101'],
  ['us.anthropic.claude-sonnet-4-5-20250929-v1:0', 'gpqa', 'claude-sonnet-4-5-20250929'],
  ['anthropic/claude-opus-4.8-batch', 'livebench', 'claude-opus-4-8'],
  ['google/gemini-3.1-flash-lite', 'livebench', 'gemini-3.1-flash-lite-preview'],
  ['meta/llama-3.3-70b', 'arena-text', 'meta-llama/Llama-3.3-70B-Instruct'],
  ['llama3.1:8b', 'arena-text', 'meta-llama/Llama-3.1-8B-Instruct'],
  ['unsloth/Llama-3.2-1B-Instruct-bnb-4bit', 'open-llm', 'meta-llama/Llama-3.2-1B-Instruct'],
  ['Qwen/Qwen2.5-7B-Instruct-AWQ', 'open-llm', 'Qwen/Qwen2.5-7B-Instruct'],
  ['clip-ViT-B-32', 'imagenet-zero-shot', 'openai/clip-vit-base-patch32'],
] as const)('%s was measured (%s) as %s', (id, benchmark, measured) => {
  expect(scoreOf(id, benchmark)?.model).toBe(measured);
});

test.each([
  ['a fine-tune has nothing of its base', 'someone/Llama-3.1-8B-Instruct-abliterated-v2'],
  ['nor has a merge', 'MaziyarPanahi/calme-3.2-llama-3.1-70b'],
  ['a model that is newer than the tables is unknown', 'gpt-9'],
  ['so is a checkpoint', './Qwen2-0.5B-DPO/checkpoint-100'],
])('%s', (_, id) => {
  expect(scoresOf(id)).toEqual([]);
});

test('a base model has not the scores of the one taught to chat, nor the other way round', () => {
  expect(scoreOf('meta-llama/Llama-3.1-8B', 'arena-text')).toBeUndefined();
  expect(scoreOf('meta-llama/Llama-3.1-8B', 'open-llm')?.value).not.toBe(
    scoreOf('meta-llama/Llama-3.1-8B-Instruct', 'open-llm')?.value,
  );
});

test("a model's name for chat, and the preview of another, are models of their own", () => {
  expect(scoresOf('openai/gpt-5').map(({ model }) => model)).not.toContain('gpt-5-chat');
  expect(scoresOf('openai/o1').map(({ model }) => model)).not.toContain('o1-preview');
});
