// How many requests a judging library makes, and what each of them sends.

import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { expect, test } from 'vitest';
import { findJudgeLibrary, findJudgeMetric } from '../../src/catalogue/judges';
import { workloadsOf } from './say';

const HEAD = `import ragas
from ragas import evaluate
from ragas.metrics import faithfulness, answer_relevancy, context_recall, ContextPrecision, BleuScore, RougeScore, SemanticSimilarity, NoiseSensitivity
from deepeval import evaluate as deep
from deepeval.metrics import GEval, FaithfulnessMetric, ExactMatchMetric, BaseMetric
rows = [{"user_input": "a"} for _ in range(50)]
`;

const requestsOf = (code: string) => {
  const found = workloadsOf(HEAD + code);
  return found.map(({ model, request }) => {
    const { low, best, high } = request?.items?.value ?? { low: 0, best: 0, high: 0 };
    return `${model?.id} ${low}..${best}..${high}`;
  });
};

test.each([
  // Statements, then verdicts.
  ['evaluate(rows, metrics=[faithfulness])', ['gpt-4o-mini 50..100..100']],
  ['evaluate(rows, metrics=[faithfulness, answer_relevancy, context_recall])', ['gpt-4o-mini 150..300..300']],
  // One for each passage: one to ten, four where nothing is said.
  ['evaluate(rows, metrics=[ContextPrecision()])', ['gpt-4o-mini 50..200..500']],
  ['evaluate(rows, metrics=[NoiseSensitivity()])', ['gpt-4o-mini 250..550..1150']],
  // Words that are compared cost nothing beside those that ask, and nothing alone.
  ['evaluate(rows, metrics=[faithfulness, BleuScore()])', ['gpt-4o-mini 50..100..100']],
  ['evaluate(rows, metrics=[BleuScore(), RougeScore()])', []],
  ['evaluate(rows, metrics=[SemanticSimilarity()])', []],
  // The four that the library takes where none is given.
  ['evaluate(rows)', ['gpt-4o-mini 200..500..800']],
  ['deep(rows, [GEval(name="x", criteria="y")])', ['gpt-5.4 50..100..100']],
  [
    'deep(rows, [GEval(name="x", criteria="y", model="gpt-4o"), FaithfulnessMetric(model="gpt-4o")])',
    ['gpt-4o 150..300..300'],
  ],
  ['deep(rows, [ExactMatchMetric()])', []],
  ['FaithfulnessMetric().measure(rows[0])', ['gpt-5.4 2..4..4']],
])('%s', (code, told) => expect(requestsOf(code)).toEqual(told));

test('a metric of the program is taken as one of the library', () => {
  const own = `class Own(BaseMetric):
    def measure(self, case):
        return 1
deep(rows, [Own()])
`;
  expect(requestsOf(own)[0]).toMatch(/ 50\.\.100\.\.200$/);
});

test('what is sent are the prompts of the metrics beside the row', () => {
  const [long, short] = ['ContextPrecision()', 'answer_relevancy'].map(
    (metric) => workloadsOf(`${HEAD}evaluate(rows, metrics=[${metric}])`)[0]?.request?.told,
  );
  expect(long?.input?.value.best).toBe(900 + 588);
  expect(short?.input?.value.best).toBe(900 + 137);
  expect(long?.input?.from).toMatch(/ragas 0\.4\.3.*2026-11-30/);
});

test('what a person tells wins over what the library is known to send', () => {
  const code = `${HEAD}evaluate(rows, metrics=[faithfulness])  # wattlint: tokens=77/5`;
  expect(workloadsOf(code)[0]?.request?.told?.input?.value.best).toBe(77);
});

test('the list follows its schema and names nothing twice', () => {
  const read = (path: string) => JSON.parse(readFileSync(new URL(`../../data/${path}`, import.meta.url), 'utf8'));
  const data = read('judges.json');
  const validate = new Ajv({ allErrors: true }).compile(read('schema/judges.schema.json'));
  validate(data);
  expect(validate.errors ?? []).toEqual([]);
  for (const { id, source, usual, silent, metrics } of data.libraries) {
    expect(data.sources[source]).toBeDefined();
    const names = [
      ...silent,
      ...metrics.flatMap((one: { id: string; names?: string[] }) => [one.id, ...(one.names ?? [])]),
    ];
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    for (const name of usual) expect(findJudgeMetric(id, name)).toMatchObject({ id: expect.any(String) });
    for (const { calls } of metrics) expect([...calls].sort((a, b) => a - b)).toEqual(calls);
  }
});

test('names are found as classes and as objects', () => {
  expect(findJudgeMetric('ragas', 'LLMContextRecall')).toBe(findJudgeMetric('ragas', 'context_recall'));
  expect(findJudgeMetric('deepeval', 'GEval')).toMatchObject({ calls: { low: 1, best: 2, high: 2 } });
  expect(findJudgeMetric('ragas', 'BleuScore')).toBe('silent');
  expect(findJudgeMetric('ragas', 'constructor')).toBeUndefined();
  expect(findJudgeLibrary('ragas')?.model).toBe('gpt-4o-mini');
});
