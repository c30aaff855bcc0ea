// What library calls do to values and counts, as the catalogue of signatures says: which give back what they were
// given, which run a function and how often, how long their results are.

import { exactly, isExact, ONE, type Range } from '../base/range';
import type { Span } from '../base/span';
import { type Callback, type Length, loadSignatures, type Parts } from '../catalogue/signatures';
import { attributesOf } from './bind';
import { runOnlyCommand } from './commands';
import {
  asDefault,
  asNumber,
  asText,
  external,
  mapping,
  NO_ARGUMENTS,
  repeated,
  sequence,
  UNKNOWN,
  UNKNOWN_LENGTH,
  unmeasured,
} from './construct';
import { enter } from './context';
import { datasetFrom } from './dataset';
import type { Factor } from './facts';
import { type Iteration, iterate } from './iterate';
import { optionsOf } from './join';
import { argumentAt, firstAt, measure, type Site, valueAt } from './place';
import { addCallback } from './trace';
import { truthOf } from './truth';
import type { Arguments, ExternalValue, FunctionValue, MappingValue, SequenceValue, Value } from './value';
import type { Walk } from './walk';

const NONE = { kind: 'constant', value: null, default: undefined, span: undefined } as const;

/** What the call gives, once it has been recorded. */
export function afterCall(walk: Walk, callee: ExternalValue, given: Arguments, result: Value, span: Span): Value {
  const signatures = loadSignatures();
  const { path } = callee;
  const site: Site = { callee, path, receiver: callee.origin, given };
  const callback = signatures.callback(path);
  const returned = callback ? runCallback(walk, site, callback, span) : undefined;
  const option = signatures.option(path);
  if (option) {
    const fallback = firstAt(site, option.default);
    if (option.form === 'value' && fallback)
      return given.named.get('default_factory') === fallback ? madeBy(walk, fallback, span) : fallback;
    if (option.form === 'attribute') declareFlag(walk, callee, site, option.name, fallback, option.on);
  }
  if (signatures.isApplication(path)) runOnlyCommand(walk, callee, span);
  if (signatures.isParse(path)) return parsed(walk, callee, result, given, span);
  const length = signatures.length(path);
  if (length) return measured(walk, site, length, result);
  const parts = signatures.parts(path);
  if (parts) return partsOf(site, parts, result);
  if (signatures.returnsReceiver(path) && callee.origin) return callee.origin;
  if (callback && returned) return collected(site, callback, returned);
  const places = signatures.returnsArgument(path);
  const passed = places && firstAt(site, places);
  if (passed?.kind === 'mapping') return tableOf(passed, result) ?? passed;
  if (passed?.kind === 'sequence' && !passed.library && !path.startsWith('builtins.'))
    return ofLibrary({ ...passed, identity: undefined }, result);
  if (passed) return passed;
  return signatures.returnsReceiver(path) && callee.origin ? callee.origin : result;
}

/** `field(default_factory=…)`: what the factory makes, for each object anew. */
function madeBy(walk: Walk, factory: Value, span: Span): Value {
  const made = walk.invoke(factory, NO_ARGUMENTS, span);
  return made.kind === 'sequence' || made.kind === 'mapping' ? { ...made, identity: undefined } : made;
}

function runCallback(walk: Walk, site: Site, callback: Callback, span: Span): Value | undefined {
  const found = firstAt(site, callback.callback);
  if (!found) return undefined;
  let result: Value | undefined;
  for (const option of optionsOf(found)) {
    if (option.kind !== 'function' && option.kind !== 'instance' && option.kind !== 'external') continue;
    if (callback.basis !== undefined) {
      if (option.kind === 'function') walk.kept.set(option.function, callback.basis);
      continue;
    }
    if (option.kind === 'external' && !isMethodLike(option)) continue;
    // A trainer handed to a tuner is run by it: the tuner's own call tells what it costs.
    if (option.kind === 'external' && option.path.endsWith('()') && callback.per === 'trial') continue;
    const outer = walk.context;
    const factor = callbackFactor(site, callback, span);
    if (factor.count.high !== 1 || factor.per !== undefined)
      walk.context = enter(outer, { kind: 'loop', span, header: span, factor }, factor);
    const { trace } = walk;
    if (option.kind === 'external') walk.trace = new Map();
    result = walk.invoke(option, passedTo(site, callback), span);
    if (option.kind === 'external') addCallback(trace, walk.trace, outer);
    walk.trace = trace;
    walk.context = outer;
  }
  return result;
}

