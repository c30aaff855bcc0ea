// What a comment or the settings tell of a request wins over what the code shows of it: its model, and how much is sent
// and written. How often it runs, and how much data there is, were told while counting.

import { TELLERS, type Told, type ToldBy } from '../syntax/told';
import type { Known, Workload } from './workload';

/** Of several that speak for the same, a comment holds before the settings, and then the innermost. */
export function withTold(workload: Workload): Workload {
  const told = toldOf(workload);
  if (told === undefined) return workload;
  const { model, inputTokens, outputTokens } = told;
  const { request } = workload;
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
  };
}

function toldOf({ within }: Workload): Told | undefined {
  let all: Told | undefined;
  for (const one of within) if (one.kind === 'told') all = all ? strongest(all, one.told) : one.told;
  return all;
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
