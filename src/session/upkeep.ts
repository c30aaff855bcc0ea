// Keeps what is known true while files change, in an editor or on disk: reads again what changed, asks again what rests
// on it, and visits the files whose work is run from elsewhere though nobody opened them. Rests on the session for
// analyses and on the sources for texts; both are changed here in the order that asks each file once.
//
// What is stale is asked in one round, a slice of time at a go. It has no list of its own: each slice takes what is
// stale by then, so an edit between two slices needs no second round, and nothing is asked for a text that is gone.

import type { Document } from '../source/document';
import { scanFiles } from './scan';
import { inSlices, untilDone } from './schedule';
import type { Session } from './session';
import type { Change, Sources } from './sources';
import { because, type Workspace } from './workspace';

export interface UpkeepOptions {
  readonly session: Session;
  readonly sources: Sources;
  readonly workspace: Workspace;
  /** Resolves when its settings are known, to whether it is any of our business. */
  readonly isWanted: (uri: string) => Promise<boolean>;
  /** Told of each file that could not be read, or that broke something. */
  readonly onSkipped?: ((path: string, why: string) => void) | undefined;
  /** Changes on disk come in crowds: they are taken together when none came for so long. 100 when left out. */
  readonly pauseMs?: number | undefined;
  /** How long the first look at a file waits for what it imports; 1000 when left out. */
  readonly firstWaitMs?: number | undefined;
}

const FIRST_WAIT_MS = 1000;

export class Upkeep {
  readonly #options: UpkeepOptions;
  readonly #stop = new AbortController();
  readonly #stopListening: () => void;
  /** On disk, since the last look. */
  readonly #changes = new Map<string, Change['kind']>();
  /** To be visited as they stand. */
  readonly #waiting = new Set<string>();
  /** Visited only because others run what stands in them. */
  readonly #targets = new Set<string>();
  /** True once all files of the workspace are our business, not only what is open and what stands behind it. */
  #isFollowing = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #work: Promise<void> = Promise.resolve();
  /** Crowds of changes that are taken now: what is asked before all of them are would be asked twice. */
  #taking = 0;
  #round: Promise<void> | undefined;

