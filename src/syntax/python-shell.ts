// Magics, met again at their place in the program. The text shows the parser a placeholder where a magic stood;
// here a shell line becomes a Shell statement whose `{holes}` and `$names` are expressions. Other magics vanish.

import type { Magic } from '../source/document';
import { Lowering, type Repeat } from './lowering';
import type { Expression, Statement } from './program';
import { EXPRESSION_STATEMENT } from './python-kinds';
import { lowerItems } from './python-lists';
import { parseFlat } from './python-tree';
import { hasStructure, lowerScript, type ShellText } from './shell-script';

/** A line of its own. */
export function lowerMagicLine(s: Lowering, magic: Magic, out: Statement[]): void {
  if (magic.name === 'timeit' && magic.reach !== undefined) {
    s.repeat = timing(magic, magic.reach, out);
    return;
  }
  if (magic.form === 'shell' && (magic.name !== '' || hasStructure(magic.body))) {
    out.push(...lowerScript(scriptOf(s, magic)));
    return;
  }
  const command = commandOf(s, magic);
  if (command === undefined) return;
  out.push({ kind: 'shell', ...magic.span, command, ...(magic.form === 'line' ? { isHere: true } : {}) });
}

/** The right side of `out = !cmd`: the command runs before, what it prints is unknown. */
export function lowerMagicAssignment(s: Lowering, magic: Magic, out: Statement[]): Expression {
  lowerMagicLine(s, magic, out);
  return { kind: 'unknown', ...magic.span, parts: [] };
}

/** In a line `{…}` and `$name` are Python's, in a cell of its own all is the shell's. */
function scriptOf(s: Lowering, magic: Magic): ShellText {
  const { start, end } = magic.span;
  const at = end - magic.body.length;
  const isInPlace = at >= start && s.original.startsWith(magic.body, at);
  const isCell = magic.name !== '';
  const hole: ShellText['hole'] = (source, offset) =>
    isCell ? undefined : isInPlace ? lowerHole(s, source, offset) : s.missing(start);
  return { text: magic.body, start: isInPlace ? at : start, hole };
}

/** `!cmd`, and `%run script.py` as the `python script.py` it amounts to, `%cd app` as it is. */
function commandOf(s: Lowering, magic: Magic): Expression | undefined {
  if (magic.form === 'shell') return template(s, magic, '');
  if (magic.form !== 'line') return undefined;
  if (magic.name === 'cd') return template(s, magic, 'cd ');
  return magic.name === 'run' ? template(s, magic, 'python ') : undefined;
}

const HOLE = /\{\{|\}\}|\{([^{}]+)\}|\$\$|\$\{?([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)\}?/g;

function template(s: Lowering, magic: Magic, before: string): Expression {
  const { start, end } = magic.span;
  const base = Math.max(start, end - magic.body.length);
  const isInPlace = s.original.startsWith(magic.body, base);
  const parts: (string | Expression)[] = [];
  let text = before;
  let from = 0;
  for (const match of magic.body.matchAll(HOLE)) {
    text += magic.body.slice(from, match.index);
    from = match.index + match[0].length;
    const source = match[1] ?? match[2];
    if (source === undefined) {
      text += match[0].charAt(0);
      continue;
    }
    const at = base + match.index + match[0].indexOf(source);
    const hole = isInPlace ? lowerHole(s, source, at) : s.missing(start);
    if (hole === undefined) {
      text += match[0];
      continue;
    }
    if (text !== '') parts.push(text);
    text = '';
    parts.push(hole);
  }
  text += magic.body.slice(from);
  if (parts.length === 0) return { kind: 'literal', start, end, value: text };
  if (text !== '') parts.push(text);
  return { kind: 'template', start, end, parts };
}

/** The one expression in `source`; undefined when it is none, as in `awk '{print $1}'`. */
function lowerHole(s: Lowering, source: string, at: number): Expression | undefined {
  const padded = source.trimStart();
  const tree = parseFlat(padded, at + source.length - padded.length);
  if (tree.errors.length > 0 || tree.count < 2 || tree.kinds[1] !== EXPRESSION_STATEMENT) return undefined;
  if (tree.next[1] !== tree.count) return undefined;
  const inner = new Lowering(s.original, s.original, tree, s.grammar, new Map());
  return lowerItems(inner, 2, tree.count);
}

/** As IPython does: `-r` times (7 where it is left out) so many turns as `-n` says; else it tries how many fit first. */
function timing({ span, options = '' }: Magic, until: number, block: readonly Statement[]): Repeat {
  const number = /-n[ \t]*(\d+)/.exec(options)?.[1];
  const repeat = Number(/-r[ \t]*(\d+)/.exec(options)?.[1] ?? 7);
  const count: Expression = { kind: 'literal', ...span, value: number ? Number(number) * repeat : repeat + 1 };
  const least: Expression = { kind: 'literal', ...span, value: true };
  const callee: Expression = { kind: 'name', ...span, name: '%timeit' };
  const iterable: Expression = {
    kind: 'call',
    ...span,
    callee,
    arguments: [
      { ...span, name: undefined, value: count },
      ...(number ? [] : [{ ...span, name: 'least', value: least }]),
    ],
  };
  const target: Expression = { kind: 'name', ...span, name: '%turn' };
  const body: Statement[] = [];
  const loop = {
    kind: 'for',
    start: span.start,
    end: until,
    target,
    iterable,
    body,
    otherwise: [],
    isAsync: false,
  } as const;
  return { loop, body, block, until };
}
