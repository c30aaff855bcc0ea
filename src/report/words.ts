// Phrases that the writers share: what a workload is called, how large it is, what the numbers rest on.

import type { Settings } from '../analysis';
import { sum } from '../base/range';
import type { Cost, Footprint } from '../estimate/footprint';
import {
  formatCarbon,
  formatCount,
  formatDuration,
  formatEnergy,
  formatMoney,
  formatNumber,
  formatWater,
} from '../estimate/format';
import { unknownUnits } from '../estimate/times';
import type { Factor } from '../flow/facts';
import type { KnownModel, Workload, WorkloadKind } from '../recognise/workload';
import { doubtOfSum, withDoubt } from '../rules/doubt';
import type { Finding } from '../rules/rule';
import { type BasisSum, perUnit } from './by-basis';

const KINDS: Readonly<Record<WorkloadKind, string>> = {
  'llm-chat': 'chat completion',
  embedding: 'embedding',
  rerank: 'reranking',
  'image-gen': 'image generation',
  audio: 'audio',
  video: 'video',
  agent: 'agent run',
  'api-eval': 'evaluation through an API',
  'batch-api': 'batch through an API',
  'fine-tune-api': 'fine-tuning through an API',
  'local-inference': 'inference on own hardware',
  'model-load': 'loading a model',
  training: 'training',
  sweep: 'hyperparameter sweep',
};

/** `llm-chat` as a person says it: `chat completion`. A search over one configuration is a cross-validation. */
export function kindText({
  kind,
  sweep,
  library,
  traits,
}: Pick<Workload, 'kind' | 'sweep' | 'library' | 'traits'>): string {
  const words = sweep?.strategy === 'cross-validation' ? 'cross-validation' : KINDS[kind];
  if (traits.isUnlisted !== true) return words;
  const whose = library === 'unknown' ? 'its library' : library;
  return `${words}, going by its name (${whose} is not known)`;
}

/** What runs: the model (of several that are asked, the first and how many more), or what learns, or the library when code alone does not tell; `optuna over XGBClassifier`. */
export function subjectText({ workload }: Cost): string {
  const { model, training, sweep, library, kind, call } = workload;
  const known = modelText(model) ?? training?.learner ?? sweep?.trial?.learner ?? sweep?.over;
  const isSearch = sweep !== undefined && sweep.strategy !== 'cross-validation' && sweep.strategy !== 'loop';
  if (isSearch && known !== undefined) return `${library} over ${known}`;
  if (known !== undefined) return known;
  // A script that is started says more than what starts it: `python train.py --epochs`.
  const what = library === 'python' ? call : library;
  const weights = training?.parameters;
  if (weights !== undefined && sweep === undefined)
    return `${what} (a network of ${formatNumber(weights.value)} weights)`;
  return `${what} (${sweep || kind === 'training' ? 'what it trains is not known' : 'model not known'})`;
}

/** Of a default and other choices, the default: the figures are its. */
function modelText(model: KnownModel | undefined): string | undefined {
  if (model === undefined || model.options.length < 2 || model.from !== 'code') return model?.id;
  const [first, second, ...more] = model.options;
  return more.length === 0 ? `${first} or ${second}` : `${first} or ${plural(more.length + 1, 'other')}`;
}

/** What one execution consists of, as far as it is known: `60 trials`, `3 epochs`; '' when there is nothing to say. */
export function sizeText({ workload }: Cost): string {
  const { sweep, training, request } = workload;
  if (sweep?.seconds && !sweep.trials) return `ends after ${formatDuration(sweep.seconds.value)}`;
  if (sweep && !sweep.trials)
    return `${sweep.isUnbounded ? 'no end to its trials' : 'unknown number of trials'}, one is counted`;
  if (sweep?.trials) return plural(sweep.trials.value.best, sweep.strategy === 'cross-validation' ? 'fold' : 'trial');
  if (training?.epochs)
    return plural(training.epochs.value.best, training.family === 'neural' ? 'epoch' : 'iteration');
  const items = request?.items?.value;
  return items && items.best > 1 && Number.isFinite(items.best) ? plural(items.best, 'item') : '';
}

