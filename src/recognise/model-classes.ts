// Classes by which frameworks hold a model: LangChain, LlamaIndex, smolagents, CrewAI, AutoGen, Pydantic AI, DSPy,
// OpenAI Agents, ADK and others. Where the id stands, who serves it, what is taken when none is given.

import { COMPONENT_CLASSES } from './component-classes';

export interface ModelClass {
  /** Constructor patterns, without the final call mark. */
  readonly paths: readonly string[];
  readonly host: string;
  /** Keys of the constructor's arguments. */
  readonly model: readonly string[];
  readonly defaultModel?: string;
  readonly isEmbedding?: boolean;
  /** `provider/model` or `provider:model`. */
  readonly isPrefixed?: boolean;
}

/** Packages of LangChain, its partners' too: chat models, completion models and embeddings live there. */
export const LANGCHAIN = '{langchain*,databricks_langchain}';

const LC = `${LANGCHAIN}.**.`;
const NAMES = [
  'model',
  'model_name',
  'model_id',
  'deployment_name',
  'azure_deployment',
  'engine',
  'repo_id',
  'deployment_id',
];

function langchain(host: string, names: string, defaultModel?: string, more: Partial<ModelClass> = {}): ModelClass {
  return {
    paths: [`${LC}{${names}}`],
    host,
    model: NAMES,
    ...(defaultModel === undefined ? {} : { defaultModel }),
    ...more,
  };
}

const EMBEDDING = { isEmbedding: true } as const;

