// What one walk over a program holds. The interpreter is several small files that call each other only through
// the functions on this object, so that none of them imports another in a circle.

import type { Range } from '../base/range';
import type { Span } from '../base/span';
import type {
  Call,
  ClassDefinition,
  Expression,
  For,
  FunctionNode,
  Program,
  Statement,
  While,
} from '../syntax/program';
import type { Held } from './calls/held';
import type { LibraryAttributes } from './calls/library-attributes';
import type { Reach } from './calls/unseen';
import type { Context } from './context';
import type { FirstWrites } from './first-writes';
import type { Journal, Write } from './loops/journal';
import type { Lazy } from './loops/pulls';
import type { Touch } from './loops/touched';
import type { FilesMade } from './programs/files-made';
import type { Ledger } from './programs/ledger';
import type { ModuleSummary, Surroundings } from './programs/module';
import type { Scope } from './scope';
import type { Trace } from './trace/trace';
import type { Arguments, ClassValue, FunctionValue, Identity, InstanceValue, Value } from './values/value';

/** Enough for a file of ten thousand lines walked several times over; beyond it the facts say they are cut short. */
export const MOST_STEPS = 2_000_000;

export interface Walk {
  // Where we are; saved and restored by whoever changes it.
  scope: Scope;
  context: Context;
  statement: Span;
  trace: Trace;
  activation: Activation;
  /** How many branches or loops of unknown outcome we stand in; attribute writes join instead of replace. */
  doubt: number;

  readonly language: Program['language'];
  /** It is not the program that runs: what it would do if it were is not asked. */
  readonly isImported: boolean;

  // What was learnt.
  /** What stands under each thing that was told, as `Facts.heard`. */
  readonly heard: Map<number | string, Set<string>>;
  packages: Set<string>;
  /** Modules of the workspace that have been imported: the second import of one does nothing. */
  readonly imported: Set<ModuleSummary>;
  /** Files whose work is reached otherwise than by importing them: scripts that are run, and what these import. */
  readonly beside: Set<Pick<ModuleSummary, 'file' | 'range' | 'packages'>>;
  /** What runs of scripts did, by the script and by its arguments. */
  readonly started: Map<string, Map<string, Trace>>;
  /** The scripts that are being run, this program's own left out. */
  running: readonly string[];
  /** Where the program went from the folder it was started in; undefined when that is not known. */
  folder: string | undefined;
  /** Of the scopes made in this walk. */
  readonly ledger: Ledger;
  /** What an attempt changes, to be taken back. */
  readonly journal: Journal;
  /** Functions and methods met, in text order, with the instance's class for methods. */
  readonly definitions: Definition[];
  /** Functions called, with those that called them (undefined: the module). */
  readonly callers: Map<FunctionNode, Set<FunctionNode | undefined>>;
  /** Functions handed to a library that keeps them and runs them later, with what each run answers. */
  readonly kept: Map<FunctionNode, 'request' | 'iteration'>;
  /** What may run functions that nobody is seen to call. */
  readonly held: Held;
  /** The module has been walked, and all that it reaches: what comes now is walked on its own. */
  isAfterRun: boolean;
  /** The latest instance of each class. */
  readonly instances: Map<ClassDefinition, InstanceValue>;
  /** Attributes that the program set on library objects. */
  readonly attributes: LibraryAttributes;
  /** Attributes that arms of decisions set. */
  readonly firstWrites: FirstWrites;
  /** In a script that is run anew each time: names under which it asked for what it had not put there yet. */
  askedEarly: Set<string> | undefined;
  /** Files that the program wrote. */
  readonly files: FilesMade;
  /** While a function is walked that nothing calls: what undoes its resets to `None`. */
  resets: (() => void)[] | undefined;
  /** In what surely does not run: what it writes where others look, to be taken back behind it. */
  writtenOff: (Write | (() => void))[] | undefined;
  /** The loops we stand in, outermost first. */
  readonly loops: (For | While)[];
  /** Variables of `for` loops whose items are all written out, by the value that covers them. */
  readonly turning: WeakMap<Value, readonly Value[]>;
  /** Exits of loops that are counted already, as the number of turns; how large a share goes on, where not all do. */
  readonly guards: Map<Statement, Range | undefined>;

  /** What turns of the innermost loop hold where they jump to the next, or out of it, before their end. */
  jumps: Jumps | undefined;
  /** How often lists and mappings were changed. */
  changes: number;

  /** What the innermost loop asks and changes of what was made before it; undefined outside of loops. */
  touched: Map<Identity, Touch> | undefined;
  /** While a loop is told before its turn: what turns change, and must not be believed as it is before the first. */
  moving: ReadonlySet<Identity> | undefined;

