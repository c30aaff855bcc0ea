// What values hold, told by how often a loop over them runs: a count that is called exact must be.

import { describe, expect, it } from 'vitest';
import { factsOf, timesOf } from './facts';

/** `lib.a()` in a loop over the value that the program leaves in `xs`. */
function turns(text: string): string | undefined {
  return timesOf(`${text}\nfor x in xs: lib.a()\n`).a?.replace(' run', '');
}

describe('mappings', () => {
  it.each([
    ["xs = {}\nfor k in ['a', 'b', 'c']: xs.setdefault(k, []).append(1)", '3 exact'],
    ["xs = {'x': 1}\nxs.setdefault('y', 2)\nxs.setdefault('x', 3)", '2 exact'],
    ["xs = {}\nfor k in ['a', 'b', 'c']: xs[k] = 1", '3 exact'],
    ["xs = {}\nfor k in ['a', 'b', 'a']: xs[k] = 1", '2 exact'],
    ['xs = {}\nfor i in range(50): xs[i] = 1', '1..50..50 likely'],
    ["for k in ['a', 'b']:\n  xs = {}\n  xs[k] = 1", '1 exact'],
    ["xs = {}\nif ask(): xs['a'] = 1", '0..1..1 likely'],
    ["xs = {1: 3, 1.0: 4, True: 5, 'a': 1, 'a': 2}", '2 exact'],
    ["xs = {'a': 1, 'b': 2}\nxs.pop('a')", '1 exact'],
    ["xs = {'a': 1}\nxs.update({'b': 2, 'c': 3})\nxs['z'] = 1\ndel xs['a']", '3 exact'],
    ["xs = {'a': 1, 'b': 2}\nif ask(): del xs['a']", '1..2..2 likely'],
    ["xs = {'a': 1, 'b': 2}\nif ask(): xs.pop('a')", '1..2..2 likely'],
    ["xs = {k: v for k, v in zip('abcd', range(9))}", '4 exact'],
    ['xs = {i % 3: i for i in range(9)}', '3 exact'],
    ['xs = {i: 1 for i in range(90)}', '90 exact'],
    ['xs = {i: 1 for i in range(900)}', '1..900..900 likely'],
    ["xs = dict.fromkeys('aab')", '2 exact'],
    ["xs = {(('a', 1), 2): 1, (('a', 2), 2): 1}", '2 exact'],
    // What is short to write may be long to read: as a key, to compare, to sort.
    [`t = (1, 2)\n${'t = (t, t)\n'.repeat(30)}xs = {t: 1}`, '0..1.. guess'],
    [`t = (1, 2)\n${'t = (t, t)\n'.repeat(30)}xs = sorted([t, t])`, '2 exact'],
    [`d = {'a': 1}\n${"d = {'a': d, 'b': d}\n".repeat(30)}xs = [1] if d == dict(d) else [1]`, '1 exact'],
    ['xs = [] * 10**9', '0 exact'],
    ["xs = [5] * (len('ab') == 2)", '1 exact'],
    ['xs = set.intersection(*[{1, 2}, {2, 3}])', '1 exact'],
    // A named tuple is the plain tuple of what it holds.
    [
      "from typing import NamedTuple\nclass T(NamedTuple):\n  m: str\n  n: int = 0\nxs = {T('a'): 1, T('b'): 2, T('a'): 3, ('b', 0): 4}",
      '2 exact',
    ],
    [
      'import heapq\nh = []\nfor n in [3, 2, 4]: heapq.heappush(h, n)\nxs = range(heapq.heappop(h))',
      '2..3..4 likely',
    ],
    ['import heapq\nh = [3, 2, 4]\nheapq.heapify(h)\nheapq.heappop(h)\nxs = range(heapq.heappop(h))', '3 exact'],
    // A text of which more or less is another is not as long as it was.
    ["xs = range(len('aaa'.replace('a', 'bb', 2)))", '5 exact'],
    ["xs = range(len('aaa'.replace('a', 'bb', n)))", '0..1.. guess'],
    ["xs = range(len('abc'.strip(chars)))", '0..1.. guess'],
    ["xs = range(len(' abc '.strip()))", '3 exact'],
    ["xs = dict([('a', 1), ('b', 2)])", '2 exact'],
    [
      "from collections import defaultdict\nxs = defaultdict(list)\nfor k in ['a', 'b', 'c']: xs[k].append(1)",
      '3 exact',
    ],
    ["from collections import Counter\nxs = Counter()\nfor k in ['a', 'b']: xs[k] += 1", '2 exact'],
    ['import json\nxs = range(json.loads(\'{"n": 3}\')["n"])', '3 exact'],
  ])('counts the keys of %s', (text, times) => {
    expect(turns(text)).toBe(times);
  });
  it('does not call a list in it exact that grows through another name', () => {
    expect(turns("d = {}\nfor k in load(): d.setdefault(k, []).append(1)\nxs = d['a']")).toMatch(/guess/);
    expect(turns("d = {}\nfor k in ['a', 'b', 'a']: d.setdefault(k, []).append(1)\nxs = d['a']")).toBe('2 exact');
  });
});

