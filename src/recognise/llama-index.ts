// LlamaIndex: models, query and chat engines, agents, indexes that embed what they are given. The model may be set
// once for all: `Settings.llm = …`. Loading documents and splitting them are none.

import { range } from '../base/range';
import type { CallFact, Facts } from '../flow/facts';
import type { Value } from '../flow/values/value';
import { findModelObject, valuesOf, withModelObject } from './model-object';
import { readNumber } from './read';
import type { CallPattern, Recogniser } from './recogniser';
import { makersOf } from './source';
import type { Workload } from './workload';

export const LLM: Omit<CallPattern, 'call'> = {
  kind: 'llm-chat',
  host: 'openai',
  prompt: ['0', 'prompt', 'messages', 'str_or_query_bundle', 'message', 'query', 'user_msg'],
  refine: bind(false),
};
export const EMBED: Omit<CallPattern, 'call'> = {
  kind: 'embedding',
  host: 'openai',
  defaultModel: 'text-embedding-ada-002',
  items: ['0', 'documents', 'texts', 'nodes'],
  prompt: ['0', 'text', 'texts'],
  refine: bind(true),
};
const AGENTS =
  '{FunctionAgent,ReActAgent,CodeActAgent,AgentWorkflow,OpenAIAgent,FunctionCallingAgent,AgentRunner,StructuredPlannerAgent}';
const ENGINES = '{as_query_engine,as_chat_engine,from_args,from_defaults,from_llm}';

export const llamaIndex: Recogniser = {
  sdk: 'llama-index',
  imports: ['llama_index'],
  calls: [
    {
      kind: 'model-load',
      host: 'local',
      call: [
        'llama_index.**.{LlamaCPP,HuggingFaceLLM,Vllm,HuggingFaceEmbedding,OptimumEmbedding,InstructorEmbedding}',
      ],
      model: ['model_path', 'model_name', 'model', 'model_url'],
    },
    {
      kind: 'model-load',
      host: 'local',
      call: 'llama_index.**.{SentenceTransformerRerank,FlagEmbeddingReranker,ColbertRerank}',
      model: ['model', '0'],
    },
    {
      ...LLM,
      kind: 'agent',
      call: [
        `llama_index.**.${AGENTS}{.from_tools,.from_tools_or_functions,}().{run,chat,achat,stream_chat,astream_chat,query,aquery}`,
        `llama_index.**.*AgentWorker{.from_tools,}(){,.as_agent()}.{chat,achat,stream_chat,astream_chat,query,run_step}`,
        'llama_index.**.OpenAIAssistantAgent.{from_new,from_existing}().{chat,achat}',
      ],
      model: ['receiver:model'],
      maxTurns: ['max_iterations', 'receiver:max_iterations'],
      tools: ['receiver:tools', 'receiver:0'],
      defaults: { maxTurns: 20 },
    },
    {
      ...LLM,
      call: 'llama_index.**.{as_chat_engine,*ChatEngine{,.from_defaults}}().{chat,achat,stream_chat,astream_chat}',
      refine: bindEngine,
    },
    {
      ...LLM,
      call: 'llama_index.**.{chat,complete,achat,acomplete,predict,apredict,structured_predict,astructured_predict,chat_with_tools,achat_with_tools,predict_and_call,apredict_and_call}',
      structured: ['output_cls'],
    },
    {
      ...LLM,
      call: 'llama_index.**.{stream,astream,stream_chat,stream_complete,astream_chat,astream_complete,stream_structured_predict}',
      isStreamed: true,
    },
    {
      ...LLM,
      call: [
        `llama_index.**.${ENGINES}().**.{query,aquery}`,
        // Before there were query engines.
        'llama_index.**.*Index{.from_documents,.load_from_disk,}().query',
        'llama_index.**.*{QueryEngine,Synthesizer}().{query,aquery,synthesize,asynthesize}',
        'llama_index.**.{get_response_synthesizer,TreeSummarize,Refine,CompactAndRefine,CompactAndAccumulate,Accumulate,SimpleSummarize,Generation}().{synthesize,asynthesize,get_response,aget_response}',
      ],
      refine: bindEngine,
    },
    { ...LLM, call: '?.query', refine: bindUnknown },
    {
      ...EMBED,
      call: [
        'llama_index.**.*Index.{from_documents,from_texts}',
        'llama_index.**.{VectorStoreIndex,MultiModalVectorStoreIndex,PropertyGraphIndex,SummaryIndex,GPTVectorStoreIndex,GPTSimpleVectorIndex,GPTFaissIndex}',
      ],
      refine: bindIndex,
    },
    {
      ...EMBED,
      call: 'llama_index.**.{get_text_embedding,get_query_embedding,get_text_embedding_batch,aget_text_embedding,aget_query_embedding,aget_text_embedding_batch}',
    },
    {
      ...EMBED,
      call: 'llama_index.**.IngestionPipeline().{run,arun}',
      items: ['documents', 'nodes'],
      refine: bindPipeline,
    },
    {
      kind: 'api-eval',
      host: 'openai',
      call: 'llama_index.**.{*Evaluator,BatchEvalRunner}().{evaluate,aevaluate,evaluate_response,aevaluate_response,evaluate_dataset,aevaluate_dataset,evaluate_queries,aevaluate_queries,evaluate_responses,aevaluate_responses,evaluate_response_strs,aevaluate_response_strs}',
      refine: bind(false),
    },
  ],
};

