// How work in other files is told where it is called: rows of the tree, hovers, sums; each figure counted once.

import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/analysis';
import { sumVia } from '../../src/callers';
import { describeVia } from '../../src/report/describe-via';
import { describeCost } from '../../src/report/markdown';
import { makeReport } from '../../src/report/report';
import { reportPage } from '../../src/report/report-page';
import { calleeOf } from '../../src/vscode/call-head';
import { footprintTree, type TreeNode } from '../../src/vscode/footprint-tree';
import { Room } from '../session/room';

const FILES = {
  'main.py': `from pkg import ask, wrap
from config import ROWS

for row in ROWS:
    print(ask(row))
wrap("x")
`,
  'config.py': 'ROWS = ["a", "b", "c", "d", "e"]\n',
  'pkg/__init__.py': 'from .llm import ask, wrap\n',
  'pkg/llm.py': `from openai import OpenAI
client = OpenAI()

def wrap(text):
    for _ in range(2):
        ask(text)

def ask(text):
    return client.responses.create(model="gpt-4o", input=text, max_output_tokens=5)
`,
  'test_pkg.py': 'from pkg import ask\nask("x")\n',
};

async function analysed(): Promise<ReadonlyMap<string, Analysis>> {
  const room = new Room(FILES);
  await room.scan();
  return new Map([...room.session.analyses()].map((analysis) => [analysis.document.uri.slice(3), analysis]));
}

function known(analyses: ReadonlyMap<string, Analysis>, path: string): Analysis {
  const found = analyses.get(path);
  if (found === undefined) throw new Error(`${path} is not known`);
  return found;
}

/** Kinds and names, indented. */
function shape(nodes: readonly TreeNode[], indent = ''): string[] {
  return nodes.flatMap((node) => {
    const name = 'name' in node ? node.name : node.kind === 'via' ? node.sum.uri.slice(3) : '';
    return [`${indent}${node.kind} ${name}`.trimEnd(), ...shape(node.children, `${indent}  `)];
  });
}

describe('the tree', () => {
  it('shows under a file what it runs of others, with its calls, and adds it once; a test runs nothing', async () => {
    const analyses = await analysed();
    const top = footprintTree([...analyses].map(([path, analysis]) => ({ path, analysis })));
    expect(shape(top)).toEqual([
      'folder pkg',
      '  file llm.py',
      '    workload',
      'file main.py',
      '  via pkg/llm.py',
      '    call',
      '    call',
    ]);
    const [folder, main] = top;
    expect(main?.kind === 'file' && main.analysis.total.energyWh.best).toBe(0);
    const own = known(analyses, 'pkg/llm.py').total.energyWh.best;
    expect(folder?.kind === 'folder' && folder.total.energyWh.best).toBe(own);
    expect(own).toBeGreaterThan(0);
  });
});

describe('calls of one file that lead to the same work', () => {
  it('add up', async () => {
    const [sum, ...others] = sumVia(known(await analysed(), 'main.py').via);
    expect(others).toEqual([]);
    expect(sum?.calls.map(({ cost }) => cost.workload.times.range.best)).toEqual([5, 2]);
    expect(sum?.cost.workload.times.range).toMatchObject({ low: 7, best: 7, high: 7 });
  });
});

describe('a hover', () => {
  const nameOf = ({ uri, start }: { uri?: string | undefined; start: number }) =>
    uri === undefined || uri === '/p/main.py' ? undefined : `${uri.slice(3)}@${start}`;

  it('of a call tells the work it leads to, by which way, and where it is counted', async () => {
    const main = known(await analysed(), 'main.py');
    const [direct, wrapped] = main.via.map((via) => describeVia(via, { nameOf, isCounted: true, isBrief: true }));
    expect(direct).toContain('**gpt-4o** · chat completion · 5 times');
    expect(direct).toContain('- `ROWS`: × 5\n');
    expect(direct).toMatch(/\n\nRuns in pkg\/llm\.py@\d+, and is counted there\.$/);
    expect(wrapped).toMatch(/- `range\(2\)`: × 2, in pkg\/llm\.py@\d+/);
    expect(wrapped).toMatch(/By way of `ask\(\)` in pkg\/llm\.py@\d+\./);
  });

  it('of a call in a test says that it is not counted', async () => {
    const [via] = known(await analysed(), 'test_pkg.py').via;
    expect(via && describeVia(via, { nameOf, isCounted: false })).toMatch(/and is not counted: what only tests run/);
  });

  it('of the work itself names the file of each factor', async () => {
    const [cost] = known(await analysed(), 'pkg/llm.py').costs;
    expect(cost && describeCost(cost)).toContain('- `ROWS`: × 5, in `main.py`');
  });
});

describe('the report', () => {
  it('lists calls into other files beside what is counted, with both places', async () => {
    const analyses = await analysed();
    const report = makeReport({
      tool: { name: 'wattlint', version: '0' },
      settings: (await import('../../src/project/defaults')).DEFAULTS,
      files: [...analyses].map(([path, analysis]) => ({ path, analysis })),
      skipped: [],
      filesSeen: analyses.size,
      seconds: 0,
    });
    const page = reportPage(report, { nonce: 'n' }).replaceAll('<wbr>', '');
    expect(page).toContain('Footprint of 1 workload in 1 file');
    const [, table = ''] =
      /<caption>Calls into other files, counted there<\/caption>(.*?)<\/table>/s.exec(page) ?? [];
    expect(table).toContain('main.py:5:11, main.py:6:1');
    expect(table).toContain('pkg/llm.py:9:12');
    expect(table).not.toContain('test_pkg');
    expect(report.total.energyWh.best).toBe(known(analyses, 'pkg/llm.py').total.energyWh.best);
  });
});

describe('the head of a call that leads elsewhere', () => {
  it.each([
    ['ask(row)', 'ask'],
    ['client().ask(row, key=(1, 2))', 'client().ask'],
    ['import heavy', 'import heavy'],
    ['map(ask, ["a"])', 'map'],
  ])('%s is %s', (text, head) => {
    const { start, end } = calleeOf({ start: 0, end: text.length }, text);
    expect(text.slice(start, end)).toBe(head);
  });
});
