// What must hold of every estimate, whatever its figures: ends in order, more never costs less, parts sum to the
// whole, nothing is unbounded or below zero, everything is explained.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactly, type Range, range } from '../../src/base/range';
import { findHardware } from '../../src/catalogue/hardware';
import { allModels, findModel } from '../../src/catalogue/models';
import { estimateWorkload, totalOf } from '../../src/estimate/estimate';
import type { Cost, Footprint } from '../../src/estimate/footprint';
import { addFootprints, carbonOf, NOTHING, waterOf } from '../../src/estimate/footprint-sum';
import { CONSTANTS, serve } from '../../src/estimate/serving/inference';
import { DEFAULT_SETTINGS } from '../../src/estimate/settings';
import type { Workload, WorkloadKind } from '../../src/recognise/workload';
import { known, request, training, workload } from './workloads';

const KINDS: readonly WorkloadKind[] = [
  'llm-chat',
  'embedding',
  'rerank',
  'image-gen',
  'audio',
  'video',
  'agent',
  'api-eval',
  'batch-api',
  'fine-tune-api',
  'local-inference',
  'model-load',
  'training',
  'sweep',
];
const MODELS = [
  'gpt-4o',
  'gpt-5-nano',
  'claude-opus-4.7',
  'text-embedding-3-small',
  'gpt-image-1',
  'no-such-model',
  'meta-llama/Llama-3.1-8B-Instruct',
  'bert-base-uncased',
  'openai/whisper-small',
  'stabilityai/stable-diffusion-xl-base-1.0',
  'openai/gpt-oss-120b',
  'resnet50',
];
const HOSTS: readonly Workload['host'][] = [
  { kind: 'local' },
  { kind: 'api', provider: 'openai' },
  { kind: 'api', provider: 'nobody' },
];

const anyWorkload = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    id: fc.option(fc.constantFrom(...MODELS), { nil: undefined }),
    host: fc.constantFrom(...HOSTS),
    library: fc.constantFrom('openai', 'torch', 'transformers', 'vllm', 'ollama', 'diffusers', 'sklearn'),
    items: fc.option(fc.integer({ min: 1, max: 10_000 }), { nil: undefined }),
    limit: fc.option(fc.integer({ min: 1, max: 100_000 }), { nil: undefined }),
    holes: fc.integer({ min: 0, max: 5 }),
    effort: fc.option(fc.constantFrom('low', 'high', 'strange'), { nil: undefined }),
    structured: fc.boolean(),
    family: fc.constantFrom('neural' as const, 'classic' as const, 'boosting' as const),
    learner: fc.option(
      fc.constantFrom('RandomForestClassifier', 'SVC', 'bert-base-uncased', 'Net', 'XGBClassifier', 'resnet50'),
      { nil: undefined },
    ),
    samples: fc.option(fc.integer({ min: 1, max: 1e7 }), { nil: undefined }),
    trials: fc.option(fc.integer({ min: 1, max: 1000 }), { nil: undefined }),
    device: fc.option(fc.constantFrom('cpu', 'cuda', 'cuda:0', 'mps', 'auto', 'h100', 'what'), { nil: undefined }),
    strategy: fc.constantFrom('grid' as const, 'halving' as const, 'bayes' as const),
    count: fc.integer({ min: 0, max: 5000 }),
    turns: fc.option(fc.integer({ min: 0, max: 1000 }), { nil: undefined }),
    batch: fc.option(fc.integer({ min: 0, max: 1000 }), { nil: undefined }),
    history: fc.option(fc.integer({ min: 0, max: 1000 }), { nil: undefined }),
    pictures: fc.integer({ min: 0, max: 3 }),
    words: fc.constantFrom(0, 10, 5000),
    prompts: fc.constantFrom(1, 7),
    cache: fc.constantFrom(undefined, 'marked' as const),
  })
  .map((one): Workload => {
    const base = workload({
      ...(one.id ? { id: one.id } : {}),
      kind: one.kind,
      host: one.host,
      library: one.library,
      request: request({
        items: one.items === undefined ? undefined : known(one.items),
        maxOutputTokens: one.limit === undefined ? undefined : known(one.limit),
        promptHoles: one.holes,
        promptText: 'word '.repeat(one.words),
        promptItems: one.prompts,
        promptPictures: one.pictures,
        ...(one.history === undefined ? {} : { promptHistory: range(0, one.history / 2, one.history) }),
        ...(one.cache ? { promptCache: one.cache } : {}),
        maxTurns: one.turns === undefined ? undefined : known(one.turns),
        batchSize: one.batch === undefined ? undefined : known(one.batch),
        reasoningEffort: one.effort,
        isStructured: one.structured,
      }),
      training: training({
        family: one.family,
        learner: one.learner,
        samples: one.samples === undefined ? undefined : known(one.samples),
      }),
      sweep: {
        strategy: one.strategy,
        configurations: undefined,
        folds: undefined,
        trials: one.trials === undefined ? undefined : known(one.trials),
        isUnbounded: one.trials === undefined,
        trial: training({ family: one.family, learner: one.learner }),
        axes: [],
      },
      device: one.device ? { device: one.device, precision: undefined, count: undefined } : undefined,
      times: { range: exactly(one.count), certainty: 'exact', basis: 'run', because: [] },
    });
    return one.id ? base : { ...base, model: undefined };
  });

