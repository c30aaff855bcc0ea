// Google's current client: `Client().models`, chats, live, batches, tuning. Making a chat sends nothing; counting
// tokens and caching are no generation.

import type { CallPattern, Recogniser } from './recogniser';

const CLIENT = '{google.genai,google.genai.client}.Client().{aio.,}';
const GENERATE: Omit<CallPattern, 'call'> = {
  kind: 'llm-chat',
  host: 'google',
  model: ['model', 'receiver:model'],
  prompt: ['config.system_instruction', 'contents', 'message', '0'],
  answers: ['config.candidate_count'],
  maxOutputTokens: ['config.max_output_tokens', 'receiver:config.max_output_tokens'],
  reasoningEffort: ['config.thinking_config.thinking_level'],
  structured: ['config.response_schema', 'config.response_mime_type', 'config.response_json_schema'],
  tools: ['config.tools'],
};

export const googleGenai: Recogniser = {
  sdk: 'google-genai',
  imports: ['genai'],
  calls: [
    { ...GENERATE, call: [`${CLIENT}models.generate_content`, '?.**.models.generate_content'], isUnmistakable: true },
    {
      ...GENERATE,
      call: [`${CLIENT}models.generate_content_stream`, '?.**.models.generate_content_stream'],
      isStreamed: true,
      isUnmistakable: true,
    },
    { ...GENERATE, call: [`${CLIENT}chats.create().send_message`] },
    { ...GENERATE, call: [`${CLIENT}chats.create().send_message_stream`], isStreamed: true },
    {
      kind: 'embedding',
      host: 'google',
      call: [`${CLIENT}models.embed_content`, '?.**.models.embed_content'],
      model: ['model'],
      prompt: ['contents'],
      items: ['contents'],
    },
    {
      kind: 'image-gen',
      host: 'google',
      call: [`${CLIENT}models.{generate_images,edit_image,upscale_image,recontext_image}`],
      model: ['model'],
      prompt: ['prompt'],
      multiplier: ['config.number_of_images'],
      defaults: { items: 4 },
    },
    {
      kind: 'video',
      host: 'google',
      call: [`${CLIENT}models.generate_videos`],
      model: ['model'],
      prompt: ['prompt'],
      multiplier: ['config.number_of_videos'],
      defaults: { items: 1 },
    },
    {
      ...GENERATE,
      call: [`${CLIENT}interactions.create`],
      prompt: ['input', 'system_instruction'],
      maxOutputTokens: ['generation_config.max_output_tokens'],
    },
    { kind: 'llm-chat', host: 'google', call: [`${CLIENT}live.connect`], model: ['model'] },
    {
      kind: 'batch-api',
      host: 'google',
      call: [`${CLIENT}batches.{create,create_embeddings}`],
      model: ['model'],
      items: ['src'],
    },
    {
      kind: 'fine-tune-api',
      host: 'google',
      call: [`${CLIENT}tunings.tune`],
      model: ['base_model'],
      training: { family: 'neural', learner: ['base_model'], epochs: ['config.epoch_count'] },
    },
  ],
};
