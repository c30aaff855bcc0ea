// What is asked again when a file changes, in an editor or on disk, and that what is known is then true.

import { describe, expect, it } from 'vitest';
import { Room } from './room';

const MAIN = `from llm_utils import ask
from config import ROWS

for row in ROWS:
    print(ask(row))
`;

const LLM = `from openai import OpenAI
import config

client = OpenAI()

def ask(text):
    return client.chat.completions.create(
        model=config.MODEL, max_tokens=5, messages=[{"role": "user", "content": text}]
    )
`;

const CONFIG = `MODEL = "gpt-4o"
ROWS = ["a", "b", "c", "d", "e"]
`;

const OTHER = 'import openai\nopenai.OpenAI().chat.completions.create(model="o3", messages=[])\n';

const FILES = { 'main.py': MAIN, 'llm_utils.py': LLM, 'config.py': CONFIG, 'other.py': OTHER };

const SMALLER = CONFIG.replace('gpt-4o', 'gpt-4o-mini').replace('"c", "d", "e"', '"c"');

async function scanned(files: Readonly<Record<string, string>> = FILES) {
  const room = new Room(files);
  await room.scan();
  expect(room.counts()['llm_utils.py'], 'before').toBe('gpt-4o 5 times');
  return room;
}

describe('a file that is opened before anything was scanned', () => {
  it('is told once, by what it imports, not first without', async () => {
    const room = new Room(FILES);
    await room.type('llm_utils.py');
    expect(room.askedSoFar()).toBe('llm_utils.py');
    expect(room.latest('llm_utils.py').costs.map(({ workload }) => workload.model?.id)).toEqual(['gpt-4o']);
  });

  it('is told without them when they are long in coming, and again when they are there', async () => {
    const room = new Room(FILES, { firstWaitMs: 0, slowMs: 20 });
    await room.type('llm_utils.py');
    expect(room.askedSoFar()).toBe('llm_utils.py llm_utils.py');
    expect(room.latest('llm_utils.py').costs.map(({ workload }) => workload.model?.id)).toEqual(['gpt-4o']);
  });

  it('takes no module for a library as long as nobody has looked whether it is its own', async () => {
    const main =
      'from model import GPT\nimport torch\nnet = GPT(layers=12)\nfor batch in range(9):\n    out = net(batch)\n';
    const seen: number[] = [];
    const room = new Room({ 'main.py': main, 'model.py': 'class GPT:\n    pass\n' }, { firstWaitMs: 0, slowMs: 20 });
    room.session.onDidChange(() => seen.push(room.latest('main.py').costs.length));
    await room.type('main.py');
    expect(new Set(seen)).toEqual(new Set([0]));
  });

  it('tells of a library that no list holds once it is known not to be its own', async () => {
    const main =
      'from model import GPT\nimport torch\nnet = GPT(layers=12)\nfor batch in range(9):\n    out = net(batch)\n';
    const room = new Room({ 'main.py': main }, { firstWaitMs: 0, slowMs: 20 });
    await room.type('main.py');
    expect(room.latest('main.py').costs.map(({ workload }) => workload.traits.isUnlisted)).toEqual([true]);
  });

  it('is not told at all when it was closed meanwhile', async () => {
    const room = new Room(FILES);
    await room.typing('llm_utils.py', LLM, () => false);
    expect(room.askedSoFar()).toBe('');
  });
});

