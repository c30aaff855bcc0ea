// Arguments: from the text of a call to values, and from values to the parameters of a function.

import type { Call, Expression, FunctionNode, Parameter } from '../../syntax/program';
import { optionDefaults } from '../programs/command-line';
import { configured } from '../programs/file-content';
import { measured } from '../told';
import { asDefault, mapping, NO_ARGUMENTS, sequence, UNKNOWN, unknown, unmeasured } from '../values/construct';
import { joinAll } from '../values/join';
import type { Arguments, FunctionValue, Value } from '../values/value';
import type { Walk } from '../walk';
import { promisedBy } from './annotation';
import { hold } from './held';

export function evaluateArguments(walk: Walk, call: Call): Arguments {
  if (call.arguments.length === 0) return NO_ARGUMENTS;
  const positional: Value[] = [];
  let named: Map<string, Value> | undefined;
  let hasUnknownRest = false;
  for (const argument of call.arguments) {
    const value = walk.evaluate(argument.value);
    hold(walk, value);
    if (argument.value.kind === 'spread') {
      if (value.kind === 'sequence' && value.items) positional.push(...value.items);
      else if (value.kind === 'mapping') {
        named ??= new Map();
        for (const [name, inner] of value.entries) named.set(name, inner);
        if (!value.isComplete) hasUnknownRest = true;
      } else {
        hasUnknownRest = true;
        // Several things unpacked at once (`gather(*tasks)`): keep the one sequence they came from.
        if (argument.value.form === 'positional') positional.push(value);
      }
    } else if (argument.name !== undefined) {
      named ??= new Map();
      named.set(argument.name, value);
    } else positional.push(value);
  }
  return { positional, named: named ?? NO_ARGUMENTS.named, hasUnknownRest };
}

/** Puts what was bound by `partial` before what is given now. */
export function withBound(bound: Arguments | undefined, given: Arguments): Arguments {
  if (!bound) return given;
  return {
    positional: [...bound.positional, ...given.positional],
    named: new Map([...bound.named, ...given.named]),
    hasUnknownRest: bound.hasUnknownRest || given.hasUnknownRest,
  };
}

/** Binds parameters in the function's own scope, which must be the walk's current one. */
export function bindParameters(walk: Walk, callee: FunctionValue, given: Arguments): void {
  const node: FunctionNode = callee.function;
  const positional = callee.self ? [callee.self, ...given.positional] : given.positional;
  const used = new Set<string>();
  const defaults = configured(walk, callee) ?? optionDefaults(walk, callee);
  let position = 0;
  for (const parameter of node.parameters) {
    const value = valueFor(walk, callee, parameter, positional, position, given, used, defaults);
    if (parameter.form === 'plain') position++;
    if (parameter.pattern) walk.bind(parameter.pattern, value);
    else walk.scope.set(parameter.name, measured(value, parameter.size));
    if (parameter.form === 'rest') position = positional.length;
  }
}

function valueFor(
  walk: Walk,
  callee: FunctionValue,
  parameter: Parameter,
  positional: readonly Value[],
  position: number,
  given: Arguments,
  used: Set<string>,
  defaults: ReadonlyMap<string, Value>,
): Value {
  const node = callee.function;
  if (parameter.form === 'rest') {
    const rest = positional.slice(position);
    return given.hasUnknownRest
      ? unmeasured(rest.length > 0 ? joinAll(rest) : UNKNOWN, parameter.name)
      : sequence(rest, joinAll(rest), parameter.name);
  }
  if (parameter.form === 'rest-named') {
    const rest = new Map([...given.named].filter(([name]) => !used.has(name)));
    return mapping(rest, !given.hasUnknownRest);
  }
  used.add(parameter.name);
  const value =
    given.named.get(parameter.name) ??
    (parameter.form === 'plain' ? positional[position] : undefined) ??
    defaults.get(parameter.name);
  if (value) return value.kind === 'unknown' && value.label === undefined ? unknown(parameter.name) : value;
  if (!parameter.default) {
    // Parameters of a test are fixtures, usually stand-ins: their annotation promises nothing.
    const promised = node.name.startsWith('test_') ? undefined : promisedBy(walk, parameter.annotation);
    return promised ?? unknown(parameter.name);
  }
  const own = callee.defaults?.own(parameter.name) ?? UNKNOWN;
  // An option that the default itself declares (`typer.Option(100, "--num")`) says its name.
  const isNamed = own.kind === 'constant' && own.default?.startsWith('default of -');
  return isNamed ? own : asDefault(own, defaultLabel(node, parameter, given.flags));
}

/** What to change for another value: the option of a command, else the argument. */
function defaultLabel({ name }: FunctionNode, parameter: Parameter, flags: Arguments['flags']): string {
  if (flags !== undefined)
    return `default of ${flagIn(parameter.annotation) ?? `--${parameter.name.replaceAll('_', flags)}`}`;
  return name === '' ? `default of ${parameter.name}` : `default of ${name}(${parameter.name}=…)`;
}

/** `Annotated[int, typer.Option("--num", "-n")]`. */
function flagIn(annotation: Expression | undefined): string | undefined {
  if (annotation?.kind !== 'index' || annotation.index.kind !== 'sequence') return undefined;
  for (const item of annotation.index.items) {
    const given = item.kind === 'call' ? item.arguments : [];
    for (const { value } of given)
      if (value.kind === 'literal' && typeof value.value === 'string' && value.value.startsWith('--'))
        return value.value.replace(/\/.*$/, '');
  }
  return undefined;
}
