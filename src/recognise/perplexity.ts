// Perplexity's client: answers grounded in search.

import { CHAT } from './chat-shape';
import type { Recogniser } from './recogniser';

export const perplexity: Recogniser = {
  sdk: 'perplexityai',
  imports: ['perplexity'],
  calls: [
    { ...CHAT, host: 'perplexity', call: 'perplexity.**.chat.completions.create' },
    {
      ...CHAT,
      host: 'perplexity',
      call: 'perplexity.**.responses.create',
      prompt: ['input'],
      maxOutputTokens: ['max_output_tokens'],
    },
  ],
};
