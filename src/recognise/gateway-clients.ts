// Clients of gateways and of providers that many models are asked through: OpenRouter, any-llm, chatlas, Claudette and
// Cosette, NLP Cloud, Clarifai, Roboflow, Sarvam, Contextual, Coze, Dify, ERNIE Bot, Scale's LLM Engine, spaces on the
// hub by Gradio's client, watsonx by its older name, MLflow's gateway, PromptLayer, SAP's orchestration, Marqo.

import type { CallFact } from '../flow/facts';
import { bindModel } from './agent-shape';
import { asked, picture } from './library-calls';
import { readString } from './read';
import type { CallPattern, Recogniser } from './recogniser';
import type { Workload, WorkloadKind } from './workload';

type Calls = CallPattern['call'];

function embeds(host: string, call: Calls, more: Partial<CallPattern> = {}): CallPattern {
  const texts = ['input', 'inputs', 'sentences', 'content', '0'];
  return { kind: 'embedding', host, call, model: ['model'], prompt: texts, items: texts, ...more };
}

function looked(host: string, call: Calls, more: Partial<CallPattern> = {}): CallPattern {
  return { kind: 'llm-chat', host, call, isForwardOnly: true, ...more };
}

const MODEL = { model: ['model'] } as const;
const OF_CLIENT = { model: ['receiver:model', 'receiver:0'] } as const;
const CLARIFAI = '{Model,Workflow}()';
const ROBOFLOW = 'roboflow.**';
const NLP_CLOUD = 'nlpcloud.**.Client()';

