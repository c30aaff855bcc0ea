// What a judging library sends for one row: each metric asks several times (faithfulness: for the statements, then for
// verdicts on them; context precision: once for each passage), and its own prompts are longer than most answers.

import { exactly, type Range, range } from '../base/range';
import { findJudgeLibrary, findJudgeMetric, type JudgeMetric } from '../catalogue/judges';
import type { CallFact } from '../flow/facts';
import type { Value } from '../flow/values/value';
import { CODE, defaultModel } from './read';
import type { Source } from './recogniser';
import { makersOf, readFirst } from './source';
import type { Known, Workload } from './workload';

/**
 * The workload with all requests of its metrics, `undefined` where none of them asks a model. `metrics` is where they
 * stand; a call of a metric's own method is made by the metric.
 */
export function asJudged(
  workload: Workload,
  call: CallFact,
  library: 'ragas' | 'deepeval',
  metrics: readonly Source[] = [],
): Workload | undefined {
  const { request } = workload;
  const named = readFirst(call, metrics)?.value;
  const known = findJudgeLibrary(library);
  if (request === undefined || known === undefined) return workload;
  const values = named === undefined ? [] : itemsOf(named);
  const own = makersOf(call).filter((value) => nameIn(value, library) !== undefined);
  const names = (values.length > 0 ? values : own.slice(0, 1)).map((value) => nameIn(value, library));
  const asked = names.length > 0 ? names : metrics.length > 0 && named === undefined ? known.usual : [undefined];
  const found = asked.map((name) => (name === undefined ? undefined : findJudgeMetric(library, name)));
  const asking = found.filter((one) => one !== 'silent').map((one) => one ?? UNKNOWN);
  if (asking.length === 0) return found.length > 0 ? undefined : workload;
  const isKnown = found.every((one) => one !== undefined);
  return {
    ...workload,
    request: {
      ...request,
      items: timesCalls(request.items, sum(asking.map(requestsOf)), asking.length),
      told: {
        input: told(
          plus(ROW, meanPrompt(asking)),
          `the metrics' own prompts and a row's question, answer and passages; ${isKnown ? known.source : 'metrics of the program, taken as those of the library'}`,
        ),
        output: told(
          VERDICT,
          `statements or verdicts with a reason, as JSON; as the examples in the prompts, ${known.source}`,
        ),
        ...request.told,
      },
    },
  };
}

/** The model that the library asks where none is given. */
export function withJudgeModel(workload: Workload, library: 'ragas' | 'deepeval', isGiven: boolean): Workload {
  const known = findJudgeLibrary(library);
  return workload.model !== undefined || isGiven || known === undefined
    ? workload
    : { ...workload, model: defaultModel(known.model) };
}

/** A metric of the program's own, or one that is newer than the list. */
const UNKNOWN: JudgeMetric = { id: '', calls: range(1, 2, 4), perContext: 0, promptTokens: 250 };
/** Passages in a row: four is what a retriever finds where nothing else is said. */
const PASSAGES = range(1, 4, 10);
/** A question, an answer, some passages of 200 to 1,000 tokens, and the schema of the answer. */
const ROW = range(200, 900, 4000);
/** The examples' answers have 20 to 260 tokens (ragas 0.4.3). */
const VERDICT = range(20, 120, 500);

function itemsOf(value: Value): readonly Value[] {
  if (value.kind === 'sequence') return value.items ?? (value.element ? [value.element] : []);
  return [value];
}

/** `faithfulness` of `ragas.metrics.faithfulness`, `GEval` of `deepeval.metrics.GEval()`. */
function nameIn(value: Value, library: string): string | undefined {
  if (value.kind === 'choice') return value.options.map((option) => nameIn(option, library)).find((name) => name);
  if (value.kind !== 'external' || !value.path.startsWith(`${library}.`)) return undefined;
  return /\.metrics(?:\.\w+)*?\.(\w+?)(?:\(\))?$/.exec(value.path)?.[1];
}

function requestsOf({ calls, perContext }: JudgeMetric): Range {
  return range(
    calls.low + perContext * PASSAGES.low,
    calls.best + perContext * PASSAGES.best,
    calls.high + perContext * PASSAGES.high,
  );
}

/** Weighted by how often each is sent. */
function meanPrompt(metrics: readonly JudgeMetric[]): Range {
  const sent = metrics.map((metric) => Math.max(requestsOf(metric).best, 0.1));
  const tokens = metrics.reduce((total, { promptTokens }, at) => total + promptTokens * (sent[at] ?? 0), 0);
  return exactly(Math.round(tokens / sent.reduce((total, each) => total + each, 0)));
}

function sum(ranges: readonly Range[]): Range {
  return ranges.reduce(plus, exactly(0));
}

function plus(left: Range, right: Range): Range {
  return range(left.low + right.low, left.best + right.best, left.high + right.high);
}

function timesCalls(rows: Known | undefined, calls: Range, metrics: number): Known {
  const { value, certainty, from } = rows ?? { value: exactly(1), certainty: 'exact', from: CODE };
  const asked = `${calls.best} requests for a row, of ${metrics === 1 ? 'one metric' : `${metrics} metrics`}`;
  const isExact = certainty === 'exact' && calls.low === calls.high;
  return {
    value: range(value.low * calls.low, value.best * calls.best, value.high * calls.high),
    certainty: isExact ? 'exact' : certainty === 'guess' ? 'guess' : 'likely',
    from: from === CODE ? asked : `${asked}; ${from}`,
  };
}

function told(value: Range, from: string): Known {
  return { value, certainty: 'guess', from };
}
