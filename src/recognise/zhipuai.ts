// Zhipu's clients (GLM): `zhipuai` and its successor `zai`.

import { CHAT, EMBED } from './chat-shape';
import type { Recogniser } from './recogniser';

export const zhipuai: Recogniser = {
  sdk: 'zhipuai',
  imports: ['zhipuai', 'zai'],
  calls: [
    {
      ...CHAT,
      host: 'zhipuai',
      call: '{zhipuai,zai}.**.chat.{completions,asyncCompletions,async_completions}.create',
    },
    { ...EMBED, host: 'zhipuai', call: '{zhipuai,zai}.**.embeddings.create' },
    {
      kind: 'image-gen',
      host: 'zhipuai',
      call: '{zhipuai,zai}.**.images.{generations,generate}',
      model: ['model'],
      prompt: ['prompt'],
      defaults: { items: 1 },
    },
    {
      kind: 'video',
      host: 'zhipuai',
      call: '{zhipuai,zai}.**.videos.generations',
      model: ['model'],
      prompt: ['prompt'],
    },
  ],
};
