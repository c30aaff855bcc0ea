// How the energy of a request to a language model came about: reading the prompt, and as many steps of writing as
// there are tokens, each shared by the requests of a batch.

import type { Serving, Tokens } from '../serving/inference';
import { type Pace, paceSteps } from '../serving/pace';
import { type Amount, amount, named, type Step, step, under } from './derivation';
import { readingSteps, writingSteps } from './roofline-steps';

/** With `pace`, the time of the request besides, which the energy does not hang on. */
export function languageSteps(serving: Serving, tokens: Tokens, pace?: Pace): readonly Step[] {
  const { batch, devices } = serving;
  const read = tokens.input + tokens.cachedInput;
  const reading = read > 0 ? readingSteps(serving, tokens) : [];
  const writing = tokens.output > 0 ? answerSteps() : [];
  const steps = [...reading, ...writing];
  const lineOf = (what: string) => steps.find((one) => one.what === what)?.value ?? 0;
  const busy = [
    ...(read > 0 ? [timeOf('on the prompt', amount('time of a prompt', lineOf('time of a prompt'), 's'))] : []),
    ...(tokens.output > 0
      ? [
          timeOf(
            'on the answer',
            amount('time of a step', lineOf('time of a step'), 's'),
            amount('output tokens', tokens.output, 'token'),
            under('requests that share a step', batch),
          ),
        ]
      : []),
  ];
  const parts = steps.filter(({ what }) => what === 'prompt' || what === 'answer').map(named);
  const joules = parts.reduce((sum, { value }) => sum + value, 0);
  const time = busy.reduce((sum, { value }) => sum + value, 0);
  const prompt = steps.find(({ what }) => what === 'time of a prompt');
  return [
    ...steps,
    ...(pace ? paceSteps(pace, prompt, tokens.output) : []),
    ...busy,
    step('time of devices, one request', time, 's', 'sum', busy.map(named)),
    step('energy of the devices', joules / 3600, 'Wh', 'sum', parts),
  ];

  function timeOf(what: string, ...terms: readonly Amount[]): Step {
    const value = terms.reduce((all, term) => (term.isUnder ? all / term.value : all * term.value), devices);
    const across = devices === 1 ? [] : [amount('devices', devices)];
    return step(what, value, 's', 'product', [...terms, ...across]);
  }

  function answerSteps(): readonly Step[] {
    const lines = writingSteps(serving, read + tokens.output / 2);
    const shared = lines.at(-1);
    if (shared === undefined) return [];
    const answer = step('answer', (shared.value * tokens.output) / batch, 'J', 'product', [
      named(shared),
      amount('output tokens', tokens.output, 'token'),
      under('requests that share a step', batch),
    ]);
    return [...lines, answer];
  }
}