/** What multiplies, without `each item of`, and where its length is from: `range(n)`, `default of --n`. */
export function factorWords({ text }: Pick<Factor, 'text'>): { readonly name: string; readonly origin: string } {
  const [, name = text, origin = ''] =
    /^(.*), (default of .*|told .*|from .*|as the catalogue lists it)$/.exec(text) ?? [];
  return { name: name.replace(/^each item of /, ''), origin };
}

/** `1 file`, `12 files`. */
export function plural(count: number, noun: string): string {
  return `${formatCount(count)} ${count === 1 ? noun : `${noun}s`}`;
}

export interface FootprintWords {
  readonly energy: string;
  readonly carbon: string;
  readonly water: string;
  readonly money: string;
}

/**
 * The figures of one of several sums: energy with what it is counted per and the reason of a wide range, money as a
 * lower bound where parts have no known price. `2.9 kWh (0.4–12) per run`, …, `at least $85`.
 */
export function sumWords(
  sum: BasisSum,
  among: readonly BasisSum[],
  { withRanges = true, withDoubts = true }: { readonly withRanges?: boolean; readonly withDoubts?: boolean } = {},
): FootprintWords {
  const { total, costs } = sum;
  const words = footprintWords(total, { withRanges });
  const isPartlyPriced = total.costUsd.high > 0 && costs.some(isPartlyUnpriced);
  return {
    ...words,
    energy: `${withDoubt(words.energy, withDoubts ? doubtOfSum(total, costs) : undefined)}${perUnit(sum, among)}`,
    money: isPartlyPriced ? `at least ${words.money}` : words.money,
  };
}

/** Itself, or one of the models that it may ask. */
function isPartlyUnpriced({ footprint, assumptions }: Cost): boolean {
  return isUnpriced(footprint) || assumptions.some(({ what, value }) => what === 'price' && /\bunknown$/.test(value));
}

function isUnpriced({ costUsd, energyWh }: Pick<Footprint, 'costUsd' | 'energyWh'>): boolean {
  return costUsd.high === 0 && energyWh.high > 0;
}

/**
 * ``8 workloads run an unknown number of times (per item of `rows`, per trial): each is counted once, together
 * 1.2 kWh``; '' for none. What is only counted per call, request or turn is told by the sums themselves.
 */
export function openText(costs: readonly Cost[]): string {
  const open = costs.filter((cost) => cost.per.length > 0 && !cost.isCountedElsewhere);
  if (open.length === 0) return '';
  const units = [...new Set(open.flatMap(openUnits))].map((unit) => `per ${unit}`);
  const named = units.length > 4 ? `${units.slice(0, 4).join(', ')}, …` : units.join(', ');
  const isOneBasis = new Set(open.map(({ workload }) => workload.times.basis)).size === 1;
  const once = formatEnergy(sum(open.map(({ footprint }) => footprint.energyWh)), false);
  const [verb, each] =
    open.length === 1
      ? ['runs', `it is counted once, ${once}`]
      : ['run', `each is counted once${isOneBasis ? `, together ${once}` : ''}`];
  return `${plural(open.length, 'workload')} ${verb} an unknown number of times (${named}): ${each}`;
}

/** Without the basis, which comes last. */
function openUnits(cost: Cost): readonly string[] {
  return unknownUnits(cost).slice(0, cost.per.length);
}

/** Each figure with its unit; energy always with its range, the others where asked for: `0.9 kWh (0.3–2.4)`, … */
export function footprintWords(
  { energyWh, carbonG, waterMl, costUsd }: Footprint,
  { withRanges = true }: { readonly withRanges?: boolean } = {},
): FootprintWords {
  return {
    energy: energyWh.high === 0 ? 'nothing' : formatEnergy(energyWh),
    carbon: formatCarbon(plus(carbonG.operational, carbonG.embodied), withRanges),
    water: formatWater(plus(waterMl.onSite, waterMl.offSite), withRanges),
    money: isUnpriced({ costUsd, energyWh }) ? 'no price known' : formatMoney(costUsd, withRanges),
  };
}