export function bind(isEmbedding: boolean): NonNullable<CallPattern['refine']> {
  return (workload: Workload, call: CallFact, facts: Facts) => {
    const found = findModelObject([...valuesOf(call), ...settings(facts)], isEmbedding);
    return found === undefined ? workload : withModelObject(workload, found);
  };
}

/** An index made of nothing embeds nothing: `VectorStoreIndex([])`, or over a store that is already filled. */
function bindIndex(workload: Workload, call: CallFact, facts: Facts): Workload | undefined {
  const path = call.paths.join(' ');
  const isConstructor = /Index$/.test(path);
  const first = call.arguments.positional[0] ?? call.arguments.named.get('nodes');
  // Graphs, trees and summaries are written by a language model.
  if (WRITTEN.test(path)) return undefined;
  const isEmpty = first === undefined || (first.kind === 'sequence' && first.length.high === 0);
  if (isConstructor && (isEmpty || /SummaryIndex$/.test(path))) return undefined;
  if (/(SummaryIndex|ListIndex|SimpleKeywordTableIndex|RAKEKeywordTableIndex)\./.test(path)) return undefined;
  return bind(true)(workload, call, facts);
}

/** Indexes that ask a language model while they are made. */
export const WRITTEN =
  /\b(GPT)?(KnowledgeGraphIndex|PropertyGraphIndex|TreeIndex|KeywordTableIndex|DocumentSummaryIndex)(\.|$)/;

/** A pipeline embeds only if an embedding is among its transformations; where a model writes as well, that counts. */
function bindPipeline(workload: Workload, call: CallFact): Workload | undefined {
  if (isExtracting(call)) return undefined;
  const found = findModelObject(valuesOf(call), true);
  return found === undefined ? undefined : withModelObject(workload, found);
}

function bindUnknown(workload: Workload, call: CallFact, facts: Facts): Workload | undefined {
  const origin = call.receiver;
  const label = origin?.kind === 'unknown' ? (origin.label ?? '') : '';
  return /engine|index/i.test(label) ? bindEngine(workload, call, facts) : undefined;
}

/** An engine looks up passages and sends them with the question: two where nothing is said (`DEFAULT_SIMILARITY_TOP_K`). */
function bindEngine(workload: Workload, call: CallFact, facts: Facts): Workload | undefined {
  const bound = bind(false)(workload, call, facts);
  if (bound?.request === undefined) return bound;
  const told = readNumber(call, ['receiver:similarity_top_k', 'receiver:retriever.similarity_top_k'])?.value;
  // Engines over several indexes, and those that read them whole, send more.
  return { ...bound, request: { ...bound.request, promptPassages: told ?? range(1, 2, 10) } };
}

/** What is set for all (`Settings.llm = …`), then every model object made in this file: one may have been. */
function settings(facts: Facts): readonly Value[] {
  const set = [...facts.settings].flatMap(([path, values]) =>
    path.startsWith('llama_index.') ? [...values.values()] : [],
  );
  const made = facts.calls
    .filter((call) => call.paths.some((path) => path.startsWith('llama_index.')))
    .map((call) => call.result);
  return [...set, ...made];
}

const ASKING_EXTRACTOR = /\.(Title|Keyword|Summary|QuestionsAnswered|PydanticProgram|DocumentContext)Extractor\(\)$/;

export function isExtracting(call: CallFact): boolean {
  return makersOf(call).some((maker) => holds(maker, ASKING_EXTRACTOR));
}

/** True where a value is, or was given, what was made by a call of such a path. */
export function holds(value: Value, made: RegExp, depth = 0): boolean {
  if (depth > 4) return false;
  switch (value.kind) {
    case 'external':
      return (
        made.test(value.path) ||
        [...(value.arguments?.positional ?? []), ...(value.arguments?.named.values() ?? [])].some((one) =>
          holds(one, made, depth + 1),
        )
      );
    case 'sequence':
      return (value.items ?? [value.element]).some((one) => holds(one, made, depth + 1));
    case 'mapping':
      return [...value.entries.values()].some((one) => holds(one, made, depth + 1));
    default:
      return false;
  }
}
