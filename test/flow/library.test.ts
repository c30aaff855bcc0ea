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
    'a subset, a loader that drops its last batch, tensors by their size',
    'import torch\nfrom torch.utils.data import DataLoader, Subset, TensorDataset\nd = TensorDataset(torch.randn(100, 3), torch.zeros(100))\nfor b in DataLoader(Subset(d, range(45)), batch_size=10, drop_last=True):\n  lib.a(b)',
    '4 exact run',
  ],
])('%s', (_, program, told) => {
  expect(timesOf(program).a).toBe(told);
});
