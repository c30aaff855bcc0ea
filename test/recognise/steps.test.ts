// How much a step, a fold or a trial is, read from the code: rows of tensors, layers of small networks, objectives that
// only compute.

import { describe, expect, test } from 'vitest';
import { estimateWorkload } from '../../src/estimate/estimate';
import { DEFAULT_SETTINGS } from '../../src/estimate/settings';
import type { Workload } from '../../src/recognise/workload';
import { say, workloadsOf } from './say';

function only(code: string, kind: Workload['kind']): Workload {
  const found = workloadsOf(code).filter((one) => one.kind === kind);
  if (found[0] === undefined || found.length > 1) throw new Error(`${found.length} of ${kind}`);
  return found[0];
}
const energyOf = (workload: Workload) => estimateWorkload(workload, DEFAULT_SETTINGS).footprint.energyWh;

const loop = (data: string, network: string, turns = 'range(1000)'): string => `
import torch
from torch import nn
from torch_geometric.datasets import Planetoid
x = ${data}
net = ${network}
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
for epoch in ${turns}:
    optimizer.zero_grad()
    loss = ((net(x) - 1) ** 2).mean()
    loss.backward()
    optimizer.step()
`;

describe('a batch put together by hand', () => {
  test('has as many rows as are stacked, in loops of several levels too', () => {
    const code = `
import torch
from torch import nn
def get_batch():
    ix = torch.randint(1000, (12,))
    x = torch.stack([data[i:i + 64] for i in ix])
    return x.pin_memory().to("cuda")
net = nn.Linear(64, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
X = get_batch()
for it in range(100):
    for micro in range(4):
        loss = net(X).mean()
        X = get_batch()
        loss.backward()
    optimizer.step()
`;
    expect(only(code, 'training').training?.batchSize?.value.best).toBe(12);
  });
});

describe('a training loop without a loader', () => {
  test('takes one step a turn, over the rows of its tensor', () => {
    const { training } = only(loop('torch.randn(100, 1)', 'nn.Linear(1, 1)'), 'training');
    expect(training).toMatchObject({ isDense: true });
    expect(training?.steps?.value.best).toBe(1000);
    expect(training?.batchSize?.value.best).toBe(100);
    expect(training?.parameters?.value.best).toBe(2);
  });

  test('a batch that nobody can read is not one row', () => {
    const batchOf = (size: string) =>
      only(
        `import torch
from torch.utils.data import DataLoader, TensorDataset
net = torch.nn.Linear(3, 1)
optimizer = torch.optim.SGD(net.parameters())
for x, y in DataLoader(TensorDataset(torch.zeros(100, 3), torch.zeros(100)), ${size}):
    (net(x) - y).mean().backward()
    optimizer.step()
`,
        'training',
      ).training?.batchSize?.value;
    expect(batchOf('batch_size=64 * torch.cuda.device_count()')?.high).toBeGreaterThan(64);
    expect(batchOf('shuffle=True')).toEqual({ low: 1, best: 1, high: 1 });
  });

  test('takes what a progress bar goes over for no rows of a step', () => {
    const bar = 'tqdm(range(10_000))';
    const batchOf = (data: string) =>
      only(`from tqdm import tqdm\n${loop(data, 'nn.Linear(1, 1)', bar)}`, 'training').training?.batchSize?.value
        .best;
    expect(batchOf('torch.randn(100, 1)')).toBe(100);
    expect(batchOf('draw()')).toBe(128);
  });

  test.each([
    ['torch.zeros((50, 2)).to("cuda").float()', 50],
    ['torch.linspace(-1, 1, 64).unsqueeze(1)', 64],
    ['torch.from_numpy(__import__("numpy").ones(3))', undefined],
    ["Planetoid(root='.', name='Cora')[0].x", 2708],
    ['torch.tensor([[1.0], [2.0], [3.0]])', 3],
  ])('%s has %s rows', (data, rows) => {
    const { training } = only(loop(data, 'nn.Linear(1, 1)'), 'training');
    expect(training?.batchSize?.value.best).toBe(rows ?? 128);
  });

  test('costs little, and its low end lies below what a step costs at most', () => {
    const energy = energyOf(only(loop('torch.randn(100, 1)', 'nn.Linear(1, 1)'), 'training'));
    expect(energy.best).toBeLessThan(2);
    expect(energy.low).toBeLessThan(0.2);
  });

  test('over a loader is no such loop', () => {
    const { training } = only(loop('torch.randn(100, 1)', 'nn.Linear(1, 1)', 'train_loader'), 'training');
    expect(training?.steps).toBeUndefined();
  });
});

