// IPython's own syntax: `%line` and `%%cell` magics, `!shell` lines, `name?` help. They are found at the start of
// logical lines only (never inside strings, brackets or continued lines) and blanked: the first character becomes
// `0`, which parses wherever a statement or a value may stand, the rest spaces, line breaks stay. So the text
// keeps its length, a loop whose body is one magic still has a body, and lowering knows the `0` by its place.

import type { Magic } from './document';

export interface Blanked {
  readonly text: string;
  /** In order; spans are offsets in the cell plus `base`. */
  readonly magics: readonly Magic[];
}

/** Cell magics whose body is Python that runs here (or in a Python beside). */
const PYTHON_CELLS = new Set(
  (
    'time timeit capture prun memit mprun lprun debug ipytest run_pytest pytest python python2 python3 pypy ' +
    'wandb opts output manim local snakeviz pyinstrument scalene heat track notify px backend'
  ).split(' '),
);

/** Cell magics whose body is a shell script. */
const SHELL_CELLS = new Set(['bash', 'sh', 'shell', 'zsh', 'system', 'sx', '!']);

/** Line magics that run the Python after their options. */
const PYTHON_LINES = new Set([
  'time',
  'timeit',
  'prun',
  'memit',
  'mprun',
  'lprun',
  'snakeviz',
  'debug',
  'pyinstrument',
]);

