// Passes that write nothing: classifying, tagging, evaluating. What they cost follows the rows and the labels, never
// the length of an answer.

import { describe, expect, test } from 'vitest';
import { estimateWorkload } from '../../src/estimate/estimate';
import type { Cost } from '../../src/estimate/footprint';
import { DEFAULT_SETTINGS } from '../../src/estimate/settings';
import { workloadsOf } from '../recognise/say';

const costsOf = (code: string): readonly Cost[] =>
  workloadsOf(code).map((workload) => estimateWorkload(workload, DEFAULT_SETTINGS));
function costOf(code: string, method: RegExp): Cost {
  const cost = costsOf(code).find(({ workload }) => workload.kind !== 'model-load' && method.test(workload.call));
  if (!cost) throw new Error(`no ${method}`);
  return cost;
}
const energyOf = (code: string, method = /./): number => costOf(code, method).footprint.energyWh.best;
const noteOf = (cost: Cost, what: string) => cost.assumptions.find((one) => one.what === what)?.value;

const TRAINER = `
from transformers import Trainer, TrainingArguments, AutoModelForCausalLM
from datasets import load_dataset
ds = load_dataset('wikitext', 'wikitext-2-raw-v1')
model = AutoModelForCausalLM.from_pretrained('gpt2')
`;

describe("a trainer's evaluation", () => {
  test('is one pass over the rows, with nothing written', () => {
    const cost = costOf(`${TRAINER}Trainer(model=model, eval_dataset=ds['validation']).evaluate()`, /evaluate/);
    expect(cost.tokens?.output.high).toBe(0);
    expect(noteOf(cost, 'items per call')).toBe('3,760');
    expect(noteOf(cost, 'batch')).toBe('8');
    expect(cost.footprint.energyWh.best).toBeGreaterThan(0.1);
    expect(cost.footprint.energyWh.best).toBeLessThan(10);
  });

  test('reads its own batch size, and takes some rows where none are told', () => {
    const cost = costOf(
      `${TRAINER}Trainer(model, TrainingArguments('out', per_device_eval_batch_size=64)).predict(rows)`,
      /predict/,
    );
    expect(noteOf(cost, 'batch')).toBe('64');
    expect(noteOf(cost, 'items per call')).toMatch(/^2,000/);
  });
});

describe('pipelines', () => {
  const pipe = (task: string, rest = ''): string =>
    `from transformers import pipeline\npipeline('${task}')('The museum was closed.'${rest})`;

  test.each([
    'zero-shot-classification',
    'fill-mask',
    'feature-extraction',
    'question-answering',
    'table-question-answering',
    'token-classification',
    'ner',
    'sentiment-analysis',
    'image-classification',
    'zero-shot-image-classification',
    'object-detection',
    'image-segmentation',
    'depth-estimation',
    'audio-classification',
  ])('%s writes nothing', (task) => {
    expect(costOf(pipe(task), /pipeline/).tokens?.output.high ?? 0).toBe(0);
  });

  test.each(['text-generation', 'summarization', 'translation_en_to_fr', 'text2text-generation', 'image-to-text'])(
    '%s writes',
    (task) => {
      expect(costOf(pipe(task), /pipeline/).tokens?.output.best).toBeGreaterThan(10);
    },
  );

  test('zero-shot classification passes once per label', () => {
    const three = costOf(pipe('zero-shot-classification', ", candidate_labels=['a', 'b', 'c']"), /pipeline/);
    expect(noteOf(three, 'passes per item')).toMatch(/^3\b/);
    expect(noteOf(costOf(pipe('zero-shot-classification', ", 'a, b'"), /pipeline/), 'passes per item')).toMatch(
      /^2\b/,
    );
    const unsaid = costOf(pipe('zero-shot-classification', ', labels'), /pipeline/);
    expect(noteOf(unsaid, 'passes per item')).toMatch(/^5 \(2–20\)/);
    expect(three.footprint.energyWh.best).toBeLessThan(0.05);
  });

  test('the class of a pipeline, or its model, names the task where no task is said', () => {
    const named = costOf(
      `from transformers import ZeroShotClassificationPipeline\nZeroShotClassificationPipeline(m)('a', ['x', 'y'])`,
      /Pipeline/,
    );
    expect(noteOf(named, 'passes per item')).toMatch(/^2\b/);
    const model = costOf(
      `from transformers import pipeline\npipeline(model='facebook/bart-large-mnli')('a')`,
      /pipeline/,
    );
    expect(model.tokens?.output.high).toBe(0);
  });
});

