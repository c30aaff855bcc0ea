// The files of the workspace that others refer to, read ahead of the engine, which does no IO: what a document imports,
// what that imports in turn. Folders and files are read once; whoever knows that one changed says so. What an editor
// holds is newer than the disk.

import { decodedUri } from '../base/decoded-uri';
import { type Links, linkedBy, type SourcePort } from '../project/links';
import { mentionsOf } from '../project/mentions';
import type { Document } from '../source/document';
import { readDocument } from '../source/read-document';
import { DataFiles } from './data-files';
import { importersOf } from './importers';
import { tooLarge } from './limits';
import { type Folders, findModule } from './module-paths';
import { isSameText } from './same-text';
import { findScripts } from './script-paths';
import type { Entry, Workspace } from './workspace';

export interface SourcesOptions {
  /** Texts are kept up to this many characters in all. */
  readonly mostKept?: number | undefined;
  /** More modules than this behind one file are not followed: the nearest are what it talks to. */
  readonly mostBehind?: number | undefined;
  /** Awaited before a module is known: whoever keeps its settings finds them. Never rejects. */
  readonly settle?: ((uri: string) => Promise<void>) | undefined;
}

const MOST_KEPT = 64_000_000;
/** Few enough for an editor, which reads them when the first file is opened. */
export const MOST_BEHIND = 400;

interface File {
  /** Undefined where there is none that can be read. The same object as long as the text stays the same. */
  readonly document: Document | undefined;
  readonly links: Links;
  /** False while the links are those of an older text, or of folders that changed since. */
  readonly isLinked: boolean;
}

/** Of a file on disk. */
export interface Change {
  readonly uri: string;
  readonly kind: 'made' | 'changed' | 'gone';
}

export class Sources implements SourcePort {
  readonly #workspace: Workspace;
  readonly #folders: Folders;
  readonly #data: DataFiles;
  readonly #mostKept: number;
  readonly #mostBehind: number;
  readonly #settle: (uri: string) => Promise<void>;
  readonly #held = new Map<string, Document>();
  #listings = new Map<string, Promise<ReadonlyMap<string, Entry>>>();
  #reading = new Map<string, Promise<void>>();
  #files = new Map<string, File>();
  #kept = 0;

  constructor(workspace: Workspace, options: SourcesOptions = {}) {
    this.#workspace = workspace;
    this.#folders = { list: (folder) => this.#list(folder), parent: (uri) => workspace.parent(uri) };
    this.#data = new DataFiles(workspace, this.#folders);
    this.#mostKept = options.mostKept ?? MOST_KEPT;
    this.#mostBehind = options.mostBehind ?? MOST_BEHIND;
    this.#settle = options.settle ?? (async () => {});
  }

  /**
   * Takes a text as it stands in an editor, at once: its references are looked up by `prepare`. True when it is another
   * than was known.
   */
  hold(document: Document): boolean {
    this.#held.set(document.uri, document);
    const known = this.#files.get(document.uri);
    if (isSameText(known?.document, document)) return false;
    this.#keep(document.uri, { document, links: known?.links ?? NO_LINKS, isLinked: false });
    return true;
  }

  /** The editor closed it: from now on the disk tells what it is. */
  release(uri: string): void {
    this.#held.delete(uri);
  }

