// A workload: one place in the code that spends model compute, with what the code tells about it.
// See "What counts as a workload" in docs/architecture.md. Sizes that the code does not tell stay undefined;
// the estimate fills them in and says so.

import type { Certainty } from '../base/certainty';
import type { Range } from '../base/range';
import type { Place, Span } from '../base/span';
import type { Enclosing, Times } from '../flow/facts';
import type { ToldPlace } from '../syntax/told';

export type WorkloadKind =
  | 'llm-chat'
  | 'embedding'
  | 'rerank'
  | 'image-gen'
  | 'audio'
  | 'video'
  | 'agent'
  | 'api-eval'
  | 'batch-api'
  | 'fine-tune-api'
  | 'local-inference'
  | 'model-load'
  | 'training'
  | 'sweep';

/** A size read from the code, with how it was read. */
export interface Known {
  readonly value: Range;
  readonly certainty: Certainty;
  /** `code`, or what it came from: `default of main(n=100)`, `os.getenv("N", 100)`, `library default`. */
  readonly from: string;
  /** Where it is written, where that is one number in a text. */
  readonly at?: Place | undefined;
}

export interface Workload {
  /** `offset` of the call; made into the stable id `path#cell:line:column` at the faces. */
  readonly span: Span;
  readonly statement: Span;
  readonly kind: WorkloadKind;
  /** The package that spends the compute: `openai`. */
  readonly library: string;
  /** Qualified, without call marks: `openai.OpenAI.chat.completions.create`. */
  readonly call: string;
  /** The model id as the library takes it; undefined when code alone cannot tell. */
  readonly model: KnownModel | undefined;
  readonly times: Times;
  readonly within: readonly Enclosing[];
  /** Who runs the weights: a provider's API (by its name in the catalogue), or the user's own machine. */
  readonly host: Host;
  /** Requests, prompts and items per execution. */
  readonly request: RequestSize | undefined;
  readonly training: TrainingSize | undefined;
  readonly sweep: SweepSize | undefined;
  /** For local work: what the code says about the machine and number format. */
  readonly device: DeviceHints | undefined;
  /** Where it runs and what that costs, where a person told it of this workload. */
  readonly toldPlace?: ToldPlace;
  /** For a `fit` inside a sweep's objective: the span of the sweep's call. Then the sweep carries the total. */
  readonly insideSweep: Place | undefined;
  /** What rules may want to know and only the recogniser can see. Each is true, false or unknown. */
  readonly traits: Traits;
}

export type Host = ({ readonly kind: 'api'; readonly provider: string } | { readonly kind: 'local' }) & {
  /**
   * Of several models that the library takes to their providers by their names: who serves a name that tells none,
   * a provider or `local`. The rest of the host is then that of the first.
   */
  readonly unnamed?: string;
};

export interface KnownModel {
  /** The first, or only, id. */
  readonly id: string;
  /** All ids it may be, the first included. */
  readonly options: readonly string[];
  readonly certainty: Certainty;
  readonly from: string;
  /** Where the id is written, for a quick fix; undefined when it is not one literal in this file. */
  readonly span: Span | undefined;
  /** The class that the weights were loaded into, where it was seen: `AutoModelForCausalLM`. */
  readonly heldBy?: string | undefined;
}

export interface RequestSize {
  /** Text that is sent each time, as far as it is literal; holes are counted, not guessed. */
  readonly promptText: string;
  readonly promptHoles: number;
  /** Parts of which nothing is known but that they are numbers; 0 when left out. */
  readonly promptNumbers?: number;
  /** The same for dates, times and ids. */
  readonly promptStamps?: number;
  /** How many of the items the text and the holes are those of; 1 when left out. */
  readonly promptItems?: number;
  /** Pictures, and documents of unknown length, that are sent beside the text. */
  readonly promptPictures?: number;
  readonly promptDocuments?: number;
  /** Passages that a retriever puts beside the question. */
  readonly promptPassages?: Range;
  /** Messages of a conversation beside those written out, of a request in the middle: lists that grow. */
  readonly promptHistory?: Range;
  /** Texts of files that are sent whole. */
  readonly promptFiles?: readonly { readonly name: string; readonly bytes: number }[];
  /** How many of those are answers of the model; a half when left out. */
  readonly promptAnswers?: Range;
  /** The request marks a part of its prompt for the provider's cache (`cache_control`), or may do so unseen. */
  readonly promptCache?: 'marked' | 'perhaps' | undefined;
  /** Tokens sent and written per item, where a person told them. */
  readonly told?: { readonly input?: Known; readonly output?: Known };
  /** Items per execution: texts to embed, images to make, prompts in a batch. */
  readonly items: Known | undefined;
  /** The input is read once and nothing is written: classifying, tagging, embedding, evaluating a loss. */
  readonly isForwardOnly?: boolean;
  /** Passes over each item: one per candidate label where each is asked for in turn. */
  readonly passes?: Known | undefined;
  /** Items that share one step of the model, where the call or its loader says so. */
  readonly batchSize?: Known | undefined;
  /** Answers written to each item (`n`), which is read once for all of them. */
  readonly answers?: Known;
  /** The output limit written in the code, per answer. */
  readonly maxOutputTokens: Known | undefined;
  /** True when the code limits the output, also where it cannot be read how far. */
  readonly isOutputLimited: boolean;
  /** Where `max_tokens=…` could be written or stands: the span of the argument list's end. */
  readonly argumentsEnd: number | undefined;
  /** The keyword by which this call limits its output, e.g. `max_tokens`; undefined when it has none. */
  readonly outputLimitKeyword: string | undefined;
  readonly reasoningEffort: string | undefined;
  /** A budget for thinking, written in the code (`thinking={"budget_tokens": n}`). */
  readonly reasoningTokens?: Known;
  /** Of the pictures asked for, as the code writes it: `high`. */
  readonly imageQuality?: string;
  readonly imageSize: { readonly width: number; readonly height: number } | undefined;
  readonly steps: Known | undefined;
  /** A schema or JSON mode limits the answer. */
  readonly isStructured: boolean;
  readonly isStreamed: boolean;
  readonly hasTools: boolean;
  /** Turns at most, for agents. */
  readonly maxTurns: Known | undefined;
}

