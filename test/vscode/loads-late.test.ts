// What an editor evaluates when it starts: its surfaces, and nothing of the engine behind them. One import too many
// from the wrong room brings in every recogniser.

import { build } from 'esbuild';
import { expect, test } from 'vitest';

const ENTRY = 'src/vscode/extension.ts';
/** Rooms and parsers that wait for the first document. */
const LATE = /^(src\/(flow|recognise)\/|node_modules\/(@lezer|js-yaml)\/|data\/(models|prices|signatures)\.json$)/;

test('the engine is not evaluated before a document asks', async () => {
  const { metafile } = await build({
    entryPoints: [ENTRY],
    bundle: true,
    write: false,
    metafile: true,
    format: 'cjs',
    outfile: 'extension.js',
    platform: 'browser',
    external: ['vscode'],
    loader: { '.md': 'text' },
    logLevel: 'error',
  });
  const bundled = Object.keys(metafile.inputs);
  expect(bundled.some((path) => LATE.test(path))).toBe(true);
  const ways = new Map([[ENTRY, ENTRY]]);
  for (const [path, way] of ways)
    for (const { path: next, kind } of metafile.inputs[path]?.imports ?? [])
      if (kind === 'import-statement' && !ways.has(next)) ways.set(next, `${way} > ${next}`);
  expect([...ways].filter(([path]) => LATE.test(path)).map(([, way]) => way)).toEqual([]);
});
