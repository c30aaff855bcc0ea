// What the files around a document are to the engine: which a file refers to, and what was read of them. Rests on
// nothing, so that whoever reads files need not wait for the engine.

import type { DataFile } from '../source/data-file';
import type { Document } from '../source/document';

/** What a file refers to: the URI of each module, by `level:name`. */
export interface Links {
  readonly modules: ReadonlyMap<string, string>;
  /** The URI of each script or notebook that it may start, by the path it gives, or by `-m name`. */
  readonly scripts: ReadonlyMap<string, string>;
  /** Data files it names, by the paths it may name them by: another object for a file that changed. */
  readonly data: ReadonlyMap<string, DataFile>;
}

/** All files that it refers to as code. */
export function* linkedBy({ modules, scripts }: Links): Iterable<string> {
  yield* modules.values();
  yield* scripts.values();
}

/** Files that were read before the engine is asked. */
export interface SourcePort {
  links(uri: string): Links | undefined;
  document(uri: string): Document | undefined;
  /** False as long as nobody has looked where it refers to; true when left out. */
  isLooked?(uri: string): boolean;
}
