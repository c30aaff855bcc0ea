// Which statement a comment tells of: said by the first line of what carries it.

import { expect, test } from 'vitest';
import { fromScript, readDocument } from '../../src/source/read-document';
import { parse } from '../../src/syntax/parse';
import type { Program } from '../../src/syntax/program';
import { relocate } from '../../src/syntax/relocate';
import { toNotebook } from '../rules/blocks';

const read = (text: string): Program => parse(fromScript({ uri: 'a.py', version: 1, text }));

function carriers(text: string): string[] {
  const found: string[] = [];
  const look = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('told' in node) {
      const { start, told } = node as unknown as { start: number; told: Record<string, { by: string }> };
      const by = Object.values(told)[0]?.by.replace('told by the comment on ', '');
      found.push(`${text.slice(start).split('\n')[0]} | ${Object.keys(told).join(',')} | ${by}`);
    }
    for (const value of Object.values(node)) look(value);
  };
  look(read(text).body);
  return found;
}

const T = '# wattlint: times=5';

test.each([
  [`ask(x)  ${T}`, ['ask(x)  # wattlint: times=5 | times | line 1']],
  [`${T}\n\n# more\nask(x)`, ['ask(x) | times | line 1']],
  [`ask(\n    x,  ${T}\n)`, ['ask( | times | line 2']],
  [`ask(\n    ${T}\n    x,\n)`, ['ask( | times | line 2']],
  [`ask(\n    x\n)  ${T}`, ['ask( | times | line 3']],
  [`for x in xs:  ${T}\n    ask(x)`, [`for x in xs:  ${T} | times | line 1`]],
  [`for x in xs: ask(x)  ${T}`, [`for x in xs: ask(x)  ${T} | times | line 1`]],
  [`if x: ask(x)  ${T}`, [`ask(x)  ${T} | times | line 1`]],
  [`for x in (\n    xs  ${T}\n):\n    ask(x)`, ['for x in ( | times | line 2']],
  [`for x in xs:\n    ${T}\n    ask(x)`, ['ask(x) | times | line 2']],
  [`def f(\n    a,\n) -> str:  ${T}\n    """Asks."""\n    ask(a)`, ['def f( | times | line 3']],
  [`${T}\n@cache\ndef f(a):\n    ask(a)`, ['@cache | times | line 1']],
  [`@cache\ndef f(a):  ${T}\n    ask(a)`, ['@cache | times | line 2']],
  [`class A:\n    ${T}\n    def f(self):\n        ask()`, ['def f(self): | times | line 2']],
  [`while True:  ${T}\n    ask()`, [`while True:  ${T} | times | line 1`]],
  [`with a() as b:  ${T}\n    ask(b)`, [`with a() as b:  ${T} | times | line 1`]],
  [`try:\n    a()\nexcept E:\n    b()  ${T}`, [`b()  ${T} | times | line 4`]],
  [`match a:\n    case 1:\n        b()  ${T}`, [`b()  ${T} | times | line 3`]],
  [
    `x = ask()  # wattlint: times=5 model=m, tokens=3/4`,
    ['x = ask()  # wattlint: times=5 model=m, tokens=3/4 | times,model,inputTokens,outputTokens | line 1'],
  ],
  [`ask(x)\n${T}`, []],
  [`else_ = 1\nif a:\n    b()\nelse:  ${T}\n    c()`, []],
])('%s', (text, told) => {
  expect(carriers(text)).toEqual(told);
});

test.each([
  [`ask(x)\n${T}`, ['times no-statement']],
  ['ask(x)  # wattlint: tims=5', ['tims unknown-key']],
  ['# wattlint: times=4\nask(x)  # wattlint: times=5', ['times twice', 'times undefined']],
  ['ask(x)  # wattlint: tokens=4, input-tokens=5', ['tokens twice', 'input-tokens undefined']],
  ['ask(x)  # wattlint: ignore', []],
])('faults of %s', (text, faults) => {
  expect(read(text).annotations.map(({ key, fault }) => `${key} ${fault}`)).toEqual(faults);
});

test('the nearer of two holds, and places move with the program', () => {
  const [statement] = relocate(read('# wattlint: times=4\nask(x)  # wattlint: times=5'), 1000).body;
  const { times } = statement?.told ?? {};
  expect([times?.value.best, times?.start, times?.by]).toEqual([5, 1040, 'told by the comment on line 2']);
});

test('in a notebook a comment stays in its cell, and its line is the cell’s', () => {
  const read = readDocument({
    uri: 'a.ipynb',
    version: 1,
    content: { text: toNotebook(`ask(1)\n# %%\nask(2)\n${T}\n# %%\nx = 1\nask(3)  ${T}`) },
  });
  if ('skipped' in read) throw new Error(read.skipped);
  const { body, annotations } = parse(read.document);
  expect(body.map(({ told }) => told?.times?.by)).toContain('told by the comment on line 2 of its cell');
  expect(annotations.map(({ fault }) => fault)).toEqual(['no-statement', undefined]);
});
