// Runs the editor suite (`test/editor/`) in real VS Codes: `node test/host/run.mjs [--host 1.139|1.100|web|desktop|all]
// [--only <part of a test's name>] [--headed] [--extension <folder>]`. Prints every test line and ends with
// `N passed, N failed`; a desktop that cannot be downloaded here is reported as skipped.

import { cpSync, createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleSuite } from './bundle-suite.mjs';
import { ensureChromium } from './chromium.mjs';
import { runOnDesktop } from './desktop-host.mjs';
import { hosts, root } from './hosts.mjs';
import { installDriver, installHost, whyNotHere } from './install.mjs';
import { logPath, screenshotPath } from './log-path.mjs';
import { makeScratchFolder, removeScratchFolder } from './scratch-folder.mjs';
import { startServedHost } from './served-host.mjs';
import { SuiteLog } from './suite-log.mjs';
import { startWebHost } from './web-host.mjs';

const { values } = parseArgs({
  options: {
    host: { type: 'string', default: '1.139' },
    only: { type: 'string', default: '' },
    headed: { type: 'boolean' },
    extension: { type: 'string', default: root },
  },
});
const names = values.host === 'all' ? Object.keys(hosts) : values.host.split(',');
const unknown = names.find((name) => !(name in hosts));
if (unknown !== undefined) {
  console.error(`Unknown host ${unknown}. Known: ${Object.keys(hosts).join(', ')}, all.`);
  process.exit(2);
}

const extension = resolve(values.extension);
const extensionTests = await bundleSuite(join(extension, 'dist-test', 'editor.js'), values.only);
const total = { passed: 0, failed: 0 };
for (const name of names) {
  console.log(`\n${hosts[name].label}`);
  const start = Date.now();
  const result = await runOn(name);
  total.passed += result.passed;
  total.failed += result.failed;
  if (result.skipped) console.log(`skipped: ${result.skipped}`);
  else
    console.log(
      `${result.passed} passed, ${result.failed} failed in ${hosts[name].label} (${Math.round((Date.now() - start) / 1000)} s)`,
    );
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);

async function runOn(name) {
  const reason = whyNotHere(name);
  if (reason !== undefined) return { passed: 0, failed: 0, skipped: reason };
  const scratch = makeScratchFolder('suite');
  try {
    const workspace = join(scratch, 'workspace');
    cpSync(join(root, 'test', 'editor', 'workspace'), workspace, { recursive: true });
    const setup = { workspace, extension, extensions: [extension], extensionTests };
    if (name === 'desktop') return await runOnDesktop(setup);
    // First what may be missing, then what takes hundreds of megabytes.
    await ensureChromium();
    await installHost(name);
    await installDriver();
    const one = await runHeard(name, setup);
    // The static web build opens one folder in memory; several are for the served hosts.
    if (hosts[name].kind !== 'served') return one;
    const several = await runHeard(name, { ...setup, workspace: workspaceOfTwo(scratch) });
    return { passed: one.passed + several.passed, failed: one.failed + several.failed };
  } catch (error) {
    console.log(
      `not ok - ${hosts[name].label} could not run the suite\n    ${error.message.replaceAll('\n', '\n    ')}`,
    );
    return { passed: 0, failed: 1 };
  } finally {
    removeScratchFolder(scratch);
  }
}

async function runHeard(name, setup) {
  const first = await runInPage(name, setup);
  if (first.wasHeard) return first;
  console.log('Nothing was heard from the tests. Trying once more.');
  return await runInPage(name, setup);
}

function workspaceOfTwo(scratch) {
  const folders = ['first', 'second'];
  for (const folder of folders) mkdirSync(join(scratch, 'several', folder), { recursive: true });
  const file = join(scratch, 'several', 'two.code-workspace');
  writeFileSync(file, JSON.stringify({ folders: folders.map((path) => ({ path })), settings: {} }));
  return file;
}

async function runInPage(name, setup) {
  const host = name === 'web' ? await startWebHost(setup) : await startServedHost(name, setup);
  const log = new SuiteLog();
  const file = createWriteStream(logPath(`${name}-page`));
  let opened;
  try {
    const onLog = (type, text) => {
      file.write(`${type}: ${text}\n`);
      log.hear(text);
    };
    opened = await host.openPage({ headed: values.headed, onLog });
    return log.conclude(await Promise.race([opened.exited, log.silence()]), logPath(`${name}-page`));
  } catch (error) {
    await opened?.page.screenshot({ path: screenshotPath(`failed-${name}`) }).catch(() => {});
    return log.conclude(error, logPath(`${name}-page`));
  } finally {
    await opened?.close();
    await host.close();
    file.end();
  }
}
