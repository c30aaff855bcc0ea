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

/** One name, literal or attribute, written twice. */
export function isSamePlain(left: Expression, right: Expression): boolean {
  if (left.kind === 'name') return right.kind === 'name' && left.name === right.name;
  if (left.kind === 'literal') return right.kind === 'literal' && left.value === right.value;
  if (left.kind === 'attribute')
    return right.kind === 'attribute' && left.name === right.name && isSamePlain(left.object, right.object);
  return false;
}
