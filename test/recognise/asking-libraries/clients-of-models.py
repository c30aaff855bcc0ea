import ai21
from ai21 import AI21Client
from ai21.models.chat import ChatMessage
c = AI21Client()
c.chat.completions.create(model="jamba-large", messages=[ChatMessage(role="user", content="hi")])  # spends: llm-chat jamba-large
from aleph_alpha_client import Client, CompletionRequest, Prompt, SemanticEmbeddingRequest
al = Client(token="x")
al.complete(CompletionRequest(prompt=Prompt.from_text("x"), maximum_tokens=20), model="luminous-extended")  # spends: llm-chat luminous-extended
al.semantic_embed(SemanticEmbeddingRequest(prompt=Prompt.from_text("x"), representation="symmetric"), model="luminous-base")  # spends: embedding luminous-base
from writerai import Writer
w = Writer()
w.chat.chat(model="palmyra-x5", messages=[])  # spends: llm-chat palmyra-x5
w.completions.create(model="palmyra-x5", prompt="x")  # spends: llm-chat palmyra-x5
from reka.client import Reka
r = Reka(api_key="x")
r.chat.create(messages=[], model="reka-core")  # spends: llm-chat reka-core
from sambanova import SambaNova
s = SambaNova()
s.chat.completions.create(model="Meta-Llama-3.3-70B-Instruct", messages=[])  # spends: llm-chat Meta-Llama-3.3-70B-Instruct
from portkey_ai import Portkey
p = Portkey(api_key="x", virtual_key="y")
p.chat.completions.create(model="gpt-4o", messages=[])  # spends: llm-chat gpt-4o
p.embeddings.create(model="text-embedding-3-small", input=["a"])  # spends: embedding text-embedding-3-small
from octoai.client import OctoAI
o = OctoAI()
o.text_gen.create_chat_completion(model="meta-llama-3-8b-instruct", messages=[])  # spends: llm-chat meta-llama-3-8b-instruct
from ibm_watsonx_ai.foundation_models import ModelInference, Embeddings
m = ModelInference(model_id="ibm/granite-13b-instruct-v2", credentials={}, project_id="p")
m.generate(prompt="x")  # spends: llm-chat ibm/granite-13b-instruct-v2
m.generate_text(prompt="x")  # spends: llm-chat ibm/granite-13b-instruct-v2
m.generate_text_stream(prompt="x")  # spends: llm-chat ibm/granite-13b-instruct-v2
m.chat(messages=[])  # spends: llm-chat ibm/granite-13b-instruct-v2
m.get_details()
m.tokenize("x")
e = Embeddings(model_id="ibm/slate-125m-english-rtrvr", credentials={}, project_id="p")
e.embed_documents(["a", "b"])  # spends: embedding ibm/slate-125m-english-rtrvr
e.embed_query("a")  # spends: embedding ibm/slate-125m-english-rtrvr
from mlflow.deployments import get_deploy_client
dc = get_deploy_client("databricks")
dc.predict(endpoint="databricks-dbrx-instruct", inputs={"messages": []})  # spends: llm-chat databricks-dbrx-instruct
from databricks.sdk import WorkspaceClient
wc = WorkspaceClient()
wc.serving_endpoints.query(name="databricks-meta-llama-3-70b", messages=[])  # spends: llm-chat databricks-meta-llama-3-70b
wc.serving_endpoints.list()
wc.serving_endpoints.get_open_ai_client().chat.completions.create(model="databricks-llama", messages=[])  # spends: llm-chat databricks-llama
from snowflake.cortex import Complete, complete, Sentiment, Summarize, EmbedText768, ClassifyText, ExtractAnswer, Translate
Complete("mistral-large2", "x")  # spends: llm-chat mistral-large2
complete("claude-3-5-sonnet", "x")  # spends: llm-chat claude-3-5-sonnet
EmbedText768("snowflake-arctic-embed-m", "x")  # spends: embedding snowflake-arctic-embed-m
Summarize("x")  # spends: llm-chat -
Sentiment("x")  # spends: llm-chat -
from lamini import Lamini
l = Lamini(model_name="meta-llama/Meta-Llama-3.1-8B-Instruct")
l.generate("x")  # spends: llm-chat meta-llama/Meta-Llama-3.1-8B-Instruct
from predibase import Predibase
pb = Predibase()
pb.deployments.client("mistral-7b-instruct").generate("x", max_new_tokens=10)  # spends: llm-chat mistral-7b-instruct
from nomic import embed
embed.text(texts=["a", "b"], model="nomic-embed-text-v1.5")  # spends: embedding nomic-embed-text-v1.5
from volcenginesdkarkruntime import Ark
ark = Ark()
ark.chat.completions.create(model="doubao-pro-32k", messages=[])  # spends: llm-chat doubao-pro-32k
ark.embeddings.create(model="doubao-embedding", input=["a"])  # spends: embedding doubao-embedding
import qianfan
chat = qianfan.ChatCompletion()
chat.do(model="ERNIE-4.0-8K", messages=[])  # spends: llm-chat ERNIE-4.0-8K
qianfan.Embedding().do(texts=["a"])  # spends: embedding Embedding-V1
from sparkai.llm.llm import ChatSparkLLM
spark = ChatSparkLLM(spark_llm_domain="generalv3.5")
spark.generate([[]])  # spends: llm-chat generalv3.5
from gigachat import GigaChat
with GigaChat(credentials="x") as giga:
    giga.chat("hi")  # spends: llm-chat -
    giga.embeddings(["a"])  # spends: embedding Embeddings
    giga.get_models()
