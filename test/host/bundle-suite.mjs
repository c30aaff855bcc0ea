// Bundles the editor suite into one file that requires only `vscode`, as the web's extension host demands.

import { join } from 'node:path';
import { root } from './hosts.mjs';

/** Writes the bundle to `file` and returns `file`. `only` limits the run to tests whose name contains it. */
export async function bundleSuite(file, only = '') {
  const { build } = await import('esbuild');
  await build({
    entryPoints: [join(root, 'test', 'editor', 'index.ts')],
    outfile: file,
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    sourcemap: 'inline',
    define: { onlyTests: JSON.stringify(only) },
    logLevel: 'warning',
  });
  return file;
}
