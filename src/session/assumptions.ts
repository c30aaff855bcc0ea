// Which assumptions of the settings are for a document: those whose pattern of files covers it. And which of them tell
// nothing to anything that was read.

import ignore, { type Ignore } from 'ignore';
import type { Analysis, Settings } from '../analysis';
import type { Assumed } from '../syntax/assume';

/** The settings with what they assume of one file; `path` is full. The same object where that is all or nothing. */
export function settingsAt(settings: Settings, path: string): Settings {
  const { assumptions } = settings;
  if (!assumptions?.some((each) => each.path !== undefined)) return settings;
  const known = NARROWED.get(settings) ?? new Map<string, Settings>();
  NARROWED.set(settings, known);
  const narrowed = known.get(path) ?? { ...settings, assumptions: assumptions.filter((each) => isFor(each, path)) };
  known.set(path, narrowed);
  return narrowed;
}

/** Asked of every module behind every document; the same object says that nothing changed. */
const NARROWED = new WeakMap<Settings, Map<string, Settings>>();
const PATTERNS = new WeakMap<Assumed, Ignore>();

function isFor(assumed: Assumed, path: string): boolean {
  if (assumed.path === undefined) return true;
  const below = path.startsWith(assumed.folder) ? path.slice(assumed.folder.length) : '';
  if (!ignore.isPathValid(below)) return false;
  const patterns = PATTERNS.get(assumed) ?? ignore().add(assumed.path);
  PATTERNS.set(assumed, patterns);
  try {
    return patterns.ignores(below);
  } catch {
    // A pattern may be more than the machine of regular expressions takes.
    return false;
  }
}

/** Those that told nothing to the work that was found. */
export function unheardAssumptions(
  assumptions: readonly Assumed[],
  analyses: Iterable<Pick<Analysis, 'assumed'>>,
): readonly Assumed[] {
  if (assumptions.length === 0) return [];
  const heard = new Set<string>();
  for (const { assumed } of analyses) for (const id of assumed) heard.add(id);
  return assumptions.filter(({ id }) => !heard.has(id));
}

function quoted(name: string | undefined): string | undefined {
  return name === undefined ? undefined : `"${name}"`;
}

/** What is said of one that told nothing. */
export function sayUnheard({ function: callee, name, path }: Assumed): string {
  const where = path === undefined ? '' : ` in ${path}`;
  const what =
    name === undefined
      ? quoted(callee)
      : callee === undefined
        ? quoted(name)
        : `${quoted(name)} of ${quoted(callee)}`;
  const meant =
    what === undefined ? `Nothing${where}` : `No ${name === undefined ? 'function' : 'value'} ${what}${where}`;
  return `${meant} leads to a call that spends compute, so this assumption tells nothing`;
}
