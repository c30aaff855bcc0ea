// The structure of a shell script, as far as it says how often a command runs: loops, branches, variables. Commands stay
// texts with holes; a variable of the script is a name beginning with `$`, which no name of Python's is.

import type { Expression, Statement } from './program';

/** What is put in for `{…}` and `$name` where the text stands; undefined for what is left as it is. */
export type Hole = (source: string, at: number, isBraced: boolean) => Expression | undefined;

export interface ShellText {
  readonly text: string;
  /** Where its first character stands. */
  readonly start: number;
  readonly hole: Hole;
}

/** `for s in 1 2 3; do python train.py --seed $s; done` is a loop of three turns around a command. */
export function lowerScript(script: ShellText): Statement[] {
  const reader = new Reader(script);
  return reader.block([]);
}

/** True for what has more to it than commands in a row. */
export function hasStructure(text: string): boolean {
  return /(?:^|[;\n&|])\s*(?:for|while|until|if)\s/.test(text);
}

interface Piece {
  readonly text: string;
  readonly at: number;
}

const ASSIGNED = /^(?:export\s+|local\s+|declare\s+)?([A-Za-z_]\w*)=(\([^)]*\)|"[^"]*"|'[^']*'|\S*)$/;
const WORDS_OF_THEIR_OWN = /^(?:do|then|else)(?=\s|$)\s*/;

class Reader {
  readonly #script: ShellText;
  readonly #pieces: Piece[];
  /** Variables of the script by now, and the words of those that are written out. */
  readonly #variables = new Map<string, readonly string[] | undefined>();
  #next = 0;

  constructor(script: ShellText) {
    this.#script = script;
    this.#pieces = [...piecesOf(script.text)];
  }

  /** Up to one of the words that end it, which is taken; the last is told by `#ended`. */
  block(ends: readonly string[]): Statement[] {
    const out: Statement[] = [];
    for (;;) {
      const piece = this.#pieces[this.#next++];
      if (piece === undefined) return out;
      const [head = ''] = /^[^\s;]*/.exec(piece.text) ?? [];
      if (ends.includes(head)) {
        this.#ended = head;
        if (/^(else|elif)$/.test(head)) this.#putBack(piece, head.length);
        return out;
      }
      this.#statement(piece, head, out);
    }
  }

  #ended = '';

