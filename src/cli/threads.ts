// A scan in several threads: files are handed out in small lots to whoever is free. A lot that breaks its thread is
// handed out again file by file, so that only the file at fault is lost.

import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Scan } from '../session/scan';
import { because } from '../session/workspace';
import { nodeWorkspace } from './node-workspace';
import type { ThreadData } from './thread';

const LOT = 24;
const MOST_THREADS = 8;

/** Results come in the order of the files, however many threads there are. */
export async function scanInThreads(uris: readonly string[], data: ThreadData): Promise<Scan> {
  const lots: (readonly string[])[] = [];
  for (let start = 0; start < uris.length; start += LOT) lots.push(uris.slice(start, start + LOT));
  const results = new Map<string, Scan>();
  const threads = Math.min(availableParallelism(), MOST_THREADS, lots.length);
  const queue = [...lots].reverse();
  await Promise.all(Array.from({ length: threads }, () => serve(queue, results, data)));
  return merged(uris.flatMap((uri) => results.get(uri) ?? []));
}

/** One thread after another until the queue is empty; normally the first lives to the end. */
async function serve(queue: (readonly string[])[], results: Map<string, Scan>, data: ThreadData): Promise<void> {
  const { pathOf } = nodeWorkspace(data.workingFolder);
  let worker: Worker | undefined;
  for (let lot = queue.pop(); lot !== undefined; lot = queue.pop()) {
    const [first = ''] = lot;
    worker ??= new Worker(__filename, { workerData: data });
    try {
      results.set(first, await ask(worker, lot));
    } catch (error) {
      void worker.terminate();
      worker = undefined;
      if (lot.length > 1) queue.push(...lot.map((uri) => [uri]).reverse());
      else results.set(first, { ...NOTHING, skipped: [{ path: pathOf(first), why: because(error) }] });
    }
  }
  await worker?.terminate();
}

function ask(worker: Worker, lot: readonly string[]): Promise<Scan> {
  return new Promise((resolve, reject) => {
    const answered = (scan: Scan) => settle(() => resolve(scan));
    const failed = (error: unknown) => settle(() => reject(error));
    const ended = (code: number) => failed(new Error(`its thread ended with code ${code}`));
    const settle = (act: () => void) => {
      worker.off('message', answered).off('error', failed).off('exit', ended);
      act();
    };
    worker.on('message', answered).on('error', failed).on('exit', ended).postMessage(lot);
  });
}

const NOTHING: Scan = { analyses: [], skipped: [], files: 0, isComplete: true };

function merged(scans: readonly Scan[]): Scan {
  return {
    analyses: scans.flatMap(({ analyses }) => analyses),
    skipped: scans.flatMap(({ skipped }) => skipped),
    files: scans.reduce((sum, { files }) => sum + files, 0),
    isComplete: scans.every(({ isComplete }) => isComplete),
  };
}
