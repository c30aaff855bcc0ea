// Quick fixes: what they are called, what they leave behind, and that what they leave no longer warns.

import * as vscode from 'vscode';
import { equal, ok, until } from './expect';
import { test } from './harness';
import { openText } from './open';
import { findingsIn, fixesAt, LOOP, rulesIn } from './samples';

async function open(name: string, rule: string) {
  const { document } = await openText(name, LOOP);
  await until(`a finding of ${rule}`, () => rulesIn(document.uri).includes(rule));
  const finding = findingsIn(document.uri)[rulesIn(document.uri).indexOf(rule)];
  ok(finding, 'finding');
  return { document, actions: await fixesAt(document.uri, finding.range) };
}

async function choose(actions: readonly vscode.CodeAction[], part: string): Promise<void> {
  const action = actions.find(({ title }) => title.includes(part));
  ok(action?.edit, `no fix "${part}" among ${actions.map(({ title }) => title).join(' | ')}`);
  ok(await vscode.workspace.applyEdit(action.edit), 'the edit was not applied');
}

test('a limit on the answer is put where it belongs, and the finding goes', async () => {
  const { document, actions } = await open('limit.py', 'no-output-limit');
  await choose(actions, 'max_completion_tokens=');
  ok(/\n {8}max_completion_tokens=\d+,\n {4}\)/.test(document.getText()), document.getText());
  await until('the finding to go', () => !rulesIn(document.uri).includes('no-output-limit'));
});

test('another model is written in place of the large one, with the saving in the title', async () => {
  const { document, actions } = await open('swap.py', 'large-model-small-task');
  const swap = actions.find(({ title }) => title.startsWith('Use '));
  ok(swap && /%/.test(swap.title), `no saving in ${swap?.title}`);
  await choose(actions, 'Use ');
  ok(!document.getText().includes('"gpt-4o",'), document.getText());
  equal(document.lineCount, LOOP.split('\n').length, 'lines');
  await until('the finding to go', () => !rulesIn(document.uri).includes('large-model-small-task'));
});

test('a finding can be ignored where it stands, and a second one on the same line too', async () => {
  const { document, actions } = await open('ignored.py', 'call-in-loop');
  await choose(actions, 'Ignore call-in-loop');
  const comment = '    # wattlint: ignore[call-in-loop]\n    response = client';
  ok(document.getText().includes(comment), document.getText());
  await until('the finding to go', () => !rulesIn(document.uri).includes('call-in-loop'));

  const [next] = findingsIn(document.uri);
  ok(next, 'no other finding is left');
  const [rule = ''] = rulesIn(document.uri);
  await choose(await fixesAt(document.uri, next.range), `Ignore ${rule}`);
  ok(document.getText().includes(`    # wattlint: ignore[call-in-loop, ${rule}]\n`), document.getText());
  await until('the finding to go', () => !rulesIn(document.uri).includes(rule));
});

test('an ignore that is no longer needed goes with all safe fixes', async () => {
  const { document } = await openText('fix-all.py', `# wattlint: ignore[grid-size]\n${LOOP}`);
  await until('the unused ignore', () => rulesIn(document.uri).includes('unused-ignore'));
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const actions = await fixesAt(document.uri, whole, vscode.CodeActionKind.SourceFixAll.append('wattlint'));
  equal(actions.length, 1, 'actions');
  await choose(actions, 'safe fixes');
  equal(document.getText(), LOOP, 'text');
});

test('each finding leads to its page', async () => {
  const { actions } = await open('page.py', 'call-in-loop');
  const page = actions.find(({ title }) => title.includes('page of call-in-loop'));
  equal(page?.command?.command, 'wattlint.openRulePage', 'command');
});
