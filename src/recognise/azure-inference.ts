// Azure AI Inference: any model hosted on Azure.

import { CHAT, EMBED } from './chat-shape';
import type { Recogniser } from './recogniser';

export const azureInference: Recogniser = {
  sdk: 'azure-ai-inference',
  imports: ['azure.ai.inference'],
  calls: [
    {
      ...CHAT,
      host: 'azure',
      call: 'azure.ai.inference.**.ChatCompletionsClient().complete',
      model: ['model', 'receiver:model'],
    },
    {
      ...EMBED,
      host: 'azure',
      call: 'azure.ai.inference.**.EmbeddingsClient().embed',
      model: ['model', 'receiver:model'],
    },
  ],
};
