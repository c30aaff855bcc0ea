// The fix that writes another model's id where the present one is written. Every call that reads the id from that
// place changes with it: it is offered only when the smaller model serves all of them, and saves what all save.

import { type Range, sum } from '../base/range';
import type { Cost, Footprint } from '../estimate/footprint';
import type { Fix, RuleContext } from './rule';
import { saySaving } from './say';
import { smallTaskOf } from './small-task';
import type { Sibling } from './smaller-sibling';

export function swapModel(cost: Cost, sibling: Sibling, context: RuleContext): Fix | undefined {
  const { model } = cost.workload;
  if (!model?.span) return undefined;
  const written = context.slice(model.span);
  if (!written.includes(model.id)) return undefined;

  const { start } = model.span;
  const changed = context.costs.filter(({ workload }) => workload.model?.span?.start === start);
  if (!changed.every(({ workload }) => smallTaskOf(workload))) return undefined;
  const id = smallerId(model.id, sibling);
  const before = total(changed);
  const after = total(
    changed.map(({ workload }) => context.estimate({ ...workload, model: { ...model, id, options: [id] } })),
  );
  // No offer without a gain that stands in the numbers.
  if (after.energyWh.best >= before.energyWh.best || after.costUsd.best > before.costUsd.best) return undefined;

  const others = changed.length - 1;
  const also = others > 0 ? `; changes ${others} other ${others === 1 ? 'call' : 'calls'} too` : '';
  return {
    title: `Use ${sibling.id} (${saySaving(before, after)}; ${sibling.evidence}${also})`,
    safety: 'suggested',
    edits: [{ span: model.span, newText: written.replace(model.id, id) }],
    saves: { energyWh: spared(before.energyWh, after.energyWh), costUsd: spared(before.costUsd, after.costUsd) },
  };
}

/** As the same client takes it: routers put a provider before the id, `openai/gpt-4o`. */
export function smallerId(id: string, sibling: Sibling): string {
  return id.slice(0, id.lastIndexOf('/') + 1) + sibling.id;
}

function total(costs: readonly Cost[]): Pick<Footprint, 'energyWh' | 'costUsd'> {
  return {
    energyWh: sum(costs.map(({ footprint }) => footprint.energyWh)),
    costUsd: sum(costs.map(({ footprint }) => footprint.costUsd)),
  };
}

/** Before less after, point by point: both stand on the same counts and sizes. */
function spared(before: Range, after: Range): Range {
  const best = Math.max(0, before.best - after.best);
  const low = Math.min(best, Math.max(0, before.low - after.low));
  const high = Number.isFinite(before.high) ? Math.max(best, before.high - after.high) : before.high;
  return { low, best, high };
}
