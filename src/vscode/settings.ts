// The person's settings: the editor's `wattlint.*` and the settings file beside the code, each folder's own. What is
// nearer to the code wins: defaults, then the user's settings, then those of a workspace of several folders, then the
// nearest `wattlint.json`, then the folder's own settings. A broken value is told, and what stood below it counts.

import * as vscode from 'vscode';
import type { Settings } from '../analysis';
import { DEFAULTS } from '../project/defaults';
import type { KnownNames } from '../project/known-names';
import { type FileSettings, readSettingsFile } from '../project/settings-file';
import { settingsAt } from '../session/assumptions';
import type { Excludes } from '../session/exclude';
import { settingsOf } from '../session/settings';
import { excludesOf, type FoundSettings, SettingsFiles } from '../session/settings-files';
import type { Log, Workspace } from '../session/workspace';

const RUNS = ['onType', 'onSave', 'off'] as const;
type Run = (typeof RUNS)[number];

/** What the editor's own settings say for one folder of the workspace. */
interface Layers {
  readonly root: string;
  readonly user: FileSettings;
  readonly shared: FileSettings;
  readonly here: FileSettings;
}

export interface EditorSettingsOptions {
  readonly workspace: Workspace;
  readonly names: () => KnownNames;
  readonly log: Log;
}

export class EditorSettings {
  readonly #options: EditorSettingsOptions;
  readonly #files: SettingsFiles;
  readonly #layers = new Map<string, Layers>();
  readonly #made = new Map<string, Settings>();
  readonly #told = new Set<string>();
  #onRead: () => void = () => {};

  constructor(options: EditorSettingsOptions) {
    this.#options = options;
    this.#files = new SettingsFiles(options.workspace, options.names);
  }

  get run(): Run {
    const run = vscode.workspace.getConfiguration('wattlint').get('run');
    const known = RUNS.find((each) => each === run);
    if (!known) this.#tell(`wattlint.run: ${JSON.stringify(run)} is none of ${RUNS.join(', ')}; taken as onType`);
    return known ?? 'onType';
  }

  get codeLens(): boolean {
    return vscode.workspace.getConfiguration('wattlint').get('codeLens') === true;
  }

  get inlayHints(): boolean {
    return vscode.workspace.getConfiguration('wattlint').get('inlayHints') === true;
  }

  /** Calls the listener whenever settings files were read. */
  onDidRead(listener: () => void): void {
    this.#onRead = listener;
  }

