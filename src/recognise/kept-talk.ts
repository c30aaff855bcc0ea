// Conversations that a library or a provider keeps: a chat object, `previous_response_id`, a memory. What was said
// before is sent again though the call names only the new message, so that turns add up as in a list that grows.

import { MOST } from '../base/most';
import { multiplyCounts, type Range, range } from '../base/range';
import type { Span } from '../base/span';
import type { CallFact } from '../flow/facts';
import type { Value } from '../flow/values/value';
import { isNone } from './source';

/** Messages of a conversation whose length the code does not tell: a few turns to a long talk. */
export const CONVERSATION: Range = range(1, 6, 40);

const CHAT = /(^|\.)(chats\.create|start_chat|startChat|as_chat_engine)\(\)\.(send_?message|a?(stream_)?chat)\w*$/i;

/** Messages before the one that a call sends, by what keeps them; undefined where nothing does, or nothing was said. */
export function keptTalk(call: CallFact): Range | undefined {
  if (call.paths.some((path) => CHAT.test(path))) return turnsSince(call, madeAt(call.receiver));
  const { named } = call.arguments;
  const previous = named.get('previous_response_id') ?? named.get('conversation');
  const isKept =
    call.paths.some((path) => path.includes('responses.')) && previous !== undefined && !isNone(previous);
  // Where it began is not seen: at the latest before the innermost loop.
  return isKept ? (turnsSince(call, innermost(call)) ?? CONVERSATION) : undefined;
}

/** What a chat was begun with: `start_chat(history=[…])`. */
export function toldBefore(call: CallFact): Value | undefined {
  const { receiver } = call;
  return receiver?.kind === 'external' && call.paths.some((path) => CHAT.test(path))
    ? receiver.arguments?.named.get('history')
    : undefined;
}

/**
 * A question and an answer for each turn of the loops around the call that began after the chat was made. On average
 * over a talk of n turns n - 1 messages; undefined outside of loops.
 */
export function turnsSince({ within }: CallFact, made: Span | undefined): Range | undefined {
  const since = made ? within.findLastIndex(({ span }) => span.start <= made.start && made.end <= span.end) : -1;
  const loops = within.slice(since + 1).flatMap((one) => (one.kind === 'loop' ? [one.factor.count] : []));
  if (loops.length === 0) return undefined;
  const { best, high } = loops.reduce(multiplyCounts);
  if (high > MOST) return CONVERSATION;
  return range(0, Math.max(0, best - 1), Math.max(0, 2 * (high - 1)));
}

function madeAt(value: Value | undefined): Span | undefined {
  return value?.kind === 'external' ? value.span : undefined;
}

function innermost({ within }: CallFact): Span | undefined {
  const loops = within.flatMap((one) => (one.kind === 'loop' ? [one.span] : []));
  return loops.at(-2);
}
