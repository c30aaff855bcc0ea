// Functions and classes as they are defined: values with their scope, remembered so that those nobody calls can be
// walked on their own afterwards.

import { loadSignatures } from '../../catalogue/signatures';
import type { ClassDefinition, FunctionDefinition, FunctionNode } from '../../syntax/program';
import { Scope } from '../scope';
import { external } from '../values/construct';
import type { ClassValue, FunctionValue, Value } from '../values/value';
import type { Walk } from '../walk';
import { makeMembers } from './enumeration';
import { memberOf } from './member';

export function defineFunction(walk: Walk, statement: FunctionDefinition): Value {
  const decorators = statement.decorators.map((decorator) => walk.evaluate(decorator));
  const value: FunctionValue = {
    kind: 'function',
    function: statement.function,
    scope: walk.scope,
    self: undefined,
    bound: undefined,
    decorators,
    defaults: defaultsOf(walk, statement.function),
    told: statement.told,
    command: undefined,
  };
  walk.definitions.push({ value, owner: undefined });
  return decorate(walk, value, statement);
}

/** Evaluates the defaults of the parameters, once, as Python does. */
export function defaultsOf(walk: Walk, { parameters }: FunctionNode): Scope | undefined {
  if (parameters.every((parameter) => parameter.default === undefined)) return undefined;
  const defaults = new Scope(undefined, walk.ledger);
  for (const parameter of parameters)
    if (parameter.default) defaults.set(parameter.name, walk.evaluate(parameter.default));
  return defaults;
}

/** A decorator written in this file may replace the function; those of libraries leave it as it is, but for a few. */
function decorate(walk: Walk, value: FunctionValue, statement: FunctionDefinition): Value {
  let result: Value = value;
  for (let i = value.decorators.length - 1; i >= 0; i--) {
    const decorator = value.decorators[i];
    if (decorator?.kind === 'external' && loadSignatures().of(decorator.path).replaces) {
      const given = { positional: [result], named: new Map(), hasUnknownRest: false };
      result = external(`${decorator.path}()`, decorator, given, statement.nameSpan);
    }
    if (decorator?.kind !== 'function') continue;
    const replaced = walk.invoke(
      decorator,
      { positional: [result], named: new Map(), hasUnknownRest: false },
      statement.decorators[i] ?? statement,
    );
    if (replaced.kind === 'function' || replaced.kind === 'instance') result = replaced;
  }
  return result;
}

/** `__init_subclass__` of a base, which often keeps a register. */
function tellBases(walk: Walk, value: ClassValue): void {
  const hook = memberOf(value, '__init_subclass__', value);
  if (hook?.kind !== 'function') return;
  const named = new Map<string, Value>();
  for (const { name, value: given } of value.definition.keywords)
    if (name !== undefined && name !== 'metaclass') named.set(name, walk.evaluate(given));
  const { nameSpan } = value.definition;
  walk.invoke({ ...hook, self: value }, { positional: [], named, hasUnknownRest: false }, nameSpan);
}

/** A decorator written in this file may keep the class, or give another; those of libraries leave it as it is. */
function decorated(walk: Walk, made: Value, decorator: Value, statement: ClassDefinition): Value {
  if (decorator.kind !== 'function') return made;
  const given = { positional: [made], named: new Map(), hasUnknownRest: false };
  const result = walk.invoke(decorator, given, statement.nameSpan);
  return result.kind === 'class' || result.kind === 'function' || result.kind === 'instance' ? result : made;
}

export function defineClass(walk: Walk, statement: ClassDefinition): Value {
  const bases = statement.bases.map((base) => walk.evaluate(base));
  const decorators = statement.decorators.map((decorator) => walk.evaluate(decorator));
  const outer = walk.scope;
  const scope = new Scope(outer, walk.ledger);
  const known = walk.definitions.length;
  const value: ClassValue = { kind: 'class', definition: statement, bases, scope };
  walk.scope = scope;
  walk.execute(statement.body);
  walk.scope = outer;
  for (let i = known; i < walk.definitions.length; i++) {
    const definition = walk.definitions[i];
    if (definition && definition.owner === undefined && definition.value.scope === scope) {
      walk.definitions[i] = {
        value: { ...definition.value, scope: outer },
        owner: value,
      };
    }
  }
  // Methods see the names around the class, not those of its body.
  for (const name of [...scope.names()]) {
    const member = scope.own(name);
    if (member?.kind === 'function' && member.scope === scope) scope.set(name, { ...member, scope: outer });
  }
  makeMembers(walk, value);
  tellBases(walk, value);
  return decorators.reduceRight<Value>((made, decorator) => decorated(walk, made, decorator, statement), value);
}
