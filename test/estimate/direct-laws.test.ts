// What must hold of every answer of the calculator, however odd its options: finite figures in order, lines that can be
// redone, a count that multiplies all; or a refusal in words.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  COMMON_OPTIONS,
  DIRECT_KINDS,
  DIRECT_OPTIONS,
  type DirectKind,
  estimateDirect,
} from '../../src/estimate/calculator/direct';
import { DEFAULT_SETTINGS } from '../../src/estimate/settings';
import { follow } from './follow';

const WORDS: Readonly<Record<string, readonly unknown[]>> = {
  model: [
    'gpt-4o',
    'claude-opus-4.7',
    'gpt-image-1',
    'whisper-1',
    'text-embedding-3-small',
    'no-such',
    'meta-llama/Llama-3.1-8B-Instruct',
    'mistralai/Mixtral-8x7B-Instruct-v0.1',
    'black-forest-labs/FLUX.1-dev',
    'openai/whisper-large-v3',
    'x-0B',
    '8x0b',
    '0x7B',
    '30B-A300B',
    'acme-900T',
    '1e9T',
    '\u{1F600}-7B',
    '\u0663B',
    '__proto__',
    'constructor',
    '../../etc/passwd',
    'a'.repeat(3000),
  ],
  hardware: [
    'h100',
    'a100*8',
    'rtx-4090',
    'cpu-server',
    'h100*0',
    'h100*1e9',
    'h100*99999999999999999999',
    'm3-max',
    5,
  ],
  precision: ['fp32', 'bf16', 'fp8', 'int4', 'fp1', 8],
  boundary: ['accelerator', 'node', 'datacentre'],
  region: ['FR', 'WORLD', 'us-east-1', 'POL', '__proto__'],
  provider: ['openai', 'anthropic', 'google', 'azure', 'groq', 'nobody'],
  library: ['vllm', 'transformers', 'ollama', 'what'],
  reasoningEffort: ['none', 'high', 'HIGH', 'huge', 3],
};
const NUMBERS: readonly unknown[] = [
  0,
  -1,
  1,
  '2',
  0.5,
  128,
  '1_000',
  1e6,
  '8B',
  1e15,
  '1e400',
  1e300,
  '1e300',
  '9e307t',
  1e-300,
  '1e-320',
  Number.NaN,
  Number.POSITIVE_INFINITY,
  '',
  ' ',
  '.',
  '1.2.3',
  '1,000',
  '0x10',
  null,
  true,
  [],
  {},
];

const asked = fc.constantFrom(...DIRECT_KINDS).chain((kind) => {
  const names = [...DIRECT_OPTIONS[kind], ...COMMON_OPTIONS];
  const values = names.map((name) => {
    const given = fc.constantFrom(...(WORDS[name] ?? NUMBERS));
    return [
      name,
      fc.oneof(
        { weight: name === 'model' ? 1 : 8, arbitrary: fc.constant(undefined) },
        { weight: 2, arbitrary: given },
      ),
    ];
  });
  return fc.record({ kind: fc.constant(kind), options: fc.record(Object.fromEntries(values)) });
});

test('an answer is finite, in order and can be redone; all else is refused in words', () => {
  let answered = 0;
  fc.assert(
    fc.property(asked, ({ kind, options }) => {
      const result = estimateDirect(kind, options, DEFAULT_SETTINGS);
      if ('error' in result) {
        expect(result.error).toMatch(/^\S.{10,}/);
        return;
      }
      answered++;
      const { footprint, seconds, acceleratorHours, assumptions, steps } = result;
      const { energyWh, carbonG, waterMl, costUsd, metalsMgSbEq } = footprint;
      const ranges = [
        energyWh,
        ...Object.values(carbonG),
        ...Object.values(waterMl),
        costUsd,
        seconds,
        acceleratorHours,
      ];
      for (const { low, best, high } of metalsMgSbEq ? [...ranges, metalsMgSbEq] : ranges) {
        expect(0 <= low && low <= best && best <= high && high < Number.POSITIVE_INFINITY).toBe(true);
      }
      for (const { value, source } of assumptions) expect(`${value} ${source}`).not.toMatch(/NaN|undefined|Infinity/);
      follow(steps, footprint);
    }),
    { numRuns: 2200, seed: 4 },
  );
  expect(answered).toBeGreaterThan(150);
});

test.each<[DirectKind, Record<string, unknown>]>([
  ['inference', { model: 'gpt-4o' }],
  ['inference', { model: 'Qwen/Qwen3-14B', hardware: 'h100' }],
  ['embedding', { model: 'text-embedding-3-small' }],
  ['image', { model: 'gpt-image-1' }],
  ['audio', { model: 'whisper-1', provider: 'openai' }],
])('a count multiplies every figure of %s %j', (kind, options) => {
  const at = (count: number) => {
    const result = estimateDirect(kind, { ...options, count }, DEFAULT_SETTINGS);
    if ('error' in result) throw new Error(result.error);
    return result.footprint;
  };
  const [one, many] = [at(1), at(1000)];
  expect(one.costUsd.best).toBeGreaterThan(0);
  expect(many.energyWh.best / one.energyWh.best).toBeCloseTo(1000, 6);
  expect(many.costUsd.best / one.costUsd.best).toBeCloseTo(1000, 6);
  expect(many.costUsd.high / one.costUsd.high).toBeCloseTo(1000, 6);
});
