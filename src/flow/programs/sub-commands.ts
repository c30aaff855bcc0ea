// Sub-commands of a command line: `sub.add_parser("train")`, `train.set_defaults(func=train)`. Which of them is given the
// code does not tell: what is parsed holds what any of them declares, and a function that one of them names is called
// with the options of that one.

import { iterate } from '../loops/iterate';
import { NotedMap } from '../loops/journal';
import { asDefault, asText, constant } from '../values/construct';
import { join, joinAll } from '../values/join';
import { truthOf } from '../values/truth';
import type { Arguments, ExternalValue, FunctionValue, Value } from '../values/value';
import type { Walk } from '../walk';
import { givenWords } from './given-options';
import { spelled } from './shell-words';

/** What a function that a sub-command names is called for. */
export interface Command {
  readonly name: string;
  readonly parser: ExternalValue;
}

/** The parser behind an argument group, which has no options of its own. */
export function rootOf(value: Value): Value {
  let at: Value = value;
  while (
    at.kind === 'external' &&
    /\.add_(argument_group|mutually_exclusive_group)\(\)$/.test(at.path) &&
    at.origin?.kind === 'external' &&
    at.origin.origin
  ) {
    at = at.origin.origin;
  }
  return at;
}

function identityOf({ path, span }: ExternalValue): string {
  return `${path}@${span?.start ?? ''}`;
}

/** `parents=[common]`: the options of another parser are this one's as well. */
export function inheritOptions(walk: Walk, made: Value, given: Arguments): void {
  const parents = given.named.get('parents');
  if (made.kind !== 'external' || !parents) return;
  for (const parent of iterate(parents).items ?? []) {
    if (parent.kind !== 'external') continue;
    for (const [name, value] of walk.attributes.on(parent) ?? []) walk.attributes.of(made).set(name, value);
    for (const [name, declared] of walk.attributes.get(declaredIn(parent)) ?? [])
      held(walk, declaredIn(made)).set(name, declared);
  }
}

/** Keeps how an option was declared: what is parsed may tell on the spot what it is given. */
export function noteDeclared(walk: Walk, parser: ExternalValue, name: string, declared: ExternalValue): void {
  held(walk, declaredIn(parser)).set(name, declared);
}

/** The calls that declared the parser's options. */
export function declaredBy(walk: Walk, parser: ExternalValue): readonly ExternalValue[] {
  const declared = walk.attributes.get(declaredIn(parser));
  return [...(declared?.values() ?? [])].filter((value) => value.kind === 'external');
}

function declaredIn(parser: ExternalValue): string {
  return `<declared>${identityOf(parser)}`;
}

/** What belongs to a parser besides its options. */
function held(walk: Walk, key: string): Map<string, Value> {
  const known = walk.attributes.get(key);
  if (known) return known;
  const made = new NotedMap<string, Value>(walk.journal);
  walk.attributes.set(key, made);
  return made;
}

/** `sub.add_parser("train")`. */
export function addCommand(walk: Walk, callee: ExternalValue, made: Value, given: Arguments): void {
  const group = callee.origin;
  const parser = group?.kind === 'external' && group.origin?.kind === 'external' ? group.origin.origin : undefined;
  const name = asText(given.positional[0]);
  if (group?.kind !== 'external' || parser?.kind !== 'external' || made.kind !== 'external') return;
  const root = rootOf(parser);
  if (root.kind !== 'external') return;
  held(walk, commandsOf(root)).set(name ?? '', made);
  const chosen = asText(group.arguments?.named.get('dest'));
  if (chosen !== undefined) walk.attributes.of(root).set(chosen, anyName(walk, root, group));
}

function commandsOf(parser: ExternalValue): string {
  return `<commands>${identityOf(parser)}`;
}

/** The name of the command, or none where none need be given. */
function anyName(walk: Walk, root: ExternalValue, { arguments: given }: ExternalValue): Value {
  const names = [...(walk.attributes.get(commandsOf(root)) ?? new Map<string, Value>()).keys()];
  const word = wordOf(walk, names);
  if (word !== undefined) return constant(word);
  const isRequired = truthOf(given?.named.get('required') ?? constant(false)) === true;
  return joinAll([...names.map((name) => constant(name)), ...(isRequired ? [] : [constant(null)])]);
}

/** The command that the command line names, where that is known. */
function wordOf(walk: Walk, names: readonly string[]): string | undefined {
  return givenWords(walk)
    ?.map(spelled)
    .find((word) => names.includes(word));
}

/** `parser.set_defaults(func=train, lr=0.1)`. */
export function presetOptions(walk: Walk, callee: ExternalValue, given: Arguments): void {
  const parser = callee.origin && rootOf(callee.origin);
  if (parser?.kind !== 'external') return;
  const options = walk.attributes.of(parser);
  for (const [name, value] of given.named) options.set(name, asDefault(value, `default of --${name}`));
}

/** The parsers of all sub-commands. */
export function commandsIn(walk: Walk, parser: ExternalValue, depth = 0): readonly ExternalValue[] {
  const commands = depth > MOST_NESTED ? [] : [...(walk.attributes.get(commandsOf(parser))?.values() ?? [])];
  return commands.flatMap((one) => (one.kind === 'external' ? [one, ...commandsIn(walk, one, depth + 1)] : []));
}

/** What the parsed result holds, by name: the parser's own options, and those of any command that may be given. */
export function optionsIn(walk: Walk, parser: ExternalValue, depth = 0): ReadonlyMap<string, Value> {
  const options = new Map(walk.attributes.on(parser) ?? []);
  const commands = walk.attributes.get(commandsOf(parser));
  if (!commands || depth > MOST_NESTED) return options;
  const word = wordOf(walk, [...commands.keys()]);
  const theirs = new Map<string, Value>();
  for (const [name, command] of commands) {
    if (command.kind !== 'external' || (word !== undefined && name !== word)) continue;
    for (const [option, value] of optionsIn(walk, command, depth + 1)) {
      const own =
        value.kind === 'function' && word === undefined ? { ...value, command: { name, parser: command } } : value;
      const known = theirs.get(option);
      theirs.set(option, known ? join(known, own) : own);
    }
  }
  for (const [name, value] of theirs) options.set(name, value);
  return options;
}

const MOST_NESTED = 4;

/** Calls a function that a sub-command names: what was parsed holds that command's options while it runs. */
export function asCommand<T>(walk: Walk, { command }: FunctionValue, given: Arguments, run: () => T): T {
  const parsed = given.positional[0];
  if (!command || parsed?.kind !== 'external') return run();
  const options = walk.attributes.of(parsed);
  const before = new Map(options);
  for (const [name, value] of optionsIn(walk, command.parser)) options.set(name, value);
  const result = run();
  for (const [name, value] of before) options.set(name, value);
  return result;
}
