// Text, hover and page: what they say about the same analyses, and that code can put nothing into them.

import { describe, expect, it } from 'vitest';
import { toJson } from '../../src/report/json';
import { describeCost } from '../../src/report/markdown';
import { placeOf } from '../../src/report/place';
import { reportPage } from '../../src/report/report-page';
import { toText } from '../../src/report/text';
import { timesText } from '../../src/report/words';
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
    expect(text).toMatch(/1 workload repeats an unknown number of times \(per item of .*\): counted once each/);
    expect(toText(reportOn({ 'a.py': CHAT }))).not.toContain('unknown number');
  });

  it('shows trials of a sweep', () => {
    expect(toText(reportOn({ 'a.py': SWEEP }))).toContain('30 trials');
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
    expect(text).toMatch(/^\*\*gpt-4o\*\* · chat completion · 2,000 times/);
    expect(text).toMatch(/Wh.*CO2e.*water.*\\?\$/);
    expect(text).toContain('- `range(2000)`: × 2,000');
    expect(text).toMatch(/\| output tokens \|/);
    expect(text).toMatch(/\nAbout /);
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
    expect(describeCost({ ...cost, assumptions })).toContain('| a\\|b | 1 2 | code | x |');
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
    expect(count(/<table>/g)).toBe(5);
    expect(count(/<caption>/g)).toBe(5);
    expect(count(/<thead>/g)).toBe(5);
  });

  it('links places where it is told to', () => {
    const linked = reportPage(reportOn({ 'a.py': CHAT }), {
      nonce: 'n',
      linkTo: (path, line) => `x:${path}:${line}`,
    });
    expect(linked).toContain('<a href="x:a.py:5">a.py:5:5</a>');
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
  });
});

describe('toJson', () => {
  it('is plain data: nothing is lost on the way through text', () => {
    const json = toJson(reportOn({ 'a.py': OPEN, 'b.py': SWEEP }));
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  });
});

describe('timesText', () => {
  it.each([
    ['range(2000)', '2,000 times'],
    ['range(1)', 'once'],
    ['load_rows()', /^once per item of /],
  ])('%s reads %s', (loop, expected) => {
    const [cost] = reportOn({ 'a.py': CHAT.replace('range(2000)', loop) }).files[0]?.analysis.costs ?? [];
    if (cost === undefined) throw new Error('nothing was found');
    if (typeof expected === 'string') expect(timesText(cost)).toBe(expected);
    else expect(timesText(cost)).toMatch(expected);
  });
});
