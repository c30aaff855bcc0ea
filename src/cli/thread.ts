// One worker thread of a scan: is handed file names, answers with what was found in them. Its engine is its own, so
// threads share nothing, and what breaks one breaks nothing else.

import { parentPort, workerData } from 'node:worker_threads';
import type { Analysis, Settings } from '../analysis';
import type { Caller } from '../callers';
import { engine } from '../project/engine';
import type { SourcePort } from '../project/links';
import { type Scan, scanFiles } from '../session/scan';
import { type Analyse, Session } from '../session/session';
import { Sources } from '../session/sources';
import { nodeWorkspace } from './node-workspace';
import { settingsByFolder } from './settings-by-folder';
import { type StandardInput, withStandardInput } from './standard-input';
import { lazyTokenizer } from './tokenizer';

export interface ThreadData {
  readonly settings: Settings;
  /** Folders whose documents have other settings. */
  readonly differing: ReadonlyMap<string, Settings>;
  readonly workingFolder: string;
  readonly standardInput: StandardInput | undefined;
  /** How many modules are read behind one file: all that are scanned, since each is read anyway. */
  readonly mostBehind: number;
}

/** What a thread is asked. */
export interface Lot {
  readonly uris: readonly string[];
  /** By file: who runs what stands in it, once that is known. */
  readonly callers: ReadonlyMap<string, readonly Caller[]>;
}

/** What it says: that it goes on, or what one file came to. */
export type Answer = { readonly kind: 'busy' } | { readonly kind: 'done'; readonly uri: string; readonly scan: Scan };

/** While what a file imports is read, something is said this often, in milliseconds. */
const SAY_EACH = 500;

export function runThread(): void {
  const { settings, differing, workingFolder, standardInput, mostBehind } = workerData as ThreadData;
  const disk = nodeWorkspace(workingFolder);
  const workspace = standardInput ? withStandardInput(disk, standardInput) : disk;
  const sources = new Sources(workspace, { mostBehind });
  const settingsFor = settingsByFolder(settings, differing);
  const inWorkspace = engine(lazyTokenizer(), telling(sources), settingsFor);
  parentPort?.on('message', async ({ uris, callers }: Lot) => {
    const analyse: Analyse = (document, settings) => inWorkspace(document, settings, callers.get(document.uri));
    const session = new Session({ analyse, settings: settingsFor });
    for (const uri of uris) {
      const found = await scanFiles(session, workspace, [uri], { sources, sliceMs: Number.POSITIVE_INFINITY });
      say({ kind: 'done', uri, scan: { ...found, analyses: found.analyses.map(lightened) } });
    }
  });
}

function say(answer: Answer): void {
  parentPort?.postMessage(answer);
}

/** The same sources; whoever looks through a large program is heard to go on. */
function telling(sources: Sources): SourcePort {
  let said = performance.now();
  return {
    links: (uri) => sources.links(uri),
    document: (uri) => {
      const now = performance.now();
      if (now - said > SAY_EACH) {
        said = now;
        say({ kind: 'busy' });
      }
      return sources.document(uri);
    },
  };
}

/** A text that nothing points into does not travel. */
function lightened(analysis: Analysis): Analysis {
  if (analysis.costs.length > 0 || analysis.via.length > 0 || analysis.findings.length > 0) return analysis;
  return { ...analysis, document: { ...analysis.document, text: '', original: '', magics: [] } };
}
