// Classic machine learning on the processor: elementary operations by the algorithm's complexity in rows, features
// and trees, each as long as measured for its learner (learners.ts). Wide ranges: the code seldom tells how many
// features there are.

import { exactly, type Range, range } from '../../base/range';
import type { Device } from '../../catalogue/hardware';
import type { Jobs, Known, TrainingSize } from '../../recognise/workload';
import { mapRange } from '../arithmetic';
import { note, noteOf } from '../assumption';
import { explore } from '../explore';
import type { Assumption } from '../footprint';
import { formatNumber } from '../format';
import { type Amount, amount, named, type Step, step, under } from '../steps/derivation';
import { type Fit, type Learner, learnerNamed, START_SECONDS, timeOf } from './learners';
import type { Estimated } from './training';

/** Other processors, and data that is not made up: a guess, for all that was measured was measured on one machine. */
const MACHINE = range(0.5, 1, 2);
/** Where nothing was measured: interpreted glue to tuned vector code. */
const UNMEASURED = range(0.12, 1, 5);
/** 90 % of the sizes left out of the fit lie within this factor (docs/accuracy.md). */
export const FIT_ERROR = 2.35;
/** What a library that takes all cores is given; no more, for they wait for memory and for each other. */
const SEVERAL = 8;
const FEATURES: Range = range(6, 25, 300);
const ROWS: Range = range(300, 1e4, 1e6);
/** Nobody waits longer for one fit: what would take more is given fewer rows, or another learner. */
const CEILING_SECONDS = 24 * 3600;

export function classicWork(size: TrainingSize | undefined, device: Device): Estimated {
  const named = size?.learner;
  const learner = learnerNamed(named);
  const asked = coresAsked(learner, size?.jobs, device);
  const cores = asked ?? coresTaken(learner);
  const rows = size?.samples?.value ?? learner.usualRows ?? ROWS;
  const features = size?.features?.value ?? FEATURES;
  // LightGBM writes no limit as -1.
  const depth = size?.depth && size.depth.value.low > 0 ? size.depth.value : undefined;
  const rounds = roundsOf(learner, size);
  const notes: Assumption[] = [
    note('learner', named ?? 'unknown', named ? 'code' : 'default', sourceOf(learner)),
    told(
      'rows',
      rows,
      size?.samples,
      learner.usualRows ? FEW_ROWS : 'rows not told by the code: a few hundred to a million',
    ),
    told('features', features, size?.features, 'columns not told by the code: a handful to a few hundred'),
  ];
  if (asked !== undefined && size?.jobs) {
    const why = size.jobs.isOfSearch ? 'the search fits so many at once' : 'the learner takes so many';
    notes.push(
      note('cores', String(cores), 'code', `n_jobs=${size.jobs.count}: ${why}; at the dear end half of them wait`),
    );
  } else if (learner.threads) {
    const source =
      learner.threads === 'all'
        ? 'the library takes all; no more than 8 help'
        : 'scikit-learn takes one unless n_jobs asks for more';
    notes.push(note('cores', String(cores), 'default', source));
  }
  const held = shareHeld(device, cores);
  if (held < 1) {
    const value = `${cores} of ${coresOf(device)} cores`;
    notes.push(note('share of the machine', value, 'default', HELD_SOURCE, range(held, held, 1)));
  }
  const repeats = size?.trees ?? size?.epochs;
  if (repeats) {
    const limit = formatNumber(repeats.value);
    notes.push(
      learner.stopsBefore
        ? note('iterations', rounds, 'code', `${limit} at most; it mostly converges before`)
        : noteOf(size?.trees ? 'trees' : 'iterations', repeats),
    );
  }
  if (depth && size?.depth) notes.push(noteOf('depth of a tree', size.depth));
  interface Point extends Fit {
    /** Times as long as on the measured machine. */
    readonly slower: number;
    readonly cores: number;
    /** Of the machine, the share that nobody else can use meanwhile. */
    readonly held: number;
  }
  const best: Point = {
    rows: rows.best,
    features: features.best,
    rounds: rounds.best,
    depth: depth?.best,
    slower: 1,
    cores,
    held: shareHeld(device, cores),
  };
  const slower = learner.isGuess ? UNMEASURED : MACHINE;
  // A core alone is the dear end, for the share that is awake is then paid for longest.
  const most = asked ?? (learner.threads === undefined ? 1 : coresOf(device));
  const least = asked === undefined ? 1 : Math.max(1, asked / 2);
  const work = explore(
    (point: Point) => {
      const { computing, around } = timeOf(learner, point);
      const seconds = Math.min(CEILING_SECONDS, ((computing + around) * point.slower) / point.cores);
      return { seconds, acceleratorSeconds: seconds * point.held, joules: seconds * wattsOf(device, point.cores) };
    },
    {
      best,
      doubts: [
        [
          { ...best, rows: rows.low },
          { ...best, rows: rows.high },
        ],
        [
          { ...best, features: features.low },
          { ...best, features: features.high },
        ],
        [
          { ...best, rounds: rounds.low },
          { ...best, rounds: rounds.high },
        ],
        [
          { ...best, depth: depth?.low },
          { ...best, depth: depth?.high },
        ],
        [
          { ...best, slower: slower.low },
          { ...best, slower: slower.high },
        ],
        [
          { ...best, cores: most },
          { ...best, cores: least },
        ],
        // A server may have been taken for this alone.
        [best, { ...best, held: 1 }],
      ],
      error: FIT_ERROR,
    },
  );
  const steps = stepsOf(learner, best, device, cores);
  const isTold = size?.samples !== undefined && size.learner !== undefined;
  return { work: { ...work, steps }, isTold, assumptions: notes };
}

