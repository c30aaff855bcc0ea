// Magics, met again at their place in the program. The text shows the parser a placeholder where a magic stood;
// here a shell line becomes a Shell statement whose `{holes}` and `$names` are expressions. Other magics vanish.

import type { Magic } from '../source/document';
import { Lowering } from './lowering';
import type { Expression, Statement } from './program';
import { EXPRESSION_STATEMENT } from './python-kinds';
import { lowerItems } from './python-lists';
import { parseFlat } from './python-tree';

/** A line of its own. */
export function lowerMagicLine(s: Lowering, magic: Magic, out: Statement[]): void {
  const command = commandOf(s, magic);
  if (command !== undefined) out.push({ kind: 'shell', ...magic.span, command });
}

/** The right side of `out = !cmd`: the command runs before, what it prints is unknown. */
export function lowerMagicAssignment(s: Lowering, magic: Magic, out: Statement[]): Expression {
  lowerMagicLine(s, magic, out);
  return { kind: 'unknown', ...magic.span, parts: [] };
}

/** `!cmd`, the body of `%%bash`, and `%run script.py` as the `python script.py` it amounts to. */
function commandOf(s: Lowering, magic: Magic): Expression | undefined {
  const { start, end } = magic.span;
  if (magic.form === 'shell') {
    if (magic.name !== '') return { kind: 'literal', start, end, value: magic.body };
    return template(s, magic, '');
  }
  return magic.form === 'line' && magic.name === 'run' ? template(s, magic, 'python ') : undefined;
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
