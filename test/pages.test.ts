// Every rule's page is its test: its fenced blocks are analysed and must yield what their markers say, no more and
// no less. The texts under test/cases are read the same way; `.nb.py` holds a notebook, parted by `# %%` lines.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Fix } from '../src/rules/rule';
import { analyseText } from './rules/analyse-text';
import { type Block, readBlocks } from './rules/blocks';
import { withoutMarkers } from './rules/markers';
import { differences } from './rules/meet';

const RULES = join(__dirname, '../src/rules');
const CASES = join(__dirname, 'cases');

for (const name of readdirSync(RULES).filter((file) => file.endsWith('.md'))) {
  const blocks = readBlocks(readFileSync(join(RULES, name), 'utf8'));
  const id = name.slice(0, -3);
  describe(name, () => {
    test('has a bad example and a good one', () => {
      const fires = (block: Block) =>
        analyseText(block.text, block.language).findings.some(({ rule }) => rule === id);
      expect(blocks.some(fires)).toBe(true);
      expect(blocks.some((block) => !fires(block))).toBe(true);
    });
    for (const block of blocks) {
      test(`block at line ${block.line}`, () => {
        expect(differences(analyseText(block.text, block.language))).toEqual([]);
      });
      if (block.fixed !== undefined)
        test(`fix at line ${block.line}`, () => expectFixed(id, block, block.fixed ?? ''));
    }
  });
}

describe('cases', () => {
  for (const path of filesIn(CASES)) {
    const language = path.endsWith('.nb.py') ? 'ipynb' : 'python';
    test(relative(CASES, path), () => {
      expect(differences(analyseText(readFileSync(path, 'utf8'), language))).toEqual([]);
    });
  }
});

function expectFixed(id: string, { text, language }: Block, expected: string): void {
  const before = analyseText(text, language);
  const fix = before.findings.find(({ rule }) => rule === id)?.fixes[0];
  expect(fix, 'offers a fix').toBeDefined();
  if (!fix) return;
  const fixed = apply(fix, before.document.text);
  expect(withoutMarkers(fixed)).toBe(withoutMarkers(expected));
  const after = analyseText(fixed, language);
  expect(after.damage, 'still parses').toBe(before.damage);
  expect(after.findings.filter(({ rule }) => rule === id).map(({ message }) => message)).toEqual([]);
}

function apply({ edits }: Fix, text: string): string {
  const backwards = [...edits].sort((left, right) => right.span.start - left.span.start);
  return backwards.reduce((now, { span, newText }) => now.slice(0, span.start) + newText + now.slice(span.end), text);
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesIn(path);
    return name.endsWith('.py') ? [path] : [];
  });
}
