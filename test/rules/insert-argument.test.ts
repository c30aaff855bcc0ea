import { expect, test } from 'vitest';
import { insertArgument } from '../../src/rules/insert-argument';

function insert(text: string): string | undefined {
  const end = text.lastIndexOf(')');
  const edit = insertArgument('n=5', end, ({ start, end }) => text.slice(start, end));
  return edit && text.slice(0, edit.span.start) + edit.newText + text.slice(edit.span.end);
}

test.each([
  ['f()', 'f(n=5)'],
  ['f(1)', 'f(1, n=5)'],
  ['f(1, )', 'f(1, n=5 )'],
  ['f(\n    a=1,\n    b=2,\n)', 'f(\n    a=1,\n    b=2,\n    n=5,\n)'],
  ['f(\n    a=1\n)', 'f(\n    a=1,\n    n=5,\n)'],
  ['f(\r\n  a=1,\r\n)', 'f(\r\n  a=1,\r\n  n=5,\r\n)'],
  ['f(a=1,\n  b=2)', 'f(a=1,\n  b=2, n=5)'],
  ['f(\n\t[\n\t\t1,\n\t],\n)', 'f(\n\t[\n\t\t1,\n\t],\n\tn=5,\n)'],
])('%j', (before, after) => {
  expect(insert(before)).toBe(after);
});

test('keeps out of the way of a comment', () => {
  expect(insert('f(\n  a=1,  # why\n)')).toBe('f(\n  a=1,  # why\n  n=5,\n)');
  expect(insert('f(\n  a=1  # why\n)')).toBeUndefined();
});
