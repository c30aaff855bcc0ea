// The time and energy of a step of writing, or of reading a prompt, line by line as inference.ts works them out: what is
// read and multiplied, how long that takes at the share that is reached, what waits, and the power drawn meanwhile.

import { bytesPerWeight, peakFormat, peakOf } from '../../catalogue/hardware';
import { expertLayers, partsOf, touchedWeights } from '../serving/experts';
import {
  CONSTANTS,
  decodeStep,
  launchSeconds,
  lookedAt,
  PLAIN_LAYER_SECONDS,
  type Roofline,
  readPrompt,
  type Serving,
  scheduledBy,
  type Tokens,
} from '../serving/inference';
import { type Amount, amount, named, type Step, step, under } from './derivation';

/** `what` names these lines: `reading, step`. */
interface Sum {
  readonly serving: Serving;
  readonly roof: Roofline;
  readonly what: 'step' | 'prompt';
}

/** The last line is `one step of writing`, in J. */
export function writingSteps(serving: Serving, context: number): readonly Step[] {
  const { batch } = serving;
  const roof = decodeStep(serving, context);
  const sum = { serving, roof, what: 'step' as const };
  const weights = weightsRead(sum, batch, []);
  const cache = step('cache, step', roof.cacheBytes, 'B', 'product', [
    ...cacheTerms(serving, context),
    ...factor('requests that share a step', batch),
    amount('blocks, padding', CONSTANTS.cacheFactor),
    ...factor('kernels of a new device', roof.factors.young),
  ]);
  const bytes = [weights, cache];
  const operations = operationSteps(sum, context, amount('requests that share a step', batch));
  const traffic = trafficSteps(sum, bytes, operations);
  const [reading, computing] = [
    reached('reading, step', traffic.memory, CONSTANTS.memoryShare, 'bandwidth'),
    reached('computing, step', traffic.compute, CONSTANTS.decodeShare, 'peak'),
  ];
  const work = step('both, overlapping', roof.workSeconds, 's', 'overlap', [
    named(reading),
    named(computing),
    amount('power', CONSTANTS.overlap),
  ]);
  const waits = [
    amount('per step', CONSTANTS.stepSeconds, 's'),
    ...launching(serving).map(named),
    amount('per sequence', scheduledBy(serving) * CONSTANTS.sequenceSeconds, 's'),
  ];
  const perSequence = step('per sequence', scheduledBy(serving) * CONSTANTS.sequenceSeconds, 's', 'product', [
    amount(serving.software === 'fleet' ? 'sequences of one device' : 'sequences', scheduledBy(serving)),
    amount('each', CONSTANTS.sequenceSeconds, 's'),
  ]);
  const waiting = step('waiting, step', roof.waitingSeconds, 's', 'sum', waits);
  const parts = [named(work), named(waiting)];
  const { slow } = roof.factors;
  const time =
    slow === 1
      ? [step('time of a step', roof.seconds, 's', 'sum', parts)]
      : slowed(step('time of a step, today', roof.seconds / slow, 's', 'sum', parts), roof, 'time of a step');
  const steps = [
    ...bytes,
    ...operations,
    ...traffic.steps,
    reading,
    computing,
    work,
    ...launching(serving),
    perSequence,
    waiting,
    ...time,
  ];
  return [...steps, ...powerSteps(sum, traffic, 'time of a step', 'one step of writing')];
}

