// What runs the first time only: guards that fill what they ask for, and functions that keep their results.

import { expect, test } from 'vitest';
import { timesOf } from './facts';

test.each([
  [
    'an attribute of an object',
    'class A:\n  def __init__(self):\n    self.m = None\n  def run(self):\n    if self.m is None:\n      self.m = lib.load()\n    return self.m\na = A()\nfor x in range(5):\n  a.run()',
    '1..1..5 likely run',
  ],
  [
    'a global',
    'm = None\ndef get():\n  global m\n  if m is None:\n    m = lib.load()\n  return m\nfor x in range(5):\n  get()',
    '1 likely run',
  ],
  [
    'a global that was filled in a loop before',
    'm = None\ndef get():\n  global m\n  if m is None:\n    m = lib.load()\n  return m\nfor x in range(100):\n  get()\nget()\nget()',
    '1 likely run',
  ],
  [
    'a global that a loop of unknown length may have filled',
    'm = None\ndef get():\n  global m\n  if m is None:\n    m = lib.load()\n  return m\nfor x in rows():\n  get()\nget()',
    '1..2..2 guess run',
  ],
  [
    'a client of a library, in turns that are told apart',
    'from openai import OpenAI\nc = None\ndef get():\n  global c\n  if c is None:\n    lib.load()\n    c = OpenAI()\n  return c\nfor x in [1, 0, 1]:\n  if not x: continue\n  get()\n  get()',
    '1 likely run',
  ],
  [
    'what a class says of its attributes',
    'from sqlalchemy import Column\nclass A:\n  m = Column()\na = A()\nif a.m is None: lib.load()',
    '0..1..1 likely run',
  ],
  ['a name in a loop', 'm = None\nfor x in range(5):\n  if not m:\n    m = lib.load()', '1 likely run'],
  [
    'a name that each turn empties',
    'for x in range(5):\n  m = None\n  for y in range(3):\n    if m is None:\n      m = lib.load()',
    '0..15..15 likely run',
  ],
  ['an attribute of each item', 'for a in things:\n  if a.m is None:\n    a.m = lib.load()', '0..1.. guess run'],
  [
    'keys of a mapping',
    'seen = {}\ndef get(k):\n  if k not in seen:\n    seen[k] = lib.load(k)\n  return seen[k]\nfor k in ["a", "b", "a", "a"]:\n  get(k)',
    '2 likely run',
  ],
  [
    'a set in a function that starts anew with each call',
    'def f(xs):\n  seen = set()\n  for x in xs:\n    if x not in seen:\n      seen.add(x)\n      lib.load(x)\nfor i in range(3):\n  f(["a", "b", "a"])',
    '6 exact run',
  ],
  [
    'a lookup that fails the first time',
    'class T:\n  def __init__(self):\n    self.seen = {}\n  def get(self, k):\n    try:\n      return self.seen[k]\n    except KeyError:\n      self.seen[k] = lib.load(k)\n      return self.seen[k]\nt = T()\nfor k in ["a", "b", "a"]:\n  t.get(k)',
    '2 likely run',
  ],
  [
    'a lookup of keys that are not known',
    'seen = {}\ndef get(k):\n  try:\n    return seen[k]\n  except KeyError:\n    seen[k] = lib.load(k)\n  return seen[k]\nfor k in rows[:9]:\n  get(k)',
    '0..9..9 likely run',
  ],
  [
    'a handler that fills something else',
    'seen = {}\nfor k in ["a", "b"]:\n  try:\n    seen[k]\n  except KeyError:\n    other = lib.load(k)',
    '0..0..2 likely run',
  ],
  [
    'an attribute that is not there yet',
    'class T:\n  def get(self):\n    try:\n      return self.m\n    except AttributeError:\n      self.m = lib.load()\n      return self.m\nt = T()\nfor k in range(3):\n  t.get()',
    '1..1..3 likely run',
  ],
  [
    'an attribute that is asked for by name',
    'class T:\n  def get(self):\n    if not hasattr(self, "m"):\n      self.m = lib.load()\n    return self.m\nt = T()\nfor k in range(3):\n  t.get()',
    '1..1..3 likely run',
  ],
  [
    'keys that two loops make',
    'seen = {}\nfor w in ["a", "b", "a"]:\n  for n in (1, 2):\n    if (w, n) not in seen:\n      seen[w, n] = lib.load(w)',
    '4 exact run',
  ],
  [
    'a cached function over words, twice',
    'import functools\n@functools.cache\ndef get(k):\n  return lib.load(k)\nfor i in range(2):\n  pass\nwords = ["a", "b", "a"]\none = [get(w) for w in words]\ntwo = [get(w) for w in words]',
    '1..2..5 likely run',
  ],
])('%s', (_, program, told) => {
  expect(timesOf(program).load).toBe(told);
});
