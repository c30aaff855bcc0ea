// Stores that embed what they are given and asked with a function they were made with: LanceDB's registry, Milvus' model
// functions, Pinecone's integrated inference, Elasticsearch's inference. Vectors that the program brings along cost nothing.

import type { CallFact, Facts } from '../flow/facts';
import type { Value } from '../flow/values/value';
import { hostNamed } from './build';
import { defaultModel, toModel, toText } from './read';
import type { CallPattern, Recogniser } from './recogniser';
import { makersOf, makersOfValue, readArgument, readFirst, readInside } from './source';
import type { Workload } from './workload';

function embeds(host: string, call: string | readonly string[], more: Partial<CallPattern> = {}): CallPattern {
  return { kind: 'embedding', host, call, prompt: ['0'], items: ['0'], ...more };
}

const TABLE = 'lancedb.**.{create_table,open_table}()';
const REGISTERED = '{get_registry(),EmbeddingFunctionRegistry.get_instance(),EmbeddingFunctionRegistry()}.get()';
const INDEX = 'pinecone.**.{Index,IndexAsyncio,create_index_for_model}()';

export const embeddingStores: Recogniser = {
  sdk: 'embedding-stores',
  packages: { milvus_model: 'pymilvus' },
  imports: ['lancedb', 'pymilvus', 'milvus_model', 'pinecone'],
  hasWorkInside: true,
  // Most of what Elasticsearch is asked for needs no model.
  mentions: ['.inference.'],
  calls: [
    embeds(
      'unknown',
      `lancedb.**.${REGISTERED}{,.create()}.{compute_query_embeddings,compute_source_embeddings,generate_embeddings,compute_query_embeddings_with_retry,compute_source_embeddings_with_retry,generate_text_embeddings}`,
      {
        refine: (workload, call) => asRegistered(workload, makersOf(call)),
      },
    ),
    embeds('unknown', `${TABLE}.{add,merge_insert().**.execute}`, {
      items: ['data', '0'],
      prompt: [],
      refine: ofTable,
    }),
    embeds('unknown', 'lancedb.**.create_table', {
      items: ['data', '1'],
      prompt: [],
      refine: (workload, call, facts) =>
        readFirst(call, ['data', '1']) === undefined ? undefined : ofTable(workload, call, facts),
    }),
    embeds('unknown', `${TABLE}.search`, {
      items: [],
      prompt: ['query', '0'],
      defaults: { items: 1 },
      refine: (workload, call, facts) =>
        isText(readFirst(call, ['query', '0'])?.value) ? ofTable(workload, call, facts) : undefined,
    }),
    embeds(
      'local',
      '{pymilvus.model,milvus_model}.**.{DefaultEmbeddingFunction,SentenceTransformerEmbeddingFunction,BGEM3EmbeddingFunction,SpladeEmbeddingFunction,OnnxEmbeddingFunction,InstructorEmbeddingFunction,MGTEEmbeddingFunction,Model2VecEmbeddingFunction}(){,.encode_documents,.encode_queries,.encode}',
      {
        model: ['receiver:model_name', 'receiver:0'],
        traits: { hasGradientsOff: true },
      },
    ),
    embeds(
      'unknown',
      '{pymilvus.model,milvus_model}.**.{OpenAIEmbeddingFunction,CohereEmbeddingFunction,VoyageEmbeddingFunction,JinaEmbeddingFunction,MistralAIEmbeddingFunction,NomicEmbeddingFunction,GeminiEmbeddingFunction}(){,.encode_documents,.encode_queries}',
      {
        model: ['receiver:model_name', 'receiver:0'],
        refine: (workload) => ({
          ...workload,
          host: hostNamed(MILVUS.find(([made]) => made.test(workload.call))?.[1] ?? 'unknown'),
        }),
      },
    ),
    embeds('pinecone', `${INDEX}.upsert_records`, {
      items: ['records', '1'],
      prompt: ['records', '1'],
      refine: ofIntegrated,
    }),
    embeds('pinecone', `${INDEX}.{search,search_records}`, {
      items: [],
      prompt: ['query.inputs.text', '1.inputs.text'],
      defaults: { items: 1 },
      refine: (workload, call, facts) => (asksInWords(call) ? ofIntegrated(workload, call, facts) : undefined),
    }),
    embeds('elastic', 'elasticsearch.**.inference.{inference,text_embedding,sparse_embedding}', {
      prompt: ['input'],
      items: ['input'],
    }),
    {
      kind: 'llm-chat',
      host: 'elastic',
      call: 'elasticsearch.**.inference.{completion,chat_completion_unified,stream_completion}',
      prompt: ['input', 'messages'],
    },
    {
      kind: 'rerank',
      host: 'elastic',
      call: 'elasticsearch.**.inference.rerank',
      prompt: ['query'],
      items: ['input'],
    },
  ],
};

