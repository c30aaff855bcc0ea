// What a program reads from data files of the workspace: settings, rows of tables, lines, texts. A file may be another
// when the program runs, so that what it says is a default that names the file.

import { exactly, type Range } from '../../base/range';
import type { Read } from '../../catalogue/known-call';
import { loadSignatures } from '../../catalogue/signatures';
import type { DataFile } from '../../source/data-file';
import { argumentAt, firstAt, type Site } from '../place';
import { asDefault, asText, constant, external, mapping, repeated, UNKNOWN } from '../values/construct';
import { toValue } from '../values/json';
import type { ExternalValue, FunctionValue, MappingValue, SequenceValue, Value } from '../values/value';
import type { Walk } from '../walk';
import { filePathOf } from './file-path';
import { coverOf, filledLine, linesOf, listedRowsOf, namedRowsOf, objectsOf, tableRowsOf } from './file-rows';
import { isThere, isWritten, markWritten, removeFiles } from './files-made';
import { isListed, listed } from './folder-listing';
import { givenSettings } from './given-options';
import { surroundingsOf } from './surroundings';

/** What the call gives, where it reads a file that is known. */
export function readFrom(walk: Walk, site: Site, result: Value): Value | undefined {
  const { write: written, read, removes, exists, listing } = loadSignatures().of(site.path);
  if (written) {
    const target = firstAt(site, written.places);
    if (target) markWritten(walk, target);
  }
  if (removes) removeFiles(walk, firstAt(site, removes.places) ?? UNKNOWN);
  if (exists) return isFileThere(walk, firstAt(site, exists.places) ?? UNKNOWN, result);
  if (listing) return listed(walk, site, listing);
  if (!read || result.kind !== 'external') return undefined;
  const from = firstAt(site, read.places);
  if (from === undefined) return undefined;
  const mode = read.mode && asText(firstAt(site, read.mode));
  if (mode !== undefined && /[wax+]/.test(mode)) {
    markWritten(walk, from);
    return undefined;
  }
  if (read.unless?.some((place) => argumentAt(site.given, place))) return undefined;
  if (from.kind === 'mapping') return splitsOf(walk, site, read, from.entries, result);
  const isList = from.kind === 'sequence' && !from.library;
  const one = isList && from.items?.length === 1 && from.items[0] ? from.items[0] : from;
  const file = fileOf(walk, one);
  return file && given(walk, file, read, site, result);
}

function isFileThere(walk: Walk, path: Value, result: Value): Value | undefined {
  const file = fileOf(walk, path);
  if (file) return { ...constant(true), default: from(file) };
  const made = result.kind === 'external' && result.span ? isThere(walk, path, result.span) : undefined;
  return made ?? isListed(walk, path);
}

/** A file by the value of its path, unless the program itself has written it by now. */
export function fileOf(walk: Walk, path: Value): DataFile | undefined {
  const name = filePathOf(path);
  if (name === undefined || isWritten(walk, name)) return undefined;
  const plain = name.replace(/^(\.\.\/)+/, '');
  for (const { data } of surroundingsOf(walk)) {
    const found = data(name) ?? data(plain);
    if (found) return found;
  }
  return undefined;
}

/** `data_files={"train": "a.jsonl"}`: one split, or all by their names. */
function splitsOf(
  walk: Walk,
  site: Site,
  read: Read,
  entries: ReadonlyMap<string, Value>,
  result: ExternalValue,
): Value | undefined {
  const wanted = read.split && asText(firstAt(site, read.split));
  for (const [name, path] of entries) {
    const file = fileOf(walk, path);
    const rows = file && given(walk, file, read, site, result);
    if (!rows) continue;
    if (wanted === name) return rows;
    walk.attributes.of(result).set(`[${name}]`, rows);
  }
  return undefined;
}

function given(walk: Walk, file: DataFile, read: Read, site: Site, result: ExternalValue): Value | undefined {
  switch (read.gives) {
    case 'content':
      return contentOf(file);
    case 'text':
      // What is parsed next is known by its file.
      if (file.content) return undefined;
      if (file.text === undefined)
        return file.size === undefined ? undefined : { ...result, file: { name: file.name, bytes: file.size } };
      return { ...constant(file.text), default: from(file) };
    case 'lines':
      return file.lines && lines(walk, file, file.lines, result);
    case 'records': {
      const listed = listedRowsOf(file, site.given, from(file));
      if (!listed)
        return file.records && rows(file, { ...file.records, low: Math.max(0, file.records.low - 1) }, result);
      return iterator(walk, writtenOut(file, listed, result));
    }
    case 'rows': {
      const table = read.isTable && tableRowsOf(file, site.given, from(file));
      if (table) {
        const known = rows(file, exactly(table.length), result);
        return { ...known, element: coverOf(table, known.element), table: { rows: indexed(table), isColumn: false } };
      }
      const items = itemsOf(file, site);
      const count = rowsOf(file, site, read);
      return items && count?.best === items.length
        ? writtenOut(file, items, result)
        : count && rows(file, count, result);
    }
  }
}

function indexed(rows: readonly Value[]) {
  return rows.map((cell, at) => ({ index: constant(at), cell }));
}

/** The rows of a table or of JSON Lines as Python's own readers give them; libraries have objects of their own for them. */
function itemsOf(file: DataFile, { path, given }: Site): readonly Value[] | undefined {
  if (path === 'csv.DictReader') return namedRowsOf(file, given, from(file));
  return /^(jsonlines|srsly)\./.test(path) ? objectsOf(file, from(file)) : undefined;
}

