import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './hosts.mjs';
import { sitDown } from './person.mjs';
import { makeScratchFolder, removeScratchFolder } from './scratch-folder.mjs';

const scratch = makeScratchFolder('look');
const workspace = join(scratch, 'playground');
cpSync(join(root, 'playground'), workspace, { recursive: true });
const me = await sitDown({
  host: process.argv[2] ?? '1.139',
  workspace,
  extensions: [root],
  settings: {
    'wattlint.codeLens': true,
    'wattlint.inlayHints': true,
    'workbench.colorTheme': process.argv[3] ?? 'Default Light Modern',
  },
});
const shot = async (n) => console.log(await me.screenshot(`look2-${n}`));
const tryIt = async (name, f) => {
  try {
    await f();
  } catch (e) {
    console.log('!!', name, e.message.slice(0, 300));
    await shot('failed-' + name);
  }
};
try {
  await tryIt('triage', async () => {
    await me.openFile('triage.py');
    await me.page.waitForTimeout(2000);
    await me.goToLine(60);
    await me.page.waitForTimeout(800);
    await shot('01-triage');
    await me.hover(60, 'completions');
    await shot('02-hover');
  });
  await tryIt('code-link', async () => {
    await me.hover(60, 'completions');
    await me.page.locator('.monaco-hover a.code-link').first().click();
    await me.page.waitForTimeout(2500);
    await shot('07-code-link');
  });
} finally {
  await me.close();
  removeScratchFolder(scratch);
}
