// The report's table of what bench/gpu measured, on a table of made-up numbers: that each kind of row is predicted by the
// functions of the estimate, that made-up rows never count as measured, and what is printed where there is no table.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Compared, gpuKit, type Predicted, predictRows } from '../../scripts/accuracy/gpu-kit.mjs';
import * as hardware from '../../src/catalogue/hardware';
import * as models from '../../src/catalogue/models';
import * as media from '../../src/estimate/media/media';
import * as inference from '../../src/estimate/serving/inference';
import * as language from '../../src/estimate/serving/language';
import * as training from '../../src/estimate/training/training';

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
    for (const { row, predicted, predictedSeconds, low, high } of rows) {
      expect(predicted, row.name).toBeGreaterThan(0);
      expect(predictedSeconds, row.name).toBeGreaterThan(0);
      expect(low, row.name).toBeLessThan(predicted);
      expect(high, row.name).toBeGreaterThan(predicted);
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
    // Between the full peak and a tenth of it.
    const least = 16.62e12 / 989e12;
    const { predictedSeconds } = only({ kind: 'denoise', name: 'dit-2b' });
    expect(predictedSeconds).toBeGreaterThan(least);
    expect(predictedSeconds).toBeLessThan(10 * least);
  });

  test('a row without what its kind needs is no row', () => {
    const [network] = table.filter(({ kind }) => kind === 'classify');
    expect(() => predictRows(engine, [{ ...network, gflopsPerItem: '' }], true)).toThrow('resnet50');
    expect(() => predictRows(engine, [{ ...network, kind: 'dream' }], true)).toThrow('dream');
  });
});

describe('the section of the report', () => {
  const figuresOf = (own: readonly Compared[]) => ({ rows: own.length, ratio: ratioOf(own) });

  test('where nobody has measured, says so', () => {
    const { about, lines } = gpuKit(engine, undefined, figuresOf);
    expect(about).toContain('No GPU table yet');
    expect(lines).toEqual([]);
  });

  test('energy and time of each group, every row once', () => {
    const { about, lines, notes } = gpuKit(engine, table, figuresOf, true);
    expect(about).toContain('14 rows, random weights, on NVIDIA H200');
    expect(notes).toEqual([]);
    const energy = lines.filter(([name]) => !name.endsWith('seconds of a step'));
    expect(energy.map(([name, figures]) => [name, figures.rows])).toEqual([
      ['all', 14],
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
    expect(lines.length).toBe(2 * energy.length - 1);
    for (const [name, { ratio }] of lines) expect(ratio, name).toBeGreaterThan(0);
  });

  test('made-up rows are no measurements', () => {
    expect(predictRows(engine, table).rows).toEqual([]);
    expect(gpuKit(engine, table, figuresOf)).toMatchObject({ about: 'The table holds no measurements.', lines: [] });
  });

  test('a device that the catalogue lacks is named', () => {
    const [first] = table;
    const { lines, notes } = gpuKit(engine, [{ ...first, device: 'Acme Accelerator 1' }], figuresOf, true);
    expect(lines).toEqual([]);
    expect(notes).toEqual([expect.stringContaining('Acme Accelerator 1')]);
  });
});

function ratioOf(rows: readonly Compared[]): number {
  return rows.reduce((sum, { predicted, measured }) => sum + predicted / measured, 0) / rows.length;
}

/** As the report reads its tables: lines of # are about them, quotes hold commas. */
function readRows(text: string): Readonly<Record<string, string>>[] {
  const lines = text.split('\n').filter((line) => line && !line.startsWith('#'));
  const [head = [], ...body] = lines.map((line) =>
    [...line.matchAll(/("([^"]*)"|[^,]*)(,|$)/g)].map((match) => match[2] ?? match[1] ?? ''),
  );
  return body.map((values) => Object.fromEntries(head.map((key, at) => [key, values[at] ?? ''])));
}
