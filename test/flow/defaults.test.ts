// A number that is only a default is never called exact, and says what to change for another.

import { expect, test } from 'vitest';
import { factsOf } from './facts';

/** What the last factor of the last call says behind its comma, and how sure the count is. */
function originOf(text: string): string {
  const times = factsOf(`import lib\n${text}`).calls.findLast(({ paths }) => paths.includes('lib.ask'))?.times;
  const said = times?.because.findLast(({ kind }) => kind === 'loop')?.text.replace(/^.*, /, '');
  return `${said}: ${times?.range.best} ${times?.certainty}`;
}

const LOOP = 'for i in range(n):\n        lib.ask(i)';
const argparse = (option: string, use = 'range(args.n)') =>
  `import argparse\np = argparse.ArgumentParser()\np.add_argument(${option}, default=30)\nargs = p.parse_args()\nfor i in ${use}:\n    lib.ask(i)`;

test.each([
  ['the long form of an option', argparse('"-n", "--n-items", dest="n"'), 'default of --n-items: 30 likely'],
  ['a short one', argparse('"-n"'), 'default of -n: 30 likely'],
  ['an argument without dashes', argparse('"n", nargs="?"'), 'default of n: 30 likely'],
  ['an end of a slice', argparse('"--n"', 'load()[:args.n]'), 'default of --n: 30 likely'],
  ['an end of a slice of known items', argparse('"--n"', 'list("abcd")[:args.n]'), 'default of --n: 4 likely'],
  ['items two by two', argparse('"--n"', 'zip(range(args.n), range(args.n))'), 'default of --n: 30 likely'],
  ['a list made of them', argparse('"--n"', '[i for i in range(args.n)]'), 'default of --n: 30 likely'],
  ['a length', argparse('"--n"', 'range(len(range(args.n)))'), 'default of --n: 30 likely'],
  ['items laid out', argparse('"--n"', '[*range(args.n)]'), 'default of --n: 30 likely'],
  [
    'a list of options',
    'import argparse\np = argparse.ArgumentParser()\np.add_argument("--parts", nargs="+", default=["a", "b"])\nargs = p.parse_args()\nfor i in args.parts:\n    lib.ask(i)',
    'default of --parts: 2 likely',
  ],
  [
    'click, with a name of its own',
    `import click\n@click.command()\n@click.option("-n", "--n-items", "n", default=30)\ndef main(n):\n    ${LOOP}\nmain()`,
    'default of --n-items: 30 likely',
  ],
  [
    'typer',
    `import typer\napp = typer.Typer()\n@app.command()\ndef main(n: int = typer.Option(30, "--number")):\n    ${LOOP}\napp()`,
    'default of --number: 30 likely',
  ],
  [
    'typer by the name of the parameter',
    `import typer\ndef main(n_items: int = 30):\n    for i in range(n_items):\n        lib.ask(i)\ntyper.run(main)`,
    'default of --n-items: 30 likely',
  ],
  [
    'typer in the annotation',
    `import typer\nfrom typing import Annotated\ndef main(n: Annotated[int, typer.Option("--number", "-n")] = 30):\n    ${LOOP}\ntyper.run(main)`,
    'default of --number: 30 likely',
  ],
  ['fire', `import fire\ndef main(n=30):\n    ${LOOP}\nfire.Fire(main)`, 'default of --n: 30 likely'],
  [
    'absl',
    `from absl import flags\nflags.DEFINE_integer("n_items", 30, "")\nfor i in range(flags.FLAGS.n_items):\n    lib.ask(i)`,
    'default of --n_items: 30 likely',
  ],
  [
    'absl, held by what declares it',
    `from absl import flags\n_N = flags.DEFINE_integer("n_items", 30, "")\nfor i in range(_N.value):\n    lib.ask(i)`,
    'default of --n_items: 30 likely',
  ],
  [
    'the environment',
    'import os\nfor i in range(int(os.getenv("N", "30"))):\n    lib.ask(i)',
    'default of $N: 30 likely',
  ],
  [
    'the environment, or else',
    'import os\nn = os.environ.get("N") or 30\nfor i in range(n):\n    lib.ask(i)',
    'default of $N: 30 likely',
  ],
  ['a function called by the program', `def main(n=30):\n    ${LOOP}\nmain()`, 'default of main(n=…): 30 likely'],
])('%s', (_, text, origin) => {
  expect(originOf(text)).toBe(origin);
});

const OPTION =
  'import argparse\np = argparse.ArgumentParser()\np.add_argument("--m", default=None)\na = p.parse_args()\n';

test.each([
  ['an option', `${OPTION}if a.m is None:\n    raise ValueError("needed")\nlib.ask()`, 1],
  ['an option, by leaving', `${OPTION}import sys\nif not a.m:\n    sys.exit("needed")\nlib.ask()`, 1],
  [
    'an option that turns a part on',
    `${OPTION}def part():\n    if not a.m:\n        return\n    lib.ask()\npart()`,
    0,
  ],
  ['a key', 'import os\nif not os.getenv("KEY", ""):\n    exit()\nlib.ask()', 1],
  [
    'a key that a function asks for',
    'import os\nk = os.getenv("KEY", "")\ndef main():\n    if not k:\n        return\n    lib.ask()\nmain()',
    1,
  ],
  ['a placeholder', 'K = "<key>"\nif K == "<key>":\n    raise ValueError("fill in")\nlib.ask()', 1],
  [
    'nothing, where leaving is running',
    'def main():\n    lib.ask()\nif __name__ == "__main__":\n    raise SystemExit(main())',
    1,
  ],
  ['the arm beside it', `${OPTION}if a.m is None:\n    raise ValueError("needed")\nelse:\n    lib.ask()`, 1],
  ['what a call cannot take', 'def f(n):\n    if n > 2:\n        raise ValueError(n)\n    lib.ask()\nf(3)', 0],
])('what has to be given is given: %s', (_, text, times) => {
  const asked = factsOf(`import lib\n${text}`).calls.find(({ paths }) => paths.includes('lib.ask'));
  expect(asked?.times.range.best ?? 0).toBe(times);
});
