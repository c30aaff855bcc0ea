// Searches of different sizes at one place are told by their mean, which is what one of them costs on average.

import { expect, test } from 'vitest';
import { workloadsOf } from './say';

const GRIDS =
  'from sklearn.model_selection import GridSearchCV\nfrom sklearn.svm import SVC\nfrom sklearn.linear_model import Ridge\n';
const STUDIES = 'import optuna\ndef objective(trial): return trial.suggest_int("n", 1, 9)\n';

test.each([
  [
    'grids of their own',
    `${GRIDS}for m, g in [(SVC(), {"C": [1, 2, 3]}), (Ridge(), {"alpha": [1, 2], "tol": [1, 2]})]:\n  s = GridSearchCV(m, g, cv=3)\n  s.fit(X, y)\n`,
    { low: 9, best: 10.5, high: 12 },
  ],
  [
    'one grid for all',
    `${GRIDS}for m in [SVC(), Ridge()]:\n  GridSearchCV(m, {"C": [1, 2, 3]}, cv=3).fit(X, y)\n`,
    { low: 9, best: 9, high: 9 },
  ],
  [
    'numbers of trials of their own',
    `${STUDIES}for n in (20, 10):\n  optuna.create_study().optimize(objective, n_trials=n)\n`,
    { low: 10, best: 15, high: 20 },
  ],
])('%s', (_, code, trials) => {
  const sweep = workloadsOf(code).find(({ kind }) => kind === 'sweep');
  expect(sweep?.sweep?.trials?.value).toEqual(trials);
});
