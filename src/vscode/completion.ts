// Completes comments for Wattlint (`# wattlint: times=`, `ignore[call-in-loop]`) in scripts and notebook cells. Asked at
// every keystroke that may begin a word, so it looks at one line, and at the rules only within brackets.

import * as vscode from 'vscode';
import { completeComment, type Suggestion } from '../report/complete-comment';
import { ALL } from '../rules/all';
import { PYTHON } from './editor-document';

export function registerCompletion(): vscode.Disposable {
  const provider: vscode.CompletionItemProvider = {
    provideCompletionItems(document, position) {
      const before = document.lineAt(position.line).text.slice(0, position.character);
      const found = completeComment(before, () => ALL);
      if (found === undefined) return undefined;
      const start = position.translate(0, -found.written.length);
      return found.suggestions.map((each, index) => itemOf(each, index, new vscode.Range(start, position)));
    },
  };
  return vscode.languages.registerCompletionItemProvider(PYTHON, provider, ' ', ':', ',', '[');
}

const KINDS = {
  key: vscode.CompletionItemKind.Property,
  ignore: vscode.CompletionItemKind.Keyword,
  rule: vscode.CompletionItemKind.EnumMember,
} as const;

function itemOf({ word, kind, detail }: Suggestion, index: number, range: vscode.Range): vscode.CompletionItem {
  const item = new vscode.CompletionItem({ label: word, description: detail }, KINDS[kind]);
  item.range = range;
  // In the order in which they are listed, not by their letters.
  item.sortText = String(index).padStart(3, '0');
  // The rules come next.
  if (kind === 'ignore') item.command = { command: 'editor.action.triggerSuggest', title: '' };
  return item;
}