  constructor(options: UpkeepOptions) {
    this.#options = options;
    this.#stopListening = options.session.onDidChange((uris) => {
      this.#followCalls(uris);
      this.#askInTurn();
    });
  }

  /**
   * Takes a text that somebody edits: it is told at once, and again when what it imports has been read. One that was
   * never seen before waits for its imports a moment: without them its first warnings would be others than its own,
   * there and gone. `isStill` says whether that is still wanted by then.
   */
  async edit(document: Document, isStill: () => boolean): Promise<void> {
    const { session, sources } = this.#options;
    const { uri } = document;
    this.#targets.delete(uri);
    const isFirst = !session.isVisited(uri);
    const isOther = sources.hold(document);
    const early = isFirst ? sources.prepare(document) : undefined;
    const isEarly = early !== undefined && (await isDoneWithin(this.#options.firstWaitMs ?? FIRST_WAIT_MS, early));
    if (isFirst && !isStill()) return;
    const importers = isOther || isFirst ? sources.importers([uri]) : [];
    session.update(document, importers);
    this.#visitDull(importers);
    if (isEarly) return;
    const isNews = await (early ?? sources.prepare(document));
    if (isNews && isStill()) this.#askAgain([uri, ...sources.importers([uri])]);
  }

  /** The editor closed it. What was typed and not saved is gone. */
  close(uri: string): void {
    const { session, sources } = this.#options;
    sources.release(uri);
    session.close(uri);
    this.changed({ uri, kind: 'changed' });
  }

  /** A file changed on disk. */
  changed({ uri, kind }: Change): void {
    const before = this.#changes.get(uri);
    const isBack = before === 'gone' && kind === 'changed';
    this.#changes.set(uri, kind === 'changed' && before !== undefined ? (isBack ? 'made' : before) : kind);
    this.#soon();
  }

  /** A folder is gone, with all that stood in it. */
  folderGone(uri: string): void {
    const { session, sources } = this.#options;
    const start = uri.endsWith('/') ? uri : `${uri}/`;
    const below = new Set([...session.visited(), ...sources.known()]);
    for (const each of below) if (each.startsWith(start)) this.changed({ uri: each, kind: 'gone' });
  }

  /** Everything was scanned: from now on new files count as well, and nothing is known only for the sake of others. */
  follow(): void {
    this.#isFollowing = true;
    this.#targets.clear();
  }

  /** Resolves when nothing waits any more. */
  async settled(): Promise<void> {
    do {
      if (this.#timer !== undefined) {
        this.#takeSoon(0);
        await new Promise((resolve) => setTimeout(resolve));
      }
      await this.#work;
      await this.asked();
    } while (this.#timer !== undefined);
  }

  /** Resolves when nothing is stale any more. */
  async asked(): Promise<void> {
    while (this.#round !== undefined || (this.#taking > 0 && !this.#options.session.isSettled))
      await (this.#round ?? this.#work);
  }

  dispose(): void {
    this.#stop.abort();
    clearTimeout(this.#timer);
    this.#stopListening();
  }

  #soon(): void {
    this.#takeSoon(this.#options.pauseMs ?? 100);
  }

  #takeSoon(pauseMs: number): void {
    clearTimeout(this.#timer);
    if (this.#stop.signal.aborted) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      const onFault = (error: unknown) => this.#options.onSkipped?.('', because(error));
      this.#taking += 1;
      const taken = () => {
        this.#taking -= 1;
        this.#askInTurn();
      };
      this.#work = this.#work
        .then(() => this.#takeAll())
        .catch(onFault)
        .then(taken);
    }, pauseMs);
  }

  #askInTurn(): void {
    const { session, onSkipped } = this.#options;
    const { signal } = this.#stop;
    if (this.#round !== undefined || this.#taking > 0 || session.isSettled || signal.aborted) return;
    this.#round = untilDone((isOver) => this.#taking > 0 || session.settle(isOver), { signal })
      .then(
        () => {},
        (error) => onSkipped?.('', because(error)),
      )
      .then(() => {
        this.#round = undefined;
        this.#askInTurn();
      });
  }

  async #takeAll(): Promise<void> {
    const { session } = this.#options;
    const changes = [...this.#changes].map(([uri, kind]) => ({ uri, kind }));
    this.#changes.clear();
    if (changes.length > 0) await this.#reload(changes);
    for (const { uri, kind } of changes) {
      if (session.isOpen(uri)) continue;
      if (kind === 'gone') session.forget(uri);
      else if (this.#isFollowing || session.isVisited(uri)) this.#waiting.add(uri);
    }
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    await this.#visit(waiting);
  }

  async #reload(changes: readonly Change[]): Promise<void> {
    const { session, sources } = this.#options;
    const own = new Set(changes.map(({ uri }) => uri));
    const changed = await sources.reload(changes);
    // What changed itself is visited with its new text; before that there is nothing to ask.
    const resting = changed.filter((uri) => !own.has(uri) || session.isOpen(uri));
    this.#askAgain([...resting, ...sources.importers(changed)]);
  }

  async #visit(uris: readonly string[]): Promise<void> {
    const { session, sources, workspace, isWanted, onSkipped } = this.#options;
    const { signal } = this.#stop;
    const wanted: string[] = [];
    await inSlices(
      uris.filter((uri) => !session.isOpen(uri)),
      async (uri) => {
        if (await isWanted(uri)) wanted.push(uri);
        else session.forget(uri);
      },
      { signal },
    );
    const { skipped } = await scanFiles(session, workspace, wanted, { sources, signal });
    for (const { path, why } of skipped) onSkipped?.(path, why);
  }

  /** Analyses that rest on what changed are asked when they are read; what had nothing to tell must be looked at. */
  #askAgain(uris: readonly string[]): void {
    this.#options.session.refresh(uris);
    this.#visitDull(uris);
  }

  #visitDull(uris: readonly string[]): void {
    const { session } = this.#options;
    const dull = uris.filter((uri) => session.isDull(uri));
    if (dull.length === 0) return;
    for (const uri of dull) this.#waiting.add(uri);
    this.#soon();
  }

  /** The work that a file causes elsewhere is counted there, so that file must be known; later it need not be. */
  #followCalls(uris: readonly string[]): void {
    const { session } = this.#options;
    for (const target of uris.flatMap((uri) => session.callsOf(uri))) {
      const isKnown = session.isVisited(target) && !session.isDull(target);
      if (isKnown || this.#targets.has(target)) continue;
      this.#targets.add(target);
      this.#waiting.add(target);
      this.#soon();
    }
    for (const target of [...this.#targets]) {
      if (session.isCalled(target) || session.isOpen(target)) continue;
      this.#targets.delete(target);
      session.forget(target);
    }
  }
}

function isDoneWithin(ms: number, work: Promise<unknown>): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), ms);
    void work.then(() => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}
