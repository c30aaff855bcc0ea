// The engine's one door: a document walks in, an Analysis walks out. Each value is made once and handed on; nothing
// here or below does IO, keeps state, or throws on user text.

import type { Analysis, Settings } from './analysis';
import type { Span } from './base/span';
import { type Caller, countCallers } from './callers';
import { estimateWorkload, totalOf } from './estimate/estimate';
import type { CountTokens } from './estimate/tokens/tokens';
import { evaluate } from './flow/evaluate';
import type { Facts } from './flow/facts';
import { NO_SURROUNDINGS, type Surroundings } from './flow/programs/module';
import { isOfInterest } from './recognise/prefilter';
import { recognise } from './recognise/recognise';
import type { Workload } from './recognise/workload';
import { check } from './rules/check';
import { sortOut } from './sort-out';
import type { Document } from './source/document';
import { assume } from './syntax/assume';
import { parse } from './syntax/parse';
import type { Program } from './syntax/program';

/** What the engine may know of the files around a document. */
export interface WorkspaceView {
  readonly surroundings: Surroundings;
  /** The file that a place outside the document lies in. */
  readonly fileAt: (place: Span) => { readonly uri: string; readonly range: Span } | undefined;
  /** The files that run what stands in it. */
  readonly callers: readonly Caller[];
  /** The files that it rests on. */
  readonly behind: readonly string[];
  /** True where something it imports is of interest, though its own text mentions nothing. */
  readonly isOfInterest: boolean;
  /** False where nobody has looked yet for what it imports: any module may then be the program's own. */
  readonly isLooked: boolean;
}

/** A document of which only its own text is known. */
export const ALONE: WorkspaceView = {
  surroundings: NO_SURROUNDINGS,
  fileAt: () => undefined,
  callers: [],
  behind: [],
  isOfInterest: false,
  isLooked: true,
};

/**
 * Finds what a document will spend and what to say about it.
 *
 *     const { document } = readDocument({ uri: 'train.py', version: 1, content: { text } });
 *     analyse(document, DEFAULT_SETTINGS, countTokens).costs[0]?.footprint.energyWh   // { low, best, high }
 *
 * `countTokens` is the real tokenizer where the host has loaded it, else the documented approximation.
 */
export function analyse(
  document: Document,
  settings: Settings,
  countTokens: CountTokens,
  workspace: WorkspaceView = ALONE,
): Analysis {
  if (!workspace.isOfInterest && !isOfInterest(document.original, document.language))
    return nothing(document, workspace);
  const program = assume(parse(document), settings.assumptions ?? [], document.uri);
  const facts = evaluate(program, workspace.surroundings);
  const { workloads, faults } = recognise(facts, undefined, document.uri, { canGuess: workspace.isLooked });
  const estimate = (workload: (typeof workloads)[number]) => estimateWorkload(workload, settings, countTokens);
  const { costs: own, via } = sortOut(workloads.map(estimate), document.uri, workspace.fileAt);
  const costs = countCallers(own, document.uri, workspace.callers, estimate);
  const { comments, annotations } = program;
  const text = document.original;
  const checked = check({ costs, facts, settings, comments, annotations, text, cells: document.cells, estimate });
  return {
    document,
    costs,
    via,
    behind: workspace.behind,
    total: totalOf(costs),
    findings: checked.findings,
    assumed: assumedOf(program, facts, workloads),
    damage: document.damage + program.damage,
    isCutShort: facts.isCutShort,
    isParsed: true,
    faults: [...faults, ...checked.faults],
  };
}

/** Sizes of data are told of a value; who asks for them stands elsewhere. All else is told of calls. */
function assumedOf({ sized = [] }: Program, { heard }: Facts, workloads: readonly Workload[]): readonly string[] {
  const assumed = new Set(workloads.length > 0 ? sized : []);
  for (const [id, calls] of heard)
    if (typeof id === 'string' && workloads.some(({ span }) => calls.has(`${span.start}:${span.end}`)))
      assumed.add(id);
  return [...assumed];
}

function nothing(document: Document, workspace: WorkspaceView): Analysis {
  return {
    document,
    costs: [],
    via: [],
    behind: workspace.behind,
    total: totalOf([]),
    findings: [],
    assumed: [],
    damage: document.damage,
    isCutShort: false,
    isParsed: false,
    faults: [],
  };
}