/** The last line is `prompt`, in J. */
export function readingSteps(serving: Serving, tokens: Tokens): readonly Step[] {
  const { model, batch, software } = serving;
  const roof = readPrompt(serving, tokens);
  const sum = { serving, roof, what: 'prompt' as const };
  const sharing = Math.max(batch, 1);
  const shared: readonly Amount[] = sharing === 1 ? [] : [under('requests that share a step', sharing)];
  const weights = weightsRead(
    { ...sum, roof: { ...roof, factors: { ...roof.factors, traffic: 1 } } },
    tokens.input * sharing,
    shared,
  );
  const read = tokens.input + tokens.cachedInput;
  const cache = step('cache, prompt', roof.cacheBytes, 'B', 'product', cacheTerms(serving, read));
  const operations =
    tokens.input === 0
      ? []
      : operationSteps(
          sum,
          tokens.cachedInput + tokens.input / 2,
          amount(tokens.cachedInput > 0 ? 'input tokens that no cache holds' : 'input tokens', tokens.input, 'token'),
        );
  const hit = step('input tokens found in a cache', tokens.cachedInput, 'token', 'product', [
    amount('input tokens', read, 'token'),
    amount('share found', read > 0 ? tokens.cachedInput / read : 0),
  ]);
  const found =
    tokens.cachedInput > 0
      ? [
          hit,
          step('input tokens that no cache holds', tokens.input, 'token', 'sum', [
            amount('input tokens', read, 'token'),
            { ...named(hit), value: -hit.value },
          ]),
        ]
      : [];
  const traffic = trafficSteps(sum, [weights, cache], operations);
  const reading = reached('reading, prompt', traffic.memory, CONSTANTS.memoryShare, 'bandwidth');
  const computing = reached('computing, prompt', traffic.compute, CONSTANTS.prefillShare, 'peak');
  const launch =
    software === 'plain'
      ? [amount('layers', model.layers), amount('launching one layer', PLAIN_LAYER_SECONDS, 's')]
      : [amount('per step', CONSTANTS.stepSeconds, 's')];
  const waiting = step('waiting, prompt', roof.waitingSeconds, 's', 'product', [...launch, ...shared]);
  const { slow } = roof.factors;
  const parts = [reading, computing, waiting].map(named);
  const time =
    slow === 1
      ? [step('time of a prompt', roof.seconds, 's', 'largest', parts)]
      : slowed(step('time of a prompt, today', roof.seconds / slow, 's', 'largest', parts), roof, 'time of a prompt');
  const steps = [...found, weights, cache, ...operations, ...traffic.steps, reading, computing, waiting, ...time];
  return [...steps, ...powerSteps(sum, traffic, 'time of a prompt', 'prompt')];
}

function weightsRead({ serving, roof, what }: Sum, tokens: number, shared: readonly Amount[]): Step {
  const { model, precision } = serving;
  const isAll = model.active === model.total;
  return step(`weights, ${what}`, roof.weightBytes, 'B', 'product', [
    amount(isAll ? 'parameters' : 'parameters that its tokens touch', touchedWeights(model, tokens)),
    amount(`bytes each, in ${precision}`, bytesPerWeight(precision), 'B'),
    ...factor('scales and conversions', roof.factors.traffic),
    ...shared,
  ]);
}

/** Of one sequence: keys and values of 2 bytes, over all layers. */
function cacheTerms({ model }: Serving, context: number): readonly Amount[] {
  return [
    amount(model.window ? 'tokens × layers, few in sliding ones' : 'tokens × layers', lookedAt(model, context)),
    amount('heads of the cache', model.kvHeads),
    amount('width of a head', model.headSize),
    amount('key and value, 2 bytes each', 4, 'B'),
  ];
}

function operationSteps({ serving, roof, what }: Sum, context: number, times: Amount): readonly Step[] {
  const { model } = serving;
  const { shared, routed, share } = partsOf(model);
  const { arithmetic, expertArithmetic } = roof.factors;
  const dense = step(`weight operations, ${what}`, 2 * shared * arithmetic, 'FLOP', 'product', [
    amount('per parameter', 2, 'FLOP'),
    amount(routed > 0 ? 'parameters that all tokens pass' : 'parameters', shared),
    ...factor('8 bits against their ideal', arithmetic),
  ]);
  const experts =
    routed > 0
      ? [
          step(`expert operations, ${what}`, 2 * routed * share * expertArithmetic, 'FLOP', 'product', [
            amount('per parameter', 2, 'FLOP'),
            amount('parameters of experts', routed),
            amount('share that a token passes', share),
            ...factor('few bits against their ideal', expertArithmetic * CONSTANTS.expertShare),
            under('efficiency of experts', CONSTANTS.expertShare),
          ]),
        ]
      : [];
  const attention = step(
    `attention operations, ${what}`,
    4 * model.hidden * lookedAt(model, context),
    'FLOP',
    'product',
    [
      amount('per width', 4, 'FLOP'),
      amount('width', model.hidden),
      amount('tokens × layers looked at, on average', lookedAt(model, context)),
    ],
  );
  const each = [dense, ...experts, attention];
  const one = step(
    `operations per token, ${what}`,
    each.reduce((total, { value }) => total + value, 0),
    'FLOP',
    'sum',
    each.map(named),
  );
  return [
    ...each,
    one,
    step(`operations, ${what}`, roof.flops, 'FLOP', 'product', [named(one), { ...times, unit: '' }]),
  ];
}

