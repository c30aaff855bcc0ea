// How often a call runs, in small programs, one idea each. Realistic programs stand in test/cases.

import { describe, expect, it } from 'vitest';
import { factsOf, timesOf } from './facts';

function expectTimes(text: string, times: Record<string, string>): void {
  expect(timesOf(text)).toEqual(times);
}

describe('loops', () => {
  it('multiplies nested ranges', () => {
    expectTimes('for i in range(10):\n  for j in range(2, 8, 2):\n    lib.a()\n', { a: '30 exact run' });
  });
  it.each([
    ['from nowhere', 'range(-1e308, 5)', '1000000000000000 exact run'],
    ['of steps of nothing', 'range(0, 10, 1e-320)', '1000000000000000 exact run'],
    ['of less than a turn', 'range(1e-320)', '1 exact run'],
  ])('keeps numbers of ranges in order: %s', (_, items, times) => {
    expectTimes(`for i in ${items}: lib.a()\n`, { a: times });
  });
  it('counts what a list holds, also when it grew', () => {
    expectTimes('xs = []\nfor i in range(4):\n  ys = [1]\n  ys.append(2)\n  xs.extend(ys)\nfor x in xs: lib.a()\n', {
      a: '8 exact run',
    });
  });
  it('lets a list grow through a function', () => {
    expectTimes('def add(to, x): to.append(x)\nxs = []\nfor i in range(3): add(xs, i)\nfor x in xs: lib.a()\n', {
      a: '3 exact run',
    });
  });
  it('leaves unknown lengths unknown and names them', () => {
    expectTimes('for row in open(path): lib.a()\n', { a: '0..1.. guess run' });
    const call = factsOf('import lib\ndef f(rows):\n  for row in rows: lib.a()\n').calls[0];
    expect(call?.times.because.map((factor) => factor.per)).toEqual(['item of rows']);
  });
  it('counts while loops with a counter', () => {
    expectTimes('i = 0\nwhile i < 10:\n  lib.a()\n  i += 2\n', { a: '5 exact run' });
  });
  it('counts a loop that a guard on a counter ends', () => {
    expectTimes('n = 0\nwhile True:\n  lib.a()\n  n += 1\n  if n >= 5: break\n', { a: '5 exact run' });
    expectTimes('n = 0\nwhile True:\n  if n > 5: break\n  lib.a()\n  n = n + 1\n', { a: '6 exact run' });
    // More turns than are walked one by one: what stands before the guard runs once more than what follows it.
    const long = (turn: string) => `n = 0\nwhile True:\n  ${turn.replaceAll('; ', '\n  ')}\n`;
    expectTimes(long('lib.a(); if n >= 200: break; n += 1'), { a: '201 exact run' });
    expectTimes(long('n += 1; if n >= 200: break; lib.a()'), { a: '199 exact run' });
    expectTimes(long('lib.a(); if n >= 200: break; n += 1; lib.b()'), {
      a: '201 exact run',
      b: '200 exact run',
    });
    // The turn that goes on may be the last.
    expectTimes(long('lib.a(); n += 1; if skips(n): continue; if n >= 200: break; lib.b()'), {
      a: '200 likely run',
      b: '0..199..199 likely run',
    });
    expectTimes('import itertools\nfor n in itertools.count():\n  if n == 5: break\n  lib.a()\n', {
      a: '5 exact run',
    });
  });
  it('caps a walk over unknown data by a guard on its number', () => {
    const text = 'for i, row in enumerate(open(path)):\n  if i >= 100: break\n  lib.a(row)\n';
    expectTimes(text, { a: '0..100..100 likely run' });
  });
  it('counts what follows an exit that is switched off', () => {
    const text =
      'eval_only = False\nn = 0\nwhile True:\n  if n == 0 and eval_only: break\n  lib.a()\n  n += 1\n  if n > 9: break\n';
    expectTimes(text, { a: '10 exact run' });
  });
  it('keeps other exits beside a counter', () => {
    expectTimes('n = 0\nwhile n < 7 and not done():\n  lib.a()\n  n += 1\n', { a: '0..7..7 likely run' });
    expectTimes('n = 0\nwhile True:\n  lib.a()\n  n += 1\n  if n >= 5 or done(): break\n', {
      a: '1..5..5 likely run',
    });
  });
  it('does not count by what is no counter', () => {
    expectTimes('n = 0\nwhile True:\n  lib.a()\n  if ask(): n += 1\n  if n >= 5: break\n', {
      a: '1 likely iteration',
    });
    expectTimes('n = 0\nend = 5\nwhile True:\n  lib.a()\n  n += 1\n  end += 1\n  if n >= end: break\n', {
      a: '1 likely iteration',
    });
  });
  it('caps tries by a counter of failures', () => {
    const text = 'tries = 0\nwhile tries < 3:\n  try:\n    lib.a()\n    break\n  except Exception: tries += 1\n';
    expectTimes(text, { a: '1..1..3 likely run' });
  });
  it('counts an endless loop by its turn', () => {
    expectTimes('while True:\n  for i in range(3): lib.a()\n', { a: '3 exact iteration' });
  });
  it('takes one try for a loop that ends on success', () => {
    expectTimes('for attempt in range(5):\n  try:\n    lib.a()\n    break\n  except Exception: pass\n', {
      a: '1..1..5 likely run',
    });
  });
  it('lowers the bound for a possible break', () => {
    expectTimes('for i in range(9):\n  lib.a()\n  if done(i): break\n', { a: '1..9..9 likely run' });
  });
  it('reads comprehensions as loops', () => {
    expectTimes('r = [lib.a(x, y) for x in range(3) for y in "ab"]\n', { a: '6 exact run' });
  });
});

