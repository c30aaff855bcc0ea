// Numbers of 32 bits run at the peak that their framework lets them have; speeds that others published are held against
// the figures.

import { expect, test } from 'vitest';
import { findHardware, peakOf } from '../../src/catalogue/hardware';
import { estimateWorkload } from '../../src/estimate/estimate';
import { DEFAULT_SETTINGS } from '../../src/estimate/settings';
import { networkOutcome, STEP_SECONDS, utilisation } from '../../src/estimate/training/training';
import { workloadsOf } from '../recognise/say';

const TRAINER = (settings: string, before = '') => `
import torch
from transformers import Trainer, TrainingArguments, AutoModelForSequenceClassification
${before}
model = AutoModelForSequenceClassification.from_pretrained("bert-base-uncased")
Trainer(model=model, args=${settings}, train_dataset=d).train()`;
const LOOP = (library: string, step: string) => `
import torch, torchvision
model = torchvision.models.resnet50()
optimizer = torch.optim.SGD(model.parameters())
${library}
for x, y in torch.utils.data.DataLoader(d, batch_size=64):
  ${step}
  loss.backward()
  optimizer.step()`;

const FORMATS: readonly (readonly [says: string, code: string, format: string])[] = [
  ['a Trainer that asks for nothing', TRAINER('TrainingArguments(num_train_epochs=3)'), 'fp32'],
  ['a Trainer with bf16', TRAINER('TrainingArguments(bf16=True)'), 'bf16'],
  ['a Trainer with tf32', TRAINER('TrainingArguments(tf32=True)'), 'tf32'],
  ['a precision of products', TRAINER('TrainingArguments()', 'torch.set_float32_matmul_precision("high")'), 'tf32'],
  ['the highest precision', TRAINER('TrainingArguments()', 'torch.set_float32_matmul_precision("highest")'), 'fp32'],
  ['a switch', TRAINER('TrainingArguments()', 'torch.backends.cuda.matmul.allow_tf32 = True'), 'tf32'],
  ['a switch turned off', TRAINER('TrainingArguments()', 'torch.backends.cuda.matmul.allow_tf32 = False'), 'fp32'],
  ['convolutions', LOOP('', 'loss = f(model(x), y)'), 'tf32'],
  ['autocast', LOOP('', 'with torch.autocast("cuda", dtype=torch.bfloat16):\n    loss = f(model(x), y)'), 'bf16'],
  ['autocast of CUDA', LOOP('', 'with torch.cuda.amp.autocast():\n    loss = f(model(x), y)'), 'fp16'],
  ['Keras', 'import keras\nm = keras.Sequential([keras.layers.Dense(8)])\nm.fit(x, y, epochs=3)', 'tf32'],
  [
    'an encoder',
    'from sentence_transformers import SentenceTransformer\nSentenceTransformer("BAAI/bge-base-en-v1.5").encode(texts)',
    'fp32',
  ],
];

test.each(FORMATS)('%s', (_, code, format) => {
  expect(noted(code)).toMatch(new RegExp(`^${format}\\b`));
});

test('what is not seen is a range down to 16 bits', () => {
  const seen = costOf(TRAINER('TrainingArguments(num_train_epochs=3)'));
  const hidden = costOf(TRAINER('options'));
  expect(hidden.energyWh.best / hidden.energyWh.low).toBeGreaterThan(seen.energyWh.best / seen.energyWh.low);
});

test('TF32 is asked for where it makes a difference', () => {
  const [a100, v100] = [deviceOf('a100'), deviceOf('v100')];
  expect([peakOf(a100, 'fp32'), peakOf(a100, 'tf32')]).toEqual([19.5, 156]);
  expect([peakOf(v100, 'fp32'), peakOf(v100, 'tf32')]).toEqual([15.7, 15.7]);
});

/**
 * Items per second of one device. NVIDIA DeepLearningExamples: ResNet-50 v1.5 for PyTorch (container 21.03) and BERT for
 * TensorFlow (container 19.03, 384 tokens).
 */
const SPEEDS = [
  { name: 'ResNet-50, V100, fp32', device: 'v100', format: 'tf32', parameters: 25.6e6, pass: 8.18e9, measured: 367 },
  { name: 'ResNet-50, A100, TF32', device: 'a100', format: 'tf32', parameters: 25.6e6, pass: 8.18e9, measured: 938 },
  {
    name: 'BERT-large, V100, fp32',
    device: 'v100',
    format: 'fp32',
    parameters: 335e6,
    pass: 2 * 384 * 335e6,
    measured: 7.56,
  },
] as const;

test.each(SPEEDS)('$name: within a factor of 1.5', ({ device, format, parameters, pass, measured }) => {
  const machine = deviceOf(device);
  const run = { parameters, passPerParameter: pass / parameters, samples: 1e5, steps: 1e5 / 256 };
  const share = utilisation(parameters, machine, format).best;
  const { seconds } = networkOutcome(run, machine, 1, format, share, STEP_SECONDS.best);
  const ratio = 1e5 / seconds / measured;
  expect(Math.max(ratio, 1 / ratio)).toBeLessThan(1.5);
});

function deviceOf(name: string) {
  const found = findHardware(name);
  if (!found) throw new Error(name);
  return found.device;
}

function costOf(code: string) {
  return priced(code).footprint;
}

function noted(code: string): string | undefined {
  return priced(code).assumptions.find(({ what }) => what === 'number format')?.value;
}

function priced(code: string) {
  const workload = workloadsOf(code).at(-1);
  if (!workload) throw new Error('no workload');
  return estimateWorkload(workload, DEFAULT_SETTINGS);
}
