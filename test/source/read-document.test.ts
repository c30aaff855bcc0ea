import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromCells, fromScript, type ReadDocument, readDocument } from '../../src/source/read-document';

function readText(uri: string, text: string): ReadDocument {
  return readDocument({ uri, version: 3, content: { text } });
}

function readBytes(...bytes: number[]): string {
  const result = readDocument({ uri: 'a.py', version: 1, content: { bytes: Uint8Array.from(bytes) } });
  return 'document' in result ? result.document.text : `skipped: ${result.skipped}`;
}

function latin(text: string): number[] {
  return Array.from(text, (character) => character.charCodeAt(0));
}

function skipped(result: ReadDocument): string {
  return 'skipped' in result ? result.skipped : 'read';
}

describe('files', () => {
  it('are read by their extension', () => {
    expect(readText('file:///a/b.py', 'x')).toMatchObject({
      document: { uri: 'file:///a/b.py', version: 3, text: 'x' },
    });
    expect(readText('C:\\a\\b.PYW', 'x')).toHaveProperty('document');
    expect(skipped(readText('a.pyi', 'x'))).toContain('stub');
    expect(skipped(readText('a.txt', 'x'))).toContain('no language');
    expect(skipped(readText('Makefile', 'x'))).toContain('no language');
  });

  it('are decoded as Python would', () => {
    expect(readBytes(...latin('x = 1'))).toBe('x = 1');
    expect(readBytes(0xef, 0xbb, 0xbf, 0x78)).toBe('x');
    expect(readBytes(0xff, 0xfe, 0x78, 0)).toBe('x');
    expect(readBytes(0xfe, 0xff, 0, 0x78)).toBe('x');
    expect(readBytes(...latin('#'), 0xc3, 0xa9)).toBe('#é');
    expect(readBytes(...latin('# -*- coding: latin-1 -*-\n'), 0xe9)).toBe('# -*- coding: latin-1 -*-\né');
    expect(readBytes(...latin('#!/bin/sh\n# vim: set fileencoding=cp1252 :\n'), 0xe9)).toContain('é');
    expect(readBytes(...latin('# coding: utf\n#'), 0xc3, 0xa9)).toContain('é');
    expect(readBytes(...latin('x = "'), 0xe9, ...latin('"'))).toBe('x = "é"');
    expect(readBytes(1, 0, 2)).toContain('skipped: is binary');
    expect(readText('a.py', '\ufeffx')).toMatchObject({ document: { text: 'x' } });
  });

  it('keep magics out of plain scripts and in scripts with cells', () => {
    expect(readText('a.py', '!ls\nx')).toMatchObject({ document: { text: '!ls\nx', magics: [], cells: undefined } });
    expect(readText('a.py', '# %% one\n!ls\n#%%\n%%time\nx')).toMatchObject({
      document: { text: '# %% one\n0  \n#%%\n0     \nx', cells: undefined, magics: [{ name: '' }, { name: 'time' }] },
    });
  });
});

