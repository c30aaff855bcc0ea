// How far the estimates are from measurements: `npm run accuracy` prints, for each measured table, the median
// absolute percentage error, the share within a factor of 2, the bias and the coverage of the 90 % ranges, once as
// shipped and once with model families left out of the fit in turn; beside them the published formulas of others on
// the same rows. `--fit` also prints the constants that fit all rows. No network, no Python.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const engine = await loadEngine();
const wantsFit = process.argv.includes('--fit');
const isQuick = process.argv.includes('--quick');

/** Prompt lengths are not in the tables; by task, as the data sets have them or as the fit prefers (images, video). */
const PROMPTS = {
  gpqa: 300,
  'lm-arena-chat': 200,
  'image-chat': 1300,
  'video-chat': 1700,
  'sourcegraph-fim': 2100,
  'llm_text_generation/chat': 150,
  'llm_text_generation/code': 200,
  'mllm_text_generation/chat': 800,
};

if (!process.argv.includes('--media')) language();
diffusion();
training();

function language() {
  const rows = readTable('inference').map((row) => {
    const model = engine.findModel(row.model)?.model;
    const hardware = engine.findHardware(row.hardware);
    if (!model || !hardware) throw new Error(`${row.model} or ${row.hardware} is not in the catalogue`);
    const precision = engine.readPrecision(row.precision);
    return {
      row,
      family: familyOf(row.model),
      measured: Number(row.joulesPerOutputToken),
      seconds: Number(row.tokenMs) / 1000,
      serving: {
        model,
        precision,
        device: hardware.device,
        devices: Number(row.devices),
        batch: Number(row.batch),
        software: row.software,
      },
      tokens: { input: PROMPTS[row.task] ?? 200, cachedInput: 0, output: Number(row.outputTokens) },
    };
  });
  const predict = (constants) => (one) => engine.serve(one.serving, one.tokens, constants).joules / one.tokens.output;
  const loss = (constants) => (one) => {
    const step = engine.decodeStep(one.serving, one.tokens.input + one.tokens.output / 2, constants).seconds;
    return huber(Math.log(predict(constants)(one) / one.measured)) + 0.3 * huber(Math.log(step / one.seconds));
  };
  const limits = { memoryShare: 0.92, decodeShare: 0.9, prefillShare: 0.9 };
  const floors = { overlap: 1 };
  heading(
    `Language models: accelerator energy per output token, ${rows.length} rows, ${new Set(rows.map((one) => one.family)).size} families`,
  );
  report('as shipped', rows, predict(engine.CONSTANTS), engine.LANGUAGE_ERROR);
  const noPrompt = rows.map((one) => ({ ...one, tokens: { ...one.tokens, input: 200 } }));
  report('as shipped, every prompt 200 tokens', noPrompt, predict(engine.CONSTANTS), engine.LANGUAGE_ERROR);
  if (wantsFit) console.log(calibrate(rows, loss, engine.CONSTANTS, limits, floors, 6000));
  if (!isQuick) leaveOut(rows, loss, predict, engine.CONSTANTS, limits, floors, 2500, engine.LANGUAGE_ERROR);
  report('EcoLogits, true batch', rows, (one) => ecologits(one.serving, one.serving.batch));
  report('EcoLogits, its batch of 64', rows, (one) => ecologits(one.serving, 64));
  const timed = rows.filter((one) => one.seconds > 0);
  report(
    'measured time × TDP',
    timed,
    (one) => (one.serving.devices * one.serving.device.tdpW * one.seconds) / one.serving.batch,
  );
}

