// OpenAI's Agents SDK: a runner loops over an agent's turns, ten at most unless told otherwise.

import { AGENT, bindAgent } from './agent-shape';
import { readModel } from './read';
import type { Recogniser } from './recogniser';

export const openaiAgents: Recogniser = {
  sdk: 'openai-agents',
  imports: ['agents'],
  calls: [
    {
      ...AGENT,
      host: 'openai',
      call: ['agents.{Runner,run.Runner}.{run,run_sync}', 'agents.{Runner,run.Runner}.run_streamed'],
      model: ['run_config.model', '0.model', 'starting_agent.model'],
      prompt: ['0.instructions', 'starting_agent.instructions', '1', 'input'],
      tools: ['0.tools', 'starting_agent.tools'],
      structured: ['0.output_type', 'starting_agent.output_type'],
      maxOutputTokens: ['0.model_settings.max_tokens', 'starting_agent.model_settings.max_tokens'],
      maxTurns: ['max_turns'],
      defaults: { maxTurns: 10 },
      refine: (workload, call, facts) => {
        const bound = bindAgent(workload, call, facts);
        return bound.model === undefined ? { ...bound, model: readModel(call, ['0.model']) } : bound;
      },
    },
  ],
};
