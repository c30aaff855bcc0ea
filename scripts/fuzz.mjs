// Feeds the parser and the interpreter damaged code: nothing may throw, no span may leave its parent.
// `npm run fuzz` takes the fixtures; `npm run fuzz -- --rounds 50 --seed 7 <files or folders>` takes yours.
// A failure prints the seed, the file and the mutation, which are enough to see it again.

import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const { values, positionals } = parseArgs({
  options: { seed: { type: 'string' }, rounds: { type: 'string', default: '20' } },
  allowPositionals: true,
});
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const rounds = Number(values.rounds);
const roots = positionals.length > 0 ? positionals : ['test/syntax/fixtures', 'test/cases'];
const { readDocument, parse, evaluate } = await loadEngine();

const files = roots.flatMap(filesBelow).sort();
const texts = files.map((file) => readFileSync(file, 'utf8'));
/** What went wrong with one text; undefined when nothing did. */
function check(uri, text) {
  try {
    const read = readDocument({ uri, version: 1, content: { text } });
    if (!('document' in read)) return undefined;
    const { document } = read;
    if (document.text.length !== document.original.length) return 'blanking magics changed the length';
    const program = parse(document);
    const stray = strayNode(program, document.text.length);
    if (stray !== undefined) return stray;
    evaluate(program);
    return undefined;
  } catch (error) {
    return error instanceof Error
      ? (error.stack ?? error.message).split('\n').slice(0, 4).join(' | ')
      : String(error);
  }
}

/** The first node that is not inside its parent. */
function strayNode(program, length) {
  const work = [[program.body, { kind: 'program', start: 0, end: length }]];
  for (let next = work.pop(); next !== undefined; next = work.pop()) {
    const [value, parent] = next;
    if (value === null || typeof value !== 'object') continue;
    let inside = parent;
    if (typeof value.start === 'number') {
      const isInside = parent.start <= value.start && value.start <= value.end && value.end <= parent.end;
      if (!isInside) {
        return `${value.kind} ${value.start}..${value.end} in ${parent.kind} ${parent.start}..${parent.end}`;
      }
      inside = value;
    }
    for (const child of Object.values(value)) work.push([child, inside]);
  }
  return undefined;
}

const SCRAPS = [
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  '"',
  "'",
  '"""',
  'f"{',
  '}"',
  ':',
  ',',
  '=',
  ':=',
  '\\',
  '\\\n',
  '\n',
  '\r\n',
  '\t',
  '    ',
  '@',
  '*',
  '**',
  '!',
  '%',
  '%%time\n',
  '?',
  '#',
  '# %%\n',
  '0',
  '1.',
  '.',
  '...',
  'yield',
  'await ',
  'not ',
  'lambda ',
  'lambda:',
  'if ',
  'else:',
  'elif x:',
  'for x in ',
  'while ',
  'with (a as b, c as (d, e)):\n',
  'match x:\n',
  'case a.B():',
  'def f(',
  'class ',
  'async ',
  'try:\n',
  'except* ',
  'import ',
  'from . import ',
  'return',
  'print x',
  'é',
  '😀',
  '\u0000',
  '\ufeff',
  '\f',
  '\ud800',
];

const mutations = {
  truncate: (text, random) => text.slice(0, at(text, random)),
  behead: (text, random) => text.slice(at(text, random)),
  cut: (text, random) => {
    const start = at(text, random);
    return text.slice(0, start) + text.slice(start + Math.floor(random() * 200));
  },
  repeat: (text, random) => {
    const start = at(text, random);
    const piece = text.slice(start, start + Math.floor(random() * 200));
    return text.slice(0, start) + piece.repeat(1 + Math.floor(random() * 5)) + text.slice(start);
  },
  insert: (text, random) => {
    let result = text;
    for (let i = 0; i < 1 + random() * 8; i++) {
      const start = at(result, random);
      result = result.slice(0, start) + pick(random, SCRAPS) + result.slice(start);
    }
    return result;
  },
  drop: (text, random) => text.replace(/[()[\]{}"':,]/g, (mark) => (random() < 0.03 ? '' : mark)),
  shuffleLines: (text, random) => shuffle(text.split('\n'), random).join('\n'),
  shuffleWords: (text, random) => shuffle(text.split(/(\s+|\b)/).slice(0, 2000), random).join(''),
  splice: (text, random) => {
    const other = pick(random, texts);
    return text.slice(0, at(text, random)) + other.slice(at(other, random));
  },
  noise: (text, random) =>
    Array.from(text.slice(0, 3000), (c) => (random() < 0.02 ? String.fromCharCode(random() * 300) : c)).join(''),
  indent: (text, random) => text.replace(/^[ \t]*/gm, (space) => (random() < 0.1 ? ' '.repeat(random() * 9) : space)),
  carriageReturns: (text) => text.replaceAll('\n', '\r\n'),
  nest: (text, random) =>
    pick(random, ['(', '[', 'f(', 'not ', '-', 'lambda: ', '{1:']).repeat(random() * 3000) + text,
};

function at(text, random) {
  return Math.floor(random() * (text.length + 1));
}

function pick(random, list) {
  return list[Math.floor(random() * list.length)];
}

function shuffle(list, random) {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j], list[i]];
  }
  return list;
}

/** mulberry32: small, and the same on every machine. */
function randomFrom(start) {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function filesBelow(root) {
  const stat = statSync(root, { throwIfNoEntry: false });
  if (stat === undefined) return [];
  if (stat.isFile()) return [root];
  return readdirSync(root).flatMap((name) =>
    statSync(join(root, name)).isDirectory() || /\.(py|ipynb)$/.test(name) ? filesBelow(join(root, name)) : [],
  );
}

async function loadEngine() {
  const folder = mkdtempSync(join(tmpdir(), 'wattlint-fuzz-'));
  const outfile = join(folder, 'engine.mjs');
  const contents = `
    export { readDocument } from './src/source/read-document';
    export { parse } from './src/syntax/parse';
    export { evaluate } from './src/flow/evaluate';`;
  await build({
    stdin: { contents, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile,
    logLevel: 'warning',
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

run();

function run() {
  let runs = 0;
  let failures = 0;
  console.log(`seed ${seed}, ${files.length} files, ${rounds} rounds`);
  for (let round = 0; round < rounds; round++) {
    for (let index = 0; index < files.length; index++) {
      const random = randomFrom(seed * 1_000_003 + round * 7919 + index);
      const [name, mutate] = pick(random, Object.entries(mutations));
      const text = mutate(texts[index], random);
      const fault = check(files[index], text);
      runs++;
      if (fault === undefined) continue;
      failures++;
      console.error(`seed ${seed} round ${round} ${files[index]} (${name}): ${fault}`);
      if (failures >= 20) break;
    }
    if (failures >= 20) break;
  }
  console.log(`${runs} damaged texts, ${failures} failures`);
  process.exitCode = failures === 0 ? 0 : 1;
}
