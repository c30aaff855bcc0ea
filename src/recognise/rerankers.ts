// Rerankers by name alone: `rerankers`, FlashRank, Milvus' and LanceDB's; each scores the documents against a question.

import type { CallFact } from '../flow/facts';
import type { Value } from '../flow/values/value';
import { hostNamed } from './build';
import { providerOfPrefix } from './provider';
import { defaultModel, readString, toModel } from './read';
import type { CallPattern, Recogniser } from './recogniser';
import { readArgument, readFirst } from './source';
import type { Workload } from './workload';

const RERANK: Omit<CallPattern, 'call' | 'host'> = {
  kind: 'rerank',
  items: ['docs', 'documents', 'passages', 'request.passages', '0.passages', '1'],
  prompt: ['query', 'request.query', '0.query', '0'],
};
const KIND = ['receiver:model_type', 'model_type'];
const NAME = ['receiver:model_name', 'receiver:0'];

export const rerankers: Recogniser = {
  sdk: 'rerankers',
  packages: { flashrank: 'FlashRank', lancedb: 'lancedb', pymilvus: 'pymilvus' },
  imports: ['rerankers', 'flashrank', 'pymilvus', 'lancedb'],
  hasWorkInside: true,
  calls: [
    { ...RERANK, host: 'local', call: 'rerankers.**.Reranker().{rank,rank_async,score}', refine: ofReranker },
    {
      kind: 'model-load',
      host: 'local',
      call: 'rerankers.**.Reranker',
      refine: (workload, call) => {
        const made = namedReranker(readFirst(call, ['model_name', '0'])?.value, readString(call, ['model_type']));
        return made.host === 'local' ? { ...workload, model: made.model } : undefined;
      },
    },
    {
      ...RERANK,
      host: 'local',
      call: 'flashrank.**.Ranker().rerank',
      model: NAME,
      // `default_model` in `flashrank/Config.py`, read 2026-11.
      defaultModel: 'ms-marco-TinyBERT-L-2-v2',
      traits: { hasGradientsOff: true },
    },
    {
      ...RERANK,
      host: 'local',
      call: '{pymilvus,milvus_model}.**.{BGERerankFunction,CrossEncoderRerankFunction}()',
      model: ['receiver:model_name', 'receiver:0'],
      traits: { hasGradientsOff: true },
    },
    {
      ...RERANK,
      host: 'unknown',
      call: '{pymilvus,milvus_model}.**.{CohereRerankFunction,JinaRerankFunction,VoyageRerankFunction}()',
      model: ['receiver:model_name', 'receiver:0'],
    },
    {
      ...RERANK,
      host: 'unknown',
      call: 'lancedb.**.rerank',
      items: [],
      refine: ofLance,
    },
    {
      ...RERANK,
      host: 'unknown',
      call: 'redisvl.**.{CohereReranker,VoyageAIReranker}().{rank,arank}',
      model: ['receiver:model'],
    },
    { ...RERANK, host: 'local', call: 'redisvl.**.HFCrossEncoderReranker().{rank,arank}', model: ['receiver:model'] },
  ],
};

function ofReranker(workload: Workload, call: CallFact): Workload {
  const { host, model } = namedReranker(readFirst(call, NAME)?.value, readString(call, KIND));
  return { ...workload, host: hostNamed(host), model };
}

/** `Reranker("cohere")` is a kind with its own choice of a model, `Reranker("BAAI/bge-reranker-base")` a model. */
function namedReranker(
  name: Value | undefined,
  kind: string | undefined,
): { host: string; model: Workload['model'] } {
  const model = name && toModel(name);
  if (model === undefined) return { host: kind === undefined ? 'unknown' : (DEFAULTS[kind]?.[0] ?? 'local'), model };
  const known = DEFAULTS[model.id];
  if (known !== undefined) return { host: known[0], model: defaultModel(known[1]) };
  const byName = kind === undefined ? providerOfPrefix(`${model.id.split(/[-/]/)[0]}/`) : undefined;
  const host =
    kind === undefined ? (/^(rerank|gpt)-/.test(model.id) ? 'unknown' : (byName ?? 'local')) : DEFAULTS[kind]?.[0];
  return { host: model.id.includes('/') && kind === undefined ? 'local' : (host ?? 'local'), model };
}

/** `DEFAULTS` in `rerankers/reranker.py` for English, read 2026-11. */
const DEFAULTS: Readonly<Record<string, readonly [host: string, model: string]>> = {
  jina: ['jina', 'jina-reranker-v1-base-en'],
  pinecone: ['pinecone', 'pinecone-rerank-v0'],
  cohere: ['cohere', 'rerank-english-v3.0'],
  voyage: ['voyageai', 'rerank-lite-1'],
  'mixedbread.ai': ['mixedbread', 'mixedbread-ai/mxbai-rerank-large-v1'],
  'cross-encoder': ['local', 'mixedbread-ai/mxbai-rerank-base-v1'],
  t5: ['local', 'unicamp-dl/InRanker-base'],
  lit5: ['local', 'castorini/LiT5-Distill-base'],
  rankgpt: ['openai', 'gpt-4-turbo-preview'],
  rankgpt3: ['openai', 'gpt-3.5-turbo'],
  rankgpt4: ['openai', 'gpt-4'],
  rankllm: ['openai', 'gpt-4o'],
  colbert: ['local', 'colbert-ir/colbertv2.0'],
  flashrank: ['local', 'ms-marco-MiniLM-L-12-v2'],
  'llm-layerwise': ['local', 'BAAI/bge-reranker-v2.5-gemma2-lightweight'],
  monovlm: ['local', 'lightonai/MonoQwen2-VL-v0.1'],
  'llm-relevance-filter': ['openai', 'gpt-4-turbo-preview'],
  upr: ['local', 'google/t5-large-lm-adapt'],
  mxbaiv2: ['local', 'mixedbread-ai/mxbai-rerank-base-v2'],
  pylate: ['local', 'lightonai/GTE-ModernColBERT-v1'],
};

/** Ranks that are only combined ask nobody. */
function ofLance(workload: Workload, call: CallFact): Workload | undefined {
  const given = readFirst(call, ['reranker', '0'])?.value;
  if (given?.kind !== 'external') return undefined;
  const found = LANCE.find(([made]) => made.test(given.path));
  if (found === undefined) return undefined;
  const name = given.arguments && (readArgument(given.arguments, 'model_name') ?? readArgument(given.arguments, '0'));
  return { ...workload, host: hostNamed(found[1]), model: name === undefined ? undefined : toModel(name) };
}

const LANCE: readonly (readonly [RegExp, string])[] = [
  [/\.CohereReranker\(\)$/, 'cohere'],
  [/\.JinaReranker\(\)$/, 'jina'],
  [/\.VoyageAIReranker\(\)$/, 'voyageai'],
  [/\.OpenaiReranker\(\)$/, 'openai'],
  [/\.(CrossEncoder|Colbert|AnswerdotaiRerankers)Reranker\(\)$/, 'local'],
];
