// A plain tokeniser for Python that survives anything: just enough to find where statements begin and end.
// Used only on text that the real parser stumbled over.

export type TokenKind = 'name' | 'string' | 'symbol' | 'other';

export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** Brackets open around it within its statement; a bracket itself counts as outside. */
  readonly depth: number;
}

/** Words that begin a statement and never continue an expression: an open bracket before them was forgotten. */
const STATEMENT_WORDS = new Set(['def', 'class', 'with', 'import', 'return', 'try', 'while', 'raise', 'del', 'pass']);

/** The tokens of each logical line (up to its line break outside brackets); comments are left out. */
export function* tokenLines(text: string): Generator<readonly Token[]> {
  let tokens: Token[] = [];
  let depth = 0;
  let isLineStart = true;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) {
      if (depth === 0 && tokens.length > 0) {
        yield tokens;
        tokens = [];
      }
      isLineStart = true;
      at++;
    } else if (code === 32 || code === 9 || code === 12) at++;
    else if (code === 92) at = text.startsWith('\r\n', at + 1) ? at + 3 : at + 2;
    else if (code === 35) at = lineEnd(text, at);
    else {
      const end = tokenEnd(text, at);
      const kind = kindOf(text, at, end);
      if (isLineStart && depth > 0 && kind === 'name' && STATEMENT_WORDS.has(text.slice(at, end))) {
        yield tokens;
        tokens = [];
        depth = 0;
      }
      isLineStart = false;
      if (isCloser(code)) depth = Math.max(0, depth - 1);
      tokens.push({ kind, start: at, end, depth });
      if (isOpener(code)) depth++;
      at = end;
    }
  }
  if (tokens.length > 0) yield tokens;
}

function kindOf(text: string, start: number, end: number): TokenKind {
  const last = text.charCodeAt(end - 1);
  if (last === 34 || last === 39 || /^[a-zA-Z]{0,3}["']/.test(text.slice(start, start + 4))) return 'string';
  if (isNameStart(text.charCodeAt(start))) return 'name';
  return end === start + 1 && !isDigit(last) ? 'symbol' : 'other';
}

function tokenEnd(text: string, start: number): number {
  const code = text.charCodeAt(start);
  if (code === 34 || code === 39) return stringEnd(text, start);
  if (isNameStart(code) || isDigit(code)) {
    let at = start + 1;
    while (at < text.length && (isNameStart(text.charCodeAt(at)) || isDigit(text.charCodeAt(at)))) at++;
    const quote = text.charCodeAt(at);
    const isPrefix =
      at - start <= 2 && (quote === 34 || quote === 39) && /^[bBfFrRtTuU]+$/.test(text.slice(start, at));
    return isPrefix ? stringEnd(text, at) : at;
  }
  return text.startsWith(':=', start) || text.startsWith('**', start) ? start + 2 : start + 1;
}

/** After the string whose quotes open at `at`; one left open ends with its line, or with the text if it is long. */
export function stringEnd(text: string, at: number): number {
  const quote = text.charAt(at);
  const long = quote.repeat(3);
  if (text.startsWith(long, at)) {
    for (let i = at + 3; i < text.length; i++) {
      if (text.charCodeAt(i) === 92) i++;
      else if (text.startsWith(long, i)) return i + 3;
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

function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at++;
  return at;
}

function isOpener(code: number): boolean {
  return code === 40 || code === 91 || code === 123;
}

function isCloser(code: number): boolean {
  return code === 41 || code === 93 || code === 125;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isNameStart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code > 127;
}
