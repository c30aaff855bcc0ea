from lightrag import LightRAG, QueryParam
from lightrag.llm.openai import gpt_4o_mini_complete, openai_embed, openai_complete_if_cache
rag = LightRAG(working_dir="x", llm_model_func=gpt_4o_mini_complete, embedding_func=openai_embed)
rag.insert("text")  # spends: llm-chat gpt-4o-mini
rag.query("q", param=QueryParam(mode="hybrid"))  # spends: llm-chat gpt-4o-mini
async def f(p):
    await rag.ainsert("x")  # spends: llm-chat gpt-4o-mini
    return await openai_complete_if_cache("gpt-4o", p)  # spends: llm-chat gpt-4o
import graphrag.api as api
async def g():
    await api.build_index(config=None)  # spends: llm-chat -
    await api.global_search(config=None, entities=None, query="x")  # spends: llm-chat -
from graphrag.query.structured_search.local_search.search import LocalSearch
async def g2(chat):
    await LocalSearch(model=chat, context_builder=None).search("x")  # spends: llm-chat -
import cognee
async def c():
    await cognee.add("x")
    await cognee.cognify()  # spends: llm-chat -
    await cognee.search(query_text="x")  # spends: llm-chat -
from paperqa import Docs, Settings, ask
d = Docs()
d.add("x.pdf")  # spends: llm-chat -
d.query("q")  # spends: llm-chat -
ask("q", settings=Settings(llm="gpt-4o-mini"))  # spends: agent gpt-4o-mini
from knowledge_storm import STORMWikiRunner, STORMWikiLMConfigs, STORMWikiRunnerArguments
from knowledge_storm.lm import OpenAIModel, LitellmModel
cfg = STORMWikiLMConfigs()
gpt = OpenAIModel(model="gpt-3.5-turbo", max_tokens=500)
cfg.set_conv_simulator_lm(gpt)
STORMWikiRunner(None, cfg, None).run(topic="x")  # spends: agent gpt-3.5-turbo
gpt("x")  # spends: llm-chat gpt-3.5-turbo
from embedchain import App
app = App.from_config(config={"llm": {"provider": "openai", "config": {"model": "gpt-4o"}}})
app.add("https://x")  # spends: embedding -
app.query("x")  # spends: llm-chat gpt-4o
app.chat("x")  # spends: llm-chat gpt-4o
a2 = App()
a2.query("x")  # spends: llm-chat gpt-4o-mini
from txtai import Embeddings, LLM, RAG
from txtai.pipeline import Summary, Textractor, Transcription, Translation, Labels, Similarity, Extractor
em = Embeddings(path="sentence-transformers/nli-mpnet-base-v2")  # spends: model-load sentence-transformers/nli-mpnet-base-v2
em.index(["a", "b"])  # spends: embedding sentence-transformers/nli-mpnet-base-v2
em.search("x", 1)  # spends: embedding sentence-transformers/nli-mpnet-base-v2
em.similarity("x", ["a"])  # spends: embedding sentence-transformers/nli-mpnet-base-v2
em.save("x")
em.count()
llm = LLM("Qwen/Qwen3-4B")  # spends: model-load Qwen/Qwen3-4B
llm("x")  # spends: local-inference Qwen/Qwen3-4B
LLM("gpt-4o")("x")  # spends: llm-chat gpt-4o
Summary()("text")  # spends: local-inference -
RAG(em, "Qwen/Qwen3-4B", template="x")("q")  # spends: local-inference Qwen/Qwen3-4B
from llmware.prompts import Prompt
from llmware.models import ModelCatalog
from llmware.agents import LLMfx
from llmware.library import Library
pr = Prompt().load_model("llmware/bling-1b-0.1")  # spends: model-load llmware/bling-1b-0.1
pr.prompt_main("q", context="c")  # spends: local-inference llmware/bling-1b-0.1
pr.prompt_with_source("q")  # spends: local-inference llmware/bling-1b-0.1
mdl = ModelCatalog().load_model("slim-sentiment-tool")  # spends: model-load slim-sentiment-tool
mdl.function_call("x")  # spends: local-inference slim-sentiment-tool
mdl.inference("x")  # spends: local-inference slim-sentiment-tool
Library().create_new_library("x").install_new_embedding(embedding_model_name="mini-lm-sbert")  # spends: embedding mini-lm-sbert
from vanna.openai import OpenAI_Chat
from vanna.chromadb import ChromaDB_VectorStore
class MyVanna(ChromaDB_VectorStore, OpenAI_Chat):
    def __init__(self, config=None):
        ChromaDB_VectorStore.__init__(self, config=config)
        OpenAI_Chat.__init__(self, config=config)
