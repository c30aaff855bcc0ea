// Rows of the hub that Keras is given as batches: how many they are, and how large a batch.

import { expect, test } from 'vitest';
import { workloadsOf } from './say';

const HEAD = `from datasets import load_dataset
from transformers import TFAutoModelForSequenceClassification
ds = load_dataset("glue", "sst2")
model = TFAutoModelForSequenceClassification.from_pretrained("bert-base-uncased")
`;

const sizeOf = (code: string) => {
  const training = workloadsOf(HEAD + code).find(({ kind }) => kind === 'training')?.training;
  return [training?.samples?.value.best, training?.batchSize?.value.best];
};

test.each([
  ['model.fit(ds["train"].to_tf_dataset(columns=["a"], batch_size=16, shuffle=True), epochs=3)', [67349, 16]],
  ['model.fit(x=ds["train"].to_tf_dataset(batch_size=8))', [67349, 8]],
  ['model.fit(load_dataset("glue", "sst2", split="train").to_tf_dataset(batch_size=8))', [67349, 8]],
  ['model.fit(ds["validation"].to_tf_dataset(batch_size=8))', [872, 8]],
  ['model.fit(model.prepare_tf_dataset(ds["train"], batch_size=4))', [67349, 4]],
  // What is said at the call holds; what nobody says is not made up.
  ['model.fit(ds["train"].to_tf_dataset(batch_size=16), batch_size=64)', [67349, 64]],
  ['model.fit(rows.to_tf_dataset(batch_size=16))', [undefined, 16]],
])('%s', (code, size) => expect(sizeOf(code)).toEqual(size));
