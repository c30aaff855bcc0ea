// Places that lie in another file than what speaks of them: whose they are, and where there.

import type { Place as TextPlace } from '../base/span';
import type { Cost } from '../estimate/footprint';
import type { Document } from '../source/document';
import { type Place, placeOf, shownPlace } from './place';

/** A file that places may point into. */
export interface Source {
  /** Relative to the working folder, `/` always. */
  readonly path: string;
  readonly document: Document;
  /** What is counted there. */
  readonly costs: readonly Cost[];
}

/** By the URI of the document. */
export type Sources = ReadonlyMap<string, Source>;

export interface Elsewhere {
  readonly path: string;
  readonly place: Place;
}

/** Undefined for a place in the document at hand, and for a file that is not known any more. */
export function elsewhere(sources: Sources, { uri, ...span }: TextPlace): Elsewhere | undefined {
  const source = uri === undefined ? undefined : sources.get(uri);
  return source && { path: source.path, place: placeOf(source.document, span) };
}

/** `app/llm.py:12:5`. */
export function shownElsewhere({ path, place }: Elsewhere): string {
  return `${path}:${shownPlace(place)}`;
}

/** The files that what was found points into, its own aside. */
export function pointedInto(costs: readonly Cost[]): readonly string[] {
  const places = costs.flatMap(({ workload: { times, insideSweep }, assumptions }) => [
    ...times.because.map((factor): TextPlace => factor.span),
    ...(insideSweep ? [insideSweep] : []),
    ...assumptions.flatMap(({ at }) => at ?? []),
  ]);
  return [...new Set(places.flatMap(({ uri }) => uri ?? []))];
}
