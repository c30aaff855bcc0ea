// The desktop VS Code, fetched by `@vscode/test-electron`. Where its download or a display is not at hand, the
// answer is an honest `skipped` with the reason, never a pass.

import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findOnPath } from './chromium.mjs';
import { cache } from './hosts.mjs';
import { logPath } from './log-path.mjs';
import { start } from './processes.mjs';
import { linkExtension, makeScratchFolder, removeScratchFolder } from './scratch-folder.mjs';
import { quietSettings } from './settings.mjs';
import { SuiteLog } from './suite-log.mjs';

const updateServer = 'https://update.code.visualstudio.com';

/** Runs the suite in the current desktop VS Code: the counts, or `{ passed: 0, failed: 0, skipped: reason }`. */
export async function runOnDesktop({ workspace, extension, extensionTests }) {
  const hasDisplay = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  const virtualDisplay = hasDisplay ? undefined : findOnPath('xvfb-run');
  if (!hasDisplay && !virtualDisplay) return skipped('there is no display here, and no xvfb-run');
  if (!(await isReached())) return skipped(`${updateServer} is not reached here`);
  // Not imported at the top: without the root's packages the other hosts still run.
  const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
  let program;
  try {
    program = await downloadAndUnzipVSCode({ version: 'stable', cachePath: join(cache, 'desktop'), timeout: 60_000 });
  } catch (error) {
    return skipped(`its download did not succeed (${error.message})`);
  }
  const scratch = makeScratchFolder('desktop');
  try {
    return await runOnce(program, virtualDisplay, { workspace, extension, extensionTests, scratch });
  } finally {
    removeScratchFolder(scratch);
  }
}

// The package's own `runTests` hands its output to the terminal; here the lines are counted, so the program is
// started with the same arguments instead.
async function runOnce(program, virtualDisplay, { workspace, extension, extensionTests, scratch }) {
  const userFolder = join(scratch, 'data', 'User');
  mkdirSync(userFolder, { recursive: true });
  writeFileSync(join(userFolder, 'settings.json'), JSON.stringify(quietSettings));
  const args = [
    workspace,
    '--no-sandbox',
    '--disable-gpu-sandbox',
    '--disable-gpu',
    '--disable-updates',
    '--skip-welcome',
    '--skip-release-notes',
    '--disable-workspace-trust',
    `--user-data-dir=${join(scratch, 'data')}`,
    `--extensions-dir=${join(scratch, 'extensions')}`,
    `--extensionDevelopmentPath=${linkExtension(scratch, extension)}`,
    `--extensionTestsPath=${extensionTests}`,
  ];
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const child = virtualDisplay
    ? start(virtualDisplay, ['-a', program, ...args], { env })
    : start(program, args, { env });
  const log = new SuiteLog();
  const logFile = logPath('desktop');
  const file = createWriteStream(logFile);
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? -1));
  });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', hearLines(file, log));
  const ending = await Promise.race([ended, log.silence()]).catch((error) => error);
  await child.stop();
  file.end();
  return log.conclude(ending, logFile);
}

// A failed test is one console call of several lines: its reason is indented, so it is put back together.
function hearLines(file, log) {
  let pending = '';
  return (data) => {
    file.write(data);
    pending += data;
    const end = pending.lastIndexOf('\n');
    if (end < 0) return;
    for (const line of pending.slice(0, end).split(/\n(?! {4})/)) log.hear(line);
    pending = pending.slice(end + 1);
  };
}

async function isReached() {
  try {
    const answer = await fetch(`${updateServer}/api/releases/stable`, {
      method: 'HEAD',
      signal: AbortSignal.timeout(5000),
    });
    return answer.ok;
  } catch {
    return false;
  }
}

function skipped(reason) {
  return { passed: 0, failed: 0, skipped: reason };
}
