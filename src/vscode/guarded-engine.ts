// The engine with a net below it: a fault of ours costs the file it happens in, is logged once, and nothing else.

import type { Analysis } from '../analysis';
import { sumFootprints } from '../report/sum-footprints';
import type { Analyse } from '../session/session';
import type { Log } from '../session/workspace';
import type { Document } from '../source/document';

export function guardedEngine(analyse: Analyse, log: Log): Analyse {
  const told = new Set<string>();
  const tell = (document: Document, fault: string) => {
    // Without the place in the file, or every keystroke would make it a new one.
    const key = `${document.uri} ${fault.replace(/\d+/g, '')}`;
    if (told.has(key)) return;
    told.add(key);
    log.warn(`${document.uri}: ${fault}`);
  };
  return (document, settings, callers) => {
    try {
      const analysis = analyse(document, settings, callers);
      for (const fault of analysis.faults) tell(document, fault);
      return analysis;
    } catch (error) {
      tell(document, `could not be analysed: ${error instanceof Error ? error.stack : String(error)}`);
      return nothing(document);
    }
  };
}

function nothing(document: Document): Analysis {
  const total = sumFootprints([]);
  return {
    document,
    costs: [],
    via: [],
    behind: [],
    total,
    findings: [],
    assumed: [],
    damage: document.damage,
    isCutShort: false,
    isParsed: false,
    faults: [],
  };
}
