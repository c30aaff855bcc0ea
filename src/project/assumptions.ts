// `assumptions` of a settings file: what the code cannot show, told of functions, variables and files with the same
// names and values as in a comment. One that is wrong in anything is left out whole: without the half that could not
// be read it might speak for more than was meant.

import { nearest } from '../base/nearest';
import type { Assumed } from '../syntax/assume';
import { amountOf, settingKey, TOLD_KEYS, type ToldValues, valuesOf } from '../syntax/told';
import type { KnownNames } from './known-names';

export interface AssumptionPlaces {
  /** The settings file as messages name it, and its folder as a full path that ends with `/`. */
  readonly file: string;
  readonly folder: string;
  /** From 1, of what stands at the path below `assumptions`: `['0', 'times']`. */
  readonly placeOf: (at: readonly string[]) => {
    readonly line?: number | undefined;
    readonly column?: number | undefined;
  };
}

/** What is wrong, with the place below `assumptions`. */
interface Wrong {
  readonly wrong: string;
  readonly at: readonly string[];
}

type Read = { readonly value: readonly Assumed[]; readonly but: readonly Wrong[] } | { readonly expected: string };

/** Never throws. */
export function readAssumptions(value: unknown, names: () => KnownNames, places: AssumptionPlaces): Read {
  if (!Array.isArray(value)) return { expected: 'a list' };
  const assumptions: Assumed[] = [];
  const but: Wrong[] = [];
  for (const [index, entry] of value.entries()) {
    const at = String(index);
    const read = readEntry(entry, names);
    if (read.wrong.length > 0)
      but.push(...read.wrong.map(([wrong, key]) => ({ wrong, at: key === undefined ? [at] : [at, key] })));
    else {
      const { line, column } = places.placeOf([at]);
      const where = [places.file, line ?? `assumption ${index + 1}`].join(':');
      const id = column === undefined ? where : `${where}:${column}`;
      assumptions.push({ ...read.entry, id, by: `told in ${where}`, line, column, folder: places.folder });
    }
  }
  return { value: assumptions, but };
}

/** With the key it is about, where it is about one. */
type Fault = readonly [wrong: string, key?: string];
type Entry = Pick<Assumed, 'path' | 'function' | 'name' | 'values'>;
type Taken = { readonly entry: Entry; readonly wrong: readonly Fault[] };

/** Where an assumption is for, with what it looks like. */
const PLACES: Readonly<Record<string, { readonly form: RegExp; readonly say: string }>> = {
  function: {
    form: /^[\p{L}\p{N}_*]+(\.[\p{L}\p{N}_*]+)*$/u,
    say: 'the name of a function, as in ask or Client.ask',
  },
  path: { form: /\S/, say: 'a pattern of files, as in scripts/**/*.py' },
  name: { form: /^[\p{L}\p{N}_*]+(\.[\p{L}\p{N}_*]+)*$/u, say: 'the name of a variable, as in rows or self.rows' },
};

/** `datasetSize` for `dataset-size`. */
const TOLD = new Map(TOLD_KEYS.map((key) => [settingKey(key), key]));

const KEYS = [...Object.keys(PLACES), ...TOLD.keys()];

function readEntry(entry: unknown, names: () => KnownNames): Taken {
  const wrong: Fault[] = [];
  const where: Record<string, string> = {};
  let values: ToldValues = {};
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry))
    return { entry: { values }, wrong: [['expected a table, as in { "function": "ask", "times": 5000 }']] };
  for (const [key, said] of Object.entries(entry)) {
    const place = Object.hasOwn(PLACES, key) ? PLACES[key] : undefined;
    const told = TOLD.get(key);
    if (place) {
      if (typeof said === 'string' && place.form.test(said)) where[key] = said;
      else wrong.push([`${key} must be ${place.say}`, key]);
    } else if (told) {
      const read = valuesOf(told, written(told, said));
      const unknown = unknownName(key, said, names);
      if (unknown !== undefined) wrong.push([unknown, key]);
      else if ('fault' in read) wrong.push([faultOf(key, said), key]);
      else values = { ...values, ...read };
    } else {
      const near = nearest(key, KEYS);
      const known = near.length > 0 ? `did you mean ${near.join(' or ')}?` : `known are ${KEYS.join(', ')}`;
      wrong.push([`unknown \`${key}\`; ${known}`, key]);
    }
  }
  if (wrong.length === 0) wrong.push(...missing(where, values));
  return { entry: { ...where, values }, wrong };
}

/** What is said of a place must fit it: a file does not run so often, and a variable asks no model. */
function missing(where: Readonly<Record<string, string>>, values: ToldValues): readonly Fault[] {
  const { times, datasetSize, ...ofRequests } = values;
  const needs = KEYS.slice(0, 3).join(', ');
  if (Object.keys(where).length === 0) return [[`says nowhere what it is for; give one of ${needs}`]];
  if (Object.keys(values).length === 0) return [[`tells nothing; give one of ${[...TOLD.keys()].join(', ')}`]];
  if (where.name !== undefined && (times || Object.keys(ofRequests).length > 0))
    return [['a variable has only a datasetSize; all else is told of a function or a path', 'name']];
  if (times && where.function === undefined)
    return [['times is told of a function; a path does not say what runs so often', 'times']];
  if (datasetSize && where.function === undefined && where.name === undefined)
    return [['datasetSize is told of a name, or of a function that gives the data', 'datasetSize']];
  return [];
}

/** A mistyped name must not quietly stand for nothing. */
function unknownName(key: string, said: unknown, names: () => KnownNames): string | undefined {
  if (typeof said !== 'string' || said === '') return undefined;
  if (key === 'region') return names().region(said);
  return key === 'hardware' ? names().hardware(said) : undefined;
}

/** As it would stand in a comment; empty for what no comment could say. */
function written(key: string, said: unknown): string {
  if (typeof said === 'string') return said;
  return typeof said === 'number' && !NAMED.has(key) ? String(said) : '';
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['model', 'the name of a model'],
  ['region', 'a country, a zone or a cloud region, as in FR or us-east-1'],
  ['hardware', 'a device, as in h100 or h100*8'],
]);

function faultOf(key: string, said: unknown): string {
  const named = NAMED.get(key) ?? amountOf(TOLD.get(key) ?? key);
  if (named !== undefined) return `${key} must be ${named}`;
  const shown = JSON.stringify(said);
  return `${shown} is no count; write ${key} as 5000, "5k" or "100..500"${key === 'tokens' ? ', or "2000/300"' : ''}`;
}
