// What one analysis of one document yields: plain frozen data that every face reads and none recomputes.

import type { Span } from './base/span';
import type { Cost, Footprint } from './estimate/footprint';
import type { EstimateSettings } from './estimate/settings';
import type { Finding, RuleSettings } from './rules/rule';
import type { Document } from './source/document';
import type { Assumed } from './syntax/assume';

export interface Analysis {
  readonly document: Document;
  /** In text order. */
  readonly costs: readonly Cost[];
  /** Files of the workspace that it rests on: when one of them changes, so may this. */
  readonly behind: readonly string[];
  /** What it spends in other files of the workspace, through the functions it calls there. */
  readonly via: readonly Via[];
  /** Sum of the costs that are not counted elsewhere. */
  readonly total: Footprint;
  readonly findings: readonly Finding[];
  /** The assumptions of the settings, by their ids, that tell something of its work. */
  readonly assumed: readonly string[];
  /** Stretches that could not be parsed. */
  readonly damage: number;
  /** True when a budget ended the walk: counts are then lower bounds. */
  readonly isCutShort: boolean;
  /** False when the prefilter saw nothing of interest and the text was never parsed. */
  readonly isParsed: boolean;
  /** Faults of ours (a rule that threw), for the log; never shown as findings. */
  readonly faults: readonly string[];
}

/**
 * Work that stands in another file and runs because of this one. It is counted there, once for all who cause it; here
 * it is shown.
 */
export interface Via {
  /** The call in this document that leads there. */
  readonly span: Span;
  /** The file it stands in; all places of the cost are that file's, unless they name another. */
  readonly uri: string;
  readonly cost: Cost;
  /** The programs that are started on the way there: what starts them tells how they run. */
  readonly started?: readonly string[];
  /** True when its text changed since: only how often it runs still holds, the rest is for its own file to say. */
  readonly isOutdated?: boolean;
}

export interface Settings extends EstimateSettings, RuleSettings {
  /** What the settings file tells of functions and files; of one document's settings, those that are for it. */
  readonly assumptions?: readonly Assumed[] | undefined;
}
