// Classes of the program behind a library's class: what the library was given is what is asked.

import { expect, test } from 'vitest';
import { say } from './say';

const HEAD = `from langchain_openai import OpenAIEmbeddings, ChatOpenAI
from openai import OpenAI
from sentence_transformers import SentenceTransformer
`;

const told = (code: string) => say(HEAD + code).map((line) => line.split(' ').slice(1, 4).join(' '));

test.each([
  ['nothing of its own', 'class E(OpenAIEmbeddings):\n    pass\nE().embed_query("a")', 'text-embedding-ada-002'],
  [
    'given at the call',
    'class E(OpenAIEmbeddings):\n    pass\nE(model="text-embedding-3-large").embed_query("a")',
    'text-embedding-3-large',
  ],
  [
    'given by its constructor',
    'class E(OpenAIEmbeddings):\n    def __init__(self, **kw):\n        super().__init__(model="text-embedding-3-large", **kw)\nE().embed_query("a")',
    'text-embedding-3-large',
  ],
  [
    'through a parameter',
    'class E(OpenAIEmbeddings):\n    def __init__(self, name):\n        OpenAIEmbeddings.__init__(self, model=name)\nE("text-embedding-3-small").embed_query("a")',
    'text-embedding-3-small',
  ],
  [
    'as a field',
    'class E(OpenAIEmbeddings):\n    model: str = "text-embedding-3-small"\nE().embed_query("a")',
    'text-embedding-3-small',
  ],
  [
    'two classes above',
    'class B(OpenAIEmbeddings):\n    def __init__(self):\n        super().__init__(model="text-embedding-3-large")\nclass E(B):\n    pass\nE().embed_query("a")',
    'text-embedding-3-large',
  ],
])('embeddings: %s', (_, code, model) => expect(told(code)).toEqual([`embedding openai ${model}`]));

test('a chat model', () => {
  const code =
    'class C(ChatOpenAI):\n    def __init__(self):\n        super().__init__(model="gpt-4o-mini", base_url="https://api.groq.com/openai/v1")\nC().invoke("hi")';
  expect(told(code)).toEqual(['llm-chat groq gpt-4o-mini']);
});

test('a client at another address', () => {
  const code =
    'class K(OpenAI):\n    def __init__(self):\n        super().__init__(base_url="https://api.groq.com/openai/v1")\nK().chat.completions.create(model="m", messages=[])';
  expect(told(code)).toEqual(['llm-chat groq m']);
});

test('weights by position', () => {
  const code =
    'class S(SentenceTransformer):\n    def __init__(self):\n        super().__init__("all-MiniLM-L6-v2")\nS().encode(["a"])';
  expect(told(code)).toContain('embedding local all-MiniLM-L6-v2');
});

test("what an object's own constructor takes is not what the library's takes", () => {
  const code =
    'class E(OpenAIEmbeddings):\n    def __init__(self, model):\n        super().__init__()\n        self.label = model\nE("blue").embed_query("a")';
  expect(told(code)).toEqual(['embedding openai text-embedding-ada-002']);
});
