// The engine and what keeps a workspace, bundled for this run and loaded.

import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { dataAsText } from '../data-as-text.mjs';

const require = createRequire(import.meta.url);

/** The engine as one module, bundled for this run. */
export async function loadEngine() {
  const folder = mkdtempSync(join(tmpdir(), 'wattlint-bench-'));
  const outfile = join(folder, 'engine.cjs');
  const contents = `
    export { parser } from '@lezer/python';
    export { DEFAULTS, engine } from './src/project/engine';
    export { scan } from './src/session/scan';
    export { Session } from './src/session/session';
    export { Sources } from './src/session/sources';
    export { Upkeep } from './src/session/upkeep';
    export { fromScript, readDocument } from './src/source/read-document';`;
  try {
    const stdin = { contents, resolveDir: process.cwd(), loader: 'ts' };
    await build({
      stdin,
      outfile,
      bundle: true,
      format: 'cjs',
      platform: 'node',
      target: 'es2022',
      loader: { '.md': 'text' },
      plugins: [dataAsText],
      logLevel: 'error',
    });
    return require(outfile);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