describe('networks', () => {
  const parametersOf = (network: string): number | undefined =>
    only(loop('torch.randn(100, 1)', network), 'training').training?.parameters?.value.best;

  test('are counted where all layers are written', () => {
    expect(parametersOf('nn.Sequential(nn.Linear(784, 64), nn.ReLU(), nn.Dropout(0.1), nn.Linear(64, 10))')).toBe(
      785 * 64 + 65 * 10,
    );
  });

  test('of convolutions, memories and attention as well', () => {
    expect(parametersOf('nn.Sequential(nn.Conv2d(1, 8, 3), nn.BatchNorm2d(8))')).toBe(8 * 9 + 8 + 16);
    expect(parametersOf('nn.LSTM(10, 20, num_layers=2)')).toBe(4 * 20 * (10 + 20 + 2) + 4 * 20 * (20 + 20 + 2));
    expect(parametersOf('nn.TransformerEncoder(nn.TransformerEncoderLayer(512, 8), 6)')).toBe(18_914_304);
  });

  test('count numbers that are written out, not multiplied', () => {
    expect(parametersOf('nn.Parameter(torch.Tensor([1.0, 2.0, 5.0]))')).toBe(3);
    expect(parametersOf('nn.Parameter(torch.Tensor(2, 5))')).toBe(10);
  });

  test('are not guessed where one is not', () => {
    expect(parametersOf('nn.Sequential(nn.Linear(784, 64), Block(64))')).toBeUndefined();
    expect(parametersOf('nn.Sequential(nn.Linear(784, width), nn.ReLU())')).toBeUndefined();
  });
});

describe('saving', () => {
  const saved = (where: string): boolean | undefined =>
    only(
      `${loop('torch.randn(100, 1)', 'nn.Linear(1, 1)')}${where}torch.save(net.state_dict(), 'net.pt')`,
      'training',
    ).traits.hasCheckpoint;

  test('in the loop is a checkpoint, after it is none', () => {
    expect(saved('    ')).toBe(true);
    expect(saved('')).toBe(false);
  });
});

describe('folds of leaving one out', () => {
  const folds = (data: string) =>
    only(
      `
from sklearn.datasets import load_iris
from sklearn.model_selection import LeaveOneOut, cross_val_score
from sklearn.svm import SVC
X, y = ${data}
cross_val_score(SVC(), X, y, cv=LeaveOneOut())`,
      'sweep',
    ).sweep?.folds?.value;

  test('are its rows', () => {
    expect(folds('load_iris(return_X_y=True)')?.best).toBe(150);
    expect(folds('read()')).toEqual({ low: 20, best: 150, high: 3000 });
  });
});

describe('objectives that only compute', () => {
  const study = (objective: string): Workload =>
    only(
      `
import math, time
import optuna
from elsewhere import train
def helper(x):
    return ${objective.startsWith('helper') ? 'train(x)' : 'math.sin(x)'}
def objective(trial):
    x = trial.suggest_float("x", -10, 10)
    print(x)
    return ${objective}
optuna.create_study().optimize(objective, n_trials=1000)`,
      'sweep',
    );

  test('cost milliseconds each, and say so', () => {
    const sweep = study('sum(math.cos(x) for i in range(3)) + x ** 2');
    expect(sweep.sweep?.trialKind).toBe('arithmetic');
    expect(energyOf(sweep).best).toBeLessThan(1);
    expect(energyOf(sweep).high).toBeLessThan(500);
    const { assumptions } = estimateWorkload(sweep, DEFAULT_SETTINGS);
    expect(assumptions.find(({ what }) => what === 'one trial')?.value).toMatch(/^arithmetic/);
  });

  test.each(['train(x)', 'helper(x)', 'model(x)', 'exec(x)', 'trial.user_attrs["f"](x)'])(
    '%s may do anything',
    (call) => {
      expect(study(call).sweep?.trialKind).not.toBe('arithmetic');
    },
  );

  test.each([
    'from hyperopt import fmin, hp\nfmin(fn=lambda x: x ** 2, space=hp.uniform("x", -1, 1), max_evals=100)',
    'from skopt import gp_minimize\ngp_minimize(lambda x: x[0] ** 2, [(-1.0, 1.0)], n_calls=20)',
    'from ray import tune\ndef f(config):\n    tune.report({"loss": config["a"] ** 2})\ntune.Tuner(f, param_space={"a": tune.grid_search([1, 2])}).fit()',
  ])('are seen by other searches: %s', (code) => {
    expect(only(code, 'sweep').sweep?.trialKind).toBe('arithmetic');
  });

  test('are not what a metric is', () => {
    const code = `
import dspy
def metric(example, prediction, trace=None):
    return example.answer == prediction.answer
dspy.GEPA(metric=metric, auto="light").compile(program, trainset=rows)`;
    expect(only(code, 'sweep').sweep?.trialKind).not.toBe('arithmetic');
  });

  test('a function that is not in the file is not', () => {
    expect(only('import optuna\noptuna.create_study().optimize(f, n_trials=9)', 'sweep').sweep?.trialKind).toBe(
      undefined,
    );
  });
});

