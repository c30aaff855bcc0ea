// A walk before its first step: an empty module, all budgets whole, and the doors through which the parts of the
// interpreter reach each other.

import type { Program } from '../syntax/program';
import { bindTarget } from './bind';
import { attributeOf, itemOf } from './calls/attribute';
import { evaluateCall, invokeValue } from './calls/call';
import { LibraryAttributes } from './calls/library-attributes';
import { begin } from './context';
import { evaluateExpression } from './expression';
import { FirstWrites } from './first-writes';
import { Journal, NotedMap, NotedSet } from './loops/journal';
import { FilesMade } from './programs/files-made';
import { Ledger } from './programs/ledger';
import type { Surroundings } from './programs/module';
import { Scope } from './scope';
import { executeBlock } from './statement';
import { enterTold } from './told';
import { constant, NO_ARGUMENTS, UNKNOWN } from './values/construct';
import { MOST_STEPS, NORMAL, type Walk } from './walk';

/** What all loops of a file may take that are walked turn by turn. */
const MOST_TURN_STEPS = 100_000;

/** Deeper nesting than a machine's stack bears is not walked. People write a dozen levels. */
const DEEPEST = 400;

/** Whether there is no way further in. */
function isTooDeep(walk: Walk): boolean {
  if (walk.depth < DEEPEST) return false;
  walk.isCutShort = true;
  return true;
}

/** `name` is what `__name__` holds. */
export function startWalk({ language, told }: Program, name: string, surroundings: Surroundings): Walk {
  const ledger = new Ledger();
  const journal = new Journal();
  ledger.journal = journal;
  const module = new Scope(undefined, ledger);
  module.home = { surroundings, stars: [] };
  module.set('__name__', constant(name));
  const walk: Walk = {
    scope: module,
    context: enterTold(begin(), told, { start: 0, end: 0 }),
    statement: { start: 0, end: 0 },
    trace: new Map(),
    activation: {
      caller: undefined,
      calledFrom: undefined,
      callerScope: undefined,
      function: undefined,
      isOff: false,
      defaults: undefined,
      self: undefined,
      given: NO_ARGUMENTS,
      lazies: [],
      returns: [],
      yields: [],
    },
    doubt: 0,
    language,
    isImported: name !== '__main__',
    heard: new Map(),
    packages: new Set(),
    imported: new NotedSet(journal),
    beside: new Set(),
    started: new Map(),
    running: [],
    folder: '',
    ledger,
    journal,
    definitions: [],
    callers: new Map(),
    kept: new NotedMap(journal),
    held: {
      functions: new NotedSet(journal),
      classes: new NotedSet(journal),
      calls: new NotedMap(journal),
      methods: new NotedMap(journal),
      ofLibraries: new NotedMap(journal),
    },
    isAfterRun: false,
    instances: new NotedMap(journal),
    attributes: new LibraryAttributes(journal),
    firstWrites: new FirstWrites(),
    askedEarly: undefined,
    files: new FilesMade(journal),
    resets: undefined,
    writtenOff: undefined,
    loops: [],
    turning: new WeakMap(),
    guards: new Map(),
    jumps: undefined,
    changes: 0,
    touched: undefined,
    moving: undefined,
    questions: [],
    open: undefined,
    objections: 0,
    trials: 0,
    inOne: new WeakMap(),
    inOneOnTrial: new WeakMap(),
    turnSteps: MOST_TURN_STEPS,
    steps: MOST_STEPS,
    reserve: 0,
    depth: 0,
    inlined: new Map(),
    reach: new Map(),
    spent: new Map(),
    active: [],
    recursive: new NotedMap(journal),
    answered: new NotedMap(journal),
    answers: new NotedMap(journal),
    summaries: new Map(),
    isCutShort: false,
    begin: startWalk,
    evaluate: (expression) => {
      if (isTooDeep(walk)) return UNKNOWN;
      walk.depth++;
      const value = evaluateExpression(walk, expression);
      walk.depth--;
      return value;
    },
    call: (call) => evaluateCall(walk, call),
    execute: (statements) => {
      if (isTooDeep(walk)) return NORMAL;
      walk.depth++;
      const outcome = executeBlock(walk, statements);
      walk.depth--;
      return outcome;
    },
    bind: (target, value) => bindTarget(walk, target, value),
    invoke: (callee, given, span) => invokeValue(walk, callee, given, span),
    attribute: (object, name) => attributeOf(walk, object, name),
    item: (object, index) => itemOf(walk, object, index),
  };
  return walk;
}
