// The engine's own formulas, bundled from src/ for a script.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const WANTED = [
  'base/range',
  'catalogue/models',
  'catalogue/hardware',
  'estimate/classic',
  'estimate/direct',
  'estimate/inference',
  'estimate/language',
  'estimate/learners',
  'estimate/media',
  'estimate/settings',
  'estimate/training',
];

/** What those files export, in one object. */
export async function loadEngine() {
  const folder = mkdtempSync(join(tmpdir(), 'wattlint-accuracy-'));
  const outfile = join(folder, 'engine.mjs');
  const contents = WANTED.map((path) => `export * from './src/${path}';`).join('\n');
  await build({
    stdin: { contents, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile,
    logLevel: 'error',
  });
  const engine = await import(pathToFileURL(outfile).href);
  rmSync(folder, { recursive: true });
  return engine;
}
