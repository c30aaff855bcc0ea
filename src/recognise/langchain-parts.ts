// Parts of LangChain that ask a model while they do something else: memories that summarise, compressors and rerankers,
// repaired outputs, evaluators, splitters and example selectors that embed, graphs drawn out of texts; also LangMem,
// trustcall and graphs that run on a server.

import type { CallFact } from '../flow/facts';
import type { Value } from '../flow/values/value';
import { bindModel } from './agent-shape';
import { hostByName } from './build';
import { BOUND, bindEmbedding } from './langchain';
import { LANGCHAIN } from './model-classes';
import { findModelObject, valuesOf } from './model-object';
import { defaultModel, readString, toModel } from './read';
import type { CallPattern, Recogniser } from './recogniser';
import { makersOf, readFirst } from './source';
import type { Workload } from './workload';

const EMBEDS: Omit<CallPattern, 'call'> = { kind: 'embedding', host: 'unknown', refine: bindEmbedding };

/** Of the partner packages as well: `CohereRerank(model=…).compress_documents(docs, query)`. */
function rerank(host: string, names: string, defaultModel?: string): CallPattern {
  return {
    kind: 'rerank',
    host,
    call: `${LANGCHAIN}.**.{${names}}().{compress_documents,acompress_documents,rerank}`,
    model: ['receiver:model', 'receiver:model_name', 'receiver:model_id', 'receiver:model.model_name'],
    ...(defaultModel === undefined ? {} : { defaultModel }),
    items: ['documents', '0'],
    prompt: ['query', '1'],
  };
}

const INVOKE = '{invoke,ainvoke,batch,abatch,stream,astream}';

