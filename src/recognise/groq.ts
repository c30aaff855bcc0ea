// Groq's client: OpenAI's resource tree on Groq's own chips.

import { AUDIO, CHAT, EMBED } from './chat-shape';
import type { Recogniser } from './recogniser';

export const groq: Recogniser = {
  sdk: 'groq',
  imports: ['groq'],
  calls: [
    {
      ...CHAT,
      host: 'groq',
      call: 'groq.**.chat.completions.create',
      maxOutputTokens: ['max_completion_tokens', 'max_tokens'],
    },
    { ...EMBED, host: 'groq', call: 'groq.**.embeddings.create' },
    { ...AUDIO, host: 'groq', call: 'groq.**.audio.{transcriptions,translations,speech}.create' },
    { kind: 'batch-api', host: 'groq', call: 'groq.**.batches.create' },
  ],
};
