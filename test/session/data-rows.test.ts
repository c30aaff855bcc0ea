// What the rows of data files hold decides how often a call runs, where the file is read in full.

import { describe, expect, test } from 'vitest';
import { Room } from './room';

const ASK = 'client.responses.create(model="gpt-4o", input="x", max_output_tokens=5)\n';
const HEAD = 'import csv, json\nfrom openai import OpenAI\nclient = OpenAI()\n';
const TABLE = 'name,n,active\na,2,yes\n"b, too",5,no\n\nc,3,yes\n';
const LINES = '{"id": 1, "kind": "x"}\n\n{"id": 2}\n{"id": 3, "kind": "y"}\n';

async function timesOf(main: string, files: Readonly<Record<string, string>>): Promise<string> {
  const room = new Room({ 'main.py': HEAD + main, ...files });
  await room.scan();
  const { range, certainty } = room.session.get('/p/main.py')?.costs[0]?.workload.times ?? {};
  return range ? `${[...new Set([range.low, range.best, range.high])].join('..')} ${certainty}` : 'none';
}

describe('rows of a table', () => {
  test.each([
    [
      'a condition on a cell',
      `for row in csv.DictReader(open("t.csv")):\n  if row["active"] == "yes": ${ASK}`,
      '2 likely',
    ],
    [
      'a number in a cell',
      `for row in csv.DictReader(open("t.csv")):\n  for _ in range(int(row["n"])): ${ASK}`,
      '10 likely',
    ],
    [
      'filtered in a function',
      `def rows(path="t.csv"):\n  with open(path) as f:\n    return [r for r in csv.DictReader(f) if int(r["n"]) > 2]\nfor row in rows(): ${ASK}`,
      '2 likely',
    ],
    [
      'handed on by a generator',
      `def rows():\n  with open("t.csv") as f:\n    for r in csv.DictReader(f):\n      if r["active"] != "yes": continue\n      yield r["name"], int(r["n"])\nfor name, n in rows():\n  for _ in range(n): ${ASK}`,
      '5 likely',
    ],
    [
      'laid over defaults',
      `for row in csv.DictReader(open("t.csv")):\n  row = {"n": 1, **row}\n  for _ in range(int(row["n"])): ${ASK}`,
      '10 likely',
    ],
    [
      'parted by another sign',
      `for row in csv.DictReader(open("u.csv"), delimiter=";"):\n  if row["b"] == "1": ${ASK}`,
      '1 likely',
    ],
    [
      'read in a way of its own: how many rows there are is known, not what they hold',
      `for row in csv.DictReader(open("u.csv"), dialect="excel"):\n  if row["b"] == "1": ${ASK}`,
      '0..2 likely',
    ],
  ])('%s', async (_, main, times) => {
    expect(await timesOf(main, { 't.csv': TABLE, 'u.csv': 'a;b\n1;1\n2;0\n' })).toBe(times);
  });
});

describe('lines', () => {
  const long = Array.from({ length: 200 }, (_, i) => `line ${i}`);
  test.each([
    [
      'that are not empty',
      `rows = []\nwith open("l.jsonl") as f:\n  for line in f:\n    line = line.strip()\n    if line: rows.append(json.loads(line))\nfor row in rows: ${ASK}`,
      '3 likely',
    ],
    [
      'with a key that some have',
      `for row in [json.loads(line) for line in open("l.jsonl") if line.strip()]:\n  if row.get("kind"): ${ASK}`,
      '2 likely',
    ],
    [
      'ids that another file has',
      `def read(path):\n  return [json.loads(line) for line in open(path) if line.strip()]\ndone = {r["id"] for r in read("d.jsonl")}\nfor r in [r for r in read("l.jsonl") if r["id"] not in done]: ${ASK}`,
      '2 likely',
    ],
    [
      'more than are told apart, none of them blank',
      `for line in open("long.txt"):\n  line = line.strip()\n  if not line: continue\n  ${ASK}`,
      '200 likely',
    ],
    [
      'more than are told apart, some of them blank',
      `for line in open("gaps.txt"):\n  line = line.strip()\n  if line: ${ASK}`,
      '0..201 likely',
    ],
    [
      'appended one by one',
      `rows = []\nfor line in open("many.jsonl"): rows.append(json.loads(line))\nfor row in rows:\n  if row["n"] % 2: ${ASK}`,
      '15 likely',
    ],
    [
      'each parsed',
      `rows = [json.loads(line) for line in open("many.jsonl")]\nfor row in rows[:10]:\n  if row["n"] % 2: ${ASK}`,
      '5 likely',
    ],
    ['of a text that is read at once', `for line in open("l.jsonl").read().splitlines(): ${ASK}`, '4 likely'],
  ])('%s', async (_, main, times) => {
    const files = {
      'l.jsonl': LINES,
      'd.jsonl': '{"id": 2}\n',
      'long.txt': long.join('\n'),
      'many.jsonl': Array.from({ length: 30 }, (_, n) => JSON.stringify({ n })).join('\n'),
      'gaps.txt': ['', ...long].join('\n'),
    };
    expect(await timesOf(main, files)).toBe(times);
  });
});

