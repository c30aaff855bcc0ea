// A model called in a loop that nothing ends: `while True` around an agent's turns, a retry without a count.
// Loops that wait for a person, a queue or a socket are paced by them and left alone.

import type { Factor } from '../flow/facts';
import { endlessAround } from './repetition';
import type { Rule, RuleContext } from './rule';
import { sayEach } from './say';

/** Calls that wait for the world: the loop turns no faster than it does. */
const WAITS =
  /(^|\.)(input|raw_input|get|get_nowait|recv\w*|receive\w*|accept|listen|listen_once|read|readline|read_text|poll|prompt|ask|wait|wait_for|next_message|consume|brpop|blpop|xread|subscribe|get_message|get_updates|chat_input|text_input|record|capture|sleep)(\(\))?$/;

export const unboundedLoop: Rule = {
  id: 'unbounded-loop',
  title: 'Nothing ends this loop',
  group: 'calls',
  severity: 'warning',
  summary: 'A model is called in a loop without a bound, or retried without a count.',
  yieldsTo: ['polling-call'],
  *check(context) {
    for (const cost of context.costs) {
      const { workload } = cost;
      const loop = endlessAround(workload);
      if (!loop || workload.times.range.high === 0) continue;
      // What paces a loop in another file is not seen from here: a helper is not to blame for its caller's chat.
      if (loop.kind === 'endless' && (loop.span.uri !== undefined || isPaced(loop, context))) continue;
      const isRetry = loop.kind === 'retry';
      yield {
        span: workload.span,
        advice: isRetry
          ? `Stop after a few attempts, and wait longer between them: nothing ends these retries (\`${loop.text}\`).`
          : `Count the turns and stop at a limit: nothing in the code ends this loop (\`${loop.text}\`).`,
        figures: `Each ${isRetry ? 'attempt' : 'turn'} takes ${sayEach(cost)}.`,
        certainty: 'likely',
        costs: [cost],
        severity: isRetry || workload.request?.hasTools || workload.kind === 'agent' ? 'warning' : 'info',
      };
    }
  },
};

function isPaced(loop: Factor, { facts }: RuleContext): boolean {
  return facts.calls.some(
    ({ paths, within }) =>
      paths.some((path) => WAITS.test(path)) &&
      within.some(
        (outer) => outer.kind === 'loop' && outer.factor.kind === 'endless' && sameSpan(outer.factor, loop),
      ),
  );
}

function sameSpan({ span: left }: Factor, { span: right }: Factor): boolean {
  return left.start === right.start && left.end === right.end;
}