export const gatewayClients: Recogniser = {
  sdk: 'gateway-clients',
  packages: {
    any_llm: 'any-llm-sdk',
    contextual: 'contextual-client',
    dify_client: 'dify-client',
    llmengine: 'scale-llm-engine',
    gradio_client: 'gradio_client',
    inference_sdk: 'inference-sdk',
    gen_ai_hub: 'sap-ai-sdk-gen',
  },
  imports: [
    'any_llm',
    'openrouter',
    'chatlas',
    'claudette',
    'cosette',
    'nlpcloud',
    'clarifai',
    'clarifai_grpc',
    'roboflow',
    'inference_sdk',
    'sarvamai',
    'contextual',
    'cozepy',
    'dify_client',
    'erniebot',
    'llmengine',
    'gradio_client',
    'ibm_watson_machine_learning',
    'mlflow.gateway',
    'promptlayer',
    'gen_ai_hub',
    'marqo',
    'petals',
    'anthropic_bedrock',
    'runware',
  ],
  calls: [
    asked('unknown', 'any_llm.**.{completion,acompletion,responses,aresponses,messages,amessages}', {
      model: ['model', '0'],
      prompt: ['messages', 'input_data', '1'],
      maxOutputTokens: ['max_tokens'],
    }),
    embeds('unknown', 'any_llm.**.{embedding,aembedding}', {
      isModelPrefixed: true,
      model: ['model', '0'],
      items: ['inputs', '1'],
    }),
    asked('openrouter', 'openrouter.**.OpenRouter().{chat,responses,beta.responses}.{send,send_async}', {
      model: ['model'],
      prompt: ['messages', 'input'],
      refine: (workload) => workload,
    }),
    embeds('openrouter', 'openrouter.**.embeddings.{generate,generate_async}'),
    picture('openrouter', 'openrouter.**.images.{generate,generate_async}'),
    asked(
      'openai',
      'chatlas.**.Chat*().{chat,chat_async,stream,stream_async,console,app,chat_structured,chat_structured_async,extract_data,extract_data_async}',
      { model: ['receiver:model', 'receiver:provider_model'], refine: ofClass },
    ),
    asked(
      'anthropic',
      'claudette.**.{Chat,AsyncChat,Client,AsyncClient}(){,.structured,.toolloop,.stream}',
      OF_CLIENT,
    ),
    asked('openai', 'cosette.**.{Chat,AsyncChat,Client}(){,.structured,.toolloop}', OF_CLIENT),
    asked(
      'nlpcloud',
      `${NLP_CLOUD}.{generation,chatbot,summarization,question,paraphrasing,translation,gs_correction,code_generation,ad_generation,intent_classification,kw_kp_extraction}`,
      OF_CLIENT,
    ),
    looked(
      'nlpcloud',
      `${NLP_CLOUD}.{classification,entities,sentiment,langdetection,dependencies,semantic_similarity,tokens}`,
      OF_CLIENT,
    ),
    embeds('nlpcloud', `${NLP_CLOUD}.embeddings`, OF_CLIENT),
    { kind: 'audio', host: 'nlpcloud', call: `${NLP_CLOUD}.{asr,speech_synthesis}`, prompt: ['0'], ...OF_CLIENT },
    picture('nlpcloud', `${NLP_CLOUD}.image_generation`, OF_CLIENT),
    looked(
      'clarifai',
      [
        `clarifai.**.${CLARIFAI}.{predict,predict_by_url,predict_by_bytes,predict_by_filepath,async_predict,generate}`,
        'clarifai_grpc.**.V2Stub().{PostModelOutputs,PostWorkflowResults}',
      ],
      { model: ['receiver:url', 'receiver:model_id', 'receiver:0'], isForwardOnly: false, refine: ofUrl },
    ),
    asked('clarifai', 'clarifai.**.RAG{.setup,}().chat', { model: [] }),
    // Seen by the service that hosts what was trained there, or trained anew.
    looked(
      'roboflow',
      [
        `${ROBOFLOW}.model.{predict,predict_video}`,
        'inference_sdk.**.InferenceHTTPClient().{infer,infer_async,infer_on_stream,run_workflow,infer_from_workflow,infer_lmm,ocr_image,detect_gazes,clip_compare,depth_estimation,infer_from_yolo_world}',
      ],
      { model: ['model_id'], items: ['0'] },
    ),
    embeds(
      'roboflow',
      'inference_sdk.**.InferenceHTTPClient().{get_clip_image_embeddings,get_clip_text_embeddings,get_image_embeddings}',
      { items: ['0'] },
    ),
    {
      kind: 'fine-tune-api',
      host: 'roboflow',
      call: `${ROBOFLOW}.{version,project,generate_version}().train`,
      training: { family: 'neural' },
    },
    asked('sarvam', 'sarvamai.**.{chat.completions,chat.completions_v2,text.translate,text.transliterate}', {
      model: ['model'],
      prompt: ['messages', 'input'],
      maxOutputTokens: ['max_tokens'],
    }),
    {
      kind: 'audio',
      host: 'sarvam',
      call: 'sarvamai.**.{speech_to_text.transcribe,speech_to_text.translate,text_to_speech.convert,text_to_speech.convert_stream}',
      ...MODEL,
      prompt: ['text'],
    },
    asked('contextual', 'contextual.**.{agents.query.create,generate.create,lmunit.create}', {
      model: ['model', 'llm_model_id'],
    }),
    {
      kind: 'rerank',
      host: 'contextual',
      call: 'contextual.**.rerank.create',
      ...MODEL,
      prompt: ['query'],
      items: ['documents'],
    },
    {
      kind: 'agent',
      host: 'coze',
      call: 'cozepy.**.{Coze,AsyncCoze}().{chat.create,chat.stream,chat.create_and_poll,workflows.runs.create,workflows.runs.stream,workflows.chat.stream}',
      prompt: ['additional_messages', 'parameters'],
    },
    {
      kind: 'audio',
      host: 'coze',
      call: 'cozepy.**.audio.{speech,transcriptions}.create',
      prompt: ['input'],
    },
    {
      kind: 'agent',
      host: 'dify',
      call: 'dify_client.**.{ChatClient().create_chat_message,CompletionClient().create_completion_message}',
      prompt: ['query', '1'],
    },
    asked('baidu', 'erniebot.**.ChatCompletion.{create,acreate,create_with_response}', MODEL),
    embeds('baidu', 'erniebot.**.Embedding.{create,acreate}'),
    picture('baidu', 'erniebot.**.{Image,ImageV2}.create'),
    asked('scale', 'llmengine.**.Completion.{create,acreate}', {
      model: ['model', '0'],
      prompt: ['prompt', '1'],
      maxOutputTokens: ['max_new_tokens'],
    }),
    { kind: 'batch-api', host: 'scale', call: 'llmengine.**.Completion.batch_create', model: ['model_config.model'] },
    {
      kind: 'fine-tune-api',
      host: 'scale',
      call: 'llmengine.**.FineTune.create',
      ...MODEL,
      training: { family: 'neural', learner: ['model'] },
    },
    // A space on the hub is named by its owner; what else runs Gradio is the program's own.
    {
      kind: 'llm-chat',
      host: 'huggingface',
      call: 'gradio_client.**.Client{.duplicate,}().{predict,submit}',
      model: ['receiver:src', 'receiver:0'],
      prompt: ['0', 'prompt', 'message'],
      refine: ofSpace,
    },
    asked(
      'ibm',
      'ibm_watson_machine_learning.**.{Model,ModelInference}().{generate,generate_text,generate_text_stream,chat}',
      {
        model: ['receiver:model_id', 'receiver:0'],
        items: ['prompt'],
        maxOutputTokens: ['params.max_new_tokens', 'receiver:params.max_new_tokens'],
        refine: (workload) => workload,
      },
    ),
    asked('unknown', 'mlflow.gateway.**.query', {
      model: ['route', '0'],
      prompt: ['data.messages', 'data.prompt', '1.prompt'],
    }),
    asked('unknown', 'promptlayer.**.{PromptLayer,AsyncPromptLayer}().{run,run_workflow}', {
      model: ['model_parameter_overrides.model', 'model'],
    }),
    asked('sap', 'gen_ai_hub.orchestration.**.OrchestrationService().{run,stream,arun}', {
      model: ['receiver:config.llm.name', 'config.llm.name'],
    }),
    embeds('marqo', 'marqo.**.Client().index().{add_documents,search,embed}', {
      model: [],
      items: ['0', 'documents'],
    }),
    asked('unknown', 'petals.**.from_pretrained().generate', {
      model: ['receiver:0'],
      maxOutputTokens: ['max_new_tokens'],
    }),
    asked('aws', 'anthropic_bedrock.**.completions.create', {
      model: ['model'],
      prompt: ['prompt'],
      maxOutputTokens: ['max_tokens_to_sample'],
    }),
    picture('unknown', 'runware.**.Runware().imageInference', {
      model: ['requestImage.model', '0.model'],
      prompt: ['requestImage.positivePrompt'],
    }),
  ],
};

