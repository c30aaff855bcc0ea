// `del`: what it leaves in lists, mappings and what is kept under a name.

import type { Expression } from '../syntax/program';
import { withSlice } from './bind';
import { deleteKeyed } from './calls/keyed';
import { change } from './loops/touched';
import { asNumber, constant, sequence, UNKNOWN } from './values/construct';
import { shrunk } from './values/growth';
import { withoutKey } from './values/mapping';
import type { Walk } from './walk';

/** `del d[k]`, `del xs[0]`: one item less. A name that is deleted is not asked for again. */
export function deleteTarget(walk: Walk, target: Expression): void {
  if (target.kind === 'sequence') for (const item of target.items) deleteTarget(walk, item);
  if (target.kind !== 'index' && target.kind !== 'attribute') return;
  const holder = walk.evaluate(target.object);
  if (target.kind === 'attribute') {
    if (holder.kind === 'external') deleteKeyed(walk, holder, constant(target.name));
    return;
  }
  const key = walk.evaluate(target.index);
  if (holder.kind === 'external') deleteKeyed(walk, holder, key);
  if (holder.kind !== 'mapping' && holder.kind !== 'sequence') return;
  const changed =
    holder.kind === 'mapping'
      ? withoutKey(walk, holder, key)
      : target.index.kind === 'slice'
        ? withSlice(walk, holder, target.index, sequence([], UNKNOWN))
        : shrunk(walk, holder, asNumber(key));
  walk.bind(target.object, changed);
  change(walk, holder, changed);
}
