import { describe, expect, it } from 'vitest';
import type { FunctionDefinition, If, Statement } from '../../src/syntax/program';
import { print, read } from './read';

function lines(...text: string[]): string {
  return text.join('\n');
}

describe('assignments', () => {
  it('lowers every form', () => {
    expect(print('a = b, *c = d')).toBe('(= a (tuple b *c) d)');
    expect(print('x += 1')).toBe('(+= x 1)');
    expect(print('x @= y')).toBe('(@= x y)');
    expect(print('x: int = 1')).toBe('(= x : int 1)');
    expect(print('a.b[0], c = d')).toBe('(= (tuple ([] (. a b) 0) c) d)');
  });

  it('keeps a bare annotation in a class body only, unless it calls something', () => {
    expect(print('x: int')).toBe('');
    expect(print('x: Annotated[int, Field(1)]')).toBe('([] Annotated (tuple int (call Field 1)))');
    expect(print('class A:\n  x: int\n  def f(self):\n    y: int\n  z: str')).toBe(
      lines('(class A)', '  (= x : int)', '  (def f self)', '  (= z : str)'),
    );
  });
});

describe('imports', () => {
  it('lowers every form', () => {
    expect(print('import a.b as c, d.e')).toBe(lines('(import a.b as c)', '(import d.e)'));
    expect(print('from a.b import c, d as e')).toBe('(from a.b c, d as e)');
    expect(print('from . import a')).toBe('(from . a)');
    expect(print('from ...a.b import (\n  c,\n  d as e,\n)')).toBe('(from ...a.b c, d as e)');
    expect(print('from a import *')).toBe('(from a *)');
  });

  it('counts the dots of a relative import', () => {
    expect(read('from ....a import b').body[0]).toMatchObject({ module: 'a', level: 4 });
    expect(read('import a.b').body[0]).toMatchObject({ module: 'a.b', level: 0, names: undefined, alias: undefined });
  });
});

describe('blocks', () => {
  it('if, elif, else', () => {
    expect(print('if a: b()\nelif c: d()\nelse: e()')).toBe(
      lines('(if a)', '  (call b)', 'else', '  (if c)', '    (call d)', '  else', '    (call e)'),
    );
  });

  it('for and while with else', () => {
    expect(print('for i, (j, *k) in a, b:\n  c()\nelse:\n  d()')).toBe(
      lines('(for (tuple i (tuple j *k)) (tuple a b))', '  (call c)', 'else', '  (call d)'),
    );
    expect(print('while a():\n  break\nelse:\n  b()')).toBe(
      lines('(while (call a))', '  (break)', 'else', '  (call b)'),
    );
  });

  it('try in full', () => {
    expect(print('try:\n  a()\nexcept (B, C) as d:\n  e()\nexcept:\n  f()\nelse:\n  g()\nfinally:\n  h()')).toBe(
      lines(
        '(try)',
        '  (call a)',
        '(except (tuple B C) as d)',
        '  (call e)',
        '(except)',
        '  (call f)',
        'else',
        '  (call g)',
        'finally',
        '  (call h)',
      ),
    );
    expect(print('try: a()\nexcept* B: c()')).toBe(lines('(try)', '  (call a)', '(except B)', '  (call c)'));
  });

  it('with', () => {
    expect(print('with a() as b, c:\n  d()')).toBe(lines('(with (as (call a) b) c)', '  (call d)'));
    expect(print('with (a, b): c()')).toBe(lines('(with a b)', '  (call c)'));
  });

  it('async variants', () => {
    expect(print('async def f():\n  async with a: pass\n  async for b in c: pass')).toBe(
      lines('(async def f)', '  (with a)', '  (async-for b c)'),
    );
  });

  it('functions with every kind of parameter', () => {
    expect(print('def f(a, /, b: int = 1, *c: str, d, e=2, **f) -> int: return a')).toBe(
      lines('(def f a b:int=1 *c:str !d !e=2 **f)', '  (return a)'),
    );
    expect(print('def f(a, *, b): pass')).toBe('(def f a !b)');
  });

  it('decorators, bases, keywords', () => {
    expect(print('@a.b(c)\n@d\nclass E(F, *g, metaclass=H, **i): pass')).toBe(
      lines('@(call (. a b) c)', '@d', '(class E F *g metaclass=H **i)'),
    );
  });

  it('marks generators, but not the functions around them', () => {
    expect(print('def f():\n  def g():\n    yield 1\n  return g')).toBe(
      lines('(def f)', '  (def* g)', '    (yield 1)', '  (return g)'),
    );
    expect(print('def f(a=(yield)): pass')).toBe('(def f a=(yield))');
  });

  it('match', () => {
    const text = lines(
      'match f():',
      '  case ["go", where] if ok(where): a()',
      '  case {"k": v, **rest}: b()',
      '  case Point(x=0, y=-1) | None: c()',
      '  case a.b: d()',
      '  case "s": e()',
      '  case name: g()',
      '  case _: h()',
    );
    expect(print(text)).toBe(
      lines(
        '(match (call f))',
        '(case (? "go" where) if (call ok where))',
        '  (call a)',
        '(case (? "k" v rest))',
        '  (call b)',
        '(case (? 0 (- 1) null))',
        '  (call c)',
        '(case (. a b))',
        '  (call d)',
        '(case "s")',
        '  (call e)',
        '(case name)',
        '  (call g)',
        '(case _)',
        '  (call h)',
      ),
    );
  });
});

