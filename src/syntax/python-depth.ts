// The last resort for subtrees nested too deep to be walked by recursion: only their tokens are read, in a row,
// and every call among them is kept, flat, without its arguments.

import type { Lowering } from './lowering';
import type { Call, Expression, Unknown } from './program';
import { CLOSE_PAREN, DOT, OPEN_PAREN, PROPERTY_NAME, VARIABLE_NAME } from './python-kinds';

/** Unknown, with a Call for each `a.b(…)` below `row`. */
export function lowerTooDeep(s: Lowering, row: number): Unknown {
  const calls: Call[] = [];
  // For each open parenthesis the callee before it, or undefined when none stands there.
  const open: (Expression | undefined)[] = [];
  const end = s.after(row);
  let chain: Expression | undefined;
  let isAfterDot = false;
  for (let at = row; at < end; at++) {
    if (s.after(at) > at + 1) continue;
    const kind = s.kind(at);
    if (kind === OPEN_PAREN) {
      open.push(chain);
      chain = undefined;
    } else if (kind === CLOSE_PAREN) {
      const callee = open.pop();
      chain = undefined;
      if (callee !== undefined) {
        const call: Call = { kind: 'call', start: callee.start, end: s.end(at), callee, arguments: [] };
        calls.push(call);
      }
    } else if (kind === VARIABLE_NAME || kind === PROPERTY_NAME) {
      const name = s.slice(at);
      const [start, stop] = [s.start(at), s.end(at)];
      if (isAfterDot && chain !== undefined) {
        chain = { kind: 'attribute', start: chain.start, end: stop, object: chain, name };
      } else chain = { kind: 'name', start, end: stop, name };
    } else if (kind !== DOT) chain = undefined;
    isAfterDot = kind === DOT;
  }
  return { kind: 'unknown', start: s.start(row), end: s.end(row), parts: calls };
}
