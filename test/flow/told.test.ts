// What a person tells in comments wins over what was worked out.

import { describe, expect, test } from 'vitest';
import { factsOf, timesOf } from './facts';

const T = '# wattlint: times=50';

describe('how often', () => {
  test.each([
    // A loop's turns, each time it is reached.
    [`for x in rows:  ${T}\n    lib.ask(x)`, '50 likely run'],
    [`for x in range(10):  ${T}\n    lib.ask(x)`, '50 likely run'],
    [`for a in range(3):\n    for x in rows:  ${T}\n        lib.ask(x)`, '150 likely run'],
    [`while True:  ${T}\n    lib.ask(1)`, '50 likely run'],
    [`while going():  # wattlint: times=10..1000\n    lib.ask(1)`, '10..100..1000 likely run'],
    [`for x in rows:  ${T}\n    if lib.ask(x):\n        break`, '50 likely run'],
    [`for x in rows:  # wattlint: times=0\n    lib.ask(x)`, '0 likely run'],
    [`async def main():\n    async for x in rows:  ${T}\n        lib.ask(x)\nasyncio.run(main())`, undefined],
    // A line, in all.
    [`lib.ask(1)  ${T}`, '50 likely run'],
    [`${T}\nlib.ask(1)`, '50 likely run'],
    [`for x in rows:\n    lib.ask(x)  ${T}`, '50 likely run'],
    [`for a in range(3):\n    for x in rows:\n        y = lib.ask(x)  ${T}`, '50 likely run'],
    [`while True:\n    lib.ask(1)  ${T}`, '50 likely run'],
    [`if debug:\n    lib.ask(1)  ${T}`, '50 likely run'],
    [`def f(x):\n    return lib.ask(x)  ${T}\nfor x in rows:\n    f(x)\nf(1)`, '50 likely run'],
    [`def f(x):\n    return lib.ask(x)  ${T}`, '50 likely run'],
    [`def f(x):\n    for y in range(4):\n        lib.ask(y)\nf(1)  ${T}`, '200 likely run'],
    [`def f(x):\n    for y in rows:\n        lib.ask(y)\nf(1)  ${T}`, '0..50.. guess run'],
    [`def f(x):\n    lib.ask(x)\nfor x in rows:\n    f(x)  ${T}\nf(1)`, '51 likely run'],
    [`def f(x):\n    lib.ask(x)\nf(1)  ${T}\nf(2)  ${T}`, '100 likely run'],
    [`def f(x):\n    lib.ask(x)  # wattlint: times=7\nfor x in rows:\n    f(x)  ${T}`, '7 likely run'],
    // What the line multiplies itself is part of what was told.
    [`answers = [lib.ask(x) for x in rows]  ${T}`, '50 likely run'],
    [`answers = (lib.ask(x) for x in rows)  ${T}\nfor a in answers:\n    pass`, '50 likely run'],
    [`def f(x):\n    lib.ask(x)\nanswers = [f(x) for x in rows if x]  ${T}`, '50 likely run'],
    [`def f(x):\n    lib.ask(x)\nanswers = list(map(f, rows))  ${T}`, '50 likely run'],
    [`def f(x):\n    for y in range(2):\n        lib.ask(y)\nanswers = [f(x) for x in rows]  ${T}`, '100 likely run'],
    // A function's calls, in all.
    [`def f(x):  ${T}\n    lib.ask(x)\nfor x in rows:\n    f(x)`, '50 likely run'],
    [`def f(x):  ${T}\n    lib.ask(x)\nf(1)\nf(2)`, '50 likely run'],
    [`${T}\ndef f(x):\n    for y in range(3):\n        lib.ask(y)`, '150 likely run'],
    [`class A:\n    def f(self, x):  ${T}\n        lib.ask(x)\na = A()\nfor x in rows:\n    a.f(x)`, '50 likely run'],
    [`def inner(x):\n    lib.ask(x)\ndef f(x):  ${T}\n    inner(x)\n    inner(x)\nf(1)`, '100 likely run'],
    [`import functools\n@functools.cache\ndef f(x):  ${T}\n    lib.ask(x)\nf(1)`, '50 likely run'],
    [`def f(x):  ${T}\n    lib.ask(x)\n    f(x)\nf(1)`, '50 likely run'],
    [`def f(x):  ${T}\n    yield lib.ask(x)\nfor a in f(1):\n    pass`, '50 likely run'],
    [`from fastapi import FastAPI\napp = FastAPI()\n@app.get("/")\ndef f(x):  ${T}\n    lib.ask(x)`, '50 likely run'],
    // Anything else on the line is left as it is.
    [`with lib.open() as f:  ${T}\n    for x in range(2):\n        lib.ask(x)`, '100 likely run'],
    [`for x in range(3):\n    lib.ask(x)  # wattlint: model=gpt-4o`, '3 exact run'],
    [`for x in range(3):\n    lib.ask(x)  # wattlint: times=lots`, '3 exact run'],
  ])('%s', (text, times) => {
    if (times !== undefined) expect(timesOf(text).ask).toBe(times);
    else expect(timesOf(`import asyncio\n${text}`).ask).toBe('50 likely run');
  });

  test('the count says who told it, without what it no longer rests on', () => {
    const because = (text: string) =>
      factsOf(`import lib\n${text}`)
        .calls.at(-1)
        ?.times.because.map(({ text }) => text);
    expect(because(`for x in rows:\n    lib.ask(x)  ${T}`)).toEqual(['told by the comment on line 3']);
    expect(because(`for x in rows:  ${T}\n    lib.ask(x)`)).toEqual(['rows, told by the comment on line 2']);
    expect(because(`def f():\n    lib.ask(1)  ${T}\nfor x in rows:\n    f()`)).toEqual([
      'f()',
      'told by the comment on line 3',
    ]);
  });
});