describe('sets', () => {
  it.each([
    ["xs = {'a', 'a', 'b'}", '2 exact'],
    ['xs = {x % 3 for x in range(9)}', '3 exact'],
    ['xs = set([1, 1])', '1 exact'],
    ["xs = {1, '1'}", '2 exact'],
    ['xs = set()\nxs.add(1)\nxs.add(1)', '1 exact'],
    ['xs = set()\nfor i in range(9): xs.add(i)', '1..9..9 likely'],
    ['xs = {1, 2}\nxs.discard(3)', '2 exact'],
    ['xs = {ask(), ask()}', '1..2..2 likely'],
  ])('keeps one of equal items: %s', (text, times) => {
    expect(turns(text)).toBe(times);
  });
});

describe('lists', () => {
  it.each([
    ['xs = list(range(10))[8:2:-3]', '2 exact'],
    ['xs = list(range(10))[::-2]', '5 exact'],
    ['xs = range(100)[90:10:-20]', '4 exact'],
    ['xs = range(100)[-5:None]', '5 exact'],
    ["xs = 'abcdef'[::2]", '3 exact'],
    ['xs = [1, 2, 3, 4]\nxs[len(xs):] = [5]', '5 exact'],
    ['xs = [1, 2, 3, 4]\nxs[1:3] = []', '2 exact'],
    ['xs = [1, 2, 3]\nxs.pop()\nxs.remove(1)', '1 exact'],
    ['xs = [1, 2, 3]\ndel xs[0]', '2 exact'],
    ['xs = [1, 2, 3]\ndel xs[:2]', '1 exact'],
    ['d = [[0]] * 3\nd[0].append(1)\nxs = d[1]', '2 exact'],
    ['d = [[0], [0]]\nd[0].append(1)\nxs = d[1]', '1 exact'],
    ["import pandas as pd\nxs = pd.DataFrame({'q': ['a', 'b', 'c']}).head(2).iterrows()", '2 exact'],
    [
      "from dataclasses import dataclass, field\n@dataclass\nclass C:\n  tags: list = field(default_factory=lambda: ['a', 'b'])\nxs = C().tags",
      '2 exact',
    ],
    ['from enum import Enum\nclass xs(Enum):\n  A = 1\n  B = 2\n  def f(self): pass', '2 exact'],
    ['import sys\nxs = range(int(sys.argv[1]) if len(sys.argv) > 1 else 5)', '5 likely'],
    ["import sys\nxs = [1]\nif (sys.argv[1] if len(sys.argv) > 1 else 'B').lower() == 'b': xs = [1, 2]", '2 likely'],
    ['xs = [1, 2, 3]\nif ask(): xs.pop()', '2..3..3 likely'],
    ['xs = range(round(2.5))', '2 exact'],
    ['xs = range(round(3.5))', '4 exact'],
    ['xs = range(-~3)', '4 exact'],
    ['from tqdm import trange\nxs = trange(2, 8)', '6 exact'],
    ["from collections import deque\nxs = deque('abc')\nxs.popleft()", '2 exact'],
  ])('counts %s', (text, times) => {
    expect(turns(text)).toBe(times);
  });
});

describe('lists that are worked off', () => {
  it.each([
    ['todo = [1, 2, 3, 4]\nwhile todo:\n  x = todo.pop()\n  lib.a(x)', '4 exact run'],
    ["from collections import deque\nq = deque('abc')\nwhile len(q) > 0:\n  q.popleft()\n  lib.a()", '3 exact run'],
    ['todo = [1, 2, 3]\nwhile todo:\n  x = todo.pop()\n  lib.a(x)\n  if ask(): todo.append(x)', '0..1.. guess run'],
    ['todo = [1, 2, 3]\nwhile todo:\n  if ask(): continue\n  todo.pop()\n  lib.a()', '0..1.. guess run'],
    ['todo = [1, 2, 3]\nwhile todo:\n  lib.a()\n  if ask(): break\n  todo.pop()', '1..3..3 likely run'],
    [
      'def more(): todo.append(1)\ntodo = [1, 2, 3]\nwhile todo:\n  todo.pop()\n  lib.a()\n  more()',
      '0..1.. guess run',
    ],
    ['todo = load()\nwhile todo:\n  todo.pop()\n  lib.a()', '0..1.. guess run'],
  ])('%s', (text, times) => {
    expect(timesOf(text)).toEqual({ a: times });
  });
});

describe('functions run per item', () => {
  it.each([
    ['max(range(5), key=lambda x: lib.a())', '5 exact run'],
    [
      "import pandas as pd\ndf = pd.DataFrame({'q': ['a', 'b', 'c']})\ndf['q'].apply(lambda q: lib.a())",
      '3 exact run',
    ],
    ['def f(x): return lib.a()\nmin(range(5), key=f)', '5 exact run'],
    ['xs = [3, 1]\nxs.sort(key=lambda x: lib.a())', '2 exact run'],
    ['import heapq\nheapq.nlargest(2, range(5), key=lambda x: lib.a())', '5 exact run'],
    ['from functools import reduce\nreduce(lambda a, b: lib.a(), range(6))', '5 exact run'],
    ['from functools import reduce\nreduce(lambda a, b: lib.a(), range(6), 0)', '6 exact run'],
  ])('%s', (text, times) => {
    expect(timesOf(text)).toEqual({ a: times });
  });
});

