// Frameworks bind a model to an object long before it runs: `ChatOpenAI(model=…)` inside a chain inside an agent.
// This finds that object inside a receiver or an argument, however deep, and reads model and limits from it.

import { indexPatterns } from '../base/path-pattern';
import { GIVEN_TO_BASE } from '../flow/calls/instance';
import { libraryBasesOf, memberOf } from '../flow/calls/member';
import type { CallFact } from '../flow/facts';
import { external, NO_ARGUMENTS } from '../flow/values/construct';
import type { ExternalValue, InstanceValue, Value } from '../flow/values/value';
import { hostNamed } from './build';
import { providerHandedTo } from './given-client';
import { MODEL_CLASSES, type ModelClass } from './model-classes';
import { providerOfPrefix, providerOfUrl } from './provider';
import { homePath } from './re-export';
import { defaultModel, toModel, toNumber, toText } from './read';
import { isNone, readArgument } from './source';
import type { Known, KnownModel, Workload } from './workload';

export interface ModelObject {
  readonly model: KnownModel | undefined;
  readonly host: string;
  /** Of several models that go to their providers by name: who serves a name that tells none. */
  readonly unnamed?: string | undefined;
  readonly isEmbedding: boolean;
  readonly maxOutputTokens: Known | undefined;
  /** The constructor's path, with its call mark. */
  readonly path: string;
}