/** The same at the full bandwidth and peak, which the power is told by. */
function trafficSteps({ serving, roof, what }: Sum, bytes: readonly Step[], operations: readonly Step[]) {
  const { device, devices, precision } = serving;
  const across = devices === 1 ? [] : [under('devices', devices)];
  const all = step(`bytes, ${what}`, roof.weightBytes + roof.cacheBytes, 'B', 'sum', bytes.map(named));
  const memory = step(`at full bandwidth, ${what}`, roof.memorySeconds, 's', 'product', [
    named(all),
    under(`memory bandwidth of ${device.name}`, device.bandwidthGBs * 1e9, 'B/s'),
    ...across,
  ]);
  const last = operations.at(-1);
  const compute = step(`at full peak, ${what}`, roof.computeSeconds, 's', 'product', [
    last ? named(last) : amount('operations', 0, 'FLOP'),
    under(`peak of ${device.name} in ${peakFormat(device, precision)}`, peakOf(device, precision) * 1e12, 'FLOP/s'),
    ...across,
    ...factor('kernels of a new device', roof.factors.young),
  ]);
  return { memory, compute, steps: [all, memory, compute] };
}

function reached(what: string, full: Step, share: number, of: 'bandwidth' | 'peak'): Step {
  return step(what, full.value / share, 's', 'product', [named(full), under(`share of the ${of} reached`, share)]);
}

function launching(serving: Serving): readonly Step[] {
  const { model, devices } = serving;
  const line = (what: string, layers: number, seconds: number) =>
    layers === 0
      ? []
      : [step(what, layers * seconds, 's', 'product', [amount('layers', layers), amount('each', seconds, 's')])];
  return [
    ...line('per layer', model.layers, launchSeconds(serving, CONSTANTS)),
    ...(devices > 1 ? line('per layer split over devices', model.layers, CONSTANTS.splitSeconds) : []),
    ...line('per layer of experts', expertLayers(model), CONSTANTS.expertSeconds),
  ];
}

function slowed(today: Step, { seconds, factors }: Roofline, what: string): readonly Step[] {
  return [today, step(what, seconds, 's', 'product', [named(today), amount('an engine of 2024', factors.slow)])];
}

/** Rest, memory and arithmetic each draw a share of the TDP for as long as they take; never more than all of it. */
function powerSteps(
  { serving, roof, what }: Sum,
  { memory, compute }: { readonly memory: Step; readonly compute: Step },
  time: string,
  result: string,
): readonly Step[] {
  const { device, devices } = serving;
  const drawn = (name: string, of: Amount, share: number) =>
    step(name, of.value * share, 's', 'product', [named(of), amount('share of the TDP', share)]);
  const parts = [
    drawn(`time at full power that rest is worth, ${what}`, amount(time, roof.seconds, 's'), CONSTANTS.restPower),
    drawn(`time at full power that memory is worth, ${what}`, memory, CONSTANTS.memoryPower),
    drawn(`time at full power that computing is worth, ${what}`, compute, CONSTANTS.computePower),
  ];
  const sum = parts.reduce((total, { value }) => total + value, 0);
  const full = step(`time at full power in all, ${what}`, sum, 's', 'sum', parts.map(named));
  const capped =
    sum > roof.seconds
      ? [
          step(`time at full power at most, ${what}`, roof.fullPowerSeconds, 's', 'least', [
            named(full),
            amount(time, roof.seconds, 's'),
          ]),
        ]
      : [];
  const last = capped[0] ?? full;
  return [
    ...parts,
    full,
    ...capped,
    step(result, roof.joules, 'J', 'product', [
      named(last),
      amount(`TDP of ${device.name}`, device.tdpW, 'W'),
      ...(devices === 1 ? [] : [amount('devices', devices)]),
    ]),
  ];
}

/** Said where it changes anything. */
function factor(what: string, value: number): readonly Amount[] {
  return Math.abs(value - 1) < 1e-9 ? [] : [amount(what, value)];
}
