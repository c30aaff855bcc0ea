// Rows × metrics × calls of each metric.

import { expect, test } from 'vitest';
import { workloadsOf } from './say';

const itemsOf = (code: string) => {
  const found = workloadsOf(code).filter(({ kind }) => kind === 'api-eval');
  expect(found).toHaveLength(1);
  return found[0]?.request?.items?.value;
};
const RAGAS = `from ragas import evaluate
from ragas.metrics import answer_relevancy, context_precision, faithfulness
rows = [{"question": str(i)} for i in range(100)]
`;
const DEEPEVAL = `from deepeval import evaluate
from deepeval.metrics import BiasMetric, FaithfulnessMetric, GEval
from deepeval.test_case import LLMTestCase
cases = [LLMTestCase(input=str(i), actual_output="x") for i in range(50)]
`;

test.each([
  [`${RAGAS}evaluate(rows, metrics=[faithfulness])`, { low: 200, best: 200, high: 200 }],
  [`${RAGAS}evaluate(rows, metrics=[faithfulness, answer_relevancy])`, { low: 500, best: 500, high: 500 }],
  [`${RAGAS}evaluate(rows, metrics=[context_precision])`, { low: 100, best: 400, high: 1000 }],
  [`${RAGAS}evaluate(rows)`, { low: 700, best: 1000, high: 1600 }],
  [`${DEEPEVAL}evaluate(cases, [FaithfulnessMetric(), BiasMetric()])`, { low: 350, best: 350, high: 350 }],
  [`${DEEPEVAL}FaithfulnessMetric().measure(cases[0])`, { low: 4, best: 4, high: 4 }],
  [`${DEEPEVAL}GEval(name="x", criteria="y").measure(cases[0])`, { low: 1, best: 1, high: 2 }],
])('%s', (code, items) => expect(itemsOf(code)).toEqual(items));
