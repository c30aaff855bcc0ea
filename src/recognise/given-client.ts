// Who is handed a client asks whom that client asks: `Swarm(client=OpenAI(base_url="http://localhost:11434/v1"))`,
// `wrap_openai(Groq())`, `OpenAIProvider(openai_client=client)`. The library's own name says nothing of the server then.

import type { CallFact } from '../flow/facts';
import type { Arguments, Value } from '../flow/values/value';
import { hostNamed } from './build';
import { providerOfUrl } from './provider';
import { toText } from './read';
import { makersOf, readArgument } from './source';
import type { Workload } from './workload';

/** The workload at the server of the client that it was handed, where its host is no more than a library's habit. */
export function atGivenClient(workload: Workload, call: CallFact): Workload {
  const { host } = workload;
  if (host.kind !== 'api' || (host.provider !== 'openai' && host.provider !== 'unknown')) return workload;
  const handed = [call.arguments, ...makersOf(call).map(argumentsOf)];
  const provider = firstOf(handed, (given) => given && providerHandedTo(given));
  return provider === undefined || provider === host.provider ? workload : { ...workload, host: hostNamed(provider) };
}

/** The provider of the client among the arguments, or of one that an argument was made with. */
export function providerHandedTo(given: Arguments, depth = 0): string | undefined {
  const named = [...given.named].flatMap(([name, value]) => (CLIENT_NAME.test(name) ? [value] : []));
  return firstOf([...named, ...given.positional], (value) => providerOfClient(value, depth));
}

function providerOfClient(value: Value, depth: number): string | undefined {
  if (value.kind === 'choice') return firstOf(value.options, (option) => providerOfClient(option, depth));
  if (value.kind !== 'external' || !value.path.endsWith(')') || depth > DEEPEST) return undefined;
  const given = value.arguments;
  const url = given && firstOf(ADDRESSES, (key) => readArgument(given, key));
  const address = url && toText(url);
  const byUrl = address === undefined ? undefined : providerOfUrl(address);
  if (byUrl !== undefined) return byUrl;
  const own = CLIENTS.find(([path]) => path.test(value.path))?.[1];
  if (own !== undefined) return own;
  return given && providerHandedTo(given, depth + 1);
}

const DEEPEST = 3;
/** Arguments that hold whom to ask; stores, tools and the like ask others. */
const CLIENT_NAME = /client|provider|^(llm|model|model_client|lm|openai|api|generator|judge|chat_model|backend)$/;
const ADDRESSES = ['base_url', 'openai_api_base', 'api_base', 'azure_endpoint', 'host'];

/** The official SDKs' clients, by what makes them. */
const CLIENTS: readonly (readonly [RegExp, string])[] = [
  [/^openai\.(Async)?AzureOpenAI\(\)$/, 'azure'],
  [/^openai\.((Async)?OpenAI|(Async)?Client)\(\)$/, 'openai'],
  [/^anthropic\.(Async)?AnthropicBedrock\(\)$/, 'aws'],
  [/^anthropic\.(Async)?AnthropicVertex\(\)$/, 'google'],
  [/^anthropic\.(Async)?(Anthropic|Client)\(\)$/, 'anthropic'],
  [/^groq\.(Async)?(Groq|Client)\(\)$/, 'groq'],
  [/^together\.(Async)?(Together|Client)\(\)$/, 'together'],
  [/^ollama\.(Async)?Client\(\)$/, 'local'],
  [/^mistralai\.(client\.)?Mistral(Client)?\(\)$/, 'mistral'],
  [/^cohere\.(Async)?Client(V2)?\(\)$/, 'cohere'],
  [/^cerebras\.cloud\.sdk\.(Async)?Cerebras\(\)$/, 'cerebras'],
  [/^fireworks\.client\.(Async)?Fireworks\(\)$/, 'fireworks'],
  [/^google\.genai\.Client\(\)$/, 'google'],
];

function argumentsOf(value: Value): Arguments | undefined {
  return value.kind === 'external' || value.kind === 'instance' ? value.arguments : undefined;
}

function firstOf<Item, Found>(items: readonly Item[], find: (item: Item) => Found | undefined): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