const parts = (footprint: Footprint): Range[] => [
  footprint.energyWh,
  footprint.carbonG.operational,
  footprint.carbonG.embodied,
  footprint.waterMl.onSite,
  footprint.waterMl.offSite,
  footprint.costUsd,
];
const estimate = (changed: Workload): Cost => estimateWorkload(changed, DEFAULT_SETTINGS);

describe('every estimate', () => {
  test('has finite parts in order, none below zero, and says what it rests on', () => {
    fc.assert(
      fc.property(anyWorkload, (one) => {
        const cost = estimate(one);
        for (const footprint of [cost.once, cost.footprint]) {
          for (const part of parts(footprint)) {
            expect(part.low).toBeGreaterThanOrEqual(0);
            expect(part.low).toBeLessThanOrEqual(part.best);
            expect(part.best).toBeLessThanOrEqual(part.high);
            expect(Number.isFinite(part.high)).toBe(true);
          }
          expect(footprint.certainty).not.toBe('exact');
        }
        expect(cost.once.energyWh.best).toBeGreaterThan(0);
        expect(cost.assumptions.length).toBeGreaterThan(3);
        for (const { what, value, source } of cost.assumptions) {
          expect(what && value && source).toBeTruthy();
          expect(`${value} ${source}`).not.toMatch(/NaN|undefined|Infinity|\[object/);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('is once × times', () => {
    fc.assert(
      fc.property(anyWorkload, (one) => {
        const cost = estimate(one);
        const times = one.times.range.best;
        // Loads after the first are cheaper.
        if (one.kind === 'model-load' && times > 1) return;
        expect(cost.footprint.energyWh.best).toBeCloseTo(cost.once.energyWh.best * times, 6);
      }),
    );
  });

  test('depends on nothing but its inputs', () => {
    fc.assert(
      fc.property(anyWorkload, (one) => {
        expect(estimate(one)).toEqual(estimate(one));
      }),
      { numRuns: 30 },
    );
  });
});

test('totals add up, and what is counted elsewhere is left out', () => {
  fc.assert(
    fc.property(fc.array(anyWorkload, { maxLength: 6 }), (many) => {
      const costs = many.map((one, at) =>
        estimate(at % 3 === 2 ? { ...one, insideSweep: { start: 0, end: 1 } } : one),
      );
      const total = totalOf(costs);
      const counted = costs.filter((cost) => !cost.isCountedElsewhere);
      const sum = counted.reduce((energy, cost) => energy + cost.footprint.energyWh.best, 0);
      expect(total.energyWh.best).toBeCloseTo(sum, 6);
      expect(total).toEqual(counted.map((cost) => cost.footprint).reduce(addFootprints, NOTHING));
    }),
    { numRuns: 50 },
  );
});

describe('more never costs less', () => {
  const energy = (changes: Parameters<typeof workload>[0]) => estimate(workload(changes)).footprint.energyWh;
  const grows = (small: Range, large: Range) => {
    expect(large.best).toBeGreaterThanOrEqual(small.best);
    // Doubts add in quadrature, so a larger known part may narrow the whole a little.
    expect(large.high).toBeGreaterThanOrEqual(small.high * 0.9);
  };

  test('output limits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 0, max: 5000 }), (limit, more) => {
        const at = (tokens: number) => energy({ request: request({ maxOutputTokens: known(tokens) }) });
        grows(at(limit), at(limit + more));
      }),
      { numRuns: 60 },
    );
  });

  test('prompts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 0, max: 3000 }), (words, more) => {
        const at = (count: number) => energy({ request: request({ promptText: 'word '.repeat(count) }) });
        grows(at(words), at(words + more));
      }),
      { numRuns: 40 },
    );
  });

  test('turns of an agent, earlier messages, pictures, and both energy and money', () => {
    const sent = (
      kind: WorkloadKind,
      provider: string,
      changes: Parameters<typeof request>[0],
    ): readonly [Range, Range] => {
      const { footprint } = estimate(
        workload({ kind, id: 'claude-sonnet-4-5', host: { kind: 'api', provider }, request: request(changes) }),
      );
      return [footprint.energyWh, footprint.costUsd];
    };
    const count = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(fc.constantFrom('openai', 'anthropic', 'together'), count, count, (provider, few, more) => {
        const many = few + more;
        const turns = [few, many].map((n) => sent('agent', provider, { maxTurns: known(n) }));
        const talk = [few, many].map((n) =>
          sent('llm-chat', provider, { promptHoles: 1, promptHistory: range(0, n / 2, n) }),
        );
        const pictures = [few, many].map((n) => sent('llm-chat', provider, { promptHoles: 1, promptPictures: n }));
        for (const [small, large] of [turns, talk, pictures]) {
          for (const part of [0, 1] as const)
            expect(large?.[part].best).toBeGreaterThanOrEqual((small?.[part].best ?? 0) * (1 - 1e-9));
        }
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  test('what is found in a cache never costs more than what is read anew', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 1, max: 5000 }), (words, times) => {
        const at = (promptCache?: 'marked') =>
          estimate(
            workload({
              id: 'claude-sonnet-4-5',
              host: { kind: 'api', provider: 'anthropic' },
              request: request({
                promptText: 'word '.repeat(words),
                promptHoles: 1,
                ...(promptCache ? { promptCache } : {}),
              }),
              times: { range: exactly(times), certainty: 'exact', basis: 'run', because: [] },
            }),
          ).footprint;
        const [kept, anew] = [at('marked'), at()];
        expect(kept.energyWh.best).toBeLessThanOrEqual(anew.energyWh.best * (1 + 1e-9));
        expect(kept.costUsd.best).toBeLessThanOrEqual(anew.costUsd.best * (1 + 1e-9));
      }),
      { numRuns: 60, seed: 8 },
    );
  });

  test('items, samples, trials', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 0, max: 5000 }), (count, more) => {
        for (const kind of ['llm-chat', 'embedding', 'image-gen'] as const) {
          const at = (items: number) => energy({ kind, request: request({ items: known(items) }) });
          grows(at(count), at(count + more));
        }
        const trained = (samples: number, learner: string, family: 'neural' | 'classic') =>
          energy({
            kind: 'training',
            host: { kind: 'local' },
            training: training({ learner, family, samples: known(samples) }),
          });
        grows(trained(count, 'Net', 'neural'), trained(count + more, 'Net', 'neural'));
        grows(trained(count, 'SVC', 'classic'), trained(count + more, 'SVC', 'classic'));
      }),
      { numRuns: 30 },
    );
  });
});

