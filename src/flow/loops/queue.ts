// Loops that work a list off: `while todo: item = todo.pop()` takes as many turns as the list has items, when nothing
// else in the loop has to do with the list.

import type { Expression, For, FunctionNode, Statement, While } from '../../syntax/program';
import { describe } from '../describe';
import type { Walk } from '../walk';
import type { Turns } from './counter';

/** `while todo`, `while len(todo) > 0`, with one `todo.pop()` in every turn. */
export function turnsOfQueue(walk: Walk, loop: While): Turns | undefined {
  const name = queueOf(loop.test);
  const queue = name === undefined ? undefined : walk.scope.own(name);
  if (name === undefined || queue?.kind !== 'sequence' || !queue.isLengthKnown) return undefined;
  const at = loop.body.findIndex((statement) => takesFrom(statement, name));
  if (at < 0 || mentionsOf(loop.body, name) !== 1 || loop.body.slice(0, at).some(mayGoOn)) return undefined;
  if (isKnownElsewhere(walk, name)) return undefined;
  return {
    count: queue.length,
    isExact: true,
    isBegun: true,
    default: queue.lengthDefault,
    text: `while ${describe(loop.test)}`,
    guard: undefined,
  };
}

/** A function that knows the list may put something in. */
export function isKnownElsewhere(walk: Walk, name: string): boolean {
  return walk.definitions.some(({ value }) => namesOf(value.function).has(name));
}

function queueOf(test: Expression): string | undefined {
  if (test.kind === 'name') return test.name;
  if (test.kind === 'binary') {
    const { left, operator, right } = test;
    const isAny = right.kind === 'literal' && right.value === 0 && (operator === '>' || operator === '!=');
    return isAny && left.kind === 'call' ? queueOf(left) : undefined;
  }
  if (test.kind !== 'call' || test.callee.kind !== 'name' || test.callee.name !== 'len') return undefined;
  const only = test.arguments[0]?.value;
  return only?.kind === 'name' ? only.name : undefined;
}

/** `todo.pop()` as the whole statement, or what it assigns. */
function takesFrom(statement: Statement, name: string): boolean {
  const value =
    statement.kind === 'expression'
      ? statement.expression
      : statement.kind === 'assign'
        ? statement.value
        : undefined;
  if (value?.kind !== 'call' || value.callee.kind !== 'attribute') return false;
  const { object, name: method } = value.callee;
  return object.kind === 'name' && object.name === name && (method === 'pop' || method === 'popleft');
}

const known = new WeakMap<FunctionNode, ReadonlySet<unknown>>();

/** All names in a function; read once. */
function namesOf(node: FunctionNode): ReadonlySet<unknown> {
  const names =
    known.get(node) ?? new Set([...nodesIn(node.body)].flatMap(({ kind, name }) => (kind === 'name' ? [name] : [])));
  known.set(node, names);
  return names;
}

/** How often a name stands in statements. */
export function mentionsOf(nodes: readonly Statement[], name: string): number {
  let count = 0;
  for (const node of nodesIn(nodes)) if (node.kind === 'name' && node.name === name) count++;
  return count;
}

const changed = new WeakMap<While | For, ReadonlySet<unknown>>();

/** The names whose things a turn may change by a method or an item: `xs.append(x)`, `self.seen[k] = 1`. */
export function changedIn(loop: While | For): ReadonlySet<unknown> {
  const known = changed.get(loop);
  if (known) return known;
  const names = new Set<unknown>();
  for (const node of nodesIn(loop.body) as Iterable<
    AnyNode & { readonly callee?: unknown; readonly targets?: unknown }
  >) {
    if (node.kind === 'call') names.add(rootOf(node.callee as Expression));
    if (node.kind === 'assign') for (const target of node.targets as readonly Expression[]) names.add(rootOf(target));
  }
  changed.set(loop, names);
  return names;
}

/** `self` of `self.seen.append`; a bare name is none: what it is bound to is another thing. */
function rootOf(expression: Expression): string | undefined {
  let at = expression;
  while (at.kind === 'attribute' || at.kind === 'index') at = at.object;
  return at.kind === 'name' && at !== expression ? at.name : undefined;
}

/** Whether what follows in a turn may be passed over. */
export function mayGoOn(statement: Statement): boolean {
  for (const node of nodesIn(statement)) if (node.kind === 'continue') return true;
  return false;
}

interface AnyNode {
  readonly kind?: unknown;
  readonly end?: unknown;
  readonly name?: unknown;
}

/** All that stands inside, whatever it is; the tree is plain data. */
export function* nodesIn(root: object): Generator<AnyNode> {
  const open: object[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    yield node;
    for (const part of Object.values(node)) if (typeof part === 'object' && part !== null) open.push(part);
  }
}
