// The lines behind a figure multiply and add up to the figure, in the units they are written in, whatever kind of work
// it is; each line stands on those above it.

import { expect, test } from 'vitest';
import { type DirectResult, estimateDirect } from '../../src/estimate/calculator/direct';
import { estimateWorkload } from '../../src/estimate/estimate';
import { DEFAULT_SETTINGS, type EstimateSettings } from '../../src/estimate/settings';
import { workloadsOf } from '../recognise/say';
import { follow } from './follow';

const CODE: Readonly<Record<string, string>> = {
  'a request to an API': `
from openai import OpenAI
OpenAI().chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": text}], n=3)`,
  'texts to embed': `
from openai import OpenAI
OpenAI().embeddings.create(model="text-embedding-3-large", input=["a", "b", "c"])`,
  'a batch at half the price': `
from openai import OpenAI
OpenAI().batches.create(input_file_id=f, endpoint="/v1/chat/completions", completion_window="24h")`,
  'own weights': `
from vllm import LLM
LLM("Qwen/Qwen2.5-14B-Instruct").generate(["a"] * 40)`,
  'a pass that weights and peak bound from below': `
from transformers import pipeline
pipeline("image-classification", model="google/vit-base-patch16-224")(["a.png"] * 5000)`,
  'loading weights': `
from transformers import AutoModelForCausalLM
AutoModelForCausalLM.from_pretrained("Qwen/Qwen2.5-7B-Instruct")`,
  'a picture': `
from openai import OpenAI
OpenAI().images.generate(model="gpt-image-1", prompt="a", n=4)`,
  'own pictures': `
from diffusers import DiffusionPipeline
DiffusionPipeline.from_pretrained("black-forest-labs/FLUX.1-dev")("a cat", num_inference_steps=20)`,
  sound: `
from openai import OpenAI
OpenAI().audio.transcriptions.create(model="whisper-1", file=f)`,
  'an agent': `
from agents import Agent, Runner
Runner.run_sync(Agent(name="a", model="gpt-4o"), "hello")`,
  'training of a network': `
from transformers import Trainer, TrainingArguments, AutoModelForSequenceClassification
model = AutoModelForSequenceClassification.from_pretrained("bert-base-uncased")
Trainer(model=model, args=TrainingArguments(num_train_epochs=3), train_dataset=d).train()`,
  'training of a table': `
from sklearn.ensemble import RandomForestClassifier
RandomForestClassifier(n_estimators=300, max_depth=8).fit(X, y)`,
  'boosting on several cores': `
import xgboost
xgboost.XGBClassifier(n_estimators=500).fit(X, y)`,
  'a grid': `
from sklearn.model_selection import GridSearchCV
from sklearn.svm import SVC
GridSearchCV(SVC(), {"C": [1, 2, 3]}, cv=5).fit(X, y)`,
  'a halving search': `
from sklearn.experimental import enable_halving_search_cv
from sklearn.model_selection import HalvingGridSearchCV
from sklearn.svm import SVC
HalvingGridSearchCV(SVC(), {"C": [1, 2, 3]}, cv=5).fit(X, y)`,
  'a search over requests': `
import optuna
from openai import OpenAI
def objective(trial):
    for i in range(20):
        OpenAI().chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "hi"}])
optuna.create_study().optimize(objective, n_trials=30)`,
  'a search over several things': `
import optuna
from openai import OpenAI
from sklearn.svm import SVC
def objective(trial):
    SVC(C=trial.suggest_float("C", 1, 9)).fit(X, y)
    OpenAI().chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "hi"}])
optuna.create_study().optimize(objective, n_trials=30)`,
  'a search of which nothing is seen': `
import optuna
from elsewhere import objective
optuna.create_study().optimize(objective, n_trials=30)`,
  'a search that ends after an hour': `
import optuna
from elsewhere import objective
optuna.create_study().optimize(objective, timeout=3600)`,
  'fine-tuning through an API': `
from openai import OpenAI
OpenAI().fine_tuning.jobs.create(training_file="f", model="gpt-4o-mini")`,
};

const PLACES: readonly Partial<EstimateSettings>[] = [
  {},
  { boundary: 'node' },
  { boundary: 'accelerator', region: 'FR' },
  { hardware: 'rtx-4090', pue: 1.4, wue: 2 },
];

test.each(Object.entries(CODE))('%s', (_, code) => {
  for (const place of PLACES) {
    const [cost] = workloadsOf(code)
      .map((workload) => estimateWorkload(workload, { ...DEFAULT_SETTINGS, ...place }))
      .filter(({ isCountedElsewhere }) => !isCountedElsewhere)
      .slice(-1);
    if (!cost) throw new Error('no workload');
    expect(cost.steps.length).toBeGreaterThan(5);
    follow(cost.steps, cost.once);
  }
});

test('kinds are what their names say', () => {
  const kinds = Object.values(CODE).map((code) => workloadsOf(code).at(-1)?.kind);
  expect(new Set(kinds).size).toBe(10);
});

test('the calculator is followed likewise, of many at once too', () => {
  for (const count of [1, 2500]) {
    const options = { model: 'gpt-4o-mini', outputTokens: 800, cachedTokens: 100, count };
    const result = estimateDirect('inference', options, DEFAULT_SETTINGS) as DirectResult;
    follow(result.steps, result.footprint);
  }
});

test('what was without a sum has one', () => {
  const fleet = stepsOf(CODE['a request to an API'] ?? '');
  expect(lineOf(fleet, 'requests that share a step')?.how).toBe('least');
  expect(lineOf(fleet, 'devices')?.of.map(({ what }) => what)).toContain('devices that hold the weights');
  const table = stepsOf(CODE['training of a table'] ?? '');
  const operations = lineOf(table, 'operations');
  expect(operations?.rule).toContain('log₂ rows');
  for (const what of ['power of the busy cores', 'start and rounds beside the operations'])
    expect(lineOf(table, what)?.how).toBe('sum');
  expect(table.concat(fleet).filter(({ what, unit }) => /^TDP/.test(what) && unit === 's')).toEqual([]);
});

function lineOf(steps: ReturnType<typeof stepsOf>, name: string) {
  return steps.find(({ what }) => what === name);
}

function stepsOf(code: string) {
  const workload = workloadsOf(code).at(-1);
  if (!workload) throw new Error('no workload');
  return estimateWorkload(workload, DEFAULT_SETTINGS).steps;
}