describe('branches', () => {
  it('does not count what a constant switches off, but still sees it', () => {
    expectTimes('DEBUG = False\nif DEBUG: lib.a()\nelse: lib.b()\n', { a: '0 exact run', b: '1 exact run' });
  });
  it('counts an unknown condition at most once', () => {
    expectTimes('if ask(): lib.a()\n', { a: '0..1..1 likely run' });
  });
  it('counts a handler as an error path', () => {
    expectTimes('try: lib.a()\nexcept E: lib.b()\n', { a: '1 exact run', b: '0..0..1 likely run' });
  });
  it('walks batches of a list', () => {
    expectTimes('d = list(range(103))\nfor i in range(0, len(d), 10):\n  for x in d[i:i + 10]: lib.a(x)\n', {
      a: '103 exact run',
    });
    expectTimes('d = load()\nfor i in range(0, 50, 10):\n  for x in d[i : i + 10]: lib.a(x)\n', {
      a: '0..50..50 likely run',
    });
  });
  it('does not count less than none', () => {
    const text =
      'import optuna\nstudy = optuna.create_study()\nstudy.optimize(lambda trial: lib.a(trial), n_trials=-1)\n';
    expectTimes(text, { a: '0..1.. guess run' });
  });
  it('walks a triangle', () => {
    expectTimes('for i in range(10):\n  for j in range(i): lib.a()\n', { a: '45 exact run' });
  });
  it('goes through a long chain of elif', () => {
    const arms = Array.from({ length: 2000 }, (_, i) => `elif x == ${i}: lib.a()\n`).join('');
    expectTimes(`x = 1999\nif x == -1: pass\n${arms}else: lib.b()\nlib.c()\n`, {
      a: '1 exact run',
      b: '0 exact run',
      c: '1 exact run',
    });
  });
  it('stops at the end of the program', () => {
    expectTimes('import sys\nif not ok(): sys.exit(1)\nlib.a()\nsys.exit(0)\nlib.b()\n', { a: '1 exact run' });
  });
  it('shares a call among what may be called', () => {
    const text =
      'class A:\n  def go(self): lib.a()\nclass B:\n  def go(self): lib.b()\nall = {"a": A, "b": B}\nfor n in ["a", "b"]: all[n]().go()\n';
    expectTimes(text, { a: '1 exact run', b: '1 exact run' });
    const unknown = text.replace('["a", "b"]', 'names()');
    expectTimes(unknown, { a: '0..1.. guess run', b: '0..1.. guess run' });
  });
  it('binds what a context manager yields', () => {
    const text =
      'from contextlib import contextmanager\n@contextmanager\ndef client():\n  yield lib\nwith client() as c:\n  for i in range(3): c.a()\n';
    expectTimes(text, { a: '3 exact run' });
  });
  it('counts huge choices at once', () => {
    const text = 'from itertools import combinations\nfor c in combinations(range(10**15), 10**12): lib.a()\n';
    expectTimes(text, { a: '1000000000000000 exact run' });
  });
  it('counts every k-th turn', () => {
    expectTimes('for i in range(1000):\n  if i % 100 == 0: lib.a()\n  if (i + 1) % 300 == 0: lib.b()\n', {
      a: '10 likely run',
      b: '3 likely run',
    });
    expectTimes(
      'for i in range(100):\n  if i % 7: continue\n  lib.a()\nfor i in range(100):\n  if i % 7 != 1: continue\n  lib.b()\n',
      {
        a: '15 likely run',
        b: '15 likely run',
      },
    );
    // The second asks what the first has let through.
    expectTimes('for i in range(1000):\n  if i % 2: continue\n  if i % 4 == 0: lib.a()\n', {
      a: '0..125..500 likely run',
    });
    expectTimes('def f(user):\n  if user % 10 == 0: lib.a()\nf(ask())\n', { a: '0..1..1 likely run' });
  });
  it('sends a buffer when it is full', () => {
    const loop = (more: string) =>
      `def f(xs, n=128):\n  full = []\n  for x in xs:\n    full.append(x)\n    if len(full) >= n:\n      lib.a(full)\n${more}`;
    expectTimes(`${loop('      full = []\n')}f(range(1280))\n`, { a: '0..10..10 likely run' });
    expectTimes(`${loop('      full.clear()\n')}f(range(100), n=10)\n`, { a: '0..10..10 likely run' });
    const own =
      'class C:\n  size = 4\n  def __init__(self): self.full = []\n  def go(self):\n    for x in range(40):\n      self.full += [x]\n      if len(self.full) == self.size:\n        lib.a()\n        self.full = []\nC().go()\n';
    expectTimes(own, { a: '10 exact run' });
    expectTimes(own.replace('range(40)', 'range(400)'), { a: '0..100..100 likely run' });
  });
  it('goes on after a guard that raises', () => {
    expectTimes('if not key: raise ValueError()\nlib.a()\n', { a: '1 exact run' });
  });
  it('skips what follows a sure return', () => {
    expectTimes('def f():\n  return lib.a()\n  lib.b()\nf()\n', { a: '1 exact run' });
  });
});