describe('an edit', () => {
  it('of a constant asks those that rest on it, once each, and nobody else', async () => {
    const room = await scanned();
    await room.type('config.py');
    expect(room.asked()).toBe('config.py');
    await room.type('config.py', SMALLER);
    expect(room.counts()).toEqual({ 'llm_utils.py': 'gpt-4o-mini 3 times', 'other.py': 'o3 once' });
    expect(room.asked()).toBe('config.py llm_utils.py main.py');
  });

  it('that is saved is not taken back by the news of the disk', async () => {
    const room = await scanned();
    await room.type('config.py', SMALLER);
    room.asked();
    await room.write({ 'config.py': SMALLER });
    await room.type('main.py', `${MAIN}\n`);
    expect(room.counts()['llm_utils.py']).toBe('gpt-4o-mini 3 times');
    expect(room.asked()).toBe('main.py');
  });

  it('that is not saved wins over the disk until the editor is closed', async () => {
    const room = await scanned();
    await room.type('config.py', SMALLER);
    await room.write({ 'config.py': CONFIG.replace('gpt-4o', 'o3') });
    expect(room.counts()['llm_utils.py']).toBe('gpt-4o-mini 3 times');
    await room.close('config.py');
    expect(room.counts()['llm_utils.py']).toBe('o3 5 times');
  });

  it('of a caller changes what is told of the file it calls, and leaves the rest', async () => {
    const room = await scanned();
    await room.type('main.py', MAIN.replace('ROWS:', 'ROWS[:2]:'));
    expect(room.counts()['llm_utils.py']).toBe('gpt-4o 2 times');
    expect(room.asked()).toBe('llm_utils.py main.py');
    await room.type('main.py', `${MAIN.replace('ROWS:', 'ROWS[:2]:')}# done\n`);
    expect(room.asked(), 'nothing new for the one that is called').toBe('main.py');
  });

  it('of the file that is called asks it, then its callers, and again when these say another thing', async () => {
    const room = await scanned();
    await room.type('llm_utils.py', `# on top\n${LLM}`);
    expect(room.asked(), 'its text only moved').toBe('llm_utils.py main.py');
    await room.type('llm_utils.py', `# on top\n${LLM.replace('config.MODEL', '"o3"')}`);
    expect(room.counts()['llm_utils.py']).toBe('o3 5 times');
    expect(room.asked()).toBe('llm_utils.py llm_utils.py main.py');
  });

  it('that imports something new is seen by those that import it', async () => {
    const room = await scanned({ ...FILES, 'rows.py': 'ROWS = range(7)\n' });
    await room.type('config.py', 'MODEL = "gpt-4o"\nfrom rows import ROWS\n');
    expect(room.counts()['llm_utils.py']).toBe('gpt-4o 7 times');
  });

  it('that puts work into a file makes its dull callers count', async () => {
    const room = new Room({ ...FILES, 'llm_utils.py': 'def ask(text):\n    return text\n' });
    await room.scan();
    expect(room.counts()).toEqual({ 'other.py': 'o3 once' });
    await room.type('llm_utils.py', LLM);
    expect(room.counts()['llm_utils.py']).toBe('gpt-4o 5 times');
  });

  it('that came late does not bring an older text back', async () => {
    const room = await scanned();
    await Promise.all([room.type('config.py', CONFIG.replace('gpt-4o', 'o3')), room.type('config.py', SMALLER)]);
    expect(room.sources.document('/p/config.py')?.text).toBe(SMALLER);
    expect(room.counts()['llm_utils.py']).toBe('gpt-4o-mini 3 times');
  });
});

describe('without a scan', () => {
  it('the file whose work an open one causes is visited, and forgotten when it no longer does', async () => {
    const room = new Room(FILES);
    await room.type('main.py');
    expect(room.counts()).toEqual({ 'llm_utils.py': 'gpt-4o 5 times' });
    await room.type('main.py', 'print(1)\n');
    expect([...room.session.analyses()].map(({ document }) => document.uri)).toEqual(['/p/main.py']);
  });

  it('what is none of our business is not visited', async () => {
    const room = new Room(FILES, { isWanted: (uri) => !uri.includes('llm_utils') });
    await room.type('main.py');
    expect(room.counts()).toEqual({});
  });

  it('a file that changes on disk counts for what rests on it, and nobody else is read', async () => {
    const room = new Room(FILES);
    await room.type('main.py');
    room.asked();
    await room.write({ 'config.py': SMALLER, 'other.py': `${OTHER}\n`, 'new.py': OTHER });
    expect(room.counts()).toEqual({ 'llm_utils.py': 'gpt-4o-mini 3 times' });
    expect(room.asked()).toBe('llm_utils.py main.py');
  });
});

