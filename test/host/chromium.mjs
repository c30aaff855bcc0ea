// Finds the browser that shows the served VS Code, and where it is missing and the machine allows it
// (Debian or Ubuntu, as root or with sudo that asks no password) installs it through apt-get.

import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runToEnd } from './processes.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

/** The path of a Chromium or Chrome; installs one when there is none. Throws an Error that says what to install. */
export async function ensureChromium() {
  return findChromium() ?? (await installChromium());
}

/** The path of the browser at hand: `$CHROME_PATH` first, then the usual names on the PATH. */
export function findChromium() {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (isExecutable(chosen)) return chosen;
    throw new Error(`CHROME_PATH is ${chosen}, which is not a program that can be run.`);
  }
  return names.map(findOnPath).find((path) => path !== undefined);
}

/** Where a program lies on the PATH, or undefined. */
export function findOnPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

async function installChromium() {
  const advice = 'Install Chromium or Chrome (on Debian: apt-get install chromium), or set CHROME_PATH to one.';
  const isRoot = process.getuid?.() === 0;
  const canInstall = findOnPath('apt-get') && (isRoot || (await runToEnd('sudo', ['-n', 'true'])).code === 0);
  if (!canInstall) throw new Error(`No Chromium found. ${advice}`);
  console.log('Installing Chromium and fonts with apt-get ...');
  const start = Date.now();
  // Without a font of its own the page shows boxes; these two are small.
  const wanted = ['chromium', 'fonts-liberation', 'fonts-dejavu-core'];
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...wanted]]) {
    const env = ['DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
    const { code, output } = await runToEnd(isRoot ? 'env' : 'sudo', isRoot ? env : ['-n', 'env', ...env]);
    // A failing `update` is no reason to stop: the lists at hand may do.
    if (code !== 0 && args[0] === 'install')
      throw new Error(
        `apt-get could not install Chromium. ${advice}\n${output.trim().split('\n').slice(-5).join('\n')}`,
      );
  }
  const path = findChromium();
  if (path === undefined) throw new Error(`apt-get installed Chromium, but it is not on the PATH. ${advice}`);
  console.log(`Installed Chromium in ${Math.round((Date.now() - start) / 1000)} s`);
  return path;
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
