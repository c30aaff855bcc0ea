// The calculator: what it takes, what it answers, and how it refuses.

import { describe, expect, test } from 'vitest';
import { exactly } from '../../src/base/range';
import { type DirectKind, estimateDirect } from '../../src/estimate/calculator/direct';
import { comparisonsOf } from '../../src/estimate/comparison';
import { estimateWorkload } from '../../src/estimate/estimate';
import { NOTHING } from '../../src/estimate/footprint-sum';
import { DEFAULT_SETTINGS } from '../../src/estimate/settings';
import { known, request, workload } from './workloads';

const ask = (kind: DirectKind, options: Record<string, unknown>) => estimateDirect(kind, options, DEFAULT_SETTINGS);

const answers = (kind: DirectKind, options: Record<string, unknown>) => {
  const result = ask(kind, options);
  if ('error' in result) throw new Error(result.error);
  return result;
};

describe('answers', () => {
  test.each([
    [
      'inference',
      {
        model: 'Qwen/Qwen3-14B',
        inputTokens: 500,
        outputTokens: 800,
        hardware: 'h100',
        devices: 1,
        batch: 64,
        precision: 'bf16',
        boundary: 'accelerator',
      },
    ],
    ['inference', { parameters: '7B' }],
    ['inference', { model: 'gpt-4o' }],
    ['training', { parameters: '8e9', tokens: '15e12', hardware: 'h100', devices: '16000', boundary: 'accelerator' }],
    ['training', { model: 'bert-base-uncased', samples: 25000, epochs: 3, batch: 16 }],
    ['image', { model: 'black-forest-labs/FLUX.1-dev', steps: 28, height: 1024, width: 1024, batch: 1 }],
    ['image', {}],
    ['video', { model: 'Wan-AI/Wan2.1-T2V-14B-Diffusers', frames: 81, hardware: 'b200' }],
    ['embedding', { model: 'BAAI/bge-m3', inputTokens: 500 }],
    ['embedding', { model: 'text-embedding-3-small' }],
    ['audio', { model: 'openai/whisper-large-v3', seconds: 3600, hardware: 't4' }],
  ] as const)('%s %j', (kind, options) => {
    const { footprint, seconds, acceleratorHours, assumptions } = answers(kind, options);
    expect(footprint.energyWh.best).toBeGreaterThan(0);
    expect(seconds.best).toBeGreaterThan(0);
    expect(acceleratorHours.best).toBeGreaterThan(0);
    expect(assumptions.map(({ what }) => what)).toContain('hardware');
  });
});

test('a told machine is likely, an assumed one a guess', () => {
  const options = { model: 'Qwen/Qwen3-14B', outputTokens: 800 };
  expect(answers('inference', { ...options, hardware: 'h100' }).footprint.certainty).toBe('likely');
  expect(answers('inference', options).footprint.certainty).toBe('guess');
});

test('twice the count costs twice, a longer answer more', () => {
  const options = { model: 'Qwen/Qwen3-14B', outputTokens: 800, hardware: 'h100' };
  const one = answers('inference', options).footprint.energyWh.best;
  expect(answers('inference', { ...options, count: 2 }).footprint.energyWh.best).toBeCloseTo(2 * one, 9);
  expect(answers('inference', { ...options, outputTokens: 801 }).footprint.energyWh.best).toBeGreaterThan(one);
});