function diffusion() {
  const rows = readTable('diffusion').map((row) => {
    const model = engine.findModel(row.model)?.model;
    const hardware = engine.findHardware(row.hardware);
    if (!model || !hardware) throw new Error(`${row.model} or ${row.hardware} is not in the catalogue`);
    const number = (key) => Number(row[key]);
    return {
      row,
      family: row.model,
      measured: number('joulesPerItem'),
      seconds: number('batchSeconds') / number('batch'),
      picture: {
        model,
        precision: 'bf16',
        device: hardware.device,
        devices: number('devices'),
        batch: number('batch'),
        steps: number('steps'),
        height: number('height'),
        width: number('width'),
        frames: number('frames'),
      },
    };
  });
  const predict = (constants) => (one) => engine.draw(one.picture, constants).joules;
  const loss = (constants) => (one) => {
    const outcome = engine.draw(one.picture, constants);
    return (
      huber(Math.log(outcome.joules / one.measured)) +
      0.3 * huber(Math.log(outcome.seconds / one.picture.batch / one.seconds))
    );
  };
  heading(
    `Images and video: accelerator energy per item, ${rows.length} rows, ${new Set(rows.map((one) => one.family)).size} models`,
  );
  report('as shipped', rows, predict(engine.DIFFUSION), engine.DIFFUSION_ERROR);
  for (const model of new Set(rows.map((one) => one.family)))
    report(
      `  ${model}`,
      rows.filter((one) => one.family === model),
      predict(engine.DIFFUSION),
    );
  const limits = { share: 0.9, attentionShare: 0.9, power: 1, around: 0.3, widthPower: 1.5, stepSeconds: 0.03 };
  if (wantsFit) console.log(calibrate(rows, loss, engine.DIFFUSION, limits, {}, 3000));
  if (!isQuick) leaveOut(rows, loss, predict, engine.DIFFUSION, limits, {}, 2000, engine.DIFFUSION_ERROR);
  report('measured time × TDP', rows, (one) => one.picture.devices * one.picture.device.tdpW * one.seconds);
}

function training() {
  const rows = readTable('training').map((row) => ({
    row,
    family: familyOf(row.model),
    measured: Number(row.acceleratorHours),
    flops: 6 * Number(row.activeParameters) * Number(row.tokens),
    peak: engine.peakOf(engine.findHardware(row.hardware).device, 'bf16') * 1e12,
    active: Number(row.activeParameters),
  }));
  const hours = (share) => (one) => one.flops / (one.peak * share * 3600);
  heading(`Training: accelerator hours, ${rows.length} published runs`);
  report(
    'as shipped',
    rows,
    (one) => hours(engine.utilisation(one.active).best)(one),
    undefined,
    (one) => {
      const { low, high } = engine.utilisation(one.active);
      return [hours(high)(one), hours(low)(one)];
    },
  );
  const left = rows.map((one) => {
    const others = rows.filter((other) => other.family !== one.family);
    const share = Math.exp(
      median(others.map((other) => Math.log(other.flops / (other.peak * other.measured * 3600)))),
    );
    return { ...one, predicted: hours(share)(one) };
  });
  report('families left out (middle share of the others)', left, (one) => one.predicted);
  report('rule of thumb, 40 % of peak', rows, hours(0.4));
}

// ------------------------------------------------------------------ others' formulas

/** EcoLogits 2026 methodology: Wh per output token per GPU, for the batch given. */
function ecologits({ model, precision, device }, batch) {
  const active = model.active / 1e9;
  const wh = 1.16653e-6 * Math.exp(-0.011206 * batch) * active + 4.05293e-5;
  const gpus =
    2 ** Math.ceil(Math.log2((1.2 * (model.total / 1e9) * engine.bytesPerWeight(precision)) / device.memoryGB));
  return wh * Math.max(1, gpus) * 3600;
}

// ------------------------------------------------------------------ fitting and reporting

function leaveOut(rows, loss, predict, start, limits, floors, budget, error) {
  const results = [];
  for (const family of new Set(rows.map((one) => one.family))) {
    const constants = calibrate(
      rows.filter((one) => one.family !== family),
      loss,
      start,
      limits,
      floors,
      budget,
    );
    for (const one of rows) if (one.family === family) results.push({ ...one, predicted: predict(constants)(one) });
  }
  report('families left out in turn', results, (one) => one.predicted, error);
}

/** Nelder and Mead's simplex on the logarithms of the constants, drawn a little to where it started. */
function calibrate(rows, loss, start, limits, floors, budget) {
  const keys = Object.keys(start);
  const origin = keys.map((key) => Math.log(start[key]));
  const constantsAt = (point) =>
    Object.fromEntries(
      keys.map((key, at) => [
        key,
        Math.max(floors[key] ?? 0, Math.min(limits[key] ?? Infinity, Math.exp(point[at]))),
      ]),
    );
  const objective = (point) => {
    const each = loss(constantsAt(point));
    let total = 0;
    for (const one of rows) total += each(one);
    let pull = 0;
    for (let at = 0; at < keys.length; at++) pull += (point[at] - origin[at]) ** 2;
    return total / rows.length + 0.002 * pull;
  };
  const best = simplex(objective, origin, budget);
  return Object.fromEntries(
    Object.entries(constantsAt(best)).map(([key, value]) => [key, Number(value.toPrecision(4))]),
  );
}

