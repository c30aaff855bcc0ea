// OpenAI's client: chat, responses, embeddings, images, audio, video, batches, fine-tuning, assistants; sync, async,
// Azure, module-level and the pre-1.0 classes. Verified against the package in data/oracle/signatures.json.
// Moderation is free; files, lists, retrievals and polls spend nothing.

import type { CallFact, Facts } from '../flow/facts';
import { hostNamed, setOnModule } from './build';
import { providerOfUrl } from './provider';
import { readString, toModel } from './read';
import type { CallPattern, Recogniser } from './recogniser';
import { makersOfValue, readArgument } from './source';
import type { Workload } from './workload';

/** `with_raw_response.create` spends what `create` does. */
const RAW = '{with_raw_response.,with_streaming_response.,}';
const ENDPOINT = ['receiver:base_url', 'receiver:azure_endpoint', 'api_base'];
const CHAT: Omit<CallPattern, 'call'> = {
  kind: 'llm-chat',
  host: 'openai',
  model: ['model', 'engine', 'deployment_id'],
  prompt: ['messages'],
  answers: ['n'],
  maxOutputTokens: ['max_completion_tokens', 'max_tokens'],
  reasoningEffort: ['reasoning_effort'],
  structured: ['response_format'],
  tools: ['tools', 'functions'],
  endpoint: ENDPOINT,
  refine: onAzure,
};

export const openai: Recogniser = {
  sdk: 'openai',
  imports: ['openai', 'langfuse', 'portkey_ai', 'promptlayer', 'gen_ai_hub'],
  // Clients of others in the same shape.
  mentions: ['chat.completions.create', 'chat.completions.parse'],
  calls: [
    {
      ...CHAT,
      call: `openai.**.chat.completions.${RAW}create`,
    },
    {
      ...CHAT,
      call: 'openai.**.chat.completions.parse',
      structured: ['response_format'],
    },
    {
      ...CHAT,
      call: 'openai.**.chat.completions.stream',
      isStreamed: true,
    },
    { ...CHAT, call: '?.**.chat.completions.{create,parse,stream}', isUnmistakable: true },
    // Routers and proxies of the same shape; SDKs of their own come before.
    { ...CHAT, host: 'unknown', call: '**.chat.completions.create', isUnmistakable: true, refine: sameShape },
    { ...CHAT, call: 'openai.ChatCompletion.{create,acreate}' },
    {
      kind: 'llm-chat',
      host: 'openai',
      call: [
        `openai.**.responses.${RAW}create`,
        'openai.**.responses.{parse,stream}',
        '?.**.responses.{create,parse,stream}',
      ],
      model: ['model'],
      prompt: ['input', 'instructions'],
      maxOutputTokens: ['max_output_tokens'],
      reasoningEffort: ['reasoning.effort'],
      structured: ['text_format', 'text.format'],
      tools: ['tools'],
      endpoint: ENDPOINT,
      refine: onAzure,
    },
    {
      kind: 'llm-chat',
      host: 'openai',
      call: ['openai.**.responses.compact'],
      model: ['model'],
      prompt: ['input'],
      endpoint: ENDPOINT,
    },
    {
      kind: 'llm-chat',
      host: 'openai',
      call: [
        'openai.{OpenAI,AsyncOpenAI,AzureOpenAI,AsyncAzureOpenAI,Client}().completions.create',
        'openai.completions.create',
        'openai.Completion.{create,acreate}',
      ],
      model: ['model', 'engine'],
      prompt: ['prompt'],
      items: ['prompt'],
      answers: ['best_of', 'n'],
      maxOutputTokens: ['max_tokens'],
      defaults: { maxOutputTokens: 16 },
      endpoint: ENDPOINT,
      refine: onAzure,
    },
    {
      kind: 'embedding',
      host: 'openai',
      call: [
        `openai.**.embeddings.${RAW}create`,
        'openai.Embedding.{create,acreate}',
        '?.**.embeddings.create',
        'openai.embeddings_utils.{get_embedding,get_embeddings}',
      ],
      model: ['model', 'engine'],
      prompt: ['input', '0'],
      items: ['input', '0'],
      endpoint: ENDPOINT,
      refine: onAzure,
    },
    {
      kind: 'image-gen',
      host: 'openai',
      call: [
        'openai.**.images.{generate,edit,create_variation}',
        'openai.Image.{create,create_edit,create_variation}',
        '?.**.images.generate',
      ],
      model: ['model'],
      defaultModel: 'dall-e-2',
      prompt: ['prompt'],
      multiplier: ['n'],
      defaults: { items: 1 },
      image: { size: ['size'], quality: ['quality'] },
      endpoint: ENDPOINT,
    },
    {
      kind: 'audio',
      host: 'openai',
      call: [
        'openai.**.audio.speech.create',
        'openai.**.audio.speech.with_streaming_response.create',
        '?.**.audio.speech.create',
      ],
      model: ['model'],
      prompt: ['input'],
      endpoint: ENDPOINT,
    },
    {
      kind: 'audio',
      host: 'openai',
      call: [
        'openai.**.audio.{transcriptions,translations}.create',
        'openai.Audio.{transcribe,translate}',
        '?.**.audio.{transcriptions,translations}.create',
      ],
      model: ['model', '0'],
      endpoint: ENDPOINT,
    },
    {
      kind: 'video',
      host: 'openai',
      call: ['openai.**.videos.{create,create_and_poll,remix,edit}'],
      model: ['model'],
      defaultModel: 'sora-2',
      prompt: ['prompt'],
      image: { size: ['size'] },
    },
    {
      kind: 'batch-api',
      host: 'openai',
      call: ['openai.**.batches.create', '?.**.batches.create'],
      endpoint: ENDPOINT,
    },
    {
      kind: 'fine-tune-api',
      host: 'openai',
      call: ['openai.**.fine_tuning.jobs.create', 'openai.FineTuningJob.create', 'openai.FineTune.create'],
      model: ['model'],
      training: {
        family: 'neural',
        learner: ['model'],
        epochs: ['hyperparameters.n_epochs', 'method.supervised.hyperparameters.n_epochs', 'n_epochs'],
        batchSize: ['hyperparameters.batch_size'],
      },
    },
    {
      kind: 'agent',
      host: 'openai',
      call: [
        'openai.**.threads.{runs.create,runs.create_and_poll,runs.stream,runs.submit_tool_outputs,runs.submit_tool_outputs_and_poll,runs.submit_tool_outputs_stream,create_and_run,create_and_run_poll,create_and_run_stream}',
      ],
      model: ['model'],
      prompt: ['instructions', 'additional_instructions'],
      maxOutputTokens: ['max_completion_tokens'],
      tools: ['tools'],
      refine: ofAssistant,
    },
    { kind: 'llm-chat', host: 'openai', call: ['openai.**.realtime.connect'], model: ['model'] },
    // Long gone.
    {
      kind: 'llm-chat',
      host: 'openai',
      call: ['openai.{Edit,Answer,Classification}.create', 'openai.**.edits.create'],
      model: ['model', 'engine'],
      prompt: ['input', 'instruction', 'question', 'query'],
    },
    { kind: 'api-eval', host: 'openai', call: ['openai.**.evals.runs.create'], model: ['data_source.model'] },
  ],
};

