// What a comment or the settings tell of a request wins over what the code shows of it: its model, how much is sent
// and written, and where it runs. How often it runs, and how much data there is, were told while counting.

import { isHere } from '../base/numbering';
import { PLACE_KEYS, TELLERS, type Told, type ToldBy, type ToldPlace } from '../syntax/told';
import type { Known, Workload } from './workload';

/**
 * Of several that speak for the same, a comment holds before the settings, and then the innermost. What settings tell of
 * whole files holds in those; of what they run in others it tells the model only where the code there tells none.
 */
export function withTold(workload: Workload): Workload {
  const told = toldOf(workload);
  if (told === undefined) return workload;
  const { model, inputTokens, outputTokens } = told;
  const { request } = workload;
  const toldPlace = placeIn(told);
  const tokens = {
    ...(inputTokens ? { input: known(inputTokens) } : {}),
    ...(outputTokens ? { output: known(outputTokens) } : {}),
  };
  return {
    ...workload,
    model: model
      ? { id: model.value, options: [model.value], certainty: 'likely', from: model.by, span: undefined }
      : workload.model,
    request: request && (inputTokens || outputTokens) ? { ...request, told: tokens } : request,
    ...(toldPlace ? { toldPlace } : {}),
  };
}

/** Where it runs, and at what price. */
function placeIn(told: Told): ToldPlace | undefined {
  const entries = PLACE_KEYS.flatMap((key) => (told[key] === undefined ? [] : [[key, told[key]] as const]));
  return entries.length === 0 ? undefined : (Object.fromEntries(entries) as ToldPlace);
}

function toldOf({ within, span, model }: Workload): Told | undefined {
  let all: Told | undefined;
  for (const one of within) {
    if (one.kind !== 'told') continue;
    const isElsewhere = isHere(one.span) !== isHere(span);
    const told = isElsewhere && model !== undefined ? withoutModelOfFiles(one.told) : one.told;
    all = all ? strongest(all, told) : told;
  }
  return all;
}

function withoutModelOfFiles(told: Told): Told {
  if (told.model?.from !== 'files') return told;
  const { model: _, ...others } = told;
  return others;
}

function strongest(outer: Told, inner: Told): Told {
  const all: Record<string, Told[keyof Told]> = { ...outer };
  for (const [key, told] of Object.entries(inner)) {
    const known = all[key];
    if (!known || TELLERS.indexOf(told.from) >= TELLERS.indexOf(known.from)) all[key] = told;
  }
  return all as Told;
}

function known<T>({ value, by }: ToldBy<T>): Omit<Known, 'value'> & { readonly value: T } {
  return { value, certainty: 'likely', from: by };
}
