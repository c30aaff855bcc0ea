// The door of this floor: walks a program and returns what it found. First the module from top to bottom, then, each
// on its own, the functions that nobody in the file calls: a library's reader wants to know what one call of them costs.

import { isHere } from '../base/numbering';
import { hull, range } from '../base/range';
import { contains, type Span } from '../base/span';
import { loadSignatures } from '../catalogue/signatures';
import type { FunctionNode, Program, Statement } from '../syntax/program';
import { needsWhatOthersMake, type Opened, openState, openSwitches, reopen } from './calls/between-calls';
import { walkBody } from './calls/function-call';
import { unfollowed, unfollowedCall } from './calls/held';
import { instantiate } from './calls/instance';
import { basisOf } from './calls/library';
import { begin, enter } from './context';
import type { Basis, Elsewhere, Facts } from './facts';
import { aside, settle } from './loops/lazy';
import { blocksOf } from './loops/loop-shape';
import { type KeptBefore, keptBefore, putBack } from './programs/between-runs';
import { type ModuleSummary, NO_SURROUNDINGS, type Surroundings } from './programs/module';
import { startWalk } from './start-walk';
import { hear } from './told';
import { type Entry, keyOf, type PlaceKey, replay, type Trace, toFacts } from './trace/trace';
import { UNKNOWN, UNKNOWN_ARGUMENTS } from './values/construct';
import type { Arguments, ClassValue, FunctionValue, Value } from './values/value';
import type { Definition, Walk } from './walk';

/**
 * Finds every library call of the program, how often it runs, with which arguments, and why.
 * `evaluate(parse(document)).calls[0].times.range` is `{ low: 100, best: 100, high: 100 }` inside `for i in range(100)`.
 */
export function evaluate(program: Program, surroundings: Surroundings = NO_SURROUNDINGS): Facts {
  return evaluateAfter(program, surroundings, undefined);
}

/** A run after others, of which `before` tells what they left. */
function evaluateAfter(program: Program, surroundings: Surroundings, before: KeptBefore | undefined): Facts {
  const walk = startWalk(program, '__main__', surroundings);
  if (before) putBack(walk, before);
  let kept: KeptBefore | undefined;
  try {
    walk.execute(program.body);
    settle(walk);
    kept = before ? undefined : keptBefore(walk);
    if (!kept) return finish(walk, program);
  } finally {
    for (const module of walk.imported) module.ledger.takeBack();
  }
  return evaluateAfter(program, surroundings, kept);
}

function finish(walk: Walk, program: Program): Facts {
  const reached = walk.trace;
  if (program.told) hear(walk, program.told, reached);
  const bases = new Map<PlaceKey, Basis>();
  const isRerun = [...walk.packages].some((name) => loadSignatures().rerunPackages.has(name));
  for (const key of reached.keys()) bases.set(key, isRerun ? 'request' : 'run');
  const walked = new Set<FunctionNode>();
  const opened = openSwitches(walk);
  for (const trace of walkUnseen(walk, walked, opened)) addUnseen(reached, bases, trace);
  walk.isAfterRun = true;
  for (const { trace, basis } of walkUncalled(walk, walked, opened)) addRoot(reached, bases, trace, basis);
  const basis = (entry: Entry): Basis => bases.get(keyOf(entry)) ?? 'call';
  const all = toFacts(reached, basis, walk.isCutShort);
  return {
    calls: all.calls.filter(({ span }) => isHere(span)),
    shells: all.shells.filter(({ span }) => isHere(span)),
    packages: walk.packages,
    settings: settingsOf(walk),
    written: [...walk.attributes].filter(([identity]) => !identity.endsWith('@')).map(([, attributes]) => attributes),
    isCutShort: walk.isCutShort,
    heard: walk.heard,
    elsewhere: elsewhere(all, [...walk.imported, ...walk.beside]),
  };
}

/** What runs in other files because of this one, by file. */
function elsewhere(
  { calls, shells }: Pick<Facts, 'calls' | 'shells'>,
  files: Iterable<Pick<ModuleSummary, 'file' | 'range' | 'packages'>>,
) {
  const found: Elsewhere[] = [];
  const seen = new Set<number>();
  for (const { file, range, packages } of files) {
    if (isHere(range) || seen.has(range.start)) continue;
    seen.add(range.start);
    const isThere = ({ span }: { readonly span: Span }) => contains(range, span);
    const there = { file, range, packages, calls: calls.filter(isThere), shells: shells.filter(isThere) };
    if (there.calls.length + there.shells.length > 0) found.push(there);
  }
  return found;
}

