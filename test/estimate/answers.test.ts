// Several answers to one prompt: it is read, and paid for, once.

import { expect, test } from 'vitest';
import { estimateWorkload } from '../../src/estimate/estimate';
import { DEFAULT_SETTINGS } from '../../src/estimate/settings';
import { workloadsOf } from '../recognise/say';

const costOf = (call: string) => {
  const [workload] = workloadsOf(`from openai import OpenAI\nprompt = "word " * 4000\n${call}`);
  if (!workload) throw new Error('nothing found');
  return estimateWorkload(workload, DEFAULT_SETTINGS);
};
const CHAT = 'OpenAI().chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": prompt}]';

test('twenty answers write twenty times as much and read the prompt once', () => {
  const one = costOf(`${CHAT}, max_tokens=10)`);
  const twenty = costOf(`${CHAT}, max_tokens=10, n=20)`);
  expect(twenty.tokens?.input).toEqual(one.tokens?.input);
  expect(twenty.tokens?.output.best).toBeCloseTo(20 * (one.tokens?.output.best ?? 0), 6);
  expect(twenty.footprint.costUsd.best).toBeLessThan(2 * one.footprint.costUsd.best);
  expect(twenty.assumptions.find(({ what }) => what === 'answers per prompt')?.value).toBe('20');
});

test('pictures are made one by one, each from its prompt', () => {
  const draw = 'OpenAI().images.generate(model="dall-e-3", prompt="a cat"';
  expect(costOf(`${draw}, n=4)`).footprint.energyWh.best).toBeCloseTo(
    4 * costOf(`${draw})`).footprint.energyWh.best,
    9,
  );
});

test('a list written out costs what its items cost, each once', () => {
  const one = costOf('OpenAI().embeddings.create(model="text-embedding-3-small", input="hello world how are you")');
  const ten = costOf(
    'OpenAI().embeddings.create(model="text-embedding-3-small", input=["hello world how are you"] * 10)',
  );
  expect(ten.tokens?.input.best).toBeCloseTo(10 * (one.tokens?.input.best ?? 0), 6);
  expect(ten.footprint.costUsd.best).toBeCloseTo(10 * one.footprint.costUsd.best, 9);
});

test('an agent without tools asks once; with tools, or where one is registered, it goes on', () => {
  const turnsOf = (code: string) => {
    const workload = workloadsOf(`from agents import Agent, Runner\n${code}`).find(({ kind }) => kind === 'agent');
    return workload?.request?.maxTurns?.value.high;
  };
  expect(turnsOf('Runner.run_sync(Agent(name="a", model="gpt-4o"), "hi")')).toBe(1);
  expect(turnsOf('Runner.run_sync(Agent(name="a", model="gpt-4o", tools=[look]), "hi")')).not.toBe(1);
  expect(turnsOf('Runner.run_sync(Agent(name="a", model="gpt-4o", handoffs=[other]), "hi")')).not.toBe(1);
});