describe('how much data', () => {
  const D = '# wattlint: dataset-size=5000';
  test.each([
    [`rows = load()  ${D}\nfor x in rows:\n    lib.ask(x)`, '5000 likely run'],
    [`rows = lib.load()  ${D}\nfor x in rows[:10]:\n    lib.ask(x)`, '10 likely run'],
    [
      `import pandas as pd\ndf = pd.read_csv("a.csv")  ${D}\nfor _, x in df.iterrows():\n    lib.ask(x)`,
      '5000 likely run',
    ],
    [`import pandas as pd\ndf = pd.read_csv("a.csv")  ${D}\nfor x in df["text"]:\n    lib.ask(x)`, '5000 likely run'],
    [
      `import pandas as pd\ndf = pd.read_csv("a.csv")  ${D}\nfor x in df.head(20)["text"]:\n    lib.ask(x)`,
      '20 likely run',
    ],
    [
      `from datasets import load_dataset\nds = load_dataset("me/mine", split="train")  ${D}\nfor x in ds:\n    lib.ask(x)`,
      '5000 likely run',
    ],
    [`X, y = load()  ${D}\nfor x in X:\n    lib.ask(x)`, '5000 likely run'],
    [`def load():  ${D}\n    return open('a')\nfor x in load():\n    lib.ask(x)`, '5000 likely run'],
    [`def load():  ${D}\n    for x in rows():\n        yield x\nfor x in load():\n    lib.ask(x)`, '5000 likely run'],
    [`rows = load()  # wattlint: dataset-size=100..900\nfor x in rows:\n    lib.ask(x)`, '100..300..900 likely run'],
    [`with open("a") as f:  ${D}\n    for x in f:\n        lib.ask(x)`, '5000 likely run'],
    [`rows = []  ${D}\nfor x in rows:\n    lib.ask(x)`, '5000 likely run'],
    [
      `class A:\n    def __init__(self):\n        self.rows = load()  ${D}\na = A()\nfor x in a.rows:\n    lib.ask(x)`,
      '5000 likely run',
    ],
  ])('%s', (text, times) => {
    expect(timesOf(text).ask).toBe(times);
  });
});

test('what is heard of each comment is known', () => {
  const { heard } = factsOf(`import lib\nx = 1  ${T}\nlib.ask(1)  ${T}\ndef f():  ${T}\n    lib.ask(2)`);
  expect([...heard.values()].map((calls) => calls.size).sort()).toEqual([0, 1, 1]);
});
