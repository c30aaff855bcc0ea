// What is known now: the newest analysis of every document seen, under its version. Faces put documents in and read
// analyses out; a result that is older than what is known is never published. Rests on the engine it is handed.
//
// What holds at any time:
// - A text that is taken is answered at once, from itself and from what its callers said last. So the latest analysis
//   is always of the newest text, and taking one costs one analysis, however many files run what stands in it.
// - What rests on a change is stale until it is asked again; its latest analysis, and its account of what it runs
//   elsewhere, stand until then. Nothing is taken back before it is known what comes instead.
// - A file is stale for its text (its own or one it rests on), or only for its callers (an account of it is another
//   than before). What it causes elsewhere does not hang on its callers, so asking for their sake makes nobody else
//   stale: after each stale text was asked once, and then each file that is stale for its callers, nothing is.
// - An account speaks of the text that its caller saw (`accounts.ts`).
// `get` and `settle` make exact what is read; `latest` is what was told last and costs nothing.

import type { Analysis, Settings } from '../analysis';
import { type Caller, callersOf } from '../callers';
import type { Document } from '../source/document';
import { type Account, accountsOf, isSameAccount } from './accounts';
import { isSameText } from './same-text';
import type { SettingsFor } from './settings';

/** The engine as the session sees it: pure, never throws on user text. */
export type Analyse = (document: Document, settings: Settings, callers: readonly Caller[]) => Analysis;

export interface SessionOptions {
  readonly analyse: Analyse;
  /** The same for all, or by document. */
  readonly settings: Settings | SettingsFor;
  /** A file as the engine sees it now, when it is asked of one that imports it; left out where it sees no others. */
  readonly documentOf?: ((uri: string) => Document | undefined) | undefined;
}

/** The URIs whose analysis is new, gone, or stale by now. */
export type Listener = (uris: readonly string[]) => void;

interface Known {
  readonly document: Document;
  /** Of this document, though not always by all that is known now. */
  readonly analysis: Analysis;
  readonly isOpen: boolean;
}

type Stale = 'text' | 'callers';

export class Session {
  readonly #analyse: Analyse;
  readonly #documentOf: (uri: string) => Document | undefined;
  readonly #known = new Map<string, Known>();
  /** Of what is known: to be asked again. */
  readonly #stale = new Map<string, Stale>();
  /** Visited, with nothing to tell. */
  readonly #dull = new Set<string>();
  readonly #listeners = new Set<Listener>();
  /** By the file the work stands in and the file that causes it. */
  readonly #accounts = new Map<string, Map<string, Account>>();
  /** By the file that causes work: where it stands. */
  readonly #calls = new Map<string, readonly string[]>();
  /** What listeners are told when all that hangs together is done. */
  readonly #news = new Set<string>();
  #depth = 0;
  #settings: SettingsFor;

  constructor({ analyse, settings, documentOf = () => undefined }: SessionOptions) {
    this.#analyse = analyse;
    this.#settings = byDocument(settings);
    this.#documentOf = documentOf;
  }

  settingsFor(uri: string): Settings {
    return this.#settings(uri);
  }

  /** Of no document in particular. */
  get settings(): Settings {
    return this.#settings('');
  }

