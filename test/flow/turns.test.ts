// Loops walked turn by turn: what hangs on the item at hand is decided for each, and what was tried in vain leaves
// nothing behind.

import { describe, expect, it } from 'vitest';
import { timesOf } from './facts';

const cases: Record<string, readonly [string, Record<string, string>]> = {
  'a condition on the item': [
    'for name in ["ant", "bear", "cat"]:\n  if len(name) > 3: lib.a()\n  else: lib.b()\n',
    { a: '1 exact run', b: '2 exact run' },
  ],
  'what is passed over': [
    'for fold in range(5):\n  if fold not in [0, 3]: continue\n  lib.a()\n',
    { a: '2 exact run' },
  ],
  'an end that the items decide': [
    'for n in [3, 5, 8, 13]:\n  lib.a()\n  if n > 4: break\nelse:\n  lib.b()\n',
    { a: '2 exact run' },
  ],
  'an end that what the turns add decides': [
    'xs = []\nk = 0\nwhile k < 2:\n  k += 1\n  for x in [1]:\n    lib.a()\n    xs.append(x)\n  if x in xs:\n    if x > 0: break\n    xs.append(x)\n',
    { a: '1 exact run' },
  ],
  'an end that what the turns add decides, in a long loop': [
    'xs = []\nfor k in range(99):\n  lib.a()\n  if k in xs: break\n  xs.append(k + ask())\n',
    { a: '1..99..99 likely run' },
  ],
  'an end that nobody knows': [
    'for n in [3, 5]:\n  lib.a()\n  if n > 4 and ask(): break\nlib.b()\n',
    { a: '2 exact run', b: '1 exact run' },
  ],
  'a return that the items decide': [
    'def find():\n  for n in [1, 2, 3]:\n    lib.a()\n    if n == 2: return n\nfind()\n',
    { a: '2 exact run' },
  ],
  'inner loops of different lengths': [
    'for group in [["a"], ["b", "c"], []]:\n  for one in group: lib.a(one)\n',
    { a: '3 exact run' },
  ],
  'a function that decides for its caller': [
    'def ask(n):\n  if n % 2: lib.a()\n  else: lib.b()\nfor n in range(7): ask(n)\n',
    { a: '3 exact run', b: '4 exact run' },
  ],
  'which function is called': [
    'def f(): lib.a()\ndef g(): lib.b()\nfor call in [f, g, f]: call()\n',
    { a: '2 exact run', b: '1 exact run' },
  ],
  'turns whose number is a default': [
    'def f(n=3):\n  for i in range(n):\n    if i == n - 1: lib.a()\n    for j in range(i): lib.b()\nf()\n',
    { a: '1 likely run', b: '3 likely run' },
  ],
  'objects in a list that differ': [
    'class A:\n  def __init__(self, name, n=2):\n    self.name, self.n, self.seen = name, n, []\n  def act(self, r):\n' +
      '    for i in range(self.n):\n      lib.a(self.seen)\n      self.seen.append(r)\n' +
      'team = [A("x"), A("y", n=3), A("judge", n=1)]\ndef run(rounds):\n  for r in range(rounds):\n    for a in team:\n' +
      '      if a.name == "judge" and r < rounds - 1: continue\n      a.act(r)\nrun(2)\nfor k in range(3): run(4)\n',
    { a: '74 likely run' },
  ],
  'one function or something unknown': [
    'def f(): lib.a()\ng = f if ask() else load()\ng()\ndef h(then=None):\n  if ask(): then = f\n  then()\n',
    { a: '0..1..1 likely run' },
  ],
  'a list that grows until it is long enough for a default': [
    'def f(n=6):\n  xs = ["seed"]\n  while len(xs) < n:\n    lib.a()\n    xs.extend([1, 2])\nf()\n',
    { a: '3 likely run' },
  ],
  'groups made by setdefault': [
    'g = {}\nfor k, v in [("a", 1), ("b", 2), ("a", 3)]: g.setdefault(k, []).append(v)\nfor vs in g.values():\n  lib.a()\n  for v in vs: lib.b()\n',
    { a: '2 exact run', b: '3 exact run' },
  ],
  'functions found by the names of many rows': [
    'def go_a(): lib.a()\ndef go_b(): lib.b()\nfor k, n in [("a", 1), ("b", 2), ("a", 3), ("a", 4), ("b", 5), ("a", 6), ("a", 7), ("b", 8)]:\n  globals()["go_" + k]()\n',
    { a: '5 exact run', b: '3 exact run' },
  ],
  'a counter that a default moves, to the end of a text': [
    'def cut(text, size=30, over=10):\n  out = []\n  at = 0\n  while at < len(text):\n    out.append(text[at : at + size])\n    at += size - over\n  return out\nfor part in cut("x" * 100): lib.a()\n',
    { a: '5 likely run' },
  ],
  'an end that a default decides': [
    'def cut(text, size=30):\n  out, at = [], 0\n  while at < len(text):\n    end = at + size\n    out.append(text[at:end])\n    at = end - 10\n  return out\nfor part in cut("x" * 100): lib.a()\n',
    { a: '5 likely run' },
  ],
  'a list that grows while it is walked': [
    'xs = [1, 2]\ni = 0\nwhile i < len(xs):\n  lib.a()\n  if len(xs) < 5: xs.append(0)\n  i += 1\n',
    { a: '5 exact run' },
  ],
  'what the turns before left behind': [
    'seen = []\nfor x in ["a", "b", "a"]:\n  if x in seen: continue\n  seen.append(x)\n  lib.a()\nfor x in seen: lib.b()\n',
    { a: '2 exact run', b: '2 exact run' },
  ],
  'a list that grows while it is walked over': [
    'done = []\nfor x in range(4):\n  done.append(x)\n  for y in done: lib.a()\n',
    { a: '10 exact run' },
  ],
  'a counter of its own': [
    'spent = 0\nfor price in [2, 3, 4]:\n  if spent + price > 6: break\n  spent += price\n  lib.a()\n',
    { a: '2 exact run' },
  ],
  'a while loop on what it changes': [
    'parts = ["a", "b", "c", "d", "e"]\nwhile len(parts) > 1:\n  lib.a()\n  parts = parts[: len(parts) // 2]\n',
    { a: '2 exact run' },
  ],
  'a list worked off while it grows': [
    'todo = [3]\nwhile todo:\n  n = todo.pop()\n  lib.a()\n  if n > 0: todo.append(n - 1)\n',
    { a: '4 exact run' },
  ],
  'a comprehension that picks': [
    'short = [x for x in ["a", "bbbb", "cc"] if len(x) < 3]\nfor x in short: lib.a()\n[lib.b() for x in range(9) if x % 3 == 0]\n',
    { a: '2 exact run', b: '3 exact run' },
  ],
  'a comprehension in a comprehension': [
    'pairs = [(a, b) for a in range(4) for b in range(a)]\nfor a, b in pairs: lib.a()\n',
    { a: '6 exact run' },
  ],
  'a mapping by its items': [
    'sizes = {name: len(name) for name in ["a", "bb", "ccc"]}\nfor name, size in sizes.items():\n  for _ in range(size): lib.a()\n',
    { a: '6 exact run' },
  ],
  'an answer that decides': [
    'for q in ["a", "b"]:\n  answer = lib.a(q)\n  if "yes" in answer: lib.b()\n',
    { a: '2 exact run', b: '0..2..2 likely run' },
  ],
  'a cache that nobody knows': [
    'cache = load()\nfor q in ["a", "b", "a"]:\n  if q not in cache: cache[q] = lib.a(q)\n',
    { a: '0..2..2 likely run' },
  ],
  'a retry that ends on success': [
    'for attempt in range(3):\n  try:\n    lib.a()\n    break\n  except Exception: pass\n',
    { a: '1..1..3 likely run' },
  ],
  'work that nothing decides stays as it is': [
    'for q in ["a", "b", "c"]:\n  lib.a(q)\n  while more(): lib.b()\n',
    { a: '3 exact run', b: '0..3.. guess run' },
  ],
  'an object that remembers': [
    'class Budget:\n  def __init__(self): self.left = 3\n  def spend(self, n):\n    if self.left < n: return\n    self.left -= n\n    lib.a()\nb = Budget()\nfor n in [1, 1, 5, 1, 1]: b.spend(n)\n',
    { a: '3 exact run' },
  ],
  'methods of different texts': [
    'for s in ["red", "green", "grey"]:\n  if s.startswith("gr"): lib.a()\n',
    { a: '2 exact run' },
  ],
  'a global that a function moves': [
    'n = 0\ndef bump():\n  global n\n  n += 1\n  return n\nfor i in range(5):\n  if bump() > 3: lib.a()\n',
    { a: '2 exact run' },
  ],
  'a buffer in an object': [
    'class B:\n  def __init__(self): self.full = []\n  def add(self, x):\n    self.full.append(x)\n    if len(self.full) == 3: self.flush()\n  def flush(self):\n    lib.a(self.full)\n    self.full = []\nb = B()\nfor i in range(7): b.add(i)\n',
    { a: '2 exact run' },
  ],
  'generators that are walked turn by turn': [
    'def g(n):\n  for i in range(n): yield lib.a()\nfor n in [1, 2]:\n  if n > 0:\n    for x in g(n): lib.b()\n',
    { a: '3 exact run', b: '3 exact run' },
  ],
};

