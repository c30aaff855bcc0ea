// Summaries of the modules that documents import, each made once and as long as its text and what it imports stay the
// same. They are made from the leaves up, so that none is walked while another walk is under way; modules that import
// each other see of one another what is known by then.

import type { Span } from '../base/span';
import { type ModuleSummary, NO_SURROUNDINGS, type Surroundings } from '../flow/programs/module';
import { summarise } from '../flow/programs/summarise';
import { toFacts } from '../flow/trace/trace';
import { isFrontDoor, isOwnFolder } from '../recognise/own-package';
import { recognise } from '../recognise/recognise';
import type { Document } from '../source/document';
import { type Assumed, assume } from '../syntax/assume';
import { parse } from '../syntax/parse';
import type { Program } from '../syntax/program';
import { relocate } from '../syntax/relocate';
import { importOrder } from './import-order';
import { type Links, linkedBy, type SourcePort } from './links';
import { type FilePlaces, Places } from './places';
import { type WrittenFile, writtenFiles } from './written-files';

/** What the settings tell of a file. */
export type AssumptionsFor = (uri: string) => readonly Assumed[] | undefined;

interface Made {
  readonly document: Document | undefined;
  readonly links: Links | undefined;
  readonly assumptions: readonly Assumed[] | undefined;
  readonly summary: ModuleSummary;
  /** What it was made from. */
  readonly from: readonly ModuleSummary[];
}

interface Startable {
  readonly document: Document;
  readonly assumptions: readonly Assumed[] | undefined;
  readonly range: Span;
  /** Parsed when something starts it. */
  readonly program: () => Program;
}

/** Summaries of so many characters are kept; trees take some twenty times as much memory. */
const MOST_KEPT = 16_000_000;

const NOTHING_WRITTEN: ReadonlyMap<string, WrittenFile> = new Map();

/** Modules walked within each other; what lies deeper in a circle is filled when its turn comes. */
const DEEPEST = 20;

export class Modules {
  readonly #sources: SourcePort;
  readonly #assumptionsFor: AssumptionsFor;
  #made = new Map<string, Made>();
  #startable = new Map<string, Startable>();
  #places = new Places();
  #kept = 0;
  /** Of a circle: those nobody has walked yet. */
  readonly #begun = new Map<string, () => void>();
  #depth = 0;
  /** Of what a file refers to: what of it is followed. Each file has links of its own. */
  readonly #followed = new WeakMap<Links, Links>();
  /** Counts how often all was thrown away. */
  #round = 0;

  constructor(sources: SourcePort, assumptionsFor: AssumptionsFor = () => undefined) {
    this.#sources = sources;
    this.#assumptionsFor = assumptionsFor;
  }

  /** Everything a document imports, directly or not, the leaves first. */
  behind(uri: string): readonly string[] {
    return this.#order(uri)
      .flat()
      .filter((module) => module !== uri);
  }

  /** What the document sees around it. */
  surroundings(uri: string): Surroundings {
    const order = this.#order(uri);
    const behind = order.flat();
    const linksOf = [uri, ...behind].flatMap((each) => this.#links(each) ?? []);
    const imported = new Set(linksOf.flatMap((links) => [...links.modules.values()]));
    const started = new Set(linksOf.flatMap((links) => [...links.scripts.values()]));
    // Where all had to be made anew, those at the start are gone; a second time there is room for all that fits.
    for (let turn = 0, round = -1; turn < 2 && round !== this.#round; turn++) {
      round = this.#round;
      for (const circle of order) this.#refresh(circle.filter((each) => imported.has(each)));
      for (const each of started) this.#makeStartable(each);
    }
    return this.#surroundings(uri);
  }

  fileAt(place: FilePlaces['range']): FilePlaces | undefined {
    return this.#places.fileAt(place);
  }

  /** By groups that import each other; most stand alone. */
  #order(uri: string): readonly (readonly string[])[] {
    return importOrder(uri, (module) => {
      const links = this.#links(module);
      return links ? linkedBy(links) : [];
    });
  }

