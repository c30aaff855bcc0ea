// What the kit of bench/gpu measured, against what src/estimate says of the same work: a table of its own in
// `npm run accuracy`, once data/measured/gpu-kit.csv is there. Each row is predicted from its own columns, as if code had
// told all of them: what is off here is the physics, not the reading.

import { existsSync } from 'node:fs';

const TABLE = new URL('../../data/measured/gpu-kit.csv', import.meta.url);

/** Prints the table, or that there is none. `options` are for tests: another file, and rows of the fake meter. */
export function gpuKit(engine, readTable, report, heading, options = {}) {
  if (!existsSync(options.table ?? TABLE)) {
    heading('Measured with bench/gpu: no GPU table yet (bench/gpu/README.md says how to make one)');
    return;
  }
  const { rows, unknown } = predictRows(engine, readTable('gpu-kit'), options.withFakes);
  if (rows.length + unknown.length === 0) {
    heading('Measured with bench/gpu: the table holds no measurements');
    return;
  }
  heading(`Measured with bench/gpu: accelerator energy per item, ${rows.length} rows, ${devicesOf(rows)}`);
  if (unknown.length > 0)
    console.log(`  ${unknown.length} rows of no known device: ${[...new Set(unknown)].join(', ')}`);
  for (const group of new Set(rows.map((one) => one.group))) {
    const own = rows.filter((one) => one.group === group);
    report(
      group,
      own,
      (one) => one.predicted,
      undefined,
      (one) => one.ends,
    );
    const timed = own.map((one) => ({ ...one, measured: one.seconds }));
    report(`  ${group}, seconds of a step`, timed, (one) => one.predictedSeconds);
  }
}

/**
 * Rows as the report takes them: `measured` and `predicted` Joules per item, the ends of the 90 % range, the seconds of
 * a step, and the `group` they are told with. Rows of the fake meter are no measurements and left out.
 */
export function predictRows(engine, table, withFakes = false) {
  const rows = [];
  const unknown = [];
  for (const row of table) {
    if (row.meter === 'fake' && !withFakes) continue;
    const device = engine.findHardware(row.device)?.device;
    if (!device) {
      unknown.push(row.device);
      continue;
    }
    const predict = KINDS[row.kind];
    if (!predict) throw new Error(`gpu-kit.csv has a kind that the report does not know: ${row.kind}`);
    const number = (key) => Number(row[key]);
    const outcome = predict(engine, row, number, device);
    rows.push({
      row,
      measured: number('joulesPerItem'),
      seconds: number('stepSeconds'),
      predicted: outcome.joules,
      predictedSeconds: outcome.seconds,
      ends: outcome.ends,
      group: outcome.group,
    });
  }
  return { rows, unknown };
}

/** Joules per item and seconds per step of each kind, by the functions that a scan uses. */
const KINDS = {
  decode(engine, row, number, device) {
    const step = engine.decodeStep(servingOf(engine, row, number, device), number('context'));
    const joules = step.joules / number('batch');
    return {
      joules,
      seconds: step.seconds,
      ends: within(joules, engine.LANGUAGE_ERROR),
      group: `writing, ${row.software}`,
    };
  },
  prefill(engine, row, number, device) {
    return { ...reading(engine, row, number, device), group: `reading prompts, ${row.software}` };
  },
  embed(engine, row, number, device) {
    return { ...reading(engine, row, number, device), group: 'embedding' };
  },
  classify(engine, row, number, device) {
    return {
      ...network(engine, row, number, device, 1, engine.PASS_STEP_SECONDS),
      group: 'looking through networks',
    };
  },
  train(engine, row, number, device) {
    const outcome = network(engine, row, number, device, 3, engine.STEP_SECONDS);
    const checkpointing = row.checkpointing === '1' ? ', activations computed again' : '';
    return { ...outcome, group: `training, ${row.item === 'token' ? 'text' : 'pictures'}${checkpointing}` };
  },
  denoise(engine, row, number, device) {
    const edge = number('imageSize');
    const isTransformer = number('layers') > 0;
    const tflopsPerPass1024 = (number('gflopsPerItem') / 1e3) * (1024 / edge) ** 2;
    const picture = {
      model: {
        ...modelOf(engine, row, number),
        // Eight pixels a latent, two latents a patch; a U-Net's operations as they were counted.
        diffusion: {
          steps: 1,
          passesPerStep: 1,
          pixelsPerToken: 16,
          ...(isTransformer ? {} : { tflopsPerPass1024 }),
        },
      },
      device,
      devices: 1,
      precision: engine.readPrecision(row.precision),
      batch: number('batch'),
      steps: 1,
      height: edge,
      width: edge,
      frames: 1,
    };
    // The kit has neither text encoder nor decoder around the denoiser.
    const { joules, seconds } = engine.draw(picture, { ...engine.DIFFUSION, around: 0 });
    return { joules, seconds, ends: within(joules, engine.DIFFUSION_ERROR), group: 'denoising' };
  },
};

function reading(engine, row, number, device) {
  const input = number('inputTokens');
  const tokens = { input, cachedInput: 0, output: 0 };
  const prompt = engine.readPrompt(servingOf(engine, row, number, device), tokens);
  const joules = prompt.joules / input;
  return { joules, seconds: prompt.seconds * number('batch'), ends: within(joules, engine.LANGUAGE_ERROR) };
}

/** `passes`: how many forward passes an item is worth. The ends are those of the share of the peak, and of the steps. */
function network(engine, row, number, device, passes, stepSeconds) {
  const parameters = number('activeParameters');
  const isText = row.item === 'token';
  const items = number('itemsPerStep');
  if (!isText && !row.gflopsPerItem) throw new Error(`gpu-kit.csv tells no operations of ${row.name}`);
  const run = {
    parameters,
    passPerParameter: isText ? 2 : (number('gflopsPerItem') * 1e9) / parameters,
    samples: items,
    steps: 1,
  };
  const share = engine.utilisation(parameters);
  const at = (shareThere, secondsThere) =>
    engine.networkOutcome(run, device, 1, engine.readPrecision(row.precision), shareThere, secondsThere, passes);
  const best = at(share.best, stepSeconds.best);
  return {
    joules: best.joules / items,
    seconds: best.seconds,
    ends: [at(share.high, stepSeconds.low).joules / items, at(share.low, stepSeconds.high).joules / items],
  };
}

function servingOf(engine, row, number, device) {
  return {
    model: modelOf(engine, row, number),
    precision: engine.readPrecision(row.precision),
    device,
    devices: 1,
    batch: number('batch'),
    software: row.software,
  };
}

/** The network as the table describes it; what the catalogue knows under its name is not asked. */
function modelOf(engine, row, number) {
  const model = engine.modelOfSize(row.name, number('totalParameters'), number('activeParameters'), 'measured');
  const shape = ['layers', 'hidden', 'kvHeads', 'headSize'].filter((key) => row[key]);
  return { ...model, ...Object.fromEntries(shape.map((key) => [key, number(key)])) };
}

function within(joules, error) {
  return [joules / error, joules * error];
}

function devicesOf(rows) {
  return [...new Set(rows.map((one) => one.row.device))].join(', ');
}
