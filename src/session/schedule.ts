// Time slices: long work on one thread that lets the editor breathe. Works about ten milliseconds, hands the
// thread back, goes on; stops between two items when asked to.

export interface Schedule {
  readonly signal?: AbortSignal | undefined;
  /** Length of a slice; 10 when left out. */
  readonly sliceMs?: number | undefined;
  /** Hands the thread back and resolves when it is our turn again. */
  readonly pause?: (() => Promise<void>) | undefined;
  /** Told at every pause and at the end how many items are done. */
  readonly onProgress?: ((done: number) => void) | undefined;
}

/** Does `work` for each item in turn. Returns false when the signal ended it early; never throws because of it. */
export async function inSlices<T>(
  items: AsyncIterable<T> | Iterable<T>,
  work: (item: T) => void | Promise<void>,
  { signal, sliceMs = 10, pause = nextTurn, onProgress }: Schedule = {},
): Promise<boolean> {
  let done = 0;
  let sliceEnd = performance.now() + sliceMs;
  for await (const item of items) {
    if (signal?.aborted) return false;
    await work(item);
    done += 1;
    if (performance.now() < sliceEnd) continue;
    onProgress?.(done);
    await pause();
    sliceEnd = performance.now() + sliceMs;
  }
  onProgress?.(done);
  return !signal?.aborted;
}

/**
 * The same for work that knows itself what comes next: it goes on until it is handed that its slice is over, and says
 * whether it is done. Never begins in the turn of its caller.
 */
export async function untilDone(
  work: (isOver: () => boolean) => boolean,
  { signal, sliceMs = 10, pause = nextTurn }: Omit<Schedule, 'onProgress'> = {},
): Promise<boolean> {
  for (;;) {
    await pause();
    if (signal?.aborted) return false;
    const sliceEnd = performance.now() + sliceMs;
    if (work(() => performance.now() >= sliceEnd)) return true;
  }
}

/** A macrotask: promises alone would keep input and rendering waiting. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
