// A module of the workspace as those see it who import it: its names, and what importing it does. Made once for each
// file (`summarise` in evaluate.ts) and shared by all importers, who see this and never its text.

import type { Span } from '../../base/span';
import type { DataFile } from '../../source/data-file';
import type { ClassDefinition, Program } from '../../syntax/program';
import type { Scope } from '../scope';
import type { Trace } from '../trace/trace';
import type { InstanceValue, Value } from '../values/value';
import type { Definition } from '../walk';
import type { Change, Ledger } from './ledger';

/** Finds what a file may refer to outside itself. */
export interface Surroundings {
  /**
   * The module an import statement means, undefined for those that are not of the workspace: `from ..llm import ask`
   * asks for `llm` at level 2. One that is being walked at this moment is given as far as it is known.
   */
  readonly module: (name: string, level: number) => ModuleSummary | undefined;
  /** A data file of the workspace by its path from here (`conf/train.yaml`); undefined when it is not known. */
  readonly data: (path: string) => DataFile | undefined;
  /** A script or notebook of the workspace that is started by this path, or by `-m name`. */
  readonly script: (path: string) => Script | undefined;
}

export const NO_SURROUNDINGS: Surroundings = {
  module: () => undefined,
  data: () => undefined,
  script: () => undefined,
};

/** A file of the workspace as a program to be run. */
export interface Script {
  readonly file: string;
  /** Its stretch of numbers: in the document at hand for one that a cell writes. */
  readonly range: Span;
  readonly program: () => Program;
  readonly surroundings: Surroundings;
  readonly isNotebook?: boolean;
}

/** What a module's outermost scope knows of its place. */
export interface Home {
  readonly surroundings: Surroundings;
  /** Library modules imported with `*`: a name nobody binds may come from any of them. */
  readonly stars: string[];
}

export interface ModuleSummary {
  /** Any stable name of its file, and the stretch of numbers that its places have. */
  readonly file: string;
  readonly range: Span;
  /** Dotted, as it may be imported: `app.llm`. */
  readonly name: string;
  readonly scope: Scope;
  readonly ledger: Ledger;
  /** What runs when it is imported, once. */
  readonly trace: Trace;
  /** Top-level packages it imports. */
  readonly packages: Set<string>;
  /** What it set on library objects, by their identity. */
  readonly attributes: Map<string, Map<string, Value>>;
  readonly instances: Map<ClassDefinition, InstanceValue>;
  /** Modules of the workspace that it imports, and those that they import. */
  readonly imported: Set<ModuleSummary>;
  /** The functions and methods it defines. */
  readonly definitions: readonly Definition[];
  /** What it changed in the modules it imports. */
  readonly changes: Change[];
}