/** The first language (or, if asked, embedding) model object in a call's makers and arguments. */
export function findModelObject(values: Iterable<Value | undefined>, isEmbedding = false): ModelObject | undefined {
  const search: Search = { seen: new Set(), left: MOST_VALUES, isEmbedding };
  for (const value of values) {
    const found = value === undefined ? undefined : searchIn(value, search, 0);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** True when something in there is not known, so that it may be a model. */
export function mayHoldModel(value: Value, depth = 0): boolean {
  if (depth > 6) return false;
  switch (value.kind) {
    case 'unknown':
      return value.label === undefined || !NOT_A_MODEL.test(value.label);
    case 'external': {
      if (value.path === '|') return (value.arguments?.positional ?? []).some((one) => mayHoldModel(one, depth + 1));
      if (/(^|[._])(llm|chat_model|chat_llm)$/i.test(value.path)) return true;
      if (value.path.startsWith('?'))
        return !/\.(as_retriever|partial|get_prompt|get_format_instructions)\(\)$/.test(value.path);
      return false;
    }
    case 'choice':
      return value.options.some((option) => mayHoldModel(option, depth + 1));
    default:
      return false;
  }
}

/** Fills in what the bound object says, where the call itself says nothing. */
export function withModelObject(workload: Workload, found: ModelObject): Workload {
  const { request } = workload;
  const isBound = workload.model === undefined || workload.model.from === 'library default';
  const isOwn = workload.kind === 'llm-chat' && IN_PROCESS.test(found.path);
  return {
    ...workload,
    kind: isOwn ? 'local-inference' : workload.kind,
    // What the library takes when nobody says is not what another object takes.
    model: isBound ? found.model : workload.model,
    host: { ...hostNamed(found.host), ...(isBound && found.unnamed !== undefined ? { unnamed: found.unnamed } : {}) },
    request:
      request === undefined
        ? undefined
        : { ...request, maxOutputTokens: request.maxOutputTokens ?? found.maxOutputTokens },
  };
}

/** Weights that the program holds itself; a server on the same machine is asked like any other. */
const IN_PROCESS =
  /(^|\.)(transformers\.pipeline|HuggingFacePipeline(\.from_model_id)?|(Chat)?LlamaCpp|GPT4All|CTransformers|VLLM|Vllm|MLXPipeline|ChatMLX|IpexLLM|RWKV|CTranslate2|HuggingFaceLLM|LlamaCPP|HuggingFaceLocal\w*Generator|TransformersModel|VLLMModel|MLXModel|distilabel\..*\.(Transformers|v|LlamaCpp|MLX)LLM)\(\)$/;

/** Everything a call has to do with: its makers with their arguments, then its own arguments. */
export function valuesOf(call: CallFact): readonly (Value | undefined)[] {
  const callee = call.result.kind === 'external' ? call.result.origin : undefined;
  return [callee, call.receiver, ...call.arguments.positional, ...call.arguments.named.values()];
}

const MOST_VALUES = 400;
const DEEPEST = 12;
const NOT_A_MODEL =
  /prompt|parser|retriever|template|question|query|input|text|doc|format|context|tool|memory|config|loader/i;

const INDEX = indexPatterns(
  MODEL_CLASSES.flatMap((entry) => entry.paths.map((path): [string, ModelClass] => [path, entry])),
);

interface Search {
  readonly seen: Set<Value>;
  left: number;
  readonly isEmbedding: boolean;
}

function searchIn(value: Value, search: Search, depth: number): ModelObject | undefined {
  if (depth > DEEPEST || search.seen.has(value) || search.left-- <= 0) return undefined;
  search.seen.add(value);
  switch (value.kind) {
    case 'external': {
      const entry = classOf(value, search.isEmbedding);
      if (entry !== undefined) return read(value, entry);
      return firstIn(
        [value.origin, ...(value.arguments?.positional ?? []), ...(value.arguments?.named.values() ?? [])],
        search,
        depth,
      );
    }
    case 'choice':
      return firstIn(value.options, search, depth);
    case 'sequence':
      return firstIn([...(value.items ?? []), value.element], search, depth);
    case 'mapping':
      return firstIn([...value.entries.values()], search, depth);
    case 'instance':
      return (
        asBase(value, search) ??
        firstIn(
          [
            ...[...value.attributes.names()].map((name) => value.attributes.own(name)),
            ...value.arguments.positional,
            ...value.arguments.named.values(),
          ],
          search,
          depth,
        )
      );
    default:
      return undefined;
  }
}

/** `class Mine(ChatOpenAI)`: an object of the library's class, given what that was given, else what its fields say. */
function asBase(value: InstanceValue, search: Search): ModelObject | undefined {
  const { attributes } = value;
  for (const path of libraryBasesOf(value.class)) {
    const entry = classOf(external(`${path}()`), search.isEmbedding);
    if (entry === undefined) continue;
    const handed = attributes.own(GIVEN_TO_BASE);
    const own = memberOf(value.class, '__init__') === undefined ? value.arguments : NO_ARGUMENTS;
    const given = handed?.kind === 'external' && handed.arguments !== undefined ? handed.arguments : own;
    const fields = [...value.class.scope.names()].flatMap((name): [string, Value][] => {
      const field = value.class.scope.own(name);
      return field === undefined || field.kind === 'function' ? [] : [[name, field]];
    });
    const named = new Map([...fields, ...given.named]);
    return read(external(`${path}()`, undefined, { ...given, named }), entry);
  }
  return undefined;
}

function firstIn(values: readonly (Value | undefined)[], search: Search, depth: number): ModelObject | undefined {
  for (const value of values) {
    const found = value === undefined ? undefined : searchIn(value, search, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

function classOf(value: ExternalValue, isEmbedding: boolean): ModelClass | undefined {
  if (!value.path.endsWith('()')) return undefined;
  const path = value.path.slice(0, -2);
  return INDEX.find(homePath(path)).find((entry) => (entry.isEmbedding === true) === isEmbedding);
}

function read(value: ExternalValue, entry: ModelClass): ModelObject {
  const given = value.arguments;
  const pick = (keys: readonly string[] | undefined): Value | undefined =>
    given === undefined ? undefined : keys?.map((key) => readArgument(given, key)).find((one) => one !== undefined);
  const chosen = pick(entry.model);
  // A model may be named by another object: `Agent(OpenAIModel("gpt-4o"))`.
  const named = chosen === undefined ? undefined : (toModel(chosen) ?? findModelObject([chosen])?.model);
  // An annotation promises the class, not what it was made with; `ChatOpenAI(model=name)` has one that is not told.
  const isMadeHere = given !== undefined && !given.hasUnknownRest && (chosen === undefined || isNone(chosen));
  const model =
    named ?? (entry.defaultModel === undefined || !isMadeHere ? undefined : defaultModel(entry.defaultModel));
  const url = pick(['base_url', 'openai_api_base', 'api_base', 'azure_endpoint', 'endpoint_url']);
  const address = url === undefined ? undefined : toText(url);
  const provider = pick(['model_provider', 'provider']);
  const byProvider = provider === undefined ? undefined : providerOfPrefix(`${toText(provider) ?? ''}/`);
  const byClient = given === undefined || entry.host !== 'openai' ? undefined : providerHandedTo(given);
  const unnamed = byClient ?? entry.host;
  const fixed = (address === undefined ? undefined : providerOfUrl(address)) ?? byProvider;
  const isByName = fixed === undefined && entry.isPrefixed === true && model !== undefined;
  const limit = pick([
    'max_tokens',
    'max_output_tokens',
    'max_completion_tokens',
    'max_new_tokens',
    'num_predict',
    'max_tokens_to_sample',
    'maxTokens',
  ]);
  return {
    model,
    host: fixed ?? (isByName ? providerOfPrefix(model.id) : undefined) ?? unnamed,
    ...(isByName && model.options.length > 1 ? { unnamed } : {}),
    isEmbedding: entry.isEmbedding === true,
    maxOutputTokens: limit === undefined ? undefined : toNumber(limit),
    path: value.path,
  };
}
