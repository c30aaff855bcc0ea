// What the files around see of each other during a walk: a path may be written in one file and used in another, so the
// files of all callers are asked.

import { joinPath } from '../../base/join-path';
import type { Walk } from '../walk';
import type { Script, Surroundings } from './module';

const MOST = 40;

/** Of the file at hand, and of those whose functions called it. */
export function surroundingsOf(walk: Walk): Iterable<Surroundings> {
  const scopes = [walk.scope];
  for (let at: Walk['activation'] | undefined = walk.activation; at && scopes.length < MOST; at = at.caller)
    if (at.callerScope) scopes.push(at.callerScope);
  return new Set(scopes.flatMap((scope) => scope.module.home?.surroundings ?? []));
}

/**
 * A script by its path, from the folder that the program went to. Where that is not known by all its parts, the last
 * ones will do, but never the script's name alone.
 */
export function scriptNamed(walk: Walk, name: string, folder: string): Script | undefined {
  const path = name.startsWith('-m ') ? name : joinPath(folder, name);
  const parts = path.replace(/^\//, '').split('/');
  const least = joinPath('', name).split('/').length + (folder === '' ? 0 : 1);
  for (const surroundings of surroundingsOf(walk)) {
    const found = surroundings.script(path);
    if (found) return found;
    for (let from = 0; parts.length - from >= least; from++) {
      const ending = surroundings.script(parts.slice(from).join('/'));
      if (ending) return ending;
    }
  }
  return undefined;
}