test('kernel methods are given few rows', () => {
  for (const fit of ['svm import SVC', 'gaussian_process import GaussianProcessRegressor']) {
    const name = fit.split(' ').at(-1);
    const energy = energyOf(only(`from sklearn.${fit}\n${name}().fit(X, y)`, 'training'));
    expect(energy.high / energy.low).toBeLessThan(1e6);
    expect(energy.high).toBeLessThan(100);
  }
});

test('a step that no loop repeats is one step', () => {
  const { training } = only(
    `import torch
def train_step(net, optimizer, x, y):
    loss = torch.nn.functional.mse_loss(net(x), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()`,
    'training',
  );
  expect(training?.steps?.value.best).toBe(1);
});

test('a step that is handed to a compiler runs as often as nobody can see', () => {
  const { training } = only(
    `import jax, optax
optimizer = optax.adam(1e-3)
def train_step(state, batch):
    def loss_fn(params):
        return state.apply_fn(params, batch).mean()
    loss, grads = jax.value_and_grad(loss_fn)(state.params)
    return state.apply_gradients(grads=grads)
step = jax.pmap(train_step, "batch")`,
    'training',
  );
  expect(training?.steps).toBeUndefined();
});

test('a loss that a step hands to the gradient does not hand the step on', () => {
  const { training } = only(
    `import jax, optax
optimizer = optax.adam(1e-3)
@jax.jit
def train_step(state, batch):
    def loss_fn(params):
        return state.apply_fn(params, batch).mean()
    loss, grads = jax.value_and_grad(loss_fn)(state.params)
    return state.apply_gradients(grads=grads)`,
    'training',
  );
  expect(training?.steps?.value.best).toBe(1);
});

describe('reinforcement learning', () => {
  const agent = (call: string): Workload => only(`import stable_baselines3 as sb3\nsb3.${call}`, 'training');

  test.each([
    ['PPO("MlpPolicy", "CartPole-v1").learn(total_timesteps=1_000_000)', 156_250],
    ['SAC("MlpPolicy", env).learn(100_000)', 100_000],
    ['DQN("CnnPolicy", env).learn(100_000)', 25_000],
    ['DQN("CnnPolicy", env, train_freq=10).learn(100_000)', 10_000],
  ])('%s takes %i gradient steps', (call, steps) => {
    expect(agent(call).training?.steps?.value.best).toBe(steps);
  });

  test('trains the default policy, and one of its own size is not guessed', () => {
    expect(agent('PPO("MlpPolicy", env).learn(1000)').training?.parameters?.value.best).toBe(1e4);
    expect(agent('PPO("CnnPolicy", env).learn(1000)').training?.parameters?.value.best).toBe(1.7e6);
    expect(agent('PPO(OwnPolicy, env).learn(1000)').training?.parameters).toBeUndefined();
  });
});

describe('Lightning', () => {
  const trainer = (call: string): string => `
import lightning as L
import torchvision
from torch.utils.data import DataLoader
class Net(L.LightningModule):
    pass
data = torchvision.datasets.MNIST(".", train=False)
L.Trainer(max_epochs=3).${call}`;

  test('tests on all rows of the loader that it is given, or on some', () => {
    const rows = (call: string) => only(trainer(call), 'local-inference').request?.items?.value.best;
    expect(rows('test(Net(), DataLoader(data, batch_size=64))')).toBe(10_000);
    expect(rows('test(Net())')).toBe(2000);
  });

  test('reads the rows of a loader without keywords', () => {
    expect(only(trainer('fit(Net(), DataLoader(data, 64))'), 'training').training?.samples?.value.best).toBe(10_000);
  });
});

