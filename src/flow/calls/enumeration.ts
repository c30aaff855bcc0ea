// Enumerations: their members are objects of their own, each with a name and a value, of which there is one each.

import { Scope } from '../scope';
import { asNumber, constant, NO_ARGUMENTS } from '../values/construct';
import type { ClassValue, Value } from '../values/value';
import type { Walk } from '../walk';
import { libraryBasesOf, memberOf } from './member';

export function isEnum(value: ClassValue): boolean {
  return libraryBasesOf(value).some((base) => /^enum\.\w*(Enum|Flag)$/.test(base));
}

/** Members that are texts or numbers as well are told as these: `class Model(str, Enum)`. */
function isMixed(value: ClassValue): boolean {
  return libraryBasesOf(value).some((base) => /^(builtins\.\w+|enum\.(Str|Int)(Enum|Flag))$/.test(base));
}

/** Makes objects of the constants of an enumeration once its body has been walked. */
export function makeMembers(walk: Walk, type: ClassValue): void {
  if (!isEnum(type) || isMixed(type)) return;
  let last = 0;
  for (const name of [...type.scope.names()]) {
    const value = type.scope.own(name);
    if (!value || name.startsWith('_') || value.kind === 'function' || value.kind === 'class') continue;
    const isAuto = value.kind === 'external' && value.path === 'enum.auto()';
    const own = isAuto ? constant(last + 1) : value;
    last = asNumber(own) ?? last;
    const attributes = new Scope(undefined, walk.ledger);
    for (const [key, held] of fields(name, own)) attributes.set(key, held);
    const member = { kind: 'instance', class: type, attributes, arguments: NO_ARGUMENTS } as const;
    type.scope.set(name, member);
    const initialiser = memberOf(type, '__init__');
    if (initialiser?.kind !== 'function') continue;
    const given = own.kind === 'sequence' && own.items ? own.items : [own];
    const call = { positional: given, named: new Map(), hasUnknownRest: false };
    walk.invoke({ ...initialiser, self: member }, call, type.definition.nameSpan);
  }
}

function fields(name: string, value: Value): readonly [string, Value][] {
  return [
    ['name', constant(name)],
    ['_name_', constant(name)],
    ['value', value],
    ['_value_', value],
  ];
}
