// Pieces of real-looking code through parser, interpreter and recognisers: what is work, whose, which model, how often.

import { describe, expect, it } from 'vitest';
import { isOfInterest } from '../../src/recognise/prefilter';
import { recognise } from '../../src/recognise/recognise';
import type { Recogniser } from '../../src/recognise/recogniser';
import { say, workloadsOf } from './say';

const cases: readonly [name: string, code: string, expected: readonly string[]][] = [
  [
    'an aliased client in a loop, and a parameter that nobody fills',
    `from openai import OpenAI as O
MODEL = "gpt-4o"
c = O(api_key="k")
for i in range(100):
    c.chat.completions.create(model=MODEL, messages=[])
def f(client, q):
    return client.chat.completions.create(model="gpt-4o-mini", messages=[q])
c.models.list()
c.moderations.create(input="x")`,
    ['5 llm-chat openai gpt-4o x100', '7 llm-chat openai gpt-4o-mini x1'],
  ],
  [
    'agents made in sight without a model take what the framework takes; one that is handed in may have any',
    `from agents import Agent, Runner
from crewai import Agent as Member, Crew
from agno.agent import Agent as Agno
Runner.run_sync(Agent(name="A"), "hi")
def ask(agent): return Runner.run_sync(agent, "hi")
Crew(agents=[Member(role="r", goal="g")], tasks=[]).kickoff()
Crew(agents=[Member(role="r", goal="g", llm="gpt-4")], tasks=[]).kickoff()
Crew(agents=[Member(config=roles["r"])], tasks=[]).kickoff()
Agno(name="A").run("hi")`,
    [
      '4 agent openai gpt-5.6-luna x1',
      '5 agent openai - x1',
      '6 agent openai gpt-4o-mini x1',
      '7 agent openai gpt-4 x1',
      '8 agent openai - x1',
      '9 agent openai gpt-5.4 x1',
    ],
  ],
  [
    'a memory draws what it keeps out of the text, unless told not to, and embeds what it keeps and searches for',
    `from mem0 import Memory
m = Memory.from_config({"llm": {"provider": "anthropic", "config": {"model": "claude-sonnet-4-5"}}})
m.add("text", user_id="a")
m.add("text", user_id="a", infer=False)
m.search("x", user_id="a")`,
    [
      '3 llm-chat anthropic claude-sonnet-4-5 x1',
      '4 embedding openai text-embedding-3-small x1',
      '5 embedding openai text-embedding-3-small x1',
    ],
  ],
  [
    'what a pydantic base keeps of its arguments',
    `import os, openai
from pydantic import BaseModel
class Base(BaseModel):
    name: str
    def __init__(self, name: str, **more):
        super().__init__(name=name, **more)
class Model(Base):
    def __init__(self, name=None):
        if name is None:
            name = os.getenv("MODEL", "mistral-7b")
        super().__init__(name=name)
        self._client = openai.OpenAI()
    def ask(self, messages):
        return self._client.chat.completions.create(model=self.name, messages=messages)`,
    ['14 llm-chat openai mistral-7b x1'],
  ],
  [
    'a network that passes batches through itself',
    `import torch
class Net(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = torch.nn.Linear(3, 3)
    def forward(self, x): return self.layer(x)
    def inference(self, loader):
        for batch in loader: out = self.forward(batch)
net = Net()
for epoch in range(4): net.inference([1, 2])`,
    ['8 local-inference local - x8'],
  ],
  [
    'LlamaIndex: an embedding set for all, and a model that looks at pictures',
    `from llama_index.core import Settings, VectorStoreIndex
from llama_index.embeddings.mistralai import MistralAIEmbedding
from llama_index.multi_modal_llms.mistralai import MistralAIMultiModal
Settings.embed_model = MistralAIEmbedding()
index = VectorStoreIndex(nodes)
MistralAIMultiModal(model="pixtral-12b-2409").complete(prompt="x", image_documents=[])`,
    ['5 embedding mistral mistral-embed x1', '6 llm-chat mistral pixtral-12b-2409 x1'],
  ],
  [
    'a fine-tuning job of the old Mistral client',
    `from mistralai.client import MistralClient
MistralClient(api_key="k").jobs.create(model="open-mistral-7b", training_files=["f"])`,
    ['2 fine-tune-api mistral open-mistral-7b x1'],
  ],
  [
    'an OpenAI client that points elsewhere',
    `import openai, os
local = openai.OpenAI(base_url="http://localhost:11434/v1", api_key="x")
local.chat.completions.create(model=os.getenv("M", "llama3"), messages=[])
openai.AzureOpenAI(azure_endpoint="https://x.openai.azure.com").chat.completions.create(model="d", messages=[])
openai.OpenAI(base_url="https://openrouter.ai/api/v1").chat.completions.create(model="m", messages=[])`,
    ['3 llm-chat local llama3 x1', '4 llm-chat azure d x1', '5 llm-chat openrouter m x1'],
  ],
  [
    'LangChain: models, chains, agents; prompts and parsers alone are none',
    `from langchain_openai import ChatOpenAI
from langchain_core.prompts import ChatPromptTemplate
from langchain_core.output_parsers import StrOutputParser
from langgraph.prebuilt import create_react_agent
llm = ChatOpenAI(model="gpt-4o")
prompt = ChatPromptTemplate.from_template("Tell {x}")
(prompt | llm | StrOutputParser()).invoke({"x": 1})
prompt.invoke({"x": 1})
(prompt | StrOutputParser()).invoke({})
llm.with_structured_output(X).invoke("q")
create_react_agent(llm, tools=[]).invoke({"messages": []})`,
    ['7 llm-chat openai gpt-4o x1', '10 llm-chat openai gpt-4o x1', '11 agent openai gpt-4o x1'],
  ],
  [
    'a store embeds each question that it is asked, and so does its retriever; one of keywords does not',
    `from langchain_community.vectorstores import FAISS
from langchain_community.retrievers import BM25Retriever
from langchain_huggingface import HuggingFaceEmbeddings
store = FAISS.load_local("x", HuggingFaceEmbeddings(model_name="BAAI/bge-large-en-v1.5"))
for q in ["a", "b"]:
    store.similarity_search(q, k=3)
store.as_retriever().invoke("c")
BM25Retriever.from_texts(["d"]).invoke("e")`,
    [
      '4 model-load local BAAI/bge-large-en-v1.5 x1',
      '6 embedding local BAAI/bge-large-en-v1.5 x2',
      '7 embedding local BAAI/bge-large-en-v1.5 x1',
    ],
  ],
  [
    "a chain around weights of one's own is inference of one's own; a server on the machine is asked",
    `from langchain_huggingface import HuggingFacePipeline
from langchain_ollama import ChatOllama
from langchain_core.prompts import PromptTemplate
own = HuggingFacePipeline.from_model_id(model_id="gpt2", task="text-generation")
(PromptTemplate.from_template("{q}") | own).invoke({"q": 1})
ChatOllama(model="llama3").invoke("q")`,
    ['4 model-load local gpt2 x1', '5 local-inference local gpt2 x1', '6 llm-chat local llama3 x1'],
  ],
  [
    'a retriever around others embeds its question, and its store what it is given; a model in it writes',
    `from langchain.retrievers import EnsembleRetriever, MultiQueryRetriever
from langchain.retrievers.multi_vector import MultiVectorRetriever
from langchain_community.vectorstores import Chroma
from langchain_openai import ChatOpenAI, OpenAIEmbeddings
store = Chroma(embedding_function=OpenAIEmbeddings())
many = MultiVectorRetriever(vectorstore=store, byte_store=kept)
many.vectorstore.add_documents(docs)
many.get_relevant_documents("q")
EnsembleRetriever(retrievers=[words, store.as_retriever()]).invoke("q")
MultiQueryRetriever.from_llm(retriever=store.as_retriever(), llm=ChatOpenAI(model="gpt-4o")).invoke("q")`,
    [
      '7 embedding openai text-embedding-ada-002 x1',
      '8 embedding openai text-embedding-ada-002 x1',
      '9 embedding openai text-embedding-ada-002 x1',
      '10 llm-chat openai gpt-4o x1',
    ],
  ],
  [
    "a client of others in OpenAI's shape, with nothing else in the file",
    `from portkey_ai import Portkey
Portkey(provider="x").chat.completions.create(model="gpt-4o", messages=[])`,
    ['2 llm-chat unknown gpt-4o x1'],
  ],
  [
    'Keras: a network called on prepared data, also where gradients show what it sees',
    `import tensorflow as tf
from tensorflow import keras
model = keras.applications.vgg16.VGG16(weights="imagenet")
part = keras.Model(inputs=model.input, outputs=model.get_layer("x").output)
seen = part(keras.applications.vgg16.preprocess_input(image))
with tf.GradientTape() as tape:
    tape.watch(image)
    loss = tf.reduce_mean(part(image))
grads = tape.gradient(loss, image)`,
    ['3 model-load local VGG16 x1', '5 local-inference local VGG16 x1', '8 local-inference local VGG16 x1'],
  ],
  [
    'a model that is given but not told is not the default',
    `import os
from langchain_openai import ChatOpenAI, OpenAIEmbeddings
ChatOpenAI(model=os.environ["MODEL"]).invoke("q")
OpenAIEmbeddings(model=pick()).embed_query("q")
ChatOpenAI(temperature=0).invoke("q")
import openai
openai.images.generate(prompt="p", model=pick())`,
    [
      '3 llm-chat openai - x1',
      '4 embedding openai - x1',
      '5 llm-chat openai gpt-3.5-turbo x1',
      '7 image-gen openai - x1',
    ],
  ],
  [
    'JAX: passes of a network beside its training, not those that a gradient is taken of',
    `import jax, optax
import flax.linen as nn
class Net(nn.Module):
    @nn.compact
    def __call__(self, x):
        return nn.Dense(3)(x)
net = Net()
def objective(params, x):
    return net.apply(params, x).mean()
def step(params, x):
    loss, grads = jax.value_and_grad(objective)(params, x)
    return optax.apply_updates(params, grads)
for epoch in range(5):
    params = step(params, x)
seen = net.apply(params, x)`,
    ['11 training local - x1', '15 local-inference local - x1'],
  ],
  [
    'trainers of other frameworks',
    `from super_gradients.training import Trainer
from composer import Trainer as Composer
Trainer(experiment_name="e").train(model=net, training_params={"max_epochs": 10}, train_loader=rows)
Composer(model=net, train_dataloader=rows, max_duration="2ep").fit()`,
    ['3 training local Trainer x1', '4 training local Trainer x1'],
  ],
  [
    'RAGatouille: an index, a search, a second look',
    `from ragatouille import RAGPretrainedModel
rag = RAGPretrainedModel.from_pretrained("colbert-ir/colbertv2.0")
rag.index(collection=texts, index_name="i")
rag.search("q", k=3)
rag.rerank(query="q", documents=found, k=2)`,
    [
      '2 model-load local colbert-ir/colbertv2.0 x1',
      '3 embedding local colbert-ir/colbertv2.0 x1',
      '4 embedding local colbert-ir/colbertv2.0 x1',
      '5 rerank local colbert-ir/colbertv2.0 x1',
    ],
  ],
  [
    'Marvin: agents, tasks and its functions; an agent that is only made is none',
    `import marvin
writer = marvin.Agent(name="W", model="openai:gpt-4o-mini")
writer.run("Write a haiku")
marvin.Task("Sum up", agents=[writer]).run()
marvin.classify("great", labels=["good", "bad"])
async def main():
    await marvin.run_async("Say hello")`,
    [
      '3 agent openai openai:gpt-4o-mini x1',
      '4 agent openai openai:gpt-4o-mini x1',
      '5 llm-chat openai gpt-4o x1',
      '7 agent openai gpt-4o x1',
    ],
  ],
  [
    'FiftyOne: what it computes with a model, not what it compares',
    `import fiftyone.brain as fob
import fiftyone.zoo as foz
fob.compute_similarity(dataset, model="clip", name_or_path="openai/clip-vit-base-patch32")
fob.compute_visualization(dataset, embeddings="clip_embeddings")
detector = foz.load_zoo_model("clip-vit-base32-torch")`,
    ['3 embedding local openai/clip-vit-base-patch32 x1', '5 model-load local clip-vit-base32-torch x1'],
  ],
  [
    'a Lightning module trains the weights that it was made around',
    `import lightning as L
from transformers import AutoModelForSequenceClassification
class Lit(L.LightningModule):
    def __init__(self, model):
        super().__init__()
        self.model = model
lit = Lit(AutoModelForSequenceClassification.from_pretrained("distilbert-base-uncased"))
L.Trainer(max_epochs=3).test(lit, loader)`,
    ['7 model-load local distilbert-base-uncased x1', '8 local-inference local distilbert-base-uncased x1'],
  ],
  [
    'programs that train, by their name or by what they are told',
    `import os
os.system("mlagents-learn ./config/ppo/SnowballTarget.yaml --run-id=S1")
os.system("python ppo.py --env-id=LunarLander-v2 --total-timesteps=50000")
os.system("python serve.py --port 80 --steps 3")
os.system("python fit.py --num-epochs 4")`,
    ['2 training local - x1', '3 training local - x1', '5 training local - x1'],
  ],
  [
    'a model class of LlamaIndex by its older address',
    `from llama_index.llms.huggingface import HuggingFaceInferenceAPI
HuggingFaceInferenceAPI(model_name="mistralai/Mixtral-8x7B-Instruct-v0.1").complete("q")`,
    ['2 llm-chat unknown mistralai/Mixtral-8x7B-Instruct-v0.1 x1'],
  ],
  [
    "a Haystack pipeline around weights of one's own asks no provider",
    `from haystack import Pipeline
from haystack.components.generators import HuggingFaceLocalGenerator, OpenAIGenerator
own = Pipeline()
own.add_component("generator", HuggingFaceLocalGenerator(model="numind/NuExtract"))
own.run({})
asked = Pipeline()
asked.add_component("generator", OpenAIGenerator(model="gpt-4o"))
asked.run({})`,
    ['5 local-inference local numind/NuExtract x1', '8 llm-chat openai gpt-4o x1'],
  ],
  [
    'a tuning job of Vertex AI',
    `from google.cloud import aiplatform
job = aiplatform.HyperparameterTuningJob(custom_job=trial, metric_spec=m, parameter_spec=p, max_trial_count=100)
job.run()`,
    ['3 sweep google - x1 bayes 100'],
  ],
  [
    'a PyTorch loop is one training; the validation passes stand apart',
    `import torch, torch.nn as nn
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.part = nn.Linear(3, 4)
    def forward(self, x):
        return self.part(x)
model = Net().to("cuda")
optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
for epoch in range(10):
    for x, y in batches:
        optimizer.zero_grad()
        loss = nn.functional.cross_entropy(model(x), y)
        loss.backward()
        optimizer.step()
    with torch.no_grad():
        for x, y in held_out:
            model(x)`,
    ['14 training local Net x1', '18 local-inference local - x0..10..Infinity'],
  ],
  [
    'a gradient that stands in one arm of a step is a run all the same; an arm around the loop may leave it out',
    `import torch
model = torch.nn.Linear(3, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=.1)
for epoch in range(10):
    for x, y in batches:
        loss = model(x).sum()
        if scaler is None:
            loss.backward()
            optimizer.step()
        else:
            scaler.scale(loss).backward()
            scaler.step(optimizer)
if args.finetune:
    other = torch.optim.SGD(model.parameters(), lr=.1)
    for epoch in range(10):
        model(x).sum().backward()
        other.step()`,
    ['8 training local Linear x1', '16 training local Linear x0..1..1'],
  ],
  [
    'of two gradients in one step the one that runs is told',
    `import torch
AMP = False
model = torch.nn.Linear(3, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=.1)
for epoch in range(25):
    for x, y in batches:
        loss = model(x).sum()
        if AMP:
            scaler.scale(loss).backward()
        else:
            loss.backward()
        optimizer.step()`,
    ['11 training local Linear x1'],
  ],
  [
    'two networks that one loop moves are two trainings; a number that it moves is none',
    `import torch
G, D = torch.nn.Linear(3, 4), torch.nn.Linear(4, 1)
log_alpha = torch.zeros(1, requires_grad=True)
of_g = torch.optim.Adam(G.parameters())
of_d = torch.optim.Adam(D.parameters())
of_alpha = torch.optim.Adam([log_alpha])
for epoch in range(5):
    for x in loader:
        of_g.zero_grad()
        D(G(x)).mean().backward()
        of_g.step()
        of_d.zero_grad()
        D(x).mean().backward()
        D(G(x).detach()).mean().backward()
        of_d.step()
        (log_alpha * 3).backward()
        of_alpha.step()`,
    ['10 training local Linear x1', '13 training local Linear x1'],
  ],
  [
    'a loop over learning rates around a training function is a sweep',
    `import torch
from torch import nn, optim
def train(lr, epochs=5):
    net = nn.Sequential(nn.Linear(2, 3))
    optimizer = optim.SGD(net.parameters(), lr=lr)
    for e in range(epochs):
        loss = net(X).mean()
        loss.backward()
        optimizer.step()
for lr in [0.1, 0.01, 0.001]:
    train(lr)`,
    ['8 training local Sequential x3 inside', '10 sweep local - x1 loop 3'],
  ],
  [
    'a loss that moves to the device with the network is none',
    `import torch
from losses import FocalLoss
from net import Net
net = Net().cuda()
criterion = FocalLoss().to("cuda")
net.eval()
with torch.no_grad():
    for x, y in torch.utils.data.DataLoader(range(100), batch_size=10):
        loss = criterion(net(x), y)
def profile(xs, ops):
    for x in xs:
        for m in ops:
            m(x).sum().backward()`,
    ['9 local-inference local - x10'],
  ],
  [
    'a saliency map is no training',
    `import torch
out = model(x)
out[0, 3].backward()`,
    [],
  ],
  [
    'scikit-learn: learners and searches, not scalers and encoders',
    `from sklearn.model_selection import GridSearchCV, RandomizedSearchCV, KFold, cross_val_score
from sklearn.svm import SVC
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler, LabelEncoder
GridSearchCV(SVC(), {"C": [1, 10, 100], "kernel": ["rbf", "linear"]}, cv=3).fit(X, y)
GridSearchCV(SVC(), [{"C": [1, 2]}, {"gamma": [1, 2, 3]}]).fit(X, y)
RandomizedSearchCV(SVC(), {"C": d}, n_iter=20, cv=KFold(n_splits=4)).fit(X, y)
cross_val_score(SVC(), X, y, cv=10)
LabelEncoder().fit(y)
StandardScaler().fit_transform(X)
make_pipeline(StandardScaler(), SVC()).fit(X, y)
make_pipeline(StandardScaler()).fit(X)
search = GridSearchCV(SVC(), {"C": [1]})`,
    [
      '5 sweep local - x1 grid 18',
      '6 sweep local - x1 grid 25',
      '7 sweep local - x1 random 80',
      '8 sweep local - x1 cross-validation 10',
      '11 training local SVC x1',
    ],
  ],
  [
    'elbow loops try configurations; comparing made models does not',
    `from sklearn.neighbors import KNeighborsClassifier
from sklearn.svm import SVC
for k in range(1, 11):
    KNeighborsClassifier(n_neighbors=k).fit(X, y)
for model in [SVC(), KNeighborsClassifier()]:
    model.fit(X, y)`,
    ['3 sweep local - x1 loop 10', '4 training local KNeighborsClassifier x10 inside', '6 training local SVC x2'],
  ],
  [
    'Optuna: the fit inside the objective belongs to the study',
    `import optuna
from sklearn.ensemble import RandomForestClassifier
def objective(trial):
    RandomForestClassifier(n_estimators=trial.suggest_int("n", 10, 100)).fit(X, y)
study = optuna.create_study()
study.optimize(objective, n_trials=50)
optuna.create_study().optimize(other)`,
    [
      '4 training local RandomForestClassifier x50 inside',
      '6 sweep local - x1 bayes 50',
      '7 sweep local - x1 bayes unbounded',
    ],
  ],
  [
    'Ray, W&B, KerasTuner',
    `from ray import tune
import wandb
import keras_tuner as kt
space = {"lr": tune.grid_search([1, 2, 3]), "b": tune.choice([1, 2])}
tune.Tuner(train, param_space=space, tune_config=tune.TuneConfig(num_samples=4)).fit()
sweep = wandb.sweep({"method": "grid", "parameters": {"lr": {"values": [1, 2]}, "b": {"values": [1, 2, 3]}}})
wandb.agent(sweep, function=train)
kt.RandomSearch(build, objective="val_loss", max_trials=6, executions_per_trial=2).search(x, y)`,
    ['5 sweep local - x1 grid 12', '7 sweep local - x1 grid 6', '8 sweep local - x1 random 12'],
  ],
  [
    'transformers: loads, generation, pipelines, trainers; tokenizers are none',
    `from transformers import AutoTokenizer, AutoModelForCausalLM, pipeline, Trainer, TrainingArguments
tok = AutoTokenizer.from_pretrained("gpt2")
m = AutoModelForCausalLM.from_pretrained("gpt2").to("cuda")
m.generate(**tok("hi"), max_new_tokens=20)
tok.encode("x")
p = pipeline("text-generation", model=m, tokenizer=tok)
p("x")
Trainer(model=m, args=TrainingArguments(num_train_epochs=2)).train()
m.train()`,
    [
      '3 model-load local gpt2 x1',
      '4 local-inference local gpt2 x1',
      '7 local-inference local gpt2 x1',
      '8 training local gpt2 x1',
    ],
  ],
  [
    'agents bind their model far from the call',
    `from smolagents import CodeAgent, InferenceClientModel
from crewai import Agent, Crew, LLM
from agents import Agent as A, Runner
CodeAgent(tools=[], model=InferenceClientModel(model_id="Qwen/Qwen3-32B")).run("do")
Crew(agents=[Agent(role="r", llm=LLM(model="anthropic/claude-haiku-4-5"))], tasks=[]).kickoff()
Runner.run_sync(A(name="x", model="gpt-4.1"), "hello")`,
    [
      '4 agent huggingface Qwen/Qwen3-32B x1',
      '5 agent anthropic anthropic/claude-haiku-4-5 x1',
      '6 agent openai gpt-4.1 x1',
    ],
  ],
  [
    'an address set on the module is where its calls go',
    `import openai
openai.base_url = "http://localhost:8000/v1/"
openai.chat.completions.create(model="a", messages=[])`,
    ['3 llm-chat local a x1'],
  ],
  [
    'the same in the old manner, on Azure',
    `import openai
openai.api_type = "azure"
openai.ChatCompletion.create(engine="gpt-4o", messages=[])`,
    ['3 llm-chat azure gpt-4o x1'],
  ],
  [
    'loading a small network is no work of its own; one that nobody knows may be large',
    `from sentence_transformers import SentenceTransformer
small = SentenceTransformer("all-MiniLM-L6-v2")
large = SentenceTransformer("BAAI/bge-m3")
other = SentenceTransformer("acme/unheard-of")
small.encode(texts)`,
    [
      '3 model-load local BAAI/bge-m3 x1',
      '4 model-load local acme/unheard-of x1',
      '5 embedding local all-MiniLM-L6-v2 x1',
    ],
  ],
  [
    'plain HTTP and the shell',
    `import requests, subprocess
requests.post("https://api.openai.com/v1/chat/completions", json={"model": "gpt-4o", "messages": []})
requests.post("https://example.com/chat", json={"model": "gpt-4o"})
subprocess.run(["torchrun", "--nproc_per_node=4", "train.py", "--epochs", "3"])
subprocess.run("pip install trainer", shell=True)
subprocess.run(f"python utils/create_pretraining_data.py --input {x}", shell=True)
subprocess.run("python train_test_split_data.py; python -m tools.prepare_finetuning x", shell=True)
subprocess.run("python run_pretraining.py --batch-size 8", shell=True)`,
    ['2 llm-chat openai gpt-4o x1', '4 training local - x1', '8 training local - x1'],
  ],
  [
    'what must stay silent',
    `from wordcloud import WordCloud
from unittest.mock import Mock
from openai import OpenAI
import pandas as pd
WordCloud().generate("x")
pd.read_csv("x").eval("a + b")
page.evaluate("1")
Mock().chat.completions.create(model="gpt-4o")
client = OpenAI()
client.responses.retrieve("id")
client.files.create(file=f)`,
    [],
  ],
];

