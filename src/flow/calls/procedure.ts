// Functions that nothing comes out of: they give nothing back, and leave nothing in objects, globals or lists of others.
// Asked once per function of the text, without a walk.

import type { Expression, FunctionNode, Statement } from '../../syntax/program';
import { assignedIn, blocksOf } from '../loops/loop-shape';

const KNOWN = new WeakMap<FunctionNode, boolean>();

/** `def sample_images(n): save_image(generator(noise), f"{n}.png")` is one; a loss is none. */
export function isProcedure(node: FunctionNode): boolean {
  const known = KNOWN.get(node);
  if (known !== undefined) return known;
  const found = !node.isGenerator && node.name !== '' && !node.body.some((one) => leavesIn(one, node));
  KNOWN.set(node, found);
  return found;
}

function leavesIn(statement: Statement, within: FunctionNode): boolean {
  switch (statement.kind) {
    case 'return':
      return statement.value !== undefined && !(statement.value.kind === 'literal' && statement.value.value === null);
    case 'scope':
    // What is defined inside may be handed on.
    case 'class-definition':
      return true;
    case 'assign':
      return statement.targets.some(isOfOthers);
    case 'expression':
      return fillsOthers(statement.expression, within);
    default:
      return blocksOf(statement).some((block) => block.some((one) => leavesIn(one, within)));
  }
}

function isOfOthers(target: Expression): boolean {
  if (target.kind === 'sequence') return target.items.some(isOfOthers);
  return target.kind !== 'name';
}

/** `outputs.append(model(x))` to a list that was made elsewhere. */
function fillsOthers(expression: Expression, { body }: FunctionNode): boolean {
  if (expression.kind !== 'call' || expression.callee.kind !== 'attribute' || !FILLS.test(expression.callee.name))
    return false;
  const { object } = expression.callee;
  return object.kind !== 'name' || !body.some((one) => assignedIn(one).has(object.name));
}

const FILLS = /^(append|extend|insert|add|update|put|push|setdefault|appendleft)$/;
