// What a chain or an engine sends beside the question: its templates, what it looks up, what it remembers.

import { expect, test } from 'vitest';
import { workloadsOf } from './say';

const LANGCHAIN = `from langchain_openai import ChatOpenAI
from langchain_core.prompts import ChatPromptTemplate, MessagesPlaceholder
from langchain.chains import RetrievalQA
llm = ChatOpenAI(model="gpt-4o")
prompt = ChatPromptTemplate.from_template("Only from {context} answer {question}")
found = store.as_retriever(search_kwargs={"k": 6})
talk = ChatPromptTemplate.from_messages([("system", "Be kind."), MessagesPlaceholder("history"), ("human", "{input}")])
steps = ChatPromptTemplate.from_messages([("human", "{input}"), MessagesPlaceholder("agent_scratchpad")])
`;
const LLAMA = `from llama_index.core import VectorStoreIndex
index = VectorStoreIndex.from_documents(docs)
`;
const requestOf = (code: string) => workloadsOf(code).find(({ kind }) => kind === 'llm-chat')?.request;

test.each([
  ['{"context": found, "question": ask} | prompt | llm', '"hi"', 6, 0],
  ['prompt | llm', '{"context": page, "question": "hi"}', undefined, 1],
  // One of two variables is given, and nothing looks up the other.
  ['prompt | llm', '"hi"', undefined, 1],
  ['RetrievalQA.from_chain_type(llm=llm, retriever=store.as_retriever())', '"hi"', 4, 0],
])('%s asked for %s sends %s passages and %i unknown parts', (chain, question, passages, holes) => {
  const request = requestOf(`${LANGCHAIN}(${chain}).invoke(${question})`);
  expect(request?.promptPassages?.best).toBe(passages);
  expect(request?.promptHoles).toBe(holes);
});

test('the text of a template is sent, its variables are not', () => {
  const request = requestOf(`${LANGCHAIN}(prompt | llm).invoke({"context": page, "question": "hi"})`);
  expect(request?.promptText).toBe('Only from  answer ');
});

test('a place for earlier messages holds a conversation, one for the steps of an agent does not', () => {
  expect(requestOf(`${LANGCHAIN}(talk | llm).invoke({"input": "hi"})`)?.promptHistory).toBeDefined();
  expect(requestOf(`${LANGCHAIN}(steps | llm).invoke({"input": "hi"})`)?.promptHistory).toBeUndefined();
});

test.each([
  ['index.as_query_engine(similarity_top_k=5).query("hi")', 5],
  ['index.as_query_engine().query("hi")', 2],
  ['index.as_chat_engine().chat("hi")', 2],
])('%s sends %i passages', (code, passages) => {
  expect(requestOf(`${LLAMA}${code}`)?.promptPassages?.best).toBe(passages);
});
