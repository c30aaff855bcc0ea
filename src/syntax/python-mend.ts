// Python that @lezer/python cannot read, shown to it in a form it can: same length, so every offset holds.
// Lowering slices names, numbers and strings from the text as written, and so never sees the disguise.

/** Cheap mends made before the first parse. */
export function mendAlways(text: string): string {
  let shown = text;
  if (shown.includes('\r\n')) shown = shown.replace(/\\\r\n/g, ' \\\n').replaceAll('\r\n', ' \n');
  // A bare `yield` is shown as a name; lowering reads the word.
  if (shown.includes('yield')) shown = shown.replace(/\byield(?=[ \t]*(?:[\r\n)\]},;:#]|$))/g, 'yielD');
  // `20.` and `1.e5`: the point is shown as one more digit.
  return shown.replace(NUMBER_ENDING_IN_POINT, '$10');
}

const NUMBER_ENDING_IN_POINT = /(?<![\w.\u0080-\uffff])(\d[\d_]*)\.(?=[eE][+-]?\d|[jJ]\b|[^\w.]|$)/g;

/** The dearer mends, made only when the first parse met an error. */
export function mendDamaged(text: string): string {
  return text;
}
