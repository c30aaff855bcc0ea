// Text, hover and page: what they say about the same analyses, and that code can put nothing into them.

import { describe, expect, it } from 'vitest';
import { range } from '../../src/base/range';
import { toJson } from '../../src/report/json';
import { describeCost } from '../../src/report/markdown';
import { offsetOf, placeOf } from '../../src/report/place';
import { reportPage } from '../../src/report/report-page';
import { toText } from '../../src/report/text';
import { subjectText } from '../../src/report/words';
import { readDocument } from '../../src/source/read-document';
import { CHAT, DULL, NOTEBOOK, SWEEP } from '../cli/samples';
import { reportOn } from './sample-report';

const OPEN = CHAT.replace('range(2000)', 'load_rows()');

describe('toText', () => {
  it('wraps under its own column and stays within the width', () => {
    const text = toText(reportOn({ 'a.py': CHAT, 'b.py': SWEEP }), { width: 80 });
    const [, ...found] = text.split('\n').filter((line) => line.startsWith('    '));
    expect(found.length).toBeGreaterThan(0);
    for (const line of text.split('\n').filter((each) => /^(Total|Found|Rests)/.test(each)))
      expect(line.length).toBeLessThanOrEqual(80);
  });

  it('says what is counted once because nobody knows how often', () => {
    const text = toText(reportOn({ 'a.py': OPEN }));
    expect(text).toMatch(
      /1 workload runs an unknown number of times \(per item of `load_rows\(\)`\): it is counted once/,
    );
    expect(toText(reportOn({ 'a.py': CHAT }))).not.toContain('unknown number');
  });

  it('says why a range is wide beside the workload and the total, not above both', () => {
    const [head = '', row = ''] = toText(reportOn({ 'a.py': CHAT })).split('\n');
    expect(row).toContain('not told by the code');
    expect(head).toMatch(/^a\.py {2}[\d.]+ k?Wh \([^;]*\), /);
  });

  it('lists some of many files that were skipped', () => {
    const skipped = Array.from({ length: 12 }, (_, n) => ({ path: `f${n}.py`, why: 'larger than 2 MB' }));
    expect(toText({ ...reportOn({ 'a.py': CHAT }), skipped })).toMatch(
      /^Skipped {2}(f\d\.py \([^)]*\), ){5}7 more$/m,
    );
  });

  it('shows trials of a sweep', () => {
    expect(toText(reportOn({ 'a.py': SWEEP }))).toContain('30 trials');
  });

  it('names only the ground that was used', () => {
    const restsOn = (files: Readonly<Record<string, string>>) => /Rests on (.*)/.exec(toText(reportOn(files)))?.[1];
    expect(restsOn({ 'a.py': CHAT })).toMatch(/^API providers' machines /);
    expect(restsOn({ 'b.py': SWEEP })).toMatch(/^region WORLD \(.*\), own hardware /);
    expect(restsOn({ 'a.py': CHAT, 'b.py': SWEEP })).toMatch(/^region .*; API providers' machines .*; energy of/);
  });

  it.each([80, 100, 160])('is readable at %d columns', (width) => {
    const text = toText(reportOn({ 'some/longer/path/to/a.py': CHAT, 'n.ipynb': NOTEBOOK, 'b.py': SWEEP }), {
      width,
    });
    for (const line of text.split('\n')) expect(line.length, line).toBeLessThanOrEqual(Math.min(width, 120));
    expect(text.replaceAll(/\s+/g, ' ')).toContain(
      'Ask once and keep the answer: the request is the same each time.',
    );
  });

  it('keeps each finding on one line where there is no terminal', () => {
    const lines = toText(reportOn({ 'a.py': CHAT })).split('\n');
    const found = lines.filter((line) => line.startsWith('a.py:5:5  '));
    expect(found.length).toBeGreaterThan(0);
    for (const line of found) expect(line).toMatch(/^a\.py:5:5 {2}(warning|info|hint) {2}[a-z-]+ {2}\S.*[.)]$/);
  });

  it('counts cells from 1', () => {
    expect(toText(reportOn({ 'n.ipynb': NOTEBOOK }))).toMatch(/^ {2}cell 3:3:5 /m);
  });

  it('tells of files that do not parse, and of prices that are not known', () => {
    const text = toText(reportOn({ 'a.py': `${CHAT}\ndef (:\n`, 'b.py': CHAT.replace('gpt-4o', 'unheard-of-9') }));
    expect(text).toContain('Damaged  1 file with code that does not parse, left out: a.py');
    expect(text).toMatch(/^Total .*, at least \$/m);
    expect(toText(reportOn({ 'a.py': CHAT }))).not.toMatch(/Damaged|at least/);
  });

  it('says once for all of a file that was not followed to its end', () => {
    const report = reportOn({ 'a.py': CHAT, 'b.py': DULL });
    const files = report.files.map((file) => ({ ...file, analysis: { ...file.analysis, isCutShort: true } }));
    expect(
      toText({ ...report, files }).match(/too intricate .* work may be missing .*: a\.py, b\.py$/gm),
    ).toHaveLength(1);
    expect(reportPage({ ...report, files }, { nonce: 'n' }).match(/Too intricate/g)).toHaveLength(2);
    expect(toText(report)).not.toContain('intricate');
  });

  it('names what was skipped', () => {
    expect(toText(reportOn({ 'a.py': DULL }))).toContain('Skipped  x.py (larger than 2 MB)');
  });
});

