// A data file that a program names: what it holds where that can be read safely, and how many lines and rows it has.
// YAML, JSON and TOML are parsed as plain data: no tag of theirs makes anything run.

import { decodedUri } from '../base/decoded-uri';
import { exactly, type Range } from '../base/range';
import { decode } from './decode';
import { countRows } from './row-count';

/** Immutable; another object when the file changed. */
export interface DataFile {
  readonly uri: string;
  /** As people are told of it: `train.yaml`. */
  readonly name: string;
  /** What it says, as plain data; undefined for a file that is not parsed. */
  readonly content: { readonly data: unknown } | undefined;
  /** In bytes; undefined for what is no file. */
  readonly size?: number;
  /** Undefined for one too long to be a prompt. */
  readonly text: string | undefined;
  /** Undefined for one too long to be read as rows. */
  readonly whole: string | undefined;
  /** Lines, `low` without the empty ones. */
  readonly lines: Range | undefined;
  /** Records of a table, its head included; of other files, the lines that are not empty. */
  readonly records: Range | undefined;
}

export interface RawFile {
  readonly uri: string;
  readonly bytes: Uint8Array;
  /** Of the whole file, of which `bytes` may be the beginning. */
  readonly size: number;
}

/** Larger files are data, not settings. */
const MOST_PARSED = 256_000;

/** Longer texts are no prompts. */
const LONGEST_TEXT = 100_000;

/** True for the name of a file that is read here. What holds secrets never is. */
export function isDataFile(name: string): boolean {
  return /\.(ya?ml|json|jsonl|ndjson|toml|csv|tsv|txt|md|jinja2?|j2|prompt)$/i.test(name) && !/^\.env/i.test(name);
}

/** Never rejects; undefined for what is no text. */
export async function readDataFile({ uri, bytes, size }: RawFile): Promise<DataFile | undefined> {
  const name = decodedUri(uri.slice(uri.lastIndexOf('/') + 1));
  const isWhole = bytes.length >= size;
  const isPlain = !(bytes[0] === 0xff && bytes[1] === 0xfe) && !(bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isPlain && bytes.subarray(0, 8000).includes(0)) return undefined;
  const isShort = isWhole && size <= MOST_PARSED;
  const decoded = isShort ? decode(bytes) : undefined;
  const text = decoded && 'text' in decoded ? decoded.text : undefined;
  // A large file kept elsewhere: what lies here is only where to find it.
  if (text?.startsWith('version https://git-lfs.github.com/')) return undefined;
  const counted = isPlain || text === undefined ? bytes : new TextEncoder().encode(text);
  const isTable = /\.[ct]sv$/i.test(name);
  const lines = isPlain || text !== undefined ? countRows(counted, { isQuoted: false }) : undefined;
  const records = isTable && lines ? countRows(counted, { isQuoted: true }) : lines;
  const whole = isWhole ? counted.length : size;
  return {
    uri,
    name,
    size,
    content: text === undefined ? undefined : await parsed(name, text),
    text: text !== undefined && text.length <= LONGEST_TEXT ? text : undefined,
    whole: text,
    lines: lines && scaled(lines, counted.length, whole),
    records: records && scaled({ ...records, all: records.filled }, counted.length, whole),
  };
}

interface Rows {
  readonly all: number;
  readonly filled: number;
  /** The shortest in bytes, its end included. */
  readonly shortest: number;
}

/** Of a file whose beginning was read, as many again as fit into the rest. */
function scaled({ all, filled, shortest }: Rows, read: number, size: number): Range {
  if (read >= size) return all === filled ? exactly(all) : { low: filled, best: all, high: all };
  return {
    low: filled,
    best: Math.round((all * size) / Math.max(1, read)),
    high: all + Math.ceil((size - read) / Math.max(1, shortest)),
  };
}

/** The parsers are evaluated when the first file asks for them. */
async function parsed(name: string, text: string): Promise<DataFile['content']> {
  try {
    if (/\.json$/i.test(name)) return { data: JSON.parse(text) };
    if (/\.toml$/i.test(name)) return { data: (await import('smol-toml')).parse(text) };
    if (!/\.ya?ml$/i.test(name)) return undefined;
    const { load } = await import('js-yaml');
    return { data: load(text, { json: true }) };
  } catch {
    // Not what its name says, or a template of it.
    return undefined;
  }
}
