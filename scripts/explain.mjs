// Prints what each stage makes of a file, one after the other: program, facts, workloads, costs, findings. For
// those who work on Wattlint. `npm run explain train.py`, or `npm run explain train.py facts` for one stage.

import { readFileSync } from 'node:fs';
import { bundled } from './bundled.mjs';

const STAGES = ['program', 'facts', 'workloads', 'costs', 'findings'];
const [file, only] = process.argv.slice(2);
if (!file || (only && !STAGES.includes(only))) {
  console.error(`Use: npm run explain <file> [${STAGES.join(' | ')}]`);
  process.exit(2);
}

const engine = await load();
const content = { bytes: readFileSync(file) };
const read = engine.readDocument({ uri: file, version: 1, content });
if ('skipped' in read) {
  console.error(`${file} ${read.skipped}.`);
  process.exit(2);
}
const { document } = read;
const lines = engine.indexLines(document.text);
const settings = { ...engine.DEFAULT_SETTINGS, severities: {} };
const analysis = engine.analyse(document, settings, (text) => Math.ceil(text.length / 4));
const program = engine.parse(document);

show('program', () => program.body.map((statement) => `${at(statement)} ${statement.kind}: ${first(statement)}`));
show('facts', () =>
  engine.evaluate(program).calls.map((call) => `${at(call.span)} ${call.paths.join(' | ')}  ${times(call.times)}`),
);
show('workloads', () =>
  analysis.costs.map(({ workload: w }) => {
    const size = [w.request && 'request', w.training && 'training', w.sweep && 'sweep'].filter(Boolean).join(', ');
    const because = w.times.because.map(({ kind, text }) => `${kind} ${text}`).join(' > ');
    const known = { model: w.model?.id, host: w.host, request: w.request, training: w.training, sweep: w.sweep };
    return `${at(w.span)} ${w.kind} ${w.call} (${size})  ${times(w.times)}\n    because ${because || 'it stands there'}\n    ${compact({ ...known, traits: w.traits })}`;
  }),
);
show('costs', () =>
  analysis.costs.map(({ workload, footprint, assumptions, per }) => {
    const energy = engine.formatEnergy(footprint.energyWh);
    const rests = assumptions.map(({ what, value, from }) => `\n    ${what}: ${value} (${from})`).join('');
    const each = per.length > 0 ? ` per ${per.join(' and ')}` : '';
    return `${at(workload.span)} ${energy}, ${engine.formatMoney(footprint.costUsd)}${each}${rests}`;
  }),
);
show('findings', () =>
  analysis.findings.map(({ span, severity, rule, message, fixes }) => {
    const offers = fixes.map(({ title, safety }) => `\n    fix (${safety}): ${title}`).join('');
    return `${at(span)} ${severity} ${rule}: ${message}${offers}`;
  }),
);
for (const fault of analysis.faults) console.log(`\nFAULT ${fault}`);

function show(stage, linesOf) {
  if (only && only !== stage) return;
  console.log(`\n--- ${stage} ${'-'.repeat(100 - stage.length)}`);
  for (const line of linesOf()) console.log(line);
}

function at({ start }) {
  const { line, column } = lines.positionAt(start);
  return `${line + 1}:${column + 1}`.padEnd(8);
}

function first({ start, end }) {
  return document.text.slice(start, end).split('\n')[0].slice(0, 90);
}

function times({ range: { low, best, high }, basis, certainty }) {
  const count = low === high ? `${best}` : `${low}..${best}..${high}`;
  return `× ${count} per ${basis} (${certainty})`;
}

/** Only what is set, on one line. */
function compact(value) {
  return JSON.stringify(value, (_, inner) => (inner === Number.POSITIVE_INFINITY ? '∞' : (inner ?? undefined))).slice(
    0,
    1200,
  );
}

function load() {
  return bundled(`
    export { analyse } from './src/analyse';
    export { indexLines } from './src/base/line-index';
    export { formatEnergy, formatMoney } from './src/estimate/format';
    export { DEFAULT_SETTINGS } from './src/estimate/settings';
    export { evaluate } from './src/flow/evaluate';
    export { readDocument } from './src/source/read-document';
    export { parse } from './src/syntax/parse';`);
}
