// mem0: what is remembered is first drawn out of the conversation by a language model, unless it is to be kept as it is;
// what is kept, and what is searched for, is embedded. The hosted platform (`MemoryClient`) runs its models elsewhere.

import type { CallFact } from '../flow/facts';
import type { Value } from '../flow/values/value';
import { hostNamed } from './build';
import { providerOfPrefix } from './provider';
import { defaultModel, readModel, readString } from './read';
import type { Recogniser } from './recogniser';
import { makersOf, readFirst, readSource } from './source';
import type { Workload } from './workload';

export const mem0: Recogniser = {
  sdk: 'mem0ai',
  imports: ['mem0'],
  hasWorkInside: true,
  calls: [
    {
      kind: 'llm-chat',
      host: 'openai',
      call: [
        'mem0.**.{Memory,AsyncMemory}().add',
        'mem0.**.{Memory,AsyncMemory}.from_config().add',
        'mem0.{Memory,AsyncMemory}{,.from_config}().add',
      ],
      prompt: ['0', 'messages'],
      refine: asConfigured,
    },
    {
      kind: 'embedding',
      host: 'openai',
      call: [
        'mem0.**.{Memory,AsyncMemory}().{search,update}',
        'mem0.**.{Memory,AsyncMemory}.from_config().{search,update}',
        'mem0.{Memory,AsyncMemory}{,.from_config}().{search,update}',
      ],
      prompt: ['query', 'data', '0'],
      defaults: { items: 1 },
      refine: (workload, call) => withPart(workload, call, 'embedder', EMBEDS_BY_DEFAULT),
    },
  ],
};

/** `infer=False` keeps the text as it is. */
function asConfigured(workload: Workload, call: CallFact): Workload {
  const isInferred = readSource(call, 'infer');
  if (isInferred?.kind === 'constant' && isInferred.value === false)
    return withPart({ ...workload, kind: 'embedding', model: undefined }, call, 'embedder', EMBEDS_BY_DEFAULT);
  return withPart(workload, call, 'llm', BY_DEFAULT);
}

/** The model of one part of the configuration: `{"llm": {"provider": "openai", "config": {"model": "gpt-4o"}}}`. */
function withPart(workload: Workload, call: CallFact, part: string, otherwise: string): Workload {
  const provider = readString(call, placesOf(`${part}.provider`));
  const model = readModel(call, placesOf(`${part}.config.model`));
  const named = provider === undefined ? undefined : (PROVIDERS[provider] ?? providerOfPrefix(`${provider}/`));
  if (named !== undefined || model !== undefined)
    return { ...workload, model, host: named === undefined ? workload.host : hostNamed(named) };
  return isMadeHere(call) && leavesOut(readFirst(call, placesOf(''))?.value, part)
    ? { ...workload, model: defaultModel(otherwise) }
    : workload;
}

/** A configuration is handed to the class or to `from_config`. */
function placesOf(key: string): readonly string[] {
  return ['0', 'config_dict', 'config'].map((place) => `receiver:${place}${key === '' ? '' : `.${key}`}`);
}

/** True where all of the configuration is in sight and says nothing of the part. */
function leavesOut(config: Value | undefined, part: string): boolean {
  if (config === undefined) return true;
  if (config.kind === 'mapping') return config.isComplete && !config.entries.has(part);
  return (
    config.kind === 'external' &&
    /\.MemoryConfig\(\)$/.test(config.path) &&
    config.arguments?.hasUnknownRest === false &&
    !config.arguments.named.has(part)
  );
}

/** Its names of providers that are no prefix of a model's id. */
const PROVIDERS: Readonly<Record<string, string>> = {
  aws_bedrock: 'aws',
  azure_openai: 'azure',
  azure_openai_structured: 'azure',
  openai_structured: 'openai',
  vertexai: 'google',
  lmstudio: 'local',
  fastembed: 'local',
  huggingface: 'local',
};

/** `mem0/llms/openai.py` and `mem0/embeddings/openai.py` of mem0ai 2.2.1, read 2026-11-30. */
const BY_DEFAULT = 'gpt-5-mini';
const EMBEDS_BY_DEFAULT = 'text-embedding-3-small';

function isMadeHere(call: CallFact): boolean {
  return makersOf(call).some((maker) => maker.kind === 'external' && maker.arguments?.hasUnknownRest === false);
}
