// Whatever the text, parsing ends, throws nothing, keeps every node inside its parent, and says what it lost.

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printProgram } from '../../src/syntax/print';
import { nodesOf, print, read, readCells } from './read';

const FIXTURES = ['constructs', 'gaps', 'broken'].map((name) =>
  readFileSync(`test/syntax/fixtures/${name}.py`, 'utf8'),
);

describe('broken code', () => {
  it('keeps the calls that can be seen', () => {
    expect(print('client.create(model="x", messages=[f(1')).toContain('(call (. client create) model="x" messages=');
    expect(print('x = a.')).toBe('(= x (. a ))');
    expect(print('f(a, b=')).toBe('(call f a b=(?))');
    expect(print('x = a if b')).toBe('(= x (if b a (?)))');
    expect(print('for x in rows\n  f(x)')).toContain('(call f x)');
    expect(print('def f(a, b=\n  return g(a)')).toContain('(call g a)');
    expect(print('if f()\n  g()\nh()')).toContain('(call h)');
  });

  it('counts each damaged stretch once', () => {
    expect(read('f(1)').damage).toBe(0);
    expect(read('f(1))').damage).toBe(1);
    expect(read('x = = 1\ny = 2\nz = ) 3').damage).toBe(2);
    expect(read('').damage).toBe(0);
  });

  it('ends the span of an unclosed call at text', () => {
    const text = 'f(a,\n  b\n\n\n';
    const [call] = nodesOf(read(text).body, 'call');
    expect(text.slice(call?.start, call?.end)).toBe('f(a,\n  b');
  });

  it('in one cell does not reach the next', () => {
    const program = readCells('x = """never closed\nf(', 'g(1)');
    expect(printProgram(program).split('\n').at(-1)).toBe('(call g 1)');
  });
});

describe('depth', () => {
  const many = (count: number, make: (i: number) => string, between: string) =>
    Array.from({ length: count }, (_, i) => make(i)).join(between);
  const texts: Readonly<Record<string, string>> = {
    parentheses: `${'('.repeat(10_000)}f(x)${')'.repeat(10_000)}`,
    lists: '['.repeat(10_000) + ']'.repeat(10_000),
    calls: 'f('.repeat(10_000) + ')'.repeat(10_000),
    unclosed: 'f({['.repeat(5_000),
    sum: many(5_000, (i) => `f(${i})`, ' + '),
    conjunction: many(5_000, (i) => `f(${i})`, ' and '),
    comparison: many(5_000, (i) => `f(${i})`, ' < '),
    chain: `a${'.b(1)'.repeat(5_000)}`,
    not: `${'not '.repeat(10_000)}f()`,
    minus: `${'-'.repeat(10_000)}f()`,
    await: `${'await '.repeat(10_000)}f()`,
    lambda: `${'lambda: '.repeat(5_000)}f()`,
    conditional: `${'a if b else '.repeat(5_000)}f()`,
    strings: '"a" '.repeat(20_000),
    formats: `${'f"{'.repeat(1_000)}f()${'}"'.repeat(1_000)}`,
    blocks: `${many(3_000, (i) => ' '.repeat(i), 'if x:\n')}if x:\n${' '.repeat(3_000)}f()`,
    decorator: `@a${'.b'.repeat(20_000)}\ndef f(): pass`,
    pattern: `match x:\n case ${'['.repeat(5_000)}${']'.repeat(5_000)}: f()`,
  };
  for (const [name, text] of Object.entries(texts)) {
    it(name, () => {
      const program = read(text);
      expect(depthOf(program.body)).toBeLessThan(700);
      printProgram(program);
    });
  }

  it('of 2,000 elifs keeps every branch', () => {
    const text = `if a: f(0)\n${many(2_000, (i) => `elif b == ${i}: f(${i})\n`, '')}else: g()\n`;
    const program = read(text);
    expect(program.damage).toBe(0);
    expect(nodesOf(program.body, 'call')).toHaveLength(2_002);
    printProgram(program);
  });

  it('keeps every call of a long sum', () => {
    expect(nodesOf(read(texts.sum ?? '').body, 'call')).toHaveLength(5_000);
    expect(nodesOf(read(texts.chain ?? '').body, 'call')).toHaveLength(5_000);
  });
});

describe('laws of spans', () => {
  it('hold in the fixtures', () => {
    for (const text of FIXTURES) expect(faults(text)).toEqual([]);
  });

  it('a call begins with its callee and ends with its parenthesis', () => {
    for (const text of FIXTURES.slice(0, 2)) {
      for (const call of nodesOf(read(text).body, 'call')) {
        const { callee } = call as unknown as { callee: { start: number } };
        expect(text.charAt(call.end - 1)).toBe(')');
        expect(callee.start === call.start || text.charAt(call.start) === '(').toBe(true);
      }
    }
  });

  it('hold in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(faults(text)).toEqual([]);
      }),
      { numRuns: 150, seed: 1 },
    );
  });

  it('hold when code is cut, doubled and shuffled', () => {
    const position = fc.integer({ min: 0, max: 3000 });
    fc.assert(
      fc.property(fc.constantFrom(...FIXTURES), position, position, fc.boolean(), (text, from, length, isDoubled) => {
        const piece = text.slice(from, from + length);
        const lines = isDoubled ? piece + piece : text.slice(0, from) + text.slice(from + length);
        expect(faults(lines)).toEqual([]);
      }),
      { numRuns: 200, seed: 2 },
    );
    fc.assert(
      fc.property(fc.shuffledSubarray((FIXTURES[0] ?? '').split(/(?<=\W)/)), (words) => {
        expect(faults(words.join(''))).toEqual([]);
      }),
      { numRuns: 100, seed: 3 },
    );
  });
});

/** Every node that is not inside its parent. */
function faults(text: string): string[] {
  const found: string[] = [];
  const work: [unknown, number, number][] = [[read(text).body, 0, text.length]];
  for (let next = work.pop(); next !== undefined; next = work.pop()) {
    let [value, start, end] = next;
    if (value === null || typeof value !== 'object') continue;
    if ('start' in value && 'end' in value) {
      const span = value as { start: number; end: number; kind?: string };
      if (!(start <= span.start && span.start <= span.end && span.end <= end)) {
        found.push(`${span.kind} ${span.start}..${span.end} outside ${start}..${end}`);
      }
      start = span.start;
      end = span.end;
    }
    for (const child of Object.values(value)) work.push([child, start, end]);
  }
  return found;
}

function depthOf(value: unknown): number {
  let deepest = 0;
  const work: [unknown, number][] = [[value, 0]];
  for (let next = work.pop(); next !== undefined; next = work.pop()) {
    const [node, depth] = next;
    if (node === null || typeof node !== 'object') continue;
    deepest = Math.max(deepest, depth);
    for (const child of Object.values(node)) work.push([child, Array.isArray(node) ? depth : depth + 1]);
  }
  return deepest;
}
