// Passes beside a training, and calls that only look like one: which of them is work of its own.

import { expect, test } from 'vitest';
import { say } from './say';

const GAN = `import torch
from torch import nn
from torchvision.utils import save_image
class Generator(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(8, 8), nn.ReLU())
    def forward(self, x):
        return self.body(x)
net = Generator()
optimizer = torch.optim.Adam(net.parameters())
pictures = []
`;
const LINE = GAN.split('\n').length;
const trained = (helper: string, call = 'now_and_then(epoch)'): readonly string[] =>
  say(`${GAN}${helper}
for epoch in range(20):
    optimizer.zero_grad()
    loss = net(torch.randn(4, 8)).mean()
    ${call}
    loss.backward()
    optimizer.step()
`).map((one) => one.replace(/^(\d+) training.*/, 'training'));

test('what a training draws now and then is a pass of its own where nothing comes out of it', () => {
  const helper = `def now_and_then(n):
    made = net(torch.randn(25, 8))
    save_image(made, f"{n}.png")`;
  expect(trained(helper)).toEqual([`${LINE + 1} local-inference local - x20`, 'training']);
});

test.each([
  ['given back', 'def now_and_then(n):\n    return net(torch.randn(4, 8))'],
  ['left in a list of others', 'def now_and_then(n):\n    pictures.append(net(torch.randn(4, 8)))'],
  ['left in an object', 'def now_and_then(n):\n    net.made = net(torch.randn(4, 8))'],
  ['left in a global', 'def now_and_then(n):\n    global made\n    made = net(torch.randn(4, 8))'],
  [
    'what a gradient is taken of one function further',
    'def pull(loss):\n    loss.backward()\n    optimizer.step()\ndef now_and_then(n):\n    pull(net(torch.randn(4, 8)).mean())',
  ],
])('a pass whose result is %s is part of the training', (_, helper) => {
  expect(trained(helper)).toEqual(['training']);
});

test('a loss is called like a network and is none', () => {
  const code = `${GAN}class MelLoss(nn.Module):
    def __init__(self):
        super().__init__()
        self.scale = nn.Linear(1, 1)
    def forward(self, out, target):
        return nn.MSELoss()(self.scale(out), target)
criterion = MelLoss()
net.eval()
with torch.no_grad():
    for batch in range(6):
        out = net(torch.randn(4, 8))
        loss = criterion(out, batch)
`;
  expect(say(code)).toEqual([`${LINE + 10} local-inference local - x6`]);
});

test('a function that forward defines and hands on is part of its pass', () => {
  const code = `import torch
from torch import nn
class Readout(nn.Module):
    def __init__(self):
        super().__init__()
        self.score = nn.Linear(8, 1)
    def forward(self, x):
        return self.score(x)
class Edges(nn.Module):
    def __init__(self):
        super().__init__()
        self.readout = Readout()
    def forward(self, graph, h):
        def score(edges):
            return {'score': self.readout(torch.cat([edges.src['h'], edges.dst['h']]))}
        graph.apply_edges(score)
        return graph.edata['score']
`;
  expect(say(code)).toEqual([]);
  expect(say(`${code}Edges()(graph, h)\n`)).toEqual(['18 local-inference local - x1']);
});

const ACTOR = (guard: string): string => `import torch
from torch import nn
class Actor(nn.Module):
    def __init__(self):
        super().__init__()
        self.mean = nn.Sequential(nn.Linear(8, 2), nn.Tanh())
    def step(self, seen):
        ${guard}
            return self.mean(seen)
actor = Actor()
for t in range(4000):
    actor.step(torch.randn(8))
`;

test('a step with gradients off acts; of another nobody knows what takes its gradient', () => {
  expect(say(ACTOR('with torch.no_grad():'))).toEqual(['9 local-inference local - x4000']);
  expect(say(ACTOR('if True:'))).toEqual([]);
});

test('a network whose code comes with its weights runs by its own methods', () => {
  const load = (rest: string): string =>
    `from transformers import AutoModel\nmodel = AutoModel.from_pretrained("naver/provence"${rest})\n`;
  const own = load(', trust_remote_code=True');
  expect(say(`${own}model.process(question, docs, threshold=0.1)\n`)).toEqual([
    '2 model-load local naver/provence x1',
    '3 local-inference local naver/provence x1',
  ]);
  for (const kept of ['model.half()', 'model.state_dict()', 'model.num_parameters()', 'model.get_input_embeddings()'])
    expect(say(own + kept)).toHaveLength(1);
  expect(say(`${load('')}model.process(question)\n`)).toHaveLength(1);
});

