// Writes data/quality.json: how good models are, from tables that benchmarks publish.
// `node scripts/data-quality.mjs <folder> [--check]`
//
// The folder holds a git clone of each repository of data-quality-sources.mjs, named `owner+name`, and unpacked there
// the wheels `pip download --no-deps torchvision==0.29.1 ultralytics==8.4.190` as `torchvision` and `ultralytics`. Figures alone are
// taken over, each table at the commit that is written there. A model that was measured with several settings (efforts
// of reasoning, prompts) has the best of them.

import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ALSO, BENCHMARKS, MTEB_TASKS, NAMES, SOURCES, TYPED } from './data-quality-sources.mjs';

const FOLDER = process.argv[2];
if (!FOLDER || FOLDER.startsWith('--')) {
  console.error('Use: node scripts/data-quality.mjs <folder of clones> [--check]');
  process.exit(2);
}

const { isServedName, qualityKey } = await load('src/catalogue/quality-key.ts');
const models = JSON.parse(readFileSync('data/models.json', 'utf8')).models;
const rows = new Map();
const higher = Object.fromEntries(BENCHMARKS.map(({ id, better }) => [id, better === 'higher']));
const mainSource = Object.fromEntries(BENCHMARKS.map(({ id, source }) => [id, source]));

arena();
gpqa();
aider();
liveBench();
summaries();
openLlm();
evalPlus();
embeddings();
pictures();
speech();
for (const [benchmark, source, scores] of TYPED)
  for (const [name, value] of Object.entries(scores)) add(name, benchmark, value, source);

write();

function arena() {
  const text = JSON.parse(show('arena-text', 'data/leaderboard-text-style-control.json')).full;
  for (const [name, { rating }] of Object.entries(text)) add(name, 'arena-text', Math.round(rating), 'arena-text');
  for (const kind of ['text-to-image', 'text-to-video']) {
    const board = JSON.parse(show('arena-media', `data/2026-04-19/${kind}.json`)).models;
    for (const { model, score } of board) add(model, kind.replace('text-to-', 'arena-'), score, 'arena-media');
  }
}

function gpqa() {
  for (const path of list('llm-stats', 'data/organizations/').filter((one) => one.endsWith('/benchmarks.json'))) {
    for (const { benchmark_id, model_id, score } of JSON.parse(show('llm-stats', path)))
      if (benchmark_id === 'gpqa' || benchmark_id === 'mmlu-pro')
        add(model_id, benchmark_id, score * 100, 'llm-stats');
  }
}

function aider() {
  const board = show('aider', 'aider/website/_data/polyglot_leaderboard.yml');
  for (const entry of board.split(/^- /m).slice(1)) {
    const name = /^\s*model: (.+)$/m.exec(entry)?.[1];
    const rate = /^\s*pass_rate_2: ([\d.]+)/m.exec(entry)?.[1];
    if (name && rate && !/ \+ /.test(name)) add(name, 'aider', Number(rate), 'aider');
  }
}

/** A category is the mean of its tasks, the whole the mean of the categories. */
function liveBench() {
  const [names, ...lines] = table(show('livebench', 'public/table_2026_01_08.csv'));
  const categories = JSON.parse(show('livebench', 'public/categories_2026_01_08.json'));
  for (const [name, ...cells] of lines) {
    const scoreIn = (tasks) => mean(tasks.map((task) => Number.parseFloat(cells[names.indexOf(task) - 1])));
    const means = Object.values(categories).map(scoreIn);
    if (means.some(Number.isNaN)) continue;
    add(name, 'livebench', mean(means), 'livebench');
    add(name, 'livebench-coding', mean([categories.Coding, categories['Agentic Coding']].map(scoreIn)), 'livebench');
  }
}

function summaries() {
  for (const line of show('vectara', 'README.md').split('\n')) {
    const [, name, rate] = /^\|\s*(\S+\/\S+?)\s*\|\s*([\d.]+) ?%/.exec(line) ?? [];
    if (name) add(name, 'hallucination', Number(rate), 'vectara');
  }
}

/** Of thousands of fine-tunes, those that the makers of listed models put on the hub themselves. */
function openLlm() {
  const makers = new Set(models.filter(({ kind }) => kind === 'text').map(({ id }) => id.split('/')[0]));
  const [names, ...lines] = table(show('open-llm', 'docs/finance_leaderboard.csv'));
  const [name, score] = ['fullname', 'MMLU-PRO'].map((column) => names.indexOf(column));
  for (const line of lines)
    if (makers.has(line[name].split('/')[0])) add(line[name], 'open-llm', Number(line[score]), 'open-llm');
}

