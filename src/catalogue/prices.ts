// What API calls cost: dated list prices with match rules and context tiers, taken from the kept package
// @pydantic/genai-prices (MIT) into data/prices.json by scripts/data-prices.mjs. Nothing is fetched, and the date is
// the data's own, since the engine has no clock.

import data from '../../data/prices.json';
import { keptWith, memoised } from '../base/memo';
import { withoutProvider } from './provider-prefix';
import { findProvider, isKnownProvider } from './providers';

/** Prices that begin later than this are not used. */
export const PRICES_AS_OF = data.asOf;

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
  for (const { seller, found } of listingsOf(model, provider)) {
    const usd = costOf(found.prices, use);
    if (usd === undefined) continue;
    const source = `genai-prices: ${seller.name} list price for ${found.id} (${PRICES_AS_OF})`;
    return { model: found.id, provider: seller.id, usd, source };
  }
  return undefined;
}

interface Listing {
  readonly seller: Seller;
  readonly found: Entry;
}

/** Where the model is listed, nearest first. The lists are long and their rules are patterns: searched once per model. */
const listingsOf = memoised(
  (model: string, provider: string): readonly Listing[] =>
    [findEntry, findVersion].flatMap((find) =>
      namesOf(model).flatMap((name) =>
        sellersOf(name, provider, model).flatMap((seller) => {
          const found = find(seller, name);
          return found === undefined ? [] : [{ seller, found }];
        }),
      ),
    ),
  (model, provider) => `${provider}\n${model}`,
);

/** The provider that a name belongs to by its form, listed or not: `gpt-9` is OpenAI's, `amazon/nova-9` Amazon's. */
export function makerByName(model: string): string | undefined {
  const ofForm = SELLERS.find(({ match }) => match !== undefined && isMatch(match, model, ''));
  if (ofForm) return ofForm.id;
  // A maker's own list may have names of no form: `text-embedding-3-small`.
  const lists = SELLERS.find(({ match, models }) => match !== undefined && models.some(([id]) => id === model));
  return lists?.id ?? makerInName(model);
}

/** Routers write `amazon/nova-lite`, Bedrock `us.amazon.nova-lite-v1:0`. */
function makerInName(model: string): string | undefined {
  const named = /(?:^|\/)([a-z][a-z0-9-]*)\/[^/]+$/.exec(model)?.[1];
  if (named !== undefined && isKnownProvider(named)) return findProvider(named).id;
  return /(^|[./:])amazon\.[a-z]/.test(model) ? 'aws' : undefined;
}

/** Every name that some provider's list has. */
export function pricedModels(): readonly string[] {
  return SELLERS.flatMap(({ models }) => models.map(([id]) => id));
}

export interface PriceSpan {
  readonly seller: string;
  readonly models: number;
  /** USD per 10^6 output tokens: the 5 % point, the middle and the 95 % point of what the seller lists. */
  readonly low: number;
  readonly best: number;
  readonly high: number;
  readonly source: string;
}

/** What one of a provider's own chat models may cost, for a name that its list does not have; small ones apart. */
export function priceSpanOf(provider: string, isOfKind: (id: string) => boolean): PriceSpan | undefined {
  const seller = SELLERS.find(({ id }) => id === provider.toLowerCase());
  const prices = (seller?.models ?? [])
    .filter(([id]) => !NOT_CHAT.test(id) && isOfKind(id))
    .filter(([id]) => seller?.match === undefined || isMatch(seller.match, id, ''))
    .map(([, , { out }]) => (out === undefined ? 0 : priceAt(out, 0)))
    .filter((usd) => usd > 0)
    .sort((a, b) => a - b);
  if (!seller || prices.length < 3) return undefined;
  const at = (share: number): number => prices[Math.round(share * (prices.length - 1))] ?? 0;
  const source = `genai-prices: ${seller.name} list prices (${PRICES_AS_OF})`;
  return { seller: seller.name, models: prices.length, low: at(0.05), best: at(0.5), high: at(0.95), source };
}

/** What answers in sound or pictures, reads only, or is tuned or retired long ago. */
const NOT_CHAT =
  /audio|image|tts|realtime|transcribe|speech|live|embed|search|research|^ft:|\.ft-|davinci|curie|babbage|^ada|computer|moderation|guard/i;

/** USD per unit; where a long context costs more, the base and then [input tokens above which, price]. */
type Price = number | readonly [number, ...(readonly [number, number])[]];
type Prices = Readonly<Partial<Record<'in' | 'out' | 'cached' | 'image' | 'audio', Price>>>;
/** 0 is the entry's own id. */
type Match = 0 | string | readonly Match[] | { readonly and: readonly Match[] };

interface Seller {
  readonly id: string;
  readonly name: string;
  readonly match?: Match;
  readonly fallback?: readonly string[];
  readonly models: readonly (readonly [id: string, match: Match, prices: Prices])[];
}

const SELLERS = data.providers as unknown as readonly Seller[];

