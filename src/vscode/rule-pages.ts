// The page of each rule, read from the extension's own files and shown rendered. Its address is `wattlint-rule:`, so
// that a diagnostic's code can link to it on every host; the manifest makes the Markdown preview its editor.

import * as vscode from 'vscode';
import { ALL } from '../rules/all';
import { because, type Log } from '../session/workspace';

export const RULE_SCHEME = 'wattlint-rule';
const PREVIEW = 'vscode.markdown.preview.editor';

export function ruleUri(rule: string): vscode.Uri {
  return vscode.Uri.from({ scheme: RULE_SCHEME, path: `/${rule}.md` });
}

/** Serves the pages and the command that opens one; asked without a rule it lets the person choose. */
export function registerRulePages(extension: vscode.Uri, log: Log): vscode.Disposable {
  const pageOf = async (uri: vscode.Uri) => {
    const rule = uri.path.replace(/^\/|\.md$/g, '');
    try {
      const file = vscode.Uri.joinPath(extension, 'docs', 'rules', `${rule}.md`);
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    } catch (error) {
      log.warn(`The page of ${rule} could not be read: ${because(error)}`);
      return `# ${rule}\n\n${vscode.l10n.t('This rule has no page.')}\n`;
    }
  };
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(RULE_SCHEME, { provideTextDocumentContent: pageOf }),
    vscode.commands.registerCommand('wattlint.openRulePage', async (asked: unknown) => {
      const rule = ruleIn(asked) ?? (await chooseRule());
      if (rule) await vscode.commands.executeCommand('vscode.openWith', ruleUri(rule), PREVIEW);
    }),
  );
}

/** A rule's id, or a tree item that stands for a finding. */
function ruleIn(asked: unknown): string | undefined {
  const rule = typeof asked === 'object' && asked !== null && 'rule' in asked ? asked.rule : asked;
  return ALL.find(({ id }) => id === rule)?.id;
}

async function chooseRule(): Promise<string | undefined> {
  const items = ALL.map(({ id, title, summary }) => ({ label: title, description: id, detail: summary, id }));
  const placeHolder = vscode.l10n.t('Which rule?');
  const chosen = await vscode.window.showQuickPick(items, {
    placeHolder,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.id;
}
