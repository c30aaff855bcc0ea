// How the energy of a request to a language model came about: reading the prompt, and as many steps of writing as
// there are tokens, each shared by the requests of a batch.

import { bytesPerWeight } from '../catalogue/hardware';
import { amount, named, type Step, step, under } from './derivation';
import { touchedWeights } from './experts';
import { decodeStep, readPrompt, type Serving, type Tokens } from './inference';

export function languageSteps(serving: Serving, tokens: Tokens): readonly Step[] {
  const { batch, devices } = serving;
  const steps: Step[] = [];
  const read = tokens.input + tokens.cachedInput;
  const prompt = readPrompt(serving, tokens);
  if (read > 0)
    steps.push(
      step('prompt', prompt.joules, 'J', 'product', [
        amount('input tokens', read, 'token'),
        amount('energy to read one', prompt.joules / read, 'J/token'),
      ]),
    );
  const stepSeconds = tokens.output > 0 ? decodeStep(serving, read + tokens.output / 2).seconds : 0;
  if (tokens.output > 0) steps.push(...writing(serving, tokens));
  const parts = steps.filter(({ what }) => what === 'prompt' || what === 'answer').map(named);
  const joules = parts.reduce((sum, { value }) => sum + value, 0);
  const busy = [
    amount('on the prompt', prompt.seconds * devices, 's'),
    ...(tokens.output > 0 ? [amount('on the answer', stepSeconds * devices * (tokens.output / batch), 's')] : []),
  ];
  const time = busy.reduce((sum, { value }) => sum + value, 0);
  return [
    ...steps,
    step('time of devices, one request', time, 's', 'sum', busy),
    step('energy of the devices', joules / 3600, 'Wh', 'sum', parts),
  ];

  function writing(at: Serving, { output }: Tokens): readonly Step[] {
    const context = read + output / 2;
    const decoding = decodeStep(at, context);
    const weights = touchedWeights(at.model, batch);
    const reading = step('weights that a step reads', weights * bytesPerWeight(at.precision), 'B', 'product', [
      amount('parameters', weights),
      amount(`bytes each, in ${at.precision}`, bytesPerWeight(at.precision), 'B'),
    ]);
    // A roofline, in inference.ts: not a product.
    const time = step('time of a step', decoding.seconds, 's', 'formula', [
      named(reading),
      amount('devices', devices),
      amount(`memory bandwidth of ${at.device.name}`, at.device.bandwidthGBs * 1e9, 'B/s'),
      amount('requests that share a step', batch),
      amount('tokens of each in the cache', context),
    ]);
    const shared = step('one step of writing', decoding.joules, 'J', 'product', [
      named(time),
      amount('devices', devices),
      amount('mean power', decoding.joules / decoding.seconds / devices, 'W'),
    ]);
    const answer = step('answer', (decoding.joules * output) / batch, 'J', 'product', [
      named(shared),
      amount('output tokens', output),
      under('requests that share a step', batch),
    ]);
    return [reading, time, shared, answer];
  }
}
