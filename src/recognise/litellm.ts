// LiteLLM: one call for every provider, named before the model (`anthropic/claude…`). Router and proxy classes too.

import type { CallPattern, Recogniser } from './recogniser';

const COMPLETION: Omit<CallPattern, 'call'> = {
  kind: 'llm-chat',
  host: 'openai',
  isModelPrefixed: true,
  model: ['model', '0'],
  prompt: ['messages', '1', 'prompt', 'input'],
  answers: ['n'],
  maxOutputTokens: ['max_tokens', 'max_completion_tokens', 'max_output_tokens'],
  reasoningEffort: ['reasoning_effort'],
  structured: ['response_format'],
  tools: ['tools'],
  endpoint: ['api_base', 'base_url', 'receiver:api_base'],
};

export const litellm: Recogniser = {
  sdk: 'litellm',
  imports: ['litellm'],
  calls: [
    {
      ...COMPLETION,
      call: [
        'litellm.{completion,acompletion,text_completion,atext_completion,responses,aresponses,anthropic_messages,completion_with_retries,acompletion_with_retries}',
        'litellm.main.{completion,acompletion}',
      ],
    },
    {
      ...COMPLETION,
      call: ['litellm.{Router,router.Router}().{completion,acompletion,text_completion,atext_completion,aresponses}'],
    },
    {
      ...COMPLETION,
      call: [
        'litellm.{batch_completion,abatch_completion,batch_completion_models,batch_completion_models_all_responses}',
      ],
      items: ['messages'],
      model: ['model', '0', 'models[]'],
    },
    {
      kind: 'embedding',
      host: 'openai',
      isModelPrefixed: true,
      call: ['litellm.{embedding,aembedding}', 'litellm.Router().{embedding,aembedding}'],
      model: ['model', '0'],
      prompt: ['input'],
      items: ['input'],
    },
    {
      kind: 'rerank',
      host: 'cohere',
      isModelPrefixed: true,
      call: ['litellm.{rerank,arerank}'],
      model: ['model'],
      items: ['documents'],
    },
    {
      kind: 'image-gen',
      host: 'openai',
      isModelPrefixed: true,
      call: ['litellm.{image_generation,aimage_generation,image_edit,aimage_edit}'],
      model: ['model'],
      prompt: ['prompt'],
      multiplier: ['n'],
      image: { size: ['size'], quality: ['quality'] },
      defaults: { items: 1 },
    },
    {
      kind: 'audio',
      host: 'openai',
      isModelPrefixed: true,
      call: ['litellm.{transcription,atranscription,speech,aspeech}'],
      model: ['model'],
      prompt: ['input'],
    },
    { kind: 'batch-api', host: 'openai', call: ['litellm.{create_batch,acreate_batch}'] },
    {
      kind: 'fine-tune-api',
      host: 'openai',
      call: ['litellm.{create_fine_tuning_job,acreate_fine_tuning_job}'],
      model: ['model'],
      training: { family: 'neural', learner: ['model'], epochs: ['hyperparameters.n_epochs'] },
    },
  ],
};
