// Data frames and their columns, as far as their cells are known: what is in a column, which rows a condition picks,
// which groups there are. What the methods of a library do to them is data of the signatures.

import { exactly } from '../../base/range';
import type { Place, TableRule } from '../../catalogue/known-call';
import type { BinaryOperator } from '../../syntax/program';
import { iterate } from '../loops/iterate';
import { firstAt, type Site } from '../place';
import { asNumber, asText, constant, external, repeated, sequence } from './construct';
import { keyOf } from './entries';
import { joinAll } from './join';
import { compareValues } from './order';
import { truthOf } from './truth';
import type { SequenceValue, Table, TableRow, Value } from './value';

type TableValue = SequenceValue & { readonly table: Table };

/** Of more, what covers them all is not asked for. */
const MOST_JOINED = 12;

/** What stands where a cell is empty: equal to nothing, itself included. */
export const MISSING: Value = external('<missing>');

export function isTable(value: Value | undefined): value is TableValue {
  return value?.kind === 'sequence' && value.table !== undefined;
}

/** A frame of the items that a library was given; of another kind of items nothing is known but how many there are. */
export function asFrame(value: SequenceValue): SequenceValue {
  const isRows = value.items?.every(({ kind }) => kind === 'mapping');
  const rows = isRows ? value.items?.map((cell, at) => ({ index: constant(at), cell })) : undefined;
  return { ...value, items: undefined, table: { rows, isColumn: false } };
}

/** The same table with other rows, or, where these are not known, with at most as many. */
function withRows(
  table: TableValue,
  rows: readonly TableRow[] | undefined,
  isColumn = table.table.isColumn,
): TableValue {
  const { length, element, library, lengthDefault, isLengthKnown } = table;
  if (!rows) {
    const some = { ...repeated(element, { ...length, low: 0 }), library, lengthDefault, isLengthKnown };
    return { ...some, table: { rows, isColumn } };
  }
  const cells = isColumn ? rows.map(({ cell }) => cell) : undefined;
  const cover = cells && cells.length > 0 && cells.length <= MOST_JOINED ? joinAll(cells) : element;
  return {
    ...repeated(cover, exactly(rows.length)),
    items: cells,
    library,
    lengthDefault,
    table: { rows, isColumn },
  };
}

/** What is known of the cells no longer holds, but how many rows there are does. */
export function withoutCells(value: Value): Value {
  return isTable(value) ? { ...value, items: undefined, table: { ...value.table, rows: undefined } } : value;
}

/** `df["stars"]`. */
export function columnOf(table: TableValue, name: string, element: Value): TableValue {
  const rows = table.table.rows?.map(({ index, cell }) => ({ index, cell: cellOf(cell, name) ?? element }));
  return rows
    ? withRows({ ...table, element }, rows, true)
    : { ...table, items: undefined, element, label: undefined, table: { rows, isColumn: true } };
}

function cellOf(row: Value, name: string): Value | undefined {
  return row.kind === 'mapping' ? row.entries.get(name) : undefined;
}

/** A column by its name as an attribute, where there is one: `df.stars`. */
export function columnNamed(table: TableValue, name: string): Value | undefined {
  const [first] = table.table.rows ?? [];
  const cell = first && !table.table.isColumn ? cellOf(first.cell, name) : undefined;
  return cell && columnOf(table, name, cell);
}

/** `df[mask]`, `df[["a", "b"]]`, `df.loc[mask, "a"]`; undefined for an index of another kind. */
export function pickedBy(table: TableValue, index: Value | undefined): Value | undefined {
  if (!index) return undefined;
  if (index.kind === 'sequence' && index.form === 'tuple' && index.items?.length === 2) {
    const [mask, name] = index.items;
    const picked = pickedBy(table, mask);
    const column = asText(name);
    if (!isTable(picked)) return undefined;
    return column === undefined ? withoutCells(picked) : columnOf(picked, column, picked.element);
  }
  if (isTable(index)) {
    const kept = index.table.rows?.map(({ cell }) => truthOf(cell));
    const isKnown = kept && !kept.includes(undefined) && kept.length === table.table.rows?.length;
    return withRows(table, isKnown ? table.table.rows?.filter((_, at) => kept[at]) : undefined);
  }
  if (index.kind === 'sequence' && index.items?.every((item) => asText(item) !== undefined)) return { ...table };
  // A condition that is not known picks some of the rows; a name that is not known, a column.
  return index.kind === 'unknown' && index.label === undefined ? withRows(table, undefined) : undefined;
}

/** `xs[a:b]` of the rows. */
export function slicedRows(table: TableValue, sliced: Value): Value {
  if (sliced.kind !== 'sequence' || !sliced.items) return withoutCells(sliced);
  return withRows(
    table,
    sliced.items.flatMap((_, at) => table.table.rows?.[at] ?? []),
  );
}

