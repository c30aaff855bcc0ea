import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './hosts.mjs';
import { sitDown } from './person.mjs';
import { makeScratchFolder, removeScratchFolder } from './scratch-folder.mjs';

const scratch = makeScratchFolder('look');
const workspace = join(scratch, 'playground');
cpSync(join(root, 'playground'), workspace, { recursive: true });
const me = await sitDown({ host: process.argv[2] ?? '1.139', workspace, extensions: [root] });
const shot = async (n) => console.log(await me.screenshot(`look-${n}`));
const tryIt = async (name, f) => {
  try {
    await f();
  } catch (e) {
    console.log('!!', name, e.message.slice(0, 300));
    await shot('failed-' + name);
  }
};
try {
  await tryIt('welcome', async () => {
    await me.openContainer('Wattlint');
    await me.page.waitForTimeout(1500);
    await shot('01-welcome');
  });
  await tryIt('scan', async () => {
    await me.page.getByText('Scan Workspace', { exact: true }).first().click();
    await me.page.waitForTimeout(4000);
    await shot('02-scan');
    console.log(JSON.stringify(await me.treeRows(), null, 0));
  });
  await tryIt('file', async () => {
    await me.openFile('backfill.py');
    await me.page.waitForTimeout(2500);
    await shot('03-file');
  });
  await tryIt('hover', async () => {
    await me.openFile('llm.py');
    await me.page.waitForTimeout(2500);
    await shot('04-llm');
  });
  await tryIt('nb', async () => {
    await me.openFile('search.ipynb');
    await me.page.waitForTimeout(4000);
    await shot('05-nb');
  });
  await tryIt('report', async () => {
    await me.runCommand('Wattlint: Open Report');
    await me.page.waitForTimeout(3000);
    await shot('06-report');
  });
  await tryIt('rule', async () => {
    await me.runCommand('Wattlint: Open Rule Page');
    await me.page.waitForTimeout(1500);
    await shot('07-rules');
    await me.press('Enter');
    await me.page.waitForTimeout(3000);
    await shot('08-rule');
  });
  await tryIt('settings', async () => {
    await me.runCommand('Preferences: Open Settings (UI)');
    await me.page.waitForTimeout(1500);
    await me.page.keyboard.type('wattlint');
    await me.page.waitForTimeout(2500);
    await shot('09-settings');
  });
} finally {
  await me.close();
  removeScratchFolder(scratch);
}
