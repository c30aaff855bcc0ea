// The editor's face: makes the session and the surfaces, and tells each what changed. One bundle for desktop and web;
// nothing happens before Python or a notebook is opened, or a command is run.

import * as vscode from 'vscode';
import { DEFAULTS, engine } from '../project/engine';
import { Session } from '../session/session';
import { registerEstimates } from './code-lens';
import { Diagnostics } from './diagnostics';
import { EditorWorkspace } from './editor-workspace';
import { fileWorkspace } from './file-workspace';
import { registerFootprintView } from './footprint-view';
import { guardedEngine } from './guarded-engine';
import { registerHover } from './hover';
import { registerQuickFixes } from './quick-fixes';
import { ReportPanel } from './report-panel';
import { registerRulePages } from './rule-pages';
import { ScanWorkspace } from './scan-workspace';
import { type EditorSettings, onDidChangeSettings, readSettings } from './settings';
import { activeUri, StatusBar } from './status-bar';
import { backgroundTokenizer } from './tokenizer';

/** What tests look at; nothing else rests on it. */
export interface Surfaces {
  readonly session: Session;
  readonly workspace: EditorWorkspace;
  readonly view: ReturnType<typeof registerFootprintView>;
  readonly statusBar: StatusBar;
}

export async function activate({ subscriptions, extensionUri }: vscode.ExtensionContext): Promise<Surfaces> {
  const log = vscode.window.createOutputChannel('Wattlint', { log: true });
  const files = fileWorkspace();
  let settings: EditorSettings = await readSettings(files, DEFAULTS);

  const countTokens = backgroundTokenizer(extensionUri, log, () => session.setSettings(session.settings));
  const session: Session = new Session({
    analyse: guardedEngine(engine(countTokens), log),
    settings: settings.settings,
  });
  const scans = new ScanWorkspace({ session, workspace: files, log, excludes: () => settings.exclude });
  const diagnostics = new Diagnostics();
  const onDidDrop = (uri: vscode.Uri) => {
    diagnostics.clear(uri.toString());
    statusBar.refresh();
    void scans.visit(uri);
  };
  const workspace = new EditorWorkspace({ session, isIncluded: (uri) => scans.isIncluded(uri), onDidDrop });
  const statusBar = new StatusBar(workspace);
  const report = new ReportPanel(session, scans, extensionUri);
  const view = registerFootprintView({ session, scans, activeUri });
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
  });
  const apply = (next: EditorSettings) => {
    settings = next;
    for (const problem of next.problems) log.warn(problem);
    if (JSON.stringify(next.settings) !== JSON.stringify(session.settings)) session.setSettings(next.settings);
    workspace.restart(next.run);
    estimates.refresh();
  };
  const reread = async () => apply(await readSettings(files, DEFAULTS));
  const onSettings = onDidChangeSettings(reread);

  subscriptions.push(log, scans, diagnostics, workspace, statusBar, report, view, estimates, onSettings);
  subscriptions.push({ dispose: stopListening });
  subscriptions.push(registerHover(workspace), registerQuickFixes(workspace), registerRulePages(extensionUri, log));
  subscriptions.push(
    vscode.commands.registerCommand('wattlint.openReport', () => report.show()),
    vscode.commands.registerCommand('wattlint.refresh', async () => {
      await reread();
      session.setSettings(session.settings);
      workspace.takeAll();
    }),
  );
  apply(settings);
  return { session, workspace, view, statusBar };
}