/** A run that names no model has that of its assistant: `assistant_id=assistant.id`. */
function ofAssistant(workload: Workload, call: CallFact): Workload {
  const id = workload.model === undefined ? readArgument(call.arguments, 'assistant_id') : undefined;
  if (id === undefined) return workload;
  for (const maker of makersOfValue(id)) {
    if (maker.kind !== 'external' || !/\.assistants\.(create|update)\(\)$/.test(maker.path)) continue;
    const given = maker.arguments && readArgument(maker.arguments, 'model');
    const model = given && toModel(given);
    if (model !== undefined) return { ...workload, model };
  }
  return workload;
}

/** A client nobody here knows by name; those that come later in the alphabet have recognisers of their own. */
function sameShape(workload: Workload): Workload | undefined {
  const root = /^[a-z]\w*/.exec(workload.call)?.[0];
  if (root !== undefined && /^(perplexity|together|vertexai|xai|xai_sdk|zhipuai|zai)$/.test(root)) return undefined;
  return root === undefined ? workload : { ...workload, library: root.replaceAll('_', '-') };
}

/** Azure's client names a deployment; its price is Azure's. */
function onAzure(workload: Workload, call: CallFact, facts: Facts): Workload {
  if (workload.host.kind !== 'api' || workload.host.provider !== 'openai') return workload;
  if (/Azure/.test(workload.call)) return { ...workload, host: hostNamed('azure') };
  const type = readString(call, ['receiver:api_type']) ?? setOnModule(workload.call, ['api_type'], facts);
  if (type === 'azure') return { ...workload, host: hostNamed('azure') };
  const url = readString(call, ['receiver:base_url']);
  return url === undefined ? workload : { ...workload, host: hostNamed(providerOfUrl(url) ?? 'openai') };
}