describe('serving', () => {
  const device = findHardware('h100')?.device;
  if (!device) throw new Error('no h100');
  const models = allModels().filter(({ kind, layers }) => kind === 'text' && layers > 0);
  const serving = fc.record({
    model: fc.constantFrom(...models),
    precision: fc.constantFrom('bf16' as const, 'fp8' as const, 'int4' as const),
    device: fc.constant(device),
    devices: fc.constantFrom(1, 2, 8),
    batch: fc.integer({ min: 1, max: 512 }),
    software: fc.constantFrom('engine' as const, 'plain' as const),
  });
  const tokens = fc.record({
    input: fc.integer({ min: 0, max: 20_000 }),
    cachedInput: fc.integer({ min: 0, max: 20_000 }),
    output: fc.integer({ min: 1, max: 8000 }),
  });

  test('a larger batch never makes a request dearer', () => {
    fc.assert(
      fc.property(serving, tokens, fc.integer({ min: 1, max: 500 }), (one, use, more) => {
        const small = serve(one, use, CONSTANTS).joules;
        const large = serve({ ...one, batch: one.batch + more }, use, CONSTANTS).joules;
        expect(large).toBeLessThanOrEqual(small * (1 + 1e-9));
      }),
    );
  });

  test('more tokens never cost less; cached ones cost less than fresh ones', () => {
    fc.assert(
      fc.property(serving, tokens, fc.integer({ min: 1, max: 5000 }), (one, use, more) => {
        const before = serve(one, use).joules;
        expect(serve(one, { ...use, input: use.input + more }).joules).toBeGreaterThanOrEqual(before);
        expect(serve(one, { ...use, output: use.output + more }).joules).toBeGreaterThanOrEqual(before);
        const fresh = serve(one, { ...use, input: use.input + more }).joules;
        const cached = serve(one, { ...use, cachedInput: use.cachedInput + more }).joules;
        expect(cached).toBeLessThanOrEqual(fresh * 1.001);
      }),
    );
  });

  test('a bigger model of the same shape never costs less', () => {
    const model = findModel('Qwen/Qwen3-8B')?.model;
    if (!model) throw new Error('no model');
    const at = (size: number) =>
      serve(
        {
          model: { ...model, total: size, active: size },
          precision: 'bf16',
          device,
          devices: 1,
          batch: 8,
          software: 'engine',
        },
        { input: 100, cachedInput: 0, output: 100 },
      ).joules;
    expect(at(16e9)).toBeGreaterThan(at(8e9));
  });
});

