// A scan in threads: files are handed out in small lots to whoever is free, and come back one by one. A file that breaks
// its thread is tried once more alone, one that takes too long is given up; the rest of its lot goes to another thread.
// Even a small scan has one thread: a file that eats all memory ends a process, but only its thread.

import { availableParallelism, totalmem } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Caller } from '../callers';
import type { Scan } from '../session/scan';
import { because } from '../session/workspace';
import { nodeWorkspace } from './node-workspace';
import type { Answer, Lot, ThreadData } from './thread';

const LOT = 24;
const MOST_THREADS = 8;
/** About half a second of work; a thread takes a tenth to start. */
const WORTH_MORE_THREADS = 300;

export interface ThreadOptions extends ThreadData {
  /** How long one file may take; where it imports a large program, each module of that. */
  readonly longestMs: number;
}

/** Callers by file: who runs what stands in it, once that is known. */
export type Callers = ReadonlyMap<string, readonly Caller[]>;

/** Threads that are kept from one scan to the next, since they know by then what files import. */
export class Threads {
  readonly #data: ThreadData;
  readonly #longestMs: number;
  readonly #idle: Worker[] = [];

  constructor({ longestMs, ...data }: ThreadOptions) {
    this.#data = data;
    this.#longestMs = longestMs;
  }

  /** Results come in the order of the files, however many threads there are. */
  async scan(uris: readonly string[], callers: Callers = new Map(), onFile: () => void = () => {}): Promise<Scan> {
    const queue: (readonly string[])[] = [];
    for (let start = 0; start < uris.length; start += LOT) queue.unshift(uris.slice(start, start + LOT));
    const results = new Heard(onFile);
    const most = uris.length < WORTH_MORE_THREADS ? 1 : MOST_THREADS;
    const threads = Math.min(availableParallelism(), most, queue.length);
    await Promise.all(Array.from({ length: threads }, () => this.#serve(queue, results, callers, heapFor(threads))));
    return merged(uris.flatMap((uri) => results.get(uri) ?? []));
  }

  async close(): Promise<void> {
    await Promise.all(this.#idle.splice(0).map((worker) => worker.terminate()));
  }

  /** One thread after another until the queue is empty; normally the first lives to the end. */
  async #serve(queue: (readonly string[])[], results: Map<string, Scan>, callers: Callers, heapMb: number) {
    const { pathOf } = nodeWorkspace(this.#data.workingFolder);
    let worker = this.#idle.pop();
    for (let lot = queue.pop(); lot !== undefined; lot = queue.pop()) {
      worker ??= new Worker(__filename, {
        workerData: this.#data,
        resourceLimits: { maxOldGenerationSizeMb: heapMb },
      }).setMaxListeners(20);
      try {
        await ask(worker, lot, callers, this.#longestMs, results);
      } catch (error) {
        worker.on('error', () => {});
        void worker.terminate();
        worker = undefined;
        const [atFault = '', ...rest] = lot.filter((uri) => !results.has(uri));
        if (rest.length > 0) queue.push(rest);
        const isAlone = lot.length === 1;
        if (!isAlone && !(error instanceof Late)) queue.push([atFault]);
        else results.set(atFault, { ...NOTHING, skipped: [{ path: pathOf(atFault), why: whyOf(error) }] });
      }
    }
    if (worker) this.#idle.push(worker);
  }
}

/** What came back by now; tells of each new file. */
class Heard extends Map<string, Scan> {
  readonly #onFile: () => void;

  constructor(onFile: () => void) {
    super();
    this.#onFile = onFile;
  }

  override set(uri: string, scan: Scan): this {
    this.#onFile();
    return super.set(uri, scan);
  }
}

class Late extends Error {}

/** Puts what comes back into the results; rejects where a file breaks the thread or takes too long. */
function ask(
  worker: Worker,
  lot: readonly string[],
  callers: Callers,
  longestMs: number,
  results: Map<string, Scan>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let open = lot.length;
    const late = () => failed(new Late(`takes longer than ${longestMs / 1000} s`));
    let timer = setTimeout(late, longestMs);
    const heard = (answer: Answer) => {
      clearTimeout(timer);
      timer = setTimeout(late, longestMs);
      if (answer.kind === 'busy') return;
      results.set(answer.uri, answer.scan);
      open -= 1;
      if (open === 0) settle(resolve);
    };
    const failed = (error: unknown) => settle(() => reject(error));
    const ended = (code: number) => failed(new Error(`its thread ended with code ${code}`));
    const settle = (act: () => void) => {
      clearTimeout(timer);
      worker.off('message', heard).off('error', failed).off('exit', ended);
      act();
    };
    const own = lot.flatMap((uri) => {
      const known = callers.get(uri);
      return known ? [[uri, known] as const] : [];
    });
    worker
      .on('message', heard)
      .on('error', failed)
      .on('exit', ended)
      .postMessage({ uris: lot, callers: new Map(own) } satisfies Lot);
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
