// Who serves a model: by the address a client is pointed at, by the prefix of a model id. Names are those of the
// price catalogue (`google`, `x-ai`, `moonshotai`); `local` is own hardware.

/** `http://localhost:11434/v1` is `local`, `https://openrouter.ai/api/v1` is `openrouter`; undefined when not known. */
export function providerOfUrl(url: string): string | undefined {
  return HOSTS.find(([host]) => host.test(url))?.[1];
}

/** The address of a provider's API anywhere in a text: for requests over plain HTTP. */
export function isProviderUrl(url: string): boolean {
  const provider = providerOfUrl(url);
  return provider !== undefined && (provider !== 'local' || LOCAL_PATHS.test(url));
}

/** `anthropic/claude-sonnet-4-5` and `anthropic:claude…` name their provider; `claude…` alone can only be one's. */
export function providerOfPrefix(model: string): string | undefined {
  const prefix = /^([a-z_0-9-]+)[/:]/.exec(model)?.[1];
  const named = prefix === undefined ? undefined : PREFIXES[prefix.replace(/_/g, '-')];
  return named ?? FAMILIES.find(([family]) => family.test(model))?.[1];
}

/** Ids that only one provider sells under that name. */
const FAMILIES: readonly (readonly [RegExp, string])[] = [
  [/^(gpt-\d|chatgpt|o\d(-|$)|text-embedding-(3|ada)|dall-e)/, 'openai'],
  [/^claude/, 'anthropic'],
  [/^(gemini|models\/gemini)/, 'google'],
  [/^(mistral-(large|medium|small)|codestral|ministral|magistral|pixtral-large)/, 'mistral'],
  [/^deepseek-(chat|reasoner)/, 'deepseek'],
  [/^command/, 'cohere'],
  [/^grok-/, 'x-ai'],
  // Bedrock's own: `us.anthropic.claude-haiku-4-5-20251001-v1:0`, or the whole name of the resource.
  [/^arn:aws[\w-]*:bedrock:/, 'aws'],
  [
    /^((us|us-gov|eu|apac|jp|au|ca|global)\.)?(amazon|anthropic|meta|mistral|cohere|ai21|deepseek|qwen|openai|writer|stability|twelvelabs|luma)\.[a-z]/,
    'aws',
  ],
];

/** Hosts worth reading a text for that imports no SDK. */
export const PROVIDER_HOSTS: readonly string[] = [
  'api.openai.com',
  'openai.azure.com',
  'api.anthropic.com',
  'generativelanguage.googleapis.com',
  'aiplatform.googleapis.com',
  'api.mistral.ai',
  'api.cohere',
  'api.groq.com',
  'api.together.',
  'api.deepseek.com',
  'openrouter.ai',
  'api.fireworks.ai',
  'api.perplexity.ai',
  'api.x.ai',
  'api-inference.huggingface.co',
  'router.huggingface.co',
  'api.replicate.com',
  'dashscope.aliyuncs.com',
  'api.moonshot.',
  'open.bigmodel.cn',
  'api.voyageai.com',
  'api.stability.ai',
  'api.cerebras.ai',
  'models.github.ai',
  'models.inference.ai.azure.com',
  'integrate.api.nvidia.com',
  'api.elevenlabs.io',
  'baseten.co',
  'api.deepgram.com',
  'api.assemblyai.com',
  'api.ai21.com',
  'api.jina.ai',
  'api.deepinfra.com',
  'api.novita.ai',
  'api.siliconflow.',
  'volces.com',
  'api.sambanova.ai',
  'api.hyperbolic.xyz',
  'studio.nebius.',
  'localhost:11434',
  '127.0.0.1:11434',
];

