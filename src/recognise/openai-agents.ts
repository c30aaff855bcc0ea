// OpenAI's Agents SDK: a runner loops over an agent's turns, ten at most unless told otherwise.

import { AGENT, bindAgent, withDefault } from './agent-shape';
import { readModel } from './read';
import type { Recogniser } from './recogniser';

/** `get_default_model` in `agents/models/default_models.py` of openai-agents 0.24.0, read 2026-11-30: before, gpt-5.4-mini. */
const BY_DEFAULT = { made: /^agents\.(agent\.)?Agent(\[\])?\(\)$/, keys: ['model'], id: 'gpt-5.6-luna' };

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
        const read = bound.model === undefined ? { ...bound, model: readModel(call, ['0.model']) } : bound;
        if (call.arguments.named.has('run_config') || call.arguments.hasUnknownRest) return read;
        return withDefault(
          read,
          [call.arguments.positional[0], call.arguments.named.get('starting_agent')],
          BY_DEFAULT,
        );
      },
    },
    {
      ...AGENT,
      host: 'openai',
      call: ['agents.**.VoicePipeline().run', 'agents.realtime.**.RealtimeRunner().run'],
      model: ['model_config.initial_model_settings.model_name', 'receiver:config.model_settings.model_name'],
    },
  ],
};
