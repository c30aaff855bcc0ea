// What a person can do about a finding: the rule's own fixes, ignoring it here, reading its page; and all safe fixes
// at once for a file or a whole notebook. Nothing is applied unless it is chosen.

import * as vscode from 'vscode';
import type { Edit, Finding } from '../rules/rule';
import { shownSpan } from './diagnostics';
import { PYTHON } from './editor-document';
import type { EditorWorkspace, Open } from './editor-workspace';
import { ignoreEdit } from './ignore-edit';

const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('wattlint');
const FIX_NOTEBOOK = vscode.CodeActionKind.Notebook.append('source.fixAll.wattlint');
const KINDS = [vscode.CodeActionKind.QuickFix, FIX_ALL, FIX_NOTEBOOK];

export function registerQuickFixes(workspace: EditorWorkspace): vscode.Disposable {
  const provideCodeActions: vscode.CodeActionProvider['provideCodeActions'] = (
    document,
    range,
    { only, diagnostics },
  ) => {
    const open = workspace.current(document);
    if (!open) return [];
    const kind = only ?? vscode.CodeActionKind.QuickFix;
    if (kind.contains(vscode.CodeActionKind.QuickFix)) {
      const here = findingsAt(open, document.uri, range);
      const actions = here.map((finding) => actionsFor(finding, open, document, diagnostics));
      // First what helps, then what silences, then what explains.
      return [...actions.flatMap(({ fixes }) => fixes), ...actions.flatMap(({ others }) => others)];
    }
    if (KINDS.some((each) => each !== vscode.CodeActionKind.QuickFix && kind.contains(each)))
      return fixAll(open, document.uri, kind);
    return [];
  };
  return vscode.languages.registerCodeActionsProvider(
    PYTHON,
    { provideCodeActions },
    { providedCodeActionKinds: KINDS },
  );
}

function findingsAt({ analysis, document, places }: Open, uri: vscode.Uri, range: vscode.Range): readonly Finding[] {
  return analysis.findings.filter((finding) => {
    const location = places.locationOf(shownSpan(finding, document));
    return location?.uri.toString() === uri.toString() && location.range.intersection(range) !== undefined;
  });
}

function actionsFor(
  finding: Finding,
  open: Open,
  document: vscode.TextDocument,
  diagnostics: readonly vscode.Diagnostic[],
): { readonly fixes: readonly vscode.CodeAction[]; readonly others: readonly vscode.CodeAction[] } {
  const { rule } = finding;
  const mine = diagnostics.filter((each) => each.source === 'wattlint' && each.message === finding.message);
  const actionOf = (title: string, edit?: vscode.WorkspaceEdit) => {
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.diagnostics = mine;
    if (edit) action.edit = edit;
    return action;
  };
  const fixes = finding.fixes.flatMap(({ title, safety, edits }) => {
    const edit = editorEdit(edits, open);
    if (!edit) return [];
    const action = actionOf(title, edit);
    action.isPreferred = safety === 'safe';
    return [action];
  });
  const ignore = ignoreEdit(finding, open, document);
  const page = actionOf(vscode.l10n.t('Open the page of {0}', rule));
  page.command = { command: 'wattlint.openRulePage', title: page.title, arguments: [rule] };
  return { fixes, others: [...(ignore ? [actionOf(vscode.l10n.t('Ignore {0} here', rule), ignore)] : []), page] };
}

/** Edits of the stitched text in the documents they belong to; undefined when one of them is not in the editor. */
function editorEdit(edits: readonly Edit[], { places }: Open): vscode.WorkspaceEdit | undefined {
  const all = new vscode.WorkspaceEdit();
  for (const { span, newText } of edits) {
    const location = places.locationOf(span);
    if (!location) return undefined;
    all.replace(location.uri, location.range, newText);
  }
  return all;
}

/** Every safe fix that does not touch what an earlier one changes; in a notebook's cell, of this cell or of all. */
function fixAll(open: Open, uri: vscode.Uri, kind: vscode.CodeActionKind): vscode.CodeAction[] {
  const isNotebook = kind.contains(FIX_NOTEBOOK);
  const taken: Edit[] = [];
  for (const { fixes } of open.analysis.findings) {
    const fix = fixes.find(({ safety }) => safety === 'safe');
    const isFree = fix?.edits.every((edit) => taken.every((other) => isApart(edit, other)));
    const isHere = fix?.edits.every(({ span }) => {
      const location = open.places.locationOf(span);
      return location && (isNotebook || location.uri.toString() === uri.toString());
    });
    if (fix && isFree && isHere) taken.push(...fix.edits);
  }
  const edit = taken.length > 0 ? editorEdit(taken, open) : undefined;
  if (!edit) return [];
  const title = vscode.l10n.t('Apply all safe fixes of Wattlint');
  const action = new vscode.CodeAction(title, isNotebook ? FIX_NOTEBOOK : FIX_ALL);
  action.edit = edit;
  return [action];
}

function isApart({ span: left }: Edit, { span: right }: Edit): boolean {
  return left.end < right.start || right.end < left.start;
}