const HOSTS: readonly (readonly [RegExp, string])[] = [
  [/\/\/(localhost|127\.|0\.0\.0\.0|\[::1\]|host\.docker\.internal|192\.168\.|10\.\d)/, 'local'],
  [
    /openai\.azure\.com|services\.ai\.azure|cognitiveservices\.azure|models\.inference\.ai\.azure|models\.github\.ai/,
    'azure',
  ],
  [/api\.openai\.com/, 'openai'],
  [/\/\/(www\.|api\.)?ollama\.com/, 'ollama-cloud'],
  [/api\.anthropic\.com/, 'anthropic'],
  [/googleapis\.com/, 'google'],
  [/bedrock[\w-]*\.[\w-]+\.amazonaws\.com/, 'aws'],
  [/api\.mistral\.ai|codestral\.mistral\.ai/, 'mistral'],
  [/api\.cohere\.(ai|com)/, 'cohere'],
  [/api\.groq\.com/, 'groq'],
  [/api\.together\.(xyz|ai)/, 'together'],
  [/api\.deepseek\.com/, 'deepseek'],
  [/openrouter\.ai/, 'openrouter'],
  [/api\.fireworks\.ai/, 'fireworks'],
  [/api\.perplexity\.ai/, 'perplexity'],
  [/api\.x\.ai/, 'x-ai'],
  [/huggingface\.co|endpoints\.huggingface\.cloud/, 'huggingface'],
  [/api\.replicate\.com/, 'replicate'],
  [/dashscope(-intl)?\.aliyuncs\.com/, 'alibaba'],
  [/api\.moonshot\./, 'moonshotai'],
  [/open\.bigmodel\.cn/, 'zhipuai'],
  [/api\.z\.ai/, 'zai'],
  [/api\.voyageai\.com/, 'voyageai'],
  [/api\.stability\.ai/, 'stability'],
  [/api\.cerebras\.ai/, 'cerebras'],
  [/integrate\.api\.nvidia\.com|api\.nvcf\.nvidia\.com/, 'nvidia'],
  [/api\.elevenlabs\.io/, 'elevenlabs'],
  [/api\.minimaxi?\.(com|io)/, 'minimax'],
  [/api\.novita\.ai/, 'novita'],
  [/api\.cloudflare\.com/, 'cloudflare'],
  [/ark\.cn-beijing\.volces\.com/, 'volcengine'],
  [/api\.siliconflow\./, 'siliconflow'],
  [/api\.deepinfra\.com/, 'deepinfra'],
  [/api\.sambanova\.ai/, 'sambanova'],
  [/\b(app|api|bridge|inference)\.baseten\.co/, 'baseten'],
  [/api\.(\w+\.)?deepgram\.com/, 'deepgram'],
  [/api\.assemblyai\.com/, 'assemblyai'],
  [/api\.ai21\.com/, 'ai21'],
  [/api\.jina\.ai/, 'jina'],
  [/api\.hyperbolic\.xyz/, 'hyperbolic'],
  [/studio\.nebius\./, 'nebius'],
];

/** Of servers on one's own machine, what spends compute. */
const LOCAL_PATHS =
  /\/(v1\/(chat\/completions|completions|embeddings|responses|messages)|api\/(chat|generate|embed|embeddings))\b/;

const PREFIXES: Readonly<Record<string, string>> = {
  openai: 'openai',
  'openai-chat': 'openai',
  'openai-responses': 'openai',
  'text-completion-openai': 'openai',
  azure: 'azure',
  'azure-ai': 'azure',
  'azure-openai': 'azure',
  anthropic: 'anthropic',
  google: 'google',
  gemini: 'google',
  'google-genai': 'google',
  'google-gla': 'google',
  'google-vertex': 'google',
  'google-vertexai': 'google',
  'google-anthropic-vertex': 'google',
  'vertex-ai': 'google',
  bedrock: 'aws',
  'bedrock-converse': 'aws',
  sagemaker: 'aws',
  amazon: 'aws',
  mistral: 'mistral',
  mistralai: 'mistral',
  codestral: 'mistral',
  cohere: 'cohere',
  'cohere-chat': 'cohere',
  groq: 'groq',
  together: 'together',
  'together-ai': 'together',
  deepseek: 'deepseek',
  openrouter: 'openrouter',
  fireworks: 'fireworks',
  'fireworks-ai': 'fireworks',
  perplexity: 'perplexity',
  xai: 'x-ai',
  'x-ai': 'x-ai',
  grok: 'x-ai',
  spacexai: 'x-ai',
  huggingface: 'huggingface',
  'hf-inference': 'huggingface',
  replicate: 'replicate',
  dashscope: 'alibaba',
  alibaba: 'alibaba',
  moonshot: 'moonshotai',
  moonshotai: 'moonshotai',
  cerebras: 'cerebras',
  'nvidia-nim': 'nvidia',
  nvidia: 'nvidia',
  voyage: 'voyageai',
  voyageai: 'voyageai',
  ollama: 'local',
  'ollama-chat': 'local',
  vllm: 'local',
  'hosted-vllm': 'local',
  'lm-studio': 'local',
  llamafile: 'local',
  zai: 'zai',
  'z-ai': 'zai',
  zhipuai: 'zhipuai',
  elevenlabs: 'elevenlabs',
  baseten: 'baseten',
  novita: 'novita',
  minimax: 'minimax',
  deepinfra: 'deepinfra',
  sambanova: 'sambanova',
};
