// Why a range is wide, in a few words: the largest of what the code leaves open, or the two largest. Where the ends lie more than a hundred
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
 * `data size not told by the code`: the largest reason, for messages and sums; undefined when one execution is known
 * well enough. How often it runs is no doubt of this kind: the count beside the figures tells it.
 */
export function doubtOf(cost: Cost): string | undefined {
  return doubtsOf(cost, 1);
}

/** `data size and number of epochs not told by the code`: two where both weigh, for where a workload is described. */
export function doubtsOf(cost: Cost, most: 1 | 2 = 2): string | undefined {
  const { once, assumptions, workload } = cost;
  // Of what does not run, nothing is in doubt.
  if (!isWide(once) || cost.footprint.energyWh.high === 0) return undefined;
  if (assumptions.some(({ what, value }) => what === 'one trial' && value.startsWith('unknown')))
    return 'what a trial trains not told by the code';
  if (once.energyWh.low === 0) return 'part of it may not run';
  const [largest, second] = weighed(cost).slice(0, most);
  if (!largest) return workload.host.kind === 'local' ? 'speed of the machine not known' : 'sizes not known';
  return second && second.weight >= ALSO * largest.weight ? together(largest.words, second.words) : largest.words;
}

/** A second reason is told when it widens nearly as much as the first. */
const ALSO = 0.75;

interface Weighed {
  readonly words: string;
  readonly weight: number;
}

/** The heaviest first, each once. */
function weighed({ assumptions, workload }: Cost): readonly Weighed[] {
  const isWriting = assumptions.some(({ what }) => what === 'output tokens');
  const heaviest = new Map<string, number>();
  for (const assumption of assumptions) {
    const say = DOUBTS[assumption.what];
    if (say === undefined || assumption.from === 'code' || assumption.range === undefined) continue;
    // Reading a prompt takes far less than writing an answer of the same length.
    const share = assumption.what === 'input tokens' && isWriting ? 0.5 : 1;
    const words = say(assumption, workload);
    const weight = share * Math.log(spreadOf(assumption.range));
    if (weight > 0) heaviest.set(words, Math.max(weight, heaviest.get(words) ?? 0));
  }
  return [...heaviest]
    .map(([words, weight]) => ({ words, weight }))
    .sort((left, right) => right.weight - left.weight);
}

/** What two reasons end with alike is said once. */
function together(first: string, second: string): string {
  const end = [' not told by the code', ' not known', ' not published'].find((each) => first.endsWith(each));
  return `${end !== undefined && second.endsWith(end) ? first.slice(0, -end.length) : first} and ${second}`;
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

/** A message where the reasons of its figures stand beside it anyway: in a hover, in a list of workloads. */
export function withoutDoubts(message: string, costs: readonly Cost[]): string {
  const doubts = costs.flatMap((cost) => [doubtOf(cost), doubtsOf(cost)]).filter((doubt) => doubt !== undefined);
  return doubts.reduce<string>((text, doubt) => text.replace(`; ${doubt})`, ')'), message);
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

/** How many times the ends lie apart. */
function spreadOf({ low, high }: Range): number {
  if (high === 0) return 1;
  return low > 0 ? high / low : Number.POSITIVE_INFINITY;
}

function widthOf({ footprint: { energyWh } }: Cost): number {
  return energyWh.high - energyWh.low;
}