  /** Resolves when it is known which settings file counts for a document. Never rejects. */
  async prepare(uri: vscode.Uri): Promise<void> {
    const folder = this.#folderOf(uri);
    if (this.#files.isKnown(folder)) return;
    await this.#files.find(folder);
    this.#onRead();
  }

  isPrepared(uri: vscode.Uri): boolean {
    return this.#files.isKnown(this.#folderOf(uri));
  }

  /** What the numbers and findings of a document rest on; for an empty URI those of the first folder. */
  of(uri: string): Settings {
    const settings = this.#allOf(uri === '' ? undefined : vscode.Uri.parse(uri));
    return uri === '' ? settings : settingsAt(settings, this.#options.workspace.fullPath(uri));
  }

  #allOf(uri: vscode.Uri | undefined): Settings {
    const { layers, file } = this.#at(uri);
    const key = `${layers.root} ${file?.uri}`;
    const made = this.#made.get(key);
    if (made) return made;
    const { user, shared, here } = layers;
    const settings = settingsOf(DEFAULTS, user, shared, file?.settings ?? {}, here);
    this.#made.set(key, settings);
    return settings;
  }

  /** What is left out around a document, the first deciding. */
  excludes(uri: vscode.Uri): readonly Excludes[] {
    const { layers, file } = this.#at(uri);
    const { root, user, shared, here } = layers;
    return [
      ...layer(here, root),
      ...excludesOf(file, this.#options.workspace),
      ...layer(shared, root),
      ...layer(user, root),
    ];
  }

  /** The same for a folder below, that a scan walks through: what its own settings file says. */
  async excludesIn(folder: string): Promise<Excludes | undefined> {
    if (vscode.workspace.workspaceFolders?.some(({ uri }) => uri.toString() === folder)) return undefined;
    const found = await this.#files.find(folder);
    const isOwn = found?.folder === folder;
    return isOwn ? excludesOf({ ...found, above: undefined }, this.#options.workspace)[0] : undefined;
  }

  /** Every settings file that was met. */
  files(): readonly FoundSettings[] {
    return this.#files.all();
  }

  /** Reads everything again. True when something may count differently now. */
  async reread(): Promise<boolean> {
    const before = this.#fingerprint();
    const [first] = vscode.workspace.workspaceFolders ?? [];
    if (first) await this.#files.find(first.uri.toString());
    await this.#files.refresh();
    this.#layers.clear();
    this.#made.clear();
    this.#told.clear();
    this.#onRead();
    return this.#fingerprint() !== before;
  }

  #at(uri: vscode.Uri | undefined): { readonly layers: Layers; readonly file: FoundSettings | undefined } {
    const file = this.#files.found(this.#folderOf(uri));
    return { layers: this.#layersOf(homeOf(uri)), file };
  }

  #layersOf(folder: vscode.WorkspaceFolder | undefined): Layers {
    const key = folder?.uri.toString() ?? '';
    const known = this.#layers.get(key);
    if (known) return known;
    const layers = this.#read(folder);
    this.#layers.set(key, layers);
    return layers;
  }

  /** Only what somebody wrote down. */
  #read(folder: vscode.WorkspaceFolder | undefined): Layers {
    const configuration = vscode.workspace.getConfiguration('wattlint', folder);
    const isShared = vscode.workspace.workspaceFile !== undefined;
    const user: Record<string, unknown> = {};
    const shared: Record<string, unknown> = {};
    const here: Record<string, unknown> = {};
    for (const key of SHARED) {
      const said = configuration.inspect(key);
      if (isSaid(said?.globalValue)) user[key] = said?.globalValue;
      if (isSaid(said?.workspaceValue)) (isShared ? shared : here)[key] = said?.workspaceValue;
      if (isSaid(said?.workspaceFolderValue)) here[key] = said?.workspaceFolderValue;
    }
    return {
      root: folder ? this.#options.workspace.fullPath(folder.uri.toString()) : '',
      user: this.#checked(user),
      shared: this.#checked(shared),
      here: this.#checked(here),
    };
  }

  /** The same checks as for the file, so that both refuse the same values. */
  #checked(values: Record<string, unknown>): FileSettings {
    const text = JSON.stringify(values);
    const { settings, problems } = readSettingsFile({ name: 'settings.json', text, names: this.#options.names });
    for (const { message } of problems) this.#tell(message.replace(/^`(\w+)`/, 'wattlint.$1'));
    return settings;
  }

  /** A document outside all folders, or without a place on disk, is taken to belong to the first folder. */
  #folderOf(uri: vscode.Uri | undefined): string {
    const own = uri && vscode.workspace.getWorkspaceFolder(uri);
    if (uri && own) return vscode.Uri.joinPath(uri, '..').toString();
    return vscode.workspace.workspaceFolders?.[0]?.uri.toString() ?? '';
  }

  #tell(problem: string): void {
    if (this.#told.has(problem)) return;
    this.#told.add(problem);
    this.#options.log.warn(problem);
  }

  #fingerprint(): string {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const layers = [undefined, ...folders].map((folder) => this.#layersOf(folder));
    const files = this.#files.all().map(({ uri, settings }) => [uri, settings]);
    return JSON.stringify([layers, files]);
  }
}

const SHARED = [
  'region',
  'hardware',
  'pue',
  'wue',
  'grid',
  'usdPerHour',
  'usdPerKwh',
  'boundary',
  'severities',
  'exclude',
] as const;

function homeOf(uri: vscode.Uri | undefined): vscode.WorkspaceFolder | undefined {
  return (uri && vscode.workspace.getWorkspaceFolder(uri)) ?? vscode.workspace.workspaceFolders?.[0];
}

function layer({ exclude }: FileSettings, root: string): readonly Excludes[] {
  return exclude?.length ? [{ folder: root.endsWith('/') ? root : `${root}/`, patterns: exclude }] : [];
}

/** Empty means "nothing said": the settings page leaves an empty text behind. */
function isSaid(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

/** Tells after a setting or a settings file changed, or another folder was opened. */
export function onDidChangeSettings(listener: () => void): vscode.Disposable {
  const files = vscode.workspace.createFileSystemWatcher('**/{wattlint.json,pyproject.toml}');
  return vscode.Disposable.from(
    files,
    files.onDidChange(listener),
    files.onDidCreate(listener),
    files.onDidDelete(listener),
    vscode.workspace.onDidChangeWorkspaceFolders(listener),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('wattlint')) listener();
    }),
  );
}