describe('notebooks', () => {
  it('are their Python cells, with the index among all', () => {
    const result = readText('a.ipynb', readFileSync('test/syntax/fixtures/notebook.ipynb', 'utf8'));
    if (!('document' in result)) throw new Error(result.skipped);
    const { document } = result;
    expect(document.cells?.map(({ index }) => index)).toEqual([1, 2, 3, 4]);
    expect(document.cells?.map(({ start, end }) => document.original.slice(start, end).split('\n')[0])).toEqual([
      '%pip install openai',
      'for lr in rates:',
      '%%bash',
      '%%time',
    ]);
    expect(document.text).toHaveLength(document.original.length);
    expect(document.original).toContain('!ls {path.name}\n%%bash');
  });

  it('of format 3 keep their cells in worksheets', () => {
    const cells = [
      { cell_type: 'code', language: 'python', input: ['x = 1\n', 'y'] },
      { cell_type: 'heading', source: 'h' },
    ];
    const text = JSON.stringify({ nbformat: 3, worksheets: [{ cells }] });
    expect(readText('a.ipynb', text)).toMatchObject({ document: { text: 'x = 1\ny', cells: [{ index: 0 }] } });
  });

  it('of another language have no cells to read', () => {
    const cells = [{ cell_type: 'code', source: 'x <- 1' }];
    const text = JSON.stringify({ cells, metadata: { kernelspec: { language: 'R' } } });
    expect(readText('a.ipynb', text)).toMatchObject({ document: { text: '', cells: [] } });
  });

  it('that are broken say what to do', () => {
    expect(skipped(readText('a.ipynb', '{"cells": [{"source": "x"'))).toContain('cut short');
    expect(skipped(readText('a.ipynb', '{"cells": oops}'))).toContain('not valid JSON');
    expect(skipped(readText('a.ipynb', '{\n<<<<<<< HEAD\n}'))).toContain('merge conflicts');
    expect(skipped(readText('a.ipynb', '[]'))).toContain('not a notebook');
    expect(skipped(readText('a.ipynb', '{"cells": 1}'))).toContain('not a notebook');
    expect(readText('a.ipynb', '')).toMatchObject({ document: { text: '', cells: [] } });
    expect(readText('a.ipynb', '{"cells": [null, 1, {"cell_type": "code", "source": 7}]}')).toMatchObject({
      document: { text: '' },
    });
  });

  it('whose editor took a cell for plain text run it like the others', () => {
    const cell = (languageId: string, source: string) => ({
      cell_type: 'code',
      source,
      metadata: { vscode: { languageId } },
    });
    const text = JSON.stringify({ cells: [cell('plaintext', 'x = 1'), cell('sql', 'select 1')] });
    expect(readText('a.ipynb', text)).toMatchObject({ document: { text: 'x = 1', cells: [{ index: 0 }] } });
  });

  it('of 5 MB with images are read in a moment', () => {
    const image = 'iVBOR'.repeat(200_000);
    const cell = { cell_type: 'code', source: 'f()', outputs: [{ data: { 'image/png': image } }] };
    const text = JSON.stringify({ cells: Array.from({ length: 5 }, () => cell) });
    const before = performance.now();
    expect(readText('a.ipynb', text)).toHaveProperty('document');
    expect(performance.now() - before).toBeLessThan(1000);
  });

  it('from the editor come as cells', () => {
    const document = fromCells({
      uri: 'a',
      version: 1,
      cells: [
        { text: '# Title', languageId: 'markdown', kind: 'markup' },
        { text: 'x = 1', languageId: 'python', kind: 'code' },
        { text: 'select 1', languageId: 'sql', kind: 'code' },
        { text: '', languageId: 'python', kind: 'code' },
        { text: '!ls', languageId: 'python', kind: 'code' },
      ],
    });
    expect(document).toMatchObject({
      text: 'x = 1\n\n0  ',
      original: 'x = 1\n\n!ls',
      version: 1,
      language: 'python',
    });
    expect(document.cells).toEqual([
      { index: 1, start: 0, end: 5 },
      { index: 3, start: 6, end: 6 },
      { index: 4, start: 7, end: 10 },
    ]);
  });
});

describe('a notebook that Databricks keeps as a script', () => {
  const HEAD = '# Databricks notebook source\n';
  const MARK = '\n# COMMAND ----------\n\n';
  const magicsOf = (body: string) => {
    const document = fromScript({ uri: 'a.py', version: 0, text: HEAD + body });
    expect(document.text.length).toBe(HEAD.length + body.length);
    return document.magics.map(({ form, name, body }) => [form, name, body]);
  };
  it.each([
    ['shell lines behind its mark', '# MAGIC !python train.py', [['shell', '', 'python train.py']]],
    ['shell lines without one', '!deepspeed \\\n  train.py\nx = 1', [['shell', '', 'deepspeed \\\n  train.py']]],
    [
      'shell cells',
      `x = 1${MARK}# MAGIC %sh\n# MAGIC ls\n# MAGIC python a.py`,
      [['shell', 'sh', '        ls\n        python a.py']],
    ],
    ['no other language', `# MAGIC %md\n# MAGIC !not a command${MARK}# MAGIC %sql\n# MAGIC select 1`, []],
  ])('has %s', (_, body, expected) => {
    expect(magicsOf(body)).toEqual(expected);
  });
  it('keeps its Python', () => {
    const { text } = fromScript({
      uri: 'a.py',
      version: 0,
      text: `${HEAD}import torch${MARK}# MAGIC %md\n# MAGIC # Title`,
    });
    expect(text).toContain('import torch');
    expect(text).toContain('# MAGIC # Title');
  });
});
