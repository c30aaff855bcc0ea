// Images and video against data/measured/diffusion.csv: accelerator energy per item.

import { factorOf, figuresOf } from './figures.mjs';
import { calibrate, huber, leaveFamiliesOut } from './fit.mjs';
import { greenAlgorithms, hoursTimesTdp } from './others.mjs';
import { readTable } from './tables.mjs';

const SPACE = {
  start: {
    share: 0.5,
    attentionShare: 0.4,
    widthPower: 0.8,
    splitPower: 0.15,
    newDeviceFactor: 1.3,
    power: 0.8,
    around: 0.06,
    stepSeconds: 0.02,
  },
  limits: { share: 0.9, attentionShare: 0.9, power: 1, around: 0.3, widthPower: 1.5, stepSeconds: 0.03 },
};

export function diffusion(engine, { isQuick, wantsFit }) {
  const rows = rowsOf(engine);
  const predict = (constants) => (one) => engine.draw(one.picture, constants).joules;
  const loss = (constants) => (one) => {
    const { joules, seconds } = engine.draw(one.picture, constants);
    const time = Math.log(seconds / one.picture.batch / one.seconds);
    return huber(Math.log(joules / one.measured)) + 0.3 * huber(time);
  };
  const within = (one) => ({
    ...one,
    low: one.predicted / engine.DIFFUSION_ERROR,
    high: one.predicted * engine.DIFFUSION_ERROR,
  });
  const by = (formula) => rows.map((one) => ({ ...one, predicted: formula(one) }));
  const left = isQuick ? undefined : leaveFamiliesOut(rows, loss, predict, SPACE, 2000);
  const deviceSeconds = ({ picture, seconds }) => picture.devices * seconds;
  return {
    title: 'Images and video: accelerator energy per item',
    about: `ML.ENERGY leaderboard v3: ${rows.length} rows, ${new Set(rows.map((one) => one.family)).size} models on H100 and B200, by steps, size, frames, batch and devices.`,
    lines: [
      ['Wattlint, as shipped', figuresOf(by(predict(engine.DIFFUSION)).map(within))],
      ...(left ? [['Wattlint, models left out in turn', figuresOf(left.map(within))]] : []),
      [
        'Wattlint, as `wattlint estimate` is asked',
        figuresOf(rows.map((one) => ({ ...one, ...answerOf(engine, one) }))),
      ],
      ['hours × TDP, hours measured', figuresOf(by((one) => hoursTimesTdp(deviceSeconds(one), one.picture.device)))],
      [
        'Green Algorithms, hours measured',
        figuresOf(by((one) => greenAlgorithms(deviceSeconds(one), one.picture.device))),
      ],
    ],
    notes: left
      ? [
          `90 % of the rows of models left out lie within a factor of ${factorOf(left).toFixed(2)}. EcoLogits has no formula for pictures.`,
        ]
      : [],
    fit: wantsFit ? calibrate(rows, loss, SPACE, 3000) : undefined,
  };
}

function rowsOf(engine) {
  return readTable('diffusion').map((row) => {
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
}

function answerOf(engine, { row, picture }) {
  const kind = picture.frames > 1 ? 'video' : 'image';
  const { batch, steps, height, width, frames, devices } = picture;
  const asked = { model: row.model, hardware: row.hardware, devices, batch, steps, height, width };
  const options = { ...asked, boundary: 'accelerator', ...(kind === 'video' ? { frames } : {}) };
  const result = engine.estimateDirect(kind, options, engine.DEFAULT_SETTINGS);
  if ('error' in result) throw new Error(`${row.model}: ${result.error}`);
  const { low, best, high } = result.footprint.energyWh;
  return { predicted: best * 3600, low: low * 3600, high: high * 3600 };
}