describe('on disk', () => {
  it('a change of a file that has nothing to tell reaches those that rest on it', async () => {
    const room = await scanned();
    await room.write({ 'config.py': SMALLER });
    expect(room.counts()['llm_utils.py']).toBe('gpt-4o-mini 3 times');
    expect(room.asked()).toBe('config.py llm_utils.py main.py');
  });

  it('a checkout that writes what was there asks nobody', async () => {
    const room = await scanned();
    room.told.length = 0;
    await room.write(FILES);
    expect(room.asked()).toBe('config.py');
    expect(room.told).toEqual([]);
  });

  it('many changes at once ask each file once', async () => {
    const room = await scanned();
    await room.write({ 'config.py': SMALLER, 'main.py': `${MAIN}ask("x")\n`, 'llm_utils.py': `#\n${LLM}` });
    expect(room.counts()['llm_utils.py']).toBe('gpt-4o-mini 4 times');
    expect(room.asked()).toBe('config.py llm_utils.py main.py');
  });

  it('a file that goes leaves nothing behind, and counts again when it comes back', async () => {
    const room = await scanned();
    await room.write({ 'config.py': undefined });
    expect(room.counts()['llm_utils.py']).toBe('? once per item of `ROWS`');
    await room.write({ 'config.py': CONFIG });
    expect(room.counts()['llm_utils.py']).toBe('gpt-4o 5 times');
    await room.write({ 'main.py': undefined });
    expect(room.counts()['llm_utils.py']).toBe('gpt-4o once per call of `ask()`');
    await room.write({ 'llm_utils.py': undefined });
    expect(room.counts()).toEqual({ 'other.py': 'o3 once' });
    expect(room.told.filter((each) => each.startsWith('skipped'))).toEqual([]);
  });

  it('a renamed file is found under its new name once its callers say so', async () => {
    const room = await scanned();
    await room.write({ 'llm_utils.py': undefined, 'llm.py': LLM });
    expect(room.counts()).toEqual({ 'llm.py': 'gpt-4o once per call of `ask()`', 'other.py': 'o3 once' });
    await room.write({ 'main.py': MAIN.replace('llm_utils', 'llm') });
    expect(room.counts()).toEqual({ 'llm.py': 'gpt-4o 5 times', 'other.py': 'o3 once' });
  });

  it('a folder that goes takes its files along', async () => {
    const room = await scanned({ ...FILES, 'lib/far.py': OTHER, 'lib/deep/data.py': 'N = 1\n', 'library.py': OTHER });
    for (const path of ['lib/far.py', 'lib/deep/data.py']) delete room.files[`/p/${path}`];
    room.upkeep.folderGone('/p/lib');
    await room.upkeep.settled();
    expect(Object.keys(room.counts()).sort()).toEqual(['library.py', 'llm_utils.py', 'other.py']);
    expect([...room.session.visited()].filter((uri) => uri.includes('/lib/'))).toEqual([]);
  });

  it('a package that takes the place of a module counts from then on', async () => {
    const room = await scanned();
    await room.write({ 'config/__init__.py': 'from .base import *\n', 'config/base.py': SMALLER });
    expect(room.counts()['llm_utils.py']).toBe('gpt-4o-mini 3 times');
  });
});

describe('files that call each other', () => {
  const CYCLE = {
    'a.py': `import b\nimport openai\nclient = openai.OpenAI()\n\ndef one():\n    client.responses.create(model="gpt-4o", input="x")\n\nfor _ in range(3):\n    b.two()\n`,
    'b.py': `import a\nimport openai\nclient = openai.OpenAI()\n\ndef two():\n    client.responses.create(model="o3", input="x")\n\ndef three():\n    a.one()\n`,
  };

  it('are asked a bounded number of times', async () => {
    const room = new Room(CYCLE);
    await room.scan();
    expect(room.counts()['b.py']).toContain('o3 3 times');
    await room.type('a.py', CYCLE['a.py'].replace('range(3)', 'range(8)'));
    expect(room.counts()['b.py']).toContain('o3 8 times');
    expect(room.asked().split(' ').length).toBeLessThanOrEqual(4);
  });
});

describe('a scan', () => {
  it('a second time reads folders again and asks what changed, not the rest', async () => {
    const room = await scanned();
    room.files['/p/config.py'] = SMALLER;
    await room.scan();
    expect(room.counts()['llm_utils.py']).toBe('gpt-4o-mini 3 times');
  });
});

describe('memory', () => {
  it('is bounded: what nobody has open is read again when it is wanted', async () => {
    const room = new Room(FILES, { mostKept: 500 });
    for (let i = 0; i < 50; i++) await room.type('main.py', `${MAIN}# ${i}\n`);
    expect(room.counts()['llm_utils.py']).toBe('gpt-4o 5 times');
    for (let i = 0; i < 20; i++) await room.write({ [`more${i}.py`]: `import other\n${'#'.repeat(200)}` });
    await room.scan();
    const kept = [...room.sources.known()].reduce(
      (sum, uri) => sum + (room.sources.document(uri)?.text.length ?? 0),
      0,
    );
    expect(kept).toBeLessThan(3000);
    expect(room.counts()['llm_utils.py']).toBe('gpt-4o 5 times');
  });
});

const HELPER = 'def ask(client, text):\n    return client.responses.create(model="gpt-4o", input=text)\n';
const USER = 'from NAME import ask\nfrom openai import OpenAI\nfor row in ["a", "b"]:\n    ask(OpenAI(), row)\n';

describe('a helper without a library', () => {
  it.each(['ahelper', 'zhelper'])(
    'called %s is counted for its caller, whichever a scan comes to first',
    async (name) => {
      const room = new Room({ [`${name}.py`]: HELPER, 'main.py': USER.replace('NAME', name) });
      await room.scan();
      await room.upkeep.settled();
      expect(room.counts()).toEqual({ [`${name}.py`]: 'gpt-4o 2 times' });
    },
  );
});
