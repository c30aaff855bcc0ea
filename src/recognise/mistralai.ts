// Mistral's clients: the current one (`Mistral().chat.complete`) and the old one (`MistralClient().chat`).

import { AUDIO, CHAT, EMBED } from './chat-shape';
import type { Recogniser } from './recogniser';

export const mistralai: Recogniser = {
  sdk: 'mistralai',
  imports: ['mistralai'],
  calls: [
    {
      ...CHAT,
      host: 'mistral',
      call: ['mistralai.**.Mistral().{chat,fim,agents}.{complete,complete_async,parse,parse_async}'],
    },
    {
      ...CHAT,
      host: 'mistral',
      call: ['mistralai.**.Mistral().{chat,fim,agents}.{stream,stream_async,parse_stream,parse_stream_async}'],
      isStreamed: true,
    },
    {
      ...CHAT,
      host: 'mistral',
      call: ['mistralai.**.{MistralClient,MistralAsyncClient}().{chat,chat_stream,completion,completion_stream}'],
    },
    {
      ...EMBED,
      host: 'mistral',
      call: [
        'mistralai.**.Mistral().embeddings.{create,create_async}',
        'mistralai.**.{MistralClient,MistralAsyncClient}().embeddings',
      ],
    },
    {
      kind: 'llm-chat',
      host: 'mistral',
      call: ['mistralai.**.Mistral().ocr.{process,process_async}'],
      model: ['model'],
    },
    {
      ...AUDIO,
      host: 'mistral',
      call: ['mistralai.**.Mistral().audio.transcriptions.{complete,complete_async,stream}'],
    },
    {
      ...AUDIO,
      host: 'mistral',
      call: ['mistralai.**.Mistral().audio.speech.{complete,complete_async,stream,stream_async}'],
    },
    {
      kind: 'agent',
      host: 'mistral',
      call: [
        'mistralai.**.Mistral().beta.conversations.{start,start_async,append,append_async,run_async,start_stream}',
      ],
      model: ['model'],
      prompt: ['inputs', 'instructions'],
      tools: ['tools'],
    },
    {
      kind: 'batch-api',
      host: 'mistral',
      call: ['mistralai.**.Mistral().batch.jobs.{create,create_async}'],
      model: ['model'],
    },
    {
      kind: 'fine-tune-api',
      host: 'mistral',
      call: [
        'mistralai.**.Mistral().fine_tuning.jobs.{create,create_async}',
        'mistralai.**.{MistralClient,MistralAsyncClient}().jobs.create',
      ],
      model: ['model'],
      training: {
        family: 'neural',
        learner: ['model'],
        epochs: ['hyperparameters.epochs'],
        steps: ['hyperparameters.training_steps'],
      },
    },
  ],
};
