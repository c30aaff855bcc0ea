// The person's settings: the editor's `wattlint.*` and the settings file beside the code. What is nearer to the code
// wins: defaults, then the user's own settings, then `wattlint.json`, then the workspace's settings. A broken value
// is told in the output channel, and what stood below it counts.

import * as vscode from 'vscode';
import type { Settings } from '../analysis';
import { type FileSettings, readSettingsFile } from '../project/settings-file';
import type { Excludes } from '../session/exclude';
import { findSettings, settingsOf } from '../session/settings';
import type { Workspace } from '../session/workspace';

export interface EditorSettings {
  readonly run: 'onType' | 'onSave' | 'off';
  readonly codeLens: boolean;
  readonly inlayHints: boolean;
  /** What every number rests on, and the severities. */
  readonly settings: Settings;
  readonly exclude: readonly Excludes[];
  /** What is wrong, in words for the person. */
  readonly problems: readonly string[];
}

const RUNS = ['onType', 'onSave', 'off'] as const;

/** Never rejects. */
export async function readSettings(workspace: Workspace, defaults: Settings): Promise<EditorSettings> {
  const problems: string[] = [];
  const { user, here } = readEditor(problems);
  const folder = vscode.workspace.workspaceFolders?.[0];
  const file = folder && (await findSettings(workspace, folder.uri.toString()));
  for (const { message, line } of file?.problems ?? [])
    problems.push(`${workspace.pathOf(file?.uri ?? '')}${line === undefined ? '' : `:${line}`}: ${message}`);

  const configuration = vscode.workspace.getConfiguration('wattlint');
  const run = configuration.get('run');
  const known = RUNS.find((each) => each === run);
  if (!known) problems.push(`wattlint.run: ${JSON.stringify(run)} is none of ${RUNS.join(', ')}; taken as onType`);

  const root = folder ? workspace.fullPath(folder.uri.toString()) : '';
  const excludesOf = (patterns: readonly string[] | undefined, of: string) =>
    patterns?.length ? [{ folder: of.endsWith('/') ? of : `${of}/`, patterns }] : [];
  return {
    run: known ?? 'onType',
    codeLens: configuration.get('codeLens') === true,
    inlayHints: configuration.get('inlayHints') === true,
    settings: settingsOf(defaults, user, file?.settings ?? {}, here),
    exclude: [
      ...excludesOf(here.exclude, root),
      ...(file ? excludesOf(file.settings.exclude, workspace.fullPath(file.folder)) : []),
      ...excludesOf(user.exclude, root),
    ],
    problems,
  };
}

const SHARED = ['region', 'hardware', 'pue', 'wue', 'boundary', 'severities', 'exclude'] as const;

/** Only what somebody wrote down: the user for every workspace, or the workspace for itself. */
function readEditor(problems: string[]): { readonly user: FileSettings; readonly here: FileSettings } {
  const configuration = vscode.workspace.getConfiguration('wattlint');
  const user: Record<string, unknown> = {};
  const here: Record<string, unknown> = {};
  for (const key of SHARED) {
    const said = configuration.inspect(key);
    if (isSaid(said?.globalValue)) user[key] = said?.globalValue;
    const value = said?.workspaceFolderValue ?? said?.workspaceValue;
    if (isSaid(value)) here[key] = value;
  }
  return { user: checked(user, problems), here: checked(here, problems) };
}

/** Empty means "nothing said": the settings page leaves an empty text behind. */
function isSaid(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

/** The same checks as for the file, so that both refuse the same values. */
function checked(values: Record<string, unknown>, problems: string[]): FileSettings {
  const { settings, problems: found } = readSettingsFile({ name: 'settings.json', text: JSON.stringify(values) });
  for (const { message } of found) problems.push(message.replace(/^`(\w+)`/, 'wattlint.$1'));
  return settings;
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