test('a forward pass of a language model writes nothing', () => {
  const cost = costOf(
    `from transformers import AutoModelForCausalLM\nm = AutoModelForCausalLM.from_pretrained('gpt2')\nlogits = m(input_ids=ids).logits`,
    /AutoModel/,
  );
  expect(cost.tokens?.output.high).toBe(0);
});

test('looking at pictures costs a third of training on them, and no tokens', () => {
  const code = (body: string) => `
import torch, torchvision
model = torchvision.models.resnet50().cuda()
optimizer = torch.optim.SGD(model.parameters(), lr=.1)
loader = torch.utils.data.DataLoader(range(25600), batch_size=256)
${body}`;
  const trained = costOf(code('for x, y in loader:\n  model(x).sum().backward()\n  optimizer.step()\n'), /backward/);
  const looked = costOf(code('with torch.no_grad():\n  for x, y in loader:\n    model(x)\n'), /model|resnet50/);
  expect(looked.tokens).toBeUndefined();
  const share = looked.footprint.energyWh.best / trained.footprint.energyWh.best;
  expect(share).toBeGreaterThan(0.2);
  expect(share).toBeLessThan(0.5);
  // 8.2 GFLOP a picture at the whole peak of an A100, 312 TFLOPS at 400 W: nothing is cheaper.
  expect(looked.footprint.energyWh.low).toBeGreaterThan((25600 * 8.2e9 * 400) / 312e12 / 3600);
});

describe('a pass over a loader', () => {
  const loop = (loader: string): string => `
import torch, torchvision
from torch.utils.data import DataLoader
class Net(torch.nn.Module):
    pass
net = Net()
loader = ${loader}
net.eval()
with torch.no_grad():
    for images, labels in loader:
        net(images.to('cuda'))
`;
  const TEST_SET = "torchvision.datasets.CIFAR10('.', train=False)";

  test('is for all rows of a batch', () => {
    const cost = costOf(loop(`DataLoader(${TEST_SET}, batch_size=100)`), /Module/);
    expect(cost.workload.times.range.best).toBe(100);
    expect(noteOf(cost, 'items per call')).toBe('100');
  });

  test('costs about the same in large batches as in small ones, but for the waiting', () => {
    const large = energyOf(loop(`DataLoader(${TEST_SET}, batch_size=256)`));
    const small = energyOf(loop(`DataLoader(${TEST_SET}, batch_size=64)`));
    expect(small / large).toBeGreaterThan(0.9);
    expect(small / large).toBeLessThan(4.5);
  });

  test('has some batch where the loader is a parameter', () => {
    const cost = costOf(
      `import torch
def evaluate(model, loader):
    model.eval()
    with torch.no_grad():
        for x, y in loader:
            model(x)`,
      /./,
    );
    expect(noteOf(cost, 'items per call')).toBe('32 (4–256)');
  });
});

