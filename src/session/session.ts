// What is known now: the newest analysis of every document seen, under its version. Faces put documents in and read
// analyses out; a result that is older than what is known is never published. Rests on the engine it is handed.

import type { Analysis, Settings } from '../analysis';
import { type Caller, callersOf } from '../callers';
import type { Document } from '../source/document';
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
  readonly #listeners = new Set<Listener>();
  /** By the file the work stands in and the file that causes it. */
  readonly #callers = new Map<string, Map<string, Caller>>();
  /** By the file that causes work: where it stands. */
  readonly #calls = new Map<string, readonly string[]>();
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

  /** Takes a document that somebody is editing. The same version again costs nothing; an older one is ignored. */
  update(document: Document): Analysis {
    const known = this.#known.get(document.uri);
    if (known?.isOpen && known.document.version >= document.version) return this.#fresh(known);
    const analysis = this.#ask(document);
    this.#put({ document, analysis, isOpen: true });
    return analysis;
  }

  /**
   * Takes a document as it stands on disk. It is kept only when there is something to tell, so that a workspace of
   * thousands of files costs little memory; what is open in an editor is newer and stays.
   */
  visit(document: Document): Analysis {
    const known = this.#known.get(document.uri);
    if (known?.isOpen) return this.#fresh(known);
    const analysis = this.#ask(document);
    if (hasSomethingToTell(analysis)) this.#put({ document, analysis, isOpen: false });
    else this.forget(document.uri);
    return analysis;
  }

  get(uri: string): Analysis | undefined {
    const known = this.#known.get(uri);
    return known && this.#fresh(known);
  }

  isOpen(uri: string): boolean {
    return this.#known.get(uri)?.isOpen ?? false;
  }

  /** Everything known, in no particular order. */
  *analyses(): Iterable<Analysis> {
    for (const known of [...this.#known.values()]) yield this.#fresh(known);
  }

  /** The editor closed it: what is known stays until the disk says otherwise. */
  close(uri: string): void {
    const known = this.#known.get(uri);
    if (known === undefined) return;
    if (hasSomethingToTell(this.#fresh(known))) this.#known.set(uri, { ...known, isOpen: false });
    else this.forget(uri);
  }

  /** The file is gone, or is no longer any of our business. */
  forget(uri: string): void {
    const known = this.#known.get(uri);
    if (known === undefined) return;
    this.#known.delete(uri);
    this.#tell([uri, ...this.#calledBy(uri, []), ...this.#restingOn(uri)]);
  }

  clear(): void {
    const uris = [...this.#known.keys()];
    this.#known.clear();
    this.#callers.clear();
    this.#calls.clear();
    this.#tell(uris);
  }

  /** Everything known is analysed again, each document when it is next read. */
  setSettings(settings: Settings | SettingsFor): void {
    this.#settings = byDocument(settings);
    this.refresh();
  }

  /** The same when what the settings say of each document may have changed. */
  refresh(uris: readonly string[] = [...this.#known.keys()]): void {
    this.#tell(this.#stale(uris));
  }

  /** Returns how to stop listening. */
  onDidChange(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #fresh(known: Known): Analysis {
    if (known.analysis !== undefined) return known.analysis;
    const analysis = this.#ask(known.document);
    this.#known.set(known.document.uri, { ...known, analysis });
    this.#tell(this.#calledBy(known.document.uri, analysis.via));
    return analysis;
  }

  #ask(document: Document): Analysis {
    const { uri } = document;
    return this.#analyse(document, this.#settings(uri), [...(this.#callers.get(uri)?.values() ?? [])]);
  }

  #put(known: Known): void {
    const { uri } = known.document;
    const before = this.#known.get(uri);
    this.#known.set(uri, known);
    const isChanged = before?.document !== known.document;
    this.#tell([uri, ...this.#calledBy(uri, known.analysis?.via ?? []), ...(isChanged ? this.#restingOn(uri) : [])]);
  }

  /** What a file runs of others is theirs to count: those whose account changes are asked again when they are read. */
  #calledBy(uri: string, via: Caller['via']): readonly string[] {
    const now = callersOf([{ uri, via }]);
    const changed: string[] = [];
    for (const target of new Set([...now.keys(), ...(this.#calls.get(uri) ?? [])])) {
      const callers = this.#callers.get(target) ?? new Map<string, Caller>();
      const [caller] = now.get(target) ?? [];
      if (isSame(callers.get(uri), caller)) continue;
      if (caller) callers.set(uri, caller);
      else callers.delete(uri);
      this.#callers.set(target, callers);
      changed.push(target);
    }
    this.#calls.set(uri, [...now.keys()]);
    return this.#stale(changed);
  }

  /** Those that import what changed. */
  #restingOn(uri: string): readonly string[] {
    const resting = [...this.#known].filter(([, { analysis }]) => analysis?.behind.includes(uri));
    return this.#stale(resting.map(([each]) => each));
  }

  #stale(uris: readonly string[]): readonly string[] {
    const known = uris.filter((uri) => this.#known.has(uri));
    for (const uri of known) this.#known.set(uri, { ...(this.#known.get(uri) as Known), analysis: undefined });
    return known;
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