test.each([
  ['inference', {}, /--model or its --parameters/],
  ['inference', { model: 'Qwen/Qwen3-14B', hardware: 'xyz' }, /hardware "xyz"/],
  ['inference', { model: 'Qwen/Qwen3-14B', outptTokens: 3 }, /no option "outptTokens".*outputTokens/],
  ['inference', { model: 'Qwen/Qwen3-14B', outputTokens: 'many' }, /outputTokens is a number/],
  ['inference', { model: 'Qwen/Qwen3-14B', outputTokens: -1 }, /outputTokens is a number/],
  ['inference', { model: 'Qwen/Qwen3-14B', boundary: 'moon' }, /boundary/],
  ['inference', { model: 'Qwen/Qwen3-14B', precision: 'fp1' }, /precision/],
  ['inference', { model: 'Qwen/Qwen3-14B', region: 'Atlantis' }, /region/],
  ['inference', { model: 'Qwen/Qwen3-14B', provider: 'acme' }, /provider/],
  ['inference', { model: 'gpt4o' }, /"gpt4o" is not known; did you mean gpt-4o\?/],
  ['training', {}, /--parameters or --model/],
  ['image', { batch: 0 }, /batch/],
  ['inference', { model: 'Qwen/Qwen3-14B', batch: 0 }, /batch is a number of at least 1/],
  ['inference', { model: 'Qwen/Qwen3-14B', outputTokens: '9e307t' }, /outputTokens is at most/],
  ['inference', { model: 'Qwen/Qwen3-14B', activeParameters: '3B' }, /part of --parameters/],
  ['training', { parameters: '3B', activeParameters: '30B', samples: 10 }, /no more than these/],
  ['inference', { model: { id: 1 } }, /model is text/],
  ['inference', { model: 'Qwen/Qwen3-14B', hardware: 'h100', devices: 1.5 }, /devices is a whole number/],
  ['inference', { model: 'Qwen/Qwen3-14B', hardware: 'h100', devices: 1e5 }, /devices is at most 1024/],
  ['inference', { model: 'Qwen/Qwen3-14B', count: 1.5 }, /count is a whole number/],
  ['inference', { model: 'Qwen/Qwen3-14B', inputTokens: 5e8 }, /inputTokens is at most.*count says how many/],
  ['inference', { model: 'Qwen/Qwen3-14B', pue: 500 }, /pue is at most 10/],
  ['inference', { model: 'Qwen/Qwen3-14B', pue: Number.NaN }, /pue is a number/],
  ['inference', { model: 'Qwen/Qwen3-14B', batch: {} }, /batch is a number of at least 1, not "\{\}"/],
  ['inference', { parameters: 70 }, /parameters is a number.*7B/],
  ['inference', { model: 'gpt-4o', provider: 'opnai' }, /provider "opnai".*did you mean openai/],
  ['inference', { model: 'gpt-4o', devices: 4 }, /devices tells of own machines, and OpenAI/],
  ['inference', { model: 'Qwen/Qwen3-14B', provider: 'together', hardware: 'h100' }, /hardware tells of own/],
  ['inference', { model: 'gpt-4o', provider: 'openai', usdPerHour: 2 }, /usdPerHour tells of own machines/],
  ['inference', { model: 'gpt-5', reasoningEffort: 'huge' }, /reasoningEffort is none.*high/],
  ['inference', { model: 'gpt-5', reasoningEffort: 'high', outputTokens: 9 }, /hold the thoughts already/],
  ['inference', { model: 'openai/whisper-large-v3' }, /hears or speaks: wattlint estimate audio/],
  ['image', { model: 'Qwen/Qwen3-14B' }, /writes text: wattlint estimate inference/],
  ['image', { steps: 2.5 }, /steps is a whole number/],
  ['video', { frames: 1.5 }, /frames is a whole number/],
  ['audio', { model: 'openai/whisper-large-v3', hardware: 'h100', devices: 4 }, /one device at a time/],
  ['training', { parameters: '8B', tokens: 1e6, samples: 7 }, /give one of them/],
  ['training', { parameters: '8B', steps: 10, epochs: 3 }, /epochs and steps both/],
  ['training', { parameters: '8B', samples: 1000, steps: 10, batch: 7 }, /a batch of 100, not 7/],
  ['training', { parameters: '8B', samples: 10, trees: 7 }, /trees are of table learners/],
  ['training', { model: 'XGBClassifier', samples: 10, tokens: 7 }, /tokens say nothing of XGBClassifier/],
  ['training', { model: 'XGBClassifier', samples: 10, hardware: 'h100' }, /estimated on processors/],
] as const)('refuses %s %j', (kind, options, message) => {
  const result = ask(kind, options);
  expect('error' in result && result.error).toMatch(message);
});

test('likenesses are near one, and none is made of nothing', () => {
  expect(comparisonsOf(NOTHING)).toEqual([]);
  const texts = (energyWh: number, grams: number) =>
    comparisonsOf({
      ...NOTHING,
      energyWh: exactly(energyWh),
      carbonG: { operational: exactly(grams), embodied: exactly(0) },
    }).map(({ text }) => text);
  expect(texts(19, 10)).toEqual(['charging a phone once']);
  expect(texts(57, 0)).toEqual(['charging a phone 3 times']);
  expect(texts(900, 400)).toEqual(['driving 5 km in an electric car', 'driving 2 km in a petrol car']);
  expect(texts(12.3e9, 300e6)).toEqual([
    'what 3,400 European households use in a year',
    'what 64 people cause in a year',
  ]);
});