describe('a step and a pass of given rows', () => {
  const keras = (call: string): string =>
    `import keras, numpy as np\nm = keras.Sequential([keras.layers.Input((10,)), keras.layers.Dense(1)])\n${call}`;

  test('train_on_batch is one step of one batch', () => {
    const cost = costOf(keras('m.train_on_batch(np.zeros((20, 10)), np.zeros((20, 1)))'), /train_on_batch/);
    expect(cost.workload.training?.steps?.value.best).toBe(1);
    expect(cost.workload.training?.batchSize?.value.best).toBe(20);
    expect(cost.footprint.energyWh.best).toBeLessThan(0.005);
  });

  test('predict and test_on_batch read the rows of an array', () => {
    expect(noteOf(costOf(keras('m.predict(np.random.rand(300, 10))'), /predict/), 'items per call')).toBe('300');
    expect(noteOf(costOf(keras('m.test_on_batch(np.ones((16, 10)))'), /test/), 'items per call')).toBe('16');
    expect(noteOf(costOf(keras('m.evaluate(held_out)'), /evaluate/), 'items per call')).toMatch(/^2,000/);
  });

  test('partial_fit is one pass, a fit is many', () => {
    const mlp = (method: string): string => `
from sklearn.datasets import fetch_covtype
from sklearn.neural_network import MLPClassifier
X, y = fetch_covtype(return_X_y=True)
MLPClassifier().${method}(X, y)`;
    // As many as the learner is measured to take, by its default at most 200.
    const passes = energyOf(mlp('fit')) / energyOf(mlp('partial_fit'));
    expect(passes).toBeGreaterThan(20);
    expect(passes).toBeLessThanOrEqual(201);
  });
});

describe('pipelines that draw', () => {
  const draw = (made: string): Cost =>
    costOf(`import diffusers, torch\npipe = diffusers.${made}\npipe("a cat in the rain")`, /Pipeline/);

  test('draw as their class does where the weights are not told', () => {
    const told = draw('StableDiffusionPipeline.from_pretrained("stable-diffusion-v1-5/stable-diffusion-v1-5")');
    const untold = draw('StableDiffusionPipeline.from_pretrained(folder)');
    expect(untold.footprint.energyWh.best).toBeCloseTo(told.footprint.energyWh.best, 6);
    expect(untold.footprint.energyWh.high).toBeGreaterThan(told.footprint.energyWh.high);
    expect(noteOf(untold, 'size')).toBe('512 × 512');
  });

  test('draw as SDXL where the class tells nothing either, and say so', () => {
    const cost = draw('DiffusionPipeline.from_pretrained(folder)');
    expect(noteOf(cost, 'model')).toMatch(/stable-diffusion-xl/);
    expect(cost.footprint.energyWh.best).toBeLessThan(4);
  });
});

describe('training of which the data is not told', () => {
  const train = (epochs: number): Cost =>
    costOf(
      `from transformers import AutoConfig, AutoModelForCausalLM, Trainer, TrainingArguments
model = AutoModelForCausalLM.from_config(AutoConfig.from_pretrained("gpt2"))
Trainer(model=model, args=TrainingArguments("out", num_train_epochs=${epochs}), train_dataset=rows).train()`,
      /train/,
    );

  test('goes many times over few rows only', () => {
    expect(noteOf(train(3), 'samples')).toBe('20,000 (500–1,000,000)');
    expect(noteOf(train(5000), 'samples')).toBe('200 (5–10,000)');
    expect(train(5000).footprint.energyWh.best).toBeLessThan(30 * train(3).footprint.energyWh.best);
  });

  test('is of the size that the configuration names', () => {
    expect(noteOf(train(3), 'model size')).toBe('124 M parameters');
  });
});

test('early stopping uses a part of the epochs, and says so', () => {
  const trained = (rest: string): Cost =>
    costOf(
      `import keras
m = keras.Sequential([keras.layers.Dense(10)])
m.fit(x, y, epochs=40${rest})`,
      /fit/,
    );
  const stopped = trained(', callbacks=[keras.callbacks.EarlyStopping(patience=5)]');
  expect(noteOf(stopped, 'epochs')).toBe('20 (4–40)');
  expect(stopped.workload.training?.epochs?.value.best).toBe(40);
  expect(stopped.footprint.energyWh.best).toBeLessThan(trained('').footprint.energyWh.best);
});
