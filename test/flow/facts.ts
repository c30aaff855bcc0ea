// The door that flow tests use: text in, the calls of `lib` out, as "times" by label.

import { evaluate } from '../../src/flow/evaluate';
import type { CallFact, Facts } from '../../src/flow/facts';
import { fromScript } from '../../src/source/read-document';
import { parse } from '../../src/syntax/parse';

export function factsOf(text: string): Facts {
  return evaluate(parse(fromScript({ uri: 'test.py', version: 1, text })));
}

/** Calls of `lib.<name>()`, by name: `{ low..best..high certainty basis }` as one string. */
export function timesOf(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const call of factsOf(`import lib\n${text}`).calls) {
    for (const path of call.paths) if (path.startsWith('lib.')) found[path.slice(4)] = say(call);
  }
  return found;
}

function say({ times }: CallFact): string {
  const { low, best, high } = times.range;
  const numbers = low === high ? `${best}` : `${low}..${best}..${Number.isFinite(high) ? high : ''}`;
  return `${numbers} ${times.certainty} ${times.basis}`;
}
