// Amazon Bedrock and SageMaker through boto3: which service a client is for is the first argument of its making.
// `invoke_model` takes its limits in a JSON body.

import type { CallFact } from '../flow/facts';
import { readString } from './read';
import type { CallPattern, Recogniser } from './recogniser';
import { searched } from './tuner-size';
import type { Workload } from './workload';

/** A client of one service, which the first argument names. */
export const CLIENT =
  '{boto3,aioboto3,boto3.session,botocore.session}.{Session().,session.Session().,}{client,create_client}()';

export const boto3: Recogniser = {
  sdk: 'boto3',
  imports: ['boto3', 'aioboto3', 'bedrock_agentcore_starter_toolkit'],
  mentions: ['bedrock-runtime'],
  calls: [
    {
      kind: 'llm-chat',
      host: 'aws',
      call: [`${CLIENT}.{converse,converse_stream}`, '?.{converse,converse_stream}'],
      model: ['modelId'],
      prompt: ['system', 'messages'],
      maxOutputTokens: ['inferenceConfig.maxTokens'],
      tools: ['toolConfig'],
      refine: forService('bedrock-runtime'),
    },
    {
      kind: 'llm-chat',
      host: 'aws',
      call: [
        `${CLIENT}.{invoke_model,invoke_model_with_response_stream}`,
        '?.{invoke_model,invoke_model_with_response_stream}',
      ],
      model: ['modelId'],
      prompt: ['body.system', 'body.messages', 'body.prompt', 'body.inputText'],
      maxOutputTokens: [
        'body.max_tokens',
        'body.max_gen_len',
        'body.maxTokenCount',
        'body.textGenerationConfig.maxTokenCount',
        'body.max_tokens_to_sample',
        'body.inferenceConfig.max_new_tokens',
      ],
      refine: (workload, call, facts) => byModel(forService('bedrock-runtime')(workload, call, facts)),
    },
    {
      kind: 'llm-chat',
      host: 'aws',
      call: `${CLIENT}.start_async_invoke`,
      model: ['modelId'],
      prompt: ['modelInput.textToVideoParams.text', 'modelInput.prompt', 'modelInput.inputText'],
      refine: (workload, call, facts) => byModel(forService('bedrock-runtime')(workload, call, facts)),
    },
    {
      kind: 'agent',
      host: 'aws',
      call: `${CLIENT}.{invoke_agent,invoke_inline_agent,invoke_flow}`,
      model: ['foundationModel'],
      prompt: ['inputText', 'input.text'],
      refine: forService('bedrock-agent-runtime'),
    },
    {
      kind: 'agent',
      host: 'aws',
      call: [`${CLIENT}.invoke_agent_runtime`, 'bedrock_agentcore_starter_toolkit.**.Runtime().invoke'],
      prompt: ['payload'],
      refine: forService('bedrock-agentcore'),
    },
    {
      kind: 'llm-chat',
      host: 'aws',
      call: `${CLIENT}.{retrieve_and_generate,retrieve_and_generate_stream}`,
      model: [
        'retrieveAndGenerateConfiguration.knowledgeBaseConfiguration.modelArn',
        'retrieveAndGenerateConfiguration.externalSourcesConfiguration.modelArn',
      ],
      prompt: ['input.text'],
      refine: forService('bedrock-agent-runtime'),
    },
    {
      kind: 'rerank',
      host: 'aws',
      call: `${CLIENT}.rerank`,
      model: ['rerankingConfiguration.bedrockRerankingConfiguration.modelConfiguration.modelArn'],
      items: ['sources'],
      refine: forService('bedrock-agent-runtime'),
    },
    {
      // Documents of a knowledge base are embedded anew.
      kind: 'embedding',
      host: 'aws',
      call: `${CLIENT}.start_ingestion_job`,
      refine: forService('bedrock-agent'),
    },
    {
      kind: 'batch-api',
      host: 'aws',
      call: `${CLIENT}.create_model_invocation_job`,
      model: ['modelId'],
      refine: forService('bedrock'),
    },
    {
      kind: 'fine-tune-api',
      host: 'aws',
      call: `${CLIENT}.create_model_customization_job`,
      model: ['baseModelIdentifier'],
      training: { family: 'neural', learner: ['baseModelIdentifier'] },
      refine: forService('bedrock'),
    },
    {
      kind: 'llm-chat',
      host: 'aws',
      call: `${CLIENT}.{invoke_endpoint,invoke_endpoint_async,invoke_endpoint_with_response_stream}`,
      refine: forService('sagemaker-runtime'),
    },
    {
      kind: 'training',
      host: 'aws',
      call: `${CLIENT}.create_training_job`,
      training: { family: 'neural' },
      refine: forService('sagemaker'),
    },
    {
      kind: 'sweep',
      host: 'aws',
      call: `${CLIENT}.create_hyper_parameter_tuning_job`,
      sweep: (call) =>
        searched(call, ['HyperParameterTuningJobConfig.ResourceLimits.MaxNumberOfTrainingJobs'], undefined, 'bayes'),
      refine: forService('sagemaker'),
    },
  ],
};

/** Another service's client has methods of the same name; an unknown service is given the benefit of the doubt. */
function forService(service: string): NonNullable<CallPattern['refine']> {
  return (workload: Workload, call: CallFact) => {
    const given = readString(call, ['receiver:service_name', 'receiver:0']);
    return given === undefined || given === service ? workload : undefined;
  };
}

function byModel(workload: Workload | undefined): Workload | undefined {
  const id = workload?.model?.id ?? '';
  if (workload !== undefined && /embed/i.test(id)) return { ...workload, kind: 'embedding' };
  if (workload !== undefined && /nova-reel|luma\.ray/i.test(id)) return { ...workload, kind: 'video' };
  if (workload !== undefined && /stability|stable-|image|nova-canvas/i.test(id))
    return { ...workload, kind: 'image-gen' };
  if (workload !== undefined && /rerank/i.test(id)) return { ...workload, kind: 'rerank' };
  return workload;
}
