// What a sweep costs: its trials times one trial. A trial is the sum of the work that stands in the objective; where
// none is seen, the learner that the search is given; where that is not seen either, what the file can train, said
// aloud. The work inside is shown as well and not added again (`isCountedElsewhere`).

import { weakest } from '../../base/certainty';
import { exactly, multiplyBounds, ONE, type Range, range } from '../../base/range';
import type { Known, SweepSize, TrainingSize, Workload } from '../../recognise/workload';
import { product } from '../arithmetic';
import { note, noteOf, withoutRepeats } from '../assumption';
import { footprintOfExecution, type Once } from '../execution';
import type { Assumption, Cost, Footprint } from '../footprint';
import { addFootprints, multiplied, NOTHING, pairwise } from '../footprint-sum';
import { formatEnergy, formatNumber } from '../format';
import type { EstimateSettings } from '../settings';
import { amount, putTogether, type Step, timesAll } from '../steps/derivation';
import { multiplierOf } from '../times';
import { bareTrial } from './bare-trial';
import { rowsOfFold } from './classic';
import { trainingExecution } from './computing';
import { leastOf, timedOnce } from './timed';
import { UNKNOWN_TRAINING } from './training';

/** `costOf` prices the work inside, which may be a sweep again. */
export function sweepOnce(workload: Workload, settings: EstimateSettings, costOf: (inner: Workload) => Cost): Once {
  const { sweep } = workload;
  const counted = countedOnce(workload, settings, costOf);
  // Providers are paid by what they are asked, not by how long that takes.
  const asksProviders =
    workload.host.kind === 'api' || sweep?.inside?.some(({ host }) => host.kind === 'api') === true;
  if (sweep?.seconds === undefined || asksProviders) return counted;
  const timed = timedOnce(workload, settings, sweep.seconds);
  return trialsOf(sweep) === undefined ? timed : leastOf(counted, timed);
}

function countedOnce(workload: Workload, settings: EstimateSettings, costOf: (inner: Workload) => Cost): Once {
  const { sweep } = workload;
  const trial = trialOf(workload, settings, costOf);
  const count = trialsOf(sweep);
  const trials = count?.value ?? ONE;
  const factor = sweep?.strategy === 'halving' ? product(trials, HALVING) : trials;
  const footprint = multiplied(trial.footprint, factor);
  return {
    footprint: { ...footprint, certainty: weakest(trial.footprint.certainty, count?.certainty ?? 'guess', 'likely') },
    assumptions: withoutRepeats([...notesOf(sweep, count), ...trial.assumptions]),
    steps: [...trial.steps, ...trialSteps(trial.footprint, trials.best, sweep, footprint)],
    ...(trial.tokens
      ? {
          tokens: {
            input: multiplyBounds(trial.tokens.input, factor),
            output: multiplyBounds(trial.tokens.output, factor),
          },
        }
      : {}),
    per: count ? trial.per : [...trial.per, 'trial'],
  };
}

function trialSteps(
  trial: Footprint,
  trials: number,
  sweep: SweepSize | undefined,
  whole: Footprint,
): readonly Step[] {
  const isHalving = sweep?.strategy === 'halving';
  if (trials === 1 && !isHalving) return [];
  const isFold = sweep?.strategy === 'cross-validation';
  const factors = [
    amount(isFold ? 'fits' : 'trials', trials),
    ...(isHalving ? [amount('share of a full training', HALVING.best)] : []),
  ];
  return timesAll(trial, isFold ? 'one fit' : 'one trial', factors, whole);
}

/** Share of a full training that a trial of successive halving takes. */
const HALVING = range(0.2, 0.35, 0.6);

function notesOf(sweep: SweepSize | undefined, count: SweepSize['trials']): readonly Assumption[] {
  const what = sweep?.strategy === 'cross-validation' ? 'fits' : 'trials';
  const notes = [
    count
      ? countNote(what, sweep, count)
      : note(
          what,
          'unknown: shown for one',
          'default',
          sweep?.isUnbounded ? 'nothing ends the search' : 'the code does not tell how many',
        ),
  ];
  if (sweep?.strategy === 'halving')
    notes.push(
      note(
        'halving',
        'most trials get a part of the data: 0.2–0.6 of the full cost',
        'default',
        'successive halving with factor 3',
      ),
    );
  return notes;
}

function trialOf(workload: Workload, settings: EstimateSettings, costOf: (inner: Workload) => Cost): Once {
  const { sweep } = workload;
  const inside = sweep?.inside ?? [];
  if (inside.length > 0) return sumOf(inside.map(costOf));
  const told = sweep?.trial ?? workload.training;
  if (told) return trained(workload, settings, withoutFold(told, sweep));
  if (sweep?.trialKind === 'arithmetic') return bareTrial(workload, settings);
  // A search over prompts: its trials call the model that it is given.
  if (workload.host.kind === 'api') {
    const asked = costOf({ ...workload, kind: 'llm-chat', sweep: undefined });
    return { ...asked, footprint: asked.once, per: ['call of the model'] };
  }
  if (sweep?.trialKind === 'table')
    return guessed(trained(workload, settings, TABLE), 'a fit of a table, on a processor', IMPORTS);
  if (sweep?.trialKind === 'network')
    return guessed(trained(workload, settings, undefined), 'a small network, on an accelerator', IMPORTS);
  return eitherOf(trained(workload, settings, TABLE), trained(workload, settings, undefined));
}

const IMPORTS = 'the objective is not seen; assumed from what the file imports';

function trained(workload: Workload, settings: EstimateSettings, size: TrainingSize | undefined): Once {
  return { ...footprintOfExecution(trainingExecution(workload, settings, size), settings), per: [] };
}

