// Generators and coroutines run when somebody takes their items or awaits them, and no further.

import { describe, expect, it } from 'vitest';
import { factsOf, timesOf } from './facts';

const SIX = 'def g():\n  for i in range(6): yield lib.a()\n';
const ENDLESS = 'import itertools\ndef g():\n  while True: yield lib.a()\n';

function expectTimes(text: string, a: string): void {
  expect(timesOf(text)).toEqual({ a });
}

describe('what a generator gives', () => {
  it.each([
    [
      'each turn its own item',
      'def g():\n  for i in range(4):\n    yield [i] * i\nfor x in g():\n  for y in x: lib.a()\n',
      '6 exact run',
    ],
    [
      'after a turn that is left out',
      'def g():\n  for i in [3, 0, 2]:\n    if not i: continue\n    yield (i, i)\nfor x, n in g():\n  for y in range(n): lib.a()\n',
      '5 exact run',
    ],
    [
      'and what it delegates to',
      'def g():\n  yield 1\n  yield from [2, 3]\nfor n in g():\n  for y in range(n): lib.a()\n',
      '6 exact run',
    ],
    [
      'perhaps: only how many there may be',
      'def g(k):\n  for i in range(3):\n    if k[i]: yield i\nfor n in g(input()): lib.a()\n',
      '0..3..3 likely run',
    ],
  ])('%s', (_, text, a) => expectTimes(text, a));
});

describe('a generator that is walked', () => {
  it.each([
    ['for x in g(): pass', '6 exact run'],
    ['y = g()\nfor x in y: pass', '6 exact run'],
    ['y = list(g())', '6 exact run'],
    ['for j in range(2):\n  for x in g(): pass', '12 exact run'],
    ['y = g()\nfor j in range(2):\n  for x in y: pass', '6 exact run'],
    ['def h(): yield from g()\nfor x in h(): pass', '6 exact run'],
    ['x, *y = g()', '6 exact run'],
    ['print(*g())', '6 exact run'],
    ['y = [0]\ny.extend(g())', '6 exact run'],
    ['y = ", ".join(x for x in g())', '6 exact run'],
    ['y = next(g())', '1 exact run'],
    ['y = g()\nnext(y)\nnext(y)', '2 exact run'],
    ['y = g()\nnext(y)\nfor x in y: pass', '6 exact run'],
    ['for k, x in zip(range(3), g()): pass', '3 exact run'],
    ['for x, k in zip(g(), range(3)): pass', '4 exact run'],
    ['for x, k in zip(g(), range(99)): pass', '6 exact run'],
    ['for k, x in enumerate(g()):\n  if k == 2: break', '3 exact run'],
    ['for k, x in enumerate(g()):\n  print(x)\n  if k == 2: break', '3 exact run'],
    ['for x in g():\n  if ask(): break', '1..6..6 likely run'],
    ['from itertools import islice\ny = list(islice(g(), 2))', '2 exact run'],
    ['from itertools import islice\ny = list(islice(g(), 1, 4))', '4 exact run'],
    ['y = any(g())', '1..6..6 likely run'],
    ['if ask(): y = list(g())', '0..6..6 likely run'],
  ])('does its share: %s', (text, times) => {
    expectTimes(`${SIX}${text}\n`, times);
  });
  it.each([
    'y = g()',
    'g()',
    'y = g()\nprint(y)',
    'def f():\n  y = g()\nf()',
    'y = enumerate(g())',
    'y = (x for x in g())',
    'y = map(str, g())',
  ])('does nothing when nobody walks it: %s', (text) => {
    expectTimes(`${SIX}${text}\n`, '0 exact run');
  });
  it.each([
    'y = g()\nserve(y)',
    'def f(): return g()\ny = f()',
    'y = [g()]',
    'class A: pass\nA().y = g()',
    'y = None\nif ask(): y = g()\nserve(y)',
    'y = g()\ndef f(): serve(y)\nf()',
  ])('is taken to be walked to its end where it gets lost: %s', (text) => {
    expect(timesOf(`${SIX}${text}\n`).a).toMatch(/^(0\.\.)?6(\.\.6)? likely run$/);
  });
  it('is found through a choice', () => {
    const text = 'y = g()\nif ask(): y = g()\nfor x in y: pass\n';
    expect(timesOf(SIX + text).a).toMatch(/likely run$/);
  });
  it('may have no end', () => {
    expectTimes(`${ENDLESS}for x in itertools.islice(g(), 4): pass\n`, '4 exact run');
    expectTimes(`${ENDLESS}y = next(g())\n`, '1 exact run');
    expectTimes(`${ENDLESS}for k, x in zip(range(5), g()): pass\n`, '5 exact run');
    expectTimes(`${ENDLESS}for x in g(): pass\n`, '1 exact iteration');
    const call = factsOf(`import lib\n${ENDLESS}y = next(g())\n`).calls.find((one) => one.paths.includes('lib.a'));
    expect(call?.times.because.map((factor) => factor.kind)).not.toContain('endless');
  });
  it('may be a method', () => {
    const text = 'class A:\n  def __iter__(self):\n    for i in range(4): yield lib.a()\nfor x in A(): pass\n';
    expectTimes(text, '4 exact run');
  });
  it('does once what comes before its items', () => {
    const text = 'def g():\n  lib.a()\n  for i in range(6): yield lib.b()\nnext(g())\n';
    expect(timesOf(text)).toEqual({ a: '1 likely run', b: '1 exact run' });
  });
});

