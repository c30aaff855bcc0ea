// The engine's one door: a document walks in, an Analysis walks out. Each value is made once and handed on; nothing
// here or below does IO, keeps state, or throws on user text.

import type { Analysis, Settings } from './analysis';
import { estimateWorkload, totalOf } from './estimate/estimate';
import type { CountTokens } from './estimate/tokens';
import { evaluate } from './flow/evaluate';
import { isOfInterest } from './recognise/prefilter';
import { recognise } from './recognise/recognise';
import { check } from './rules/check';
import type { Document } from './source/document';
import { parse } from './syntax/parse';

/**
 * Finds what a document will spend and what to say about it.
 *
 *     const { document } = readDocument({ uri: 'train.py', version: 1, content: { text } });
 *     analyse(document, DEFAULT_SETTINGS, countTokens).costs[0]?.footprint.energyWh   // { low, best, high }
 *
 * `countTokens` is the real tokenizer where the host has loaded it, else the documented approximation.
 */
export function analyse(document: Document, settings: Settings, countTokens: CountTokens): Analysis {
  if (!isOfInterest(document.original, document.language)) return nothing(document);
  const program = parse(document);
  const facts = evaluate(program);
  const { workloads, faults } = recognise(facts, undefined, document.uri);
  const estimate = (workload: (typeof workloads)[number]) => estimateWorkload(workload, settings, countTokens);
  const costs = workloads.map(estimate);
  const { comments } = program;
  const text = document.original;
  const checked = check({ costs, facts, settings, comments, text, cells: document.cells, estimate });
  return {
    document,
    costs,
    total: totalOf(costs),
    findings: checked.findings,
    damage: document.damage + program.damage,
    isCutShort: facts.isCutShort,
    isParsed: true,
    faults: [...faults, ...checked.faults],
  };
}

function nothing(document: Document): Analysis {
  return {
    document,
    costs: [],
    total: totalOf([]),
    findings: [],
    damage: document.damage,
    isCutShort: false,
    isParsed: false,
    faults: [],
  };
}
