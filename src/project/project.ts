// Documents in their workspace: the engine with a view of the modules around a document. What is read of files is read
// before, by whoever owns the files; what was made of them is kept here.

import { ALONE, analyse, type WorkspaceView } from '../analyse';
import type { Analysis, Settings } from '../analysis';
import type { Caller } from '../callers';
import { type CountTokens, countByCharacters } from '../estimate/tokens/tokens';
import { isOfInterest } from '../recognise/prefilter';
import type { Document } from '../source/document';
import type { SourcePort } from './links';
import { type AssumptionsFor, Modules } from './modules';
import { writtenFiles } from './written-files';

export type { Links, SourcePort } from './links';

export class Project {
  readonly #sources: SourcePort;
  readonly #modules: Modules;
  readonly #countTokens: CountTokens;
  readonly #interest = new WeakMap<Document, boolean>();

  /** Without a tokenizer the documented approximation counts. */
  constructor(
    sources: SourcePort,
    countTokens: CountTokens = countByCharacters,
    assumptionsFor: AssumptionsFor = () => undefined,
  ) {
    this.#sources = sources;
    this.#modules = new Modules(sources, assumptionsFor);
    this.#countTokens = countTokens;
  }

  /** Sees of other files what the sources hold by now. */
  analyse(document: Document, settings: Settings, callers: readonly Caller[] = []): Analysis {
    return analyse(document, settings, this.#countTokens, this.#view(document, callers));
  }

  #view(document: Document, callers: readonly Caller[]): WorkspaceView {
    const { uri, original, language } = document;
    const behind = this.#modules.behind(uri);
    const namesData = (this.#sources.links(uri)?.data.size ?? 0) > 0;
    const isLooked = this.#sources.isLooked?.(uri) ?? true;
    const isAlone = behind.length === 0 && !namesData && writtenFiles(document).size === 0;
    if (isAlone) return { ...ALONE, callers, isOfInterest: callers.length > 0, isLooked };
    const reachesInterest = callers.length > 0 || behind.some((module) => this.#isOfInterest(module));
    if (!reachesInterest && !isOfInterest(original, language)) return { ...ALONE, behind };
    return {
      behind,
      callers,
      surroundings: this.#modules.surroundings(uri),
      fileAt: (place) => this.#modules.fileAt(place),
      isOfInterest: reachesInterest,
      isLooked,
    };
  }

  #isOfInterest(uri: string): boolean {
    const document = this.#sources.document(uri);
    if (document === undefined) return false;
    const known = this.#interest.get(document);
    if (known !== undefined) return known;
    const answer = isOfInterest(document.original, document.language);
    this.#interest.set(document, answer);
    return answer;
  }
}
