// Our parser against CPython's: `node scripts/oracle-syntax.mjs <files or folders>` prints how many programs come out
// the same, how many calls are found at the same place, and in how many loops each stands. Needs `python3` >= 3.11.

import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const SHOWN = 10;
const files = process.argv.slice(2).flatMap(filesBelow);
if (files.length === 0) {
  console.error('Name files or folders of Python to compare, for example: node scripts/oracle-syntax.mjs playground');
  process.exit(2);
}
const { readDocument, parse, printProgram } = await loadParser();
const total = {
  files: 0,
  same: 0,
  calls: 0,
  found: 0,
  depthRight: 0,
  extra: 0,
  formatted: 0,
  formattedFound: 0,
  damaged: 0,
};
const differences = [];
for await (const line of truths(files)) compare(JSON.parse(line));

console.log(`${total.files} files, ${total.same} the same program, ${total.damaged} with damage`);
console.log(
  `${total.calls} calls: ${total.found} found, ${total.depthRight} at the right loop depth, ${total.extra} too many`,
);
console.log(`${total.formatted} calls in f-strings: ${total.formattedFound} found`);
for (const difference of differences.slice(0, SHOWN)) console.log(difference);
if (differences.length > SHOWN) console.log(`… and ${differences.length - SHOWN} more`);
process.exitCode = total.found === total.calls && total.extra === 0 ? 0 : 1;

function compare(truth) {
  const read = readDocument({ uri: truth.path, version: 1, content: { bytes: readFileSync(truth.path) } });
  if (!('document' in read)) return;
  const program = parse(read.document);
  total.files++;
  if (program.damage > 0) total.damaged++;
  const printed = printProgram(program);
  if (printed === truth.printed) total.same++;
  else differences.push(firstDifference(truth.path, printed, truth.printed));
  const { calls, formatted } = callsOf(program, plainOffsets(read.document.text));
  total.calls += truth.calls.length;
  total.formatted += truth.formatted;
  total.formattedFound += Math.min(formatted, truth.formatted);
  for (const [start, end, depth] of truth.calls) {
    const key = `${start},${end}`;
    const seen = calls.get(key);
    if (seen === undefined) continue;
    total.found++;
    if (seen === depth) total.depthRight++;
    calls.delete(key);
  }
  total.extra += calls.size;
}

function firstDifference(path, ours, theirs) {
  const [left, right] = [ours.split('\n'), theirs.split('\n')];
  const at = left.findIndex((line, index) => line !== right[index]);
  const index = at < 0 ? left.length : at;
  return `${path}\n  ours    ${left[index]?.trim().slice(0, 200)}\n  CPython ${right[index]?.trim().slice(0, 200)}`;
}

/** Every call with its loop depth, by place; those in f-strings are only counted. */
function callsOf(program, plain) {
  const calls = new Map();
  let formatted = 0;
  const walk = (node, depth, isFormatted) => {
    if (node === null || typeof node !== 'object') return;
    const all = (parts, at) => {
      for (const part of parts) walk(part, at, isFormatted);
    };
    if (Array.isArray(node)) return all(node, depth);
    switch (node.kind) {
      case 'template':
        for (const part of node.parts) walk(part, depth, true);
        return;
      case 'call':
        if (isFormatted) formatted++;
        else calls.set(`${plain(node.start)},${plain(node.end)}`, depth);
        break;
      case 'for':
        all([node.target, node.iterable, node.otherwise], depth);
        return walk(node.body, depth + 1, isFormatted);
      case 'while':
        all([node.test, node.body], depth + 1);
        return walk(node.otherwise, depth, isFormatted);
      case 'comprehension': {
        let inner = depth;
        for (const clause of node.clauses) {
          walk(clause.iterable, inner, isFormatted);
          inner++;
          all([clause.target, clause.conditions], inner);
        }
        return all([node.element, node.value], inner);
      }
      case 'function':
      case 'function-definition':
        all([node.decorators, node.function.parameters], depth);
        return walk(node.function.body, 0, isFormatted);
    }
    all(Object.values(node), depth);
  };
  walk(program.body, 0, false);
  return { calls, formatted };
}

/** CPython reads carriage returns away; this maps offsets of the text as it is to those without. */
function plainOffsets(text) {
  if (!text.includes('\r')) return (offset) => offset;
  const removed = new Int32Array(text.length + 1);
  for (let i = 0; i < text.length; i++)
    removed[i + 1] = removed[i] + (text[i] === '\r' && text[i + 1] === '\n' ? 1 : 0);
  return (offset) => offset - removed[offset];
}

function truths(paths) {
  const python = spawn('python3', ['scripts/oracle-syntax.py'], { stdio: ['pipe', 'pipe', 'inherit'] });
  python.stdin.end(paths.join('\n'));
  return createInterface({ input: python.stdout });
}

function filesBelow(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isFile()) return path.endsWith('.py') ? [path] : [];
  return stat?.isDirectory() ? readdirSync(path).flatMap((name) => filesBelow(join(path, name))) : [];
}

async function loadParser() {
  const folder = mkdtempSync(join(tmpdir(), 'wattlint-oracle-'));
  const outfile = join(folder, 'parser.mjs');
  const contents = `
    export { readDocument } from './src/source/read-document';
    export { parse } from './src/syntax/parse';
    export { printProgram } from './src/syntax/print';`;
  const stdin = { contents, resolveDir: process.cwd(), loader: 'ts' };
  await build({ stdin, bundle: true, format: 'esm', platform: 'node', outfile, logLevel: 'warning' });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
