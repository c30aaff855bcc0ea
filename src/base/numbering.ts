// Places in several files, in one numbering: every file that is read beside a document gets a stretch of numbers of
// its own, behind all that a document itself may need. A span then tells its file, as in the source maps of compilers
// (`FileSet` of Go, `SourceMap` of rustc), and nothing between parsing and reporting has to carry file names about.

import type { Span } from './span';

/** Larger than any document that is read; small enough that offsets stay small integers. */
export const FIRST_ELSEWHERE = 2 ** 26;

/** Beyond this, offsets would no longer be small integers. */
export const LAST_ELSEWHERE = 2 ** 30;

/** True for places in the document at hand, whose numbers are its own offsets. */
export function isHere({ start }: Span): boolean {
  return start < FIRST_ELSEWHERE;
}
