// The package a person installs: `node test/host/package.test.mjs <file.vsix>` installs it into a fresh served
// VS Code, opens a Python file there and looks for the underline. Nothing of the repository is loaded.

import assert from 'node:assert/strict';
import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './hosts.mjs';
import { installHost } from './install.mjs';
import { sitDown } from './person.mjs';
import { runToEnd } from './processes.mjs';
import { makeScratchFolder, removeScratchFolder } from './scratch-folder.mjs';
import { serverCommand } from './served-host.mjs';
import { playSteps } from './steps.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { host: { type: 'string', default: '1.139' } },
});
const file = resolve(positionals[0] ?? newestPackage());
const scratch = makeScratchFolder('package');
const extensionsFolder = join(scratch, 'extensions');
let me;
const { step, finish } = playSteps(async (name) => me?.screenshot(name));

await step('the package installs', async () => {
  assert.ok(existsSync(file), `${file} does not exist; make it with: npm run package`);
  await installHost(values.host);
  const { command, args } = serverCommand(values.host, join(scratch, 'data'), extensionsFolder);
  const { code, output } = await runToEnd(command, [...args, '--install-extension', file]);
  assert.equal(code, 0, output.slice(-1000));
  const installed = readdirSync(extensionsFolder).filter((name) => name.startsWith('wattlint.wattlint-'));
  assert.equal(installed.length, 1, `installed: ${readdirSync(extensionsFolder).join(', ')}`);
});

await step('the installed extension underlines a costly call', async () => {
  const workspace = join(scratch, 'tickets');
  cpSync(join(root, 'test', 'editor', 'workspace'), workspace, { recursive: true });
  me = await sitDown({ host: values.host, workspace, extensionsFolder });
  await me.openFile('batch.py');
  await me.squiggles();
  assert.ok(await me.isMarked(10), 'line 10 is not underlined');
  await me.screenshot('package');
});

await me?.close();
removeScratchFolder(scratch);
finish();

function newestPackage() {
  const packages = [root, join(root, 'build')].flatMap((folder) =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => name.endsWith('.vsix'))
          .map((name) => join(folder, name))
      : [],
  );
  return packages.at(-1) ?? 'wattlint.vsix';
}
