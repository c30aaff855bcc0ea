// A scan in threads: files are handed out in small lots to whoever is free. A lot that breaks its thread, or takes too
// long, is handed out again file by file, so that only the file at fault is lost. Even a small scan has one thread: a
// file that eats all memory ends a process, but only its thread.

import { availableParallelism, totalmem } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Scan } from '../session/scan';
import { because } from '../session/workspace';
import { nodeWorkspace } from './node-workspace';
import type { ThreadData } from './thread';

const LOT = 24;
const MOST_THREADS = 8;
/** About half a second of work; a thread takes a tenth to start. */
const WORTH_MORE_THREADS = 300;

export interface ThreadOptions extends ThreadData {
  /** How long one file may take. */
  readonly longestMs: number;
}

/** Results come in the order of the files, however many threads there are. */
export async function scanInThreads(uris: readonly string[], { longestMs, ...data }: ThreadOptions): Promise<Scan> {
  const lots: (readonly string[])[] = [];
  for (let start = 0; start < uris.length; start += LOT) lots.push(uris.slice(start, start + LOT));
  const results = new Map<string, Scan>();
  const most = uris.length < WORTH_MORE_THREADS ? 1 : MOST_THREADS;
  const threads = Math.min(availableParallelism(), most, lots.length);
  const queue = [...lots].reverse();
  const work = { queue, results, data, longestMs, heapMb: heapFor(threads) };
  await Promise.all(Array.from({ length: threads }, () => serve(work)));
  return merged(uris.flatMap((uri) => results.get(uri) ?? []));
}

interface Work {
  readonly queue: (readonly string[])[];
  readonly results: Map<string, Scan>;
  readonly data: ThreadData;
  readonly longestMs: number;
  readonly heapMb: number;
}

/** One thread after another until the queue is empty; normally the first lives to the end. */
async function serve({ queue, results, data, longestMs, heapMb }: Work): Promise<void> {
  const { pathOf } = nodeWorkspace(data.workingFolder);
  let worker: Worker | undefined;
  for (let lot = queue.pop(); lot !== undefined; lot = queue.pop()) {
    const [first = ''] = lot;
    worker ??= new Worker(__filename, {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: heapMb },
    }).setMaxListeners(20);
    try {
      results.set(first, await ask(worker, lot, longestMs));
    } catch (error) {
      worker.on('error', () => {});
      void worker.terminate();
      worker = undefined;
      if (lot.length > 1) queue.push(...lot.map((uri) => [uri]).reverse());
      else results.set(first, { ...NOTHING, skipped: [{ path: pathOf(first), why: whyOf(error) }] });
    }
  }
  await worker?.terminate();
}

function ask(worker: Worker, lot: readonly string[], longestMs: number): Promise<Scan> {
  return new Promise((resolve, reject) => {
    const answered = (scan: Scan) => settle(() => resolve(scan));
    const failed = (error: unknown) => settle(() => reject(error));
    const ended = (code: number) => failed(new Error(`its thread ended with code ${code}`));
    const late = () => failed(new Error(`takes longer than ${longestMs / 1000} s`));
    const timer = setTimeout(late, longestMs);
    const settle = (act: () => void) => {
      clearTimeout(timer);
      worker.off('message', answered).off('error', failed).off('exit', ended);
      act();
    };
    worker.on('message', answered).on('error', failed).on('exit', ended).postMessage(lot);
  });
}

function whyOf(error: unknown): string {
  const isMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return isMemory ? 'needs more memory than there is' : because(error);
}

/** Two thirds of the memory are shared out, so that the limit strikes before the system does. */
function heapFor(threads: number): number {
  const limit = process.constrainedMemory?.() ?? 0;
  const bytes = limit > 0 && limit < totalmem() ? limit : totalmem();
  return Math.max(256, Math.min(2048, Math.floor(((bytes / 2 ** 20) * 2) / 3 / threads)));
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
