// Cerebras' client: chat and completions.

import { CHAT } from './chat-shape';
import type { Recogniser } from './recogniser';

export const cerebras: Recogniser = {
  sdk: 'cerebras-cloud-sdk',
  imports: ['cerebras'],
  calls: [{ ...CHAT, host: 'cerebras', call: 'cerebras.**.{chat.,}completions.create' }],
};