from text_generation import Client as TGI
t = TGI("http://127.0.0.1:8080")
t.generate("x", max_new_tokens=5).generated_text  # spends: llm-chat -
for resp in t.generate_stream("x"):  # spends: llm-chat -
    pass
from llama_stack_client import LlamaStackClient
ls = LlamaStackClient(base_url="http://localhost:8321")
ls.inference.chat_completion(model_id="meta-llama/Llama-3.2-3B-Instruct", messages=[])  # spends: llm-chat meta-llama/Llama-3.2-3B-Instruct
ls.chat.completions.create(model="meta-llama/Llama-3.2-3B-Instruct", messages=[])  # spends: llm-chat meta-llama/Llama-3.2-3B-Instruct
ls.models.list()
from mixedbread_ai.client import MixedbreadAI
mx = MixedbreadAI(api_key="x")
mx.embeddings(model="mixedbread-ai/mxbai-embed-large-v1", input=["a"])  # spends: embedding mixedbread-ai/mxbai-embed-large-v1
mx.reranking(model="mixedbread-ai/mxbai-rerank-large-v1", query="x", input=["a"])  # spends: rerank mixedbread-ai/mxbai-rerank-large-v1
from mixedbread import Mixedbread
mb = Mixedbread()
mb.embed(model="mixedbread-ai/mxbai-embed-large-v1", input=["a"])  # spends: embedding mixedbread-ai/mxbai-embed-large-v1
mb.rerank(model="mixedbread-ai/mxbai-rerank-large-v1", query="x", input=["a"])  # spends: rerank mixedbread-ai/mxbai-rerank-large-v1
from notdiamond import NotDiamond
nd = NotDiamond()
nd.chat.completions.create(messages=[], model=["openai/gpt-4o", "anthropic/claude-3-5-sonnet-20240620"])  # spends: llm-chat openai/gpt-4o
from cartesia import Cartesia
ca = Cartesia()
ca.tts.bytes(model_id="sonic-2", transcript="x", voice={})  # spends: audio sonic-2
from lumaai import LumaAI
lu = LumaAI()
g = lu.generations.create(prompt="x", model="ray-2")  # spends: video ray-2
lu.generations.image.create(prompt="x", model="photon-1")  # spends: image-gen photon-1
lu.generations.get(id="x")
from exa_py import Exa
exa = Exa("k")
exa.answer("x")  # spends: llm-chat -
exa.search("x")
from cleanlab_tlm import TLM
tlm = TLM(options={"model": "gpt-4o"})
tlm.prompt("x")  # spends: llm-chat gpt-4o
from openai import OpenAI
OpenAI().chat.completions.create(model="gpt-4o", messages=[])  # spends: llm-chat gpt-4o
import llm
model = llm.get_model("gpt-4o-mini")
model.prompt("hi").text()  # spends: llm-chat gpt-4o-mini
llm.get_embedding_model("3-small").embed("x")  # spends: embedding 3-small
from cloudflare import Cloudflare
cf = Cloudflare(api_token="x")
cf.ai.run("@cf/meta/llama-3-8b-instruct", account_id="x", prompt="y")  # spends: llm-chat @cf/meta/llama-3-8b-instruct
from azure.ai.projects import AIProjectClient
pc = AIProjectClient.from_connection_string("x", credential=None)
pc.inference.get_chat_completions_client().complete(model="gpt-4o", messages=[])  # spends: llm-chat gpt-4o
agent = pc.agents.create_agent(model="gpt-4o-mini", name="a", instructions="x")
run = pc.agents.create_and_process_run(thread_id="t", agent_id=agent.id)  # spends: agent gpt-4o-mini
run2 = pc.agents.runs.create_and_process(thread_id="t", agent_id=agent.id)  # spends: agent gpt-4o-mini
pc.agents.create_thread()
from azure.ai.inference import EmbeddingsClient
EmbeddingsClient(endpoint="x").embed(input=["a"], model="text-embedding-3-small")  # spends: embedding text-embedding-3-small
import boto3
br = boto3.client("bedrock-runtime")
br.start_async_invoke(modelId="amazon.nova-reel-v1:0", modelInput={"textToVideoParams": {"text": "x"}})  # spends: video amazon.nova-reel-v1:0
br.start_async_invoke(modelId="twelvelabs.marengo-embed-2-7-v1:0", modelInput={"inputType": "video"})  # spends: embedding twelvelabs.marengo-embed-2-7-v1:0
br.get_async_invoke(invocationArn="x")
import requests
requests.post(f"https://app.baseten.co/model_versions/{version}/predict", json={"prompt": "x"})  # spends: llm-chat -
requests.Session().post("https://model-abc.api.baseten.co/production/predict", json={"prompt": "x"})  # spends: llm-chat -
requests.get("https://api.baseten.co/v1/models")
