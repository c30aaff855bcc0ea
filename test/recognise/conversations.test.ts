// A list of messages is one request, a list of prompts as many as it holds, wherever both may stand.

import { expect, test } from 'vitest';
import { workloadsOf } from './say';

const itemsOf = (given: string): number | undefined => {
  const code = `from transformers import pipeline
pipe = pipeline("text-generation", model="Qwen/Qwen3-0.6B")
talk = [{"role": "user", "content": "a"}, {"role": "assistant", "content": "b"}, {"role": "user", "content": "c"}]
pipe(${given}, max_new_tokens=20)
`;
  const asked = workloadsOf(code).find(({ kind }) => kind === 'local-inference');
  return (asked?.request?.items?.value.best ?? 1) * (asked?.request?.answers?.value.best ?? 1);
};

test.each([
  ['talk', 1],
  ['[talk, talk]', 2],
  ['["a", "b", "c"]', 3],
  ['talk, num_return_sequences=2', 2],
])('%s makes %i answers', (given, answers) => {
  expect(itemsOf(given)).toBe(answers);
});
