// Command-line words to options, on top of Node's own parser: checks values, suggests what was meant, and says how to
// get help. Throws UsageError with one line for a person.

import { type ParseArgsConfig, parseArgs } from 'node:util';
import { nearest } from '../base/nearest';
import { UsageError } from './outcome';

export type OptionSpecs = NonNullable<ParseArgsConfig['options']>;

export interface ReadArguments {
  readonly values: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
  readonly positionals: readonly string[];
}

/** `options` as `node:util` takes them. `--no-x` is the option `no-x`. */
export function readArguments(command: string, words: readonly string[], options: OptionSpecs): ReadArguments {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(`${messageOf(error, options)} (see \`wattlint ${command} --help\`)`);
  }
}

/** The text of an option, or undefined when it was not given. */
export function textOf({ values }: ReadArguments, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

export function textsOf({ values }: ReadArguments, name: string): readonly string[] {
  const value = values[name];
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}

export function isSet({ values }: ReadArguments, name: string): boolean {
  return values[name] === true;
}

export function oneOf<const T extends string>(read: ReadArguments, name: string, words: readonly T[]): T | undefined {
  const value = textOf(read, name);
  if (value === undefined) return undefined;
  const found = words.find((word) => word === value);
  if (found === undefined) throw new UsageError(`--${name} takes ${words.join(', ')}; got '${value}'`);
  return found;
}

/** A number of at least `least`, with `15e12` and `8_000` allowed. */
export function numberOf(read: ReadArguments, name: string, least = 0): number | undefined {
  const text = textOf(read, name);
  if (text === undefined) return undefined;
  const value = text.trim() === '' ? Number.NaN : Number(text.replaceAll('_', ''));
  if (!Number.isFinite(value) || value < least)
    throw new UsageError(`--${name} takes a number of at least ${least}; got '${text}'`);
  return value;
}

/** Node's own messages, in our words and on one line. */
function messageOf(error: unknown, options: OptionSpecs): string {
  const message = error instanceof Error ? error.message : String(error);
  const unknown = /Unknown option '(-+[^']*)'/.exec(message)?.[1];
  if (unknown !== undefined) {
    const meant = nearest(unknown.replace(/^-+/, ''), Object.keys(options))[0];
    return `unknown option ${unknown}${meant ? `; did you mean --${meant}?` : ''}`;
  }
  const [, name = '', fault = ''] = /^Option '(?:-\w, )?(--[\w-]+).*?' (.*)/.exec(message) ?? [];
  if (fault.includes('missing')) return `${name} needs a value`;
  if (fault.includes('ambiguous')) return `${name} needs a value; one that starts with a dash is written ${name}=-1`;
  return fault.includes('not take') ? `${name} takes no value` : message;
}
