// How the energy of a network's passes came about: operations, the time they take at the share of the peak that is
// reached, and the power drawn meanwhile.

import { type Device, type Precision, peakFormat, peakOf } from '../../catalogue/hardware';
import { type Amount, amount, named, type Step, step, under } from './derivation';

/** What `networkOutcome` is given and what comes out, so that the lines cannot part from the sum. */
export interface NetworkSum {
  readonly parameters: number;
  readonly passPerParameter: number;
  readonly samples: number;
  /** What `samples` counts, where they are tokens. */
  readonly isInTokens?: boolean;
  readonly steps: number;
  readonly passes: number;
  readonly device: Device;
  readonly devices: number;
  readonly precision: Precision;
  readonly share: number;
  readonly stepSeconds: number;
  readonly busyWatts: number;
  readonly waitingWatts: number;
}

export function networkSteps(sum: NetworkSum): readonly Step[] {
  const { device, devices } = sum;
  const flops = sum.passes * sum.passPerParameter * sum.parameters * sum.samples;
  const peak = peakOf(device, sum.precision) * 1e12;
  const compute = flops / (peak * devices * sum.share);
  const waiting = Math.max(0, sum.steps * sum.stepSeconds - compute);
  const isMany = devices > 1;
  const across: readonly Amount[] = isMany ? [amount('devices', devices)] : [];
  const operations = step('operations', flops, 'FLOP', 'product', [
    ...(sum.passes === 1 ? [] : [amount('passes (one forward, and backward as much as two)', sum.passes)]),
    amount(`per parameter and ${sum.isInTokens ? 'token' : 'sample'}`, sum.passPerParameter, 'FLOP'),
    amount('parameters', sum.parameters),
    amount(sum.isInTokens ? 'tokens' : 'samples', sum.samples),
  ]);
  const computing = step('computing', compute, 's', 'product', [
    named(operations),
    under(`peak of ${device.name} in ${peakFormat(device, sum.precision)}`, peak, 'FLOP/s'),
    under('share of peak', sum.share),
    ...(isMany ? [under('devices', devices)] : []),
  ]);
  const drawn = (what: string, time: Amount, watts: number) =>
    step(what, time.value * watts * devices, 'J', 'product', [named(time), amount('power', watts, 'W'), ...across]);
  const work = drawn('at work', computing, sum.busyWatts);
  if (waiting === 0)
    return [
      operations,
      computing,
      work,
      step('energy of the devices', work.value / 3600, 'Wh', 'sum', [named(work)]),
    ];
  const least = step('all steps', compute + waiting, 's', 'product', [
    amount('steps', sum.steps),
    amount('least time of a step', sum.stepSeconds, 's'),
  ]);
  const idle = step('waiting', waiting, 's', 'sum', [named(least), { ...named(computing), value: -compute }]);
  const meanwhile = drawn('while waiting', idle, sum.waitingWatts);
  return [
    operations,
    computing,
    least,
    idle,
    work,
    meanwhile,
    step('energy of the devices', (work.value + meanwhile.value) / 3600, 'Wh', 'sum', [
      named(work),
      named(meanwhile),
    ]),
  ];
}
