// Calls of libraries that nobody listed: told by names and arguments together, silent where only one of them speaks.

import { describe, expect, it } from 'vitest';
import { say } from './say';

const cases: readonly (readonly [name: string, code: string, expected: readonly string[]])[] = [
  [
    'a model id given to the object makes its methods requests, its housekeeping none',
    `from zedthink.llm import ZedThink
mind = ZedThink(model_name="gpt-3.5-turbo", verbose=True)
mind.memorize(["a", "b"])
mind.set_temperature(0.2)
mind.load("state.json")
short = mind.chunked_summarize("a long text", max_tokens=300)
answer = mind.predict("what next?")`,
    ['6 llm-chat openai gpt-3.5-turbo x1', '7 llm-chat openai gpt-3.5-turbo x1'],
  ],
  [
    'a function that is given a model id asks it',
    `from zedtools import ask, settings
settings(model="gpt-4o")
ask("hello", model="claude-sonnet-4-5")`,
    ['3 llm-chat anthropic claude-sonnet-4-5 x1'],
  ],
  [
    'a notebook is no model, whatever it is named after',
    `import torch
from zedlab import read_notebook
lesson = read_notebook(nb_name="standalone-gemma3.ipynb", model="standalone-gemma3.ipynb")
lesson.Gemma3Model({})(torch.ones(1))`,
    [],
  ],
  [
    'a model object of a library that is known, inside one that is not',
    `from langchain_openai import ChatOpenAI
from zedflow import Flow
flow = Flow(llm=ChatOpenAI(model="gpt-4o"), steps=[])
flow.add_step("plan")
flow.run("go")`,
    ['5 llm-chat openai gpt-4o x1'],
  ],
  [
    'weights are read, then asked; a processor is neither',
    `from zedvision import ZedSeer, ZedSeerProcessor
seer = ZedSeer.from_pretrained("meta-llama/Llama-3.1-8B")
prepare = ZedSeerProcessor.from_pretrained("meta-llama/Llama-3.1-8B")
seer.generate(prepare("hi"))
prepare.process("hi")`,
    ['2 model-load local meta-llama/Llama-3.1-8B x1', '4 local-inference local meta-llama/Llama-3.1-8B x1'],
  ],
  [
    'learners and trainers, told by their class and by epochs; encoders and scalers are none',
    `import zedlearn
zedlearn.SuperClassifier().fit(X, y)
zedlearn.LabelEncoder().fit(y)
zedlearn.RobustScaler().fit(X, y)
zedlearn.Trainer(model, train_dataset=rows).train()
zedlearn.train(config, num_epochs=3)
zedlearn.Tokenizer().train(files)
zedlearn.Server().run()`,
    ['2 training local SuperClassifier x1', '5 training local Trainer x1', '6 training local - x1'],
  ],
  [
    'words that nothing else is called by',
    `import zedsound, zedstore
zedsound.Recorder().transcribe("a.wav")
zedstore.connect("x").embed_documents(["a", "b"])
zedstore.connect("x").query("select 1")
zedsound.ChatCompletion()
zedsound.get_chat_completion_client()`,
    ['2 audio unknown - x1', '3 embedding unknown - x1'],
  ],
  [
    'a part of a lesson: nothing is imported, names stand for what everybody takes them for, only networks have epochs',
    `class Net(Model):
    def call(self, x):
        return x
net = Net()
net.compile(optimizer="adam")
net.fit(rows, targets, epochs=3)
net.predict(rows, batch_size=8)
net.summary()
gauge.fit(rows)
flow = nn.Sequential(nn.Linear(8, 8))
step = optim.Adam(flow.parameters())
for epoch in range(5):
    torch.nn.functional.mse_loss(flow(rows), targets).backward()
    step.step()`,
    ['6 training local Net x1', '7 local-inference local - x1', '13 training local Sequential x1'],
  ],
  [
    'packages that are known to run no model, whatever their calls are named',
    `import requests, pandas as pd, discord, flask, lmfit, torch
from Bio.Seq import Seq
Seq("ATG").transcribe()
lmfit.Model(gauss).fit(ys, x=xs)
discord.Client().run("token")
flask.Flask("a").run()
requests.post("http://x", json={}).json()
pd.DataFrame().query("a > 1")
pd.Series().transform(len)`,
    [],
  ],
  [
    'names that other trades use as well say nothing alone: monitors, scanners, curves, layouts, reactors, queues',
    `from zedmonitor import Agent, MotionDetector, AudioPipeline, Separator, DeepHash, ChatSession, Network, Ellipse
Agent(host="x").run("disk")
MotionDetector().detect(frame)
AudioPipeline().process("a.wav")
Separator(",").separate("a,b")
DeepHash(rows).process("y")
ChatSession().query("rows")
Network().train("a", "b")
Ellipse().fit(xs, ys)
Agent().run(300, temperature=300)
Agent().process(messages=["a"])
zedmonitor.load_model("robot.xml").step(0.1)`,
    [],
  ],
  [
    'among models they mean what they mean there',
    `import torch
from zedmonitor import Agent, MotionDetector, Ellipse
Agent("x").run("go", temperature=0.3)
MotionDetector().detect(frame)
Ellipse().fit(xs, ys)`,
    ['3 agent unknown - x1', '4 local-inference local - x1', '5 training local Ellipse x1'],
  ],
  [
    'so they do where the package says what it is of',
    `from zed_llm.agents import Agent
Agent("x").run("go")`,
    ['2 agent unknown - x1'],
  ],
  [
    'what is listed is known by its recogniser: there only such words count',
    `from openai import OpenAI
client = OpenAI()
client.files.create(file=open("a.jsonl", "rb"), purpose="fine-tune")
client.beta.threads.messages.list("x")`,
    [],
  ],
];

describe('unlisted libraries', () => {
  for (const [name, code, expected] of cases) it(name, () => expect(say(code)).toEqual(expected));

  // Each took minutes to centuries where an expression could read it in many ways.
  it('names of ten thousand letters take no time', () => {
    for (const part of ['_', 'run_', 'and_', 'async_stream_', 'run_and_a_', 'get_response_', 'load_model_']) {
      const name = part.repeat(10_000 / part.length);
      const code = `import zed\nzed.Agent(${name}=1).${name}(${name}="gpt-4o")\nzed.run_${part.repeat(12)}0()`;
      const start = performance.now();
      expect(say(code)).toEqual([]);
      expect(performance.now() - start).toBeLessThan(5_000);
    }
  });
});
