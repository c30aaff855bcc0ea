// Python that @lezer/python cannot read, shown to it in a form it can: same length, so every offset holds.
// Lowering slices names, numbers and strings from the text as written, so it sees through each disguise; the
// few places that must know of one say so (bare `yield`, `as` before a pattern, `@` before an expression…).

import { type Token, tokenLines } from './python-tokens';

/** Cheap mends made before the first parse. */
export function mendAlways(text: string): string {
  let shown = isNestedDeep(text) ? cutDeepNesting(text) : text;
  if (shown.includes('\r\n')) shown = shown.replace(/\\\r\n/g, ' \\\n').replaceAll('\r\n', ' \n');
  // A last line of nothing but blanks counts as an error unless it ends.
  const end = shown.trimEnd().length;
  if (end < shown.length) shown = shown.slice(0, end) + '\n'.repeat(shown.length - end);
  // A form feed before a line's first word restarts its indentation, as a line break would.
  if (shown.includes('\f')) shown = shown.replace(/^[ \t]*\f[ \t\f]*/gm, (space) => space.replaceAll('\f', '\n'));
  // A bare `yield` is shown as a name; lowering reads the word.
  if (shown.includes('yield')) shown = shown.replace(/\byield(?=[ \t]*(?:[\r\n)\]},;:#]|$))/g, 'yielD');
  // `f"\{x}"`: a backslash does not close a hole.
  if (shown.includes('\\{')) shown = shown.replace(/(?<!\\)((?:\\\\)*)\\(?=\{)/g, (_, pairs) => `${pairs} `);
  // `20.` and `1.e5`: the point is shown as one more digit.
  return shown.replace(NUMBER_ENDING_IN_POINT, (_, digits) => `${digits}0`);
}

const NUMBER_ENDING_IN_POINT = /(?<![\w.\u0080-\uffff])(\d[\d_]*)\.(?=[eE][+-]?\d|[jJ]\b|[^\w.]|$)/g;

/** Python itself refuses more than 200 open brackets; the parser runs out of stack at some thousand. */
const NESTING_LIMIT = 200;

/** A quick upper bound: brackets inside strings count too. */
function isNestedDeep(text: string): boolean {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 40 || code === 91 || code === 123) {
      if (++depth > NESTING_LIMIT) return true;
    } else if ((code === 41 || code === 93 || code === 125) && depth > 0) depth--;
  }
  return false;
}

/** What stands deeper than the limit is shown as blank, led by a character that counts as damage. */
function cutDeepNesting(text: string): string {
  const disguise = new Disguise(text);
  for (const line of tokenLines(text)) {
    let isCut = false;
    for (const token of line) {
      const isDeep = token.depth >= NESTING_LIMIT;
      if (isDeep) {
        disguise.blank(token.start, token.end);
        if (!isCut) disguise.show(token.start, '?');
      }
      isCut = isDeep;
    }
  }
  return disguise.text();
}

/** The dearer mends, made only when the first parse met an error. */
export function mendDamaged(damaged: string): string {
  const text = mendLayout(damaged);
  const lines = [...tokenLines(text)];
  const disguise = new Disguise(text);
  const hasOddDecorator = lines.some((line) => isOddDecorator(disguise, line));
  for (const line of lines) {
    const first = line[0];
    if (first === undefined) continue;
    const word = disguise.word(first);
    const second = line[1];
    const isAsync = word === 'async' && second !== undefined;
    const keyword = isAsync ? disguise.word(second) : word;
    const rest = isAsync ? line.slice(2) : line.slice(1);
    if (keyword === 'with') mendWith(disguise, rest);
    else if (keyword === 'for') mendFor(disguise, rest);
    else if (keyword === 'case') mendCase(disguise, rest);
    else if (keyword === 'match') mendMatch(disguise, rest);
    else if (keyword === 'print' && second !== undefined && '=,'.includes(disguise.word(second))) {
      // The grammar takes it for Python 2's statement.
      disguise.show(first.start, 'prinT');
    } else if (keyword === '@' && hasOddDecorator) disguise.show(first.start, '+');
    mendAnywhere(disguise, line, keyword === 'case');
  }
  return disguise.text();
}

