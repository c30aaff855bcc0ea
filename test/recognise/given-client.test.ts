// Whoever is handed a client asks whom the client asks.

import { expect, test } from 'vitest';
import { say } from './say';

const CLIENTS = `from openai import OpenAI, AsyncOpenAI
from groq import Groq
ollama = OpenAI(base_url="http://localhost:11434/v1", api_key="x")
groq = OpenAI(base_url="https://api.groq.com/openai/v1", api_key="x")
`;

/** Host and model of the only work behind these clients. */
const hostOf = (code: string) => {
  const told = say(CLIENTS + code);
  expect(told).toHaveLength(1);
  return told[0]?.split(' ').slice(2, 4).join(' ');
};

test.each([
  ['Swarm(client=ollama)', 'local llama3.2'],
  ['Swarm(ollama)', 'local llama3.2'],
  ['Swarm(client=groq)', 'groq llama3.2'],
  ['Swarm(client=OpenAI())', 'openai llama3.2'],
  ['Swarm()', 'openai llama3.2'],
])('%s', (made, host) => {
  const code = `from swarm import Agent, Swarm
client = ${made}
client.run(agent=Agent(name="A", model="llama3.2"), messages=[])
`;
  expect(hostOf(code)).toBe(host);
});

test.each([
  [
    'pydantic-ai, by the address of its provider',
    `from pydantic_ai import Agent
from pydantic_ai.models.openai import OpenAIChatModel
from pydantic_ai.providers.openai import OpenAIProvider
Agent(OpenAIChatModel("m", provider=OpenAIProvider(base_url="https://api.together.xyz/v1"))).run_sync("hi")
`,
    'together m',
  ],
  [
    'pydantic-ai, by the client of its provider',
    `from pydantic_ai import Agent
from pydantic_ai.models.openai import OpenAIChatModel
from pydantic_ai.providers.openai import OpenAIProvider
Agent(OpenAIChatModel("m", provider=OpenAIProvider(openai_client=ollama))).run_sync("hi")
`,
    'local m',
  ],
  [
    "OpenAI's agents",
    `from agents import Agent, Runner, OpenAIChatCompletionsModel
Runner.run_sync(Agent(name="x", model=OpenAIChatCompletionsModel(model="m", openai_client=ollama)), "hi")
`,
    'local m',
  ],
  [
    'a wrapped client',
    `from langsmith.wrappers import wrap_openai
wrap_openai(groq).chat.completions.create(model="m", messages=[])
`,
    'groq m',
  ],
  [
    'a patched client',
    `import instructor
instructor.from_openai(ollama).chat.completions.create(model="m", messages=[], response_model=int)
`,
    'local m',
  ],
  [
    'a client of another SDK',
    `from langsmith.wrappers import wrap_openai
wrap_openai(Groq()).chat.completions.create(model="m", messages=[])
`,
    'groq m',
  ],
])('%s', (_, code, host) => expect(hostOf(code)).toBe(host));