  /** Statements that left open what knowing the items of a loop would decide; noted while a loop asks for it. */
  questions: object[];
  /** Those that one turn for all left open, of the loop whose turns are about to be walked. */
  open: ReadonlySet<object> | undefined;
  /** What speaks against telling the turns of a loop apart. */
  objections: number;
  /** How many loops we stand in of which one turn stands for all until it turns out not to. */
  trials: number;
  /** Loops of which walking each turn told no more, and how often. */
  readonly inOne: WeakMap<object, number>;
  /** The same, where a loop around was walked in one on trial. */
  readonly inOneOnTrial: WeakMap<object, number>;

  // Budgets: no input may make the walk slow.
  /** What walking loops turn by turn may still take of the steps. */
  turnSteps: number;
  steps: number;
  /** Steps kept back from what is walked on trial. */
  reserve: number;
  /** How deep we are nested in statements and expressions, through calls. */
  depth: number;
  readonly inlined: Map<FunctionNode, number>;
  /** Steps taken in all walks of a function. */
  readonly spent: Map<FunctionNode, number>;
  /** What functions change outside of themselves that are no longer walked. */
  readonly reach: Map<FunctionNode, readonly Reach[]>;
  readonly active: FunctionNode[];
  /** Functions of which an inner call was not followed, with what all their calls are given alike. */
  readonly recursive: Map<FunctionNode, Arguments>;
  /** Of functions that keep their results: the arguments they surely ran with. */
  readonly answered: Map<FunctionNode, readonly Arguments[]>;
  /** Of functions that call themselves: what inner calls gave, by their arguments. */
  readonly answers: Map<FunctionNode, readonly Answer[]>;
  /** What the last walk of a function gave, relative to one call of it. */
  readonly summaries: Map<FunctionNode, Summary>;
  isCutShort: boolean;

  /** A walk of another program, before its first step. */
  readonly begin: (program: Program, name: string, surroundings: Surroundings) => Walk;
  readonly evaluate: (expression: Expression) => Value;
  readonly call: (call: Call) => Value;
  readonly execute: (statements: readonly Statement[]) => Outcome;
  readonly bind: (target: Expression, value: Value) => void;
  /** Calls any value. `span` is the call expression that is answerable. */
  readonly invoke: (callee: Value, given: Arguments, span: Span) => Value;
  readonly attribute: (object: Value, name: string) => Value;
  readonly item: (object: Value, index: Value | undefined) => Value;
}

/** Ways out of a turn before its end, with what they leave in the names that the loop binds. */
export interface Jumps {
  readonly names: ReadonlySet<string>;
  readonly ways: ReadonlyMap<string, Value>[];
}

/** What a call gave, and how much had been changed by then. */
export interface Answer {
  readonly given: Arguments;
  readonly summary: Summary;
  readonly changes: number;
}

/** What one call of a function does and gives. */
export interface Summary {
  readonly trace: Trace;
  readonly result: Value;
}

export interface Definition {
  readonly value: FunctionValue;
  /** The class of a method. */
  readonly owner: ClassValue | undefined;
}

export interface Activation {
  /** The call that led here; undefined for the module and for functions walked on their own. */
  readonly caller: Activation | undefined;
  readonly calledFrom: Context | undefined;
  readonly callerScope: Scope | undefined;
  readonly function: FunctionNode | undefined;
  /** Called where nothing runs, to see what would. */
  readonly isOff: boolean;
  /** The defaults of its parameters, which a call may change for the next. */
  readonly defaults: Scope | undefined;
  /** The receiver of a method. */
  readonly self: Value | undefined;
  /** What it was called with. */
  readonly given: Arguments;
  /** Generators made here. */
  readonly lazies: Lazy[];
  readonly returns: Value[];
  readonly yields: { readonly value: Value; readonly context: Context; readonly isDelegate: boolean }[];
}

/** How a run of statements ends on the path without errors, and which ends are possible besides. */
export interface Outcome {
  readonly end: 'normal' | 'break' | 'continue' | 'return' | 'raise';
  /** A jump out of the block (not an error) may happen before its end. */
  readonly mayLeave: boolean;
  /** The jump is the expected way: what follows runs on errors. */
  readonly isExpected?: boolean | undefined;
  /** How large a share of the turns of a loop does not jump, where that is known. */
  readonly passes?: Range | undefined;
  /** Set when that it goes on, or not, is only a default: `default of --skip`. */
  readonly restsOn?: string | undefined;
}

/** Whether what is walked here surely never runs. */
export function isOff({ context, activation }: Walk): boolean {
  return context.times.high === 0 || activation.isOff;
}

export const NORMAL: Outcome = { end: 'normal', mayLeave: false };
