// What people write and what is found: ids, device names, places, data sets, prices.

import { describe, expect, test } from 'vitest';
import { findDataset, rowsOf } from '../../src/catalogue/datasets';
import { findRegion } from '../../src/catalogue/grids';
import { findHardware } from '../../src/catalogue/hardware';
import { findModel, sizeInName } from '../../src/catalogue/models';
import { priceOf } from '../../src/catalogue/prices';
import { findProvider, isKnownProvider } from '../../src/catalogue/providers';

describe('models', () => {
  test.each([
    ['meta-llama/Llama-3.1-8B-Instruct', 'meta-llama/Llama-3.1-8B'],
    ['llama3.1:8b', 'meta-llama/Llama-3.1-8B'],
    ['unsloth/Llama-3.2-3B-Instruct-bnb-4bit', 'meta-llama/Llama-3.2-3B'],
    ['TheBloke/Mistral-7B-Instruct-v0.2-GGUF', 'mistralai/Mistral-7B-v0.1'],
    ['mixtral-8x7b-32768', 'mistralai/Mixtral-8x7B-v0.1'],
    ['together_ai/meta-llama/Meta-Llama-3.1-70B-Instruct-Turbo', 'meta-llama/Llama-3.1-70B'],
    ['Qwen/Qwen3-235B-A22B-Instruct-2507-FP8', 'Qwen/Qwen3-235B-A22B'],
    ['all-MiniLM-L6-v2', 'sentence-transformers/all-MiniLM-L6-v2'],
    ['bert-base-uncased', 'google-bert/bert-base-uncased'],
    ['deepseek-chat', 'deepseek-ai/DeepSeek-V3'],
    ['whisper-1', 'openai/whisper-large-v3'],
    ['vit_b_32', 'vit_b_32'],
    ['ViT-B-32', 'openai/clip-vit-base-patch32'],
    ['ViT-B/32', 'openai/clip-vit-base-patch32'],
    ['MobileNetV2', 'MobileNetV2'],
    ['mobilenet_v2', 'mobilenet_v2'],
    ['mobilenetv2_100', 'mobilenet_v2'],
    ['facebook/deit-base-patch16-224', 'deit_base_patch16_224'],
  ])('%s is %s', (id, found) => {
    const match = findModel(id);
    expect(match?.model.id).toBe(found);
    expect(match?.how).toBe('listed');
  });

  test.each([
    ['doc2query/all-t5-base-v1', 'google-t5/t5-base'],
    ['deepset/electra-base-squad2', 'google/electra-base-discriminator'],
    ['acme/gemma-2B-legal-AWQ', 'google/gemma-2b'],
  ])('%s is made from %s', (id, found) => {
    expect(findModel(id)).toMatchObject({ how: 'base', model: { id: found } });
  });

  test.each([
    'stella-base-en-v2',
    'my-vit-b',
    'acme/distil-t5-base-x',
    'zai-org/GLM-4.7-Flash',
    'stable-diffusion-safety-checker',
    'base',
    'acme/32',
  ])('%s is made from nothing listed', (id) => {
    expect(findModel(id)).toBeUndefined();
  });

  test('a quantised copy keeps its parameters and changes its format', () => {
    expect(findModel('Qwen/Qwen2.5-7B-Instruct-AWQ')?.model.precision).toBe('int4');
    expect(findModel('Qwen/Qwen3-8B-FP8')?.model.precision).toBe('fp8');
    expect(findModel('Qwen/Qwen3-8B')?.model.precision).toBe('bf16');
  });

  test.each([
    ['Acme-13B-Chat', 13e9, 13e9],
    ['acme/foo-30B-A3B', 30e9, 3e9],
    ['tiny-350m', 350e6, 350e6],
    ['bar_1.5b_sft', 1.5e9, 1.5e9],
  ])('%s has the size in its name', (id, total, active) => {
    expect(sizeInName(id)).toEqual({ total, active });
  });

  test.each(['gpt-4o', 'claude-sonnet-4-5', 'gpt-4-32k', 'o3-mini', 'gemini-2.5-pro', 'command-x'])(
    '%s has no published size',
    (id) => {
      expect(findModel(id)).toBeUndefined();
    },
  );
});

test.each([
  ['NVIDIA H100 80GB HBM3', 'h100', 1],
  ['h100*8', 'h100', 8],
  ['8xH100', 'h100', 8],
  ['NVIDIA A100-SXM4-40GB', 'a100-40gb', 1],
  ['A100-80GB', 'a100', 1],
  ['NVIDIA GeForce RTX 4090', 'rtx-4090', 1],
  ['rtx 3090', 'rtx-3090', 1],
  ['TPUv4', 'tpu-v4', 1],
  ['Tesla T4', 't4', 1],
  ['Apple M2 Max', 'm2-max', 1],
])('hardware %s is %s × %i', (text, id, count) => {
  const found = findHardware(text);
  expect(found?.device.id).toBe(id);
  expect(found?.count).toBe(count);
});

