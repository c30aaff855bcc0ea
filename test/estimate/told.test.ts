// What a figure rests on is said, within its boundary, and under its own name.

import { expect, test } from 'vitest';
import { exactly } from '../../src/base/range';
import { type DirectKind, type DirectResult, estimateDirect } from '../../src/estimate/calculator/direct';
import { estimateWorkload } from '../../src/estimate/estimate';
import { DEFAULT_SETTINGS } from '../../src/estimate/settings';
import { workload } from './workloads';

function asked(kind: DirectKind, options: Readonly<Record<string, unknown>>): DirectResult {
  const result = estimateDirect(kind, options, DEFAULT_SETTINGS);
  if ('error' in result) throw new Error(result.error);
  return result;
}
const noteOf = ({ assumptions }: DirectResult, what: string) => assumptions.find((one) => one.what === what);

test('what lies outside the boundary is not said to count', () => {
  const run = (boundary: string) =>
    asked('training', { parameters: '1e9', tokens: '1e10', hardware: 'h100', boundary });
  expect(noteOf(run('accelerator'), 'PUE')).toBeUndefined();
  expect(noteOf(run('accelerator'), 'host power')).toBeUndefined();
  expect(noteOf(run('accelerator'), 'boundary')?.source).toMatch(/no hosts/);
  for (const what of ['PUE', 'host power', 'water', 'embodied carbon', 'power'])
    expect(noteOf(run('datacentre'), what), what).toBeDefined();
});

test('options are said to be options, and what is not given is not', () => {
  const run = asked('training', { parameters: '1e9', tokens: '10000000' });
  expect(noteOf(run, 'tokens')?.from).toBe('setting');
  expect(noteOf(run, 'samples')).toBeUndefined();
  expect(noteOf(run, 'epochs')?.from).toBe('default');
});

test('names that nobody knows are refused, or shown with their range', () => {
  expect(estimateDirect('inference', { model: 'gpt2', hardware: 'h1000' }, DEFAULT_SETTINGS)).toMatchObject({
    error: expect.stringMatching(/did you mean h100/),
  });
  expect(noteOf(asked('inference', { model: 'nonsuch' }), 'model size')).toBeDefined();
});

test('loads after the first come from memory', () => {
  const load = (times: number) =>
    estimateWorkload(
      workload({
        id: 'gpt2',
        kind: 'model-load',
        library: 'transformers',
        host: { kind: 'local' },
        times: { range: exactly(times), certainty: 'exact', basis: 'run', because: [] },
      }),
      DEFAULT_SETTINGS,
    ).footprint.energyWh;
  expect(load(2000).best).toBeLessThan(load(1).best * 500);
  expect(load(2000).best).toBeGreaterThan(load(1).best * 10);
});
