// Functions that nobody is seen to call: told per call, or, where something that is not followed may call them in a run
// of the file, per run and as often as nobody can see.

import { describe, expect, it } from 'vitest';
import { timesOf } from './facts';

describe('a function that nobody is seen to call', () => {
  it.each([
    ['is merely offered', "def f(): lib.a()\nT = {'f': f}\n", '1 exact call'],
    ['is not what is called', 'def f(): lib.a()\nload()()\n', '1 exact call'],
    ['stands in a table that is not followed', "def f(): lib.a()\nT = {'f': f}\npick(T)()\n", '0..1.. guess run'],
    ['is called besides', 'def f(): lib.a()\ndef g(): f()\nT = [g]\npick(T)()\nf()\n', '1..1.. guess run'],
    ['comes by its name', 'class A:\n  def go(self): lib.a()\nx = load()\nx.go()\n', '0..1.. guess run'],
    ['has another name', 'class A:\n  def go(self): lib.a()\nx = load()\nx.come()\n', '1 exact call'],
    [
      'comes back out of a library',
      'import q\nclass A:\n  def go(self): lib.a()\nq.put(A())\nq.get().go()\n',
      '0..1.. guess run',
    ],
    ['was never given to it', 'import q\nclass A:\n  def go(self): lib.a()\nq.get().go()\n', '1 exact call'],
    [
      'is got by a name of which the beginning fits',
      "class A:\n  def go(self, x): getattr(self, 'on_' + x.kind)()\n  def on_x(self): lib.a()\nA().go(load())\n",
      '0..1.. guess run',
    ],
    [
      'does not fit',
      "class A:\n  def go(self, x): getattr(self, 'on_' + x.kind)()\n  def off(self): lib.a()\nA().go(load())\n",
      '1 exact call',
    ],
    ['is got by a global name that is not known', 'def f(): lib.a()\nglobals()[pick()]()\n', '0..1.. guess run'],
    [
      'is off when its object is made',
      'class A:\n  n = 0\n  def go(self):\n    if self.n > 3: lib.a()\nx = load()\nx.go()\n',
      '0..0.. guess run',
    ],
    ['is for what nobody runs either', 'class A:\n  def go(self): lib.a()\ndef f(x): x.go()\n', '1 exact call'],
  ])('%s', (_, text, times) => {
    expect(timesOf(text)).toEqual({ a: times });
  });
  it('is run by what else may be run', () => {
    const text = 'class A:\n  def go(self, x): x.come()\nclass B:\n  def come(self): lib.a()\nx = load()\nx.go()\n';
    expect(timesOf(text)).toEqual({ a: '0..1.. guess run' });
  });
  it('may be a hook of its class', () => {
    const text =
      'class A:\n  known = {}\n  def __init_subclass__(cls, key=None): A.known[key] = cls\nclass B(A, key="b"):\n  def __new__(cls):\n    lib.b()\n    return super().__new__(cls)\n  def go(self): lib.a()\nA.known["b"]().go()\n';
    expect(timesOf(text)).toEqual({ a: '1 exact run', b: '1 exact run' });
  });
});
