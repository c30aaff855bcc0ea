// JSON that is written out in the program: `json.loads('{"n": 3}')`.

import { asText, constant, LONGEST_TEXT, mapping, sequence, UNKNOWN } from './construct';
import { joinAll } from './join';
import type { Value } from './value';

/** What a JSON text says; undefined for a text that is not known, or no JSON. */
export function loadText(value: Value): Value | undefined {
  const text = asText(value);
  if (text === undefined || text.length > LONGEST_TEXT) return undefined;
  try {
    return toValue(JSON.parse(text), 0);
  } catch {
    return undefined;
  }
}

/** Nobody writes JSON nested deeper by hand. */
const DEEPEST = 12;

function toValue(data: unknown, depth: number): Value {
  if (depth > DEEPEST) return UNKNOWN;
  if (Array.isArray(data)) {
    const items = data.map((item) => toValue(item, depth + 1));
    return sequence(items, items.length <= 64 ? joinAll(items) : UNKNOWN);
  }
  if (typeof data === 'object' && data !== null)
    return mapping(new Map(Object.entries(data).map(([key, item]) => [key, toValue(item, depth + 1)])));
  return constant(data as string | number | boolean | null);
}
