// What one arm of a decision sets for the first time is unset where the other arm is taken.

import { expect, test } from 'vitest';
import { timesOf } from './facts';

const after = (setUp: string, ask: string) => timesOf(`import lib\n${setUp}\n${ask}\n`);
const FLAG = 'if c.flag:\n  lib.a()\nelse:\n  lib.b()';
const EITHER = { a: '0..1..1 likely run', b: '0..1..1 likely run' };

test.each([
  [
    'an object whose class says what it is otherwise',
    'class C:\n  flag = False\n  def __init__(self):\n    if lib.asks():\n      self.flag = True\nc = C()',
  ],
  [
    'settings of a library',
    'from yacs.config import CfgNode\nc = CfgNode()\nc.flag = False\nc = c.clone()\nif lib.asks():\n  c.flag = True',
  ],
  ['an object of a library', 'c = lib.C()\nc.n = 1\nif lib.asks():\n  c.flag = True'],
  ['one of two questions', 'c = lib.C()\nc.n = 1\nif lib.asks():\n  if lib.asks():\n    c.flag = True'],
])('%s', (_, setUp) => {
  expect(after(setUp, FLAG)).toMatchObject(EITHER);
});

test('an arm that leaves takes with it what it set', () => {
  const body = '  if lib.asks():\n    c.flag = True\n    return\n  if c.flag: lib.a()';
  expect(after(`c = lib.C()\nc.n = 1\ndef f():\n${body}`, 'f()').a).toBe('0..1..1 likely run');
});

test.each([
  ['both arms set it', 'c = lib.C()\nc.m = 1\nif lib.asks():\n  c.n = 7\nelse:\n  c.n = 7'],
  ['the object is made in the arm', 'if lib.asks():\n  c = lib.C()\n  c.m = 1\n  c.n = 7'],
  ['an object of its own is made in the arm', 'class C:\n  n = 3\nif lib.asks():\n  c = C()\n  c.n = 7'],
  ['what is missing is set', 'c = lib.C()\nc.m = 1\nif c.n is None:\n  c.n = 7'],
  ['what is missing is set, by a name', 'c = lib.C()\nc.m = 1\nif not hasattr(c, "n"):\n  c.n = 7'],
])('not where %s', (_, setUp) => {
  expect(after(setUp, 'for i in range(c.n):\n  lib.a()').a).toMatch(/^7 /);
});

test('settings that a file may replace are defaults', () => {
  const setUp = 'from yacs.config import CfgNode as CN\n_C = CN()\n_C.TRAIN = CN()\n_C.TRAIN.EPOCHS = 7';
  expect(after(setUp, 'for i in range(_C.clone().TRAIN.EPOCHS):\n  lib.a()').a).toBe('7 likely run');
});

const OBJECT = 'class C:\n  kind = "plain"\nc = C()';

test.each([
  ['an arm', 'if lib.asks():\n  c.flag = True'],
  ['a loop of unknown length', 'for row in lib.rows():\n  c.flag = True'],
  ['an arm that leaves', 'def f():\n  if lib.asks():\n    c.flag = True\n    return\nf()'],
  ['an error path', 'try:\n  lib.tries()\nexcept ValueError:\n  c.flag = True'],
])('%s sets what nothing else does: asked for with something to fall back on, it may be that', (_, perhaps) => {
  const ask = 'if getattr(c, "flag", False):\n  lib.a()\nelse:\n  lib.b()\nif hasattr(c, "flag"):\n  lib.h()';
  expect(after(`${OBJECT}\n${perhaps}`, ask)).toMatchObject({ ...EITHER, h: '0..1..1 likely run' });
});

test.each([
  ['both arms set it', 'if lib.asks():\n  c.flag = True\nelse:\n  c.flag = True'],
  ['all turns of a loop that runs set it', 'for row in range(3):\n  c.flag = True'],
])('not where %s', (_, setUp) => {
  expect(after(`${OBJECT}\n${setUp}`, 'if getattr(c, "flag", False):\n  lib.a()').a).toBe('1 exact run');
});

test('a flag that a loop of unknown length sets may be as it was', () => {
  const loop = 'found = False\nfor row in lib.rows():\n  found = True';
  expect(after(loop, 'if found:\n  lib.a()\nelse:\n  lib.b()')).toMatchObject(EITHER);
});
