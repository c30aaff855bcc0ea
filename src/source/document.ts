// What is read: one immutable text with a version. A notebook is its code cells stitched into one text,
// joined by single newlines, with a map back; a script is a document without cells.

import type { Span } from '../base/span';

export type Language = 'python' | 'typescript' | 'javascript';

export interface Document {
  /** Any stable name: a file URI in the editor, a path on the command line. */
  readonly uri: string;
  readonly language: Language;
  readonly version: number;
  /**
   * What the parser sees: IPython magics blanked, same length, so every offset holds. The first character of each
   * becomes `0`, so that a block whose only line is a magic still has one; lowering knows it by its place.
   */
  readonly text: string;
  /** The text as the person wrote it; the same object as `text` where nothing was blanked. */
  readonly original: string;
  /** The code cells in order; undefined for a script. */
  readonly cells: readonly Cell[] | undefined;
  /** Magics and shell lines that were blanked out of `text`, in order. */
  readonly magics: readonly Magic[];
  /** Stretches that could not be read at all (a notebook cut short, say). */
  readonly damage: number;
}

export interface Cell extends Span {
  /** Position among all cells of the notebook, markdown included, from 0. */
  readonly index: number;
}

export interface Magic {
  /** Where the line (or the cell body, for `%%`) stands in the text. */
  readonly span: Span;
  /** `shell` for `!cmd` and `%%bash`; `line` and `cell` for the other magics. */
  readonly form: 'shell' | 'line' | 'cell';
  /** `pip`, `run`, `time`…; empty for `!`. */
  readonly name: string;
  /** Of a magic with Python behind it: where that ends. */
  readonly reach?: number;
  /** The options before that: `-n 10 -r 3`. */
  readonly options?: string;
  /** What follows the name, e.g. `python train.py --lr {lr}`. */
  readonly body: string;
}
