// Scripts and notebooks that others start or run: where they are found, what is counted in them, and what a change asks
// again.

import { describe, expect, test } from 'vitest';
import { Room } from './room';

const CALL = 'from openai import OpenAI\nclient = OpenAI()\n';
const ASK = 'client.responses.create(model="gpt-4o", input="x")';
const ROWS = `import argparse
${CALL}parser = argparse.ArgumentParser()
parser.add_argument("-n", "--rows", type=int, default=100)
parser.add_argument("--model", default="gpt-4o")
parser.add_argument("--dry", action="store_true")
args = parser.parse_args()
for i in range(args.rows):
    if not args.dry:
        client.responses.create(model=args.model, input=str(i))
`;

function notebook(...cells: readonly string[]): string {
  const code = cells.map((source) => ({ cell_type: 'code', metadata: {}, source, outputs: [] }));
  return JSON.stringify({ cells: code, metadata: {}, nbformat: 4, nbformat_minor: 5 });
}

async function counts(files: Readonly<Record<string, string>>) {
  const room = new Room(files);
  await room.scan();
  return Object.fromEntries(Object.entries(room.counts()).map(([file, said]) => [file, said.replace('about ', '')]));
}

describe('a script that is started', () => {
  test('alone is told with its defaults', async () => {
    expect(await counts({ 'train.py': ROWS })).toEqual({ 'train.py': 'gpt-4o 100 times' });
  });

  test.each([
    ['os.system("python train.py --rows 3")', '3'],
    ['subprocess.run(["python", "train.py", "--rows", "3"])', '3'],
    ['subprocess.run([sys.executable, "-u", "train.py", "-n", "3", "--model=gpt-4o"], check=True)', '3'],
    ['subprocess.Popen("CUDA_VISIBLE_DEVICES=0 nohup python3 train.py --rows=3 > log 2>&1 &", shell=True)', '3'],
    ['subprocess.check_call(["torchrun", "--nproc_per_node", "2", "train.py", "--rows", "3"])', '3'],
    ['os.system("accelerate launch --num_processes 2 train.py --rows 3")', '3'],
    ['os.system("uv run python train.py -n 3 && echo done")', '3'],
    ['subprocess.run("bash -c \'python train.py\' && python train.py -n 3", shell=True)', '3'],
    ['for _ in range(4):\n    subprocess.call(["python", "train.py", "-n", "2"])', '8'],
    ['os.system("python train.py --rows 2")\nos.system("python train.py --rows 5")', '7'],
    ['runpy.run_path("train.py", run_name="__main__")', '100'],
  ])('%s', async (line, times) => {
    const found = await counts({ 'train.py': ROWS, 'go.py': `import os, subprocess, sys, runpy\n${line}\n` });
    expect(found).toEqual({ 'train.py': `gpt-4o ${times} times` });
  });

  test('with a switch that is off by default', async () => {
    const go = 'import os\nos.system("python train.py --dry")\n';
    expect(await counts({ 'train.py': ROWS, 'go.py': go })).toEqual({ 'train.py': 'gpt-4o switched off' });
  });

  test('in a folder that is gone to, or by its module', async () => {
    const go = (line: string) => `import os, subprocess\n${line}\n`;
    const files = { 'app/__init__.py': '', 'app/train.py': ROWS };
    for (const line of [
      'os.system("cd app && python train.py -n 3")',
      'subprocess.run(["python", "train.py", "-n", "3"], cwd="app")',
      'os.system("python -m app.train -n 3")',
      'os.chdir("app")\nos.system("python train.py -n 3")',
    ])
      expect(await counts({ ...files, 'go.py': go(line) }), line).toEqual({ 'app/train.py': 'gpt-4o 3 times' });
  });

  test('what only a test starts counts as it would alone', async () => {
    const go = 'import os\ndef test_it():\n    os.system("python train.py --rows 1")\n';
    expect(await counts({ 'train.py': ROWS, 'test_go.py': go })).toEqual({ 'train.py': 'gpt-4o 100 times' });
  });

  test('scripts that start each other end', async () => {
    const one = `import os\n${CALL}${ASK}\nos.system("python b.py")\n`;
    const other = `import os\n${CALL}${ASK}\nos.system("python a.py")\n`;
    expect(Object.keys(await counts({ 'a.py': one, 'b.py': other }))).toEqual(['a.py', 'b.py']);
  });

  test('a change of it asks those again who start it', async () => {
    const room = new Room({ 'train.py': ROWS, 'go.py': 'import os\nos.system("python train.py")\n' });
    await room.scan();
    expect(room.counts()).toEqual({ 'train.py': 'gpt-4o 100 times' });
    await room.write({ 'train.py': ROWS.replace('100', '7') });
    expect(room.counts()).toEqual({ 'train.py': 'gpt-4o 7 times' });
    await room.write({ 'go.py': 'import os\nos.system("python train.py -n 2")\n' });
    expect(room.counts()).toEqual({ 'train.py': 'gpt-4o 2 times' });
    await room.write({ 'go.py': undefined });
    expect(room.counts()).toEqual({ 'train.py': 'gpt-4o about 7 times' });
  });
});