vn = MyVanna(config={"api_key": "x", "model": "gpt-4"})
vn.ask("q")  # spends: llm-chat gpt-4
vn.generate_sql("q")  # spends: llm-chat gpt-4
vn.train(ddl="x")
vn.run_sql("x")
import pandasai
from pandasai import SmartDataframe, SmartDatalake, Agent
from pandasai.llm import OpenAI as POpenAI
sdf = SmartDataframe(None, config={"llm": POpenAI(api_token="x", model="gpt-4o")})
sdf.chat("x")  # spends: llm-chat gpt-4o
Agent([], config={"llm": POpenAI(api_token="x")}).chat("x")  # spends: llm-chat -
df = pandasai.read_csv("x")
df.chat("x")  # spends: llm-chat -
pandasai.PandasAI(POpenAI(model="gpt-4"))(None, "q")  # spends: llm-chat gpt-4
from semantic_router import Route
from semantic_router.encoders import OpenAIEncoder
from semantic_router.routers import SemanticRouter
enc = OpenAIEncoder(name="text-embedding-3-small")
rl = SemanticRouter(encoder=enc, routes=[], auto_sync="local")  # spends: embedding text-embedding-3-small
rl("x")  # spends: embedding text-embedding-3-small
enc(["a"])  # spends: embedding text-embedding-3-small
from byaldi import RAGMultiModalModel
rm = RAGMultiModalModel.from_pretrained("vidore/colpali")  # spends: model-load vidore/colpali
rm.index(input_path="x", index_name="y")  # spends: embedding vidore/colpali
rm.search("q", k=1)  # spends: embedding vidore/colpali
from chonkie import SemanticChunker, TokenChunker
SemanticChunker(embedding_model="minishlab/potion-base-8M")("x")
TokenChunker()("x")
from rerankers import Reranker
rr = Reranker("cross-encoder")  # spends: model-load mixedbread-ai/mxbai-rerank-base-v1
rr.rank(query="x", docs=["a"])  # spends: rerank mixedbread-ai/mxbai-rerank-base-v1
Reranker("cohere", api_key="x").rank("q", ["a"])  # spends: rerank rerank-english-v3.0
Reranker("mixedbread-ai/mxbai-rerank-large-v1", model_type="cross-encoder").rank("q", ["a"])  # spends: model-load mixedbread-ai/mxbai-rerank-large-v1; rerank mixedbread-ai/mxbai-rerank-large-v1
from flashrank import Ranker, RerankRequest
Ranker(model_name="ms-marco-MiniLM-L-12-v2").rerank(RerankRequest(query="x", passages=[]))  # spends: rerank ms-marco-MiniLM-L-12-v2
from model2vec import StaticModel
StaticModel.from_pretrained("minishlab/M2V_base_output").encode(["a"])
from mem0 import Memory, MemoryClient
mm = Memory()
mm.add("x", user_id="a")  # spends: llm-chat gpt-5-mini
mm.search("x", user_id="a")  # spends: embedding text-embedding-3-small
mm.get_all(user_id="a")
mm.add("x", infer=False)  # spends: embedding text-embedding-3-small
mc = Memory.from_config({"vector_store": {"provider": "qdrant"}, "embedder": {"provider": "ollama", "config": {"model": "nomic-embed-text"}}})
mc.add("x", user_id="a")  # spends: llm-chat gpt-5-mini
mc.search(query="x")  # spends: embedding nomic-embed-text
MemoryClient().search("x")
from nemoguardrails import LLMRails, RailsConfig
rails = LLMRails(RailsConfig.from_path("x"))
rails.generate(messages=[])  # spends: llm-chat -
from guardrails import Guard
Guard()(messages=[], model="gpt-4o")  # spends: llm-chat gpt-4o
Guard().parse("x")
from gptcache.adapter import openai as gopenai
gopenai.ChatCompletion.create(model="gpt-3.5-turbo", messages=[])  # spends: llm-chat gpt-3.5-turbo
from gptcache.embedding import Onnx
Onnx().to_embeddings("x")  # spends: embedding -
import lancedb
from lancedb.embeddings import get_registry
from lancedb.pydantic import LanceModel, Vector
func = get_registry().get("openai").create(name="text-embedding-3-small")
class Words(LanceModel):
    text: str = func.SourceField()
    vector: Vector(func.ndims()) = func.VectorField()
