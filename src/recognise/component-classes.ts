// Classes that hold a model, of frameworks with one class for each who serves models: Agno, Haystack, distilabel,
// Weaviate, Chroma, Qdrant, LlamaIndex where it has no entry of its own.

import type { ModelClass } from './model-classes';

const EMBEDDING = { isEmbedding: true } as const;
/** What Chroma embeds with where nobody says. */
const MINILM = 'sentence-transformers/all-MiniLM-L6-v2';
const NODE_MODEL = ['model_name_or_path', '0'];

function haystack(host: string, names: string): ModelClass {
  return {
    paths: [`{haystack,haystack_integrations}.components.generators.**.${names}{Generator,ChatGenerator}`],
    host,
    model: ['model', 'model_name', '0'],
  };
}

/** Agno and what it was called before: one class for each that serves models. */
function agno(host: string, names: string): ModelClass {
  return { paths: [`{agno,phi}.**.{${names}}`], host, model: ['id', 'model', '0'] };
}

function distilabel(host: string, names: string): ModelClass {
  return { paths: [`distilabel.**.{${names}}LLM`], host, model: ['model', 'model_id', 'repo_id', 'model_path', '0'] };
}

function chroma(host: string, names: string): ModelClass {
  return { paths: [`chromadb.**.${names}EmbeddingFunction`], host, model: ['model_name', 'model'], ...EMBEDDING };
}

/** Weaviate names who embeds and who answers by a method of its settings: `Configure.Vectors.text2vec_openai(…)`. */
function weaviate(hosts: Readonly<Record<string, string>>): readonly ModelClass[] {
  return Object.entries(hosts).flatMap(([name, host]) => [
    {
      paths: [`weaviate.**.{text2vec,multi2vec,img2vec,text2multivec,text2colbert,multi2multivec}_${name}`],
      host,
      model: ['model', 'model_id', 'model_name'],
      isEmbedding: true,
    },
    {
      paths: [`weaviate.**.{Generative,GenerativeConfig}.${name}`],
      host,
      model: ['model', 'model_id'],
    },
  ]);
}

function griptape(hosts: Readonly<Record<string, string>>): readonly ModelClass[] {
  return Object.entries(hosts).map(([name, host]) => ({
    paths: [`griptape.drivers.**.${name}PromptDriver`],
    host,
    model: ['model'],
  }));
}

function semanticKernel(host: string, names: string): ModelClass {
  return {
    paths: [`semantic_kernel.connectors.**.{${names}}`],
    host,
    model: ['ai_model_id', 'deployment_name', 'model_id'],
  };
}

/** `guidance.models.OpenAI("gpt-4o")`, `outlines.from_openai(client, "gpt-4o")`. */
function guided(host: string, ...paths: readonly string[]): ModelClass {
  return { paths, host, model: ['model_name', 'model', 'model_path', '1', '0'] };
}

