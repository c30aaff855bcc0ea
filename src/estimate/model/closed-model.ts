// Closed models publish no size. What they do publish is a price per output token, and open models of known size
// are sold per output token by many hosts; the line through those is the market's price of an active parameter.
// A closed model's list price also carries a margin, so its size is read off that line after taking a margin away,
// and the range is wide on purpose.

import { type Range, range } from '../../base/range';
import { modelOfSize, type OpenModel } from '../../catalogue/models';
import { type PriceSpan, priceOf, priceSpanOf } from '../../catalogue/prices';
import { formatMoney } from '../format';

/**
 * log10(parameters in 10^9) = intercept + slope · log10(USD per 10^6 output tokens), over open models sold by two
 * hosts or more (data/measured/market-prices.csv, 2026-11); spread: residual standard deviation in decades. Dear
 * models are sparser: the total grows faster with the price than what is active.
 */
export const MARKET = {
  active: { intercept: 1.495, slope: 0.656, spread: 0.355 },
  total: { intercept: 2.123, slope: 1.272, spread: 0.34 },
};

/**
 * How many times the market's price a maker's own price is. Known where weights are open and only the maker sells
 * them: Mistral Large 2 (123 B, $6) 2, Jamba Large (94 of 398 B, $8) 2, Command A (111 B, $10) 4, Command R+
 * (104 B, $10 to $15) 5 to 7. Taken as 3, from 1 to 10.
 */
export const MARGIN: Range = range(1, 3, 10);

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
    const isSmall = SMALL.test(id);
    const spread = priceSpanOf(provider, (name) => SMALL.test(name) === isSmall);
    if (spread) return fromSpread(id, spread);
    const price = isSmall ? range(0.15, 1, 6) : range(1, 6, 30);
    const why = `${id} is not known, neither its size nor its price: the span of models sold today`;
    return ends(
      id,
      [price.low, price.best, price.high].map((usd) => usd / MARGIN.best),
      why,
      'assumed: neither its maker nor its price is known',
    );
  }
  const { low, high } = priceSpan();
  const market = quote.usd / MARGIN.best;
  const price = `$${quote.usd.toPrecision(2)} per million output tokens`;
  const why = `no published size; from ${price}, against open models sold at market price and less a margin of 1 to 10 (docs/closed-models.md)`;
  return ends(id, [market * low, market, market * high], why, quote.source);
}

/** Makers' words for their small models; not the `mini` in `gemini` or `minimax`. */
const SMALL = /(?<![a-z])((mini|nano|flash|haiku|lite|small|tiny|micro|fast|instant|luna)(?![a-z])|ministral|embed)/i;

/** A name that its maker's list does not have: anything its maker sells, most likely the middle of that. */
function fromSpread(id: string, spread: PriceSpan): ClosedModel {
  const { low, high } = priceSpan();
  const market = spread.best / MARGIN.best;
  const down = Math.hypot(Math.log(spread.best / spread.low), Math.log(1 / low));
  const up = Math.hypot(Math.log(spread.high / spread.best), Math.log(high));
  const prices = formatMoney(range(spread.low, spread.best, spread.high));
  const why = `${id} is not in the price list; taken as the middle of the ${spread.models} models that ${spread.seller} lists, ${prices} per million output tokens`;
  return ends(id, [market * Math.exp(-down), market, market * Math.exp(up)], why, spread.source);
}

/**
 * Closed embedding models: open ones of 0.6 B sell at $0.010 to $0.012 per million input tokens (bge-m3,
 * Qwen3-Embedding-0.6B) and of 8 B at $0.04 (genai-prices, 2026-11), so size goes with price, less the same margin.
 */
export function embedderFromPrice(id: string, provider: string): ClosedModel {
  const quote = priceOf(id, provider, { inputTokens: 1e6 });
  const best = quote && quote.usd > 0 ? Math.min(8e9, Math.max(1e8, (6e8 * quote.usd) / 0.012 / MARGIN.best)) : 6e8;
  const source = quote?.source ?? 'assumed: its price is not known';
  const model = (size: number) => modelOfSize(id, size, size, source, 'embedding');
  const why = 'no published size; from its price per input token, against open embedding models of 0.6 and 8 B';
  return { models: [model(Math.max(3e7, best / 8)), model(best), model(Math.min(2e10, best * 8))], why, source };
}

/**
 * The doubt about a market price: the margin's ends, and how far open models lie from the line (90 %), as
 * independent factors on the price.
 */
function priceSpan(): { readonly low: number; readonly high: number } {
  const scatter = (1.645 * MARKET.active.spread) / MARKET.active.slope;
  const down = Math.hypot(scatter, Math.log10(MARGIN.high / MARGIN.best));
  const up = Math.hypot(scatter, Math.log10(MARGIN.best / MARGIN.low));
  return { low: 10 ** -down, high: 10 ** up };
}

/** Parameters in 10^9 that the market sells at a price in USD per 10^6 output tokens; grows with the price. */
export function sizeAtPrice(usdPerMillion: number): { readonly active: number; readonly total: number } {
  const at = ({ intercept, slope }: typeof MARKET.active) => 10 ** (intercept + slope * Math.log10(usdPerMillion));
  // No model sold today is known to pass fewer than 1 B or more than 400 B parameters per token, or hold over 5 T.
  const active = Math.min(400, Math.max(1, at(MARKET.active)));
  return { active, total: Math.min(5000, Math.max(active, at(MARKET.total))) };
}

function ends(id: string, prices: readonly number[], why: string, source: string): ClosedModel {
  const model = (usd: number) => {
    const { active, total } = sizeAtPrice(usd);
    // Fleets serve large models in 8 bits (DeepSeek, Llama 405B and Kimi K2 are published so).
    return { ...modelOfSize(id, total * 1e9, active * 1e9, source), precision: 'fp8' };
  };
  const [low = 1, best = 1, high = 1] = prices;
  return { models: [model(low), model(best), model(high)], why, source };
}
