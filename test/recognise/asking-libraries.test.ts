// Libraries that ask models themselves, each as its documentation uses it: `# spends: llm-chat gpt-4o` stands behind a
// line that does (several parted by `;`, `-` where the code tells no model), and a line without it must stay silent.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isOfInterest } from '../../src/recognise/prefilter';
import { workloadsOf } from './say';

const FOLDER = join(__dirname, 'asking-libraries');
const MARK = /#\s*spends:\s*(.+)$/;

describe('asking libraries', () => {
  for (const name of readdirSync(FOLDER)) {
    const code = readFileSync(join(FOLDER, name), 'utf8');
    const lines = code.split('\n');
    it(name, () => {
      const found = new Map<number, string[]>();
      for (const { span, kind, model } of workloadsOf(code)) {
        const line = code.slice(0, span.start).split('\n').length;
        found.set(line, [...(found.get(line) ?? []), `${kind} ${model?.id ?? '-'}`]);
      }
      const told = lines.map((_, at) => say(lines, at, found.get(at + 1) ?? []));
      const wanted = lines.map((text, at) => say(lines, at, MARK.exec(text)?.[1]?.split(';') ?? []));
      expect(told.filter((line) => line !== '')).toEqual(wanted.filter((line) => line !== ''));
    });
  }

  it('are read for what they import alone', () => {
    const imports = new Set(
      readdirSync(FOLDER)
        .flatMap((name) => readFileSync(join(FOLDER, name), 'utf8').split('\n'))
        .filter((line) => /^(from|import) /.test(line) && !PLAIN.test(line)),
    );
    expect([...imports].filter((line) => !isOfInterest(line, 'python'))).toEqual([]);
  });
});

/** Imported beside them, and no library that asks models. */
const PLAIN =
  /^(from|import) (asyncio|argparse|pydantic|autogen_core|langchain_mcp_adapters|langchain_text_splitters|model2vec|weave|google\.cloud|cloudflare|websockets?|databricks\.sdk|elasticsearch|requests|research_team)\b/;

function say(lines: readonly string[], at: number, spent: readonly string[]): string {
  if (spent.length === 0) return '';
  const each = spent.map((one) => one.trim().split(/\s+/).join(' ')).sort();
  return `${at + 1} ${(lines[at] ?? '').replace(MARK, '').trim()}: ${each.join('; ')}`;
}
