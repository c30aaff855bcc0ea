// From facts to workloads: every call is looked up among the patterns of all recognisers, then those that need to
// see more than one call add theirs, then what belongs together is joined. A recogniser that throws costs only itself.

import { isHere } from '../base/numbering';
import { indexPatterns, type PatternIndex } from '../base/path-pattern';
import { once } from '../catalogue/once';
import type { CallFact, Elsewhere, Facts } from '../flow/facts';
import { doorOf } from '../flow/programs/door';
import { ALL } from './all';
import { buildWorkload } from './build';
import { atItsHost } from './cloud-name';
import { atGivenClient } from './given-client';
import { withNumberFormats } from './number-format';
import { otherReadings } from './other-readings';
import { isOwnPackage } from './own-package';
import { withPictureSides } from './picture-side';
import { homePath } from './re-export';
import type { CallPattern, Recogniser } from './recogniser';
import { relate } from './relate';
import { isSmallLoad } from './small-load';
import { isStandIn } from './stand-in';
import { mayBeUnlisted, unlistedWorkload } from './unlisted/unlisted';
import { withTold } from './with-told';
import type { Workload } from './workload';

export interface Recognised {
  /** In text order, at most one per stretch of text. */
  readonly workloads: readonly Workload[];
  /** Recognisers that threw, for the log. */
  readonly faults: readonly string[];
}

/**
 * Of the document and of the files whose work it causes: the spans tell which. `uri` tells the body of an SDK from its
 * use; without it a file counts as use. Where it is not known yet which modules are the program's own, none of them can
 * be taken for a library that no recogniser knows.
 */
export function recognise(
  facts: Facts,
  recognisers: readonly Recogniser[] = ALL,
  uri = '',
  { canGuess = true }: { readonly canGuess?: boolean } = {},
): Recognised {
  const faults: string[] = [];
  const found = [...find(facts, recognisers, uri, faults, canGuess)];
  for (const there of facts.elsewhere) {
    const others = facts.elsewhere.filter((one) => one !== there);
    const { calls, shells, packages } = there;
    const around = { ...facts, calls, shells, packages, elsewhere: [ownOf(facts, uri), ...others] };
    found.push(...find(around, recognisers, there.file, faults, canGuess));
  }
  const known = withNumberFormats(withPictureSides(withoutFollowed(found), facts), facts);
  const related = guard(faults, 'relate', () => relate(known, facts)) ?? known;
  const workloads = related
    .filter((workload) => !isSmallLoad(workload))
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return { workloads, faults };
}

/** The file itself, as the files see it that work because of it. */
function ownOf({ calls, shells, packages }: Facts, file: string): Elsewhere {
  return { file, range: { start: 0, end: 0 }, calls, shells, packages };
}

/** Of a script that was followed, what it does is told: what its command alone lets guess is not. */
function withoutFollowed(found: readonly Workload[]): readonly Workload[] {
  const starts = new Set<string>();
  for (const { times } of found)
    for (const { starts: file, span } of times.because)
      if (file !== undefined) starts.add(`${span.start}:${span.end}`);
  return starts.size === 0 ? found : found.filter(({ span }) => !starts.has(`${span.start}:${span.end}`));
}

/** The workloads of one file. */
function find(
  facts: Facts,
  recognisers: readonly Recogniser[],
  uri: string,
  faults: string[],
  canGuess: boolean,
): Iterable<Workload> {
  if (isOwnPackage(uri, facts, recognisers)) return [];
  const found = new Map<string, Workload>();
  const keep = (workload: Workload, call: CallFact | undefined): void => {
    const key = keyOf(workload);
    if (found.has(key) || (call !== undefined && isStandIn(workload, call, facts))) return;
    found.set(key, atItsHost(withTold(workload)));
  };
  const index = indexOf(recognisers);
  for (const call of facts.calls) {
    const workload = recogniseCall(call, facts, index, faults);
    if (workload !== undefined) keep(workload, call);
  }
  const callAt = once(() => new Map(facts.calls.map((call) => [keyOf(call), call])));
  for (const recogniser of recognisers) {
    if (recogniser.recognise === undefined) continue;
    guard(faults, recogniser.sdk, () => {
      for (const workload of recogniser.recognise?.(facts, [...found.values()]) ?? []) {
        keep(workload, callAt().get(keyOf(workload)));
      }
    });
  }
  if (!canGuess) return found.values();
  // Last, so that what a recogniser knows is never guessed.
  const isListed = listedBy(recognisers);
  for (const call of facts.calls) {
    if (!mayBeUnlisted(call) || found.has(keyOf(call))) continue;
    const workload = guard(faults, 'unlisted', () => unlistedWorkload(call, facts, isListed));
    if (workload !== undefined) keep(workload, call);
  }
  return found.values();
}

/** One workload at a place; of another file, one for each call that leads there. */
function keyOf({ span, times }: Pick<Workload, 'span' | 'times'>): string {
  const door = isHere(span) ? undefined : doorOf(times.because);
  return door ? `${span.start}:${span.end}@${door.start}:${door.end}` : `${span.start}:${span.end}`;
}

interface Candidate {
  readonly recogniser: Recogniser;
  readonly pattern: CallPattern;
  /** Starts with `?`: only in files that import the SDK. */
  readonly needsImport: boolean;
}

const LISTED = new WeakMap<readonly Recogniser[], ReadonlySet<string>>();

/** Whether a package is known, by its top-level name. */
function listedBy(recognisers: readonly Recogniser[]): (root: string) => boolean {
  const known =
    LISTED.get(recognisers) ??
    new Set(recognisers.flatMap(({ imports }) => imports.map((name) => name.split('.')[0] ?? name)));
  LISTED.set(recognisers, known);
  return (root) => known.has(root);
}

const INDEXES = new WeakMap<readonly Recogniser[], PatternIndex<Candidate>>();

function indexOf(recognisers: readonly Recogniser[]): PatternIndex<Candidate> {
  const known = INDEXES.get(recognisers);
  if (known !== undefined) return known;
  const entries: [string, Candidate][] = [];
  for (const recogniser of recognisers) {
    for (const pattern of recogniser.calls) {
      for (const call of typeof pattern.call === 'string' ? [pattern.call] : pattern.call) {
        const needsImport = /^(\?|\*\*)/.test(call) && pattern.isUnmistakable !== true;
        entries.push([call, { recogniser, pattern, needsImport }]);
      }
    }
  }
  const index = indexPatterns(entries);
  INDEXES.set(recognisers, index);
  return index;
}

function recogniseCall(
  call: CallFact,
  facts: Facts,
  index: PatternIndex<Candidate>,
  faults: string[],
): Workload | undefined {
  for (const written of call.paths) {
    const workload = recogniseAs(homePath(written), call, facts, index, faults);
    if (workload !== undefined) return workload;
  }
  for (const reading of otherReadings(call)) {
    const workload = recogniseAs(homePath(reading), call, facts, index, faults);
    if (workload?.host.kind === 'api') return workload;
  }
  return undefined;
}

function recogniseAs(
  path: string,
  call: CallFact,
  facts: Facts,
  index: PatternIndex<Candidate>,
  faults: string[],
): Workload | undefined {
  for (const { recogniser, pattern, needsImport } of index.find(path)) {
    if (needsImport && !recogniser.imports.some((name) => facts.packages.has(name))) continue;
    const workload = guard(faults, recogniser.sdk, () => buildWorkload(recogniser, pattern, call, path, facts));
    if (workload !== undefined) return atGivenClient(workload, call);
  }
  return undefined;
}

function guard<T>(faults: string[], sdk: string, work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    faults.push(`${sdk}: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}