/** Modules are the objects that no call made. */
function settingsOf(walk: Walk): Facts['settings'] {
  const settings = new Map<string, ReadonlyMap<string, Value>>();
  for (const [identity, attributes] of walk.attributes)
    if (identity.endsWith('@')) settings.set(identity.slice(0, -1), attributes);
  return settings;
}

interface Root {
  readonly node: FunctionNode;
  readonly trace: Trace;
  readonly basis: Basis;
}

/**
 * Functions that the module is not seen to reach, but that something may call that it calls, those of the modules that
 * it imports as well. What they do may reach more of them.
 */
function* walkUnseen(walk: Walk, walked: Set<FunctionNode>, opened: Opened): Generator<Trace> {
  for (let isMore = true; isMore; ) {
    isMore = false;
    for (const definition of definedIn(walk)) {
      const node = definition.value.function;
      if (walked.size >= MOST_UNSEEN || walked.has(node) || walk.callers.has(node)) continue;
      const call = unfollowedCall(walk, definition);
      if (!call || basisOfRoot(walk, definition) !== 'call') continue;
      walked.add(node);
      isMore = true;
      const trace: Trace = new Map();
      replay(
        trace,
        walkRoot(walk, definition, opened).trace,
        enter(begin(), undefined, unfollowed(definition, call)),
      );
      yield definition.owner ? withState(trace) : trace;
    }
  }
}

function* definedIn(walk: Walk): Generator<Definition> {
  yield* [...walk.definitions];
  for (const module of [...walk.imported]) yield* [...module.definitions];
}

const MOST_UNSEEN = 500;

/** What its object holds by then, nobody knows: what is off when it is made may be on. */
function withState(trace: Trace): Trace {
  for (const [key, entry] of trace)
    if (entry.times.high === 0 && entry.total === undefined)
      trace.set(key, { ...entry, times: range(0, 0, Number.POSITIVE_INFINITY) });
  return trace;
}

/** What a run is seen to reach as well is reached perhaps more often. */
function addUnseen(reached: Trace, bases: Map<PlaceKey, Basis>, trace: Trace): void {
  for (const [key, entry] of trace) {
    const known = reached.get(key);
    if (!known || known.times.high === 0) {
      reached.set(key, entry);
      bases.set(key, 'run');
    } else if (entry.times.high > 0 && known.total === undefined) {
      const times = { ...known.times, high: Number.POSITIVE_INFINITY };
      reached.set(key, { ...known, times, certainty: 'guess' });
    }
  }
}

/** Functions that the module never reaches. One that another of them calls is told there, not twice. */
function walkUncalled(walk: Walk, walked: Set<FunctionNode>, opened: Opened): readonly Root[] {
  const roots: Root[] = [];
  const isHelper = helpersOf(walk);
  // A helper is met when its caller is walked; by then it need not be walked on its own.
  for (const mayWait of [true, false]) {
    // Walking may define more functions (closures); the list grows under way.
    for (let i = 0; i < walk.definitions.length && i < MOST_ROOTS; i++) {
      const definition = walk.definitions[i];
      if (!definition || walked.has(definition.value.function) || walk.callers.has(definition.value.function))
        continue;
      // What functions of other files define when they are called is told there.
      if (!isHere(definition.value.function)) continue;
      if (mayWait && (isHelper(definition) || waitsForOthers(definition))) continue;
      walked.add(definition.value.function);
      roots.push(walkRoot(walk, definition, opened));
    }
  }
  const nodes = new Set(roots.map(({ node }) => node));
  return roots.filter((root) => !isCalledByAnother(walk, root, nodes));
}

const MOST_ROOTS = 20_000;

/**
 * Whether a function is one that another calls, by its name, and that sets nothing which others may ask for, or a method
 * of a class of which another makes an object.
 */
function helpersOf({ definitions }: Walk): (definition: Definition) => boolean {
  const callers = new Map<string, FunctionNode | 'several'>();
  const makers = new Map<string, object | 'several'>();
  for (const { value, owner } of definitions) {
    const maker = owner?.definition ?? value.function;
    for (const name of value.function.calls) {
      callers.set(name, callers.has(name) ? 'several' : value.function);
      const known = makers.get(name);
      makers.set(name, known === undefined || known === maker ? maker : 'several');
    }
  }
  return ({ value: { function: node }, owner }) => {
    const maker = owner && makers.get(owner.definition.name);
    if (maker !== undefined && maker !== owner?.definition) return true;
    const caller = callers.get(node.name);
    return caller !== undefined && caller !== node && !setsMore(node.body);
  };
}

