// How the energy of pictures, clips and sound came about, line by line as media.ts works it out: what is multiplied, at
// which share of the peak, and the power drawn meanwhile.

import { bytesPerWeight, type Device, type Precision, peakFormat, peakOf } from '../../catalogue/hardware';
import type { OpenModel } from '../../catalogue/models';
import { note } from '../assumption';
import {
  attentionShareOf,
  CONVOLUTION_SHARE,
  DIFFUSION,
  diffusionFlops,
  draw,
  hear,
  latentTokens,
  type Picture,
  PROMPT_TOKENS,
  SPEECH,
  shapeOf,
  shareOf,
} from '../media/media';
import type { Software } from '../serving/inference';
import { type Amount, amount, named, type Step, step, under } from './derivation';

export function pictureSteps(picture: Picture): readonly Step[] {
  const { model, device, devices, steps, batch, precision } = picture;
  const shape = shapeOf(model);
  const passes = step('passes', shape.passesPerStep * steps, '', 'product', [
    amount('steps', steps),
    amount('passes per step', shape.passesPerStep),
  ]);
  const work = operationSteps(picture, passes);
  const at = drawn(picture);
  const peak = amount(
    `peak of ${device.name} in ${peakFormat(device, precision)}`,
    peakOf(device, precision) * 1e12,
    'FLOP/s',
  );
  const computing = step('computing', at.compute, 's', 'product', [
    named(work.last),
    under(peak.what, peak.value, peak.unit),
    amount('text encoder and decoder', 1 + DIFFUSION.around),
    ...(device.year >= 2024 ? [amount('kernels of a new device', DIFFUSION.newDeviceFactor)] : []),
    ...(devices > 1 ? [under('devices', devices), amount('lost by splitting', devices ** DIFFUSION.splitPower)] : []),
  ]);
  const least = step('least time of the steps', (DIFFUSION.stepSeconds * steps) / batch, 's', 'product', [
    amount('steps', steps),
    amount('each at least', DIFFUSION.stepSeconds, 's'),
    ...(batch > 1 ? [under('pictures at once', batch)] : []),
  ]);
  const time = step('time of one item', at.seconds, 's', 'largest', [named(computing), named(least)]);
  const across: readonly Amount[] = devices > 1 ? [amount('devices', devices)] : [];
  const tdp = amount(`TDP of ${device.name}`, device.tdpW, 'W');
  const busy = step('at work', at.compute * DIFFUSION.power * device.tdpW * devices, 'J', 'product', [
    named(computing),
    tdp,
    amount('share of the TDP', DIFFUSION.power),
    ...across,
  ]);
  const idle = at.seconds - at.compute;
  const waiting =
    idle > 0
      ? [
          step('waiting', idle, 's', 'sum', [named(time), { ...named(computing), value: -at.compute }]),
          step('while waiting', idle * 0.4 * device.tdpW * devices, 'J', 'product', [
            amount('waiting', idle, 's'),
            tdp,
            amount('share of the TDP', 0.4),
            ...across,
          ]),
        ]
      : [];
  const parts = [busy, ...waiting.slice(1)];
  return [
    passes,
    ...work.steps,
    computing,
    least,
    time,
    busy,
    ...waiting,
    step('energy of the devices', total(parts) / 3600, 'Wh', 'sum', parts.map(named)),
  ];
}

function drawn(picture: Picture): { readonly seconds: number; readonly compute: number } {
  const { compute, seconds, batch } = { ...draw(picture), batch: picture.batch };
  return { compute, seconds: seconds / batch };
}

/** Operations as if all were done at the full peak. */
function operationSteps(picture: Picture, passes: Step): { readonly last: Step; readonly steps: readonly Step[] } {
  const { model, height, width, frames } = picture;
  const shape = shapeOf(model);
  const flops = diffusionFlops(picture);
  if (shape.tflopsPerPass1024) {
    const products = step('operations', flops.products, 'FLOP', 'product', [
      named(passes),
      amount('a pass at 1024 × 1024', shape.tflopsPerPass1024 * 1e12, 'FLOP'),
      amount(`${width} × ${height} against that`, (height * width) / 1024 ** 2),
      ...(frames > 1 ? [amount('frames', frames)] : []),
    ]);
    const last = step('operations at the peak', flops.products / CONVOLUTION_SHARE, 'FLOP', 'product', [
      named(products),
      under('share of the peak that convolutions reach', CONVOLUTION_SHARE),
    ]);
    return { last, steps: [products, last] };
  }
  const latent = latentTokens(picture);
  const area = (height * width) / shape.pixelsPerToken ** 2;
  const tokens = step('tokens of an item', latent, 'token', 'product', [
    amount('pixels of a frame', height * width),
    under('pixels on an edge of a token', shape.pixelsPerToken),
    under('pixels on an edge of a token', shape.pixelsPerToken),
    ...(frames > 1 ? [amount(`${frames} frames, four to a latent one`, latent / area)] : []),
  ]);
  const all = step('tokens with the prompt', latent + PROMPT_TOKENS, 'token', 'sum', [
    named(tokens),
    amount('prompt', PROMPT_TOKENS, 'token'),
  ]);
  const products = step('operations on weights', flops.products, 'FLOP', 'product', [
    named(passes),
    ...(shape.perPass
      ? [
          amount(
            'multiplications of a pass: parameters × tokens, and the prompt’s',
            (shape.perToken ?? model.active) * latent + shape.perPass,
          ),
        ]
      : [amount('parameters', shape.perToken ?? model.active), named(tokens)]),
    amount('each', 2, 'FLOP'),
  ]);
  const attention = step('operations of attention', flops.attention, 'FLOP', 'product', [
    named(passes),
    amount('per width', 4, 'FLOP'),
    amount('layers', model.layers),
    amount('width', model.hidden),
    named(all),
    named(all),
  ]);
  const share = shareOf(model, picture.device, picture.precision, DIFFUSION);
  const parts = [
    step('operations on weights at the peak', flops.products / share, 'FLOP', 'product', [
      named(products),
      under('share of the peak reached', share),
    ]),
    step(
      'operations of attention at the peak',
      flops.attention / attentionShareOf(picture.device, DIFFUSION),
      'FLOP',
      'product',
      [named(attention), under('share of the peak reached', attentionShareOf(picture.device, DIFFUSION))],
    ),
  ];
  const last = step('operations at the peak', total(parts), 'FLOP', 'sum', parts.map(named));
  return { last, steps: [tokens, all, products, attention, ...parts, last] };
}

