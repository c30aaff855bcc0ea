// A prompt that the call marks for the provider's cache costs less from the second request on.

import { expect, test } from 'vitest';
import { exactly, type Range, range } from '../../src/base/range';
import { estimateWorkload } from '../../src/estimate/estimate';
import { DEFAULT_SETTINGS } from '../../src/estimate/settings';
import { DEFAULTS, engine } from '../../src/project/engine';
import { readDocument } from '../../src/source/read-document';
import { known, request, workload } from './workloads';

const asked = (times: number, isMarked: boolean, words = 8000) =>
  estimateWorkload(
    workload({
      id: 'claude-sonnet-4-5',
      host: { kind: 'api', provider: 'anthropic' },
      request: request({
        promptText: 'word '.repeat(words),
        ...(isMarked ? { promptCache: 'marked' as const } : {}),
      }),
      times: { range: exactly(times), certainty: 'exact', basis: 'run', because: [] },
    }),
    DEFAULT_SETTINGS,
  );

test('many requests with a marked prompt take less energy and money', () => {
  const [marked, plain] = [asked(100, true), asked(100, false)];
  expect(marked.footprint.energyWh.best).toBeLessThan(0.6 * plain.footprint.energyWh.best);
  expect(marked.footprint.costUsd.best).toBeLessThan(0.6 * plain.footprint.costUsd.best);
  expect(marked.assumptions.find(({ what }) => what === 'found in the cache')).toMatchObject({ from: 'code' });
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
    return engine()(read.document, DEFAULTS).costs[0]?.workload.request?.promptCache;
  };
  expect(traits(code(`[{"type": "text", "text": "hi", ${mark}}]`))).toBe('marked');
  expect(traits(code('"hi"'))).toBeUndefined();
});

const openai = { kind: 'api', provider: 'openai' } as const;

test('conversations that grow are sent whole, and mostly found in the cache', () => {
  const talk = (provider: string, history?: Range) =>
    estimateWorkload(
      workload({
        id: 'gpt-4o-mini',
        host: { kind: 'api', provider },
        request: request({
          promptText: 'Tell me more.',
          promptHoles: 1,
          ...(history ? { promptHistory: history } : {}),
        }),
      }),
      DEFAULT_SETTINGS,
    );
  const [long, short] = [talk('openai', range(1, 100, 200)), talk('openai')];
  expect(long.tokens?.input.best).toBeGreaterThan(20 * (short.tokens?.input.best ?? 0));
  expect(long.footprint.energyWh.best).toBeGreaterThan(short.footprint.energyWh.best);
  // A provider that is not known to keep prompts reads all of them again.
  expect(talk('together', range(1, 100, 200)).assumptions.some(({ what }) => what === 'found in the cache')).toBe(
    false,
  );
  expect(long.assumptions.some(({ what }) => what === 'found in the cache')).toBe(true);
});

test('a conversation keeps answers as long as they are written', () => {
  const talk = (limit?: number) =>
    estimateWorkload(
      workload({
        request: request({
          promptText: 'Tell me more.',
          promptHistory: exactly(10),
          promptAnswers: exactly(5),
          maxOutputTokens: limit === undefined ? undefined : known(limit),
        }),
      }),
      DEFAULT_SETTINGS,
    ).tokens;
  const [usual, short] = [talk(), talk(50)];
  const less = 5 * ((usual?.output.best ?? 0) - (short?.output.best ?? 0));
  expect((usual?.input.best ?? 0) - (short?.input.best ?? 0)).toBeCloseTo(less);
});

test('pictures and documents are counted beside the text', () => {
  const sent = (more: object) =>
    estimateWorkload(
      workload({ id: 'gpt-4o-mini', host: openai, request: request({ promptText: 'What is this?', ...more }) }),
      DEFAULT_SETTINGS,
    ).tokens?.input.best ?? 0;
  expect(sent({ promptPictures: 2 }) - sent({})).toBeCloseTo(2000, -1);
  expect(sent({ promptDocuments: 1 })).toBeGreaterThan(sent({ promptPictures: 1 }));
});

test.each([
  [
    'a growing list',
    'm = [{"role": "system", "content": "x"}]\nfor i in range(50):\n    m.append({"role": "user", "content": input()})\n    ASK\n    m.append({"role": "assistant", "content": "y"})',
    { low: 0, high: 98 },
  ],
  [
    'an endless talk',
    'm = []\nwhile True:\n    m.append({"role": "user", "content": input()})\n    ASK',
    { low: 1, high: 40 },
  ],
  [
    'a fresh list each turn',
    'for i in range(50):\n    m = [{"role": "system", "content": "x"}]\n    m.append({"role": "user", "content": input()})\n    ASK',
    undefined,
  ],
])('%s', (_, body, expected) => {
  const ask = 'client.chat.completions.create(model="gpt-4o-mini", messages=m)';
  const text = `from openai import OpenAI\nclient = OpenAI()\n${body.replace('ASK', ask)}\n`;
  const read = readDocument({ uri: '/a.py', version: 0, content: { text } });
  if (!('document' in read)) throw new Error(read.skipped);
  const history = engine()(read.document, DEFAULTS).costs[0]?.workload.request?.promptHistory;
  if (expected === undefined) expect(history).toBeUndefined();
  else expect(history).toMatchObject(expected);
});