test.each(['', 'xyz', 'h100*0', 'cuda', 'h1000', 'xh100', 'a1000'])('no hardware is called "%s"', (text) => {
  expect(findHardware(text)).toBeUndefined();
});

test('places: countries in two or three letters, parts of countries, groups, cloud regions', () => {
  expect(findRegion('FR')?.grid.zone).toBe('FRA');
  expect(findRegion('fra')?.grid.gramsPerKwh.best).toBe(44);
  expect(findRegion('WORLD')?.grid.gramsPerKwh.best).toBe(473);
  expect(findRegion('US-CAL-CISO')?.grid.zone).toBe('US-CAL-CISO');
  expect(findRegion('aws:us-east-1')?.pue).toBe(1.15);
  expect(findRegion('eastus')?.cloud).toBe('azure');
  expect(findRegion('Atlantis')).toBeUndefined();
});

test('data sets by the names of their loaders, with slices', () => {
  const rows = (name: string, split?: string, configuration?: string) => {
    const found = findDataset(name, configuration);
    return found && rowsOf(found, split);
  };
  expect(rows('imdb', 'test')).toBe(25000);
  expect(rows('stanfordnlp/imdb', 'train[:10%]')).toBe(2500);
  expect(rows('glue', 'train', 'mrpc')).toBe(3668);
  expect(rows('torchvision.datasets.MNIST')).toBe(60000);
  expect(rows('keras.datasets.cifar10.load_data')).toBe(50000);
  expect(rows('sklearn.datasets.load_iris')).toBe(150);
  expect(rows('ag_news', 'train+test')).toBe(127600);
  expect(rows('imdb', 'train[-1000:]')).toBe(1000);
  expect(rows('imdb', 'nowhere')).toBeUndefined();
  expect(rows('my/private-data')).toBeUndefined();
});

test('prices: by provider and model, with cached input cheaper, and nothing invented', () => {
  const use = { inputTokens: 1e6, outputTokens: 1e6 };
  expect(priceOf('gpt-4o', 'openai', use)?.usd).toBe(12.5);
  expect(priceOf('anthropic/claude-opus-4.7', '', use)?.usd).toBe(30);
  expect(priceOf('gpt-4o', 'openai', { inputTokens: 1, cachedInputTokens: 1e6 })?.usd).toBeLessThan(2.5);
  expect(priceOf('whisper-1', 'openai', { audioHours: 1 })?.usd).toBe(0.36);
  expect(priceOf('no-such-model', 'openai', use)).toBeUndefined();
  expect(priceOf('gpt-4o', 'openai', { audioHours: 1 })).toBeUndefined();
});

test('providers by their aliases; an unknown one gets the defaults and its own name', () => {
  expect(findProvider('vertex_ai').id).toBe('google');
  expect(findProvider('azure_openai').id).toBe('azure');
  expect(isKnownProvider('acme')).toBe(false);
  expect(findProvider('acme').name).toBe('acme');
});

test('a device is looked up at once, whatever the name', () => {
  const start = performance.now();
  expect(findHardware(`h${' '.repeat(60_000)}y`)).toBeUndefined();
  expect(findHardware('h100   x   4')).toMatchObject({ count: 4 });
  expect(performance.now() - start).toBeLessThan(2000);
});

describe('names of weights on a disk, and of packed copies', () => {
  test.each([
    ['./Qwen2-0.5B-DPO/checkpoint-100', 'Qwen/Qwen2-0.5B', 'base', 'bf16'],
    ['outputs/llama-3-8b-lora/final', 'meta-llama/Meta-Llama-3-8B', 'base', 'bf16'],
    ['/data/models/Mistral-7B-v0.1/', 'mistralai/Mistral-7B-v0.1', 'listed', 'bf16'],
    ['C:\\models\\llama-2-13b.ggmlv3.q4_0.bin', 'meta-llama/Llama-2-13b-hf', 'base', 'int4'],
    ['./mistral-7b-instruct-v0.2.Q4_K_M.gguf', 'mistralai/Mistral-7B-v0.1', 'listed', 'int4'],
    [
      '~/.cache/huggingface/hub/models--meta-llama--Llama-2-7b-hf/snapshots/01c7f73d771dfac7d292323805ebc428287df4f9',
      'meta-llama/Llama-2-7b-hf',
      'listed',
      'bf16',
    ],
    ['unsloth/gpt-oss-20b-BF16', 'openai/gpt-oss-20b', 'listed', 'bf16'],
    ['gemma3:27b-it-qat', 'google/gemma-3-27b-it', 'listed', 'int4'],
    ['clip-ViT-L-14', 'openai/clip-vit-large-patch14', 'listed', 'fp32'],
  ] as const)('%s is %s (%s)', (id, model, how, precision) => {
    expect(findModel(id)).toMatchObject({ how, model: { id: model, precision } });
  });

  test.each(['./results/checkpoint-500', './out/final', '/home/bert/runs/run-3', 'checkpoints/model.safetensors'])(
    '%s names a run, no model',
    (id) => {
      expect(findModel(id)).toBeUndefined();
      expect(sizeInName(id)).toBeUndefined();
    },
  );
});
