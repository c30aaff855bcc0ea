// aisuite: one client for all, shaped like OpenAI's; ids name their provider first.

import { CHAT } from './chat-shape';
import type { Recogniser } from './recogniser';

export const aisuite: Recogniser = {
  sdk: 'aisuite',
  imports: ['aisuite'],
  calls: [
    {
      ...CHAT,
      host: 'openai',
      call: 'aisuite.**.chat.completions.create',
      isModelPrefixed: true,
    },
  ],
};
