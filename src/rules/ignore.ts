// Which findings a person silenced: `# wattlint: ignore[rule-a, rule-b] reason`, `ignore-next-line`, `ignore-file`.
// A trailing comment speaks for the statement it stands in, a comment on a line of its own for the one below, in its
// own cell. What silences nothing is handed on, so that ignores do not pile up.

import { indexLines, type LineIndex } from '../base/line-index';
import type { Span } from '../base/span';
import { type Lines, type Remark, spokenLines } from '../syntax/directive';
import { type Directive, readDirectives, type Selector } from './ignore-comment';
import type { Finding, Rule } from './rule';
import { covers } from './selector';

export interface Ignore extends Directive {
  /** The lines it speaks for, both ends included; undefined for the whole file. */
  readonly lines: Lines | undefined;
}

/** Every ignore of a file, in order. In a notebook, one at the end of a cell does not reach into the next. */
export function readIgnores(
  remarks: readonly Remark[],
  text: string,
  cells: readonly Span[] | undefined,
): readonly Ignore[] {
  const found = remarks.flatMap((remark) => readDirectives(remark).map((directive) => ({ remark, directive })));
  if (found.length === 0) return [];
  const spokenFor = spokenLines(remarks, text, cells);
  return found.map(({ remark, directive }) => ({
    ...directive,
    lines: directive.form === 'ignore-file' ? undefined : spokenFor(remark, directive.form === 'ignore-next-line'),
  }));
}

export interface Silenced {
  readonly kept: readonly Finding[];
  /** Ignores, or names in the list of one, that silenced nothing. */
  readonly unused: readonly Unused[];
}

export interface Unused {
  readonly ignore: Ignore;
  /** The name that silences nothing while others of its list do; undefined: the whole comment. */
  readonly selector: Selector | undefined;
}

/** Takes out what is ignored. A finding stands on every line of its statement, as far as its head goes. */
export function silence(
  findings: readonly Finding[],
  ignores: readonly Ignore[],
  text: string,
  rules: readonly Rule[],
): Silenced {
  if (ignores.length === 0) return { kept: findings, unused: [] };
  const lines = indexLines(text);
  const used = new Set<Ignore | Selector>();
  const kept = findings.filter((finding) => {
    const standing = linesOf(finding, text, lines);
    const rule = rules.find(({ id }) => id === finding.rule);
    let isKept = true;
    for (const ignore of ignores) {
      if (ignore.fault || !speaksFor(ignore, standing)) continue;
      const named = ignore.selectors.filter(({ name }) => rule && covers(name, rule));
      if (ignore.selectors.length > 0 && named.length === 0) continue;
      for (const part of [ignore, ...named]) used.add(part);
      isKept = false;
    }
    return isKept;
  });
  return { kept, unused: ignores.flatMap((ignore) => unusedOf(ignore, used)) };
}

function unusedOf(ignore: Ignore, used: ReadonlySet<Ignore | Selector>): readonly Unused[] {
  if (!used.has(ignore)) return [{ ignore, selector: undefined }];
  return ignore.selectors.filter((selector) => !used.has(selector)).map((selector) => ({ ignore, selector }));
}

/** Findings about comments are silenced by name only: an ignore of everything must not hide that it ignores nothing. */
export function silenceComments(
  findings: readonly Finding[],
  ignores: readonly Ignore[],
  text: string,
  rule: Rule,
): readonly Finding[] {
  const willing = ignores.filter(
    ({ fault, selectors }) => !fault && selectors.some(({ name }) => isNamed(name, rule)),
  );
  if (findings.length === 0 || willing.length === 0) return findings;
  const lines = indexLines(text);
  return findings.filter((finding) => {
    const standing = linesOf(finding, text, lines);
    return !willing.some((ignore) => speaksFor(ignore, standing));
  });
}

/** True when the selector means the rule and not just every rule. */
export function isNamed(selector: string, rule: Rule): boolean {
  return selector !== '*' && covers(selector, rule);
}

function speaksFor({ lines }: Ignore, { first, last }: Lines): boolean {
  return lines === undefined || (lines.first <= last && lines.last >= first);
}

/** Statements with a body of their own: only their head belongs to the call in it. */
const COMPOUND = /^(?:async\s+)?(?:with|for|while|if|elif|try|match|class|def|switch|function)\b/;

function linesOf(finding: Finding, text: string, lines: LineIndex): Lines {
  const statement = finding.costs[0]?.workload.statement ?? finding.span;
  const start = Math.min(statement.start, finding.span.start);
  const isCompound = COMPOUND.test(text.slice(start, start + 40));
  const end = isCompound ? finding.span.end : Math.max(statement.end, finding.span.end);
  return { first: lines.positionAt(start).line, last: lines.positionAt(end).line };
}
