// How often a metric asks its model to judge one row: faithfulness first takes an answer apart into statements, then asks
// of each whether the passages say so. Counted in the sources of ragas 0.4.3 and deepeval 4.3.1, read 2026-11-30.

import { exactly, type Range, range } from '../base/range';
import type { Value } from '../flow/values/value';
import type { Known, Workload } from './workload';

/** Passages beside a question, where each is judged by itself: what retrievers mostly bring (`k` of 4), one to ten. */
const PASSAGES = range(1, 4, 10);

/** By the name's letters alone, as `faithfulness` and `Faithfulness()` are the same metric. */
const CALLS: Readonly<Record<string, Range>> = {
  // Statements, verdicts.
  'ragas faithfulness': exactly(2),
  // `strictness = 3`: as many questions made of the answer.
  'ragas answerrelevancy': exactly(3),
  'ragas responserelevancy': exactly(3),
  'ragas contextprecision': PASSAGES,
  'ragas contextutilization': PASSAGES,
  'ragas llmcontextprecisionwithreference': PASSAGES,
  'ragas llmcontextprecisionwithoutreference': PASSAGES,
  // Statements of answer and reference, verdicts.
  'ragas answercorrectness': exactly(3),
  // Entities of the reference and of the passages.
  'ragas contextentityrecall': exactly(2),
  // Statements, verdicts, reason.
  'deepeval answerrelevancymetric': exactly(3),
  // Truths, claims, verdicts, reason.
  'deepeval faithfulnessmetric': exactly(4),
  // Verdicts, reason.
  'deepeval contextualprecisionmetric': exactly(2),
  'deepeval contextualrecallmetric': exactly(2),
  'deepeval hallucinationmetric': exactly(2),
  // Verdicts of each passage, reason.
  'deepeval contextualrelevancymetric': range(2, 5, 11),
  // Opinions, verdicts, reason.
  'deepeval biasmetric': exactly(3),
  'deepeval toxicitymetric': exactly(3),
  // The steps once for a metric, then the score of each row.
  'deepeval geval': range(1, 1, 2),
};

/** `metrics=None` of `ragas.evaluate`: relevancy, precision, faithfulness, recall. */
export const RAGAS_USUAL = range(7, 10, 16);

/** Rows times the calls of all metrics; of one row where their number is not told. */
export function withMetricCalls(
  workload: Workload,
  library: 'ragas' | 'deepeval',
  metrics: Value | undefined,
  usual: Range,
): Workload {
  const { request } = workload;
  if (request === undefined) return workload;
  const each = metrics === undefined ? usual : callsOf(metrics, library);
  const rows = request.items?.value ?? exactly(1);
  const items: Known = {
    value: { low: rows.low * each.low, best: rows.best * each.best, high: rows.high * each.high },
    certainty: 'likely',
    from: request.items?.from ?? 'calls of the metrics for one row',
  };
  return { ...workload, request: { ...request, items } };
}

function callsOf(value: Value, library: string): Range {
  if (value.kind === 'sequence') {
    if (value.items !== undefined) return sumOf(value.items.map((item) => callsOf(item, library)));
    const one = callsOf(value.element, library);
    const { low, best, high } = value.length;
    return { low: low * one.low, best: best * one.best, high: high * one.high };
  }
  if (value.kind !== 'external') return exactly(1);
  const name = value.path.replace(/\(\)$/, '').replace(/^.*\./, '').toLowerCase().replace(/_/g, '');
  return CALLS[`${library} ${name}`] ?? exactly(1);
}

function sumOf(all: readonly Range[]): Range {
  return all.reduce(
    (sum, one) => ({ low: sum.low + one.low, best: sum.best + one.best, high: sum.high + one.high }),
    exactly(0),
  );
}
