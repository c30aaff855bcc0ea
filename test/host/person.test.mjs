// A person opens a folder with a Python script and a notebook, and sees what Wattlint shows there. The pictures
// land in `build/screenshots/`. `--extension <folder>` tries another build, `--host 1.100` another VS Code.

import assert from 'node:assert/strict';
import { cpSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './hosts.mjs';
import { sitDown } from './person.mjs';
import { makeScratchFolder, removeScratchFolder } from './scratch-folder.mjs';
import { playSteps } from './steps.mjs';

const { values } = parseArgs({
  options: {
    host: { type: 'string', default: '1.139' },
    headed: { type: 'boolean' },
    extension: { type: 'string', default: root },
  },
});
const scratch = makeScratchFolder('person');
const workspace = join(scratch, 'tickets');
cpSync(join(root, 'test', 'editor', 'workspace'), workspace, { recursive: true });
const me = await sitDown({
  host: values.host,
  headed: values.headed,
  workspace,
  extensions: [resolve(values.extension)],
});
const { step, finish } = playSteps(async (name) => {
  await me.screenshot(name);
  await me.press('Escape');
});

await step('a Python script is coloured and its costly call underlined', async () => {
  await me.openFile('batch.py');
  await me.squiggles();
  assert.ok((await me.colours()) >= 4, 'Python is shown in one colour');
  assert.ok(await me.isMarked(10), 'line 10 is not underlined');
  await me.screenshot('squiggle');
});

await step('resting the mouse on the call shows its estimate', async () => {
  const text = await me.hover(10, 'completions');
  assert.match(text, /Wh/);
  await me.screenshot('hover');
  await me.press('Escape');
});

await step('the lightbulb offers a fix, and choosing it changes the file', async () => {
  const path = join(workspace, 'batch.py');
  const before = readFileSync(path, 'utf8');
  const titles = await me.fixes(10, 'completions');
  const ignore = titles.find((title) => /ignore/i.test(title));
  assert.ok(ignore, `no fix to ignore the line among: ${titles.join('; ')}`);
  await me.screenshot('fixes');
  await me.chooseFix(ignore);
  assert.notEqual(await me.save(path), before);
});

await step('the side bar lists what the workspace costs', async () => {
  await me.openContainer('Wattlint');
  assert.ok((await me.treeRows()).length > 0);
  await me.screenshot('tree');
  await me.openContainer('Explorer');
});

await step('a notebook opens and its costly cell is underlined', async () => {
  await me.openFile('rag.ipynb');
  assert.equal(await me.notebookCells(), 3);
  await me.squiggles();
  assert.ok(await me.isMarked({ cell: 2, line: 2 }), 'line 2 of the last cell is not underlined');
  assert.match(await me.hover({ cell: 2, line: 2 }, 'completions'), /Wh/);
  await me.screenshot('notebook');
});

await me.close();
removeScratchFolder(scratch);
finish();
