// What of a prompt is one request and what are many, what a document and what its text.

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

const documentsOf = (source: string) => {
  const content = `[{"type": "document", "source": ${source}}, {"type": "text", "text": "hi"}]`;
  const [asked] = workloadsOf(`import anthropic
anthropic.Anthropic().messages.create(model="claude-haiku-4-5", messages=[{"role": "user", "content": ${content}}])`);
  return [asked?.request?.promptDocuments ?? 0, asked?.request?.promptHoles, asked?.request?.promptText];
};

test.each([
  ['{"type": "base64", "media_type": "application/pdf", "data": pdf}', [1, 0, 'hi']],
  ['{"type": "text", "media_type": "text/plain", "data": "Grass is green."}', [0, 0, 'Grass is green.\nhi']],
  ['{"type": "content", "content": [{"type": "text", "text": page}]}', [0, 1, 'hi']],
])('a document of %s', (source, sent) => {
  expect(documentsOf(source)).toEqual(sent);
});
