import { describe, expect, it } from 'vitest';
import { printCells, readCells } from './read';

describe('shell lines of notebooks', () => {
  it('stand in the block they are written in', () => {
    expect(printCells('for lr in rates:\n    !python train.py --lr {lr}')).toBe(
      '(for lr rates)\n  (shell (template "python train.py --lr " lr))',
    );
    expect(printCells('if a:\n    %cd x\nelse:\n    !ls')).toBe('(if a)\n  (here "cd x")\nelse\n  (shell "ls")');
  });

  it('have expressions and names as holes, and leave what is none', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: that is how IPython writes it.
    expect(printCells("!a {b.c(1)} $d ${e} {{f}} $$g '{print $1}'")).toBe(
      '(shell (template "a " (call (. b c) 1) " " d " " e " {f} $g \'{print $1}\'"))',
    );
  });

  it('may be assigned', () => {
    expect(printCells('out = !ls {a}\nx = %sx du')).toBe(
      '(shell (template "ls " a))\n(= out (?))\n(shell "du")\n(= x (?))',
    );
  });

  it('come from %%bash, %run and %system as well', () => {
    expect(printCells('%%bash\npython a.py\nls\n', 'f()')).toBe('(shell "python a.py")\n(shell "ls")\n(call f)');
    expect(printCells('%run a.py --x {y}')).toBe('(here (template "python a.py --x " y))');
    expect(printCells('%system ls')).toBe('(shell "ls")');
  });

  it('may run over several lines', () => {
    const program = readCells('!python a.py \\\n  --x {y}\nf()');
    expect(program.body.map((statement) => statement.kind)).toEqual(['shell', 'expression']);
  });

  it('point at the line and at the holes', () => {
    const text = 'x = 1\n!run {abc} end';
    const [, shell] = readCells(text).body;
    expect(text.slice(shell?.start, shell?.end)).toBe('!run {abc} end');
    expect(shell).toMatchObject({
      command: { parts: ['run ', { kind: 'name', name: 'abc', start: 12, end: 15 }, ' end'] },
    });
  });
});

describe('other magics', () => {
  it('vanish', () => {
    expect(printCells('%matplotlib inline\n?f\nf??\nx = 1')).toBe('(= x 1)');
    expect(readCells('%load_ext a\nf(1)\n%%time').damage).toBe(0);
  });

  it('that time code leave the code', () => {
    expect(printCells('%time y = f(1)')).toBe('(= y (call f 1))');
    expect(printCells('if a:\n    %timeit -n 3 -r2 f(1)')).toBe(
      '(if a)\n  (for %turn (call %timeit 6))\n    (call f 1)',
    );
    expect(printCells('x = %time f(1)')).toBe('(= x (call f 1))');
    expect(printCells('%timeit -r1 for a in b: f(a)')).toBe(
      '(for %turn (call %timeit 2 least=true))\n  (for a b)\n    (call f a)',
    );
    expect(printCells('%%timeit -n2 -r2\nf(1)\nif a:\n    g(1)', 'h(1)')).toBe(
      '(for %turn (call %timeit 4))\n  (call f 1)\n  (if a)\n    (call g 1)\n(call h 1)',
    );
    expect(printCells('%lprun -f g f(1)')).toBe('(call f 1)');
    expect(printCells('%%time\nf(1)')).toBe('(call f 1)');
    expect(printCells('%%capture out\n%%time\nf(1)')).toBe('(call f 1)');
  });
});

describe('what a notebook takes off each line', () => {
  it('prompts', () => {
    expect(printCells('>>> for x in y:\n...     f(x)\n>>> g()')).toBe('(for x y)\n  (call f x)\n(call g)');
  });

  it('shared indentation', () => {
    const program = readCells('    f(1)\n    if a:\n        g(2)');
    expect(program.damage).toBe(0);
    expect(program.body).toHaveLength(2);
  });
});
