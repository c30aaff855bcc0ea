// The one exclude list that every face obeys: folders nobody wrote by hand, `.gitignore` at every level, and what
// the settings leave out. Patterns are those of `.gitignore`, relative to the folder that holds them; paths are
// absolute with `/`, and a folder's path ends with `/`.

import ignore, { type Ignore } from 'ignore';

export const DEFAULT_EXCLUDES: readonly string[] = [
  'node_modules/',
  '.venv/',
  'venv/',
  'site-packages/',
  'build/',
  'dist/',
  '__pycache__/',
  '.git/',
  '.ipynb_checkpoints/',
];

/** Patterns and the folder they are relative to: `{ folder: '/home/ana/project/', patterns: ['legacy/'] }`. */
export interface Excludes {
  readonly folder: string;
  readonly patterns: readonly string[] | string;
}

export interface Exclusion {
  isExcluded(path: string): boolean;
  /** The same with the `.gitignore` of a folder further down. */
  within(ignores: Excludes): Exclusion;
  /** The same with what a settings file further down leaves out; it decides over those above. */
  withSettings(excludes: Excludes): Exclusion;
}

/**
 * What a walk below `root` leaves out. The settings have the last word, then the deepest `.gitignore`, then those
 * above it, then the defaults: as in git, what stands nearer decides. Settings that leave out the root itself say
 * nothing here: it was asked for by name.
 */
export function exclusion(root: string, settings: readonly Excludes[]): Exclusion {
  const layers = settings
    .map(layer)
    .filter((each) => !foldersTo(root).some((folder) => judge(each, folder) === true));
  return layered(layers, [layer({ folder: root, patterns: DEFAULT_EXCLUDES })]);
}

/** `/a/b/` as `/a/` and `/a/b/`. */
export function foldersTo(path: string): readonly string[] {
  const folders: string[] = [];
  for (let end = path.indexOf('/', 1); end >= 0; end = path.indexOf('/', end + 1))
    folders.push(path.slice(0, end + 1));
  return folders;
}

interface Layer {
  readonly folder: string;
  readonly patterns: Ignore;
}

function layer({ folder, patterns }: Excludes): Layer {
  return { folder, patterns: ignore().add(patterns) };
}

function layered(settings: readonly Layer[], nearestFirst: readonly Layer[]): Exclusion {
  const layers = [...settings, ...nearestFirst];
  return {
    isExcluded(path) {
      for (const each of layers) {
        const verdict = judge(each, path);
        if (verdict !== undefined) return verdict;
      }
      return false;
    },
    within(ignores) {
      return layered(settings, [layer(ignores), ...nearestFirst]);
    },
    withSettings(excludes) {
      return layered([layer(excludes), ...settings], nearestFirst);
    },
  };
}

/** True for ignored, false for taken back with `!`, undefined when these patterns say nothing. */
function judge({ folder, patterns }: Layer, path: string): boolean | undefined {
  if (!path.startsWith(folder) || path.length === folder.length) return undefined;
  const below = path.slice(folder.length);
  if (!ignore.isPathValid(below)) return undefined;
  const { ignored, unignored } = tested(patterns, below);
  if (ignored) return true;
  return unignored ? false : undefined;
}

/** A pattern may be more than the machine of regular expressions takes; then its file says nothing. */
function tested(patterns: Ignore, path: string): { readonly ignored: boolean; readonly unignored: boolean } {
  try {
    return patterns.test(path);
  } catch {
    return { ignored: false, unignored: false };
  }
}
