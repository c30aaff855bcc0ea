// Ignores that silence nothing: the waste is gone, the rule's name is misspelt, or the comment moved. It looks at
// comments and not at workloads, so the runner asks it after all others; its `check` finds nothing.

import type { Ignore } from './ignore';
import type { Finding, Fix, Rule, RuleSettings } from './rule';
import { covers, severitySet } from './selector';

export const unusedIgnore: Rule = {
  id: 'unused-ignore',
  title: 'Ignore that ignores nothing',
  group: 'comments',
  severity: 'hint',
  summary: 'A `wattlint: ignore` comment silences no finding.',
  fix: 'safe',
  check: () => [],
};

export function reportUnused(
  unused: readonly Ignore[],
  rules: readonly Rule[],
  isOn: (rule: Rule) => boolean,
  settings: RuleSettings,
  text: string,
): readonly Finding[] {
  const severity = severitySet(settings, unusedIgnore) ?? unusedIgnore.severity;
  if (severity === 'off') return [];
  return unused.filter(canTell).map((ignore) => ({
    rule: unusedIgnore.id,
    severity,
    span: ignore.span,
    message: say(ignore),
    certainty: 'exact',
    costs: [],
    fixes: [removal(ignore, text)],
  }));

  /** An ignore of a rule that was not run may well be needed. */
  function canTell({ selectors }: Ignore): boolean {
    const meant = selectors.length === 0 ? rules : rules.filter((r) => selectors.some((s) => covers(s, r)));
    return meant.every(isOn);
  }

  function say({ selectors }: Ignore): string {
    const stranger = selectors.find((selector) => !rules.some((rule) => covers(selector, rule)));
    if (stranger) return `No rule is called "${stranger}", so this comment ignores nothing.`;
    return selectors.length === 0
      ? 'No rule speaks here, so this comment ignores nothing.'
      : `${selectors.join(', ')} does not speak here, so this comment ignores nothing.`;
  }
}

/** Takes the comment out with the blanks before it, and its line when nothing else stands there. */
function removal({ span }: Ignore, text: string): Fix {
  let start = span.start;
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  const isOwnLine = start === 0 || text[start - 1] === '\n';
  let end = span.end;
  if (isOwnLine && text.startsWith('\r\n', end)) end += 2;
  else if (isOwnLine && text[end] === '\n') end++;
  return {
    title: 'Remove the unused ignore',
    safety: 'safe',
    edits: [{ span: { start, end }, newText: '' }],
    saves: undefined,
  };
}
