// Writes dist/tokenizer.bin, the merges of o200k_base for `src/catalogue/tokenizer.ts`: tokens in order of rank,
// each as one byte of length and its bytes. From the kept package gpt-tokenizer; `node scripts/build-tokenizer.mjs`.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export function buildTokenizer(outfile = 'dist/tokenizer.bin') {
  const root = dirname(createRequire(import.meta.url).resolve('gpt-tokenizer/package.json'));
  const lines = readFileSync(join(root, 'data/o200k_base.tiktoken'), 'utf8').trim().split('\n');
  const parts = [];
  for (const [at, line] of lines.entries()) {
    const [token, rank] = line.split(' ');
    if (Number(rank) !== at) throw new Error(`rank ${rank} stands at ${at}`);
    const bytes = Buffer.from(token, 'base64');
    if (bytes.length > 255) throw new Error(`token ${rank} is longer than 255 bytes`);
    parts.push(Buffer.from([bytes.length]), bytes);
  }
  mkdirSync(dirname(outfile), { recursive: true });
  writeFileSync(outfile, Buffer.concat(parts));
}

if (process.argv[1]?.endsWith('build-tokenizer.mjs')) buildTokenizer(process.argv[2]);
