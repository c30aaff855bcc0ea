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

/** Told wrong, and why; one that is told right must leave the list. */
const MISSES: Readonly<Record<string, string>> = {
  'frozen_backbone_finetune.py': 'a layer is put in place of another by its index: net.classifier[6] = nn.Linear(…)',
  'sac_three_optimizers.py': 'a tensor of its own, handed to an optimizer beside the networks',
};

describe('networks of the program, as PyTorch builds them', () => {
  it('are all in the table, as they are now', () => {
    expect(readdirSync(FOLDER).filter((name) => name.endsWith('.py'))).toEqual(Object.keys(truths).sort());
    for (const [name, { hash }] of Object.entries(truths))
      expect(createHash('sha256').update(textOf(name)).digest('hex').slice(0, 16), name).toBe(hash);
  });

  const told = Object.entries(truths).map(([name, { weights }]) => ({ name, weights, read: toldOf(name) }));
  const whole = told.filter(({ read }) => read !== undefined && read.unread.length === 0);

  const isRight = ({ weights, read }: (typeof told)[number]): boolean => {
    const { low = 0, high = 0 } = read?.total.value ?? {};
    return low <= weights && weights <= high;
  };

  it('are told as they are, those that are known to be told wrong aside', () => {
    expect(whole.filter((one) => !isRight(one)).map(({ name }) => name)).toEqual(Object.keys(MISSES));
    expect(whole.filter(isRight).length / whole.length).toBeGreaterThanOrEqual(0.95);
  });

  it('are one number where they are told whole, for the most part', () => {
    const exact = whole.filter(({ read }) => read?.total.value.low === read?.total.value.high);
    expect(exact.length / whole.length).toBeGreaterThanOrEqual(0.9);
  });

  /** What is not read is said; this share grows as more ways to build a network are followed. */
  it('are read whole in more than half', () => {
    expect(whole.length / told.length).toBeGreaterThanOrEqual(0.55);
  });
});
