// How fast it is, as ratios within one run, so that two machines can be compared: whole analysis against the bare parse
// of the same text, the prefilter alone, a keystroke, loading, sizes. `npm run bench [-- FOLDER]` adds a folder of yours.

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { loadEngine } from './bench/load-engine.mjs';
import { measured, median, ms, say } from './bench/measure.mjs';
import { workspaceBench } from './bench/workspace.mjs';
import { plain } from './bench/workspace-files.mjs';
import { dataAsText } from './data-as-text.mjs';

const require = createRequire(import.meta.url);
const engine = await loadEngine();
const analyse = engine.engine();

console.log(`node ${process.version}; medians, after warming up\n`);
wholeAgainstParse();
prefilterAlone();
keystroke();
hostileSizes();
await workspaceBench(engine);
for (const folder of process.argv.slice(2)) overFolder(folder);
await loading();

/** Aim: at most 2. */
function wholeAgainstParse() {
  console.log('Whole analysis against the bare parse of the same text (aim: at most 2)');
  for (const lines of [100, 1000, 10_000]) {
    const document = documentOf(program(lines));
    const { whole, bare } = measured({
      whole: () => analyse(document, engine.DEFAULTS),
      bare: () => engine.parser.parse(document.text),
    });
    say(`${lines} lines`, `${ms(bare)} bare, ${ms(whole)} whole`, `${(whole / bare).toFixed(2)} times`);
  }
}

function prefilterAlone() {
  console.log('\nA file of no interest: never parsed');
  const text = plain('', 10_000);
  const document = documentOf(text);
  if (analyse(document, engine.DEFAULTS).isParsed) throw new Error('the filler is taken for AI code');
  const { whole, bare } = measured({
    whole: () => analyse(document, engine.DEFAULTS),
    bare: () => engine.parser.parse(document.text),
  });
  const speed = `${(text.length / 1000 / whole).toFixed(0)} MB/s`;
  say(
    '10,000 lines',
    `${ms(bare)} bare parse, ${ms(whole)} prefilter, ${speed}`,
    `${(whole / bare).toFixed(3)} times`,
  );
}

/** Aim: under 100 ms at 1,000 lines. */
function keystroke() {
  console.log('\nA keystroke to fresh findings, after the debounce (aim: under 100 ms in a file of 1,000 lines)');
  for (const lines of [1000, 10_000]) {
    const session = new engine.Session({ analyse, settings: engine.DEFAULTS });
    const text = program(lines);
    const middle = text.indexOf('\n', text.length / 2);
    let version = 0;
    const { typed } = measured({
      typed: () => {
        version += 1;
        const next = `${text.slice(0, middle)}\nx${version} = 1${text.slice(middle)}`;
        session.update(engine.fromScript({ uri: 'bench.py', version, text: next }));
      },
    });
    say(`${lines} lines`, ms(typed), '');
  }
}

/** What nobody writes but somebody opens. Aim: at most 4 times the bare reading. */
function hostileSizes() {
  console.log('\nHostile sizes against the bare reading of the same bytes (aim: at most 4)');
  const head = 'from openai import OpenAI\nclient = OpenAI()\n';
  const call = (n) => `client.responses.create(model="gpt-5-mini", input="question ${n}")`;
  const many = (count, make) => Array.from({ length: count }, (_, n) => make(n));
  const bytes = notebookWithImages(5_000_000);
  const parse = (text) => () => engine.parser.parse(text);
  const script = (text) => ({
    whole: () => analyse(documentOf(text), engine.DEFAULTS),
    bare: parse(text),
  });
  const cases = {
    'notebook, 5 MB of images': {
      whole: () => {
        const read = engine.readDocument({ uri: 'bench.ipynb', version: 0, content: { bytes } });
        if (analyse(read.document, engine.DEFAULTS).costs.length === 0) throw new Error('nothing was found in it');
      },
      bare: () => JSON.parse(new TextDecoder().decode(bytes)),
    },
    '10,000 lines, each a call': script(`${head}${many(10_000, call).join('\n')}\n`),
    '2,000 functions in a chain': script(
      `${head}def f0():\n    ${call(0)}\n${many(2000, (n) => `def f${n + 1}():\n    f${n}()\n`).join('')}f2000()\n`,
    ),
    '1 MB in one list': script(
      `${head}rows = [${many(150_000, (n) => n).join(', ')}]\nfor row in rows:\n    ${call(0)}\n`,
    ),
    '1 MB in one text': script(
      `${head}text = "${'word '.repeat(200_000)}"\nclient.responses.create(model="gpt-5", input=text)\n`,
    ),
    '90 loops in each other': script(
      `${head}${many(90, (n) => `${' '.repeat(n)}for i${n} in range(2):\n`).join('')}${' '.repeat(90)}${call(0)}\n`,
    ),
    '5,000 branches of a name': script(
      `${head}model = "gpt-5"\n${many(5000, (n) => `if x${n}:\n    model = "m${n}"\n`).join('')}${call(0)}\n`,
    ),
  };
  for (const [name, { whole, bare }] of Object.entries(cases)) {
    const times = few({ whole, bare });
    say(name, `${ms(times.bare)} bare, ${ms(times.whole)} whole`, `${(times.whole / times.bare).toFixed(2)} times`);
  }
}

