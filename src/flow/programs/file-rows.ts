// The rows of a data file that is read in full, as values: lines with their ends, records of a table, objects of JSON
// Lines. What a file says is a default that names it.

import type { DataFile } from '../../source/data-file';
import { tableRecords } from '../../source/table-records';
import { MOST_TURNS } from '../loops/turns';
import { asText, constant, mapping, sequence } from '../values/construct';
import { joinAll } from '../values/join';
import { toValue } from '../values/json';
import { MISSING } from '../values/table';
import type { Arguments, Value } from '../values/value';

/** Longer files are known by how many rows they have. */
const MOST_ROWS = 1000;

const lines = new WeakMap<DataFile, readonly Value[] | undefined>();

/** The lines as a program walks them, whatever their ends are. */
export function linesOf(file: DataFile, from: string): readonly Value[] | undefined {
  return once(lines, file, () => {
    const parts = file.whole?.split(/(?<=\n)|(?<=\r)(?!\n)/);
    if (!parts || parts.length > MOST_ROWS) return undefined;
    const filled = parts.at(-1) === '' ? parts.slice(0, -1) : parts;
    return filled.map((line) => ({ ...constant(line.replace(/\r\n?$/, '\n')), default: from }));
  });
}

const objects = new WeakMap<DataFile, readonly Value[] | undefined>();

/** One object a line: JSON Lines. */
export function objectsOf(file: DataFile, from: string): readonly Value[] | undefined {
  return once(objects, file, () => {
    const parts = file.whole?.split('\n').filter((line) => line.trim() !== '');
    if (!parts || parts.length > MOST_ROWS) return undefined;
    try {
      return parts.map((line) => toValue(JSON.parse(line), from));
    } catch {
      return undefined;
    }
  });
}

/** The rows of a table below its head, each by the names in the head: `csv.DictReader`. */
export function namedRowsOf(file: DataFile, given: Arguments, from: string): readonly Value[] | undefined {
  const records = recordsOf(file, given);
  if (!records) return undefined;
  const [head = [], ...rest] = records;
  return rest.map((record) =>
    // What is missing at the end is `None`; what is too much goes elsewhere.
    mapping(new Map(head.map((name, at) => [name, said(record[at] ?? null, from)])), record.length <= head.length),
  );
}

const MISSING_TEXTS: ReadonlySet<string> = new Set([
  '',
  '#N/A',
  '#NA',
  '-NaN',
  '-nan',
  '<NA>',
  'N/A',
  'NA',
  'NULL',
  'NaN',
  'None',
  'n/a',
  'nan',
  'null',
]);

/** The rows as a data frame holds them: a column of numbers alone is one of numbers, what is empty is missing. */
export function tableRowsOf(file: DataFile, given: Arguments, from: string): readonly Value[] | undefined {
  if (/\.(jsonl|ndjson)$/i.test(file.name)) return objectsOf(file, from);
  if (!/\.csv$/i.test(file.name)) return undefined;
  const [head, ...records] = recordsOf(file, given) ?? [];
  if (!head || records.some((record) => record.length > head.length)) return undefined;
  const columns = head.map((_, at) => {
    const cells = records.map((record) => record[at] ?? '');
    const present = cells.filter((cell) => !MISSING_TEXTS.has(cell));
    const read = present.every((cell) => NUMBER.test(cell))
      ? Number
      : present.every((cell) => /^(true|false)$/i.test(cell))
        ? (cell: string) => /^true$/i.test(cell)
        : String;
    return cells.map((cell) => (MISSING_TEXTS.has(cell) ? MISSING : { ...constant(read(cell)), default: from }));
  });
  return records.map((_, row) => mapping(new Map(head.map((name, at) => [name, columns[at]?.[row] ?? MISSING]))));
}

const NUMBER = /^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*$/;

/** The records of a table, its head among them, each as a list: `csv.reader`. */
export function listedRowsOf(file: DataFile, given: Arguments, from: string): readonly Value[] | undefined {
  // It gives an empty list for a blank line.
  if (file.lines?.low !== file.lines?.high) return undefined;
  return recordsOf(file, given)?.map((record) => {
    const cells = record.map((cell) => said(cell, from));
    return { ...sequence(cells, joinAll(cells.slice(0, MOST_JOINED))), lengthDefault: from };
  });
}

/** Of more cells, what covers them all is not asked for. */
const MOST_JOINED = 12;

/** What covers all rows; of many, `other`. */
export function coverOf(rows: readonly Value[] | undefined, other: Value): Value {
  return rows && rows.length > 0 && rows.length <= MOST_TURNS ? joinAll(rows) : other;
}

function said(value: string | null, from: string): Value {
  return { ...constant(value), default: from };
}

/** Undefined where the call says how to read it in another way than the file's name does. */
export function recordsOf(
  file: DataFile,
  { named, positional }: Arguments,
): readonly (readonly string[])[] | undefined {
  const isPlain = positional.length <= 1 && [...named.keys()].every((name) => PLAIN.has(name));
  const delimiter = named.get('delimiter') ?? named.get('sep');
  const sign = delimiter ? asText(delimiter) : ',';
  if (!isPlain || sign?.length !== 1 || file.whole === undefined) return undefined;
  const records = tableRecords(file.whole, sign);
  return records && records.length <= MOST_ROWS ? records : undefined;
}

/** Arguments that leave each cell what it is. */
const PLAIN: ReadonlySet<string> = new Set(['f', 'delimiter', 'sep', 'encoding', 'filepath_or_buffer', 'engine']);

function once<T>(known: WeakMap<DataFile, T>, file: DataFile, make: () => T): T {
  if (known.has(file)) return known.get(file) as T;
  const made = make();
  known.set(file, made);
  return made;
}

/** A text of which only is known that something stands in it, for files too long to be told line by line. */
export function filledLine(line: Value): Value {
  return { kind: 'text', parts: [line], isFilled: true };
}
