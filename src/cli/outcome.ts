// What a command comes to: an exit code, and text for the two streams. Commands return it; only `main` writes.

/** 0 done, 1 something reaches `--fail-on`, 2 wrong use or unreadable input. */
export interface Outcome {
  readonly exitCode: 0 | 1 | 2;
  /** In pieces where the whole would be longer than a text can be. */
  readonly output: string | Iterable<string>;
  readonly errors: string;
}

/** Wrong use: a message that says what to do instead. Thrown by argument readers, caught in `main`. */
export class UsageError extends Error {}

export function done(output: string): Outcome {
  return { exitCode: 0, output, errors: '' };
}
