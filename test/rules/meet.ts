// Compares an analysis with the markers in its text. What differs comes back as lines a person can read; too many
// findings and too few both count.

import type { Analysis } from '../../src/analysis';
import { indexLines } from '../../src/base/line-index';
import type { Span } from '../../src/base/span';
import { type Expectation, type Marker, readMarkers } from './markers';

export function differences(analysis: Analysis): readonly string[] {
  const { text } = analysis.document;
  const lines = indexLines(text);
  const stands = (span: Span, line: number) =>
    lines.positionAt(span.start).line <= line && line <= lines.positionAt(span.end).line;
  const markers = readMarkers(text);
  const wanted = new Set<unknown>();
  const faults = analysis.faults.map((fault) => `fault: ${fault}`);

  const missed = markers.flatMap((marker) => {
    const hit = isMet(marker);
    if (marker.isTodo)
      return hit ? [`line ${marker.line + 1}: a todo is met, take it out: ${say(marker.expects)}`] : [];
    return hit ? [] : [`line ${marker.line + 1}: expected ${say(marker.expects)}${present(marker)}`];
  });
  const surplus = analysis.findings
    .filter((finding) => !wanted.has(finding))
    .map(
      (f) => `line ${lines.positionAt(f.span.start).line + 1}: not expected ${f.severity} ${f.rule} "${f.message}"`,
    );
  return [...faults, ...missed, ...surplus];

  function isMet({ line, expects, isTodo }: Marker): boolean {
    switch (expects.kind) {
      case 'finding': {
        const found = analysis.findings.find(
          (f) =>
            !wanted.has(f) &&
            f.rule === expects.rule &&
            stands(f.span, line) &&
            f.message.includes(expects.text) &&
            (expects.severity === undefined || f.severity === expects.severity),
        );
        if (found && !isTodo) wanted.add(found);
        return found !== undefined;
      }
      case 'ok':
        return !analysis.findings.some((finding) => stands(finding.span, line));
      case 'uses':
        return analysis.costs.some(
          ({ workload: w }) => stands(w.span, line) && (w.model?.id ?? '?') === expects.model,
        );
      case 'times':
        return analysis.costs.some(({ workload: { span, times }, per }) => {
          if (!stands(span, line)) return false;
          if (expects.per !== undefined) return per.includes(expects.per) && times.range.best === expects.low;
          return per.length === 0 && times.range.low === expects.low && times.range.high === expects.high;
        });
    }
  }

  function present({ line, expects }: Marker): string {
    const here = analysis.findings.filter(({ span }) => stands(span, line)).map((f) => `${f.rule} "${f.message}"`);
    const costs = analysis.costs
      .filter(({ workload }) => stands(workload.span, line))
      .map(({ workload: w, per }) => {
        const { low, best, high } = w.times.range;
        return `${w.kind} ${w.model?.id ?? '?'} ${low}/${best}/${high} ${per.join('+')} per ${w.times.basis}`;
      });
    const found = expects.kind === 'finding' || expects.kind === 'ok' ? [...here, ...costs] : costs;
    return found.length > 0 ? `, found ${found.join('; ')}` : ', found nothing recognised';
  }
}

function say(expects: Expectation): string {
  switch (expects.kind) {
    case 'finding':
      return `${expects.rule}${expects.text ? ` "${expects.text}"` : ''}`;
    case 'ok':
      return 'no finding';
    case 'uses':
      return `model ${expects.model}`;
    case 'times':
      return `${expects.low}..${expects.high} times${expects.per ? ` per ${expects.per}` : ''}`;
  }
}