function plus(left: Footprint['energyWh'], right: Footprint['energyWh']): Footprint['energyWh'] {
  return { low: left.low + right.low, best: left.best + right.best, high: left.high + right.high };
}

/** What a budget left out is never silent. */
export const CUT_SHORT = 'Too intricate to follow to the end: work may be missing, and counts are least ones.';

const BOUNDARIES: Readonly<Record<Settings['boundary'], string>> = {
  accelerator: 'the accelerators alone',
  node: 'whole machines',
  datacentre: 'the whole data centre',
};

/**
 * What the figures of these costs rest on, and nothing they do not use: `region WORLD (470 g CO2e/kWh), own hardware
 * NVIDIA A100 SXM 80GB, PUE 1.2; API providers' machines NVIDIA H100 SXM 80GB in USA (380 g CO2e/kWh), PUE 1.2; energy of …`.
 */
export function restsOn({ boundary }: Pick<Settings, 'boundary'>, costs: readonly Cost[]): string {
  // A sweep that only asks providers runs on nothing of one's own.
  const own = costs.filter(
    ({ workload, assumptions }) =>
      workload.host.kind === 'local' && assumptions.some(({ what }) => what === 'hardware'),
  );
  const bought = costs.filter(({ workload }) => workload.host.kind === 'api');
  const parts = [
    ...byPlace(own).map(
      (costs) => `region ${grids(costs)}, own hardware ${machines(costs)}, PUE ${values('PUE', costs)}`,
    ),
    ...byPlace(bought).map(
      (costs) => `API providers' machines ${machines(costs)} in ${grids(costs)}, PUE ${values('PUE', costs)}`,
    ),
  ];
  return [...parts, `energy of ${BOUNDARIES[boundary]}`].join('; ');
}

/** Costs of one grid and one PUE together, so that it is seen which belong to each other; of many places all as one. */
function byPlace(costs: readonly Cost[]): readonly (readonly Cost[])[] {
  const groups = new Map<string, Cost[]>();
  for (const cost of costs) {
    const key = `${grids([cost])} ${values('PUE', [cost])}`;
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(cost);
  }
  return groups.size > 3 ? [costs] : [...groups.values()];
}

/** `WORLD (470 g CO2e/kWh)`; the range stands in each workload's own list. */
function grids(costs: readonly Cost[]): string {
  return values('grid', costs, (value) => value.replace(/^([^,]+), ([\d.,]+)(?: \([^)]*\))? (g .*)$/, '$1 ($2 $3)'));
}

function machines(costs: readonly Cost[]): string {
  return values('hardware', costs, (value) => value.replace(/, about .*$/, ''));
}

/** What these costs assume, each value once. */
function values(what: string, costs: readonly Cost[], brief = (value: string) => value): string {
  const all = costs.flatMap(({ assumptions }) => assumptions.filter((each) => each.what === what));
  const once = [...new Set(all.map(({ value }) => brief(value)))];
  if (once.length === 0) return 'not known';
  return once.length > 3 ? `${once.slice(0, 3).join(', ')} and others` : once.join(' and ');
}

const LEVELS = ['error', 'warning', 'info', 'hint'] as const;

/** `21 findings (2 errors, 12 warnings, 7 hints)`. */
export function findingsText(findings: readonly Finding[]): string {
  const parts = LEVELS.flatMap((level) => {
    const count = findings.filter((finding) => finding.severity === level).length;
    return count === 0 ? [] : [level === 'info' ? `${count} info` : plural(count, level)];
  });
  const all = plural(findings.length, 'finding');
  return parts.length === 0 ? all : `${all} (${parts.join(', ')})`;
}
