// The name of a model without who serves it: routers write `openai/gpt-4o`, frameworks `openai:gpt-4o`. A tag stays:
// `mistral:7b` and `llama3:8b` are names of Ollama's.

const SERVED_BY =
  /^(openai(-chat|-responses)?|azure([_-]openai)?|anthropic|google([_-](gla|vertex|genai|vertexai|anthropic-vertex))?|vertexai|groq|mistral(?=:[a-z-]*(tral|nemo))|cohere|bedrock([_-]converse)?|deepseek(?=:deepseek)|together(ai)?|fireworks|xai|grok|openrouter|hugging-?face|cerebras|perplexity|ollama|litellm):(?=[a-z])/i;

/** `withoutProvider('openai:gpt-4o')` is `gpt-4o`, as is `withoutProvider('openrouter/openai/gpt-4o')`. */
export function withoutProvider(model: string): string {
  return model.replace(SERVED_BY, '').replace(/^.*\//, '');
}
