// The modules that come with Python: they spend no model compute, and a neighbour of the same name inside a package
// does not stand in for them.

import data from '../../data/standard-library.json';

const MODULES: ReadonlySet<string> = new Set(data.modules);
const MAY_MATTER: ReadonlySet<string> = new Set(data.mayMatter);

/** `json`, `urllib`: by the top-level name. */
export function isStandardLibrary(name: string): boolean {
  return MODULES.has(name);
}

/**
 * A call that nobody has to be told of: `json.loads().get`, `builtins.print`. What starts programs, asks servers or
 * stands in for other things (`unittest.mock`) is none.
 */
export function isQuiet(path: string): boolean {
  const dot = path.indexOf('.');
  const top = dot < 0 ? path : path.slice(0, dot);
  return MODULES.has(top) && !MAY_MATTER.has(top) && !MAY_MATTER.has(path);
}
