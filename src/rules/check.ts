// The runner: asks every rule, lets the same waste be told once, weighs what is at stake, and takes out what a
// person ignored. Advice comes first in a message; the figures of a workload are told by the loudest of its findings
// and not repeated by the others. A rule that throws costs that rule and is named in `faults`; nothing here throws.

import type { Span } from '../base/span';
import type { Cost } from '../estimate/footprint';
import type { CallFact, Facts } from '../flow/facts';
import type { Annotation } from '../syntax/annotate';
import type { Remark } from '../syntax/directive';
import { ALL } from './all';
import { readIgnores, silence, silenceComments } from './ignore';
import type { Finding, Rule, RuleContext, RuleSettings } from './rule';
import { severitySet } from './selector';
import { DEFAULT_STAKES, loudness, weigh } from './stake';
import { type Told, tellOnce } from './tell-once';
import { reportAnnotations, unusedAnnotation } from './unused-annotation';
import { reportUnused, unusedIgnore } from './unused-ignore';

export interface CheckInput {
  readonly costs: readonly Cost[];
  readonly facts: Facts;
  readonly settings: RuleSettings;
  readonly comments: readonly Remark[];
  /** What comments tell, with what is wrong with it. */
  readonly annotations?: readonly Annotation[];
  /** The text that every offset refers to. */
  readonly text: string;
  /** The code cells of a notebook, in order. */
  readonly cells?: readonly Span[] | undefined;
  readonly estimate: RuleContext['estimate'];
  /** All rules when left out. */
  readonly rules?: readonly Rule[];
}

export interface Checked {
  /** In text order; at one place, the loudest first. */
  readonly findings: readonly Finding[];
  readonly faults: readonly string[];
}

export function check(input: CheckInput): Checked {
  const { settings, text } = input;
  const rules = input.rules ?? ALL;
  const isOn = (rule: Rule) => severitySet(settings, rule) !== 'off';
  const { told, faults } = ask(rules.filter(isOn), contextOf(input));

  const drafts = new Map(tellOnce(told).flatMap((one) => draftOf(one, settings)));
  const ignores = readIgnores(input.comments, text, input.cells);
  const { kept, unused } = silence([...drafts.keys()], ignores, text, rules);
  const canTell = !input.facts.isCutShort && faults.length === 0;
  const { annotations = [], facts, costs } = input;
  const isAnnotationOn = isOn(unusedAnnotation);
  const untold = reportAnnotations({ annotations, facts, costs, isOn: isAnnotationOn, canTell, settings });
  const reported = reportUnused({ unused, rules, isOn, canTell, settings, text });
  const stale = [
    ...silenceComments(reported, ignores, text, unusedIgnore),
    ...silenceComments(untold, ignores, text, unusedAnnotation),
  ];

  return { findings: worded([...kept, ...stale].sort(byPlace), drafts), faults };
}

function ask(rules: readonly Rule[], context: RuleContext): { told: readonly Told[]; faults: readonly string[] } {
  const told: Told[] = [];
  const faults: string[] = [];
  for (const rule of rules) {
    try {
      const problems = [...rule.check(context)];
      for (const problem of problems) told.push({ rule, problem });
    } catch (error) {
      faults.push(
        `rule ${rule.id} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    }
  }
  return { told, faults };
}

/** The finding with its advice for a message, and the figures that may follow. */
function draftOf({ rule, problem }: Told, settings: RuleSettings): readonly (readonly [Finding, string])[] {
  const weighed = weigh(problem, rule, settings.stakes ?? DEFAULT_STAKES);
  const severity = severitySet(settings, rule) ?? weighed;
  if (weighed === 'off' || severity === 'off') return [];
  const { span, advice, figures = '', certainty, costs, fixes = [] } = problem;
  if (isSwitchedOff(costs)) return [];
  return [[{ rule: rule.id, severity, span, message: advice, certainty, costs, fixes }, figures]];
}

/** Work that as the code stands is never run wastes nothing. */
function isSwitchedOff(costs: readonly Cost[]): boolean {
  return costs.length > 0 && costs.every(({ workload }) => workload.times.range.high === 0);
}

/** Figures are put behind the advice where they were not said before. */
function worded(findings: readonly Finding[], figuresOf: ReadonlyMap<Finding, string>): readonly Finding[] {
  const told = new Set<Cost>();
  return findings.map((finding) => {
    const figures = figuresOf.get(finding) ?? '';
    if (figures === '' || finding.costs.some((cost) => told.has(cost))) return finding;
    for (const cost of finding.costs) told.add(cost);
    return { ...finding, message: `${finding.message} ${figures}` };
  });
}

function contextOf({ costs, facts, settings, text, estimate }: CheckInput): RuleContext {
  let calls: Map<string, CallFact> | undefined;
  return {
    costs,
    facts,
    settings,
    estimate,
    slice: ({ start, end }) => text.slice(start, end),
    callOf: ({ workload }) => {
      calls ??= new Map(facts.calls.map((call) => [keyOf(call.span), call]));
      return calls.get(keyOf(workload.span));
    },
  };
}

function keyOf({ start, end }: Span): string {
  return `${start}-${end}`;
}

function byPlace(left: Finding, right: Finding): number {
  const bySpan = left.span.start - right.span.start || left.span.end - right.span.end;
  return bySpan || loudness(right.severity) - loudness(left.severity) || left.rule.localeCompare(right.rule);
}
