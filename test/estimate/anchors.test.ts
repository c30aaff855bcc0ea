// Published figures that an estimate has to come near: orders of magnitude for disclosed prompts, factors for
// training runs and meters. The whole tables are in `npm run accuracy`.

import { describe, expect, test } from 'vitest';
import { exactly, type Range } from '../../src/base/range';
import { estimateDirect } from '../../src/estimate/calculator/direct';
import { estimateWorkload } from '../../src/estimate/estimate';
import { DEFAULT_SETTINGS } from '../../src/estimate/settings';
import { known, request, training, workload } from './workloads';

const chat = (id: string, provider: string, output?: number) =>
  estimateWorkload(
    workload({
      id,
      host: { kind: 'api', provider },
      // A question of some length that asks for no certain one.
      request: request({
        promptText: 'Why is the sky blue at noon and red in the evening? '.repeat(6),
        maxOutputTokens: output === undefined ? undefined : known(output),
      }),
    }),
    DEFAULT_SETTINGS,
  ).footprint;

const holds = (range: Range, value: number) => range.low <= value && value <= range.high;

function direct(kind: Parameters<typeof estimateDirect>[0], options: Record<string, unknown>) {
  const result = estimateDirect(kind, options, DEFAULT_SETTINGS);
  if ('error' in result) throw new Error(result.error);
  return result;
}

describe('disclosed prompts lie in the range, near its middle', () => {
  test.each([
    // Google 2025-08: median text prompt of the Gemini apps, full stack.
    ['gemini-2.5-flash', 'google', 0.24],
    // S. Altman 2025-06: the average ChatGPT query.
    ['gpt-4o', 'openai', 0.34],
    // Epoch AI 2025-02: a typical GPT-4o query.
    ['gpt-4o', 'openai', 0.3],
  ])('%s of %s: %f Wh', (id, provider, energyWh) => {
    const { energyWh: estimate } = chat(id, provider);
    expect(holds(estimate, energyWh)).toBe(true);
    expect(estimate.best / energyWh).toBeGreaterThan(1 / 4);
    expect(estimate.best / energyWh).toBeLessThan(4);
  });

  test('Mistral Large 2, a page of 400 tokens: 1.14 g CO2e, with its share of training left out', () => {
    const { carbonG } = chat('mistral-large-2407', 'mistral', 400);
    // Mistral and Carbone 4, 2025-07; most of the figure is hardware and upstream.
    expect(carbonG.operational.low + carbonG.embodied.low).toBeLessThan(1.14);
  });
});

describe('published training runs, accelerator hours within a factor of 1.7', () => {
  test.each([
    ['Llama 2 70B', '68.98B', '2T', 'a100', 1_720_320],
    ['Llama 3 70B', '70.55B', '15T', 'h100', 6_400_000],
    ['Llama 3.3 70B', '70.55B', '15T', 'h100', 7_000_000],
    ['Pythia 6.9B', '6.857B', '299.89B', 'a100-40gb', 33_500],
    ['BloombergGPT 50B', '50.6B', '569B', 'a100-40gb', 651_264],
    ['PaLM 540B', '540.35B', '780B', 'tpu-v4', 8_404_992],
  ])('%s', (_, parameters, tokens, hardware, hours) => {
    const { acceleratorHours } = direct('training', {
      parameters,
      tokens,
      hardware,
      devices: 256,
      boundary: 'accelerator',
    });
    expect(acceleratorHours.best / hours).toBeGreaterThan(1 / 1.7);
    expect(acceleratorHours.best / hours).toBeLessThan(1.7);
    expect(holds(acceleratorHours, hours)).toBe(true);
  });

  test('OLMo 2 7B: 131 MWh metered at the GPUs', () => {
    const { footprint } = direct('training', {
      parameters: '7.299B',
      tokens: '4.05T',
      hardware: 'h100',
      devices: 1024,
      boundary: 'accelerator',
    });
    expect(footprint.energyWh.best / 131e6).toBeGreaterThan(0.5);
    expect(footprint.energyWh.best / 131e6).toBeLessThan(2);
  });
});

test('one RTX 4090, 4 bits, at the wall: 0.911 · P^0.691 J per token, within a factor of 1.6', () => {
  for (const [model, billions] of [
    ['meta-llama/Llama-3.1-8B', 8.03],
    ['Qwen/Qwen2.5-14B', 14.8],
    ['meta-llama/Llama-3.2-3B', 3.2],
  ] as const) {
    const { footprint } = direct('inference', {
      model,
      hardware: 'rtx-4090',
      devices: 1,
      batch: 1,
      precision: 'int4',
      inputTokens: 50,
      outputTokens: 500,
      boundary: 'node',
    });
    const joules = (footprint.energyWh.best * 3600) / 500;
    const law = 0.911 * billions ** 0.691;
    expect(joules / law, model).toBeGreaterThan(1 / 1.6);
    expect(joules / law, model).toBeLessThan(1.6);
  }
});

