// What API calls cost, from the kept package @pydantic/genai-prices (MIT): dated list prices with match rules and
// context tiers. Nothing is fetched; the date of the price list is a constant, since the engine has no clock.

import { calcPrice, TieredPrices } from '@pydantic/genai-prices';

/** Prices that begin later than this are not used. */
export const PRICES_AS_OF = '2026-11-01';

export interface PriceQuote {
  /** The price list's own name of the model. */
  readonly model: string;
  readonly provider: string;
  readonly usd: number;
  readonly source: string;
}

export interface PricedUse {
  readonly inputTokens?: number;
  readonly cachedInputTokens?: number;
  readonly outputTokens?: number;
  readonly outputImageTokens?: number;
  readonly audioHours?: number;
}

/** The price of one request; undefined when neither the provider's list nor any other knows the model and the use. */
export function priceOf(model: string, provider: string, use: PricedUse): PriceQuote | undefined {
  for (const name of namesOf(model)) {
    for (const providerId of provider ? [provider, undefined] : [undefined]) {
      const quote = ask(use, name, providerId);
      if (quote) return quote;
    }
  }
  return undefined;
}

function ask(use: PricedUse, model: string, providerId: string | undefined): PriceQuote | undefined {
  const tokens: Record<string, number> = {};
  if (use.inputTokens) tokens.input_tokens = use.inputTokens + (use.cachedInputTokens ?? 0);
  if (use.cachedInputTokens) tokens.cache_read_tokens = use.cachedInputTokens;
  if (use.outputTokens) tokens.output_tokens = use.outputTokens;
  const found = calcPrice(tokens, model, { ...(providerId ? { providerId } : {}), timestamp: AS_OF });
  if (!found) return undefined;
  const perUnit = found.model_price;
  // Read by hand, since the package writes to the console about units that a model has no price for.
  const images = usdFor(perUnit, 'output_image_mtok', (use.outputImageTokens ?? 0) / 1e6);
  const audio =
    usdFor(perUnit, 'audio_hours', use.audioHours ?? 0) ?? usdFor(perUnit, 'input_audio_hours', use.audioHours ?? 0);
  if (images === undefined || audio === undefined) return undefined;
  const usd = found.total_price + images + audio;
  if (!Number.isFinite(usd)) return undefined;
  const name = found.provider.name ?? found.provider.id;
  return {
    model: found.model.id,
    provider: found.provider.id,
    usd,
    source: `genai-prices: ${name} list price for ${found.model.id} (${PRICES_AS_OF})`,
  };
}

/** 0 for no use; undefined where the model has no such price. */
function usdFor(prices: Readonly<Record<string, unknown>>, key: string, amount: number): number | undefined {
  if (amount === 0) return 0;
  const price = prices[key];
  if (typeof price === 'number') return price * amount;
  if (price instanceof TieredPrices) return price.base * amount;
  return undefined;
}

/** As written, then without a router's prefix, then with the dots of versions as dashes. */
function namesOf(model: string): readonly string[] {
  const bare = model.replace(/^.*\//, '').replace(/-(batch|fast)$/, '');
  return [...new Set([model, bare, bare.toLowerCase(), bare.replace(/\./g, '-')])];
}

const AS_OF = new Date(`${PRICES_AS_OF}T00:00:00Z`);
