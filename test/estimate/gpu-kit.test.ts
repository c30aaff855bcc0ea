// The report's table of what bench/gpu measured, on a table of made-up numbers: that each kind of row is predicted by the
// functions of the estimate, that made-up rows never count as measured, and what is printed where there is no table.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { gpuKit, type Predicted, predictRows } from '../../scripts/accuracy/gpu-kit.mjs';
import * as hardware from '../../src/catalogue/hardware';
import * as models from '../../src/catalogue/models';
import * as inference from '../../src/estimate/inference';
import * as language from '../../src/estimate/language';
import * as media from '../../src/estimate/media';
import * as training from '../../src/estimate/training';

const engine = { ...hardware, ...models, ...inference, ...language, ...media, ...training };
const MADE_UP = new URL('made-up/gpu-kit.csv', import.meta.url);

const table = readRows(readFileSync(MADE_UP, 'utf8'));
const { rows } = predictRows(engine, table, true);

const only = (wanted: Readonly<Record<string, string>>): Predicted => {
  const found = rows.filter(({ row }) => Object.entries(wanted).every(([key, value]) => row[key] === value));
  const [one] = found;
  if (found.length !== 1 || !one) throw new Error(`${found.length} rows are ${JSON.stringify(wanted)}`);
  return one;
};

describe('each row of the kit is predicted', () => {
  test('all of them, with a range around them', () => {
    expect(rows.length).toBe(14);
    expect(new Set(rows.map(({ row }) => row.kind)).size).toBe(6);
    for (const { row, predicted, predictedSeconds, ends } of rows) {
      expect(predicted, row.name).toBeGreaterThan(0);
      expect(predictedSeconds, row.name).toBeGreaterThan(0);
      expect(ends[0], row.name).toBeLessThan(predicted);
      expect(ends[1], row.name).toBeGreaterThan(predicted);
    }
  });

  test('a token written as the calculator has it for a model of the catalogue', () => {
    const model = models.findModel('Qwen/Qwen3-8B')?.model;
    const device = hardware.findHardware('h200')?.device;
    if (!model || !device) throw new Error('not in the catalogue');
    for (const [batch, software] of [
      [1, 'engine'],
      [16, 'engine'],
      [1, 'plain'],
    ] as const) {
      const step = inference.decodeStep({ model, device, devices: 1, precision: 'bf16', batch, software }, 512);
      const one = only({ kind: 'decode', name: 'Qwen/Qwen3-8B', batch: String(batch), software });
      expect(one.predicted).toBeCloseTo(step.joules / batch, 9);
      expect(one.predictedSeconds).toBeCloseTo(step.seconds, 9);
    }
  });

  test('a network as a scan that knows all of it', () => {
    const device = hardware.findHardware('h200')?.device;
    if (!device) throw new Error('not in the catalogue');
    // 64 pictures, three passes of 8.18 GFLOP each.
    const run = { parameters: 25557032, passPerParameter: 8.18e9 / 25557032, samples: 64, steps: 1 };
    const share = training.utilisation(25557032).best;
    const step = training.networkOutcome(run, device, 1, 'bf16', share, training.STEP_SECONDS.best);
    expect(only({ kind: 'train', name: 'resnet50' }).predicted).toBeCloseTo(step.joules / 64, 9);
    // Three passes to train on a picture, one to look at it, where the step is no shorter than steps are.
    const looked = only({ kind: 'classify', name: 'resnet50' });
    expect(looked.predicted).toBeLessThan(only({ kind: 'train', name: 'resnet50' }).predicted);
  });

  test('one pass of a denoiser without what stands around it', () => {
    const whole = media.DIFFUSION.around;
    const one = only({ kind: 'denoise', name: 'dit-2b' });
    const tokens = 64 ** 2 + 256;
    const flops = 2 * 2123972672 * tokens + 4 * 28 * 2048 * tokens ** 2;
    // Between the full peak and a tenth of it, and what is around is not in it.
    const least = flops / 989e12;
    expect(whole).toBeGreaterThan(0);
    expect(one.predictedSeconds).toBeGreaterThan(least);
    expect(one.predictedSeconds).toBeLessThan(10 * least);
  });
});

describe('what the report prints', () => {
  const printed = (options: Parameters<typeof gpuKit>[4]) => {
    const lines: string[] = [];
    const told: { readonly name: string; readonly rows: number; readonly ratio: number }[] = [];
    gpuKit(
      engine,
      () => table,
      (name, own, predict) => {
        const [first] = own;
        if (first) told.push({ name, rows: own.length, ratio: predict(first) / first.measured });
      },
      (text) => lines.push(text),
      options,
    );
    return { lines, told };
  };

  test('where nobody has measured, one line that says so', () => {
    const { lines, told } = printed({ table: new URL('made-up/none.csv', import.meta.url) });
    expect(lines).toEqual([expect.stringContaining('no GPU table yet')]);
    expect(told).toEqual([]);
  });

  test('energy and time of each group, every row once', () => {
    const { lines, told } = printed({ table: MADE_UP, withFakes: true });
    expect(lines).toEqual([expect.stringContaining('14 rows, NVIDIA H200')]);
    const energy = told.filter(({ name }) => !name.endsWith('seconds of a step'));
    expect(energy.map(({ name, rows: count }) => [name, count])).toEqual([
      ['writing, engine', 3],
      ['writing, plain', 1],
      ['reading prompts, engine', 1],
      ['reading prompts, plain', 1],
      ['embedding', 1],
      ['looking through networks', 1],
      ['denoising', 2],
      ['training, text', 1],
      ['training, text, activations computed again', 1],
      ['training, pictures', 2],
    ]);
    expect(told.length).toBe(2 * energy.length);
    for (const { ratio } of told) expect(ratio).toBeGreaterThan(0);
  });

  test('made-up rows are no measurements', () => {
    expect(predictRows(engine, table).rows).toEqual([]);
    expect(printed({ table: MADE_UP })).toEqual({ lines: [expect.stringContaining('no measurements')], told: [] });
  });

  test('a device that the catalogue lacks is named', () => {
    const [first] = table;
    const other = predictRows(engine, [{ ...first, device: 'Acme Accelerator 1' }], true);
    expect(other).toEqual({ rows: [], unknown: ['Acme Accelerator 1'] });
  });
});

/** As the report reads its tables: lines of # are about them, quotes hold commas. */
function readRows(text: string): Readonly<Record<string, string>>[] {
  const lines = text.split('\n').filter((line) => line && !line.startsWith('#'));
  const [head = [], ...body] = lines.map((line) =>
    [...line.matchAll(/("([^"]*)"|[^,]*)(,|$)/g)].map((match) => match[2] ?? match[1] ?? ''),
  );
  return body.map((values) => Object.fromEntries(head.map((key, at) => [key, values[at] ?? ''])));
}
