// Ollama: models on one's own machine, by module or client. Pulling, listing and showing run nothing.

import type { CallPattern, Recogniser } from './recogniser';

const OWNER = 'ollama.{Client().,AsyncClient().,}';
const CHAT: Omit<CallPattern, 'call'> = {
  kind: 'llm-chat',
  host: 'local',
  model: ['model', '0'],
  prompt: ['system', 'messages', 'prompt', '1'],
  maxOutputTokens: ['options.num_predict'],
  structured: ['format'],
  tools: ['tools'],
  endpoint: ['receiver:host', 'receiver:0'],
};

export const ollama: Recogniser = {
  sdk: 'ollama',
  imports: ['ollama'],
  calls: [
    { ...CHAT, call: `${OWNER}{chat,generate}` },
    {
      kind: 'embedding',
      host: 'local',
      call: `${OWNER}{embed,embeddings}`,
      model: ['model', '0'],
      prompt: ['input', 'prompt', '1'],
      items: ['input', 'prompt', '1'],
    },
  ],
};
