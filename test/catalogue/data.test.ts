// The catalogues hold what their schemas say: every figure in a sane range, with a source and a date, and no entry twice.

import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { findRegion } from '../../src/catalogue/grids';
import { DEVICES, findHardware, peakOf } from '../../src/catalogue/hardware';
import { allModels, findModel } from '../../src/catalogue/models';

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../data/${path}`, import.meta.url), 'utf8'));
const NAMES = ['models', 'hardware', 'grids', 'regions', 'providers', 'datasets'] as const;

describe.each(NAMES)('%s.json', (name) => {
  const data = read(`${name}.json`);

  test('follows its schema', () => {
    const validate = new Ajv({ allErrors: true, strictTuples: false }).compile(read(`schema/${name}.schema.json`));
    validate(data);
    expect(validate.errors ?? []).toEqual([]);
  });

  test('names a source that is there', () => {
    const entries: { source?: string }[] = Object.values(data).filter(Array.isArray).flat() as { source?: string }[];
    const missing = entries.filter(
      (entry) => entry.source !== undefined && data.sources?.[entry.source] === undefined,
    );
    expect(missing).toEqual([]);
  });

  test('holds nothing twice', () => {
    const keys = (
      data[name === 'hardware' ? 'devices' : name === 'grids' ? 'zones' : name] as (string[] | { id: string })[]
    ).map((entry) => (Array.isArray(entry) ? entry[0] : entry.id));
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });
});

test('a host draws what its own generation of servers does', () => {
  const host = (id: string) => DEVICES.find((device) => device.id === id)?.hostW ?? { low: 0, best: 0, high: 0 };
  // (3,500 - 8 x 300) / 8, (6,500 - 8 x 400) / 8, (10,200 - 8 x 700) / 8, (14,300 - 8 x 1,000) / 8
  expect(['v100', 'a100', 'h100', 'b200'].map((id) => Math.round(host(id).high))).toEqual([138, 413, 575, 788]);
  expect(host('v100').best).toBeLessThan(0.3 * host('h100').best);
  const { systems } = read('hardware.json').hosts as { systems: { id: string; devices: string[] }[] };
  const named = systems.flatMap(({ devices }) => devices);
  expect(named.filter((id, at) => named.indexOf(id) !== at || !DEVICES.some((device) => device.id === id))).toEqual(
    [],
  );
});

test('what caches of prompts were seen to hold follows its schema, each from a source that is there', () => {
  const data = read('cache-hits.json');
  const validate = new Ajv({ allErrors: true }).compile(read('schema/cache-hits.schema.json'));
  validate(data);
  expect(validate.errors ?? []).toEqual([]);
  const { observed, found } = data as {
    observed: { id: string; source: string }[];
    found: Record<string, { share: number[] }>;
  };
  expect(observed.filter(({ source }) => data.sources[source] === undefined)).toEqual([]);
  expect(new Set(observed.map(({ id }) => id)).size).toBe(observed.length);
  for (const { share } of Object.values(found)) expect(share).toEqual([...share].sort((one, other) => one - other));
});

test('an alias names one model only, and finds it', () => {
  const rows: { id: string; aliases?: string[] }[] = read('models.json').models;
  const owner = new Map<string, string>();
  const clashes: string[] = [];
  for (const { id, aliases = [] } of rows) {
    for (const name of [id, ...aliases].map((text) => text.toLowerCase())) {
      if (owner.has(name) && owner.get(name) !== id) clashes.push(`${name}: ${owner.get(name)} and ${id}`);
      owner.set(name, id);
    }
  }
  expect(clashes).toEqual([]);
  const lost = [...owner]
    .filter(([name, id]) => findModel(name)?.model.id !== id)
    .map(([name, id]) => `${name}: ${findModel(name)?.model.id}, not ${id}`);
  expect(lost).toEqual([]);
});

test('parts of a model are no larger than the whole', () => {
  for (const model of allModels()) expect(model.active, model.id).toBeLessThanOrEqual(model.total);
});

test('a size in a listed name is about the size listed', () => {
  for (const [id, billions] of [
    ['Qwen/Qwen2.5-14B', 14.77],
    ['meta-llama/Llama-3.1-70B', 70.55],
    ['facebook/opt-350m', 0.331],
  ] as const) {
    expect(findModel(id)?.model.total).toBeCloseTo(billions * 1e9, -8);
  }
});

test('devices: dense peaks grow with narrower formats, idle is below full power', () => {
  for (const device of DEVICES) {
    expect(device.idleW, device.id).toBeLessThan(device.tdpW);
    expect(peakOf(device, 'fp8'), device.id).toBeGreaterThanOrEqual(peakOf(device, 'fp16'));
    expect(peakOf(device, 'fp16'), device.id).toBeGreaterThanOrEqual(device.peakTflops.fp32 ?? 0);
  }
  // The sparse peak of the H100 would be 1,979.
  expect(peakOf(findHardware('h100')?.device as never, 'bf16')).toBe(989);
});

test('every cloud region stands on a grid', () => {
  for (const { id } of read('regions.json').regions)
    expect(findRegion(id)?.grid.gramsPerKwh.best, id).toBeGreaterThan(0);
});

test('every provider runs on hardware and a grid that are listed', () => {
  for (const { id, hardware = 'h100', region = 'USA' } of read('providers.json').providers) {
    expect(findHardware(hardware), id).toBeDefined();
    expect(findRegion(region), id).toBeDefined();
  }
});