test('a dirtier grid emits more, a boundary further out holds more', () => {
  const local = workload({ kind: 'local-inference', host: { kind: 'local' }, id: 'Qwen/Qwen3-8B', library: 'vllm' });
  const at = (changes: Partial<typeof DEFAULT_SETTINGS>) =>
    estimateWorkload(local, { ...DEFAULT_SETTINGS, ...changes }).footprint;
  expect(at({ region: 'POL' }).carbonG.operational.best).toBeGreaterThan(
    at({ region: 'FRA' }).carbonG.operational.best,
  );
  const [inner, node, outer] = (['accelerator', 'node', 'datacentre'] as const).map(
    (boundary) => at({ boundary }).energyWh.best,
  );
  expect(inner).toBeLessThan(node as number);
  expect(node).toBeLessThan(outer as number);
  expect(at({ pue: 1.5 }).energyWh.best).toBeGreaterThan(at({ pue: 1.1 }).energyWh.best);
});

test('loops of unknown length count once and are named; endless ones are one turn', () => {
  const span = { start: 0, end: 1 };
  const factor = (kind: 'loop' | 'endless', count: Range, per?: string) => ({
    kind,
    text: per ?? 'range(100)',
    span,
    count,
    certainty: 'exact' as const,
    per,
  });
  const open: Range = { low: 0, best: 1, high: Number.POSITIVE_INFINITY };
  const times = {
    range: { low: 0, best: 100, high: Number.POSITIVE_INFINITY },
    certainty: 'guess' as const,
    basis: 'run' as const,
    because: [factor('loop', open, 'item of rows'), factor('loop', range(50, 100, 200))],
  };
  const cost = estimate(workload({ times }));
  expect(cost.per).toEqual(['item of rows']);
  expect(cost.footprint.energyWh.best).toBeCloseTo(cost.once.energyWh.best * 100, 9);
  expect(cost.footprint.energyWh.high).toBeCloseTo(cost.once.energyWh.high * 200, 6);
  const endless = estimate(
    workload({ times: { ...times, basis: 'iteration', range: { ...open }, because: [factor('endless', open)] } }),
  );
  expect(endless.per).toEqual([]);
  expect(endless.footprint.energyWh).toEqual(endless.once.energyWh);
  expect(carbonOf(cost.footprint).best).toBeGreaterThan(0);
  expect(waterOf(cost.footprint).best).toBeGreaterThan(0);
});
