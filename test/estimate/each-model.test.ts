// Work that several models may do: each at its own provider and price, put together whatever their order.

import { describe, expect, test } from 'vitest';
import { estimateWorkload, totalOf } from '../../src/estimate/estimate';
import type { Cost } from '../../src/estimate/footprint';
import { carbonOf, waterOf } from '../../src/estimate/footprint-sum';
import { DEFAULT_SETTINGS } from '../../src/estimate/settings';
import { MEASURES } from '../../src/estimate/steps/derivation';
import type { Workload } from '../../src/recognise/workload';
import { sumWords } from '../../src/report/words';
import { workloadsOf } from '../recognise/say';
import { follow } from './follow';

const costOf = (code: string): Cost => {
  const found = workloadsOf(code).at(-1);
  if (!found) throw new Error('no workload');
  return estimateWorkload(found, DEFAULT_SETTINGS);
};

const OPENAI = ['gpt-4o-mini', 'gpt-4o', 'gpt-5'];
const MAKERS = ['claude-sonnet-4-5', 'gpt-4o', 'gemini/gemini-2.5-flash', 'groq/llama-3.1-8b-instant', 'acme-writer'];

const openai = (models: readonly string[]) => `
from openai import OpenAI
client = OpenAI()
for m in ${JSON.stringify(models)}:
    for i in range(200):
        client.chat.completions.create(model=m, messages=[{"role": "user", "content": "hello there"}])`;

const litellm = (models: readonly string[]) => `
import litellm
for m in ${JSON.stringify(models)}:
    for i in range(200):
        litellm.completion(model=m, messages=[{"role": "user", "content": "hello there"}])`;

const langchain = (models: readonly string[]) => `
from langchain.chat_models import init_chat_model
for m in ${JSON.stringify(models)}:
    for i in range(200):
        init_chat_model(m).invoke("hello there")`;

const served = (models: readonly string[]) => `
import ollama
for m in ${JSON.stringify(models)}:
    for i in range(200):
        ollama.chat(model=m, messages=[{"role": "user", "content": "hello there"}])`;

const loaded = (models: readonly string[]) => `
from transformers import AutoModelForCausalLM
for m in ${JSON.stringify(models)}:
    AutoModelForCausalLM.from_pretrained(m)`;

const embedded = (models: readonly string[]) => `
from sentence_transformers import SentenceTransformer
for m in ${JSON.stringify(models)}:
    model = SentenceTransformer(m)
    model.encode(["a", "b"])`;

const LOOPS: readonly (readonly [string, (models: readonly string[]) => string, readonly string[]])[] = [
  ['one provider', openai, OPENAI],
  ['a library that goes by names', litellm, MAKERS],
  ['a model object that goes by names', langchain, ['openai:gpt-4o', 'anthropic:claude-haiku-4-5', 'gpt-5-mini']],
  ['own server and its cloud', served, ['llama3.1:8b', 'gpt-oss:120b-cloud', 'qwen3:4b']],
  ['loads', loaded, ['Qwen/Qwen2.5-7B-Instruct', 'Qwen/Qwen2.5-14B-Instruct-AWQ']],
  ['embedders', embedded, ['all-MiniLM-L6-v2', 'all-mpnet-base-v2']],
];

