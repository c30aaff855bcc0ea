// LangChain: chat models, chains (`prompt | llm | parser` and the legacy classes), agents, embeddings, vector stores.
// A chain spends only where a model is in it; prompts and parsers alone do not, and a retriever embeds its question.
// LangGraph's own graphs spend in their nodes, which are seen as calls of their own; its prebuilt agents are agents.

import type { CallFact, Facts } from '../flow/facts';
import { withHeldPrompt } from './held-prompt';
import { LANGCHAIN_PACKAGES } from './langchain-packages';
import { LANGCHAIN } from './model-classes';
import { findModelObject, mayHoldModel, valuesOf, withModelObject } from './model-object';
import { readLength } from './read';
import type { CallPattern, Recogniser } from './recogniser';
import { makersOf } from './source';
import type { Workload } from './workload';

export const LANGCHAIN_RUN =
  '{invoke,ainvoke,predict,apredict,predict_messages,apredict_messages,generate,agenerate,generate_prompt,agenerate_prompt,run,arun,call_as_llm,acall,batch,abatch,batch_as_completed,abatch_as_completed,apply,aapply,apply_and_parse,aapply_and_parse,predict_and_parse,apredict_and_parse}';
export const LANGCHAIN_STREAM = '{stream,astream,astream_events,astream_log,stream_events}';
const MODELS =
  '{Chat*,*OpenAI,OpenAI,OpenAIChat,Anthropic,AnthropicLLM,GoogleGenerativeAI,VertexAI,GooglePalm,Ollama,OllamaLLM,OllamaFunctions,Bedrock,BedrockLLM,BedrockChat,SagemakerEndpoint,Cohere,HuggingFaceEndpoint,HuggingFaceHub,HuggingFacePipeline,HuggingFaceTextGenInference,LlamaCpp,GPT4All,CTransformers,VLLM,VLLMOpenAI,Llamafile,MLXPipeline,Together,Fireworks,Tongyi,Replicate,MoonshotChat,QianfanChatEndpoint,QianfanLLMEndpoint,SparkLLM,MiniMaxChat,WatsonxLLM,Databricks,AI21,Writer,Xinference,DeepInfra,init_chat_model,ErnieBotChat,OctoAIEndpoint,GigaChat,YandexGPT,CloudflareWorkersAI,SambaNovaCloud,SambaStudio,Clarifai,EdenAI,Predibase,OpenLLM,ChatGLM,ChatGLM3,TextGen,Banana,Petals,NLPCloud,AlephAlpha,GooseAI,IpexLLM}';
const CHAINS =
  '{LLMChain,ConversationChain,RetrievalQA,RetrievalQAWithSourcesChain,ConversationalRetrievalChain,SequentialChain,SimpleSequentialChain,TransformChain,MapReduceDocumentsChain,StuffDocumentsChain,RefineDocumentsChain,ReduceDocumentsChain,LLMMathChain,LLMCheckerChain,SQLDatabaseChain,GraphCypherQAChain,GraphQAChain,QAGenerationChain,MultiPromptChain,LLMRouterChain,APIChain,ConstitutionalChain,HypotheticalDocumentEmbedder,VectorDBQA,VectorDBQAWithSourcesChain,ChatVectorDBChain,MRKLChain,ReActChain,SelfAskWithSearchChain,FlareChain,LLMRequestsChain,PALChain,QAGenerateChain,NatBotChain,LLMSummarizationCheckerChain,LLMBashChain,LLMSymbolicMathChain,ElasticsearchDatabaseChain,GraphSparqlQAChain,NebulaGraphQAChain,KuzuQAChain,ArangoGraphQAChain,NeptuneOpenCypherQAChain,FalkorDBQAChain,MemgraphQAChain,OntotextGraphDBQAChain,SmartLLMChain,EmbeddingRouterChain}';
const CHAIN_MAKERS =
  '{load_summarize_chain,load_qa_chain,load_qa_with_sources_chain,create_retrieval_chain,create_stuff_documents_chain,create_history_aware_retriever,create_sql_query_chain,create_extraction_chain,create_extraction_chain_pydantic,create_tagging_chain,create_tagging_chain_pydantic,create_structured_output_runnable,create_structured_output_chain,create_openai_fn_runnable,create_openai_fn_chain,create_qa_with_sources_chain,create_qa_with_structure_chain,create_citation_fuzzy_match_chain,create_citation_fuzzy_match_runnable,load_query_constructor_runnable}';
const EXECUTORS =
  '{AgentExecutor,AgentExecutor.from_agent_and_tools,initialize_agent,PlanAndExecute,AutoGPT.from_llm_and_tools,BabyAGI.from_llm}';
