// Which of the costs stand in the document and which in other files of the workspace: up to here one numbering told
// the places of all apart, from here on each file has its own offsets and places name their file.

import type { Via } from './analysis';
import { isHere } from './base/numbering';
import type { Place, Span } from './base/span';
import type { Cost } from './estimate/footprint';
import type { Factor } from './flow/facts';
import { doorOf } from './flow/programs/door';
import type { Known, Workload } from './recognise/workload';

export interface SortedOut {
  readonly costs: readonly Cost[];
  readonly via: readonly Via[];
}

interface Home {
  readonly uri: string;
  readonly range: Span;
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
    const place = placing(home, uri, fileAt);
    const assumptions = cost.assumptions.map((assumption) => withPlace(assumption, place));
    const placed = { ...cost, workload: placeIn(workload, home, place), assumptions };
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

/** From the one numbering to offsets in the file it lies in, which is named where it is not `home`. */
function placing(home: Home, uri: string, fileAt: FileAt): (at: Span) => Place {
  return (at) => {
    const file = isHere(at) ? { uri, range: HERE } : fileAt(at);
    const offset = file?.range.start ?? 0;
    const moved = { start: at.start - offset, end: at.end - offset };
    return file === undefined || file.uri === home.uri ? moved : { ...moved, uri: file.uri };
  };
}

function placeIn(workload: Workload, home: Home, place: (at: Span) => Place): Workload {
  const placed = (factor: Factor): Factor => ({ ...factor, span: place(factor.span) });
  const { span, statement, times, within, model, request, training, sweep, device, insideSweep } = workload;
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
      ...withPlaces(request, place),
      ...(request.told ? { told: withPlaces(request.told, place) } : {}),
      argumentsEnd: request.argumentsEnd === undefined ? undefined : request.argumentsEnd - offset,
    },
    training: training && withPlaces(training, place),
    sweep: sweep && withPlaces(sweep, place),
    device: device && withPlaces(device, place),
    insideSweep: insideSweep && place(insideSweep),
  };
}

/** All sizes that name where they are written. */
function withPlaces<T extends object>(sizes: T, place: (at: Span) => Place): T {
  const all = Object.entries(sizes).map(([name, size]) => [name, isPlaced(size) ? withPlace(size, place) : size]);
  return Object.fromEntries(all);
}

function withPlace<T extends { readonly at?: Place | undefined }>(told: T, place: (at: Span) => Place): T {
  return told.at === undefined ? told : { ...told, at: place(told.at) };
}

function isPlaced(size: unknown): size is Known {
  return typeof size === 'object' && size !== null && 'at' in size && 'certainty' in size;
}
