// Which modules are read before which.

import { expect, test } from 'vitest';
import { importOrder } from '../../src/project/import-order';

const order = (graph: Record<string, string>, uri = 'a') => importOrder(uri, (each) => graph[each] ?? '');

test.each<[string, Record<string, string>, string[][]]>([
  ['alone', {}, []],
  ['the leaves first', { a: 'bc', b: 'c' }, [['c'], ['b']]],
  ['each once', { a: 'bc', b: 'd', c: 'd' }, [['d'], ['b'], ['c']]],
  ['a circle together', { a: 'b', b: 'cd', c: 'b' }, [['b', 'c'], ['d']].reverse()],
  ['with the file itself where it is imported back', { a: 'b', b: 'a' }, [['a', 'b']]],
  ['two circles that touch are one', { a: 'b', b: 'c', c: 'bd', d: 'c' }, [['b', 'c', 'd']]],
  ['one that imports itself', { a: 'b', b: 'b' }, [['b']]],
])('%s', (_, graph, expected) => {
  expect(order(graph)).toEqual(expected);
});

test('a circle is the same wherever one comes in', () => {
  const graph = { a: 'b', x: 'd', b: 'c', c: 'd', d: 'b' };
  expect(order(graph, 'x')).toEqual(order(graph, 'a'));
});

test('a chain of ten thousand modules needs no stack', () => {
  const chain = (uri: string) => (Number(uri) < 10_000 ? [String(Number(uri) + 1)] : []);
  expect(importOrder('0', chain)).toHaveLength(10_000);
});