/** `df["text"].apply(client.embed)`: a library's method handed on runs like a function; a bare class or type does not. */
function isMethodLike(value: ExternalValue): boolean {
  return value.origin !== undefined || !value.path.startsWith('builtins.');
}

function callbackFactor(site: Site, callback: Callback, span: Span): Factor {
  const count = measure(site, callback.count);
  if (count) {
    const isOnce = count.low === 1 && count.high === 1;
    const isSure = count.low === count.high;
    return {
      kind: 'callback',
      text: isOnce ? `once per ${callback.per}` : `${say(count)} ${plural(callback.per)}`,
      span,
      count,
      certainty: isSure ? 'exact' : 'likely',
      per: undefined,
    };
  }
  return {
    kind: 'callback',
    text: `each ${callback.per}`,
    span,
    count: UNKNOWN_LENGTH,
    certainty: 'guess',
    per: callback.per,
  };
}

function say(count: Range): string {
  return count.low === count.high ? count.low.toLocaleString('en-US') : `${count.low}..${count.high}`;
}

function plural(noun: string): string {
  return noun.includes(' of ') ? noun.replace(' of ', 's of ') : `${noun}s`;
}

function passedTo(site: Site, callback: Callback): Arguments {
  const { items, rest, spread, spreadItems, named, external: objects } = callback.passes;
  const positional: Value[] = [];
  for (const place of items ?? []) {
    const value = valueAt(site, place);
    positional.push(value ? iterate(value).element : UNKNOWN);
  }
  for (const path of objects ?? []) positional.push(external(path));
  for (const place of rest ?? []) {
    const from = /^(\d+)\.\.$/.exec(place);
    if (from) positional.push(...site.given.positional.slice(Number(from[1])));
    else positional.push(valueAt(site, place) ?? UNKNOWN);
  }
  const tuple =
    spread !== undefined
      ? valueAt(site, spread)
      : spreadItems !== undefined
        ? elementAt(site, spreadItems)
        : undefined;
  if (tuple?.kind === 'sequence' && tuple.items) positional.push(...tuple.items);
  const mapping = named !== undefined ? valueAt(site, named) : undefined;
  const names = new Map(mapping?.kind === 'mapping' ? mapping.entries : []);
  if (rest) for (const [name, value] of site.given.named) names.set(name, value);
  return { positional, named: names, hasUnknownRest: false };
}

function elementAt(site: Site, place: string): Value | undefined {
  const value = valueAt(site, place);
  return value && iterate(value).element;
}

/** A call whose results come item by item: as many as it ran its function. */
function collected(site: Site, callback: Callback, returned: Value): Value {
  const count = measure(site, callback.count);
  if (count && count.low === 1 && count.high === 1) return returned;
  return count ? repeated(returned, count) : unmeasured(returned, callback.per);
}

function measured(walk: Walk, site: Site, length: Length, result: Value): Value {
  const listed =
    length.dataset && result.kind === 'external' ? datasetFrom(walk, site, length.dataset, result) : undefined;
  if (listed) return listed;
  const items = firstAt(site, length.itemsOf);
  const element = items ? iterate(items).element : elementOf(result, length.of);
  const count = measure(site, length.length);
  if (!count) {
    const known = items && iterate(items);
    if (known?.isLengthKnown) return ofLibrary(repeated(element, known.length), result);
    // Still the library's own object, so that its methods are known by their path.
    return result;
  }
  return ofLibrary({ ...repeated(element, count), lengthDefault: defaultOf(site) }, result);
}

/** A table given as its columns, all of one length: `DataFrame({"a": [1, 2], "b": [3, 4]})` has two rows. */
function tableOf({ entries, isComplete }: MappingValue, result: Value): SequenceValue | undefined {
  const columns = [...entries].map(
    ([name, column]) => [name, column.kind === 'sequence' ? column : undefined] as const,
  );
  const [first] = columns;
  const length = first?.[1]?.length;
  if (!isComplete || !length || !isExact(length)) return undefined;
  const isTable = columns.every(([, column]) => column?.isLengthKnown && column.length.best === length.best);
  if (!isTable || result.kind !== 'external') return undefined;
  const row = new Map(columns.map(([name, column]) => [name, column?.element ?? UNKNOWN]));
  return ofLibrary(repeated(mapping(row), length), result);
}

