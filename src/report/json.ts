// The machine-readable result, described by `data/schema/scan.schema.json`: everything that any face shows. Names and
// meanings stay; what is added may be added anywhere. An end without bound is written as null.

import type { Via } from '../analysis';
import type { Range } from '../base/range';
import type { Span, Place as TextPlace } from '../base/span';
import { isUse, sumVia } from '../callers';
import type { Assumption, Cost, Footprint } from '../estimate/footprint';
import type { Amount, Step } from '../estimate/steps/derivation';
import type { Factor } from '../flow/facts';
import type { Known, SweepSize, TrainingSize } from '../recognise/workload';
import type { Finding, Fix } from '../rules/rule';
import { type BasisSum, byBasis } from './by-basis';
import { elsewhere, type Sources } from './elsewhere';
import { type Place, placeOf, workloadIds } from './place';
import type { Report, ReportedFile } from './report';

export const SCHEMA_VERSION = 1;

/** What is told only when it is asked for: the lines behind each number are two thirds of a report. */
export interface JsonDetail {
  readonly withDerivation: boolean;
}

/** Plain data, ready for `JSON.stringify`. */
export function toJson(
  { tool, settings, files, total, sums, sources, skipped, filesSeen, seconds }: Report,
  detail: JsonDetail = { withDerivation: false },
): object {
  const { region, hardware, pue, wue, boundary, grid, usdPerHour, usdPerKwh } = settings;
  const count = (many: (file: ReportedFile) => number) => files.reduce((all, file) => all + many(file), 0);
  return {
    schemaVersion: SCHEMA_VERSION,
    tool,
    // What nobody set is left out by `JSON.stringify`.
    settings: { region, hardware, pue, wue, boundary, grid, usdPerHour, usdPerKwh },
    files: files.map((file) => jsonOfFile(file, sources, detail)),
    footprint: jsonOfFootprint(total),
    byBasis: jsonOfSums(sums),
    skipped,
    summary: {
      files: filesSeen,
      analysed: files.length,
      workloads: count(({ analysis }) => analysis.costs.length),
      findings: count(({ analysis }) => analysis.findings.length),
      seconds: Math.round(seconds * 1000) / 1000,
    },
  };
}

/** The parts of a footprint that may be added: `{ "run": { … }, "request": { … } }`. */
function jsonOfSums(sums: readonly BasisSum[]): object {
  return Object.fromEntries(sums.map(({ basis, total }) => [basis, jsonOfFootprint(total)]));
}

/** Also what `wattlint estimate` prints. Operational and embodied carbon, on-site and off-site water under `parts`. */
export function jsonOfFootprint(footprint: Footprint): object {
  const { energyWh, carbonG, waterMl, costUsd, metalsMgSbEq, certainty } = footprint;
  return {
    energyWh: jsonOfRange(energyWh),
    carbonG: jsonOfRange(plus(carbonG.operational, carbonG.embodied)),
    waterMl: jsonOfRange(plus(waterMl.onSite, waterMl.offSite)),
    costUsd: jsonOfRange(costUsd),
    ...(metalsMgSbEq ? { metalsMgSbEq: jsonOfRange(metalsMgSbEq) } : {}),
    certainty,
    parts: {
      carbonG: { operational: jsonOfRange(carbonG.operational), embodied: jsonOfRange(carbonG.embodied) },
      waterMl: { onSite: jsonOfRange(waterMl.onSite), offSite: jsonOfRange(waterMl.offSite) },
    },
  };
}

/** `placed` is where the code says so, where that is known. */
export function jsonOfAssumption({ what, value, from, source, range }: Assumption, placed: object = {}): object {
  return { what, value, from, source, ...placed, ...(range ? { range: jsonOfRange(range) } : {}) };
}

/** One line of the sum behind the middles of `once`. */
export function jsonOfStep({ how, of, ...result }: Step): object {
  return { ...jsonOfAmount(result), how, of: of.map(jsonOfAmount) };
}

function jsonOfAmount({ what, value, unit, isUnder }: Amount): object {
  return { what, value: finite(value), unit, ...(isUnder ? { isUnder } : {}) };
}

export function jsonOfRange({ low, best, high }: Range): object {
  return { low: finite(low), best: finite(best), high: finite(high) };
}

/** What file-level code shares: how spans are placed and costs are named. */
interface Naming {
  readonly place: (span: Span) => Place;
  readonly sources: Sources;
  readonly ids: ReadonlyMap<Cost, string>;
  readonly detail: JsonDetail;
}

function jsonOfFile({ path, analysis }: ReportedFile, sources: Sources, detail: JsonDetail): object {
  const { document, costs, findings, total, damage, isCutShort, via } = analysis;
  const naming: Naming = {
    place: (span) => placeOf(document, span),
    sources,
    ids: workloadIds(path, document, costs),
    detail,
  };
  return {
    path,
    language: document.language,
    notebook: document.cells !== undefined,
    damage,
    isCutShort,
    workloads: costs.map((cost) => jsonOfCost(cost, costs, naming)),
    findings: findings.map((finding) => jsonOfFinding(finding, naming)),
    footprint: jsonOfFootprint(total),
    byBasis: jsonOfSums(byBasis(costs)),
    via: jsonOfVia(document.uri, via, naming),
  };
}

