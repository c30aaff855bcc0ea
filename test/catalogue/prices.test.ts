// The extract answers as the package does, for every model of every provider.

import { calcPrice, waitForUpdate } from '@pydantic/genai-prices';
import { expect, test } from 'vitest';
import { makerByName, PRICES_AS_OF, priceOf } from '../../src/catalogue/prices';

// Noon: no provider's off-peak hours.
const timestamp = new Date(`${PRICES_AS_OF}T20:00:00Z`);
const uses = [
  { use: { inputTokens: 1000, outputTokens: 500 }, usage: { input_tokens: 1000, output_tokens: 500 } },
  { use: { inputTokens: 3e5, outputTokens: 500 }, usage: { input_tokens: 3e5, output_tokens: 500 } },
  // Theirs counts the cached tokens among the input, ours beside it.
  {
    use: { inputTokens: 1000, cachedInputTokens: 9000, outputTokens: 500 },
    usage: { input_tokens: 10_000, cache_read_tokens: 9000, output_tokens: 500 },
  },
  {
    use: { inputTokens: 1e5, cachedInputTokens: 2e5, outputTokens: 500 },
    usage: { input_tokens: 3e5, cache_read_tokens: 2e5, output_tokens: 500 },
  },
];

test('prices of all models agree with the package', async () => {
  const wrong: string[] = [];
  let compared = 0;
  for (const provider of (await waitForUpdate()) ?? []) {
    for (const { id, prices } of provider.models) {
      // Charges per request and unknown units are not in the extract.
      const all = Array.isArray(prices) ? prices.map((one) => one.prices) : [prices];
      if (!all.every((one) => 'input_mtok' in one && !('requests_kcount' in one))) continue;
      if (Array.isArray(prices) && prices.some((one) => one.constraint && 'start_time' in one.constraint)) continue;
      for (const { use, usage } of uses) {
        const theirs = calcPrice(usage, id, { providerId: provider.id, timestamp })?.total_price;
        const ours = priceOf(id, provider.id, use)?.usd;
        compared++;
        if (theirs !== undefined && Math.abs((ours ?? -1) - theirs) > 1e-12)
          wrong.push(`${provider.id} ${id}: ${ours}, not ${theirs}`);
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(compared).toBeGreaterThan(2000);
});

test.each([
  ['google', 'gemini-2.5-pro', 2],
  ['google', 'gemini-3-pro-preview', 2],
  ['anthropic', 'claude-sonnet-4-5', 2],
])('a long context costs more: %s %s', (provider, model, times) => {
  const per = (inputTokens: number) => (priceOf(model, provider, { inputTokens })?.usd ?? 0) / inputTokens;
  expect(per(3e5) / per(1e5)).toBeCloseTo(times);
  expect(per(2e5)).toBeCloseTo(per(1e5));
});

test('pictures and sound where the list has them', async () => {
  const wrong: string[] = [];
  let compared = 0;
  for (const provider of (await waitForUpdate()) ?? []) {
    for (const { id, prices } of provider.models) {
      const listed = Array.isArray(prices) ? prices[0]?.prices : prices;
      for (const [key, use, amount] of [
        ['output_image_mtok', { outputImageTokens: 1290 }, 1290e-6],
        ['input_audio_hours', { audioHours: 2 }, 2],
      ] as const) {
        const price = listed?.[key];
        if (typeof price !== 'number') continue;
        const ours = priceOf(id, provider.id, use)?.usd;
        compared++;
        if (Math.abs((ours ?? -1) - price * amount) > 1e-12) wrong.push(`${provider.id} ${id} ${key}: ${ours}`);
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(compared).toBeGreaterThan(8);
});

test.each([
  ['amazon/nova-pro', '', 'amazon.nova-pro-v1:0'],
  ['amazon/nova-2-lite', '', 'global.amazon.nova-2-lite-v1:0'],
  ['us.amazon.nova-lite-v1:0', '', 'amazon.nova-lite-v1:0'],
  ['openrouter/amazon/nova-micro-v1', 'openrouter', undefined],
  ['mistral/ministral-14b', '', 'ministral-14b-2512'],
  ['alibaba/qwen-3-14b', '', 'qwen/qwen3-14b'],
  ['google/gemini-3-flash', '', 'gemini-3-flash-preview'],
  ['zai/glm-4.7', '', 'GLM-4.7'],
])('%s of %s is found however it is spelled', (model, provider, listed) => {
  const quote = priceOf(model, provider, { inputTokens: 1000 });
  expect(quote?.usd).toBeGreaterThan(0);
  if (listed) expect(quote?.model).toBe(listed);
});

test('another model of the family lends no price', () => {
  for (const id of ['amazon/nova-99', 'mistral/ministral-15b', 'alibaba/qwen-3-15b', 'amazon/novable'])
    expect(priceOf(id, '', { inputTokens: 1000 })).toBeUndefined();
});

test.each([
  ['amazon/nova-9', 'aws'],
  ['eu.amazon.nova-9-v1:0', 'aws'],
  ['alibaba/qwen9-max', 'alibaba'],
  ['acme/nova-lite', undefined],
])('%s is made by %s', (id, maker) => expect(makerByName(id)).toBe(maker));
