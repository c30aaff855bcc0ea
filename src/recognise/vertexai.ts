// Vertex AI: generative models, text and image models of the PaLM days, embeddings, custom training jobs.

import { AGENT } from './agent-shape';
import { GENERATIVE_MODEL } from './generative-model';
import { pass } from './library-calls';
import type { Recogniser } from './recogniser';
import { searched } from './tuner-size';

const QUERY = '{query,async_query,stream_query,async_stream_query,streaming_agent_run_with_events}';
/** Where the agent stands that is deployed. */
const DEPLOYED = ['receiver:0', 'receiver:agent_engine', 'receiver:agent', 'receiver:reasoning_engine'];

export const vertexai: Recogniser = {
  sdk: 'google-cloud-aiplatform',
  imports: ['vertexai', 'aiplatform', 'automl'],
  calls: [
    {
      ...GENERATIVE_MODEL,
      call: ['vertexai.**.GenerativeModel().{generate_content,generate_content_async}'],
      defaultModel: 'gemini-1.5-flash-002',
    },
    {
      ...GENERATIVE_MODEL,
      call: ['vertexai.**.start_chat().{send_message,send_message_async,send_message_streaming}'],
      maxOutputTokens: ['max_output_tokens'],
    },
    {
      kind: 'llm-chat',
      host: 'google',
      call: [
        'vertexai.**.{TextGenerationModel,ChatModel,CodeGenerationModel}.from_pretrained().**.{predict,predict_async,send_message,predict_streaming}',
      ],
      model: ['receiver:0', 'receiver:model_name'],
      prompt: ['0', 'prompt'],
      maxOutputTokens: ['max_output_tokens'],
    },
    {
      kind: 'embedding',
      host: 'google',
      call: [
        'vertexai.**.{TextEmbeddingModel,MultiModalEmbeddingModel}.from_pretrained().{get_embeddings,get_embeddings_async}',
      ],
      model: ['receiver:0', 'receiver:model_name'],
      items: ['0', 'texts'],
      prompt: ['0', 'texts'],
    },
    {
      // Each metric of each row is asked of a judge; without `model`, the answers are there already.
      kind: 'api-eval',
      host: 'google',
      call: 'vertexai.**.EvalTask().evaluate',
      items: ['receiver:dataset', 'receiver:0'],
      multiplier: ['receiver:metrics', 'receiver:1'],
    },
    {
      ...AGENT,
      host: 'google',
      // As it was made, or where it was deployed.
      call: [
        `vertexai.**.{LangchainAgent,LanggraphAgent,LlamaIndexQueryPipelineAgent,AG2Agent,AdkApp}().${QUERY}`,
        `vertexai.**.{agent_engines.create,agent_engines.get,AgentEngine,AgentEngine.create,ReasoningEngine,ReasoningEngine.create}().${QUERY}`,
      ],
      model: [
        'receiver:model',
        'receiver:agent.model',
        ...DEPLOYED.flatMap((at) => [`${at}.model`, `${at}.agent.model`]),
      ],
    },
    {
      kind: 'image-gen',
      host: 'google',
      call: ['vertexai.**.ImageGenerationModel.from_pretrained().{generate_images,edit_image}'],
      model: ['receiver:0'],
      prompt: ['prompt', '0'],
      multiplier: ['number_of_images'],
      defaults: { items: 1 },
    },
    {
      kind: 'training',
      host: 'google',
      call: [
        'google.cloud.aiplatform.{Custom*,AutoML*,SequenceToSequence*,TimeSeriesDense*,TemporalFusion*}().{run,submit}',
      ],
      training: { family: 'neural' },
    },
    pass(
      'google.cloud.aiplatform.{Endpoint,Model}{.create,.upload,.list()[],}{().deploy,}().{predict,predict_async,raw_predict,batch_predict}',
      { host: 'google', items: ['0', 'instances'] },
    ),
    {
      kind: 'sweep',
      host: 'google',
      call: 'google.cloud.aiplatform.HyperparameterTuningJob().{run,submit}',
      sweep: (call) => searched(call, ['receiver:max_trial_count'], undefined, 'bayes'),
    },
  ],
};