/** `ChatAnthropic()` of chatlas is named after who is asked. */
function ofClass(workload: Workload, call: CallFact): Workload {
  const bound = bindModel(workload, call);
  const host = CHATLAS.find(([name]) => name.test(workload.call))?.[1];
  return host === undefined || bound.host.kind === 'local'
    ? bound
    : { ...bound, host: host === 'local' ? { kind: 'local' } : { kind: 'api', provider: host } };
}

const CHATLAS: readonly (readonly [RegExp, string])[] = [
  [/ChatAnthropic/, 'anthropic'],
  [/Chat(Google|Vertex)/, 'google'],
  [/ChatBedrock/, 'aws'],
  [/ChatOllama|ChatLMStudio/, 'local'],
  [/ChatGroq/, 'groq'],
  [/ChatMistral/, 'mistral'],
  [/ChatDeepSeek/, 'deepseek'],
  [/ChatOpenRouter/, 'openrouter'],
  [/ChatAzure|ChatGithub/, 'azure'],
];

/** `url="https://clarifai.com/openai/chat-completion/models/GPT-4"` */
function ofUrl(workload: Workload): Workload {
  const id = /\/models\/([^/]+)/.exec(workload.model?.id ?? '')?.[1];
  return id === undefined || workload.model === undefined
    ? workload
    : { ...workload, model: { ...workload.model, id, options: [id] } };
}

/** What a space makes, its name tells at best. */
function ofSpace(workload: Workload, call: CallFact): Workload | undefined {
  const space = readString(call, ['receiver:src', 'receiver:0', 'receiver:from_id']);
  if (space === undefined || !/^[\w.-]+\/[\w.-]+$|\.hf\.space|huggingface\.co\/spaces/.test(space)) return undefined;
  return { ...workload, model: undefined, kind: SPACES.find(([name]) => name.test(space))?.[1] ?? workload.kind };
}

const SPACES: readonly (readonly [RegExp, WorkloadKind])[] = [
  [/whisper|tts|speech|music|audio|bark|voice|kokoro|sound/i, 'audio'],
  [/video|animate|svd|wan-?2|ltx|hunyuanvideo/i, 'video'],
  [/diffusion|flux|sdxl|image|paint|dalle|anime|kolors|kandinsky|photo|qr-?code|tryon|try-on/i, 'image-gen'],
  [/embed/i, 'embedding'],
];
