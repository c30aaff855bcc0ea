// Files that a program writes itself: `if not path.exists()` finds them, where they are surely there.

import { expect, test } from 'vitest';
import { timesOf } from './facts';

const HEAD = 'import os\nfrom pathlib import Path\n';
const ONCE = '  if not path.exists():\n    path.write_text(lib.a())\n';

test.each([
  [
    'paths that come again',
    `for name in ["a", "b", "a"]:\n  path = Path("out") / name\n${ONCE}`,
    '0..2..2 likely run',
  ],
  [
    'a second pass',
    `for turn in range(2):\n for name in ["a", "b"]:\n  path = Path("out") / name\n${ONCE.replaceAll(/^/gm, ' ').trimEnd()}\n`,
    '0..2..2 likely run',
  ],
  [
    'passed over',
    'for name in ["a", "a", "b"]:\n  path = os.path.join("out", name)\n  if os.path.exists(path):\n    continue\n  with open(path, "w") as f:\n    f.write(lib.a())\n',
    '0..2..2 likely run',
  ],
  ['written for sure', 'Path("x").write_text("1")\nif not Path("x").exists(): lib.a()\n', '0 exact run'],
  [
    'written perhaps',
    'if ask(): Path("x").write_text("1")\nif not Path("x").exists(): lib.a()\n',
    '0..1..1 likely run',
  ],
  [
    'written where it was',
    'if Path("x").exists(): Path("x").write_text("1")\nif not Path("x").exists(): lib.a()\n',
    '0..1..1 likely run',
  ],
  [
    'taken away',
    'Path("x").write_text("1")\nos.remove("x")\nif not Path("x").exists(): lib.a()\n',
    '0..1..1 likely run',
  ],
  [
    'taken away in a later turn',
    'path = Path("x")\npath.write_text("1")\nfor x in rows():\n  if not path.exists(): lib.a()\n  path.unlink()\n',
    '0..1.. guess run',
  ],
])('%s', (_, text, times) => {
  expect(timesOf(HEAD + text)).toEqual({ a: times });
});
