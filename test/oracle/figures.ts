// The figures of the count oracle: how many of the counts are right, in the words of docs/accuracy.md.

import { compare, isRight, readTable, type Table, type Verdict } from './compare';

export interface Figures {
  readonly table: Table;
  readonly verdicts: readonly Verdict[];
}

export async function compareAll(root: string): Promise<Figures> {
  const table = readTable(root);
  const verdicts: Verdict[] = [];
  for (const program of Object.keys(table.programs)) verdicts.push(...(await compare(root, program, table)));
  return { table, verdicts };
}

/** Of those that are judged, how many are right: `[right, all]`. */
export function share(
  verdicts: readonly Verdict[],
  judge: (verdict: Verdict) => boolean | undefined,
): readonly [number, number] {
  const judged = verdicts.map(judge).filter((each) => each !== undefined);
  return [judged.filter(Boolean).length, judged.length];
}

export function sharesOf(verdicts: readonly Verdict[]) {
  const counted = verdicts.filter(({ counted }) => counted.times > 0);
  const told = verdicts.filter(({ told }) => told !== undefined);
  return {
    found: share(counted, ({ isFound }) => isFound),
    spends: share(told, ({ isContained, counted }) => isContained || counted.times > 0),
    contained: share(verdicts, ({ isContained }) => isContained),
    best: share(verdicts, ({ isFound, isBest }) => (isFound ? isBest : false)),
    exact: share(verdicts, ({ isExactRight }) => isExactRight),
    trials: share(verdicts, ({ areTrialsRight }) => areTrialsRight),
  };
}

/** The generated part of the page. */
export function describeFigures({ table, verdicts }: Figures): string {
  const programs = Object.keys(table.programs);
  const shares = sharesOf(verdicts);
  const rows: readonly (readonly [string, readonly [number, number], string])[] = [
    ['calls that ran and are reported', shares.found, 'all'],
    ['reported calls that spend what is said', shares.spends, 'all'],
    ['counts within `low..high`', shares.contained, '100 %'],
    ['counts equal to `best`, where the code alone decides', shares.best, '95 %'],
    ['counts called `exact` that are', shares.exact, '100 %'],
    ['trials of sweeps', shares.trials, ''],
  ];
  const themes = [...new Set(programs.map((program) => program.split('/')[0] ?? ''))];
  const byTheme = themes.map((theme) => {
    const own = verdicts.filter(({ program }) => program.startsWith(`${theme}/`));
    const number = programs.filter((program) => program.startsWith(`${theme}/`)).length;
    return `| ${theme} | ${number} | ${own.length} | ${own.filter(isRight).length} |`;
  });
  return `${programs.length} programs, notebooks and folders that were written for it run under CPython ${table.python} with stubs in place of the
SDKs, which count each call (\`npm run oracle:counts\`, ${table.date}). Wattlint reads the same programs; ${verdicts.length} calls are
compared.

| what | right | aim |
|---|---|---|
${rows.map(([what, [right, all], aim]) => `| ${what} | ${right} of ${all} (${percent(right, all)}) | ${aim} |`).join('\n')}

| theme | programs | calls | all right |
|---|---|---|---|
${byTheme.join('\n')}

What is wrong is listed, with its date, in \`test/oracle/misses.json\`; the list may only shrink.
`;
}

function percent(right: number, all: number): string {
  return all === 0 ? '–' : `${((100 * right) / all).toFixed(1)} %`;
}
