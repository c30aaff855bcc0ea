// The weights that are read off the code against those that PyTorch counted (`npm run oracle:models`): what is said to be
// read whole is right, and what cannot be read is said.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import table from '../../data/oracle/models.json';
import { evaluate } from '../../src/flow/evaluate';
import { networkGiven } from '../../src/recognise/network/weights';
import { fromScript } from '../../src/source/read-document';
import { parse } from '../../src/syntax/parse';

const FOLDER = 'test/oracle/networks';
const truths: Readonly<Record<string, { hash: string; weights: number }>> = table.programs;
const textOf = (name: string) => readFileSync(join(FOLDER, name), 'utf8');

function toldOf(name: string) {
  const facts = evaluate(parse(fromScript({ uri: `file:///${name}`, version: 1, text: textOf(name) })));
  const optimizers = facts.calls.filter(({ paths }) => paths.some((path) => /^torch\.optim\.\w+$/.test(path)));
  return networkGiven(
    optimizers.map(({ arguments: { positional, named } }) => positional[0] ?? named.get('params')),
    facts,
  );
}

describe('networks of the program, as PyTorch builds them', () => {
  it('are all in the table, as they are now', () => {
    expect(readdirSync(FOLDER).filter((name) => name.endsWith('.py'))).toEqual(Object.keys(truths).sort());
    for (const [name, { hash }] of Object.entries(truths))
      expect(createHash('sha256').update(textOf(name)).digest('hex').slice(0, 16), name).toBe(hash);
  });

  const told = Object.entries(truths).map(([name, { weights }]) => ({ name, weights, read: toldOf(name) }));
  const whole = told.filter(({ read }) => read !== undefined && read.unread.length === 0);

  it.each(whole)('$name: $weights', ({ weights, read }) => {
    const { low = 0, high = 0 } = read?.total.value ?? {};
    expect(low).toBeLessThanOrEqual(weights);
    expect(high).toBeGreaterThanOrEqual(weights);
    // Told as one number, it is the number.
    if (low === high) expect(low).toBe(weights);
  });

  it('are read whole for the most part', () => {
    expect(whole.length / told.length).toBeGreaterThanOrEqual(0.75);
  });
});