  /**
   * Takes a document that somebody is editing, and answers from its own text. The same version again costs nothing; an
   * older one is ignored. Those that rest on its text are stale from now on.
   */
  update(document: Document, restingOnIt: readonly string[] = []): Analysis {
    const known = this.#known.get(document.uri);
    if (known?.isOpen && known.document.version >= document.version) return known.analysis;
    return this.#together(() => {
      this.#makeStale(restingOnIt, 'text');
      const analysis = this.#answer(document);
      this.#put({ document, analysis, isOpen: true });
      return analysis;
    });
  }

  /**
   * Takes a document as it stands on disk. It is kept only when there is something to tell, so that a workspace of
   * thousands of files costs little memory; what is open in an editor is newer and stays.
   */
  visit(document: Document): Analysis {
    const { uri } = document;
    const known = this.#known.get(uri);
    if (known?.isOpen) return known.analysis;
    if (known && !this.#stale.has(uri) && isSameText(known.document, document)) return known.analysis;
    return this.#together(() => {
      const analysis = this.#answer(document);
      if (hasSomethingToTell(analysis)) this.#put({ document, analysis, isOpen: false });
      else this.#putAway(uri);
      return analysis;
    });
  }

  /** By all that is known now: what is stale is asked first, callers before what they call. */
  get(uri: string): Analysis | undefined {
    this.#together(() => {
      for (let next = this.#before(uri); next !== undefined; next = this.#before(uri)) this.#ask(next);
    });
    return this.latest(uri);
  }

  /** As it was told last. Asks nobody. */
  latest(uri: string): Analysis | undefined {
    return this.#known.get(uri)?.analysis;
  }

  /** True when nothing is stale. */
  get isSettled(): boolean {
    return this.#stale.size === 0;
  }

  /**
   * Asks what is stale, one file after the other, until that is enough: at least one, what is open before the rest.
   * True when nothing is stale any more. Listeners are told once.
   */
  settle(isEnough: () => boolean = () => false): boolean {
    return this.#together(() => {
      let isFirst = true;
      while (this.#stale.size > 0) {
        for (const uri of this.#inOrder()) {
          while (this.#stale.has(uri)) {
            if (!isFirst && isEnough()) return false;
            isFirst = false;
            const isInSight = this.isOpen(uri) && this.#stale.get(uri) === 'text';
            this.#ask((isInSight ? uri : this.#before(uri)) ?? uri);
          }
        }
      }
      return true;
    });
  }

  isOpen(uri: string): boolean {
    return this.#known.get(uri)?.isOpen ?? false;
  }

  /** True for what is known, or was visited and had nothing to tell. */
  isVisited(uri: string): boolean {
    return this.#known.has(uri) || this.#dull.has(uri);
  }

  /** True for what was visited and had nothing to tell. */
  isDull(uri: string): boolean {
    return this.#dull.has(uri);
  }

  /** True when a file that is known runs what stands in it. */
  isCalled(uri: string): boolean {
    return this.#accounts.has(uri);
  }

  /** All that was visited. */
  *visited(): Iterable<string> {
    yield* this.#known.keys();
    yield* this.#dull;
  }

  /** Where the work stands that a file causes elsewhere. */
  callsOf(uri: string): readonly string[] {
    return this.#calls.get(uri) ?? [];
  }

  /** Everything known, in no particular order, each as `get` gives it. */
  *analyses(): Iterable<Analysis> {
    for (const uri of [...this.#known.keys()]) {
      const analysis = this.get(uri);
      if (analysis) yield analysis;
    }
  }

  /** Everything known, as it was told last. Asks nobody. */
  allLatest(): readonly Analysis[] {
    return [...this.#known.values()].map(({ analysis }) => analysis);
  }

  /** The editor closed it: what is known stays until the disk says otherwise. */
  close(uri: string): void {
    const known = this.#known.get(uri);
    if (known === undefined) return;
    if (this.#stale.has(uri) || hasSomethingToTell(known.analysis)) this.#known.set(uri, { ...known, isOpen: false });
    else this.#putAway(uri);
  }

  /** The file is gone, or is no longer any of our business. */
  forget(uri: string): void {
    this.#dull.delete(uri);
    this.#stale.delete(uri);
    if (!this.#known.delete(uri)) return;
    this.#together(() => {
      this.#news.add(uri);
      this.#calledBy(uri, []);
    });
  }

  clear(): void {
    const uris = [...this.#known.keys()];
    this.#known.clear();
    this.#stale.clear();
    this.#dull.clear();
    this.#accounts.clear();
    this.#calls.clear();
    this.#tell(uris);
  }

  /** Everything known is stale. */
  setSettings(settings: Settings | SettingsFor): void {
    this.#settings = byDocument(settings);
    this.refresh();
  }

  /** The same when what these rest on may have changed: settings, or the files around them. */
  refresh(uris: readonly string[] = [...this.#known.keys()]): void {
    this.#together(() => this.#makeStale(uris, 'text'));
  }

  /** Returns how to stop listening. */
  onDidChange(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #answer(document: Document): Analysis {
    const { uri } = document;
    return this.#analyse(document, this.#settings(uri), accountsOf(document, this.#accounts.get(uri)));
  }

  #ask(uri: string): void {
    const known = this.#known.get(uri);
    const why = this.#stale.get(uri);
    this.#stale.delete(uri);
    if (known === undefined) return;
    const analysis = this.#answer(known.document);
    this.#known.set(uri, { ...known, analysis });
    this.#news.add(uri);
    if (why === 'text') this.#calledBy(uri, analysis.via);
  }

  /** Whom to ask next for this one to be exact: a caller whose account may be another by now, at last itself. */
  #before(uri: string): string | undefined {
    const seen = new Set<string>();
    let at = uri;
    for (let next: string | undefined = uri; next !== undefined; ) {
      at = next;
      seen.add(at);
      const callers: Iterable<string> = this.#accounts.get(at)?.keys() ?? [];
      next = [...callers].find((caller) => this.#stale.get(caller) === 'text' && !seen.has(caller));
    }
    return this.#stale.has(at) ? at : undefined;
  }

  /** What is open first; what is stale only for its callers when these have said all. */
  #inOrder(): readonly string[] {
    const rank = ([uri, why]: readonly [string, Stale]) => (why === 'callers' ? 2 : this.isOpen(uri) ? 0 : 1);
    return [...this.#stale].sort((left, right) => rank(left) - rank(right)).map(([uri]) => uri);
  }

  #put(known: Known): void {
    const { uri } = known.document;
    this.#known.set(uri, known);
    this.#stale.delete(uri);
    this.#dull.delete(uri);
    this.#news.add(uri);
    this.#calledBy(uri, known.analysis.via);
  }

  #putAway(uri: string): void {
    this.forget(uri);
    this.#dull.add(uri);
  }

  /** What a file runs of others is theirs to count: those whose account changes are stale. */
  #calledBy(uri: string, via: Caller['via']): void {
    const now = callersOf([{ uri, via }]);
    const changed: string[] = [];
    for (const target of new Set([...now.keys(), ...this.callsOf(uri)])) {
      const accounts = this.#accounts.get(target) ?? new Map<string, Account>();
      const [caller] = now.get(target) ?? [];
      const isSame = isSameAccount(accounts.get(uri)?.caller, caller);
      if (caller) accounts.set(uri, { caller, of: this.#documentOf(target) });
      else accounts.delete(uri);
      if (accounts.size > 0) this.#accounts.set(target, accounts);
      else this.#accounts.delete(target);
      if (isSame) continue;
      changed.push(target);
      // Whoever keeps files at hand is told whose work is to be counted now: also of what had nothing to tell by itself.
      if (!this.#known.has(target)) this.#news.add(uri);
    }
    if (now.size > 0) this.#calls.set(uri, [...now.keys()]);
    else this.#calls.delete(uri);
    this.#makeStale(changed, 'callers');
  }

  #makeStale(uris: readonly string[], why: Stale): void {
    for (const uri of uris) {
      if (!this.#known.has(uri)) continue;
      if (this.#stale.get(uri) !== 'text') this.#stale.set(uri, why);
      this.#news.add(uri);
    }
  }

  /** Listeners are told once of all that changes by it, when everything is in its place. */
  #together<T>(work: () => T): T {
    this.#depth += 1;
    try {
      return work();
    } finally {
      this.#depth -= 1;
      if (this.#depth === 0 && this.#news.size > 0) {
        const news = [...this.#news];
        this.#news.clear();
        this.#tell(news);
      }
    }
  }

  #tell(uris: readonly string[]): void {
    if (uris.length === 0) return;
    for (const listener of [...this.#listeners]) listener(uris);
  }
}

function byDocument(settings: Settings | SettingsFor): SettingsFor {
  return typeof settings === 'function' ? settings : () => settings;
}

function hasSomethingToTell({ costs, via, findings, damage }: Analysis): boolean {
  return costs.length > 0 || via.length > 0 || findings.length > 0 || damage > 0;
}
