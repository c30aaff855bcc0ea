// The extract answers as the package does, for every model of every provider.

import { calcPrice, waitForUpdate } from '@pydantic/genai-prices';
import { expect, test } from 'vitest';
import { PRICES_AS_OF, priceOf } from '../../src/catalogue/prices';

// Noon: no provider's off-peak hours.
const timestamp = new Date(`${PRICES_AS_OF}T20:00:00Z`);
const uses = [
  { use: { inputTokens: 1000, outputTokens: 500 }, usage: { input_tokens: 1000, output_tokens: 500 } },
  { use: { inputTokens: 3e5, outputTokens: 500 }, usage: { input_tokens: 3e5, output_tokens: 500 } },
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