describe('other statements', () => {
  it('keeps the calls of those it has no word for', () => {
    expect(print('assert a(), b()')).toBe('(? (call a) (call b))');
    expect(print('del x[a()], y')).toBe('(delete ([] x (call a)) y)');
    expect(print('print a(1), b')).toContain('(call a 1)');
    expect(print('type X = list[int]')).toBe('');
  });

  it('return, raise, scope, pass', () => {
    expect(print('def f():\n  global a, b\n  nonlocal c\n  pass\n  return 1, *d')).toBe(
      lines('(def f)', '  (global a b)', '  (nonlocal c)', '  (return (tuple 1 *d))'),
    );
    expect(print('raise A() from b')).toBe('(raise (call A))');
    expect(print('raise A() from b()')).toBe('(raise (? (call A) (call b)))');
    expect(print('raise')).toBe('(raise)');
  });

  it('takes several on a line', () => {
    expect(print('a(); b(); c()')).toBe(lines('(call a)', '(call b)', '(call c)'));
  });
});

describe('spans of statements', () => {
  const slice = (text: string, statement: Statement | undefined) => text.slice(statement?.start, statement?.end);

  it('end at the last thing they hold, before comments and blank lines', () => {
    const text = 'if a:\n    b()  # c\n    # d\n\nelse:\n    pass  # e\n\n# f\nc()\n';
    const [first, second] = read(text).body;
    expect(slice(text, first)).toBe('if a:\n    b()  # c\n    # d\n\nelse:\n    pass');
    expect(slice(text, second)).toBe('c()');
  });

  it('give elif its own', () => {
    const text = 'if a: b\nelif c: d\nelse: e\n';
    const first = read(text).body[0] as If;
    expect(slice(text, first.otherwise[0])).toBe('elif c: d\nelse: e');
  });

  it('begin at the first decorator', () => {
    const text = '@a\n@b()\ndef f():\n    return 1\n\n\nx';
    const definition = read(text).body[0] as FunctionDefinition;
    expect(slice(text, definition)).toBe('@a\n@b()\ndef f():\n    return 1');
    expect(text.slice(definition.function.start, definition.function.end)).toBe('def f():\n    return 1');
    expect(text.slice(definition.nameSpan.start, definition.nameSpan.end)).toBe('f');
  });
});

describe('comments', () => {
  it('come in order with what stands before them', () => {
    const text = '#!/usr/bin/env python\nx = 1  # wattlint: ignore \n    # own\nf(a,  # inside\n  b)\r\n"# none"\n';
    expect(read(text).comments.map(({ text: words, isOwnLine }) => [words, isOwnLine])).toEqual([
      ['!/usr/bin/env python', true],
      [' wattlint: ignore', false],
      [' own', true],
      [' inside', false],
    ]);
  });
});