/** A length that rests on a default is itself only a default. */
function defaultOf(site: Site): string | undefined {
  const sources = [site.receiver, ...site.given.positional, ...site.given.named.values()];
  for (const source of sources) if (source?.kind === 'sequence' && source.lengthDefault) return source.lengthDefault;
  return undefined;
}

/** A data set parted in two or more: by a fraction (`train_test_split`) or by given lengths (`random_split`). */
function partsOf(site: Site, parts: Parts, result: Value): Value {
  if (parts.lengths) {
    const lengths = firstAt(site, parts.lengths);
    const items = lengths?.kind === 'sequence' ? lengths.items : undefined;
    const whole = firstAt(site, parts.of);
    const total = whole ? iterate(whole) : undefined;
    if (!items || !total) return result;
    return sequence(
      items.map((item) => part(total, asNumber(item), result)),
      UNKNOWN,
    );
  }
  const given = firstAt(site, parts.second ?? []);
  const share = given === undefined ? parts.default : asNumber(given);
  const sources = site.given.positional.map(iterate);
  return sequence(
    sources.flatMap((source) => [
      part(source, share === undefined ? undefined : rest(source, share), result),
      part(source, share, result),
    ]),
    UNKNOWN,
  );
}

/** What is left for the first part, in the terms that the second is given in: a fraction, or a number of rows. */
function rest(source: Iteration, share: number): number | undefined {
  if (share < 1) return 1 - share;
  return source.isLengthKnown ? source.length.best - share : undefined;
}

function part(source: Iteration, share: number | undefined, result: Value): Value {
  const count =
    share === undefined ? undefined : share > 1 || !source.isLengthKnown ? share : source.length.best * share;
  if (count === undefined || count < 1) return ofLibrary(unmeasured(source.element, source.label), result);
  return ofLibrary(repeated(source.element, exactly(Math.round(count)), source.label), result);
}

function ofLibrary(value: SequenceValue, result: Value): SequenceValue {
  return result.kind === 'external' ? { ...value, library: result } : value;
}

function elementOf(result: Value, of: string): Value {
  return result.kind === 'external'
    ? external(`${result.path}[]`, result, undefined, result.span)
    : { kind: 'unknown', label: of };
}

// --- command line options --------------------------------------------------------------------------------

function declareFlag(
  walk: Walk,
  callee: ExternalValue,
  site: Site,
  names: readonly string[],
  fallback: Value | undefined,
  on?: string,
): void {
  const name = nameOfFlag(site, names);
  if (name === undefined || !callee.origin) return;
  const parser = on === undefined ? rootOf(callee.origin) : external(on);
  if (parser.kind !== 'external') return;
  const action = asText(site.given.named.get('action'));
  const implied = action === 'store_true' ? false : action === 'store_false' ? true : undefined;
  const flag = `--${name}`;
  const written = names.map((place) => asText(argumentAt(site.given, place)));
  // Left out on the command line, an option without a default is None; one that must be given may be anything.
  const isOptional =
    action === undefined &&
    written.some((one) => one?.startsWith('-')) &&
    truthOf(site.given.named.get('required') ?? NONE) === false;
  const value: Value =
    fallback !== undefined
      ? fallback.kind === 'constant'
        ? { ...fallback, default: `default of ${flag}` }
        : fallback
      : implied !== undefined
        ? { kind: 'constant', value: implied, default: `default of ${flag}`, span: undefined }
        : isOptional
          ? { ...NONE, default: `default of ${flag}` }
          : { kind: 'unknown', label: flag };
  attributesOf(walk, parser).set(name.replaceAll('-', '_'), value);
}