test('everyday training stands in proportion: iris, MNIST, BERT on IMDB', () => {
  const train = (changes: Parameters<typeof training>[0]) =>
    estimateWorkload(
      workload({ kind: 'training', host: { kind: 'local' }, training: training(changes) }),
      DEFAULT_SETTINGS,
    ).footprint.energyWh.best;
  const iris = train({ family: 'classic', learner: 'RandomForestClassifier', samples: known(150) });
  const mnist = train({
    learner: 'Net',
    parameters: known(1.2e6),
    samples: known(60_000),
    epochs: known(10),
    batchSize: known(64),
  });
  const imdb = train({
    learner: 'bert-base-uncased',
    samples: known(25_000),
    epochs: known(3),
    batchSize: known(16),
  });
  // A hundred trees take 0.2 to 0.4 s of one core, whatever the rows (data/measured/classic.csv).
  expect(iris).toBeLessThan(0.03);
  expect(mnist).toBeGreaterThan(0.5);
  expect(mnist).toBeLessThan(50);
  expect(imdb).toBeGreaterThan(mnist);
  // 20 to 60 minutes on one GPU of the last decade.
  expect(imdb).toBeLessThan(400);
});

test('a sweep costs its trials', () => {
  const trial = training({ family: 'classic', learner: 'RandomForestClassifier', samples: known(10_000) });
  const one = estimateWorkload(
    workload({ kind: 'training', host: { kind: 'local' }, training: trial }),
    DEFAULT_SETTINGS,
  ).footprint;
  const sweep = {
    strategy: 'random' as const,
    configurations: known(60),
    folds: undefined,
    trials: known(60),
    isUnbounded: false,
    trial,
    axes: [],
  };
  const many = estimateWorkload(
    workload({ kind: 'sweep', host: { kind: 'local' }, sweep }),
    DEFAULT_SETTINGS,
  ).footprint;
  expect(many.energyWh.best).toBeCloseTo(one.energyWh.best * 60, 6);
  const unbounded = estimateWorkload(
    workload({
      kind: 'sweep',
      host: { kind: 'local' },
      sweep: { ...sweep, trials: undefined, configurations: undefined, isUnbounded: true },
    }),
    DEFAULT_SETTINGS,
  );
  expect(unbounded.per).toEqual(['trial']);
  expect(unbounded.footprint.energyWh.best).toBeCloseTo(one.energyWh.best, 6);
});

test('a price that is not known is not invented', () => {
  const cost = estimateWorkload(workload({ id: 'nobody-sells-this' }), DEFAULT_SETTINGS);
  expect(cost.footprint.costUsd).toEqual(exactly(0));
  expect(cost.footprint.certainty).toBe('guess');
  expect(cost.assumptions).toContainEqual(expect.objectContaining({ what: 'price', value: 'unknown' }));
});

describe('a name that the list does not have', () => {
  test('spans what its maker sells, around the middle of it', () => {
    const unknown = estimateWorkload(workload({ id: 'gpt-6-foo' }), DEFAULT_SETTINGS);
    const note = unknown.assumptions.find(({ what }) => what === 'model size');
    expect(note?.source).toMatch(
      /^gpt-6-foo is not in the price list; taken as the middle of the \d+ models that OpenAI lists/,
    );
    // A model that thinks as well, at a price near the middle.
    const flagship = chat('gpt-5', 'openai').energyWh;
    expect(unknown.footprint.energyWh.best / flagship.best).toBeGreaterThan(0.5);
    expect(unknown.footprint.energyWh.best / flagship.best).toBeLessThan(2);
    expect(unknown.footprint.energyWh.low).toBeLessThan(chat('gpt-5-nano', 'openai').energyWh.best);
  });

  test('a small name is taken among the small ones', () => {
    expect(chat('gpt-6-mini-foo', 'openai').energyWh.best).toBeLessThan(
      chat('gpt-6-foo', 'openai').energyWh.best / 2,
    );
  });

  test('the mini in gemini makes nothing small', () => {
    expect(chat('gemini-9-ultra', 'google').energyWh.best).toBeGreaterThan(
      chat('gemini-9-flash', 'google').energyWh.best,
    );
  });
});
