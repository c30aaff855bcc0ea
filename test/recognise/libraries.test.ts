// Libraries that train, tune or run networks, each by a short program in the manner of its documentation. A line that
// spends compute says so behind `#=`: its kind, and what of its size the code or the library's default tells
// (`#= training epochs=3 batch=32`). Every other line must be silent.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isOfInterest } from '../../src/recognise/prefilter';
import type { Known, Workload } from '../../src/recognise/workload';
import { workloadsOf } from './say';

const FOLDER = join(__dirname, 'libraries');
const MARK = /#= (.*)$/;

/** Programs of one family stand in one file, parted by `# ---` lines; each is a file of its own to the reader. */
for (const name of readdirSync(FOLDER)) {
  for (const code of readFileSync(join(FOLDER, name), 'utf8').split(/^# --- .*\n/m)) {
    if (code.trim() === '') continue;
    const title = /^(?:import|from) ([\w.]+)/m.exec(code)?.[1] ?? '';
    test(`${name.replace(/\.py$/, '')}: ${title}`, () => {
      const lines = code.split('\n');
      const expected = lines.map((line) => MARK.exec(line)?.[1]?.split(' + ').sort() ?? []);
      const plain = code.replace(/ *#= .*$/gm, '');
      const found = byLine(plain);
      const differences = lines.flatMap((line, at) => compare(line, expected[at] ?? [], found.get(at) ?? []));
      expect(differences, differences.join('\n')).toEqual([]);
      if (expected.some((marks) => marks.length > 0)) expect(isOfInterest(plain, 'python'), 'of interest').toBe(true);
    });
  }
}

function byLine(code: string): ReadonlyMap<number, readonly Workload[]> {
  const found = new Map<number, Workload[]>();
  for (const workload of workloadsOf(code)) {
    const line = code.slice(0, workload.span.start).split('\n').length - 1;
    found.set(line, [...(found.get(line) ?? []), workload]);
  }
  return found;
}

/** Only what the mark names of a size is compared. */
function compare(line: string, expected: readonly string[], found: readonly Workload[]): readonly string[] {
  const said = [...found]
    .sort((one, other) => (one.kind < other.kind ? -1 : 1))
    .map((workload, at) => describe(workload, expected[at]));
  return expected.join(' + ') === said.join(' + ')
    ? []
    : [`${line.trim()}   found: ${said.join(' + ') || 'nothing'}`];
}

function describe(workload: Workload, mark = ''): string {
  const names = [...mark.matchAll(/(\w+)=/g)].map(([, name]) => name ?? '');
  return [workload.kind, ...names.map((name) => `${name}=${sizeOf(workload, name)}`)].join(' ');
}

function sizeOf({ training, sweep, request, model, times, library }: Workload, name: string): string {
  const sizes: Readonly<Record<string, Known | string | undefined>> = {
    epochs: training?.epochs,
    batch: training?.batchSize ?? request?.batchSize,
    steps: training?.steps ?? request?.steps,
    trees: training?.trees,
    samples: training?.samples,
    learner: training?.learner,
    trials: sweep?.trials,
    seconds: sweep?.seconds,
    items: request?.items,
    passes: request?.passes,
    times: String(times.range.best),
    model: model?.id,
    library,
  };
  const size = sizes[name];
  return typeof size === 'object' ? String(size.value.best) : (size ?? '?');
}