export const langchainParts: Recogniser = {
  sdk: 'langchain',
  packages: {},
  imports: ['langmem', 'trustcall', 'langgraph', 'langgraph_sdk'],
  hasWorkInside: true,
  calls: [
    {
      ...BOUND,
      call: [
        `${LANGCHAIN}.**.{OutputFixingParser,RetryOutputParser,RetryWithErrorOutputParser}{.from_llm,}().{parse,aparse,parse_with_prompt,aparse_with_prompt,invoke,ainvoke}`,
        `${LANGCHAIN}.**.{ConversationSummaryMemory,ConversationSummaryBufferMemory,ConversationEntityMemory,ConversationKGMemory}{.from_messages,}().{save_context,asave_context,predict_new_summary}`,
        // These find out what is spoken of before they look it up.
        `${LANGCHAIN}.**.{ConversationEntityMemory,ConversationKGMemory}().load_memory_variables`,
        `${LANGCHAIN}.**.HypotheticalDocumentEmbedder{.from_llm,}().{embed_query,embed_documents,aembed_query}`,
        `${LANGCHAIN}.**.LLMGraphTransformer().{process_response,aprocess_response}`,
        `${LANGCHAIN}.**.VectorstoreIndexCreator().{from_loaders,from_documents}().{query,aquery,query_with_sources,aquery_with_sources}`,
        `{trustcall,langmem}.**.{create_extractor,create_memory_manager,create_memory_searcher,create_thread_extractor,create_prompt_optimizer,create_multi_prompt_optimizer}().${INVOKE}`,
        `langmem.**.create_memory_store_manager().${INVOKE}`,
      ],
      model: ['receiver:0', 'receiver:model', 'receiver:llm'],
      isModelPrefixed: true,
    },
    {
      ...BOUND,
      // Once for each document.
      call: [
        `${LANGCHAIN}.**.{LLMChainExtractor,LLMChainFilter,LLMListwiseRerank}.from_llm().{compress_documents,acompress_documents}`,
        `${LANGCHAIN}.**.LLMGraphTransformer().{convert_to_graph_documents,aconvert_to_graph_documents}`,
        `${LANGCHAIN}.**.{create_metadata_tagger,OpenAIMetadataTagger}().{transform_documents,atransform_documents}`,
      ],
      items: ['documents', '0'],
    },
    rerank('cohere', 'CohereRerank'),
    rerank('jina', 'JinaRerank', 'jina-reranker-v1-base-en'),
    rerank('voyageai', 'VoyageAIRerank'),
    rerank('nvidia', 'NVIDIARerank'),
    rerank('aws', 'BedrockRerank'),
    rerank('pinecone', 'PineconeRerank', 'bge-reranker-v2-m3'),
    rerank('unknown', 'DashScopeRerank,InfinityRerank,VertexAIRank,WatsonxRerank'),
    rerank('local', 'CrossEncoderReranker,FlashrankRerank,RankLLMRerank,OpenVINOReranker'),
    {
      ...EMBEDS,
      call: [
        `${LANGCHAIN}.**.SemanticChunker().{split_text,split_documents,create_documents,transform_documents}`,
        `${LANGCHAIN}.**.{EmbeddingsRedundantFilter,EmbeddingsClusteringFilter}().transform_documents`,
        `${LANGCHAIN}.**.EmbeddingsFilter().{compress_documents,acompress_documents}`,
        `${LANGCHAIN}.**.{SemanticSimilarityExampleSelector,MaxMarginalRelevanceExampleSelector}.{from_examples,afrom_examples}`,
        `${LANGCHAIN}.**.{Neo4jVector,OpenSearchVectorSearch}.from_existing_graph`,
      ],
      items: ['documents', 'texts', 'examples', '0'],
      prompt: ['documents', 'texts', '0'],
    },
    {
      ...EMBEDS,
      call: [
        `${LANGCHAIN}.**.{SemanticSimilarityExampleSelector,MaxMarginalRelevanceExampleSelector}{.from_examples,}().{select_examples,aselect_examples,add_example}`,
        `${LANGCHAIN}.**.VectorStoreRetrieverMemory().{save_context,load_memory_variables}`,
      ],
      defaults: { items: 1 },
    },
    // A store that was told what to embed with.
    {
      ...EMBEDS,
      call: 'langgraph.**.*Store{,.from_conn_string}().{put,aput,batch,abatch}',
      items: [],
      defaults: { items: 1 },
      refine: ofIndexedStore,
    },
    {
      ...EMBEDS,
      call: 'langgraph.**.*Store{,.from_conn_string}().{search,asearch}',
      prompt: ['query'],
      items: [],
      defaults: { items: 1 },
      refine: (workload, call) =>
        readFirst(call, ['query']) === undefined ? undefined : ofIndexedStore(workload, call),
    },
    {
      kind: 'api-eval',
      host: 'openai',
      call: [
        `${LANGCHAIN}.**.{load_evaluator,load_evaluators}().{evaluate_strings,aevaluate_strings,evaluate_string_pairs,aevaluate_string_pairs,evaluate_agent_trajectory}`,
        `${LANGCHAIN}.**.{QAEvalChain,ContextQAEvalChain,CotQAEvalChain,CriteriaEvalChain,LabeledCriteriaEvalChain,PairwiseStringEvalChain,ScoreStringEvalChain,TrajectoryEvalChain}{.from_llm,}().{evaluate,evaluate_strings,evaluate_string_pairs,evaluate_agent_trajectory}`,
        `${LANGCHAIN}.**.{run_on_dataset,arun_on_dataset}`,
      ],
      items: ['examples'],
      refine: ofEvaluator,
    },
    {
      kind: 'image-gen',
      host: 'openai',
      call: `${LANGCHAIN}.**.DallEAPIWrapper().run`,
      model: ['receiver:model', 'receiver:model_name'],
      defaultModel: 'dall-e-2',
      prompt: ['query', '0'],
      multiplier: ['receiver:n'],
      defaults: { items: 1 },
    },
    {
      kind: 'audio',
      host: 'openai',
      call: `${LANGCHAIN}.**.GenericLoader().{load,lazy_load}`,
      refine: transcribed,
    },
    {
      kind: 'agent',
      host: 'openai',
      call: `${LANGCHAIN}.**.{OpenAIAssistantRunnable,OpenAIAssistantV2Runnable}{.create_assistant,}().${INVOKE}`,
      model: ['receiver:model'],
      prompt: ['receiver:instructions', '0', 'input'],
      tools: ['receiver:tools'],
    },
    {
      kind: 'agent',
      host: 'unknown',
      call: [
        'langgraph_sdk.**.{get_client,get_sync_client}().runs.{wait,stream,create,create_batch}',
        'langgraph.**.RemoteGraph().{invoke,ainvoke,stream,astream}',
      ],
      prompt: ['input', '0'],
    },
    // Tools that ask a model to look at what they are given.
    {
      ...BOUND,
      call: `${LANGCHAIN}.**.{QuerySQLCheckerTool,QuerySparkSQLCheckerTool,QueryCheckerTool,VectorStoreQATool,VectorStoreQAWithSourcesTool}().{invoke,ainvoke,run,arun}`,
    },
    {
      kind: 'agent',
      host: 'unknown',
      call: '**.compile().{invoke,ainvoke,stream,astream}',
      isModelPrefixed: true,
      prompt: ['input', '0'],
      refine: ofForeignGraph,
    },
  ],
};

