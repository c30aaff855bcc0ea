// What an explanation says of sizes and models that the code writes: where they stand, and that they are not guessed.

import { expect, test } from 'vitest';
import { estimateDirect } from '../../src/estimate/calculator/direct';
import { estimateWorkload } from '../../src/estimate/estimate';
import { DEFAULT_SETTINGS } from '../../src/estimate/settings';
import { workloadsOf } from '../recognise/say';

const said = (code: string, kind: string, what: string) => {
  const workload = workloadsOf(code).find((one) => one.kind === kind);
  if (!workload) throw new Error('nothing found');
  return estimateWorkload(workload, DEFAULT_SETTINGS).assumptions.find((one) => one.what === what);
};

const ENCODE = `from sentence_transformers import SentenceTransformer
SentenceTransformer("BAAI/bge-large-en-v1.5").encode(["a"] * 1000, batch_size=64)`;

test('the batch that the code writes', () => {
  expect(said(ENCODE, 'embedding', 'batch')).toMatchObject({ value: '64', from: 'code' });
  expect(said(ENCODE.replace(', batch_size=64', ''), 'embedding', 'batch')).toMatchObject({ from: 'default' });
});

test('the steps of a picture, at their place', () => {
  const draw = `from diffusers import DiffusionPipeline
DiffusionPipeline.from_pretrained("stabilityai/stable-diffusion-xl-base-1.0")("a cat", num_inference_steps=20)`;
  expect(said(draw, 'image-gen', 'steps')).toMatchObject({ value: '20', from: 'code', source: 'told by the code' });
  expect(said(draw.replace(', num_inference_steps=20', ''), 'image-gen', 'steps')).toMatchObject({
    from: 'default',
  });
});

test('a loop over models says that the first stands for all', () => {
  const compare = `from openai import OpenAI
for model in ["gpt-4o-mini", "gpt-4o", "gpt-5"]:
    OpenAI().chat.completions.create(model=model, messages=[{"role": "user", "content": "hi"}])`;
  expect(said(compare, 'llm-chat', 'model')).toMatchObject({
    value: 'gpt-4o-mini or gpt-4o or gpt-5',
    from: 'default',
  });
  expect(said(compare.replace(', "gpt-4o", "gpt-5"', ''), 'llm-chat', 'model')).toBeUndefined();
});

test('data given in tokens is told in tokens', () => {
  const result = estimateDirect('training', { parameters: 8e9, tokens: 1e12, hardware: 'h100' }, DEFAULT_SETTINGS);
  const terms = JSON.stringify(result);
  expect(terms).toContain('per parameter and token');
  expect(terms).not.toContain('sample');
});
