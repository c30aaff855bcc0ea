// Which rules a word in the settings means: a rule's id, the start of one at a dash (`sweep`), a group, or `*`.

import type { Rule, RuleSettings, Severity } from './rule';

type Named = Pick<Rule, 'id' | 'group'>;

/** True when the selector means this rule. */
export function covers(selector: string, rule: Named): boolean {
  return closeness(selector, rule) > 0;
}

/** The severity a person set for the rule, by the closest selector; undefined when nobody set one. */
export function severitySet(settings: RuleSettings, rule: Named): Severity | undefined {
  if (settings.select && !settings.select.some((selector) => covers(selector, rule))) return 'off';
  if (settings.ignore?.some((selector) => covers(selector, rule))) return 'off';
  let closest = 0;
  let severity: Severity | undefined;
  for (const [selector, value] of Object.entries(settings.severities)) {
    const near = closeness(selector, rule);
    if (near <= closest) continue;
    closest = near;
    severity = value;
  }
  return severity;
}

/** 0 for no match; the larger, the closer. */
function closeness(selector: string, rule: Named): number {
  if (selector === rule.id) return 1000;
  if (rule.id.startsWith(`${selector}-`)) return 100 + selector.length;
  if (selector === rule.group) return 2;
  return selector === '*' ? 1 : 0;
}
