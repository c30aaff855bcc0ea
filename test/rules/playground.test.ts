// What playground/README.md tells people to look out for is there to be found.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DEFAULTS, engine } from '../../src/project/engine';
import { readDocument } from '../../src/source/read-document';

const PLAYGROUND = join(__dirname, '../../playground');

test.each([
  ['support-triage', ['call-in-loop', 'large-model-small-task']],
  ['paper-search', ['embedding-recomputed']],
  ['image-classifier', ['training-without-early-stopping']],
  ['churn-tuning', ['grid-size', 'sweep-without-limit']],
  ['finetune', []],
  ['newsroom-agent', ['unbounded-loop']],
  ['local-llm', ['single-item-batches', 'full-precision', 'model-load-in-loop']],
])('%s keeps its promises', (folder, promised) => {
  const analyses = readdirSync(join(PLAYGROUND, folder)).map((name) => analysisOf(join(PLAYGROUND, folder, name)));
  const rules = analyses.flatMap(({ findings }) => findings.map(({ rule }) => rule));
  expect(rules).toEqual(expect.arrayContaining(promised));
  expect(analyses.some(({ costs }) => costs.length > 0)).toBe(true);
});

test('three seeds are three trainings', () => {
  const { costs } = analysisOf(join(PLAYGROUND, 'finetune/train.py'));
  const training = costs.find(({ workload }) => workload.kind === 'training');
  expect(training?.workload.times.range).toEqual({ low: 3, best: 3, high: 3 });
});

test('a grid of 2,880 trainings', () => {
  const { costs } = analysisOf(join(PLAYGROUND, 'churn-tuning/tuning.ipynb'));
  expect(costs.map(({ workload }) => workload.sweep?.trials?.value.best)).toContain(2880);
});

function analysisOf(path: string) {
  const read = readDocument({ uri: path, version: 0, content: { text: readFileSync(path, 'utf8') } });
  if ('skipped' in read) throw new Error(`${path} ${read.skipped}`);
  return engine()(read.document, DEFAULTS);
}
