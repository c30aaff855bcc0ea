// What the grammar of @lezer/python cannot read and is mended. Should a new version of it close a gap, these still
// hold; the list at the end says which mends could then go.

import { readFileSync } from 'node:fs';
import { parser } from '@lezer/python';
import { describe, expect, it } from 'vitest';
import { nodesOf, print, read } from './read';

const GAPS: Readonly<Record<string, { readonly text: string; readonly printed: string }>> = {
  'bare yield': { text: 'x = yield\n', printed: '(= x (yield))' },
  'bare yield in a call': { text: 'f((yield), 1)\n', printed: '(call f (yield) 1)' },
  'number ending in a point': { text: 'x = 20. * f(1.)\n', printed: '(= x (* 20 (call f 1)))' },
  'parenthesised with': {
    text: 'with (\n  f(a) as b,  # c\n  g() as d,\n):\n  h()\n',
    printed: '(with (as (call f a) b) (as (call g) d))\n  (call h)',
  },
  'pattern after as': {
    text: 'with f() as (a, b), g() as h.i, j() as k: l()\n',
    printed: '(with (as (call f) (tuple a b)) (as (call g) (. h i)) (as (call j) k))\n  (call l)',
  },
  'empty class pattern': {
    text: 'match x:\n  case a.B(): f()\n  case []: g()\n',
    printed: '(match x)\n(case (?))\n  (call f)\n(case (?))\n  (call g)',
  },
  'dotted key in a pattern': {
    text: 'match x:\n  case {A.B: c}: f()\n',
    printed: '(match x)\n(case (? (. A B) c))\n  (call f)',
  },
  'match on a tuple': {
    text: 'match a, f():\n  case b: g()\n',
    printed: '(match (tuple a (call f)))\n(case b)\n  (call g)',
  },
  'match with a walrus': {
    text: 'match a := f():\n  case b: g()\n',
    printed: '(match (:= a (call f)))\n(case b)\n  (call g)',
  },
  'template string': { text: 't"a{f()}"\n', printed: '(template "a" (call f))' },
  'decorator that is an expression': {
    text: '@a.b(1)(2)\n@c\n@d[e]\ndef f(): pass\n',
    printed: '@(call (call (. a b) 1) 2)\n@c\n@([] d e)\n(def f)',
  },
  'star in a subscript': { text: 'x[*a, f()]\n', printed: '([] x (tuple *a (call f)))' },
  'star in what a loop runs over': { text: 'for a in *b, c: f()\n', printed: '(for a (tuple *b c))\n  (call f)' },
  'star in the target of a comprehension': {
    text: '[f(a) for *_, a in b]\n',
    printed: '(list-for (call f a) [(tuple *_ a) in b])',
  },
  'starred annotation': { text: 'def f(*a: *B): pass\n', printed: '(def f *a:*B)' },
  'positional-only mark of a lambda': { text: 'lambda a, /, b: f()\n', printed: '(lambda a b => (return (call f)))' },
  'comma at the end of a lambda': { text: 'lambda a,: f()\n', printed: '(lambda a => (return (call f)))' },
  'print bound as a name': { text: 'print = f()\n', printed: '(= print (call f))' },
  'form feed': {
    text: 'class A:\n  x = 1\n\f\n  y = 2\n\f\nz = 3\n',
    printed: '(class A)\n  (= x 1)\n  (= y 2)\n(= z 3)',
  },
  'last line of blanks': { text: 'if a:\n  f()\n    ', printed: '(if a)\n  (call f)' },
};

describe('gaps of the grammar', () => {
  for (const [name, { text, printed }] of Object.entries(GAPS)) {
    it(name, () => {
      expect(print(text)).toBe(printed);
      expect(read(text).damage).toBe(0);
    });
  }

  it('are gaps still', () => {
    const closed = Object.entries(GAPS).filter(([, { text }]) => !hasError(text));
    expect(closed.map(([name]) => name)).toEqual([]);
  });

  it('mend a whole file with every call in it', () => {
    const text = readFileSync('test/syntax/fixtures/gaps.py', 'utf8');
    const program = read(text);
    const seen = nodesOf(program.body, 'call').map(({ start, end }) => text.slice(start, end));
    for (let i = 1; i <= 32; i++) {
      expect(
        seen.filter((call) => new RegExp(`^call\\(\\[?\\s*${i}\\b`).test(call)).length,
        `call ${i}`,
      ).toBeGreaterThan(0);
    }
    expect(program.damage).toBe(0);
  });

  it('keep the comments of a header whose line breaks were taken out', () => {
    expect(read(GAPS['parenthesised with']?.text ?? '').comments.map(({ text }) => text)).toEqual([' c']);
  });
});

describe('wrong trees of the grammar', () => {
  it('a backslash does not close a hole', () => {
    expect(print('rf"\\{f(1)}" f"\\{g(2)}"')).toBe('(template "\\\\" (call f 1) "\\\\" (call g 2))');
    expect(print('rf"\\{{a}}"')).toBe('"\\\\{a}"');
  });

  it('a string of very many lines does not break off the statement after it', () => {
    const text = `x = """${'a line of text\n'.repeat(400)}"""\ny = f(\n  1\n)\n`;
    expect(read(text).damage).toBe(0);
    expect(read(text).body[1]).toMatchObject({ kind: 'assign', value: { kind: 'call' } });
  });

  it('a backslash before a carriage return continues the line', () => {
    expect(print('x = a \\\r\n  + f()\r\ny = 1\r\n')).toBe('(= x (+ a (call f)))\n(= y 1)');
  });

  it('a call in a decorator is a call', () => {
    expect(print('@a.b(1)\ndef f(): pass')).toBe('@(call (. a b) 1)\n(def f)');
  });
});

function hasError(text: string): boolean {
  let isError = false;
  parser.parse(text).iterate({
    enter(node) {
      if (node.type.isError) isError = true;
    },
  });
  return isError;
}