describe('functions', () => {
  it('counts a helper where it is called', () => {
    expectTimes('def ask(q): return lib.a(q)\nfor q in range(7): ask(q)\nask("x")\n', { a: '8 exact run' });
  });
  it('counts an uncalled function per call', () => {
    expectTimes('def f():\n  for i in range(2): lib.a()\n', { a: '2 exact call' });
  });
  it('counts a helper of an uncalled function there', () => {
    expectTimes('def g():\n  lib.a()\ndef f():\n  for i in range(2): g()\n', { a: '2 exact call' });
  });
  it('knows not what a request leaves out: `None` in a handler is no answer, a number is', () => {
    const text = `import gradio as gr
def hear(mic=None, file=None, n=3):
    if mic is None and file is None:
        return
    lib.hear()
    for i in range(n):
        lib.turn()
def plain(mic=None):
    if mic is None:
        return
    lib.plain()
gr.Interface(fn=hear, inputs=[gr.Audio(), gr.File()], outputs="text").launch()
plain()`;
    expect(timesOf(text)).toEqual({
      hear: '0..1..1 likely request',
      plain: '0 likely run',
      turn: '0..3..3 likely request',
    });
  });

  it('counts a handler per request', () => {
    expectTimes('from fastapi import FastAPI\napp = FastAPI()\n@app.post("/x")\ndef f(): lib.a()\n', {
      a: '1 exact request',
    });
  });
  it('follows methods, attributes and properties', () => {
    const text =
      'class C:\n  def __init__(self, n): self.n = n\n  def go(self):\n    for i in range(self.n): lib.a()\nC(4).go()\n';
    expectTimes(text, { a: '4 exact run' });
  });
  it('follows functions handed on', () => {
    expectTimes('def ask(x): lib.a(x)\ndef twice(f): f(1); f(2)\ntwice(ask)\n', { a: '2 exact run' });
    expectTimes('r = list(map(lambda x: lib.a(x), [1, 2, 3]))\n', { a: '3 exact run' });
  });
  it('follows a pool', () => {
    const text =
      'from concurrent.futures import ThreadPoolExecutor\ndef f(x): lib.a(x)\nwith ThreadPoolExecutor() as pool:\n  list(pool.map(f, range(12)))\n';
    expectTimes(text, { a: '12 exact run' });
  });
  it("counts a library's function that a library runs as often as it runs", () => {
    const client = 'c = lib.Client()\n';
    const frame = `${client}import pandas as pd\ndf = pd.DataFrame({"t": [1, 2, 3]})\n`;
    expectTimes(`${frame}df["t"].apply(c.a)\n`, { Client: '1 exact run', 'Client().a': '3 exact run' });
    const thread = `${client}from threading import Thread\nThread(target=c.a)\n`;
    expectTimes(thread, { Client: '1 exact run', 'Client().a': '1 exact run' });
  });
  it('bounds chains of functions that each call the one before twice', () => {
    const chain = Array.from(
      { length: 600 },
      (_, i) => `async def f${i + 1}(): await asyncio.gather(f${i}(), f${i}())\n`,
    );
    const facts = factsOf(
      `import asyncio, lib\nasync def f0(): await lib.a()\n${chain.join('')}asyncio.run(f600())\n`,
    );
    expect(facts.isCutShort).toBe(true);
    const [call] = facts.calls.filter(({ paths }) => paths.includes('lib.a'));
    expect(call?.times).toMatchObject({ certainty: 'guess', range: { high: Number.POSITIVE_INFINITY } });
  });
  it('keeps what a closing function resets, for the others', () => {
    const own =
      'class A:\n  def __init__(self): self.c = lib.C()\n  def close(self): self.c = None\n  def ask(self): self.c.a()\n';
    expectTimes(own, { C: '1 exact call', 'C().a': '1 exact call' });
    const shared = 'c = lib.C()\ndef close():\n  global c\n  c = None\ndef ask(): c.a()\n';
    expectTimes(shared, { C: '1 exact run', 'C().a': '1 exact call' });
    // Nor does what a setter that nobody calls makes of what it is given.
    const set =
      'class A:\n  def __init__(self): self.n = 7\n  def set(self, ns): self.n = [n.strip() for n in ns][0]\n' +
      '  def ask(self):\n    for i in range(self.n): lib.a()\n';
    expectTimes(set, { a: '7 exact call' });
    // Where the file itself closes it, it is closed.
    expectTimes(`${shared}close()\nif c: c.b()\n`, { C: '1 exact run' });
  });
  it('leaves a trainer to the tuner that runs it', () => {
    const text =
      'from ray.tune import Tuner, TuneConfig\nt = lib.Trainer(print)\nTuner(t, tune_config=TuneConfig(num_samples=5)).fit()\n';
    expectTimes(text, { Trainer: '1 exact run' });
  });
  it('takes an option that may be left out as left out', () => {
    const flags =
      'import argparse\np = argparse.ArgumentParser()\np.add_argument("--evolve", type=int)\np.add_argument("data")\np.add_argument("--must", required=True)\no = p.parse_args()\n';
    expectTimes(`${flags}if o.evolve:\n  lib.a()\nelse:\n  lib.b()\nif o.data: lib.c()\nif o.must: lib.d()\n`, {
      a: '0 likely run',
      b: '1 likely run',
      c: '0..1..1 likely run',
      d: '0..1..1 likely run',
    });
  });
  it('follows gather', () => {
    const text =
      'import asyncio\nasync def f(x): return await lib.a(x)\nasync def main():\n  await asyncio.gather(*[f(x) for x in range(6)])\nasyncio.run(main())\n';
    expectTimes(text, { a: '6 exact run' });
  });
  it('calls recursion unbounded', () => {
    expectTimes('def f(n):\n  lib.a()\n  f(n - 1)\nf(3)\n', { a: '1..1.. guess run' });
  });
  it('takes retries from a decorator', () => {
    const text =
      'from tenacity import retry, stop_after_attempt\n@retry(stop=stop_after_attempt(3))\ndef f(): lib.a()\nf()\n';
    expectTimes(text, { a: '1..1..3 likely run' });
  });
  it('counts generators by what they yield', () => {
    expectTimes('def g():\n  for i in range(5): yield i\nfor x in g(): lib.a()\n', { a: '5 exact run' });
  });
});