describe('defaults of parameters', () => {
  it.each([
    ['def f(x, acc=[]):\n  acc.append(x)\n  return acc\nf(1)\nf(2)\nfor x in f(3): lib.a()', '3 exact run'],
    ['def f(x=lib.a()): pass\nf()\nf()', '1 exact run'],
    ['def f(x=lib.a()): pass', '1 exact run'],
    ['fs = [lambda n=n: n for n in range(3)]\ndef g(n=4): return n\nfor x in range(g()): lib.a()', '4 likely run'],
  ])('are made once: %s', (text, times) => {
    expect(timesOf(text)).toEqual({ a: times });
  });
});

describe('functions that keep their results', () => {
  const go = 'from functools import lru_cache\n@lru_cache\ndef go(x): lib.a()\n';
  it.each([
    ["for i in range(50): go('a')", '1 exact run'],
    ["for i in range(50): go('a')\ngo('b')\ngo('a')", '2 exact run'],
    ["if ask(): go('a')\ngo('a')", '1..2..2 likely run'],
    ["def f(): go('a')\nfor i in range(50): f()", '1 exact run'],
    ['for i in range(50): go(i)', '1..50..50 likely run'],
    ['go(ask())', '1 exact run'],
    ['def f(): go(1)', '1 exact call'],
  ])('run once for equal arguments: %s', (text, times) => {
    expect(timesOf(go + text)).toEqual({ a: times });
  });
  it('keep one result for each object', () => {
    const text =
      'from functools import cached_property\nclass C:\n  @cached_property\n  def p(self): return lib.a()\n';
    expect(timesOf(`${text}c = C()\nfor i in range(9): c.p\nC().p\n`)).toEqual({ a: '2 exact run' });
  });
});

describe('defaults', () => {
  it('stay defaults through what is made of them', () => {
    const text = "import os\nif os.getenv('MODE', 'FAST').lower() == 'fast': lib.a()\n";
    expect(timesOf(text)).toEqual({ a: '1 likely run' });
  });
});

describe('names', () => {
  /** What `model=` of the call holds. */
  function model(text: string): unknown {
    const call = factsOf(`import lib\n${text}`).calls.find((one) => one.paths.includes('lib.a'));
    const value = call?.arguments.named.get('model');
    if (value?.kind === 'choice') return value.options.map((one) => (one.kind === 'constant' ? one.value : one.kind));
    return value?.kind === 'constant' ? value.value : value?.kind;
  }
  it.each([
    ["from collections import namedtuple\nT = namedtuple('T', 'n model')\nlib.a(model=T(5, 'm').model)", 'm'],
    ["class C: pass\nc = C()\nsetattr(c, 'model', 'm')\nlib.a(model=getattr(c, 'model'))", 'm'],
    ["lib.a(model='%s-4o%%' % 'gpt')", 'gpt-4o%'],
    ["lib.a(model='%s-%d%(x)s' % ('gpt', 4))", 'text'],
    ["lib.a(model='%(a)s-4o' % {'a': 'gpt'})", 'gpt-4o'],
    ["for v in ['4o', '4.1']: lib.a(model=f'gpt-{v}-mini')", ['gpt-4o-mini', 'gpt-4.1-mini']],
    ["for v in ['4o', '4.1']: lib.a(model='gpt-{}'.format(v))", ['gpt-4o', 'gpt-4.1']],
    ["from functools import partial\nask = partial(lib.a, model='m')\nask(messages=[])", 'm'],
    ["import importlib\nimportlib.import_module('lib').a(model='m')", 'm'],
  ])('%s', (text, wanted) => {
    expect(model(text)).toEqual(wanted);
  });
});

describe('what Python works out otherwise than this does', () => {
  it.each([
    ['xs = range(123456789 * 987654321 % 1000)', '0..1.. guess'],
    ['xs = range(int(1e18) + 1 - int(1e18))', '0..1.. guess'],
    ['xs = range(pow(2, 5, 7))', '0..1.. guess'],
    ['xs = f"{3:>10}"', '0..1.. guess'],
    ['xs = f"{3:d}"', '1 exact'],
    ['xs = "{:.2f}".format(3.14159)', '0..1.. guess'],
    ['xs = "{:d}".format(31)', '2 exact'],
    ['import re\nxs = re.findall(r"\\w", "é_1")', '0..1.. guess'],
    ['import re\nxs = re.findall(r"é", "é_é")', '2 exact'],
    ['import re\nxs = re.findall(r".", "a\\rb")', '0..1.. guess'],
    ['import re\nxs = re.findall(r"b$", "ab\\n")', '0..1.. guess'],
    ['import re\nxs = re.split("x*", "axbc")', '0..1.. guess'],
  ])('is not called exact: %s', (text, times) => {
    expect(turns(text)).toBe(times);
  });
});
