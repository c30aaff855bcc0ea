// Clients of single providers of language models that differ only in names: Aleph Alpha, Writer, Reka, watsonx,
// Databricks, Snowflake Cortex, Lamini, Predibase, Nomic, Volcano Engine, Qianfan, Spark, GigaChat, TGI, Llama Stack,
// Mixedbread, Cloudflare, Portkey, OctoAI, Cleanlab, Exa, Azure's agents, Simon Willison's `llm`.

import type { CallFact } from '../flow/facts';
import { CHAT, EMBED } from './chat-shape';
import { toModel } from './read';
import type { CallPattern, Recogniser } from './recogniser';
import { makersOfValue, readArgument } from './source';
import type { Workload } from './workload';

/** `chat(host, call, more)`: what is asked stands under one of the usual names. */
function chat(host: string, call: string | readonly string[], more: Partial<CallPattern> = {}): CallPattern {
  return {
    ...CHAT,
    host,
    call,
    prompt: ['messages', 'prompt', 'request.prompt', 'inputs', 'input', 'text', '0'],
    maxOutputTokens: ['max_tokens', 'max_new_tokens', 'max_completion_tokens', 'request.maximum_tokens'],
    ...more,
  };
}

function embed(host: string, call: string | readonly string[], more: Partial<CallPattern> = {}): CallPattern {
  const texts = ['texts', 'input', 'inputs', 'text', 'contents', '0'];
  return { ...EMBED, host, call, prompt: texts, items: texts, ...more };
}

function rerank(host: string, call: string | readonly string[], more: Partial<CallPattern> = {}): CallPattern {
  return { kind: 'rerank', host, call, model: ['model'], prompt: ['query'], items: ['documents', 'input'], ...more };
}

const OF_RECEIVER = ['receiver:model_id', 'receiver:model_name', 'receiver:model', 'receiver:0'];
const WATSONX = 'ibm_watsonx_ai.**.{ModelInference,Model}()';
const ARK = 'volcenginesdkarkruntime.{Ark,AsyncArk}()';
const LLAMA_STACK =
  '{llama_stack_client,llama_stack}.**.{LlamaStackClient,AsyncLlamaStackClient,LlamaStackAsLibraryClient}()';

