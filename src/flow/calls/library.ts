// What library calls do to values and counts, as the catalogue of signatures says: which give back what they were
// given, which run a function and how often, how long their results are.

import { compilePattern } from '../../base/path-pattern';
import { isExact, ONE, type Range } from '../../base/range';
import type { Span } from '../../base/span';
import type { Callback, Length, Passing } from '../../catalogue/known-call';
import { loadSignatures } from '../../catalogue/signatures';
import { type Context, enter } from '../context';
import type { Factor } from '../facts';
import { iterate } from '../loops/iterate';
import { firstAt, measure, type Site, valueAt } from '../place';
import { declareFlag, parsed } from '../programs/command-line';
import { runOnlyCommand } from '../programs/commands';
import { datasetFrom } from '../programs/dataset';
import { merged, readFrom } from '../programs/file-content';
import { givenByName } from '../programs/given-options';
import { addCommand, inheritOptions, presetOptions } from '../programs/sub-commands';
import { addCallback } from '../trace/trace';
import {
  asDefault,
  asText,
  constant,
  external,
  mapping,
  NO_ARGUMENTS,
  repeated,
  sequence,
  UNKNOWN,
  UNKNOWN_LENGTH,
  unmeasured,
} from '../values/construct';
import { optionsOf } from '../values/join';
import { operate } from '../values/operate';
import { asFrame, askTable, withoutCells } from '../values/table';
import { truthOf } from '../values/truth';
import type {
  Arguments,
  ExternalValue,
  FunctionValue,
  InstanceValue,
  MappingValue,
  SequenceValue,
  Value,
} from '../values/value';
import type { Walk } from '../walk';
import { hang, runHung } from './hung';
import { keepArguments, loadOwn } from './instance';
import { askKeyed } from './keyed';
import { measuredBy } from './objects';
import { ofLibrary, partsOf } from './parts';

/** What the call gives, once it has been recorded. */
export function afterCall(walk: Walk, callee: ExternalValue, given: Arguments, result: Value, span: Span): Value {
  const { path } = callee;
  const known = loadSignatures().of(path);
  const { callback, option, length, parts } = known;
  const measureObject = length && ((object: InstanceValue) => measuredBy(walk, object, span));
  const site: Site = { callee, path, receiver: callee.origin, given, measured: measureObject };
  const returned = callback ? runCallback(walk, site, callback, span) : undefined;
  if (option) {
    const fallback = firstAt(site, option.default);
    if (option.form === 'value' && fallback)
      return given.named.get('default_factory') === fallback
        ? madeBy(walk, fallback, span)
        : asOption(fallback, given);
    // A field is empty until a person has filled it in, and nobody asks what the program does before.
    if (option.form === 'field' && fallback && truthOf(fallback) !== false) return fallback;
    if (option.form === 'attribute') {
      const value = declareFlag(walk, callee, site, option, fallback);
      if (option.held && value && result.kind === 'external') walk.attributes.of(result).set(option.held, value);
    }
  }
  if (known.runsHung) runHung(walk, site, known.runsHung, span);
  if (known.parser) inheritOptions(walk, result, given);
  if (known.subCommand) addCommand(walk, callee, result, given);
  if (known.presets) presetOptions(walk, callee, given);
  if (known.application) runOnlyCommand(walk, callee, span);
  if (known.parses) return parsed(walk, callee, result, given, span);
  if (known.keepsArguments) keepArguments(walk, callee, given, known.keepsArguments.under);
  if (known.makesOwn && callee.origin?.kind === 'class') return loadOwn(walk, callee.origin, given, result, span);
  const kept = askKeyed(walk, callee, given);
  if (kept) return kept;
  if (known.merges) return given.positional.reduce(merged, UNKNOWN);
  const read = readFrom(walk, site, result);
  if (read) return known.frame && read.kind === 'sequence' && !read.table ? asFrame(read) : read;
  const asked = known.table && askTable(known.table, site, result, operate);
  if (asked) return asked;
  if (length) return measured(walk, site, length, result);
  if (parts) return partsOf(site, parts, result);
  // A copy is another frame than the one it was made of.
  if (known.returnsReceiver && callee.origin)
    return known.keepsCells ? { ...callee.origin } : withoutCells(callee.origin);
  if (callback && returned) return collected(site, callback, returned);
  const passed = known.returnsArgument && firstAt(site, known.returnsArgument.places);
  if (passed?.kind === 'mapping')
    return tableOf(passed, result) ?? (known.returnsArgument?.isTable ? result : passed);
  if (passed?.kind === 'sequence' && !passed.library && !path.startsWith('builtins.')) {
    const taken = ofLibrary({ ...passed, identity: undefined }, result);
    return known.frame ? asFrame(taken) : taken;
  }
  return passed ?? result;
}

