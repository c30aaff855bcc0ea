// What library calls do to values and counts, where the catalogue of signatures says so.

import { expect, test } from 'vitest';
import { timesOf } from './facts';

test.each([
  [
    'joblib runs what is delayed',
    'from joblib import Parallel, delayed\ndef f(x):\n  lib.a(x)\nParallel(n_jobs=4)(delayed(f)(x) for x in [1, 2, 3])',
    '3 likely run',
  ],
  [
    'a table made of a grown list has its rows',
    'import pandas as pd\nrows = []\nfor i in range(4):\n  rows.append({"q": i})\nframe = pd.DataFrame(rows)\nframe.apply(lambda row: lib.a(row), axis=1)',
    '4 exact run',
  ],
  [
    'a data set of columns has as many rows as these, and is not known where they are not',
    'from datasets import Dataset\nfor row in Dataset.from_dict({"q": lib.read(), "a": lib.read()}):\n  lib.a(row)',
    '0..1.. guess run',
  ],
  [
    'joined data sets have the rows of all',
    'from datasets import Dataset, concatenate_datasets\na = Dataset.from_dict({"q": ["x"] * 50, "a": ["y"] * 50})\nfor row in concatenate_datasets([a, a]):\n  lib.a(row)',
    '100 exact run',
  ],
  [
    'one unknown among joined data sets',
    'from datasets import Dataset, concatenate_datasets\na = Dataset.from_dict({"q": ["x"] * 50})\nfor row in concatenate_datasets([a, lib.more()]):\n  lib.a(row)',
    '0..1.. guess run',
  ],
  [
    'rows are joined, not columns',
    'import numpy as np\na = np.zeros((30, 2))\nfor row in np.concatenate([a, a]):\n  lib.a(row)\nfor row in np.concatenate([a, a], axis=1):\n  lib.b(row)',
    '60 exact run',
  ],
  [
    'a subset, a loader that drops its last batch, tensors by their size',
    'import torch\nfrom torch.utils.data import DataLoader, Subset, TensorDataset\nd = TensorDataset(torch.randn(100, 3), torch.zeros(100))\nfor b in DataLoader(Subset(d, range(45)), batch_size=10, drop_last=True):\n  lib.a(b)',
    '4 exact run',
  ],
  [
    'a loader over a data set of the program, which says how long it is',
    'import torch\nfrom torch.utils.data import DataLoader, Dataset\nclass Toy(Dataset):\n  def __init__(self, y):\n    self.y = y\n  def __getitem__(self, i):\n    return self.y[i]\n  def __len__(self):\n    return self.y.shape[0]\nfor b in DataLoader(dataset=Toy(torch.tensor([0, 0, 1, 1, 1])), batch_size=2):\n  lib.a(b)',
    '3 exact run',
  ],
  [
    'a loader over one that does not know it itself',
    'from torch.utils.data import DataLoader, Dataset\nclass Files(Dataset):\n  def __init__(self, paths):\n    self.paths = paths\n  def __len__(self):\n    return len(self.paths)\nfor b in DataLoader(Files(lib.find()), batch_size=2):\n  lib.a(b)',
    '0..1.. guess run',
  ],
  [
    'the shape of an array that is written out, by both its sides',
    'import numpy as np\nx = np.array([[1, 2, 3], [4, 5, 6]])\nrows, columns = x.shape\nfor i in range(rows * columns):\n  lib.a(i)',
    '6 exact run',
  ],
  [
    'the shape of an array of which not all is known',
    'import numpy as np\nx = np.array([lib.row(), lib.row()])\nfor i in range(x.shape[1]):\n  lib.a(i)',
    '0..1.. guess run',
  ],
  [
    'a subset of the numbers that a tensor counts off',
    'import torch\nfrom torch.utils.data import Subset\nfor x in Subset(lib.data(), torch.arange(10, 45)):\n  lib.a(x)',
    '35 exact run',
  ],
  [
    'a subset of which the code does not tell how much',
    'import torch\nfrom torch.utils.data import Subset, TensorDataset\nd = TensorDataset(torch.zeros(100))\nfor x in Subset(d, lib.pick()):\n  lib.a(x)',
    '0..100..100 likely run',
  ],
  [
    'a spawned function is given its rank before its arguments',
    'import torch.multiprocessing as mp\ndef run(rank, world):\n  if rank == 0:\n    for i in range(world):\n      lib.a()\nmp.spawn(run, args=(4,), nprocs=4)',
    '0..4..4 likely run',
  ],
  [
    'a remote call runs its function here',
    'import torch.distributed.rpc as rpc\ndef work(n):\n  for i in range(n):\n    lib.a()\nfor w in ["a", "b"]:\n  rpc.rpc_async(w, work, args=(3,))',
    '6 exact run',
  ],
  [
    'an object handed to a search runs its methods, with what the search hands on',
    'import keras_tuner as kt\nclass Own(kt.HyperModel):\n  def build(self, hp):\n    return lib.b()\n  def fit(self, hp, model, data, **rest):\n    for i in range(rest["epochs"]):\n      lib.a(data)\nkt.RandomSearch(Own(), max_trials=5).search(lib.d(), epochs=3)',
    '15 exact run',
  ],
  [
    'click: several values, a switch with its opposite, a flag',
    'import click\n@click.command()\n@click.option("--languages", "-l", multiple=True, default=["de", "fr"])\n@click.option("--times", "count", default=3)\n@click.option("--check/--no-check")\n@click.option("--deep", is_flag=True)\ndef main(languages, count, check, deep):\n  for language in languages:\n    for i in range(count):\n      lib.a()\n      if check or deep: lib.b()\nmain()',
    '6 likely run',
  ],
  [
    'absl: flags of the module',
    'from absl import app, flags\nFLAGS = flags.FLAGS\nflags.DEFINE_integer("num", 30, "how many")\ndef main(argv):\n  for i in range(FLAGS.num):\n    lib.a()\napp.run(main)',
    '30 likely run',
  ],
  [
    'typer: an application with one command',
    'import typer\napp = typer.Typer()\n@app.command()\ndef quiz(n: int = typer.Option(8)):\n  for i in range(n):\n    lib.a()\napp()',
    '8 likely run',
  ],
  [
    'a list that an object fills',
    'class A:\n  def __init__(self):\n    self.xs = []\n  def put(self, x):\n    self.xs.append(x)\n  def go(self):\n    for x in self.xs:\n      lib.a(x)\na = A()\nfor i in range(4):\n  a.put(i)\na.go()',
    '4 exact run',
  ],
  [
    'names that unseen text may set',
    'n = 50\nexec(open("configurator.py").read())\nfor i in range(n):\n  lib.a()',
    '50 likely run',
  ],
  [
    'named tuples come apart into their fields',
    'from collections import namedtuple\nJob = namedtuple("Job", "name runs")\nfor name, runs in [Job("a", 2), Job("b", 2)]:\n  for i in range(runs):\n    lib.a()',
    '4 exact run',
  ],
])('%s', (_, program, told) => {
  expect(timesOf(program).a).toBe(told);
});

test('an evaluation runs what it judges, and who judges it, once per example', () => {
  const code = `from langsmith import evaluate
def target(inputs):
  return lib.a(inputs)
def judge(run, example):
  return lib.b(run)
evaluate(target, data="examples", evaluators=[judge])
`;
  expect(timesOf(code)).toMatchObject({ a: '0..1.. guess run', b: '0..1.. guess run' });
});

test('a chain that is evaluated runs by its method, made by a function or not, and a method as it is', () => {
  const code = `from langsmith import Client, evaluate
chain = lib.Chain("x")
Client().run_on_dataset(dataset_name="d", llm_or_chain_factory=chain)
Client().run_on_dataset(dataset_name="d", llm_or_chain_factory=lambda: lib.Other("x"))
evaluate(lib.Third("x").invoke, data="d")
`;
  const told = timesOf(code);
  expect(told).toMatchObject({ 'Chain().invoke': '0..1.. guess run', 'Other().invoke': '0..1.. guess run' });
  expect(told['Third().invoke']).toBe('0..1.. guess run');
  expect(Object.keys(told).filter((name) => name.endsWith('.invoke().invoke'))).toEqual([]);
});
