// The shape of a rule: one object, one page of the same stem. A rule looks at what was recognised and what it
// costs, never at text, and yields findings; only the runner reports.

import type { Certainty } from '../base/certainty';
import type { Range } from '../base/range';
import type { Span } from '../base/span';
import type { Cost } from '../estimate/footprint';
import type { CallFact, Facts } from '../flow/facts';

export type Severity = 'off' | 'hint' | 'info' | 'warning' | 'error';

export type RuleGroup =
  | 'calls'
  | 'tokens'
  | 'model-choice'
  | 'reuse'
  | 'training'
  | 'inference'
  | 'data'
  | 'serving'
  | 'place-and-time'
  | 'comments';

export interface Rule {
  /** Kebab-case, equal to the file's stem. */
  readonly id: string;
  readonly title: string;
  readonly group: RuleGroup;
  readonly severity: Exclude<Severity, 'off'>;
  /** One sentence: what it finds. Shown in lists. */
  readonly summary: string;
  /** The kind of fix it offers, if any. For lists and pages; the fix itself says it again. */
  readonly fix?: Fix['safety'];
  /** Rules that tell the same waste more exactly: where one of them speaks of a workload, this one is silent. */
  readonly yieldsTo?: readonly string[];
  readonly check: (context: RuleContext) => Iterable<Problem>;
}

export interface RuleContext {
  readonly costs: readonly Cost[];
  readonly facts: Facts;
  /** Estimates a changed workload, so that a fix can say what it saves. */
  readonly estimate: (workload: Cost['workload']) => Cost;
  readonly settings: RuleSettings;
  /** The text between two offsets, for fixes that repeat what stands there. Not for finding things. */
  readonly slice: (span: Span) => string;
  /** The call a workload was recognised from, where there is one. */
  readonly callOf: (cost: Cost) => CallFact | undefined;
}

/** What a person can set about rules. A selector is a rule's id, the start of one (`sweep`), a group, or `*`. */
export interface RuleSettings {
  /** By selector; the closest one wins. Replaces the weighed severity of all that is large enough for a hint. */
  readonly severities: Readonly<Record<string, Severity>>;
  /** Only these rules run; all of them when left out. */
  readonly select?: readonly string[];
  /** These rules never run; wins over `select`. */
  readonly ignore?: readonly string[];
  readonly stakes?: Stakes;
}

/** From how much on a finding is worth a hint, an info, a warning; energy or money, whichever comes first. */
export interface Stakes {
  readonly hint: Stake;
  readonly info: Stake;
  readonly warning: Stake;
}

export interface Stake {
  readonly energyWh: number;
  readonly costUsd: number;
}

/** What a rule yields; the runner adds rule id and severity, and makes the message: advice first, figures after. */
export interface Problem {
  readonly span: Span;
  /** What to do and why, in one or two sentences that need no figures to be understood. */
  readonly advice: string;
  /** How often and how much, as a sentence. Of several findings on one workload only the first says it. */
  readonly figures?: string;
  readonly certainty: Certainty;
  readonly costs: readonly Cost[];
  readonly fixes?: readonly Fix[];
  /**
   * What could be spared at best, as a share of the costs; 1 when left out. Weighs what is at stake.
   */
  readonly share?: number;
  /** Set where the stake is not the footprint (a loop without end). Otherwise the runner weighs. */
  readonly severity?: Exclude<Severity, 'off'>;
}

export interface Finding extends Required<Omit<Problem, 'advice' | 'figures' | 'severity' | 'share' | 'fixes'>> {
  readonly rule: string;
  readonly message: string;
  readonly severity: Exclude<Severity, 'off'>;
  readonly fixes: readonly Fix[];
}

export interface Fix {
  readonly title: string;
  /** `safe` never changes what the program computes; `suggested` may, and is applied one by one. */
  readonly safety: 'safe' | 'suggested';
  readonly edits: readonly Edit[];
  readonly saves: { readonly energyWh: Range; readonly costUsd: Range } | undefined;
}

export interface Edit {
  readonly span: Span;
  readonly newText: string;
}
