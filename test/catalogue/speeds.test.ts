// Published speeds follow their schema, name providers and sources that are there, and what is drawn from them (classes,
// spreads, chips of one's own) is what the rows say.

import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { range } from '../../src/base/range';
import { findProvider, isKnownProvider } from '../../src/catalogue/providers';
import { speedOf } from '../../src/catalogue/speeds';
import { sizeOfId } from '../../src/estimate/model/size';

interface Row {
  readonly model: string;
  readonly names?: readonly string[];
  readonly provider: string;
  readonly tokensPerSecond: number;
  readonly firstToken?: number;
  readonly source: string;
}

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../data/${path}`, import.meta.url), 'utf8'));
const data = read('speeds.json');
const SPEEDS: readonly Row[] = data.speeds;
const GUARANTEED: readonly Row[] = data.guaranteed;
const OWN_CHIPS = new Set<string>(data.ownChips.map((one: { provider: string }) => one.provider));
const COMMON = SPEEDS.filter(({ provider }) => !OWN_CHIPS.has(provider));

const middleOf = (values: readonly number[]) =>
  Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
const apart = (left: number, right: number) => Math.max(left / right, right / left);
const shareWithin = (factors: readonly number[], most: number) =>
  factors.filter((factor) => factor <= most).length / factors.length;
const speedsOf = (rows: readonly Row[]) => rows.map(({ tokensPerSecond }) => tokensPerSecond);
const MODELS = [...new Set(COMMON.map(({ model }) => model))];

describe('speeds.json', () => {
  test('follows its schema', () => {
    const validate = new Ajv({ allErrors: true, strictTuples: false }).compile(read('schema/speeds.schema.json'));
    validate(data);
    expect(validate.errors ?? []).toEqual([]);
  });

  test('names sources and providers that are there, and no source for nothing', () => {
    const rows = [...SPEEDS, ...GUARANTEED];
    expect(rows.filter(({ provider }) => !isKnownProvider(provider))).toEqual([]);
    expect([...new Set(rows.map(({ source }) => source))].sort()).toEqual(Object.keys(data.sources).sort());
  });

  test('holds nothing twice', () => {
    for (const rows of [SPEEDS, GUARANTEED]) {
      const keys = rows.map(({ model, provider, source }) => `${model} ${provider} ${source}`);
      expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
    }
  });

  test('models without figures have those of models about as large', () => {
    const sized = MODELS.map((model) => {
      const rows = COMMON.filter((row) => row.model === model);
      const { active } = sizeOfId(model, findProvider(rows[0]?.provider ?? '').prices).best;
      return { active: active / 1e9, speed: middleOf(speedsOf(rows)) };
    });
    let from = 0;
    for (const { activeBillions, tokensPerSecond } of data.classes) {
      const [low = 0, best = 0, high = 0]: readonly number[] = tokensPerSecond;
      const speeds = sized
        .filter(({ active }) => from < active && active <= activeBillions)
        .map(({ speed }) => speed);
      expect(speeds.length).toBeGreaterThanOrEqual(10);
      expect(apart(middleOf(speeds), best), `up to ${activeBillions} B`).toBeLessThan(1.1);
      const held = speeds.filter((speed) => low <= speed && speed <= high).length / speeds.length;
      expect(held, `up to ${activeBillions} B`).toBeGreaterThanOrEqual(0.9);
      from = activeBillions;
    }
  });

  test('providers with chips of their own have what they publish', () => {
    for (const { provider, tokensPerSecond } of data.ownChips) {
      const [low = 0, best = 0, high = 0]: readonly number[] = tokensPerSecond;
      const speeds = speedsOf(SPEEDS.filter((row) => row.provider === provider));
      expect(apart(middleOf(speeds), best), provider).toBeLessThan(1.1);
      expect(Math.min(...speeds)).toBeGreaterThanOrEqual(low);
      expect(Math.max(...speeds)).toBeLessThanOrEqual(high);
    }
  });

  test('figures of one model lie as far apart as is said', () => {
    const same: number[] = [];
    const elsewhere: number[] = [];
    for (const row of COMMON) {
      const others = COMMON.filter(({ model }) => model === row.model);
      const own = others.filter(({ provider }) => provider === row.provider);
      const rest = others.filter(({ provider }) => provider !== row.provider);
      if (own.length > 1) same.push(apart(row.tokensPerSecond, middleOf(speedsOf(own))));
      if (rest.length > 0) elsewhere.push(apart(row.tokensPerSecond, middleOf(speedsOf(rest))));
    }
    expect(shareWithin(same, data.spread)).toBeGreaterThanOrEqual(0.9);
    expect(shareWithin(elsewhere, data.spreadElsewhere)).toBeGreaterThanOrEqual(0.9);
  });

  test('what is guaranteed is passed by what is measured, as far as is said', () => {
    const factors = GUARANTEED.flatMap(({ model, provider, tokensPerSecond }) => {
      const rows = SPEEDS.filter((row) => row.model === model && row.provider === provider);
      return rows.length > 0 ? [middleOf(speedsOf(rows)) / tokensPerSecond] : [];
    });
    expect(factors.length).toBeGreaterThanOrEqual(10);
    expect(apart(middleOf(factors), data.overGuaranteed)).toBeLessThan(1.05);
    const around = factors.map((factor) => apart(factor, data.overGuaranteed));
    expect(shareWithin(around, data.spreadGuaranteed)).toBeGreaterThanOrEqual(0.9);
  });

  test('the wait for the first token is the middle and 90 % of those published', () => {
    const waits = COMMON.flatMap(({ firstToken }) => (firstToken === undefined ? [] : [firstToken]));
    const [low = 0, best = 0, high = 0]: readonly number[] = data.firstToken;
    expect(apart(middleOf(waits), best)).toBeLessThan(1.1);
    expect(waits.filter((wait) => low <= wait && wait <= high).length / waits.length).toBeGreaterThanOrEqual(0.9);
  });
});

const ACTIVE = range(2e10, 6e10, 2e11);

test('a model at its provider, else elsewhere, else what is promised, else its class', () => {
  expect(speedOf('gpt-4o-2024-08-06', 'openai', ACTIVE).source).toMatch(/^published for gpt-4o: .*at openai/);
  expect(speedOf('openai/gpt-4o', 'openrouter', ACTIVE).source).toMatch(
    /^published for gpt-4o elsewhere: .*at azure/,
  );
  expect(speedOf('gpt-5-mini', 'openai', ACTIVE).source).toMatch(/times what is guaranteed/);
  const unknown = speedOf('no-such-model', 'openai', ACTIVE);
  expect(unknown.isListed).toBe(false);
  expect(unknown.tokensPerSecond.best).toBe(data.classes.at(-1).tokensPerSecond[1]);
});

test('chips of their own are fast with any model, and tell nothing of others', () => {
  expect(speedOf('no-such-model', 'cerebras', ACTIVE).tokensPerSecond.best).toBeGreaterThan(1000);
  expect(speedOf('gpt-oss-120b', 'together', ACTIVE).source).not.toMatch(/groq|cerebras/i);
});
