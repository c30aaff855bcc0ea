// How large a file may be before it is skipped instead of read: generated code and data dumps, not programs.

const MEGABYTE = 1_000_000;

/** Why a file of this size is not read; undefined when it is. Notebooks carry their outputs, so they may be larger. */
export function tooLarge(name: string, bytes: number): string | undefined {
  const megabytes = /\.ipynb$/i.test(name) ? 50 : 2;
  return bytes > megabytes * MEGABYTE ? `larger than ${megabytes} MB` : undefined;
}
