// Where the logs and pictures of a test run go: under the ignored `build/`.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './hosts.mjs';

/** `build/host-logs/<name>.log`; the folder exists. */
export function logPath(name) {
  return join(made('host-logs'), `${name}.log`);
}

/** `build/screenshots/<name>.png`; the folder exists. */
export function screenshotPath(name) {
  return join(made('screenshots'), `${name}.png`);
}

function made(name) {
  const folder = join(root, 'build', name);
  mkdirSync(folder, { recursive: true });
  return folder;
}