const AGENTS =
  '{create_agent,create_react_agent,create_pandas_dataframe_agent,create_csv_agent,create_sql_agent,create_json_agent,create_openapi_agent,create_python_agent,create_vectorstore_agent,create_spark_dataframe_agent,create_conversational_retrieval_agent,create_deep_agent,create_supervisor,create_swarm}';

/** The question is embedded, then compared. */
export const LANGCHAIN_QUERY =
  '{similarity_search,asimilarity_search,similarity_search_with_score,asimilarity_search_with_score,similarity_search_with_relevance_scores,asimilarity_search_with_relevance_scores,max_marginal_relevance_search,amax_marginal_relevance_search}';
const RETRIEVE = '{invoke,ainvoke,batch,abatch,get_relevant_documents,aget_relevant_documents}';
/** Retrievers around others: their stores embed, and some let a model write or sift. */
const RETRIEVERS =
  '{MultiVectorRetriever,ParentDocumentRetriever,ContextualCompressionRetriever,EnsembleRetriever,MergerRetriever,VectorStoreRetriever,TimeWeightedVectorStoreRetriever,MultiQueryRetriever,SelfQueryRetriever,RePhraseQueryRetriever}{,.from_llm}()';

export const BOUND: Omit<CallPattern, 'call'> = {
  kind: 'llm-chat',
  host: 'unknown',
  prompt: ['0', 'input', 'inputs', 'prompt', 'messages', 'query', 'question'],
  refine: bind,
};

const GIVEN = '{with_structured_output,bind_tools}';
const AGENT_ROOTS = '{langchain*,databricks_langchain,langgraph,deepagents,langgraph_supervisor,langgraph_swarm}';
const AGENT: Omit<CallPattern, 'call'> = {
  ...BOUND,
  kind: 'agent',
  model: ['receiver:model', 'receiver:llm', 'receiver:0'],
  isModelPrefixed: true,
  tools: ['receiver:tools', 'receiver:1'],
  maxTurns: ['receiver:max_iterations', 'config.recursion_limit', '1.recursion_limit'],
};

