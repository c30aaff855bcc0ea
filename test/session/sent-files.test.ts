// A text file that is sent whole counts by its size, also where it is too long to be kept.

import { expect, test } from 'vitest';
import { Room } from './room';

const START = `from openai import OpenAI
from pathlib import Path
ask = OpenAI().responses.create
`;
const BOOK = 'The quick brown fox jumps over it. '.repeat(5000);

async function inputOf(code: string) {
  const room = new Room({ 'main.py': START + code, 'book.txt': BOOK });
  await room.scan();
  const analysis = [...room.session.analyses()].find(({ document }) => document.uri.endsWith('/main.py'));
  const [cost] = analysis?.costs ?? [];
  const said = cost?.assumptions.find(({ what }) => what === 'input tokens');
  return { best: cost?.tokens?.input.best ?? 0, said: JSON.stringify(said) };
}

test.each([
  'ask(model="gpt-4o", input=open("book.txt").read())',
  'ask(model="gpt-4o", input="Sum up: " + Path("book.txt").read_text())',
  'with open("book.txt") as f:\n    text = f.read()\nask(model="gpt-4o", input=f"Sum up: {text}")',
])('%s', async (code) => {
  const { best, said } = await inputOf(code);
  expect(best).toBeGreaterThan(40_000);
  expect(said).toContain('book.txt has 175 kB');
});

test('a part of it is a part of it', async () => {
  const { best } = await inputOf('ask(model="gpt-4o", input=open("book.txt").read()[:2000])');
  expect(best).toBeLessThan(1000);
});
