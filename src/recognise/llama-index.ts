// LlamaIndex: models, query and chat engines, agents, indexes that embed what they are given. The model may be set
// once for all: `Settings.llm = …`. Loading documents, splitting and retrievers alone are none.

import type { CallFact, Facts } from '../flow/facts';
import type { Value } from '../flow/values/value';
import { findModelObject, valuesOf, withModelObject } from './model-object';
import type { CallPattern, Recogniser } from './recogniser';
import type { Workload } from './workload';

const LLM: Omit<CallPattern, 'call'> = {
  kind: 'llm-chat',
  host: 'openai',
  prompt: ['0', 'prompt', 'messages', 'str_or_query_bundle', 'message', 'query', 'user_msg'],
  refine: bind(false),
};
const EMBED: Omit<CallPattern, 'call'> = {
  kind: 'embedding',
  host: 'openai',
  defaultModel: 'text-embedding-ada-002',
  items: ['0', 'documents', 'texts', 'nodes'],
  prompt: ['0', 'text', 'texts'],
  refine: bind(true),
};
const ENGINES = '{as_query_engine,as_chat_engine,from_args,from_defaults,from_llm}';

export const llamaIndex: Recogniser = {
  sdk: 'llama-index',
  imports: ['llama_index'],
  calls: [
    {
      kind: 'model-load',
      host: 'local',
      call: [
        'llama_index.**.{llama_cpp,huggingface,vllm,huggingface_optimum,instructor}.{LlamaCPP,HuggingFaceLLM,Vllm,HuggingFaceEmbedding,InstructorEmbedding}',
      ],
      model: ['model_path', 'model_name', 'model', 'model_url'],
    },
    {
      ...LLM,
      call: 'llama_index.**.{chat,complete,achat,acomplete,predict,apredict,structured_predict,astructured_predict}',
      structured: ['output_cls'],
    },
    {
      ...LLM,
      call: 'llama_index.**.{stream_chat,stream_complete,astream_chat,astream_complete,stream_structured_predict}',
      isStreamed: true,
    },
    {
      ...LLM,
      call: [
        `llama_index.**.${ENGINES}().**.{query,aquery}`,
        'llama_index.**.*{QueryEngine,Synthesizer}().{query,aquery,synthesize,asynthesize}',
        'llama_index.**.get_response_synthesizer().{synthesize,get_response}',
      ],
    },
    { ...LLM, call: '?.query', refine: bindUnknown },
    {
      ...LLM,
      kind: 'agent',
      call: [
        'llama_index.**.{FunctionAgent,ReActAgent,CodeActAgent,AgentWorkflow,OpenAIAgent,FunctionCallingAgent,AgentRunner,AgentWorkflow.from_tools_or_functions,ReActAgent.from_tools,OpenAIAgent.from_tools,FunctionCallingAgent.from_tools}().{run,chat,achat,stream_chat,query}',
      ],
      maxTurns: ['max_iterations', 'receiver:max_iterations'],
      tools: ['receiver:tools', 'receiver:0'],
      defaults: { maxTurns: 20 },
    },
    {
      ...EMBED,
      call: [
        'llama_index.**.*Index.{from_documents,from_texts}',
        'llama_index.**.{VectorStoreIndex,MultiModalVectorStoreIndex,PropertyGraphIndex,SummaryIndex}',
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
      call: 'llama_index.**.*Evaluator().{evaluate,aevaluate,evaluate_response,aevaluate_response}',
      refine: bind(false),
    },
  ],
};

function bind(isEmbedding: boolean): NonNullable<CallPattern['refine']> {
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
  const isEmpty = first === undefined || (first.kind === 'sequence' && first.length.high === 0);
  if (isConstructor && (isEmpty || /SummaryIndex$/.test(path))) return undefined;
  if (
    /(SummaryIndex|TreeIndex|KeywordTableIndex|DocumentSummaryIndex|ListIndex)\./.test(path) &&
    /Summary|List/.test(path)
  )
    return undefined;
  return bind(true)(workload, call, facts);
}

/** A pipeline embeds only if an embedding is among its transformations. */
function bindPipeline(workload: Workload, call: CallFact): Workload | undefined {
  const found = findModelObject(valuesOf(call), true);
  return found === undefined ? undefined : withModelObject(workload, found);
}

function bindUnknown(workload: Workload, call: CallFact, facts: Facts): Workload | undefined {
  const origin = call.receiver;
  const label = origin?.kind === 'unknown' ? (origin.label ?? '') : '';
  return /engine|index/i.test(label) ? bind(false)(workload, call, facts) : undefined;
}

/** Every model object made in this file: one may have been set for all. */
function settings(facts: Facts): readonly Value[] {
  return facts.calls
    .filter((call) => call.paths.some((path) => path.startsWith('llama_index.')))
    .map((call) => call.result);
}
