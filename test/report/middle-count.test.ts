// A count that is a range is told as one; its middle says what it is the middle of.

import { expect, test } from 'vitest';
import { DEFAULTS, engine } from '../../src/project/engine';
import { derivationOf } from '../../src/report/derivation';
import { readDocument } from '../../src/source/read-document';

const linesOf = (count: string) => {
  const text = `import os\nfrom openai import OpenAI\nN = ${count}\nfor i in range(N):\n    OpenAI().chat.completions.create(model="gpt-4o-mini", messages=[{"role": "user", "content": f"hi {i}"}], max_tokens=20)\n`;
  const read = readDocument({ uri: '/a.py', version: 0, content: { text } });
  if (!('document' in read)) throw new Error(read.skipped);
  const cost = engine()(read.document, DEFAULTS).costs[0];
  if (cost === undefined) throw new Error('no cost');
  return derivationOf(cost).all.map(({ is }) => is.replace(/^.*× /, ''));
};

test('counted in full, and the middle of what may be', () => {
  expect(new Set(linesOf('300'))).toEqual(new Set(['300 times']));
  expect(new Set(linesOf('100 if os.environ.get("FAST") else 500'))).toEqual(
    new Set(['300 (the middle of 100 to 500 times)']),
  );
});
