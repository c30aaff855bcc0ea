// Under which name a model's scores are kept and looked for: stricter than models.ts, where any of one size will do.

import { nameKey } from './name-key';

/**
 * As `nameKey`, and without what changes where or how the same weights are run: a cloud's prefix and version, how they
 * are packed, `:free`. A packed copy answers nearly as well; a fine-tuned one has a name of its own.
 */
export function qualityKey(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/^(?:[a-z]+\.)?(?:anthropic|amazon|meta|mistral|cohere|ai21|deepseek|openai|qwen)\.(?=[a-z])/, '')
    .replace(/(-v\d+)?:\d+$/, '')
    .replace(/[:-](free|nitro|floor|latest|batch|cloud)$/, '')
    .replace(/^(.*claude.*|.*-instruct)-(fast|turbo)$/, '$1');
  let key = nameKey(plain).replace(/^meta-(?=llama)/, '');
  for (let shorter = key.replace(PACKED, ''); shorter !== key; shorter = key.replace(PACKED, '')) key = shorter;
  return key;
}

const PACKED =
  /-(hf|fp8|fp16|bf16|fp4|nvfp4|mxfp4|int4|int8|awq|gptq|gguf|mlx|bnb|[48]bit|w4a16|w8a8|w8a16|q\d(-(\d|k(-[sml])?))?|dynamic|quantized|unsloth)$/;

/** `gpt-5-mini-2025-08-07` is a snapshot of `gpt-5-mini`, `gemini-3-flash-preview` of `gemini-3-flash`. */
export function withoutDate(key: string): string {
  const undated = key.replace(/-(20\d\d-?\d\d-?\d\d|\d\d-20\d\d)$/, '');
  // `o1-preview` was another model than `o1`.
  return /^o\d/.test(key) ? undated : undated.replace(/-preview$/, '');
}

/** Not as the hub writes it, `maker/name`: `gpt-4o`, `meta/llama-3.3-70b`, `llama3.1:8b`. */
export function isServedName(id: string): boolean {
  const maker = id.slice(0, Math.max(0, id.lastIndexOf('/'))).replace(/^.*\//, '');
  return maker === '' || SERVERS.test(maker);
}

const SERVERS =
  /^(alibaba|amazon|anthropic|azure(_ai)?|baseten|bedrock|bfl|cerebras|cohere|deepinfra|deepseek|fireworks(_ai)?|gemini|google|groq|inception|meituan|meta|minimax|mistral|models|moonshotai?|novita|nvidia(_nim)?|ollama|openai|openrouter|perplexity|sambanova|stepfun|together(_ai)?|vertex_ai|xai|xiaomi|zai)$/;
