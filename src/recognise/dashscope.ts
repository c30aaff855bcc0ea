// Alibaba's DashScope (Qwen): one class per task with a `call`.

import { CHAT, EMBED } from './chat-shape';
import type { Recogniser } from './recogniser';

export const dashscope: Recogniser = {
  sdk: 'dashscope',
  imports: ['dashscope'],
  calls: [
    {
      ...CHAT,
      host: 'alibaba',
      call: 'dashscope.**.{Generation,AioGeneration,MultiModalConversation,AioMultiModalConversation}.call',
      model: ['model', '0'],
    },
    {
      ...EMBED,
      host: 'alibaba',
      call: 'dashscope.**.{TextEmbedding,MultiModalEmbedding}.call',
      model: ['model', '0'],
    },
    {
      kind: 'rerank',
      host: 'alibaba',
      call: 'dashscope.**.TextReRank.call',
      model: ['model', '0'],
      items: ['documents'],
    },
    {
      kind: 'image-gen',
      host: 'alibaba',
      call: 'dashscope.**.ImageSynthesis.{call,async_call}',
      model: ['model', '0'],
      multiplier: ['n'],
      image: { size: ['size'] },
      defaults: { items: 1 },
    },
    { kind: 'video', host: 'alibaba', call: 'dashscope.**.VideoSynthesis.{call,async_call}', model: ['model', '0'] },
  ],
};
