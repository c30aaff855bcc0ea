// A report over a few texts, made by the real engine, for the writers' tests.

import { DEFAULTS, engine } from '../../src/project/engine';
import { makeReport, type Report } from '../../src/report/report';
import { readDocument } from '../../src/source/read-document';

/** Paths to texts; the extension decides how each is read. */
export function reportOn(files: Readonly<Record<string, string>>): Report {
  const analyse = engine();
  const read = Object.entries(files).map(([path, text]) => {
    const result = readDocument({ uri: `/home/${path}`, version: 0, content: { text } });
    if ('skipped' in result) throw new Error(`${path} ${result.skipped}`);
    return { path, analysis: analyse(result.document, DEFAULTS) };
  });
  return makeReport({
    tool: { name: 'wattlint', version: '0.0.0' },
    settings: DEFAULTS,
    files: read,
    skipped: [{ path: 'x.py', why: 'larger than 2 MB' }],
    filesSeen: read.length,
    seconds: 0.1,
  });
}