describe('expressions and built-ins that wait', () => {
  it.each([
    ['y = (lib.a() for i in range(6))', '0 exact run'],
    ['y = (lib.a() for i in range(6))\nz = list(y)', '6 exact run'],
    ['y = next(lib.a() for i in range(6))', '1 exact run'],
    ['y = next((i for i in range(6) if lib.a(i)), None)', '1..6..6 likely run'],
    ['y = (x for x in lib.a())', '1 exact run'],
    ['y = map(lambda x: lib.a(), range(5))', '0 exact run'],
    ['y = list(map(lambda x: lib.a(), range(5)))', '5 exact run'],
    ['y = filter(lambda x: lib.a(), range(5))', '0 exact run'],
    ['y = list(filter(lambda x: lib.a(), range(5)))', '5 exact run'],
    ['from tqdm import tqdm\nfor x in tqdm(lib.a() for i in range(6)): pass', '6 exact run'],
  ])('%s', (text, times) => {
    expectTimes(text, times);
  });
});

describe('coroutines', () => {
  const one = 'import asyncio\nasync def one(): return await lib.a()\n';
  it.each([
    ['one()', '0 exact run'],
    ['await one()', '1 exact run'],
    ['asyncio.run(one())', '1 exact run'],
    ['async def main():\n  one()\n  await one()\nasyncio.run(main())', '1 exact run'],
    ['asyncio.create_task(one())', '1 exact run'],
  ])('run when awaited: %s', (text, times) => {
    expectTimes(`${one}${text}\n`, times);
  });
  it('may be made into something else by a decorator', () => {
    expectTimes('from prefect import flow\n@flow\nasync def one(): lib.a()\none()\n', '1 exact run');
  });
});

describe('budgets', () => {
  it.each([
    ['zipped with itself', 'g = zip(g, g)\n'.repeat(60)],
    ['wrapped again and again', 'g = (y for y in g)\n'.repeat(300)],
    ['one of two again and again', 'g = enumerate(g) if ask() else g\n'.repeat(60)],
  ])('holds a generator %s', (_, steps) => {
    const start = performance.now();
    const times = timesOf(`g = (lib.a() for i in range(3))\n${steps}for x in g: lib.b()\n`);
    expect(times.a).toMatch(/3/);
    expect(performance.now() - start).toBeLessThan(1500);
  });
  it('counts a mapping that is filled line by line', () => {
    const lines = Array.from({ length: 5000 }, (_, i) => `d['${i}'] = ${i}\n`).join('');
    const start = performance.now();
    expect(timesOf(`d = {}\n${lines}for k in d: lib.a()\n`).a).toMatch(/5000 likely/);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

describe('generators that are left early', () => {
  const of = (body: string, rest: string) => timesOf(`def g():\n${body}\n${rest}`);

  it('have done what stands before the yield, not what stands behind it', () => {
    const body = '  for x in range(9):\n    lib.a()\n    yield x\n    lib.b()';
    expect(of(body, 't = g()\nnext(t)\nt.send(1)\nt.send(2)\nt.close()\n')).toEqual({
      a: '3 exact run',
      b: '2..2..3 likely run',
    });
    expect(of(body, 't = g()\nnext(t)\nt.close()\n')).toEqual({ a: '1 exact run', b: '0..0..1 likely run' });
  });

  it('do whole turns of the loops around', () => {
    const body = "  for x in 'xy':\n    lib.a()\n    for y in 'pqr':\n      lib.b()\n      yield y";
    expect(of(body, 't = g()\nfor i in range(4): next(t)\n')).toEqual({ a: '1..2..2 likely run', b: '4 exact run' });
  });

  it('may do more for one item than for the next', () => {
    const body = '  for x in [1, 5]:\n    for y in range(x): lib.a()\n    yield x';
    expect(of(body, 'next(g())\n')).toEqual({ a: '0..3..6 likely run' });
  });

  it('are closed by the loop that has enough', () => {
    const body = '  for x in range(90):\n    lib.a()\n    yield x';
    const rest = 't = g()\nxs = []\nfor x in t:\n  xs.append(x)\n  if len(xs) == 6:\n    t.close()\n    break\n';
    // Something else in the loop has to do with the generator, so that it may have fewer items left.
    expect(of(body, rest)).toEqual({ a: '1..6..6 likely run' });
  });
});

it('a generator that a turn of an endless loop makes and takes from is told per turn', () => {
  const turn = 'any(lib.a(x) for x in range(3))';
  expect(timesOf(`while True:\n  ${turn}\n`)).toEqual({ a: '1..3..3 likely iteration' });
  expect(timesOf(`import itertools\ng = (lib.a(x) for x in itertools.count())\nnext(g)\n`).a).toMatch(/ run$/);
});