/** `typer.Option(100, "--num", "-n")`: the default with the name of its option, where that is given. */
function asOption(fallback: Value, { positional }: Arguments): Value {
  const flag = positional.map(asText).find((text) => text?.startsWith('--'));
  return flag === undefined ? fallback : asDefault(fallback, `default of ${flag.replace(/\/.*$/, '')}`);
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
  for (const handed of optionsOf(found)) {
    const option =
      callback.makesClasses === true && handed.kind === 'class' ? walk.invoke(handed, NO_ARGUMENTS, span) : handed;
    if (option.kind !== 'function' && option.kind !== 'instance' && option.kind !== 'external') continue;
    if (callback.basis !== undefined) {
      if (option.kind === 'function') {
        walk.kept.set(option.function, callback.basis);
        if (callback.hangs) hang(walk, site, option);
      }
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
    const passed = passedTo(site, callback.passes);
    const { named } = givenByName(walk);
    const given = callback.per === 'run' && named.size > 0 ? { ...passed, named } : passed;
    if (callback.runsBy !== undefined) result = runBy(walk, option, callback.runsBy, given, span, outer);
    else if (option.kind === 'instance' && (callback.methods || callback.decorated))
      result = runMethods(
        walk,
        option,
        site,
        callback.methods ?? stepsOf(walk, option, callback.decorated ?? []),
        span,
      );
    else result = walk.invoke(option, given, span);
    for (const place of callback.alsoIn ?? []) runItems(walk, valueAt(site, place), span);
    if (option.kind === 'external') addCallback(trace, walk.trace, outer);
    walk.trace = trace;
    walk.context = outer;
  }
  return result;
}

/** A chain, or what a function makes that is one, runs by its method; what a function gives back by then is none. */
function runBy(walk: Walk, handed: Value, name: string, given: Arguments, span: Span, outer: Context): Value {
  // A library's method handed over, `chain.invoke`, is no object.
  if (handed.kind === 'external' && handed.arguments === undefined) return walk.invoke(handed, given, span);
  const made = handed.kind === 'function' ? walk.invoke(handed, given, span) : handed;
  const { trace } = walk;
  walk.trace = new Map();
  for (const one of optionsOf(made)) {
    if (one.kind === 'external' ? one.path.endsWith(`.${name}()`) : one.kind !== 'instance') continue;
    const method = walk.attribute(one, name);
    if (method.kind === 'external' || method.kind === 'function') walk.invoke(method, given, span);
  }
  addCallback(trace, walk.trace, outer);
  walk.trace = trace;
  return made;
}

/** Functions of the program that the library calls as often as the first: the evaluators beside what they judge. */
function runItems(walk: Walk, list: Value | undefined, span: Span): void {
  if (list?.kind !== 'sequence') return;
  for (const item of list.items ?? []) if (item.kind === 'function') walk.invoke(item, NO_ARGUMENTS, span);
}

/** `kt.Hyperband(MyHyperModel())`: the library runs what the class says, its methods in turn. */
function runMethods(
  walk: Walk,
  object: InstanceValue,
  site: Site,
  methods: NonNullable<Callback['methods']>,
  span: Span,
): Value | undefined {
  let result: Value | undefined;
  for (const { name, passes } of methods) {
    const method = walk.attribute(object, name);
    if (method.kind === 'function') result = walk.invoke(method, passedTo(site, passes), span);
  }
  return result;
}

/** Each step of a flow, in the order of the text. */
function stepsOf(walk: Walk, object: InstanceValue, patterns: readonly string[]): NonNullable<Callback['methods']> {
  const isOne = patterns.map(compilePattern);
  return object.class.definition.body.flatMap((one) => {
    if (one.kind !== 'function-definition') return [];
    const method = walk.attribute(object, one.name);
    const isStep =
      method.kind === 'function' &&
      method.decorators.some((by) => by.kind === 'external' && isOne.some((matches) => matches(by.path)));
    return isStep ? [{ name: one.name, passes: {} }] : [];
  });
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

function passedTo(site: Site, passes: Passing): Arguments {
  const { items, rest, spread, spreadItems, named, external: objects, flags } = passes;
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
  return { positional, named: names, hasUnknownRest: false, flags };
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
    // Some of what is there: which and how many the code does not tell.
    const known = items && iterate(items);
    if (known?.isLengthKnown) return ofLibrary(repeated(element, { ...known.length, low: 0 }), result);
    // Still the library's own object, so that its methods are known by their path.
    return result;
  }
  const all = items && isWhole(length) ? iterate(items).items : undefined;
  const whole = ofLibrary({ ...repeated(element, count), items: all, lengthDefault: defaultOf(site) }, result);
  return length.pieces ? sequence(Array<Value>(length.pieces).fill(whole), whole) : whole;
}

/** As many as the things it is given, so that each comes back in its place: `asyncio.gather(*tasks)`. */
function isWhole({ length, itemsOf }: Length): boolean {
  const { lengthAt, dividedBy, atMost } = length;
  return lengthAt?.join() === itemsOf?.join() && !dividedBy && !atMost;
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
  const isWritten = columns.every(([, column]) => column?.items) && length.best <= MOST_WRITTEN;
  const rowAt = (at: number) =>
    mapping(new Map(columns.map(([name, column]) => [name, column?.items?.[at] ?? UNKNOWN])));
  const rows = isWritten
    ? Array.from({ length: length.best }, (_, at) => ({ index: constant(at), cell: rowAt(at) }))
    : undefined;
  return { ...ofLibrary(repeated(mapping(row), length), result), table: { rows, isColumn: false } };
}

/** Of longer tables only the number of rows is kept. */
const MOST_WRITTEN = 1000;

/** A length that rests on a default is itself only a default. */
function defaultOf(site: Site): string | undefined {
  const sources = [site.receiver, ...site.given.positional, ...site.given.named.values()];
  for (const source of sources) if (source?.kind === 'sequence' && source.lengthDefault) return source.lengthDefault;
  return undefined;
}

function elementOf(result: Value, of: string): Value {
  return result.kind === 'external'
    ? external(`${result.path}[]`, result, undefined, result.span)
    : { kind: 'unknown', label: of };
}

// --- decorators ------------------------------------------------------------------------------------------

/** Retry decorators: the function may run again when it fails, at most so often. */
export function retriesOf(callee: FunctionValue): readonly Factor[] {
  const factors: Factor[] = [];
  for (const decorator of callee.decorators) {
    if (decorator.kind !== 'external') continue;
    const path = decorator.path.replace(/\(\)$/, '');
    const retry = loadSignatures().of(path).retry;
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
    const { handler } = signatures.of(decorator.path.replace(/\(\)$/, ''));
    if (handler) return handler.basis;
  }
  return 'call';
}
