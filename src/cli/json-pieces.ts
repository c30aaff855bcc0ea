// A report as JSON in pieces, one for each file: a text cannot be longer than half a gigabyte, a report can. For a
// person it is indented; for a program each file stands on a line of its own.

import { type JsonDetail, toJson } from '../report/json';
import type { Report } from '../report/report';

export function* jsonPieces(report: Report, isForPerson: boolean, detail: JsonDetail): Iterable<string> {
  const { files } = report;
  // The frame without its files, which are made one at a time; what is counted over them is counted here.
  const frame = toJson({ ...report, files: [] }) as Record<string, unknown> & { summary: object };
  const count = (many: (analysis: Report['files'][number]['analysis']) => number) =>
    files.reduce((all, { analysis }) => all + many(analysis), 0);
  const summary = {
    ...frame.summary,
    analysed: files.length,
    workloads: count(({ costs }) => costs.length),
    findings: count(({ findings }) => findings.length),
  };
  const each = function* () {
    for (const file of files) yield* (toJson({ ...report, files: [file] }, detail) as { files: object[] }).files;
  };
  yield* objectPieces({ ...frame, summary }, 'files', each(), isForPerson);
  yield '\n';
}

/** An object whose array under `key` is handed in item by item. `of` is written in the order of its keys. */
export function* objectPieces(
  of: Readonly<Record<string, unknown>>,
  key: string,
  items: Iterable<unknown>,
  isForPerson: boolean,
): Iterable<string> {
  const indent = isForPerson ? 2 : undefined;
  const [space, inner, outer] = isForPerson ? [' ', '\n    ', '\n  '] : ['', '\n', '\n'];
  const shifted = (value: unknown, by: string) =>
    JSON.stringify(value, undefined, indent).replaceAll('\n', `\n${by}`);
  let separator = '{';
  for (const [name, value] of Object.entries(of)) {
    yield `${separator}${isForPerson ? '\n  ' : ''}${JSON.stringify(name)}:${space}`;
    separator = ',';
    if (name !== key) {
      yield shifted(value, '  ');
      continue;
    }
    let between = '[';
    for (const item of items) {
      yield between + inner + shifted(item, '    ');
      between = ',';
    }
    yield between === '[' ? '[]' : `${outer}]`;
  }
  yield isForPerson ? '\n}' : '}';
}
