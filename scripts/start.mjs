// `npm start [-- <folder>] [--no-open] [--port <number>] [--served]`: from a fresh clone to an editor that shows
// what a folder's AI code burns. Installs, builds, prints the scan, then opens the desktop VS Code, or serves
// one on 127.0.0.1 and prints its address. `--no-open` stops after the scan.

import './needs-node.mjs';
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findOnPath } from '../test/host/chromium.mjs';
import { root } from '../test/host/hosts.mjs';
import { installHost, whyNotHere } from '../test/host/install.mjs';
import { ensurePackages } from '../test/host/packages.mjs';
import { startServedHost } from '../test/host/served-host.mjs';

// Ctrl+C is how a person ends this, so it is no failure. Registered first, before anything is started.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));

try {
  await main();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

async function main() {
  const { folder, port, isServed, staysClosed } = readArguments();
  await ensurePackages(root, 'packages (the first time takes a minute or two)');
  console.log('Building the extension and the command line ...');
  build();
  console.log(`Scanning ${folder} ...\n`);
  // From within, so that its settings count and its paths are short.
  const scan = spawnSync(process.execPath, [join(root, 'dist', 'cli.js'), 'scan'], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (scan.status !== 0) console.log(`\nThe scan ended with exit code ${scan.status}.`);
  if (staysClosed) return;
  const code = isServed || port !== 0 ? undefined : findDesktop();
  if (code === undefined) await serve(folder, port);
  else openDesktop(code, folder);
}

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'no-open': { type: 'boolean' }, served: { type: 'boolean' }, port: { type: 'string', default: '0' } },
  });
  const folder = resolve(process.env.INIT_CWD ?? '.', positionals[0] ?? join(root, 'playground'));
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`${folder} is not a folder.`);
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`${values.port} is not a port.`);
  return { folder, port, isServed: values.served === true, staysClosed: values['no-open'] === true };
}

function build() {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.mjs'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The build failed.\n${stdout}${stderr}`);
  if (!existsSync(join(root, 'dist', 'cli.js'))) throw new Error('The build left no dist/cli.js.');
}

// The desktop's `code` needs a screen; inside a VS Code terminal of a remote machine `code` only talks to the
// window it belongs to, which cannot load an extension under development.
function findDesktop() {
  const hasScreen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!hasScreen || process.env.VSCODE_IPC_HOOK_CLI) return undefined;
  return findOnPath(process.platform === 'win32' ? 'code.cmd' : 'code');
}

function openDesktop(code, folder) {
  console.log(`\nOpening VS Code with Wattlint on ${folder}`);
  const isWindows = process.platform === 'win32';
  const args = [`--extensionDevelopmentPath=${root}`, folder].map((argument) =>
    isWindows ? `"${argument}"` : argument,
  );
  const { status, error } = spawnSync(isWindows ? `"${code}"` : code, args, { stdio: 'inherit', shell: isWindows });
  if (status !== 0)
    throw new Error(`VS Code did not open (${error?.message ?? `exit code ${status}`}). Try: npm start -- --served`);
}

// Serving one works on Linux only; elsewhere there is a desktop, and only its command is missing.
function noEditor() {
  return `
There is no \`code\` command on the PATH, so no editor was opened. Any of these opens one:
  - in VS Code, run "Shell Command: Install 'code' command in PATH", then npm start again
  - open this folder in VS Code and press F5
The scan above works without: node dist/cli.js scan <folder>`;
}

async function serve(folder, port) {
  if (whyNotHere('1.139') !== undefined) throw new Error(noEditor());
  console.log('\nNo desktop VS Code here: preparing one in the browser ...');
  await installHost('1.139');
  // The settings that quiet tests also quiet a person's first look; what a person works with stays on.
  const settings = { 'git.enabled': true, 'files.autoSave': 'afterDelay' };
  console.log('Starting VS Code ...');
  const host = await startServedHost('1.139', { workspace: folder, extensions: [root], port, settings });
  console.log(`\nVS Code with Wattlint is served on this machine only. Open\n\n  ${host.url}\n\nCtrl+C ends it.`);
  await host.ended;
  throw new Error("VS Code's server ended by itself; its log is build/host-logs/1.139-server.log.");
}
