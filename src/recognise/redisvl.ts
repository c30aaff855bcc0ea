// RedisVL: vectorizers embed what they are given; a semantic cache, history or router embeds what it is asked and what it
// keeps with the vectorizer it was made with, or with weights of its own on the machine. A vector that is brought along
// costs nothing.

import type { CallFact } from '../flow/facts';
import type { Arguments } from '../flow/values/value';
import { hostNamed } from './build';
import { defaultModel, knownDefault, readLength, toModel } from './read';
import type { CallPattern, Recogniser } from './recogniser';
import { makersOf, makersOfValue, readFirst } from './source';
import type { Workload } from './workload';

const OF = 'redisvl.**.';
/** Not `CustomVectorizer`: its function stands in the program. */
const VECTORIZERS =
  '{HFText,OpenAIText,AzureOpenAIText,CohereText,MistralAIText,VertexAIText,VertexAI,GoogleGenAI,BedrockText,Bedrock,VoyageAIText,VoyageAI,OllamaText}Vectorizer';

function embeds(call: string | readonly string[], more: Partial<CallPattern> = {}): CallPattern {
  return {
    kind: 'embedding',
    host: 'unknown',
    call,
    refine: byVectorizer,
    prompt: ['prompt', 'statement', 'texts', 'text', 'content', 'contents', '0'],
    items: ['texts', 'contents', '0'],
    ...more,
  };
}

export const redisvl: Recogniser = {
  sdk: 'redisvl',
  imports: ['redisvl'],
  hasWorkInside: true,
  calls: [
    embeds(`${OF}${VECTORIZERS}().{embed,embed_many,aembed,aembed_many}`),
    embeds(`${OF}SemanticCache().{check,acheck,store,astore}`, {
      items: [],
      defaults: { items: 1 },
      refine: (workload, call) => (hasVector(call) ? undefined : byVectorizer(workload, call)),
    }),
    embeds(`${OF}{SemanticMessageHistory,SemanticSessionManager}().{add_message,add_messages,store,get_relevant}`, {
      items: [],
      refine: (workload, call) => byVectorizer(withMessages(workload, call), call),
    }),
    embeds([`${OF}SemanticRouter(){,.route_many}`], {
      items: [],
      defaults: { items: 1 },
      refine: (workload, call) => (hasVector(call) ? undefined : byVectorizer(workload, call)),
    }),
    // The sentences that stand for its routes.
    embeds([`${OF}SemanticRouter`, `${OF}SemanticRouter().{add_route_references,add_route}`], {
      items: ['references'],
      prompt: ['routes', 'references'],
    }),
    {
      kind: 'model-load',
      host: 'local',
      call: [`${OF}HFTextVectorizer`, `${OF}{SemanticCache,SemanticMessageHistory,SemanticSessionManager}`],
      refine: (workload, call) => {
        const { host, model } = byVectorizer(workload, call);
        const isOwn = /Vectorizer$/.test(workload.call) || readFirst(call, ['vectorizer']) === undefined;
        return isOwn && host.kind === 'local' && !call.arguments.hasUnknownRest ? { ...workload, model } : undefined;
      },
    },
  ],
};

/** Whose model it is: of the vectorizer it was given, else of the class itself. */
function byVectorizer(workload: Workload, call: CallFact): Workload {
  const given = readFirst(call, ['receiver:vectorizer', 'vectorizer'])?.value;
  const makers = given === undefined ? makersOf(call) : makersOfValue(given);
  const made = makers.find((one) => one.kind === 'external' && defaultsOf(one.path) !== undefined);
  if (made?.kind === 'external') return withDefaults(workload, made.path, made.arguments);
  return given === undefined ? withDefaults(workload, `${workload.call}()`, call.arguments) : workload;
}

function withDefaults(workload: Workload, path: string, settings: Arguments | undefined): Workload {
  const known = defaultsOf(path);
  if (known === undefined) return workload;
  const [, host, otherwise] = known;
  const name =
    settings && (settings.named.get('model') ?? (VECTORIZER.test(path) ? settings.positional[0] : undefined));
  const isTold = settings !== undefined && !settings.hasUnknownRest;
  return {
    ...workload,
    host: hostNamed(host),
    model: name === undefined ? (isTold ? defaultModel(otherwise) : undefined) : toModel(name),
  };
}

function defaultsOf(path: string): (typeof DEFAULTS)[number] | undefined {
  return DEFAULTS.find(([name]) => name.test(path));
}

const VECTORIZER = /Vectorizer\(\)$/;

/** What each class takes where none is named, in redisvl 0.28.0, read 2026-11-30. */
const DEFAULTS: readonly (readonly [name: RegExp, host: string, model: string])[] = [
  [/\.AzureOpenAITextVectorizer\(\)$/, 'azure', 'text-embedding-ada-002'],
  [/\.OpenAITextVectorizer\(\)$/, 'openai', 'text-embedding-ada-002'],
  [/\.CohereTextVectorizer\(\)$/, 'cohere', 'embed-english-v3.0'],
  [/\.MistralAITextVectorizer\(\)$/, 'mistral', 'mistral-embed'],
  [/\.VertexAI(Text)?Vectorizer\(\)$/, 'google', 'textembedding-gecko'],
  [/\.GoogleGenAIVectorizer\(\)$/, 'google', 'gemini-embedding-001'],
  [/\.Bedrock(Text)?Vectorizer\(\)$/, 'aws', 'amazon.titan-embed-text-v2:0'],
  [/\.VoyageAI(Text)?Vectorizer\(\)$/, 'voyageai', 'voyage-3-large'],
  [/\.OllamaTextVectorizer\(\)$/, 'local', 'nomic-embed-text'],
  [/\.HFTextVectorizer\(\)$/, 'local', 'sentence-transformers/all-mpnet-base-v2'],
  [/\.SemanticCache\(\)$/, 'local', 'redis/langcache-embed-v1'],
  [/\.Semantic(MessageHistory|SessionManager|Router)\(\)$/, 'local', 'sentence-transformers/all-mpnet-base-v2'],
];

function hasVector(call: CallFact): boolean {
  return readFirst(call, ['vector']) !== undefined;
}

/** Each message is embedded, question and answer apart. */
function withMessages(workload: Workload, call: CallFact): Workload {
  if (workload.request === undefined) return workload;
  const method = /\w+$/.exec(workload.call)?.[0];
  const items =
    method === 'add_messages' ? readLength(call, ['messages', '0']) : knownDefault(method === 'store' ? 2 : 1);
  return { ...workload, request: { ...workload.request, items } };
}
