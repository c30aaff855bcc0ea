// The shape of a rule: one object, one page of the same stem. A rule looks at what was recognised and what it
// costs, never at text, and yields findings; only the runner reports.

import type { Certainty } from '../base/certainty';
import type { Range } from '../base/range';
import type { Span } from '../base/span';
import type { Cost } from '../estimate/footprint';
import type { Facts } from '../flow/facts';

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
  | 'place-and-time';

export interface Rule {
  /** Kebab-case, equal to the file's stem. */
  readonly id: string;
  readonly title: string;
  readonly group: RuleGroup;
  readonly severity: Exclude<Severity, 'off'>;
  /** One sentence: what it finds. Shown in lists. */
  readonly summary: string;
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
}

export interface RuleSettings {
  readonly severities: Readonly<Record<string, Severity>>;
}

/** What a rule yields; the runner adds rule id and severity. */
export interface Problem {
  readonly span: Span;
  readonly message: string;
  readonly certainty: Certainty;
  readonly costs: readonly Cost[];
  readonly fixes?: readonly Fix[];
  /** Lowers or raises the rule's own severity, by what is at stake. */
  readonly severity?: Exclude<Severity, 'off'>;
}

export interface Finding extends Required<Omit<Problem, 'severity' | 'fixes'>> {
  readonly rule: string;
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
