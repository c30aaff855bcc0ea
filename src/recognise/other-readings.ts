// What else a call may be whose path says nothing. A client that something unknown was put around (`Traced(Mistral())`,
// `patch(client)`) is asked as before: what counts or records what a client does keeps its methods. And in an arm that
// is off the client may be another than the one that the default makes: there its methods alone say who is asked.

import type { CallFact } from '../flow/facts';
import { makersOf } from './source';

/** What clients of models are asked by; other calls are not looked into. */
const ASKED_BY =
  /\.(create|parse|stream|chat|complete(_async)?|(stream|parse)_async|acompletion|completion|embed|rerank|generate(_content\w*)?|send_message(_async)?|converse(_stream)?|invoke_model\w*)$/;

/** What the default makes: `openai.OpenAI()`, or a module. */
const OUTERMOST = /^[^()]*\(\)(?=\.)|^\w+(?=[^()]*$)/;

/** Paths to read the call by, the best first. */
export function* otherReadings(call: CallFact): Iterable<string> {
  for (const path of call.paths) {
    if (!ASKED_BY.test(path)) continue;
    const within = pathWithin(call, path);
    if (within !== undefined) yield within;
    if (call.times.range.high === 0) yield path.replace(OUTERMOST, '?');
  }
}

/** `some.Traced().chat.complete` of `Traced(Mistral())` reads `mistralai.Mistral().chat.complete`. */
function pathWithin(call: CallFact, path: string): string | undefined {
  for (const maker of makersOf(call)) {
    if (maker.kind !== 'external' || !maker.path.endsWith('()') || !path.startsWith(`${maker.path}.`)) continue;
    const inner = maker.arguments?.positional[0] ?? maker.arguments?.named.get('client');
    if (inner?.kind === 'external' && inner.path.endsWith('()')) return inner.path + path.slice(maker.path.length);
  }
  return undefined;
}
