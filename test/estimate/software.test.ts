// What runs the weights on own hardware, and what it reads and draws: the program itself, a server it asks, or llama.cpp

import { expect, test } from 'vitest';
import { estimateWorkload } from '../../src/estimate/estimate';
import { DEFAULT_SETTINGS } from '../../src/estimate/settings';
import { workloadsOf } from '../recognise/say';

const saidOf = (code: string, kind: string, what: string) => {
  const found = workloadsOf(code).filter((one) => one.kind === kind);
  const [workload] = found;
  if (!workload || found.length > 1) throw new Error(`${found.length} of ${kind}`);
  return estimateWorkload(workload, DEFAULT_SETTINGS).assumptions.find((one) => one.what === what);
};

const ENCODER = `from sentence_transformers import SentenceTransformer
SentenceTransformer("bert-base-uncased").encode(["a", "b"])`;
const OLLAMA = `import ollama
ollama.embed(model="nomic-embed-text", input=["a", "b"])`;
const IN_LANGCHAIN = `from langchain_ollama import OllamaEmbeddings
OllamaEmbeddings(model="all-minilm").embed_query("a")`;
const LLAMA_CPP = `from langchain_community.llms import LlamaCpp
LlamaCpp(model_path="Phi-3-mini-4k-instruct-q4.gguf").invoke("a")`;

test.each([
  ['an encoder in the program', ENCODER, 'embedding', 'sentence-transformers'],
  ['a client of a server', OLLAMA, 'embedding', 'a server on own hardware'],
  ['a framework that asks a server', IN_LANGCHAIN, 'embedding', 'a server on own hardware'],
  ['weights of llama.cpp in a framework', LLAMA_CPP, 'local-inference', 'llama.cpp'],
])('%s', (_, code, kind, software) => {
  expect(saidOf(code, kind, 'software')?.value).toBe(software);
});

test('a bare name of the hub is none of Ollama’s where the program holds the weights', () => {
  expect(saidOf(ENCODER, 'embedding', 'number format')).toMatchObject({ value: 'fp32', from: 'catalogue' });
});

test('an encoder reads no more than it has places for', () => {
  expect(saidOf(ENCODER.replace('["a", "b"]', 'pages'), 'embedding', 'tokens read')?.range?.high).toBe(512);
  expect(saidOf(ENCODER, 'embedding', 'tokens read')).toBeUndefined();
});

test.each([
  [
    'DiffusionPipeline.from_pretrained("acme/ddpm-flowers-128")',
    '128 × 128',
    '1,000',
    'acme/ddpm-flowers-128 is not listed',
  ],
  ['DiffusionPipeline.from_pretrained(name)', '1024 × 1024', '50', 'the model is not told by the code'],
])('%s draws %s in %s steps', (made, size, steps, why) => {
  const code = `from diffusers import DiffusionPipeline\npipe = ${made}\npipe()`;
  expect(saidOf(code, 'image-gen', 'size')?.value).toBe(size);
  expect(saidOf(code, 'image-gen', 'steps')?.value).toBe(steps);
  expect(saidOf(code, 'image-gen', 'model')?.source).toContain(why);
});