/** How two cells are put together; the table does not know itself. */
export type Operate = (operator: BinaryOperator, left: Value, right: Value) => Value;

const COMPARISONS: ReadonlySet<BinaryOperator> = new Set(['==', '!=', '<', '<=', '>', '>=']);

/** `df["stars"] >= 4`, `mask & other`: one answer a row; undefined where no column takes part. */
export function columnWise(operator: BinaryOperator, left: Value, right: Value, operate: Operate): Value | undefined {
  const table = isTable(left) ? left : isTable(right) ? right : undefined;
  if (!table || !(COMPARISONS.has(operator) || operator === '&' || operator === '|')) return undefined;
  const other = table === left ? right : left;
  const rows = table.table.isColumn ? table.table.rows : undefined;
  const others = isTable(other) ? other.table.rows : undefined;
  if (!rows || (isTable(other) ? others?.length !== rows.length : other.kind !== 'constant'))
    return { ...table, items: undefined, table: { rows: undefined, isColumn: true } };
  const answer = ({ cell }: TableRow, at: number): Value => {
    const one = others ? (others[at]?.cell ?? MISSING) : other;
    const [a, b] = table === left ? [cell, one] : [one, cell];
    return isMissing(a) || isMissing(b) ? constant(operator === '!=') : operate(logical(operator), a, b);
  };
  return withRows(
    table,
    rows.map((row, at) => ({ index: row.index, cell: answer(row, at) })),
  );
}

/** Of truths, `&` is `and`. */
function logical(operator: BinaryOperator): BinaryOperator {
  return operator === '&' ? 'and' : operator === '|' ? 'or' : operator;
}

/** `~mask`. */
export function negated(table: TableValue): Value {
  return ofEach(table, (cell) => {
    const truth = truthOf(cell);
    return truth === undefined ? undefined : constant(!truth);
  });
}

function ofEach(table: TableValue, answer: (cell: Value) => Value | undefined): Value {
  const rows = table.table.rows?.map(({ index, cell }) => ({ index, cell: answer(cell) }));
  const isKnown = rows?.every((row): row is TableRow => row.cell !== undefined);
  return isKnown && rows ? withRows(table, rows as TableRow[], true) : withoutCells(table);
}

export function isMissing(value: Value): boolean {
  if (value.kind === 'constant') return value.value === null;
  return value.kind === 'external' && value.path === '<missing>';
}

/** What a library or unseen code gives may be empty: `numpy.nan`, an answer. */
function isPresent(value: Value): boolean | undefined {
  if (isMissing(value)) return false;
  return value.kind === 'external' || value.kind === 'unknown' || value.kind === 'choice' ? undefined : true;
}

/** So many rows `head` gives by itself. */
const FIRST = 5;

/** What a method gives, by its rule; undefined where nothing is known but the method's name. */
export function askTable(rule: TableRule, site: Site, result: Value, operate: Operate): Value | undefined {
  const table = site.receiver;
  if (!isTable(table)) return undefined;
  const { rows, isColumn } = table.table;
  if (rule.unless?.some((place) => firstAt(site, [place]))) return withoutCells(withRows(table, undefined));
  switch (rule.gives) {
    case 'pairs':
      return listOf(
        table,
        rows?.map(({ index, cell }) => pairOf(index, cell)),
      );
    case 'cells':
      return listOf(
        table,
        rows?.map(({ cell }) => cell),
      );
    case 'index':
      return listOf(
        table,
        rows?.map(({ index }) => index),
      );
    case 'present': {
      const present = rows?.map(({ cell }) => areThere(cell, namesIn(site, rule.by, cell)));
      return withRows(table, present?.includes(undefined) ? undefined : rows?.filter((_, at) => present?.[at]));
    }
    case 'isMissing':
    case 'isPresent':
      return ofEach(table, (cell) => {
        const is = isPresent(cell);
        return is === undefined ? undefined : constant(is === (rule.gives === 'isPresent'));
      });
    case 'among': {
      const wanted = firstAt(site, rule.by);
      return ofEach(table, (cell) => (wanted ? asTruth(operate('in', cell, wanted)) : undefined));
    }
    case 'distinct': {
      const kept = rows && distinctBy(rows, (cell) => keyBy(site, rule.by, cell));
      return isColumn
        ? listOf(
            table,
            kept?.map(({ cell }) => cell),
          )
        : withRows(table, kept);
    }
    case 'numberOfDistinct': {
      const kept =
        rows &&
        isColumn &&
        distinctBy(
          rows.filter(({ cell }) => !isMissing(cell)),
          keyOf,
        );
      return kept ? { ...constant(kept.length), default: table.lengthDefault } : undefined;
    }
    case 'first': {
      const wanted = firstAt(site, rule.by);
      const number = wanted ? asNumber(wanted) : FIRST;
      return rows && number !== undefined && number >= 0 ? withRows(table, rows.slice(0, number)) : undefined;
    }
    case 'counts':
      return countsOf(table, rows);
    case 'groups':
      return groupsOf(table, site, rule.by, result);
  }
}

