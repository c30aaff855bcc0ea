// Options of the command line: how they are declared, what they are when nobody gives them, and what comes out of
// parsing them.

import { add, exactly, ONE } from '../../base/range';
import type { Span } from '../../base/span';
import type { Option } from '../../catalogue/known-call';
import { loadSignatures } from '../../catalogue/signatures';
import { NotedMap } from '../loops/journal';
import { argumentAt, firstAt, type Site } from '../place';
import { asDefault, asText, external, NO_ARGUMENTS, repeated, sequence, UNKNOWN } from '../values/construct';
import { truthOf } from '../values/truth';
import type { Arguments, ExternalValue, FunctionValue, Value } from '../values/value';
import type { Walk } from '../walk';
import { givenByName, givenOption, givenWords } from './given-options';
import { commandsIn, declaredBy, noteDeclared, optionsIn, rootOf } from './sub-commands';

const NONE = { kind: 'constant', value: null, default: undefined, span: undefined } as const;

/** What the parsed result will hold for the option; undefined where that is nobody's. */
export function declareFlag(
  walk: Walk,
  callee: ExternalValue,
  site: Site,
  { name: names, on, prefix }: Pick<Option, 'name' | 'on' | 'prefix'>,
  fallback: Value | undefined,
): Value | undefined {
  const name = nameOfFlag(site, names);
  if (name === undefined || !callee.origin) return undefined;
  const parser = on === undefined ? rootOf(callee.origin) : external(on);
  if (parser.kind !== 'external') return undefined;
  noteDeclared(walk, parser, name, { ...callee, arguments: site.given });
  const action = asText(site.given.named.get('action'));
  const implied = action === 'store_true' ? false : action === 'store_false' ? true : undefined;
  const flag = flagOf(site, names) ?? `${prefix ?? ''}${name}`;
  // Where the command is known, what it leaves out is left out for sure.
  const label = givenWords(walk) ? undefined : `default of ${flag}`;
  const written = names.map((place) => asText(argumentAt(site.given, place)));
  const told = givenOption(
    walk,
    site,
    written.filter((one) => one !== undefined),
  );
  if (told) {
    walk.attributes.of(parser).set(name.replaceAll('-', '_'), told);
    return told;
  }
  // Left out on the command line, an option without a default is None; one that must be given may be anything.
  const isOptional =
    action === undefined &&
    written.some((one) => one?.startsWith('-')) &&
    truthOf(site.given.named.get('required') ?? NONE) === false;
  const value: Value =
    fallback !== undefined
      ? asOptionDefault(fallback, label)
      : implied !== undefined
        ? { kind: 'constant', value: implied, default: label, span: undefined }
        : isOptional
          ? { ...NONE, default: label }
          : { kind: 'unknown', label: flag };
  walk.attributes.of(parser).set(name.replaceAll('-', '_'), value);
  return value;
}

/** The longest spelling wins: `-n`, `--num-epochs` is `num_epochs`; one without dashes is the name itself. */
function nameOfFlag(site: Site, names: readonly string[]): string | undefined {
  const written = names.map((place) => asText(argumentAt(site.given, place))).filter((name) => name !== undefined);
  const explicit = asText(site.given.named.get('dest')) ?? written.find((name) => !name.startsWith('-'));
  const long = explicit ?? written.find((name) => name.startsWith('--')) ?? written[written.length - 1];
  // Click writes a switch with its opposite: `--check/--no-check`.
  return long?.replace(/^-+/, '').replace(/\/.*$/, '');
}

/** Of a list, how many there are. */
function asOptionDefault(value: Value, label: string | undefined): Value {
  if (label === undefined) return value.kind === 'constant' ? { ...value, default: undefined } : value;
  return value.kind === 'sequence' ? { ...value, lengthDefault: label } : asDefault(value, label);
}

/** As it is written on the command line, the long form where there is one; undefined for one without dashes. */
function flagOf(site: Site, names: readonly string[]): string | undefined {
  const written = names.map((place) => asText(argumentAt(site.given, place))?.replace(/\/.*$/, ''));
  return written.find((name) => name?.startsWith('--')) ?? written.find((name) => name?.startsWith('-'));
}