describe.each(LOOPS)('a loop over models: %s', (_, code, models) => {
  const cost = costOf(code(models));
  // As often as one of the loop's turns.
  const alone = models.map((id) => costOf(code([id])));

  test('the middle is the mean of what each comes to alone', () => {
    for (const { what, of } of MEASURES) {
      const mean = alone.reduce((sum, { once }) => sum + of(once).best, 0) / alone.length;
      expect(of(cost.once).best, what).toBeCloseTo(mean, 12);
    }
  });

  test('the range holds the truth of all in turn', () => {
    for (const { of } of MEASURES) {
      const { low, high } = of(cost.once);
      const sum = alone.reduce((total, { once }) => total + of(once).best, 0);
      expect(low).toBeLessThanOrEqual(sum / alone.length);
      expect(high).toBeGreaterThanOrEqual(sum / alone.length);
    }
  });

  test('the order of the list changes no figure', () => {
    for (const other of [[...models].reverse(), [...models.slice(1), ...models.slice(0, 1)]]) {
      const { footprint, tokens } = costOf(code(other));
      expect(footprint).toEqual(cost.footprint);
      expect(tokens).toEqual(cost.tokens);
    }
  });

  test('parts add up, and every line can be redone', () => {
    const { once } = cost;
    expect(carbonOf(once).best).toBeCloseTo(once.carbonG.operational.best + once.carbonG.embodied.best, 12);
    expect(waterOf(once).best).toBeCloseTo(once.waterMl.onSite.best + once.waterMl.offSite.best, 12);
    follow(cost.steps, once);
    const ends = cost.steps.filter(({ how }) => how === 'mean');
    expect(ends.map(({ what }) => what)).toEqual(MEASURES.map(({ what }) => what));
    for (const { what, of } of ends)
      expect(of.map((term) => term.what)).toEqual(models.map((id) => `${what}, ${id}`));
  });

  test('what it rests on names every model', () => {
    const [named] = cost.assumptions.filter(({ what }) => what === 'model');
    const sizes = cost.assumptions.filter(({ what }) => what === 'model size').map(({ value }) => value);
    for (const id of models) {
      expect(named?.value).toContain(id);
      expect(sizes.some((value) => value.startsWith(`${id}: `))).toBe(true);
    }
  });
});

test('prices are told of each model, from its own provider', () => {
  const prices = costOf(litellm(MAKERS)).assumptions.filter(({ what }) => what === 'price');
  expect(prices.map(({ value }) => value.split(':')[0])).toEqual(MAKERS);
  expect(prices.map(({ source }) => /genai-prices: (\w+) list price/.exec(source)?.[1])).toEqual([
    'Anthropic',
    'OpenAI',
    'Google',
    'Groq',
    undefined,
  ]);
});

test('a model without a price leaves the sum open', () => {
  const total = (models: readonly string[]) => {
    const costs = [costOf(litellm(models))];
    return sumWords({ basis: 'run', total: totalOf(costs), costs, unit: 'run', places: 1 }, []).money;
  };
  expect(total(MAKERS)).toMatch(/^at least /);
  expect(total(MAKERS.slice(0, 4))).toMatch(/^\$/);
});

test('of many models a few lines each', () => {
  const many = costOf(litellm(MAKERS));
  expect(many.steps.length).toBeLessThanOrEqual(4 * MAKERS.length + 4);
  expect(costOf(litellm(MAKERS.slice(0, 2))).steps.length).toBeGreaterThan(50);
});

test('a client of one provider asks that one, whoever made the models', () => {
  const code = `
from openai import OpenAI
client = OpenAI(base_url="https://openrouter.ai/api/v1")
for m in ["anthropic/claude-sonnet-4.5", "openai/gpt-4o"]:
    client.chat.completions.create(model=m, messages=[{"role": "user", "content": "hi"}])`;
  const { assumptions } = costOf(code);
  const sources = assumptions.filter(({ what }) => what === 'price').map(({ source }) => source);
  expect(sources).toHaveLength(2);
  for (const source of sources) expect(source).toContain('OpenRouter');
});

test('of a default and other choices the middle is the default, and the range spans all', () => {
  const [one] = workloadsOf(openai(['gpt-4o-mini']));
  const withModel = (id: string, options: readonly string[], from = 'default of --model'): Workload => ({
    ...(one as Workload),
    model: { id, options, certainty: 'likely', from, span: undefined },
  });
  const price = (workload: Workload) => estimateWorkload(workload, DEFAULT_SETTINGS).once.costUsd;
  const [small, large] = [price(withModel('gpt-4o-mini', ['gpt-4o-mini'])), price(withModel('gpt-5', ['gpt-5']))];
  const both = estimateWorkload(withModel('gpt-4o-mini', ['gpt-4o-mini', 'gpt-5']), DEFAULT_SETTINGS);
  expect(both.once.costUsd).toEqual({ low: small.low, best: small.best, high: large.high });
  expect(price(withModel('gpt-5', ['gpt-5', 'gpt-4o-mini']))).toEqual({ ...large, low: small.low });
  follow(both.steps, both.once);
  expect(both.assumptions.find(({ what }) => what === 'model')?.source).toContain('the middle is of gpt-4o-mini');
});