describe('describeCost', () => {
  const [cost] = reportOn({ 'a.py': CHAT }).files[0]?.analysis.costs ?? [];
  if (cost === undefined) throw new Error('nothing was found');

  it('tells estimate, multiplier, assumptions with sources, and a likeness', () => {
    const text = describeCost(cost);
    expect(describeCost(cost, { isBrief: true })).not.toContain('| output tokens |');
    expect(text).toMatch(/^\*\*[\d.]+ kWh .*\n\*\*gpt-4o\*\* · chat completion · 2,000 times/);
    expect(text).toMatch(/Wh.*CO2e.*water.*\\?\$/);
    expect(text).toContain('- `range(2000)`: × 2,000');
    expect(text).toMatch(/\| output tokens \|/);
    const narrow = { ...cost.footprint, energyWh: { low: 900, best: 1000, high: 1100 } };
    expect(describeCost({ ...cost, footprint: narrow })).toMatch(/\nAbout /);
  });

  it('lists only what multiplies', () => {
    const wrapped = `def main():\n${CHAT.replaceAll(/^/gm, '    ')}\nmain()\n`;
    const [once] = reportOn({ 'a.py': wrapped }).files[0]?.analysis.costs ?? [];
    if (once === undefined) throw new Error('nothing was found');
    expect(once.workload.times.because.map(({ text }) => text)).toContain('main()');
    expect(describeCost(once)).not.toContain('main()');
  });

  it('tells what the loops it lists leave out of the count', () => {
    const asked = CHAT.replace('for i in range(2000):', 'def ask():');
    const twice = `${asked}\nfor i in range(4):\n    ask()\nask()\nask()\n`;
    const [both] = reportOn({ 'a.py': twice }).files[0]?.analysis.costs ?? [];
    if (both === undefined) throw new Error('nothing was found');
    expect(describeCost(both)).toContain('6 times\n');
    expect(describeCost(both)).toContain('- `range(4)`: × 4\n- plus 2 times from other calls');
    expect(describeCost(cost)).not.toContain('other calls');
    expect(toText(reportOn({ 'a.py': twice }))).toContain(
      '6 times in all: 4 times by range(4), and 2 times from other calls;',
    );
  });

  it('says why a range is wide, and likens it to nothing', () => {
    const wide = { ...cost.once.energyWh, low: cost.once.energyWh.best / 20, high: cost.once.energyWh.best * 20 };
    const footprint = { ...cost.footprint, energyWh: wide };
    const assumptions = [
      { what: 'output tokens', value: '350 (50–1,200)', from: 'default', source: 'x', range: range(50, 350, 1200) },
      { what: 'samples', value: '20,000 (500–1,000,000)', from: 'default', source: 'x', range: range(500, 2e4, 1e6) },
      { what: 'rows', value: '10 (1–1,000,000)', from: 'code', source: 'x', range: range(1, 10, 1e6) },
    ] as const;
    const text = describeCost({ ...cost, footprint, once: footprint, assumptions });
    expect(text).toMatch(/Wh \([^)]*; data size not told by the code\)/);
    expect(text).not.toContain('\nAbout ');
  });

  it('escapes what comes from code', () => {
    const evil = {
      ...cost.workload,
      model: { id: '[x](command:evil) **b** <img>', options: [], certainty: 'exact', from: 'code', span: undefined },
    };
    const text = describeCost({ ...cost, workload: { ...cost.workload, ...evil } as typeof cost.workload });
    expect(text).not.toMatch(/[^\\]\[x\]|[^\\]<img/);
  });

  it('keeps one table row per assumption', () => {
    const assumptions = [{ what: 'a|b', value: '1\n2', from: 'code', source: 'x' }] as const;
    expect(describeCost({ ...cost, assumptions })).toContain('| a\\|b | 1 2 | from the code: x |');
  });
});

