// Python text to Program. @lezer/python parses, tolerating anything; the tree is flattened and lowered.
// A notebook is parsed cell by cell, so that one broken cell never spoils the next.

import type { Document } from '../source/document';
import { annotate } from './annotate';
import { type Grammar, Lowering } from './lowering';
import { asOneProgram } from './marimo';
import type { Comment, Program, Statement } from './program';
import { BLOCK_STATEMENTS } from './python-blocks';
import { DEFINITIONS } from './python-definitions';
import { lowerTooDeep } from './python-depth';
import { EXPRESSIONS } from './python-expressions';
import { MATCH_STATEMENTS } from './python-match';
import { mendAlways, mendDamaged } from './python-mend';
import { SIMPLE_STATEMENTS } from './python-statements';
import { type FlatTree, KIND_COUNT, kind, parseFlat } from './python-tree';

const GRAMMAR: Grammar = {
  expressions: byKind(EXPRESSIONS),
  statements: byKind({ ...SIMPLE_STATEMENTS, ...BLOCK_STATEMENTS, ...DEFINITIONS, ...MATCH_STATEMENTS }),
  tooDeep: lowerTooDeep,
};

function byKind<T>(byName: Readonly<Record<string, T>>): readonly (T | undefined)[] {
  const table = new Array<T | undefined>(KIND_COUNT).fill(undefined);
  for (const [name, value] of Object.entries(byName)) table[kind(name)] = value;
  return table;
}

/** Never fails and never throws, whatever the text; what could not be read is counted in `damage`. */
export function parsePython(document: Document): Program {
  const body: Statement[] = [];
  const comments: Comment[] = [];
  const magics = new Map(document.magics.map((magic) => [magic.span.start, magic]));
  const units = document.cells ?? [{ start: 0, end: document.text.length }];
  let damage = 0;
  for (const unit of units) {
    const tree = parseUnit(document.text, unit.start, unit.end);
    const lowering = new Lowering(document.text, document.original, tree, GRAMMAR, magics);
    for (const statement of lowering.block(0, 1)) body.push(statement);
    for (let i = 0; i < tree.comments.length; i += 2) {
      comments.push(commentAt(document.text, tree.comments[i] as number, tree.comments[i + 1] as number));
    }
    damage += countStretches(tree.errors, document.text);
  }
  const annotations = annotate(body, comments, document);
  return { language: 'python', body: asOneProgram(body, document.text), comments, annotations, damage };
}

function parseUnit(text: string, start: number, end: number): FlatTree {
  const unit = start === 0 && end === text.length ? text : text.slice(start, end);
  const shown = mendAlways(unit);
  const tree = parseFlat(shown, start);
  if (tree.errors.length === 0) return tree;
  const mended = mendDamaged(shown);
  if (mended === shown) return tree;
  const better = parseFlat(mended, start);
  // Mending may blank a comment between two context managers; the first parse has them all.
  return better.errors.length < tree.errors.length ? { ...better, comments: tree.comments } : tree;
}

function commentAt(text: string, start: number, shownEnd: number): Comment {
  let end = shownEnd;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  let before = start - 1;
  while (before >= 0 && isBlank(text.charCodeAt(before))) before--;
  const isOwnLine = before < 0 || text.charCodeAt(before) === 10 || text.charCodeAt(before) === 13;
  return { start, end, text: text.slice(start + 1, end), isOwnLine };
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 12;
}

function isSpace(code: number): boolean {
  return isBlank(code) || code === 10 || code === 13;
}

/** Error nodes with nothing but white space between them are one stretch. */
function countStretches(errors: readonly number[], text: string): number {
  let count = 0;
  let end = -1;
  for (let i = 0; i < errors.length; i += 2) {
    const start = errors[i] as number;
    let at = end;
    while (at >= 0 && at < start && isSpace(text.charCodeAt(at))) at++;
    if (end < 0 || at < start) count++;
    end = Math.max(end, errors[i + 1] as number);
  }
  return count;
}
