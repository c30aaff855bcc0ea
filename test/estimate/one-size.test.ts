// One model has one size, whether it is loaded, asked or trained, and whether it is known, told by a path, or neither.

import { expect, test } from 'vitest';
import { estimateWorkload } from '../../src/estimate/estimate';
import { DEFAULT_SETTINGS } from '../../src/estimate/settings';
import { workloadsOf } from '../recognise/say';

const sizesIn = (code: string) =>
  workloadsOf(code).map((workload) => {
    const { assumptions } = estimateWorkload(workload, DEFAULT_SETTINGS);
    return `${workload.kind}: ${assumptions.find(({ what }) => what === 'model size')?.value}`;
  });

test.each([
  ['clip-ViT-L-14', '428 M parameters'],
  ['all-distilroberta-v1', '82.1 M parameters'],
  ['./out/all-mpnet-base-v2/checkpoint-500', '109 M parameters'],
  // As BERT base counts.
  ['acme/encoder-L12-H768-uncased', '109 M parameters, read from its name'],
  ['acme/finder', 'acme/finder is not known, 300 M parameters assumed (20 M–8 B)'],
])('an embedder: %s', (id, size) => {
  const code = `
from sentence_transformers import SentenceTransformer, SentenceTransformerTrainer
model = SentenceTransformer("${id}")
model.encode(["a", "b"])
SentenceTransformerTrainer(model=model, train_dataset=rows, loss=loss).train()
`;
  expect(sizesIn(code)).toEqual([`model-load: ${size}`, `embedding: ${size}`, `training: ${size}`]);
});

test.each([
  ['Qwen/Qwen2-0.5B', '494 M parameters'],
  ['./Qwen2-0.5B-DPO/checkpoint-100', '494 M parameters, as Qwen/Qwen2-0.5B, which its name tells it is made from'],
  ['acme/Foo-13B-v2', '13 B parameters, read from its name'],
  ['acme/foo', 'acme/foo is not known, 3 B parameters assumed (100 M–30 B)'],
])('a language model: %s', (id, size) => {
  const code = `
from transformers import AutoModelForCausalLM
from trl import SFTTrainer
model = AutoModelForCausalLM.from_pretrained("${id}")
model.generate(**inputs, max_new_tokens=20)
SFTTrainer(model=model, train_dataset=rows).train()
SFTTrainer(model="${id}", train_dataset=rows).train()
`;
  const kinds = ['model-load', 'local-inference', 'training', 'training'];
  expect(sizesIn(code)).toEqual(kinds.map((kind) => `${kind}: ${size}`));
});

test.each([
  ['bert-base-uncased', '109 M parameters'],
  ['acme/judge', 'acme/judge is not known, 110 M parameters assumed (14 M–7 B)'],
])('a classifier: %s', (id, size) => {
  const code = `
from transformers import AutoModelForSequenceClassification, Trainer, pipeline
model = AutoModelForSequenceClassification.from_pretrained("${id}")
model(**inputs)
Trainer(model=model, train_dataset=rows).train()
classify = pipeline("text-classification", model="${id}")
classify(["a"])
`;
  const kinds = ['model-load', 'local-inference', 'training', 'model-load', 'local-inference'];
  expect(sizesIn(code)).toEqual(kinds.map((kind) => `${kind}: ${size}`));
});
