// Parts of LlamaIndex that ask a model while they do something else: extractors of metadata, indexes that are written,
// programs, rerankers, retrievers and insertions that embed, generators of questions, fine-tuning; and LlamaParse, which
// reads documents on its own servers.

import type { CallFact, Facts } from '../flow/facts';
import type { Value } from '../flow/values/value';
import { bind, EMBED, holds, isExtracting, LLM, WRITTEN } from './llama-index';
import { valuesOf } from './model-object';
import type { CallPattern, Recogniser } from './recogniser';
import type { Workload } from './workload';

function rerank(host: string, names: string, defaultModel?: string): CallPattern {
  return {
    kind: 'rerank',
    host,
    call: `llama_index.**.{${names}}().{postprocess_nodes,apostprocess_nodes}`,
    model: ['receiver:model', 'receiver:model_name', 'receiver:model_id'],
    ...(defaultModel === undefined ? {} : { defaultModel }),
    items: ['nodes', '0'],
    prompt: ['query_str', '1'],
  };
}

const NODES = ['nodes', 'documents', '0'];
/** Indexes over vectors, made here or read back. */
const STORED = '{VectorStoreIndex,MultiModalVectorStoreIndex,GPTVectorStoreIndex}';

export const llamaIndexParts: Recogniser = {
  sdk: 'llama-index',
  packages: { llama_parse: 'llama-parse', llama_cloud_services: 'llama-cloud-services' },
  imports: ['llama_parse', 'llama_cloud_services'],
  hasWorkInside: true,
  calls: [
    {
      ...LLM,
      call: [
        'llama_index.**.{TitleExtractor,KeywordExtractor,SummaryExtractor,QuestionsAnsweredExtractor,PydanticProgramExtractor,DocumentContextExtractor}().{extract,aextract,process_nodes,aprocess_nodes}',
        'llama_index.**.{MarkdownElementNodeParser,UnstructuredElementNodeParser}{.from_defaults,}().get_nodes_from_documents',
        'llama_index.**.{LLMRerank,RankGPTRerank,StructuredLLMRerank}{.from_defaults,}().{postprocess_nodes,apostprocess_nodes}',
        'llama_index.**.{generate_question_context_pairs,generate_qa_embedding_pairs}',
      ],
      items: NODES,
      answers: ['num_questions_per_chunk'],
    },
    {
      ...LLM,
      call: [
        'llama_index.**.*Program{.from_defaults,}()',
        'llama_index.**.*Program{.from_defaults,}().{acall,stream_object,stream_list}',
        'llama_index.**.{HyDEQueryTransform,DecomposeQueryTransform,StepDecomposeQueryTransform}()',
        'llama_index.**.{HyDEQueryTransform,DecomposeQueryTransform,StepDecomposeQueryTransform}().run',
        'llama_index.**.{VectorIndexAutoRetriever,QueryFusionRetriever,NLSQLRetriever,KnowledgeGraphRAGRetriever,TextToCypherRetriever}().{retrieve,aretrieve}',
        'llama_index.**.{DatasetGenerator,RagDatasetGenerator}{.from_documents,}().{generate_questions_from_nodes,agenerate_questions_from_nodes,generate_dataset_from_nodes,agenerate_dataset_from_nodes}',
        'llama_index.**.{*Pack,download_llama_pack()}().run',
      ],
    },
    {
      ...LLM,
      call: ['llama_index.**.*Index{.from_documents,}'],
      items: NODES,
      refine: (workload, call, facts) =>
        WRITTEN.test(workload.call) && (isFromDocuments(workload) || isGiven(call))
          ? bind(false)(workload, call, facts)
          : undefined,
    },
    {
      ...LLM,
      call: 'llama_index.**.IngestionPipeline().{run,arun}',
      items: ['documents', 'nodes'],
      refine: (workload, call, facts) => (isExtracting(call) ? bind(false)(workload, call, facts) : undefined),
    },
    {
      ...LLM,
      call: 'llama_index.**.QueryPipeline().{run,arun,run_with_intermediates,run_multi}',
      refine: withinPipeline,
    },
    {
      ...LLM,
      // What is written once is written for what comes later, too.
      call: 'llama_index.**.{PropertyGraphIndex,KnowledgeGraphIndex,TreeIndex,GPTTreeIndex,DocumentSummaryIndex,KeywordTableIndex}{.from_documents,.from_existing,}().{insert,ainsert,insert_nodes,ainsert_nodes,refresh,refresh_ref_docs,update_ref_doc}',
      items: NODES,
    },
    rerank('cohere', 'CohereRerank'),
    rerank('jina', 'JinaRerank'),
    rerank('voyageai', 'VoyageAIRerank'),
    rerank('nvidia', 'NVIDIARerank'),
    rerank('aws', 'BedrockRerank,AWSBedrockRerank'),
    rerank('unknown', 'MixedbreadAIRerank,DashScopeRerank,SiliconFlowRerank,ContextualRerank,PineconeNativeRerank'),
    rerank('local', 'SentenceTransformerRerank', 'cross-encoder/stsb-distilroberta-base'),
    rerank('local', 'FlagEmbeddingReranker,ColbertRerank,ColPaliRerank,FlashRankRerank,RankLLMRerank'),
    {
      ...EMBED,
      call: [
        `llama_index.**.${STORED}{.from_documents,.from_vector_store,}().as_retriever().{retrieve,aretrieve}`,
        'llama_index.**.load_index_from_storage().as_retriever().{retrieve,aretrieve}',
        'llama_index.**.{VectorIndexRetriever,AutoMergingRetriever,VectorContextRetriever}().{retrieve,aretrieve}',
      ],
      items: [],
      defaults: { items: 1 },
    },
    {
      ...EMBED,
      call: [
        `llama_index.**.${STORED}{.from_documents,.from_vector_store,}().{insert,ainsert,insert_nodes,ainsert_nodes,refresh,refresh_ref_docs,update_ref_doc}`,
        'llama_index.**.load_index_from_storage().{insert,insert_nodes,refresh,refresh_ref_docs,update_ref_doc}',
        'llama_index.**.SemanticSplitterNodeParser{.from_defaults,}().{get_nodes_from_documents,build_semantic_nodes_from_documents}',
      ],
      items: NODES,
    },
    {
      kind: 'training',
      host: 'local',
      call: 'llama_index.**.{SentenceTransformersFinetuneEngine,CrossEncoderFinetuneEngine,EmbeddingAdapterFinetuneEngine}{.from_dataset,}().finetune',
      training: {
        family: 'neural',
        learner: ['receiver:model_id', 'receiver:embed_model'],
        epochs: ['receiver:epochs'],
        batchSize: ['receiver:batch_size'],
        samples: ['receiver:dataset', 'receiver:0'],
      },
      defaults: { epochs: 2, batchSize: 10 },
    },
    {
      kind: 'fine-tune-api',
      host: 'openai',
      call: 'llama_index.**.OpenAIFinetuneEngine{.from_finetuning_handler,}().finetune',
      model: ['receiver:base_model', 'receiver:1', 'receiver:0'],
      training: { family: 'neural', learner: ['receiver:base_model'] },
    },
    {
      kind: 'llm-chat',
      host: 'unknown',
      call: [
        '{llama_parse,llama_cloud_services,llama_index}.**.LlamaParse().{load_data,aload_data,parse,aparse,get_json_result,aget_json,get_images}',
        'llama_cloud_services.**.{LlamaExtract,LlamaReport}().**.{extract,aextract,queue_extraction}',
      ],
      items: ['file_path', '0'],
    },
    {
      kind: 'llm-chat',
      host: 'unknown',
      call: 'llama_index.**.SimpleDirectoryReader().{load_data,aload_data,iter_data}',
      refine: (workload, call) => (valuesOf(call).some(isParsed) ? workload : undefined),
    },
  ],
};

function isFromDocuments({ call }: Workload): boolean {
  return call.endsWith('.from_documents');
}

/** An index that is made of nodes, not one that is made of nothing or over a store. */
function isGiven({ arguments: given }: CallFact): boolean {
  const first = given.positional[0] ?? given.named.get('nodes');
  return first !== undefined && !(first.kind === 'sequence' && first.length.high === 0);
}

function isParsed(value: Value | undefined): boolean {
  return value !== undefined && holds(value, /\.LlamaParse\(\)$/);
}

function withinPipeline(workload: Workload, call: CallFact, facts: Facts): Workload | undefined {
  const bound = bind(false)(workload, call, facts);
  return bound?.model === undefined ? undefined : bound;
}
