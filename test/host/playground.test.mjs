// A person opens the playground for the first time: scans it, goes where the energy is, reads why, and takes a fix.
// The pictures in `build/screenshots/` are those of the README; `--pictures <folder>` copies these there.

import assert from 'node:assert/strict';
import { copyFileSync, cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './hosts.mjs';
import { screenshotPath } from './log-path.mjs';
import { sitDown } from './person.mjs';
import { makeScratchFolder, removeScratchFolder } from './scratch-folder.mjs';
import { playSteps } from './steps.mjs';

const { values } = parseArgs({
  options: {
    host: { type: 'string', default: '1.139' },
    headed: { type: 'boolean' },
    extension: { type: 'string', default: root },
    pictures: { type: 'string' },
  },
});
const scratch = makeScratchFolder('playground');
const workspace = join(scratch, 'playground');
cpSync(join(root, 'playground'), workspace, { recursive: true });
const me = await sitDown({
  host: values.host,
  headed: values.headed,
  workspace,
  extensions: [resolve(values.extension)],
  size: { width: 1280, height: 800 },
});
const { page } = me;
const { step, finish } = playSteps(async (name) => {
  await me.screenshot(name);
  await me.press('Escape');
});

await step('the empty view says what to do, and its button scans the workspace', async () => {
  await me.openContainer('Wattlint');
  await page.getByText('What will this code burn?').waitFor();
  await me.screenshot('welcome');
  await page.getByText('Scan Workspace', { exact: true }).first().click();
  const row = page.locator('.sidebar .monaco-list-row[role="treeitem"]', { hasText: 'Wh' }).first();
  await row.waitFor({ timeout: 20_000 });
  await settled(async () => JSON.stringify(await me.treeRows()));
});

await step('the tree has the largest first, with ranges', async () => {
  const rows = await me.treeRows();
  assert.match(rows[0].description, /Wh \(.+–.+\)/);
  // Only what is on the screen is in the page.
  const [largest, next] = rows.filter(({ level }) => level === 1);
  assert.ok(wattHours(largest.description) >= wattHours(next.description), `${largest.label} before ${next.label}`);
  assert.ok(
    rows.some(({ label, level }) => label === 'answer.py' && level === 2),
    JSON.stringify(rows),
  );
});

await step('a click on a finding goes to its line', async () => {
  // The file above it names the same model in the same settings, and is told the same.
  await me.clickRow('Large model for a small task', { below: 'triage.py' });
  await page.locator('.tab.active[data-resource-name="triage.py"]').waitFor();
  await me.squiggles();
  await page.waitForTimeout(500);
  await page.mouse.move(900, 500);
  await me.screenshot('tree');
  const statusBar = await me.statusBar();
  assert.ok(
    statusBar.some((text) => /^[\d.,]+ m?k?Wh$/.test(text)),
    statusBar.join(' | '),
  );
});

await step('the problem list shows the same, with the rule', async () => {
  await me.runCommand('Problems: Focus on Problems View');
  await page.locator('.markers-panel').getByText('large-model-small-task').first().waitFor();
  await me.screenshot('squiggle');
  await me.runCommand('View: Toggle Panel Visibility');
});

const line = lineOf('support-triage/triage.py', 'model="gpt-4o"') - 1;

await step('the link of a finding opens the page of its rule', async () => {
  await me.goToLine(line);
  await me.hover(line, 'completions');
  await page.locator('.monaco-hover a.code-link').first().click();
  const text = page.frameLocator('iframe.webview').frameLocator('iframe#active-frame').getByText('What it finds');
  await text.waitFor({ timeout: 20_000 });
  await me.screenshot('rule-page');
  await me.openFile('triage.py');
});

await step('a quick fix names its saving and writes the smaller model', async () => {
  await me.goToLine(line);
  const titles = await me.fixes(line, 'completions');
  assert.match(titles[0], /^Use gpt-4o-mini \(saves about \d+ %/);
  await me.screenshot('quick-fix');
  await me.chooseFix('Use gpt-4o-mini');
  assert.match(await me.save(join(workspace, 'support-triage/triage.py')), /model="gpt-4o-mini"/);
});

await step('the report shows the workspace, and its links lead to the code', async () => {
  await me.runCommand('Wattlint: Show Report');
  const report = page.frameLocator('iframe.webview.ready').last().frameLocator('iframe#active-frame');
  await report.getByText('Files, largest first').waitFor({ timeout: 20_000 });
  await me.press('Control+b');
  await me.screenshot('report');
  await me.press('Control+b');
  await report.getByRole('link', { name: 'support-triage/backfill.py' }).first().click();
  await page.locator('.tab.active[data-resource-name="backfill.py"]').waitFor();
});

await step('a notebook is underlined in the cell that burns, and the hover says why', async () => {
  await me.openContainer('Explorer');
  await me.openFile('tuning.ipynb');
  await me.notebookCells();
  await page.locator('.notebookOverlay .cell-editor-container .view-line').first().click();
  const call = page.locator('.notebookOverlay .view-line', { hasText: 'search.fit(X_train' }).first();
  let box = null;
  for (let turn = 0; turn < 40 && !(box && box.y > 300 && box.y < 740); turn++) {
    await page.mouse.wheel(0, 150);
    await page.waitForTimeout(150);
    box = (await call.count()) > 0 ? await call.boundingBox() : null;
  }
  await page.waitForTimeout(700);
  box = await call.boundingBox();
  await page.mouse.move(box.x + 200, box.y - 60);
  await page.mouse.move(box.x + 60, box.y + box.height / 2, { steps: 4 });
  const hover = page.locator('.monaco-hover:not(.hidden):visible').first();
  await hover.waitFor({ timeout: 10_000 });
  await page.waitForTimeout(800);
  assert.match(await hover.textContent(), /Wh/);
  await me.screenshot('hover');
  await hover.locator('summary').first().click();
  await page.waitForTimeout(400);
  assert.match(await hover.textContent(), /energy of the devices.*machines.*PUE/s);
  await hover.getByText('On a page of its own').click();
  const frame = page.frameLocator('iframe.webview.ready').last().frameLocator('iframe#active-frame');
  await frame.getByText('time of devices').first().waitFor({ timeout: 20_000 });
  await page.waitForTimeout(500);
  await me.screenshot('derivation');
});

await me.close();
removeScratchFolder(scratch);
if (values.pictures) {
  mkdirSync(values.pictures, { recursive: true });
  for (const name of ['welcome', 'tree', 'squiggle', 'quick-fix', 'report', 'hover', 'derivation'])
    copyFileSync(screenshotPath(name), join(values.pictures, `${name}.png`));
}
finish();

function lineOf(path, text) {
  const lines = readFileSync(join(workspace, path), 'utf8').split('\n');
  const index = lines.findIndex((each) => each.includes(text));
  assert.ok(index >= 0, `${path} does not hold ${text}`);
  return index + 1;
}

/** Waits until `look` sees the same for a second: the scan fills the tree as it goes. */
async function settled(look) {
  for (let seen = await look(), since = Date.now(); Date.now() - since < 1000; ) {
    await page.waitForTimeout(200);
    const now = await look();
    if (now === seen) continue;
    seen = now;
    since = Date.now();
  }
}

/** The middle of `18 kWh (0.0011–65)`. */
function wattHours(text) {
  const [, number = '', unit = ''] = /^([\d.,]+) (m|k|M)?Wh/.exec(text) ?? [];
  return Number(number.replaceAll(',', '')) * ({ m: 1e-3, k: 1e3, M: 1e6 }[unit] ?? 1);
}
