// Cohere's clients, old and new: chat, generate, embed, rerank, classify. Tokenising is free.

import type { CallPattern, Recogniser } from './recogniser';

const CLIENT =
  'cohere.{Client,ClientV2,AsyncClient,AsyncClientV2,BedrockClient,BedrockClientV2,SagemakerClient,SagemakerClientV2,OciClient,OciClientV2}().{v2.,}';
const CHAT: Omit<CallPattern, 'call'> = {
  kind: 'llm-chat',
  host: 'cohere',
  model: ['model'],
  prompt: ['messages', 'message', 'preamble', 'prompt', 'chat_history'],
  maxOutputTokens: ['max_tokens'],
  answers: ['num_generations'],
  structured: ['response_format'],
  tools: ['tools', 'connectors'],
  endpoint: ['receiver:base_url'],
};

export const cohere: Recogniser = {
  sdk: 'cohere',
  imports: ['cohere'],
  calls: [
    { ...CHAT, call: `${CLIENT}{chat,generate,summarize}`, defaultModel: 'command-a-03-2025' },
    { ...CHAT, call: `${CLIENT}{chat_stream,generate_stream}`, defaultModel: 'command-a-03-2025', isStreamed: true },
    {
      kind: 'embedding',
      host: 'cohere',
      call: `${CLIENT}embed`,
      model: ['model'],
      prompt: ['texts', 'inputs'],
      items: ['texts', 'inputs', 'images'],
    },
    { ...CHAT, call: `${CLIENT}sagemaker_finetuning.{chat,generate}` },
    { kind: 'batch-api', host: 'cohere', call: `${CLIENT}embed_jobs.create`, model: ['model'] },
    {
      kind: 'rerank',
      host: 'cohere',
      call: `${CLIENT}rerank`,
      model: ['model'],
      prompt: ['query'],
      items: ['documents'],
    },
    { kind: 'llm-chat', host: 'cohere', call: `${CLIENT}classify`, model: ['model'], items: ['inputs'] },
    {
      kind: 'fine-tune-api',
      host: 'cohere',
      call: `${CLIENT}finetuning.create_finetuned_model`,
      training: { family: 'neural' },
    },
  ],
};
