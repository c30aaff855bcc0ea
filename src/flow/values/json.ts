// Plain data as values: JSON that is written out in the program (`json.loads('{"n": 3}')`), what a file holds.

import { exactly } from '../../base/range';
import { asText, constant, LONGEST_TEXT, mapping, repeated, sequence, UNKNOWN } from './construct';
import { joinAll } from './join';
import type { Value } from './value';

/** What a JSON text says; undefined for a text that is not known, or no JSON. */
export function loadText(value: Value): Value | undefined {
  const text = asText(value);
  if (text === undefined || text.length > LONGEST_TEXT) return undefined;
  try {
    return toValue(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Nobody writes settings nested deeper by hand. */
const DEEPEST = 12;

/** Of one text, with what it repeats by reference counted each time. */
const MOST_NODES = 50_000;

/** Plain data as values; `from` says where it is written, when that is only what holds if nobody changes it. */
export function toValue(data: unknown, from?: string): Value {
  return convert(data, 0, { from, left: MOST_NODES }, from);
}

interface Budget {
  readonly from: string | undefined;
  left: number;
}

/** `from` with the way there: `from config.yaml (llm.max_tokens)`. */
function convert(data: unknown, depth: number, budget: Budget, from: string | undefined, path = ''): Value {
  if (depth > DEEPEST || --budget.left < 0) return UNKNOWN;
  if (Array.isArray(data)) {
    const inner = (item: unknown) => convert(item, depth + 1, budget, from, path);
    // Of a long list of data its length is what counts.
    const items = data.length > MOST_ITEMS ? [] : data.map(inner);
    const element = items.length > 0 && items.length <= 64 ? joinAll(items) : UNKNOWN;
    const list = data.length > MOST_ITEMS ? repeated(element, exactly(data.length)) : sequence(items, element);
    return from === undefined ? list : { ...list, lengthDefault: from };
  }
  if (data === null || typeof data === 'string' || typeof data === 'number' || typeof data === 'boolean')
    return { ...constant(data), default: from };
  if (typeof data === 'bigint') return { ...constant(Number(data)), default: from };
  if (typeof data !== 'object' || data instanceof Date) return UNKNOWN;
  const entries = Object.entries(data).map(([key, item]): [string, Value] => {
    const way = path === '' ? key : `${path}.${key}`;
    const said = budget.from === undefined ? undefined : `${budget.from} (${way})`;
    return [key, convert(item, depth + 1, budget, said, way)];
  });
  return mapping(new Map(entries));
}

const MOST_ITEMS = 4096;
