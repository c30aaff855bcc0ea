// Starts programs in process groups of their own and ends those groups with us, however we end,
// so that no server, extension host or browser outlives a test run.

import { spawn } from 'node:child_process';

const running = new Set();
let isWatching = false;

/** Starts a program; the child gets `stop()`, which ends it and everything it started. */
export function start(command, args, options = {}) {
  endTogether();
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    ...options,
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  child.stop = () => stop(child);
  return child;
}

/** Runs a program to its end: its exit code (-1 when it cannot be started) and all it printed. */
export function runToEnd(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = start(command, args, options);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (data) => {
        output += data;
      });
    }
    child.once('error', (error) => resolve({ code: -1, output: error.message }));
    child.once('close', (code) => resolve({ code: code ?? -1, output }));
  });
}

function stop(child) {
  if (child.pid === undefined) return Promise.resolve();
  const hasEnded = child.exitCode !== null || child.signalCode !== null;
  const ended = hasEnded ? Promise.resolve() : new Promise((resolve) => child.once('exit', resolve));
  signal(child, 'SIGTERM');
  // The group is killed even when its leader went in peace: what the leader started may still hold on.
  const grace = setTimeout(() => signal(child, 'SIGKILL'), hasEnded ? 0 : 1500);
  return ended.then(() => {
    clearTimeout(grace);
    signal(child, 'SIGKILL');
  });
}

function signal(child, name) {
  try {
    if (process.platform === 'win32') child.kill(name);
    else process.kill(-child.pid, name);
  } catch {
    // Already gone.
  }
}

function endTogether() {
  if (isWatching) return;
  isWatching = true;
  process.on('exit', () => {
    for (const child of running) signal(child, 'SIGKILL');
  });
  for (const [name, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])
    process.once(name, () => process.exit(code));
}
