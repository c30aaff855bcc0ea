// How long a request to an API takes: as fast as was published, longer with more tokens, and no matter of the energy.

import { expect, test } from 'vitest';
import { type DirectResult, estimateDirect } from '../../src/estimate/calculator/direct';
import { estimateWorkload } from '../../src/estimate/estimate';
import { DEFAULT_SETTINGS } from '../../src/estimate/settings';
import { workloadsOf } from '../recognise/say';

function asked(options: Readonly<Record<string, unknown>>): DirectResult {
  const result = estimateDirect('inference', options, DEFAULT_SETTINGS);
  if ('error' in result) throw new Error(result.error);
  return result;
}

const TOKENS = [0, 1, 10, 300, 5000, 100_000];
const ASKED = [
  { model: 'gpt-4o' },
  { model: 'claude-opus-4.7' },
  { model: 'no-such', provider: 'mistral' },
  { model: 'openai/gpt-oss-120b', provider: 'groq' },
  { model: 'meta-llama/Llama-3.3-70B-Instruct', provider: 'together' },
];

test.each(ASKED)('more tokens never take %j less time', (one) => {
  for (const [key, other] of [
    ['inputTokens', 'outputTokens'],
    ['outputTokens', 'inputTokens'],
  ] as const) {
    const times = TOKENS.map((tokens) => asked({ ...one, [other]: 200, [key]: tokens }).seconds);
    times.slice(1).forEach((time, at) => {
      for (const end of ['low', 'best', 'high'] as const)
        expect(time[end], `${key} ${TOKENS[at + 1]}`).toBeGreaterThanOrEqual((times[at]?.[end] ?? 0) * (1 - 1e-9));
    });
  }
});

test.each([
  ['gpt-4o', 60, 200],
  ['gpt-4o-mini', 60, 250],
  ['claude-sonnet-4.6', 50, 120],
  ['claude-opus-4.7', 40, 80],
  ['gemini-2.5-flash', 150, 300],
])('%s writes %i to %i tokens a second', (model, least, most) => {
  const { seconds } = asked({ model, inputTokens: 500, outputTokens: 5000 });
  const speed = 5000 / seconds.best;
  expect(speed).toBeGreaterThan(least);
  expect(speed).toBeLessThan(most);
  expect(seconds.high / seconds.low).toBeGreaterThan(2);
});

test('the speed is named with its source, and the time can be redone from its lines', () => {
  const { assumptions, steps, seconds } = asked({ model: 'gpt-4o', inputTokens: 500, outputTokens: 500 });
  const speed = assumptions.find(({ what }) => what === 'speed of answers');
  expect(speed?.value).toMatch(/tokens a second, the first after/);
  expect(speed?.source).toMatch(/Artificial Analysis.*\(20\d\d-\d\d-\d\d\)/);
  expect(steps.find(({ what }) => what === 'time of a request')?.value).toBeCloseTo(seconds.best, 9);
});

test('the energy is that of the machines, however fast the answer comes', () => {
  const at = (provider: string) => asked({ model: 'openai/gpt-oss-120b', provider, outputTokens: 500 });
  const [fast, slow] = [at('cerebras'), at('together')];
  expect(fast.seconds.best).toBeLessThan(slow.seconds.best);
  expect(fast.footprint.energyWh).toEqual(slow.footprint.energyWh);
});

test("one's own machine is as fast as it is", () => {
  const { assumptions, steps } = asked({ model: 'Qwen/Qwen3-14B', hardware: 'h100', outputTokens: 500 });
  expect(assumptions.map(({ what }) => what)).not.toContain('speed of answers');
  expect(steps.map(({ what }) => what)).not.toContain('time of a request');
});

test('more effort takes more time', () => {
  const timeOf = (effort: string) => {
    const code = `from openai import OpenAI\nOpenAI().chat.completions.create(model="gpt-5", reasoning_effort="${effort}", messages=[{"role": "user", "content": "Why?"}])`;
    const [workload] = workloadsOf(code);
    if (!workload) throw new Error('no workload');
    const steps = estimateWorkload(workload, DEFAULT_SETTINGS).steps;
    return steps.find(({ what }) => what === 'time of a request')?.value ?? 0;
  };
  const times = ['minimal', 'low', 'medium', 'high'].map(timeOf);
  expect(times[0]).toBeGreaterThan(0);
  expect([...times].sort((a, b) => a - b)).toEqual(times);
});

test('texts to embed are not written', () => {
  const code = 'from openai import OpenAI\nOpenAI().embeddings.create(model="text-embedding-3-large", input=["a"])';
  const [workload] = workloadsOf(code);
  if (!workload) throw new Error('no workload');
  const { assumptions } = estimateWorkload(workload, DEFAULT_SETTINGS);
  expect(assumptions.map(({ what }) => what)).not.toContain('speed of answers');
});
