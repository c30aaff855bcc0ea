// What `textwrap` makes of a text that is known: without the indent that all lines have, with one, in lines of a width.

import { asNumber, asText, constant, sequence, UNKNOWN } from './construct';
import { joinAll } from './join';
import { inheritDefault } from './operate';
import type { Arguments, Value } from './value';

/** The value of `textwrap.dedent` and its like; undefined where it is not computed. */
export function wrappedBy(name: string, given: Arguments): Value | undefined {
  const text = asText(given.positional[0]);
  if (text === undefined || text.length > LONGEST) return undefined;
  const made = computed(name, text, given);
  return made && inheritDefault(given.positional[0] ?? UNKNOWN, made);
}

const LONGEST = 100_000;

function computed(name: string, text: string, { positional, named }: Arguments): Value | undefined {
  if (name === 'dedent') return constant(dedented(text));
  const more = [...named.keys()].filter((key) => key !== 'width');
  if (more.length > 0 || positional.length > 2 || (name !== 'wrap' && name !== 'fill')) return undefined;
  const width = positional[1] ?? named.get('width');
  const columns = width === undefined ? 70 : asNumber(width);
  const lines = columns === undefined ? undefined : inLines(text, columns);
  if (!lines) return undefined;
  if (name === 'fill') return constant(lines.join('\n'));
  const items = lines.map((line) => constant(line));
  return inheritDefault(width ?? UNKNOWN, sequence(items, items.length <= MOST_JOINED ? joinAll(items) : UNKNOWN));
}

/** Of more lines, what covers them all is not asked for. */
const MOST_JOINED = 12;

/** Lines of blanks alone become empty, and tell nothing of the indent. */
function dedented(text: string): string {
  const lines = text.split('\n').map((line) => (/^[ \t]*$/.test(line) ? '' : line));
  const indents = lines.filter((line) => line !== '').map((line) => /^[ \t]*/.exec(line)?.[0] ?? '');
  let common = indents[0] ?? '';
  for (const indent of indents) while (!indent.startsWith(common)) common = common.slice(0, -1);
  return lines.map((line) => line.slice(Math.min(common.length, line.length))).join('\n');
}

/** Where words would be parted (at hyphens, or because they are longer than a line) nobody tells where. */
function inLines(text: string, width: number): readonly string[] | undefined {
  const parts = text.replace(/[\n\r\v\f]/g, ' ').match(/ +|[^ ]+/g) ?? [];
  if (/\t|\w-|--/.test(text) || parts.some((part) => part[0] !== ' ' && part.length > width)) return undefined;
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    const isBlank = part[0] === ' ';
    if (line.length + part.length > width) {
      if (line.trimEnd() !== '') lines.push(line.trimEnd());
      line = isBlank ? '' : part;
    } else if (!(isBlank && line === '' && lines.length > 0)) line += part;
  }
  return line.trimEnd() === '' ? lines : [...lines, line.trimEnd()];
}
