// Which of the costs stand in the document and which in other files of the workspace: up to here one numbering told
// the places of all apart, from here on each file has its own offsets and places name their file.

import type { Via } from './analysis';
import { isHere } from './base/numbering';
import type { Place, Span } from './base/span';
import type { Cost } from './estimate/footprint';
import type { Factor } from './flow/facts';
import { doorOf } from './flow/programs/door';
import type { Workload } from './recognise/workload';

export interface SortedOut {
  readonly costs: readonly Cost[];
  readonly via: readonly Via[];
}

type FileAt = (place: Span) => { readonly uri: string; readonly range: Span } | undefined;

/** `uri` is the document's; `fileAt` knows the files of the places that are not in it. */
export function sortOut(all: readonly Cost[], uri: string, fileAt: FileAt): SortedOut {
  const costs: Cost[] = [];
  const via: Via[] = [];
  for (const cost of all) {
    const { workload } = cost;
    const home = isHere(workload.span) ? { uri, range: HERE } : fileAt(workload.span);
    if (home === undefined) continue;
    const placed = { ...cost, workload: placeIn(workload, home, uri, fileAt) };
    if (isHere(workload.span)) costs.push(placed);
    else {
      const { because } = workload.times;
      const started = because.flatMap(({ starts }) => starts ?? []);
      const span = doorOf(because) ?? HERE;
      via.push({ span, uri: home.uri, cost: placed, ...(started.length > 0 ? { started } : {}) });
    }
  }
  return { costs, via: via.sort(byPlace) };
}

/** By where they are reached from and where they stand: the numbering hangs on what was read before. */
function byPlace(one: Via, other: Via): number {
  const [a, b] = [one.cost.workload.span, other.cost.workload.span];
  if (one.span.start !== other.span.start) return one.span.start - other.span.start;
  if (one.uri !== other.uri) return one.uri < other.uri ? -1 : 1;
  return a.start - b.start || a.end - b.end;
}

const HERE: Span = { start: 0, end: 0 };

function placeIn(workload: Workload, home: { uri: string; range: Span }, uri: string, fileAt: FileAt): Workload {
  const place = (at: Span): Place => {
    const file = isHere(at) ? { uri, range: HERE } : fileAt(at);
    const offset = file?.range.start ?? 0;
    const moved = { start: at.start - offset, end: at.end - offset };
    return file === undefined || file.uri === home.uri ? moved : { ...moved, uri: file.uri };
  };
  const placed = (factor: Factor): Factor => ({ ...factor, span: place(factor.span) });
  const { span, statement, times, within, model, request, insideSweep } = workload;
  if (home.range === HERE && times.because.every((factor) => isHere(factor.span)) && isHere(insideSweep ?? HERE))
    return workload;
  const offset = home.range.start;
  const own = (at: Span) => ({ start: at.start - offset, end: at.end - offset });
  const modelSpan = model?.span && place(model.span);
  return {
    ...workload,
    span: own(span),
    statement: own(statement),
    times: { ...times, because: times.because.map(placed) },
    within: within.map((one) => {
      const span = place(one.span);
      if (one.kind !== 'loop') return { ...one, span };
      return { ...one, span, header: place(one.header), factor: placed(one.factor) };
    }),
    model: model && { ...model, span: modelSpan?.uri === undefined ? modelSpan : undefined },
    request: request && {
      ...request,
      argumentsEnd: request.argumentsEnd === undefined ? undefined : request.argumentsEnd - offset,
    },
    insideSweep: insideSweep && place(insideSweep),
  };
}