describe('turn by turn', () => {
  it.each(Object.entries(cases))('%s', (_, [text, times]) => {
    expect(timesOf(text)).toEqual(times);
  });

  // Beyond what is walked turn by turn, a list that a loop asks and changes is as any turn may find it.
  it.each([
    [
      'seen = []\nfor x in range(100):\n  if x in seen: continue\n  seen.append(x)\n  lib.a()\nfor x in seen: lib.b()\n',
      { a: '0..100..100 likely run', b: '0..100..100 likely run' },
    ],
    [
      'done = []\nfor x in range(100):\n  done.append(x)\n  for y in done: lib.a()\nfor y in done: lib.b()\n',
      { a: '100..5100..10100 likely run', b: '100 exact run' },
    ],
    ['log = []\nfor x in range(100):\n  log.append(x)\nfor y in log: lib.b()\n', { b: '100 exact run' }],
    [
      'class Chat:\n  def __init__(self): self.log = []\n  def say(self, x):\n    self.log.append(x)\n    if len(self.log) > 6: lib.a()\nc = Chat()\nfor x in range(100): c.say(x)\n',
      { a: '0..100..100 likely run' },
    ],
    ['found = {}\nfor x in names():\n  if x in found: continue\n  found[x] = lib.a(x)\n', { a: '0..1.. guess run' }],
  ])('%s', (text, times) => {
    expect(timesOf(text)).toEqual(times);
  });

  it('gives up long loops', () => {
    const text = 'for n in range(1000):\n  if n > 500: lib.a()\n';
    expect(timesOf(text)).toEqual({ a: '0..1000..1000 likely run' });
  });

  it('stays fast where loops stand in loops', () => {
    const head = Array.from({ length: 8 }, (_, i) => `${'  '.repeat(i)}for x${i} in range(9):\n`).join('');
    const body = `${'  '.repeat(8)}if ${Array.from({ length: 8 }, (_, i) => `x${i}`).join(' + ')} > 40: lib.a()\n`;
    const start = performance.now();
    const times = timesOf(head + body);
    expect(Object.keys(times)).toEqual(['a']);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

it('a list from which each turn takes more than it puts in is shorter in later turns', () => {
  const filled = 'xs = [0]\nk = 0\nwhile k < 2:\n  k += 1\n  xs.append(1)\n';
  const turn = '  for y in list(xs): lib.a()\n  if xs: xs.pop()\n  if xs: xs.pop()\n  xs.append(x)\n';
  expect(timesOf(`${filled}for x in list(xs):\n${turn}`)).toEqual({ a: '0..9.. likely run' });
});

it('what a loop changes is open behind it where no steps are left to tell its turns apart', () => {
  const text = `
xs = []
n = 0
x = 0
total = 0
def bump():
  global total
  total += 1
  return total
for x in [0, 0]:
  for x in [0]:
    k2 = 0
    while k2 < 4:
      k2 += 1
      k3 = 0
      while k3 < 4:
        k3 += 1
        k4 = 0
        while k4 < 2:
          k4 += 1
          k5 = 0
          while k5 < 5:
            k5 += 1
            bump()
          xs.append(x)
        bump()
      lib.a(x)
  if x in xs:
    lib.b(x)
  else:
    xs.append(x)
if total > 2:
  for x in [0]:
    lib.c(x)
  bump()
`;
  expect(timesOf(text).c).toBe('0..1..1 likely run');
});

it('what only later turns come to is moved as well', () => {
  const head = 'xs = []\ntotal = 0\ndef bump():\n  global total\n  total += 1\n';
  const turn =
    '  k += 1\n  if total > 0:\n    for x in [0, 0]: xs.append(x)\n  if len(xs) > 0:\n    for x in list(xs):\n      xs.append(x)\n      lib.a()\n  bump()\n';
  expect(timesOf(`${head}k = 0\nwhile k < 70:\n${turn}`).a).toMatch(/^0\.\.[\d.]+\.\. likely run$/);
});

describe('behind a loop', () => {
  it.each([
    ['for n in [4, 2, 3]:\n  pass\nfor i in range(n): lib.a()\n', '3 exact run'],
    ['for name, n in {"a": 4, "b": 2}.items():\n  print(name)\nfor i in range(n): lib.a()\n', '2 exact run'],
    ['for n in [4, 2, 3]:\n  if asks(): break\nfor i in range(n): lib.a()\n', '2..3..4 likely run'],
  ])('its variable holds the last item: %s', (text, a) => {
    expect(timesOf(text)).toEqual({ a });
  });
});

describe('loops that a turn ends for sure', () => {
  const tries = (end: string) =>
    `def f(steps):\n  for turn in range(6):\n    lib.a()\n    if turn >= len(steps): return turn\n    lib.b()\n  ${end}\nfor steps in ["ab", "c"]: f(steps)\n`;

  it.each(['return None', 'raise RuntimeError()'])('in a turn that is known, before %s', (end) => {
    expect(timesOf(tries(end))).toEqual({ a: '5 exact run', b: '3 exact run' });
  });

  it('in the first', () => {
    const text = 'def f(easy):\n  for n in [1, 2, 3]:\n    lib.a()\n    if easy or n > 1: return n\n';
    expect(timesOf(`${text}f(True)\n`)).toEqual({ a: '1 exact run' });
    // What an inner loop left open of all items it may tell of each.
    expect(timesOf(`${text}for easy in [True, False, False, True]: f(easy)\n`)).toEqual({ a: '6 exact run' });
  });
});
