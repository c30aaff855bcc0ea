// Temporary folders that go when they are no longer needed, or with us, however we end.

import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const kept = new Set();
process.on('exit', () => {
  for (const path of kept) removeScratchFolder(path);
});

/** Makes an empty temporary folder; `removeScratchFolder` gives it back early. */
export function makeScratchFolder(name) {
  const path = mkdtempSync(join(tmpdir(), `wattlint-${name}-`));
  kept.add(path);
  return path;
}

export function removeScratchFolder(path) {
  kept.delete(path);
  try {
    rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  } catch {
    // A program that is just ending may still hold a file; the system clears its temporary folder itself.
  }
}

/**
 * A link to `extension` inside `scratch`. An extension under development is loaded through one: VS Code takes
 * every theme that lies inside its folder for its own, and our folder holds the hosts, with all of VS Code's themes.
 */
export function linkExtension(scratch, extension) {
  const link = join(scratch, `extension-${basename(extension)}`);
  symlinkSync(extension, link, 'junction');
  return link;
}