/** A server's other cores work for others, who pay for their part of its memory and fans; a desk has one user. */
function shareHeld(device: Device, cores: number): number {
  return device.class === 'cpu-server' ? Math.min(1, cores / coresOf(device)) : 1;
}

/** As `n_jobs` says, where what is fitted heeds it; a library that takes all gains nothing beyond a few. */
function coresAsked({ threads }: Learner, jobs: Jobs | undefined, device: Device): number | undefined {
  if (jobs === undefined || (threads === undefined && !jobs.isOfSearch)) return undefined;
  const there = coresOf(device);
  const cores = jobs.count < 0 ? Math.max(1, there + 1 + jobs.count) : Math.min(jobs.count, there);
  return threads === 'all' && !jobs.isOfSearch ? Math.min(cores, SEVERAL) : cores;
}

/** Cores that a fit keeps busy, where the code does not say. */
export function coresTaken(learner: Learner): number {
  return learner.threads === 'all' ? SEVERAL : 1;
}

const HELD_SOURCE =
  'of the host, its making and its rent, as clouds rent cores and Green Algorithms (Lannelongue et al., 2021) counts them; all of it, at most, where nobody else uses the machine';

/** What was counted, and where the time of an operation is from. */
function sourceOf({ complexity, nanoseconds, isGuess, isInGuide }: Learner): string {
  const each = `${Number(nanoseconds.toPrecision(2))} ns each`;
  const source = isGuess ? 'a guess, not measured' : 'measured: data/measured/classic.csv';
  return `${complexity}, ${each} (${source}${isInGuide ? '; complexity as in the scikit-learn user guide' : ''})`;
}

