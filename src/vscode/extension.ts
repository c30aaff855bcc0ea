// The editor's face: makes the session and the surfaces, and tells each what changed. One bundle for desktop and web;
// nothing happens before Python or a notebook is opened, or a command is run.

import * as vscode from 'vscode';
import { Session } from '../session/session';
import { Sources } from '../session/sources';
import { Upkeep } from '../session/upkeep';
import { registerEstimates } from './code-lens';
import { registerCompletion } from './completion';
import { Diagnostics } from './diagnostics';
import { watchDisk } from './disk-watch';
import { EditorWorkspace } from './editor-workspace';
import { fileWorkspace } from './file-workspace';
import { registerFootprintView } from './footprint-view';
import { guardedEngine } from './guarded-engine';
import { registerHover } from './hover';
import { knownNames, lazyEngine } from './lazy-engine';
import { registerNumberPages } from './number-pages';
import { registerQuickFixes } from './quick-fixes';
import { ReportPanel } from './report-panel';
import { registerRulePages } from './rule-pages';
import { ScanWorkspace } from './scan-workspace';
import { EditorSettings, onDidChangeSettings } from './settings';
import { SettingsProblems } from './settings-problems';
import { activeUri, StatusBar } from './status-bar';
import { backgroundTokenizer } from './tokenizer';

/** What tests look at; nothing else rests on it. */
export interface Surfaces {
  readonly session: Session;
  readonly workspace: EditorWorkspace;
  readonly view: ReturnType<typeof registerFootprintView>;
  readonly statusBar: StatusBar;
}

export function activate({ subscriptions, extensionUri }: vscode.ExtensionContext): Surfaces {
  const log = vscode.window.createOutputChannel('Wattlint', { log: true });
  const files = fileWorkspace();
  const settings = new EditorSettings({ workspace: files, names: knownNames, log });

  const settingsFor = (uri: string) => settings.of(uri);
  const sources = new Sources(files, { settle: (uri) => settings.prepare(vscode.Uri.parse(uri)) });
  const countTokens = backgroundTokenizer(extensionUri, log, () => session.refresh());
  const session: Session = new Session({
    analyse: guardedEngine(lazyEngine(countTokens, sources, settingsFor), log),
    settings: settingsFor,
    documentOf: (uri) => sources.document(uri),
  });
  const onDidScan = () => {
    upkeep.follow();
    problems.follow();
  };
  const onDidChange = () => report.refresh();
  const scans = new ScanWorkspace({ session, sources, workspace: files, log, settings, onDidScan, onDidChange });
  const upkeep: Upkeep = new Upkeep({
    session,
    sources,
    workspace: files,
    isWanted: (uri) => scans.isWanted(vscode.Uri.parse(uri)),
    onSkipped: (path, why) => log.info(`${path} ${why}`),
  });
  const problems = new SettingsProblems(() => settings.files(), session);
  settings.onDidRead(() => problems.publish());
  const documentOf = (uri: string) => sources.document(uri) ?? session.latest(uri)?.document;
  const diagnostics = new Diagnostics(documentOf);
  const onDidDrop = (uri: vscode.Uri) => {
    diagnostics.clear(uri.toString());
    statusBar.refresh();
  };
  const isIncluded = (uri: vscode.Uri) => scans.isIncluded(uri);
  const workspace = new EditorWorkspace({ session, upkeep, settings, isIncluded, onDidDrop });
  const statusBar = new StatusBar(workspace);
  const report: ReportPanel = new ReportPanel(session, scans, extensionUri);
  const view = registerFootprintView({ session, upkeep, scans, activeUri, documentOf });
  const estimates = registerEstimates(workspace, () => settings);

  const stopListening = session.onDidChange((uris) => {
    for (const uri of uris) {
      const open = workspace.open(uri);
      if (open) diagnostics.publish(open);
      else diagnostics.clear(uri);
    }
    view.refresh();
    statusBar.refresh();
    report.refresh();
    estimates.refresh();
    problems.refresh();
  });
  const reread = async () => {
    if (await settings.reread()) session.refresh();
    workspace.restart(settings.run);
    estimates.refresh();
  };
  const onSettings = onDidChangeSettings(reread);

  subscriptions.push(
    log,
    upkeep,
    watchDisk(upkeep),
    diagnostics,
    workspace,
    statusBar,
    report,
    view,
    estimates,
    problems,
    onSettings,
  );
  subscriptions.push({ dispose: stopListening });
  subscriptions.push(
    registerHover(workspace, documentOf),
    registerNumberPages((uri) => session.latest(uri), documentOf),
    registerQuickFixes(workspace),
    registerCompletion(),
    registerRulePages(extensionUri, log),
  );
  subscriptions.push(
    vscode.commands.registerCommand('wattlint.openReport', () => report.show()),
    vscode.commands.registerCommand('wattlint.refresh', async () => {
      await reread();
      session.refresh();
      workspace.takeAll();
    }),
  );
  workspace.restart(settings.run);
  return { session, workspace, view, statusBar };
}
