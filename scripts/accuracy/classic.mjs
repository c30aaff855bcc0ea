// Classic learners against data/measured/classic.csv: processor seconds of a fit on one thread.

import { factorOf, figuresOf, median } from './figures.mjs';
import { readTable } from './tables.mjs';

export function classic(engine, { wantsFit }) {
  const rows = readTable('classic').map((row) => rowOf(engine, row));
  const device = engine.findHardware('cpu-server').device;
  const shipped = rows.map((one) => ({ ...one, ...answerOf(engine, one, device) }));
  const left = rows.map((one) => {
    const others = rows.filter((other) => other.learner === one.learner && other !== one);
    return { ...one, ...within(engine, secondsOf(engine, { ...one.learner, ...fitted(engine, others) }, one.told)) };
  });
  const others = rows.map((one) => {
    const known = rows.filter((other) => other.learner !== one.learner);
    return {
      ...one,
      predicted: Math.exp(median(known.map((other) => Math.log(other.measured / size(other))))) * size(one),
    };
  });
  const learners = [...new Set(rows.map(({ learner }) => learner))];
  return {
    title: 'Classic learners: processor seconds of a fit',
    about: `${rows.length} fits of ${new Set(rows.map(({ name }) => name)).size} learners of scikit-learn, XGBoost, LightGBM and CatBoost on made-up tables of 300 to 50,000 rows and 10 to 100 columns, one thread of one server processor (\`npm run oracle:classic\`). Iterations are told to none that stops when it has converged. The forms of the operations and the usual iterations were chosen with the table in view, and leaving sizes out fits two constants anew: this error is on the low side.`,
    lines: [
      ['Wattlint, as shipped', figuresOf(shipped)],
      ['Wattlint, sizes left out: a learner at a size, from its other sizes', figuresOf(left)],
      ['one rate for all learners: trees × rows × columns', figuresOf(others)],
    ],
    notes: [
      `90 % of the sizes left out lie within a factor of ${factorOf(left).toFixed(2)}. Furthest off as shipped: ${worst(shipped)}. All rows are of one machine; the ranges allow for others twice as fast or slow, which nobody measured.`,
    ],
    all: left.map(({ name, row, measured, predicted }) =>
      [name, row.rows, row.features, measured, (predicted / measured).toFixed(2)].join(' '),
    ),
    ...(wantsFit
      ? {
          fit: learners.map((learner) => ({
            name: String(learner.name),
            ...fitted(
              engine,
              rows.filter((one) => one.learner === learner),
            ),
          })),
        }
      : {}),
  };
}

function rowOf(engine, row) {
  const learner = engine.learnerNamed(row.learner);
  const depth = row.depth ? Number(row.depth) : undefined;
  const told = {
    rows: Number(row.rows),
    features: Number(row.features),
    rounds: row.rounds ? Number(row.rounds) : (learner.rounds?.best ?? 1),
    depth,
  };
  const ran = { ...told, rounds: Number(row.iterations) || told.rounds };
  return { name: row.learner, row, learner, told, ran, measured: Number(row.cpuSeconds) };
}

/** What the interface of the engine answers to what the code tells: a learner, rows, columns, trees and their depth. */
function answerOf(engine, { name, row, learner }, device) {
  const known = (value) => ({ value: engine.exactly(Number(value)), certainty: 'exact', from: 'code' });
  const { work } = engine.classicWork(
    {
      learner: name,
      family: 'classic',
      samples: known(row.rows),
      features: known(row.features),
      ...(row.rounds ? { trees: known(row.rounds) } : {}),
      ...(row.depth ? { depth: known(row.depth) } : {}),
    },
    device,
  );
  const predicted = work.seconds.best * engine.coresTaken(learner);
  return within(engine, predicted);
}

/** The range of the formula on the measured machine, without those for other machines and for cores. */
function within(engine, predicted) {
  return { predicted, low: predicted / engine.FIT_ERROR, high: predicted * engine.FIT_ERROR };
}

function secondsOf(engine, learner, fit) {
  const { computing, around } = engine.timeOf(learner, fit);
  return computing + around;
}

/**
 * The two constants of a learner that are nearest to these rows: for each time of a tree, or of a start, tried, the middle of what the
 * rows say about that of an operation. Iterations are those that ran.
 */
function fitted(engine, rows) {
  const hasRounds = rows.some(({ row }) => row.rounds);
  const apart = hasRounds ? 'roundMilliseconds' : 'startMilliseconds';
  const tried = [0, ...Array.from({ length: 41 }, (_, at) => 0.01 * 10 ** (at / 10))];
  let best = { off: Number.POSITIVE_INFINITY };
  for (const milliseconds of tried) {
    const rates = rows.map(({ learner, ran, measured }) => {
      const { around } = engine.timeOf({ ...learner, [apart]: milliseconds }, ran);
      return (Math.max(measured - around, measured / 1000) / learner.operations(ran)) * 1e9;
    });
    for (const nanoseconds of [...rates, Math.exp(median(rates.map(Math.log)))]) {
      const constants = { nanoseconds, [apart]: milliseconds };
      const off = rows.reduce(
        (sum, { learner, ran, measured }) =>
          sum + Math.log(secondsOf(engine, { ...learner, ...constants }, ran) / measured) ** 2,
        0,
      );
      if (off < best.off) best = { off, constants };
    }
  }
  return best.constants;
}

function size({ told }) {
  return told.rounds * told.rows * told.features;
}

function worst(rows) {
  const off = ({ predicted, measured }) => Math.abs(Math.log(predicted / measured));
  return [...rows]
    .sort((left, right) => off(right) - off(left))
    .slice(0, 3)
    .map(
      ({ name, row, predicted, measured }) =>
        `${name} of ${row.rows} rows × ${row.features} (${(predicted / measured).toFixed(2)} times)`,
    )
    .join(', ');
}
