// How many requests an evaluation library's metric makes for one row, and how long its own prompts are: data/judges.json.

import data from '../../data/judges.json';
import { type Range, range } from '../base/range';
import { once } from './once';

export interface JudgeMetric {
  readonly id: string;
  /** Requests for one row beside those for its passages. */
  readonly calls: Range;
  /** As many again for each passage of the row. */
  readonly perContext: number;
  /** Of the metric's own words in one request. */
  readonly promptTokens: number;
}

export interface JudgeLibrary {
  /** The model that is asked where none is given. */
  readonly model: string;
  /** The metrics that are taken where none is given. */
  readonly usual: readonly string[];
  readonly source: string;
}

/** `findJudgeLibrary('ragas')`. */
export function findJudgeLibrary(id: string): JudgeLibrary | undefined {
  return index().get(id)?.library;
}

/** By class or ready-made object (`Faithfulness`, `faithfulness`); `'silent'` asks no model; undefined: not known. */
export function findJudgeMetric(library: string, name: string): JudgeMetric | 'silent' | undefined {
  return index().get(library)?.metrics.get(keyOf(name));
}

const index = once(
  () =>
    new Map(
      data.libraries.map((row) => {
        const { text, date } = data.sources[row.source as keyof typeof data.sources];
        const library: JudgeLibrary = { model: row.model, usual: row.usual, source: `${text} (${date})` };
        const asking = row.metrics.flatMap((metric: MetricRow) => {
          const [low = 0, best = 0, high = 0] = metric.calls;
          const { id, perContext = 0, promptTokens } = metric;
          const read: JudgeMetric = { id, calls: range(low, best, high), perContext, promptTokens };
          return [id, ...(metric.names ?? [])].map((name) => [keyOf(name), read] as const);
        });
        const silent = row.silent.map((name) => [keyOf(name), 'silent' as const] as const);
        return [
          row.id,
          { library, metrics: new Map<string, JudgeMetric | 'silent'>([...silent, ...asking]) },
        ] as const;
      }),
    ),
);

interface MetricRow {
  readonly id: string;
  readonly names?: readonly string[];
  readonly calls: readonly number[];
  readonly perContext?: number;
  readonly promptTokens: number;
}

/** `LLMContextRecall`, `llm_context_recall` and `GEval`, `g_eval` are the same. */
function keyOf(name: string): string {
  return name.toLowerCase().replace(/_/g, '');
}
