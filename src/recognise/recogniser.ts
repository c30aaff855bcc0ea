// The shape of a recogniser: mostly data. One per SDK or framework; `all.ts` lists them (generated).

import type { CallFact, Facts } from '../flow/facts';
import type { SweepSize, TrainingSize, Traits, Workload, WorkloadKind } from './workload';

export interface Recogniser {
  /** The package as its registry names it: `openai`, `scikit-learn`. */
  readonly sdk: string;
  /** Where one recogniser covers several packages: the registry's name by import name, where it is not that with dashes. */
  readonly packages?: Readonly<Record<string, string>>;
  /** Top-level import names that make it worth asking: `['openai']`. Also feeds the text prefilter. */
  readonly imports: readonly string[];
  readonly calls: readonly CallPattern[];
  /** For what patterns cannot say (a training loop). Runs after the patterns of all, and sees what they found. */
  readonly recognise?: (facts: Facts, found: readonly Workload[]) => Iterable<Workload>;
  /** Its own body asks models or trains networks through the libraries of others, and is read like any program. */
  readonly hasWorkInside?: boolean;
  /** Hosts and commands that make a text worth reading without an import: `api.openai.com`, `torchrun`. */
  readonly mentions?: readonly string[];
}

/**
 * A call that spends compute.
 *
 * `call` patterns are qualified paths with globs: `*` stands for part of one segment, `**` for any segments;
 * `{a,b}` for either. `openai.{OpenAI,AsyncOpenAI}().chat.completions.create`. A pattern that starts with `?` (a
 * method of something unknown) counts only in files that import the SDK.
 *
 * Sources say where a size is read: `model` is a named argument, `0` the first positional, `config.max_tokens`
 * a key inside a mapping or a constructed configuration object, `requests[].model` of an item, `1..` the positional
 * ones from there on, `receiver:model` an argument of the call that made the receiver or the callee (nearest first).
 * The first that is present wins; of `prompt`, all that are present are read.
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
  /** How many of the items share a pass, on own hardware. */
  readonly batchSize?: readonly Source[];
  /** Sources whose number or length multiplies the items: pictures per prompt, metrics per row. */
  readonly multiplier?: readonly Source[];
  /** Sources whose number is how many answers are written to each prompt (`n`), which is read once. */
  readonly answers?: readonly Source[];
  readonly maxOutputTokens?: readonly Source[];
  readonly reasoningEffort?: readonly Source[];
  readonly structured?: readonly Source[];
  readonly tools?: readonly Source[];
  readonly steps?: readonly Source[];
  readonly maxTurns?: readonly Source[];
  readonly defaults?: Readonly<Record<string, number>>;
  readonly isStreamed?: boolean;
  /** A pass of a network that writes no tokens: `model(x)`, `evaluate`, `predict`. */
  readonly isForwardOnly?: boolean;
  /** Where the address of the server stands; another server is another host. */
  readonly endpoint?: readonly Source[];
  /** Model ids name their provider first: `anthropic/claude…`, `openai:gpt…`. */
  readonly isModelPrefixed?: boolean;
  /** `1024x1024` at `size`, or two numbers. */
  readonly image?: ImageSources;
  readonly training?: TrainingSources;
  readonly sweep?: (call: CallFact, path: string, facts: Facts) => SweepSize | undefined;
  readonly traits?: Traits;
  /** Also where the SDK is not imported: for paths that no other library has. */
  readonly isUnmistakable?: boolean;
  /** A last say: returns the workload changed, or undefined when it is none after all. */
  readonly refine?: (workload: Workload, call: CallFact, facts: Facts) => Workload | undefined;
}

export type Source = string;

export interface ImageSources {
  readonly size?: readonly Source[];
  /** `low`, `medium`, `high`. */
  readonly quality?: readonly Source[];
  readonly width?: readonly Source[];
  readonly height?: readonly Source[];
}

/** `defaults` of the pattern stand in for `epochs`, `batchSize`, `steps` and `trees` that are not given. */
export interface TrainingSources {
  readonly family: TrainingSize['family'];
  /** Where the learner stands; absent: the receiver itself. */
  readonly learner?: readonly Source[];
  readonly epochs?: readonly Source[];
  readonly batchSize?: readonly Source[];
  /** Sources whose length is the number of samples. */
  readonly samples?: readonly Source[];
  readonly steps?: readonly Source[];
  readonly trees?: readonly Source[];
  readonly depth?: readonly Source[];
}