export const modelClients: Recogniser = {
  sdk: 'model-clients',
  packages: {
    aleph_alpha_client: 'aleph-alpha-client',
    writerai: 'writer-sdk',
    reka: 'reka-api',
    ibm_watsonx_ai: 'ibm-watsonx-ai',
    databricks: 'databricks-sdk',
    mlflow: 'mlflow',
    snowflake: 'snowflake-ml-python',
    volcenginesdkarkruntime: 'volcengine-python-sdk',
    sparkai: 'spark-ai-python',
    text_generation: 'text-generation',
    llama_stack_client: 'llama-stack-client',
    mixedbread_ai: 'mixedbread-ai',
    portkey_ai: 'portkey-ai',
    octoai: 'octoai-sdk',
    cleanlab_tlm: 'cleanlab-tlm',
    exa_py: 'exa-py',
    azure: 'azure-ai-projects',
  },
  imports: [
    'ai21',
    'aleph_alpha_client',
    'writerai',
    'reka',
    'ibm_watsonx_ai',
    'mlflow.deployments',
    'snowflake.cortex',
    'lamini',
    'predibase',
    'nomic',
    'volcenginesdkarkruntime',
    'qianfan',
    'sparkai',
    'gigachat',
    'text_generation',
    'llama_stack_client',
    'mixedbread_ai',
    'mixedbread',
    'portkey_ai',
    'octoai',
    'cleanlab_tlm',
    'cleanlab_studio',
    'exa_py',
    'azure.ai.projects',
    'azure.ai.agents',
    'notdiamond',
    'sambanova',
    'llm',
  ],
  // Of clients that do much else.
  mentions: ['serving_endpoints', '.ai.run('],
  calls: [
    chat('ai21', 'ai21.**.{AI21Client,AsyncAI21Client}().{completion,chat,answer,summarize}.**.create'),
    embed('ai21', 'ai21.**.{AI21Client,AsyncAI21Client}().embed.create'),
    chat(
      'aleph-alpha',
      'aleph_alpha_client.**.{Client,AsyncClient}().{complete,evaluate,explain,chat,complete_with_streaming}',
      {
        prompt: ['request.prompt', '0.prompt'],
        maxOutputTokens: ['request.maximum_tokens', '0.maximum_tokens'],
      },
    ),
    embed(
      'aleph-alpha',
      'aleph_alpha_client.**.{Client,AsyncClient}().{embed,embeddings,semantic_embed,instructable_embed,batch_semantic_embed}',
      {
        items: ['requests'],
        prompt: ['request.prompt', '0.prompt'],
      },
    ),
    chat(
      'writer',
      'writerai.{Writer,AsyncWriter}().{chat.chat,chat.parse,completions.create,vision.analyze,translation.translate,applications.generate_content,graphs.question}',
    ),
    chat('writer', 'writerai.{Writer,AsyncWriter}().{chat.stream,completions.stream}', { isStreamed: true }),
    chat('reka', 'reka.**.{Reka,AsyncReka}().chat.create'),
    chat('reka', 'reka.**.{Reka,AsyncReka}().chat.create_stream', { isStreamed: true }),
    chat('ibm', `${WATSONX}.{generate,generate_text,chat,agenerate,achat}`, {
      model: OF_RECEIVER,
      items: ['prompt'],
      maxOutputTokens: [
        'params.max_new_tokens',
        'params.max_tokens',
        'receiver:params.max_new_tokens',
        'receiver:params.max_tokens',
      ],
    }),
    chat('ibm', `${WATSONX}.{generate_text_stream,chat_stream,agenerate_stream,achat_stream}`, {
      model: OF_RECEIVER,
      isStreamed: true,
    }),
    embed(
      'ibm',
      'ibm_watsonx_ai.**.Embeddings().{generate,agenerate,embed_documents,embed_query,aembed_documents,aembed_query}',
      { model: OF_RECEIVER },
    ),
    rerank('ibm', 'ibm_watsonx_ai.**.Rerank().generate', { model: OF_RECEIVER }),
    chat(
      'databricks',
      ['mlflow.deployments.get_deploy_client().predict', 'databricks.sdk.**.serving_endpoints.query'],
      {
        model: ['endpoint', 'name', '0'],
        prompt: ['inputs', 'messages', 'prompt', 'input', '1'],
        refine: served,
      },
    ),
    chat('snowflake', 'snowflake.cortex.{Complete,complete,try_complete}', {
      model: ['model', '0'],
      prompt: ['prompt', '1'],
    }),
    chat(
      'snowflake',
      'snowflake.cortex.{Summarize,summarize,Sentiment,sentiment,Translate,translate,ExtractAnswer,extract_answer,ClassifyText,classify_text}',
      {
        model: [],
      },
    ),
    embed('snowflake', 'snowflake.cortex.{EmbedText768,EmbedText1024,embed_text_768,embed_text_1024}', {
      model: ['model', '0'],
      items: [],
      prompt: ['text', '1'],
    }),
    chat(
      'lamini',
      'lamini.**.{Lamini,LlamaV2Runner,LlamaV3Runner,MistralRunner,BasicModelRunner}(){,.call,.generate,.async_generate}',
      {
        model: OF_RECEIVER,
        items: ['prompt', '0'],
      },
    ),
    embed('lamini', 'lamini.**.Embedding().generate', { model: OF_RECEIVER, items: ['prompt', '0'] }),
    {
      kind: 'fine-tune-api',
      host: 'lamini',
      call: 'lamini.**.Lamini().{train,tune,train_and_wait}',
      model: OF_RECEIVER,
      training: { family: 'neural', learner: OF_RECEIVER, epochs: [] },
    },
    chat(
      'predibase',
      'predibase.**.{deployments.client,LLM,deploy}().{generate,prompt,generate_batch,prompt_batch}',
      { model: ['receiver:deployment_ref', 'receiver:0'] },
    ),
    chat('predibase', 'predibase.**.deployments.client().generate_stream', {
      model: ['receiver:0'],
      isStreamed: true,
    }),
    {
      kind: 'fine-tune-api',
      host: 'predibase',
      call: ['predibase.**.{finetuning.jobs.create,adapters.create}', 'predibase.**.LLM().finetune'],
      model: ['config.base_model', 'config.base_model_name'],
      training: { family: 'neural', learner: ['config.base_model'], epochs: ['config.epochs', 'config.num_epochs'] },
    },
    embed('nomic', ['nomic.embed.text', 'nomic.embed.image'], {
      items: ['texts', 'images', '0'],
      // Signatures of `nomic/embed.py`, read 2026-11.
      defaultModel: 'nomic-embed-text-v1',
      refine: (workload) =>
        workload.call.endsWith('image') && workload.model?.id === 'nomic-embed-text-v1'
          ? {
              ...workload,
              model: { ...workload.model, id: 'nomic-embed-vision-v1.5', options: ['nomic-embed-vision-v1.5'] },
            }
          : workload,
    }),
    chat(
      'volcengine',
      `${ARK}.{chat.completions,bot_chat.completions,batch_chat.completions,batch.chat.completions,responses}.create`,
    ),
    embed('volcengine', `${ARK}.{embeddings,multimodal_embeddings,batch_embeddings}.create`),
    {
      kind: 'image-gen',
      host: 'volcengine',
      call: `${ARK}.images.generate`,
      model: ['model'],
      prompt: ['prompt'],
      defaults: { items: 1 },
    },
    chat('baidu', 'qianfan.**.{ChatCompletion,Completion,Image2Text}().{do,ado,batch_do,abatch_do}', {
      model: ['model', 'receiver:model', 'endpoint', 'receiver:endpoint'],
      prompt: ['messages', 'prompt', '0'],
    }),
    // `DefaultLLMModel` in `consts.py` of qianfan 0.4.12, read 2026-11.
    embed('baidu', 'qianfan.**.Embedding().{do,ado}', {
      model: ['model', 'receiver:model'],
      defaultModel: 'Embedding-V1',
    }),
    {
      kind: 'image-gen',
      host: 'baidu',
      call: 'qianfan.**.Text2Image().{do,ado}',
      model: ['model'],
      prompt: ['prompt'],
      defaults: { items: 1 },
    },
    chat('iflytek', 'sparkai.**.ChatSparkLLM().{generate,agenerate,invoke,stream,astream,predict}', {
      model: ['receiver:spark_llm_domain', 'receiver:model'],
    }),
    chat('sber', 'gigachat.**.{GigaChat,GigaChatAsyncClient,GigaChatSyncClient}().{chat,achat}', {
      model: ['0.model', 'payload.model', 'receiver:model'],
      prompt: ['0', 'payload'],
    }),
    chat('sber', 'gigachat.**.{GigaChat,GigaChatAsyncClient,GigaChatSyncClient}().{stream,astream}', {
      model: ['0.model', 'receiver:model'],
      isStreamed: true,
    }),
    embed('sber', 'gigachat.**.GigaChat().{embeddings,aembeddings}', { defaultModel: 'Embeddings' }),
    chat(
      'unknown',
      'text_generation.**.{Client,AsyncClient,InferenceAPIClient,InferenceAPIAsyncClient}().{generate,chat}',
      { model: ['receiver:repo_id'], endpoint: ['receiver:base_url', 'receiver:0'] },
    ),
    chat(
      'unknown',
      'text_generation.**.{Client,AsyncClient,InferenceAPIClient,InferenceAPIAsyncClient}().generate_stream',
      { model: ['receiver:repo_id'], endpoint: ['receiver:base_url', 'receiver:0'], isStreamed: true },
    ),
    chat(
      'unknown',
      `${LLAMA_STACK}.{inference.chat_completion,inference.completion,chat.completions.create,completions.create,responses.create}`,
      {
        model: ['model_id', 'model'],
        endpoint: ['receiver:base_url'],
      },
    ),
    embed('unknown', `${LLAMA_STACK}.{inference.embeddings,embeddings.create}`, {
      model: ['model_id', 'model'],
      items: ['contents', 'input'],
    }),
    {
      kind: 'agent',
      host: 'unknown',
      call: 'llama_stack_client.**.Agent().{create_turn,create_turn_async}',
      model: ['receiver:model', 'receiver:1', 'receiver:agent_config.model'],
      prompt: ['receiver:instructions', 'messages', '0'],
      tools: ['receiver:tools'],
      maxTurns: ['receiver:max_infer_iters'],
    },
    embed(
      'mixedbread',
      [
        'mixedbread_ai.**.{MixedbreadAI,AsyncMixedbreadAI}().embeddings',
        'mixedbread.{Mixedbread,AsyncMixedbread}().embed',
      ],
      { model: ['model'] },
    ),
    rerank('mixedbread', [
      'mixedbread_ai.**.{MixedbreadAI,AsyncMixedbreadAI}().reranking',
      'mixedbread.{Mixedbread,AsyncMixedbread}().rerank',
    ]),
    embed('unknown', 'portkey_ai.{Portkey,AsyncPortkey}().embeddings.create', { endpoint: ['receiver:base_url'] }),
    chat(
      'unknown',
      'portkey_ai.{Portkey,AsyncPortkey}().{completions.create,responses.create,prompts.completions.create}',
      { endpoint: ['receiver:base_url'] },
    ),
    {
      kind: 'image-gen',
      host: 'unknown',
      call: 'portkey_ai.{Portkey,AsyncPortkey}().images.generate',
      model: ['model'],
      prompt: ['prompt'],
      multiplier: ['n'],
      defaults: { items: 1 },
    },
    chat(
      'octoai',
      'octoai.**.{OctoAI,Client}().text_gen.{create_chat_completion,create_chat_completion_stream,create_completion}',
    ),
    chat(
      'cleanlab',
      [
        'cleanlab_tlm.**.TLM().{prompt,prompt_async,try_prompt,get_trustworthiness_score,get_trustworthiness_score_async}',
        'cleanlab_studio.**.TLM().{prompt,try_prompt,get_trustworthiness_score}',
      ],
      {
        model: ['receiver:options.model'],
        items: ['prompt', '0'],
      },
    ),
    // Answers written from what it found; its searches and contents are none.
    chat('exa', 'exa_py.{Exa,AsyncExa}().{answer,stream_answer}', { model: ['model'], prompt: ['query', '0'] }),
    chat('cloudflare', 'cloudflare.{Cloudflare,AsyncCloudflare}().{ai.run,workers.ai.run}', {
      model: ['model_name', '0'],
    }),
    chat('unknown', 'notdiamond.**.NotDiamond().{chat.completions.create,create,stream,invoke}', {
      model: ['model[]', 'receiver:llm_configs[]'],
      isModelPrefixed: true,
    }),
    chat('sambanova', 'sambanova.{SambaNova,AsyncSambaNova}().{completions.create,responses.create,messages.create}'),
    embed('sambanova', 'sambanova.{SambaNova,AsyncSambaNova}().embeddings.create'),
    chat('azure', 'azure.ai.projects.**.get_chat_completions_client().complete'),
    embed('azure', 'azure.ai.projects.**.get_embeddings_client().embed'),
    {
      kind: 'agent',
      host: 'azure',
      call: [
        'azure.ai.{projects,agents}.**.{create_and_process_run,create_run,create_stream,create_thread_and_run,create_thread_and_process_run}',
        'azure.ai.{projects,agents}.**.runs.{create,create_and_process,stream}',
      ],
      model: ['model'],
      prompt: ['instructions', 'additional_instructions'],
      refine: ofAgent,
    },
    chat(
      'openai',
      [
        'llm.{get_model,get_async_model,get_chat_model}().{prompt,chain}',
        'llm.{get_model,get_async_model}().conversation().{prompt,chain}',
      ],
      {
        model: ['receiver:0', 'receiver:name'],
        isModelPrefixed: true,
      },
    ),
    embed('openai', 'llm.get_embedding_model().{embed,embed_multi,embed_batch}', {
      model: ['receiver:0', 'receiver:name'],
    }),
  ],
};

