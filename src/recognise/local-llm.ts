// Engines that run language models on own hardware: vLLM, SGLang, llama.cpp, CTransformers, CTranslate2, MLX, GPT4All,
// ONNX Runtime, Outlines. Making the engine loads the weights.

import { withLoadedModel } from './loaded-model';
import type { CallPattern, Recogniser } from './recogniser';
import { readSource } from './source';

const OFF = { traits: { hasGradientsOff: true } } as const;
const GENERATE: Omit<CallPattern, 'call'> = {
  kind: 'local-inference',
  host: 'local',
  model: ['receiver:model', 'receiver:model_path', 'receiver:repo_id', 'receiver:0'],
  prompt: ['0', 'prompts', 'prompt', 'messages'],
  maxOutputTokens: ['max_tokens', 'max_new_tokens'],
  ...OFF,
};

export const localLlm: Recogniser = {
  sdk: 'vllm',
  packages: { llama_cpp: 'llama-cpp-python', mlx_lm: 'mlx-lm', mlx_vlm: 'mlx-vlm' },
  imports: [
    'vllm',
    'sglang',
    'llama_cpp',
    'ctransformers',
    'ctranslate2',
    'mlx_lm',
    'mlx_vlm',
    'gpt4all',
    'onnxruntime',
    'outlines',
    'lmdeploy',
    'exllamav2',
    'tensorrt_llm',
  ],
  calls: [
    {
      ...GENERATE,
      call: ['vllm.**.LLM().{generate,chat,beam_search,score,classify,reward}'],
      items: ['0', 'prompts', 'messages'],
      answers: ['sampling_params.n', '1.n'],
      maxOutputTokens: ['sampling_params.max_tokens', '1.max_tokens'],
      defaults: { maxOutputTokens: 16 },
    },
    {
      ...GENERATE,
      call: ['vllm.**.{AsyncLLMEngine,LLMEngine,AsyncLLM}{.from_engine_args,}().{generate,add_request}'],
      maxOutputTokens: ['sampling_params.max_tokens', '1.max_tokens', '2.max_tokens'],
    },
    { ...GENERATE, kind: 'embedding', call: 'vllm.**.LLM().{embed,encode}', items: ['0', 'prompts'] },
    {
      ...GENERATE,
      call: [
        'sglang.**.Engine().{generate,async_generate}',
        'lmdeploy.pipeline(){,.stream_infer,.chat,.infer,.batch_infer}',
        'tensorrt_llm.LLM().generate',
      ],
      items: ['0', 'prompt'],
      maxOutputTokens: ['sampling_params.max_new_tokens', '1.max_new_tokens', 'gen_config.max_new_tokens'],
    },
    {
      ...GENERATE,
      call: [
        'llama_cpp.**.Llama{.from_pretrained,}().{create_chat_completion,create_completion,create_chat_completion_openai_v1}',
        'llama_cpp.**.Llama{.from_pretrained,}()',
      ],
    },
    {
      ...GENERATE,
      kind: 'embedding',
      call: 'llama_cpp.**.Llama{.from_pretrained,}().{create_embedding,embed}',
      items: ['0', 'input'],
    },
    {
      ...GENERATE,
      call: [
        'ctransformers.**.from_pretrained()',
        'ctransformers.**.from_pretrained().generate',
        'gpt4all.GPT4All().generate',
        'gpt4all.GPT4All().chat_session().generate',
      ],
    },
    {
      ...GENERATE,
      call: ['ctranslate2.{Generator,Translator}().{generate_batch,translate_batch,generate_tokens,forward_batch}'],
      items: ['0'],
      maxOutputTokens: ['max_length', 'max_decoding_length'],
    },
    {
      ...GENERATE,
      call: ['{mlx_lm,mlx_vlm}.**.{generate,stream_generate,batch_generate}'],
      model: [],
      refine: (workload, call) => withLoadedModel(workload, [readSource(call, '0'), readSource(call, 'model')]),
      prompt: ['prompt', '2'],
      maxOutputTokens: ['max_tokens'],
      defaults: { maxOutputTokens: 256 },
    },
    {
      ...GENERATE,
      call: ['onnxruntime.InferenceSession().run', 'onnxruntime.InferenceSession().run_with_iobinding'],
      isForwardOnly: true,
      model: ['receiver:0', 'receiver:path_or_bytes'],
      prompt: [],
    },
    {
      ...GENERATE,
      call: [
        'outlines.**.{generate.text,generate.json,generate.choice,generate.regex,generate.format,Generator}()',
        'outlines.{from_transformers,from_vllm,from_llamacpp,from_openai,from_ollama}()',
        'outlines.models.**.{transformers,vllm,llamacpp,mlxlm,exl2}().generate',
      ],
      refine: (workload, call) =>
        withLoadedModel(workload, [readSource(call, 'receiver:model'), readSource(call, 'receiver:0')]),
    },
    {
      kind: 'model-load',
      host: 'local',
      call: [
        'vllm.**.LLM',
        'vllm.**.{AsyncLLMEngine,LLMEngine,AsyncLLM}.from_engine_args',
        'sglang.**.Engine',
        'lmdeploy.pipeline',
        'llama_cpp.**.Llama',
        'llama_cpp.**.Llama.from_pretrained',
        'ctransformers.**.from_pretrained',
        'gpt4all.GPT4All',
        'ctranslate2.{Generator,Translator}',
        '{mlx_lm,mlx_vlm}.{load,utils.load}',
        'outlines.models.{transformers,transformers_vision,vllm,llamacpp,mlxlm,exl2,transformers.transformers}',
      ],
      model: ['model', 'model_path', 'repo_id', 'model_name', '0'],
    },
  ],
};
