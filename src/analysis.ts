// What one analysis of one document yields: plain frozen data that every face reads and none recomputes.

import type { Cost, Footprint } from './estimate/footprint';
import type { EstimateSettings } from './estimate/settings';
import type { Finding, RuleSettings } from './rules/rule';
import type { Document } from './source/document';

export interface Analysis {
  readonly document: Document;
  /** In text order. */
  readonly costs: readonly Cost[];
  /** Sum of the costs that are not counted elsewhere. */
  readonly total: Footprint;
  readonly findings: readonly Finding[];
  /** Stretches that could not be parsed. */
  readonly damage: number;
  /** True when a budget ended the walk: counts are then lower bounds. */
  readonly isCutShort: boolean;
  /** False when the prefilter saw nothing of interest and the text was never parsed. */
  readonly isParsed: boolean;
  /** Faults of ours (a rule that threw), for the log; never shown as findings. */
  readonly faults: readonly string[];
}

export interface Settings extends EstimateSettings, RuleSettings {}
