// The fix that writes another model's id where the present one is written. Everything that reads the id from
// that place changes with it, and the title says so.

import type { Cost } from '../estimate/footprint';
import type { Fix, RuleContext } from './rule';
import { saySaving } from './say';
import type { Sibling } from './smaller-sibling';

export function swapModel(cost: Cost, sibling: Sibling, context: RuleContext): Fix | undefined {
  const { model } = cost.workload;
  if (!model?.span) return undefined;
  const written = context.slice(model.span);
  if (!written.includes(model.id)) return undefined;
  const newText = written.replace(model.id, prefixOf(model.id) + sibling.id);
  const after = context.estimate({ ...cost.workload, model: { ...model, id: sibling.id, options: [sibling.id] } });
  const energyWh = spared(cost.footprint.energyWh, after.footprint.energyWh);
  const costUsd = spared(cost.footprint.costUsd, after.footprint.costUsd);
  // No offer without a gain that stands in the numbers.
  if (after.footprint.energyWh.best >= cost.footprint.energyWh.best) return undefined;
  if (after.footprint.costUsd.best > cost.footprint.costUsd.best) return undefined;
  const others = context.costs.filter(
    (other) => other !== cost && other.workload.model?.span?.start === model.span?.start,
  ).length;
  const also = others > 0 ? `; changes ${others} other ${others === 1 ? 'call' : 'calls'} too` : '';
  return {
    title: `Use ${sibling.id} (${saySaving(cost, after)}; ${sibling.evidence}${also})`,
    safety: 'suggested',
    edits: [{ span: model.span, newText }],
    saves: { energyWh, costUsd },
  };
}

/** Routers put a provider before the id: `openai/gpt-4o`. */
function prefixOf(id: string): string {
  return id.slice(0, id.lastIndexOf('/') + 1);
}

interface Points {
  readonly low: number;
  readonly best: number;
  readonly high: number;
}

/** Before less after, point by point: both stand on the same counts and token sizes. */
function spared(before: Points, after: Points): Points {
  const best = Math.max(0, before.best - after.best);
  const low = Math.min(best, Math.max(0, before.low - after.low));
  const high = Math.max(best, before.high - after.high);
  return { low, best, high: Number.isNaN(high) ? Number.POSITIVE_INFINITY : high };
}
