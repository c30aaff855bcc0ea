// What a variable may hold, as far as the text tells. Immutable, with `unknown` on top: joining two values
// gives one that covers both. Recognisers read these through `CallFact.arguments`; nothing above flow makes one.

import type { Range } from '../../base/range';
import type { Span } from '../../base/span';
import type { ClassDefinition, FunctionNode } from '../../syntax/program';
import type { Told } from '../../syntax/told';
import type { Context } from '../context';
import type { Pull } from '../loops/pulls';
import type { ModuleSummary } from '../programs/module';
import type { Command } from '../programs/sub-commands';
import type { Scope } from '../scope';

export type Value =
  | UnknownValue
  | ConstantValue
  | TextValue
  | SequenceValue
  | MappingValue
  | FunctionValue
  | ClassValue
  | InstanceValue
  | ExternalValue
  | ModuleValue
  | ChoiceValue;

/** `number`: a number, or whether something holds. `stamp`: a date, a time, an id. */
export type Form = 'number' | 'stamp';

/** Nothing is known, except perhaps a name a person would call it by (`rows`). */
export interface UnknownValue {
  readonly kind: 'unknown';
  readonly label: string | undefined;
  /** How it reads where it stands in a text, as far as that can be told: `range` gives numbers, whichever they are. */
  readonly form?: Form | undefined;
}

export interface ConstantValue {
  readonly kind: 'constant';
  readonly value: string | number | boolean | null;
  /** Set when the value is only what is used if nobody says otherwise: a function default, `os.getenv(x, default)`, a flag. */
  readonly default: string | undefined;
  /** Where the literal is written, in this document; a quick fix may replace it. */
  readonly span: Span | undefined;
}

/** A string with holes; neighbouring strings are merged. */
export interface TextValue {
  readonly kind: 'text';
  readonly parts: readonly (string | Value)[];
  /** More than blanks stands in it, though nobody knows what. */
  readonly isFilled?: boolean | undefined;
}

/** Anything that is walked item by item: list, tuple, set, generator, range, a data set. */
export interface SequenceValue {
  readonly kind: 'sequence';
  /** Each item, where all are written out; undefined otherwise. */
  readonly items: readonly Value[] | undefined;
  /** How many items: bounds, `high` Infinity when nothing limits it. */
  readonly length: Range;
  /** False when the length is only a placeholder: the code does not tell it. */
  readonly isLengthKnown: boolean;
  /** What covers every item. */
  readonly element: Value;
  /** What a person would call it: `range(100)`, `rows`. */
  readonly label: string | undefined;
  /** Which object it is, for lists that a program makes and changes; undefined for views and results. */
  readonly identity?: Identity | undefined;
  /** Of a list that has grown: the items that stood in it before, and still stand first. */
  readonly head?: readonly Value[] | undefined;
  /** What it was written as, as far as it is still that. */
  readonly form?: 'list' | 'tuple' | 'set' | undefined;
  /** Set when its length is only what is used if nobody says otherwise: `default of --n`. */
  readonly lengthDefault?: string | undefined;
  /** Set for a batch that stands for several: the lengths they have. `length` is then their mean. */
  readonly lengths?: readonly number[] | undefined;
  /** A slice of something of unknown kind, called by a name for one thing: walked, it has items; handed over, it is one text. */
  readonly mayBeText?: boolean | undefined;
  /** Generators whose items these are: who takes them does their work. */
  readonly pulls?: readonly Pull[] | undefined;
  /** It gives each item once: a file that is open, `iter(xs)`. */
  readonly isIterator?: boolean | undefined;
  /** Of an iterator of which items were taken: as it was before. */
  readonly fresh?: SequenceValue | undefined;
  /** The library object it is (a data frame, a data set), so that its methods are known by their path. */
  readonly library?: ExternalValue | undefined;
  /** How many more turns of a loop may take than were in it: these may take what the same turns put in. */
  readonly owed?: number | undefined;
  /** Of a data frame or a column of one: what stands in it. */
  readonly table?: Table | undefined;
}

export interface Table {
  /** Each row with its index: a mapping by columns, or the one cell of a column; undefined where they are not known. */
  readonly rows: readonly TableRow[] | undefined;
  readonly isColumn: boolean;
}

