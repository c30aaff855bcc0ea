// Annotations that nothing takes up, from the text to what is said of them.

import { expect, test } from 'vitest';
import { DEFAULTS, engine } from '../../src/project/engine';
import { readDocument } from '../../src/source/read-document';

const CALL = 'lib.chat.completions.create(model="gpt-4o", messages=x, max_tokens=5)';

function told(code: string): readonly string[] {
  const text = `from openai import OpenAI\nlib = OpenAI()\n${code.replace('CALL', CALL)}\n`;
  const read = readDocument({ uri: '/a.py', version: 0, content: { text } });
  if (!('document' in read)) throw new Error(read.skipped);
  const { findings } = engine()(read.document, DEFAULTS);
  return findings
    .filter(({ rule }) => rule === 'unused-annotation')
    .map(({ span, message }) => `${text.slice(span.start, span.end)} | ${message}`);
}

test.each<[string, RegExp | undefined]>([
  ['for x in rows:  # wattlint: times=50\n    CALL', undefined],
  ['# wattlint: model=gpt-4o-mini, tokens=5/5\nCALL', undefined],
  ['def f(x):  # wattlint: times=50\n    CALL', undefined],
  ['rows = load()  # wattlint: dataset-size=50\nfor x in rows:\n    CALL', undefined],
  ['s = "# wattlint: tims=5"\nCALL', undefined],
  ['CALL  # wattlint: tims=50', /^tims=50 \| .*Did you mean "times"\?$/],
  ['CALL  # wattlint: colour=red', /What can be told: times, tokens/],
  ['CALL  # wattlint: times=lots', /^times=lots \| "lots" is no count/],
  ['CALL  # wattlint: times=1e400', /is no count/],
  [`CALL  # wattlint: grid=${'9'.repeat(400)}`, /9" is not a number/],
  ['CALL  # wattlint: region="Ünï cødé"', /is known as "Ünï cødé", so/],
  ['CALL  # wattlint: times=-3', /is no count/],
  ['CALL  # wattlint: times=9..1', /is no count/],
  ['CALL  # wattlint: model=', /model has no value/],
  ['CALL  # wattlint: times=5 times=6', /^times=5 \| .*told again/],
  ['CALL\n# wattlint: times=5', /No statement follows/],
  ['print(1)  # wattlint: times=5\nCALL', /No call that spends compute stands here/],
  ['CALL  # wattlint: pue=0.5', /^pue=0.5 \| "0.5" is not a number of at least 1, so/],
  ['CALL  # wattlint: region=FRX', /^region=FRX \| No country, zone or cloud region is known as "FRX"/],
  ['CALL  # wattlint: hardware=h1000', /No device is known as "h1000"/],
  [
    'CALL  # wattlint: grid=30',
    /^grid=30 \| What is called here runs on its provider's machines, so grid tells nothing/,
  ],
  ['from vllm import LLM\nLLM("Qwen/Qwen3-8B").generate(["hi"])  # wattlint: grid=30, usd-per-hour=2', undefined],
  ['CALL  # wattlint: times=lots  # wattlint: ignore[unused-annotation] later', undefined],
])('%s', (code, expected) => {
  if (expected) expect(told(code)).toEqual([expect.stringMatching(expected)]);
  else expect(told(code)).toEqual([]);
});
