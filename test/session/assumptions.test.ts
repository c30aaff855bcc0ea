// What settings files assume of functions and files, from the file to the counts, through modules and folders.

import { describe, expect, test } from 'vitest';
import type { Settings } from '../../src/analysis';
import type { Cost } from '../../src/estimate/footprint';
import { DEFAULTS } from '../../src/project/defaults';
import { KNOWN_NAMES } from '../../src/project/known-names';
import { readSettingsFile } from '../../src/project/settings-file';
import { sayUnheard, settingsAt, unheardAssumptions } from '../../src/session/assumptions';
import { settingsOf } from '../../src/session/settings';
import { SettingsFiles } from '../../src/session/settings-files';
import { memoryWorkspace } from './memory-workspace';
import { Room } from './room';

const LLM = `import os
from openai import OpenAI

def ask_model(prompt):
    return OpenAI().responses.create(model=os.environ["MODEL"], input=prompt)

class Client:
    def ask(self, prompt):
        return ask_model(prompt)
`;
const MAIN = `from llm import ask_model
for row in load():
    ask_model(row)
`;

/** A room whose documents have the settings of the nearest file above them, as faces ask for them. */
class Furnished extends Room {
  readonly #settingsFiles: SettingsFiles;

  constructor(files: Readonly<Record<string, string>>) {
    super(files, { settings: (uri) => this.#settingsOf(uri) });
    const inFolder = Object.entries(files).map(([path, text]) => [`/p/${path}`, text]);
    this.#settingsFiles = new SettingsFiles(
      memoryWorkspace(Object.fromEntries(inFolder), { home: '/p' }),
      () => KNOWN_NAMES,
    );
  }

  override async scan(): Promise<void> {
    for (const path of Object.keys(this.files)) await this.#settingsFiles.find(folderOf(path));
    await super.scan();
  }

  unheard(): readonly string[] {
    const all = this.#settingsFiles.all().flatMap(({ settings }) => settings.assumptions ?? []);
    return unheardAssumptions(all, this.session.analyses()).map(sayUnheard);
  }

  #settingsOf(uri: string): Settings {
    return settingsAt(settingsOf(DEFAULTS, this.#settingsFiles.found(folderOf(uri))?.settings ?? {}), uri);
  }
}

function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}

async function scanned(assumptions: readonly object[], files: Readonly<Record<string, string>>): Promise<Furnished> {
  const room = new Furnished({ 'wattlint.json': JSON.stringify({ assumptions }), ...files });
  await room.scan();
  return room;
}

/** `llm.py 50 likely gpt-4o` for each call. */
function said(room: Room): readonly string[] {
  const say = ({ workload: { times, model } }: Cost) =>
    [times.range.best, times.certainty, times.basis, model?.id].filter((part) => part !== undefined).join(' ');
  return [...room.session.analyses()].flatMap(({ document, costs }) =>
    costs.map((cost) => `${document.uri.slice(3)} ${say(cost)}`),
  );
}

describe('a function', () => {
  test('runs as often as told, also where another file calls it', async () => {
    const room = await scanned([{ function: 'ask_model', times: 50 }], { 'llm.py': LLM, 'main.py': MAIN });
    expect(said(room)).toEqual(['llm.py 50 likely run']);
    const [cost] = room.session.get('/p/llm.py')?.costs ?? [];
    expect(cost?.workload.times.because.at(-1)).toMatchObject({
      kind: 'annotation',
      text: 'told in wattlint.json:1',
    });
    expect(room.unheard()).toEqual([]);
  });

  test.each([
    ['ask_model', true],
    ['llm.ask_model', true],
    ['ask_*', true],
    ['p.llm.ask_model', true],
    ['Client.ask_model', false],
    ['ask', false],
    ['model', false],
    ['lm.ask_model', false],
  ])('is meant by the end of its dotted name: %s', async (name, isMeant) => {
    const room = await scanned([{ function: name, model: 'gpt-4o' }], { 'llm.py': LLM, 'main.py': MAIN });
    expect(said(room)).toEqual([`llm.py 1 guess run${isMeant ? ' gpt-4o' : ''}`]);
  });

  test('hands what is told on to the calls that it leads to', async () => {
    const room = await scanned([{ function: 'Client.ask', model: 'gpt-4o', tokens: '2000/300' }], {
      'llm.py': LLM,
      'main.py': 'from llm import Client\nClient().ask("x")\n',
    });
    const [cost] = room.session.get('/p/llm.py')?.costs ?? [];
    expect(cost?.workload.model).toMatchObject({ id: 'gpt-4o', from: 'told in wattlint.json:1' });
    expect(cost?.tokens).toMatchObject({ input: { best: 2000 }, output: { best: 300 } });
    expect(cost?.assumptions).toContainEqual(expect.objectContaining({ what: 'output tokens', from: 'setting' }));
    expect(room.unheard()).toEqual([]);
  });

  test('gives as much data as told', async () => {
    const room = await scanned([{ function: 'load', datasetSize: '2k' }], {
      'llm.py': LLM,
      'main.py': MAIN.replace('for', 'def load():\n    return open("rows").readlines()\nfor'),
    });
    expect(said(room)).toEqual(['llm.py 2000 likely run']);
    expect(room.unheard()).toEqual([]);
  });
});

describe('a variable', () => {
  const files = (text: string) => ({ 'llm.py': LLM, 'main.py': `from llm import ask_model\n${text}` });
  test.each([
    ['rows', 'rows = load()\nfor row in rows:\n    ask_model(row)', 60],
    ['train', 'train, test = load()\nfor row in train:\n    ask_model(row)', 60],
    ['test', 'train, test = load()\nfor row in train:\n    ask_model(row)', 1],
    [
      'self.rows',
      'class A:\n    def __init__(self):\n        self.rows = load()\nfor row in A().rows:\n    ask_model(row)',
      60,
    ],
    [
      'rows',
      'class A:\n    def __init__(self):\n        self.rows = load()\nfor row in A().rows:\n    ask_model(row)',
      60,
    ],
    ['rows', 'def work(rows):\n    for row in rows:\n        ask_model(row)\nwork([1, 2])', 60],
    ['rows', 'with load() as rows:\n    for row in rows:\n        ask_model(row)', 60],
    ['rows', 'rows = load()\nfor row in rows[:5]:\n    ask_model(row)', 5],
    ['rows', 'rows = load()  # wattlint: dataset-size=7\nfor row in rows:\n    ask_model(row)', 7],
  ])('%s is as long as told: %s', async (name, text, times) => {
    const room = await scanned([{ name, datasetSize: 60 }], files(text));
    expect(room.session.get('/p/llm.py')?.costs[0]?.workload.times.range.best).toBe(times);
  });

  test('may be that of one function alone', async () => {
    const work = (name: string) => `def ${name}(rows):\n    for row in rows:\n        ask_model(row)\n`;
    const text = `${work('one')}${work('two')}one([1])\ntwo([1, 2])\n`;
    const room = await scanned([{ function: 'main.one', name: 'rows', datasetSize: 100 }], files(text));
    expect(said(room)).toEqual(['llm.py 102 likely run']);
  });
});

describe('files', () => {
  const SCRIPT = `import os
from openai import OpenAI
def one(x):
    OpenAI().responses.create(model=os.environ["MODEL"], input=x)
OpenAI().responses.create(model=os.environ["MODEL"], input="x")
`;

  test('are those that the pattern covers, their functions and what stands in none', async () => {
    const files = { 'scripts/deep/a.py': SCRIPT, 'b.py': SCRIPT };
    const room = await scanned([{ path: 'scripts/**/*.py', model: 'gpt-4o' }], files);
    expect(said(room)).toEqual([
      'b.py 1 exact call',
      'b.py 1 exact run',
      'scripts/deep/a.py 1 exact call gpt-4o',
      'scripts/deep/a.py 1 exact run gpt-4o',
    ]);
  });

  test('have the settings nearest to them, which replace those above', async () => {
    const room = await scanned([{ path: '**', model: 'gpt-4o' }], {
      'sub/wattlint.json': '{"assumptions": [{"path": "/a.py", "model": "gpt-5"}]}',
      'sub/a.py': SCRIPT,
      'sub/b.py': SCRIPT,
      'c.py': SCRIPT,
    });
    const models = said(room).map((each) => each.replace(/ .* run ?/, ' '));
    expect(models).toEqual(expect.arrayContaining(['c.py gpt-4o', 'sub/a.py gpt-5', 'sub/b.py ']));
  });
});

describe('who wins', () => {
  const text = (comment: string) => LLM.replace('input=prompt)', `input=prompt)${comment}`);
  const models = async (assumptions: readonly object[], comment = '') =>
    said(await scanned(assumptions, { 'llm.py': text(comment), 'main.py': 'import llm\nllm.ask_model("x")\n' }));

  test.each<[string, readonly object[], string, string]>([
    ['a comment over the settings', [{ function: 'ask_model', model: 'b' }], '  # wattlint: model=a', 'a'],
    [
      'a function over files, whichever comes first',
      [
        { function: 'ask_model', model: 'a' },
        { path: '**', model: 'b' },
      ],
      '',
      'a',
    ],
    [
      'the later of two',
      [
        { function: 'ask_*', model: 'b' },
        { function: 'ask_model', model: 'a' },
      ],
      '',
      'a',
    ],
    [
      'the later of two again',
      [
        { function: 'ask_model', model: 'b' },
        { function: 'ask_*', model: 'a' },
      ],
      '',
      'a',
    ],
  ])('%s', async (_, assumptions, comment, model) => {
    expect(await models(assumptions, comment)).toEqual([`llm.py 1 exact run ${model}`]);
  });

  test('a comment further out wins over the settings', async () => {
    const room = await scanned([{ function: 'ask_model', model: 'b' }], {
      'llm.py': LLM,
      'main.py': 'import llm\nllm.ask_model("x")  # wattlint: model=a\n',
    });
    expect(room.session.get('/p/main.py')?.via[0]?.cost.workload.model?.id).toBe('a');
  });

  test('what gives way is heard as well', async () => {
    const room = await scanned(
      [
        { path: '**', model: 'b' },
        { function: 'ask_model', model: 'c' },
      ],
      {
        'llm.py': text('  # wattlint: model=a'),
      },
    );
    expect(room.unheard()).toEqual([]);
  });
});

test('what tells nothing is named', async () => {
  const room = await scanned(
    [
      { function: 'nobody', times: 3 },
      { path: 'docs/', model: 'gpt-4o' },
      { function: 'load', name: 'rows', datasetSize: 3 },
      { function: 'quiet', times: 3 },
      { function: 'ask_model', times: 3 },
    ],
    { 'llm.py': `${LLM}def quiet():\n    print("no call")\n`, 'main.py': MAIN },
  );
  expect(room.unheard().map((each) => each.replace(/,.*/, ''))).toEqual([
    'No function "nobody" leads to a call that spends compute',
    'Nothing in docs/ leads to a call that spends compute',
    'No value "rows" of "load" leads to a call that spends compute',
    'No function "quiet" leads to a call that spends compute',
  ]);
});

test('settings that change count at the next look, for the file and for those that import it', async () => {
  let settings: Settings = DEFAULTS;
  const room = new Room({ 'llm.py': LLM, 'main.py': MAIN }, { settings: () => settings });
  await room.scan();
  expect(said(room)).toEqual(['llm.py 1 guess run']);
  const names = () => KNOWN_NAMES;
  for (const times of [30, 40]) {
    const text = JSON.stringify({ assumptions: [{ function: 'ask_model', times }] });
    settings = settingsOf(DEFAULTS, readSettingsFile({ name: 'wattlint.json', text, names }).settings);
    room.session.refresh();
    expect(said(room)).toEqual([`llm.py ${times} likely run`]);
    expect(room.session.get('/p/main.py')?.via[0]?.cost.workload.times.range.best).toBe(times);
  }
});

test('the settings for one file are made once', () => {
  const text = JSON.stringify({
    assumptions: [
      { path: 'a/', model: 'x' },
      { function: 'f', times: 1 },
    ],
  });
  const { settings } = readSettingsFile({
    name: 'wattlint.json',
    text,
    names: () => KNOWN_NAMES,
    home: { file: 'wattlint.json', folder: '/p/' },
  });
  const all = settingsOf(DEFAULTS, settings);
  expect(settingsAt(all, '/p/b.py').assumptions?.map(({ function: callee }) => callee)).toEqual(['f']);
  expect(settingsAt(all, '/p/a/b.py').assumptions).toHaveLength(2);
  expect(settingsAt(all, '/elsewhere/a/b.py').assumptions).toHaveLength(1);
  expect(settingsAt(all, '/p/b.py')).toBe(settingsAt(all, '/p/b.py'));
  expect(settingsAt(DEFAULTS, '/p/b.py')).toBe(DEFAULTS);
});

test('settings for the files of a caller leave the model that another file writes', async () => {
  const written = `import anthropic
def ask(text):
    return anthropic.Anthropic().messages.create(model="claude-sonnet-4-5", max_tokens=5, messages=[text])
`;
  const settings = '{ "assumptions": [{ "path": "scripts/**/*.py", "model": "gpt-4o-mini" }] }';
  const room = new Furnished({
    'wattlint.json': settings,
    'llm.py': written,
    'other.py': LLM,
    'scripts/a.py': 'from llm import ask\nfrom other import ask_model\nask("hi")\nask_model("hi")\n',
  });
  await room.scan();
  expect(room.counts()).toEqual({ 'llm.py': 'claude-sonnet-4-5 once', 'other.py': 'gpt-4o-mini once' });
});
