// Library classes that reach a file through another one (`from helper_functions import *`): known by names that no
// one else uses.

import { remembered } from '../base/path-pattern';

const HOMES: readonly (readonly [RegExp, string])[] = [
  [/^(ChatOpenAI|AzureChatOpenAI|OpenAIEmbeddings|AzureOpenAIEmbeddings)$/, 'langchain_openai'],
  [/^(ChatAnthropic)$/, 'langchain_anthropic'],
  [/^(ChatGroq)$/, 'langchain_groq'],
  [/^(ChatGoogleGenerativeAI|GoogleGenerativeAIEmbeddings)$/, 'langchain_google_genai'],
  [/^(ChatOllama|OllamaEmbeddings)$/, 'langchain_ollama'],
  [/^(HuggingFaceEmbeddings)$/, 'langchain_huggingface'],
  [/^(FAISS)$/, 'langchain_community.vectorstores'],
  [/^(AsyncOpenAI|AzureOpenAI|AsyncAzureOpenAI)$/, 'openai'],
  [/^(AsyncAnthropic)$/, 'anthropic'],
  [/^(SentenceTransformer|CrossEncoder)$/, 'sentence_transformers'],
  [/^(AutoModel(For\w+)?)$/, 'transformers'],
];

const HOME_PACKAGES = new Set([
  ...HOMES.map(([, home]) => home.split('.')[0] ?? ''),
  'langchain',
  'llama_index',
  'unsloth',
  'peft',
  'optimum',
  'chatlas',
]);

/** The same client by another door: observers, caches and gateways hand out OpenAI's and others' under names of their own. */
const DOORS: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:langfuse|posthog\.ai|helicone\.\w+|promptlayer(?:\.PromptLayer\(\))?|gen_ai_hub\.proxy\.native|lunary|parea|log10)\.(openai|anthropic)\b(?:\.openai\b)?/,
    '$1',
  ],
  // What it keeps of OpenAI's answers has a pattern of its own.
  [/^gptcache\.adapter\.(diffusers|replicate|llama_cpp|stability_sdk|openai\.(?:Audio|Image))\b/, '$1'],
  [/^azure\..*\.get_(?:azure_)?open_?ai_client\(\)/, 'openai.AzureOpenAI()'],
  [/^flaml\.autogen\b/, 'autogen'],
  [/^flaml\.oai\b/, 'autogen.oai'],
  [/^gpt_index\b/, 'llama_index'],
  // What Hugging Face called its library before.
  [/^pytorch_(?:pretrained_bert|transformers)(?=\.)/, 'transformers'],
];

function atItsDoor(path: string): string {
  for (const [door, home] of DOORS) if (door.test(path)) return path.replace(door, home);
  return path;
}

/** `helper_functions.FAISS.from_texts` reads `langchain_community.vectorstores.FAISS.from_texts`; other paths read as they are. */
export const homePath: (path: string) => string = remembered((written) => {
  const path = atItsDoor(written);
  const found = /^(\.*[a-z_]\w*(?:\.[a-z_]\w*)*)\.([A-Z]\w+)(?=[.(]|$)/.exec(path);
  if (found === null) return path;
  const [whole, module = '', name = ''] = found;
  const root = module.split('.')[0] ?? '';
  if (HOME_PACKAGES.has(root) || root.startsWith('langchain_')) return path;
  const home = HOMES.find(([names]) => names.test(name))?.[1];
  return home === undefined ? path : `${home}.${name}${path.slice(whole.length)}`;
});