const MILVUS: readonly (readonly [RegExp, string])[] = [
  [/OpenAI/, 'openai'],
  [/Cohere/, 'cohere'],
  [/Voyage/, 'voyageai'],
  [/Jina/, 'jina'],
  [/Mistral/, 'mistral'],
  [/Gemini/, 'google'],
];

/** Only where the file takes a function from the registry: other tables hold vectors that came along. */
function ofTable(workload: Workload, _call: CallFact, facts: Facts): Workload | undefined {
  const made = facts.calls.find(({ paths }) => paths.some((path) => CREATES.test(path)));
  return made && asRegistered(workload, makersOfValue(made.result));
}

const CREATES = /^lancedb\..*(get_registry|EmbeddingFunctionRegistry(\.get_instance)?)\(\)\.get\(\)\.create$/;

/** `get_registry().get("openai").create(name="text-embedding-3-small")` */
function asRegistered(workload: Workload, makers: readonly Value[]): Workload {
  const givenTo = (path: RegExp) =>
    makers.flatMap((one) =>
      one.kind === 'external' && path.test(one.path) && one.arguments ? [one.arguments] : [],
    )[0];
  const key = givenTo(/\.get\(\)$/)?.positional[0];
  const [host, otherwise] = LANCE[(key && toText(key)) ?? ''] ?? ['unknown', undefined];
  const settings = givenTo(/\.create\(\)$/);
  const name = settings && (readArgument(settings, 'name') ?? readArgument(settings, 'model_name'));
  const model = name === undefined ? otherwise && defaultModel(otherwise) : toModel(name);
  return { ...workload, host: hostNamed(host), model: model || undefined };
}

/** The functions of `lancedb/embeddings/` and the models they take when none is named, read 2026-11. */
const LANCE: Readonly<Record<string, readonly [host: string, model: string | undefined]>> = {
  openai: ['openai', 'text-embedding-ada-002'],
  cohere: ['cohere', 'embed-multilingual-v2.0'],
  'sentence-transformers': ['local', 'all-MiniLM-L6-v2'],
  ollama: ['local', 'nomic-embed-text'],
  'gemini-text': ['google', 'gemini-embedding-001'],
  'bedrock-text': ['aws', 'amazon.titan-embed-text-v1'],
  instructor: ['local', 'hkunlp/instructor-base'],
  huggingface: ['local', 'colbert-ir/colbertv2.0'],
  colbert: ['local', 'colbert-ir/colbertv2.0'],
  'open-clip': ['local', 'ViT-B-32'],
  jina: ['jina', 'jina-clip-v1'],
  voyageai: ['voyageai', undefined],
  watsonx: ['ibm', 'ibm/slate-125m-english-rtrvr'],
  'gte-text': ['local', 'thenlper/gte-large'],
  colpali: ['local', 'Metric-AI/ColQwen2.5-3b-multilingual-v1.0'],
};

/** A text to be embedded; a vector, or what a model gave back, is one already. */
function isText(value: Value | undefined): boolean {
  if (value === undefined) return false;
  if (value.kind === 'constant') return typeof value.value === 'string';
  return (
    toText(value) !== undefined ||
    (value.kind === 'unknown' && /query|question|text|prompt|search|input|^q$/i.test(value.label ?? ''))
  );
}

function asksInWords(call: CallFact): boolean {
  const query = readFirst(call, ['query', '1'])?.value;
  return readInside(query, ['inputs']) !== undefined || query?.kind === 'unknown';
}

/** The model of an index that was made for one: `create_index_for_model(embed={"model": …})`. */
function ofIntegrated(workload: Workload, _call: CallFact, facts: Facts): Workload {
  const made = facts.calls.find(({ paths }) =>
    paths.some((path) => /^pinecone\..*create_index_for_model$/.test(path)),
  );
  const model = made && readInside(made.arguments.named.get('embed'), ['model']);
  return model === undefined ? workload : { ...workload, model: toModel(model) };
}
