import { describe, expect, it } from 'vitest';
import { locate, toOffset, toSpan } from '../../src/source/location';
import { fromCells, fromScript } from '../../src/source/read-document';

const SCRIPT = fromScript({ uri: 'a.py', version: 1, text: 'ab\r\n😀c\n' });
const NOTEBOOK = fromCells({
  uri: 'a.ipynb',
  version: 1,
  cells: [
    { text: '# Title', languageId: 'markdown', kind: 'markup' },
    { text: 'x = 1\ny', languageId: 'python', kind: 'code' },
    { text: '', languageId: 'python', kind: 'code' },
    { text: '!ls\nz', languageId: 'python', kind: 'code' },
  ],
});

describe('places', () => {
  it('count from 1 in a script', () => {
    expect(locate(SCRIPT, 0)).toEqual({ cell: null, line: 1, column: 1 });
    expect(locate(SCRIPT, 6)).toEqual({ cell: null, line: 2, column: 3 });
    expect(locate(SCRIPT, 99)).toEqual({ cell: null, line: 3, column: 1 });
  });

  it('count within the cell in a notebook', () => {
    expect(locate(NOTEBOOK, 6)).toEqual({ cell: 1, line: 2, column: 1 });
    expect(locate(NOTEBOOK, 7)).toEqual({ cell: 1, line: 2, column: 2 });
    expect(locate(NOTEBOOK, 8)).toEqual({ cell: 2, line: 1, column: 1 });
    expect(locate(NOTEBOOK, NOTEBOOK.text.indexOf('z'))).toEqual({ cell: 3, line: 2, column: 1 });
  });

  it('lead back to where they came from', () => {
    for (const document of [SCRIPT, NOTEBOOK]) {
      for (let offset = 0; offset <= document.text.length; offset++) {
        expect(toOffset(document, locate(document, offset))).toBe(offset);
      }
    }
    const span = { start: 2, end: 6 };
    expect(toSpan(NOTEBOOK, locate(NOTEBOOK, span.start), locate(NOTEBOOK, span.end))).toEqual(span);
  });

  it('in a cell that is not there lead nowhere', () => {
    expect(toOffset(NOTEBOOK, { cell: 0, line: 1, column: 1 })).toBeUndefined();
    expect(toSpan(NOTEBOOK, { cell: 9, line: 1, column: 1 }, { cell: 1, line: 1, column: 1 })).toBeUndefined();
  });
});
