// Hugging Face's inference client: every task method is a request to a hosted model. Downloading a snapshot is none.

import type { CallPattern, Recogniser } from './recogniser';

const CLIENT = 'huggingface_hub.**.{InferenceClient,AsyncInferenceClient}()';
const MODEL = ['model', 'receiver:model', 'receiver:0'];
const SHARED: Omit<CallPattern, 'call' | 'kind'> = {
  host: 'huggingface',
  model: MODEL,
  endpoint: ['receiver:base_url', 'receiver:model'],
};

export const huggingfaceHub: Recogniser = {
  sdk: 'huggingface-hub',
  imports: ['huggingface_hub'],
  calls: [
    {
      ...SHARED,
      kind: 'llm-chat',
      call: [`${CLIENT}.chat_completion`, `${CLIENT}.chat.completions.create`],
      prompt: ['messages', '0'],
      answers: ['n'],
      maxOutputTokens: ['max_tokens'],
      structured: ['response_format'],
      tools: ['tools'],
    },
    {
      ...SHARED,
      kind: 'llm-chat',
      call: `${CLIENT}.{text_generation,conversational}`,
      prompt: ['prompt', '0'],
      maxOutputTokens: ['max_new_tokens'],
    },
    {
      ...SHARED,
      kind: 'llm-chat',
      call: `${CLIENT}.{summarization,translation,question_answering,text_classification,token_classification,zero_shot_classification,fill_mask,table_question_answering,visual_question_answering,document_question_answering,image_to_text,image_classification,object_detection,image_segmentation,zero_shot_image_classification,sentence_similarity,tabular_classification,post}`,
      prompt: ['text', '0'],
    },
    {
      ...SHARED,
      kind: 'embedding',
      call: `${CLIENT}.feature_extraction`,
      prompt: ['text', '0'],
      items: ['text', '0'],
    },
    {
      ...SHARED,
      kind: 'image-gen',
      call: `${CLIENT}.{text_to_image,image_to_image}`,
      prompt: ['prompt', '0'],
      steps: ['num_inference_steps'],
      image: { width: ['width'], height: ['height'] },
      defaults: { items: 1 },
    },
    {
      ...SHARED,
      kind: 'audio',
      call: `${CLIENT}.{text_to_speech,automatic_speech_recognition,audio_classification,audio_to_audio}`,
      prompt: ['text'],
    },
    {
      ...SHARED,
      kind: 'video',
      call: `${CLIENT}.{text_to_video,image_to_video}`,
      prompt: ['prompt', '0'],
      steps: ['num_inference_steps'],
    },
    {
      ...SHARED,
      kind: 'llm-chat',
      call: 'huggingface_hub.**.InferenceApi()',
      model: ['receiver:0', 'receiver:repo_id'],
      prompt: ['inputs', '0'],
    },
  ],
};
