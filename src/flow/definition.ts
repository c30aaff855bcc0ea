// Functions and classes as they are defined: values with their scope, remembered so that those nobody calls can be
// walked on their own afterwards.

import type { ClassDefinition, FunctionDefinition, FunctionNode } from '../syntax/program';
import { UNKNOWN_ARGUMENTS } from './construct';
import { instantiate } from './instance';
import { memberOf } from './member';
import { Scope } from './scope';
import type { ClassValue, FunctionValue, Value } from './value';
import type { Walk } from './walk';

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

/** A decorator written in this file may replace the function; those of libraries leave it as it is. */
function decorate(walk: Walk, value: FunctionValue, statement: FunctionDefinition): Value {
  let result: Value = value;
  for (let i = value.decorators.length - 1; i >= 0; i--) {
    const decorator = value.decorators[i];
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

export function defineClass(walk: Walk, statement: ClassDefinition): Value {
  const bases = statement.bases.map((base) => walk.evaluate(base));
  for (const decorator of statement.decorators) walk.evaluate(decorator);
  const outer = walk.scope;
  const scope = new Scope(outer, walk.ledger);
  const known = walk.definitions.length;
  const value: ClassValue = { kind: 'class', definition: statement, bases, scope };
  walk.scope = scope;
  walk.execute(statement.body);
  walk.scope = outer;
  const instance = () =>
    walk.instances.get(statement) ?? instantiate(walk, value, UNKNOWN_ARGUMENTS, statement.nameSpan);
  for (let i = known; i < walk.definitions.length; i++) {
    const definition = walk.definitions[i];
    if (definition && definition.owner === undefined && definition.value.scope === scope) {
      walk.definitions[i] = {
        value: { ...definition.value, scope: outer },
        owner: { definition: statement, instance },
      };
    }
  }
  // Methods see the names around the class, not those of its body.
  for (const name of [...scope.names()]) {
    const member = scope.own(name);
    if (member?.kind === 'function' && member.scope === scope) scope.set(name, { ...member, scope: outer });
  }
  tellBases(walk, value);
  return value;
}

/** `class Claude(Backend, key="claude")`: a base that keeps a register of its subclasses is told of each. */
function tellBases(walk: Walk, value: ClassValue): void {
  const hooks = value.bases.map((base) => (base.kind === 'class' ? memberOf(base, '__init_subclass__') : undefined));
  const hook = hooks.find((one) => one?.kind === 'function');
  if (hook?.kind !== 'function') return;
  const given = new Map<string, Value>();
  for (const { name, value: keyword } of value.definition.keywords)
    if (name !== undefined) given.set(name, walk.evaluate(keyword));
  walk.invoke({ ...hook, self: value }, { positional: [], named: given, hasUnknownRest: false }, value.definition);
}
