// A training whose weights nobody names, priced by the class of its network.

import { expect, test } from 'vitest';
import { estimateWorkload } from '../../src/estimate/estimate';
import { DEFAULT_SETTINGS } from '../../src/estimate/settings';
import { workloadsOf } from '../recognise/say';

const trainingOf = (load: string) => {
  const code = `
from transformers import *
from peft import get_peft_model, prepare_model_for_kbit_training

def train(base_model: str = ""):
    model = ${load}
    model = get_peft_model(prepare_model_for_kbit_training(model), config)
    Trainer(model=model, args=TrainingArguments(num_train_epochs=3), train_dataset=rows).train()

train()
`;
  const workload = workloadsOf(code).find(({ kind }) => kind === 'training');
  if (!workload) throw new Error('no training');
  const cost = estimateWorkload(workload, DEFAULT_SETTINGS);
  const parameters = cost.assumptions.find(({ what }) => what === 'parameters' || what === 'model size');
  return { learner: workload.training?.learner, parameters, energy: cost.footprint.energyWh };
};

test('a language model of unknown weights is no small perceptron', () => {
  const { learner, parameters, energy } = trainingOf('LlamaForCausalLM.from_pretrained(base_model)');
  expect(learner).toBe('LlamaForCausalLM');
  expect(parameters?.source).toMatch(/language model/);
  // Published runs of this kind, 7B on 52,000 rows for three epochs: some kilowatt-hours.
  expect(energy.high).toBeGreaterThan(1000);
  expect(energy.best).toBeGreaterThan(100);
});

test.each([
  ['AutoModelForSequenceClassification.from_pretrained(base_model)', /text encoder/],
  ['AutoModelForImageClassification.from_pretrained(base_model, num_labels=3)', /image model/],
  ['AutoModelForSeq2SeqLM.from_config(config)', /text-to-text/],
  // A trainer of transformers trains one of them.
  ['load_my_model(base_model)', /^not listed|not told by the code/],
])('%s', (load, source) => {
  expect(trainingOf(load).parameters?.source).toMatch(source);
});

test('a name in the code wins over the class', () => {
  const { learner, parameters } = trainingOf('AutoModelForCausalLM.from_pretrained("gpt2")');
  expect(learner).toBe('gpt2');
  expect(parameters?.value).toBe('124 M parameters');
});
