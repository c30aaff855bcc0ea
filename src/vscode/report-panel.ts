// The report beside the code: one static page in a webview, without scripts, in the theme's colours. It is made anew
// when what it shows changed, as long as it is in sight.

import * as vscode from 'vscode';
import { version } from '../../package.json';
import { offsetOf, type Place } from '../report/place';
import { makeReport, type Report } from '../report/report';
import { type ReportPageOptions, reportPage } from '../report/report-page';
import type { Session } from '../session/session';
import { goTo } from './go-to';
import type { ScanWorkspace } from './scan-workspace';

const GO = 'wattlint.goToPath';
const SCAN = 'wattlint.scanWorkspace';

/** What a link of the page carries. */
type Target = Pick<Place, 'cell' | 'startLine' | 'startColumn'>;

export class ReportPanel implements vscode.Disposable {
  readonly #session: Session;
  readonly #scans: ScanWorkspace;
  readonly #command: vscode.Disposable;
  readonly #icon: vscode.Uri;
  #panel: vscode.WebviewPanel | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(session: Session, scans: ScanWorkspace, extension: vscode.Uri) {
    this.#session = session;
    this.#scans = scans;
    this.#icon = vscode.Uri.joinPath(extension, 'media', 'icon.png');
    this.#command = vscode.commands.registerCommand(GO, (path: string, place?: Target) => this.#go(path, place));
  }

  show(): void {
    if (!this.#panel) {
      const title = vscode.l10n.t('Wattlint Report');
      const options = {
        enableScripts: false,
        enableCommandUris: [GO, SCAN],
        localResourceRoots: [],
        enableFindWidget: true,
      };
      this.#panel = vscode.window.createWebviewPanel('wattlint.report', title, vscode.ViewColumn.Active, options);
      this.#panel.iconPath = this.#icon;
      this.#panel.onDidChangeViewState(() => this.#draw());
      this.#panel.onDidDispose(() => {
        this.#panel = undefined;
      });
    }
    this.#panel.reveal();
    this.#draw();
  }

  refresh(): void {
    clearTimeout(this.#timer);
    if (this.#panel?.visible) this.#timer = setTimeout(() => this.#draw(), 1000);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#command.dispose();
    this.#panel?.dispose();
  }

  #draw(): void {
    if (!this.#panel?.visible) return;
    const linkTo = (path: string, place: Place | undefined) => {
      const target = place && { cell: place.cell, startLine: place.startLine, startColumn: place.startColumn };
      return `command:${GO}?${encodeURIComponent(JSON.stringify([path, ...(target ? [target] : [])]))}`;
    };
    this.#panel.webview.html = reportPage(this.#report(), { nonce: nonce(), linkTo, notice: this.#notice() });
  }

  /** Until a scan came to its end the page holds what is open, and must not pass for the whole workspace. */
  #notice(): ReportPageOptions['notice'] {
    if (this.#scans.isRunning) return { text: 'The scan is still running: more files may follow.' };
    if (this.#scans.last !== undefined) return undefined;
    const link = { text: 'Scan the workspace', href: `command:${SCAN}` };
    return { text: 'Only files read so far are shown: the workspace has not been scanned yet.', link };
  }

  #report(): Report {
    const analyses = this.#session.allLatest();
    const { last } = this.#scans;
    return makeReport({
      tool: { name: 'wattlint', version },
      settings: this.#session.settings,
      files: analyses.map((analysis) => ({ path: pathOf(analysis.document.uri), analysis })),
      skipped: last?.skipped ?? [],
      filesSeen: Math.max(last?.files ?? 0, analyses.length),
      seconds: 0,
    });
  }

  /** To a place in a file or in a notebook's cell; to the start of the file without one. */
  async #go(path: string, place: Target = { cell: null, startLine: 1, startColumn: 1 }): Promise<void> {
    for (const { document } of this.#session.allLatest()) {
      if (pathOf(document.uri) !== path) continue;
      const offset = offsetOf(document, place);
      await goTo(document, { start: offset, end: offset });
      return;
    }
  }
}

function pathOf(uri: string): string {
  return vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
}

/** New for every page, so that nothing in a path or a message can style it. */
function nonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
}
