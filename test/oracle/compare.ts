// What Wattlint says of the programs of the oracle beside what was counted when they ran. The test and the page of
// figures rest on it. A site is a call by the place it starts at, as in the ids of reports: `main.py:12:5`,
// `main.ipynb#3:8:1`.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DEFAULTS, engine } from '../../src/project/engine';
import type { Workload } from '../../src/recognise/workload';
import { scan } from '../../src/session/scan';
import { Session } from '../../src/session/session';
import { Sources } from '../../src/session/sources';
import { locate } from '../../src/source/location';
import { memoryWorkspace } from '../session/memory-workspace';

/** How often a call ran: plainly, with other answers of the models, with requests that fail now and then. */
export interface Counted {
  readonly what: string;
  readonly times: number;
  readonly talk?: number;
  readonly trouble?: number;
  readonly trials?: number;
}

export interface Table {
  readonly date: string;
  readonly python: string;
  readonly stubs: string;
  readonly programs: Readonly<
    Record<string, { readonly hash: string; readonly calls: Readonly<Record<string, Counted>> }>
  >;
}

export interface Verdict {
  readonly program: string;
  readonly site: string;
  readonly counted: Counted;
  /** As a person reads it; undefined where nothing was told. */
  readonly told: string | undefined;
  readonly isFound: boolean;
  readonly isContained: boolean;
  /** Undefined where the count hangs on answers of a model, not on the code. */
  readonly isBest: boolean | undefined;
  /** Undefined where nothing is called exact. */
  readonly isExactRight: boolean | undefined;
  /** Of a sweep; undefined elsewhere. */
  readonly areTrialsRight: boolean | undefined;
}

export function readTable(root: string): Table {
  return JSON.parse(readFileSync(join(root, 'data/oracle/counts.json'), 'utf8'));
}

/** True where all that is judged is right. */
export function isRight({ isFound, isContained, isBest, isExactRight, areTrialsRight }: Verdict): boolean {
  return isFound && isContained && isBest !== false && isExactRight !== false && areTrialsRight !== false;
}

/** Every call that was counted or told, with what is right about it. */
export async function compare(root: string, program: string, table: Table): Promise<readonly Verdict[]> {
  const told = await tell(join(root, 'test/oracle/programs', program));
  const counted = table.programs[program]?.calls ?? {};
  const sites = new Set([...Object.keys(counted), ...told.keys()]);
  return [...sites].map((site) => judge(program, site, counted[site] ?? NEVER, told.get(site) ?? []));
}

const NEVER: Counted = { what: 'nothing', times: 0 };

function judge(program: string, site: string, counted: Counted, all: readonly Workload[]): Verdict {
  // Several on one call, a load and a pass, run equally often; the one that is furthest off is judged.
  const verdicts = all.map((workload) => judgeOne(program, site, counted, workload));
  const missing = { isFound: counted.times === 0, isContained: counted.times === 0 };
  const none = { isBest: undefined, isExactRight: undefined, areTrialsRight: undefined, told: undefined };
  return verdicts.find((each) => !isRight(each)) ?? verdicts[0] ?? { program, site, counted, ...missing, ...none };
}

function judgeOne(program: string, site: string, counted: Counted, { times, sweep }: Workload): Verdict {
  const { low, best, high } = times.range;
  const { times: plain, talk = plain, trouble = plain } = counted;
  // The expected path has no errors: those may only add.
  const seen = [plain, talk, Math.max(plain, trouble)];
  const isPerRun = times.basis === 'run';
  const isNever = seen.every((count) => count === 0);
  const isContained = isPerRun
    ? seen.every((count) => low <= count && count <= high)
    : isNever || times.basis === 'iteration';
  const isDetermined = isPerRun && talk === plain;
  const isExact = isPerRun && times.certainty === 'exact';
  const trials = sweep?.trials?.value;
  const limits = low === high ? `${best}` : `${low}..${best}..${Number.isFinite(high) ? high : '∞'}`;
  const tried = trials ? `, ${trials.low}..${trials.best}..${trials.high} trials` : '';
  return {
    program,
    site,
    counted,
    told: `${limits} ${times.certainty} per ${times.basis}${tried}`,
    isFound: true,
    isContained,
    isBest: isDetermined ? best === plain : undefined,
    isExactRight: isExact ? seen.every((count) => count === low && count === high) : undefined,
    areTrialsRight: counted.trials === undefined ? undefined : isNear(trials?.best, counted.trials),
  };
}

/** Means over several searches need not be whole. */
function isNear(told: number | undefined, counted: number): boolean {
  return told !== undefined && Math.abs(told - counted) < 1e-6;
}

/** The workloads of a program's files by their site, each counted for one run of the whole. */
async function tell(path: string): Promise<ReadonlyMap<string, readonly Workload[]>> {
  const workspace = memoryWorkspace(filesOf(path), { home: HOME });
  const sources = new Sources(workspace);
  const session = new Session({ analyse: engine(undefined, sources), settings: DEFAULTS });
  await scan(session, workspace, [{ kind: 'folder', uri: HOME }], {
    sources,
    exclude: [],
    sliceMs: Number.POSITIVE_INFINITY,
  });
  const told = new Map<string, Workload[]>();
  for (const { document, costs } of session.analyses()) {
    for (const { workload } of costs) {
      // A loop over settings groups the trainings in it; it is no call.
      if (workload.sweep?.strategy === 'loop') continue;
      const { cell, line, column } = locate(document, workload.span.start);
      const file = workspace.pathOf(document.uri);
      const site = `${file}${cell === null ? '' : `#${cell}`}:${line}:${column}`;
      told.set(site, [...(told.get(site) ?? []), workload]);
    }
  }
  return told;
}

const HOME = '/program';

function filesOf(path: string): Readonly<Record<string, Uint8Array>> {
  if (statSync(path).isFile()) return { [`${HOME}/${basename(path)}`]: readFileSync(path) };
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => !name.includes('__pycache__') && statSync(join(path, name)).isFile());
  return Object.fromEntries(
    files.map((name) => [`${HOME}/${name.replaceAll('\\', '/')}`, readFileSync(join(path, name))]),
  );
}