describe('TensorFlow', () => {
  const estimator = `
import tensorflow as tf
model = tf.estimator.Estimator(model_fn)
rows = tf.estimator.inputs.numpy_input_fn(x={"a": images}, y=labels, batch_size=128, num_epochs=None)
`;

  test('an estimator trains by steps of the batches that its input makes', () => {
    const { training } = only(`${estimator}model.train(rows, steps=2000)`, 'training');
    expect(training?.steps?.value.best).toBe(2000);
    expect(training?.batchSize?.value.best).toBe(128);
  });

  test.each(['evaluate', 'predict'])('an estimator can %s', (name) => {
    expect(only(`${estimator}model.${name}(rows)`, 'local-inference').request?.isForwardOnly).toBe(true);
  });

  test('a search gives back models that train and predict', () => {
    const code =
      'import keras_tuner as kt\nt = kt.RandomSearch(build, max_trials=5)\nbest = t.get_best_models(2)[0]\n';
    expect(only(`${code}best.fit(x, y, epochs=7)`, 'training').training?.epochs?.value.best).toBe(7);
    expect(only(`${code}best.evaluate(x, y)`, 'local-inference').times.range.best).toBe(1);
  });
});

describe('a function that a training step and an evaluation both call', () => {
  const program = `
import torch
import torch.nn as nn
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.part = nn.Linear(3, 4)
    def forward(self, x):
        return self.part(x)
def loss_of(x, y, model):
    return nn.functional.cross_entropy(model(x), y)
def train(model, optimizer, epochs):
    for epoch in range(epochs):
        for i in range(100):
            optimizer.zero_grad()
            loss_of(xs, ys, model).backward()
            optimizer.step()
model = Net()
optimizer = torch.optim.Adam(model.parameters())
`;
  const passes = (code: string) =>
    workloadsOf(program + code).filter(({ kind }) => kind === 'local-inference')[0]?.times.range;

  test('runs passes of its own only where no gradient follows', () => {
    expect(passes('train(model, optimizer, 10)')).toBeUndefined();
    const evaluation = 'with torch.no_grad():\n    for i in range(7):\n        loss_of(xs, ys, model)';
    expect(passes(`train(model, optimizer, 10)\n${evaluation}`)).toEqual({ low: 7, best: 7, high: 7 });
  });

  test('that turns the network to evaluation belongs to no training, wherever it is called', () => {
    const sample = `
def sample(model):
    model.eval()
    for i in range(5):
        model(xs)
for epoch in range(3):
    for i in range(100):
        loss_of(xs, ys, model).backward()
        optimizer.step()
    sample(model)`;
    expect(passes(sample)).toEqual({ low: 15, best: 15, high: 15 });
  });

  test('runs in loops of their own are as many as those loops turn', () => {
    const made = 'def go(net):\n    train(net, torch.optim.Adam(net.parameters()), 2)\n';
    const loops = 'for rate in [1, 2, 3]:\n    go(Net())\ngo(Net())\nfor seed in range(4):\n    go(Net())';
    const training = only(program + made + loops, 'training');
    expect(training.times.range).toEqual({ low: 8, best: 8, high: 8 });
    expect(training.training?.epochs?.value.best).toBe(2);
  });

  test('two runs of one loop are two, of as many epochs as they have on average', () => {
    const second = 'model = Net()\noptimizer = torch.optim.Adam(model.parameters())\n';
    const training = only(`${program}train(model, optimizer, 10)\n${second}train(model, optimizer, 50)`, 'training');
    expect(training.times.range).toEqual({ low: 2, best: 2, high: 2 });
    expect(training.training?.epochs?.value).toEqual({ low: 10, best: 30, high: 50 });
  });
});

test('an episode is a step, not a pass over data', () => {
  const { training } = only(
    `
import torch
policy = torch.nn.Linear(4, 2)
optimizer = torch.optim.Adam(policy.parameters())
n_episodes = 500
for episode in range(n_episodes):
    loss = run(policy)
    loss.backward()
    optimizer.step()`,
    'training',
  );
  expect(training?.epochs).toBeUndefined();
  expect(training?.steps?.value.best).toBe(500);
});

test.each([
  ['torch.nn.functional.cross_entropy(weights, rows)', ['5 training local - x1']],
  ['weights.sum()', []],
])('a gradient of %s in a loop of steps, with weights moved by hand', (loss, expected) => {
  const code = `import torch
weights = torch.randn(3, 3)
weights.requires_grad = True
for step in range(1000):
    ${loss}.backward()
    weights.data += -0.1 * weights.grad`;
  expect(say(code)).toEqual(expected);
});

test('what is fetched by name has the columns of that name', () => {
  const { training } = only(
    `from sklearn.datasets import fetch_openml
from sklearn.svm import SVC
digits = fetch_openml("mnist_784", as_frame=False)
x, y = digits.data, digits.target
SVC().fit(x[:60000], y[:60000])
`,
    'training',
  );
  expect(training?.features?.value.best).toBe(784);
  expect(training?.samples?.value.best).toBe(60_000);
});
