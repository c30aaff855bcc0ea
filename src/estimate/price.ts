// What a workload costs in money: a provider's list price for API calls, the rent of the device or the electricity
// for own compute. A price that is not known stays unknown: 0 with an assumption that says so, never an invention.

import { exactly, type Range, range, scale, ZERO } from '../base/range';
import { tariffOf } from '../catalogue/electricity';
import { priceOf } from '../catalogue/prices';
import { rentOf } from '../catalogue/rents';
import { mapRange, product } from './arithmetic';
import { note } from './assumption';
import type { Assumption } from './footprint';
import { formatMoney } from './format';
import type { Place, Work } from './place';
import { originOf, type WorkloadSettings } from './settings';
import type { TokenUse } from './tokens';

export interface Priced {
  readonly costUsd: Range;
  readonly isKnown: boolean;
  readonly assumptions: readonly Assumption[];
}

export const UNKNOWN_PRICE: Priced = {
  costUsd: ZERO,
  isKnown: false,
  assumptions: [note('price', 'unknown', 'default', 'no list price in the price data; the cost shown leaves it out')],
};

/** Per item; batch services sell at half the price. */
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
  return known(scale(range(low, best.usd, high), discount), 'catalogue', source);
}

export function priceOfImages(model: string, prices: string, tokensPerImage: Range): Priced {
  const best =
    priceOf(model, prices, { outputImageTokens: tokensPerImage.best }) ??
    priceOf(model, prices, { outputTokens: tokensPerImage.best });
  if (!best || best.usd === 0) return UNKNOWN_PRICE;
  return known(scale(tokensPerImage, best.usd / tokensPerImage.best), 'catalogue', best.source);
}

export function priceOfAudio(model: string, prices: string, hours: Range): Priced {
  const hour = priceOf(model, prices, { audioHours: 1 });
  if (!hour || hour.usd === 0) return UNKNOWN_PRICE;
  return known(
    mapRange(hours, (amount) => amount * hour.usd),
    'catalogue',
    hour.source,
  );
}

/**
 * As a person set it, else rent where the device stands in a data centre, and electricity where it stands on a desk or
 * where nobody rents it out.
 */
export function priceOfOwn(work: Work, place: Place, energyWh: Range, settings: WorkloadSettings): Priced {
  const { usdPerHour, usdPerKwh } = settings;
  const hours = work.acceleratorHours;
  const kwh = scale(energyWh, 1e-3);
  if (usdPerHour !== undefined) {
    const { from, by } = originOf('usdPerHour', settings);
    return known(scale(hours, usdPerHour), from, `${formatMoney(exactly(usdPerHour))} per device-hour, ${by}`);
  }
  if (usdPerKwh !== undefined) {
    const { from, by } = originOf('usdPerKwh', settings);
    return known(scale(kwh, usdPerKwh), from, `electricity at ${formatMoney(exactly(usdPerKwh))}/kWh, ${by}`);
  }
  const rent = place.isDesk ? undefined : rentOf(place.device.id, place.cloud);
  if (rent) {
    const source = `${place.device.name} rented by the hour, ${formatMoney(rent.usdPerHour)}: ${rent.source}`;
    return known(product(hours, rent.usdPerHour), 'catalogue', source);
  }
  const { usdPerKwh: tariff, source } = tariffOf(place.grid.zone);
  return known(
    product(kwh, tariff),
    'catalogue',
    `electricity at ${formatMoney(exactly(tariff.best))}/kWh (${formatMoney(exactly(tariff.low))}–${formatMoney(exactly(tariff.high))}): ${source}`,
  );
}

function known(costUsd: Range, from: Assumption['from'], source: string): Priced {
  return { costUsd, isKnown: true, assumptions: [note('price', formatMoney(exactly(costUsd.best)), from, source)] };
}
