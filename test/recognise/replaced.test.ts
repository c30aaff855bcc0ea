// Functions in whose place a library puts something of its own, and what a library runs of a program's class.

import { expect, test } from 'vitest';
import { say } from './say';

test.each([
  ['import marvin', '@marvin.fn', 'openai gpt-4o'],
  ['import marvin', '@marvin.fn(model_kwargs={"model": "gpt-4o-mini"})', 'openai gpt-4o-mini'],
  ['import ell', '@ell.simple(model="gpt-4o-mini")', 'openai gpt-4o-mini'],
  ['from magentic import prompt', '@prompt("Is {text} happy?")', 'openai gpt-4o'],
  ['from mirascope import llm', '@llm.call(provider="openai", model="gpt-4o-mini")', 'openai gpt-4o-mini'],
])('%s: a function under %s is a request where it is called', (imported, decorator, asked) => {
  const code = `${imported}
${decorator}
def mood(text: str) -> float:
    """How happy is the text?"""
for text in ["a", "b", "c"]:
    mood(text)
`;
  expect(say(code)).toEqual([`6 llm-chat ${asked} x3`]);
  // Defined and never called, it asks nothing.
  expect(say(code.slice(0, code.indexOf('for')))).toEqual([]);
});

test('other decorators of such a library leave the function what it is', () => {
  const code = `import marvin
@marvin.tool
def roll(sides):
    return 4
roll(6)
`;
  expect(say(code)).toEqual([]);
});

const FLOW = `from crewai import Agent, Crew, Task
from crewai.flow.flow import Flow, listen, start
class Poem(Flow):
    @start()
    def draft(self):
        return Crew(agents=[Agent(llm="gpt-4o")], tasks=[Task()]).kickoff()
    @listen(draft)
    def polish(self, text):
        return Agent(llm="gpt-4o-mini").kickoff(text)
    def unused(self):
        return Agent(llm="gpt-4o").kickoff("no step")
`;

test('a flow spends in its steps, not beside them', () => {
  expect(say(`${FLOW}Poem().kickoff()\n`).map((one) => one.replace(/ - | gpt\S+ /, ' '))).toEqual([
    '6 agent openai x1',
    '9 agent openai x1',
    '11 agent openai x1',
  ]);
});

const MLFLOW = `import mlflow
from mlflow.genai.scorers import Correctness, scorer
from openai import OpenAI
client = OpenAI()
def answer(question):
    return client.chat.completions.create(model="gpt-4o", messages=[question])
@scorer
def short(outputs):
    return len(outputs) < 100
rows = [{"inputs": {"question": "a"}}, {"inputs": {"question": "b"}}, {"inputs": {"question": "c"}}]
`;

test('an evaluation asks what it evaluates for each row, and a judge where a scorer is one', () => {
  expect(say(`${MLFLOW}mlflow.genai.evaluate(data=rows, predict_fn=answer, scorers=[Correctness()])\n`)).toEqual([
    '6 llm-chat openai gpt-4o x3',
    '11 api-eval unknown - x1',
  ]);
  expect(say(`${MLFLOW}mlflow.genai.evaluate(data=rows, predict_fn=answer, scorers=[short])\n`)).toEqual([
    '6 llm-chat openai gpt-4o x3',
  ]);
});

test('a chain that was logged elsewhere is asked; its log is not', () => {
  const code = `import mlflow
chain = mlflow.langchain.load_model("models:/chain/1")
chain.invoke({"question": "why?"})
mlflow.langchain.log_model(chain, "chain")
`;
  expect(say(code)).toEqual(['3 llm-chat unknown - x1']);
});
