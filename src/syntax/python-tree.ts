// Python text to a flat tree: one pre-order row of integers per node, made from what the parser of @lezer/python
// writes down. Rows are read by index, so lowering can look ahead and back without allocating and without recursion.
// Comments and error nodes are taken out on the way; they come as lists beside the rows.

import { NodeType, type PartialParse, Tree } from '@lezer/common';
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
const NAMED = types.findIndex(({ id, isAnonymous }) => id > ERROR && isAnonymous);

/** Parses `text`, whose first character stands at `base` in the document. Row 0 is the script. */
export function parseFlat(text: string, base: number): FlatTree {
  const { records, length } = recordsOf(text);
  const tree = toRows(records, base, length);
  if (tree.errors.length > 0) trimEnds(tree, text, base);
  return tree;
}

/**
 * Where @lezer/lr stands at the end of a text: a list of records, four numbers each, of which the last part is its own
 * and what stands before it is its parent's. A record comes after those of its children: type, start, end, and how many
 * numbers it takes with them. A negative size marks a note of the parser's to itself.
 */
interface Stack {
  readonly buffer: readonly number[];
  /** How many numbers stand before. */
  readonly bufferBase: number;
  readonly parent: Stack | null;
  readonly pos: number;
  readonly close: () => void;
}

interface StackParse extends PartialParse {
  stackToTree: (stack: Stack) => Tree;
}

/**
 * What the parser wrote down. It would make a tree of it, in balanced pieces for editors that parse again after each
 * key; taking the records as they are saves a twentieth of the time. `stackToTree` is where it does, and is not part of
 * what the package promises: the tests of this floor fail where another version has none.
 */
function recordsOf(text: string): { readonly records: readonly number[]; readonly length: number } {
  const parse = python.startParse(text) as StackParse;
  let last: Stack | undefined;
  parse.stackToTree = (stack) => {
    stack.close();
    last = stack;
    return Tree.empty;
  };
  while (!parse.advance()) {
    // Each step reads a token.
  }
  if (last === undefined) throw new Error('@lezer/lr ended a text in another way than was known');
  return { records: together(last), length: last.pos };
}

/** Mostly one list; the parser leaves some behind where it tried several ways to read a text. */
function together(last: Stack): readonly number[] {
  let records = last.buffer;
  for (let stack = last; stack.parent; stack = stack.parent) {
    const { buffer, bufferBase } = stack.parent;
    records = [...buffer.slice(0, stack.bufferBase - bufferBase), ...records];
  }
  return records;
}

function toRows(records: readonly number[], base: number, length: number): FlatTree {
  const capacity = (records.length >> 2) + 1;
  const kinds = new Uint16Array(capacity);
  const starts = new Int32Array(capacity);
  const ends = new Int32Array(capacity);
  const next = new Int32Array(capacity);
  const comments: number[] = [];
  const errors: number[] = [];
  kinds[0] = SCRIPT;
  starts[0] = base;
  ends[0] = base + length;
  let count = 1;
  // Ends of records still to be read, the first on top; below 0, the row that ends when all above it is read. Trees may
  // be some thousand levels deep.
  const open: number[] = [];
  const openAll = (from: number, to: number): void => {
    for (let end = to; end > from; ) {
      const size = records[end - 1] as number;
      if (size > 0) open.push(end);
      end -= size > 0 ? size : 4;
    }
  };
  openAll(0, records.length);
  for (let end = open.pop(); end !== undefined; end = open.pop()) {
    if (end < 0) {
      next[-end] = count;
      continue;
    }
    const id = records[end - 4] as number;
    const start = base + (records[end - 3] as number);
    const until = base + (records[end - 2] as number);
    const from = end - (records[end - 1] as number);
    if (id === COMMENT) comments.push(start, until);
    else if (id === ERROR) errors.push(start, until);
    else {
      // Those without a name stand for lists; their items belong to what is around.
      if (id < NAMED) {
        kinds[count] = KIND_OF_TYPE[id] as number;
        starts[count] = start;
        ends[count] = until;
        next[count] = count + 1;
        if (end - from > 4) open.push(-count);
        count++;
      }
      openAll(from, end - 4);
    }
  }
  next[0] = count;
  return { count, kinds, starts, ends, next, comments, errors };
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
