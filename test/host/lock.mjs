// A lock between runs on one machine, so that two of them never install into the same folder at once.
// It is a file holding the owner's process id; the lock of a process that is gone counts as free.

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until `path` is ours, then returns the function that gives it back. `waiting` is said once. */
export async function holdLock(path, waiting) {
  for (let attempt = 0; ; attempt++) {
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx' });
      return () => rmSync(path, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const owner = readOwner(path);
    if (owner !== undefined && !isAlive(owner)) rmSync(path, { force: true });
    else {
      if (attempt === 0) console.log(`Waiting: ${waiting} (delete ${path} if that is not so)`);
      await sleep(1000);
    }
  }
}

function readOwner(path) {
  try {
    return Number(readFileSync(path, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
