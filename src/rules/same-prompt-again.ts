// The very same request, word for word, sent again in each turn of a loop. Only where every argument is written
// out: a changed temperature or model is another question.

import type { Arguments, Value } from '../flow/values/value';
import { isBehindCache, loopsAround } from './repetition';
import type { Rule, RuleContext } from './rule';
import { sayRun } from './say';

export const samePromptAgain: Rule = {
  id: 'same-prompt-again',
  title: 'The same request again',
  group: 'reuse',
  severity: 'warning',
  summary: 'A loop sends a request that is the same in every turn.',
  *check(context) {
    for (const cost of context.costs) {
      const { workload } = cost;
      if (workload.kind !== 'llm-chat' && workload.kind !== 'embedding') continue;
      if (isBehindCache(workload) || !isSameEachTurn(cost, context)) continue;
      const turns = workload.times.range.best;
      const isOpen = cost.per.length > 0;
      if (!isOpen && turns < 3) continue;
      yield {
        span: workload.span,
        advice:
          'Ask once and keep the answer: the request is the same each time. For several different answers, ask for them in one request.',
        figures: sayRun(cost),
        certainty: 'likely',
        costs: [cost],
        share: isOpen ? 1 : (turns - 1) / turns,
      };
    }
  },
};

function isSameEachTurn(cost: RuleContext['costs'][number], { callOf }: RuleContext): boolean {
  const { request, model } = cost.workload;
  if (!request || request.promptText === '' || request.promptHoles > 0) return false;
  if (!model || model.options.length > 1 || model.certainty === 'guess') return false;
  const loop = loopsAround(cost.workload).at(-1);
  const call = callOf(cost);
  // The loop must stand around the call itself: a caller's loop may change what the call does not show.
  const isHere = call?.within.some((outer) => outer.kind === 'loop' && outer.factor.span.start === loop?.span.start);
  return call !== undefined && isHere === true && isFixed(call.arguments);
}

function isFixed({ positional, named, hasUnknownRest }: Arguments): boolean {
  return !hasUnknownRest && positional.every(isOne) && [...named.values()].every(isOne);
}

/** True for a value that is fully written out and only one. */
function isOne(value: Value): boolean {
  switch (value.kind) {
    case 'constant':
      return true;
    case 'text':
      return value.parts.every((part) => typeof part === 'string' || isOne(part));
    case 'sequence':
      return value.items?.every(isOne) ?? false;
    case 'mapping':
      return value.isComplete && [...value.entries.values()].every(isOne);
    default:
      return false;
  }
}
