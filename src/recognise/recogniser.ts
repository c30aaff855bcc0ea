// The shape of a recogniser: mostly data. One per SDK or framework; `all.ts` lists them (generated).

import type { CallFact, Facts } from '../flow/facts';
import type { Workload, WorkloadKind } from './workload';

export interface Recogniser {
  /** The package as its registry names it: `openai`, `scikit-learn`. */
  readonly sdk: string;
  /** Top-level import names that make it worth asking: `['openai']`. Also feeds the text prefilter. */
  readonly imports: readonly string[];
  readonly calls: readonly CallPattern[];
  /** For what patterns cannot say (a training loop, a sweep's size). Runs after the patterns. */
  readonly recognise?: (facts: Facts) => Iterable<Workload>;
}

/**
 * A call that spends compute.
 *
 * `call` patterns are qualified paths with globs: `*` stands for part of one segment, `**` for any segments;
 * `{a,b}` for either. `openai.{OpenAI,AsyncOpenAI}().chat.completions.create`.
 *
 * Sources say where a size is read: `model` is a named argument, `0` the first positional, `config.max_tokens`
 * a key inside a mapping or a constructed configuration object, `receiver:model` an argument of the call that made
 * the receiver (nearest first). The first that is present wins.
 */
export interface CallPattern {
  readonly call: string | readonly string[];
  readonly kind: WorkloadKind;
  /** The provider whose price and fleet apply; `local` for own hardware. */
  readonly host: string;
  readonly model?: readonly Source[];
  /** When no model is given: what the library then takes, as documented. */
  readonly defaultModel?: string;
  readonly prompt?: readonly Source[];
  /** Sources whose length is the number of items (texts to embed, prompts). */
  readonly items?: readonly Source[];
  /** Sources whose number multiplies the items (`n`). */
  readonly multiplier?: readonly Source[];
  readonly maxOutputTokens?: readonly Source[];
  readonly reasoningEffort?: readonly Source[];
  readonly structured?: readonly Source[];
  readonly tools?: readonly Source[];
  readonly steps?: readonly Source[];
  readonly maxTurns?: readonly Source[];
  readonly defaults?: Readonly<Record<string, number>>;
  readonly isStreamed?: boolean;
  /** A last say: returns the workload changed, or undefined when it is none after all. */
  readonly refine?: (workload: Workload, call: CallFact, facts: Facts) => Workload | undefined;
}

export type Source = string;