test('what is counted by a file is never exact, through lists, sets and lengths', async () => {
  const files = { 'q.json': '["a", "b", "a"]' };
  const xs = 'xs = []\nfor q in json.load(open("q.json")): xs.append(q)\n';
  expect(await timesOf(`${xs}for x in xs: ${ASK}`, files)).toBe('3 likely');
  expect(await timesOf(`${xs}for x in set(xs): ${ASK}`, files)).toMatch(/likely$/);
  expect(await timesOf(`${xs}for x in range(len(xs)): ${ASK}`, files)).toBe('3 likely');
});

describe('data frames', () => {
  const FRAME = 'import pandas as pd\ndf = pd.read_csv("t.csv")\n';
  const ROWS = 'city,stars,text\nRome,5,a\nOslo,2,\nRome,1,c\nBern,4,d\n';

  test.each([
    ['rows by a condition', `for _, row in df[df["stars"] > 3].iterrows(): ${ASK}`, '2 likely'],
    ['by two', `for row in df[(df.stars < 3) & (df.city == "Rome")].itertuples(): ${ASK}`, '1 likely'],
    ['by one that is turned round', `for x in df.loc[~df["city"].isin(["Rome"]), "text"]: ${ASK}`, '2 likely'],
    ['groups', `for city, rows in df.groupby("city"):\n  for x in rows["text"]: ${ASK}`, '4 likely'],
    ['large groups', `for city, rows in df.groupby("city"):\n  if len(rows) > 1: ${ASK}`, '1 likely'],
    ['different values', `for city in df["city"].unique(): ${ASK}`, '3 likely'],
    ['how many there are', `for i in range(df["city"].nunique()): ${ASK}`, '3 likely'],
    [
      'the most frequent',
      `for city, n in df["city"].value_counts().head(1).items():\n  for i in range(n): ${ASK}`,
      '2 likely',
    ],
    ['rows without empty cells', `for row in df.dropna(subset=["text"]).to_dict("records"): ${ASK}`, '3 likely'],
    [
      'a column of its own',
      `df["long"] = [True, False, False, False]\nfor x in df[df["long"]]["text"]: ${ASK}`,
      '1 likely',
    ],
    [
      'a column that is made otherwise',
      `df["stars"] = df["stars"].clip(1, 4)\nfor x in df[df["stars"] > 3]["text"]: ${ASK}`,
      '0..4 likely',
    ],
    ['cells that are set', `df.loc[0, "stars"] = 1\nfor x in df[df["stars"] > 3]["text"]: ${ASK}`, '0..4 likely'],
    ['a condition that is not known', `for _, row in df[df["text"].str.len() > 3].iterrows(): ${ASK}`, '0..4 likely'],
  ])('%s', async (_, main, times) => {
    expect(await timesOf(FRAME + main, { 't.csv': ROWS })).toBe(times);
  });
});

describe('folders', () => {
  const PATHS = 'import glob, os\nfrom pathlib import Path\n';
  const FILES = { 'docs/a.md': 'x\n', 'docs/b.md': 'x\ny\n', 'docs/c.txt': '', [`long/${'a'.repeat(200)}.md`]: '' };

  test.each([
    ['by a pattern', `for path in Path("docs").glob("*.md"): ${ASK}`, '2 likely'],
    ['by a pattern as text', `for path in glob.glob("docs/*"): ${ASK}`, '3 likely'],
    ['by a pattern of letters and signs', `for path in glob.glob("docs/*.?d*"): ${ASK}`, '2 likely'],
    ['by a pattern that fits in no way', `for path in glob.glob("docs/*.t*t*x"): ${ASK}`, '0 likely'],
    ['by a pattern of many stars', `for path in glob.glob("long/${'*a'.repeat(40)}*b"): ${ASK}`, '0 likely'],
    ['by names', `for name in os.listdir("docs"):\n  if name.endswith(".md"): ${ASK}`, '2 likely'],
    [
      'what the files hold',
      `for path in sorted(Path("docs").glob("*.md")):\n  for line in path.read_text().splitlines(): ${ASK}`,
      '3 likely',
    ],
    ['by the name without its end', `for path in Path("docs").iterdir():\n  if path.stem == "b": ${ASK}`, '1 likely'],
    [
      'what is there is not made',
      `for name in ["a", "z"]:\n  if not Path(f"docs/{name}.md").exists(): ${ASK}`,
      '1 likely',
    ],
    [
      'that the program fills',
      `Path("docs/d.md").write_text("x")\nfor path in Path("docs").glob("*.md"): ${ASK}`,
      '0..1..Infinity guess',
    ],
  ])('%s', async (_, main, times) => {
    expect(await timesOf(PATHS + main, FILES)).toBe(times);
  });
});
