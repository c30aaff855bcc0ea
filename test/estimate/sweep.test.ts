// Sweeps, from code to cost: a trial costs what stands inside it, nothing is counted twice, and a search whose
// objective is not seen says what it assumes.

import { describe, expect, test } from 'vitest';
import { estimateWorkload, totalOf } from '../../src/estimate/estimate';
import type { Cost } from '../../src/estimate/footprint';
import { DEFAULT_SETTINGS } from '../../src/estimate/settings';
import { workloadsOf } from '../recognise/say';

const costsOf = (code: string): readonly Cost[] =>
  workloadsOf(code).map((workload) => estimateWorkload(workload, DEFAULT_SETTINGS));
const sweepIn = (costs: readonly Cost[]): Cost => {
  const found = costs.find(({ workload }) => workload.kind === 'sweep' && workload.insideSweep === undefined);
  if (!found) throw new Error('no sweep');
  return found;
};
const noteOf = (cost: Cost, what: string) => cost.assumptions.find((one) => one.what === what);

const SVC_ON_IRIS = `
import optuna
from sklearn.datasets import load_iris
from sklearn.model_selection import cross_val_score
from sklearn.svm import SVC

def objective(trial):
    X, y = load_iris(return_X_y=True)
    return cross_val_score(SVC(C=trial.suggest_float("C", 1e-3, 1e3, log=True)), X, y, cv=5).mean()

optuna.create_study().optimize(objective, n_trials=100)
`;

describe('a trial is what stands inside the objective', () => {
  test('SVC on Iris, a hundred times: less than a watt-hour', () => {
    const costs = costsOf(SVC_ON_IRIS);
    const sweep = sweepIn(costs);
    const inner = costs.find(({ isCountedElsewhere }) => isCountedElsewhere);
    expect(sweep.workload.sweep?.over).toBe('SVC');
    expect(sweep.footprint.energyWh.high).toBeLessThan(1);
    expect(sweep.footprint.energyWh.best).toBeCloseTo(inner?.footprint.energyWh.best ?? 0, 9);
    expect(totalOf(costs).energyWh).toEqual(sweep.footprint.energyWh);
    expect(noteOf(sweep, 'one trial')?.value).toMatch(/^SVC: /);
  });

  test('calls of a model are its trials too, with their price and tokens, once', () => {
    const costs = costsOf(`
import optuna
from openai import OpenAI

def objective(trial):
    for i in range(20):
        OpenAI().chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "hi"}],
                                         temperature=trial.suggest_float("t", 0, 1))

optuna.create_study().optimize(objective, n_trials=30)
`);
    const sweep = sweepIn(costs);
    const [call] = costs;
    expect(call?.workload.times.range.best).toBe(600);
    expect(call?.isCountedElsewhere).toBe(true);
    expect(sweep.footprint.costUsd.best).toBeCloseTo(call?.footprint.costUsd.best ?? 0, 9);
    expect(sweep.tokens?.output.best).toBeCloseTo(600 * (call?.tokens?.output.best ?? 0), 6);
    expect(totalOf(costs).costUsd.best).toBeCloseTo(call?.footprint.costUsd.best ?? 0, 9);
  });

  test('a search within a search is counted once, by the outer one', () => {
    const costs = costsOf(`
import optuna
from sklearn.svm import SVC

def fit(trial):
    SVC().fit([[0], [1]], [0, 1])

def outer(trial):
    optuna.create_study().optimize(fit, n_trials=5)

optuna.create_study().optimize(outer, n_trials=3)
`);
    const sweep = sweepIn(costs);
    const fit = costs.find(({ workload }) => workload.kind === 'training');
    expect(fit?.workload.times.range.best).toBe(15);
    expect(sweep.footprint.energyWh.best).toBeCloseTo(fit?.footprint.energyWh.best ?? 0, 12);
    expect(totalOf(costs).energyWh.best).toBeCloseTo(fit?.footprint.energyWh.best ?? 0, 12);
  });

  test('a loop over hyperparameters costs what is trained in it, inner loops included', () => {
    const costs = costsOf(`
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import KFold
X = [[0]] * 1000
y = [0] * 1000
for n in [100, 200, 400]:
    for train, test in KFold(5).split(X):
        model = RandomForestClassifier(n_estimators=n)
        model.fit(X, y)
        print(model.score(X, y))
`);
    const fit = costs.find(({ workload }) => workload.kind === 'training');
    expect(fit?.isCountedElsewhere).toBe(true);
    expect(fit?.workload.training?.trees?.value).toEqual({ low: 100, best: 233, high: 400 });
    expect(totalOf(costs).energyWh.best).toBeCloseTo(fit?.footprint.energyWh.best ?? 0, 12);
  });
});

