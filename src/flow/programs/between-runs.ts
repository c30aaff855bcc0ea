// What outlives a run of the script: `st.session_state.chain`. A script that is run anew at each interaction asks in one
// run for what an earlier one put there further down. Where it asks early for what it puts there later, it is walked a
// second time, with what the first walk found.

import { loadSignatures } from '../../catalogue/signatures';
import { external } from '../values/construct';
import { joinAll, optionsOf } from '../values/join';
import type { ExternalValue, Value } from '../values/value';
import type { Walk } from '../walk';

/** By the object's path, what is put there by name. */
export type KeptBefore = ReadonlyMap<string, ReadonlyMap<string, Value>>;

/** From here on it is noted what is asked for early: the script imports what runs it anew. */
export function watchRuns(walk: Walk, name: string): void {
  if (walk.askedEarly === undefined && loadSignatures().rerunPackages.has(name)) walk.askedEarly = new Set();
}

/** `name` was asked of the object, which holds `found` under it. */
export function noteAsked(asked: Set<string>, { path }: ExternalValue, name: string, found: Value | undefined): void {
  if (madeIn(found) === undefined && loadSignatures().of(path).keptBetweenRuns === true) asked.add(name);
}

/** What was asked for early and put there later in the walk; undefined where there is none. */
export function keptBefore({ askedEarly, attributes }: Walk): KeptBefore | undefined {
  if (askedEarly === undefined || askedEarly.size === 0) return undefined;
  const kept = new Map<string, Map<string, Value>>();
  for (const [identity, values] of attributes) {
    const path = identity.slice(0, identity.lastIndexOf('@'));
    if (loadSignatures().of(path).keptBetweenRuns !== true) continue;
    for (const name of askedEarly) {
      const made = madeIn(values.get(name));
      if (made !== undefined) kept.set(path, (kept.get(path) ?? new Map()).set(name, made));
    }
  }
  return kept.size === 0 ? undefined : kept;
}

export function putBack({ attributes }: Walk, kept: KeptBefore): void {
  for (const [path, values] of kept)
    for (const [name, value] of values) attributes.of(external(path)).set(name, value);
}

/** Objects of libraries alone: those of the program's own classes belong to the walk that made them. */
function madeIn(value: Value | undefined): Value | undefined {
  const made = value === undefined ? [] : optionsOf(value).filter((one) => one.kind === 'external' && one.arguments);
  return made.length === 0 ? undefined : joinAll(made);
}
