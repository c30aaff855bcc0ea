// Counts the rows of a text in its bytes, without making strings of them: tables are long.

const LINE_FEED = 10;
const RETURN = 13;
const QUOTE = 34;
const SPACE = 32;
const TAB = 9;

export interface RowCount {
  readonly all: number;
  /** With more in them than blanks. */
  readonly filled: number;
  /** The shortest that is filled, in bytes, its end included; 1 where there is none. */
  readonly shortest: number;
}

/** `isQuoted`: the end of a line within double quotes does not end a row. Ends are `\n`, `\r\n` or `\r`. */
export function countRows(bytes: Uint8Array, { isQuoted }: { readonly isQuoted: boolean }): RowCount {
  let all = 0;
  let filled = 0;
  let shortest = Number.POSITIVE_INFINITY;
  let start = 0;
  let hasContent = false;
  let isInside = false;
  const end = (at: number) => {
    all++;
    if (hasContent) {
      filled++;
      shortest = Math.min(shortest, at - start);
    }
    start = at;
    hasContent = false;
  };
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i];
    if (byte === QUOTE && isQuoted) isInside = !isInside;
    const isEnd = byte === LINE_FEED || (byte === RETURN && bytes[i + 1] !== LINE_FEED);
    if (isEnd && !isInside) end(i + 1);
    else if (byte !== SPACE && byte !== TAB && byte !== RETURN && byte !== LINE_FEED) hasContent = true;
  }
  if (start < bytes.length) end(bytes.length);
  return { all, filled, shortest: Number.isFinite(shortest) ? shortest : 1 };
}
