// Fireworks' client, new and old.

import { CHAT, EMBED } from './chat-shape';
import type { Recogniser } from './recogniser';

export const fireworks: Recogniser = {
  sdk: 'fireworks-ai',
  imports: ['fireworks'],
  calls: [
    { ...CHAT, host: 'fireworks', call: 'fireworks.**.{chat.,}completions.{create,acreate}' },
    { ...CHAT, host: 'fireworks', call: 'fireworks.**.{ChatCompletion,Completion}.{create,acreate}' },
    { ...EMBED, host: 'fireworks', call: 'fireworks.**.embeddings.create' },
  ],
};
