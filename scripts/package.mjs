// `npm run package`: a minified build packed as `build/wattlint-<version>.vsix`, ready to install. What goes into it
// is said in `.vscodeignore`; everything the programs need is bundled, so no dependency travels along.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVSIX, listFiles } from '@vscode/vsce';

const root = fileURLToPath(new URL('..', import.meta.url));
const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const needed = ['README.md', 'CHANGELOG.md', 'LICENSE', 'media/icon.png', 'dist/extension.js'];

execFileSync(process.execPath, [join(root, 'scripts', 'build.mjs'), '--minify'], { cwd: root, stdio: 'inherit' });

const missing = needed.filter((path) => !existsSync(join(root, path)));
if (missing.length > 0) {
  console.error(`Cannot pack: ${missing.join(', ')} missing.`);
  process.exit(1);
}

mkdirSync(join(root, 'build'), { recursive: true });
const packagePath = join(root, 'build', `${name}-${version}.vsix`);
await createVSIX({
  cwd: root,
  packagePath,
  dependencies: false,
  // The links of README and rule pages stay as they are until there is an address to make them absolute with.
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});
const files = await listFiles({ cwd: root, dependencies: false });
console.log(`${files.length} files:\n${files.map((file) => `  ${file}`).join('\n')}`);
const megabytes = (statSync(packagePath).size / 1e6).toFixed(1);
console.log(`Packed ${relative(process.cwd(), packagePath)} (${megabytes} MB).`);
console.log(`Install it: code --install-extension ${relative(process.cwd(), packagePath)}`);
