// Installs npm packages into a folder when they are missing or older than its lock file.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runToEnd } from './processes.mjs';

/**
 * Installs what the lock file of `folder` pins, unless it is all there; `what` is said when it takes a while.
 * Not with `npm ci`: it refuses a lock file that leaves out builds for other systems, and where a registry has
 * none of those, no other lock file can be made. `--no-save` leaves the lock file as it is.
 */
export async function ensurePackages(folder, what = 'packages') {
  if (isFresh(folder)) return;
  const start = Date.now();
  console.log(`Installing ${what} ...`);
  await npm(['install', '--no-save'], folder);
  console.log(`Installed ${what} in ${Math.round((Date.now() - start) / 1000)} s`);
}

/** Runs npm in `cwd`; throws an Error with npm's first lines when it fails. */
export async function npm(args, cwd) {
  // A served VS Code brings its own Node, so npm's remarks about engines would only mislead.
  const env = { ...process.env, npm_config_loglevel: 'error', npm_config_fund: 'false', npm_config_audit: 'false' };
  const { code, output } = await runToEnd('npm', args, { cwd, env, shell: process.platform === 'win32' });
  if (code === 0) return;
  const why = output.trim().split('\n').slice(0, 8).join('\n');
  throw new Error(
    `\`npm ${args.join(' ')}\` failed in ${cwd}:\n${why}\nIs npm's registry reached? Run it again to go on.`,
  );
}

// npm writes this second lock file when it is done; packages of other systems are rightly missing from it.
function isFresh(folder) {
  const done = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(done)) return false;
  const present = JSON.parse(readFileSync(done, 'utf8')).packages;
  const wanted = Object.entries(JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages);
  return wanted.every(
    ([path, { optional, version }]) => path === '' || optional || present[path]?.version === version,
  );
}