/** The provider asked for, then the one that the name itself belongs to, then the one `written` before it. */
function sellersOf(name: string, provider: string, written: string): readonly Seller[] {
  const asked = SELLERS.find(({ id }) => id === provider.toLowerCase());
  const own = SELLERS.find(({ match }) => match !== undefined && isMatch(match, name, ''));
  const maker = makerInName(written);
  const before = maker && SELLERS.find(({ id }) => id === findProvider(maker).prices);
  return [...new Set([asked, own, before])].filter((seller) => seller !== undefined && seller !== '');
}

interface Entry {
  readonly id: string;
  readonly prices: Prices;
}

function findEntry(seller: Seller, name: string): Entry | undefined {
  const models = seller.models.find(([id, match]) => isMatch(match, name, id));
  if (models) return { id: models[0], prices: models[2] };
  for (const other of seller.fallback ?? []) {
    const next = SELLERS.find(({ id }) => id === other);
    const found = next && findEntry({ ...next, fallback: [] }, name);
    if (found) return found;
  }
  return undefined;
}

/**
 * The same name in other spelling, or its newest version: `alibaba/qwen-3-14b` is `qwen/qwen3-14b` of a router's list,
 * `ministral-14b` is `ministral-14b-2512`.
 */
function findVersion(seller: Seller, name: string): Entry | undefined {
  return spellingsOf(seller, undefined).get(spelling(name));
}

/** A later version of one name takes its place; a name that is written out keeps it. */
const spellingsOf = keptWith(({ models }: Seller, _: undefined): ReadonlyMap<string, Entry> => {
  const entries = models.map(([id, , prices]) => ({ id, prices }));
  return new Map([
    ...entries.map((entry) => [spelling(unversioned(entry.id)), entry] as const),
    ...entries.map((entry) => [spelling(entry.id), entry] as const),
  ]);
});

/** Letters and digits of the name alone: `qwen-3-14b` and `qwen/qwen3-14b` are the same. */
function spelling(id: string): string {
  return id.toLowerCase().replace(/^.*\//, '').replace(/[-_.]/g, '');
}

function unversioned(id: string): string {
  return id.replace(/-(latest|preview|20\d\d-?\d\d-?\d\d|2\d(0[1-9]|1[0-2]))$/, '');
}

function isMatch(match: Match, name: string, id: string): boolean {
  const lower = name.toLowerCase();
  if (match === 0) return lower === id.toLowerCase();
  if (typeof match !== 'string')
    return 'and' in match
      ? match.and.every((one) => isMatch(one, name, id))
      : match.some((one) => isMatch(one, name, id));
  const rest = match.slice(1);
  const wanted = rest.toLowerCase();
  switch (match[0]) {
    case '=':
      return lower === wanted;
    case '^':
      return lower.startsWith(wanted);
    case '$':
      return lower.endsWith(wanted);
    case '~':
      return lower.includes(wanted);
    default:
      return new RegExp(rest).test(name);
  }
}

/** Undefined when one of the uses has no price: a text model asked for an hour of sound. */
function costOf(prices: Prices, use: PricedUse): number | undefined {
  const fresh = use.inputTokens ?? 0;
  const cached = use.cachedInputTokens ?? 0;
  const context = fresh + cached;
  const parts: readonly (readonly [amount: number, price: Price | undefined, per: number])[] = [
    [fresh, prices.in, 1e6],
    [cached, prices.cached ?? prices.in, 1e6],
    // Embeddings have no output to pay for.
    [use.outputTokens ?? 0, prices.out ?? (prices.in === undefined ? undefined : 0), 1e6],
    [use.outputImageTokens ?? 0, prices.image, 1e6],
    [use.audioHours ?? 0, prices.audio, 1],
  ];
  let usd = 0;
  for (const [amount, price, per] of parts) {
    if (amount === 0) continue;
    if (price === undefined) return undefined;
    usd += (priceAt(price, context) * amount) / per;
  }
  return usd;
}

function priceAt(price: Price, context: number): number {
  if (typeof price === 'number') return price;
  const [base, ...tiers] = price;
  return tiers.findLast(([start]) => context > start)?.[1] ?? base;
}

/**
 * As written, then without a router's prefix, then with the dots of versions as dashes, then without a date's, then with
 * its maker before it as Bedrock writes it.
 */
function namesOf(model: string): readonly string[] {
  const bare = withoutProvider(model).replace(/-(batch|fast)$/, '');
  const dated = bare.replace(/-(20\d\d)(\d\d)(\d\d)(?=$|[-:])/, '-$1-$2-$3');
  const dotted = /([a-z0-9]+\/[^/]+)$/.exec(model)?.[1]?.replace('/', '.');
  return [
    ...new Set([
      model,
      bare,
      bare.toLowerCase(),
      bare.replace(/\./g, '-'),
      dated,
      ...(dotted ? [dotted, `global.${dotted}`] : []),
    ]),
  ];
}
