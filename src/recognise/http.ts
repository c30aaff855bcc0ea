// Providers called over plain HTTP: `requests.post("https://api.openai.com/v1/chat/completions", json={…})`. The address
// tells provider and task, the body model and limits.

import type { CallFact } from '../flow/facts';
import type { Value } from '../flow/values/value';
import { hostNamed } from './build';
import { isProviderUrl, PROVIDER_HOSTS, providerOfUrl } from './provider';
import type { CallPattern, Recogniser } from './recogniser';
import { readSource } from './source';
import type { Workload, WorkloadKind } from './workload';

const BODY = (key: string): readonly string[] => [
  `json.${key}`,
  `data.${key}`,
  `1.${key}`,
  `content.${key}`,
  `json_data.${key}`,
];
const POST: Omit<CallPattern, 'call'> = {
  kind: 'llm-chat',
  host: 'unknown',
  model: BODY('model'),
  prompt: [...BODY('system'), ...BODY('messages'), ...BODY('prompt'), ...BODY('contents'), ...BODY('inputs')],
  answers: BODY('n'),
  maxOutputTokens: [
    ...BODY('max_tokens'),
    ...BODY('max_completion_tokens'),
    ...BODY('max_output_tokens'),
    ...BODY('generationConfig.maxOutputTokens'),
    ...BODY('parameters.max_new_tokens'),
    ...BODY('options.num_predict'),
  ],
  structured: [...BODY('response_format'), ...BODY('format')],
  tools: BODY('tools'),
  refine: byAddress,
};

export const http: Recogniser = {
  sdk: 'requests',
  packages: {},
  imports: [],
  mentions: [...PROVIDER_HOSTS, 'chat/completions', 'api/embed', 'api/generate', 'v1/embeddings', 'v1/completions'],
  calls: [
    {
      ...POST,
      call: [
        'requests.{post,Session().post,session().post,sessions.Session().post}',
        'httpx.{post,stream,Client().post,AsyncClient().post,AsyncClient().stream,Client().stream}',
        'aiohttp.**.ClientSession().post',
        '{requests,httpx,urllib3}.**.request',
        'urllib.request.{urlopen,Request}',
        'urllib3.PoolManager().request',
        'requests_html.**.post',
        'curl_cffi.requests.post',
        // A line that stays open: what is said on it is counted where it is opened.
        'websockets.**.connect',
        'websocket.create_connection',
        'websocket.WebSocketApp().run_forever',
      ],
    },
    { ...POST, call: '?.post', isUnmistakable: true },
  ],
};

/** Spends only where the address is a provider's and the path makes something. */
function byAddress(workload: Workload, call: CallFact): Workload | undefined {
  const url = addressOf(call);
  if (url === undefined || !(isProviderUrl(url) || isServedElsewhere(url, call))) return undefined;
  // A request object is counted where it is opened.
  if (/\.Request$/.test(workload.call)) return undefined;
  const task = taskOf(url);
  if (task === undefined) return undefined;
  const inPath = modelInPath(url);
  const model =
    workload.model ??
    (inPath === undefined
      ? undefined
      : { id: inPath, options: [inPath], certainty: 'exact' as const, from: 'code', span: undefined });
  return { ...workload, kind: task, model, host: hostNamed(providerOfUrl(url) ?? 'unknown') };
}

/** `f"{self.base_url}/chat/completions"` with a model in the body: whoever answers there, it is asked. */
function isServedElsewhere(url: string, call: CallFact): boolean {
  return ASKING_PATH.test(url) && BODY('model').some((source) => readSource(call, source) !== undefined);
}

const ASKING_PATH =
  /^\{\}.*\/(chat\/completions|completions|embeddings|rerank|responses|messages|images\/generations|audio\/(speech|transcriptions)|api\/(chat|generate|embed))(\?|$)/;

const ADDRESSES = ['url', 'uri', '0', '1', 'receiver:base_url', '0.0', '0.url'];

function addressOf(call: CallFact): string | undefined {
  const isOpened = call.paths.some((path) => path.endsWith('.run_forever'));
  for (const source of isOpened ? ['receiver:url', 'receiver:0'] : ADDRESSES) {
    const value = readSource(call, source);
    const text = value === undefined ? undefined : literalOf(value);
    if (text !== undefined && /^https?:\/\/|localhost|api\.|^\{\}.*\//.test(text)) {
      const base = readSource(call, 'receiver:base_url');
      return text.startsWith('/') && base !== undefined ? `${literalOf(base) ?? ''}${text}` : text;
    }
  }
  return undefined;
}

/** Literal parts of a text, holes as `{}`. */
function literalOf(value: Value): string | undefined {
  if (value.kind === 'constant') return typeof value.value === 'string' ? value.value : undefined;
  if (value.kind === 'choice') return value.options.map(literalOf).find((text) => text !== undefined);
  // `urljoin(base, "/api/embed")`
  if (value.kind === 'external' && value.path === 'urllib.parse.urljoin()') {
    const [base, path] = value.arguments?.positional ?? [];
    return path && `${(base && literalOf(base)) ?? '{}'}${literalOf(path) ?? '{}'}`;
  }
  if (value.kind !== 'text') return undefined;
  return value.parts.map((part) => (typeof part === 'string' ? part : '{}')).join('');
}

const TASKS: readonly (readonly [RegExp, WorkloadKind])[] = [
  [/batches|batchPredict|:batch/, 'batch-api'],
  [/fine_tuning\/jobs|fine-tunes/, 'fine-tune-api'],
  [/embed/i, 'embedding'],
  [/rerank/, 'rerank'],
  [/images?\/|text-to-image|stable-diffusion|imagen/, 'image-gen'],
  [/audio\/|transcri|text-to-speech|speech|\/v\d\/(listen|speak)\b/, 'audio'],
  [/video/, 'video'],
  [
    /chat|completions|messages|responses|[gG]enerateContent|generate|realtime|converse|invoke|:predict|\/models\/|\/predictions|\/(?:async_)?predict\b|\/api\/v1\/run|conversation|assistants?\/.*runs|threads\/.*runs/,
    'llm-chat',
  ],
];

function taskOf(url: string): WorkloadKind | undefined {
  if (
    /\/(files|threads|assistants|vector_stores|tokenize|countTokens|count_tokens|moderations|pull|tags|show|uploads)(\/[^/]*)?(\?|$)/.test(
      url,
    )
  )
    return undefined;
  return TASKS.find(([path]) => path.test(url))?.[1];
}

function modelInPath(url: string): string | undefined {
  const found =
    /\/models\/([\w.{}-]+(?:\/[\w.{}-]+)??)(?::\w+|\/v1\/|\?|$)/.exec(url)?.[1] ??
    /\/(?:deployments|engines)\/([\w.{}-]+)\//.exec(url)?.[1] ??
    /\/model\/([\w.:-]+)\/(?:invoke|converse)/.exec(url)?.[1] ??
    /\/(?:realtime|listen|speak)\?(?:.*&)?model=([\w.:-]+)/.exec(url)?.[1];
  return found?.includes('{') ? undefined : found;
}