/** Work in other files that runs because of this one: counted there, told here. */
function jsonOfVia(from: string, via: readonly Via[], { place, sources }: Naming): readonly object[] {
  return sumVia(via).flatMap(({ uri, cost, calls }) => {
    const target = sources.get(uri);
    if (target === undefined) return [];
    const { span, statement, model, times } = cost.workload;
    const ids = workloadIds(target.path, target.document, target.costs);
    const counted = target.costs.find(
      ({ workload }) => workload.span.start === span.start && workload.span.end === span.end,
    );
    const there = { place: (at: Span) => placeOf(target.document, at), sources };
    return {
      calls: calls.map((call) => place(call.span)),
      path: target.path,
      span: there.place(statement),
      workload: (isUse(from, uri) && counted && ids.get(counted)) || null,
      model: model?.id ?? null,
      basis: times.basis,
      times: { ...jsonOfRange(times.range), certainty: times.certainty },
      timesBecause: times.because.map((factor) => jsonOfFactor(factor, statement, there)),
      footprint: jsonOfFootprint(cost.footprint),
    };
  });
}

function jsonOfCost(cost: Cost, all: readonly Cost[], naming: Naming): object {
  const { place, ids, detail } = naming;
  const { workload, footprint, once, assumptions, steps, per, isCountedElsewhere } = cost;
  const { statement, span, kind, library, call, model, times, host, training, sweep, insideSweep, traits } = workload;
  const outer =
    insideSweep &&
    insideSweep.uri === undefined &&
    all.find((each) => each.workload.span.start === insideSweep.start && each !== cost);
  return {
    id: ids.get(cost),
    kind,
    library,
    ...(traits.isUnlisted === true ? { libraryKnown: false } : {}),
    call,
    span: place(statement),
    callSpan: place(span),
    model: model?.id ?? null,
    models: model?.options ?? [],
    modelFrom: model?.from ?? null,
    host: host.kind === 'api' ? host.provider : 'local',
    basis: times.basis,
    times: { ...jsonOfRange(times.range), certainty: times.certainty },
    timesBecause: times.because.map((factor) => jsonOfFactor(factor, statement, naming)),
    per,
    ...jsonOfTokens(cost),
    ...(training ? { training: jsonOfTraining(training) } : {}),
    ...(sweep ? { sweep: jsonOfSweep(sweep) } : {}),
    ...(outer ? { insideSweep: ids.get(outer) } : {}),
    isCountedElsewhere,
    footprint: jsonOfFootprint(footprint),
    once: jsonOfFootprint(once),
    assumptions: assumptions.map((assumption) => jsonOfAssumption(assumption, jsonOfPlace(assumption.at, naming))),
    ...(detail.withDerivation ? { derivation: steps.map(jsonOfStep) } : {}),
  };
}

function jsonOfTokens({ tokens }: Cost): object {
  return tokens ? { tokens: { input: jsonOfRange(tokens.input), output: jsonOfRange(tokens.output) } } : {};
}

/** Nothing of a file that is gone. */
function jsonOfPlace(at: TextPlace | undefined, { place, sources }: Pick<Naming, 'place' | 'sources'>): object {
  if (at === undefined) return {};
  const other = elsewhere(sources, at);
  if (other) return { path: other.path, span: other.place };
  return at.uri === undefined ? { span: place(at) } : {};
}

/** A factor of another file names it, and its lines are that file's; of a file that is gone, the line it multiplies is told. */
function jsonOfFactor(
  { kind, text, span, count, certainty, per }: Factor,
  statement: Span,
  { place, sources }: Pick<Naming, 'place' | 'sources'>,
): object {
  const at: TextPlace = span;
  const other = elsewhere(sources, at);
  return {
    text,
    ...(other ? { path: other.path, span: other.place } : { span: place(at.uri === undefined ? at : statement) }),
    kind,
    count: jsonOfRange(count),
    certainty,
    ...(per ? { per } : {}),
  };
}

function jsonOfTraining({ learner, family, epochs, batchSize, samples, steps, parameters, trees }: TrainingSize) {
  return {
    learner: learner ?? null,
    family,
    epochs: best(epochs),
    batchSize: best(batchSize),
    samples: best(samples),
    parameters: best(parameters),
    steps: best(steps),
    trees: best(trees),
  };
}

function jsonOfSweep({ strategy, configurations, folds, trials, isUnbounded, axes }: SweepSize): object {
  return {
    configurations: best(configurations),
    folds: best(folds),
    trials: isUnbounded ? null : best(trials),
    strategy,
    isUnbounded,
    axes,
  };
}

function jsonOfFinding({ rule, severity, certainty, message, span, costs, fixes }: Finding, naming: Naming): object {
  return {
    rule,
    severity,
    certainty,
    message,
    span: naming.place(span),
    workloads: costs.flatMap((cost) => naming.ids.get(cost) ?? []),
    fixes: fixes.map((fix) => jsonOfFix(fix, naming.place)),
  };
}

function jsonOfFix({ title, safety, saves, edits }: Fix, place: Naming['place']): object {
  return {
    title,
    safety,
    saves: saves ? { energyWh: jsonOfRange(saves.energyWh), costUsd: jsonOfRange(saves.costUsd) } : null,
    edits: edits.map(({ span, newText }) => ({ span: place(span), newText })),
  };
}

/** The middle of a size that the code tells; null where it does not. */
function best(known: Known | undefined): number | null {
  return known ? finite(known.value.best) : null;
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function plus(left: Range, right: Range): Range {
  return { low: left.low + right.low, best: left.best + right.best, high: left.high + right.high };
}
