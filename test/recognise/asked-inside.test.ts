// Work that a database or a pipeline asks for on its own: what a call of it spends, and what must stay silent beside it.

import { describe, expect, it } from 'vitest';
import { say } from './say';

const cases: readonly (readonly [name: string, code: string, expected: readonly string[]])[] = [
  [
    'Weaviate embeds what is put in and asked for, by the vectoriser its collection was made with',
    `import weaviate
from weaviate.classes.config import Configure
client = weaviate.connect_to_local()
client.collections.create("Products", vector_config=[Configure.Vectors.text2vec_openai(model="text-embedding-3-small")])
products = client.collections.get("Products")
with products.batch.dynamic() as batch:
    for item in [{"name": "a"}, {"name": "b"}, {"name": "c"}]:
        batch.add_object(properties=item)
products.data.insert_many([{"name": "d"}])
products.query.near_text(query="warm", limit=3)
products.query.hybrid("warm")`,
    [
      '8 embedding openai text-embedding-3-small x3',
      '9 embedding openai text-embedding-3-small x1',
      '10 embedding openai text-embedding-3-small x1',
      '11 embedding openai text-embedding-3-small x1',
    ],
  ],
  [
    'vectors that come along, words alone and lists of collections cost no model',
    `import weaviate
from weaviate.classes.config import Configure
client = weaviate.connect_to_local()
client.collections.create("Own", vectorizer_config=Configure.Vectorizer.none())
own = client.collections.get("Own")
own.data.insert(properties={"name": "a"}, vector=[0.1, 0.2])
own.data.insert_many([{"name": "b"}])
own.query.bm25("warm")
own.query.near_vector([0.1, 0.2])
own.query.hybrid("warm", vector=[0.1, 0.2])
own.query.fetch_objects(limit=3)
client.collections.list_all()`,
    [],
  ],
  [
    'of two collections, each has its own vectoriser; what nobody saw made is silent when something is put in',
    `import weaviate
from weaviate.classes.config import Configure
client = weaviate.connect_to_local()
client.collections.create("A", vectorizer_config=Configure.Vectorizer.text2vec_cohere(model="embed-english-v3.0"))
client.collections.create("B", vectorizer_config=Configure.Vectorizer.text2vec_ollama(model="nomic-embed-text"))
client.collections.get("A").data.insert({"name": "a"})
client.collections.get("B").data.insert({"name": "b"})
client.collections.get("C").data.insert({"name": "c"})`,
    ['6 embedding cohere embed-english-v3.0 x1', '7 embedding local nomic-embed-text x1'],
  ],
  [
    'an answer from what was found: the model named with the question, else the one of the collection',
    `import weaviate
from weaviate.classes.config import Configure
from weaviate.classes.generate import GenerativeConfig
client = weaviate.connect_to_local()
client.collections.create("P", generative_config=Configure.Generative.anthropic(model="claude-3-5-haiku-latest"))
p = client.collections.get("P")
p.generate.near_text(query="q", limit=3, grouped_task="t", generative_provider=GenerativeConfig.openai(model="gpt-5"))
p.generate.fetch_objects(limit=2, single_prompt="{name}")`,
    ['7 llm-chat openai gpt-5 x1', '8 llm-chat anthropic claude-3-5-haiku-latest x1'],
  ],
  [
    'Qdrant embeds documents; vectors are only stored, whoever made them',
    `from qdrant_client import QdrantClient, models
from sentence_transformers import SentenceTransformer
client = QdrantClient(":memory:")
encoder = SentenceTransformer("BAAI/bge-base-en")
client.add("c", documents=["a", "b"])
client.upsert("c", points=[models.PointStruct(id=1, vector=models.Document(text="a", model="BAAI/bge-small-en"))])
client.upsert("c", points=[models.PointStruct(id=2, vector=encoder.encode("b"))])
client.upsert("c", points=[models.PointStruct(id=3, vector=[0.1])])
client.query_points("c", query=models.Document(text="q", model="BAAI/bge-small-en"))
client.query_points("c", query=[0.1])
client.query_points("c", query=models.Document(text="q", model="Qdrant/bm25"))
client.scroll("c")`,
    [
      '4 model-load local BAAI/bge-base-en x1',
      '5 embedding local BAAI/bge-small-en x1',
      '6 embedding local BAAI/bge-small-en x1',
      '7 embedding local BAAI/bge-base-en x1',
      '9 embedding local BAAI/bge-small-en x1',
    ],
  ],
  [
    'Chroma embeds with the function its collection was made with, else with its own',
    `import chromadb
from chromadb.utils import embedding_functions
client = chromadb.Client()
asked = embedding_functions.OpenAIEmbeddingFunction(model_name="text-embedding-3-large")
client.create_collection("a", embedding_function=asked).add(ids=["1"], documents=["a"])
client.create_collection("b", embedding_function=mine()).query(query_texts=["q"])
client.create_collection("c").add(ids=["1"], documents=["a"])
client.create_collection("c").add(ids=["1"], embeddings=[[0.1]])`,
    [
      '5 embedding openai text-embedding-3-large x1',
      '6 embedding unknown - x1',
      '7 embedding local sentence-transformers/all-MiniLM-L6-v2 x1',
    ],
  ],
  [
    'a distilabel pipeline asks the models made inside it; one that only moves rows asks none',
    `from distilabel.llms import InferenceEndpointsLLM
from distilabel.pipeline import Pipeline
from distilabel.steps.tasks import TextGeneration
with Pipeline(name="q") as pipeline:
    TextGeneration(llm=InferenceEndpointsLLM(model_id="Qwen/Qwen2.5-7B-Instruct"))
pipeline.run(dataset=rows)`,
    ['6 llm-chat huggingface Qwen/Qwen2.5-7B-Instruct x1'],
  ],
  [
    'a distilabel pipeline without a model',
    `from distilabel.pipeline import Pipeline
from distilabel.steps import LoadDataFromDicts
with Pipeline(name="q") as pipeline:
    LoadDataFromDicts(data=[{"a": 1}])
pipeline.run()`,
    [],
  ],
  [
    'distilabel with weights of its own asks no provider',
    `from distilabel.llms import TransformersLLM
from distilabel.pipeline import Pipeline
from distilabel.steps.tasks import TextGeneration
with Pipeline() as pipeline:
    TextGeneration(llm=TransformersLLM(model="HuggingFaceTB/SmolLM2-1.7B-Instruct"))
pipeline.run()`,
    ['6 local-inference local HuggingFaceTB/SmolLM2-1.7B-Instruct x1'],
  ],
  [
    'an agent in a Haystack pipeline has the model of its generator; a class made thrice has one pipeline',
    `from haystack import Pipeline
from haystack.components.agents import Agent
from haystack.components.generators import OpenAIGenerator
from haystack_integrations.components.generators.anthropic import AnthropicChatGenerator
p = Pipeline()
p.add_component("agent", Agent(chat_generator=AnthropicChatGenerator(model="claude-sonnet-4-20250514"), tools=[look]))
p.run({})
class Expander:
    def __init__(self, model="gpt-4o-mini"):
        self.pipeline = Pipeline()
        self.pipeline.add_component(name="llm", instance=OpenAIGenerator(model=model))
    def run(self, query):
        return self.pipeline.run({"query": query})
for _ in range(3):
    one = Expander()
one.run("a")
Expander()`,
    ['7 agent anthropic claude-sonnet-4-20250514 x1', '13 llm-chat openai gpt-4o-mini x1'],
  ],
  [
    'a pipeline of the first Haystack, by its nodes',
    `from haystack.nodes import EmbeddingRetriever, FARMReader, PreProcessor, PromptNode
from haystack.pipelines import Pipeline
retriever = EmbeddingRetriever(embedding_model="embed-multilingual-v2.0", document_store=store)
indexing = Pipeline()
indexing.add_node(component=PreProcessor(), name="p", inputs=["File"])
indexing.add_node(component=retriever, name="r", inputs=["p"])
indexing.run(documents=docs)
rag = Pipeline()
rag.add_node(retriever, "r", ["Query"])
rag.add_node(PromptNode(model_name_or_path="command"), "n", ["r"])
rag.run("q")
cleaning = Pipeline()
cleaning.add_node(component=PreProcessor(), name="p", inputs=["File"])
cleaning.run(documents=docs)
reading = Pipeline()
reading.add_node(component=FARMReader("deepset/minilm-uncased-squad2"), name="n", inputs=["Query"])
reading.run(query="q")`,
    [
      '7 embedding unknown embed-multilingual-v2.0 x1',
      '11 llm-chat unknown command x1',
      '16 model-load local deepset/minilm-uncased-squad2 x1',
      '17 local-inference local deepset/minilm-uncased-squad2 x1',
    ],
  ],
  [
    "Agno's models by their class, and its knowledge that is embedded when it is loaded",
    `from agno.agent import Agent
from agno.embedder.together import TogetherEmbedder
from agno.knowledge.pdf_url import PDFUrlKnowledgeBase
from agno.models.together import Together
from agno.vectordb.lancedb import LanceDb
base = PDFUrlKnowledgeBase(urls=["u"], vector_db=LanceDb(embedder=TogetherEmbedder(id="m2-bert-80M-32k-retrieval")))
agent = Agent(model=Together(id="meta-llama/Llama-3.3-70B-Instruct-Turbo"), knowledge=base)
agent.knowledge.load()
agent.print_response("q")`,
    [
      '8 embedding together m2-bert-80M-32k-retrieval x1',
      '9 agent together meta-llama/Llama-3.3-70B-Instruct-Turbo x1',
    ],
  ],
  [
    'DSPy asks what is configured, and a model that is called itself',
    `import dspy
large = dspy.Cohere(model="command-r-plus")
small = dspy.Cohere(model="command-r")
dspy.settings.configure(lm=small, rm=store)
large("hello")
dspy.settings.lm("hello")
dspy.Predict("q -> a")(q="hello")`,
    ['5 llm-chat cohere command-r-plus x1', '6 llm-chat cohere command-r x1', '7 llm-chat cohere command-r x1'],
  ],
  [
    'a DSPy module asks the model that was set for it, whatever else it holds',
    `import dspy
small, large = dspy.LM("openai/gpt-4.1-nano"), dspy.LM("openai/gpt-4.1-mini")
dspy.configure(lm=small)
class Judge(dspy.Module):
    def __init__(self, other):
        self.score = dspy.Predict("a -> b")
        self.other = other
    def forward(self, a):
        return self.score(a=a)
    def tell(self, a):
        return self.other(a)
judge, plain = Judge(small), dspy.Predict("a -> b")
judge.set_lm(large)
judge.forward("x")
plain(a=Judge(large).tell("x"))`,
    [
      '9 llm-chat openai openai/gpt-4.1-mini x1',
      '11 llm-chat openai openai/gpt-4.1-mini x1',
      '15 llm-chat openai openai/gpt-4.1-nano x1',
    ],
  ],
  [
    'a setting that comes from elsewhere has the model that holds when it is not given',
    `from langchain_openai import ChatOpenAI
def triage(state, config):
    model = config["configurable"].get("model", "gpt-4o")
    ChatOpenAI(model=model).invoke(state["text"])`,
    ['4 llm-chat openai gpt-4o x1'],
  ],
  [
    "retrievers over texts, evaluators by what they take when no model is given, Haystack's first nodes and pipelines",
    `from langchain.evaluation import load_evaluator
from langchain_community.retrievers import BM25Retriever, KNNRetriever
from langchain_openai import OpenAIEmbeddings
from haystack.nodes import EmbeddingRetriever, PromptModel
from haystack.pipelines import DocumentSearchPipeline
KNNRetriever.from_texts(["a"], OpenAIEmbeddings()).get_relevant_documents("b")
BM25Retriever.from_texts(["a"]).invoke("b")
load_evaluator("pairwise_embedding_distance").evaluate_string_pairs(prediction="a", prediction_b="b")
load_evaluator("criteria", criteria="conciseness").evaluate_strings(prediction="a", input="b")
load_evaluator("exact_match").evaluate_strings(prediction="a", reference="b")
node = EmbeddingRetriever(document_store=store, embedding_model="sentence-transformers/msmarco-bert-base-dot-v5")
store.update_embeddings(node)
DocumentSearchPipeline(node).run(query="q")
PromptModel(model_name_or_path="model/mistral-7b.gguf", use_gpu=False)`,
    [
      '6 embedding openai text-embedding-ada-002 x1',
      '6 embedding openai text-embedding-ada-002 x1',
      '8 embedding openai text-embedding-ada-002 x1',
      '9 api-eval openai gpt-4 x1',
      '11 model-load local sentence-transformers/msmarco-bert-base-dot-v5 x1',
      '13 embedding local sentence-transformers/msmarco-bert-base-dot-v5 x1',
      '14 model-load local model/mistral-7b.gguf x1',
    ],
  ],
  [
    'a method asks what another one makes, though it stands before it',
    `from langchain.chains.question_answering import load_qa_chain
from langchain.llms import OpenAI
class Web:
    def __init__(self):
        self.chain = None
    def ask(self, question):
        if self.chain is None:
            return "add a document"
        return self.chain.run(input_documents=[], question=question)
    def ingest(self, url):
        self.chain = load_qa_chain(OpenAI(model="gpt-3.5-turbo-instruct"), chain_type="stuff")
    def forget(self):
        self.chain = None`,
    ['9 llm-chat openai gpt-3.5-turbo-instruct x0..1..1'],
  ],
  [
    'a network of the program that holds weights under a name of its own',
    `import torch
from transformers import RobertaModel, RobertaTokenizer
class Net(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.words = RobertaTokenizer.from_pretrained("gpt2")
        self.l1 = RobertaModel.from_pretrained("roberta-base")
        self.head = torch.nn.Linear(768, 2)
    def forward(self, x):
        return self.head(self.l1(x))
net = Net()
with torch.no_grad():
    net(rows)`,
    ['7 model-load local roberta-base x1', '13 local-inference local roberta-base x1'],
  ],
  [
    "a judge of Vertex AI, a trainer of TRL that looks at what it learnt, fastembed's larger models",
    `from vertexai.evaluation import EvalTask
from trl import DPOTrainer
from fastembed import ImageEmbedding, LateInteractionTextEmbedding, TextEmbedding
EvalTask(dataset=frame, metrics=["a", "b"]).evaluate()
DPOTrainer(model="HuggingFaceTB/SmolLM2-135M", train_dataset=rows).evaluate()
ImageEmbedding(model_name="Qdrant/clip-ViT-B-32-vision")
LateInteractionTextEmbedding("colbert-ir/colbertv2.0")
TextEmbedding("BAAI/bge-small-en")`,
    [
      '4 api-eval google - x1',
      '5 local-inference local HuggingFaceTB/SmolLM2-135M x1',
      '6 model-load local Qdrant/clip-ViT-B-32-vision x1',
      '7 model-load local colbert-ir/colbertv2.0 x1',
    ],
  ],
];