describe('an objective that is not seen', () => {
  const search = (imports: string) => `
import optuna
${imports}
from mine import evaluate
optuna.create_study().optimize(lambda trial: evaluate(trial), n_trials=10)
`;
  test('tables where only their learners are imported, a network where only those are, a wide guess else', () => {
    const table = sweepIn(costsOf(search('import xgboost')));
    const network = sweepIn(costsOf(search('import torch')));
    const either = sweepIn(costsOf(search('')));
    expect(table.footprint.energyWh.best).toBeLessThan(network.footprint.energyWh.best / 10);
    expect(noteOf(table, 'one trial')?.source).toMatch(/what the file imports/);
    expect(noteOf(network, 'one trial')?.value).toMatch(/network/);
    expect(either.footprint.energyWh.low).toBeLessThanOrEqual(table.footprint.energyWh.low);
    expect(either.footprint.energyWh.high).toBeGreaterThanOrEqual(network.footprint.energyWh.high);
    for (const { footprint } of [table, network, either]) expect(footprint.certainty).toBe('guess');
  });
});

describe('the values that a search tries are the size of its fits', () => {
  test.each([
    [
      'a grid, behind the name of a pipeline step',
      `
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import GridSearchCV
from sklearn.pipeline import Pipeline
GridSearchCV(Pipeline([("clf", RandomForestClassifier())]), {"clf__n_estimators": [100, 200, 400, 800]}).fit(X, y)`,
      [100, 375, 800],
    ],
    [
      'a distribution of SciPy',
      `
from scipy.stats import randint
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import RandomizedSearchCV
RandomizedSearchCV(RandomForestClassifier(), {"n_estimators": randint(100, 500)}).fit(X, y)`,
      [100, 300, 500],
    ],
    [
      'a list of grids',
      `
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import GridSearchCV
GridSearchCV(RandomForestClassifier(), [{"n_estimators": [10, 20]}, {"n_estimators": [40, 50]}]).fit(X, y)`,
      [10, 30, 50],
    ],
    [
      'what Optuna suggests',
      `
import optuna
from xgboost import XGBClassifier
def objective(trial):
    params = {"n_estimators": trial.suggest_int("n_estimators", 100, 800)}
    XGBClassifier(**params).fit(X, y)
optuna.create_study().optimize(objective, n_trials=5)`,
      [100, 450, 800],
    ],
  ])('%s', (_, code, [low, best, high]) => {
    const trees = sweepIn(costsOf(code)).workload.sweep?.trial?.trees?.value;
    expect(trees).toEqual({ low, best, high });
  });
});

describe('rows and columns where the code tells them', () => {
  const fitted = (data: string) => {
    const [fit] = workloadsOf(`
import numpy as np
import pandas as pd
from sklearn.datasets import load_iris, make_classification
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler
${data}
RandomForestClassifier().fit(X, y)
`);
    return [fit?.training?.samples?.value.best, fit?.training?.features?.value.best];
  };
  test.each([
    ['X, y = load_iris(return_X_y=True)', [150, 4]],
    ['iris = load_iris()\nX, y = iris.data, iris.target', [150, 4]],
    ['X, y = make_classification(n_samples=5000, n_features=40)', [5000, 40]],
    ['X, y = make_classification()', [100, 20]],
    ['X, y = make_classification(n_samples=5000)\nX, T, y, t = train_test_split(X, y, test_size=0.2)', [4000, 20]],
    ['X, y = make_classification(n_samples=5000)\nX = StandardScaler().fit_transform(X)', [5000, 20]],
    ['X = np.random.rand(1000, 12)', [1000, 12]],
    ['X = pd.read_csv("a.csv").head(200)', [200, undefined]],
    ['X = pd.read_csv("a.csv").sample(300)', [300, undefined]],
    ['X = pd.read_csv("a.csv")[:50]', [50, undefined]],
    ['X = pd.read_csv("a.csv")', [undefined, undefined]],
  ])('%s', (data, expected) => {
    expect(fitted(data)).toEqual(expected);
  });

  test('what is not told is said to be', () => {
    const [cost] = costsOf('from sklearn.svm import SVC\nSVC().fit(X, y)');
    expect(cost && noteOf(cost, 'rows')?.source).toMatch(/rows not told by the code/);
    expect(cost && noteOf(cost, 'features')?.source).toMatch(/columns not told by the code/);
  });

  test('max_iter ends what mostly converges before', () => {
    const [cost] = costsOf(
      'from sklearn.linear_model import LogisticRegression\nLogisticRegression(max_iter=5000).fit(X, y)',
    );
    expect(cost && noteOf(cost, 'iterations')).toMatchObject({
      value: '10 (5–5,000)',
      source: expect.stringMatching(/at most/),
    });
  });
});

