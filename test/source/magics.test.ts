import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankMagics } from '../../src/source/magics';

function seen(cell: string): [string, string, string][] {
  return blankMagics(cell, 0).magics.map(({ form, name, body }) => [form, name, body]);
}

describe('magics', () => {
  it('are blanked to a placeholder of the same length', () => {
    expect(blankMagics('a\n  !ls -l\nb', 0).text).toBe('a\n  0     \nb');
    expect(blankMagics('%time f()', 0).text).toBe('0;    f()');
    expect(blankMagics('x = %time f()', 0).text).toBe('x =       f()');
    expect(blankMagics('%a \\\r\n  b\nc', 0).text).toBe('0   \r\n   \nc');
  });

  it('are told apart', () => {
    expect(seen('%pip install a')).toEqual([['line', 'pip', 'install a']]);
    expect(seen('!ls')).toEqual([['shell', '', 'ls']]);
    expect(seen('!!ls')).toEqual([['shell', '', 'ls']]);
    expect(seen('a.b = !ls')).toEqual([['shell', '', 'ls']]);
    expect(seen('a, b = %magic c')).toEqual([['line', 'magic', 'c']]);
    expect(seen('a.b?\n?c\n%d??')).toEqual([
      ['line', '?', 'a.b?'],
      ['line', '?', '?c'],
      ['line', '?', '%d??'],
    ]);
    expect(seen('%%bash\nls\n\n')).toEqual([['shell', 'bash', 'ls']]);
    expect(seen('# note\n\n%%writefile a.py\nf()')).toEqual([['cell', 'writefile', 'f()']]);
    expect(seen('%%capture out\n!ls\nf()')).toEqual([
      ['cell', 'capture', 'out'],
      ['shell', '', 'ls'],
    ]);
  });

  it('carry the offsets of the whole text', () => {
    expect(blankMagics('\n !ls  ', 100).magics[0]?.span).toEqual({ start: 102, end: 105 });
  });

  it('are nothing inside strings, brackets, comments and continued lines', () => {
    for (const text of [
      'x = """\n!ls\n%a\n"""',
      "x = '''\n%%bash\n'''",
      'x = (a\n  % b)',
      'x = a \\\n  % b',
      'f(a,\n  !b)',
      '# what?\n# !ls',
      'x = "a?"',
      'x != y',
      'x == y',
      'x %= y',
      'print("%d" % a)',
      'f(a=1) # b?',
    ]) {
      expect(blankMagics(text, 0), text).toEqual({ text, magics: [] });
    }
  });

  it('keep length and line breaks, whatever the text', () => {
    const piece = fc.constantFrom(
      '%',
      '%%',
      '!',
      '?',
      'time',
      ' ',
      '\n',
      '\r\n',
      '"',
      "'''",
      '(',
      ')',
      '\\',
      '=',
      'x',
      '#',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const cell = pieces.join('');
        const { text, magics } = blankMagics(cell, 0);
        expect(text.length).toBe(cell.length);
        expect(text.replace(/[^\r\n]/g, ' ')).toBe(cell.replace(/[^\r\n]/g, ' '));
        let end = 0;
        for (const { span } of magics) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          end = span.end;
        }
      }),
      { numRuns: 500, seed: 1 },
    );
  });
});