describe('defaults', () => {
  it('reads command line flags', () => {
    const text =
      'import argparse\np = argparse.ArgumentParser()\np.add_argument("--n", type=int, default=30)\nargs = p.parse_args()\nfor i in range(args.n): lib.a()\n';
    expectTimes(text, { a: '30 likely run' });
  });
  it('keeps a default that only a switched-off branch changes', () => {
    const text =
      'import argparse\np = argparse.ArgumentParser()\np.add_argument("--n", type=int, default=30)\np.add_argument("--from", dest="first", type=int, default=0)\np.add_argument("--resume", default="")\nargs = p.parse_args()\nif args.resume:\n  args.first = load(args.resume)["epoch"]\nfor i in range(args.first, args.n): lib.a()\n';
    expectTimes(text, { a: '30 likely run' });
  });
  it('reads the environment', () => {
    expectTimes('import os\nfor i in range(int(os.getenv("N", "6"))): lib.a()\n', { a: '6 likely run' });
  });
});

describe('names computed', () => {
  it.each(["getattr(lib, 'a')()", 'getattr(lib, args.name)()', "lib.__dict__['a']()", 'lib.__dict__[args.name]()'])(
    'follows %s',
    (call) => {
      const text =
        'import argparse\np = argparse.ArgumentParser()\np.add_argument("--name", default="a")\nargs = p.parse_args()\n';
      expectTimes(`${text}${call}\n`, { a: '1 exact run' });
    },
  );
});

