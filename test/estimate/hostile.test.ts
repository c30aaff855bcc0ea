// Code that says absurd numbers: nothing of it may become a figure that is no number, and no count is below one or
// beyond what anybody runs.

import { describe, expect, test } from 'vitest';
import type { Range } from '../../src/base/range';
import type { Cost } from '../../src/estimate/footprint';
import { DEFAULTS, engine } from '../../src/project/engine';
import { readDocument } from '../../src/source/read-document';

const HEAD = `from openai import OpenAI
from diffusers import StableDiffusionPipeline
from agents import Agent, Runner, function_tool
from transformers import Trainer, TrainingArguments, AutoModelForCausalLM, pipeline
from sklearn.model_selection import GridSearchCV
from sklearn.ensemble import RandomForestClassifier
from vllm import LLM, SamplingParams
import optuna
client = OpenAI()
pipe = StableDiffusionPipeline.from_pretrained("stabilityai/stable-diffusion-xl-base-1.0")
@function_tool
def look(x: int) -> int: return x
agent = Agent(name="x", model="gpt-4o", tools=[look])
def objective(trial):
    return RandomForestClassifier().fit(X, y).score(X, y)
`;

function costsOf(code: string): readonly Cost[] {
  const read = readDocument({ uri: '/a.py', version: 0, content: { text: HEAD + code } });
  if (!('document' in read)) throw new Error(read.skipped);
  return engine()(read.document, DEFAULTS).costs;
}

function figuresOf({ footprint, once }: Cost): readonly Range[] {
  return [footprint, once].flatMap(({ energyWh, carbonG, waterMl, costUsd, metalsMgSbEq }) => [
    energyWh,
    ...Object.values(carbonG),
    ...Object.values(waterMl),
    costUsd,
    ...(metalsMgSbEq ? [metalsMgSbEq] : []),
  ]);
}

const NUMBERS = [
  '0',
  '-1',
  '1',
  '0.5',
  '10**15',
  '10**30',
  '10**300',
  '10**400',
  '1e400',
  'float("nan")',
  'True',
  '-1e308',
  '1e-320',
];

describe.each([
  'for at in range(0, 95, 10): client.embeddings.create(model="text-embedding-3-small", input=[f"{i}" for i in range(N)][at : at + N])',
  'import torch\nfor n in [500, N, 2000]:\n  for x in torch.utils.data.DataLoader(torch.utils.data.TensorDataset(torch.randn(n, 10)), batch_size=50): torch.nn.functional.mse_loss(x, x).backward()',
  'import torch\nfor epoch in range(N, 15):\n  for b in range(0): torch.nn.functional.nll_loss(1, 2).backward()',
  'pipe("x", num_inference_steps=N)',
  'pipe("x", width=N, height=N)',
  'pipe("x", num_images_per_prompt=N)',
  'pipe(["x"] * N)',
  'client.images.generate(model="gpt-image-1", prompt="x", n=N, size="Nx1")',
  'client.chat.completions.create(model="gpt-4o", messages=[], n=N, max_tokens=N)',
  'client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "x"}] * N)',
  'client.embeddings.create(model="text-embedding-3-small", input=["a"] * N)',
  'Runner.run_sync(agent, "hi", max_turns=N)',
  'Trainer(AutoModelForCausalLM.from_pretrained("x/0B"), TrainingArguments(num_train_epochs=N, per_device_train_batch_size=0)).train()',
  'Trainer(AutoModelForCausalLM.from_pretrained("a/9T"), TrainingArguments(max_steps=N, per_device_train_batch_size=N)).train()',
  'GridSearchCV(RandomForestClassifier(n_estimators=N), {"a": [1] * N, "b": [1] * N}, cv=N).fit(X, y)',
  'optuna.create_study().optimize(objective, n_trials=N)',
  'LLM("acme/8x0B", tensor_parallel_size=N).generate(["a"] * N, SamplingParams(max_tokens=N, n=N))',
  'pipeline("text-generation", model="x/7B", device=N)(["a"] * 50, batch_size=N)',
  'for i in range(N):\n    for j in range(N):\n        client.chat.completions.create(model="gpt-4o", messages=[])',
])('%s', (code) => {
  test.each(NUMBERS)('N = %s', (number) => {
    const costs = costsOf(code.replaceAll('N', (_, at: number) => (/\w/.test(code[at - 1] ?? '') ? 'N' : number)));
    expect(costs.length).toBeGreaterThan(0);
    for (const cost of costs) {
      for (const { low, best, high } of figuresOf(cost)) {
        expect(0 <= low && low <= best && best <= high && high < Number.POSITIVE_INFINITY, cost.workload.kind).toBe(
          true,
        );
      }
      for (const { what, value } of cost.assumptions) expect(`${what} ${value}`).not.toMatch(/NaN|Infinity/);
      for (const step of cost.steps) expect(Number.isFinite(step.value), step.what).toBe(true);
    }
  });
});

test('an agent asks once at least, a picture takes one step at least', () => {
  const energy = (code: string) => costsOf(code).at(-1)?.footprint.energyWh.best ?? 0;
  expect(energy('Runner.run_sync(agent, "hi", max_turns=0)')).toBe(
    energy('Runner.run_sync(agent, "hi", max_turns=1)'),
  );
  expect(energy('pipe("x", num_inference_steps=0)')).toBe(energy('pipe("x", num_inference_steps=1)'));
});

test('no picture is sent where the place for pictures holds none', () => {
  const sent = (images: string) =>
    costsOf(
      `client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "x", "images": ${images}}])`,
    ).at(-1)?.workload.request?.promptPictures;
  expect(sent('None')).toBeUndefined();
  expect(sent('[]')).toBeUndefined();
  expect(sent('["a.png", "b.png"]')).toBe(2);
});
