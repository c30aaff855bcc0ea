// Pydantic AI: `Agent("openai:gpt-4o").run_sync(…)`; 50 requests at most unless `usage_limits` says otherwise.

import { AGENT, bindAgent } from './agent-shape';
import type { Recogniser } from './recogniser';

export const pydanticAi: Recogniser = {
  sdk: 'pydantic-ai',
  imports: ['pydantic_ai'],
  calls: [
    {
      ...AGENT,
      host: 'openai',
      call: ['pydantic_ai.**.Agent().{run,run_sync,iter}'],
      model: ['model', 'receiver:model', 'receiver:0'],
      maxTurns: ['usage_limits.request_limit'],
      defaults: { maxTurns: 50 },
      refine: bindAgent,
    },
    {
      ...AGENT,
      host: 'openai',
      call: ['pydantic_ai.**.Agent().{run_stream,run_stream_sync,run_stream_events}'],
      model: ['model', 'receiver:model', 'receiver:0'],
      maxTurns: ['usage_limits.request_limit'],
      defaults: { maxTurns: 50 },
      refine: bindAgent,
      isStreamed: true,
    },
    {
      kind: 'llm-chat',
      host: 'openai',
      isModelPrefixed: true,
      call: ['pydantic_ai.direct.{model_request,model_request_sync,model_request_stream}'],
      model: ['0', 'model'],
      prompt: ['1', 'messages'],
    },
    {
      kind: 'embedding',
      host: 'openai',
      isModelPrefixed: true,
      call: 'pydantic_ai.**.Embedder().{embed,embed_sync,embed_query,embed_query_sync,embed_documents,embed_documents_sync}',
      model: ['receiver:model', 'receiver:0'],
      prompt: ['0', 'documents', 'query'],
      items: ['0', 'documents'],
    },
  ],
};
