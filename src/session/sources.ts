// The files of the workspace that others refer to, read ahead of the engine, which does no IO: what a document imports,
// what that imports in turn. Folders and files are read once; whoever knows that one changed says so.

import { mentionsOf } from '../project/mentions';
import type { Links, SourcePort } from '../project/project';
import type { Document } from '../source/document';
import { readDocument } from '../source/read-document';
import { tooLarge } from './limits';
import { type Folders, findModule } from './module-paths';
import type { Entry, Workspace } from './workspace';

/** More modules than this behind one file are not followed: the nearest are what it talks to. */
const MOST_BEHIND_ONE = 400;

/** Texts are kept up to this many characters in all. */
const MOST_KEPT = 64_000_000;

interface File {
  readonly document: Document | undefined;
  readonly links: Links;
  /** False while the links are those of an older text. */
  readonly isLinked: boolean;
}

export class Sources implements SourcePort {
  readonly #workspace: Workspace;
  readonly #folders: Folders;
  #listings = new Map<string, Promise<ReadonlyMap<string, Entry>>>();
  #reading = new Map<string, Promise<File>>();
  #files = new Map<string, File>();
  #kept = 0;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
    this.#folders = { list: (folder) => this.#list(folder), parent: (uri) => workspace.parent(uri) };
  }

  /** Takes a newer text of a file, as it stands in an editor, at once: its references are looked up by `prepare`. */
  hold(document: Document): void {
    const links = this.#files.get(document.uri)?.links ?? NO_LINKS;
    this.#keep(document.uri, { document, links, isLinked: false });
  }

  /**
   * Reads what a document refers to. True when that, or how it is referred to, was not known before. Never rejects:
   * what cannot be read is not there.
   */
  async prepare(document: Document): Promise<boolean> {
    if (this.#kept > MOST_KEPT) this.clear();
    let isNews = await this.#put(document);
    const seen = new Set([document.uri]);
    for (const uri of seen) {
      if (seen.size > MOST_BEHIND_ONE) break;
      const known = this.#files.get(uri);
      const file = known ?? (await this.#read(uri));
      if (known === undefined) isNews = true;
      for (const next of file.links.modules.values()) seen.add(next);
    }
    return isNews;
  }

  links(uri: string): Links | undefined {
    return this.#files.get(uri)?.links;
  }

  document(uri: string): Document | undefined {
    return this.#files.get(uri)?.document;
  }

  /** A file was changed, made or deleted: it is read again when somebody asks. */
  forget(uri: string): void {
    this.#files.delete(uri);
    this.#reading.delete(uri);
    const folder = this.#workspace.parent(uri);
    if (folder !== undefined) this.#listings.delete(folder);
  }

  clear(): void {
    this.#listings = new Map();
    this.#reading = new Map();
    this.#files = new Map();
    this.#kept = 0;
  }

  async #put(document: Document): Promise<boolean> {
    const { uri } = document;
    const known = this.#files.get(uri);
    if (known?.document === document && known.isLinked) return false;
    const file = { document, links: await this.#linksOf(document), isLinked: true };
    this.#keep(uri, file);
    this.#reading.set(uri, Promise.resolve(file));
    return !known || !isSameLinks(known.links, file.links);
  }

  #read(uri: string): Promise<File> {
    const known = this.#reading.get(uri);
    if (known !== undefined) return known;
    const reading = this.#load(uri);
    this.#reading.set(uri, reading);
    return reading;
  }

  async #load(uri: string): Promise<File> {
    const document = uri.endsWith('/') ? undefined : await this.#open(uri).catch(() => undefined);
    const file = { document, links: document ? await this.#linksOf(document) : NO_LINKS, isLinked: true };
    this.#keep(uri, file);
    return file;
  }

  #keep(uri: string, file: File): void {
    this.#files.set(uri, file);
    this.#kept += file.document?.text.length ?? 0;
  }

  async #open(uri: string): Promise<Document | undefined> {
    if (tooLarge(uri, (await this.#workspace.size(uri)) ?? 0) !== undefined) return undefined;
    const file = readDocument({ uri, version: 0, content: { bytes: await this.#workspace.read(uri) } });
    return 'skipped' in file ? undefined : file.document;
  }

  async #linksOf({ uri, text }: Document): Promise<Links> {
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
    return { modules };
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
}

function isSameLinks({ modules: before }: Links, { modules: after }: Links): boolean {
  return before.size === after.size && [...after].every(([name, uri]) => before.get(name) === uri);
}

const NO_LINKS: Links = { modules: new Map() };
