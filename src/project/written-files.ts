// Files that a notebook writes by its own cells: `%%writefile train.py`. When it starts or imports one afterwards, the
// code that runs stands in the cell, so its places are those of the notebook.

import { joinPath } from '../base/join-path';
import type { Span } from '../base/span';
import type { Document } from '../source/document';
import { parse } from '../syntax/parse';
import type { Program } from '../syntax/program';
import { relocate } from '../syntax/relocate';

export interface WrittenFile {
  readonly text: string;
  /** Where that stands in the notebook. */
  readonly range: Span;
  readonly program: () => Program;
}

const WRITES = new Set(['writefile', 'file', 'writetemplate']);

/** By path, as written; of one that is written several times, the last. What is only added to is not known. */
export function writtenFiles(document: Document): ReadonlyMap<string, WrittenFile> {
  const files = new Map<string, WrittenFile>();
  for (const { form, name, body, span } of document.magics) {
    if (form !== 'cell' || !WRITES.has(name)) continue;
    const head = document.original.slice(span.start, span.end - body.length);
    const [, path = ''] = /^%%\w+[ \t]+["']?([\w./\\-]+\.py)["']?[ \t]*[\r\n]*$/.exec(head) ?? [];
    if (path !== '') files.set(joinPath('', path), toFile(document, body, span.end - body.length));
  }
  return files;
}

function toFile({ uri, version }: Document, text: string, start: number): WrittenFile {
  let program: Program | undefined;
  const script: Document = {
    uri,
    language: 'python',
    version,
    text,
    original: text,
    cells: undefined,
    magics: [],
    damage: 0,
  };
  return {
    text,
    range: { start, end: start + text.length },
    program: () => {
      program ??= relocate(parse(script), start);
      return program;
    },
  };
}
