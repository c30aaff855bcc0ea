// Which file a place lies in that is not in the document at hand: every file read beside it has its own stretch of the
// one numbering (`base/numbering.ts`), in the order in which they came.

import { FIRST_ELSEWHERE, LAST_ELSEWHERE } from '../base/numbering';
import type { Span } from '../base/span';

export interface FilePlaces {
  readonly uri: string;
  readonly range: Span;
}

export class Places {
  readonly #files: FilePlaces[] = [];
  #next = FIRST_ELSEWHERE;

  /** True when another file of that length would be beyond the numbering: then all begins anew. */
  isFull(length: number): boolean {
    return this.#next + length >= LAST_ELSEWHERE;
  }

  /** The stretch for a text of `length` characters. */
  add(uri: string, length: number): Span {
    const range = { start: this.#next, end: this.#next + length };
    this.#files.push({ uri, range });
    this.#next = range.end + 1;
    return range;
  }

  /** The file that a place elsewhere lies in. */
  fileAt({ start }: Span): FilePlaces | undefined {
    let low = 0;
    let high = this.#files.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#files[middle]?.range.start ?? 0) <= start) low = middle;
      else high = middle - 1;
    }
    const file = this.#files[low];
    return file && file.range.start <= start && start <= file.range.end ? file : undefined;
  }
}