export const MODEL_CLASSES: readonly ModelClass[] = [
  { paths: ['transformers.{pipeline,pipelines.pipeline}'], host: 'local', model: ['model', '1'] },
  {
    paths: [
      'transformers.**.{AutoModel*,*LM*,*For*}.from_pretrained',
      '{auto_gptq,awq,unsloth}.**.{from_pretrained,from_quantized}',
    ],
    host: 'local',
    model: ['0', 'pretrained_model_name_or_path', 'model_name'],
  },

  langchain('openai', 'ChatOpenAI,PromptLayerChatOpenAI', 'gpt-3.5-turbo'),
  langchain('openai', 'OpenAI,OpenAIChat,PromptLayerOpenAI', 'gpt-3.5-turbo-instruct'),
  langchain(
    'azure',
    'AzureChatOpenAI,AzureOpenAI,AzureMLOnlineEndpoint,AzureAIChatCompletionsModel,AzureMLChatOnlineEndpoint',
  ),
  langchain('anthropic', 'ChatAnthropic,AnthropicLLM,Anthropic,ChatAnthropicMessages'),
  langchain(
    'google',
    'ChatGoogleGenerativeAI,GoogleGenerativeAI,ChatVertexAI,VertexAI,GooglePalm,ChatGooglePalm,VertexAIModelGarden,ChatAnthropicVertex',
  ),
  langchain('local', 'ChatOllama,OllamaLLM,Ollama,OllamaFunctions', 'llama2'),
  langchain('groq', 'ChatGroq'),
  langchain('mistral', 'ChatMistralAI'),
  langchain(
    'aws',
    'ChatBedrock,ChatBedrockConverse,BedrockChat,Bedrock,BedrockLLM,SagemakerEndpoint,ChatAnthropicBedrock,AmazonAPIGateway',
  ),
  langchain('cohere', 'ChatCohere,Cohere'),
  langchain('huggingface', 'ChatHuggingFace,HuggingFaceEndpoint,HuggingFaceHub'),
  langchain(
    'local',
    'HuggingFacePipeline,HuggingFacePipeline.from_model_id,HuggingFaceTextGenInference,LlamaCpp,ChatLlamaCpp,GPT4All,CTransformers,VLLM,VLLMOpenAI,Llamafile,MLXPipeline,ChatMLX,SelfHostedPipeline,SelfHostedHuggingFaceLLM,OpenLLM,TextGen,Xinference,CTranslate2,IpexLLM,RWKV,Outlines,ChatOutlines',
    undefined,
    { model: ['model', 'model_id', 'model_path', 'repo_id', 'pipeline'] },
  ),
  langchain('together', 'ChatTogether,Together'),
  langchain('fireworks', 'ChatFireworks,Fireworks'),
  langchain('deepseek', 'ChatDeepSeek'),
  langchain('x-ai', 'ChatXAI'),
  langchain('nvidia', 'ChatNVIDIA'),
  langchain('openrouter', 'ChatOpenRouter'),
  langchain('perplexity', 'ChatPerplexity'),
  langchain('cerebras', 'ChatCerebras'),
  langchain('alibaba', 'ChatTongyi,Tongyi', 'qwen-turbo'),
  langchain('alibaba', 'ChatQwen,ChatQwQ'),
  langchain('zhipuai', 'ChatZhipuAI', 'glm-4'),
  langchain('moonshotai', 'MoonshotChat'),
  langchain('replicate', 'Replicate'),
  langchain('openai', 'ChatLiteLLM,ChatLiteLLMRouter', undefined, { isPrefixed: true }),
  langchain(
    'unknown',
    'ChatAnyscale,ChatBaichuan,ChatDeepInfra,DeepInfra,ChatYandexGPT,YandexGPT,ChatSparkLLM,SparkLLM,QianfanChatEndpoint,QianfanLLMEndpoint,ErnieBotChat,VolcEngineMaasChat,MiniMaxChat,ChatWatsonx,WatsonxLLM,ChatMaritalk,GigaChat,ChatUpstage,ChatYi,ChatReka,ChatSambaNovaCloud,AI21,ChatAI21,ChatOCIGenAI,OCIGenAI,Writer,ChatWriter,Predibase,PredictionGuard,ChatFriendli,ChatOctoAI,OctoAIEndpoint,ChatEdenAI,JinaChat,ChatHunyuan,ChatSnowflakeCortex,Modal,Clarifai,AlephAlpha,ForefrontAI,GooseAI,NLPCloud,Petals,Banana,CerebriumAI,StochasticAI,MosaicML,ChatBaseten,ChatNebius,ChatSambaNova,ChatSambaStudio,SambaNovaCloud,SambaStudio,ChatCloudflareWorkersAI,CloudflareWorkersAI,ChatSnowflake,ChatClovaX,ChatNaver,ChatGradient,ChatAimlapi,ChatContextual,ChatPredictionGuard,ChatRunPod,ChatOCIModelDeployment,ChatYuan2,ChatCoze,BaichuanLLM,ChatGLM,ChatGLM3,KoboldApiLLM,Aphrodite',
  ),
  langchain('unknown', 'ChatDatabricks,Databricks', undefined, { model: ['endpoint', 'endpoint_name', 'model'] }),
  { paths: [`${LC}init_chat_model`], host: 'openai', model: ['0', 'model'], isPrefixed: true },
  langchain('openai', 'OpenAIEmbeddings', 'text-embedding-ada-002', EMBEDDING),
  langchain('azure', 'AzureOpenAIEmbeddings', 'text-embedding-ada-002', EMBEDDING),
  langchain('google', 'GoogleGenerativeAIEmbeddings,VertexAIEmbeddings,GooglePalmEmbeddings', undefined, EMBEDDING),
  langchain(
    'local',
    'HuggingFaceEmbeddings,HuggingFaceBgeEmbeddings,HuggingFaceInstructEmbeddings,SentenceTransformerEmbeddings,QuantizedBiEncoderEmbeddings,ModelScopeEmbeddings,SelfHostedEmbeddings',
    'sentence-transformers/all-mpnet-base-v2',
    EMBEDDING,
  ),
  langchain('local', 'OllamaEmbeddings', 'llama2', EMBEDDING),
  langchain('local', 'FastEmbedEmbeddings', 'BAAI/bge-small-en-v1.5', EMBEDDING),
  langchain(
    'local',
    'GPT4AllEmbeddings,LlamaCppEmbeddings,SpacyEmbeddings,TensorflowHubEmbeddings,LlamafileEmbeddings,LocalAIEmbeddings,InfinityEmbeddingsLocal,OpenVINOEmbeddings',
    undefined,
    EMBEDDING,
  ),
  langchain(
    'huggingface',
    'HuggingFaceHubEmbeddings,HuggingFaceInferenceAPIEmbeddings,HuggingFaceEndpointEmbeddings',
    undefined,
    EMBEDDING,
  ),
  langchain('cohere', 'CohereEmbeddings', undefined, EMBEDDING),
  langchain('mistral', 'MistralAIEmbeddings', 'mistral-embed', EMBEDDING),
  langchain('aws', 'BedrockEmbeddings', 'amazon.titan-embed-text-v1', EMBEDDING),
  langchain('voyageai', 'VoyageAIEmbeddings,VoyageEmbeddings', undefined, EMBEDDING),
  langchain(
    'unknown',
    'NVIDIAEmbeddings,TogetherEmbeddings,FireworksEmbeddings,JinaEmbeddings,DashScopeEmbeddings,ZhipuAIEmbeddings,QianfanEmbeddingsEndpoint,UpstageEmbeddings,DeepInfraEmbeddings,GigaChatEmbeddings,XinferenceEmbeddings,PineconeEmbeddings,PineconeSparseEmbeddings,NomicEmbeddings',
    undefined,
    EMBEDDING,
  ),
  langchain('unknown', 'DatabricksEmbeddings', undefined, { model: ['endpoint'], isEmbedding: true }),
  { paths: [`${LC}init_embeddings`], host: 'openai', model: ['0', 'model'], isPrefixed: true, isEmbedding: true },

  {
    paths: ['llama_index.**.openai.{OpenAI,OpenAIResponses}', 'llama_index.llms.OpenAI'],
    host: 'openai',
    model: ['model', '0'],
    defaultModel: 'gpt-3.5-turbo',
  },
  { paths: ['llama_index.**.AzureOpenAI'], host: 'azure', model: ['model', 'engine'] },
  { paths: ['llama_index.**.openai.OpenAIMultiModal'], host: 'openai', model: ['model', '0'] },
  { paths: ['llama_index.**.anthropic.{Anthropic,AnthropicMultiModal}'], host: 'anthropic', model: ['model', '0'] },
  {
    paths: ['llama_index.**.{gemini.Gemini,gemini.GeminiMultiModal,google_genai.GoogleGenAI,vertex.Vertex}'],
    host: 'google',
    model: ['model', 'model_name', '0'],
  },
  {
    paths: [
      'llama_index.**.ollama.{Ollama,OllamaMultiModal}',
      'llama_index.**.{llama_cpp.LlamaCPP,huggingface.HuggingFaceLLM,vllm.Vllm}',
    ],
    host: 'local',
    model: ['model', 'model_name', 'model_path', '0'],
  },
  { paths: ['llama_index.**.{groq.Groq}'], host: 'groq', model: ['model', '0'] },
  { paths: ['llama_index.**.mistralai.{MistralAI,MistralAIMultiModal}'], host: 'mistral', model: ['model', '0'] },
  {
    paths: ['llama_index.**.{bedrock.Bedrock,bedrock_converse.BedrockConverse}'],
    host: 'aws',
    model: ['model', '0'],
  },
  { paths: ['llama_index.**.cohere.Cohere'], host: 'cohere', model: ['model', '0'] },
  {
    paths: [
      'llama_index.**.{openai_like.OpenAILike,openrouter.OpenRouter,together.TogetherLLM,deepseek.DeepSeek,nvidia.NVIDIA,perplexity.Perplexity,fireworks.Fireworks,huggingface_api.HuggingFaceInferenceAPI,huggingface.HuggingFaceInferenceAPI,litellm.LiteLLM}',
    ],
    host: 'unknown',
    model: ['model', 'model_name', '0'],
  },
  {
    paths: ['llama_index.**.{OpenAIEmbedding}'],
    host: 'openai',
    model: ['model', 'model_name'],
    defaultModel: 'text-embedding-ada-002',
    isEmbedding: true,
  },
  {
    paths: ['llama_index.**.AzureOpenAIEmbedding'],
    host: 'azure',
    model: ['model', 'deployment_name'],
    isEmbedding: true,
  },
  {
    paths: [
      'llama_index.**.{HuggingFaceEmbedding,OllamaEmbedding,FastEmbedEmbedding,InstructorEmbedding,resolve_embed_model}',
    ],
    host: 'local',
    model: ['model_name', '0'],
    isEmbedding: true,
  },
  {
    paths: ['llama_index.**.{GeminiEmbedding,GoogleGenAIEmbedding}'],
    host: 'google',
    model: ['model_name'],
    isEmbedding: true,
  },
  {
    paths: ['llama_index.**.MistralAIEmbedding'],
    host: 'mistral',
    model: ['model_name', '0'],
    defaultModel: 'mistral-embed',
    isEmbedding: true,
  },
  {
    paths: ['llama_index.**.{CohereEmbedding,VoyageEmbedding,JinaEmbedding,NVIDIAEmbedding,BedrockEmbedding}'],
    host: 'unknown',
    model: ['model_name', 'model', '0'],
    isEmbedding: true,
  },

  {
    paths: ['smolagents.**.{InferenceClientModel,HfApiModel}'],
    host: 'huggingface',
    model: ['model_id', '0'],
    defaultModel: 'Qwen/Qwen3-Next-80B-A3B-Thinking',
  },
  {
    paths: ['smolagents.**.{LiteLLMModel,LiteLLMRouterModel}'],
    host: 'openai',
    model: ['model_id', '0'],
    isPrefixed: true,
  },
  { paths: ['smolagents.**.{OpenAIModel,OpenAIServerModel}'], host: 'openai', model: ['model_id', '0'] },
  { paths: ['smolagents.**.{AzureOpenAIModel,AzureOpenAIServerModel}'], host: 'azure', model: ['model_id', '0'] },
  { paths: ['smolagents.**.{AmazonBedrockModel,AmazonBedrockServerModel}'], host: 'aws', model: ['model_id', '0'] },
  { paths: ['smolagents.**.{TransformersModel,VLLMModel,MLXModel}'], host: 'local', model: ['model_id', '0'] },
  { paths: ['crewai.**.LLM', 'crewai.LLM'], host: 'openai', model: ['model', '0'], isPrefixed: true },
  {
    paths: [
      'dspy.**.LM',
      'dspy.{OpenAI,AzureOpenAI,Cohere,Anthropic,Claude,Google,OllamaLocal,HFClientVLLM,Groq,Together}',
    ],
    host: 'openai',
    model: ['model', '0'],
    isPrefixed: true,
  },
  { paths: ['autogen_ext.models.**.OpenAIChatCompletionClient'], host: 'openai', model: ['model'] },
  { paths: ['autogen_ext.models.**.AzureOpenAIChatCompletionClient'], host: 'azure', model: ['model'] },
  { paths: ['autogen_ext.models.**.AnthropicChatCompletionClient'], host: 'anthropic', model: ['model'] },
  { paths: ['autogen_ext.models.**.OllamaChatCompletionClient'], host: 'local', model: ['model'] },
  {
    paths: ['pydantic_ai.**.{OpenAIModel,OpenAIChatModel,OpenAIResponsesModel}'],
    host: 'openai',
    model: ['0', 'model_name'],
  },
  { paths: ['pydantic_ai.**.AnthropicModel'], host: 'anthropic', model: ['0', 'model_name'] },
  { paths: ['pydantic_ai.**.{GeminiModel,GoogleModel,VertexAIModel}'], host: 'google', model: ['0', 'model_name'] },
  { paths: ['pydantic_ai.**.GroqModel'], host: 'groq', model: ['0', 'model_name'] },
  { paths: ['pydantic_ai.**.MistralModel'], host: 'mistral', model: ['0', 'model_name'] },
  { paths: ['pydantic_ai.**.BedrockConverseModel'], host: 'aws', model: ['0', 'model_name'] },
  { paths: ['pydantic_ai.**.{CohereModel}'], host: 'cohere', model: ['0', 'model_name'] },
  { paths: ['agents.**.{OpenAIChatCompletionsModel,OpenAIResponsesModel}'], host: 'openai', model: ['model', '0'] },
  { paths: ['agents.**.LitellmModel'], host: 'openai', model: ['model', '0'], isPrefixed: true },
  { paths: ['google.adk.**.{LlmAgent,Agent}'], host: 'google', model: ['model'] },
  { paths: ['google.adk.**.LiteLlm'], host: 'openai', model: ['model', '0'], isPrefixed: true },
  {
    paths: ['agno.**.{OpenAIChat,OpenAIResponses}', 'phi.**.OpenAIChat'],
    host: 'openai',
    model: ['id', '0'],
    defaultModel: 'gpt-4o',
  },
  { paths: ['agno.**.Claude', 'phi.**.Claude'], host: 'anthropic', model: ['id', '0'] },
  { paths: ['agno.**.Gemini', 'phi.**.Gemini'], host: 'google', model: ['id', '0'] },
  { paths: ['agno.**.Groq', 'phi.**.Groq'], host: 'groq', model: ['id', '0'] },
  { paths: ['agno.**.{Ollama,LMStudio,LlamaCpp,VLLM}', 'phi.**.Ollama'], host: 'local', model: ['id', '0'] },
  { paths: ['strands.models.**.{BedrockModel}'], host: 'aws', model: ['model_id'] },
  { paths: ['browser_use.**.{ChatOpenAI}'], host: 'openai', model: ['model', '0'] },
  { paths: ['browser_use.**.{ChatAnthropic}'], host: 'anthropic', model: ['model', '0'] },
  { paths: ['browser_use.**.{ChatGoogle}'], host: 'google', model: ['model', '0'] },
  {
    paths: ['haystack.components.**.{OpenAIGenerator,OpenAIChatGenerator}'],
    host: 'openai',
    model: ['model'],
    defaultModel: 'gpt-4o-mini',
  },
  {
    paths: ['haystack.components.**.{OpenAITextEmbedder,OpenAIDocumentEmbedder}'],
    host: 'openai',
    model: ['model'],
    defaultModel: 'text-embedding-ada-002',
    isEmbedding: true,
  },
  {
    paths: ['haystack.components.**.{SentenceTransformersTextEmbedder,SentenceTransformersDocumentEmbedder}'],
    host: 'local',
    model: ['model'],
    defaultModel: 'sentence-transformers/all-mpnet-base-v2',
    isEmbedding: true,
  },
  {
    paths: ['haystack.components.**.{HuggingFaceLocalGenerator,HuggingFaceLocalChatGenerator}'],
    host: 'local',
    model: ['model'],
  },
  {
    paths: [
      'agent_framework.**.{OpenAIChatClient,OpenAIChatCompletionClient,OpenAIResponsesClient,OpenAIAssistantsClient}',
    ],
    host: 'openai',
    model: ['model', 'model_id', '0'],
  },
  {
    paths: ['agent_framework.**.{AzureOpenAI*Client,AzureAIAgentClient,AzureAIClient,FoundryChatClient}'],
    host: 'azure',
    model: ['deployment_name', 'model_deployment_name', 'model'],
  },
  { paths: ['agent_framework.**.AnthropicClient'], host: 'anthropic', model: ['model', 'model_id'] },
  { paths: ['agent_framework.**.OllamaChatClient'], host: 'local', model: ['model', 'model_id'] },
  { paths: ['camel.models.**.create'], host: 'openai', model: ['model_type'] },
  { paths: ['lotus.**.LM'], host: 'openai', model: ['model', '0'], isPrefixed: true },
  { paths: ['pipecat.**.OpenAI*LLMService'], host: 'openai', model: ['model'] },
  { paths: ['pipecat.**.Anthropic*LLMService'], host: 'anthropic', model: ['model'] },
  { paths: ['pipecat.**.{Google,Gemini}*LLMService'], host: 'google', model: ['model'] },
  { paths: ['pipecat.**.OLLamaLLMService'], host: 'local', model: ['model'] },
  { paths: ['pipecat.**.*LLMService'], host: 'unknown', model: ['model'] },
  ...COMPONENT_CLASSES,
];
