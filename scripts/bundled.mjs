// Parts of src/ bundled into one module and loaded, for scripts.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What `contents`, lines of `export … from './src/…'`, exports. */
export async function bundled(contents) {
  const folder = mkdtempSync(join(tmpdir(), 'wattlint-script-'));
  const outfile = join(folder, 'engine.mjs');
  try {
    await build({
      stdin: { contents, resolveDir: ROOT, loader: 'ts' },
      bundle: true,
      format: 'esm',
      platform: 'node',
      outfile,
      loader: { '.md': 'text' },
      logLevel: 'warning',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
