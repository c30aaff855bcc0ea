// Reads and analyses everything below some folders, a slice of time at a go. A file that cannot be read costs that
// file: it is listed with the reason, and the scan goes on.

import type { Analysis } from '../analysis';
import { readDocument } from '../source/read-document';
import { tooLarge } from './limits';
import { inSlices, type Schedule } from './schedule';
import type { Session } from './session';
import type { Sources } from './sources';
import { type WalkOptions, walk } from './walk';
import { because, type Workspace } from './workspace';

export interface ScanOptions extends Schedule, Pick<WalkOptions, 'exclude' | 'excludesIn'> {
  /** Awaited before a file is read, so that its settings are known. */
  readonly prepare?: ((uri: string) => Promise<void>) | undefined;
  /** Reads what documents refer to, so that the engine sees it. */
  readonly sources?: Sources | undefined;
}

/** What to scan: a folder with all below it, or one file, which no pattern leaves out because it was named. */
export interface Target {
  readonly kind: 'folder' | 'file';
  readonly uri: string;
}

export interface Skipped {
  readonly path: string;
  readonly why: string;
}

export interface Scan {
  /** Of the files that were parsed, in the order they were found. */
  readonly analyses: readonly Analysis[];
  readonly skipped: readonly Skipped[];
  /** How many files were looked at, the uninteresting included, the skipped not. */
  readonly files: number;
  /** False when it was cancelled. */
  readonly isComplete: boolean;
}

export async function scan(
  session: Session,
  workspace: Workspace,
  targets: readonly Target[],
  options: ScanOptions,
): Promise<Scan> {
  const skipped: Skipped[] = [];
  const onUnreadable = (uri: string, why: string) => skipped.push({ path: workspace.pathOf(uri), why });
  const uris = listFiles(workspace, targets, { ...options, onUnreadable });
  const scanned = await scanFiles(session, workspace, uris, options);
  return { ...scanned, skipped: [...skipped, ...scanned.skipped] };
}

/** The second half of a scan: files that were listed before, here or in another thread. */
export async function scanFiles(
  session: Session,
  workspace: Workspace,
  uris: AsyncIterable<string> | Iterable<string>,
  { prepare, sources, ...schedule }: Schedule & Pick<ScanOptions, 'prepare' | 'sources'>,
): Promise<Scan> {
  const analyses: Analysis[] = [];
  const skipped: Skipped[] = [];
  let files = 0;
  const visit = async ({ uri, content }: Ahead) => {
    const result = await analysisOf(session, uri, await content, sources);
    if ('skipped' in result) {
      session.forget(uri);
      skipped.push({ path: workspace.pathOf(uri), why: result.skipped });
      return;
    }
    files += 1;
    const { analysis } = result;
    if (analysis.isParsed || analysis.damage > 0) analyses.push(analysis);
  };
  const read = async (uri: string) => {
    await prepare?.(uri);
    return contentOf(workspace, uri);
  };
  const isComplete = await inSlices(readAhead(uris, read), visit, schedule);
  return { analyses, skipped, files, isComplete };
}

/** The first half of a scan. Each URI once, though targets may overlap. */
export async function* listFiles(
  workspace: Workspace,
  targets: readonly Target[],
  options: WalkOptions,
): AsyncIterable<string> {
  const seen = new Set<string>();
  for (const target of targets) {
    const found = target.kind === 'file' ? [target.uri] : walk(workspace, target.uri, options);
    for await (const uri of found) {
      if (seen.has(uri)) continue;
      seen.add(uri);
      yield uri;
    }
  }
}

type Content = { readonly bytes: Uint8Array } | { readonly skipped: string };

interface Ahead {
  readonly uri: string;
  readonly content: Promise<Content>;
}

/** An editor's files may lie behind a network: while one is analysed, these many are on their way. */
const MOST_AHEAD = 8;

/** In the order of the files; each is asked for before its turn comes. */
async function* readAhead(
  uris: AsyncIterable<string> | Iterable<string>,
  read: (uri: string) => Promise<Content>,
): AsyncIterable<Ahead> {
  const coming: Ahead[] = [];
  for await (const uri of uris) {
    coming.push({ uri, content: read(uri).catch((error) => ({ skipped: because(error) })) });
    if (coming.length >= MOST_AHEAD) yield coming.shift() as Ahead;
  }
  yield* coming;
}

async function contentOf(workspace: Workspace, uri: string): Promise<Content> {
  const large = tooLarge(uri, (await workspace.size(uri)) ?? 0);
  return large === undefined ? { bytes: await workspace.read(uri) } : { skipped: large };
}

async function analysisOf(session: Session, uri: string, content: Content, sources: Sources | undefined) {
  const open = session.isOpen(uri) ? session.latest(uri) : undefined;
  if (open !== undefined) return { analysis: open };
  if ('skipped' in content) return content;
  try {
    const file = readDocument({ uri, version: 0, content });
    if ('skipped' in file) return file;
    const before = sources?.document(uri);
    await sources?.prepare(file.document);
    // Read before, as another file's neighbour, and changed since.
    if (before && sources?.document(uri) !== before) session.refresh(sources?.importers([uri]));
    return { analysis: session.visit(file.document) };
  } catch (error) {
    return { skipped: because(error) };
  }
}
