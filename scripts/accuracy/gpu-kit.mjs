// What the kit of bench/gpu measured, against what src/estimate says of the same work: a table of its own in
// `npm run accuracy`, once data/measured/gpu-kit.csv is there. Each row is predicted from its own columns, as if code had
// told all of them: what is off here is the physics, not the reading.

/**
 * A section of the report: energy of each group of rows, and the seconds of a step under it. `table`: the rows of
 * data/measured/gpu-kit.csv, undefined where there is none. `withFakes` is for tests.
 */
export function gpuKit(engine, table, figuresOf, withFakes = false) {
  const title = 'Measured with bench/gpu: accelerator energy per item';
  if (!table)
    return { title, about: 'No GPU table yet: bench/gpu/README.md says how to make one.', lines: [], notes: [] };
  const { rows, unknown } = predictRows(engine, table, withFakes);
  if (rows.length === 0)
    return { title, about: 'The table holds no measurements.', lines: [], notes: notesOn(unknown) };
  const lines = [...new Set(rows.map((one) => one.group))].flatMap((group) => {
    const own = rows.filter((one) => one.group === group);
    const timed = own.map(({ seconds, predictedSeconds }) => ({ measured: seconds, predicted: predictedSeconds }));
    return [
      [group, figuresOf(own)],
      [`${group}: seconds of a step`, figuresOf(timed)],
    ];
  });
  const devices = [...new Set(rows.map((one) => one.row.device))].join(', ');
  const about = `${rows.length} rows, random weights, on ${devices}; each predicted from its own columns.`;
  return { title, about, lines: [['all', figuresOf(rows)], ...lines], notes: notesOn(unknown) };
}

function notesOn(unknown) {
  if (unknown.length === 0) return [];
  return [`${unknown.length} rows are of devices that the catalogue lacks: ${[...new Set(unknown)].join(', ')}.`];
}

/**
 * Rows as the report takes them: `measured` and `predicted` Joules per item, `low` and `high` of the 90 % range, the
 * seconds of a step, and the `group` they are told with. Rows of the fake meter are no measurements and left out.
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
    const { joules, seconds: predictedSeconds, ends, group } = predict(engine, row, number, device);
    const [low, high] = ends;
    const seconds = number('stepSeconds');
    rows.push({
      row,
      group,
      measured: number('joulesPerItem'),
      predicted: joules,
      low,
      high,
      seconds,
      predictedSeconds,
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
    const model = { ...modelOf(engine, row, number), diffusion: denoiserOf(row, number) };
    const picture = {
      model,
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
    const error = engine.errorOf(model);
    return { joules, seconds, ends: within(joules, error), group: 'denoising' };
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
  const precision = engine.readPrecision(row.precision);
  const share = engine.utilisation(parameters, device, precision);
  const at = (shareThere, secondsThere) =>
    engine.networkOutcome(run, device, 1, precision, shareThere, secondsThere, passes);
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
  return {
    ...model,
    ...Object.fromEntries(shape.map((key) => [key, number(key)])),
    cacheLayers: number('layers'),
    experts: row.experts ? { perToken: number('expertsPerToken'), of: number('experts') } : undefined,
  };
}

/** One pass of it: eight pixels a latent, two latents a patch. The operations as they were counted. */
function denoiserOf(row, number) {
  const once = { steps: 1, passesPerStep: 1, pixelsPerToken: 16 };
  const flops = number('gflopsPerItem') * 1e9;
  if (!row.parametersPerToken)
    return { ...once, tflopsPerPass1024: (flops / 1e12) * (1024 / number('imageSize')) ** 2 };
  const perToken = number('parametersPerToken');
  const patches = (number('imageSize') / once.pixelsPerToken) ** 2;
  const attention = 4 * number('layers') * number('hidden') * (patches + PROMPT_TOKENS) ** 2;
  // What is multiplied once a pass, or by the prompt.
  return { ...once, perToken, perPass: (flops - attention) / 2 - perToken * patches };
}

/** Of the kit's diffusion transformers. */
const PROMPT_TOKENS = 256;

function within(joules, error) {
  return [joules / error, joules * error];
}
