// What a comment tells and nobody hears: a name or a number that cannot be read, or nothing there to speak for. It
// looks at comments and not at workloads, so the runner asks it after all others; its `check` finds nothing.

import { findRegion } from '../catalogue/grids';
import { findHardware } from '../catalogue/hardware';
import type { Cost } from '../estimate/footprint';
import type { Facts } from '../flow/facts';
import type { Annotation } from '../syntax/annotate';
import { amountOf, PLACE_KEYS, settingKey, TOLD_KEYS, type ToldKey } from '../syntax/told';
import { editDistance } from './ignore-comment';
import type { Finding, Fix, Rule, RuleSettings } from './rule';
import { severitySet } from './selector';

export const unusedAnnotation: Rule = {
  id: 'unused-annotation',
  title: 'Annotation that nothing takes up',
  group: 'comments',
  severity: 'hint',
  summary: 'A comment tells Wattlint something that it cannot read, or that nothing here asks for.',
  fix: 'suggested',
  check: () => [],
};

export interface AnnotationInput {
  readonly annotations: readonly Annotation[];
  readonly facts: Facts;
  readonly costs: readonly Cost[];
  readonly isOn: boolean;
  /** False when rules or the walk stopped early: what seems unheard may well count. */
  readonly canTell: boolean;
  readonly settings: RuleSettings;
}

export function reportAnnotations(input: AnnotationInput): readonly Finding[] {
  const { annotations, settings, isOn } = input;
  const severity = severitySet(settings, unusedAnnotation) ?? unusedAnnotation.severity;
  if (severity === 'off' || !isOn) return [];
  return annotations.flatMap((annotation) => {
    const message = sayFault(annotation) ?? sayUnheard(annotation, input);
    if (message === undefined) return [];
    const { start, end, key, keySpan } = annotation;
    const near = annotation.fault === 'unknown-key' ? nearest(key) : undefined;
    const fixes = near ? [writing(near, keySpan)] : [];
    return [
      {
        rule: unusedAnnotation.id,
        severity,
        span: { start, end },
        message,
        certainty: 'exact' as const,
        costs: [],
        fixes,
      },
    ];
  });
}

function sayFault({ fault, key, written }: Annotation): string | undefined {
  const nothing = 'so this tells nothing';
  switch (fault) {
    case undefined: {
      const name = written.replace(/^(["'])(.*)\1$/, '$2');
      const unknown = unknownName(key, name);
      return unknown && `No ${unknown} is known as "${name}", ${nothing}.`;
    }
    case 'unknown-key': {
      const near = nearest(key);
      const known = near ? `Did you mean "${near}"?` : `What can be told: ${TOLD_KEYS.join(', ')}.`;
      return `Nothing is called "${key}" here, ${nothing}. ${known}`;
    }
    case 'bad-number': {
      const amount = amountOf(key);
      if (amount) return `"${written}" is not ${amount}, ${nothing}.`;
      return `"${written}" is no count, ${nothing}. Write it as in ${key}=5000, ${key}=5k or ${key}=100..500.`;
    }
    case 'no-value':
      return `${key} has no value, ${nothing}.`;
    case 'no-statement':
      return `No statement follows, ${nothing}.`;
    case 'twice':
      return `${key} is told again nearer to the statement, ${nothing}.`;
  }
}

/** What a name should be of that is in no catalogue. */
function unknownName(key: string, name: string): string | undefined {
  if (key === 'region' && !findRegion(name)) return 'country, zone or cloud region';
  if (key === 'hardware' && !findHardware(name)) return 'device';
  return undefined;
}

/**
 * Data is told of a value, and who asks for its length stands elsewhere; all else is told of calls, and where they run
 * of those that run on own machines.
 */
function sayUnheard({ key, start }: Annotation, { facts, costs, canTell }: AnnotationInput): string | undefined {
  if (!canTell || key === 'dataset-size') return undefined;
  const heard = facts.heard.get(start);
  const hearing = costs.filter(({ workload: { span } }) => heard?.has(`${span.start}:${span.end}`));
  const isOfPlace = PLACE_KEYS.some((name) => name === settingKey(key as ToldKey));
  if (hearing.some(({ workload }) => !isOfPlace || workload.host.kind !== 'api')) return undefined;
  if (hearing.length > 0) return `What is called here runs on its provider's machines, so ${key} tells nothing.`;
  return `No call that spends compute stands here, so ${key} tells nothing.`;
}

/** The name that a misspelt one stands for, where that is plain. */
function nearest(name: string): string | undefined {
  let best: string | undefined;
  let least = 3;
  for (const known of TOLD_KEYS) {
    const distance = editDistance(name, known);
    if (distance >= least || distance * 3 > known.length + 2) continue;
    least = distance;
    best = known;
  }
  return best;
}

function writing(newText: string, span: Annotation['keySpan']): Fix {
  return { title: `Write "${newText}"`, safety: 'suggested', edits: [{ span, newText }], saves: undefined };
}