export const langchain: Recogniser = {
  sdk: 'langchain',
  packages: {},
  imports: [...LANGCHAIN_PACKAGES, 'langgraph', 'deepagents', 'langgraph_supervisor', 'langgraph_swarm'],
  // Names that no one else uses, brought in by a star import.
  mentions: ['ChatOpenAI', 'OpenAIEmbeddings', 'ChatAnthropic', 'mlflow.langchain'],
  calls: [
    {
      kind: 'llm-chat',
      host: 'unknown',
      // A chain that was logged elsewhere.
      call: 'mlflow.langchain.load_model().{invoke,ainvoke,predict,batch,stream}',
      prompt: ['0'],
    },
    {
      ...BOUND,
      call: [
        `${LANGCHAIN}.**.${MODELS}().**.${LANGCHAIN_RUN}`,
        `${LANGCHAIN}.**.${MODELS}.from_*().**.${LANGCHAIN_RUN}`,
        `${LANGCHAIN}.**.${MODELS}()`,
        `${LANGCHAIN}.**.${MODELS}.from_*()`,
      ],
    },
    { ...BOUND, call: [`${LANGCHAIN}.**.${MODELS}().**.${LANGCHAIN_STREAM}`], isStreamed: true },
    { ...BOUND, call: [`|.**.${LANGCHAIN_RUN}`], refine: bindChain },
    { ...BOUND, call: [`|.**.${LANGCHAIN_STREAM}`], refine: bindChain, isStreamed: true },
    {
      ...BOUND,
      call: [
        `${LANGCHAIN}.**.{RunnableSequence,RunnableParallel,RunnableMap,RunnableWithMessageHistory,RunnableWithFallbacks,RunnableBranch,RunnablePassthrough,RunnableLambda,RunnableSequence.from,RunnablePassthrough.assign}().**.${LANGCHAIN_RUN}`,
      ],
      refine: bindChain,
    },
    {
      ...BOUND,
      call: [
        `${LANGCHAIN}.**.{RunnableSequence,RunnableParallel,RunnableWithMessageHistory,RunnablePassthrough,RunnablePassthrough.assign}().**.${LANGCHAIN_STREAM}`,
      ],
      refine: bindChain,
      isStreamed: true,
    },
    {
      ...BOUND,
      call: [
        `${LANGCHAIN}.**.${CHAINS}().**.${LANGCHAIN_RUN}`,
        `${LANGCHAIN}.**.${CHAINS}.from_*().**.${LANGCHAIN_RUN}`,
        `${LANGCHAIN}.**.${CHAINS}()`,
        `${LANGCHAIN}.**.${CHAINS}.from_*()`,
      ],
    },
    {
      ...BOUND,
      call: [
        `${LANGCHAIN}.**.${CHAIN_MAKERS}().**.${LANGCHAIN_RUN}`,
        `${LANGCHAIN}.**.${CHAIN_MAKERS}()`,
        `${LANGCHAIN}.**.${CHAIN_MAKERS}().**.${LANGCHAIN_STREAM}`,
      ],
    },
    {
      ...AGENT,
      call: [
        `${LANGCHAIN}.**.${EXECUTORS}().**.${LANGCHAIN_RUN}`,
        `${LANGCHAIN}.**.${EXECUTORS}().**.${LANGCHAIN_STREAM}`,
        `${LANGCHAIN}.**.${EXECUTORS}()`,
      ],
      defaults: { maxTurns: 15 },
    },
    {
      ...AGENT,
      call: [
        `${AGENT_ROOTS}.**.${AGENTS}().**.${LANGCHAIN_RUN}`,
        `${AGENT_ROOTS}.**.${AGENTS}().**.${LANGCHAIN_STREAM}`,
        `${AGENT_ROOTS}.**.${AGENTS}()`,
      ],
    },
    {
      kind: 'embedding',
      host: 'unknown',
      call: [
        `${LANGCHAIN}.**.{*Embeddings,*EmbeddingsEndpoint,init_embeddings,CacheBackedEmbeddings.from_bytes_store}().{embed_documents,embed_query,aembed_documents,aembed_query}`,
        '?.{embed_documents,embed_query,aembed_documents,aembed_query}',
      ],
      prompt: ['0', 'texts', 'text'],
      items: ['0', 'texts', 'text'],
      refine: bindEmbedding,
    },
    {
      kind: 'embedding',
      host: 'unknown',
      call: [
        `${LANGCHAIN}.**.{from_documents,from_texts,afrom_documents,afrom_texts}`,
        `${LANGCHAIN}.**.{add_documents,add_texts,aadd_documents,aadd_texts,add_images}`,
        `${LANGCHAIN}.**.VectorstoreIndexCreator().{from_loaders,from_documents}`,
        `${LANGCHAIN}.**.{${RETRIEVERS},as_retriever()}{,.vectorstore}.{add_documents,aadd_documents,add_texts}`,
      ],
      items: ['documents', 'texts', 'uris', '0'],
      prompt: ['documents', 'texts', '0'],
      refine: bindEmbedding,
    },
    {
      kind: 'embedding',
      host: 'unknown',
      call: [
        `${LANGCHAIN}.**.${LANGCHAIN_QUERY}`,
        `${LANGCHAIN}.**.as_retriever().${RETRIEVE}`,
        `${LANGCHAIN}.**.*Retriever.{from_texts,from_documents}().${RETRIEVE}`,
      ],
      prompt: ['query', 'input', '0'],
      defaults: { items: 1 },
      refine: (workload, call) =>
        findModelObject(valuesOf(call), true) === undefined ? undefined : bindEmbedding(workload, call),
    },
    {
      ...BOUND,
      call: [`${LANGCHAIN}.**.${RETRIEVERS}.${RETRIEVE}`],
      refine: (workload, call) => (findModelObject(valuesOf(call)) === undefined ? undefined : bind(workload, call)),
    },
    // One that asks in several words can be asked for the words alone.
    {
      ...BOUND,
      call: [
        `${LANGCHAIN}.**.MultiQueryRetriever{.from_llm,}().llm_chain.${LANGCHAIN_RUN}`,
        `${LANGCHAIN}.**.MultiQueryRetriever{.from_llm,}().{generate_queries,agenerate_queries}`,
      ],
    },
    {
      kind: 'embedding',
      host: 'unknown',
      call: [`${LANGCHAIN}.**.${RETRIEVERS}.${RETRIEVE}`],
      prompt: ['query', 'input', '0'],
      defaults: { items: 1 },
      refine: (workload, call) =>
        findModelObject(valuesOf(call)) !== undefined || findModelObject(valuesOf(call), true) === undefined
          ? undefined
          : bindEmbedding(workload, call),
    },
    {
      kind: 'model-load',
      host: 'local',
      call: [
        `${LANGCHAIN}.**.{LlamaCpp,ChatLlamaCpp,LlamaCppEmbeddings,GPT4All,CTransformers,VLLM,HuggingFacePipeline.from_model_id}`,
      ],
      model: ['model_path', 'model', 'model_id'],
    },
    {
      kind: 'model-load',
      host: 'local',
      call: [
        `${LANGCHAIN}.**.{HuggingFaceEmbeddings,HuggingFaceBgeEmbeddings,HuggingFaceInstructEmbeddings,SentenceTransformerEmbeddings,HuggingFaceCrossEncoder}`,
      ],
      model: ['model_name'],
      defaultModel: 'sentence-transformers/all-mpnet-base-v2',
    },
    {
      kind: 'model-load',
      host: 'local',
      // langchain_experimental's `open_clip.py`, read 2026-11-30.
      call: `${LANGCHAIN}.**.OpenCLIPEmbeddings`,
      model: ['model_name'],
      defaultModel: 'ViT-H-14',
    },
    {
      ...BOUND,
      call: [`?.${LANGCHAIN_RUN.replace(',run,arun', '').replace(',apply', '').replace(',generate,agenerate', '')}`],
      refine: bindUnknown,
    },
    { ...BOUND, call: [`?.${LANGCHAIN_STREAM}`], refine: bindUnknown, isStreamed: true },
    // Only a chat model is given tools and a form to answer in, whatever its name.
    { ...BOUND, call: [`?.**.${GIVEN}().{invoke,ainvoke,batch,abatch}`], refine: withTraits },
    { ...BOUND, call: [`?.**.${GIVEN}().{stream,astream}`], refine: withTraits, isStreamed: true },
  ],
};

