// What a workload costs in money: a provider's list price for API calls, the rent of the device or the electricity
// for own compute. A price that is not known stays unknown: 0 with an assumption that says so, never an invention.

import { exactly, type Range, range, scale, ZERO } from '../../base/range';
import { tariffOf } from '../../catalogue/electricity';
import { pictureTokens } from '../../catalogue/picture-tokens';
import { priceOf } from '../../catalogue/prices';
import { rentOf } from '../../catalogue/rents';
import { product } from '../arithmetic';
import { note } from '../assumption';
import type { Assumption } from '../footprint';
import { formatMoney } from '../format';
import { originOf, type WorkloadSettings } from '../settings';
import { amount, named, perItem, type Step, step } from '../steps/derivation';
import type { TokenUse } from '../tokens/tokens';
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

export const UNKNOWN_PRICE: Priced = {
  costUsd: ZERO,
  isKnown: false,
  assumptions: [note('price', 'unknown', 'default', 'no list price in the price data; the cost shown leaves it out')],
};

/** Of one request: what a long context costs more depends on how much goes at once. Batch services sell at half the price. */
export function priceOfTokens(
  model: string,
  prices: string,
  { input, cachedShare, output }: Pick<TokenUse, 'input' | 'cachedShare' | 'output'>,
  discount = 1,
): Priced {
  const quote = (sent: number, cached: number, outputTokens: number) =>
    priceOf(model, prices, { inputTokens: sent * (1 - cached), cachedInputTokens: sent * cached, outputTokens });
  const best = quote(input.best, cachedShare.best, output.best);
  if (!best) return UNKNOWN_PRICE;
  const low = quote(input.low, cachedShare.high, output.low)?.usd ?? best.usd;
  const high = quote(input.high, cachedShare.low, output.high)?.usd ?? best.usd;
  const source = discount < 1 ? `${best.source}, batch at half price` : best.source;
  const cached = input.best * cachedShare.best;
  const sent = output.best === 0 ? best.usd : (quote(input.best, cachedShare.best, 0)?.usd ?? 0);
  const ofCached = cached === 0 ? 0 : (priceOf(model, prices, { cachedInputTokens: cached })?.usd ?? 0);
  // In a long context a cached token costs more as well: what is left over is the price of the rest.
  const isSplit = cached > 0 && ofCached <= sent;
  const paid = [
    ...(isSplit
      ? [
          ...payment('input tokens', input.best - cached, (sent - ofCached) * discount),
          ...payment('tokens from the cache', cached, ofCached * discount),
        ]
      : payment('input tokens', input.best, sent * discount)),
    ...payment('output tokens', output.best, (best.usd - sent) * discount),
  ];
  const steps = [...paid, step('money', best.usd * discount, 'USD', 'sum', paid.map(named))];
  const cost = scale(range(low, best.usd, high), discount);
  return { ...known(cost, 'catalogue', source, cost, 'a request'), steps };
}

function payment(what: string, tokens: number, usd: number): readonly Step[] {
  if (tokens === 0) return [];
  const price = amount('list price', usd / tokens, 'USD/token');
  return [step(`price of the ${what}`, usd, 'USD', 'product', [amount(what, tokens, 'token'), price])];
}

/** Of what OpenAI's models bill as output tokens; of other pictures paid by token, as many as theirs. */
export function priceOfPicture(
  model: string,
  prices: string,
  size: { readonly width: number; readonly height: number },
  quality?: string,
): Priced {
  const tokensPerImage = (pictureTokens(model, size, quality) ?? pictureTokens('gpt-image', size, quality))?.tokens;
  if (tokensPerImage === undefined) return UNKNOWN_PRICE;
  const best =
    priceOf(model, prices, { outputImageTokens: tokensPerImage.best }) ??
    priceOf(model, prices, { outputTokens: tokensPerImage.best });
  if (!best || best.usd === 0) return UNKNOWN_PRICE;
  const usd = best.usd / tokensPerImage.best;
  const terms = [amount('tokens of an image', tokensPerImage.best, 'token'), amount('list price', usd, 'USD/token')];
  const steps = [step('money', best.usd, 'USD', 'product', terms)];
  const cost = scale(tokensPerImage, usd);
  return { ...known(cost, 'catalogue', best.source, cost, 'an image'), steps };
}

export function priceOfAudio(model: string, prices: string, hours: Range): Priced {
  const hour = priceOf(model, prices, { audioHours: 1 });
  if (!hour || hour.usd === 0) return UNKNOWN_PRICE;
  const costUsd = scale(hours, hour.usd);
  const terms = [amount('length of sound', hours.best, 'h'), amount('list price', hour.usd, 'USD/h')];
  return {
    ...known(costUsd, 'catalogue', hour.source, exactly(hour.usd), 'per hour of sound'),
    steps: [step('money', costUsd.best, 'USD', 'product', terms)],
  };
}

/**
 * As a person set it, else rent where the device stands in a data centre, and electricity where it stands on a desk or
 * where nobody rents it out.
 */
export function priceOfOwn(work: Work, place: Place, energyWh: Range, settings: WorkloadSettings): Priced {
  const { usdPerHour, usdPerKwh } = settings;
  if (usdPerHour !== undefined) {
    const { from, by } = originOf('usdPerHour', settings);
    return byHours(work, exactly(usdPerHour), from, `${formatMoney(exactly(usdPerHour))} per device-hour, ${by}`);
  }
  if (usdPerKwh !== undefined) {
    const { from, by } = originOf('usdPerKwh', settings);
    return byEnergy(
      energyWh,
      exactly(usdPerKwh),
      from,
      `electricity at ${formatMoney(exactly(usdPerKwh))}/kWh, ${by}`,
    );
  }
  const rent = place.isDesk ? undefined : rentOf(place.device.id, place.cloud);
  if (rent) {
    const source = `${place.device.name} rented by the hour, ${formatMoney(rent.usdPerHour)}: ${rent.source}`;
    return byHours(work, rent.usdPerHour, 'catalogue', source);
  }
  const { usdPerKwh: tariff, source } = tariffOf(place.grid.zone);
  const [low, best, high] = [tariff.low, tariff.best, tariff.high].map((usd) => formatMoney(exactly(usd)));
  return byEnergy(energyWh, tariff, 'catalogue', `electricity at ${best}/kWh (${low}–${high}): ${source}`);
}

function byHours({ acceleratorHours }: Work, rent: Range, from: Assumption['from'], source: string): Priced {
  const costUsd = product(acceleratorHours, rent);
  const terms = [amount('time of devices', acceleratorHours.best, 'h'), amount('rent', rent.best, 'USD/h')];
  return {
    ...known(costUsd, from, source, rent, 'per device-hour'),
    steps: [step('money', costUsd.best, 'USD', 'product', terms)],
  };
}

function byEnergy(energyWh: Range, tariff: Range, from: Assumption['from'], source: string): Priced {
  const costUsd = product(scale(energyWh, 1e-3), tariff);
  const terms = [amount('energy', energyWh.best, 'Wh'), amount('price of electricity', tariff.best, 'USD/kWh')];
  return {
    ...known(costUsd, from, source, tariff, 'per kWh'),
    steps: [step('money', costUsd.best, 'USD', 'product', terms)],
  };
}

/** `per` says of what: `per device-hour`, `per kWh`, `a request`. */
function known(costUsd: Range, from: Assumption['from'], source: string, price: Range, per: string): Priced {
  const value = `${formatMoney(exactly(price.best))} ${per}`;
  return { costUsd, isKnown: true, assumptions: [note('price', value, from, source)] };
}
