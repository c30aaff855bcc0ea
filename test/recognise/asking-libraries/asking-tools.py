import langextract as lx
lx.extract(text_or_documents="a", prompt_description="b", examples=[], model_id="gemini-2.5-pro")  # spends: llm-chat gemini-2.5-pro
res = lx.extract("a", prompt_description="b", examples=[])  # spends: llm-chat gemini-3.5-flash
lx.visualize("a.jsonl")
from scrapegraphai.graphs import SmartScraperGraph
SmartScraperGraph(prompt="a", source="https://x", config={"llm": {"model": "openai/gpt-4o-mini"}}).run()  # spends: llm-chat openai/gpt-4o-mini
from firecrawl import FirecrawlApp
fc = FirecrawlApp(api_key="k")
fc.extract(["https://x/*"], prompt="a")  # spends: llm-chat -
fc.scrape_url("https://x")
from crawl4ai import AsyncWebCrawler, CrawlerRunConfig, LLMConfig
from crawl4ai.extraction_strategy import LLMExtractionStrategy, JsonCssExtractionStrategy
async def crawl():
    strategy = LLMExtractionStrategy(llm_config=LLMConfig(provider="openai/gpt-4o-mini"), instruction="x")
    async with AsyncWebCrawler() as crawler:
        await crawler.arun(url="https://x", config=CrawlerRunConfig(extraction_strategy=strategy))  # spends: llm-chat openai/gpt-4o-mini
        await crawler.arun(url="https://x", config=CrawlerRunConfig(extraction_strategy=JsonCssExtractionStrategy({})))
        await crawler.arun("https://x")
from kor import create_extraction_chain
from langchain_openai import ChatOpenAI
chain = create_extraction_chain(ChatOpenAI(model="gpt-4o"), None)
chain.invoke("a")  # spends: llm-chat gpt-4o
from extract_thinker import Extractor
ex = Extractor()
ex.load_llm("gpt-4o-mini")
ex.extract("a.pdf", None)  # spends: llm-chat -
import agentql
page = agentql.wrap(browser.new_page())
page.goto("https://x")
page.query_elements("{ a }")  # spends: llm-chat -
from baml_client import b
b.ExtractResume("a")  # spends: llm-chat -
for part in b.stream.ExtractResume("a"):  # spends: llm-chat -
    pass
from graphiti_core import Graphiti
async def graph():
    g = Graphiti("bolt://x", "neo4j", "p")
    await g.build_indices_and_constraints()
    await g.add_episode(name="a", episode_body="b", source_description="c", reference_time=None)  # spends: llm-chat gpt-6-luna
    await g.search("who?")  # spends: embedding text-embedding-3-small
from neo4j_graphrag.generation import GraphRAG
from neo4j_graphrag.llm import OpenAILLM
from neo4j_graphrag.embeddings import OpenAIEmbeddings
from neo4j_graphrag.retrievers import VectorRetriever
found = VectorRetriever(driver, "index", OpenAIEmbeddings(model="text-embedding-3-large"))
rag = GraphRAG(retriever=found, llm=OpenAILLM(model_name="gpt-4o", model_params={}))
rag.search(query_text="a", retriever_config={"top_k": 5})  # spends: llm-chat gpt-4o
OpenAILLM(model_name="gpt-4o-mini").invoke("a")  # spends: llm-chat gpt-4o-mini
found.search(query_text="a", top_k=5)  # spends: embedding -
found.search(query_vector=[0.1], top_k=5)
from r2r import R2RClient
r2 = R2RClient("http://localhost:7272")
r2.retrieval.rag(query="a", rag_generation_config={"model": "openai/gpt-4o"})  # spends: llm-chat openai/gpt-4o
r2.retrieval.search("a")  # spends: embedding -
r2.documents.list()
from quivr_core import Brain
brain = Brain.from_files(name="b", file_paths=["a.txt"])  # spends: embedding -
brain.ask("a?")  # spends: llm-chat gpt-4o
from bespokelabs import curator
class Poet(curator.LLM):
    def prompt(self, input):
        return "a"
Poet(model_name="gpt-4o-mini")([{"a": 1}])  # spends: llm-chat gpt-4o-mini
curator.LLM(model_name="gpt-4o")("a")  # spends: llm-chat gpt-4o
from autolabel import LabelingAgent, AutolabelDataset
la = LabelingAgent({"model": {"provider": "openai", "name": "gpt-3.5-turbo"}})
la.plan("a.csv")
la.run("a.csv")  # spends: llm-chat gpt-3.5-turbo
from datadreamer import DataDreamer
from datadreamer.llms import OpenAI
from datadreamer.steps import DataFromPrompt, HFHubDataSource
with DataDreamer("./out"):
    HFHubDataSource("a", "b", split="train")
    DataFromPrompt("a", args={"llm": OpenAI(model_name="gpt-4"), "n": 1000, "instruction": "x"})  # spends: llm-chat gpt-4
from skllm.models.gpt.classification.zero_shot import ZeroShotGPTClassifier
from skllm.models.gpt.vectorization import GPTVectorizer
clf = ZeroShotGPTClassifier(model="gpt-4")
clf.fit(["a", "b"], ["x", "y"])
clf.predict(["a", "b"])  # spends: llm-chat gpt-4
GPTVectorizer().fit_transform(["a"])  # spends: embedding text-embedding-ada-002
import lotus
from lotus.models import LM
lotus.settings.configure(lm=LM(model="gpt-4o-mini"))
df.sem_filter("{a} is b")  # spends: llm-chat gpt-4o-mini
df.sem_index("a", "dir")  # spends: embedding -
from lida import Manager, llm, TextGenerationConfig
manager = Manager(text_gen=llm("openai"))
manager.goals("s", n=2, textgen_config=TextGenerationConfig(model="gpt-4"))  # spends: llm-chat gpt-4
from defog import Defog
Defog("k").run_query("how many?")  # spends: llm-chat -
import prompty
prompty.execute("a.prompty", inputs={})  # spends: llm-chat -
prompty.load("a.prompty")
from promptflow.client import PFClient
PFClient().run(flow="f", data="d.jsonl")  # spends: llm-chat -
from langflow.load import run_flow_from_json
run_flow_from_json(flow="a.json", input_value="hi")  # spends: llm-chat -
from tavily import TavilyClient
tv = TavilyClient("k")
tv.search("a")
tv.search("a", include_answer=True)  # spends: llm-chat -
tv.qna_search("a?")  # spends: llm-chat -
from linkup import LinkupClient
LinkupClient().search("a", depth="deep", output_type="sourcedAnswer")  # spends: llm-chat -
LinkupClient().search("a", depth="deep", output_type="searchResults")
from agentic_doc.parse import parse
parse("a.pdf")  # spends: llm-chat -
