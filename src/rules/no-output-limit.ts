// A chat call that runs often without saying how long an answer may be. The typical answer is in the estimate
// either way; the limit takes away the tail, and the model's habit of filling the room it has.

import type { Cost } from '../estimate/footprint';
import type { Known } from '../recognise/workload';
import { insertArgument } from './insert-argument';
import { runsOften } from './repetition';
import type { Fix, Rule, RuleContext } from './rule';
import { sayRun } from './say';

const FEWEST = 20;
const LIMIT = 1024;
/** Reasoning tokens count against the limit; too small a one gives empty answers. */
const REASONING_LIMIT = 8192;
const REASONS = /(^|[/:.])(o\d|gpt-(?!4|3)\d|.*(thinking|reason|deepseek-r|magistral|qwq))/i;

export const noOutputLimit: Rule = {
  id: 'no-output-limit',
  title: 'No limit on the answer',
  group: 'tokens',
  severity: 'info',
  summary: 'A chat call that runs often sets no limit on its output tokens.',
  fix: 'suggested',
  *check(context) {
    for (const cost of context.costs) {
      if (!isUnlimited(cost, context)) continue;
      const { workload } = cost;
      const keyword = workload.request?.outputLimitKeyword;
      yield {
        span: workload.span,
        advice: `Set ${keyword}: nothing here limits how long, and how expensive, an answer can get.`,
        figures: sayRun(cost),
        certainty: 'likely',
        costs: [cost],
        share: 0.25,
        fixes: fixesFor(cost, context),
        ...(cost.per.length > 0 || workload.times.basis !== 'run' ? { severity: 'hint' as const } : {}),
      };
    }
  },
};

function isUnlimited(cost: Cost, { callOf }: RuleContext): boolean {
  const { kind, request, times } = cost.workload;
  if (kind !== 'llm-chat' || !request?.outputLimitKeyword || request.isOutputLimited) return false;
  // A schema ends the answer; tools make it short; a stream is watched by someone who can stop it.
  if (request.isStructured || request.hasTools || request.isStreamed) return false;
  // Who tells how long the answers are knows them.
  if (request.told?.output !== undefined) return false;
  if (callOf(cost)?.arguments.hasUnknownRest) return false;
  return times.basis === 'request' || runsOften(cost.workload, FEWEST);
}

function fixesFor(cost: Cost, { estimate, slice }: RuleContext): readonly Fix[] {
  const { workload } = cost;
  const { request } = workload;
  if (!request?.outputLimitKeyword) return [];
  const limit = workload.model?.options.some((id) => REASONS.test(id)) ? REASONING_LIMIT : LIMIT;
  const end = request.argumentsEnd ?? workload.span.end - 1;
  const edit = insertArgument(`${request.outputLimitKeyword}=${limit}`, end, slice);
  if (!edit) return [];
  const limited: Known = { value: { low: limit, best: limit, high: limit }, certainty: 'exact', from: 'code' };
  const after = estimate({ ...workload, request: { ...request, maxOutputTokens: limited } });
  const spared = Math.max(0, cost.footprint.energyWh.high - after.footprint.energyWh.high);
  const tail = cost.footprint.energyWh.high > 0 ? Math.round((100 * spared) / cost.footprint.energyWh.high) : 0;
  return [
    {
      title: `Set ${request.outputLimitKeyword}=${limit}${tail >= 5 ? ` (takes ${tail} % off the worst case)` : ''}`,
      safety: 'suggested',
      edits: [edit],
      saves: undefined,
    },
  ];
}
