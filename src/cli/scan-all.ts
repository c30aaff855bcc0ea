// The scan itself: the files below the targets in threads, then once more those that others run, so that work which
// other files cause is counted where it stands.

import { callersOf } from '../callers';
import { listFiles, type Scan, type Skipped, type Target } from '../session/scan';
import { MOST_BEHIND } from '../session/sources';
import type { Workspace } from '../session/workspace';
import type { FolderSettings } from './folder-settings';
import type { Progress } from './progress';
import type { StandardInput } from './standard-input';
import { Threads } from './threads';

export interface ScanAll {
  readonly folder: FolderSettings;
  readonly standardInput: StandardInput | undefined;
  readonly longestMs: number;
  readonly progress: Progress;
}

export async function scanAll(
  workspace: Workspace,
  targets: readonly Target[],
  { folder, standardInput, longestMs, progress }: ScanAll,
): Promise<Scan> {
  const unreadable: Skipped[] = [];
  const onUnreadable = (uri: string, why: string) => unreadable.push({ path: workspace.pathOf(uri), why });
  const { exclude, excludesIn, settings } = folder;
  const uris: string[] = [];
  for await (const uri of listFiles(workspace, targets, { exclude, excludesIn, onUnreadable })) uris.push(uri);
  const differing = await folder.differing(uris);
  const mostBehind = Math.max(uris.length, MOST_BEHIND);
  const workingFolder = process.cwd();
  const threads = new Threads({ settings, differing, workingFolder, standardInput, mostBehind, longestMs });
  progress.begin('Reading', uris.length);
  const alone = await threads.scan(uris, undefined, () => progress.step());
  // Work that other files cause is counted where it stands, so those files are read once more, with their callers.
  const callers = callersOf(alone.analyses.map(({ document, via }) => ({ uri: document.uri, via })));
  progress.begin('Counting what others run:', callers.size);
  const called = await threads.scan([...callers.keys()], callers, () => progress.step());
  await threads.close();
  const isAgain = new Set(called.analyses.map(({ document }) => document.uri));
  return {
    ...alone,
    analyses: [...alone.analyses.filter(({ document }) => !isAgain.has(document.uri)), ...called.analyses],
    skipped: [...unreadable, ...alone.skipped],
  };
}
