// The lines behind a figure multiply and add up to the figure, in the units they are written in, whatever kind of work
// it is; each line stands on those above it.

import { expect, test } from 'vitest';
import { type Amount, MEASURES, type Step } from '../../src/estimate/derivation';
import { type DirectResult, estimateDirect } from '../../src/estimate/direct';
import { estimateWorkload } from '../../src/estimate/estimate';
import type { Footprint } from '../../src/estimate/footprint';
import { DEFAULT_SETTINGS, type EstimateSettings } from '../../src/estimate/settings';
import { workloadsOf } from '../recognise/say';

/** By what a unit is larger than J, s, g, mL, USD, token, FLOP. */
const SIZES: Readonly<Record<string, number>> = {
  '': 1,
  J: 1,
  Wh: 3600,
  kWh: 3.6e6,
  W: 1,
  s: 1,
  h: 3600,
  g: 1,
  kg: 1000,
  mL: 1,
  L: 1000,
  USD: 1,
  token: 1,
  FLOP: 1,
  B: 1,
  operation: 1,
};

function sized({ value, unit }: Amount): number {
  const [over = '', below = ''] = unit.split('/');
  const [size, per] = [SIZES[over], SIZES[below]];
  if (size === undefined || per === undefined) throw new Error(`unit ${unit}`);
  return (value * size) / per;
}

/** Undefined where the line is no plain arithmetic. */
function worked({ how, of }: Step): number | undefined {
  const values = of.map(sized);
  switch (how) {
    case 'product':
      return of.reduce((all, term) => (term.isUnder ? all / sized(term) : all * sized(term)), 1);
    case 'sum':
      return values.reduce((all, value) => all + value, 0);
    case 'largest':
      return Math.max(...values);
    case 'least':
      return Math.min(...values);
    case 'overlap': {
      const power = values.at(-1) ?? 1;
      return values.slice(0, -1).reduce((sum, value) => sum + value ** power, 0) ** (1 / power);
    }
    case 'middle':
      return Math.sqrt(values.reduce((all, value) => all * value, 1));
    case 'formula':
      return undefined;
  }
}

function follow(steps: readonly Step[], once: Footprint): void {
  const known = new Map<string, number>();
  for (const step of steps) {
    const value = worked(step);
    if (value !== undefined) expect(Math.abs(value / sized(step) - 1) < 1e-9 || value === 0, step.what).toBe(true);
    for (const term of step.of) {
      const above = known.get(term.what.replace(/ of (one trial|one fit)$/, ''));
      if (above !== undefined) expect(Math.abs(sized(term)), `${term.what} in ${step.what}`).toBeCloseTo(above, 9);
    }
    known.set(step.what, sized(step));
  }
  for (const { what, unit, of } of MEASURES) {
    const best = of(once).best;
    const last = steps.findLast((step) => step.what === what);
    if (best === 0) continue;
    expect(last?.unit, what).toBe(unit);
    expect((last?.value ?? 0) / best, what).toBeCloseTo(1, 9);
  }
}

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
