// Requests whose work is tokens: chat, agents, embedding, reranking.

import { weakest } from '../../base/certainty';
import { multiplyBounds, type Range } from '../../base/range';
import type { Provider } from '../../catalogue/providers';
import type { Workload } from '../../recognise/workload';
import { atMost, product } from '../arithmetic';
import { note, noteOf } from '../assumption';
import type { Execution } from '../execution';
import type { Assumption } from '../footprint';
import { precisionOf } from '../place/machine';
import { repeated } from '../place/place';
import { type Priced, pricedItems, priceOfTokens, UNKNOWN_PRICE } from '../place/price';
import { type Caching, ENGINE_CACHE } from '../tokens/prompt-cache';
import { type CountTokens, type TokenUse, tokensOf } from '../tokens/tokens';
import { turnsOf } from '../tokens/turns';
import { languageWork, sharingOf, splitOf } from './language';
import { paceOf } from './pace';
import { itemsOf, ownBatch } from './request-items';
import { isServed, type Where } from './request-where';
import { isServing, ROOFLINE, softwareOf } from './software';

export function language(workload: Workload, where: Where, countTokens: CountTokens): Execution {
  const { sized, device, deviceDoubt, place, provider } = where;
  const isEncoder =
    where.machine !== undefined &&
    (workload.request?.isForwardOnly === true ||
      ['encoder', 'embedding', 'rerank', 'vision'].includes(sized.best.kind));
  const caching = provider ? provider.caching : cacheOfOwn(workload);
  const told = tokensOf(isEncoder ? { ...workload, kind: 'embedding' } : workload, countTokens, caching);
  const answers = workload.request?.answers;
  const written = answers ? { ...told, output: multiplyBounds(told.output, answers.value) } : told;
  const turns = workload.kind === 'agent' ? turnsOf(workload, written, caching) : undefined;
  const tokens = withinContext(turns ? turns.each : written, sized.best.context);
  const items = itemsOf(workload);
  const batch = provider ? undefined : ownBatch(workload, items, isEncoder);
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
    workload.model?.id,
  );
  // A batch is answered when its provider has time.
  const isAnswered = workload.kind !== 'batch-api' && tokens.output.high > 0;
  const known = provider && isAnswered ? paceOf(workload.model?.id, provider, sized) : undefined;
  const run = {
    sized,
    precision: provider ? undefined : precision,
    device,
    devices: where.devices,
    isFleet: provider !== undefined,
    batch,
    ...(provider ? { load: provider.load } : {}),
    input: tokens.input,
    cachedShare: tokens.cachedShare,
    output: tokens.output,
    deviceDoubt,
    software: provider ? ('fleet' as const) : software,
    ...(known ? { pace: known.pace } : {}),
  };
  const split = splitOf(run);
  const requests = turns ? product(items.value, turns.count) : items.value;
  const work = repeated(languageWork(run), requests);
  const priced = provider ? priceOfItems(workload, provider, tokens, requests) : undefined;
  const assumptions = [
    ...where.assumptions,
    ...tokens.assumptions,
    ...(turns ? turns.assumptions : []),
    ...(answers ? [noteOf('answers per prompt', answers)] : []),
    ...items.assumptions,
    ...(batch === undefined
      ? [...sharingOf(run), ...(known ? known.assumptions : [])]
      : [...split.assumptions, ...format, ...engine, batchNote(workload, batch)]),
    ROOFLINE,
  ];
  const certainty = weakest(
    sized.certainty,
    workload.model?.certainty ?? 'guess',
    tokens.isTold ? 'likely' : 'guess',
    priced && !priced.isKnown ? 'guess' : 'likely',
  );
  const together = {
    input: multiplyBounds(tokens.input, requests),
    output: multiplyBounds(tokens.output, requests),
  };
  return { work, place, priced, certainty, assumptions, tokens: together };
}

/** On own hardware; `batch_size=64` where the code says so. */
function batchNote({ request, library, call }: Workload, batch: Range): Assumption {
  const source = isServing(library)
    ? 'what is handed over at once, 256 at most: the default of max_num_seqs in vLLM (pull request 16158, 2025-04-07; 1,024 on H100 and H200)'
    : /ollama/i.test(`${library} ${call}`)
      ? 'one request at a time unless OLLAMA_NUM_PARALLEL says more, four at most: older versions took four where memory allowed; from memory'
      : 'requests that share a step on own hardware';
  return request?.batchSize
    ? noteOf('batch', { ...request.batchSize, value: batch })
    : note('batch', batch, 'default', source);
}

/** What is longer than the model reads is cut: libraries do so for encoders, and providers refuse it. */
function withinContext(tokens: TokenUse, context: number | undefined): TokenUse {
  if (context === undefined || tokens.input.high <= context) return tokens;
  const input = atMost(tokens.input, context);
  const cut = note(
    'tokens read',
    input,
    'catalogue',
    `the model has places for ${context}; what is longer is cut`,
    input,
  );
  return { ...tokens, input, assumptions: [...tokens.assumptions, cut] };
}

/** Engines and servers keep what they read; a framework's own loop starts anew with each call. */
function cacheOfOwn(workload: Workload): Caching | undefined {
  return isServing(workload.library) || isServed(workload) ? ENGINE_CACHE : undefined;
}

function priceOfItems(workload: Workload, provider: Provider, tokens: TokenUse, items: Range): Priced {
  if (!workload.model) return UNKNOWN_PRICE;
  const discount = workload.kind === 'batch-api' ? 0.5 : 1;
  const one = priceOfTokens(workload.model.id, provider.prices, tokens, discount);
  return pricedItems(one, items);
}
