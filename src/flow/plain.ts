// Expressions that call nothing: to evaluate one more of them is only reading.

import type { Expression } from '../syntax/program';

export function isPlain(node: Expression): boolean {
  switch (node.kind) {
    case 'literal':
    case 'name':
      return true;
    case 'template':
      return node.parts.every((part) => typeof part === 'string' || isPlain(part));
    case 'attribute':
      return isPlain(node.object);
    case 'sequence':
      return node.items.every(isPlain);
    case 'unary':
      return isPlain(node.operand);
    case 'binary':
      return isPlain(node.left) && isPlain(node.right);
    case 'mapping':
      return node.entries.every((entry) => (!entry.key || isPlain(entry.key)) && isPlain(entry.value));
    default:
      return false;
  }
}
