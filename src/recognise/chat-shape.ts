// What clients shaped like OpenAI's have in common: where model, messages and limits stand. The resource tree is the
// same but for names; each client's own file says the paths.

import type { CallPattern } from './recogniser';

export const CHAT: Omit<CallPattern, 'call' | 'host'> = {
  kind: 'llm-chat',
  model: ['model'],
  prompt: ['messages', 'prompt'],
  answers: ['n'],
  maxOutputTokens: ['max_tokens', 'max_completion_tokens'],
  reasoningEffort: ['reasoning_effort'],
  structured: ['response_format'],
  tools: ['tools'],
  endpoint: ['receiver:base_url'],
};
export const EMBED: Omit<CallPattern, 'call' | 'host'> = {
  kind: 'embedding',
  model: ['model'],
  prompt: ['input', 'inputs'],
  items: ['input', 'inputs'],
};
export const AUDIO: Omit<CallPattern, 'call' | 'host'> = { kind: 'audio', model: ['model'], prompt: ['input'] };