  /**
   * Reads what a document refers to. True when that, or how it is referred to, was not known before. Never rejects:
   * what cannot be read is not there.
   */
  async prepare(document: Document): Promise<boolean> {
    const { uri } = document;
    if (this.#isOutdated(document)) return false;
    this.#makeRoom();
    const before = this.#files.get(uri);
    const isKnown = before?.isLinked === true && isSameText(before.document, document);
    // The first time there is another object even where it links to nothing, so that those who asked early ask again.
    const earlier = before?.links === NO_LINKS ? undefined : before?.links;
    const links = isKnown ? before.links : sameOr(earlier, await this.#linksOf(document));
    const hasRead = await this.#readBehind(uri, links);
    // While that was read, the editor may have gone on; then it is not ours to tell.
    if (this.#isOutdated(document)) return false;
    const known = this.#files.get(uri);
    const isSame = isSameText(known?.document, document);
    this.#keep(uri, { document: isSame ? known?.document : document, links, isLinked: true });
    return hasRead || !isSame || known?.links !== links;
  }

  /** Reads again what changed on disk. Returns the files whose text, or what they refer to, is another than before. */
  async reload(changes: readonly Change[]): Promise<readonly string[]> {
    // What was made is found now by those who import it, what is gone no longer.
    const moved = changes.filter(({ kind }) => kind !== 'changed').map(({ uri }) => uri);
    for (const uri of moved) this.#forgetFolders(uri);
    const changed = new Set<string>();
    for (const { uri } of changes) {
      const before = this.#files.get(uri);
      if (before === undefined || this.#held.has(uri)) continue;
      const document = await this.#open(uri);
      if (this.#held.has(uri) || isSameText(before.document, document)) continue;
      changed.add(uri);
      if (document === undefined) this.#keep(uri, { document, links: NO_LINKS, isLinked: true });
      else this.#keep(uri, { document, links: before.links, isLinked: false });
    }
    const names = moved.flatMap(namesOf);
    const own = new Set(changes.map(({ uri }) => uri));
    for (const uri of own) this.#data.forget(uri);
    // A folder that is looked into holds other files now.
    for (const uri of moved) own.add(`${this.#workspace.parent(uri)}/`);
    for (const [uri, { document, isLinked, links }] of [...this.#files]) {
      const isNamed = () =>
        names.some((name) => document?.original.includes(name)) ||
        [...links.data.values()].some((file) => own.has(file.uri));
      if (document === undefined || (isLinked && !isNamed())) continue;
      const now = sameOr(links, await this.#linksOf(document));
      await this.#readBehind(uri, now);
      const file = this.#files.get(uri);
      if (file?.document !== document) continue;
      this.#files.set(uri, { document, links: now, isLinked: true });
      if (now !== links) changed.add(uri);
    }
    return [...changed];
  }

  /** Folders are read again, as for a scan that somebody asked for: nobody may have told what changed in them. */
  lookAgain(): void {
    this.#listings = new Map();
    this.#data.forgetAll();
    for (const [uri, file] of this.#files) this.#files.set(uri, { ...file, isLinked: false });
  }

  links(uri: string): Links | undefined {
    return this.#files.get(uri)?.links;
  }

  isLooked(uri: string): boolean {
    return this.#files.get(uri)?.links !== NO_LINKS;
  }

  document(uri: string): Document | undefined {
    return this.#files.get(uri)?.document;
  }

  known(): Iterable<string> {
    return this.#files.keys();
  }

  /** The files known that import one of these, directly or not; none of these themselves. */
  importers(uris: Iterable<string>): readonly string[] {
    return importersOf(uris, (each) => this.#linked(each), this.#files.keys());
  }

  /** True when an editor holds a newer text of it. */
  #isOutdated(document: Document): boolean {
    const held = this.#held.get(document.uri);
    return held !== undefined && !isSameText(held, document);
  }

  #linked(uri: string): Iterable<string> {
    const links = this.#files.get(uri)?.links;
    return links ? linkedBy(links) : [];
  }

  /** True when something had to be read. */
  async #readBehind(uri: string, links: Links): Promise<boolean> {
    let hasRead = false;
    const seen = new Set([uri, ...linkedBy(links)]);
    for (const each of seen) {
      if (seen.size > this.#mostBehind) break;
      if (each === uri) continue;
      if (!this.#files.has(each)) {
        await this.#read(each);
        hasRead = true;
      }
      for (const next of this.#linked(each)) seen.add(next);
    }
    return hasRead;
  }

  #read(uri: string): Promise<void> {
    const known = this.#reading.get(uri);
    if (known !== undefined) return known;
    const reading = this.#load(uri).finally(() => this.#reading.delete(uri));
    this.#reading.set(uri, reading);
    return reading;
  }

  async #load(uri: string): Promise<void> {
    const document = await this.#open(uri);
    const links = document ? await this.#linksOf(document) : NO_LINKS;
    if (document) await this.#settle(uri);
    if (!this.#files.has(uri)) this.#keep(uri, { document, links, isLinked: true });
  }

  #keep(uri: string, file: File): void {
    this.#kept += lengthOf(file) - lengthOf(this.#files.get(uri));
    this.#files.set(uri, file);
  }

  /** What is open and what stands behind it stays; the rest is read again when somebody asks. */
  #makeRoom(): void {
    if (this.#kept <= this.#mostKept) return;
    const wanted = new Set(this.#held.keys());
    for (const uri of wanted) for (const next of this.#linked(uri)) wanted.add(next);
    for (const [uri, file] of this.#files) {
      if (wanted.has(uri)) continue;
      this.#kept -= lengthOf(file);
      this.#files.delete(uri);
    }
  }

  async #open(uri: string): Promise<Document | undefined> {
    if (uri.endsWith('/')) return undefined;
    try {
      if (tooLarge(uri, (await this.#workspace.size(uri)) ?? 0) !== undefined) return undefined;
      const file = readDocument({ uri, version: 0, content: { bytes: await this.#workspace.read(uri) } });
      return 'skipped' in file ? undefined : file.document;
    } catch {
      return undefined;
    }
  }

  async #linksOf(document: Document): Promise<Links> {
    const { uri, text } = document;
    const modules = new Map<string, string>();
    const { imports } = mentionsOf(text);
    for (const { level, module, names } of imports) {
      const path = module === '' ? [] : module.split('.');
      const wanted = new Set([
        ...(level > 0 ? [module] : path.map((_, i) => path.slice(0, i + 1).join('.'))),
        ...names.map((name) => [...path, name].join('.')),
      ]);
      for (const name of wanted) {
        const key = `${level}:${name}`;
        const found = modules.has(key) ? undefined : await findModule(this.#folders, uri, { level, module: name });
        if (found !== undefined) modules.set(key, found);
      }
    }
    const scripts = await findScripts(this.#folders, document);
    return { modules, scripts, data: await this.#data.of(document) };
  }

  #list(folder: string): Promise<ReadonlyMap<string, Entry>> {
    const key = folder.length > 1 && folder.endsWith('/') ? folder.slice(0, -1) : folder;
    const known = this.#listings.get(key);
    if (known !== undefined) return known;
    const listing = this.#workspace.readFolder(key).then(
      (entries) => new Map(entries.map((entry) => [entry.name, entry])),
      () => new Map<string, Entry>(),
    );
    this.#listings.set(key, listing);
    return listing;
  }

  /** A new file may have come with its folders. */
  #forgetFolders(uri: string): void {
    for (let at = this.#workspace.parent(uri); at !== undefined; at = this.#workspace.parent(at))
      this.#listings.delete(at);
  }
}

/** What an import may call it by: its own name, and that of its folder, which is a module as well. */
function namesOf(uri: string): readonly string[] {
  const [folder = '', file = ''] = decodedUri(uri).split('/').slice(-2);
  const stem = file.replace(/\.\w+$/, '');
  return stem === '__init__' ? [folder] : [stem, folder].filter((name) => name !== '');
}

function lengthOf(file: File | undefined): number {
  return file?.document?.text.length ?? 0;
}

/** What was known before where it is the same, so that nothing is made anew for it. */
function sameOr(before: Links | undefined, now: Links): Links {
  const isSame =
    before &&
    isSameMap(before.modules, now.modules) &&
    isSameMap(before.scripts, now.scripts) &&
    isSameMap(before.data, now.data);
  return isSame ? before : now;
}

function isSameMap<T>(before: ReadonlyMap<string, T>, now: ReadonlyMap<string, T>): boolean {
  return before.size === now.size && [...now].every(([name, value]) => before.get(name) === value);
}

/** Of a file whose references were not looked up yet, or that is not there. */
const NO_LINKS: Links = { modules: new Map(), scripts: new Map(), data: new Map() };
