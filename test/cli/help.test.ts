// The help pages against the parsers: what one knows and the other does not is a fault in either direction.

import { describe, expect, it } from 'vitest';
import type { OptionSpecs } from '../../src/cli/arguments';
import { estimateOptions } from '../../src/cli/estimate';
import { EXPLAIN_OPTIONS } from '../../src/cli/explain';
import { NAMES, page } from '../../src/cli/help';
import { SCAN_OPTIONS } from '../../src/cli/scan';
import { DIRECT_KINDS } from '../../src/estimate/calculator/direct';

const listedIn = (text: string) => [...text.matchAll(/--([a-z-]+)/g)].map(([, name]) => name ?? '').sort();
const shortsIn = (text: string) =>
  [...text.matchAll(/-([a-z]), --([a-z-]+)/g)].map(([, short, name]) => `${name} ${short}`);
const shortsOf = (specs: OptionSpecs) =>
  Object.entries(specs).flatMap(([name, { short }]) => (short === undefined ? [] : [`${name} ${short}`]));
const once = (names: readonly string[]) => [...new Set(names)].sort();

const TAKEN: Readonly<Record<string, OptionSpecs>> = {
  scan: SCAN_OPTIONS,
  explain: EXPLAIN_OPTIONS,
  estimate: Object.assign({}, ...DIRECT_KINDS.map(estimateOptions)),
};

describe.each(NAMES)('the page of %s', (command) => {
  const specs = TAKEN[command] ?? {};

  it('lists exactly the options that are taken', () => {
    expect(once(listedIn(page(command)))).toEqual(Object.keys(specs).sort());
    expect(shortsIn(page(command)).sort()).toEqual(shortsOf(specs).sort());
  });

  it('fits a terminal', () => {
    for (const line of page(command).split('\n')) expect(line.length, line).toBeLessThanOrEqual(84);
  });
});

it.each(DIRECT_KINDS)('the page of estimate lists exactly what %s takes', (kind) => {
  const [, common = ''] = page('estimate').split('What all kinds take');
  const own = new RegExp(`^ {2}${kind} +(--.*(?:\\n {15}--.*)*)`, 'm').exec(page('estimate'))?.[1] ?? '';
  expect(listedIn(own + common)).toEqual(Object.keys(estimateOptions(kind)).sort());
});
