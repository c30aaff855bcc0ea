// What a workload costs in money: a provider's list price for API calls, the rent of the device or the electricity
// for own compute. A price that is not known stays unknown: 0 with an assumption that says so, never an invention.

import { exactly, type Range, range, scale, ZERO } from '../base/range';
import { priceOf } from '../catalogue/prices';
import { product } from './arithmetic';
import { note } from './assumption';
import { amount, named, perItem, type Step, step } from './derivation';
import type { Assumption } from './footprint';
import { formatMoney } from './format';
import type { Place, Work } from './place';

export interface Priced {
  readonly costUsd: Range;
  readonly isKnown: boolean;
  readonly assumptions: readonly Assumption[];
  /** How the middle came about; the last line is `money`. Absent where no price is known. */
  readonly steps?: readonly Step[];
}

/** The same for each of so many items. */
export function pricedItems(one: Priced, items: Range): Priced {
  const costUsd = product(one.costUsd, items);
  return { ...one, costUsd, ...(one.steps ? { steps: perItem(one.steps, items.best) } : {}) };
}

/** Household to industry, world: 0.08 to 0.40 USD/kWh; mean near 0.15 (GlobalPetrolPrices, 2025, from memory). */
const ELECTRICITY: Range = range(0.08, 0.15, 0.4);

export const UNKNOWN_PRICE: Priced = {
  costUsd: ZERO,
  isKnown: false,
  assumptions: [note('price', 'unknown', 'default', 'no list price in the price data; the cost shown leaves it out')],
};

/** Per item; batch services sell at half the price. */
export function priceOfTokens(model: string, prices: string, input: Range, output: Range, discount = 1): Priced {
  const quote = (inputTokens: number, outputTokens: number) => priceOf(model, prices, { inputTokens, outputTokens });
  const best = quote(input.best, output.best);
  if (!best) return UNKNOWN_PRICE;
  const low = quote(input.low, output.low)?.usd ?? best.usd;
  const high = quote(input.high, output.high)?.usd ?? best.usd;
  const source = discount < 1 ? `${best.source}, batch at half price` : best.source;
  const sent = output.best === 0 ? best.usd : (quote(input.best, 0)?.usd ?? 0);
  const paid = [
    ...payment('input tokens', input.best, sent * discount),
    ...payment('output tokens', output.best, (best.usd - sent) * discount),
  ];
  const steps = [...paid, step('money', best.usd * discount, 'USD', 'sum', paid.map(named))];
  return { ...known(scale(range(low, best.usd, high), discount), 'catalogue', source), steps };
}

function payment(what: string, tokens: number, usd: number): readonly Step[] {
  if (tokens === 0) return [];
  const price = amount('list price', usd / tokens, 'USD/token');
  return [step(`price of the ${what}`, usd, 'USD', 'product', [amount(what, tokens, 'token'), price])];
}

export function priceOfImages(model: string, prices: string, tokensPerImage: Range): Priced {
  const best =
    priceOf(model, prices, { outputImageTokens: tokensPerImage.best }) ??
    priceOf(model, prices, { outputTokens: tokensPerImage.best });
  if (!best || best.usd === 0) return UNKNOWN_PRICE;
  const usd = best.usd / tokensPerImage.best;
  const terms = [amount('tokens of an image', tokensPerImage.best, 'token'), amount('list price', usd, 'USD/token')];
  const steps = [step('money', best.usd, 'USD', 'product', terms)];
  return { ...known(scale(tokensPerImage, usd), 'catalogue', best.source), steps };
}

export function priceOfAudio(model: string, prices: string, hours: Range): Priced {
  const hour = priceOf(model, prices, { audioHours: 1 });
  if (!hour || hour.usd === 0) return UNKNOWN_PRICE;
  const costUsd = scale(hours, hour.usd);
  const terms = [amount('length of sound', hours.best, 'h'), amount('list price', hour.usd, 'USD/h')];
  return {
    ...known(costUsd, 'catalogue', hour.source),
    steps: [step('money', costUsd.best, 'USD', 'product', terms)],
  };
}

/** Rent where such devices are rented by the hour, electricity where they stand on a desk. */
export function priceOfOwn(work: Work, place: Place, energyWh: Range): Priced {
  const rent = place.device.usdPerHour;
  if (rent) {
    const source = `${place.device.name} rented by the hour, ${formatMoney(rent)}: on-demand list prices, from memory (${place.device.source.date})`;
    const costUsd = product(work.acceleratorHours, rent);
    const terms = [amount('time of devices', work.acceleratorHours.best, 'h'), amount('rent', rent.best, 'USD/h')];
    return { ...known(costUsd, 'catalogue', source), steps: [step('money', costUsd.best, 'USD', 'product', terms)] };
  }
  const costUsd = product(scale(energyWh, 1e-3), ELECTRICITY);
  const terms = [amount('energy', energyWh.best, 'Wh'), amount('price of electricity', ELECTRICITY.best, 'USD/kWh')];
  return {
    ...known(costUsd, 'default', 'electricity at $0.15/kWh ($0.08–$0.40), world, from memory (2025)'),
    steps: [step('money', costUsd.best, 'USD', 'product', terms)],
  };
}

function known(costUsd: Range, from: Assumption['from'], source: string): Priced {
  return { costUsd, isKnown: true, assumptions: [note('price', formatMoney(exactly(costUsd.best)), from, source)] };
}