test("a provider's price is its list's, or unknown: never the rent of its machines", () => {
  const price = (kind: DirectKind, options: Record<string, unknown>) =>
    answers(kind, options).assumptions.find(({ what }) => what === 'price');
  expect(price('image', { model: 'gpt-image-1' })?.source).toMatch(/OpenAI list price for gpt-image-1/);
  expect(price('audio', { model: 'whisper-1', provider: 'openai' })?.source).toMatch(/list price for whisper-1/);
  expect(price('inference', { parameters: '8B', provider: 'openai' })?.value).toBe('unknown');
  expect(answers('inference', { parameters: '8B', provider: 'openai' }).footprint.costUsd.high).toBe(0);
});

test('a machine that the settings name is told, as in a scan', () => {
  const at = (hardware: string, flags = {}) => {
    const result = estimateDirect(
      'inference',
      { parameters: '8B', outputTokens: 100, ...flags },
      { ...DEFAULT_SETTINGS, hardware },
    );
    if ('error' in result) throw new Error(result.error);
    return result.footprint.energyWh;
  };
  expect(at('h100')).toEqual(at('a100', { hardware: 'h100' }));
});

test("an option holds, be it the default's own value", () => {
  const pue = (options: Record<string, unknown>) =>
    answers('inference', { parameters: '8B', hardware: 'rtx-4090', ...options }).assumptions.find(
      ({ what }) => what === 'PUE',
    );
  expect(pue({ pue: 1.2 })).toMatchObject({ value: '1.2', from: 'setting' });
  expect(pue({})).toMatchObject({ value: '1' });
});

describe('the calculator and a scan agree', () => {
  const MODEL = 'Qwen/Qwen3-14B';
  const scanned = (library: string) =>
    estimateWorkload(
      workload({
        id: library === 'ollama' ? 'qwen3:14b' : MODEL,
        kind: library === 'ollama' ? 'llm-chat' : 'local-inference',
        library,
        host: { kind: 'local' },
        request: request({ promptText: '', promptHoles: 1, maxOutputTokens: known(800) }),
      }),
      { ...DEFAULT_SETTINGS, hardware: 'h100' },
    );
  test.each(['transformers', 'vllm', 'ollama'])('for %s', (library) => {
    const cost = scanned(library);
    const { input, output } = cost.tokens ?? { input: exactly(0), output: exactly(0) };
    const precision = library === 'ollama' ? { precision: 'int4' } : {};
    const batch = library === 'vllm' ? { batch: 1 } : {};
    const asked = answers('inference', {
      model: MODEL,
      hardware: 'h100',
      library,
      inputTokens: input.best,
      outputTokens: output.best,
      ...precision,
      ...batch,
    });
    expect(cost.once.energyWh.best / asked.footprint.energyWh.best).toBeCloseTo(1, 6);
  });

  test('without a library the calculator says that it takes a serving engine', () => {
    const { assumptions } = answers('inference', { model: MODEL, hardware: 'h100' });
    expect(assumptions.find(({ what }) => what === 'software')?.value).toBe('a serving engine');
  });
});

describe('weights that do not fit on one device', () => {
  const devicesOf = (options: Record<string, unknown>) =>
    answers('inference', { model: 'meta-llama/Llama-3.3-70B-Instruct', ...options }).assumptions.find(
      ({ what }) => what === 'devices',
    );
  test('take as few as hold them, and say so', () => {
    expect(devicesOf({ hardware: 'h100' })).toMatchObject({
      value: '2 used',
      source: 'does not fit on one NVIDIA H100 SXM 80GB (141 GB of weights against 80 GB)',
    });
    expect(devicesOf({ hardware: 'h100', precision: 'int4' })).toBeUndefined();
    expect(devicesOf({ hardware: 'h100', devices: 4 })).toBeUndefined();
    expect(devicesOf({ hardware: 'h100', devices: 1 })?.source).toMatch(/would not fit/);
  });
});