function stepsOf(learner: Learner, best: Fit, device: Device, cores: number): readonly Step[] {
  const watts = wattsOf(device, cores);
  const { computing, around } = timeOf(learner, best);
  const given = [
    amount('rows', best.rows),
    amount('features', best.features),
    amount('rounds', best.rounds),
    ...(best.depth === undefined ? [] : [amount('depth', best.depth)]),
  ];
  const operations: Step = {
    ...step('operations', learner.operations(best), 'operation', 'formula', given),
    rule: learner.complexity,
  };
  const computed = step('computing', computing, 's', 'product', [
    named(operations),
    amount('time of an operation', learner.nanoseconds * 1e-9, 's/operation'),
  ]);
  const started = step('start and rounds beside the operations', around, 's', 'sum', aroundOf(learner, best.rounds));
  const whole = step('time on one core', computing + around, 's', 'sum', [named(computed), named(started)]);
  const shared =
    cores > 1 ? [step('time', whole.value / cores, 's', 'product', [named(whole), under('cores', cores)])] : [];
  const taken = shared[0] ?? whole;
  const bounded =
    taken.value > CEILING_SECONDS
      ? [
          step('time at most', CEILING_SECONDS, 's', 'formula', [
            named(taken),
            amount('nobody waits longer', CEILING_SECONDS, 's'),
          ]),
        ]
      : [];
  const time = bounded[0] ?? taken;
  const power = powerSteps(device, cores);
  const drawn = [named(time), ...power.slice(-1).map(named)];
  return [
    operations,
    computed,
    ...(learner.roundMilliseconds ? [roundsStep(learner.roundMilliseconds, best.rounds)] : []),
    started,
    whole,
    ...shared,
    ...bounded,
    ...power,
    step('energy of the devices', (time.value * watts) / 3600, 'Wh', 'product', drawn),
  ];
}

function roundsStep(milliseconds: number, rounds: number): Step {
  const terms = [amount('rounds', rounds), amount('each, beside its operations', milliseconds * 1e-3, 's')];
  return step('rounds beside the operations', rounds * milliseconds * 1e-3, 's', 'product', terms);
}

/** What `timeOf` adds to the operations. */
function aroundOf({ startMilliseconds = 0, roundMilliseconds = 0 }: Learner, rounds: number): readonly Amount[] {
  const each = roundsStep(roundMilliseconds, rounds);
  return [
    amount('least of a fit', START_SECONDS, 's'),
    ...(startMilliseconds > 0 ? [amount('start as measured', startMilliseconds * 1e-3, 's')] : []),
    ...(roundMilliseconds > 0 ? [named(each)] : []),
  ];
}

/** One busy core keeps a share of the chip awake. */
function wattsOf(device: Device, busy: number): number {
  return device.idleW * AWAKE + (device.tdpW / coresOf(device)) * busy;
}

const AWAKE = 0.5;

function powerSteps(device: Device, busy: number): readonly Step[] {
  const awake = step('power of the chip kept awake', device.idleW * AWAKE, 'W', 'product', [
    amount(`idle power of ${device.name}`, device.idleW, 'W'),
    amount('share', AWAKE),
  ]);
  const cores = step('power of the cores themselves', (device.tdpW / coresOf(device)) * busy, 'W', 'product', [
    amount(`TDP of ${device.name}`, device.tdpW, 'W'),
    under('cores it has', coresOf(device)),
    amount('busy cores', busy),
  ]);
  return [
    awake,
    cores,
    step('power of the busy cores', awake.value + cores.value, 'W', 'sum', [named(awake), named(cores)]),
  ];
}

/** scikit-learn's guide on support vector machines: "may be impractical beyond tens of thousands of samples". */
const FEW_ROWS =
  'rows not told by the code; few, for the time grows with their square or cube (scikit-learn: impractical beyond tens of thousands)';

/** As told, where what is told is what runs; at most as told, where it only ends what mostly converges before. */
function roundsOf(learner: Learner, size: TrainingSize | undefined): Range {
  const usual = learner.rounds ?? exactly(1);
  const limit = (size?.trees ?? size?.epochs)?.value;
  if (!limit || limit.best <= 0) return usual;
  if (!learner.stopsBefore) return limit;
  const { low, best } = usual;
  return range(Math.min(low, limit.low), Math.min(best, limit.best), limit.high);
}

function told(what: string, value: Range, known: Known | undefined, otherwise: string): Assumption {
  return known ? noteOf(what, known) : note(what, value, 'default', otherwise);
}

/** Rows that cross-validation trains on: all but one fold's. */
export function rowsOfFold(rows: Range, folds: number): Range {
  return folds > 1 ? mapRange(rows, (count) => (count * (folds - 1)) / folds) : rows;
}

export function coresOf(device: Device): number {
  return device.class === 'cpu-server' ? 32 : device.class === 'cpu-desktop' ? 16 : 8;
}
