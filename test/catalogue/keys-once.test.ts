// What a bundle holds of the catalogues, and what it makes of that, is what lies in `data/`.

import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack, unpack } from '../../scripts/keys-once.mjs';

const through = (value: unknown): string => JSON.stringify(unpack(JSON.parse(JSON.stringify(pack(value)))));

test.each(readdirSync('data').filter((name) => name.endsWith('.json')))('%s comes out as it went in', (name) => {
  const value: unknown = JSON.parse(readFileSync(`data/${name}`, 'utf8'));
  expect(through(value)).toBe(JSON.stringify(value));
});

test('so does anything else', () => {
  // A key that JSON.parse alone can give an object; no catalogue has it.
  const values = fc.jsonValue().filter((value) => !JSON.stringify(value).includes('__proto__'));
  fc.assert(fc.property(values, (value) => through(value) === JSON.stringify(value)));
});

test('keys that many objects have are written once', () => {
  const rows = Array.from({ length: 100 }, (_, n) => ({ numberOfRow: n }));
  expect(JSON.stringify(pack(rows)).match(/numberOfRow/g)).toHaveLength(1);
});