test('what is made around a loaded model loads nothing', () => {
  const code = `from optimum.onnxruntime import ORTModelForSequenceClassification, ORTOptimizer
model = ORTModelForSequenceClassification.from_pretrained("bert-large-uncased", export=True)
optimizer = ORTOptimizer.from_pretrained(model)
`;
  expect(say(code)).toEqual(['2 model-load local bert-large-uncased x1']);
});

const RAY = (handed: string): string => `import ray, torch
from transformers import pipeline
class Summary:
    def __init__(self):
        self.pipe = pipeline("summarization", model="facebook/bart-large-cnn")
    def __call__(self, batch):
        return {"out": self.pipe(list(batch["text"]))}
rows = ray.data.read_parquet("rows").map_batches(lambda batch: batch)
rows.map_batches(${handed}, batch_size=32)
`;

test.each(['Summary', 'Summary()'])('%s is made once and runs for each batch', (handed) => {
  expect(say(RAY(handed))).toEqual([
    '5 model-load local facebook/bart-large-cnn x1',
    '7 local-inference local facebook/bart-large-cnn x0..1..Infinity',
  ]);
});

test('networks of transformers are run by what inherits them, by their trainer and by their parts', () => {
  const code = `import torch
from transformers import AutoModel, BertPreTrainedModel, CLIPModel, Trainer
class Tagger(BertPreTrainedModel):
    def __init__(self, config):
        super().__init__(config)
        self.head = torch.nn.Linear(8, 2)
    def forward(self, x):
        return self.head(self.bert(x)[0])
Tagger(config)(x)
clip = CLIPModel.from_pretrained("openai/clip-vit-base-patch32")
clip.vision_model(x)
trainer = Trainer(model=clip)
trainer.train()
trainer.model(x)
trainer.model.generate(x)`;
  expect(say(code).map((one) => one.replace(/^(\d+ \S+).*/, '$1'))).toEqual([
    '9 local-inference',
    '10 model-load',
    '11 embedding',
    '13 training',
    '14 embedding',
    '15 local-inference',
  ]);
});

test('a method of a network asks what it was loaded with, a tokenizer is none', () => {
  const code = `import torch
from transformers import AutoModel, AutoTokenizer
class Embedder(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.read = AutoTokenizer.from_pretrained("roberta-base")
        self.body = AutoModel.from_pretrained("roberta-base")
    def forward(self, x):
        return self.body(x)
    def encode(self, text):
        ids = self.read(text)
        return self.body(ids)[0]
embedder = Embedder()
embedder.encode("a")
embedder.encode("b")`;
  expect(say(code)).toEqual(['7 model-load local roberta-base x1', '12 local-inference local roberta-base x2']);
});

test('an object that is called runs its network, a network inside another is part of its pass', () => {
  const code = (base: string): string => `import torch
from transformers import AutoModel
class Scorer${base}:
    def __init__(self):
        self.body = AutoModel.from_pretrained("roberta-base")
    def __call__(self, x):
        return self.body(x)
scorer = Scorer()
for x in [1, 2, 3]:
    scorer(x)`;
  const passes = (text: string) => say(text).filter((one) => one.includes('inference'));
  expect(passes(code(''))).toEqual(['7 local-inference local roberta-base x3']);
  expect(passes(code('(torch.nn.Module)'))).toEqual(['10 local-inference local roberta-base x3']);
});

test('a network is also given its data by name, and is what its wrapper holds', () => {
  const code = `import torch
from torch import nn
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(8, 8)
    def forward(self, x):
        return self.layer(x)
    def act(self, x):
        return self(x).argmax()
spread = torch.nn.parallel.DistributedDataParallel(Net())
spread.module(torch.randn(1, 8))
spread.module.act(torch.randn(1, 8))
experts = nn.ModuleList([Net(), Net()])
experts[0](torch.randn(1, 8))
torch.func.functional_call(Net(), {}, torch.randn(1, 8))
def compare(edited_model, batch):
    with torch.no_grad():
        return edited_model(input_ids=batch["a"], attention_mask=batch["b"])
def make(model):
    with torch.no_grad():
        return model(n_layers=3)`;
  expect(say(code)).toEqual([
    '10 local-inference local - x1',
    '12 local-inference local - x1',
    '15 local-inference local - x1',
    '16 local-inference local - x1',
    '19 local-inference local - x1',
  ]);
});

