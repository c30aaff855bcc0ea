// A long literal prompt sent to Anthropic's API again and again without `cache_control`. There a cached prefix
// is read at a tenth of the input price, but only when the request marks it; other providers cache by themselves.

import { formatCount } from '../estimate/format';
import { shortestCached } from '../estimate/tokens/prompt-cache';
import { writtenTokens } from '../estimate/tokens/tokens';
import { runsOften } from './repetition';
import type { Rule } from './rule';
import { sayRun } from './say';

const FEWEST = 5;

export const promptNotCached: Rule = {
  id: 'prompt-not-cached',
  title: 'Long prompt sent without caching',
  group: 'tokens',
  severity: 'warning',
  summary: 'The same long instructions go to Anthropic with every request, and nothing marks them for the cache.',
  *check(context) {
    for (const cost of context.costs) {
      const { workload } = cost;
      if (workload.kind !== 'llm-chat' || workload.host.kind !== 'api') continue;
      if (workload.host.provider !== 'anthropic' || !workload.call.startsWith('anthropic.')) continue;
      const tokens = writtenTokens(cost);
      const shortest = Math.max(...(workload.model?.options ?? [undefined]).map((id) => shortestCached(id)));
      if (tokens < shortest || workload.traits.isCached || workload.request?.promptCache) continue;
      if (workload.times.basis !== 'request' && !runsOften(workload, FEWEST)) continue;
      yield {
        span: workload.span,
        advice: `Mark the instructions with cache_control: ${formatCount(tokens)} tokens are the same in each request, and from the cache they are read at a tenth of the input price.`,
        figures: sayRun(cost),
        certainty: 'likely',
        costs: [cost],
        share: 0.5,
      };
    }
  },
};