/** A service that is no language model has rows for its input: `inputs={"dataframe_split": …}`. */
function served(workload: Workload, call: CallFact): Workload | undefined {
  const { named } = call.arguments;
  const given = named.get('inputs') ?? named.get('data') ?? call.arguments.positional[1];
  if (EMBEDS.test(workload.model?.id ?? '')) return { ...workload, kind: 'embedding' };
  if (given?.kind !== 'mapping') {
    const isAsked = named.has('messages') || named.has('prompt') || /^databricks-/.test(workload.model?.id ?? '');
    return isAsked ? workload : undefined;
  }
  if (given.entries.has('messages') || given.entries.has('prompt')) return workload;
  const input = given.entries.get('input');
  if (input === undefined) return undefined;
  // Texts are embedded; a conversation is answered.
  const first = input.kind === 'sequence' ? (input.items?.[0] ?? input.element) : input;
  return first.kind === 'mapping' || first.kind === 'unknown' ? workload : { ...workload, kind: 'embedding' };
}

const EMBEDS = /embed|gte|bge|e5-/i;

/** A run has the model of its agent: `agent_id=agent.id`, `agent.id` of `create_agent(model=…)`. */
function ofAgent(workload: Workload, call: CallFact): Workload {
  const id = ['agent_id', 'assistant_id']
    .map((key) => readArgument(call.arguments, key))
    .find((one) => one !== undefined);
  if (workload.model !== undefined || id === undefined) return workload;
  for (const maker of makersOfValue(id)) {
    if (maker.kind !== 'external' || !/\.(create_agent|update_agent)\(\)$/.test(maker.path)) continue;
    const given = maker.arguments && readArgument(maker.arguments, 'model');
    const model = given && toModel(given);
    if (model !== undefined) return { ...workload, model };
  }
  return workload;
}
