// Closed models publish no size. What they do publish is a price per output token, and open models of known size
// are sold per output token by many hosts; the line through those is the market's price of an active parameter.
// A closed model's list price also carries a margin, so its size is read off that line after taking a margin away,
// and the range is wide on purpose.

import { type Range, range } from '../base/range';
import { modelOfSize, type OpenModel } from '../catalogue/models';
import { priceOf } from '../catalogue/prices';

/**
 * log10(active parameters in 10^9) = intercept + slope · log10(USD per 10^6 output tokens), over open models sold by
 * several hosts (data/measured/market-prices.csv); spread: residual standard deviation in decades.
 */
export const MARKET = { intercept: 1.43, slope: 0.75, spread: 0.35 };

/**
 * How many times the market's price a closed model's list price is taken to be. Mistral sells the 123 B Mistral
 * Large 2 at 6 USD per million output tokens, twice the market's price for such a size; the disclosed energy of a
 * Gemini and of a ChatGPT prompt asks for two to ten times. 1 to 10 in all.
 */
export const MARGIN: Range = range(1, 3, 10);

/** Parameters in all for each active one: dense (1) to sparse mixtures (30, as gpt-oss-120b and Kimi K2). */
const SPARSITY = 8;

export interface ClosedModel {
  /** At the low, best and high end of the size. */
  readonly models: readonly [low: OpenModel, best: OpenModel, high: OpenModel];
  readonly why: string;
  readonly source: string;
}

/** Derives a size from the price; without a price, from the kind of name (`mini`, `flash`, none), wider still. */
export function sizeFromPrice(id: string, provider: string): ClosedModel {
  const quote = priceOf(id, provider, { outputTokens: 1e6 });
  if (!quote || quote.usd <= 0) {
    const small = /mini|nano|flash|haiku|lite|small|tiny|micro|fast|instant/i.test(id);
    const size = small ? range(2, 8, 40) : range(8, 40, 200);
    return ends(id, size, 'no published size and no known price: the span of models sold today', 'default, stated');
  }
  const size = activeFromPrice(quote.usd);
  return ends(
    id,
    size,
    `no published size; from $${quote.usd.toPrecision(2)} per million output tokens, against open models sold at market price and less a margin of 1 to 10`,
    quote.source,
  );
}

/** Active parameters in 10^9 for a list price in USD per 10^6 output tokens; grows with the price. */
export function activeFromPrice(usdPerMillion: number): Range {
  const at = (price: number) => 10 ** (MARKET.intercept + MARKET.slope * Math.log10(price));
  const best = at(usdPerMillion / MARGIN.best);
  const marginDown = Math.log10(MARGIN.high / MARGIN.best) * MARKET.slope;
  const marginUp = Math.log10(MARGIN.best / MARGIN.low) * MARKET.slope;
  const down = Math.hypot(1.645 * MARKET.spread, marginDown);
  const up = Math.hypot(1.645 * MARKET.spread, marginUp);
  // No model sold today is known or believed to pass fewer than 1 B or more than 400 B parameters per token.
  const held = (value: number) => Math.min(400, Math.max(1, value));
  return range(held(best * 10 ** -down), held(best), held(best * 10 ** up));
}

function ends(id: string, size: Range, why: string, source: string): ClosedModel {
  const model = (active: number) => modelOfSize(id, active * SPARSITY * 1e9, active * 1e9, source);
  return { models: [model(size.low), model(size.best), model(size.high)], why, source };
}