describe('asked inside', () => {
  for (const [name, code, expected] of cases) it(name, () => expect(say(code)).toEqual(expected));
});

it('what a buffer holds that turns fill and begin anew is known where it is sent', () => {
  const code = `from qdrant_client import QdrantClient, models
client = QdrantClient(":memory:")
batch = []
for row in open("rows.txt"):
    batch.append(models.PointStruct(id=1, vector={"dense": models.Document(text=row, model="BAAI/bge-small-en")}))
    if len(batch) == 3:
        client.upsert(collection_name="x", points=batch)
        batch = []
client.upsert(collection_name="x", points=batch)
`;
  expect(say(code).map((line) => line.replace(/ x.*/, ''))).toEqual([
    '7 embedding local BAAI/bge-small-en',
    '9 embedding local BAAI/bge-small-en',
  ]);
});

it('a run has the model of its assistant', () => {
  const code = `from openai import OpenAI
client = OpenAI()
assistant = client.beta.assistants.create(model="gpt-4o-mini", instructions="Help.")
thread = client.beta.threads.create()
client.beta.threads.runs.create_and_poll(thread_id=thread.id, assistant_id=assistant.id)
client.beta.threads.runs.create_and_poll(thread_id=thread.id, assistant_id="asst_1")
`;
  expect(say(code)).toEqual(['5 agent openai gpt-4o-mini x1', '6 agent openai - x1']);
});

it('metrics that ask a network are passes, those that compare words are none', () => {
  const code = `import evaluate
for name in ["a"]:
    evaluate.load("bertscore").compute(predictions=["a"], references=["b"], model_type="roberta-large")
evaluate.load("rouge").compute(predictions=["a"], references=["b"])
`;
  expect(say(code)).toEqual(['3 local-inference local roberta-large x1']);
});

it('tuning jobs of SageMaker are sweeps', () => {
  const code = `import boto3
from sagemaker.tuner import HyperparameterTuner
HyperparameterTuner(estimator, "loss", {}, max_jobs=20, max_parallel_jobs=2).fit({"train": "s3://b"})
boto3.client("sagemaker").create_hyper_parameter_tuning_job(
    HyperParameterTuningJobConfig={"ResourceLimits": {"MaxNumberOfTrainingJobs": 12}}
)
boto3.client("sagemaker").describe_hyper_parameter_tuning_job(HyperParameterTuningJobName="a")
`;
  expect(say(code).map((line) => line.replace(/ aws.*/, ''))).toEqual(['3 sweep', '4 sweep']);
});
