// A corpus embedded at every run, with nothing in the file that keeps the vectors. Embeddings of unchanged texts
// do not change: what was computed once can be read back.

import type { Cost } from '../estimate/footprint';
import { isQuery, QUERY } from './query-text';
import { isBehindCache, loopsAround } from './repetition';
import type { Rule, RuleContext } from './rule';
import { sayRun } from './say';

const FEWEST_ITEMS = 50;

/** Calls that keep something beyond the run; generous, because one of them is enough to be silent. */
const KEEPS =
  /(^|[.?])(save\w*|dump\w*|to_(parquet|csv|pickle|feather|json|sql|disk|hdf|numpy_file|lance)|write\w*|persist|upsert\w*|insert\w*|add_(documents|texts|embeddings|items|vectors)|add_\w+_index|from_(documents|texts)|push_to_hub|PersistentClient|execute\w*|commit|cache\w*|Memory|memoize|create_collection|get_or_create_collection|create_table|index|bulk|put\w*|post|set|hset|upload\w*|send\w*|publish|savez\w*|tofile|HttpClient|Pinecone|QdrantClient|MongoClient|create_engine|connect)(\(\))?$/;

export const embeddingRecomputed: Rule = {
  id: 'embedding-recomputed',
  title: 'Corpus embedded at every run',
  group: 'reuse',
  severity: 'warning',
  summary: 'A corpus is embedded each time the program runs, and nothing keeps the vectors.',
  *check(context) {
    const keeps = context.facts.calls.some(({ paths }) => paths.some((path) => KEEPS.test(path)));
    if (keeps) return;
    for (const cost of context.costs) {
      const { workload } = cost;
      if (workload.kind !== 'embedding' || isBehindCache(workload)) continue;
      if (workload.times.basis !== 'run' || !isCorpus(cost, context)) continue;
      yield {
        span: workload.span,
        advice:
          'Save the vectors and embed only what is new: nothing here keeps them, so every run embeds all again.',
        figures: sayRun(cost),
        certainty: 'likely',
        costs: [cost],
      };
    }
  },
};

function isCorpus(cost: Cost, { callOf }: RuleContext): boolean {
  const { request, times } = cost.workload;
  const call = callOf(cost);
  const given = call?.arguments.named.get('input') ?? call?.arguments.positional[0];
  if (given && (isQuery(given) || given.kind === 'constant')) return false;
  const items = request?.items?.value.best ?? 1;
  if (items * times.range.best >= FEWEST_ITEMS) return true;
  return loopsAround(cost.workload).some(({ per }) => per !== undefined && !QUERY.test(per));
}
