// Code that several tests open, and what they read off the editor.

import * as vscode from 'vscode';

export const LOOP = `from openai import OpenAI

client = OpenAI()


def classify(ticket: str) -> str:
    response = client.chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "user", "content": "Is this ticket urgent? Answer yes or no: " + ticket}],
    )
    return response.choices[0].message.content


for number in range(1200):
    print(classify(f"ticket {number}"))
`;

/** What Wattlint says about a document, in the order of the text. */
export function findingsIn(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'wattlint')
    .sort((left, right) => left.range.start.compareTo(right.range.start));
}

export function rulesIn(uri: vscode.Uri): string[] {
  return findingsIn(uri).map(({ code }) => String(typeof code === 'object' ? code.value : code));
}

/** The text of all hovers at the first place where `needle` stands. */
export async function hoverAt(document: vscode.TextDocument, needle: string): Promise<string> {
  const position = document.positionAt(document.getText().indexOf(needle) + 1);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

export async function fixesAt(
  uri: vscode.Uri,
  range: vscode.Range,
  kind = vscode.CodeActionKind.QuickFix,
): Promise<vscode.CodeAction[]> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    kind.value,
  );
  return actions.filter(({ edit, command, title }) => (edit || command) && !/Copilot|Explain/.test(title));
}