function evalPlus() {
  for (const [name, { link, 'pass@1': pass }] of Object.entries(JSON.parse(show('evalplus', 'results.json')))) {
    const onHub = /huggingface\.co\/([\w.-]+\/[\w.-]+)$/.exec(link)?.[1];
    if (pass['humaneval+'] !== null) add(onHub ?? name, 'humaneval-plus', pass['humaneval+'], 'evalplus');
  }
}

/** The mean over the tasks of MTEB(eng, v2), English parts alone; of several revisions the one with more tasks first. */
function embeddings() {
  const files = new Map();
  for (const line of git('mteb', 'ls-tree', '-r', SOURCES.mteb.commit, 'results/').split('\n')) {
    const [, object, model, revision, task] = /^\d+ blob (\w+)\tresults\/(.+?)\/(.+?)\/(.+)\.json$/.exec(line) ?? [];
    if (!task || !MTEB_TASKS.includes(task) || model.includes('(')) continue;
    const revisions = files.get(model) ?? new Map();
    files.set(model, revisions.set(revision, (revisions.get(revision) ?? new Map()).set(task, object)));
  }
  const wanted = [...files.values()]
    .flatMap((revisions) => [...revisions.values()])
    .flatMap((tasks) => [...tasks.values()]);
  const read = blobs('mteb', wanted);
  for (const [model, revisions] of files) {
    const fullest = [...revisions.values()].sort((a, b) => b.size - a.size);
    const scores = MTEB_TASKS.map((task) => {
      const parts = fullest.map((tasks) => englishScore(read.get(tasks.get(task))));
      return parts.find((score) => score !== undefined);
    });
    const name = model.replace('__', '/').replace(/^Cohere\/Cohere-/, 'Cohere/');
    if (!scores.includes(undefined)) add(name, 'mteb', mean(scores) * 100, 'mteb');
  }
}

/** Many files at once, by the names of their contents. */
function blobs(source, objects) {
  const output = git(source, { input: Buffer.from(objects.join('\n')), encoding: 'buffer' }, 'cat-file', '--batch');
  const read = new Map();
  for (let at = 0; at < output.length; ) {
    const start = output.indexOf(10, at) + 1;
    const [object, kind, size] = output.toString('latin1', at, start).trim().split(' ');
    // What a thin clone lacks.
    if (kind === 'missing') {
      at = start;
      continue;
    }
    read.set(object, output.toString('utf8', start, start + Number(size)));
    at = start + Number(size) + 1;
  }
  return read;
}

function englishScore(text) {
  const { scores, test, mteb_version } = JSON.parse((text ?? '{}').replace(/\bNaN\b/g, 'null'));
  const parts = (scores?.test ?? []).filter(({ languages }) => languages.every((one) => one.startsWith('eng')));
  if (parts.length > 0) return mean(parts.map(({ main_score }) => main_score));
  // As files were written before 2024: the main figure goes by the kind of task.
  const old = test?.en ?? test?.['en-en'] ?? test;
  const { spearman, ap } = old?.cos_sim ?? {};
  return mteb_version
    ? undefined
    : (spearman ?? ap ?? old?.accuracy ?? old?.ndcg_at_10 ?? old?.map ?? old?.v_measure);
}

