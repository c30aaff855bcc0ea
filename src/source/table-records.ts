// The records of a table as Python's `csv` reads them: cells parted by a sign, in double quotes where they hold it.

/** Cells of each record, blank lines left out; undefined where a quote is never closed, or there are too many cells. */
export function tableRecords(text: string, delimiter: string): readonly (readonly string[])[] | undefined {
  const records: string[][] = [];
  let record: string[] = [];
  let cells = 0;
  let at = 0;
  while (at <= text.length) {
    const [cell, end] = text[at] === '"' ? quotedCell(text, at, delimiter) : plainCell(text, at, delimiter);
    if (end === undefined || ++cells > MOST_CELLS) return undefined;
    record.push(cell);
    at = end + 1;
    if (text[end] === delimiter) continue;
    if (text[end] === '\r' && text[at] === '\n') at++;
    if (record.length > 1 || cell !== '' || text[end - 1] === '"') records.push(record);
    record = [];
    if (end >= text.length) break;
  }
  return records;
}

/** Larger tables are counted, not read. */
const MOST_CELLS = 20_000;

type Cell = readonly [text: string, end: number | undefined];

function plainCell(text: string, from: number, delimiter: string): Cell {
  let end = from;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++;
  return [text.slice(from, end), end];
}

function quotedCell(text: string, from: number, delimiter: string): Cell {
  let cell = '';
  for (let at = from + 1; ; ) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return [cell, undefined];
    cell += text.slice(at, quote);
    if (text[quote + 1] === '"') {
      cell += '"';
      at = quote + 2;
      continue;
    }
    // What stands behind the closing quote belongs to the cell.
    const [rest, end] = plainCell(text, quote + 1, delimiter);
    return [cell + rest, end];
  }
}