/** The longest spelling wins: `-n`, `--num-epochs` is `num_epochs`; one without dashes is the name itself. */
function nameOfFlag(site: Site, names: readonly string[]): string | undefined {
  const written = names.map((place) => asText(argumentAt(site.given, place))).filter((name) => name !== undefined);
  const explicit = asText(site.given.named.get('dest')) ?? written.find((name) => !name.startsWith('-'));
  const long = explicit ?? written.find((name) => name.startsWith('--')) ?? written[written.length - 1];
  // Click writes a switch with its opposite: `--check/--no-check`.
  return long?.replace(/^-+/, '').replace(/\/.*$/, '');
}

/** Argument groups hang off their parser. */
function rootOf(value: Value): Value {
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

function parsed(walk: Walk, callee: ExternalValue, result: Value, given: Arguments, span: Span): Value {
  const parser = callee.origin && rootOf(callee.origin);
  const flags =
    parser?.kind === 'external' ? walk.attributes.get(`${parser.path}@${parser.span?.start ?? ''}`) : undefined;
  // Dataclasses handed to HfArgumentParser come back as objects with their defaults.
  const classes =
    parser?.kind === 'external' && parser.arguments ? dataclassesIn(parser.arguments) : dataclassesIn(given);
  if (classes.length > 0) {
    const objects = classes.map((type) => walk.invoke(type, NO_ARGUMENTS, span));
    return objects.length === 1 && objects[0] && !/into_dataclasses$/.test(callee.path)
      ? objects[0]
      : { ...repeated(UNKNOWN, exactly(objects.length)), items: objects };
  }
  if (flags && result.kind === 'external')
    for (const [name, value] of flags) attributesOf(walk, result).set(name, value);
  if (/known_args$/.test(callee.path)) return { ...repeated(UNKNOWN, exactly(2)), items: [result, UNKNOWN] };
  return result;
}

function dataclassesIn(given: Arguments): readonly Value[] {
  const first = given.positional[0];
  const listed = first?.kind === 'sequence' && first.items ? first.items : first ? [first] : [];
  return listed.filter((value) => value.kind === 'class');
}

// --- decorators ------------------------------------------------------------------------------------------

/** Retry decorators: the function may run again when it fails, at most so often. */
export function retriesOf(callee: FunctionValue): readonly Factor[] {
  const factors: Factor[] = [];
  for (const decorator of callee.decorators) {
    if (decorator.kind !== 'external') continue;
    const path = decorator.path.replace(/\(\)$/, '');
    const retry = loadSignatures().retry(path);
    if (!retry) continue;
    const most = measure({ path, receiver: undefined, given: decorator.arguments ?? NO_ARGUMENTS }, retry.attempts);
    const high = most ? Math.max(1, most.high) : Number.POSITIVE_INFINITY;
    factors.push({
      kind: 'retry',
      text: most ? `retried up to ${high} times` : 'retried until it works',
      span: callee.function,
      count: { ...ONE, high },
      certainty: 'likely',
      per: undefined,
    });
  }
  return factors;
}

/** The basis of a function that nobody here calls: `request` when a decorator hands it to a server, else `call`. */
export function basisOf(callee: FunctionValue): 'request' | 'iteration' | 'call' {
  const signatures = loadSignatures();
  if (signatures.handlerNames.has(callee.function.name)) return 'request';
  for (const decorator of callee.decorators) {
    if (decorator.kind !== 'external') continue;
    const handler = signatures.handler(decorator.path.replace(/\(\)$/, ''));
    if (handler) return handler.basis;
  }
  return 'call';
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
export function optionDefaults(callee: FunctionValue): ReadonlyMap<string, Value> {
  const defaults = new Map<string, Value>();
  for (const decorator of callee.decorators) {
    if (decorator.kind !== 'external' || !decorator.arguments) continue;
    const path = decorator.path.replace(/\(\)$/, '');
    const option = loadSignatures().option(path);
    if (option?.form !== 'parameter') continue;
    const site: Site = { path, receiver: undefined, given: decorator.arguments };
    const name = nameOfFlag(site, option.name);
    const fallback = firstAt(site, option.default) ?? withoutDefault(site, option.name);
    if (name === undefined || !fallback) continue;
    const label = `default of --${name}`;
    const isList = fallback.kind === 'sequence';
    defaults.set(
      name.replaceAll('-', '_'),
      isList ? { ...fallback, lengthDefault: label } : asDefault(fallback, label),
    );
  }
  return defaults;
}