test('what a library loads under a name of its own is a network with gradients off, what prepares its data is none', () => {
  const code = `import torch
from unlisted_engine.models import ColQwen2, ColQwen2Processor
model = ColQwen2.from_pretrained("vidore/colqwen2").eval()
prepare = ColQwen2Processor.from_pretrained("vidore/colqwen2")
with torch.no_grad():
    rows = prepare(["a"])
    model(**rows)
def features(net, x):
    with torch.no_grad():
        return net.forward(x)
kept = torch.load("kept.pt")
decoder = kept["decoder"].to("cuda").eval()
decoder(rows)`;
  expect(say(code)).toEqual([
    '3 model-load local vidore/colqwen2 x1',
    '7 local-inference local vidore/colqwen2 x1',
    '10 local-inference local - x1',
    '13 local-inference local - x1',
  ]);
});

test('what a callback of Keras watches, and a model that is a parameter, are asked', () => {
  const code = (more: string): string => `import keras_core as keras, sklearn.preprocessing
class Show(keras.callbacks.Callback):
    def on_epoch_end(self, epoch, logs=None):
        self.model.generator(noise)
        self.model.predict(noise)
def plot(model, scaler, rows):
    scaler.predict(rows)
    return model.predict(rows)
model = keras.Sequential([keras.layers.Dense(3)])
model.fit(x, y, callbacks=[Show()])
sklearn.preprocessing.MinMaxScaler().fit(rows)
${more}`;
  const kinds = (text: string) => say(text).map((one) => one.replace(/^(\d+ \S+).*/, '$1'));
  expect(kinds(code(''))).toEqual(['4 local-inference', '5 local-inference', '8 local-inference', '10 training']);
  const learner = 'import sklearn.svm\nsklearn.svm.SVC().get_params()';
  expect(kinds(code(learner))).toEqual(['4 local-inference', '5 local-inference', '10 training']);
});

test('parts of a network with a name are run by themselves, layer by layer too', () => {
  const code = `import torch
from torchvision import models
from transformers import AutoModelForCausalLM
vgg = models.vgg19(pretrained=True).features
vgg(x)
for name, layer in vgg._modules.items():
    x = layer(x)
def compress(model):
    layers = model.transformer.h
    with torch.no_grad():
        for i in range(len(layers)):
            layers[i].to("cuda")(x)
def compress_any(model):
    with torch.no_grad():
        model.model.layers[0](x)
compress(AutoModelForCausalLM.from_pretrained("gpt2"))`;
  const lines = say(code).map((one) => one.replace(/^(\d+ \S+).*/, '$1'));
  expect(lines).toEqual([
    '4 model-load',
    '5 local-inference',
    '7 local-inference',
    '12 local-inference',
    '15 local-inference',
    '16 model-load',
  ]);
});

test('a loss that is measured is a pass, one that a gradient is taken of is part of a training', () => {
  const code = (name: string): string => `import torch
def ${name}(model, criterion, batches):
    for x, y in batches:
        loss = criterion(model(x), y)
        total.append(loss.item())
`;
  expect(say(code('compute_validation_loss'))).toHaveLength(1);
  expect(say(code('compute_loss'))).toEqual([]);
});

test("a network that only its method's options tell writes, and timm's scaler takes a step", () => {
  const code = `import torch
from timm.utils import NativeScaler
class Writer:
    def __init__(self, model):
        self.model = model
    def generate(self, inputs):
        self.model.generate(inputs)
        return self.model.generate(**inputs, max_new_tokens=50)
def train_one_epoch(model, batches, optimizer, scaler):
    for x, y in batches:
        loss = torch.nn.functional.mse_loss(model(x), y)
        scaler(loss, optimizer, parameters=model.parameters())
net = torch.nn.Linear(3, 4)
train_one_epoch(net, data, torch.optim.SGD(net.parameters()), NativeScaler())
`;
  expect(say(code)).toEqual(['8 local-inference local - x1', '12 training local Linear x1']);
});
