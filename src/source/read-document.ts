// From what lies in a file or an editor to a Document: by extension, decoded, cells stitched, magics blanked.

import { DATABRICKS_CELL, isDatabricks, uncovered } from './databricks';
import { decode } from './decode';
import type { Cell, Document, Magic } from './document';
import { blankMagics } from './magics';
import { type NotebookCell, readNotebook } from './notebook';

export interface Source {
  /** Its extension decides: `.py`, `.pyw`, `.ipynb`. */
  readonly uri: string;
  readonly version: number;
  readonly content: { readonly bytes: Uint8Array } | { readonly text: string };
}

/** `skipped` says why a file is not read, as the end of a sentence: "notes.ipynb is cut short: …". */
export type ReadDocument = { readonly document: Document } | { readonly skipped: string };

export function readDocument(source: Source): ReadDocument {
  const extension = extensionOf(source.uri);
  if (extension !== 'py' && extension !== 'pyw' && extension !== 'ipynb') {
    return { skipped: extension === 'pyi' ? 'is a type stub: nothing in it runs' : 'is in no language that is read' };
  }
  const decoded =
    'text' in source.content ? { text: withoutMark(source.content.text) } : decode(source.content.bytes);
  if ('failure' in decoded) return { skipped: decoded.failure };
  if (extension !== 'ipynb') return { document: fromScript({ ...source, text: decoded.text }) };
  const notebook = readNotebook(decoded.text);
  if ('failure' in notebook) return { skipped: notebook.failure };
  return { document: fromCells({ uri: source.uri, version: source.version, cells: notebook.cells }) };
}

/** A script; magics are blanked only where `# %%` marks say that IPython runs it, or Databricks. */
export function fromScript(script: { uri: string; version: number; text: string }): Document {
  const { uri, version, text } = script;
  const blanked = isDatabricks(text)
    ? blankSections(text, DATABRICKS_CELL, uncovered)
    : CELL_MARK.test(text)
      ? blankSections(text, CELL_MARKS)
      : { text, magics: [] };
  const isTouched = blanked.magics.length > 0;
  return {
    uri,
    language: 'python',
    version,
    text: isTouched ? blanked.text : text,
    original: text,
    cells: undefined,
    magics: blanked.magics,
    damage: 0,
  };
}

/** A notebook's cells in order, markdown included so that indexes are right; only Python code cells are read. */
export function fromCells(notebook: {
  readonly uri: string;
  readonly version: number;
  readonly cells: readonly NotebookCell[];
}): Document {
  const cells: Cell[] = [];
  const magics: Magic[] = [];
  const originals: string[] = [];
  const texts: string[] = [];
  let start = 0;
  notebook.cells.forEach((cell, index) => {
    if (cell.kind !== 'code' || cell.languageId !== 'python') return;
    const blanked = blankMagics(cell.text, start);
    cells.push({ index, start, end: start + cell.text.length });
    for (const magic of blanked.magics) magics.push(magic);
    originals.push(cell.text);
    texts.push(blanked.text);
    start += cell.text.length + 1;
  });
  const original = originals.join('\n');
  const text = magics.length > 0 ? texts.join('\n') : original;
  const { uri, version } = notebook;
  return { uri, language: 'python', version, text, original, cells, magics, damage: 0 };
}

const CELL_MARK = /^[ \t]*#[ \t]?%%/m;

const CELL_MARKS = /^[ \t]*#[ \t]?%%.*(?:\r\n|\r|\n|$)/gm;

/** Each stretch between the marks is a cell of its own to IPython. */
function blankSections(
  text: string,
  between: RegExp,
  shown = (cell: string) => cell,
): { text: string; magics: Magic[] } {
  const magics: Magic[] = [];
  const texts: string[] = [];
  const marks = [...text.matchAll(between)];
  let from = 0;
  for (const end of [...marks.map((mark) => mark.index + mark[0].length), text.length]) {
    const blanked = blankMagics(shown(text.slice(from, end)), from);
    texts.push(blanked.text);
    for (const magic of blanked.magics) magics.push(magic);
    from = end;
  }
  return { text: texts.join(''), magics };
}

function extensionOf(uri: string): string {
  const name = uri.slice(Math.max(uri.lastIndexOf('/'), uri.lastIndexOf('\\')) + 1);
  return /\.([A-Za-z]+)(?:[?#].*)?$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
