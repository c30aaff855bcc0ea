// Objects that answer for themselves: operators, lengths, classes in their order, data classes, enumerations.

import { describe, expect, it } from 'vitest';
import { timesOf } from './facts';

const sequence =
  'class S:\n  def __init__(self, xs): self.xs = xs\n  def __len__(self): return len(self.xs)\n' +
  '  def __getitem__(self, k): return self.xs[k]\n  def __contains__(self, x): return x in self.xs\n' +
  '  def __add__(self, o): return S(self.xs + o.xs)\ns = S([1, 2]) + S([3])\n';

/** What it is given is a thing of its own each time. */
const client = 'c = None\ndef get():\n  global c\n  if c is None: c = lib.Client(headers={"a": 1})\n  return c\n';

const cases: Record<string, readonly [string, Record<string, string>]> = {
  'operators, lengths and slices': [
    `${sequence}for _ in range(len(s)): lib.a()\nif 3 in s: lib.b()\nif 4 in s: lib.c()\nfor _ in s[1:]: lib.d()\n`,
    { a: '3 exact run', b: '1 exact run', c: '0 exact run', d: '2 exact run' },
  ],
  'the next class in line': [
    'class P:\n  def run(self): lib.p()\nclass Q(P):\n  def run(self):\n    lib.q()\n    super().run()\n' +
      'class R(P):\n  def run(self):\n    lib.r()\n    super().run()\nclass T(Q, R): pass\nT().run()\n',
    { p: '1 exact run', q: '1 exact run', r: '1 exact run' },
  ],
  'a register that classes enter': [
    'class B:\n  known = []\n  def __init_subclass__(cls, **kw): B.known.append(cls)\n' +
      'class X(B):\n  def go(self): lib.x()\nclass Y(B):\n  def go(self): lib.y()\nfor t in B.known: t().go()\n',
    { x: '1 exact run', y: '1 exact run' },
  ],
  'one object for all': [
    'class S:\n  one = None\n  def __new__(cls):\n    if cls.one is None:\n      cls.one = super().__new__(cls)\n' +
      '      lib.a()\n    return cls.one\nS()\nS()\n',
    { a: '1 likely run' },
  ],
  'data classes': [
    'from dataclasses import dataclass, replace, asdict\n@dataclass\nclass C:\n  n: int\n' +
      '  def __post_init__(self): self.m = self.n * 2\nc = C(3)\nfor _ in range(c.m): lib.a()\n' +
      'for _ in range(replace(c, n=5).m): lib.b()\nfor _ in asdict(c): lib.c()\n',
    { a: '6 exact run', b: '10 exact run', c: '1 exact run' },
  ],
  'members of an enumeration': [
    'from enum import Enum\nclass T(Enum):\n  A = "a"\n  B = "b"\n  @property\n  def isA(self): return self in (T.A,)\n' +
      'for t in T:\n  if t.isA: lib.a()\n  if t is not T.A: lib.b()\n  if t.name == "B" and T("b") is t: lib.c()\n',
    { a: '1 exact run', b: '1 exact run', c: '1 exact run' },
  ],
  'a method by its name': [
    'class V:\n  def visit(self, k): return getattr(self, "visit_" + k, self.other)()\n' +
      '  def visit_a(self): lib.a()\n  def other(self): lib.b()\nfor k in ["a", "b", "c"]: V().visit(k)\n',
    { a: '1 exact run', b: '2 exact run' },
  ],
  'an object of a library is not None': [
    'from q import Opt, load\ndef run(opt=None):\n  training = opt is not None\n  if training: lib.a()\n  else: lib.b()\n' +
      'for s in range(3):\n  run(Opt())\n  run()\nif load() is None: lib.c()\n',
    { a: '3 exact run', b: '3 likely run', c: '0..1..1 likely run' },
  ],
  'a client that many places make when it is asked for': [
    `${client}for x in unknown():\n${'  if x: get().a()\n'.repeat(14)}  get().b()\n`,
    { 'Client().a': '0..1.. guess run', 'Client().b': '0..1.. guess run', Client: '0..15..15 guess run' },
  ],
  'lists and tuples, functions and classes by name': [
    'class A: pass\ndef f(): pass\nfor x in [[1], (2,), "c"]:\n  if isinstance(x, list): lib.a()\n' +
      'if f.__name__ == "f" and type(A()).__name__ == "A": lib.b()\n',
    { a: '1 exact run', b: '1 exact run' },
  ],
  'what kind of thing it is': [
    'for x in ["a", {"k": 1}, "b"]:\n  if isinstance(x, str): lib.a()\n  else: lib.b()\n',
    { a: '2 exact run', b: '1 exact run' },
  ],
};

describe('objects', () => {
  for (const [name, [text, times]] of Object.entries(cases))
    it(name, () => {
      expect(timesOf(text)).toEqual(times);
    });
});
