// `npm test [-- <step> ...]`: everything, from a fresh clone. Installs, checks, builds, runs the editor suite in each
// VS Code at hand, plays the scenarios of a person, and tries the package. Prints a summary, ends with
// `N passed, N failed`. Steps may be named to run only those: check, build, 1.139, 1.100, web, desktop, person, package.

import './needs-node.mjs';
import { readdirSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { ensureChromium } from '../test/host/chromium.mjs';
import { here, hosts, root } from '../test/host/hosts.mjs';
import { whyNotHere } from '../test/host/install.mjs';
import { ensurePackages } from '../test/host/packages.mjs';
import { start } from '../test/host/processes.mjs';

const node = process.execPath;
const scenarios = readdirSync(here).filter((name) => name.endsWith('.test.mjs') && name !== 'package.test.mjs');
const steps = [
  { name: 'check', commands: [['npm', 'run', 'check']] },
  { name: 'build', commands: [['npm', 'run', 'build']] },
  ...Object.keys(hosts).map((name) => ({
    name,
    host: name,
    commands: [[node, 'test/host/run.mjs', '--host', name]],
  })),
  { name: 'person', host: '1.139', commands: scenarios.map((file) => [node, `test/host/${file}`]) },
  {
    name: 'package',
    host: '1.139',
    commands: [
      ['npm', 'run', 'package'],
      [node, 'test/host/package.test.mjs'],
    ],
  },
];

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !steps.some((step) => step.name === name));
if (unknown !== undefined) {
  console.error(`Unknown step ${unknown}. Known: ${steps.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

try {
  await ensurePackages(root);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

const results = [];
let browser;
for (const step of steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  console.log(`\n=== ${step.name}`);
  const begin = Date.now();
  const result = await runStep(step);
  results.push({ name: step.name, seconds: Math.round((Date.now() - begin) / 1000), ...result });
  // Without a build there is nothing for an editor to load.
  if (step.name === 'build' && result.failed > 0) break;
}

console.log('\n=== summary');
for (const { name, passed, failed, skipped, seconds } of results) {
  const outcome = skipped ? `skipped: ${skipped}` : `${passed} passed, ${failed} failed (${seconds} s)`;
  console.log(`${name.padEnd(8)} ${outcome}`);
}
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') === 0 ? 0 : 1);

async function runStep({ host, commands }) {
  const reason = host && whyNotHere(host);
  if (reason) {
    console.log(`skipped: ${reason}`);
    return { passed: 0, failed: 0, skipped: reason };
  }
  if (host && hosts[host].kind !== 'desktop') {
    // Asked once, and before hundreds of megabytes are fetched for a browser that is not there.
    const isFirst = browser === undefined;
    browser ??= ensureChromium().then(
      () => undefined,
      (error) => error.message,
    );
    const problem = await browser;
    if (problem !== undefined && isFirst) {
      console.log(`not ok - the editor cannot be shown\n    ${problem.replaceAll('\n', '\n    ')}`);
      return { passed: 0, failed: 1 };
    }
    if (problem !== undefined) {
      console.log('skipped: no Chromium');
      return { passed: 0, failed: 0, skipped: 'no Chromium' };
    }
  }
  const total = { passed: 0, failed: 0 };
  for (const command of commands) {
    const { code, output } = await runShown(command);
    const counts = countTests(output);
    total.passed += counts.passed;
    // A command that fails without a failed test (types, lint, a crash) is one failure by itself.
    total.failed += code !== 0 && counts.failed === 0 ? 1 : counts.failed;
    if (code === 0 && counts.passed + counts.failed === 0 && !counts.skipped) total.passed += 1;
    if (counts.skipped) total.skipped = counts.skipped;
    if (code !== 0) break;
  }
  return total;
}

function runShown([command, ...args]) {
  return new Promise((resolve) => {
    const isWindows = process.platform === 'win32';
    const child = start(command, args, { cwd: root, shell: isWindows && command === 'npm' });
    let output = '';
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      from.on('data', (data) => {
        output += data;
        to.write(data);
      });
    }
    child.once('error', (error) => resolve({ code: -1, output: error.message }));
    child.once('close', (code) => resolve({ code: code ?? -1, output }));
  });
}

// Our own runs end with `N passed, N failed`; the unit tests with `Tests  N failed | N passed (N)`.
function countTests(output) {
  const plain = stripVTControlCharacters(output);
  const own = [...plain.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1);
  const unit = /^\s*Tests\s+(?:(\d+) failed \| )?(?:(\d+) passed)?/m.exec(plain);
  const skipped = /^skipped: (.*)$/m.exec(plain)?.[1];
  if (own) return { passed: Number(own[1]), failed: Number(own[2]), skipped };
  return { passed: Number(unit?.[2] ?? 0), failed: Number(unit?.[1] ?? 0), skipped };
}