export const COMPONENT_CLASSES: readonly ModelClass[] = [
  agno('together', 'Together'),
  agno('mistral', 'MistralChat'),
  agno('deepseek', 'DeepSeek,DeepSeekChat'),
  agno('openrouter', 'OpenRouter'),
  agno('fireworks', 'Fireworks'),
  agno('x-ai', 'xAI'),
  agno('aws', 'AwsBedrock'),
  agno('cohere', 'Cohere,CohereChat'),
  agno('huggingface', 'HuggingFace'),
  agno('nvidia', 'Nvidia'),
  agno('perplexity', 'Perplexity'),
  agno('cerebras', 'Cerebras,CerebrasOpenAI'),
  agno('azure', 'AzureOpenAI,AzureOpenAIChat,AzureAIFoundry'),
  agno('alibaba', 'DashScope'),
  agno('unknown', 'Sambanova,DeepInfra,WatsonX,Nebius,Portkey,OpenAILike,Vercel,AIMLAPI,InternLM'),
  { ...agno('openai', 'LiteLLM,LiteLLMOpenAI'), isPrefixed: true },
  { ...agno('openai', 'OpenAIEmbedder'), ...EMBEDDING },
  { ...agno('together', 'TogetherEmbedder'), ...EMBEDDING },
  { ...agno('google', 'GeminiEmbedder'), ...EMBEDDING },
  { ...agno('mistral', 'MistralEmbedder'), ...EMBEDDING },
  { ...agno('cohere', 'CohereEmbedder'), ...EMBEDDING },
  { ...agno('voyageai', 'VoyageAIEmbedder'), ...EMBEDDING },
  { ...agno('local', 'OllamaEmbedder,SentenceTransformerEmbedder,FastEmbedEmbedder'), ...EMBEDDING },
  haystack('anthropic', '{Anthropic,AnthropicVertex}'),
  haystack('cohere', 'Cohere'),
  haystack('mistral', 'Mistral'),
  haystack('aws', 'AmazonBedrock'),
  haystack('google', '{GoogleGenAI,GoogleAIGemini,VertexAIGemini,VertexAIText}'),
  haystack('azure', '{AzureOpenAI,AzureOpenAIResponses}'),
  haystack('local', '{Ollama,LlamaCpp}'),
  haystack('together', 'TogetherAI'),
  haystack('openrouter', 'OpenRouter'),
  haystack('nvidia', 'Nvidia'),
  haystack('huggingface', '{HuggingFaceAPI,HuggingFaceTGI}'),
  // Of its first version.
  { paths: ['haystack.nodes.**.PromptNode', 'haystack.nodes.**.PromptModel'], host: 'unknown', model: NODE_MODEL },
  {
    paths: ['haystack.**.{FARMReader,TransformersReader,ExtractiveReader}'],
    host: 'local',
    model: [...NODE_MODEL, 'model'],
  },
  { paths: ['haystack.**.DensePassageRetriever'], host: 'local', model: ['query_embedding_model'], ...EMBEDDING },
  { paths: ['haystack.nodes.**.EmbeddingRetriever'], host: 'unknown', model: ['embedding_model'], isEmbedding: true },
  distilabel('openai', 'OpenAI'),
  distilabel('azure', 'AzureOpenAI'),
  distilabel('anthropic', 'Anthropic'),
  distilabel('cohere', 'Cohere'),
  distilabel('groq', 'Groq'),
  distilabel('mistral', 'Mistral'),
  distilabel('together', 'Together'),
  distilabel('google', 'VertexAI'),
  distilabel('huggingface', 'InferenceEndpoints'),
  { ...distilabel('openai', 'Lite'), isPrefixed: true },
  distilabel('local', 'Transformers,v,LlamaCpp,Ollama,Clientv,MLX'),
  { paths: ['distilabel.**.*Embeddings'], host: 'local', model: ['model', 'repo_id'], ...EMBEDDING },
  ...weaviate({
    openai: 'openai',
    azure_openai: 'azure',
    cohere: 'cohere',
    anthropic: 'anthropic',
    mistral: 'mistral',
    aws: 'aws',
    '{palm,google,google_vertex,google_gemini,google_aistudio}': 'google',
    '{voyageai,voyageai_reranker}': 'voyageai',
    jinaai: 'jina',
    nvidia: 'nvidia',
    xai: 'x-ai',
    huggingface: 'huggingface',
    '{weaviate,databricks,friendliai,contextualai,anyscale,dummy,custom}': 'unknown',
    '{ollama,transformers,gpt4all,model2vec,contextionary,clip,bind}': 'local',
  }),
  chroma('openai', 'OpenAI'),
  chroma('cohere', 'Cohere'),
  chroma('google', '{GooglePalm,GoogleGenerativeAi,GoogleVertex}'),
  chroma('aws', 'AmazonBedrock'),
  chroma('huggingface', '{HuggingFace,HuggingFaceEmbeddingServer}'),
  chroma('mistral', 'Mistral'),
  chroma('voyageai', 'VoyageAI'),
  chroma('jina', 'Jina'),
  chroma('together', 'TogetherAI'),
  { ...chroma('local', '{SentenceTransformer,ONNXMiniLM_L6_V2,Default}'), defaultModel: MINILM },
  chroma('local', '{Instructor,Ollama,Text2Vec,OpenCLIP}'),
  {
    paths: ['qdrant_client.**.{Document,Image,InferenceObject}'],
    host: 'local',
    model: ['model'],
    isEmbedding: true,
  },
  // `llama_index.llms.upstage.Upstage`: a package for each.
  {
    paths: ['llama_index.llms.{dashscope,openai_like_dashscope}.*'],
    host: 'alibaba',
    model: ['model_name', 'model', '0'],
  },
  { paths: ['llama_index.llms.azure_inference.*'], host: 'azure', model: ['model_name', 'model', '0'] },
  {
    paths: ['llama_index.{llms,multi_modal_llms}.*.*'],
    host: 'unknown',
    model: ['model', 'model_name', 'model_id', 'deployment_name', '0'],
  },
  {
    paths: ['llama_index.embeddings.*.*'],
    host: 'unknown',
    model: ['model_name', 'model', 'model_id', 'deployment_name', '0'],
    ...EMBEDDING,
  },
  ...griptape({
    '{OpenAiChat,OpenAiCompletion,GriptapeCloud}': 'openai',
    AzureOpenAiChat: 'azure',
    Anthropic: 'anthropic',
    AmazonBedrock: 'aws',
    Google: 'google',
    Cohere: 'cohere',
    Grok: 'x-ai',
    Perplexity: 'perplexity',
    '{Ollama,HuggingFacePipeline}': 'local',
    HuggingFaceHub: 'huggingface',
  }),
  {
    paths: ['langroid.**.{OpenAIGPTConfig,AzureConfig,LLMConfig}'],
    host: 'openai',
    model: ['chat_model'],
    isPrefixed: true,
  },
  { paths: ['dynamiq.nodes.llms.**.*'], host: 'openai', model: ['model'], isPrefixed: true },
  {
    paths: ['beeai_framework.**.ChatModel.from_name', 'beeai_framework.adapters.**.*ChatModel'],
    host: 'openai',
    model: ['0', 'name', 'model_id'],
    isPrefixed: true,
  },
  {
    paths: ['atomic_agents.**.{AgentConfig,BaseAgentConfig}'],
    host: 'openai',
    model: ['model'],
    isPrefixed: true,
  },
  { paths: ['aider.**.models.Model'], host: 'openai', model: ['0', 'model'], isPrefixed: true },
  semanticKernel('openai', 'OpenAIChatCompletion,OpenAITextCompletion'),
  semanticKernel('azure', 'AzureChatCompletion,AzureTextCompletion,AzureAIInferenceChatCompletion'),
  semanticKernel('anthropic', 'AnthropicChatCompletion'),
  semanticKernel('google', 'GoogleAIChatCompletion,VertexAIChatCompletion,GoogleAITextCompletion'),
  semanticKernel('mistral', 'MistralAIChatCompletion'),
  semanticKernel('aws', 'BedrockChatCompletion,BedrockTextCompletion'),
  semanticKernel('nvidia', 'NvidiaChatCompletion'),
  semanticKernel(
    'local',
    'OllamaChatCompletion,OllamaTextCompletion,OnnxGenAIChatCompletion,HuggingFaceTextCompletion,LMStudioChatCompletion',
  ),
  { ...semanticKernel('openai', 'OpenAITextEmbedding'), ...EMBEDDING },
  { ...semanticKernel('azure', 'AzureTextEmbedding'), ...EMBEDDING },
  {
    ...semanticKernel('local', 'OllamaTextEmbedding,SentenceTransformerEmbedding,HuggingFaceTextEmbedding'),
    ...EMBEDDING,
  },
  { paths: ['transformers.**.{HfApiEngine,HfEngine}'], host: 'huggingface', model: ['model', '0'] },
  { paths: ['transformers.**.TransformersEngine'], host: 'local', model: ['model_id', '0'] },
  { paths: ['pydantic_ai.**.OpenRouterModel'], host: 'openrouter', model: ['0', 'model_name'] },
  { paths: ['pydantic_ai.**.HuggingFaceModel'], host: 'huggingface', model: ['0', 'model_name'] },
  { paths: ['pydantic_ai.**.{XaiModel,GrokModel}'], host: 'x-ai', model: ['0', 'model_name'] },
  {
    paths: ['pandasai.**.{OpenAI,LiteLLM}', 'pandasai_openai.**.OpenAI', 'pandasai_litellm.**.LiteLLM'],
    host: 'openai',
    model: ['model', '0'],
    isPrefixed: true,
  },
  { paths: ['pandasai.**.AzureOpenAI'], host: 'azure', model: ['deployment_name'] },
  {
    paths: ['knowledge_storm.**.{OpenAIModel,LitellmModel,GroqModel,DeepSeekModel,TogetherClient}'],
    host: 'openai',
    model: ['model', '0'],
    isPrefixed: true,
  },
  { paths: ['knowledge_storm.**.AzureOpenAIModel'], host: 'azure', model: ['model', '0'] },
  { paths: ['knowledge_storm.**.ClaudeModel'], host: 'anthropic', model: ['model', '0'] },
  { paths: ['knowledge_storm.**.GoogleModel'], host: 'google', model: ['model', '0'] },
  { paths: ['knowledge_storm.**.{VLLMClient,OllamaClient}'], host: 'local', model: ['model', '0'] },
  { paths: ['graphrag.**.ChatOpenAI'], host: 'openai', model: ['model'] },
  guided('openai', 'guidance.{models,llms}.OpenAI', 'sglang.OpenAI', 'outlines.**.{from_openai,models.openai}'),
  guided(
    'azure',
    'guidance.models.{AzureOpenAI,create_azure_openai_model,AzureOpenAIChat}',
    'outlines.models.azure_openai',
  ),
  guided('anthropic', 'guidance.models.Anthropic', 'sglang.Anthropic', 'outlines.**.from_anthropic'),
  guided('google', 'guidance.models.{VertexAI,GoogleAI}', 'sglang.VertexAI', 'outlines.**.from_gemini'),
  guided('mistral', 'outlines.**.from_mistral'),
  guided(
    'local',
    'outlines.**.{from_ollama,from_vllm,from_sglang,from_tgi,from_lmstudio}',
    'sglang.{Runtime,RuntimeEndpoint}',
  ),
  guided('openai', 'guidance.models.LiteLLM', 'sglang.LiteLLM'),
  guided(
    'local',
    'guidance.models.{Transformers,LlamaCpp,OnnxRuntimeGenAI}',
    'guidance.llms.{Transformers,LlamaCpp}',
  ),
  {
    paths: ['phoenix.evals.**.OpenAIModel'],
    host: 'openai',
    model: ['model', 'model_name', '0'],
  },
  { paths: ['phoenix.evals.**.AnthropicModel'], host: 'anthropic', model: ['model', '0'] },
  { paths: ['phoenix.evals.**.{GeminiModel,VertexAIModel}'], host: 'google', model: ['model', '0'] },
  { paths: ['phoenix.evals.**.LiteLLMModel'], host: 'openai', model: ['model', '0'], isPrefixed: true },
  { paths: ['phoenix.evals.**.LLM'], host: 'openai', model: ['model'] },
];
