// Every signature read off the real packages is recognised, and what its pattern reads is among its arguments.

import { describe, expect, it } from 'vitest';
import table from '../../data/oracle/signatures.json';
import { indexPatterns } from '../../src/base/path-pattern';
import { ALL } from '../../src/recognise/all';
import type { CallPattern, Source } from '../../src/recognise/recogniser';

const index = indexPatterns(
  ALL.flatMap((recogniser) =>
    recogniser.calls.flatMap((pattern) =>
      (typeof pattern.call === 'string' ? [pattern.call] : pattern.call).map((call): [string, CallPattern] => [
        call,
        pattern,
      ]),
    ),
  ),
);

describe('signatures', () => {
  for (const row of table.calls) {
    it(`${row.package} ${row.version} ${row.path}`, () => {
      expect(row.ok).toBe(true);
      const [pattern] = index.find(row.path);
      expect(pattern, 'no recogniser').toBeDefined();
      if (pattern === undefined || row.hasKeywords) return;
      const names = new Set(Object.keys(row.arguments));
      for (const sources of [
        pattern.model,
        pattern.maxOutputTokens,
        pattern.items,
        pattern.steps,
        pattern.maxTurns,
      ]) {
        const plain = namesIn(sources);
        const elsewhere = (sources ?? []).some((source) => /^receiver:|^\d/.test(source));
        if (plain.length === 0 || elsewhere) continue;
        expect(
          plain.some((name) => names.has(name)),
          `none of ${plain} in ${[...names]}`,
        ).toBe(true);
      }
    });
  }
});

/** Named arguments that sources begin with. */
function namesIn(sources: readonly Source[] | undefined): readonly string[] {
  return (sources ?? [])
    .filter((source) => !/^receiver:|^\d/.test(source))
    .map((source) => source.replace(/[.[].*$/, ''));
}