const NOT_RUN =
  /\.(ChatPromptTemplate|ChatMessageHistory|ChatMessage\w*|Chat\w*(Template|History|Loader|Parser|Retriever|Memory|Generation|Result|Chunk))(\.|\(|$)/;

/** A model object stands at the root: its own id and limits. */
function bind(workload: Workload, call: CallFact): Workload | undefined {
  if (call.paths.some((path) => NOT_RUN.test(path))) return undefined;
  const found = findModelObject(valuesOf(call));
  const bound = withTraits(found === undefined ? workload : withModelObject(workload, found), call);
  const filled = withHeldPrompt(bound, call);
  return withLibrary(filled, found?.path);
}

/** A chain spends where a model, or something unknown that may be one, is in it. */
function bindChain(workload: Workload, call: CallFact, facts: Facts): Workload | undefined {
  const found = findModelObject([call.receiver, ...makersOf(call)]);
  if (found !== undefined)
    return withLibrary(withHeldPrompt(withTraits(withModelObject(workload, found), call), call), found.path);
  if (!isLangchainFile(facts)) return undefined;
  const isOpen = [call.receiver, ...makersOf(call)].some((one) => one !== undefined && mayHoldModel(one));
  return isOpen ? withHeldPrompt(withTraits(workload, call), call) : undefined;
}

/** `llm.invoke(…)` on a parameter nobody fills: its name says what it is. */
function bindUnknown(workload: Workload, call: CallFact): Workload | undefined {
  const label = makersOf(call).flatMap((maker) =>
    maker.kind === 'unknown' && maker.label !== undefined ? [maker.label] : [],
  )[0];
  if (
    label === undefined ||
    !/(llm|chat_?model|\bmodel|gpt|claude|gemini|\bchain|_chain|agent|\bapp\b|\bgraph\b|executor)\w*$/i.test(label)
  )
    return undefined;
  if (/parser|prompt|retriever|tool|template/i.test(label)) return undefined;
  return withTraits(/agent|executor|\bapp\b|graph/i.test(label) ? { ...workload, kind: 'agent' } : workload, call);
}

/** A retriever that is given no embeddings ranks by words. */
export function bindEmbedding(workload: Workload, call: CallFact): Workload | undefined {
  const found = findModelObject(valuesOf(call), true);
  if (found === undefined) return /Retriever\.a?from_\w+$/.test(workload.call) ? undefined : workload;
  return withLibrary(withModelObject(workload, found), found.path);
}

function isLangchainFile(facts: Facts): boolean {
  return [...facts.packages].some((name) => name.startsWith('langchain') || name === 'langgraph');
}

/** What is bound on the way: structured output, tools; how many a batch holds. */
export function withTraits(workload: Workload, call: CallFact): Workload {
  const { request } = workload;
  if (request === undefined) return workload;
  const path = call.paths.join(' ');
  const isBatch = /\.(batch|abatch|batch_as_completed|abatch_as_completed|generate|agenerate|apply)$/.test(path);
  return {
    ...workload,
    request: {
      ...request,
      isStructured: request.isStructured || path.includes('.with_structured_output()'),
      hasTools: request.hasTools || path.includes('.bind_tools()'),
      items: isBatch ? readLength(call, ['0', 'inputs']) : request.items,
    },
  };
}

/** A chain has no package of its own: the one that holds its model spends. */
function withLibrary(workload: Workload, path: string | undefined): Workload {
  const root = path?.split('.')[0];
  return root?.startsWith('langchain') && /^([|?]|langchain_core)/.test(workload.call)
    ? { ...workload, library: root.replaceAll('_', '-') }
    : workload;
}