describe('options of other kinds', () => {
  test.each([
    ['typer', 'import typer\ndef main(rows: int = 9):\n    WORK\ntyper.run(main)', '--rows 4'],
    ['fire', 'import fire\ndef main(rows=9):\n    WORK\nfire.Fire(main)', '--rows=4'],
    [
      'click',
      'import click\n@click.command()\n@click.option("-r", "--rows", default=9)\ndef main(rows):\n    WORK\nmain()',
      '-r 4',
    ],
    [
      'a positional one',
      'import argparse\np = argparse.ArgumentParser()\np.add_argument("rows", type=int)\nrows = p.parse_args().rows\nif True:\n    WORK',
      '4',
    ],
    ['sys.argv', 'import sys\nrows = int(sys.argv[1]) if len(sys.argv) > 1 else 9\nif True:\n    WORK', '4'],
  ])('%s', async (_, text, words) => {
    const work = text.replace('WORK', `for i in range(rows):\n        ${ASK}`);
    const files = { 'train.py': CALL + work, 'go.py': `import os\nos.system("python train.py ${words}")\n` };
    expect(await counts(files)).toEqual({ 'train.py': 'gpt-4o 4 times' });
  });
});

describe('%run', () => {
  const helpers = notebook(`${CALL}WORDS = ["a", "b", "c"]\ndef ask(x):\n    return ${ASK}`);

  test.each([
    '%run helpers.ipynb',
    '%run ./helpers.ipynb',
    '%run "helpers.ipynb"',
    '%run helpers',
    '%run -i helpers.ipynb --x 1',
  ])('%s', async (line) => {
    const main = notebook(line, 'for w in WORDS:\n    ask(w)');
    expect(await counts({ 'helpers.ipynb': helpers, 'main.ipynb': main })).toEqual({
      'helpers.ipynb': 'gpt-4o 3 times',
    });
  });

  test('as often as it is run, in loops too, and with arguments', async () => {
    const main = notebook('%run sub/train.py --rows 2', 'for i in range(3):\n    %run sub/train.py --rows 5');
    expect(await counts({ 'sub/train.py': ROWS, 'main.ipynb': main })).toEqual({
      'sub/train.py': 'gpt-4o 17 times',
    });
  });

  test('a script does not see the names of the notebook, with -i it does', async () => {
    const script = `${CALL}for i in range(n):\n    ${ASK}\n`;
    const run = (line: string) => notebook('n = 4', line);
    const seen = await counts({ 's.py': script, 'main.ipynb': run('%run -i s.py') });
    const unseen = await counts({ 's.py': script, 'main.ipynb': run('%run s.py') });
    expect(seen['s.py']).toBe('gpt-4o 4 times');
    expect(unseen['s.py']).not.toBe('gpt-4o 4 times');
  });

  test('in # %% scripts', async () => {
    const main = '# %%\n%run helpers.ipynb\n# %%\nfor w in WORDS:\n    ask(w)\n!python train.py -n 2\n';
    expect(await counts({ 'helpers.ipynb': helpers, 'main.py': main, 'train.py': ROWS })).toEqual({
      'helpers.ipynb': 'gpt-4o 3 times',
      'train.py': 'gpt-4o 2 times',
    });
  });

  test('one that runs itself ends', async () => {
    expect(await counts({ 'main.ipynb': notebook(`${CALL}${ASK}`, '%run main.ipynb') })).toEqual({
      'main.ipynb': 'gpt-4o once',
    });
  });
});

