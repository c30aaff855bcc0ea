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
