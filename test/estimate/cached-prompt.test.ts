// A prompt that the call marks for the provider's cache costs less from the second request on.

import { expect, test } from 'vitest';
import { exactly } from '../../src/base/range';
import { estimateWorkload } from '../../src/estimate/estimate';
import { DEFAULT_SETTINGS } from '../../src/estimate/settings';
import { DEFAULTS, engine } from '../../src/project/engine';
import { readDocument } from '../../src/source/read-document';
import { request, workload } from './workloads';

const asked = (times: number, marksCache: boolean, words = 8000) =>
  estimateWorkload(
    workload({
      id: 'claude-sonnet-4-5',
      host: { kind: 'api', provider: 'anthropic' },
      request: request({ promptText: 'word '.repeat(words) }),
      times: { range: exactly(times), certainty: 'exact', basis: 'run', because: [] },
      traits: marksCache ? { marksCache } : {},
    }),
    DEFAULT_SETTINGS,
  );

test('many requests with a marked prompt take less energy and money', () => {
  const [marked, plain] = [asked(100, true), asked(100, false)];
  expect(marked.footprint.energyWh.best).toBeLessThan(0.6 * plain.footprint.energyWh.best);
  expect(marked.footprint.costUsd.best).toBeLessThan(0.6 * plain.footprint.costUsd.best);
  expect(marked.assumptions.find(({ what }) => what === 'cached input')).toMatchObject({ from: 'code' });
  expect(marked.tokens).toEqual(plain.tokens);
});

test('one request, and a prompt too short to be kept, gain nothing', () => {
  expect(asked(1, true).footprint).toEqual(asked(1, false).footprint);
  expect(asked(100, true, 200).footprint).toEqual(asked(100, false, 200).footprint);
});

test('the call tells it', () => {
  const mark = '"cache_control": {"type": "ephemeral"}';
  const code = (system: string) =>
    `from anthropic import Anthropic\nAnthropic().messages.create(model="claude-sonnet-4-5", max_tokens=9, system=${system}, messages=[])\n`;
  const traits = (text: string) => {
    const read = readDocument({ uri: '/a.py', version: 0, content: { text } });
    if (!('document' in read)) throw new Error(read.skipped);
    return engine()(read.document, DEFAULTS).costs[0]?.workload.traits.marksCache;
  };
  expect(traits(code(`[{"type": "text", "text": "hi", ${mark}}]`))).toBe(true);
  expect(traits(code('"hi"'))).toBeUndefined();
});