/** A method that needs what another leaves in their object is walked when that is there. */
function waitsForOthers({ value, owner }: Definition): boolean {
  return owner !== undefined && needsWhatOthersMake(owner, value.function);
}

/** Sets more than names of its own: attributes, items, names of its module. */
function setsMore(statements: readonly Statement[]): boolean {
  return statements.some(
    (statement) =>
      statement.kind === 'scope' ||
      (statement.kind === 'assign' && statement.targets.some(({ kind }) => kind !== 'name' && kind !== 'sequence')) ||
      blocksOf(statement).some(setsMore),
  );
}

function walkRoot(walk: Walk, definition: Definition, opened: Opened): Root {
  const node = definition.value.function;
  // Each is told on its own, as if it were the first to be called.
  walk.answered.clear();
  const self = definition.owner && receiverOf(walk, definition.owner, isHere(node));
  const callee = self ? receiving(definition.value, self) : definition.value;
  reopen(opened);
  if (self) openState(opened, definition.value, self);
  walk.resets = [];
  const basis = basisOfRoot(walk, definition);
  const { trace } = walkBody(walk, callee, basis === 'request' ? requested(node) : UNKNOWN_ARGUMENTS);
  for (const undo of walk.resets.reverse()) undo();
  walk.resets = undefined;
  return { node, trace, basis };
}

/** A request brings what it is for: `None` says that a parameter may be left out, not that it is. */
function requested({ parameters }: FunctionNode): Arguments {
  const named = new Map<string, Value>();
  for (const { name, default: left } of parameters)
    if (left?.kind === 'literal' && left.value === null) named.set(name, UNKNOWN);
  return named.size === 0 ? UNKNOWN_ARGUMENTS : { ...UNKNOWN_ARGUMENTS, named };
}

/**
 * An object of the class as the program last made it, else one made for this. Making one is told with what this file
 * does where the class is its own; what it does in another file, that file tells.
 */
function receiverOf(walk: Walk, type: ClassValue, isOwn: boolean): Value {
  const known = walk.instances.get(type.definition);
  if (known) return known;
  const make = () => instantiate(walk, type, UNKNOWN_ARGUMENTS, type.definition.nameSpan);
  return isOwn ? make() : aside(walk, make).result;
}

function basisOfRoot(walk: Walk, { value }: Definition): Basis {
  return walk.kept.get(value.function) ?? basisOf(value);
}

/** The method with its receiver: the object, its class for a class method, nothing for a static one. */
function receiving(method: FunctionValue, self: Value): FunctionValue {
  const paths = method.decorators.map((decorator) => (decorator.kind === 'external' ? decorator.path : ''));
  if (paths.includes('builtins.staticmethod')) return method;
  const isOfClass = paths.includes('builtins.classmethod') || method.function.name === '__new__';
  return { ...method, self: isOfClass && self.kind === 'instance' ? self.class : self };
}

/**
 * True when the module or another root leads to it: then its calls are already there, with their multiplier. Of functions
 * that call each other in a circle the one that was walked first is told.
 */
function isCalledByAnother(walk: Walk, root: Root, roots: ReadonlySet<FunctionNode>): boolean {
  const callers = leadingTo(walk, root.node);
  for (const caller of callers) {
    if (caller === undefined) return true;
    if (caller !== root.node && roots.has(caller) && !leadingTo(walk, caller).has(root.node)) return true;
  }
  return callers.size >= MOST_LEADING;
}

/** A circle of more functions is not looked for. */
const MOST_LEADING = 40;

/** What calls it, directly or not, the nearest first; undefined is the module. */
function leadingTo({ callers }: Walk, node: FunctionNode): ReadonlySet<FunctionNode | undefined> {
  const found = new Set(callers.get(node));
  for (const caller of found) {
    if (found.size >= MOST_LEADING) break;
    if (caller) for (const further of callers.get(caller) ?? []) found.add(further);
  }
  return found;
}

/** What a run of the file reaches is told per run; what several uncalled functions share, as a range over them. */
function addRoot(reached: Trace, bases: Map<PlaceKey, Basis>, trace: Trace, basis: Basis): void {
  for (const [key, entry] of trace) {
    const known = reached.get(key);
    if (!known) {
      reached.set(key, entry);
      bases.set(key, basis);
    } else if (bases.get(key) !== 'run') {
      const main = entry.times.best > known.times.best ? entry : known;
      reached.set(key, { ...main, times: hull(known.times, entry.times), certainty: 'likely', ways: undefined });
    }
  }
}
