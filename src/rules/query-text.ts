// Whether a text to embed is a query, by what people call it. A query is asked anew each time, one at a time; only
// what lies still is worth keeping and batching.

import type { Value } from '../flow/values/value';

export const QUERY = /quer(y|ies)|question|user|prompt|search|input|message|keyword/i;

export function isQuery(value: Value): boolean {
  if (value.kind === 'unknown') return value.label !== undefined && QUERY.test(value.label);
  if (value.kind === 'sequence') return value.items?.some(isQuery) ?? false;
  if (value.kind === 'choice') return value.options.some(isQuery);
  return false;
}
