// A model asked every few seconds for ever: an endless loop whose pause is written in the code, so that the
// number of calls a day is known. Sensing only when something changed is the remedy ("green sensing").

import type { CallFact } from '../flow/facts';
import { endlessAround } from './repetition';
import type { Rule, RuleContext } from './rule';
import { sayScaled } from './say';

const SECONDS_A_DAY = 86_400;
/** Slower than once in ten minutes is a schedule, not polling. */
const LONGEST_PAUSE = 600;

export const pollingCall: Rule = {
  id: 'polling-call',
  title: 'Model asked around the clock',
  group: 'calls',
  severity: 'warning',
  summary: 'A model is called at a fixed pause in an endless loop, whether or not anything changed.',
  *check(context) {
    for (const cost of context.costs) {
      const { workload } = cost;
      const loop = endlessAround(workload);
      // A loop that may be left ends when the work is done: that is no polling.
      if (loop?.kind !== 'endless' || loop.certainty !== 'exact' || workload.request?.hasTools) continue;
      const seconds = pauseOf(loop.span, context);
      if (seconds === undefined || seconds <= 0 || seconds > LONGEST_PAUSE) continue;
      const aDay = SECONDS_A_DAY / seconds;
      yield {
        span: workload.span,
        advice: 'Ask only when something changed, not around the clock.',
        figures: `Every ${seconds} s is about ${sayScaled(cost, aDay, 'times a day')}.`,
        certainty: 'likely',
        costs: [cost],
        severity:
          cost.footprint.energyWh.best * aDay >= 100 || cost.footprint.costUsd.best * aDay >= 1 ? 'warning' : 'info',
      };
    }
  },
};

function pauseOf(loop: { start: number; end: number }, { facts }: RuleContext): number | undefined {
  for (const call of facts.calls) {
    if (!call.paths.some((path) => /(^|\.)sleep$/.test(path))) continue;
    const inside = call.within.some(
      (outer) =>
        outer.kind === 'loop' && outer.factor.span.start === loop.start && outer.factor.span.end === loop.end,
    );
    const isAlways = !call.within.some((outer) => outer.kind === 'branch' || outer.kind === 'try');
    if (inside && isAlways) return secondsOf(call);
  }
  return undefined;
}

function secondsOf({ arguments: { positional } }: CallFact): number | undefined {
  const given = positional[0];
  return given?.kind === 'constant' && typeof given.value === 'number' ? given.value : undefined;
}
