// What the standard library makes of items, numbers and texts that are written out.

import { describe, expect, it } from 'vitest';
import { timesOf } from './facts';

const cases: Record<string, readonly [string, Record<string, string>]> = {
  'what two sets do not have in common': [
    'need = {"x", "y", "z"}\nfor k in need - {"y"}: lib.a()\nfor k in need ^ {"y", "q"}: lib.b()\n',
    { a: '2 exact run', b: '3 exact run' },
  ],
  'keys that are numbers': ['for k in {1: "a", 2: "b"}:\n  for _ in range(k): lib.a()\n', { a: '3 exact run' }],
  'keys that come twice': ['for k in dict(zip("aba", range(3))): lib.a()\n', { a: '2 exact run' }],
  'items of a product': [
    'from itertools import product\nfor a, b in product([1, 2, 3], [1, 2]):\n  if a != b: lib.a()\n',
    { a: '4 exact run' },
  ],
  'groups of neighbours': [
    'from itertools import groupby\nfor k, g in groupby(sorted(["ab", "a", "b"], key=len), key=len):\n' +
      '  if k == 1: lib.a()\n  for x in g: lib.b()\n',
    { a: '1 exact run', b: '3 exact run' },
  ],
  'the first of what has no end': [
    'from itertools import cycle, islice\nfor x in islice(cycle("abc"), 7):\n  if x == "a": lib.a()\n' +
      'for i, s in zip(range(5), cycle("ab")):\n  if s == "a": lib.b()\n',
    { a: '3 exact run', b: '3 exact run' },
  ],
  'sums so far': [
    'from itertools import accumulate\nfor n in accumulate([1, 2, 3]):\n  for _ in range(n): lib.a()\n',
    { a: '10 exact run' },
  ],
  'quotient and rest': [
    'q, r = divmod(17, 5)\nfor _ in range(q): lib.a()\nfor _ in range(r): lib.b()\n',
    { a: '3 exact run', b: '2 exact run' },
  ],
  'whether any or all hold': [
    'if any(x > 2 for x in [1, 2, 3]): lib.a()\nif all(x > 2 for x in [1, 2, 3]): lib.b()\n',
    { a: '1 exact run', b: '0 exact run' },
  ],
  'a function of the language over items': [
    'for n in map(int, "1,2,3".split(",")):\n  for _ in range(n): lib.a()\n',
    { a: '6 exact run' },
  ],
  'parts of a text': [
    'for w in "a b c d".split(" ", 2): lib.a()\nfor w in "".split(): lib.b()\n' +
      'if "k=v=w".partition("=")[2] == "v=w": lib.c()\n',
    { a: '3 exact run', b: '0 exact run', c: '1 exact run' },
  ],
  'places in a list': [
    'xs = ["a", "b"]\nxs.insert(0, "z")\nxs.remove("b")\nif xs == ["z", "a"]: lib.a()\n' +
      'for _ in range(xs.index("a")): lib.b()\n',
    { a: '1 exact run', b: '1 exact run' },
  ],
  'matches of a pattern': [
    'import re\nT = "a1 b2 c3"\nfor m in re.compile(r"([a-z])(?P<n>\\d)").finditer(T):\n' +
      '  if m.group(1) == "b": lib.a()\n  for _ in range(int(m.group("n"))): lib.b()\nif re.search("z", T): lib.c()\n',
    { a: '1 exact run', b: '6 exact run', c: '0 exact run' },
  ],
  'a pattern with hyphens': [
    'import re\nfor m in re.findall(r"--[\\w-]+", "--fast --dry-run"): lib.a()\n',
    { a: '2 exact run' },
  ],
  'patterns over texts that are cut': [
    'import re, textwrap\nT = "\\n  One. Two.\\n\\n  Three! Four? Five.\\n"\n' +
      'for p in [textwrap.dedent(p).strip() for p in T.split("\\n\\n")]:\n' +
      '  for s in re.split(r"(?<=[.!?])\\s+", p): lib.a()\n',
    { a: '5 exact run' },
  ],
  'lines of a width': [
    'import textwrap\nfor x in textwrap.wrap("aaa bb c " * 10, 20): lib.a()\nfor x in textwrap.wrap("a-b " * 9, 9): lib.b()\n',
    { a: '5 exact run', b: '0..1.. guess run' },
  ],
  'a pattern that may try for ever': [
    'import re\nif re.match(r"(a+)+b", "aaaa"): lib.a()\n',
    { a: '0..1..1 likely run' },
  ],
  'a pattern that tries each way twice': [
    'import re\nif re.search(r"(a|a)*$", "a" * 40 + "b"): lib.a()\nif re.search(r"((a+)b?)+$", "a" * 40 + "c"): lib.b()\n' +
      'if re.search(r"(a?){40}a{40}", "a" * 40): lib.c()\n',
    { a: '0..1..1 likely run', b: '0..1..1 likely run', c: '0..1..1 likely run' },
  ],
  'repeats that share a text, of a long text only': [
    'import re\nP = r"a*a*a*b"\nif re.search(P, "a" * 5000): lib.a()\nif re.search(P, "aab"): lib.b()\n' +
      'if re.search(r"\\w+\\s*=\\s*\\w+", "x" * 3000 + " = y"): lib.c()\n',
    { a: '0..1..1 likely run', b: '1 exact run', c: '1 exact run' },
  ],
  'lists by key': [
    'from collections import defaultdict\ng = defaultdict(list)\nfor w in ["a", "bb", "c"]: g[len(w)].append(w)\n' +
      'for k, ws in g.items():\n  if len(ws) > 1: lib.a()\n',
    { a: '1 exact run' },
  ],
  'a list found for the first time and kept in a name': [
    'from collections import defaultdict\ng = defaultdict(list)\nxs = g["k"]\nxs.append(1)\nxs.append(2)\n' +
      'for _ in g["k"]: lib.a()\n',
    { a: '2 exact run' },
  ],
};

describe('the standard library', () => {
  for (const [name, [text, times]] of Object.entries(cases))
    it(name, () => {
      expect(timesOf(text)).toEqual(times);
    });
});
