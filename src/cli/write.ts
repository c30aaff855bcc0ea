// Writing what a command printed: to standard output, no faster than the reader reads, or to a file that is either
// written whole or not at all.

import { closeSync, lstatSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { causeOf } from './cause';
import { UsageError } from './outcome';

const PIECE = 1 << 20;

/** Resolves when everything is handed over, or the reader has gone. */
export async function writeOut(stream: NodeJS.WriteStream, output: string | Iterable<string>): Promise<void> {
  let isGone = false;
  const gone = () => {
    isGone = true;
  };
  stream.once('close', gone).once('error', gone);
  for (const piece of inPieces(output)) {
    if (isGone || stream.destroyed) return;
    if (stream.write(piece)) continue;
    await new Promise<void>((resolve) => {
      stream
        .once('drain', resolve)
        .once('close', resolve)
        .once('error', () => resolve());
    });
  }
}

/** Throws UsageError when it cannot be written; then nothing of it is left, and what stood there before still does. */
export function writeFile(file: string, output: string | Iterable<string>): void {
  const isPlain = lstatSync(file, { throwIfNoEntry: false })?.isFile() ?? true;
  // A device, a pipe or a link is written to, not replaced.
  const target = isPlain ? `${file}.${process.pid}.part` : file;
  try {
    const handle = openSync(target, 'w');
    try {
      for (const piece of inPieces(output)) writeSync(handle, piece);
    } finally {
      closeSync(handle);
    }
    if (isPlain) renameSync(target, file);
  } catch (error) {
    if (isPlain) rmSync(target, { force: true });
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    throw new UsageError(`cannot write ${file}: ${causeOf(error)}`);
  }
}

/** Small texts put together, so that not every comma is a call. */
function* inPieces(output: string | Iterable<string>): Iterable<string> {
  if (typeof output === 'string') {
    if (output !== '') yield output;
    return;
  }
  let waiting = '';
  for (const text of output) {
    waiting += text;
    if (waiting.length < PIECE) continue;
    yield waiting;
    waiting = '';
  }
  if (waiting !== '') yield waiting;
}
