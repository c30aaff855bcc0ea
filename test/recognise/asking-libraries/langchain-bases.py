from langchain_core.language_models import BaseChatModel, BaseLanguageModel
from langchain_core.runnables import Runnable, RunnableConfig
from langchain_core.vectorstores import VectorStore, VectorStoreRetriever
from langchain_core.embeddings import Embeddings
from langchain_core.prompts import BasePromptTemplate
from langchain.chains.base import Chain
from langchain_community.vectorstores import Chroma
from langgraph.graph.state import CompiledStateGraph
from langchain.llms.base import LLM

def promised(llm: BaseChatModel, old: BaseLanguageModel, chain: Chain, graph: CompiledStateGraph, prompt: BasePromptTemplate):
    llm.invoke("x")  # spends: llm-chat -
    llm.bind_tools([]).invoke("x")  # spends: llm-chat -
    old.predict("x")  # spends: llm-chat -
    chain({"question": "x"})  # spends: llm-chat -
    graph.invoke({})  # spends: agent -
    prompt.invoke({})
    llm.get_num_tokens("x")

class Middleware:
    def __init__(self, summary: Runnable):
        self.summary = summary
    def shorten(self):
        return self.summary.invoke("x")  # spends: llm-chat -

def configured(config: RunnableConfig):
    asked = config["configurable"].get("llm").with_structured_output(dict)
    asked.invoke("x")  # spends: llm-chat -

def stores(store: VectorStore, retriever: VectorStoreRetriever, vs):
    store.similarity_search("x")  # spends: embedding -
    retriever.invoke("x")  # spends: embedding -
    vs.similarity_search("x")  # spends: embedding -
    vs.delete(["x"])

class MyEmbeddings(Embeddings):
    def embed_query(self, text):
        return []
mine = Chroma.from_documents(documents=[], embedding=MyEmbeddings())  # spends: embedding -
mine.similarity_search("x")  # spends: embedding -

class MyModel(LLM):
    def _call(self, prompt, stop=None):
        return "x"
MyModel().invoke("what it asks stands in its method")

from langchain.retrievers.multi_query import MultiQueryRetriever
from langchain_openai import ChatOpenAI
several = MultiQueryRetriever.from_llm(retriever=None, llm=ChatOpenAI(model="gpt-4o"))
several.llm_chain.invoke({"question": "x"})  # spends: llm-chat gpt-4o
several.generate_queries("x", None)  # spends: llm-chat gpt-4o

from langchain_cohere import ChatCohere, create_sql_agent
create_sql_agent(llm=ChatCohere(model="command-r-plus"), db=None).invoke({"input": "x"})  # spends: agent command-r-plus

from langchain_elasticsearch import ElasticsearchStore, SparseVectorStrategy, BM25Strategy
sparse = ElasticsearchStore(es_connection=None, index_name="x", strategy=SparseVectorStrategy(model_id=".elser"))
sparse.as_retriever().invoke("x")  # spends: embedding -
words = ElasticsearchStore(es_connection=None, index_name="x", strategy=BM25Strategy())
words.similarity_search("x")
