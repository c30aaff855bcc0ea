// Library functions that change the list they are given, as the catalogue of signatures says: `heapq.heappush(queue, x)`;
// methods of data frames that change the frame.

import { loadSignatures } from '../../catalogue/signatures';
import type { Call } from '../../syntax/program';
import { change } from '../loops/touched';
import { firstAt } from '../place';
import type { Walk } from '../walk';
import { UNKNOWN } from './construct';
import { changeInPlace } from './frame-change';
import { grown, shrunk } from './growth';
import { inOrder } from './order';
import { isTable } from './table';
import type { Arguments, Value } from './value';

/** Puts the changed list where the old one stood; gives what was taken out, if something was. */
export function changeArgument(
  walk: Walk,
  node: Call,
  callee: Value,
  given: Arguments,
  made: Value,
): Value | undefined {
  if (callee.kind !== 'external') return undefined;
  if (given.named.size > 0 && isTable(callee.origin)) return changeInPlace(walk, node, callee.origin, made, given);
  const list = given.positional[0];
  if (list?.kind !== 'sequence') return undefined;
  const rule = loadSignatures().of(callee.path).changesArgument;
  if (!rule) return undefined;
  const item = firstAt({ path: callee.path, receiver: callee.origin, given }, rule.item) ?? UNKNOWN;
  // What is taken out of a heap is the least of its items.
  const [least] = (rule.change === 'take' && walk.doubt === 0 && list.items && inOrder(list.items)) || [];
  const changed = rule.change === 'add' ? grown(walk, list, [item]) : shrunk(walk, list, least);
  const written = node.arguments[0]?.value;
  if (written?.kind === 'name' || written?.kind === 'attribute' || written?.kind === 'index')
    walk.bind(written, changed);
  change(walk, list, changed);
  return rule.change === 'take' ? (least !== undefined && list.items?.[least]) || list.element : undefined;
}