function simplex(objective, origin, budget) {
  const size = origin.length;
  let points = [
    origin,
    ...origin.map((_, at) => origin.map((value, other) => value + (other === at ? 0.25 : 0))),
  ].map((point) => ({ point, value: objective(point) }));
  for (let spent = size + 1; spent < budget; ) {
    points.sort((left, right) => left.value - right.value);
    const worst = points[size];
    const centre = origin.map((_, at) => points.slice(0, size).reduce((sum, one) => sum + one.point[at], 0) / size);
    const along = (by) => {
      const point = centre.map((value, at) => value + by * (worst.point[at] - value));
      spent++;
      return { point, value: objective(point) };
    };
    const reflected = along(-1);
    if (reflected.value < points[0].value) {
      const expanded = along(-1 - 2 / size);
      points[size] = expanded.value < reflected.value ? expanded : reflected;
    } else if (reflected.value < points[size - 1].value) points[size] = reflected;
    else {
      const contracted = along(reflected.value < worst.value ? -(0.75 - 1 / (2 * size)) : 0.75 - 1 / (2 * size));
      if (contracted.value < Math.min(worst.value, reflected.value)) points[size] = contracted;
      else {
        const shrink = 1 - 1 / size;
        points = points.map((one, at) => {
          if (at === 0) return one;
          const point = one.point.map(
            (value, axis) => points[0].point[axis] + shrink * (value - points[0].point[axis]),
          );
          spent++;
          return { point, value: objective(point) };
        });
      }
    }
  }
  return points.sort((left, right) => left.value - right.value)[0].point;
}

function huber(residual, knee = 0.35) {
  const size = Math.abs(residual);
  return size < knee ? size ** 2 / 2 : knee * (size - knee / 2);
}

function report(name, rows, predict, error, ends) {
  const ratios = rows.map((one) => predict(one) / one.measured);
  const errors = ratios.map((ratio) => Math.abs(ratio - 1));
  const within = ratios.filter((ratio) => ratio >= 0.5 && ratio <= 2).length / ratios.length;
  const covered =
    rows.filter((one, at) => {
      if (ends) {
        const [low, high] = ends(one);
        return low <= one.measured && one.measured <= high;
      }
      return error !== undefined && ratios[at] <= error && ratios[at] >= 1 / error;
    }).length / rows.length;
  const cover = error === undefined && !ends ? '   –' : percent(covered);
  console.log(
    `  ${name.padEnd(50)} ${String(rows.length).padStart(4)} rows  error ${percent(median(errors))}  within 2× ${percent(within)}  bias ${median(ratios).toFixed(2)}  90 % range holds ${cover}`,
  );
}

function heading(text) {
  console.log(`\n${text}`);
}

function percent(share) {
  return `${(share * 100).toFixed(0).padStart(3)} %`;
}

function median(values) {
  const sorted = [...values].sort((left, right) => left - right);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** Models that share an architecture and a maker; what is left out together. */
function familyOf(model) {
  const name = model
    .toLowerCase()
    .replace(/^.*\//, '')
    .replace(/^meta-/, '');
  for (const family of [
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
  ]) {
    if (name.includes(family)) return family;
  }
  return name;
}

function readTable(name) {
  const lines = readFileSync(new URL(`../data/measured/${name}.csv`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));
  const [head, ...body] = lines.map(cells);
  return body.map((values) => Object.fromEntries(head.map((key, at) => [key, values[at]])));
}

function cells(line) {
  return [...line.matchAll(/("([^"]*)"|[^,]*)(,|$)/g)].map((match) => match[2] ?? match[1]);
}

async function loadEngine() {
  const folder = mkdtempSync(join(tmpdir(), 'wattlint-accuracy-'));
  const outfile = join(folder, 'engine.mjs');
  const wanted = [
    'catalogue/models',
    'catalogue/hardware',
    'estimate/inference',
    'estimate/language',
    'estimate/media',
    'estimate/training',
  ];
  await build({
    stdin: {
      contents: wanted.map((path) => `export * from './src/${path}';`).join('\n'),
      resolveDir: process.cwd(),
      loader: 'ts',
    },
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
