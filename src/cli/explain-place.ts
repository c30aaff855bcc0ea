// `wattlint explain FILE:LINE`: the numbers of the work on that line, followed back to code, catalogue and source.

import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { version } from '../../package.json';
import type { Cost } from '../estimate/footprint';
import { derivationText } from '../report/derivation-text';
import type { Palette } from '../report/palette';
import { type Place, placeOf } from '../report/place';
import { makeReport, type ReportedFile } from '../report/report';
import { plural } from '../report/words';
import { isSet, type ReadArguments } from './arguments';
import { readFolderSettings } from './folder-settings';
import { nodeWorkspace, toUri } from './node-workspace';
import { type Outcome, UsageError } from './outcome';
import { readPointedInto } from './pointed-into';
import { printable } from './printable';
import { Progress } from './progress';
import { flagsOf, targetOf } from './scan';
import { scanAll } from './scan-all';

/** As long as the tool's own pages. */
const WIDEST = 100;

export interface AskedPlace {
  readonly file: string;
  /** The numbers behind it: line, or cell and line in a notebook; all work of the file without. */
  readonly numbers: readonly number[];
  /** An id as JSON tells it, which counts cells from 0. */
  readonly isId: boolean;
}

/** Undefined where no such file is there. */
export function askedPlace(text: string): AskedPlace | undefined {
  if (isFile(text)) return { file: text, numbers: [], isId: false };
  const [, file = '', sign, rest = ''] = /^(.+?)(#|:(?: ?cell )?)((?:\d+(?:, line |:)?)+)$/.exec(text) ?? [];
  if (!isFile(file)) return undefined;
  return { file, numbers: [...rest.matchAll(/\d+/g)].map(Number), isId: sign === '#' };
}

/** `among` are files and folders that may run what stands there. */
export async function explainPlace(
  asked: AskedPlace,
  among: readonly string[],
  read: ReadArguments,
  palette: Palette,
): Promise<Outcome> {
  const workspace = nodeWorkspace(process.cwd());
  const folder = await readFolderSettings({ isIgnored: isSet(read, 'no-config'), flags: flagsOf(read) });
  const targets = [asked.file, ...among].map(targetOf);
  const progress = new Progress(process.stderr);
  const options = { folder, standardInput: undefined, longestMs: 20_000, progress };
  const result = await scanAll(workspace, targets, options).finally(() => progress.clear());
  const report = makeReport({
    tool: { name: 'wattlint', version },
    settings: folder.settings,
    files: result.analyses.map((analysis) => ({ path: workspace.pathOf(analysis.document.uri), analysis })),
    others: await readPointedInto(workspace, result.analyses),
    skipped: result.skipped,
    filesSeen: result.files,
    seconds: 0,
  });
  const uri = toUri(resolve(asked.file));
  const file = report.files.find(({ analysis }) => analysis.document.uri === uri);
  if (file === undefined || file.analysis.costs.length === 0) {
    const why = report.skipped[0]?.why;
    throw new UsageError(`${asked.file} ${why ? `cannot be read: ${why}` : 'holds no AI work that Wattlint sees'}`);
  }
  const width = Math.min(process.stdout.isTTY ? process.stdout.columns : WIDEST, WIDEST);
  const { path, analysis } = file;
  const texts = costsAt(file, asked).map((cost) =>
    derivationText(cost, { path, document: analysis.document, sources: report.sources, palette, width }),
  );
  return { exitCode: 0, output: printable(`${texts.join('\n\n')}`), errors: folder.warnings() };
}

/** The work of the innermost statement on that line; all of the file, the largest first, where no line is told. */
function costsAt({ path, analysis }: ReportedFile, { numbers, isId }: AskedPlace): readonly Cost[] {
  const { document, costs } = analysis;
  const largestFirst = [...costs].sort((left, right) => right.footprint.energyWh.best - left.footprint.energyWh.best);
  if (numbers.length === 0) return largestFirst;
  const isNotebook = document.cells !== undefined;
  const [cell, line] = isNotebook ? [numbers[0], numbers[1]] : [undefined, numbers[0]];
  const index = cell === undefined ? null : isId ? cell : cell - 1;
  const isOn = ({ cell: own, startLine, endLine }: Place) =>
    own === index && (line === undefined || (startLine <= line && line <= endLine));
  const lengthOf = ({ workload: { statement } }: Cost) => statement.end - statement.start;
  const found = largestFirst.filter(({ workload }) => {
    return isOn(placeOf(document, workload.statement)) || isOn(placeOf(document, workload.span));
  });
  const shortest = Math.min(...found.map(lengthOf));
  if (found.length > 0) return line === undefined ? found : found.filter((cost) => lengthOf(cost) === shortest);
  const places = costs.map(({ workload }) => wherePlace(placeOf(document, workload.span)));
  const listed = [...new Set(places)].slice(0, 12).join(', ');
  throw new UsageError(
    `no AI work at ${path}:${numbers.join(':')}; ${plural(costs.length, 'workload')} there: ${listed}`,
  );
}

/** As it is asked for: `19`, `10:4` with the cell first. */
function wherePlace({ cell, startLine }: Place): string {
  return cell === null ? `line ${startLine}` : `${cell + 1}:${startLine}`;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