describe('reportPage', () => {
  const page = reportPage(reportOn({ '<b>.py': CHAT, 'n.ipynb': NOTEBOOK }), { nonce: 'n0nce' });

  it('allows nothing but its own style', () => {
    expect(page).toContain(`content="default-src &#39;none&#39;; style-src &#39;nonce-n0nce&#39;"`);
    expect(page).not.toMatch(/<script|style=|\son\w+=|https?:\/\/[^<]*"/);
  });

  it('escapes paths', () => {
    expect(page).not.toContain('<b>');
    expect(page).toContain('&lt;b&gt;.py');
  });

  it('has a caption and column heads for every table', () => {
    const count = (pattern: RegExp) => page.match(pattern)?.length ?? 0;
    // Five, and three for each of two workloads.
    expect(count(/<table>/g)).toBe(11);
    expect(count(/<caption>/g)).toBe(11);
    expect(count(/<thead>/g)).toBe(11);
  });

  it('says above the figures when it does not hold everything', () => {
    expect(page).not.toContain('class="notice"');
    const notice = { text: 'Only <these>.', link: { text: 'Scan', href: 'command:scan' } };
    const partial = reportPage(reportOn({ 'a.py': CHAT }), { nonce: 'n', notice });
    expect(partial).toMatch(
      /<\/h1>\s*<p class="notice">Only &lt;these&gt;\. <a href="command:scan">Scan<\/a><\/p>\s*<dl/,
    );
  });

  it('keeps the two ends of a range on one line', () => {
    expect(page).toMatch(/<td>[\d.,]+ m?g CO2e <span class="whole">\([^()]+–[^()]+\)<\/span><\/td>/);
  });

  it('links places where it is told to', () => {
    const linked = reportPage(reportOn({ 'a.py': CHAT }), {
      nonce: 'n',
      linkTo: (path, place) => `x:${path}:${place?.startLine}`,
    });
    expect(linked).toContain('<a href="x:a.py:5">a.py:<wbr>5:<wbr>5</a>');
  });

  it('links into the cells of a notebook', () => {
    const linked = reportPage(reportOn({ 'n.ipynb': NOTEBOOK }), {
      nonce: 'n',
      linkTo: (_, place) => (place ? `x:${place.cell}:${place.startLine}` : undefined),
    });
    expect(linked).toContain('<a href="x:2:3">');
  });

  it('follows the theme it is shown in', () => {
    expect(page).toContain('color-scheme');
    expect(page).toMatch(/vscode-dark[^}]*color-scheme: dark/);
  });
});

describe('places', () => {
  it('counts as the editor does: CRLF, surrogate pairs, cells', () => {
    const text = 'a = "😀"; b = 1\r\nc = 2\r\n';
    const script = readDocument({ uri: 'a.py', version: 0, content: { text } });
    if (!('document' in script)) throw new Error('not read');
    const at = (needle: string) =>
      placeOf(script.document, { start: text.indexOf(needle), end: text.indexOf(needle) + 1 });
    expect(at('b =')).toMatchObject({ cell: null, startLine: 1, startColumn: 11, endColumn: 12 });
    expect(at('c =')).toMatchObject({ startLine: 2, startColumn: 1 });
    const notebook = readDocument({ uri: 'n.ipynb', version: 0, content: { text: NOTEBOOK } });
    if (!('document' in notebook)) throw new Error('not read');
    const start = notebook.document.text.indexOf('client.embeddings');
    const place = placeOf(notebook.document, { start, end: notebook.document.text.length });
    expect(place).toMatchObject({ cell: 2, startLine: 3, startColumn: 5 });
    expect(offsetOf(notebook.document, place)).toBe(start);
    expect(offsetOf(script.document, at('c ='))).toBe(text.indexOf('c ='));
  });
});

describe('toJson', () => {
  it('is plain data: nothing is lost on the way through text', () => {
    const json = toJson(reportOn({ 'a.py': OPEN, 'b.py': SWEEP }));
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  });
});

it('says how large a network is that nothing names', () => {
  const code =
    'import torch\nfrom torch import nn\nnets = [nn.Linear(100, 10)]\noptimizer = torch.optim.SGD(nets[0].parameters(), lr=0.1)\n' +
    'for epoch in range(10):\n    loss = nets[0](torch.randn(8, 100)).sum()\n    loss.backward()\n    optimizer.step()\n';
  const [cost] = reportOn({ 'a.py': code }).files[0]?.analysis.costs ?? [];
  const unnamed = cost?.workload.training && {
    ...cost,
    workload: { ...cost.workload, training: { ...cost.workload.training, learner: undefined } },
  };
  expect(unnamed && subjectText(unnamed)).toBe('torch (a network of 1,010 weights)');
});
