// A Jupyter notebook file, format 3 or 4, to its cells. Outputs are parsed as JSON and thrown away.

export interface NotebookCell {
  readonly text: string;
  /** `python`, `markdown`, `sql`…, as the editor names languages. */
  readonly languageId: string;
  readonly kind: 'code' | 'markup';
}

export type ReadNotebook = { readonly cells: readonly NotebookCell[] } | { readonly failure: string };

/** Every cell in order, markdown included, or what is wrong with the file and what to do. */
export function readNotebook(text: string): ReadNotebook {
  if (text.trim() === '') return { cells: [] };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { failure: notJson(text, error) };
  }
  if (!isRecord(json)) return { failure: 'is not a notebook: its JSON holds no object. Save it again from Jupyter' };
  const list = cellsOf(json);
  if (list === undefined)
    return { failure: 'is not a notebook: it has no list of cells. Save it again from Jupyter' };
  const kernel = kernelLanguage(json);
  return { cells: list.filter(isRecord).map((cell) => readCell(cell, kernel)) };
}

function notJson(text: string, error: unknown): string {
  if (/^<{7} /m.test(text)) return 'holds unresolved merge conflicts. Resolve them, then scan again';
  const last = text.trimEnd().at(-1);
  if (last !== '}') return 'is cut short: its JSON ends in the middle. Save or download it again';
  const reason = error instanceof Error ? error.message : String(error);
  return `is not valid JSON (${reason.slice(0, 120)}). Save it again from Jupyter`;
}

/** Format 4 keeps cells at the top, format 3 in worksheets. */
function cellsOf(json: Record<string, unknown>): unknown[] | undefined {
  if (Array.isArray(json.cells)) return json.cells;
  if (!Array.isArray(json.worksheets)) return undefined;
  return json.worksheets.flatMap((sheet) => (isRecord(sheet) && Array.isArray(sheet.cells) ? sheet.cells : []));
}

function kernelLanguage(json: Record<string, unknown>): string {
  const metadata = record(json.metadata);
  const name = record(metadata.language_info).name ?? record(metadata.kernelspec).language;
  return typeof name === 'string' && name !== '' ? plainLanguage(name) : 'python';
}

/** `ipython`, `Python 3`, `python3` are all Python. */
function plainLanguage(name: string): string {
  const lower = name.toLowerCase();
  return /^i?python/.test(lower) ? 'python' : lower;
}

function readCell(cell: Record<string, unknown>, kernel: string): NotebookCell {
  if (cell.cell_type !== 'code') return { text: '', languageId: 'markdown', kind: 'markup' };
  const metadata = record(cell.metadata);
  const own = record(metadata.vscode).languageId ?? cell.language;
  // An editor that had no Python extension calls every cell plain text; the kernel runs it all the same.
  const isTold = typeof own === 'string' && own !== '' && own !== 'plaintext';
  const languageId = isTold ? plainLanguage(own) : kernel;
  return { text: sourceText(cell.source ?? cell.input), languageId, kind: 'code' };
}

function sourceText(source: unknown): string {
  if (typeof source === 'string') return source;
  return Array.isArray(source) ? source.filter((line) => typeof line === 'string').join('') : '';
}

function record(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
