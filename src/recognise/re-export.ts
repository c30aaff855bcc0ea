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
]);

/** What Hugging Face called its library before. */
const EARLIER = /^pytorch_(pretrained_bert|transformers)(?=\.)/;

/** `helper_functions.FAISS.from_texts` reads `langchain_community.vectorstores.FAISS.from_texts`; other paths read as they are. */
export const homePath: (path: string) => string = remembered((path) => {
  if (EARLIER.test(path)) return path.replace(EARLIER, 'transformers');
  const found = /^(\.*[a-z_]\w*(?:\.[a-z_]\w*)*)\.([A-Z]\w+)(?=[.(]|$)/.exec(path);
  if (found === null) return path;
  const [whole, module = '', name = ''] = found;
  const root = module.split('.')[0] ?? '';
  if (HOME_PACKAGES.has(root) || root.startsWith('langchain_')) return path;
  const home = HOMES.find(([names]) => names.test(name))?.[1];
  return home === undefined ? path : `${home}.${name}${path.slice(whole.length)}`;
});
