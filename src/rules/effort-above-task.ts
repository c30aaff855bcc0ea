// High reasoning effort for a task that is answered in a few tokens: the model thinks for thousands of tokens
// that are billed and burnt as output, to print a label.

import type { Cost } from '../estimate/footprint';
import type { CallFact } from '../flow/facts';
import type { ConstantValue, Value } from '../flow/values/value';
import { runsOften } from './repetition';
import type { Fix, Rule, RuleContext } from './rule';
import { sayRun, saySaving } from './say';
import { smallTaskOf } from './small-task';

const HIGH = new Set(['high', 'xhigh', 'max']);

export const effortAboveTask: Rule = {
  id: 'effort-above-task',
  title: 'More reasoning than the task needs',
  group: 'tokens',
  severity: 'warning',
  summary: 'Reasoning effort is set high for a label, a yes or no, or a few tokens.',
  fix: 'suggested',
  *check(context) {
    for (const cost of context.costs) {
      const { workload } = cost;
      const effort = workload.request?.reasoningEffort;
      if (effort === undefined || !HIGH.has(effort)) continue;
      const task = smallTaskOf(workload);
      if (!task || (workload.times.basis === 'run' && !runsOften(workload, 2))) continue;
      const saving = saySaving(cost.footprint, atLowEffort(cost, context).footprint);
      yield {
        span: workload.span,
        advice: `Lower the reasoning effort: "${effort}" is more than ${task.because} needs.${saving && ` Low effort ${saving}.`}`,
        figures: sayRun(cost),
        certainty: 'likely',
        costs: [cost],
        share: 0.7,
        fixes: fixesFor(cost, effort, context),
      };
    }
  },
};

function fixesFor(cost: Cost, effort: string, context: RuleContext): readonly Fix[] {
  const call = context.callOf(cost);
  const written = call && effortIn(call, effort);
  if (!written?.span) return [];
  const newText = context.slice(written.span).replace(effort, 'low');
  const saving = saySaving(cost.footprint, atLowEffort(cost, context).footprint);
  return [
    {
      title: `Set the reasoning effort to low${saving && ` (${saving})`}`,
      safety: 'suggested',
      edits: [{ span: written.span, newText }],
      saves: undefined,
    },
  ];
}

function atLowEffort(cost: Cost, { estimate }: RuleContext): Cost {
  const { request } = cost.workload;
  return request ? estimate({ ...cost.workload, request: { ...request, reasoningEffort: 'low' } }) : cost;
}

function effortIn({ arguments: { named } }: CallFact, effort: string): ConstantValue | undefined {
  const reasoning = named.get('reasoning');
  const inside = reasoning?.kind === 'mapping' ? reasoning.entries.get('effort') : undefined;
  const candidates: readonly (Value | undefined)[] = [named.get('reasoning_effort'), named.get('effort'), inside];
  return candidates.find((value): value is ConstantValue => value?.kind === 'constant' && value.value === effort);
}