function lines(walk: Walk, file: DataFile, count: Range, result: ExternalValue): Value {
  const items = linesOf(file, from(file));
  const known = items ? writtenOut(file, items, result) : rows(file, count, result);
  const isFilled = count.low === count.best && known.element.kind === 'external';
  return iterator(walk, isFilled ? { ...known, element: filledLine(known.element) } : known);
}

/** Rows that are all there; how many of them there are is the file's. */
function writtenOut(file: DataFile, items: readonly Value[], result: ExternalValue): SequenceValue {
  const known = rows(file, exactly(items.length), result);
  return { ...known, items, element: coverOf(items, known.element) };
}

/** It is walked once, and who takes an item of it leaves one less. */
function iterator(walk: Walk, value: SequenceValue): SequenceValue {
  return { ...value, isIterator: true, identity: { madeIn: walk.context } };
}

/** The first record of a table is its head, unless the call says that there is none. */
function rowsOf(file: DataFile, site: Site, read: Read): Range | undefined {
  if (Array.isArray(file.content?.data)) {
    const { length } = file.content.data;
    return { low: length, best: length, high: length };
  }
  if (file.content) return undefined;
  const { records } = file;
  const isTable = /\.[ct]sv$/i.test(file.name);
  const header = read.header === undefined ? undefined : argumentAt(site.given, read.header);
  const hasHead = isTable && !(header?.kind === 'constant' && header.value === null);
  if (!records || !hasHead) return records;
  const less = (count: number) => Math.max(0, count - 1);
  return { low: less(records.low), best: less(records.best), high: less(records.high) };
}

function rows(file: DataFile, count: Range, result: ExternalValue): SequenceValue {
  const element = external(`${result.path}[]`, result, undefined, result.span);
  return { ...repeated(element, count), library: result, label: file.name, lengthDefault: from(file) };
}

const contents = new WeakMap<DataFile, Value>();

function contentOf(file: DataFile): Value | undefined {
  if (!file.content) return undefined;
  const known = contents.get(file);
  if (known) return known;
  const value = toValue(file.content.data, from(file));
  contents.set(file, value);
  return value;
}

function from({ name }: DataFile): string {
  return `from ${name}`;
}

/** What a decorator hands to the function's first parameter from a file: Hydra's settings. */
export function configured(walk: Walk, callee: FunctionValue): ReadonlyMap<string, Value> | undefined {
  for (const decorator of callee.decorators) {
    if (decorator.kind !== 'external' || !decorator.arguments) continue;
    const path = decorator.path.replace(/\(\)$/, '');
    const rule = loadSignatures().of(path).configured;
    if (!rule) continue;
    const site: Site = { path, receiver: undefined, given: decorator.arguments };
    const folder = asText(firstAt(site, rule.folder)) ?? '';
    const name = asText(firstAt(site, rule.name));
    const parameter = callee.function.parameters[0]?.name;
    if (name === undefined || parameter === undefined) continue;
    const value = composed(walk, folder, name);
    if (value) return new Map([[parameter, withSettings(walk, value)]]);
  }
  return undefined;
}

/** With what the command line says otherwise: `lr=0.1 model.layers=4`. */
function withSettings(walk: Walk, value: Value): Value {
  return givenSettings(walk).reduce((whole, { path, value }) => {
    const own = path.reduceRight((inner: Value, step) => mapping(new Map([[step, inner]])), value);
    return merged(whole, own);
  }, value);
}

/** A file with the parts that its `defaults` name, each under the name of its group; what it says itself wins. */
function composed(walk: Walk, folder: string, name: string): Value | undefined {
  const load = (path: string) => {
    const file = fileOf(walk, constant(`${folder}/${path.replace(/\.ya?ml$/, '')}.yaml`.replace(/^\//, '')));
    return file && contentOf(file);
  };
  const whole = load(name);
  if (whole?.kind !== 'mapping') return whole;
  const parts = whole.entries.get('defaults');
  let result: Value = mapping(new Map());
  for (const part of (parts?.kind === 'sequence' && parts.items) || []) {
    const same = asText(part);
    if (same !== undefined) result = merged(result, same === '_self_' ? UNKNOWN : (load(same) ?? UNKNOWN));
    if (part.kind !== 'mapping') continue;
    for (const [key, option] of part.entries) {
      const group = key.replace(/^(optional|override) /, '');
      const found = load(`${group}/${asText(option)}`);
      const under = group
        .split('/')
        .reduceRight((inner: Value, step) => mapping(new Map([[step, inner]])), found ?? UNKNOWN);
      result = merged(result, under);
    }
  }
  return merged(result, whole);
}

function mayChange(value: MappingValue): MappingValue {
  const entries = [...value.entries].map(([key, inner]): [string, Value] => {
    if (inner.kind === 'mapping') return [key, mayChange(inner)];
    return [
      key,
      inner.kind === 'constant' && inner.default === undefined ? asDefault(inner, `default of ${key}`) : inner,
    ];
  });
  return { ...value, entries: new Map(entries), isComplete: false };
}

/** Mappings laid over each other, level by level: the later one wins. */
export function merged(left: Value, right: Value): Value {
  if (right.kind === 'unknown') return left;
  // What is laid over may change any of it, and leave all as it is: `OmegaConf.from_cli()`.
  if (left.kind === 'mapping' && right.kind === 'external') return mayChange(left);
  if (left.kind !== 'mapping' || right.kind !== 'mapping') return right;
  const entries = new Map(left.entries);
  for (const [key, value] of right.entries) {
    const known = entries.get(key);
    entries.set(key, known ? merged(known, value) : value);
  }
  return mapping(entries, left.isComplete && right.isComplete);
}
