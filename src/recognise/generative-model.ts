// What Google's `GenerativeModel` classes have in common: the model is bound when the object is made.

import type { CallPattern } from './recogniser';

export const GENERATIVE_MODEL: Omit<CallPattern, 'call'> = {
  kind: 'llm-chat',
  host: 'google',
  model: ['receiver:model_name', 'receiver:0', 'receiver:model'],
  prompt: ['receiver:system_instruction', 'contents', 'content', '0'],
  answers: ['generation_config.candidate_count'],
  maxOutputTokens: ['generation_config.max_output_tokens', 'receiver:generation_config.max_output_tokens'],
  structured: ['generation_config.response_schema', 'receiver:generation_config.response_schema'],
  tools: ['tools', 'receiver:tools'],
};
