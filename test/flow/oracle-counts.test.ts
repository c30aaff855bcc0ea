// The counts of Wattlint against those of CPython: every program of test/oracle/programs was run with SDK stubs, the
// table says how often each call ran. What is known to be wrong is listed, dated, in test/oracle/misses.json.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compare, isRight, readTable, type Verdict } from '../oracle/compare';

const ROOT = process.cwd();
const PROGRAMS = join(ROOT, 'test/oracle/programs');

interface Miss {
  readonly program: string;
  readonly site: string;
  readonly since: string;
  readonly cause: string;
}

const table = readTable(ROOT);
const misses: readonly Miss[] = JSON.parse(readFileSync(join(ROOT, 'test/oracle/misses.json'), 'utf8'));
const programs = readdirSync(PROGRAMS).flatMap((theme) =>
  readdirSync(join(PROGRAMS, theme))
    .filter((name) => !name.startsWith('.') && name !== '__pycache__')
    .map((name) => `${theme}/${name}`),
);

describe('the table is of the programs as they stand (npm run oracle:counts)', () => {
  test('all programs were run', () => {
    expect(Object.keys(table.programs).sort()).toEqual([...programs].sort());
  });

  test('none has changed since', () => {
    const stale = programs.filter((program) => table.programs[program]?.hash !== hashOf(join(PROGRAMS, program)));
    expect(stale).toEqual([]);
    expect(table.stubs).toBe(hashOf(join(ROOT, 'test/oracle/stubs')));
  });
});

describe.each(programs.map((program) => program.split('/')[0] as string).filter(isFirst))('%s', (theme) => {
  test.each(programs.filter((program) => program.startsWith(`${theme}/`)))('%s', async (program) => {
    const verdicts = await compare(ROOT, program, table);
    const wrong = verdicts.filter((verdict) => !isRight(verdict));
    const known = misses.filter((miss) => miss.program === program).map(({ site }) => site);
    expect(wrong.filter(({ site }) => !known.includes(site)).map(say), 'counted otherwise').toEqual([]);
    const righted = known.filter((site) => !wrong.some((verdict) => verdict.site === site));
    expect(righted, 'right by now: take it off test/oracle/misses.json').toEqual([]);
  });
});

function isFirst(name: string, at: number, all: readonly string[]): boolean {
  return all.indexOf(name) === at;
}

function say({ site, counted, told }: Verdict): string {
  const { what, ...numbers } = counted;
  return `${site} ${what} ran ${JSON.stringify(numbers)}, told ${told ?? 'nothing'}`;
}

/** As scripts/oracle-counts.py makes it. */
function hashOf(path: string): string {
  const isFile = statSync(path).isFile();
  const names = isFile
    ? [basename(path)]
    : readdirSync(path, { recursive: true, encoding: 'utf8' })
        .map((name) => name.replaceAll('\\', '/'))
        .filter((name) => !name.includes('__pycache__') && statSync(join(path, name)).isFile());
  const digest = createHash('sha256');
  for (const name of names.sort()) {
    const bytes = readFileSync(isFile ? path : join(path, name)).toString('latin1');
    digest.update(`${name}\0`).update(Buffer.from(`${bytes.replaceAll('\r\n', '\n')}\0`, 'latin1'));
  }
  return digest.digest('hex').slice(0, 16);
}
