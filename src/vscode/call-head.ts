// The part of a call that stands for the whole: `client.chat.completions.create`, without its arguments. A squiggle
// below forty lines of prompt, or a hover over every word of it, would be in the way.

import type { Span } from '../base/span';
import type { Workload } from '../recognise/workload';

/** Up to the parenthesis of the call; the first line of what is no plain call. */
export function callHead({ span, call }: Workload, text: string): Span {
  const name = /\w+$/.exec(call)?.[0] ?? '';
  const named = name === '' ? -1 : text.slice(span.start, span.end).search(new RegExp(`\\b${name}\\s*\\(`));
  return named < 0 ? firstLine(span, text) : { start: span.start, end: span.start + named + name.length };
}

/** The same of a call of which only its place is known: all before the parenthesis that its last one closes. */
export function calleeOf(span: Span, text: string): Span {
  const call = text.slice(span.start, span.end);
  let depth = 0;
  for (let at = call.length - 1; at > 0 && call.endsWith(')'); at--) {
    if (call[at] === ')') depth += 1;
    else if (call[at] === '(' && --depth === 0) return { start: span.start, end: span.start + at };
  }
  return firstLine(span, text);
}

export function firstLine({ start, end }: Span, text: string): Span {
  const length = text.slice(start, end).search(/[\r\n]/);
  return length < 0 ? { start, end } : { start, end: start + text.slice(start, start + length).trimEnd().length };
}
