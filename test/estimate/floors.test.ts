// What no machine goes below, and what an old card is not: physics under the low ends, slowness counted once.

import { expect, test } from 'vitest';
import { type DirectResult, estimateDirect } from '../../src/estimate/calculator/direct';
import { DEFAULT_SETTINGS } from '../../src/estimate/settings';

function asked(options: Readonly<Record<string, unknown>>): DirectResult {
  const result = estimateDirect('inference', options, DEFAULT_SETTINGS);
  if ('error' in result) throw new Error(result.error);
  return result;
}

test.each([
  ['Qwen/Qwen3-14B', 'h100', 29.5, 3350],
  ['meta-llama/Llama-3.1-8B-Instruct', 'a100', 16, 2039],
  ['meta-llama/Llama-3.1-8B-Instruct', 'rtx4090', 16, 1008],
])('%s on %s never answers faster than its weights are read', (model, hardware, gigabytes, bandwidth) => {
  const { seconds } = asked({ model, hardware, batch: 1, inputTokens: 100, outputTokens: 800 });
  expect(seconds.low).toBeGreaterThanOrEqual((gigabytes / bandwidth) * 800);
  expect(seconds.best).toBeGreaterThan(seconds.low);
});

test.each(['engine', 'transformers'])('an A100 under %s is slower than an H100 by its bandwidth, no more', (kind) => {
  const library = kind === 'engine' ? {} : { library: kind };
  const on = (hardware: string): number =>
    asked({
      model: 'meta-llama/Llama-3.1-8B-Instruct',
      hardware,
      batch: 1,
      inputTokens: 100,
      outputTokens: 500,
      ...library,
    }).seconds.best;
  expect(on('a100') / on('h100')).toBeGreaterThan(1);
  expect(on('a100') / on('h100')).toBeLessThan(1.75);
});