export interface TableRow {
  readonly index: Value;
  readonly cell: Value;
}

export interface MappingValue {
  readonly kind: 'mapping';
  /** Entries with constant keys. */
  readonly entries: ReadonlyMap<string, Value>;
  /** True when no other keys can be there. */
  readonly isComplete: boolean;
  readonly identity?: Identity | undefined;
  /** How many keys, where that is not the number of entries: some may be there or not, others are not known by name. */
  readonly size?: Range | undefined;
  /** What covers the values under keys that are not known by name. */
  readonly others?: Value | undefined;
  /** What is found under a key that is not there: `defaultdict(int)`. */
  readonly missing?: Value | undefined;
}

/** One object in the program's memory: all names that hold it see it change. */
export interface Identity {
  /** Where it was made, so that what loops since then add to it can be counted. */
  readonly madeIn: Context;
}

export interface FunctionValue {
  readonly kind: 'function';
  readonly function: FunctionNode;
  readonly scope: Scope;
  /** The receiver, once bound: the `self` of a method. */
  readonly self: Value | undefined;
  /** Arguments already given by `functools.partial`. */
  readonly bound: Arguments | undefined;
  readonly decorators: readonly Value[];
  /** What parameters hold that are not given: made once, where the function is defined, and shared by all calls. */
  readonly defaults?: Scope | undefined;
  /** What a comment tells of it. */
  readonly told?: Told | undefined;
  /** The sub-command of a command line that names it. */
  readonly command?: Command | undefined;
}

export interface ClassValue {
  readonly kind: 'class';
  readonly definition: ClassDefinition;
  readonly bases: readonly Value[];
  /** Class attributes and methods. */
  readonly scope: Scope;
}

/** An object of a class written in the workspace. Attributes live in a scope shared by all who hold it. */
export interface InstanceValue {
  readonly kind: 'instance';
  readonly class: ClassValue;
  readonly attributes: Scope;
  /** Set for `super()`: whose members are looked up, behind which of its classes. */
  readonly view?: { readonly of: InstanceValue | ClassValue; readonly behind: ClassValue } | undefined;
  /** What its constructor was given; recognisers read it where a library class is inherited. */
  readonly arguments: Arguments;
  /** The library's call that gave it, where the program did not make it itself: `Net.from_pretrained("org/net")`. */
  readonly loadedBy?: ExternalValue | undefined;
}

/**
 * Something that lives in a library, by its qualified path: `openai.OpenAI`, and what calls and attributes make
 * of it: `openai.OpenAI().chat.completions.create`. `()` marks "the result of calling", `[]` an indexed item.
 */
export interface ExternalValue {
  readonly kind: 'external';
  readonly path: string;
  /** For a path that ends in `()`: the arguments of that call. */
  readonly arguments: Arguments | undefined;
  /** For a path that ends in `()`, `[]` or `.name`: what stands before it. */
  readonly origin: Value | undefined;
  /** Where the call stands that made it. */
  readonly span: Span | undefined;
  /** Arguments already given by `functools.partial`. */
  readonly bound?: Arguments | undefined;
  /** The text of a file that is too long to be kept: its name, its bytes. */
  readonly file?: { readonly name: string; readonly bytes: number } | undefined;
  /** A guard has put it where there was nothing: it is not `None`. */
  readonly isPresent?: boolean | undefined;
  /** For a path that ends in `[]`: which item, where that is written: 1 of `model, tokenizer = load()`. */
  readonly index?: number | undefined;
}

/** A module of the workspace. */
export interface ModuleValue {
  readonly kind: 'module';
  readonly module: ModuleSummary;
}

/** One of several; never nested, never with `unknown` inside unless it stands for "or something else". */
export interface ChoiceValue {
  readonly kind: 'choice';
  readonly options: readonly Value[];
}

/** Arguments as seen at a call, spreads of known lists and mappings already laid out. */
export interface Arguments {
  readonly positional: readonly Value[];
  readonly named: ReadonlyMap<string, Value>;
  /** True when a spread of something unknown may hide more. */
  readonly hasUnknownRest: boolean;
  /** Set where the rest may come from the command line: what parts the words of an option (`--n-samples`). */
  readonly flags?: '-' | '_' | undefined;
}