/** torchvision's newest weights; timm's by their full names and, for the bare name, the weights that it loads. */
function pictures() {
  for (const path of filesIn(join(FOLDER, 'torchvision', 'torchvision', 'models'))) {
    const text = readFileSync(path, 'utf8');
    for (const [, name, body] of text.matchAll(/^class (\w+)_Weights\(WeightsEnum\):([\s\S]+?)DEFAULT = /gm)) {
      const chosen = /^(\w+)/.exec(text.slice(text.indexOf(body) + body.length + 'DEFAULT = '.length))?.[1];
      const weights = body.slice(body.indexOf(`    ${chosen} = Weights(`));
      const builder = new RegExp(`^def (${name})\\(`, 'im').exec(text)?.[1];
      const [, accuracy] = /"acc@1": ([\d.]+)/.exec(weights) ?? [];
      const [, boxes] = /"box_map": ([\d.]+)/.exec(weights) ?? [];
      const isOfPictures = weights.includes('"ImageNet-1K"');
      if (builder && accuracy && isOfPictures) add(builder, 'imagenet', Number(accuracy), 'torchvision');
      if (builder && boxes && !weights.includes('"kp_map"')) add(builder, 'coco', Number(boxes), 'torchvision');
    }
  }
  const [, ...lines] = table(show('timm', 'results/results-imagenet.csv'));
  const accuracies = new Map(lines.map(([name, , top1]) => [name, Number(top1)]));
  const wanted = new Set(
    models.flatMap(({ kind, id, aliases = [] }) =>
      kind === 'vision' ? [id, ...aliases].map((name) => name.toLowerCase().replace(/^timm\//, '')) : [],
    ),
  );
  const bare = new Set([...rows.values()].map(({ id }) => id));
  for (const path of list('timm', 'timm/models/').filter((one) => one.endsWith('.py'))) {
    for (const [, network, weights] of show('timm', path).matchAll(/^\s+['"](\w+)\.(\w+)['"]: _\w*cfg\(/gm)) {
      const top1 = accuracies.get(`${network}.${weights}`);
      if (top1 === undefined || bare.has(network) || !wanted.has(network)) continue;
      bare.add(network);
      add(network, 'imagenet', top1, 'timm');
    }
  }
  for (const [name, top1] of accuracies) if (wanted.has(name)) add(name, 'imagenet', top1, 'timm');
  const [heads, ...clips] = table(show('open-clip', 'docs/openclip_results.csv'));
  for (const line of clips) {
    const [name, weights, score] = ['name', 'pretrained', 'ImageNet 1k'].map((head) => line[heads.indexOf(head)]);
    if (weights === 'openai') add(name, 'imagenet-zero-shot', Number(score) * 100, 'open-clip');
  }
  const readme = readFileSync(
    filesIn(join(FOLDER, 'ultralytics')).find((path) => path.endsWith('METADATA')),
    'utf8',
  );
  for (const [, name, score] of readme.matchAll(
    /^\| \[(YOLO\w+(?:-seg|-cls)?)\]\(\S+\) \| (?:640|224) +\| ([\d.]+) /gm,
  ))
    add(name.toLowerCase(), name.endsWith('-cls') ? 'imagenet' : 'coco', Number(score), 'ultralytics');
}

function speech() {
  const [, ...lines] = table(show('open-asr', 'scripts/data/en_shortform.csv'));
  for (const [name, rate] of lines) add(name, 'asr', Number(rate), 'open-asr');
}

/** Keeps the best of what one model reached, under one row whatever the spelling. */
function add(published, benchmark, value, source) {
  if (!Number.isFinite(value)) return;
  const name = NAMES[published] ?? plainName(published);
  const isPicture = ['imagenet', 'imagenet-zero-shot', 'coco'].includes(benchmark);
  // CLIP's `ViT-B-32` and torchvision's `vit_b_32` differ by their spelling alone.
  const key = isPicture ? `=${name}` : qualityKey(name);
  const row = rows.get(key) ?? { id: name, scores: {} };
  if (isHubName(name) && !isHubName(row.id)) row.id = name;
  const rounded = Math.round(value * 10) / 10;
  const before = row.scores[benchmark]?.[0];
  if (before === undefined || (higher[benchmark] ? rounded > before : rounded < before))
    row.scores[benchmark] = [rounded, source];
  rows.set(key, row);
}

/** `Qwen/Qwen3-8B`, not `openai/gpt-5` nor `gpt-5`. */
function isHubName(name) {
  return (
    name.includes('/') &&
    (!isServedName(name) || /^(nvidia\/|google\/(\w*gemma|siglip)|openai\/(whisper|gpt-oss|clip))/.test(name))
  );
}

/** Without how hard the model was told to think, and what tables write behind a name. */
function plainName(published) {
  return published
    .replace(/\s*[([][^)\]]*[)\]]/g, '')
    .trim()
    .replace(/^claude-(\d(?:-\d)?)-(opus|sonnet|haiku)(?=-20)/, (all, version, size) =>
      Number(version[0]) > 3 ? `claude-${size}-${version}` : all,
    )
    .replace(/^(.*claude.*?)(-base|(-thinking)(-auto|-\d+k)?)?(-(x?high|medium|low)-effort)?$/, '$1')
    .replace(/-((no|high|default|max)-?thinking|minimal|nothinking)$/, '')
    .replace(/^((?:openai\/)?(?:gpt|o\d|gemini|grok).*?)-(x?high|medium|low|minimal)(?=-20\d\d-|$)/, '$1')
    .replace(/^(gemini.*-(?:lite|flash|pro)(?:-preview)?)-(06-05|06-17-thinking|05-20)$/, '$1')
    .replace(
      /^((?:qwen3-\d+b(?:-a\d+b)?|kimi-k2\.\d|deepseek-v3\.2-exp|deepseek-v3\.1(?:-terminus)?))-(no-)?thinking$/,
      '$1',
    )
    .replace(/^(gemini-2\.5-flash-lite-preview-06-17)-thinking$/, '$1')
    .replace(/-v\d+:\d+$/, '')
    .replace(/(?<=-m?\d)p(?=\d$)/, '.')
    .replace(/ /g, '-');
}

function write() {
  const order = BENCHMARKS.map(({ id }) => id);
  // By the catalogue's own name where it has the model; closed ones without who serves them.
  const listed = new Map(
    models.flatMap(({ id }) => [
      [`=${id}`, id],
      [qualityKey(id), id],
    ]),
  );
  for (const [key, row] of rows)
    row.id = listed.get(key) ?? (isHubName(row.id) ? row.id : row.id.replace(/^.*\//, ''));
  const sorted = [...rows.values()].sort((a, b) => (a.id.toLowerCase() < b.id.toLowerCase() ? -1 : 1));
  const lines = sorted.map(({ id, scores }) => {
    const figures = order
      .filter((benchmark) => scores[benchmark])
      .map((benchmark) => {
        const [value, source] = scores[benchmark];
        return [benchmark, source === mainSource[benchmark] ? value : [value, source]];
      });
    const row = { id, ...(ALSO[id] ? { names: ALSO[id] } : {}), ...Object.fromEntries(figures) };
    return `  ${JSON.stringify(row).replace(/,"/g, ', "').replace(/":/g, '": ')}`;
  });
  const note =
    'How good models are, by public benchmarks; only figures of one benchmark compare. One model a line: benchmark and score, from the source of the benchmark or the one named behind it. Of several settings (efforts of reasoning, prompts) the best. Made by scripts/data-quality.mjs.';
  const sources = Object.entries(SOURCES).map(
    ([id, { text, date }]) => `  ${JSON.stringify(id)}: ${JSON.stringify({ text, date })}`,
  );
  const benchmarks = BENCHMARKS.map((benchmark) => `  ${JSON.stringify(benchmark)}`);
  const text = `{\n "note": ${JSON.stringify(note)},\n "sources": {\n${sources.join(',\n')}\n },\n "benchmarks": [\n${benchmarks.join(',\n')}\n ],\n "scores": [\n${lines.join(',\n')}\n ]\n}\n`;
  if (!process.argv.includes('--check')) writeFileSync('data/quality.json', text);
  else if (readFileSync('data/quality.json', 'utf8') !== text) {
    console.error('data/quality.json differs from its sources: run node scripts/data-quality.mjs <folder>');
    process.exit(1);
  }
}

function show(source, path) {
  return git(source, 'show', `${SOURCES[source].commit}:${path}`);
}

function list(source, path) {
  return git(source, 'ls-tree', '-r', '--name-only', SOURCES[source].commit, path).split('\n');
}

function git(source, first, ...rest) {
  const [options, words] = typeof first === 'string' ? [{}, [first, ...rest]] : [first, rest];
  const { repository } = SOURCES[source];
  const clone = join(FOLDER, repository.replace('/', '+'));
  if (!existsSync(clone)) {
    console.error(`${clone} is missing: git clone https://github.com/${repository} ${clone}`);
    process.exit(2);
  }
  return execFileSync('git', ['-C', clone, ...words], { encoding: 'utf8', maxBuffer: 2 ** 30, ...options });
}

function table(text) {
  return text
    .trim()
    .split('\n')
    .map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell]) => cell.replace(/^"|"$/g, '').trim()),
    );
}

function mean(numbers) {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

async function load(path) {
  const { outputFiles } = await build({ entryPoints: [path], bundle: true, write: false, format: 'esm' });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}
