// What every lowering function is handed: the flat tree, the text its slices are taken from, and the little state
// of one walk (depth, what was seen since the innermost function began). It also dispatches: a row's kind picks
// its lowering function from a table, so that the files for expressions and statements need not import each other.

import type { Magic } from '../source/document';
import type { Expression, For, Statement, Unknown } from './program';
import type { FlatTree } from './python-tree';

export type ExpressionLowerer = (s: Lowering, row: number) => Expression;
export type StatementLowerer = (s: Lowering, row: number, out: Statement[]) => void;

export interface Grammar {
  /** By kind; a kind without an entry is no expression (a token, a list, a body). */
  readonly expressions: readonly (ExpressionLowerer | undefined)[];
  readonly statements: readonly (StatementLowerer | undefined)[];
  /** What stands for a subtree that is nested too deep to be walked. */
  readonly tooDeep: ExpressionLowerer;
}

/** Deeper than any code a person writes, shallow enough for whoever walks the program by recursion. */
const DEPTH_LIMIT = 200;

export interface Repeat {
  readonly loop: For;
  readonly body: Statement[];
  readonly block: readonly Statement[];
  readonly until: number;
}

export class Lowering {
  /** What names, numbers and strings are sliced from. */
  readonly text: string;
  /** The same with magics as the person wrote them. */
  readonly original: string;
  readonly tree: FlatTree;
  readonly grammar: Grammar;
  /** Magics by their start, so that the placeholder left in the text is known for what it is. */
  readonly magics: ReadonlyMap<number, Magic>;
  readonly count: number;
  /** Yields seen since the innermost function began. */
  yields = 0;
  /** The names of what the innermost function calls. */
  calls = new Set<string>();
  /** True directly inside a class body, where a bare annotation declares a field. */
  isClassBody = false;
  /** Decorators read ahead of the definition they belong to, and where the first begins. */
  pending: { readonly start: number; readonly decorators: Expression[] } | undefined;
  /** Where a list reader stopped: the first row it did not take. */
  at = 0;
  /** Where the last block truly ended, without the line breaks the grammar counts in. */
  blockEnd = 0;
  /** The loop that a magic makes of what stands behind it in its block, up to there: `%timeit -n 10 f()`. */
  repeat: Repeat | undefined;
  #depth = 0;

  constructor(text: string, original: string, tree: FlatTree, grammar: Grammar, magics: ReadonlyMap<number, Magic>) {
    this.text = text;
    this.original = original;
    this.tree = tree;
    this.grammar = grammar;
    this.magics = magics;
    this.count = tree.count;
  }

  kind(row: number): number {
    return this.tree.kinds[row] as number;
  }

  start(row: number): number {
    return this.tree.starts[row] as number;
  }

  end(row: number): number {
    return this.tree.ends[row] as number;
  }

  /** The row after this one's subtree: its next sibling, or one past its parent. */
  after(row: number): number {
    return this.tree.next[row] as number;
  }

  slice(row: number): string {
    return this.text.slice(this.start(row), this.end(row));
  }

  /** The first character of a row as the person wrote it, also where the parser was shown another. */
  code(row: number): number {
    return this.text.charCodeAt(this.start(row));
  }

  isExpression(row: number): boolean {
    return this.grammar.expressions[this.kind(row)] !== undefined;
  }

  expression(row: number): Expression {
    const lower = this.grammar.expressions[this.kind(row)];
    if (lower === undefined) return this.unknown(row);
    if (this.#depth >= DEPTH_LIMIT) return this.grammar.tooDeep(this, row);
    this.#depth++;
    const expression = lower(this, row);
    this.#depth--;
    return expression;
  }

  /** Appends what the statement means: nothing for `pass`, several for `import a, b`. */
  statement(row: number, out: Statement[]): void {
    const lower = this.grammar.statements[this.kind(row)];
    if (this.#depth >= DEPTH_LIMIT || lower === undefined) {
      const expression = lower === undefined ? this.unknown(row) : this.grammar.tooDeep(this, row);
      if (lower !== undefined || (expression.kind === 'unknown' && expression.parts.length > 0)) {
        out.push({ kind: 'expression', start: expression.start, end: expression.end, expression });
      }
      return;
    }
    this.#depth++;
    lower(this, row, out);
    this.#depth--;
  }

  /** The statements below `row` from `child` on; sets `blockEnd`. */
  block(row: number, child: number): Statement[] {
    const out: Statement[] = [];
    const end = this.after(row);
    let blockEnd = Math.min(this.end(row), this.start(row) + 1);
    for (let at = child; at < end; at = this.after(at)) {
      const before = out.length;
      this.statement(at, out);
      if (this.repeat?.block === out && out.length > before) this.#repeated(out, before);
      const last = out.length > before ? out[out.length - 1] : undefined;
      blockEnd = Math.max(blockEnd, last === undefined ? this.end(at) : last.end);
    }
    this.blockEnd = blockEnd;
    return out;
  }

  /** Moves what was just lowered into the loop that it is repeated by. */
  #repeated(out: Statement[], from: number): void {
    const { loop, body, until } = this.repeat as Repeat;
    if ((out[from]?.start ?? 0) >= until) {
      this.repeat = undefined;
      return;
    }
    body.push(...out.splice(from));
    if (body.length > 0 && out[from - 1] !== loop) out.push(loop);
  }

  /** Something there is no word for, with the expressions inside kept. */
  unknown(row: number): Unknown {
    return {
      kind: 'unknown',
      start: this.start(row),
      end: this.end(row),
      parts: this.parts(row + 1, this.after(row)),
    };
  }

  /** The outermost expressions among the rows from `row` up to `end`, whatever stands around them. */
  parts(row: number, end: number): Expression[] {
    const parts: Expression[] = [];
    for (let at = row; at < end; ) {
      if (this.isExpression(at)) {
        parts.push(this.expression(at));
        at = this.after(at);
      } else {
        at++;
      }
    }
    return parts;
  }

  /** What the text leaves out, as `a.` or `f(x=` do: nothing, at one point. */
  missing(offset: number): Unknown {
    return { kind: 'unknown', start: offset, end: offset, parts: [] };
  }
}
