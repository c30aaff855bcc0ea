// Whether what a loop walks hangs on the item at hand of a loop around it: `for row in rows: for i in range(row["n"])`.

import type { Comprehension, Expression } from '../../syntax/program';
import type { Walk } from '../walk';
import { nodesIn } from './queue';

/** True where it names the variable of a `for` around. */
export function isByItem(walk: Walk, node: Expression): boolean {
  return walk.loops.some((loop) => loop.kind === 'for' && isNamed(node, namesOf(loop.target)));
}

/** Whether what a comprehension makes names an item: `[Block(i) for i in range(12)]`, not `[Block() for _ in range(12)]`. */
export function isMadeByItem(node: Comprehension): boolean {
  const names: readonly unknown[] = node.clauses.flatMap(({ target }) => namesOf(target));
  for (const part of [node.element, node.value])
    if (part) for (const inner of nodesIn(part)) if (inner.kind === 'name' && names.includes(inner.name)) return true;
  return false;
}

function namesOf(target: Expression): readonly string[] {
  if (target.kind === 'name') return [target.name];
  return target.kind === 'sequence' ? target.items.flatMap(namesOf) : [];
}

function isNamed(node: Expression, names: readonly string[]): boolean {
  switch (node.kind) {
    case 'name':
      return names.includes(node.name);
    case 'attribute':
      return isNamed(node.object, names);
    case 'index':
      return isNamed(node.object, names) || isNamed(node.index, names);
    case 'call':
      return isNamed(node.callee, names) || node.arguments.some(({ value }) => isNamed(value, names));
    case 'binary':
      return isNamed(node.left, names) || isNamed(node.right, names);
    default:
      return false;
  }
}
