// More engines on own hardware: OpenVINO GenAI, mistral.rs, and LLMLingua, which reads a prompt with
// a small model to shorten it.

import type { CallPattern, Recogniser } from './recogniser';

const OFF = { traits: { hasGradientsOff: true } } as const;
const GENERATE: Omit<CallPattern, 'call'> = {
  kind: 'local-inference',
  host: 'local',
  prompt: ['0', 'inputs', 'prompt', 'request.messages', '0.messages'],
  maxOutputTokens: ['max_new_tokens', 'max_length', '0.max_tokens', 'request.max_tokens'],
  ...OFF,
};
const OPENVINO = 'openvino_genai.{LLMPipeline,VLMPipeline,ContinuousBatchingPipeline}';

export const localEngines: Recogniser = {
  sdk: 'local-engines',
  packages: { openvino_genai: 'openvino-genai', llmlingua: 'llmlingua' },
  imports: ['openvino_genai', 'mistralrs', 'llmlingua'],
  calls: [
    {
      ...GENERATE,
      call: `${OPENVINO}(){,.generate}`,
      model: ['receiver:models_path', 'receiver:0'],
    },
    {
      kind: 'image-gen',
      host: 'local',
      call: 'openvino_genai.{Text2ImagePipeline,Image2ImagePipeline,InpaintingPipeline}().generate',
      model: ['receiver:0'],
      prompt: ['0', 'prompt'],
      multiplier: ['num_images_per_prompt'],
      steps: ['num_inference_steps'],
      image: { width: ['width'], height: ['height'] },
      defaults: { items: 1 },
      ...OFF,
    },
    {
      kind: 'audio',
      host: 'local',
      call: 'openvino_genai.{WhisperPipeline,Text2SpeechPipeline}().generate',
      model: ['receiver:0'],
      ...OFF,
    },
    {
      kind: 'embedding',
      host: 'local',
      call: 'openvino_genai.TextEmbeddingPipeline().{embed_documents,embed_query}',
      model: ['receiver:0'],
      items: ['0'],
      prompt: ['0'],
      ...OFF,
    },
    {
      ...GENERATE,
      call: 'mistralrs.Runner().{send_chat_completion_request,send_completion_request,generate_image}',
      model: ['receiver:which.model_id', 'receiver:which.quantized_model_id', 'receiver:which.tok_model_id'],
    },
    {
      ...GENERATE,
      isForwardOnly: true,
      call: 'llmlingua.**.PromptCompressor().{compress_prompt,compress_prompt_llmlingua2,structured_compress_prompt,compress_json}',
      model: ['receiver:model_name', 'receiver:0'],
      // `llmlingua/prompt_compressor.py`, read 2026-11.
      defaultModel: 'NousResearch/Llama-2-7b-hf',
      maxOutputTokens: [],
    },
    {
      kind: 'model-load',
      host: 'local',
      call: [
        OPENVINO,
        'openvino_genai.{Text2ImagePipeline,WhisperPipeline,TextEmbeddingPipeline}',
        'mistralrs.Runner',
        'llmlingua.**.PromptCompressor',
      ],
      model: ['which.model_id', 'which.quantized_model_id', 'models_path', 'model_name', '0'],
      defaultModel: 'NousResearch/Llama-2-7b-hf',
      refine: (workload) =>
        workload.model?.from === 'library default' && !workload.library.startsWith('llmlingua')
          ? { ...workload, model: undefined }
          : workload,
    },
  ],
};