/**
 * A graph of a package that is not in sight, compiled here: what its nodes ask is told nowhere else. Its models may be
 * named in the run's configuration: `{"configurable": {"supervisor_model": "openai:o3"}}`.
 */
function ofForeignGraph(workload: Workload, call: CallFact): Workload | undefined {
  if (!call.paths.every((path) => /^[a-z]\w*\./.test(path) && !/^lang(graph|chain)/.test(path))) return undefined;
  const settings = readFirst(call, ['config.configurable', '1.configurable'])?.value;
  if (settings?.kind !== 'mapping') return workload;
  const named = [...settings.entries].flatMap(([key, value]) => (/(^|_)model(_name)?$/.test(key) ? [value] : []));
  const model = named.length === 0 ? undefined : toModel({ kind: 'choice', options: named });
  return { ...workload, model, host: model === undefined ? workload.host : hostByName(model, workload.host) };
}

/** Criteria that are computed, not asked. */
const COUNTED = /exact_match|json|regex|string_distance/i;

function evaluatorOf(call: CallFact): string {
  const name = readString(call, ['receiver:evaluator', 'receiver:0']);
  if (name !== undefined) return name;
  const made = makersOf(call).find((maker) => maker.kind === 'external' && /load_evaluator\(\)$/.test(maker.path));
  const first = made?.kind === 'external' ? made.arguments?.positional[0] : undefined;
  return first?.kind === 'external' ? first.path : '';
}

/** An annotation says what the store is, and who asks it in words knows that it embeds them. */
function isPromised({ receiver }: CallFact): boolean {
  return receiver?.kind === 'external' && receiver.path.endsWith('Store()') && receiver.arguments === undefined;
}

/** `InMemoryStore(index={"embed": embeddings})`, or `"openai:text-embedding-3-small"`. */
function ofIndexedStore(workload: Workload, call: CallFact): Workload | undefined {
  const embed = readFirst(call, ['receiver:index.embed'])?.value;
  if (embed === undefined)
    return isPromised(call) && call.paths.every((path) => /search$/.test(path)) ? workload : undefined;
  const id = toModel(embed);
  if (id !== undefined) return { ...workload, model: id, host: hostByName(id, 'unknown') };
  return bindEmbedding(workload, call);
}

/** What `load_evaluator` takes where it is given no model (langchain 0.3, `evaluation/loading.py`, read 2026-11-30). */
function ofEvaluator(workload: Workload, call: CallFact): Workload | undefined {
  const name = evaluatorOf(call);
  if (COUNTED.test(name)) return undefined;
  if (/embedding_distance/i.test(name)) {
    const bound = bindEmbedding({ ...workload, kind: 'embedding' }, call);
    return bound && { ...bound, model: bound.model ?? defaultModel('text-embedding-ada-002') };
  }
  const bound = bindModel(workload, call);
  return bound.model === undefined && /load_evaluators?$/.test(bound.call.replace(/\.\w+$/, ''))
    ? { ...bound, model: defaultModel('gpt-4') }
    : bound;
}

/** Sound is written down by Whisper where the loader was given its parser. */
function transcribed(workload: Workload, call: CallFact): Workload | undefined {
  const parser = valuesOf(call)
    .flatMap((value) => (value?.kind === 'external' ? [...(value.arguments?.positional ?? [])] : []))
    .find((value): value is Value & { kind: 'external' } => value.kind === 'external' && WHISPER.test(value.path));
  if (parser === undefined) return undefined;
  const isLocal = /Local|FasterWhisper/.test(parser.path);
  const found = findModelObject([parser]);
  return {
    ...workload,
    host: isLocal ? { kind: 'local' } : workload.host,
    model: found?.model ?? {
      id: isLocal ? 'whisper' : 'whisper-1',
      options: [isLocal ? 'whisper' : 'whisper-1'],
      certainty: 'likely',
      from: 'library default',
      span: undefined,
    },
  };
}

const WHISPER = /Whisper\w*\(\)$/;
