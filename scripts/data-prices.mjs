// Writes data/prices.json: what the kept package @pydantic/genai-prices knows about tokens, images and sound, at one
// date, without its reading of responses; a tenth of the time to load. `node scripts/data-prices.mjs [--check]`

import { readFileSync, writeFileSync } from 'node:fs';
import { waitForUpdate } from '@pydantic/genai-prices';

const AS_OF = '2026-11-01';
const KEPT = {
  input_mtok: 'in',
  output_mtok: 'out',
  cache_read_mtok: 'cached',
  output_image_mtok: 'image',
  audio_hours: 'audio',
  input_audio_hours: 'audio',
};

const version = JSON.parse(readFileSync('node_modules/@pydantic/genai-prices/package.json', 'utf8')).version;
const providers = (await waitForUpdate()).map((provider) => ({
  id: provider.id,
  name: provider.name ?? provider.id,
  ...(provider.model_match ? { match: shortMatch(provider.model_match) } : {}),
  ...(provider.fallback_model_providers?.length ? { fallback: provider.fallback_model_providers } : {}),
  models: provider.models.map((model) => [
    model.id,
    shortMatch(model.match, model.id),
    shortPrices(pricesNow(model.prices)),
  ]),
}));

const note = `As of ${AS_OF}, USD per million tokens (in, out, cached, image) and per hour (audio); [base, [start, price]] where a long context costs more. Match: = equals, ^ starts with, $ ends with, ~ contains, / regular expression; a list is any of, {"and"} all of; 0 equals the id.`;
const source = { text: `@pydantic/genai-prices ${version} (MIT)`, date: AS_OF };
const body = providers.map((provider) => `  ${JSON.stringify(provider)}`).join(',\n');
const text = `{\n "note": ${JSON.stringify(note)},\n "asOf": "${AS_OF}",\n "source": ${JSON.stringify(source)},\n "providers": [\n${body}\n ]\n}\n`;

if (process.argv.includes('--check')) {
  if (readFileSync('data/prices.json', 'utf8') !== text) {
    console.error('data/prices.json is stale: run node scripts/data-prices.mjs');
    process.exit(1);
  }
} else writeFileSync('data/prices.json', text);

function shortMatch(match, id) {
  if (match.or) return match.or.map((one) => shortMatch(one, id));
  if (match.and) return { and: match.and.map((one) => shortMatch(one, id)) };
  if (match.equals !== undefined) return match.equals.toLowerCase() === id?.toLowerCase() ? 0 : `=${match.equals}`;
  if (match.starts_with !== undefined) return `^${match.starts_with}`;
  if (match.ends_with !== undefined) return `$${match.ends_with}`;
  if (match.contains !== undefined) return `~${match.contains}`;
  return `/${match.regex}`;
}

/** The last price whose condition holds at the date; times of day do not, so that the plain price is taken. */
function pricesNow(prices) {
  if (!Array.isArray(prices)) return prices;
  const holds = ({ constraint }) =>
    !constraint || (constraint.type === 'start_date' && constraint.start_date <= AS_OF);
  return (prices.findLast(holds) ?? prices[0]).prices;
}

function shortPrices(prices) {
  const short = {};
  for (const [key, name] of Object.entries(KEPT)) {
    const price = prices[key];
    if (typeof price === 'number') short[name] = price;
    else if (price?.tiers)
      short[name] = [price.base, ...price.tiers.map(({ start, price: dearer }) => [start, dearer])];
  }
  return short;
}