export function soundSteps(
  model: OpenModel,
  device: Device,
  precision: Precision,
  seconds: number,
  software: Software = 'engine',
): readonly Step[] {
  const heard = hear(model, device, precision, seconds, software);
  const length = amount('length of sound', seconds, 's');
  const half = model.active / 2;
  const padded = step('length in windows of 30 s', heard.padded, 's', 'formula', [
    length,
    amount('rounded up to', 30, 's'),
  ]);
  const frames = step('frames', heard.padded * SPEECH.framesPerSecond, '', 'product', [
    named(padded),
    amount('frames a second', SPEECH.framesPerSecond, '/s'),
  ]);
  const operations = step('operations of hearing', 2 * half * frames.value, 'FLOP', 'product', [
    amount('half of the parameters', half),
    named(frames),
    amount('each', 2, 'FLOP'),
  ]);
  const encode = step('hearing', heard.encode, 's', 'product', [
    named(operations),
    under(`peak of ${device.name} in ${peakFormat(device, precision)}`, peakOf(device, precision) * 1e12, 'FLOP/s'),
    under('share of the peak', SPEECH.peakShare),
  ]);
  const reading = step('reading half of the weights', heard.reading, 's', 'product', [
    amount('half of the parameters', half),
    amount('bytes each', bytesPerWeight(precision), 'B'),
    under(`memory bandwidth of ${device.name}`, device.bandwidthGBs * 1e9, 'B/s'),
    under('share of the bandwidth', SPEECH.bandwidthShare),
  ]);
  const launching = step('launching half of the layers', (model.layers / 2) * heard.perLayer, 's', 'product', [
    amount('half of the layers', model.layers / 2),
    amount('each', heard.perLayer, 's'),
  ]);
  const each = step('time of a token', heard.perToken, 's', 'largest', [
    named(reading),
    named(launching),
    amount('a token at least', SPEECH.tokenSeconds, 's'),
  ]);
  const tokens = step('tokens', SPEECH.tokensPerSecond * seconds, 'token', 'product', [
    length,
    amount('tokens a second of sound', SPEECH.tokensPerSecond, '/s'),
  ]);
  const decode = step('writing', heard.decode, 's', 'product', [named(each), named(tokens)]);
  const time = step('time of devices, one item', heard.seconds, 's', 'sum', [named(encode), named(decode)]);
  const tdp = amount(`TDP of ${device.name}`, device.tdpW, 'W');
  const parts = [
    step('energy of hearing', heard.encode * device.tdpW * SPEECH.hearingPower, 'J', 'product', [
      named(encode),
      tdp,
      amount('share of the TDP', SPEECH.hearingPower),
    ]),
    step('energy of writing', heard.decode * device.tdpW * SPEECH.writingPower, 'J', 'product', [
      named(decode),
      tdp,
      amount('share of the TDP', SPEECH.writingPower),
    ]),
  ];
  return [
    padded,
    frames,
    operations,
    encode,
    reading,
    launching,
    each,
    tokens,
    decode,
    time,
    ...parts,
    step('energy of the devices', total(parts) / 3600, 'Wh', 'sum', parts.map(named)),
  ];
}

function total(parts: readonly Step[]): number {
  return parts.reduce((sum, { value }) => sum + value, 0);
}

/** What these sums rest on besides what is told of each. */
export const DIFFUSION_NOTE = note(
  'shares of peak and power',
  'as in the sum above',
  'catalogue',
  'fitted on data/measured/diffusion.csv, see docs/accuracy.md; of convolutions by diffusers’ documentation (fast_diffusion, 2024)',
);
export const SPEECH_NOTE = note(
  'shares of peak and power',
  'as in the sum above',
  'default',
  'a speech model as Whisper is built: frames and tokens a second by its design, the shares not measured',
);
