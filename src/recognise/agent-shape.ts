// What agent frameworks have in common: the model is bound when the agent is made, tools too, and the framework
// loops until the answer is there or a cap is hit.

import type { CallFact } from '../flow/facts';
import { findModelObject, valuesOf, withModelObject } from './model-object';
import type { CallPattern } from './recogniser';
import type { Workload } from './workload';

export const AGENT: Omit<CallPattern, 'call' | 'host'> = {
  kind: 'agent',
  model: ['model', 'receiver:model', 'receiver:llm'],
  isModelPrefixed: true,
  prompt: [
    'receiver:instructions',
    'receiver:system_prompt',
    'receiver:system_message',
    'receiver:instruction',
    '0',
    'input',
    'task',
    'user_prompt',
    'prompt',
    'message',
  ],
  tools: ['receiver:tools', 'receiver:functions'],
  structured: ['receiver:output_type', 'receiver:result_type', 'receiver:response_format', 'output_type'],
  maxOutputTokens: ['receiver:model_settings.max_tokens', 'model_settings.max_tokens'],
  refine: bindModel,
};

/** Fills in the model object that the agent was made with. */
export function bindModel(workload: Workload, call: CallFact): Workload {
  const found = findModelObject(valuesOf(call));
  return found === undefined ? workload : withModelObject(workload, found);
}
