// Python text to a flat tree: one pre-order row of integers per node, made from what @lezer/python built.
// Rows are read by index, so lowering can look ahead and back without allocating and without recursion.
// Comments and error nodes are taken out while flattening; they come as lists beside the rows.

import { NodeType, type Tree, TreeBuffer } from '@lezer/common';
import { parser } from '@lezer/python';

/** Row `i` has kind, start and end (offsets in the document) and `next[i]`, the row after its subtree. */
export interface FlatTree {
  readonly count: number;
  readonly kinds: Uint16Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly next: Int32Array;
  /** Start and end of each comment, one after the other. */
  readonly comments: readonly number[];
  /** Start and end of each error node, one after the other. */
  readonly errors: readonly number[];
}

/**
 * @lezer/lr guards against deep left-associative trees by counting large reductions. Terms without a node count
 * too, so that it breaks off a correct statement after a string of some 300 lines. Its own test for "without a
 * node" is `types[term].isAnonymous`; given an entry for those terms it counts only nodes, as it means to.
 */
const python = parser.configure({ props: [] });
const types: readonly NodeType[] = [...python.nodeSet.types];
for (let i = 0; i < 1000; i++) (python.nodeSet.types as NodeType[]).push(NodeType.none);

const firstOfName = new Map<string, number>();
for (const type of types) if (type.name && !firstOfName.has(type.name)) firstOfName.set(type.name, type.id);

/** Several grammar nodes share a name (two `ParamList`s); they are one kind here. */
const KIND_OF_TYPE = Uint16Array.from(types, (type) => firstOfName.get(type.name) ?? 0);
export const KIND_COUNT = types.length;

/** The number of a grammar node by its name, e.g. `kind('CallExpression')`. */
export function kind(name: string): number {
  const found = firstOfName.get(name);
  if (found === undefined) throw new Error(`@lezer/python has no node named ${name}`);
  return found;
}

const COMMENT = kind('Comment');
const ERROR = 0;
const SCRIPT = kind('Script');

/** Parses `text`, whose first character stands at `base` in the document. Row 0 is the script. */
export function parseFlat(text: string, base: number): FlatTree {
  const tree = flatten(python.parse(text), base);
  if (tree.errors.length > 0) trimEnds(tree, text, base);
  return tree;
}

/** What was never closed reaches to where the parser gave up; without the white space there, spans end at text. */
function trimEnds(tree: FlatTree, text: string, base: number): void {
  for (let row = 0; row < tree.count; row++) {
    const start = (tree.starts[row] as number) - base;
    let end = (tree.ends[row] as number) - base;
    while (end > start && text.charCodeAt(end - 1) <= 32) end--;
    tree.ends[row] = end + base;
  }
}

function flatten(tree: Tree, base: number): FlatTree {
  const rows = new Rows(Math.max(64, tree.length >> 1));
  rows.open(SCRIPT, base, base + tree.length);
  // An explicit stack: trees may be some thousand levels deep. `closing[level]` is the row to close at its end.
  const trees: Tree[] = [tree];
  const offsets: number[] = [base];
  const indexes: number[] = [0];
  const closing: number[] = [0];
  while (trees.length > 0) {
    const top = trees.length - 1;
    const current = trees[top] as Tree;
    const index = indexes[top] as number;
    if (index === current.children.length) {
      const row = closing[top] as number;
      if (row >= 0) rows.close(row);
      trees.pop();
      offsets.pop();
      indexes.pop();
      closing.pop();
      continue;
    }
    indexes[top] = index + 1;
    const child = current.children[index] as Tree | TreeBuffer;
    const start = (offsets[top] as number) + (current.positions[index] as number);
    if (child instanceof TreeBuffer) {
      rows.addBuffer(child.buffer, start);
      continue;
    }
    const id = child.type.id;
    if (id === COMMENT) rows.comments.push(start, start + child.length);
    // By flag, not by number: the nameless nodes that balance long lists are numbered 0 as well.
    else if (child.type.isError) rows.errors.push(start, start + child.length);
    else {
      trees.push(child);
      offsets.push(start);
      indexes.push(0);
      const isNamed = !child.type.isAnonymous;
      closing.push(isNamed ? rows.open(KIND_OF_TYPE[id] as number, start, start + child.length) : -1);
    }
  }
  return rows.finish();
}

class Rows {
  readonly comments: number[] = [];
  readonly errors: number[] = [];
  #count = 0;
  #kinds: Uint16Array;
  #starts: Int32Array;
  #ends: Int32Array;
  #next: Int32Array;

  constructor(capacity: number) {
    this.#kinds = new Uint16Array(capacity);
    this.#starts = new Int32Array(capacity);
    this.#ends = new Int32Array(capacity);
    this.#next = new Int32Array(capacity);
  }

  open(nodeKind: number, start: number, end: number): number {
    const row = this.#count;
    this.#reserve(1);
    this.#kinds[row] = nodeKind;
    this.#starts[row] = start;
    this.#ends[row] = end;
    this.#next[row] = row + 1;
    this.#count = row + 1;
    return row;
  }

  close(row: number): void {
    this.#next[row] = this.#count;
  }

  /** A buffer holds four numbers a node: type, start, end, and the index after its last descendant. */
  addBuffer(buffer: Uint16Array, offset: number): void {
    this.#reserve(buffer.length >> 2);
    const kinds = this.#kinds;
    const starts = this.#starts;
    const ends = this.#ends;
    const next = this.#next;
    // Rows left out so far shift the others forward; a parent that lost rows is closed after its last child.
    const open: number[] = [];
    let row = this.#count;
    for (let i = 0; i < buffer.length; ) {
      while (open.length > 0 && (open[open.length - 1] as number) <= i) {
        open.pop();
        next[open.pop() as number] = row;
      }
      const id = buffer[i] as number;
      const start = offset + (buffer[i + 1] as number);
      const end = offset + (buffer[i + 2] as number);
      const after = buffer[i + 3] as number;
      if (id === COMMENT || id === ERROR) {
        (id === COMMENT ? this.comments : this.errors).push(start, end);
        i = after;
        continue;
      }
      kinds[row] = KIND_OF_TYPE[id] as number;
      starts[row] = start;
      ends[row] = end;
      next[row] = row + 1;
      if (after > i + 4) open.push(row, after);
      row++;
      i += 4;
    }
    while (open.length > 0) {
      open.pop();
      next[open.pop() as number] = row;
    }
    this.#count = row;
  }

  finish(): FlatTree {
    return {
      count: this.#count,
      kinds: this.#kinds,
      starts: this.#starts,
      ends: this.#ends,
      next: this.#next,
      comments: this.comments,
      errors: this.errors,
    };
  }

  #reserve(more: number): void {
    const needed = this.#count + more;
    if (needed <= this.#kinds.length) return;
    const capacity = Math.max(needed, this.#kinds.length * 2);
    this.#kinds = copyInto(new Uint16Array(capacity), this.#kinds);
    this.#starts = copyInto(new Int32Array(capacity), this.#starts);
    this.#ends = copyInto(new Int32Array(capacity), this.#ends);
    this.#next = copyInto(new Int32Array(capacity), this.#next);
  }
}

function copyInto<T extends Uint16Array | Int32Array>(target: T, source: T): T {
  target.set(source);
  return target;
}
