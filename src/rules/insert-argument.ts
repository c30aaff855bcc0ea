// The edit that adds a keyword argument at the end of a call, in the style the call is written in: on a line of
// its own with the same indentation when its arguments stand that way, after a comma otherwise.

import type { Edit, RuleContext } from './rule';

/** `end` is the offset of the call's closing parenthesis. */
export function insertArgument(text: string, end: number, slice: RuleContext['slice']): Edit | undefined {
  if (slice({ start: end, end: end + 1 }) !== ')') return undefined;
  const before = slice({ start: 0, end });
  const written = before.trimEnd();
  const last = written.at(-1);
  const place = { start: written.length, end: written.length };
  const newline = before.includes('\r\n') ? '\r\n' : '\n';
  const lastLine = lastLineOf(written);
  // A comment after the last argument would swallow what is put behind it on its line.
  if (/,\s*#[^'"]*$/.test(lastLine)) return { span: place, newText: `${newline}${indentOf(lastLine)}${text},` };
  if (lastLine.includes('#')) return undefined;
  if (last === '(') return { span: place, newText: text };
  const comma = last === ',' ? '' : ',';
  const isSpread = before.slice(written.length).includes('\n');
  if (!isSpread) return { span: place, newText: `${comma} ${text}` };
  return { span: place, newText: `${comma}${newline}${indentOf(lastLine)}${text},` };
}

function lastLineOf(text: string): string {
  return text.slice(text.lastIndexOf('\n') + 1);
}

function indentOf(line: string): string {
  return /^[ \t]*/.exec(line)?.[0] ?? '';
}
