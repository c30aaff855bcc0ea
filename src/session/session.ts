// What is known now: the newest analysis of every document seen, under its version. Faces put documents in and read
// analyses out; a result that is older than what is known is never published. Rests on the engine it is handed.

import type { Analysis, Settings } from '../analysis';
import type { Document } from '../source/document';
import type { SettingsFor } from './settings';

/** The engine as the session sees it: pure, never throws on user text. */
export type Analyse = (document: Document, settings: Settings) => Analysis;

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
    const analysis = this.#analyse(document, this.#settings(document.uri));
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
    const analysis = this.#analyse(document, this.#settings(document.uri));
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
    if (this.#known.delete(uri)) this.#tell([uri]);
  }

  clear(): void {
    const uris = [...this.#known.keys()];
    this.#known.clear();
    this.#tell(uris);
  }

  /** Everything known is analysed again, each document when it is next read. */
  setSettings(settings: Settings | SettingsFor): void {
    this.#settings = byDocument(settings);
    this.refresh();
  }

  /** The same when what the settings say of each document may have changed. */
  refresh(): void {
    for (const [uri, known] of this.#known) this.#known.set(uri, { ...known, analysis: undefined });
    this.#tell([...this.#known.keys()]);
  }

  /** Returns how to stop listening. */
  onDidChange(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #fresh(known: Known): Analysis {
    if (known.analysis !== undefined) return known.analysis;
    const analysis = this.#analyse(known.document, this.#settings(known.document.uri));
    this.#known.set(known.document.uri, { ...known, analysis });
    return analysis;
  }

  #put(known: Known): void {
    this.#known.set(known.document.uri, known);
    this.#tell([known.document.uri]);
  }

  #tell(uris: readonly string[]): void {
    if (uris.length === 0) return;
    for (const listener of [...this.#listeners]) listener(uris);
  }
}

function byDocument(settings: Settings | SettingsFor): SettingsFor {
  return typeof settings === 'function' ? settings : () => settings;
}

function hasSomethingToTell({ costs, findings, damage }: Analysis): boolean {
  return costs.length > 0 || findings.length > 0 || damage > 0;
}
