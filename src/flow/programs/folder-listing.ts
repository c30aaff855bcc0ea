// What a program finds in a folder of the workspace: `Path("docs").glob("*.md")`, `os.listdir("tasks")`. The folder may
// hold other files when the program runs, so that what is found is a default that names it.

import type { Listing } from '../../catalogue/known-call';
import { firstAt, type Site } from '../place';
import { asText, constant, external, NO_ARGUMENTS, sequence } from '../values/construct';
import { joinAll } from '../values/join';
import type { Value } from '../values/value';
import type { Walk } from '../walk';
import { filePathOf } from './file-path';
import { isFilled } from './files-made';
import { surroundingsOf } from './surroundings';

/** Of more, what covers them all is not asked for. */
const MOST_JOINED = 12;

export function listed(walk: Walk, site: Site, { folder, pattern, gives }: Listing): Value | undefined {
  const wanted = pattern && asText(firstAt(site, pattern));
  if (pattern && wanted === undefined) return undefined;
  const cut = folder ? 0 : (wanted ?? '').lastIndexOf('/') + 1;
  const at = folder ? firstAt(site, folder) : constant(wanted?.slice(0, cut) ?? '');
  const path = at && filePathOf(at);
  const like = wanted?.slice(cut);
  if (path === undefined || (like !== undefined && isForeign(like)) || isFilled(walk, path)) return undefined;
  const file = folderNamed(walk, path);
  if (!file || !Array.isArray(file.content?.data)) return undefined;
  const label = `from ${file.name}`;
  const names = (file.content.data as readonly string[]).filter((name) => like === undefined || isLike(name, like));
  const items = names.map((name) => {
    const text = { ...constant(gives === 'names' || path === '' ? name : `${path}/${name}`), default: label };
    return gives === 'paths' ? external('pathlib.Path()', undefined, { ...NO_ARGUMENTS, positional: [text] }) : text;
  });
  const element = joinAll(items.slice(0, MOST_JOINED));
  return { ...sequence(items, element, file.name), lengthDefault: label };
}

/** Whether a path is there, where the folder is known that it would be in and nothing was written to it yet. */
export function isListed(walk: Walk, value: Value): Value | undefined {
  const path = filePathOf(value);
  if (path === undefined || path === '') return undefined;
  const cut = path.lastIndexOf('/');
  const folder = path.slice(0, Math.max(0, cut));
  const file = isFilled(walk, folder, path) ? undefined : folderNamed(walk, folder);
  const names = file?.content?.data;
  if (!file || !Array.isArray(names)) return undefined;
  return { ...constant(names.includes(path.slice(cut + 1))), default: `from ${file.name}` };
}

function folderNamed(walk: Walk, path: string) {
  const name = path === '' ? './' : `${path}/`;
  const plain = name.replace(/^(\.\.\/)+/, '') || './';
  for (const { data } of surroundingsOf(walk)) {
    const found = data(name) ?? data(plain);
    if (found) return found;
  }
  return undefined;
}

/** A pattern that is not read here: through several folders, or by sets of letters. */
function isForeign(pattern: string): boolean {
  return /\*\*|[[\]/]/.test(pattern);
}

/**
 * Whether a name that does not begin with a dot follows a pattern of `*` and `?`. Where it does not go on, only the last
 * star takes one letter more: what stood before it fitted as early as it could. A regular expression tries all stars.
 */
function isLike(name: string, pattern: string): boolean {
  if (name.startsWith('.')) return false;
  let [at, inPattern] = [0, 0];
  let [star, taken] = [-1, 0];
  while (at < name.length) {
    const sign = pattern[inPattern];
    if (sign === '*') {
      star = inPattern++;
      taken = at;
    } else if (sign === '?' || sign === name[at]) {
      at++;
      inPattern++;
    } else if (star >= 0) {
      inPattern = star + 1;
      at = ++taken;
    } else return false;
  }
  return /^\**$/.test(pattern.slice(inPattern));
}
