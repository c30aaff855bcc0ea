// Phrases that the writers share: what a workload is called, how often it runs, what the numbers rest on.

import type { Settings } from '../analysis';
import { isExact } from '../base/range';
import type { Cost, Footprint } from '../estimate/footprint';
import { formatCarbon, formatCount, formatEnergy, formatMoney, formatWater } from '../estimate/format';
import type { Basis, Times } from '../flow/facts';
import type { WorkloadKind } from '../recognise/workload';
import type { Finding } from '../rules/rule';

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

/** `llm-chat` as a person says it: `chat completion`. */
export function kindText(kind: WorkloadKind): string {
  return KINDS[kind];
}

/** What runs: the model, or what learns, or the library when code alone does not tell. */
export function subjectText({ workload }: Cost): string {
  const { model, training, sweep, library } = workload;
  const learner = training?.learner ?? sweep?.trial?.learner;
  return model?.id ?? learner ?? `${library} (model not known)`;
}

/** What one execution consists of, as far as it is known: `60 trials`, `3 epochs`; '' when there is nothing to say. */
export function sizeText({ workload }: Cost): string {
  const { sweep, training, request } = workload;
  if (sweep?.isUnbounded) return 'trials without end';
  if (sweep?.trials) return plural(sweep.trials.value.best, 'trial');
  if (training?.epochs) return plural(training.epochs.value.best, 'epoch');
  const items = request?.items?.value;
  return items && items.best > 1 && Number.isFinite(items.best) ? plural(items.best, 'item') : '';
}

const UNITS: Readonly<Record<Basis, string | undefined>> = {
  run: undefined,
  call: 'call of its function',
  request: 'request',
  iteration: 'turn of an endless loop',
};

/** What the figures are counted per because the code does not tell how many: `item of rows`, `request`. */
export function unknownRepeats({ per, workload }: Cost): readonly string[] {
  const unit = UNITS[workload.times.basis];
  return unit === undefined ? per : [...per, unit];
}

/** `1,200 times`, `100 to 1,000 times`, `once per item of rows`, `switched off`. */
export function timesText(cost: Cost): string {
  const count = countText(cost.workload.times, cost.per.length > 0);
  const repeats = unknownRepeats(cost);
  return repeats.length === 0 ? count : `${count} per ${repeats.join(' and ')}`;
}

function countText({ range, certainty }: Times, isOpen: boolean): string {
  if (range.high === 0) return 'switched off';
  const best = range.best === 1 ? 'once' : `${countOf(range.best)} times`;
  if (isOpen || (isExact(range) && certainty === 'exact')) return best;
  if (isExact(range)) return range.best === 1 ? best : `about ${best}`;
  if (!Number.isFinite(range.high)) return `${best} or more`;
  return `${countOf(range.low)} to ${countOf(range.high)} times`;
}

/** `1,200`; a tenth below ten, so that half a time is not none. */
function countOf(value: number): string {
  return value < 10 ? String(Math.round(value * 10) / 10) : formatCount(value);
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

/** Each figure with its range and unit: `0.9 kWh (0.3–2.4)`, `0.4 kg CO2e (0.1–1)`, … */
export function footprintWords({ energyWh, carbonG, waterMl, costUsd }: Footprint): FootprintWords {
  return {
    energy: formatEnergy(energyWh),
    carbon: formatCarbon(plus(carbonG.operational, carbonG.embodied)),
    water: formatWater(plus(waterMl.onSite, waterMl.offSite)),
    money: costUsd.high === 0 && energyWh.high > 0 ? 'no price known' : formatMoney(costUsd),
  };
}

function plus(left: Footprint['energyWh'], right: Footprint['energyWh']): Footprint['energyWh'] {
  return { low: left.low + right.low, best: left.best + right.best, high: left.high + right.high };
}

const BOUNDARIES: Readonly<Record<Settings['boundary'], string>> = {
  accelerator: 'the accelerators alone',
  node: 'whole machines',
  datacentre: 'the whole data centre',
};

/** `region WORLD, own hardware h100, PUE 1.2, water 1.8 L/kWh, energy of the whole data centre`. */
export function restsOn({ region, hardware, pue, wue, boundary }: Settings): string {
  const own = `own hardware ${hardware} at PUE ${pue} and ${wue} L of water on site per kWh`;
  return `region ${region}; ${own}; energy of ${BOUNDARIES[boundary]}`;
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
