// Requests whose work is tokens: chat, agents, embedding, reranking.

import { weakest } from '../base/certainty';
import { multiplyBounds, type Range, range } from '../base/range';
import type { Provider } from '../catalogue/providers';
import type { Workload } from '../recognise/workload';
import { atMost, product } from './arithmetic';
import { note, noteOf } from './assumption';
import type { Execution } from './execution';
import { languageWork, splitOf } from './language';
import { precisionOf } from './machine';
import { repeated } from './place';
import { type Priced, pricedItems, priceOfTokens, UNKNOWN_PRICE } from './price';
import { itemsOf, ownBatch } from './request-items';
import { isServed, type Where } from './request-where';
import { softwareOf } from './software';
import { type CountTokens, type TokenUse, tokensOf } from './tokens';

/** Turns of an agent when nothing limits them. */
const TURNS: Range = range(1, 4, 15);
const TURNS_SOURCE = 'turns not told by the code: a few tool calls; frameworks stop at 10 to 25';

export function language(workload: Workload, where: Where, countTokens: CountTokens): Execution {
  const { sized, device, deviceDoubt, place, provider } = where;
  const isEncoder =
    where.machine !== undefined &&
    (workload.request?.isForwardOnly === true ||
      ['encoder', 'embedding', 'rerank', 'vision'].includes(sized.best.kind));
  const told = tokensOf(isEncoder ? { ...workload, kind: 'embedding' } : workload, countTokens);
  const turns = workload.kind === 'agent' ? turnsOf(workload) : undefined;
  const answers = workload.request?.answers;
  const written = answers ? { ...told, output: multiplyBounds(told.output, answers.value) } : told;
  const tokens = turns ? overTurns(written, turns.value) : written;
  const items = itemsOf(workload);
  const batch = provider ? provider.batch : ownBatch(workload, items, isEncoder);
  const { precision, assumptions: format } = precisionOf(
    workload.device,
    sized.best,
    workload.library,
    isServed(workload) ? workload.model?.id : undefined,
  );
  const { software, assumptions: engine } = softwareOf(
    provider ? undefined : workload.library,
    'code',
    isServed(workload),
  );
  const run = {
    sized,
    precision: provider ? undefined : precision,
    device,
    devices: where.devices,
    isFleet: provider !== undefined,
    batch,
    input: tokens.input,
    output: tokens.output,
    deviceDoubt,
    software,
  };
  const split = splitOf(run);
  const work = repeated(languageWork(run), items.value);
  const priced = provider ? priceOfItems(workload, provider, tokens, items.value) : undefined;
  const assumptions = [
    ...where.assumptions,
    ...tokens.assumptions,
    ...(turns ? [note('turns', turns.value, turns.from === TURNS_SOURCE ? 'default' : 'code', turns.from)] : []),
    ...(answers ? [noteOf('answers per prompt', answers)] : []),
    ...items.assumptions,
    ...(provider
      ? []
      : [
          ...split.assumptions,
          ...format,
          ...engine,
          note('batch', batch, 'default', 'requests that share a step on own hardware'),
        ]),
  ];
  const certainty = weakest(
    sized.certainty,
    workload.model?.certainty ?? 'guess',
    tokens.isTold ? 'likely' : 'guess',
    priced && !priced.isKnown ? 'guess' : 'likely',
  );
  const together = {
    input: multiplyBounds(tokens.input, items.value),
    output: multiplyBounds(tokens.output, items.value),
  };
  return { work, place, priced, certainty, assumptions, tokens: together };
}

function priceOfItems(workload: Workload, provider: Provider, tokens: TokenUse, items: Range): Priced {
  if (!workload.model) return UNKNOWN_PRICE;
  const discount = workload.kind === 'batch-api' ? 0.5 : 1;
  const one = priceOfTokens(workload.model.id, provider.prices, tokens.input, tokens.output, discount);
  return pricedItems(one, items);
}

/** Every turn sends all that went before, so the input grows with the square of the turns; most of it is cached. */
function overTurns(once: TokenUse, turns: Range): TokenUse {
  const grow = (input: number, output: number, count: number) =>
    input * count + (0.3 * (output + 300) * (count * (count - 1))) / 2;
  const { input, output } = once;
  return {
    ...once,
    input: range(
      grow(input.low, output.low, turns.low),
      grow(input.best, output.best, turns.best),
      grow(input.high, output.high, turns.high),
    ),
    output: product(output, turns),
  };
}

function turnsOf(workload: Workload): { readonly value: Range; readonly from: string } {
  const limit = workload.request?.maxTurns;
  if (!limit) return { value: TURNS, from: TURNS_SOURCE };
  return { value: atMost(TURNS, limit.value.high), from: limit.from };
}