/**
 * What a notebook takes off the front of each line: `>>> ` and `... ` prompts, and one indentation shared by all.
 * Shown as line breaks, so that the code after them stands at the margin. A compound statement after the
 * placeholder of `%timeit` gets a line of its own the same way.
 */
function mendLayout(text: string): string {
  const front = /^(?:[ \t]*(?:#.*)?\n)*(?:(>>> )|([ \t]+))/.exec(text);
  let shown = text;
  if (front?.[1] !== undefined) shown = shown.replace(/^(?:>>>|\.\.\.)(?: |$)/gm, asBreaks);
  else if (front?.[2] !== undefined) {
    shown = shown.replace(new RegExp(`(?<!\\\\\\n)^${front[2]}`, 'gm'), asBreaks);
  }
  return shown.replace(
    /^([ \t]*)0;( +)(?=(?:for|while|if|with|try|async)\b)/gm,
    (whole, indent: string, gap: string) =>
      gap.length < indent.length ? whole : `${indent}0\n${'\n'.repeat(gap.length - indent.length)}${indent}`,
  );
}

function asBreaks(prefix: string): string {
  return '\n'.repeat(prefix.length);
}

/** The text with some characters shown as others. */
class Disguise {
  readonly #original: string;
  readonly #shown = new Map<number, string>();

  constructor(original: string) {
    this.#original = original;
  }

  word(token: Token): string {
    return this.#original.slice(token.start, token.end);
  }

  show(start: number, text: string): void {
    for (let i = 0; i < text.length; i++) this.#shown.set(start + i, text.charAt(i));
  }

  blank(start: number, end: number): void {
    this.show(start, ' '.repeat(end - start));
  }

  text(): string {
    if (this.#shown.size === 0) return this.#original;
    const characters = this.#original.split('');
    for (const [at, character] of this.#shown) characters[at] = character;
    return characters.join('');
  }
}

/** The tokens before the colon that opens the block; undefined when there is none. */
function headerOf(disguise: Disguise, tokens: readonly Token[]): readonly Token[] | undefined {
  const colon = tokens.findIndex((token) => token.depth === 0 && disguise.word(token) === ':');
  return colon < 0 ? undefined : tokens.slice(0, colon);
}

/** `with (a as b, c as d):` loses its parentheses; `as` before a pattern becomes a comma. */
function mendWith(disguise: Disguise, tokens: readonly Token[]): void {
  const header = headerOf(disguise, tokens);
  const open = header?.[0];
  const close = header?.[header.length - 1];
  if (header === undefined || open === undefined || close === undefined) return;
  const closer = header.findIndex((token, index) => index > 0 && token.depth === 0);
  const isWhole = disguise.word(open) === '(' && closer === header.length - 1;
  const depth = isWhole ? 1 : 0;
  const hasTargets = header.some((token) => token.depth === depth && disguise.word(token) === 'as');
  if (!hasTargets) return;
  if (isWhole) {
    disguise.blank(open.start, open.end);
    disguise.blank(close.start, close.end);
    // Line breaks and comments between the items, but not inside their own brackets.
    for (let i = 1; i < header.length; i++) {
      const token = header[i] as Token;
      const before = header[i - 1] as Token;
      if (token.depth === depth || i === header.length - 1) disguise.blank(before.end, token.start);
    }
  }
  header.forEach((token, index) => {
    if (token.depth !== depth || disguise.word(token) !== 'as') return;
    const next = header[index + 1];
    const after = header[index + 2];
    const isSimple = after === undefined || (isWhole && after === close) || disguise.word(after) === ',';
    if (next?.kind !== 'name' || !isSimple) disguise.show(token.start, ', ');
  });
}

/** `for x in *a, b:`: stars are shown as signs. */
function mendFor(disguise: Disguise, tokens: readonly Token[]): void {
  const header = headerOf(disguise, tokens) ?? [];
  const start = header.findIndex((token) => token.depth === 0 && disguise.word(token) === 'in');
  if (start < 0) return;
  for (let i = start + 1; i < header.length; i++) {
    const token = header[i] as Token;
    const before = disguise.word(header[i - 1] as Token);
    if (token.depth === 0 && disguise.word(token) === '*' && (before === ',' || before === 'in')) {
      disguise.show(token.start, '+');
    }
  }
}

/** `case B():`, `case []:`: empty brackets become part of a name, and so do the dots in `case {Keys.A: x}:`. */
function mendCase(disguise: Disguise, tokens: readonly Token[]): void {
  const header = headerOf(disguise, tokens) ?? [];
  const braces: number[] = [];
  for (let i = 0; i + 1 < header.length; i++) {
    const open = header[i] as Token;
    const close = header[i + 1] as Token;
    const isInBraces = braces.length > 0;
    if (disguise.word(open) === '{') braces.push(open.depth);
    else if (braces[braces.length - 1] === open.depth) braces.pop();
    if (isInBraces && disguise.word(open) === '.' && close.kind === 'name' && close.start === open.end) {
      disguise.show(open.start, '_');
    }
    if (open.depth === 0 && disguise.word(open) === 'if') return;
    if (['()', '[]', '{}'].includes(disguise.word(open) + disguise.word(close))) {
      disguise.show(open.start, '_'.repeat(close.end - open.start));
    }
  }
}

/** `match a, b:` and `match x := a:`: the commas and the walrus are shown as an operator. */
function mendMatch(disguise: Disguise, tokens: readonly Token[]): void {
  const header = headerOf(disguise, tokens);
  if (header === undefined || header.length + 1 !== tokens.length) return;
  for (const token of header) {
    if (token.depth > 0) continue;
    if (disguise.word(token) === ',') disguise.show(token.start, '|');
    else if (disguise.word(token) === ':=') disguise.show(token.start, '| ');
  }
}

/** Anything but `@a.b.c` and `@a.b.c(…)`. */
function isOddDecorator(disguise: Disguise, line: readonly Token[]): boolean {
  if (line[0] === undefined || disguise.word(line[0]) !== '@') return false;
  let at = 1;
  for (; at < line.length; at++) {
    const token = line[at] as Token;
    if (at % 2 === 1 ? token.kind !== 'name' : disguise.word(token) !== '.') break;
  }
  if (at === line.length) return at % 2 === 1;
  if (at % 2 === 1 || disguise.word(line[at] as Token) !== '(') return true;
  const close = line.findIndex((token, index) => index > at && token.depth === 0);
  return close !== line.length - 1;
}

/** Mends that do not depend on the statement: stars in subscripts, `/` in a lambda, template strings, a comma at a lambda's end. */
function mendAnywhere(disguise: Disguise, line: readonly Token[], isPattern: boolean): void {
  // Depths at which square brackets are open, at which the targets of a `for` and a lambda's parameters are read.
  const squares: number[] = [];
  const targets: number[] = [];
  const lambdas: number[] = [];
  let before: { readonly word: string; readonly at: number } | undefined;
  for (const token of line) {
    const word = token.kind === 'string' ? disguise.word(token).slice(0, 3) : disguise.word(token);
    while (squares.length > 0 && (squares[squares.length - 1] as number) >= token.depth) squares.pop();
    if (word === '[') squares.push(token.depth);
    else if (word === 'for') targets.push(token.depth);
    else if (word === 'in' && targets[targets.length - 1] === token.depth) targets.pop();
    else if (word === 'lambda') lambdas.push(token.depth);
    else if (word === ':' && lambdas[lambdas.length - 1] === token.depth) {
      lambdas.pop();
      if (before?.word === ',') disguise.blank(before.at, before.at + 1);
    } else if (word === '/' && before?.word === ',' && lambdas[lambdas.length - 1] === token.depth)
      disguise.show(token.start, '_');
    else if (word === '*') {
      const isInSquare = squares[squares.length - 1] === token.depth - 1;
      const isTarget = targets[targets.length - 1] === token.depth;
      const isFirst = (isInSquare && before?.word === '[') || (isTarget && before?.word === 'for');
      const isListed = (isInSquare || isTarget) && before?.word === ',';
      if (!isPattern && (isFirst || isListed || before?.word === ':')) disguise.show(token.start, '+');
    } else if (token.kind === 'string') {
      const prefix = /^[a-zA-Z]*/.exec(word)?.[0] ?? '';
      const at = prefix.toLowerCase().indexOf('t');
      if (at >= 0) disguise.show(token.start + at, 'f');
    }
    before = { word, at: token.start };
  }
}
