// Something walked on trial: where it leads nowhere, everything it changed is taken back.

import type { Scope } from '../scope';
import { merge, type Trace } from '../trace/trace';
import type { Activation, Walk } from '../walk';
import type { Write } from './journal';
import type { Lazy } from './pulls';

export interface Attempt {
  /** The names of scopes made before that hold another value now, and what they held; but for some of one scope. */
  readonly rewritten: (but?: { readonly scope: Scope; readonly names: ReadonlySet<string> }) => readonly Write[];
  /** Lets what was done stand. */
  readonly keep: () => void;
  /** Takes everything back: names, objects, what was found. Steps stay spent. */
  readonly giveUp: () => void;
}

export function attempt(walk: Walk): Attempt {
  // Modules of the workspace have ledgers of their own and are shared by walks, of which one is under way.
  for (const { ledger } of walk.imported) ledger.journal = walk.journal;
  const mark = walk.journal.begin();
  const { scope, context, statement, trace, doubt, activation, resets, isCutShort } = walk;
  const { returns, yields, lazies } = activation;
  const known = {
    definitions: walk.definitions.length,
    resets: resets?.length ?? 0,
    returns: returns.length,
    yields: yields.length,
    lazies: lazies.length,
  };
  const pulled = lazyStates(activation);
  const { scopes } = walk.ledger;
  const found: Trace = new Map();
  walk.trace = found;
  return {
    rewritten: (but) => {
      const known = new Map<Scope, Set<string>>();
      const first: Write[] = [];
      walk.journal.tellWrites(mark, (write) => {
        if (write.scope === but?.scope && but.names.has(write.name)) return;
        if (!write.scope.isOlderThan(scopes, walk.ledger)) return;
        const names = known.get(write.scope);
        if (names?.has(write.name)) return;
        if (names) names.add(write.name);
        else known.set(write.scope, new Set([write.name]));
        first.push(write);
      });
      return first;
    },
    keep: () => {
      walk.journal.keep();
      walk.trace = trace;
      for (const lazy of lazies.slice(known.lazies)) if (lazy.into === found) lazy.into = trace;
      for (const entry of found.values()) merge(trace, entry);
    },
    giveUp: () => {
      walk.journal.takeBack(mark);
      Object.assign(walk, { scope, context, statement, trace, doubt, activation, isCutShort });
      walk.definitions.length = known.definitions;
      if (resets) resets.length = known.resets;
      returns.length = known.returns;
      yields.length = known.yields;
      lazies.length = known.lazies;
      for (const { lazy, state } of pulled) Object.assign(lazy, state);
    },
  };
}

/** How far the generators have been walked that are under way. */
function lazyStates(innermost: Activation) {
  const states: { readonly lazy: Lazy; readonly state: Pick<Lazy, 'open' | 'taken' | 'body' | 'into'> }[] = [];
  for (let at: Activation | undefined = innermost; at; at = at.caller)
    for (const lazy of at.lazies) {
      const { open, taken, body, into } = lazy;
      states.push({ lazy, state: { open, taken, body, into } });
    }
  return states;
}
