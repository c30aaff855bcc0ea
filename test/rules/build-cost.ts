// Costs made by hand, for tests of one rule or of the runner without the floors below.

import { exactly, ONE, type Range } from '../../src/base/range';
import type { Cost, Footprint } from '../../src/estimate/footprint';
import type { Factor, Facts, Times } from '../../src/flow/facts';
import type { RequestSize, Workload } from '../../src/recognise/workload';

export const NO_FACTS: Facts = {
  calls: [],
  shells: [],
  packages: new Set(),
  settings: new Map(),
  written: [],
  isCutShort: false,
  heard: new Map(),
  elsewhere: [],
};

export function request(given: Partial<RequestSize> = {}): RequestSize {
  return {
    promptText: '',
    promptHoles: 1,
    items: undefined,
    maxOutputTokens: undefined,
    argumentsEnd: undefined,
    outputLimitKeyword: 'max_tokens',
    isOutputLimited: given.maxOutputTokens !== undefined,
    reasoningEffort: undefined,
    imageSize: undefined,
    steps: undefined,
    isStructured: false,
    isStreamed: false,
    hasTools: false,
    maxTurns: undefined,
    ...given,
  };
}

/** So often because of one loop; `undefined` for a loop over `rows` of unknown length. */
export function loop(count: number | undefined): Times {
  const factor: Factor = {
    kind: 'loop',
    text: count === undefined ? 'each item of rows' : `range(${count})`,
    span: { start: 0, end: 5 },
    count: count === undefined ? { low: 0, best: 1, high: Number.POSITIVE_INFINITY } : exactly(count),
    certainty: count === undefined ? 'guess' : 'exact',
    per: count === undefined ? 'item of rows' : undefined,
  };
  return { range: factor.count, certainty: factor.certainty, basis: 'run', because: [factor] };
}

export const ONCE: Times = { range: ONE, certainty: 'exact', basis: 'run', because: [] };

export function workload(given: Partial<Workload> = {}): Workload {
  return {
    span: { start: 10, end: 20 },
    statement: { start: 10, end: 20 },
    kind: 'llm-chat',
    library: 'openai',
    call: 'openai.OpenAI.chat.completions.create',
    model: { id: 'gpt-4o', options: ['gpt-4o'], certainty: 'exact', from: 'code', span: undefined },
    times: loop(1000),
    within: [],
    host: { kind: 'api', provider: 'openai' },
    request: request(),
    training: undefined,
    sweep: undefined,
    device: undefined,
    insideSweep: undefined,
    traits: {},
    ...given,
  };
}

/** Costs `energyWh` and `costUsd` once, times its times. */
export function cost(given: Partial<Workload> = {}, energyWh = 1, costUsd = 0.004): Cost {
  const made = workload(given);
  const times = made.times.range.best;
  return {
    workload: made,
    footprint: footprint(energyWh * times, costUsd * times),
    once: footprint(energyWh, costUsd),
    assumptions: [],
    steps: [],
    per: made.times.because.flatMap(({ per }) => per ?? []),
    isCountedElsewhere: false,
  };
}

function footprint(energyWh: number, costUsd: number): Footprint {
  return {
    energyWh: around(energyWh),
    carbonG: { operational: around(energyWh * 0.4), embodied: around(energyWh * 0.05) },
    waterMl: { onSite: around(energyWh), offSite: around(energyWh * 3) },
    costUsd: exactly(costUsd),
    certainty: 'likely',
  };
}

function around(best: number): Range {
  return { low: best / 3, best, high: best * 3 };
}
