// Which data files a document finds: those it names, where a program may be started, and no others.

import { describe, expect, test } from 'vitest';
import { Room } from './room';

const CALL = `from openai import OpenAI
for x in ROWS:
    OpenAI().responses.create(model="gpt-4o", input=x, max_output_tokens=5)
`;
const json = (path: string) => `import json\nROWS = json.load(open("${path}"))\n${CALL}`;

/** How often the call of `main` runs at best. */
async function timesOf(files: Readonly<Record<string, string>>, main = 'main.py'): Promise<number | undefined> {
  const room = new Room(files);
  await room.scan();
  const analysis = [...room.session.analyses()].find(({ document }) => document.uri.endsWith(`/${main}`));
  return analysis?.costs[0]?.workload.times.range.best;
}

const THREE = '["a", "b", "c"]';

describe('a file that the code names', () => {
  test.each<[string, Readonly<Record<string, string>>, number]>([
    ['beside it', { 'main.py': json('rows.json'), 'rows.json': THREE }, 3],
    ['in a folder', { 'main.py': json('data/rows.json'), 'data/rows.json': THREE }, 3],
    [
      'beside the script, by a path',
      {
        'src/main.py': `import json\nfrom pathlib import Path\nROWS = json.loads(Path(__file__).with_name("rows.json").read_text())\n${CALL}`,
        'src/rows.json': THREE,
      },
      3,
    ],
    ['with a byte order mark', { 'main.py': json('rows.json'), 'rows.json': `\uFEFF${THREE}` }, 3],
    ['that is not there', { 'main.py': json('rows.json') }, 1],
    ['that is no JSON', { 'main.py': json('rows.json'), 'rows.json': '["a", ' }, 1],
    ['that is empty', { 'main.py': json('rows.json'), 'rows.json': '' }, 1],
    ['nested without end', { 'main.py': json('rows.json'), 'rows.json': '['.repeat(200_000) }, 1],
    [
      'a CSV with a head and a line break in quotes',
      {
        'main.py': `import csv\nROWS = csv.DictReader(open("rows.csv"))\n${CALL}`,
        'rows.csv': 'q,a\n"x\ny",1\nz,2\n',
      },
      2,
    ],
    [
      'JSON Lines',
      { 'main.py': `ROWS = open("rows.jsonl").readlines()\n${CALL}`, 'rows.jsonl': '{}\n{}\n{}\n{}\n' },
      4,
    ],
    [
      'YAML',
      {
        'main.py': `import yaml\nROWS = range(yaml.safe_load(open("c.yaml"))["n"])\n${CALL}`,
        'c.yaml': 'n: 7\n',
      },
      7,
    ],
    [
      'YAML that repeats itself a billion times',
      {
        'main.py': `import yaml\nROWS = yaml.safe_load(open("c.yaml"))\n${CALL}`,
        'c.yaml': `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
          .split('')
          .map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(',')}]`)
          .join('\n')}\n`,
      },
      9,
    ],
    [
      'TOML',
      {
        'main.py': `import tomllib\nROWS = range(tomllib.load(open("c.toml", "rb"))["n"])\n${CALL}`,
        'c.toml': 'n = 6\n',
      },
      6,
    ],
    ['one with secrets', { 'main.py': json('.env'), '.env': THREE }, 1],
    [
      'written by the program before',
      { 'main.py': `open("rows.json", "w")\n${json('rows.json')}`, 'rows.json': THREE },
      1,
    ],
  ])('%s', async (_, files, times) => {
    expect(await timesOf(files)).toBe(times);
  });
});

test('says the file and the key that a count is from', async () => {
  const room = new Room({
    'main.py': `import yaml\nROWS = range(yaml.safe_load(open("c.yaml"))["data"]["n"])\n${CALL}`,
    'c.yaml': 'data:\n  n: 7\n',
  });
  await room.scan();
  const [cost] = room.session.get('/p/main.py')?.costs ?? [];
  expect(cost?.workload.times.because.map(({ text }) => text)).toContainEqual(
    expect.stringMatching(/, from c\.yaml \(data\.n\)$/),
  );
});

test('relative imports lead up to the repository and no further', async () => {
  const files = { 'r/.git/HEAD': '', 'rows.py': `ROWS = ${THREE}\n`, 'r/rows.py': `ROWS = ${THREE}\n` };
  const main = `from ..rows import ROWS\n${CALL}`;
  expect(await timesOf({ ...files, 'r/pkg/main.py': main }, 'r/pkg/main.py')).toBe(3);
  expect(await timesOf({ ...files, 'r/main.py': main }, 'r/main.py')).toBe(1);
});
