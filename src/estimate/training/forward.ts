// Looking through a network once: pictures, signals and rows cost the operations of a pass, not tokens. The same shares
// of the peak as in training, a third of its work.

import { exactly, type Range, range } from '../../base/range';
import { type Device, type Precision, peakOf } from '../../catalogue/hardware';
import { note } from '../assumption';
import { explore, withFloor } from '../explore';
import type { Assumption } from '../footprint';
import { formatNumber } from '../format';
import type { Sized } from '../model/size';
import type { Work } from '../place/place';
import { networkSteps } from '../steps/network-steps';
import type { Format } from './number-format';
import { networkOutcome, networkPower, PASS_STEP_SECONDS, passOf, utilisation } from './training';

export interface Pass {
  readonly sized: Sized;
  /** How the code names the network. */
  readonly name: string | undefined;
  readonly items: Range;
  /** Items that share a step. */
  readonly batch: Range;
  readonly device: Device;
  readonly devices: number;
  readonly format: Format;
  readonly deviceDoubt: number;
}

export function passWork(pass: Pass): { readonly work: Work; readonly assumptions: readonly Assumption[] } {
  const { sized, items, batch, device, devices, format } = pass;
  const precision = format.best;
  const notes: Assumption[] = [];
  const parameters = sized.best.active;
  const each = passOf({ learner: pass.name }, parameters, notes);
  const share = utilisation(parameters, device, precision);
  const best = {
    parameters,
    each: each.best,
    precision,
    items: items.best,
    batch: batch.best,
    share: share.best,
    step: PASS_STEP_SECONDS.best,
  };
  const inFormat = (there: Precision): typeof best => ({
    ...best,
    precision: there,
    share: utilisation(parameters, device, there).best,
  });
  const work = explore(
    (point: typeof best) =>
      networkOutcome(
        { parameters: point.parameters, passPerParameter: point.each, samples: point.items, steps: stepsOf(point) },
        device,
        devices,
        point.precision,
        point.share,
        point.step,
        1,
      ),
    {
      best,
      doubts: [
        [
          { ...best, parameters: sized.low.active },
          { ...best, parameters: sized.high.active },
        ],
        [
          { ...best, each: each.low },
          { ...best, each: each.high },
        ],
        [
          { ...best, items: items.low },
          { ...best, items: items.high },
        ],
        [
          { ...best, batch: batch.high },
          { ...best, batch: batch.low },
        ],
        [
          { ...best, share: share.high },
          { ...best, share: share.low },
        ],
        [inFormat(format.cheap), inFormat(format.dear)],
        [
          { ...best, step: PASS_STEP_SECONDS.low },
          { ...best, step: PASS_STEP_SECONDS.high },
        ],
      ],
      error: Math.max(1.15, pass.deviceDoubt),
    },
  );
  // At the full peak, whatever is doubted.
  const flops = sized.low.active * each.low * items.low;
  const least = flops / (peakOf(device, format.cheap) * 1e12 * devices * pass.deviceDoubt);
  const floor = { seconds: least, acceleratorSeconds: least * devices, joules: least * devices * device.idleW };
  const gigaflops = (exponent: number) => (exponent * parameters) / 1e9;
  const steps = networkSteps({
    parameters,
    passPerParameter: each.best,
    samples: items.best,
    steps: stepsOf(best),
    passes: 1,
    ...networkPower(best, device),
    device,
    devices,
    precision,
    share: share.best,
    stepSeconds: PASS_STEP_SECONDS.best,
  });
  return {
    work: { ...withFloor(work, floor), steps },
    assumptions: [
      ...notes,
      note(
        'operations per item',
        `${formatNumber(each.low === each.high ? exactly(gigaflops(each.best)) : range(gigaflops(each.low), gigaflops(each.best), gigaflops(each.high)))} GFLOP`,
        each.low === each.high ? 'catalogue' : 'default',
        each.low === each.high
          ? sized.best.source
          : 'dense layers use a weight twice per item, convolutions tens to hundreds of times',
      ),
      note('share of peak', share, 'catalogue', 'as in training: small networks wait for data and kernels'),
    ],
  };
}

function stepsOf({ items, batch }: { readonly items: number; readonly batch: number }): number {
  return items / Math.max(1, Math.min(batch, items));
}
