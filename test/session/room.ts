// A session over files in memory with the real engine, kept up as in the editor. Tests read off what is counted, and
// which files were asked for it.

import type { Analysis } from '../../src/analysis';
import { sayTimes } from '../../src/estimate/times';
import { DEFAULTS, engine } from '../../src/project/engine';
import { type ScanOptions, scan } from '../../src/session/scan';
import { Session } from '../../src/session/session';
import type { SettingsFor } from '../../src/session/settings';
import { Sources } from '../../src/session/sources';
import { Upkeep } from '../../src/session/upkeep';
import { fromScript } from '../../src/source/read-document';
import { memoryWorkspace } from './memory-workspace';

export interface RoomOptions {
  readonly isWanted?: (uri: string) => boolean;
  readonly mostKept?: number;
  readonly settings?: SettingsFor;
  readonly firstWaitMs?: number;
  /** How long each file takes to come from the disk. */
  readonly slowMs?: number;
}

export class Room {
  readonly files: Record<string, string>;
  readonly session: Session;
  readonly sources: Sources;
  readonly upkeep: Upkeep;
  /** What listeners were told, one entry a time. */
  readonly told: string[] = [];
  readonly #asked: string[] = [];
  readonly #workspace: ReturnType<typeof memoryWorkspace>;
  #version = 0;

  constructor(
    files: Readonly<Record<string, string>>,
    { isWanted = () => true, mostKept, settings: of = () => DEFAULTS, firstWaitMs, slowMs }: RoomOptions = {},
  ) {
    this.files = Object.fromEntries(Object.entries(files).map(([path, text]) => [`/p/${path}`, text]));
    this.#workspace = memoryWorkspace(this.files, { home: '/p', slowMs });
    this.sources = new Sources(this.#workspace, { mostKept });
    const analyse = engine(undefined, this.sources, of);
    this.session = new Session({
      settings: of,
      documentOf: (uri) => this.sources.document(uri),
      analyse: (document, settings, callers) => {
        this.#asked.push(document.uri.slice(3));
        return analyse(document, settings, callers);
      },
    });
    this.session.onDidChange((uris) => this.told.push(uris.map((uri) => uri.slice(3)).join(' ')));
    const { session, sources } = this;
    this.upkeep = new Upkeep({
      session,
      sources,
      workspace: this.#workspace,
      isWanted: async (uri) => isWanted(uri),
      onSkipped: (path, why) => this.told.push(`skipped ${path} ${why}`),
      pauseMs: 0,
      firstWaitMs,
    });
  }

  async scan(options: Partial<ScanOptions> = {}): Promise<void> {
    const { session, sources } = this;
    await scan(session, this.#workspace, [{ kind: 'folder', uri: '/p' }], { exclude: [], sources, ...options });
    this.upkeep.follow();
    this.counts();
    this.#asked.length = 0;
  }

  /** Somebody opens it, or types, and waits until all is told that follows from it. */
  async type(path: string, text: string = this.files[`/p/${path}`] ?? ''): Promise<void> {
    await this.typing(path, text);
    await this.upkeep.settled();
  }

  /** The same without waiting: when it returns, its own findings have been told. */
  typing(path: string, text: string = this.files[`/p/${path}`] ?? '', isStill = () => true): Promise<void> {
    const document = fromScript({ uri: `/p/${path}`, version: ++this.#version, text });
    return this.upkeep.edit(document, isStill);
  }

  /** As it was told last. */
  latest(path: string): Analysis {
    const analysis = this.session.latest(`/p/${path}`);
    if (analysis === undefined) throw new Error(`${path} is not known`);
    return analysis;
  }

  /** The files asked since the last time, in their order; asks none itself. */
  askedSoFar(): string {
    return this.#asked.splice(0).join(' ');
  }

  async close(path: string): Promise<void> {
    this.upkeep.close(`/p/${path}`);
    await this.upkeep.settled();
  }

  /** Changes files on disk; undefined deletes. */
  async write(changes: Readonly<Record<string, string | undefined>>): Promise<void> {
    for (const [path, text] of Object.entries(changes)) {
      const uri = `/p/${path}`;
      const kind = text === undefined ? 'gone' : uri in this.files ? 'changed' : 'made';
      if (text === undefined) delete this.files[uri];
      else this.files[uri] = text;
      this.upkeep.changed({ uri, kind });
    }
    await this.upkeep.settled();
  }

  /** By file: the model and how often, of each workload. Reads everything, as the tree does. */
  counts(): Readonly<Record<string, string>> {
    const read = () =>
      [...this.session.analyses()].map(({ document, costs }): [string, string] => {
        const said = costs.map((cost) => `${cost.workload.model?.id ?? '?'} ${sayTimes(cost)}`);
        return [document.uri.slice(3), said.join(', ')];
      });
    return Object.fromEntries(read().filter(([, said]) => said !== ''));
  }

  /** The files asked since the last time, each as often as it was. */
  asked(): string {
    this.counts();
    return this.#asked.splice(0).sort().join(' ');
  }
}