/** What the parsed result holds: `parse_args(["--n", "3"])` is told on the spot what it would else be given. */
function optionsGiven(
  walk: Walk,
  parser: ExternalValue,
  { positional, named }: Arguments,
): ReadonlyMap<string, Value> {
  const words = positional[0] ?? named.get('args');
  if (words?.kind !== 'sequence' || !words.items || !words.isLengthKnown) return optionsIn(walk, parser);
  const system = walk.attributes.get('sys@') ?? new NotedMap<string, Value>(walk.journal);
  if (!walk.attributes.has('sys@')) walk.attributes.set('sys@', system);
  const before = system.get('argv');
  system.set('argv', { ...words, items: [UNKNOWN, ...words.items], length: add(words.length, ONE) });
  for (const each of [parser, ...commandsIn(walk, parser)])
    for (const declared of declaredBy(walk, each)) declareAgain(walk, declared, each);
  const options = [...optionsIn(walk, parser)].map(([name, value]): [string, Value] => [
    name,
    value.kind === 'function' ? value : asOptionDefault(value, words.lengthDefault),
  ]);
  if (before) system.set('argv', before);
  else system.delete('argv');
  return new Map(options);
}

function declareAgain(walk: Walk, { path, arguments: given }: ExternalValue, parser: ExternalValue): void {
  const callee = external(path, parser);
  const { option } = loadSignatures().of(path);
  const site: Site = { callee, path, receiver: parser, given: given ?? NO_ARGUMENTS };
  if (option) declareFlag(walk, callee, site, option, firstAt(site, option.default));
}

/** The parsed options, as an object with their defaults. */
export function parsed(walk: Walk, callee: ExternalValue, result: Value, given: Arguments, span: Span): Value {
  const parser = callee.origin && rootOf(callee.origin);
  const flags = parser?.kind === 'external' ? optionsGiven(walk, parser, given) : undefined;
  // Dataclasses handed to HfArgumentParser come back as objects with their defaults.
  const classes =
    parser?.kind === 'external' && parser.arguments ? dataclassesIn(parser.arguments) : dataclassesIn(given);
  if (classes.some(({ kind }) => kind === 'class')) {
    const objects = classes.map((type) => filledIn(walk, type, span));
    return objects.length === 1 && objects[0] && !/into_dataclasses$/.test(callee.path)
      ? objects[0]
      : { ...repeated(UNKNOWN, exactly(objects.length)), items: objects };
  }
  if (flags && result.kind === 'external')
    for (const [name, value] of flags) walk.attributes.of(result).set(name, value);
  if (/known_args$/.test(callee.path)) return { ...repeated(UNKNOWN, exactly(2)), items: [result, UNKNOWN] };
  return result;
}

function dataclassesIn(given: Arguments): readonly Value[] {
  const first = given.positional[0];
  const listed = first?.kind === 'sequence' && first.items ? first.items : first ? [first] : [];
  return listed.filter((value) => value.kind === 'class' || value.kind === 'external');
}

/** With its defaults; of a library's own (`TrainingArguments`) nothing is known but what the command gives. */
function filledIn(walk: Walk, type: Value, span: Span): Value {
  const given = givenByName(walk);
  if (type.kind !== 'external') return walk.invoke(type, given, span);
  return external(`${type.path}()`, type, { ...given, hasUnknownRest: true }, span);
}

/** An option that nobody gives and that has no default: off for a flag, none of several, else `None`. */
function withoutDefault(site: Site, names: readonly string[]): Value | undefined {
  const { named } = site.given;
  const written = names.map((place) => asText(argumentAt(site.given, place)));
  if (!written.some((name) => name?.startsWith('-'))) return undefined;
  if (truthOf(named.get('required') ?? NONE) !== false || named.has('prompt')) return undefined;
  if (truthOf(named.get('is_flag') ?? NONE) === true || written.some((name) => name?.includes('/')))
    return { ...NONE, value: false };
  return truthOf(named.get('multiple') ?? NONE) === true ? sequence([], UNKNOWN) : NONE;
}

/** Parameters that a decorator gives a default: `@click.option("--n", default=100)`. */
export function optionDefaults(walk: Walk, callee: FunctionValue): ReadonlyMap<string, Value> {
  const defaults = new Map<string, Value>();
  for (const decorator of callee.decorators) {
    if (decorator.kind !== 'external' || !decorator.arguments) continue;
    const path = decorator.path.replace(/\(\)$/, '');
    const option = loadSignatures().of(path).option;
    if (option?.form !== 'parameter') continue;
    const site: Site = { path, receiver: undefined, given: decorator.arguments };
    const name = nameOfFlag(site, option.name);
    const written = option.name.map((place) => asText(argumentAt(site.given, place)));
    const told = givenOption(
      walk,
      site,
      written.filter((one) => one !== undefined),
    );
    if (name !== undefined && told) {
      defaults.set(name.replaceAll('-', '_'), told);
      continue;
    }
    const fallback = firstAt(site, option.default) ?? withoutDefault(site, option.name);
    if (name === undefined || !fallback) continue;
    const label = `default of ${flagOf(site, option.name) ?? name}`;
    defaults.set(name.replaceAll('-', '_'), asOptionDefault(fallback, label));
  }
  return defaults;
}