describe('recognise', () => {
  for (const [name, code, expected] of cases) it(name, () => expect(say(code)).toEqual(expected));

  it('reads sizes and where they come from', () => {
    const [chat] = workloadsOf(`from anthropic import Anthropic
def ask(model="claude-sonnet-4-5", limit=300):
    Anthropic().messages.create(model=model, max_tokens=limit, system="Be brief.", messages=[{"role": "user", "content": f"Hi {x}"}])
ask()`);
    expect(chat?.model).toMatchObject({ id: 'claude-sonnet-4-5', certainty: 'likely' });
    expect(chat?.request).toMatchObject({
      promptText: 'Be brief.\nHi ',
      promptHoles: 1,
      outputLimitKeyword: 'max_tokens',
      maxOutputTokens: { value: { best: 300 } },
    });
  });

  it('reads a training loop: epochs, batch, learner', () => {
    const [training] = workloadsOf(`import torch
from torch.utils.data import DataLoader
model = torch.nn.Linear(2, 3)
opt = torch.optim.SGD(model.parameters(), lr=0.1)
loader = DataLoader(list(range(640)), batch_size=64, shuffle=True)
for epoch in range(3):
    for batch in loader:
        loss = model(batch).sum()
        loss.backward()
        opt.step()`);
    expect(training?.training).toMatchObject({
      learner: 'Linear',
      epochs: { value: { best: 3 } },
      batchSize: { value: { best: 64 } },
      samples: { value: { best: 640 } },
      steps: { value: { best: 30 } },
    });
  });

  it.each([
    ['text[:1024]', 1],
    ['open(path).read()[:1024]', 1],
    ['row["content"][:1024]', 1],
    ['rows[:1024]', 1024],
    ['row["chunks"][:1024]', 1024],
  ])('takes %s for %i items', (input, items) => {
    const [embedding] = workloadsOf(`from openai import OpenAI
def embed(text, rows, row, path):
    OpenAI().embeddings.create(model="text-embedding-3-small", input=${input})`);
    expect(embedding?.request?.items?.value.best).toBe(items);
  });

  it('takes a size of -1 for one that is not set', () => {
    const workloads = workloadsOf(`from transformers import Trainer, TrainingArguments
args = TrainingArguments("out", num_train_epochs=3, max_steps=-1)
Trainer(model=load(), args=args, train_dataset=data).train()`);
    const training = workloads.find((workload) => workload.kind === 'training')?.training;
    expect(training).toMatchObject({ epochs: { value: { best: 3 } }, steps: undefined });
  });

  it('names the network of a loop, behind a new head, a wrapper and a function', () => {
    const workloads = workloadsOf(`import torch
from torchvision import models
model = models.__dict__["resnet18"]()
model.fc = torch.nn.Linear(512, 10)
model = torch.nn.DataParallel(model).cuda()
def train_one_epoch(model, loader, optimizer):
    for x, y in loader:
        loss = torch.nn.functional.cross_entropy(model(x), y)
        loss.backward()
        optimizer.step()
optimizer = torch.optim.Adam(model.parameters())
for epoch in range(5):
    train_one_epoch(model, load(), optimizer)`);
    const training = workloads.find((workload) => workload.kind === 'training');
    expect(training).toMatchObject({ model: { id: 'resnet18' }, training: { epochs: { value: { best: 5 } } } });
  });

  it('counts the steps of a loop that only a counter ends', () => {
    const [training] = workloadsOf(`import torch
net = torch.nn.Linear(2, 3)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
iteration = 0
while True:
    for micro_step in range(4):
        net(batch()).sum().backward()
    optimizer.step()
    iteration += 1
    if iteration >= 1000: break`);
    expect(training?.training).toMatchObject({ steps: { value: { best: 4000 } } });
  });

  it('loses one recogniser, not the file, to a crash', () => {
    const broken: Recogniser = {
      sdk: 'broken',
      imports: ['x'],
      calls: [
        {
          call: 'a.b',
          kind: 'llm-chat',
          host: 'local',
          refine: () => {
            throw new Error('no');
          },
        },
      ],
      recognise: () => {
        throw new Error('never');
      },
    };
    const { workloads, faults } = recognise(
      {
        calls: [],
        shells: [],
        packages: new Set(),
        settings: new Map(),
        written: [],
        isCutShort: false,
        heard: new Map(),
        elsewhere: [],
      },
      [broken],
    );
    expect([workloads, faults]).toEqual([[], ['broken: never']]);
  });
});

it('asks for a text only when it mentions something known', () => {
  for (const text of [
    'import torch.nn as nn',
    'from google import genai',
    'url = "https://api.openai.com/v1"',
    '!torchrun train.py',
  ])
    expect([text, isOfInterest(text, 'python')]).toEqual([text, true]);
  for (const text of ['import os\nprint(1)', 'x = "torch"', 'from google.colab import drive'])
    expect([text, isOfInterest(text, 'python')]).toEqual([text, false]);
});
