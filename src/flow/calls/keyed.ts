// Objects of libraries in which a program puts things under names, to take them out elsewhere: the session of a web
// application. Items and attributes are the same there, and what is known of them is kept like attributes.

import { loadSignatures } from '../../catalogue/signatures';
import { writeLibrary } from '../bind';
import { noteAsked } from '../programs/between-runs';
import { asDefault, asText, UNKNOWN } from '../values/construct';
import { join } from '../values/join';
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
  if (puts === 'clears') {
    for (const name of walk.attributes.on(origin)?.keys() ?? []) forget(walk, origin, name);
    return UNKNOWN;
  }
  const key = given.named.get('key') ?? given.positional[0];
  const name = asText(key);
  if (name === undefined) return undefined;
  const known = underKey(walk, origin, key);
  const value = given.named.get('value') ?? given.named.get('default') ?? given.positional[1];
  if (value && (puts === 'always' || (puts === 'missing' && !known))) writeLibrary(walk, origin, name, value);
  if (known && puts === 'takes') forget(walk, origin, name);
  if (puts === 'always') return UNKNOWN;
  if (!walk.isAfterRun || puts === 'missing' || value === undefined) return known ?? value;
  // Another handler may have put it there before, or not.
  return known ? join(known, value) : asDefault(value, `unless ${name} was put there`);
}

/** `del st.session_state["model"]`, `del st.session_state.model`. */
export function deleteKeyed(walk: Walk, object: ExternalValue, key: Value): void {
  if (!loadSignatures().of(object.path).keyed) return;
  const name = asText(key);
  for (const known of walk.attributes.on(object)?.keys() ?? [])
    if (name === undefined || name === known) forget(walk, object, known);
}

/** What a handler takes out that nobody is seen to call, it takes out for nobody else. */
function forget(walk: Walk, object: ExternalValue, name: string): void {
  if (!walk.isAfterRun) writeLibrary(walk, object, name, UNKNOWN);
}

/** Python's own names for it: dictionaries have them, and what stands in for one. */
const PUTS: ReadonlyMap<string, 'always' | 'missing' | 'never' | 'takes' | 'clears'> = new Map([
  ['set', 'always'],
  ['setdefault', 'missing'],
  ['get', 'never'],
  ['pop', 'takes'],
  ['clear', 'clears'],
]);
