// Objects of libraries in which a program puts things under names, to take them out elsewhere: the session of a web
// application. Items and attributes are the same there, and what is known of them is kept like attributes.

import { loadSignatures } from '../../catalogue/signatures';
import { writeLibrary } from '../bind';
import { noteAsked } from '../programs/between-runs';
import { asText, UNKNOWN } from '../values/construct';
import type { Arguments, ExternalValue, Value } from '../values/value';
import type { Walk } from '../walk';

/** What the program was seen to put there under the key: `st.session_state["model"]`. */
export function underKey(walk: Walk, object: ExternalValue, key: Value | undefined): Value | undefined {
  const known = walk.attributes.on(object);
  const name = known || walk.askedEarly ? asText(key) : undefined;
  if (name === undefined || !loadSignatures().of(object.path).keyed) return undefined;
  const found = known?.get(name);
  if (walk.askedEarly) noteAsked(walk.askedEarly, object, name, found);
  return found;
}

/** `session.set("agent", agent)`, `session.get("agent")`: what the call gives, if it is one of these. */
export function askKeyed(walk: Walk, { path, origin }: ExternalValue, given: Arguments): Value | undefined {
  const puts = PUTS.get(path.slice(path.lastIndexOf('.') + 1));
  if (!puts || origin?.kind !== 'external' || !loadSignatures().of(origin.path).keyed) return undefined;
  const key = given.named.get('key') ?? given.positional[0];
  const name = asText(key);
  if (name === undefined) return undefined;
  const known = underKey(walk, origin, key);
  const value = given.named.get('value') ?? given.named.get('default') ?? given.positional[1];
  if (value && (puts === 'always' || (puts === 'missing' && !known))) writeLibrary(walk, origin, name, value);
  // What a handler takes out that nobody is seen to call, it takes out for nobody else.
  if (known && puts === 'takes' && !walk.isAfterRun) writeLibrary(walk, origin, name, UNKNOWN);
  return puts === 'always' ? UNKNOWN : (known ?? value);
}

/** Python's own names for it: dictionaries have them, and what stands in for one. */
const PUTS: ReadonlyMap<string, 'always' | 'missing' | 'never' | 'takes'> = new Map([
  ['set', 'always'],
  ['setdefault', 'missing'],
  ['get', 'never'],
  ['pop', 'takes'],
]);
