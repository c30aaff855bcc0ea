// The measured tables of data/measured/ as rows, and which of their models belong together.

import { existsSync, readFileSync } from 'node:fs';

/** Rows of a table by its head, lines that begin with # left out; undefined where there is no such table. */
export function readTable(name) {
  const file = new URL(`../../data/measured/${name}.csv`, import.meta.url);
  if (!existsSync(file)) return undefined;
  return parseTable(readFileSync(file, 'utf8'));
}

export function parseTable(text) {
  const lines = text.split('\n').filter((line) => line && !line.startsWith('#'));
  const [head, ...body] = lines.map(cells);
  return body.map((values) => Object.fromEntries(head.map((key, at) => [key, values[at]])));
}

function cells(line) {
  return [...line.matchAll(/("([^"]*)"|[^,]*)(,|$)/g)].map((match) => match[2] ?? match[1]);
}

const FAMILIES = [
  'qwen',
  'starcoder',
  'codellama',
  'deepseek',
  'chameleon',
  'gemma',
  'llava',
  'llama-4',
  'llama',
  'phi',
  'nemo',
  'mixtral',
  'gpt-oss',
  'pythia',
  'olmo',
];

/** Models that share an architecture and a maker; what is left out of a fit together. */
export function familyOf(model) {
  const name = model
    .toLowerCase()
    .replace(/^.*\//, '')
    .replace(/^meta-/, '');
  return FAMILIES.find((family) => name.includes(family)) ?? name;
}
