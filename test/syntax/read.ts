// The one door these tests use: Python text, or notebook cells, to a program or its printed form.

import { fromCells, fromScript } from '../../src/source/read-document';
import { parse } from '../../src/syntax/parse';
import { printProgram } from '../../src/syntax/print';
import type { Program } from '../../src/syntax/program';

export function read(text: string): Program {
  return parse(fromScript({ uri: 'test.py', version: 1, text }));
}

/** One line a statement, as `npm run explain` prints it. */
export function print(text: string): string {
  return printProgram(read(text));
}

export function readCells(...cells: string[]): Program {
  return parse(notebook(...cells));
}

export function printCells(...cells: string[]): string {
  return printProgram(readCells(...cells));
}

export function notebook(...cells: string[]) {
  return fromCells({
    uri: 'test.ipynb',
    version: 1,
    cells: cells.map((text) => ({ text, languageId: 'python', kind: 'code' as const })),
  });
}

/** Every node of a kind, in no particular order. */
export function nodesOf(value: unknown, kind: string): { kind: string; start: number; end: number }[] {
  const found: { kind: string; start: number; end: number }[] = [];
  const work: unknown[] = [value];
  for (let next = work.pop(); work.length > 0 || next !== undefined; next = work.pop()) {
    if (next === null || typeof next !== 'object') continue;
    if ((next as { kind?: string }).kind === kind) found.push(next as (typeof found)[number]);
    work.push(...Object.values(next).filter((part) => part !== undefined));
  }
  return found;
}
