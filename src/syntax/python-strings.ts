// Python strings: prefixes, quotes, escapes, f-strings with their holes, and neighbours that are one string.

import { formOf } from './format-spec';
import type { Lowering } from './lowering';
import type { Expression, Literal, Template, Unknown } from './program';
import { FORMAT_REPLACEMENT, FORMAT_SELF_DOC, FORMAT_SPEC, FORMAT_STRING, STRING } from './python-kinds';
import { lowerItems } from './python-lists';

export function lowerString(s: Lowering, row: number): Literal {
  const start = s.start(row);
  const end = s.end(row);
  return { kind: 'literal', start, end, value: stringValue(s.text, start, end) };
}

export function lowerFormatString(s: Lowering, row: number): Template | Literal {
  const parts: (string | Expression)[] = [];
  appendFormatString(s, row, parts);
  return fromParts(s.start(row), s.end(row), parts);
}

/** `"a" f"{b}" 'c'`: one string. */
export function lowerContinuedString(s: Lowering, row: number): Template | Literal {
  const parts: (string | Expression)[] = [];
  const end = s.after(row);
  for (let at = row + 1; at < end; at = s.after(at)) {
    if (s.kind(at) === STRING) append(parts, stringValue(s.text, s.start(at), s.end(at)));
    else if (s.kind(at) === FORMAT_STRING) appendFormatString(s, at, parts);
  }
  return fromParts(s.start(row), s.end(row), parts);
}

function fromParts(start: number, end: number, parts: (string | Expression)[]): Template | Literal {
  const first = parts[0];
  if (first === undefined) return { kind: 'literal', start, end, value: '' };
  if (parts.length === 1 && typeof first === 'string') return { kind: 'literal', start, end, value: first };
  return { kind: 'template', start, end, parts };
}

function append(parts: (string | Expression)[], text: string): void {
  if (text === '') return;
  const last = parts.length - 1;
  const before = parts[last];
  if (typeof before === 'string') parts[last] = before + text;
  else parts.push(text);
}

function appendFormatString(s: Lowering, row: number, parts: (string | Expression)[]): void {
  const shape = shapeOf(s.text, s.start(row), s.end(row));
  const end = s.after(row);
  let from = shape.from;
  for (let at = row + 1; at < end; at = s.after(at)) {
    if (s.kind(at) !== FORMAT_REPLACEMENT) continue;
    append(parts, formatText(s.text.slice(from, s.start(at)), shape.isRaw));
    appendReplacement(s, at, parts);
    from = s.end(at);
  }
  append(parts, formatText(s.text.slice(from, Math.max(from, shape.to)), shape.isRaw));
}

/** `{x!r:>{w}}`: the value, `x=` before it where it documents itself; with a format it is another text, which is unknown. */
function appendReplacement(s: Lowering, row: number, parts: (string | Expression)[]): void {
  const end = s.after(row);
  const value = lowerItems(s, row + 2, end) ?? s.missing(Math.min(s.start(row) + 1, s.end(row)));
  let spec: Expression[] = [];
  let isPlain = true;
  let form: Unknown['form'];
  for (let at = s.at; at < end; at = s.after(at)) {
    const kind = s.kind(at);
    if (kind === FORMAT_SELF_DOC) append(parts, s.text.slice(s.start(row) + 1, selfDocEnd(s, at, end)));
    else if (kind === FORMAT_SPEC) {
      spec = s.parts(at + 1, s.after(at));
      const format = s.text.slice(s.start(at), s.end(at));
      isPlain = /^:?\s*[sd]?$/.test(format);
      form = formOf(format.replace(/^:/, ''));
    }
  }
  if (isPlain) parts.push(value);
  else parts.push({ kind: 'unknown', start: s.start(row), end: s.end(row), parts: [value, ...spec], form });
}

/** `{x = }` documents itself with its spaces. */
function selfDocEnd(s: Lowering, row: number, end: number): number {
  return s.after(row) < end ? s.start(s.after(row)) : s.end(row);
}

function formatText(raw: string, isRaw: boolean): string {
  const text = raw.includes('{') || raw.includes('}') ? raw.replace(/\{\{|\}\}/g, (pair) => pair.charAt(0)) : raw;
  return decodeEscapes(text, isRaw, false);
}

interface StringShape {
  readonly isRaw: boolean;
  readonly isBytes: boolean;
  /** First character after the opening quotes. */
  readonly from: number;
  /** Where the closing quotes begin, or the end of an unclosed string. */
  readonly to: number;
}

function shapeOf(text: string, start: number, end: number): StringShape {
  let at = start;
  let isRaw = false;
  let isBytes = false;
  let quote = text.charCodeAt(at);
  while (quote !== 39 && quote !== 34 && at < end) {
    if (quote === 114 || quote === 82) isRaw = true;
    else if (quote === 98 || quote === 66) isBytes = true;
    quote = text.charCodeAt(++at);
  }
  const isLong = text.charCodeAt(at + 1) === quote && text.charCodeAt(at + 2) === quote && at + 3 <= end;
  const width = isLong ? 3 : 1;
  const from = Math.min(at + width, end);
  let isClosed = end - width >= from;
  for (let i = 1; i <= width && isClosed; i++) isClosed = text.charCodeAt(end - i) === quote;
  return { isRaw, isBytes, from, to: isClosed ? end - width : end };
}

function stringValue(text: string, start: number, end: number): string {
  const { isRaw, isBytes, from, to } = shapeOf(text, start, end);
  return decodeEscapes(text.slice(from, to), isRaw, isBytes);
}

const ESCAPE = /\\([0-7]{1,3}|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[\s\S])/g;
const SIMPLE: Readonly<Record<string, string>> = {
  '\n': '',
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** Line ends become `\n` as Python reads them; `\N{NAME}` and unknown escapes stay as written. */
function decodeEscapes(written: string, isRaw: boolean, isBytes: boolean): string {
  const text = written.includes('\r') ? written.replace(/\r\n?/g, '\n') : written;
  if (isRaw || !text.includes('\\')) return text;
  return text.replace(ESCAPE, (whole, body: string) => escapeValue(whole, body, isBytes));
}

function escapeValue(whole: string, body: string, isBytes: boolean): string {
  const simple = SIMPLE[body];
  if (simple !== undefined) return simple;
  const first = body.charCodeAt(0);
  if (first >= 48 && first <= 55) {
    const code = Number.parseInt(body, 8);
    return String.fromCharCode(isBytes ? code & 255 : code);
  }
  if (body.length === 1 || (isBytes && first !== 120)) return whole;
  const code = Number.parseInt(body.slice(1), 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}
