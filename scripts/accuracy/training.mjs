// Training against data/measured/training.csv: accelerator hours of published runs.

import { figuresOf, median } from './figures.mjs';
import { familyOf, readTable } from './tables.mjs';

export function training(engine) {
  const rows = readTable('training').map((row) => ({
    row,
    family: familyOf(row.model),
    measured: Number(row.acceleratorHours),
    flops: 6 * Number(row.activeParameters) * Number(row.tokens),
    peak: engine.peakOf(engine.findHardware(row.hardware).device, 'bf16') * 1e12,
    active: Number(row.activeParameters),
  }));
  const hours = ({ flops, peak }, share) => flops / (peak * share * 3600);
  const shipped = rows.map((one) => {
    const { low, best, high } = engine.utilisation(one.active);
    return { ...one, predicted: hours(one, best), low: hours(one, high), high: hours(one, low) };
  });
  const left = rows.map((one) => {
    const others = rows.filter((other) => other.family !== one.family);
    const shares = others.map((other) => Math.log(other.flops / (other.peak * other.measured * 3600)));
    return { ...one, predicted: hours(one, Math.exp(median(shares))) };
  });
  const asked = rows.map((one) => ({ ...one, ...answerOf(engine, one) }));
  return {
    title: 'Training: accelerator hours',
    about: `${rows.length} published runs of language models with their hours, 0.4 to 540 B parameters, on A100, H100 and TPU v3 and v4.`,
    lines: [
      ['Wattlint, as shipped', figuresOf(shipped)],
      ['Wattlint, families left out: the middle share of the peak of the others', figuresOf(left)],
      ['Wattlint, as `wattlint estimate` is asked: parameters, tokens, machine', figuresOf(asked)],
      [
        'rule of thumb: 6 N D at 40 % of the peak',
        figuresOf(rows.map((one) => ({ ...one, predicted: hours(one, 0.4) }))),
      ],
    ],
    notes: [],
  };
}

function answerOf(engine, { row }) {
  const options = {
    parameters: Number(row.parameters),
    activeParameters: Number(row.activeParameters),
    tokens: Number(row.tokens),
    hardware: row.hardware,
    boundary: 'accelerator',
    ...(row.devices ? { devices: Number(row.devices) } : {}),
  };
  const result = engine.estimateDirect('training', options, engine.DEFAULT_SETTINGS);
  if ('error' in result) throw new Error(`${row.model}: ${result.error}`);
  const { low, best, high } = result.acceleratorHours;
  return { predicted: best, low, high };
}
