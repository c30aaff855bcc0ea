// Ignores that silence nothing: the waste is gone, a name is misspelt, the comment moved or cannot be read. It looks
// at comments and not at workloads, so the runner asks it after all others; its `check` finds nothing.

import type { Span } from '../base/span';
import { isNamed, type Unused } from './ignore';
import { editDistance, type Fault, type Selector } from './ignore-comment';
import type { Edit, Finding, Fix, Rule, RuleSettings } from './rule';
import { covers, severitySet } from './selector';
import { unusedAnnotation } from './unused-annotation';

export const unusedIgnore: Rule = {
  id: 'unused-ignore',
  title: 'Ignore that ignores nothing',
  group: 'comments',
  severity: 'hint',
  summary: 'A `wattlint: ignore` comment silences no finding.',
  fix: 'safe',
  check: () => [],
};

export interface UnusedInput {
  readonly unused: readonly Unused[];
  readonly rules: readonly Rule[];
  readonly isOn: (rule: Rule) => boolean;
  /** False when rules or the walk stopped early: what seems unused may well be needed. */
  readonly canTell: boolean;
  readonly settings: RuleSettings;
  readonly text: string;
}

export function reportUnused({ unused, rules, isOn, canTell, settings, text }: UnusedInput): readonly Finding[] {
  const severity = severitySet(settings, unusedIgnore) ?? unusedIgnore.severity;
  if (severity === 'off') return [];
  return unused.flatMap((one) => {
    const told = tell(one);
    if (!told) return [];
    const span = one.selector?.span ?? one.ignore.span;
    const { message, fixes } = told;
    return [{ rule: unusedIgnore.id, severity, span, message, certainty: 'exact' as const, costs: [], fixes }];
  });

  function tell({ ignore, selector }: Unused): { message: string; fixes: readonly Fix[] } | undefined {
    const { fault, selectors } = ignore;
    if (fault) return { message: sayFault(fault), fixes: [mending(fault) ?? removal(ignore.span, text)] };
    const meant = selector ? [selector] : selectors;
    const stranger = meant.find(({ name }) => !rules.some((rule) => covers(name, rule)));
    const isWhole = selector === undefined;
    const removing = isWhole ? removal(ignore.span, text) : leavingOut(selector, selectors, text);
    const end = isWhole ? 'so this comment ignores nothing' : 'so this name ignores nothing';
    if (stranger) {
      const near = nearest(stranger.name, rules);
      const question = near ? ` Did you mean "${near}"?` : '';
      const fixes = [...(near ? [writing(near, stranger.span)] : []), removing];
      // A name to mend is not to be taken out with all safe fixes.
      const offered = near ? fixes.map((fix) => ({ ...fix, safety: 'suggested' as const })) : fixes;
      return { message: `No rule is called "${stranger.name}", ${end}.${question}`, fixes: offered };
    }
    if (!canTell || !(meant.length > 0 ? meant.every(isRun) : rules.every(isOn))) return undefined;
    const names = meant.map(({ name }) => name).join(', ');
    const message =
      meant.length === 0
        ? `No rule speaks here, ${end}.`
        : `${names} ${meant.length > 1 ? 'do' : 'does'} not speak here, ${end}.`;
    return { message, fixes: [removing] };
  }

  /** An ignore of a rule that was not run may well be needed; one of those about comments is never reported. */
  function isRun({ name }: Selector): boolean {
    const isOfComments = isNamed(name, unusedIgnore) || isNamed(name, unusedAnnotation);
    return !isOfComments && rules.filter((rule) => covers(name, rule)).every(isOn);
  }
}

function sayFault(fault: Fault): string {
  const nothing = 'so this comment ignores nothing';
  switch (fault.kind) {
    case 'no-such-form':
      return `No comment is called "${fault.word.name}", ${nothing}. Did you mean "${fault.meant}"?`;
    case 'empty-list':
      return `Its list of rules is empty, ${nothing}. Name a rule, or leave out the brackets to ignore them all.`;
    case 'open-list':
      return `Its list of rules is not closed, ${nothing}. Write it as in ignore[call-in-loop, training].`;
  }
}

function mending(fault: Fault): Fix | undefined {
  return fault.kind === 'no-such-form' ? writing(fault.meant, fault.word.span) : undefined;
}

function writing(newText: string, span: Span): Fix {
  return fix(`Write "${newText}"`, 'suggested', { span, newText });
}

/** The rule or group that a misspelt name stands for, where that is plain. */
function nearest(name: string, rules: readonly Rule[]): string | undefined {
  const plain = name.replaceAll('_', '-');
  let best: string | undefined;
  let least = 3;
  for (const known of new Set(rules.flatMap((rule) => [rule.id, rule.group]))) {
    const distance = editDistance(plain, known);
    if (distance >= least || distance * 3 > known.length) continue;
    least = distance;
    best = known;
  }
  return best;
}

/** Takes one name out of a list, with the comma that parts it from its neighbour. */
function leavingOut(selector: Selector, all: readonly Selector[], text: string): Fix {
  const at = all.indexOf(selector);
  const before = all[at - 1];
  const after = all[at + 1];
  const start = before ? before.span.end : selector.span.start;
  const end = !before && after ? after.span.start : selector.span.end;
  return fix(`Remove "${text.slice(selector.span.start, selector.span.end)}" from the ignore`, 'safe', {
    span: { start, end },
    newText: '',
  });
}

/** Takes the comment out with the blanks before it, and its line when nothing else stands there. */
function removal({ start: first, end: last }: Span, text: string): Fix {
  let start = first;
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  let end = last;
  const rest = /^[ \t]*/.exec(text.slice(end))?.[0].length ?? 0;
  const isLastThere = end + rest >= text.length || text[end + rest] === '\n' || text[end + rest] === '\r';
  const isFirstThere = start === 0 || text[start - 1] === '\n' || text[start - 1] === '\r';
  if (isFirstThere && isLastThere) {
    end += rest;
    if (text.startsWith('\r\n', end)) end += 2;
    else if (end < text.length) end++;
  } else if (!isLastThere) {
    // Something else follows in the same comment; it keeps its place.
    start = first;
    end += rest;
  }
  return fix('Remove the unused ignore', 'safe', { span: { start, end }, newText: '' });
}

function fix(title: string, safety: Fix['safety'], edit: Edit): Fix {
  return { title, safety, edits: [edit], saves: undefined };
}
