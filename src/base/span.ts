// A stretch of a document's text as two offsets, half open: [start, end).
// Every finding, call and factor points at one; lines and columns are made from it only at the faces.

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span that may lie in another file than what speaks of it: `uri` is then that file's. */
export interface Place extends Span {
  readonly uri?: string | undefined;
}

/** True when `inner` lies inside `outer` (equal counts). */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** True when both are one stretch of text. */
export function isSameSpan(left: Span, right: Span): boolean {
  return left.start === right.start && left.end === right.end;
}

/** True when the offset lies in the span or at its end, as a cursor would. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}
