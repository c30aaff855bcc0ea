// Serving of language models against data/measured/inference.csv: accelerator energy per output token.

import { factorOf, figuresOf } from './figures.mjs';
import { calibrate, huber, leaveFamiliesOut } from './fit.mjs';
import { ecologits, greenAlgorithms, hoursTimesTdp } from './others.mjs';
import { familyOf, readTable } from './tables.mjs';

/**
 * Tokens of a prompt by task; the table does not have them. Questions, chats and code: about as the data sets are;
 * pictures, clips and the context of a code completion: as the measurements want it.
 */
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

/** Where every fit starts: what one would take before having seen a measurement. */
const SPACE = {
  start: {
    memoryShare: 0.8,
    decodeShare: 0.6,
    prefillShare: 0.6,
    overlap: 1.5,
    stepSeconds: 0.002,
    layerSeconds: 3e-5,
    splitSeconds: 3e-5,
    expertSeconds: 3e-5,
    sequenceSeconds: 3e-5,
    expertShare: 0.5,
    cacheFactor: 1.1,
    eightBitFactor: 1.5,
    fourBitFactor: 1,
    newDeviceFactor: 1.3,
    oldEngineFactor: 2,
    oldEngineOldDeviceFactor: 2,
    restPower: 0.4,
    memoryPower: 0.4,
    computePower: 0.5,
  },
  limits: { memoryShare: 0.92, decodeShare: 0.9, prefillShare: 0.9 },
  floors: { overlap: 1 },
};

export function language(engine, { isQuick, wantsFit }) {
  const rows = rowsOf(engine);
  const predict = (constants) => (one) => engine.serve(one.serving, one.tokens, constants).joules / one.tokens.output;
  const loss = (constants) => (one) => {
    const step = engine.decodeStep(one.serving, one.tokens.input + one.tokens.output / 2, constants).seconds;
    return huber(Math.log(predict(constants)(one) / one.measured)) + 0.3 * huber(Math.log(step / one.seconds));
  };
  const within = (one) => ({
    ...one,
    low: one.predicted / engine.LANGUAGE_ERROR,
    high: one.predicted * engine.LANGUAGE_ERROR,
  });
  const by = (formula) => rows.map((one) => ({ ...one, predicted: formula(one) }));
  const asked = rows.map((one) => ({ ...one, ...answerOf(engine, one) }));
  const left = isQuick ? undefined : leaveFamiliesOut(rows, loss, predict, SPACE, 4000);
  return {
    title: 'Language models: accelerator energy per output token',
    about: `ML.ENERGY leaderboards v2 and v3: ${rows.length} rows, ${new Set(rows.map((one) => one.row.model)).size} models of ${new Set(rows.map((one) => one.family)).size} families on A100, H100 and B200, vLLM of 2024 and 2025, batches of 8 to 2,048. Their prompts are not in the table; where a line does not say otherwise, those of the task are taken (150 to 300 tokens for chats and questions, 1,300 and 1,700 with pictures and clips, 2,100 for completions of code, the last three as the measurements want them).`,
    lines: [
      ['Wattlint, as shipped', figuresOf(by(predict(engine.CONSTANTS)).map(within))],
      ...(left ? [['Wattlint, families left out in turn', figuresOf(left.map(within))]] : []),
      [
        'Wattlint, as `wattlint estimate` is asked: model, answer, machine, batch, format; engines of 2025',
        figuresOf(asked.filter(({ serving }) => serving.software === 'engine')),
      ],
      [
        'the same, engines of 2024, which it is not told',
        figuresOf(asked.filter(({ serving }) => serving.software !== 'engine')),
      ],
      [
        'EcoLogits at the true batch',
        figuresOf(by((one) => ecologits(one.serving, one.serving.batch, engine.bytesPerWeight))),
      ],
      ['EcoLogits at its batch of 64', figuresOf(by((one) => ecologits(one.serving, 64, engine.bytesPerWeight)))],
      ['hours × TDP, hours measured', figuresOf(by((one) => hoursTimesTdp(deviceSeconds(one), one.serving.device)))],
      [
        'Green Algorithms, hours measured',
        figuresOf(by((one) => greenAlgorithms(deviceSeconds(one), one.serving.device))),
      ],
    ],
    notes: left ? [`90 % of the rows of families left out lie within a factor of ${factorOf(left).toFixed(2)}.`] : [],
    fit: wantsFit ? calibrate(rows, loss, SPACE, 8000) : undefined,
  };
}

/** Per output token: the step's time is shared by the batch. */
function deviceSeconds({ serving, seconds }) {
  return (serving.devices * seconds) / serving.batch;
}

function rowsOf(engine) {
  return readTable('inference').map((row) => {
    const model = engine.findModel(row.model)?.model;
    const hardware = engine.findHardware(row.hardware);
    if (!model || !hardware) throw new Error(`${row.model} or ${row.hardware} is not in the catalogue`);
    return {
      row,
      family: familyOf(row.model),
      measured: Number(row.joulesPerOutputToken),
      seconds: Number(row.tokenMs) / 1000,
      serving: {
        model,
        precision: engine.readPrecision(row.precision),
        device: hardware.device,
        devices: Number(row.devices),
        batch: Number(row.batch),
        software: row.software,
      },
      tokens: { input: PROMPTS[row.task] ?? 200, cachedInput: 0, output: Number(row.outputTokens) },
    };
  });
}

/** Through the calculator's door, with no more than its user would have. */
function answerOf(engine, { row, tokens }) {
  const result = engine.estimateDirect(
    'inference',
    {
      model: row.model,
      outputTokens: tokens.output,
      hardware: row.hardware,
      devices: Number(row.devices),
      batch: Number(row.batch),
      precision: row.precision,
      boundary: 'accelerator',
    },
    engine.DEFAULT_SETTINGS,
  );
  if ('error' in result) throw new Error(`${row.model}: ${result.error}`);
  const { low, best, high } = result.footprint.energyWh;
  const perToken = (wattHours) => (wattHours * 3600) / tokens.output;
  return { predicted: perToken(best), low: perToken(low), high: perToken(high) };
}
