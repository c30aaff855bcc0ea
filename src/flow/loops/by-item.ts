// Whether what a loop walks hangs on the item at hand of a loop around it: `for row in rows: for i in range(row["n"])`.

import type { Expression } from '../../syntax/program';
import type { Walk } from '../walk';

/** True where it names the variable of a `for` around. */
export function isByItem(walk: Walk, node: Expression): boolean {
  return walk.loops.some((loop) => loop.kind === 'for' && isNamed(node, namesOf(loop.target)));
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