db = lancedb.connect("x")
table = db.create_table("words", schema=Words, mode="overwrite")
table.add([{"text": "a"}, {"text": "b"}])  # spends: embedding text-embedding-3-small
table.search("q").limit(1).to_list()  # spends: embedding text-embedding-3-small
table.search([0.1, 0.2]).to_list()
func.compute_query_embeddings("x")  # spends: embedding text-embedding-3-small
st = get_registry().get("sentence-transformers").create()
st.generate_embeddings(["a"])  # spends: embedding all-MiniLM-L6-v2
from lancedb.rerankers import CohereReranker
from pymilvus import model as milvus_model, MilvusClient
ef = milvus_model.DefaultEmbeddingFunction()
ef.encode_documents(["a"])  # spends: embedding -
milvus_model.dense.OpenAIEmbeddingFunction(model_name="text-embedding-3-large").encode_queries(["a"])  # spends: embedding text-embedding-3-large
milvus_model.reranker.BGERerankFunction(model_name="BAAI/bge-reranker-v2-m3")("q", ["a"])  # spends: rerank BAAI/bge-reranker-v2-m3
MilvusClient("x").insert("c", data=[])
from pinecone import Pinecone
pc = Pinecone()
ix = pc.Index("x")
ix.upsert_records("ns", [{"chunk_text": "x"}])  # spends: embedding -
ix.search(namespace="ns", query={"inputs": {"text": "x"}, "top_k": 2})  # spends: embedding -
ix.query(vector=[0.1], top_k=1)
from elasticsearch import Elasticsearch
es = Elasticsearch("x")
es.inference.inference(inference_id="x", input="y")  # spends: embedding -
es.search(index="x", query={"match_all": {}})
from redisvl.utils.vectorize import OpenAITextVectorizer, HFTextVectorizer
OpenAITextVectorizer(model="text-embedding-3-small").embed("x")  # spends: embedding text-embedding-3-small
HFTextVectorizer(model="sentence-transformers/all-MiniLM-L6-v2").embed_many(["x"])  # spends: embedding sentence-transformers/all-MiniLM-L6-v2
from redisvl.extensions.llmcache import SemanticCache
from redisvl.extensions.message_history import SemanticMessageHistory, MessageHistory
from redisvl.extensions.router import SemanticRouter as RedisRouter
rc = SemanticCache(vectorizer=OpenAITextVectorizer(), distance_threshold=0.2)
rc.check("x")  # spends: embedding text-embedding-ada-002
rc.store(prompt="x", response="y")  # spends: embedding text-embedding-ada-002
rc.store(prompt="x", response="y", vector=[0.1])
rc.set_threshold(0.3)
own = SemanticCache(name="x")  # spends: model-load redis/langcache-embed-v1
own.check(prompt="x")  # spends: embedding redis/langcache-embed-v1
rh = SemanticMessageHistory(name="x")  # spends: model-load sentence-transformers/all-mpnet-base-v2
rh.add_messages([{"role": "user", "content": "x"}])  # spends: embedding sentence-transformers/all-mpnet-base-v2
rh.store("x", "y", session_tag="z")  # spends: embedding sentence-transformers/all-mpnet-base-v2
rh.get_relevant("x")  # spends: embedding sentence-transformers/all-mpnet-base-v2
rh.get_recent()
MessageHistory(name="x").add_messages([{"role": "user", "content": "x"}])
rr2 = RedisRouter(name="x", routes=[], vectorizer=OpenAITextVectorizer(model="text-embedding-3-small"))  # spends: embedding text-embedding-3-small
rr2("x")  # spends: embedding text-embedding-3-small
import chromadb
from chromadb.utils import embedding_functions as efs
cl = chromadb.Client()
col = cl.create_collection("x", embedding_function=efs.OpenAIEmbeddingFunction(model_name="text-embedding-3-small"))
col.add(documents=["a"], ids=["1"])  # spends: embedding text-embedding-3-small
col.query(query_texts=["a"])  # spends: embedding text-embedding-3-small
