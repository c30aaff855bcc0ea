// One worker thread of a scan: is handed file names, answers with what was found in them. Its engine is its own, so
// threads share nothing, and what breaks one breaks nothing else.

import { parentPort, workerData } from 'node:worker_threads';
import type { Analysis, Settings } from '../analysis';
import type { Caller } from '../callers';
import { engine } from '../project/engine';
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
  /** By file: who runs what stands in it, once that is known. */
  readonly callers: ReadonlyMap<string, readonly Caller[]>;
}

export function runThread(): void {
  const { settings, differing, workingFolder, standardInput, callers } = workerData as ThreadData;
  const disk = nodeWorkspace(workingFolder);
  const workspace = standardInput ? withStandardInput(disk, standardInput) : disk;
  const sources = new Sources(workspace);
  const settingsFor = settingsByFolder(settings, differing);
  const inWorkspace = engine(lazyTokenizer(), sources, settingsFor);
  const analyse: Analyse = (document, settings) => inWorkspace(document, settings, callers.get(document.uri));
  parentPort?.on('message', async (uris: readonly string[]) => {
    const session = new Session({ analyse, settings: settingsFor });
    const result = await scanFiles(session, workspace, uris, { sources, sliceMs: Number.POSITIVE_INFINITY });
    parentPort?.postMessage({ ...result, analyses: result.analyses.map(lightened) } satisfies Scan);
  });
}

/** A text that nothing points into does not travel. */
function lightened(analysis: Analysis): Analysis {
  if (analysis.costs.length > 0 || analysis.via.length > 0 || analysis.findings.length > 0) return analysis;
  return { ...analysis, document: { ...analysis.document, text: '', original: '', magics: [] } };
}
