// Haystack's components that ask a model when they are run on their own: rankers, readers, judges, transcribers,
// extractors, classifiers; the first version's nodes as well.

import { bindModel } from './agent-shape';
import type { CallPattern, Recogniser } from './recogniser';
import { readFirst } from './source';
import type { Workload } from './workload';

const H = '{haystack,haystack_integrations}.components';
const OFF = { traits: { hasGradientsOff: true } } as const;

function local(kind: CallPattern['kind'], names: string, defaultModel?: string): CallPattern {
  return {
    kind,
    host: 'local',
    call: `${H}.**.{${names}}().run`,
    model: ['receiver:model', 'receiver:model_name_or_path', 'receiver:0'],
    ...(defaultModel === undefined ? {} : { defaultModel }),
    items: ['documents', 'sources'],
    prompt: ['query'],
    ...OFF,
  };
}

export const haystackParts: Recogniser = {
  sdk: 'haystack-ai',
  imports: ['haystack', 'haystack_integrations'],
  calls: [
    local(
      'rerank',
      'TransformersSimilarityRanker,SentenceTransformersSimilarityRanker,SentenceTransformersDiversityRanker,FastembedRanker,TransformersRanker',
    ),
    {
      ...local(
        'rerank',
        'CohereRanker,JinaRanker,NvidiaRanker,AmazonBedrockRanker,VoyageRanker,HuggingFaceTEIRanker',
      ),
      host: 'unknown',
      traits: {},
    },
    local(
      'local-inference',
      'ExtractiveReader,TransformersZeroShotDocumentClassifier,TransformersZeroShotTextRouter,TransformersTextRouter,NamedEntityExtractor',
    ),
    local('embedding', 'SASEvaluator'),
    {
      kind: 'api-eval',
      host: 'openai',
      call: `${H}.evaluators.**.{FaithfulnessEvaluator,ContextRelevanceEvaluator,LLMEvaluator,DeepEvalEvaluator,RagasEvaluator,UpTrainEvaluator}().{run,run_async}`,
      model: ['receiver:chat_generator.model', 'receiver:metric_params.model'],
      items: ['questions', 'predicted_answers'],
      refine: bindModel,
    },
    {
      kind: 'llm-chat',
      host: 'openai',
      call: `${H}.**.{LLMMetadataExtractor,LLMDocumentContentExtractor,LLMMessagesRouter,LLMRanker,QueryExpander}().{run,run_async}`,
      model: ['receiver:chat_generator.model'],
      items: ['documents'],
      prompt: ['receiver:prompt', 'query'],
      refine: bindModel,
    },
    {
      ...local('audio', 'LocalWhisperTranscriber'),
      // https://docs.haystack.deepset.ai/reference/integrations-whisper, read 2026-11.
      defaultModel: 'large',
      refine: whisper,
    },
    { ...local('audio', 'RemoteWhisperTranscriber'), host: 'openai', defaultModel: 'whisper-1' },
    {
      kind: 'image-gen',
      host: 'openai',
      call: `${H}.generators.**.{OpenAIImageGenerator,DALLEImageGenerator}().run`,
      model: ['receiver:model'],
      prompt: ['prompt', '0'],
      defaults: { items: 1 },
    },
    // The first version's nodes read their weights when they are made, its ready-made pipelines ask the node they are given.
    {
      kind: 'model-load',
      host: 'local',
      call: 'haystack.{nodes,reader,retriever}.**.{EmbeddingRetriever,FARMReader,TransformersReader,DensePassageRetriever,SentenceTransformersRanker}',
      model: ['embedding_model', 'model_name_or_path', 'query_embedding_model', '0'],
      refine: (workload, call) =>
        readFirst(call, ['api_key']) === undefined && workload.model?.id.includes('/') ? workload : undefined,
    },
    {
      kind: 'model-load',
      host: 'local',
      call: 'haystack.nodes.**.PromptModel',
      model: ['model_name_or_path', '0'],
      refine: (workload, call) =>
        readFirst(call, ['api_key']) === undefined && /[/\\]|\.gguf$/.test(workload.model?.id ?? '')
          ? workload
          : undefined,
    },
    {
      kind: 'embedding',
      host: 'local',
      call: 'haystack.document_stores.**.update_embeddings',
      model: ['retriever.embedding_model', '0.embedding_model'],
    },
    {
      kind: 'embedding',
      host: 'local',
      call: 'haystack.**.{DocumentSearchPipeline,FAQPipeline,MostSimilarDocumentsPipeline}().{run,run_batch}',
      model: ['receiver:retriever.embedding_model', 'receiver:0.embedding_model'],
      prompt: ['query'],
      defaults: { items: 1 },
      refine: (workload) => (workload.model === undefined ? undefined : workload),
    },
    {
      kind: 'local-inference',
      host: 'local',
      call: 'haystack.**.{ExtractiveQAPipeline,GenerativeQAPipeline}().{run,run_batch}',
      model: [
        'receiver:reader.model_name_or_path',
        'receiver:0.model_name_or_path',
        'receiver:generator.model_name_or_path',
      ],
      prompt: ['query'],
      ...OFF,
    },
    {
      kind: 'llm-chat',
      host: 'unknown',
      call: ['haystack.nodes.**.PromptNode()', 'haystack.nodes.**.PromptNode().{prompt,run,arun}'],
      model: ['receiver:model_name_or_path', 'receiver:0'],
      prompt: ['0', 'prompt_template', 'query'],
      refine: bindModel,
    },
  ],
};

/** `"small"` is `whisper-small`. */
function whisper(workload: Workload): Workload {
  const { model } = workload;
  return model === undefined || /whisper/.test(model.id)
    ? workload
    : { ...workload, model: { ...model, id: `whisper-${model.id}`, options: [`whisper-${model.id}`] } };
}
