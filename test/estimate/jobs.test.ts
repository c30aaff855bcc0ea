// `n_jobs` keeps so many cores busy for a shorter time.

import { expect, test } from 'vitest';
import { estimateWorkload } from '../../src/estimate/estimate';
import { DEFAULT_SETTINGS } from '../../src/estimate/settings';
import { trainingExecution } from '../../src/estimate/training/computing';
import { workloadsOf } from '../recognise/say';

const FOREST = (jobs: string) =>
  `from sklearn.ensemble import RandomForestClassifier\nRandomForestClassifier(n_estimators=300${jobs}).fit(X, y)`;
const GRID = (jobs: string) =>
  `from sklearn.model_selection import GridSearchCV\nfrom sklearn.svm import SVC\nGridSearchCV(SVC(), {"C": [1, 2, 3]}, cv=5${jobs}).fit(X, y)`;

test.each([FOREST, GRID])('all cores are faster, and the energy shares the chip among them', (code) => {
  const [one, all] = [costOf(code(', n_jobs=1')), costOf(code(', n_jobs=-1'))];
  expect(one.seconds.best / all.seconds.best).toBeCloseTo(32, 6);
  expect(all.energyWh.best).toBeLessThan(one.energyWh.best);
  expect(costOf(code(', n_jobs=4')).seconds.best * 4).toBeCloseTo(one.seconds.best, 6);
  expect(all.seconds.high / all.seconds.best).toBeGreaterThan(one.seconds.high / one.seconds.best - 1e-9);
});

test('a learner that has no use for it stays on one core', () => {
  const code = (jobs: string) => `from sklearn.naive_bayes import GaussianNB\nGaussianNB(${jobs}).fit(X, y)`;
  expect(costOf(code('n_jobs=-1')).seconds.best).toBe(costOf(code('')).seconds.best);
});

test('Ollama runs on a desk where nothing names a machine', () => {
  const code = 'import ollama\nollama.chat(model="llama3.1", messages=m)';
  expect(hardwareOf(code, {})).toMatch(/4090/);
  expect(hardwareOf(code, { hardware: 'h100' })).toMatch(/H100/);
});

function hardwareOf(code: string, settings: object): string | undefined {
  return priced(code, settings).assumptions.find(({ what }) => what === 'hardware')?.value;
}

function costOf(code: string) {
  const workload = workloadsOf(code).at(-1);
  if (!workload) throw new Error('no workload');
  const { work } = trainingExecution(workload, DEFAULT_SETTINGS, workload.training ?? workload.sweep?.trial);
  return { energyWh: priced(code).once.energyWh, seconds: work.seconds };
}

function priced(code: string, settings: object = {}) {
  const workload = workloadsOf(code).at(-1);
  if (!workload) throw new Error('no workload');
  return estimateWorkload(workload, { ...DEFAULT_SETTINGS, ...settings });
}