function asTruth(value: Value): Value | undefined {
  return truthOf(value) === undefined ? undefined : value;
}

function pairOf(index: Value, cell: Value): Value {
  return { ...sequence([index, cell], joinAll([index, cell])), form: 'tuple' };
}

/** A plain list, as long as the table where its items are not known. */
function listOf(table: TableValue, items: readonly Value[] | undefined): Value | undefined {
  if (!items) return undefined;
  const element = items.length > 0 && items.length <= MOST_JOINED ? joinAll(items) : table.element;
  return { ...sequence(items, element), lengthDefault: table.lengthDefault };
}

/** The columns that a method asks for by name; all where none are named. */
function namesIn(site: Site, places: readonly Place[] | undefined, row: Value): readonly (string | undefined)[] {
  const wanted = firstAt(site, places);
  if (row.kind !== 'mapping') return [undefined];
  if (!wanted) return [...row.entries.keys()];
  const named = asText(wanted);
  return named !== undefined ? [named] : (iterate(wanted).items ?? []).map(asText);
}

/** Whether none of a row's cells is empty; undefined where that is not known. */
function areThere(row: Value, names: readonly (string | undefined)[]): boolean | undefined {
  let isSure = true;
  for (const name of names) {
    const cell = name === undefined ? row : cellOf(row, name);
    const is = cell !== undefined && isPresent(cell);
    if (is === false) return false;
    isSure &&= is === true;
  }
  return isSure ? true : undefined;
}

function keyBy(site: Site, places: readonly Place[] | undefined, row: Value): string | undefined {
  const cells = namesIn(site, places, row).map((name) => (name === undefined ? row : cellOf(row, name)));
  const keys = cells.map((cell) => (cell && isMissing(cell) ? '' : keyOf(cell)));
  return keys.includes(undefined) ? undefined : JSON.stringify(keys);
}

/** The first of each; undefined where two may be alike or not. */
function distinctBy(rows: readonly TableRow[], key: (cell: Value) => string | undefined): TableRow[] | undefined {
  const seen = new Map<string, TableRow>();
  for (const row of rows) {
    const name = key(row.cell);
    if (name === undefined) return undefined;
    if (!seen.has(name)) seen.set(name, row);
  }
  return [...seen.values()];
}

/** `value_counts()`: how often each value is there, the most frequent first. */
function countsOf(table: TableValue, rows: readonly TableRow[] | undefined): Value | undefined {
  const present = rows?.filter(({ cell }) => !isMissing(cell));
  const kept = present && table.table.isColumn ? distinctBy(present, keyOf) : undefined;
  if (!present || !kept) return undefined;
  const numbers = new Map<string | undefined, number>();
  for (const { cell } of present) numbers.set(keyOf(cell), (numbers.get(keyOf(cell)) ?? 0) + 1);
  const counted = kept.map(({ cell }) => {
    const number = numbers.get(keyOf(cell)) ?? 0;
    return { index: cell, cell: { ...constant(number), default: table.lengthDefault }, number };
  });
  return withRows(
    table,
    counted.sort((a, b) => b.number - a.number),
  );
}

/** `groupby("city")`: each key with its rows, in order of the keys. */
function groupsOf(table: TableValue, site: Site, by: readonly Place[] | undefined, result: Value): Value | undefined {
  const wanted = firstAt(site, by);
  const { rows } = table.table;
  if (!wanted || !rows) return undefined;
  const isList = asText(wanted) === undefined;
  const groups = new Map<string, { readonly key: Value; readonly rows: TableRow[] }>();
  for (const row of rows) {
    const cells = namesIn(site, by, row.cell).map((name) => cellOf(row.cell, name ?? ''));
    if (cells.length === 0 || cells.includes(undefined)) return undefined;
    if (cells.some((cell) => isMissing(cell as Value))) continue;
    const parts = cells as Value[];
    const name = keyBy(site, by, row.cell);
    if (name === undefined) return undefined;
    const known = groups.get(name);
    const key: Value = isList ? { ...sequence(parts, joinAll(parts)), form: 'tuple' } : (parts[0] as Value);
    if (known) known.rows.push(row);
    else groups.set(name, { key, rows: [row] });
  }
  const sorted = [...groups.values()].sort((a, b) => compareValues(a.key, b.key) ?? 0);
  const items = sorted.map(({ key, rows: own }) => pairOf(key, withRows(table, own)));
  const library = result.kind === 'external' ? { library: result } : {};
  const element = items.length > 0 ? joinAll(items.slice(0, MOST_JOINED)) : result;
  return { ...sequence(items, element), lengthDefault: table.lengthDefault, ...library };
}
