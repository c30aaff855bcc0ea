// Where own compute runs and what it costs: by the region, by settings, and by what is told of the workload alone; each
// assumption names which.

import { expect, test } from 'vitest';
import { exactly } from '../../src/base/range';
import { estimateWorkload } from '../../src/estimate/estimate';
import { DEFAULT_SETTINGS, type EstimateSettings } from '../../src/estimate/settings';
import type { ToldPlace } from '../../src/syntax/told';
import { request, workload } from './workloads';

const LOCAL = workload({ kind: 'local-inference', id: 'Qwen/Qwen3-8B', host: { kind: 'local' }, request: request() });

const at = (settings: Partial<EstimateSettings>, toldPlace?: ToldPlace) =>
  estimateWorkload({ ...LOCAL, ...(toldPlace ? { toldPlace } : {}) }, { ...DEFAULT_SETTINGS, ...settings });
const said = (cost: ReturnType<typeof at>, what: string) => cost.assumptions.find((each) => each.what === what);
const told = <T>(value: T) => ({
  value,
  by: 'told by the comment on line 3',
  from: 'comment' as const,
  start: 0,
  end: 0,
});

test('a grid given by hand is the grid', () => {
  const [clean, dirty] = [at({ grid: 30 }), at({ grid: 300 })];
  expect(dirty.footprint.carbonG.operational.best / clean.footprint.carbonG.operational.best).toBeCloseTo(10);
  expect(dirty.footprint.carbonG.embodied).toEqual(clean.footprint.carbonG.embodied);
  expect(said(clean, 'grid')).toMatchObject({ value: '30 g CO2e/kWh', from: 'setting' });
});

test('a price by the hour is the price', () => {
  const [two, four] = [at({ usdPerHour: 2 }), at({ usdPerHour: 4 })];
  expect(four.footprint.costUsd.best / two.footprint.costUsd.best).toBeCloseTo(2);
  expect(said(two, 'price')).toMatchObject({ from: 'setting' });
  expect(said(two, 'price')?.source).toMatch(/^\$2\.00 per device-hour/);
});

test('a price per kWh counts the energy, unless there is one by the hour', () => {
  const cost = at({ usdPerKwh: 0.5 });
  expect(cost.footprint.costUsd.best).toBeCloseTo((cost.footprint.energyWh.best / 1000) * 0.5);
  expect(at({ usdPerKwh: 0.5, usdPerHour: 2 }).footprint.costUsd).toEqual(at({ usdPerHour: 2 }).footprint.costUsd);
});

test('nothing is a price too', () => {
  expect(at({ usdPerHour: 0 }).footprint.costUsd.high).toBe(0);
  expect(at({ grid: 0 }).footprint.carbonG.operational.high).toBe(0);
});

test('in a region of a cloud its own price counts', () => {
  expect(said(at({ hardware: 'h100', region: 'us-east-1' }), 'price')?.source).toContain('AWS on demand');
  expect(said(at({ hardware: 'h100' }), 'price')?.source).toContain('on demand at AWS, Azure');
});

test('on a desk there is no rent and no data centre', () => {
  const cost = at({ hardware: 'rtx-4090', region: 'FR' });
  expect(said(cost, 'price')?.source).toMatch(/^electricity at .*Eurostat/);
  expect(said(cost, 'PUE')?.value).toBe('1');
});

test('a card of desks in a cloud is rented', () => {
  expect(said(at({ hardware: 'rtx-4090', region: 'us-east-1' }), 'price')?.source).toContain('rented by the hour');
});

test('what is told of the workload wins over the settings, and says where', () => {
  const cost = at(
    { region: 'FR', hardware: 'a100', pue: 1.5, grid: 500 },
    { region: told('us-east-1'), hardware: told('h100*8'), pue: told(1.1), grid: told(30), usdPerHour: told(2.1) },
  );
  expect(said(cost, 'hardware')).toMatchObject({ value: '8 × NVIDIA H100 SXM 80GB', from: 'code' });
  expect(said(cost, 'grid')).toMatchObject({ value: '30 g CO2e/kWh', from: 'code' });
  expect(said(cost, 'PUE')).toMatchObject({ value: '1.1', from: 'code', source: 'told by the comment on line 3' });
  expect(said(cost, 'price')?.source).toContain('told by the comment on line 3');
});

test('what a settings file tells of a function is a setting', () => {
  const cost = at({}, { grid: { ...told(30), by: 'told in wattlint.json:4', from: 'names' } });
  expect(said(cost, 'grid')).toMatchObject({ from: 'setting', source: 'told in wattlint.json:4' });
});

test('a name that no catalogue has tells nothing', () => {
  const plain = at({ region: 'FR' });
  expect(at({ region: 'FR' }, { region: told('FRX'), hardware: told('h1000') }).footprint).toEqual(plain.footprint);
});

test('turns of an agent are requests of their own: none of them has a long context', () => {
  const told = (value: number) => ({ value: exactly(value), certainty: 'exact' as const, from: 'code' });
  const agent = (model: string) =>
    estimateWorkload(
      workload({
        kind: 'agent',
        id: model,
        host: { kind: 'api', provider: 'anthropic' },
        request: request({ told: { input: told(50_000), output: told(1000) }, maxTurns: told(10) }),
      }),
      DEFAULT_SETTINGS,
    ).footprint.costUsd;
  // The same price but for long contexts.
  expect(agent('claude-sonnet-4-5')).toEqual(agent('claude-sonnet-4-0'));
});

test("what somebody wrote down holds, be it the default's own value", () => {
  const pue = (settings: Partial<EstimateSettings>) => said(at(settings), 'PUE');
  const desk = { hardware: 'rtx-4090' };
  expect(pue(desk)).toMatchObject({ value: '1' });
  expect(pue({ ...desk, pue: 1.2, said: ['pue'] })).toMatchObject({ value: '1.2', from: 'setting' });
  expect(said(at({ said: ['hardware'] }), 'hardware')).toMatchObject({ from: 'setting' });
  const [told, assumed] = [at({ said: ['hardware'] }), at({})].map((cost) => cost.footprint.energyWh);
  expect(told?.best).toBe(assumed?.best);
  expect(told?.high).toBeLessThan(assumed?.high ?? 0);
});

test('one busy core is charged its share of a server, and at most all of it; a desk is charged whole', () => {
  const costOn = (hardware: string) =>
    estimateWorkload(
      workload({
        kind: 'training',
        training: {
          learner: 'LogisticRegression',
          samples: { value: exactly(1e5), certainty: 'exact', from: 'code' },
        },
      } as Parameters<typeof workload>[0]),
      { ...DEFAULT_SETTINGS, hardware },
    );
  const server = costOn('cpu-server');
  const terms = server.steps.find(({ what }) => what === 'hosts')?.of ?? [];
  const time = server.steps.find(({ what }) => what === 'time on one core');
  const held = terms.find(({ what }) => what === 'time of devices');
  // Hours are told in hours, time in seconds.
  expect(((held?.value ?? 0) * 3600) / (time?.value ?? 1)).toBeCloseTo(1 / 32, 3);
  expect(server.assumptions.find(({ what }) => what === 'share of the machine')?.value).toBe('1 of 32 cores');
  expect(costOn('cpu-laptop').assumptions.some(({ what }) => what === 'share of the machine')).toBe(false);
});
