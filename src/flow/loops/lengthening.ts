// Lists that every turn of a loop makes longer by the same number of items, so that their length counts the turns.

import type { Expression, Statement } from '../../syntax/program';
import { isPlain } from '../plain';
import type { Walk } from '../walk';
import { iterate } from './iterate';
import { isKnownElsewhere, mayGoOn, mentionsOf, nodesIn } from './queue';

/** The name in `len(name)`. */
export function measuredIn(expression: Expression): string | undefined {
  if (expression.kind !== 'call' || expression.callee.kind !== 'name' || expression.callee.name !== 'len')
    return undefined;
  const [only, ...more] = expression.arguments;
  return only?.value.kind === 'name' && more.length === 0 ? only.value.name : undefined;
}

/**
 * By how many items: by the one statement of the turn that adds some, where nothing else has to do with the list but to
 * ask how long it is.
 */
export function growthIn(walk: Walk, name: string, body: readonly Statement[]): number | undefined {
  const at = body.findIndex((statement) => addedBy(statement, name) !== undefined);
  const added = body[at] && addedBy(body[at], name);
  if (!added || mentionsOf(body, name) - asksIn(body, name) !== 1 || body.slice(0, at).some(mayGoOn))
    return undefined;
  if (isKnownElsewhere(walk, name)) return undefined;
  if (added === 'one') return 1;
  if (!isPlain(added)) return undefined;
  const { length, isLengthKnown } = iterate(walk.evaluate(added));
  const isSame = isLengthKnown && length.low === length.high && mentionsIn(body, added) === 0;
  return isSame && length.best > 0 ? length.best : undefined;
}

/** Whether the statements make the list longer that `len(xs) == n` asks. */
export function isLengthenedBy(statements: readonly Statement[], test: Expression): boolean {
  if (test.kind !== 'binary') return false;
  const name = measuredIn(test.left) ?? measuredIn(test.right);
  return name !== undefined && statements.some((statement) => addedBy(statement, name) !== undefined);
}

/** `xs.append(x)`: one; `xs.extend(ys)`, `xs += ys`: what it adds. */
function addedBy(statement: Statement, name: string): 'one' | Expression | undefined {
  if (statement.kind === 'assign') {
    const [target] = statement.targets;
    const isAdded = statement.operator === '+' && target?.kind === 'name' && target.name === name;
    return isAdded ? statement.value : undefined;
  }
  if (statement.kind !== 'expression' || statement.expression.kind !== 'call') return undefined;
  const { callee, arguments: given } = statement.expression;
  const [only, ...more] = given;
  if (callee.kind !== 'attribute' || callee.object.kind !== 'name' || callee.object.name !== name) return undefined;
  if (!only || more.length > 0) return undefined;
  if (callee.name === 'append') return 'one';
  return callee.name === 'extend' ? only.value : undefined;
}

/** How often the list is only asked for its length. */
function asksIn(body: readonly Statement[], name: string): number {
  let count = 0;
  for (const node of nodesIn(body)) if (node.kind === 'call' && measuredIn(node as Expression) === name) count++;
  return count;
}

/** How often a turn binds a name that the expression reads, or does something with what it holds. */
function mentionsIn(body: readonly Statement[], expression: Expression): number {
  return expression.kind === 'name' ? mentionsOf(body, expression.name) - 1 : expression.kind === 'sequence' ? 0 : 1;
}
