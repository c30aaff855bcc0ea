// Anthropic's client: messages, streaming, tool runner, batches; direct, Bedrock and Vertex. Counting tokens is free.

import { hostNamed } from './build';
import type { CallPattern, Recogniser } from './recogniser';
import type { Workload } from './workload';

const MESSAGES: Omit<CallPattern, 'call'> = {
  kind: 'llm-chat',
  host: 'anthropic',
  model: ['model'],
  prompt: ['system', 'messages'],
  maxOutputTokens: ['max_tokens'],
  reasoningEffort: ['output_config.effort'],
  structured: ['output_format', 'output_config.format'],
  tools: ['tools'],
  endpoint: ['receiver:base_url'],
  refine: onCloud,
};

export const anthropic: Recogniser = {
  sdk: 'anthropic',
  imports: ['anthropic'],
  calls: [
    {
      ...MESSAGES,
      call: ['anthropic.**.messages.{create,parse,with_raw_response.create}', '?.**.messages.{create,parse}'],
    },
    { ...MESSAGES, call: ['anthropic.**.messages.stream', '?.**.messages.stream'], isStreamed: true },
    { ...MESSAGES, call: 'anthropic.**.messages.tool_runner', kind: 'agent', maxTurns: ['max_iterations'] },
    // An agent that the provider runs goes on with each message it is sent.
    { kind: 'agent', host: 'anthropic', call: 'anthropic.**.beta.sessions.events.send', prompt: ['events'] },
    {
      kind: 'batch-api',
      host: 'anthropic',
      call: 'anthropic.**.messages.batches.create',
      model: ['requests[].params.model'],
      prompt: ['requests[].params.system', 'requests[].params.messages'],
      items: ['requests'],
      maxOutputTokens: ['requests[].params.max_tokens'],
    },
    {
      kind: 'llm-chat',
      host: 'anthropic',
      call: [
        'anthropic.**.completions.create',
        '?.completions.create',
        // Its first versions.
        'anthropic.**.{Client,Anthropic}().{completion,acompletion,completion_stream,acompletion_stream}',
      ],
      model: ['model'],
      prompt: ['prompt'],
      maxOutputTokens: ['max_tokens_to_sample'],
    },
  ],
};

function onCloud(workload: Workload): Workload {
  if (/Bedrock/.test(workload.call)) return { ...workload, host: hostNamed('aws') };
  if (/Vertex/.test(workload.call)) return { ...workload, host: hostNamed('google') };
  if (/Foundry/.test(workload.call)) return { ...workload, host: hostNamed('azure') };
  return workload;
}