test('pictures in messages are seen, however they are spelled', () => {
  const pictures = (content: string) => {
    const text = `import base64\nfrom openai import OpenAI\nOpenAI().chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": ${content}}])\n`;
    const read = readDocument({ uri: '/a.py', version: 0, content: { text } });
    if (!('document' in read)) throw new Error(read.skipped);
    return engine()(read.document, DEFAULTS).costs[0]?.workload.request;
  };
  const url = '{"type": "image_url", "image_url": {"url": open("a.png").read()}}';
  expect(pictures(`[{"type": "text", "text": "hi"}, ${url}, ${url}]`)).toMatchObject({
    promptPictures: 2,
    promptHoles: 0,
  });
  expect(pictures('[{"type": "input_file", "file_id": "f"}]')).toMatchObject({ promptDocuments: 1 });
  expect(pictures('"hi"')?.promptPictures).toBeUndefined();
});

test('what an agent said before is kept by itself, or where it is marked, and else perhaps', () => {
  const agent = (provider: string, promptCache?: 'marked', words = 2000) =>
    estimateWorkload(
      workload({
        kind: 'agent',
        id: 'claude-sonnet-4-5',
        host: { kind: 'api', provider },
        request: request({
          promptText: `Book a room. ${'word '.repeat(words)}`,
          ...(promptCache ? { promptCache } : {}),
        }),
      }),
      DEFAULT_SETTINGS,
    ).footprint.costUsd;
  const [marked, unmarked] = [agent('anthropic', 'marked'), agent('anthropic')];
  expect(marked.best).toBeLessThan(0.9 * unmarked.best);
  expect(unmarked.low).toBeLessThan(marked.best);
  // Its first turns are shorter than the 1,024 tokens that Sonnet keeps: less of them is found.
  const gain = (words: number) =>
    agent('anthropic', 'marked', words).best / agent('anthropic', undefined, words).best;
  expect(gain(0)).toBeGreaterThan(gain(2000) + 0.1);
  expect(gain(0)).toBeLessThan(1);
});

test('a few words more in a prompt about as long as the shortest that is kept change its figures a little', () => {
  const cost = (words: number) =>
    estimateWorkload(
      workload({
        id: 'gpt-4o-mini',
        host: openai,
        request: request({ promptText: 'word '.repeat(words), promptHoles: 1 }),
        times: { range: exactly(100), certainty: 'exact', basis: 'run', because: [] },
      }),
      DEFAULT_SETTINGS,
    );
  const found = (words: number) =>
    cost(words).assumptions.find(({ what }) => what === 'found in the cache')?.range?.best ?? 0;
  // 1,024 tokens are 819 words of five letters and a space, as countByCharacters has them.
  expect(found(500)).toBe(0);
  expect(found(1600)).toBeGreaterThan(0.6);
  for (let words = 500; words < 1600; words += 10) {
    expect(found(words + 10), `${words} words`).toBeGreaterThanOrEqual(found(words));
    expect(found(words + 10) - found(words), `${words} words`).toBeLessThan(0.04);
  }
});

test('what is found says where the figure is from', () => {
  const note = asked(100, true).assumptions.find(({ what }) => what === 'found in the cache');
  expect(note?.source).toMatch(/TraceLab, 2026-11-30/);
});

test('Claude Code marks what it sends', () => {
  const text =
    'from claude_agent_sdk import query, ClaudeAgentOptions\nquery(prompt="x", options=ClaudeAgentOptions(model="claude-sonnet-4-5", max_turns=5))\n';
  const read = readDocument({ uri: '/a.py', version: 0, content: { text } });
  if (!('document' in read)) throw new Error(read.skipped);
  expect(engine()(read.document, DEFAULTS).costs[0]?.workload.request?.promptCache).toBe('marked');
});

test('of several prompts in one call each has its own beginning', () => {
  const share = (items: number) =>
    estimateWorkload(
      workload({
        id: 'gpt-4o-mini',
        host: openai,
        request: request({ promptText: 'word '.repeat(2000), promptHoles: 3 * items, promptItems: items }),
        times: { range: exactly(100), certainty: 'exact', basis: 'run', because: [] },
      }),
      DEFAULT_SETTINGS,
    ).assumptions.some(({ what }) => what === 'found in the cache');
  expect(share(1)).toBe(true);
  // 250 tokens each: shorter than what is kept.
  expect(share(10)).toBe(false);
});
