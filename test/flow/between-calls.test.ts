// What holds when functions run that nobody in the file calls: handlers, methods of an object that is used elsewhere,
// scripts that a framework runs again from the top.

import { describe, expect, it } from 'vitest';
import { timesOf } from './facts';

describe('between calls', () => {
  it('does not take a switch for off that another handler turns on', () => {
    const text =
      'on = False\ndef press():\n  global on\n  on = True\ndef release():\n  if on: lib.a()\n  if off: lib.b()\noff = False\n';
    expect(timesOf(text)).toEqual({ a: '0..1..1 likely call', b: '0 exact call' });
  });
  it('does not take the state of a fresh object for that of a used one', () => {
    const text =
      'class Env:\n  def __init__(self): self.turn = 0; self.most = 4; self.off = True\n' +
      '  def step(self):\n    self.turn += 1\n    if self.turn < self.most: return\n    lib.a()\n    if not self.off: lib.b()\n';
    expect(timesOf(text)).toEqual({ a: '0..1..1 likely call', b: '0 likely call' });
  });
  it('tells the first call of what a method moves in a loop of its own', () => {
    const text =
      'class Agent:\n  def __init__(self): self.step = 0\n  def run(self):\n    if self.step == 0: lib.a()\n' +
      '    for _ in range(3): self.step += 1\n';
    expect(timesOf(text)).toEqual({ a: '1 exact call' });
  });
  it('keeps a setting that a method may change', () => {
    const text =
      'class Client:\n  def __init__(self): self.tries = 3\n  def set_tries(self, tries): self.tries = tries\n' +
      '  def ask(self):\n    for _ in range(self.tries): lib.a()\n';
    expect(timesOf(text)).toEqual({ a: '3 exact call' });
  });
});

describe('scripts that run again at every interaction', () => {
  it('do not begin with empty hands each time', () => {
    const text =
      'import streamlit as st\nif "key" not in st.session_state:\n  st.session_state.key = ""\n  st.session_state.mode = "fast"\n' +
      'if st.session_state.key: lib.a()\nif st.session_state.mode == "slow": lib.b()\n';
    expect(timesOf(text)).toEqual({ a: '0..1..1 likely request', b: '0 exact request' });
  });
  it('take what stands in a field, unless that is nothing', () => {
    const text =
      'import streamlit as st\nif st.text_input("url", value="").strip(): lib.a()\n' +
      'if st.text_input("city", value="Rome") == "Oslo": lib.b()\n';
    expect(timesOf(text)).toEqual({ a: '0..1..1 likely request', b: '0 exact request' });
  });
});

describe('library functions that change a list', () => {
  it('heapq.heappush makes it longer', () => {
    const text =
      'import heapq\nheap = []\nfor x in range(3): heapq.heappush(heap, x)\nfor x in heap: lib.a()\n' +
      'while heap:\n  heapq.heappop(heap)\n  lib.b()\n';
    expect(timesOf(text)).toEqual({ a: '3 exact run', b: '3 exact run' });
  });
});
