// `namedtuple("Point", "x y")`: a class whose fields are told by a call.

import type { Span } from '../../base/span';
import type { Assign } from '../../syntax/program';
import { Scope } from '../scope';
import type { Walk } from '../walk';
import { asText } from './construct';
import type { Arguments, ClassValue, Value } from './value';

/** The class, as if it were written out with annotated fields; undefined where the fields are not known. */
export function namedTuple(walk: Walk, given: Arguments, span: Span): ClassValue | undefined {
  const name = asText(given.positional[0]);
  const fields = fieldsOf(given.positional[1] ?? given.named.get('field_names'));
  if (name === undefined || !fields || given.named.has('defaults')) return undefined;
  const body = fields.map((field): Assign => {
    const target = { kind: 'name', name: field, ...span } as const;
    return { kind: 'assign', ...span, targets: [target], value: undefined, operator: undefined, annotation: target };
  });
  const definition = { kind: 'class-definition', ...span, name, nameSpan: span, bases: [], keywords: [] } as const;
  return {
    kind: 'class',
    definition: { ...definition, decorators: [], body },
    bases: [],
    scope: new Scope(walk.scope.module, walk.ledger),
  };
}

function fieldsOf(value: Value | undefined): readonly string[] | undefined {
  const text = asText(value);
  if (text !== undefined) return text.split(/[\s,]+/).filter((field) => field !== '');
  const names = value?.kind === 'sequence' ? value.items?.map(asText) : undefined;
  return names?.every((name) => name !== undefined) ? names : undefined;
}
