// Rents follow their schema, name devices and clouds that are there, and a cloud's region takes the cloud's own price.

import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { tariffOf } from '../../src/catalogue/electricity';
import { DEVICES } from '../../src/catalogue/hardware';
import { rentOf } from '../../src/catalogue/rents';

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../data/${path}`, import.meta.url), 'utf8'));
const data = read('rents.json');

describe('rents.json', () => {
  test('follows its schema', () => {
    const validate = new Ajv({ allErrors: true }).compile(read('schema/rents.schema.json'));
    validate(data);
    expect(validate.errors ?? []).toEqual([]);
  });

  test('names devices, clouds and sources that are there', () => {
    const known = new Set(DEVICES.map(({ id }) => id));
    expect([...Object.keys(data.rents), ...Object.keys(data.unsourced)].filter((id) => !known.has(id))).toEqual([]);
    for (const prices of Object.values<object>(data.rents))
      for (const cloud of Object.keys(prices)) expect(Object.keys(data.clouds)).toContain(cloud);
    for (const source of [...Object.values<{ source: string }>(data.clouds).map((cloud) => cloud.source)])
      expect(Object.keys(data.sources)).toContain(source);
    for (const [row, source] of Object.entries<string>(data.read)) {
      const [device = '', cloud = ''] = row.split(' ');
      expect(data.rents[device]?.[cloud], row).toBeDefined();
      expect(Object.keys(data.sources)).toContain(source);
    }
  });

  test('what can be taken away is cheaper', () => {
    for (const [device, clouds] of Object.entries<Record<string, number[]>>(data.rents))
      for (const [cloud, [usd = 0, interruptible = 0]] of Object.entries(clouds))
        expect(interruptible, `${device} at ${cloud}`).toBeLessThan(usd);
  });

  test('a device is either listed or remembered', () => {
    expect(Object.keys(data.unsourced).filter((id) => id in data.rents)).toEqual([]);
  });
});

test('a price within a cloud, else from the cheapest to the dearest', () => {
  expect(rentOf('h100', 'aws')?.usdPerHour.best).toBe(data.rents.h100.aws[0]);
  expect(rentOf('h100', 'aws')?.source).toMatch(/^AWS on demand in us-east-1; .*\(20\d\d-\d\d-\d\d\)$/);
  const all = Object.values<number[]>(data.rents.h100).map(([usd = 0]) => usd);
  const { usdPerHour, source } = rentOf('h100') ?? { usdPerHour: undefined, source: '' };
  expect(usdPerHour).toMatchObject({ low: Math.min(...all), high: Math.max(...all) });
  expect(source).toMatch(/^on demand at AWS, Azure, .*Verda; /);
});

test('a cloud that does not rent a device out takes the price of those that do', () => {
  expect(rentOf('mi300x', 'aws')).toEqual(rentOf('mi300x'));
});

test('one price says little of others', () => {
  const { low = 0, best = 0, high = 0 } = rentOf('mi300x')?.usdPerHour ?? {};
  expect([low, high]).toEqual([best / 1.5, best * 1.5]);
});

test('what was not looked up says so', () => {
  expect(rentOf('tpu-v4')?.source).toMatch(/^from memory/);
  expect(rentOf('m4')).toBeUndefined();
});

test('electricity costs more in the European Union than in the world', () => {
  expect(tariffOf('FRA').usdPerKwh.best).toBeGreaterThan(tariffOf('WORLD').usdPerKwh.best);
  expect(tariffOf('FRA').source).toContain('Eurostat');
});
