// What is known now: the newest analysis of every document seen, under its version. Faces put documents in and read
// analyses out; a result that is older than what is known is never published. Rests on the engine it is handed.

import type { Analysis, Settings } from '../analysis';
import { type Caller, callersOf } from '../callers';
import type { Document } from '../source/document';
import { isSameText } from './same-text';
import type { SettingsFor } from './settings';

/** The engine as the session sees it: pure, never throws on user text. */
export type Analyse = (document: Document, settings: Settings, callers: readonly Caller[]) => Analysis;

export interface SessionOptions {
  readonly analyse: Analyse;
  /** The same for all, or by document. */
  readonly settings: Settings | SettingsFor;
}

/** The URIs whose analysis is new or gone. */
export type Listener = (uris: readonly string[]) => void;

interface Known {
  readonly document: Document;
  /** Undefined when the settings changed since: asked again when somebody reads it. */
  readonly analysis: Analysis | undefined;
  readonly isOpen: boolean;
}

export class Session {
  readonly #analyse: Analyse;
  readonly #known = new Map<string, Known>();
  /** Visited, with nothing to tell. */
  readonly #dull = new Set<string>();
  readonly #listeners = new Set<Listener>();
  /** By the file the work stands in and the file that causes it. */
  readonly #callers = new Map<string, Map<string, Caller>>();
  /** By the file that causes work: where it stands. */
  readonly #calls = new Map<string, readonly string[]>();
  /** What is being asked, so that files that call each other are asked once. */
  readonly #asking = new Set<string>();
  /** What listeners are told when all that hangs together is done. */
  readonly #news = new Set<string>();
  #depth = 0;
  #settings: SettingsFor;

  constructor({ analyse, settings }: SessionOptions) {
    this.#analyse = analyse;
    this.#settings = byDocument(settings);
  }

  settingsFor(uri: string): Settings {
    return this.#settings(uri);
  }

  /** Of no document in particular. */
  get settings(): Settings {
    return this.#settings('');
  }

  /**
   * Takes a document that somebody is editing. The same version again costs nothing; an older one is ignored. Those
   * that rest on its text are asked again.
   */
  update(document: Document, restingOnIt: readonly string[] = []): Analysis {
    const known = this.#known.get(document.uri);
    if (known?.isOpen && known.document.version >= document.version) return this.#fresh(known);
    return this.#together(() => {
      this.#stale(restingOnIt);
      const analysis = this.#ask(document);
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
    if (known?.isOpen || (known?.analysis && isSameText(known.document, document))) return this.#fresh(known);
    return this.#together(() => {
      const analysis = this.#ask(document);
      if (hasSomethingToTell(analysis)) this.#put({ document, analysis, isOpen: false });
      else {
        this.forget(uri);
        this.#dull.add(uri);
      }
      return analysis;
    });
  }

  get(uri: string): Analysis | undefined {
    const known = this.#known.get(uri);
    return known && this.#fresh(known);
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
    return this.#callers.has(uri);
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

  /** Everything known, in no particular order. */
  *analyses(): Iterable<Analysis> {
    for (const uri of [...this.#known.keys()]) {
      const analysis = this.get(uri);
      if (analysis) yield analysis;
    }
  }

  /** The editor closed it: what is known stays until the disk says otherwise. */
  close(uri: string): void {
    const known = this.#known.get(uri);
    if (known === undefined) return;
    const analysis = this.#fresh(known);
    if (hasSomethingToTell(analysis)) this.#known.set(uri, { ...known, analysis, isOpen: false });
    else {
      this.forget(uri);
      this.#dull.add(uri);
    }
  }

  /** The file is gone, or is no longer any of our business. */
  forget(uri: string): void {
    this.#dull.delete(uri);
    if (!this.#known.delete(uri)) return;
    this.#together(() => {
      this.#news.add(uri);
      this.#calledBy(uri, []);
    });
  }

  clear(): void {
    const uris = [...this.#known.keys()];
    this.#known.clear();
    this.#dull.clear();
    this.#callers.clear();
    this.#calls.clear();
    this.#tell(uris);
  }

  /** Everything known is analysed again, each document when it is next read. */
  setSettings(settings: Settings | SettingsFor): void {
    this.#settings = byDocument(settings);
    this.refresh();
  }

  /** The same when what these rest on may have changed: settings, or the files around them. */
  refresh(uris: readonly string[] = [...this.#known.keys()]): void {
    this.#together(() => this.#stale(uris));
  }

  /** Returns how to stop listening. */
  onDidChange(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #fresh(known: Known): Analysis {
    if (known.analysis !== undefined) return known.analysis;
    return this.#together(() => {
      const analysis = this.#ask(known.document);
      this.#known.set(known.document.uri, { ...known, analysis });
      this.#calledBy(known.document.uri, analysis.via);
      return analysis;
    });
  }

  /** Those who run it come first: what they make of it is part of the answer. */
  #ask(document: Document): Analysis {
    const { uri } = document;
    const isFirst = !this.#asking.has(uri);
    this.#asking.add(uri);
    try {
      for (const caller of [...(this.#callers.get(uri)?.keys() ?? [])]) {
        if (!this.#asking.has(caller)) this.get(caller);
      }
      return this.#analyse(document, this.#settings(uri), [...(this.#callers.get(uri)?.values() ?? [])]);
    } finally {
      if (isFirst) this.#asking.delete(uri);
    }
  }

  #put(known: Known): void {
    const { uri } = known.document;
    this.#known.set(uri, known);
    this.#dull.delete(uri);
    this.#news.add(uri);
    this.#calledBy(uri, known.analysis?.via ?? []);
  }

  /** What a file runs of others is theirs to count: those whose account changes are asked again when they are read. */
  #calledBy(uri: string, via: Caller['via']): void {
    const now = callersOf([{ uri, via }]);
    const changed: string[] = [];
    for (const target of new Set([...now.keys(), ...this.callsOf(uri)])) {
      const callers = this.#callers.get(target) ?? new Map<string, Caller>();
      const [caller] = now.get(target) ?? [];
      if (isSame(callers.get(uri), caller)) continue;
      if (caller) callers.set(uri, caller);
      else callers.delete(uri);
      if (callers.size > 0) this.#callers.set(target, callers);
      else this.#callers.delete(target);
      changed.push(target);
      // Whoever keeps files at hand is told whose work is to be counted now.
      if (!this.isVisited(target)) this.#news.add(uri);
    }
    if (now.size > 0) this.#calls.set(uri, [...now.keys()]);
    else this.#calls.delete(uri);
    this.#stale(changed);
  }

  #stale(uris: readonly string[]): void {
    for (const uri of uris) {
      const known = this.#known.get(uri);
      if (known === undefined) continue;
      this.#known.set(uri, { ...known, analysis: undefined });
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

/** The same account, as far as anybody reads it: a caller whose text moved says nothing new. */
function isSame(before: Caller | undefined, after: Caller | undefined): boolean {
  return JSON.stringify(before?.via.map(({ cost }) => cost)) === JSON.stringify(after?.via.map(({ cost }) => cost));
}