test("a name of Ollama's library is what a pull gives, where Ollama is said to run it", () => {
  const sizeOf = (options: Record<string, unknown>) =>
    answers('inference', { model: 'deepseek-r1', ...options }).assumptions.find(({ what }) => what === 'model size')
      ?.value;
  expect(sizeOf({ library: 'ollama' })).toBe('8.19 B parameters');
  expect(sizeOf({})).toMatch(/^671 B/);
});

test('no building gives back power, and nothing costs less than nothing', () => {
  expect(ask('inference', { model: 'Qwen/Qwen3-8B', pue: 0.2 })).toEqual({
    error: 'pue is a number of at least 1, not "0.2"',
  });
  expect(ask('inference', { model: 'Qwen/Qwen3-8B', usdPerHour: '-1' })).toHaveProperty('error');
  const { carbonG, costUsd } = answers('training', {
    model: 'Qwen/Qwen3-8B',
    tokens: 1e6,
    grid: 0,
    usdPerHour: 0,
  }).footprint;
  expect([carbonG.operational.high, costUsd.high]).toEqual([0, 0]);
});

describe('what is told holds', () => {
  const told = (kind: DirectKind, options: Record<string, unknown>, what: string) =>
    answers(kind, options).assumptions.find((one) => one.what === what)?.value;

  test("a provider's machines stand where the region says", () => {
    const there = (options: Record<string, unknown>) =>
      answers('inference', { model: 'gpt-4o', provider: 'openai', ...options }).footprint;
    expect(told('inference', { model: 'gpt-4o', region: 'FR' }, 'grid')).toMatch(/^FR/);
    expect(there({ region: 'FR' }).energyWh).toEqual(there({}).energyWh);
    expect(there({ region: 'FR' }).carbonG.operational.best).toBeLessThan(0.3 * there({}).carbonG.operational.best);
    expect(there({ grid: 0 }).carbonG.operational.high).toBe(0);
    expect(there({ pue: 2 }).energyWh.best).toBeGreaterThan(1.5 * there({ pue: 1.1 }).energyWh.best);
  });

  test('effort is thought about, and a model that thinks does so unasked', () => {
    const energy = (options: Record<string, unknown>) => answers('inference', options).footprint.energyWh.best;
    expect(energy({ model: 'gpt-5', reasoningEffort: 'high' })).toBeGreaterThan(1.5 * energy({ model: 'gpt-5' }));
    expect(energy({ model: 'gpt-5' })).toBeGreaterThan(2 * energy({ model: 'gpt-5', outputTokens: 350 }));
    expect(told('inference', { model: 'gpt-4o' }, 'thinking tokens')).toBeUndefined();
  });

  test('steps and data make the batch', () => {
    const steps = answers('training', { parameters: '1B', samples: 1000, epochs: 2, steps: 20, hardware: 'h100' });
    const batch = answers('training', { parameters: '1B', samples: 1000, epochs: 2, batch: 100, hardware: 'h100' });
    expect(steps.footprint.energyWh.best / batch.footprint.energyWh.best).toBeCloseTo(1, 6);
  });

  test('a table learner is fitted on a processor, by rows, columns and trees', () => {
    const boosted = (options: Record<string, unknown>) =>
      answers('training', { model: 'XGBClassifier', samples: 1e6, features: 50, trees: 500, ...options });
    const one = boosted({});
    expect(one.assumptions.find(({ what }) => what === 'hardware')?.value).toMatch(/CPU/);
    expect(boosted({ samples: 1e7 }).footprint.energyWh.best).toBeGreaterThan(5 * one.footprint.energyWh.best);
    expect(boosted({ trees: 1000 }).footprint.energyWh.best).toBeGreaterThan(1.5 * one.footprint.energyWh.best);
  });

  test("a closed model is its maker's, whatever the form of its name", () => {
    for (const model of ['text-embedding-3-small', 'embed-v4.0'])
      expect(told('embedding', { model, inputTokens: 500 }, 'price')).not.toMatch(/device-hour/);
    const { costUsd } = answers('embedding', { model: 'text-embedding-3-small', inputTokens: 1e6 }).footprint;
    expect(costUsd.best).toBeCloseTo(0.02, 6);
  });
});
