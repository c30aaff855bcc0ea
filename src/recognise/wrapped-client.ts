// A client that something unknown was put around (`Traced(Mistral())`, `patch(client)`) is asked as before: what counts
// or records what a client does keeps its methods. Known wrappers stand in the signatures.

import type { CallFact } from '../flow/facts';
import { makersOf } from './source';

/** What clients of models are asked by; other calls are not looked into. */
const ASKED_BY =
  /\.(create|parse|stream|chat|complete(_async)?|(stream|parse)_async|acompletion|completion|embed|rerank|generate(_content\w*)?|send_message(_async)?|converse(_stream)?|invoke_model\w*)$/;

/** `some.Traced().chat.complete` of `Traced(Mistral())` reads `mistralai.Mistral().chat.complete`. */
export function pathWithin(call: CallFact, path: string): string | undefined {
  if (!ASKED_BY.test(path)) return undefined;
  for (const maker of makersOf(call)) {
    if (maker.kind !== 'external' || !maker.path.endsWith('()') || !path.startsWith(`${maker.path}.`)) continue;
    const inner = maker.arguments?.positional[0] ?? maker.arguments?.named.get('client');
    if (inner?.kind === 'external' && inner.path.endsWith('()')) return inner.path + path.slice(maker.path.length);
  }
  return undefined;
}