describe('places', () => {
  it('tells the class of a method and what it inherits', () => {
    const { calls } = factsOf('import lib\nclass A(lib.Base): pass\nclass B(A):\n  def f(self): lib.a()\n');
    const place = calls.find((call) => call.paths.includes('lib.a'))?.within[0];
    expect(place).toMatchObject({ name: 'f', owner: { name: 'B', bases: ['lib.Base'] } });
  });
});

describe('budgets', () => {
  it('asks what each of many names in nested loops holds only once', () => {
    const names = Array.from({ length: 1000 }, (_, i) => `v${i}`);
    const loops = Array.from({ length: 40 }, (_, i) => `${' '.repeat(i)}for i${i} in range(2):\n`).join('');
    const turn = names.map((name) => `${' '.repeat(40)}${name} += 1\n`).join('');
    const start = performance.now();
    expect(timesOf(`${names.map((name) => `${name} = 0\n`).join('')}${loops}${turn}lib.a()\n`)).toEqual({
      a: '1 exact run',
    });
    expect(performance.now() - start).toBeLessThan(3000);
  });
  it.each([
    ['lists', 'x = [1]\n', 'x = x + x\n'],
    ['nested lists', 'x = [1]\n', 'x = [x, x]\n'],
    ['nested mappings', 'x = {}\n', "x = {'a': x, 'b': x}\n"],
    ['strings', "x = 'a'\n", 'x = x + x\n'],
    ['strings with holes', 'x = ask()\n', "x = f'{x} and {x}'\n"],
    ['objects', 'class A:\n  def __init__(self, a, b): self.a = a; self.b = b\nx = 1\n', 'x = A(x, x)\n'],
  ])('does not let %s double without end', (_, first, step) => {
    expectTimes(`${first}${step.repeat(200)}lib.a(x)\nfor y in range(2): lib.b(x, y)\n`, {
      a: '1 exact run',
      b: '2 exact run',
    });
  });
  it('ends on deep recursion of calls and long files', () => {
    const deep = Array.from({ length: 300 }, (_, i) => `def f${i}(): f${i + 1}(); f${i + 1}()`).join('\n');
    const text = `${deep}\ndef f300(): lib.a()\nf0()\nlib.b()\n`;
    expect(factsOf(`import lib\n${text}`).isCutShort).toBe(true);
    // What was not seen to run may run: no upper bound.
    const { a, b } = timesOf(text);
    expect(a).toMatch(/\.\. guess/);
    expect(b).toBe('1 exact run');
  });
});
