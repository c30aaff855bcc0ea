// Text broken between words to fit a terminal, with figures kept whole.

/** Too narrow a column is worse than a line that is too long. */
const NARROWEST = 28;

/** The text behind its head, which is `headWidth` wide to the eye, broken between words and indented below. */
export function hanging(
  head: string,
  headWidth: number,
  indent: number,
  text: string,
  width: number | undefined,
  gap = '  ',
): readonly string[] {
  if (width === undefined) return [`${head}${gap}${text}`.trimEnd()];
  const first = headWidth + gap.length;
  const [opening = '', ...rest] = wrapped(text, Math.max(NARROWEST, width - indent), Math.max(0, first - indent));
  return [`${head}${gap}${opening}`, ...rest.map((line) => `${' '.repeat(indent)}${line}`)].map((line) =>
    line.trimEnd(),
  );
}

/** Lines of at most `room` columns; the first is shorter by `taken`. */
export function wrapped(text: string, room: number, taken = 0): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.replace(UNIT, TIED).split(' ')) {
    const left = lines.length === 0 ? room - taken : room;
    if (line !== '' && line.length + 1 + word.length > left) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines.map((each) => each.replaceAll(TIED, ' '));
}

/** A number and its unit stay on one line. */
const UNIT = /(?<=\d|\d [mk]?g) (?=(?:[mkMG]?Wh|[mk]?g|t|CO2e|mL|L|m³|times|trials|folds|epochs)\b)/g;
/** Stands for a space that no line is broken at. */
export const TIED = '\u00a0';
