// Lists of things that differ in what they hold: each is told by itself where a condition asks for it later.

import { expect, it } from 'vitest';
import { timesOf } from './facts';

const CLASS = 'class Doc:\n  def __init__(self, id, text): self.id, self.text = id, text\n';
const DATA_CLASS = 'from dataclasses import dataclass\n@dataclass\nclass Doc:\n  id: int\n  text: str = ""\n';

it.each([
  [`${CLASS}docs = [Doc(i, f'text {i}') for i in range(9)]`, 'd.id % 2'],
  [`${DATA_CLASS}docs = [Doc(i) for i in range(9)]`, 'd.id % 2'],
  [`${DATA_CLASS}docs = []\nfor i in range(9): docs.append(Doc(id=i))`, 'd.id % 2'],
  ["docs = []\nfor i in range(9): docs.append({'meta': {'id': i}})", "d['meta']['id'] % 2"],
  [
    'from langchain_core.documents import Document\ndocs = []\n' +
      "for i in range(9): docs.append(Document(page_content=f'text {i}', metadata={'id': i}))",
    "d.metadata['id'] % 2",
  ],
])('%s', (made, test) => {
  expect(timesOf(`${made}\nfor d in docs:\n  if ${test}: lib.a()\n`)).toEqual({ a: '4 exact run' });
});

it('tells what is made of long ranges', () => {
  const text = `${CLASS}docs = [Doc(i, '') for i in range(100)]\nfor d in [d for d in docs if d.id % 3 == 0]: lib.a()\n`;
  expect(timesOf(text)).toEqual({ a: '34 exact run' });
});

it.each([
  'ts = [asyncio.create_task(load(d)) for d in docs]\n  for t in ts:\n    if t.result().id % 2: lib.a()',
  'for d in await asyncio.gather(*[load(d) for d in docs]):\n    if d.id % 2: lib.a()',
  'for d in await asyncio.gather(load(docs[0]), *[load(d) for d in docs[1:]]):\n    if d.id % 2: lib.a()',
])('follows objects through tasks: %s', (body) => {
  const made = `import asyncio\n${CLASS}docs = [Doc(i, '') for i in range(9)]\nasync def load(d): return d\n`;
  expect(timesOf(`${made}async def main():\n  ${body}\nasyncio.run(main())\n`)).toEqual({ a: '4 exact run' });
});

it('groups what gather gives by its keys', () => {
  const text =
    'import asyncio\nasync def judge(i, m): return i, m\nasync def main():\n' +
    "  vs = await asyncio.gather(*[judge(i, m) for i in range(3) for m in 'ab' if not (m == 'b' and i == 1)])\n" +
    '  by = {}\n  for i, m in vs: by.setdefault(i, []).append(m)\n' +
    '  for i in [i for i, ms in by.items() if len(ms) % 2 == 0]: lib.a()\nasyncio.run(main())\n';
  expect(timesOf(text)).toEqual({ a: '2 exact run' });
});

it.each([
  ["enumerate(['a', 'b'], 1)", 'i == 2', '1 exact run'],
  ["enumerate(['a', 'b'], start=5)", 'i < 5', '0 exact run'],
  ["enumerate(['a', 'b', 'c'], start=5)", 'i > 5', '2 exact run'],
  ["enumerate(['a'])", 'i == 0', '1 exact run'],
])('numbers from where it is told: %s', (items, test, times) => {
  expect(timesOf(`for i, x in ${items}:\n  if ${test}: lib.a()\n`).a ?? '0 exact run').toEqual(times);
});

it('tells apart what dataclasses.replace makes', () => {
  const runs = 'base = Doc(0)\nruns = [base, *[replace(base, id=i) for i in range(1, 9)]]\n';
  const text = `${DATA_CLASS}from dataclasses import replace\n${runs}for run in runs:\n  if run.id % 2: lib.a()\n`;
  expect(timesOf(text)).toEqual({ a: '4 exact run' });
});

it('sets attributes by the names of a mapping', () => {
  const made = 'class C:\n  n = 3\nc = C()\nfor k, v in {"n": 4, "z": 2}.items(): setattr(c, k, v)\n';
  expect(timesOf(`${made}for i in range(c.n): lib.a()\nfor i in range(c.z): lib.b()\n`)).toEqual({
    a: '4 exact run',
    b: '2 exact run',
  });
});
