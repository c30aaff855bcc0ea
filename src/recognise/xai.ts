// xAI's client: a chat is made first and spends when it is sampled.

import { CHAT } from './chat-shape';
import type { Recogniser } from './recogniser';

export const xai: Recogniser = {
  sdk: 'xai-sdk',
  imports: ['xai_sdk'],
  calls: [
    {
      ...CHAT,
      host: 'x-ai',
      call: 'xai_sdk.**.chat.create().{sample,stream,parse,defer,sample_batch,stream_batch}',
      model: ['receiver:model'],
      prompt: ['receiver:messages'],
      maxOutputTokens: ['receiver:max_tokens'],
    },
    {
      kind: 'image-gen',
      host: 'x-ai',
      call: 'xai_sdk.**.image.{sample,sample_batch}',
      model: ['model'],
      prompt: ['prompt'],
    },
  ],
};