describe('lines of a shell', () => {
  test.each([
    ['for s in 1 2 3; do\n  python train.py -n 2 --seed $s\ndone', '6'],
    ['for s in 1 2\ndo\n  for lr in 0.1 0.2; do python train.py -n 1 --lr $lr; done\ndone', '4'],
    ['for s in $(seq 4); do python train.py -n 2; done', '8'],
    ['for s in {1..3}; do python train.py -n 2; done', '6'],
    ['N=5\npython train.py -n $N', '5'],
    ['SEEDS="1 2 3"\nfor s in $SEEDS; do python train.py -n 1; done', '3'],
    ['for ((i=0; i<4; i++)); do python train.py -n 1; done', '4'],
    ['cat > train.txt <<EOF\npython train.py\nEOF\npython train.py -n 3', '3'],
    ['python train.py -n 1 \\\n  --model gpt-4o\n# python train.py\npython train.py -n 2', '3'],
  ])('%s', async (script, times) => {
    const main = notebook(`%%bash\n${script}`);
    expect(await counts({ 'train.py': ROWS, 'main.ipynb': main })).toEqual({ 'train.py': `gpt-4o ${times} times` });
  });

  test('a script that is not here is guessed by its command, once for each', async () => {
    const main = notebook('%%bash\nfor s in 1 2 3; do\n  python train.py --epochs 2\ndone\ntorchrun train_b.py');
    expect(await counts({ 'main.ipynb': main })).toEqual({ 'main.ipynb': '? 3 times, ? once' });
  });

  test('a folder that is gone to and is not here holds another script of the same name', async () => {
    const main = notebook('!git clone https://example.org/other\n%cd other', '!python label.py');
    const own = notebook('!git clone https://example.org/p\n%cd /content/p', '!python label.py -n 3');
    expect(await counts({ 'label.py': ROWS, 'main.ipynb': main })).toEqual({ 'label.py': 'gpt-4o 100 times' });
    expect(await counts({ 'label.py': ROWS, 'main.ipynb': own })).toEqual({ 'label.py': 'gpt-4o 3 times' });
  });
});

describe('cells that write files', () => {
  const cell = `%%writefile job.py\n${CALL}import sys\nfor i in range(int(sys.argv[1])):\n    ${ASK}`;

  test('are told when something starts them, where they stand', async () => {
    expect(await counts({ 'main.ipynb': notebook(cell) })).toEqual({});
    expect(await counts({ 'main.ipynb': notebook(cell, '!python job.py 6') })).toEqual({
      'main.ipynb': 'gpt-4o 6 times',
    });
  });

  test('and in the file itself where that lies there as it is written', async () => {
    const files = { 'job.py': cell.slice(cell.indexOf('\n') + 1), 'main.ipynb': notebook(cell, '!python job.py 6') };
    expect(await counts(files)).toEqual({ 'job.py': 'gpt-4o 6 times' });
  });
});

describe('exec() of a file', () => {
  const main = `${CALL}n = 50\nexec(open("config.py").read())\nfor i in range(n):\n    ${ASK}\n`;

  test('plain assignments hold', async () => {
    expect(await counts({ 'config.py': 'n = 4\n', 'main.py': main })).toEqual({ 'main.py': 'gpt-4o 4 times' });
  });

  test.each([
    'import sys\nfor arg in sys.argv[1:]:\n    k, v = arg.split("=")\n    globals()[k] = int(v)\n',
    'import sys\nfor arg in sys.argv[1:]:\n    if "=" not in arg:\n        exec(open(arg).read())\n',
  ])('what sets names otherwise leaves defaults: %s', async (config) => {
    const room = new Room({ 'config.py': config, 'main.py': main });
    await room.scan();
    const [cost] = room.session.get('/p/main.py')?.costs ?? [];
    expect(cost?.workload.times).toMatchObject({ range: { low: 50, best: 50, high: 50 }, certainty: 'likely' });
  });
});

test('files beside two modules are two files', async () => {
  const work = `${CALL}from pathlib import Path
KEPT = Path(__file__).parent / "kept.json"
def ask():
    if not KEPT.exists():
        KEPT.write_text(${ASK}.output_text)
`;
  const main = 'from a.work import ask as one\nfrom b.work import ask as two\none()\ntwo()\n';
  const found = await counts({ 'a/work.py': work, 'b/work.py': work, 'main.py': main });
  expect(found['b/work.py']).toBe(found['a/work.py']);
  expect(found['b/work.py']).not.toMatch(/off|never/);
});

describe('texts that are hard to search', () => {
  test.each([
    ['a ruler of slashes', `import subprocess\n#${'/'.repeat(32)}\n`],
    ['one long word', `x = "${'a'.repeat(60_000)}"\n`],
    ['one long path', `x = "${'a/'.repeat(30_000)}"\n`],
    ['blanks where an import would begin', `'''\nfrom${' '.repeat(6000)}\n'''\n`],
  ])('%s', async (_, text) => {
    expect(await counts({ 'main.py': `${text}${CALL}${ASK}\n` })).toEqual({ 'main.py': 'gpt-4o once' });
  });
});

test('a folder whose name cannot be part of a URI is looked into as any other', async () => {
  const main = 'import os\nos.system("python train.py --rows 3")\nos.system("python gone/away.py")\n';
  expect(await counts({ '100%/main.py': main, '100%/train.py': ROWS })).toEqual({
    '100%/train.py': 'gpt-4o 3 times',
  });
});