const HAS_MAGIC = /^[ \t]*[%!?]|=[ \t]*[%!]|\?[ \t]*(?:#.*)?$/m;

/** Finds and blanks the magics of one cell. */
export function blankMagics(cell: string, base: number): Blanked {
  if (!HAS_MAGIC.test(cell)) return { text: cell, magics: [] };
  const cellMagic = readCellMagic(cell, base);
  if (cellMagic !== undefined && !cellMagic.isPython) {
    return { text: blank(cell, cellMagic.start, cell.length), magics: [cellMagic.magic] };
  }
  const magics: Magic[] = [];
  let text = cell;
  let from = 0;
  if (cellMagic !== undefined) {
    magics.push(cellMagic.magic);
    from = cellMagic.magic.span.end - base;
    text = blank(text, cellMagic.start, from);
  }
  for (const line of logicalLines(cell, from)) {
    const found = readLine(cell, line, base);
    if (found === undefined) continue;
    magics.push(found.magic);
    text = blank(text, found.magic.span.start - base, found.blankTo, found.placeholder);
  }
  return { text, magics };
}

interface CellMagic {
  readonly magic: Magic;
  readonly start: number;
  readonly isPython: boolean;
}

/** `%%name rest` on the first line that is neither blank nor a comment. */
function readCellMagic(cell: string, base: number): CellMagic | undefined {
  const match = /^(?:[ \t]*(?:#.*)?(?:\r\n|\r|\n))*[ \t]*(%%(!|[A-Za-z_][\w.]*)([^\r\n]*))/.exec(cell);
  if (match?.[1] === undefined) return undefined;
  const start = match[0].length - match[1].length;
  const name = match[2] ?? '';
  const isPython = PYTHON_CELLS.has(name);
  const end = isPython ? match[0].length : trimmedEnd(cell, start, cell.length);
  const isShell = SHELL_CELLS.has(name);
  const body = isPython ? (match[3] ?? '').trim() : cell.slice(match[0].length, end).replace(/^(?:\r\n|\r|\n)/, '');
  const form = isShell ? 'shell' : 'cell';
  const python = isPython ? { reach: base + cell.length, options: body } : {};
  return { magic: { span: { start: base + start, end: base + end }, form, name, body, ...python }, start, isPython };
}

interface LogicalLine {
  readonly start: number;
  /** After its last character, before the line break. */
  readonly end: number;
  /** Offset after a `=` outside brackets and strings that `!` or `%` follows; -1 without. */
  readonly assigned: number;
}

/** Walks strings, brackets, comments and backslashes; yields each statement line with content. */
function* logicalLines(text: string, from: number): Generator<LogicalLine> {
  let at = from;
  while (at < text.length) {
    while (at < text.length && isSpace(text.charCodeAt(at))) at++;
    if (at >= text.length) return;
    const start = at;
    const first = text.charCodeAt(at);
    const isMagic = first === 37 || first === 33 || first === 63;
    const line = isMagic ? magicLine(text, start) : pythonLine(text, start);
    yield line;
    at = Math.max(line.end, start + 1);
  }
}

/** A line that begins as a magic ends at its line break, unless a backslash continues it. */
function magicLine(text: string, start: number): LogicalLine {
  let at = start;
  for (;;) {
    const end = lineEnd(text, at);
    if (end >= text.length || text.charCodeAt(end - 1) !== 92) return { start, end, assigned: -1 };
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
}

function pythonLine(text: string, start: number): LogicalLine {
  let depth = 0;
  const assigned = -1;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    switch (code) {
      case 10:
      case 13:
        if (depth === 0) return { start, end: at, assigned };
        break;
      case 34:
      case 39:
        at = stringEnd(text, at) - 1;
        break;
      case 35:
        at = lineEnd(text, at) - 1;
        break;
      case 40:
      case 91:
      case 123:
        depth++;
        break;
      case 41:
      case 93:
      case 125:
        if (depth > 0) depth--;
        break;
      case 92:
        if (text.startsWith('\r\n', at + 1)) at++;
        at++;
        break;
      case 61: {
        if (depth > 0 || assigned >= 0) break;
        let next = at + 1;
        while (text.charCodeAt(next) === 32 || text.charCodeAt(next) === 9) next++;
        const follower = text.charCodeAt(next);
        if (follower !== 37 && !(follower === 33 && text.charCodeAt(next + 1) !== 61)) break;
        return { ...magicLine(text, next), start, assigned: next };
      }
    }
  }
  return { start, end: text.length, assigned };
}

/** After the string that opens at `at`; an unclosed one ends at its line, an unclosed long one with the text. */
function stringEnd(text: string, at: number): number {
  const quote = text.charAt(at);
  if (text.startsWith(quote.repeat(3), at)) {
    for (let i = at + 3; i < text.length; i++) {
      if (text.charCodeAt(i) === 92) i++;
      else if (text.startsWith(quote.repeat(3), i)) return i + 3;
    }
    return text.length;
  }
  for (let i = at + 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 92) i++;
    else if (code === 10 || code === 13) return i;
    else if (text.charAt(i) === quote) return i + 1;
  }
  return text.length;
}

interface FoundMagic {
  readonly magic: Magic;
  /** Where the blanked stretch ends; before the magic's own end when it runs Python. */
  readonly blankTo: number;
  readonly placeholder: string;
}

function readLine(cell: string, line: LogicalLine, base: number): FoundMagic | undefined {
  const start = line.assigned >= 0 ? line.assigned : line.start;
  const end = trimmedEnd(cell, start, line.end);
  const text = cell.slice(start, end);
  const span = { start: base + start, end: base + end };
  const first = text.charCodeAt(0);
  if (first === 33) {
    const width = text.charCodeAt(1) === 33 ? 2 : 1;
    return { magic: { span, form: 'shell', name: '', body: text.slice(width) }, blankTo: end, placeholder: '0' };
  }
  if (first === 63 || (line.assigned < 0 && isHelp(text))) {
    return { magic: { span, form: 'line', name: '?', body: text }, blankTo: end, placeholder: '0' };
  }
  if (first !== 37) return undefined;
  const match = /^%{1,2}([A-Za-z_][\w.]*)?[ \t]*/.exec(text);
  const name = match?.[1] ?? '';
  const bodyStart = match?.[0].length ?? 1;
  const body = text.slice(bodyStart);
  if (name === 'system' || name === 'sx' || name === 'shell') {
    return { magic: { span, form: 'shell', name: '', body }, blankTo: end, placeholder: '0' };
  }
  const magic: Magic = { span, form: 'line', name, body };
  if (!PYTHON_LINES.has(name)) return { magic, blankTo: end, placeholder: '0' };
  const code = bodyStart + optionsLength(name, body);
  // Nothing to run, or a body over several lines, which one line of Python cannot be.
  if (code >= text.length || /[\r\n]/.test(text)) return { magic, blankTo: end, placeholder: '0' };
  const options = body.slice(0, code - bodyStart);
  return {
    magic: { ...magic, reach: span.end, options },
    blankTo: start + code,
    placeholder: line.assigned >= 0 ? ' ' : '0;',
  };
}

/** `-n 10 -r3 -q` before the code of `%timeit`, `-f function` before that of a profiler. */
function optionsLength(name: string, body: string): number {
  const options =
    name === 'timeit' || name === 'memit'
      ? /^(?:-[a-zA-Z][ \t]*\d*[ \t]+)*/
      : /^(?:-[lsTDfmu][ \t]+\S+[ \t]+|-\w+[ \t]+)*/;
  return options.exec(body)?.[0].length ?? 0;
}

/** `model.fit?`, `?model`, `%time??`: one line that ends in a question mark, which Python never does. */
function isHelp(text: string): boolean {
  return text.endsWith('?') && !/[\r\n#]/.test(text);
}

function blank(text: string, start: number, end: number, placeholder = '0'): string {
  const shown = placeholder + text.slice(start + placeholder.length, end).replace(/[^\r\n]/g, ' ');
  return text.slice(0, start) + shown.slice(0, end - start) + text.slice(end);
}

function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at++;
  return at;
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13 || code === 12;
}
