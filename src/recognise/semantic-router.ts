// Semantic Router: questions and the sentences that stand for a route are embedded and compared.

import type { CallFact } from '../flow/facts';
import type { Value } from '../flow/values/value';
import { hostNamed } from './build';
import { defaultModel, toModel } from './read';
import type { CallPattern, Recogniser } from './recogniser';
import { readArgument, readFirst } from './source';
import type { Workload } from './workload';

function embeds(host: string, call: string | readonly string[], more: Partial<CallPattern> = {}): CallPattern {
  const texts = ['0', 'docs', 'text'];
  return { kind: 'embedding', host, call, prompt: texts, items: texts, ...more };
}

export const semanticRouter: Recogniser = {
  sdk: 'semantic-router',
  imports: ['semantic_router'],
  hasWorkInside: true,
  calls: [
    embeds(
      'openai',
      [
        'semantic_router.**.*Encoder()',
        'semantic_router.**.*Encoder().{acall,encode_queries,encode_documents,aencode_queries,aencode_documents}',
      ],
      {
        model: [],
        refine: ofEncoder,
      },
    ),
    embeds(
      'openai',
      [
        'semantic_router.**.{RouteLayer,SemanticRouter,HybridRouter,HybridRouteLayer}(){,.acall,.add,.retrieve_multiple_routes,.fit,.evaluate,.sync}',
        'semantic_router.**.{RouteLayer,HybridRouteLayer}',
      ],
      { items: [], model: [], refine: ofEncoder },
    ),
    embeds('openai', 'semantic_router.**.{SemanticRouter,HybridRouter}', {
      items: [],
      // Without being told to, it does not bring its index up to date when it is made.
      refine: (workload, call) =>
        readArgument(call.arguments, 'auto_sync') === undefined ? undefined : ofEncoder(workload, call),
    }),
  ],
};

/** Words that are counted are no network. */
function ofEncoder(workload: Workload, call: CallFact): Workload | undefined {
  const encoder = /Encoder$/.test(workload.call)
    ? undefined
    : readFirst(call, ['encoder', 'receiver:encoder', '0', 'receiver:0'])?.value;
  const path = encoder?.kind === 'external' ? encoder.path : workload.call;
  if (/BM25|Tfidf/i.test(path)) return undefined;
  const name =
    encoder?.kind === 'external' && encoder.arguments ? readArgument(encoder.arguments, 'name') : undefined;
  const named =
    name === undefined
      ? modelOf(readFirst(call, ['receiver:name', 'receiver:deployment_name'])?.value)
      : toModel(name);
  const known = ENCODERS.find(([made]) => made.test(path));
  if (known === undefined) return named === undefined ? workload : { ...workload, model: named };
  const isMade = encoder === undefined || (encoder.kind === 'external' && encoder.arguments !== undefined);
  return {
    ...workload,
    host: hostNamed(known[1]),
    model: named ?? (isMade && name === undefined ? defaultModel(known[2]) : undefined),
  };
}

function modelOf(value: Value | undefined): Workload['model'] {
  return value && toModel(value);
}

/** `EncoderDefault` and the classes' own names in semantic_router 0.1, read 2026-11. */
const ENCODERS: readonly (readonly [RegExp, string, string])[] = [
  [/AzureOpenAIEncoder/, 'azure', 'text-embedding-3-small'],
  [/OpenAIEncoder/, 'openai', 'text-embedding-3-small'],
  [/CohereEncoder/, 'cohere', 'embed-english-v3.0'],
  [/MistralEncoder/, 'mistral', 'mistral-embed'],
  [/VoyageEncoder/, 'voyageai', 'voyage-3-lite'],
  [/JinaEncoder/, 'jina', 'jina-embeddings-v3'],
  [/NimEncoder/, 'nvidia', 'nvidia/nv-embedqa-mistral-7b-v2'],
  [/BedrockEncoder/, 'aws', 'amazon.titan-embed-image-v1'],
  [/GoogleEncoder/, 'google', 'textembedding-gecko@003'],
  [/HuggingFaceEncoder/, 'local', 'sentence-transformers/all-MiniLM-L6-v2'],
  [/(FastEmbed|Local)Encoder/, 'local', 'BAAI/bge-small-en-v1.5'],
  [/CLIPEncoder/, 'local', 'openai/clip-vit-base-patch16'],
];
