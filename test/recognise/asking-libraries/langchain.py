from langchain_openai import ChatOpenAI, OpenAIEmbeddings, OpenAI
from langchain_core.prompts import ChatPromptTemplate
from langchain_core.output_parsers import StrOutputParser
llm = ChatOpenAI(model="gpt-4o-mini")
from langchain.chains import LLMChain, RetrievalQA, ConversationalRetrievalChain, create_retrieval_chain
from langchain.chains.combine_documents import create_stuff_documents_chain
from langchain.chains.summarize import load_summarize_chain
from langchain.chains.router import MultiPromptChain
from langchain.chains.llm import LLMChain as L2
from langchain.output_parsers import OutputFixingParser, RetryOutputParser, PydanticOutputParser
fix = OutputFixingParser.from_llm(parser=PydanticOutputParser(pydantic_object=dict), llm=llm)
fix.parse("x")  # spends: llm-chat gpt-4o-mini
fix.invoke("x")  # spends: llm-chat gpt-4o-mini
PydanticOutputParser(pydantic_object=dict).parse("x")
from langchain.memory import ConversationSummaryMemory, ConversationBufferMemory
mem = ConversationSummaryMemory(llm=llm)
mem.save_context({"input": "x"}, {"output": "y"})  # spends: llm-chat gpt-4o-mini
mem.load_memory_variables({})
ConversationBufferMemory().save_context({"input": "x"}, {"output": "y"})
from langchain.retrievers.document_compressors import LLMChainExtractor, CohereRerank, LLMChainFilter, EmbeddingsFilter
comp = LLMChainExtractor.from_llm(llm)
comp.compress_documents([], "q")  # spends: llm-chat gpt-4o-mini
from langchain_cohere import CohereRerank as CR
CR(model="rerank-english-v3.0").compress_documents([], "q")  # spends: rerank rerank-english-v3.0
CR(model="rerank-english-v3.0").rerank([], "q")  # spends: rerank rerank-english-v3.0
from langchain.evaluation import load_evaluator
ev = load_evaluator("labeled_criteria", llm=llm, criteria="correctness")
ev.evaluate_strings(prediction="x", reference="y", input="z")  # spends: api-eval gpt-4o-mini
load_evaluator("exact_match").evaluate_strings(prediction="x", reference="y")
from langchain.evaluation.qa import QAEvalChain, QAGenerateChain
QAEvalChain.from_llm(llm).evaluate([], [])  # spends: api-eval gpt-4o-mini
QAGenerateChain.from_llm(llm).apply_and_parse([])  # spends: llm-chat gpt-4o-mini
from langchain_experimental.graph_transformers import LLMGraphTransformer
LLMGraphTransformer(llm=llm).convert_to_graph_documents([])  # spends: llm-chat gpt-4o-mini
LLMGraphTransformer(llm=llm).aconvert_to_graph_documents([])  # spends: llm-chat gpt-4o-mini
from langchain_experimental.text_splitter import SemanticChunker
SemanticChunker(OpenAIEmbeddings(model="text-embedding-3-small")).split_documents([])  # spends: embedding text-embedding-3-small
SemanticChunker(OpenAIEmbeddings(model="text-embedding-3-small")).create_documents(["a"])  # spends: embedding text-embedding-3-small
from langchain_text_splitters import RecursiveCharacterTextSplitter
RecursiveCharacterTextSplitter().split_documents([])
from langchain.indexes import VectorstoreIndexCreator
idx = VectorstoreIndexCreator(embedding=OpenAIEmbeddings(model="text-embedding-3-small")).from_loaders([])  # spends: embedding text-embedding-3-small
idx.query("x", llm=llm)  # spends: llm-chat gpt-4o-mini
idx.query_with_sources("x", llm=llm)  # spends: llm-chat gpt-4o-mini
from langchain_experimental.plan_and_execute import PlanAndExecute, load_agent_executor, load_chat_planner
PlanAndExecute(planner=load_chat_planner(llm), executor=load_agent_executor(llm, [])).run("x")  # spends: agent gpt-4o-mini
from langchain_experimental.autonomous_agents import AutoGPT
AutoGPT.from_llm_and_tools(ai_name="a", ai_role="b", tools=[], llm=llm, memory=None).run(["x"])  # spends: agent gpt-4o-mini
from langchain.chains import HypotheticalDocumentEmbedder, ConversationChain, LLMMathChain, create_citation_fuzzy_match_chain, create_extraction_chain
HypotheticalDocumentEmbedder.from_llm(llm, OpenAIEmbeddings(model="text-embedding-3-small"), "web_search").embed_query("x")  # spends: llm-chat gpt-4o-mini
create_citation_fuzzy_match_chain(llm).run("x")  # spends: llm-chat gpt-4o-mini
from langchain.chains.qa_with_sources import load_qa_with_sources_chain
from langchain.chains.openai_functions import create_openai_fn_chain
from langchain_community.chains.graph_qa.cypher import GraphCypherQAChain
from langchain_neo4j import GraphCypherQAChain as G2, Neo4jVector, Neo4jGraph
G2.from_llm(llm=llm, graph=Neo4jGraph()).invoke("x")  # spends: llm-chat gpt-4o-mini
Neo4jVector.from_existing_graph(OpenAIEmbeddings(model="text-embedding-3-small"), url="x")  # spends: embedding text-embedding-3-small
v = Neo4jVector.from_existing_index(OpenAIEmbeddings(model="text-embedding-3-small"))
v.similarity_search("x")  # spends: embedding text-embedding-3-small
from langchain_experimental.sql import SQLDatabaseChain
SQLDatabaseChain.from_llm(llm, None).run("x")  # spends: llm-chat gpt-4o-mini
from langchain_community.utilities.dalle_image_generator import DallEAPIWrapper
DallEAPIWrapper(model="dall-e-3").run("x")  # spends: image-gen dall-e-3
from langchain_community.document_loaders import PyPDFLoader
PyPDFLoader("x").load()
from langchain_community.document_loaders.parsers import OpenAIWhisperParser
from langchain.smith import RunEvalConfig, run_on_dataset
run_on_dataset(client=None, dataset_name="x", llm_or_chain_factory=llm)  # spends: api-eval gpt-4o-mini
from langchain import hub
hub.pull("x")
from langchain_core.example_selectors import SemanticSimilarityExampleSelector
sel = SemanticSimilarityExampleSelector.from_examples([], OpenAIEmbeddings(model="text-embedding-3-small"), None, k=1)  # spends: embedding text-embedding-3-small
sel.select_examples({"x": 1})  # spends: embedding text-embedding-3-small
from langgraph.prebuilt import create_react_agent, ToolNode
from langgraph_supervisor import create_supervisor
from langgraph_swarm import create_swarm
a = create_react_agent(llm, [])
sup = create_supervisor([a], model=llm).compile()
sup.invoke({})  # spends: agent gpt-4o-mini
sw = create_swarm([a], default_active_agent="x").compile()
sw.invoke({})  # spends: agent gpt-4o-mini
from trustcall import create_extractor
ex = create_extractor(llm, tools=[dict])
ex.invoke("x")  # spends: llm-chat gpt-4o-mini
from langmem import create_memory_manager
mm = create_memory_manager("anthropic:claude-3-5-sonnet-latest", schemas=[])
mm.invoke({})  # spends: llm-chat anthropic:claude-3-5-sonnet-latest
from langchain.storage import InMemoryStore
from langchain_huggingface import ChatHuggingFace, HuggingFaceEndpoint, HuggingFacePipeline
from langchain_nvidia_ai_endpoints import NVIDIARerank
NVIDIARerank(model="nvidia/nv-rerankqa-mistral-4b-v3").compress_documents(query="x", documents=[])  # spends: rerank nvidia/nv-rerankqa-mistral-4b-v3
from langchain_ibm import WatsonxLLM
WatsonxLLM(model_id="ibm/granite").invoke("x")  # spends: llm-chat ibm/granite
from langchain_sambanova import ChatSambaNova
ChatSambaNova(model="Llama-4").invoke("x")  # spends: llm-chat Llama-4
from langchain_upstage import ChatUpstage
ChatUpstage(model="solar-pro").invoke("x")  # spends: llm-chat solar-pro
from langchain_litellm import ChatLiteLLM
ChatLiteLLM(model="gpt-4o").invoke("x")  # spends: llm-chat gpt-4o
from langchain_qwq import ChatQwen
ChatQwen(model="qwen-max").invoke("x")  # spends: llm-chat qwen-max
from langchain_gigachat import GigaChat
GigaChat(model="GigaChat-Pro").invoke("x")  # spends: llm-chat GigaChat-Pro
from langchain_mcp_adapters.client import MultiServerMCPClient
from langchain_snowflake import ChatSnowflake
ChatSnowflake(model="mistral-large2").invoke("x")  # spends: llm-chat mistral-large2
from langchain_writer import ChatWriter
ChatWriter(model="palmyra-x5").invoke("x")  # spends: llm-chat palmyra-x5
from langchain_ai21 import ChatAI21
ChatAI21(model="jamba-large").invoke("x")  # spends: llm-chat jamba-large
from langchain_oci import ChatOCIGenAI
ChatOCIGenAI(model_id="cohere.command-r").invoke("x")  # spends: llm-chat cohere.command-r
from langchain_google_vertexai import VectorSearchVectorStore, VertexAIImageGeneratorChat
from langchain.agents.openai_assistant import OpenAIAssistantRunnable
OpenAIAssistantRunnable.create_assistant(name="x", instructions="y", tools=[], model="gpt-4o").invoke({"content": "x"})  # spends: agent gpt-4o
from langgraph.checkpoint.memory import MemorySaver
from research_team.agents import supervisor_builder
team = supervisor_builder.compile(checkpointer=MemorySaver())
team.get_graph().draw_mermaid_png()
team.invoke({"messages": []}, config={"configurable": {"thread_id": "1", "supervisor_model": "openai:o3"}})  # spends: agent openai:o3
team.get_state({"configurable": {"thread_id": "1"}})
def answer_in_form(state, config):
    asked = config["configurable"].get("llm")
    return asked.with_structured_output(dict).invoke(state)  # spends: llm-chat -
def answer_with_tools(state, engine):
    return engine.bind_tools([]).invoke(state)  # spends: llm-chat -
from langchain_community.tools.sql_database.tool import QuerySQLCheckerTool, QuerySQLDataBaseTool
from langchain_openai import ChatOpenAI as Asked
QuerySQLCheckerTool(db=None, llm=Asked(model="gpt-4o-mini")).invoke({"query": "x"})  # spends: llm-chat gpt-4o-mini
QuerySQLDataBaseTool(db=None).invoke("x")
