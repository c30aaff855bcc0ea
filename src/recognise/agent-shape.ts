// What agent frameworks have in common: the model is bound when the agent is made, tools too, and the framework
// loops until the answer is there or a cap is hit.

import type { CallFact, Facts } from '../flow/facts';
import type { Arguments, Value } from '../flow/values/value';
import { findModelObject, valuesOf, withModelObject } from './model-object';
import { defaultModel } from './read';
import type { CallPattern } from './recogniser';
import { isNone, makersOf } from './source';
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
  maxOutputTokens: [
    'receiver:model_settings.max_tokens',
    'model_settings.max_tokens',
    'options.max_tokens',
    'receiver:default_options.max_tokens',
  ],
  refine: bindModel,
};

/** Fills in the model object that the agent was made with. */
export function bindModel(workload: Workload, call: CallFact): Workload {
  const found = findModelObject(valuesOf(call));
  return found === undefined ? workload : withModelObject(workload, found);
}

/** What the framework is given once for all: of the file's models made with it, the first. */
export function bindMade(root: RegExp, otherwise?: string): NonNullable<CallPattern['refine']> {
  return (workload: Workload, call: CallFact, facts: Facts) => {
    const bound = bindModel(workload, call);
    if (bound.model !== undefined) return bound;
    const made = facts.calls.filter(({ paths }) => paths.some((path) => root.test(path))).map(({ result }) => result);
    const found = findModelObject(made);
    if (found !== undefined) return withModelObject(bound, found);
    return otherwise === undefined || made.length > 0 ? bound : { ...bound, model: defaultModel(otherwise) };
  };
}

/** The same for agents that ask once where nothing calls them back: no tools, no others to hand over to. */
export function bindAgent(workload: Workload, call: CallFact, facts: Facts): Workload {
  const bound = bindModel(workload, call);
  if (bound.request === undefined || !isAlone(call, facts)) return bound;
  const one = { value: { low: 1, best: 1, high: 1 }, certainty: 'likely', from: 'an agent without tools' } as const;
  return { ...bound, request: { ...bound.request, maxTurns: one } };
}

/**
 * What the framework takes where every agent that runs is made in sight and none says which model: `Agent(name="A")`.
 * `made` tells agents from other values; a model may stand under any of `keys`.
 */
export function withDefault(
  workload: Workload,
  values: Iterable<Value | undefined>,
  { made, keys, id }: { readonly made: RegExp; readonly keys: readonly string[]; readonly id: string },
): Workload {
  if (workload.model !== undefined) return workload;
  let isAny = false;
  for (const value of [...values].flatMap(itemsOf)) {
    if (value.kind !== 'external' || !made.test(value.path)) continue;
    const given = value.arguments;
    if (given === undefined || given.hasUnknownRest || given.positional.length > 1) return workload;
    if (keys.some((key) => given.named.has(key) && !isNothing(given.named.get(key) as Value))) return workload;
    isAny = true;
  }
  return isAny ? { ...workload, model: defaultModel(id) } : workload;
}

function itemsOf(value: Value | undefined): readonly Value[] {
  return value?.kind === 'sequence' ? (value.items ?? [value.element]) : value === undefined ? [] : [value];
}

/** Arguments that give a run something to do after its first answer. */
const COMPANY =
  /tool|function|handoff|agents?$|^(team|members|plugins?|kernel|mcp_servers|capabilities|knowledge|memory|reasoning|planner|code_execut\w*|context_providers?|middleware|skills|action_space|search_knowledge|guardrails)$/;
/** Tools that are handed over after the agent is made: `@agent.tool`, `agent.add_tool(…)`. */
const REGISTERS = /\(\)\.(?:\w*tools?(?:_plain|set)?|register\w*|function|capability)$/;

/** True when the agent is made in sight, and neither it, its registrations nor this run bring a tool. */
function isAlone(call: CallFact, facts: Facts): boolean {
  // Where the run is a function of its own (`Runner.run(agent)`), the agent is what it is given.
  const agents = [...makersOf(call), call.arguments.positional[0], call.arguments.named.get('starting_agent')].filter(
    (value) => value?.kind === 'external' && AGENT_MADE.test(value.path),
  );
  if (agents.length === 0 || facts.calls.some(({ paths }) => paths.some((path) => REGISTERS.test(path))))
    return false;
  const given = [
    call.arguments,
    ...agents.map((value) => (value?.kind === 'external' ? value.arguments : undefined)),
  ];
  return given.every((one) => one !== undefined && !one.hasUnknownRest && !hasCompany(one));
}

const AGENT_MADE = /(?:Agent|\.(?:as|create)_agent)\(\)$/;

function hasCompany({ named }: Arguments): boolean {
  return [...named].some(([name, value]) => COMPANY.test(name) && name !== 'starting_agent' && !isNothing(value));
}

function isNothing(value: Value): boolean {
  if (value.kind === 'sequence') return value.isLengthKnown && value.length.high === 0;
  return isNone(value) || (value.kind === 'constant' && value.value === false);
}
