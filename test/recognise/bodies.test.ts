// What is no work of its own: code that a framework calls back, doubles in tests, the bodies of SDKs. And what is work
// although its name is far away: models behind tuples, wrappers, trainers and other files.

import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/flow/evaluate';
import { ALL } from '../../src/recognise/all';
import { recognise } from '../../src/recognise/recognise';
import { parse } from '../../src/syntax/parse';
import { documentOf, say, workloadsOf } from './say';

const cases: readonly [name: string, code: string, expected: readonly string[]][] = [
  [
    'networks known by their names alone run where gradients are off; typed ones where they are evaluated',
    `import torch
from labs import Configs
class Predictor:
    def __init__(self, conf: Configs):
        self.conf = conf
    def __call__(self, batch):
        with torch.no_grad():
            return self.conf.model(batch)
def plot(ema_model, x):
    with torch.inference_mode():
        return ema_model(x)
def typed(net: torch.nn.Module, x):
    net.eval()
    return net(x.unsqueeze(0))
def step(net: torch.nn.Module, x, scale):
    net.train()
    scale(net(x))
def other(process, x):
    with torch.no_grad():
        return process(x)`,
    ['8 local-inference local - x1', '11 local-inference local - x1', '14 local-inference local - x1'],
  ],
  [
    'a method of a network that is asked for is one pass; a layer alone may be the network',
    `import torch
from torch import nn
class Vae(nn.Module):
    def __init__(self):
        super().__init__()
        self.a = nn.Linear(8, 8)
        self.b = nn.Linear(8, 8)
    def encode(self, x):
        return self.b(self.a(x))
    def unused(self, x):
        return self.a(x)
    def forward(self, x):
        return self.b(x)
vae = Vae()
for i in range(5):
    vae.encode(torch.randn(4, 8))
lone = nn.Linear(8, 1)
torch.optim.SGD(lone.parameters(), lr=0.1)
lone(torch.randn(4, 8))
nn.Linear(8, 1)(torch.randn(4, 8))`,
    ['9 local-inference local - x5', '19 local-inference local - x1'],
  ],
  [
    'a loss that only a gradient asks for is no pass of its own',
    `import jax
from flax import linen as nn
class Net(nn.Module):
    @nn.compact
    def __call__(self, x): return nn.Dense(3)(x)
net = Net()
def actor_loss_fn(params):
    return net.apply(params, x).mean()
holder.apply_gradient(actor_loss_fn)
net.apply(params, x)
def mean(params):
    return net.apply(params, x).mean()
jax.value_and_grad(mean)(params)`,
    ['10 local-inference local - x1'],
  ],
  [
    "Pyro's inference is a training, its predictive a pass; parts of a pipeline are passes",
    `from pyro.infer import MCMC, NUTS, SVI, Predictive
from diffusers import AutoencoderKL
svi = SVI(model, guide, optimizer, loss)
for i in range(1000):
    svi.step(x)
mcmc = MCMC(NUTS(model), num_samples=50)
mcmc.run(x)
Predictive(model, guide=guide)(x)
vae = AutoencoderKL.from_pretrained("stabilityai/sd-vae-ft-mse")
vae.decode(z)`,
    [
      '5 training local - x1',
      '7 training local MCMC x1',
      '8 local-inference local - x1',
      '9 model-load local stabilityai/sd-vae-ft-mse x1',
      '10 local-inference local stabilityai/sd-vae-ft-mse x1',
    ],
  ],
  [
    'hooks of a Lightning module are part of fit; its use from outside is not',
    `import lightning as L, torch
class Lit(L.LightningModule):
    def training_step(self, batch, i):
        loss = self(batch)
        self.manual_backward(loss)
        self.optimizers().step()
    def on_train_epoch_end(self):
        self(self.sample)
    def paint(self, z):
        return self(z)
model = Lit()
L.Trainer(max_epochs=2).fit(model)
model.paint(1)`,
    ['10 local-inference local - x1', '12 training local Lit x1'],
  ],
  [
    'the second of a loaded pair is the tokenizer; a trainer runs the first',
    `from unsloth import FastLanguageModel
from trl import SFTTrainer
model, tokenizer = FastLanguageModel.from_pretrained(model_name="unsloth/Llama-3.1-8B")
model = FastLanguageModel.get_peft_model(model, r=16)
SFTTrainer(model=model, tokenizer=tokenizer).train()
inputs = tokenizer("a", return_tensors="pt").to("cuda")
model.generate(**inputs)`,
    [
      '3 model-load local unsloth/Llama-3.1-8B x1',
      '5 training local unsloth/Llama-3.1-8B x1',
      '7 local-inference local unsloth/Llama-3.1-8B x1',
    ],
  ],
  [
    'a pipeline over a loaded model names it',
    `from transformers import pipeline, AutoModelForCausalLM
m = AutoModelForCausalLM.from_pretrained("gpt2")
pipe = pipeline("text-generation", model=m)
pipe("hi")`,
    ['2 model-load local gpt2 x1', '4 local-inference local gpt2 x1'],
  ],
  [
    'fixtures, fakes and mocks in tests',
    `from openai import OpenAI
from agents import Agent, Runner
from .fakes import FakeModel
import httpx
def test_fixture(client):
    client.embeddings.create(model="text-embedding-3-small", input="a")
async def test_fake():
    await Runner.run(Agent(name="a", model=FakeModel()), "hi")
def test_transport():
    c = OpenAI(http_client=httpx.Client(transport=httpx.MockTransport(f)))
    c.responses.create(model="gpt-4o", input="a")
def test_live():
    OpenAI().responses.create(model="gpt-4o", input="a")`,
    ['13 llm-chat openai gpt-4o x1'],
  ],
  [
    'a store that a test fills with vectors of its own making, and one that it fills with bought ones',
    `from langgraph.store.memory import InMemoryStore
from langchain_openai import OpenAIEmbeddings
from langchain_core.embeddings import Embeddings
class CharacterEmbeddings(Embeddings):
    def embed_documents(self, texts): return [[0.0] for _ in texts]
def test_fixture(fake_embeddings):
    InMemoryStore(index={"dims": 5, "embed": fake_embeddings}).put(("a",), "b", {"text": "c"})
def test_own():
    InMemoryStore(index={"dims": 5, "embed": CharacterEmbeddings()}).search(("a",), query="b")
def test_live():
    InMemoryStore(index={"dims": 5, "embed": OpenAIEmbeddings(model="text-embedding-3-small")}).search(("a",), query="b")`,
    ['11 embedding openai text-embedding-3-small x1'],
  ],
  [
    'a script that runs its own test function is no test',
    `from openai import OpenAI
def test_model(client):
    client.chat.completions.create(model="gpt-4o", messages=[])
test_model(OpenAI())`,
    ['3 llm-chat openai gpt-4o x1'],
  ],
  [
    'classes that come through another file',
    `from helper_functions import *
import helper_functions
class Store:
    def __init__(self):
        self.embeddings = helper_functions.OpenAIEmbeddings()
    def index(self, texts):
        self.store = helper_functions.FAISS.from_texts(texts, self.embeddings)
helper_functions.ChatOpenAI(model="gpt-4o").invoke("a")`,
    ['7 embedding openai text-embedding-ada-002 x1', '8 llm-chat openai gpt-4o x1'],
  ],
  [
    'a client of the same shape that nobody knows, beside one that has its own recogniser',
    `from routellm.controller import Controller
from together import Together
Controller(routers=["mf"]).chat.completions.create(model="router-mf-0.1", messages=[])
Together().chat.completions.create(model="m", messages=[])`,
    ['3 llm-chat unknown router-mf-0.1 x1', '4 llm-chat together m x1'],
  ],
  [
    'wrapped trainers and searches of old',
    `from trl import SFTTrainer
from unsloth.chat_templates import train_on_responses_only
from sklearn.grid_search import GridSearchCV
from sklearn.svm import SVC
trainer = train_on_responses_only(SFTTrainer(model="gpt2"))
trainer.train()
GridSearchCV(SVC(), {"C": [1, 2]}, cv=3).fit(X, y)`,
    ['6 training local gpt2 x1', '7 sweep local - x1 grid 6'],
  ],
  [
    'networks known by their use',
    `import torch
from mine import GPT, GPTConfig
net = GPT(GPTConfig())
net.load_state_dict(x)
with torch.no_grad():
    for i in range(400):
        net(data[i])
def validate(model, loader):
    model.eval()
    for x in loader:
        model(x)
def draw(model, points):
    for p in points:
        model(p)`,
    ['7 local-inference local - x400', '11 local-inference local - x0..1..Infinity'],
  ],
  [
    'a Haystack pipeline spends what its components spend',
    `from haystack import Pipeline
from haystack.components.writers import DocumentWriter
from haystack_integrations.components.generators.mistral import MistralChatGenerator
rag = Pipeline()
rag.add_component("llm", MistralChatGenerator(model="mistral-small"))
rag.run({})
cleaning = Pipeline()
cleaning.add_component("writer", DocumentWriter(store))
cleaning.run({})
class Count:
    def run(self, value):
        return {"value": value + 1}
counting = Pipeline()
counting.add_component("count", Count())
counting.run({})`,
    ['6 llm-chat mistral mistral-small x1'],
  ],
  [
    'who answers at an address is not known, but that a model is asked',
    `import requests
from urllib.parse import urljoin
class Client:
    def chat(self, messages):
        return requests.post(f"{self.base}/chat/completions", json={"model": "qwen3", "messages": messages})
    def embed(self, text):
        return requests.post(urljoin(self.base, "/api/embed"), json={"model": "nomic-embed-text", "input": text})
    def items(self, kind):
        requests.post(f"{self.base}/api/items", json={"model": kind})
        return requests.post(f"{self.base}/messages", json={"text": kind})`,
    ['5 llm-chat unknown qwen3 x1', '7 embedding unknown nomic-embed-text x1'],
  ],
  [
    'a loop that only draws its fits is no sweep',
    `from sklearn.svm import SVC
import matplotlib.pyplot as plt
for c in [1, 3, 5]:
    plt.plot(SVC(C=c).fit(X, y).predict(Z))
for c in [1, 3, 5]:
    print(SVC(C=c).fit(X, y).score(X, y))`,
    ['4 training local SVC x3', '5 sweep local - x1 loop 3', '6 training local SVC x3 inside'],
  ],
];

describe('bodies and doubles', () => {
  for (const [name, code, expected] of cases) it(name, () => expect(say(code)).toEqual(expected));

  it('names a chain as a person would', () => {
    const [chain] = workloadsOf(`from langchain_openai import ChatOpenAI
from langchain_core.prompts import ChatPromptTemplate
(ChatPromptTemplate.from_template("{x}") | ChatOpenAI(model="gpt-4o")).invoke({"x": 1})`);
    expect(chain?.call).toBe('langchain_core.runnables.RunnableSequence.invoke');
  });

  it('tells the body of an SDK from a folder that shares its name', () => {
    const code = 'import dspy\nfrom dspy.utils.checks import check\ncheck()\ndspy.Predict("a -> b")(a=1)\n';
    const facts = evaluate(parse(documentOf(code)));
    const count = (uri: string): number => recognise(facts, ALL, uri).workloads.length;
    expect(count('file:///code/dspy/dspy/predict/react.py')).toBe(0);
    expect(count('file:///code/stanfordnlp%2Bdspy/dspy/predict/react.py')).toBe(0);
    expect(count('file:///code/dspy-examples/dspy/react.py')).toBe(1);
    expect(count('file:///code/shop/llm/dspy/react.py')).toBe(1);
  });
});
