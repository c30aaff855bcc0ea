// What the interpreter found out: every call of library code with its arguments, how often it runs, and why.
// This is all that recognisers see; plain data over values, no syntax.

import type { Certainty } from '../base/certainty';
import type { Range } from '../base/range';
import type { Place, Span } from '../base/span';
import type { Told } from '../syntax/told';
import type { Arguments, Value } from './values/value';

export interface Facts {
  /** In text order, one per call expression that runs at least in some context. */
  readonly calls: readonly CallFact[];
  /** Shell lines of notebooks, as commands with what is known of their holes. */
  readonly shells: readonly ShellFact[];
  /** Top-level packages imported anywhere in the file: `openai`, `torch`. */
  readonly packages: ReadonlySet<string>;
  /** What the code sets on modules, by their path: `openai.base_url = …` as `openai`, `base_url`. */
  readonly settings: ReadonlyMap<string, ReadonlyMap<string, Value>>;
  /** What the code sets on other objects of libraries, one entry for each object: `self.wte.weight = self.head.weight`. */
  readonly written: readonly ReadonlyMap<string, Value>[];
  /** True when a budget ended the walk early; counts are then lower bounds and say so. */
  readonly isCutShort: boolean;
  /**
   * What stands under each thing that was told, by where that begins, or by the name of the assumption in the settings:
   * the calls as `start:end`.
   */
  readonly heard: ReadonlyMap<number | string, ReadonlySet<string>>;
  /** What runs in other files of the workspace because of this one. Their spans are outside this document. */
  readonly elsewhere: readonly Elsewhere[];
}

export interface Elsewhere extends Pick<Facts, 'calls' | 'shells' | 'packages'> {
  readonly file: string;
  /** The stretch of numbers that the file's places have; its first character has the first of them. */
  readonly range: Span;
}

export interface CallFact {
  /** The whole call expression. */
  readonly span: Span;
  /** The innermost statement it stands in. */
  readonly statement: Span;
  /**
   * Qualified path without the final call: `openai.OpenAI().chat.completions.create`. A method of something
   * unknown starts with `?`: `?.backward`. Several when the callee is one of several.
   */
  readonly paths: readonly string[];
  /** What the method was called on (undefined for a plain function). */
  readonly receiver: Value | undefined;
  readonly arguments: Arguments;
  readonly times: Times;
  /** From the outside in: what the call stands in. */
  readonly within: readonly Enclosing[];
  /** The value of the call, so that recognisers can find later uses: the `()` external of this span. */
  readonly result: Value;
  /** How the result is used, where that is plain to see. */
  readonly use: ResultUse;
  /** Where ways lead here that differ in their loops or `with` blocks: each; `times` is their sum, `within` the main one's. */
  readonly ways?: readonly Pick<CallFact, 'times' | 'within'>[] | undefined;
}

export type ResultUse = 'dropped' | 'returned' | 'assigned' | 'nested';

export type Enclosing =
  | { readonly kind: 'loop'; readonly span: Span; readonly header: Span; readonly factor: Factor }
  /** A with block or a decorator: `torch.no_grad()`, `functools.cache`. */
  | { readonly kind: 'context'; readonly path: string; readonly span: Span }
  | {
      readonly kind: 'function';
      readonly name: string;
      readonly span: Span;
      readonly owner?: Owner | undefined;
      /** It gives nothing back and leaves nothing in objects, globals or lists: what it computes is seen to an end in it. */
      readonly isProcedure?: boolean;
    }
  /** An `if` that decides; `taken` is what the code tells. */
  | { readonly kind: 'branch'; readonly span: Span; readonly test: string; readonly taken: boolean | undefined }
  | { readonly kind: 'try'; readonly span: Span }
  /** What a comment or the settings tell of what stands inside. */
  | { readonly kind: 'told'; readonly span: Span; readonly told: Told };

/** The class a method belongs to: its name, and the library classes it inherits from, nearest first. */
export interface Owner {
  readonly name: string;
  readonly bases: readonly string[];
}

export type Basis = 'run' | 'call' | 'request' | 'iteration';

export interface Times {
  /** Per basis. Loops of unknown length count once in `best`, 0 in `low` and Infinity in `high`. */
  readonly range: Range;
  readonly certainty: Certainty;
  readonly basis: Basis;
  /** Set when a person told how often it runs in all: several who run it do not add up. */
  readonly isTotal?: boolean;
  /** The loops, calls and branches that multiply, outermost first. */
  readonly because: readonly Factor[];
}

export interface Factor {
  readonly kind: 'loop' | 'call' | 'branch' | 'endless' | 'callback' | 'retry' | 'annotation';
  /** As a person would say it: `range(100)`, `each item of rows`, `if debug`, `evaluate()`. */
  readonly text: string;
  readonly span: Place;
  readonly count: Range;
  readonly certainty: Certainty;
  /** What it repeats over when that is unknown: `rows`. The range is then a placeholder of 0..1..Infinity. */
  readonly per: string | undefined;
  /** What a person would change for another count, where that is only a default: `from rows.csv`. */
  readonly restsOn?: string | undefined;
  /** Where it starts a program: the file of that. */
  readonly starts?: string;
}

export interface ShellFact {
  readonly span: Span;
  readonly command: Value;
  readonly times: Times;
  readonly within: readonly Enclosing[];
}
