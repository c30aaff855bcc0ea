// Sub-commands of a command line: which one is given nobody knows, what each declares holds for itself.

import { expect, test } from 'vitest';
import { timesOf } from './facts';

const HEAD = `import argparse
def train(args):
  for i in range(args.n): lib.a()
def test(args):
  for i in range(args.n): lib.b()
common = argparse.ArgumentParser(add_help=False)
common.add_argument("-n", "--n", type=int, default=6)
common.add_argument("--k", type=int, default=2)
p = argparse.ArgumentParser()
sub = p.add_subparsers(dest="command", required=True)
t = sub.add_parser("train", parents=[common])
e = sub.add_parser("test")
e.add_argument("--n", type=int, default=4)
`;
const SET = 't.set_defaults(func=train)\ne.set_defaults(func=test, k=3)\n';
const RUN = 'args = p.parse_args()\nargs.func(args)\n';

test.each([
  ['a function for each', `${SET}${RUN}`, { a: '0..3..6 likely run', b: '0..2..4 likely run' }],
  [
    'one that is known',
    `${SET}${RUN.replace('()', '(["train", "-n", "5"])')}`,
    { a: '5 exact run', b: '0..1.. guess call' },
  ],
  [
    'one that holds where nothing is given',
    `import sys\n${SET}${RUN.replace('()', '(sys.argv[1:] or ["test", "--n", "1"])')}`,
    { a: '0..1.. guess call', b: '1 likely run' },
  ],
  [
    'asked for by name',
    'args = p.parse_args()\nif args.command == "train": train(args)\nelse: test(args)\n',
    { a: '0..5..6 likely run', b: '0..5..6 likely run' },
  ],
  [
    'a parser that is given words',
    'a = common.parse_args(["--k", "7"])\nfor i in range(a.k + a.n): lib.a()\n',
    { a: '13 exact run', b: '0..1.. guess call' },
  ],
])('%s', (_, text, times) => {
  expect(timesOf(HEAD + text)).toEqual(times);
});
