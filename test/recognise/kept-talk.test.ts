// Chats that a library or a provider keeps: each turn sends what was said before.

import { expect, test } from 'vitest';
import { workloadsOf } from './say';

const START = `from google import genai
import google.generativeai as old
from openai import OpenAI
from langchain.chains import ConversationChain
from langchain_openai import ChatOpenAI
from llama_index.core import VectorStoreIndex
client = genai.Client()
oa = OpenAI()
`;
const MAKE = 'client.chats.create(model="gemini-2.5-flash")';

function historyOf(code: string) {
  const asked = workloadsOf(START + code).find(({ kind }) => kind === 'llm-chat');
  return [asked?.request?.promptHistory?.best, asked?.request?.promptAnswers?.best];
}

test.each([
  [`chat = ${MAKE}\nfor i in range(30):\n    chat.send_message("hi")`, [29, 14.5]],
  [`for d in range(10):\n    chat = ${MAKE}\n    for i in range(5):\n        chat.send_message("hi")`, [4, 2]],
  [`def ask(q):\n    return ${MAKE}.send_message(q)\nfor i in range(30):\n    ask("hi")`, [undefined, undefined]],
  [`chat = ${MAKE}\nfor row in rows:\n    chat.send_message("hi")`, [6, 3]],
  [`chat = ${MAKE}\nchat.send_message("hi")`, [undefined, undefined]],
  [
    'chat = old.GenerativeModel("gemini-1.5-flash").start_chat()\nfor i in range(9):\n    chat.send_message("a")',
    [8, 4],
  ],
  [
    'p = None\nfor i in range(9):\n    r = oa.responses.create(model="gpt-4o", input="a", previous_response_id=p)\n    p = r.id',
    [8, 4],
  ],
  ['for i in range(9):\n    oa.responses.create(model="gpt-4o", input="a")', [undefined, undefined]],
])('%s', (code, expected) => {
  expect(historyOf(code)).toEqual(expected);
});

test.each([
  ['c = ConversationChain(llm=ChatOpenAI(model="gpt-4o"))\nfor i in range(9):\n    c.predict(input="a")', 8],
  ['e = VectorStoreIndex.from_documents(docs).as_chat_engine()\nfor i in range(9):\n    e.chat("a")', 8],
])('%s', (code, expected) => {
  expect(historyOf(code)[0]).toBe(expected);
});

test('a list of questions and answers is half answers, one of questions has none', () => {
  const ask = (answer: string) => `talk = []
for i in range(9):
    talk.append({"role": "user", "content": "hi"})
    r = oa.chat.completions.create(model="gpt-4o", messages=talk)
${answer}`;
  const kept = '    talk.append({"role": "assistant", "content": r.choices[0].message.content})\n';
  const [history = 0, answers = 0] = historyOf(ask(kept));
  expect(answers / history).toBeCloseTo(0.5);
  expect(historyOf(ask(''))[1]).toBe(0);
});