/** Of one trial, all its parts with their times. */
function sumOf(costs: readonly Cost[]): Once {
  const footprint = costs.reduce<Footprint>((total, cost) => addFootprints(total, cost.footprint), NOTHING);
  const named = costs.map(({ workload }) => nameOf(workload)).join(' + ');
  const tokens = costs.flatMap((cost) => {
    const times = multiplierOf(cost.workload.times).range;
    return cost.tokens
      ? [{ input: multiplyBounds(cost.tokens.input, times), output: multiplyBounds(cost.tokens.output, times) }]
      : [];
  });
  return {
    footprint,
    assumptions: [
      note('one trial', `${named}: ${formatEnergy(footprint.energyWh)}`, 'code', 'the work inside the objective'),
      ...costs.flatMap(assumptionsOf),
    ],
    steps: partSteps(costs, footprint),
    ...(tokens.length > 0
      ? {
          tokens: {
            input: tokens.map(({ input }) => input).reduce(plus),
            output: tokens.map(({ output }) => output).reduce(plus),
          },
        }
      : {}),
    per: [...new Set(costs.flatMap(({ per }) => per))],
  };
}

/** Of one part, how it came about; of several, which stand in lists of their own, what each comes to. */
function partSteps(costs: readonly Cost[], whole: Footprint): readonly Step[] {
  const [only] = costs;
  if (only === undefined || costs.length > 1) {
    const parts = costs.map(({ workload, footprint }) => ({ what: nameOf(workload), footprint }));
    return putTogether('sum', parts, whole);
  }
  const times = multiplierOf(only.workload.times).range.best;
  if (times === 1) return only.steps;
  return [...only.steps, ...timesAll(only.once, nameOf(only.workload), [amount('times', times)], whole)];
}

/** `2,880`, from `576 configurations × 5 folds`; the folds may be the library's own number. */
function countNote(what: string, sweep: SweepSize | undefined, count: Known): Assumption {
  const { configurations, folds } = sweep ?? {};
  if (!configurations || !folds) return noteOf(what, count);
  // Halving fits less than all configurations on all folds.
  if (configurations.value.best * folds.value.best !== count.value.best) return noteOf(what, count);
  const own = folds.from === 'library default' ? ', as the library takes where nothing is said' : '';
  const many = configurations.value.best > 1 ? `${formatNumber(configurations.value)} configurations × ` : '';
  const source = `${many}${formatNumber(folds.value)} folds${own}`;
  return note(what, count.value, 'code', source);
}

/** A provider's machines and grid are named as such: the sweep itself runs on one's own. */
function assumptionsOf({ workload, assumptions }: Cost): readonly Assumption[] {
  if (workload.host.kind === 'local') return assumptions;
  return assumptions.map((one) =>
    PLACE.includes(one.what) ? { ...one, what: `${one.what} behind ${nameOf(workload)}` } : one,
  );
}

const PLACE = ['hardware', 'grid', 'PUE', 'hosts and idle machines', 'host power', 'water', 'embodied carbon'];

function plus(left: Range, right: Range): Range {
  return { low: left.low + right.low, best: left.best + right.best, high: left.high + right.high };
}

function nameOf({ model, training, sweep, library }: Workload): string {
  return model?.id ?? training?.learner ?? sweep?.over ?? library;
}

/** A learner of a table of which nothing is known. */
const TABLE: TrainingSize = { ...UNKNOWN_TRAINING, family: 'classic' };

function guessed(trial: Once, what: string, why: string): Once {
  return {
    ...trial,
    footprint: { ...trial.footprint, certainty: 'guess' },
    assumptions: [note('one trial', what, 'default', why), ...trial.assumptions],
  };
}

/** Nothing says what a trial trains: from the low end of a fit of a table to the high end of a network. */
function eitherOf(small: Once, large: Once): Once {
  const between = (left: Range, right: Range): Range => {
    const best = Math.sqrt(left.best * right.best);
    return range(Math.min(left.low, right.low, best), best, Math.max(left.high, right.high, best));
  };
  const [one, other] = [small.footprint, large.footprint];
  const footprint: Footprint = { ...pairwise(one, other, between), certainty: 'guess' };
  const what = `unknown: ${formatEnergy(footprint.energyWh)}`;
  const why = 'the objective is not seen; from a fit of a small table on a processor to a network on an accelerator';
  const shared = large.assumptions.filter(({ what: named }) => SHARED.includes(named));
  const parts = [
    { what: 'a small table on a processor', footprint: one },
    { what: 'a network on an accelerator', footprint: other },
  ];
  return {
    footprint,
    assumptions: [note('one trial', what, 'default', why), ...shared],
    steps: putTogether('middle', parts, footprint),
    per: [],
  };
}

const SHARED = ['grid', 'PUE', 'water', 'boundary', 'location'];

function withoutFold(trial: TrainingSize, sweep: SweepSize | undefined): TrainingSize {
  const folds = sweep?.folds?.value.best ?? 1;
  if (!trial.samples || folds <= 1) return trial;
  return { ...trial, samples: { ...trial.samples, value: rowsOfFold(trial.samples.value, folds) } };
}

function trialsOf(sweep: SweepSize | undefined): SweepSize['trials'] {
  if (!sweep || sweep.isUnbounded) return undefined;
  const told =
    sweep.trials ??
    (sweep.configurations && sweep.folds
      ? { ...sweep.configurations, value: product(sweep.configurations.value, sweep.folds.value) }
      : sweep.configurations);
  if (!told || Number.isFinite(told.value.high)) return told;
  const capped: Range = Number.isFinite(told.value.best)
    ? range(Math.min(told.value.low, told.value.best), told.value.best, told.value.best)
    : exactly(1);
  return { ...told, value: capped };
}
