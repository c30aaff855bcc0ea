// A model API asked once per item by a program nobody waits for. What batching saves is the price (half, at
// providers with a batch API) and the instructions that are sent again with each item.

import type { Cost } from '../estimate/footprint';
import { formatCount } from '../estimate/format';
import { isAwaited, loopsAround, runsOften } from './repetition';
import type { Problem, Rule } from './rule';
import { sayRun } from './say';

const FEWEST = 10;

/** Half the price for answers within 24 hours: each provider's pricing page, read November 2026. */
const HALF_PRICE_BATCH: ReadonlySet<string> = new Set(['openai', 'azure', 'anthropic', 'google', 'mistral', 'groq']);

/** Instructions worth sharing between items, in characters. */
const LONG_INSTRUCTIONS = 600;

export const callInLoop: Rule = {
  id: 'call-in-loop',
  title: 'Model called once per item',
  group: 'calls',
  severity: 'warning',
  summary: 'A chat model is called in a loop, one item a request, where a batch would serve.',
  yieldsTo: ['same-prompt-again', 'unbounded-loop', 'polling-call'],
  *check({ costs }) {
    for (const cost of costs) {
      if (isOneByOne(cost)) yield problemOf(cost);
    }
  },
};

function isOneByOne({ workload }: Cost): boolean {
  if (workload.host.kind !== 'api' || workload.kind !== 'llm-chat' || isAwaited(workload)) return false;
  // The turns of a conversation with tools wait for each other.
  if (workload.request?.hasTools) return false;
  const loops = loopsAround(workload);
  // A loop that may be left after any turn looks at each answer before it asks again.
  if (loops.length === 0 || loops.some(({ count, per }) => per === undefined && count.low === 1)) return false;
  return runsOften(workload, FEWEST);
}

function problemOf(cost: Cost): Problem {
  const { span, times } = cost.workload;
  const isLibraryCode = times.basis === 'call' && cost.per.length > 0;
  return {
    span,
    advice: remedy(cost),
    figures: sayRun(cost),
    certainty: times.certainty,
    costs: [cost],
    share: 0.5,
    // A function that nobody calls here says little about how it is used.
    ...(isLibraryCode ? { severity: 'hint' as const } : {}),
  };
}

function remedy({ workload }: Cost): string {
  const { host, request } = workload;
  const provider = host.kind === 'api' ? host.provider : '';
  const batch = HALF_PRICE_BATCH.has(provider)
    ? 'If the answers may take up to a day, the batch API does the same for half the price.'
    : 'Put several items into one request, so that they share its instructions.';
  const instructions = request?.promptText.length ?? 0;
  if (instructions < LONG_INSTRUCTIONS) return batch;
  return `${batch} Each request repeats ${formatCount(instructions)} characters of instructions, which several items in one would share.`;
}