/** As Jupyter saves one that was run: pictures in base64, tables in HTML, and a few lines of code between them. */
function notebookWithImages(size) {
  const image = Buffer.from(Array.from({ length: 150_000 }, (_, n) => (n * 7919) % 256)).toString('base64');
  const picture = { data: { 'image/png': image, 'text/plain': ['<Figure size 640x480>'] }, metadata: {} };
  const cell = (lines, outputs = []) => ({
    cell_type: 'code',
    execution_count: 1,
    metadata: {},
    outputs,
    source: lines.map((line) => `${line}\n`),
  });
  const cells = [cell(['from openai import OpenAI', 'client = OpenAI()'])];
  for (let n = 0; cells.length * image.length < size; n++)
    cells.push(
      cell(
        [`for row in range(${n}):`, '    client.responses.create(model="gpt-5-mini", input=str(row))', 'plt.show()'],
        [{ output_type: 'display_data', ...picture }],
      ),
    );
  return new TextEncoder().encode(JSON.stringify({ cells, metadata: {}, nbformat: 4, nbformat_minor: 5 }, null, 1));
}

/** The median of three of each: these take long, and are far apart. */
function few(works) {
  return Object.fromEntries(
    Object.entries(works).map(([name, work]) => {
      const times = Array.from({ length: 3 }, () => {
        const start = performance.now();
        work();
        return performance.now() - start;
      });
      return [name, median(times)];
    }),
  );
}

function overFolder(folder) {
  const documents = filesBelow(folder).flatMap((path) => {
    const read = engine.readDocument({ uri: path, version: 0, content: { bytes: readFileSync(path) } });
    return 'document' in read ? [read.document] : [];
  });
  const parsed = documents.filter((document) => analyse(document, engine.DEFAULTS).isParsed);
  const size = (some) => `${(some.reduce((sum, { text }) => sum + text.length, 0) / 1e6).toFixed(1)} MB`;
  console.log(
    `\n${folder}: ${documents.length} files, ${size(documents)}; ${parsed.length} of interest, ${size(parsed)}`,
  );
  const once = (work) => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };
  const every = once(() => documents.forEach((document) => void engine.parser.parse(document.text)));
  const bare = once(() => parsed.forEach((document) => void engine.parser.parse(document.text)));
  const whole = once(() => parsed.forEach((document) => void analyse(document, engine.DEFAULTS)));
  const scan = once(() => documents.forEach((document) => void analyse(document, engine.DEFAULTS)));
  say('files of interest', `${ms(bare)} bare, ${ms(whole)} whole`, `${(whole / bare).toFixed(2)} times`);
  say('all files', `${ms(every)} bare parse of all, ${ms(scan)} scan`, `${(scan / every).toFixed(2)} times`);
}

/** Aims: activation under 50 ms of own code, bundle under 1.5 MB. */
async function loading() {
  console.log('\nBundles, minified (aim: under 1.5 MB), and evaluating them (aim: under 50 ms)');
  const folder = mkdtempSync(join(tmpdir(), 'wattlint-bench-'));
  try {
    const programs = [
      { entry: 'src/vscode/extension.ts', platform: 'browser', external: ['vscode'] },
      { entry: 'src/cli/main.ts', platform: 'node', external: [] },
    ].filter(({ entry }) => existsSync(entry));
    for (const { entry, platform, external } of programs) {
      const outfile = join(folder, 'bundle.js');
      const loader = { '.md': 'text' };
      const options = { bundle: true, minify: true, format: 'cjs', target: 'es2022', loader, plugins: [dataAsText] };
      await build({ ...options, entryPoints: [entry], outfile, platform, external, logLevel: 'error' });
      const bytes = readFileSync(outfile);
      const size = `${(bytes.length / 1e6).toFixed(2)} MB, ${(gzipSync(bytes).length / 1e6).toFixed(2)} MB gzipped`;
      say(entry, size, platform === 'browser' ? `${ms(evaluating(bytes.toString()))} to evaluate` : '');
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Evaluates a bundle a few times with an editor that answers anything with nothing; without what activation awaits. */
function evaluating(source) {
  const nothing = new Proxy(class {}, {
    get: (target, key) => (key === 'prototype' ? target.prototype : nothing),
    apply: () => nothing,
    // Bundlers copy a module onto an object that inherits from the module's prototype.
    getPrototypeOf: () => nothing,
  });
  const times = Array.from({ length: 7 }, (_, n) => {
    // Another text each time, or only the first would be compiled.
    const text = `${source}\n//${n}`;
    const start = performance.now();
    new Function('module', 'exports', 'require', text)({ exports: {} }, {}, (id) =>
      id === 'vscode' ? nothing : require(id),
    );
    return performance.now() - start;
  });
  return median(times);
}

/** Scripts of the playground with plain code between them: one line in four belongs to AI work. */
function program(lines) {
  const scripts = filesBelow('playground')
    .filter((path) => path.endsWith('.py'))
    .map((path) => readFileSync(path, 'utf8'));
  const parts = [];
  let count = 0;
  for (let n = 0; count < lines; n++) {
    const script = scripts[n % scripts.length];
    const part = `${script}\n${plain(n, script.split('\n').length * 3)}`;
    parts.push(part);
    count += part.split('\n').length;
  }
  return `${parts.join('\n').split('\n').slice(0, lines).join('\n')}\n`;
}

function documentOf(text) {
  return engine.fromScript({ uri: 'bench.py', version: 0, text });
}

function filesBelow(folder) {
  if (!statSync(folder).isDirectory()) return [folder];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory())
      return ['node_modules', '.git'].includes(entry.name) ? [] : filesBelow(join(folder, entry.name));
    return entry.isFile() && /\.(py|ipynb)$/.test(entry.name) ? [join(folder, entry.name)] : [];
  });
}