describe('a search that ends with its time', () => {
  const HOUR = `
from flaml import AutoML
AutoML().fit(X_train=X, y_train=y, time_budget=3600)
`;
  test('costs what a machine draws for so long', () => {
    const sweep = sweepIn(costsOf(HOUR));
    expect(sweep.per).toEqual([]);
    expect(sweep.footprint.energyWh.best).toBeGreaterThan(50);
    expect(sweep.footprint.energyWh.best).toBeLessThan(1000);
    expect(noteOf(sweep, 'time limit')?.value).toBe('3,600 s');
    const half = sweepIn(costsOf(HOUR.replace('3600', '1800')));
    expect(half.footprint.energyWh.best * 2).toBeCloseTo(sweep.footprint.energyWh.best, 6);
  });

  test('an hour is what auto-sklearn takes where nothing is said', () => {
    const sweep = sweepIn(
      costsOf('from autosklearn.classification import AutoSklearnClassifier\nAutoSklearnClassifier().fit(X, y)'),
    );
    expect(noteOf(sweep, 'time limit')).toMatchObject({ value: '3,600 s', from: 'default' });
  });

  test('a few cheap trials end before the time does', () => {
    const limited = sweepIn(costsOf(SVC_ON_IRIS.replace('n_trials=100', 'n_trials=100, timeout=3600')));
    expect(limited.footprint.energyWh.best).toBeCloseTo(sweepIn(costsOf(SVC_ON_IRIS)).footprint.energyWh.best, 9);
  });

  test('a timeout alone bounds a study', () => {
    const sweep = sweepIn(costsOf(SVC_ON_IRIS.replace('n_trials=100', 'timeout=600')));
    expect(noteOf(sweep, 'time limit')?.value).toBe('600 s');
    expect(sweep.per).toEqual([]);
  });
});

describe('a size that is written and cannot be read is not the default of the library', () => {
  test.each([
    ['from sklearn.ensemble import RandomForestClassifier as Learner', 'n_estimators=load()'],
    ['from xgboost import XGBClassifier as Learner', 'n_estimators=load()'],
  ])('trees: %s', (imports, given) => {
    const trees = (code: string) => workloadsOf(code)[0]?.training?.trees;
    expect(trees(`from mine import load\n${imports}\nLearner(${given}).fit(X, y)`)?.certainty).toBe('guess');
    expect(trees(`${imports}\nLearner().fit(X, y)`)).toMatchObject({ from: 'library default' });
  });

  test('epochs', () => {
    const epochs = (given: string) =>
      workloadsOf(`from mine import load\nfrom keras import Sequential\nSequential([]).fit(x, y${given})`)[0]
        ?.training?.epochs;
    expect(epochs('')?.value.best).toBe(1);
    expect(epochs(', epochs=3')?.value.best).toBe(3);
    expect(epochs(', epochs=load()')).toBeUndefined();
  });
});

test('a tuner of Keras tries networks of the program, not language models', () => {
  const sweep = sweepIn(
    costsOf(`
import keras_tuner as kt
from tensorflow import keras

def build(hp):
    model = keras.Sequential([keras.layers.Flatten(), keras.layers.Dense(hp.Int("units", 16, 256)), keras.layers.Dense(10)])
    model.compile(optimizer="sgd", loss="sparse_categorical_crossentropy")
    return model

tuner = kt.RandomSearch(build, objective="val_accuracy", max_trials=5)
tuner.search(x_train, y_train, epochs=10)
`),
  );
  const size = noteOf(sweep, 'parameters') ?? noteOf(sweep, 'model size');
  expect(size?.range?.high ?? 0).toBeLessThan(1e9);
  expect(sweep.footprint.energyWh.best).toBeLessThan(1000);
});