  /** What it refers to and is followed to; a library's examples are no part of its body. */
  #links(uri: string): Links | undefined {
    const links = this.#sources.links(uri);
    if (links === undefined) return undefined;
    const known = this.#followed.get(links);
    if (known) return known;
    const modules = [...links.modules].filter(([, target]) => !isFrontDoor(uri, target));
    const followed = modules.length === links.modules.size ? links : { ...links, modules: new Map(modules) };
    this.#followed.set(links, followed);
    return followed;
  }

  #surroundings(uri: string): Surroundings {
    const links = this.#links(uri);
    const document = this.#sources.document(uri);
    const written = document ? writtenFiles(document) : NOTHING_WRITTEN;
    if (links === undefined) return NO_SURROUNDINGS;
    const writtenModules = new Map<string, ModuleSummary>();
    const surroundings: Surroundings = {
      module: (name, level) => {
        const target = links.modules.get(`${level}:${name}`);
        const own = level === 0 ? written.get(`${name.replaceAll('.', '/')}.py`) : undefined;
        if (own && !this.#holds(target, own)) {
          const known = writtenModules.get(name);
          if (known) return known;
          const { range } = own;
          const made = summarise({ file: uri, name, program: own.program(), range, surroundings });
          writtenModules.set(name, made.summary);
          made.finish();
          return made.summary;
        }
        if (target === undefined) return undefined;
        // As when Python runs it: of modules that import each other the first import walks the next.
        this.#begun.get(target)?.();
        return this.#made.get(target)?.summary;
      },
      // A path may be written in a module of settings that this one imports.
      data: (path) => {
        const own = links.data.get(path);
        if (own) return own;
        for (const uri of links.modules.values()) {
          const found = this.#sources.links(uri)?.data.get(path);
          if (found) return found;
        }
        return undefined;
      },
      script: (path) => {
        const target = links.scripts.get(path);
        const own = written.get(path);
        if (own && !this.#holds(target, own)) return { file: uri, ...own, surroundings };
        const known = target === undefined ? undefined : this.#startable.get(target);
        if (target === undefined || known === undefined) return undefined;
        const { range, program } = known;
        const isNotebook = known.document.cells !== undefined;
        return { file: target, range, program, surroundings: this.#surroundings(target), isNotebook };
      },
    };
    return surroundings;
  }

  /** True where the file that the notebook writes lies there already, as it writes it: then that is the place. */
  #holds(uri: string | undefined, { text }: WrittenFile): boolean {
    return uri !== undefined && this.#sources.document(uri)?.original.trim() === text.trim();
  }

  #makeStartable(uri: string): void {
    const document = this.#sources.document(uri);
    if (document === undefined || isOwnFolder(uri)) {
      this.#startable.delete(uri);
      return;
    }
    const assumptions = this.#assumptionsFor(uri);
    const known = this.#startable.get(uri);
    if (known?.document === document && isSameAssumed(known.assumptions, assumptions)) return;
    const { length } = document.text;
    if (this.#kept + length > MOST_KEPT || this.#places.isFull(length + 1)) this.#clear();
    this.#kept += length;
    const range = this.#places.add(uri, length);
    let program: Program | undefined;
    const read = () => {
      program ??= relocate(assume(parse(document), assumptions ?? [], uri), range.start);
      return program;
    };
    this.#startable.set(uri, { document, assumptions, range, program: read });
  }

  #refresh(circle: readonly string[]): void {
    if (circle.every((uri) => this.#isFresh(uri))) return;
    // The body of a library is not followed, however near it lies: its calls are known by name.
    const own = circle.filter((uri) => !isOwnFolder(uri));
    for (const uri of circle) if (!own.includes(uri)) this.#made.delete(uri);
    const length = own.reduce((sum, uri) => sum + (this.#sources.document(uri)?.text.length ?? 0), 0);
    if (this.#kept + length > MOST_KEPT || this.#places.isFull(length + own.length)) this.#clear();
    this.#kept += length;
    for (const uri of own) this.#begin(uri);
    for (const uri of own) this.#begun.get(uri)?.();
  }

  #isFresh(uri: string): boolean {
    const known = this.#made.get(uri);
    const isStill = (one: ModuleSummary) => this.#made.get(one.file)?.summary === one;
    const isSame = known?.document === this.#sources.document(uri) && known?.links === this.#sources.links(uri);
    return (
      known !== undefined &&
      isSame &&
      isSameAssumed(known.assumptions, this.#assumptionsFor(uri)) &&
      known.from.every(isStill)
    );
  }

  #begin(uri: string): void {
    const document = this.#sources.document(uri);
    const links = this.#sources.links(uri);
    const assumptions = this.#assumptionsFor(uri);
    const range = this.#places.add(uri, document?.text.length ?? 0);
    const program = document
      ? relocate(assume(parse(document), assumptions ?? [], uri), range.start)
      : ({ language: 'python', body: [], comments: [], annotations: [], damage: 0 } as const);
    const name = moduleName(uri);
    const { summary, finish } = summarise({ file: uri, name, program, range, surroundings: this.#surroundings(uri) });
    this.#made.set(uri, { document, links, assumptions, summary, from: [] });
    this.#begun.set(uri, () => {
      if (this.#depth >= DEEPEST) return;
      this.#begun.delete(uri);
      this.#depth += 1;
      finish();
      this.#depth -= 1;
      if (!hasWork(summary)) summary.trace.clear();
      this.#made.set(uri, { document, links, assumptions, summary, from: [...summary.imported] });
    });
  }

  #clear(): void {
    this.#round += 1;
    this.#made = new Map();
    this.#startable = new Map();
    this.#places = new Places();
    this.#kept = 0;
  }
}

/** Settings are read anew more often than they change. */
function isSameAssumed(before: readonly Assumed[] | undefined, now: readonly Assumed[] | undefined): boolean {
  return before === now || JSON.stringify(before ?? []) === JSON.stringify(now ?? []);
}

/** The last part of its dotted name: what it is called by. */
function moduleName(uri: string): string {
  const parts = decodeURI(uri.replace(/\/$/, '')).split('/');
  const last = parts.at(-1) ?? '';
  return last === '__init__.py' ? (parts.at(-2) ?? '') : last.replace(/\.\w+$/, '');
}

/** What importing it does is kept only where that is work: most modules just define things. */
function hasWork({ trace, packages }: ModuleSummary): boolean {
  if (trace.size === 0) return false;
  const { calls, shells } = toFacts(trace, () => 'run', false);
  const facts = {
    calls,
    shells,
    packages,
    settings: new Map(),
    written: [],
    isCutShort: false,
    heard: new Map(),
    elsewhere: [],
  };
  return recognise(facts).workloads.length > 0;
}
