from llama_index.core import VectorStoreIndex, Settings, SimpleDirectoryReader, SummaryIndex, KnowledgeGraphIndex, PropertyGraphIndex, DocumentSummaryIndex, TreeIndex
from llama_index.llms.openai import OpenAI
from llama_index.embeddings.openai import OpenAIEmbedding
Settings.llm = OpenAI(model="gpt-4o-mini")
Settings.embed_model = OpenAIEmbedding(model="text-embedding-3-small")
docs = SimpleDirectoryReader("x").load_data()
idx = VectorStoreIndex.from_documents(docs)  # spends: embedding text-embedding-3-small
ret = idx.as_retriever(similarity_top_k=2)
ret.retrieve("x")  # spends: embedding text-embedding-3-small
idx.insert(docs[0])  # spends: embedding text-embedding-3-small
idx.insert_nodes([])  # spends: embedding text-embedding-3-small
idx.refresh_ref_docs(docs)  # spends: embedding text-embedding-3-small
qe = idx.as_query_engine()
qe.query("x")  # spends: llm-chat gpt-4o-mini
DocumentSummaryIndex.from_documents(docs)  # spends: llm-chat gpt-4o-mini
KnowledgeGraphIndex.from_documents(docs)  # spends: llm-chat gpt-4o-mini
PropertyGraphIndex.from_documents(docs)  # spends: llm-chat gpt-4o-mini
TreeIndex.from_documents(docs)  # spends: llm-chat gpt-4o-mini
SummaryIndex.from_documents(docs)
from llama_index.core.extractors import TitleExtractor, KeywordExtractor, SummaryExtractor, QuestionsAnsweredExtractor
TitleExtractor().extract([])  # spends: llm-chat gpt-4o-mini
KeywordExtractor().process_nodes([])  # spends: llm-chat gpt-4o-mini
from llama_index.core.ingestion import IngestionPipeline
IngestionPipeline(transformations=[TitleExtractor()]).run(documents=docs)  # spends: llm-chat gpt-4o-mini
from llama_index.core.node_parser import SemanticSplitterNodeParser, SentenceSplitter
SemanticSplitterNodeParser(embed_model=Settings.embed_model).get_nodes_from_documents(docs)  # spends: embedding text-embedding-3-small
SentenceSplitter().get_nodes_from_documents(docs)
from llama_index.core.evaluation import FaithfulnessEvaluator, BatchEvalRunner, DatasetGenerator, RelevancyEvaluator, generate_question_context_pairs
from llama_index.core.llama_dataset.generator import RagDatasetGenerator
BatchEvalRunner({"f": FaithfulnessEvaluator()}).evaluate_queries(qe, queries=[])  # spends: api-eval gpt-4o-mini
BatchEvalRunner({"f": FaithfulnessEvaluator()}).aevaluate_responses(queries=[], responses=[])  # spends: api-eval gpt-4o-mini
DatasetGenerator.from_documents(docs).generate_questions_from_nodes()  # spends: llm-chat gpt-4o-mini
RagDatasetGenerator.from_documents(docs).generate_dataset_from_nodes()  # spends: llm-chat gpt-4o-mini
generate_question_context_pairs([], llm=OpenAI(model="gpt-4o-mini"))  # spends: llm-chat gpt-4o-mini
from llama_index.finetuning import generate_qa_embedding_pairs, SentenceTransformersFinetuneEngine, OpenAIFinetuneEngine
generate_qa_embedding_pairs([], llm=OpenAI(model="gpt-4o-mini"))  # spends: llm-chat gpt-4o-mini
SentenceTransformersFinetuneEngine(None, model_id="BAAI/bge-small-en", model_output_path="x").finetune()  # spends: training -
from llama_index.core.program import LLMTextCompletionProgram
from llama_index.program.openai import OpenAIPydanticProgram
OpenAIPydanticProgram.from_defaults(output_cls=dict, prompt_template_str="x")(q="x")  # spends: llm-chat gpt-4o-mini
LLMTextCompletionProgram.from_defaults(output_cls=dict, prompt_template_str="x")(q="x")  # spends: llm-chat gpt-4o-mini
from llama_index.core.postprocessor import SentenceTransformerRerank, LLMRerank
from llama_index.postprocessor.cohere_rerank import CohereRerank
CohereRerank(model="rerank-english-v3.0", top_n=2).postprocess_nodes([], query_str="x")  # spends: rerank rerank-english-v3.0
SentenceTransformerRerank(model="BAAI/bge-reranker-base", top_n=2).postprocess_nodes([], query_str="x")  # spends: model-load BAAI/bge-reranker-base; rerank BAAI/bge-reranker-base
LLMRerank(top_n=2).postprocess_nodes([], query_str="x")  # spends: llm-chat gpt-4o-mini
from llama_index.core.query_engine import SubQuestionQueryEngine, RouterQueryEngine, NLSQLTableQueryEngine, RetrieverQueryEngine, PandasQueryEngine
SubQuestionQueryEngine.from_defaults(query_engine_tools=[]).query("x")  # spends: llm-chat gpt-4o-mini
NLSQLTableQueryEngine(sql_database=None).query("x")  # spends: llm-chat gpt-4o-mini
RetrieverQueryEngine.from_args(ret).query("x")  # spends: llm-chat gpt-4o-mini
PandasQueryEngine(df=None).query("x")  # spends: llm-chat gpt-4o-mini
ce = idx.as_chat_engine()
ce.chat("x")  # spends: llm-chat gpt-4o-mini
for t in ce.stream_chat("x").response_gen: pass  # spends: llm-chat gpt-4o-mini
from llama_index.core.agent import ReActAgent
from llama_index.core.agent.workflow import FunctionAgent, AgentWorkflow
FunctionAgent(tools=[], llm=OpenAI(model="gpt-4o")).run("x")  # spends: agent gpt-4o
from llama_index.core.indices.query.query_transform import HyDEQueryTransform
HyDEQueryTransform()("x")  # spends: llm-chat gpt-4o-mini
from llama_index.core.query_engine import TransformQueryEngine
TransformQueryEngine(qe, HyDEQueryTransform()).query("x")  # spends: llm-chat gpt-4o-mini
from llama_index.llms.mistralai import MistralAI
MistralAI(model="mistral-large-latest").complete("x")  # spends: llm-chat mistral-large-latest
from llama_index.llms.bedrock import Bedrock
from llama_index.llms.sambanovasystems import SambaNovaCloud
SambaNovaCloud(model="Meta").complete("x")  # spends: llm-chat Meta
from llama_index.llms.upstage import Upstage
Upstage(model="solar-pro").complete("x")  # spends: llm-chat solar-pro
from llama_index.llms.dashscope import DashScope
DashScope(model_name="qwen-max").complete("x")  # spends: llm-chat qwen-max
from llama_index.embeddings.jinaai import JinaEmbedding
JinaEmbedding(model="jina-embeddings-v3").get_text_embedding("x")  # spends: embedding jina-embeddings-v3
from llama_index.multi_modal_llms.openai import OpenAIMultiModal
OpenAIMultiModal(model="gpt-4o").complete(prompt="x", image_documents=[])  # spends: llm-chat gpt-4o
from llama_parse import LlamaParse
LlamaParse(result_type="markdown").load_data("x")  # spends: llm-chat -
from llama_index.core import StorageContext, load_index_from_storage
i2 = load_index_from_storage(StorageContext.from_defaults(persist_dir="x"))
i2.as_query_engine().query("x")  # spends: llm-chat gpt-4o-mini
from llama_index.core.query_pipeline import QueryPipeline
QueryPipeline(chain=[OpenAI(model="gpt-4o")]).run(x="x")  # spends: llm-chat gpt-4o
from llama_index.core.memory import ChatMemoryBuffer
ChatMemoryBuffer.from_defaults(token_limit=1)
from llama_index.core.tools import QueryEngineTool
from llama_index.agent.openai import OpenAIAgent, OpenAIAssistantAgent
OpenAIAgent.from_tools([], llm=OpenAI(model="gpt-4o")).chat("x")  # spends: agent gpt-4o
OpenAIAssistantAgent.from_new(name="x", instructions="x", model="gpt-4o").chat("x")  # spends: agent gpt-4o
from llama_index.llms.openai import OpenAI as WithTools
WithTools(model="gpt-4o-mini").chat_with_tools([], chat_history=[])  # spends: llm-chat gpt-4o-mini
from llama_index.core.response_synthesizers import CompactAndRefine, TreeSummarize, get_response_synthesizer
CompactAndRefine(llm=OpenAI(model="gpt-4o")).synthesize("x", nodes=[])  # spends: llm-chat gpt-4o
TreeSummarize().get_response("x", ["a"])  # spends: llm-chat gpt-4o-mini
