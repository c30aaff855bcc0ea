// Why a range is wide, in a few words: the largest of what the code leaves open. Where the ends lie more than a hundred
// times apart, every face says it beside the number, and compares the middle with nothing.

import type { Range } from '../base/range';
import type { Assumption, Cost, Footprint } from '../estimate/footprint';

/** Ends further apart than this need a reason, and carry no likeness. */
const WIDE = 100;

/** True when the middle alone would promise more than is known. */
export function isWide({ energyWh }: Pick<Footprint, 'energyWh'>): boolean {
  return spreadOf(energyWh) > WIDE;
}

/**
 * `data size not told by the code`; undefined when one execution is known well enough. How often it runs is no doubt
 * of this kind: the count beside the figures tells it.
 */
export function doubtOf({ once, assumptions, workload }: Cost): string | undefined {
  if (!isWide(once)) return undefined;
  const isWriting = assumptions.some(({ what }) => what === 'output tokens');
  const weighed = assumptions.flatMap((assumption) => {
    const words = DOUBTS[assumption.what];
    if (words === undefined || assumption.from === 'code') return [];
    const spread = spreadIn(assumption.value);
    // Reading a prompt takes far less than writing an answer of the same length.
    const weight = assumption.what === 'input tokens' && isWriting ? 0.5 : 1;
    return spread > 1 ? [{ words: words(assumption, workload), weight: weight * Math.log(spread) }] : [];
  });
  if (assumptions.some(({ what, value }) => what === 'one trial' && value.startsWith('unknown')))
    return 'what a trial trains not told by the code';
  const [largest] = weighed.sort((left, right) => right.weight - left.weight);
  if (once.energyWh.low === 0) return 'part of it may not run';
  return largest?.words ?? (workload.host.kind === 'local' ? 'speed of the machine not known' : 'sizes not known');
}

/** The same for a sum: the reason of the part that widens it most. */
export function doubtOfSum(total: Pick<Footprint, 'energyWh'>, costs: readonly Cost[]): string | undefined {
  if (!isWide(total)) return undefined;
  const counted = costs.filter((cost) => !cost.isCountedElsewhere);
  const [widest] = [...counted].sort((left, right) => widthOf(right) - widthOf(left));
  return widest && (doubtOf(widest) ?? 'how often it runs is not told by the code');
}

/** `46 Wh (0.38–16,000; data size not told by the code)`. */
export function withDoubt(figure: string, doubt: string | undefined): string {
  return doubt === undefined ? figure : figure.replace(/\)$/, `; ${doubt})`);
}

type Say = (assumption: Assumption, workload: Cost['workload']) => string;

const fixed =
  (words: string): Say =>
  () =>
    words;

const modelSize: Say = ({ source }, { model, host }) => {
  if (model === undefined) return 'model not told by the code';
  if (/is not in the price list|neither its size nor its price/.test(source)) return 'model not known';
  return host.kind === 'api' ? 'size of the model not published' : 'size of the model not known';
};

const DOUBTS: Readonly<Record<string, Say>> = {
  samples: fixed('data size not told by the code'),
  rows: fixed('data size not told by the code'),
  features: fixed('number of columns not told by the code'),
  parameters: fixed('size of the network not told by the code'),
  'model size': modelSize,
  'input tokens': fixed('length of the prompt not told by the code'),
  'output tokens': fixed('length of the answer not told by the code'),
  'thinking tokens': fixed('length of the reasoning not told by the code'),
  'tokens per sample': fixed('length of the samples not told by the code'),
  epochs: fixed('number of epochs not told by the code'),
  trees: fixed('number of trees not told by the code'),
  turns: fixed('number of turns not told by the code'),
  'length of sound': fixed('length of the recording not told by the code'),
  batch: fixed('how many items share a step is not known'),
  'share of peak': fixed('how well the hardware is used is not known'),
  'reading speed': fixed('speed of the disk not known'),
};

/** How far the ends of `20,000 (500–1,000,000)` or `3 B–150 B` lie apart; 1 for a value without ends. */
function spreadIn(value: string): number {
  const [, low, high] = new RegExp(`(${AMOUNT})\\s?[–-]\\s?(${AMOUNT})`).exec(value) ?? [];
  if (low === undefined || high === undefined) return 1;
  const [from, to] = [amountOf(low), amountOf(high)];
  return from > 0 && to > from ? to / from : 1;
}

const AMOUNT = String.raw`\d[\d,.]*(?: ?[kKMBT](?![a-zA-Z]))?`;
const UNITS: Readonly<Record<string, number>> = { k: 1e3, K: 1e3, M: 1e6, B: 1e9, T: 1e12 };

function amountOf(text: string): number {
  return Number.parseFloat(text.replaceAll(',', '')) * (UNITS[text.at(-1) ?? ''] ?? 1);
}

function spreadOf({ low, high }: Range): number {
  if (high === 0) return 1;
  return low > 0 ? high / low : Number.POSITIVE_INFINITY;
}

function widthOf({ footprint: { energyWh } }: Cost): number {
  return energyWh.high - energyWh.low;
}
