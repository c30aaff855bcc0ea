// Marvin: agents and tasks that run until the result has its type, and functions that do so in one go. Version 3 asks
// gpt-4o where nothing else is set (its settings' `agent_model`).

import { AGENT, bindAgent } from './agent-shape';
import type { CallPattern, Recogniser } from './recogniser';

const ASKS: Omit<CallPattern, 'call'> = {
  ...AGENT,
  host: 'openai',
  model: ['receiver:model', 'agent.model', 'agents[].model', 'receiver:agents[].model', 'model'],
  defaultModel: 'gpt-4o',
};

export const marvin: Recogniser = {
  sdk: 'marvin',
  imports: ['marvin'],
  calls: [
    {
      ...ASKS,
      call: [
        'marvin.**.{Agent,Team,Swarm,Task}().{run,run_async,say,say_async,cast,cast_async,classify,classify_async,extract,extract_async,generate,generate_async,summarize,summarize_async,plan,plan_async}',
        'marvin.{run,run_async,run_tasks,run_tasks_async,run_stream,plan,plan_async,say,say_async}',
      ],
      refine: bindAgent,
    },
    {
      ...ASKS,
      kind: 'llm-chat',
      call: 'marvin.{cast,classify,extract,generate,generate_schema,summarize}{,_async}',
      prompt: ['0', 'data', 'instructions'],
    },
    {
      ...ASKS,
      kind: 'llm-chat',
      // A function without a body: the model answers in its place.
      call: 'marvin.{fn,ai_fn}(){,()}',
      model: ['receiver:model', 'receiver:model_kwargs.model', 'receiver:agent.model'],
      prompt: ['0'],
    },
    {
      kind: 'image-gen',
      host: 'openai',
      call: 'marvin.{paint,generate_image,image}{,_async}',
      prompt: ['0', 'instructions'],
      defaultModel: 'dall-e-3',
    },
  ],
};
