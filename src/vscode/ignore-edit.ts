// Writes `# wattlint: ignore[rule]` on a line of its own above the statement that a finding speaks of, which is
// right whatever the statement looks like; or adds the rule to such a comment that already stands there.

import * as vscode from 'vscode';
import type { Finding } from '../rules/rule';
import type { Open } from './editor-workspace';

const STANDING = /^\s*#\s*wattlint:\s*ignore\s*\[([^\]]*)\]/;

/** Undefined for findings about comments: those are taken out, not ignored. */
export function ignoreEdit(
  { rule, span, costs }: Finding,
  { places }: Open,
  document: vscode.TextDocument,
): vscode.WorkspaceEdit | undefined {
  if (costs.length === 0) return undefined;
  const statement = costs[0]?.workload.statement ?? span;
  const location = places.locationOf(statement.start < span.start ? statement : span);
  if (location?.uri.toString() !== document.uri.toString()) return undefined;
  const edit = new vscode.WorkspaceEdit();
  const { line } = location.range.start;
  const above = line > 0 ? document.lineAt(line - 1) : undefined;
  const standing = above && STANDING.exec(above.text);
  if (above && standing) {
    const end = standing[0].length - 1;
    const separator = standing[1]?.trim() === '' ? '' : ', ';
    edit.insert(document.uri, new vscode.Position(above.lineNumber, end), `${separator}${rule}`);
    return edit;
  }
  const indent = /^\s*/.exec(document.lineAt(line).text)?.[0] ?? '';
  const newline = document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
  edit.insert(document.uri, new vscode.Position(line, 0), `${indent}# wattlint: ignore[${rule}]${newline}`);
  return edit;
}