  /** What stands behind a word is a piece of its own. */
  #putBack({ text, at }: Piece, length: number): void {
    const rest = text.slice(length);
    const space = rest.length - rest.trimStart().length;
    if (rest.trim() !== '') this.#pieces.splice(this.#next, 0, { text: rest.trim(), at: at + length + space });
  }

  #statement(piece: Piece, head: string, out: Statement[]): void {
    const start = this.#script.start + piece.at;
    const word = WORDS_OF_THEIR_OWN.exec(piece.text);
    const [, name, value = ''] = ASSIGNED.exec(piece.text) ?? [];
    if (head === 'for') out.push(this.#for(piece));
    else if (head === 'while' || head === 'until') out.push(this.#while(start));
    else if (head === 'if') out.push(this.#if(start));
    else if (word) this.#putBack(piece, word[0].trimEnd().length);
    else if (name !== undefined) this.#assign(name, value, start, piece.text.length, out);
    else out.push({ kind: 'shell', start, end: start + piece.text.length, command: this.#template(piece) });
  }

  #while(start: number): Statement {
    this.#toBody();
    const body = this.block(['done']);
    return { kind: 'while', start, end: this.#end(start), test: nothing(start), body, update: [], otherwise: [] };
  }

  #assign(name: string, written: string, start: number, length: number, out: Statement[]): void {
    const isArray = written.startsWith('(');
    const inner = isArray ? written.slice(1, -1) : unquoted(written);
    this.#variables.set(name, wordsIn(inner));
    const value = isArray ? nothing(start) : this.#template({ text: inner, at: start - this.#script.start });
    const target = { kind: 'name', start, end: start + name.length, name: `$${name}` } as const;
    const end = start + length;
    out.push({ kind: 'assign', start, end, targets: [target], value, operator: undefined, annotation: undefined });
  }

  #for(piece: Piece): Statement {
    const start = this.#script.start + piece.at;
    const [, name = '_', list = ''] = /^for\s+([A-Za-z_]\w*)(?:\s+in\s+([\s\S]*))?$/.exec(piece.text) ?? [];
    const counted = /^for\s*\(\(\s*(\w+)\s*=\s*(\d+);\s*\w+\s*(<=?)\s*(\d+);[^)]*\+\+\s*\)\)$/.exec(piece.text);
    const variable = counted?.[1] ?? name;
    const words = counted
      ? sequence(Number(counted[2]), 1, Number(counted[4]) - (counted[3] === '<' ? 1 : 0))
      : this.#words(list);
    this.#variables.set(variable, undefined);
    const at = { start, end: start + piece.text.length };
    const items = words?.map((value): Expression => ({ kind: 'literal', ...at, value }));
    const iterable: Expression = items ? { kind: 'sequence', ...at, form: 'list', items } : nothing(start);
    const target = { kind: 'name', ...at, name: `$${variable}` } as const;
    this.#toBody();
    const body = this.block(['done']);
    return { kind: 'for', start, end: this.#end(start), target, iterable, body, otherwise: [], isAsync: false };
  }

  /** The list of a loop, where all of it is written out. */
  #words(list: string): readonly string[] | undefined {
    const counted = /^(?:\$\(|`)\s*seq\s+(-?\d+)(?:\s+(-?\d+))?(?:\s+(-?\d+))?\s*(?:\)|`)$/.exec(list.trim());
    if (counted) {
      const [first = 1, ...others] = counted.slice(1).filter(Boolean).map(Number);
      if (others.length === 0) return sequence(1, 1, first);
      return others.length === 1
        ? sequence(first, 1, others[0] ?? 0)
        : sequence(first, others[0] ?? 1, others[1] ?? 0);
    }
    const words: string[] = [];
    for (const word of splitWords(list)) {
      const known = /^"?\$\{?([A-Za-z_]\w*)(?:\[[@*]\])?\}?"?$/.exec(word);
      const range = /^\{(-?\d+)\.\.(-?\d+)(?:\.\.(\d+))?\}$/.exec(word);
      const braced = /^\{([^{}]*,[^{}]*)\}$/.exec(word);
      if (known) {
        const inner = this.#variables.get(known[1] ?? '');
        if (inner === undefined) return undefined;
        words.push(...inner);
      } else if (range) words.push(...sequence(Number(range[1]), Number(range[3] ?? 1), Number(range[2])));
      else if (braced) words.push(...(braced[1] ?? '').split(','));
      else if (/[$`*?[\]{}]/.test(word)) return undefined;
      else words.push(unquoted(word));
    }
    return words;
  }

  #if(start: number): Statement {
    this.#toBody();
    const test = nothing(start);
    const then = this.block(['fi', 'else', 'elif']);
    let otherwise: Statement[] = [];
    if (this.#ended === 'else') otherwise = this.block(['fi']);
    else if (this.#ended === 'elif') otherwise = [this.#if(start)];
    return { kind: 'if', start, end: this.#end(start), test, then, otherwise };
  }

  /** `do` and `then` may stand behind a list or a test, as pieces or as the beginning of one. */
  #toBody(): void {
    for (let piece = this.#pieces[this.#next]; piece !== undefined; piece = this.#pieces[this.#next]) {
      const word = /^(?:do|then)(?=\s|$)/.exec(piece.text);
      this.#next++;
      if (!word) continue;
      this.#putBack(piece, word[0].length);
      return;
    }
  }

  #end(start: number): number {
    const last = this.#pieces[Math.min(this.#next, this.#pieces.length) - 1];
    return last ? Math.max(start, this.#script.start + last.at + last.text.length) : start;
  }

  #template({ text, at }: Piece): Expression {
    const start = this.#script.start + at;
    const place = { start, end: start + text.length };
    const parts: (string | Expression)[] = [];
    let plain = '';
    let from = 0;
    for (const match of text.matchAll(HOLE)) {
      const source = match[1] ?? match[2] ?? '';
      const offset = start + match.index + match[0].indexOf(source);
      const isBraced = match[1] !== undefined;
      const own = !isBraced && this.#variables.has(source);
      const hole: Expression | undefined = own
        ? { kind: 'name', start: offset, end: offset + source.length, name: `$${source}` }
        : this.#script.hole(source, offset, isBraced);
      if (hole === undefined) continue;
      plain += text.slice(from, match.index);
      from = match.index + match[0].length;
      if (plain !== '') parts.push(plain);
      plain = '';
      parts.push(hole);
    }
    plain += text.slice(from);
    if (parts.length === 0) return { kind: 'literal', ...place, value: plain };
    if (plain !== '') parts.push(plain);
    return { kind: 'template', ...place, parts };
  }
}

const HOLE = /(?<!\$)\{([^{}]+)\}|\$\{?([A-Za-z_]\w*)\}?/g;

function nothing(offset: number): Expression {
  return { kind: 'unknown', start: offset, end: offset, parts: [] };
}

/** More than anybody writes out; beyond it the number of turns is all that counts, and that is not known. */
const LONGEST = 1000;

function sequence(first: number, step: number, last: number): readonly string[] {
  const by = first <= last ? Math.abs(step) || 1 : -(Math.abs(step) || 1);
  const count = Math.min(LONGEST, Math.floor((last - first) / by) + 1);
  return Array.from({ length: Math.max(0, count) }, (_, i) => String(first + i * by));
}

function wordsIn(text: string): readonly string[] | undefined {
  const words = splitWords(text);
  return words.some((word) => /[$`*]/.test(word)) ? undefined : words.map(unquoted);
}

function splitWords(text: string): readonly string[] {
  return text.replace(/#[^\n]*/g, '').match(/"[^"]*"|'[^']*'|[^\s"']+/g) ?? [];
}

function unquoted(word: string): string {
  return /^(["']).*\1$/s.test(word) ? word.slice(1, -1) : word;
}

/** Commands between `;` and line breaks outside quotes; without comments, and without the text of `<<EOF`. */
function* piecesOf(text: string): Iterable<Piece> {
  let from = 0;
  let quote = '';
  let depth = 0;
  let here: string | undefined;
  for (let at = 0; at <= text.length; at++) {
    const char = text.charAt(at);
    const isEnd = at === text.length || (quote === '' && depth === 0 && (char === '\n' || char === ';'));
    if (!isEnd) {
      if (quote !== '') {
        if (char === '\\' && quote === '"') at++;
        else if (char === quote) quote = '';
      } else if (char === '"' || char === "'" || char === '`') quote = char;
      else if (char === '\\') at += text.startsWith('\r\n', at + 1) ? 2 : 1;
      else if (char === '(') depth++;
      else if (char === ')') depth = Math.max(0, depth - 1);
      else if (char === '#' && /^\s*$/.test(text.slice(at - 1, at)))
        while (at + 1 < text.length && text.charAt(at + 1) !== '\n') at++;
      else if (text.startsWith('<<', at) && !text.startsWith('<<<', at))
        here ??= /^<<-?\s*["']?([A-Za-z_]\w*)/.exec(text.slice(at, at + 80))?.[1];
      continue;
    }
    const written = text.slice(from, at);
    const piece = written.trim();
    const lead = written.length - written.trimStart().length;
    if (piece !== '' && !piece.startsWith('#')) yield { text: piece, at: from + lead };
    if (here !== undefined && char === '\n') {
      const end = new RegExp(`^[\\t ]*${here}[\\t ]*$`, 'm').exec(text.slice(at + 1));
      at = end ? at + 1 + end.index + end[0].length : text.length;
      here = undefined;
    }
    from = at + 1;
  }
}