export interface TrainingSize {
  /** The learner, as a person would name it: `bert-base-uncased`, `RandomForestClassifier`, `Net`. */
  readonly learner: string | undefined;
  readonly family: 'neural' | 'classic' | 'boosting';
  readonly epochs: Known | undefined;
  readonly batchSize: Known | undefined;
  readonly samples: Known | undefined;
  readonly steps: Known | undefined;
  readonly parameters: Known | undefined;
  /** Nothing but dense layers, which use each weight once per row. */
  readonly isDense?: boolean;
  /** Tokens of a row that the network reads at most, where the code that builds it tells. */
  readonly rowTokens?: Known;
  /** Pixels on a side of the pictures that are trained on. */
  readonly pictureSide?: Known;
  readonly trees: Known | undefined;
  /** Levels of a tree at most. */
  readonly depth?: Known | undefined;
  /** Columns of the data, for tables. */
  readonly features?: Known | undefined;
  readonly jobs?: Jobs;
}

/** `n_jobs`: cores, or less than none for all but some (-1: all). */
export interface Jobs {
  readonly count: number;
  /** The search fits so many at once; else the learner itself takes so many. */
  readonly isOfSearch: boolean;
}

export interface SweepSize {
  readonly strategy: 'grid' | 'random' | 'bayes' | 'halving' | 'cross-validation' | 'loop' | 'other';
  readonly configurations: Known | undefined;
  readonly folds: Known | undefined;
  /** Configurations × folds for scikit-learn, trials elsewhere; undefined when nothing bounds it. */
  readonly trials: Known | undefined;
  /** Ends after this many seconds, however many trials that makes. */
  readonly seconds?: Known | undefined;
  /** No count, time or budget ends it. */
  readonly isUnbounded: boolean;
  /** What one trial trains, as far as seen. */
  readonly trial: TrainingSize | undefined;
  /** The work that stands inside the objective, with its times per trial; empty or absent where none is seen. */
  readonly inside?: readonly Workload[];
  /** What is tried, as a person would name it: `XGBClassifier`, `gpt-4o`. */
  readonly over?: string | undefined;
  /**
   * Where no trial is seen: what the file's imports can train, a table's learner or a network; `arithmetic` where all
   * of the objective is seen and trains nothing.
   */
  readonly trialKind?: 'table' | 'network' | 'arithmetic' | undefined;
  /** The hyperparameters with their number of values. */
  readonly axes: readonly { readonly name: string; readonly values: number }[];
}

export interface DeviceHints {
  readonly device: string | undefined;
  readonly precision: 'fp32' | 'fp16' | 'bf16' | 'fp8' | 'int8' | 'int4' | undefined;
  readonly count: number | undefined;
  /** The code lets products of fp32 matrices run in TF32, which PyTorch does not by itself. */
  readonly hasTf32?: boolean;
  /** Something is given that may tell the number format, and cannot be read. */
  readonly isFormatHidden?: boolean;
}

export interface Traits {
  readonly hasCheckpoint?: boolean;
  readonly hasEarlyStopping?: boolean;
  readonly hasPruning?: boolean;
  readonly hasGradientsOff?: boolean;
  readonly isCached?: boolean;
  /** The model reads its input and writes nothing: what a load is for, where its task says so. */
  readonly isForwardOnly?: boolean;
  /** No recogniser knows the library: told by what its call is named and given. */
  readonly isUnlisted?: boolean;
}
