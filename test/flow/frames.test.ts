// Data frames that are changed where they are, by whatever name.

import { expect, test } from 'vitest';
import { timesOf } from './facts';

const FRAME = 'import pandas as pd\ndf = pd.DataFrame([{"x": 1, "y": None}, {"x": 2, "y": 3}, {"x": 1, "y": 4}])\n';
const PICKED = 'for _ in df[df["x"] == 5].iterrows(): lib.a()\n';
const ALL = 'for _ in df.iterrows(): lib.a()\n';

test.each([
  ['by another name', `b = df\nb["x"] = [5, 5, 1]\n${PICKED}`, '2 exact run'],
  ['not by that of a copy', `b = df.copy()\nb["x"] = [5, 5, 1]\n${PICKED}`, '0 exact run'],
  ['nor by that of some columns', `b = df[["x"]]\nb["x"] = [5, 5, 1]\n${PICKED}`, '0 exact run'],
  ['by a parameter', `def put(d): d["x"] = [5, 5, 1]\nput(df)\n${PICKED}`, '2 exact run'],
  ['from within a function', `def put(): df["x"] = [5, 5, 1]\nput()\n${PICKED}`, '2 exact run'],
  ['of an object', `class A:\n  def __init__(self): self.d = df\nA().d["x"] = [5, 5, 1]\n${PICKED}`, '2 exact run'],
  ['perhaps', `def put(d):\n  if ask(): d["x"] = [5, 5, 1]\nput(df)\n${PICKED}`, '0..1.. guess run'],
  ['in place', `b = df\nb.dropna(inplace=True)\n${ALL}`, '2 exact run'],
  ['in place or not', `df.dropna(inplace=False)\n${ALL}`, '3 exact run'],
  ['in place perhaps', `if ask(): df.dropna(inplace=True)\n${ALL}`, '2..3..3 likely run'],
  ['in place, what is not known', `df.query("x > 1", inplace=True)\n${ALL}`, '0..1.. guess run'],
  ['where cells may be empty', `df["y"] = df["x"].apply(ask)\ndf.dropna(inplace=True)\n${ALL}`, '0..3..3 likely run'],
])('%s', (_, text, times) => {
  expect(timesOf(FRAME + text)).toEqual({ a: times });
});
