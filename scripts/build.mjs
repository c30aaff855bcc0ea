// Bundles the two programs, the extension (one file for desktop and web) and the command line, and lays the
// tokenizer's table beside them.
// `--watch` rebuilds on change, `--minify` is for the package.

import { existsSync } from 'node:fs';
import { build, context } from 'esbuild';
import { buildTokenizer } from './build-tokenizer.mjs';
import { dataAsText } from './data-as-text.mjs';

const isWatch = process.argv.includes('--watch');
const minify = process.argv.includes('--minify');
const common = {
  bundle: true,
  minify,
  sourcemap: !minify,
  target: 'es2022',
  logLevel: 'info',
  loader: { '.md': 'text' },
  plugins: [dataAsText],
};

const programs = [
  {
    entryPoints: ['src/vscode/extension.ts'],
    outfile: 'dist/extension.js',
    format: 'cjs',
    platform: 'browser',
    external: ['vscode'],
  },
  {
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.js',
    format: 'cjs',
    platform: 'node',
    banner: { js: '#!/usr/bin/env node' },
  },
].filter((program) => existsSync(program.entryPoints[0]));

buildTokenizer('dist/tokenizer.bin');

for (const program of programs) {
  if (isWatch) await (await context({ ...common, ...program })).watch();
  else await build({ ...common, ...program });
}
