// The SARIF log: the shape that code hosts ask for, stable fingerprints, and fixes that can be applied.

import { describe, expect, it } from 'vitest';
import { toSarif } from '../../src/report/sarif';
import { ALL } from '../../src/rules/all';
import { CHAT, NOTEBOOK } from '../cli/samples';
import { reportOn } from './sample-report';

function runOf(files: Readonly<Record<string, string>>) {
  const [run] = toSarif(reportOn(files), { rules: ALL }).runs;
  if (run === undefined) throw new Error('no run');
  return { run, results: run.results ?? [] };
}

describe('toSarif', () => {
  it('lists every rule with its page, and refers to it', () => {
    const { run, results } = runOf({ 'a.py': CHAT });
    const rules = run.tool.driver.rules ?? [];
    expect(rules.map(({ id }) => id)).toEqual(ALL.map(({ id }) => id));
    for (const { help, helpUri } of rules) {
      expect(help?.markdown).toContain('## When to ignore');
      expect(helpUri).toBeUndefined();
    }
    expect(results.length).toBeGreaterThan(0);
    for (const { ruleIndex = -1, ruleId } of results) expect(rules[ruleIndex]?.id).toBe(ruleId);
  });

  it('points into scripts from line 1, with paths as URIs', () => {
    const { results } = runOf({ 'my code/ä.py': CHAT });
    const [location] = results[0]?.locations ?? [];
    expect(location?.physicalLocation?.artifactLocation?.uri).toBe('my%20code/%C3%A4.py');
    expect(location?.physicalLocation?.region).toMatchObject({ startLine: 5, startColumn: 5 });
  });

  it('names the cell of a notebook, and offers no fix where lines would be wrong', () => {
    const { results } = runOf({ 'n.ipynb': NOTEBOOK.replace('range(100)', 'range(1_000_000)') });
    expect(results.length).toBeGreaterThan(0);
    for (const result of results) {
      expect(result.locations?.[0]?.logicalLocations?.[0]?.fullyQualifiedName).toMatch(/^n\.ipynb#2:3:/);
      expect(result.message.text).toMatch(/^In cell 3: /);
      expect(result.fixes).toBeUndefined();
    }
  });

  it('keeps fingerprints when lines move, and tells twins apart', () => {
    const prints = (text: string) =>
      runOf({ 'a.py': text }).results.map(({ partialFingerprints }) => partialFingerprints?.['wattlint/v1']);
    expect(prints(`# moved\n\n${CHAT}`)).toEqual(prints(CHAT));
    const twice = prints(`${CHAT}${CHAT.slice(CHAT.indexOf('for'))}`);
    expect(new Set(twice).size).toBe(twice.length);
  });

  it('tells of files that were not followed to their end', () => {
    const report = reportOn({ 'a.py': CHAT });
    const files = report.files.map((file) => ({ ...file, analysis: { ...file.analysis, isCutShort: true } }));
    const notes = (each: typeof report) =>
      toSarif(each, { rules: ALL }).runs[0]?.invocations?.[0]?.toolExecutionNotifications?.map(
        ({ message }) => message,
      );
    expect(notes({ ...report, files })).toContainEqual({ text: expect.stringMatching(/^a\.py: Too intricate/) });
    expect(notes(report)).toHaveLength(1);
  });

  it('keeps fixes inside the file', () => {
    const fixes = runOf({ 'a.py': CHAT }).results.flatMap((result) => result.fixes ?? []);
    const lines = CHAT.split('\n').length;
    expect(fixes.length).toBeGreaterThan(0);
    for (const fix of fixes)
      for (const { replacements } of fix.artifactChanges)
        for (const { deletedRegion } of replacements) {
          expect(deletedRegion.startLine).toBeGreaterThan(0);
          expect(deletedRegion.endLine).toBeLessThanOrEqual(lines);
        }
  });
});
