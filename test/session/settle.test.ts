// What is told of an edit at once, what is told when those who run the file have been asked, and that both belong
// together: nothing vanishes in between, and the end is what a fresh look at everything gives.

import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/analysis';
import { untilDone } from '../../src/session/schedule';
import { Room } from './room';

const LLM = `from openai import OpenAI

MODEL = "gpt-4o"
client = OpenAI()


def ask(text):
    """Asks."""
    return client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": text}])


def embed(texts, model="text-embedding-3-small"):
    return client.embeddings.create(model=model, input=texts)
`;

const callerOf = (n: number) => `from llm import ask, embed

for i in range(${n}):
    print(ask(f"question {i}"))
embed(["a", "b"], model="text-embedding-3-large")
`;

const FILES = {
  'llm.py': LLM,
  ...Object.fromEntries([10, 20, 30, 40].map((n) => [`c${n}.py`, callerOf(n)])),
  'far.py': 'import c10\nimport openai\nopenai.OpenAI().responses.create(model="o3", input=c10.__doc__)\n',
};

async function opened(files: Readonly<Record<string, string>> = FILES) {
  const room = new Room(files);
  await room.scan();
  await room.type('llm.py');
  room.askedSoFar();
  room.told.length = 0;
  return room;
}

/** All that people see of a file, apart from versions. */
function seen({ costs, findings }: Analysis): string {
  return JSON.stringify({ costs, findings });
}

async function expectAsFresh(room: Room, texts: Readonly<Record<string, string>>) {
  const fresh = new Room(texts);
  await fresh.scan();
  expect(room.counts()).toEqual(fresh.counts());
  for (const path of Object.keys(texts)) {
    const analysis = fresh.session.get(`/p/${path}`);
    if (analysis) expect(seen(room.latest(path)), path).toBe(seen(analysis));
  }
}

const rules = ({ findings }: Analysis) => findings.map(({ rule }) => rule).sort();
const models = ({ costs }: Analysis) => costs.map(({ workload }) => workload.model?.id);
const counts = ({ costs }: Analysis) => costs.map(({ workload }) => workload.times.range.high);

/** The texts at the places of its work. */
const places = ({ costs, document }: Analysis) =>
  costs.map(({ workload: { span } }) => document.text.slice(span.start, span.end).replace(/\(.*/s, ''));

describe('an edit of a file that others run', () => {
  it('is told from its own text before anybody else is asked', async () => {
    const room = await opened();
    const before = room.latest('llm.py');
    void room.typing('llm.py', `# on top\n${LLM}`);
    expect(room.askedSoFar()).toBe('llm.py');
    expect(room.told).toHaveLength(1);
    expect(room.told[0]?.split(' ')).toContain('llm.py');
    const now = room.latest('llm.py');
    expect(now.document.text).toContain('# on top');
    expect(counts(now)).toEqual(counts(before));
    expect(models(now)).toEqual(['gpt-4o', 'text-embedding-3-large']);
    expect(places(now)).toEqual(['client.chat.completions.create', 'client.embeddings.create']);
    expect(rules(now)).toEqual(rules(before));
    await room.upkeep.settled();
    expect(room.askedSoFar(), 'all say what they said: it is not asked again').toBe(
      'c10.py c20.py c30.py c40.py far.py',
    );
    expect(seen(room.latest('llm.py'))).toBe(seen(now));
  });

  it('takes what the edited call says now, as often as it ran before', async () => {
    const room = await opened();
    const before = room.latest('llm.py');
    expect(rules(before)).toContain('no-output-limit');
    void room.typing('llm.py', LLM.replace('model=MODEL,', 'model="o3", max_tokens=9,'));
    const now = room.latest('llm.py');
    expect(models(now)).toEqual(['o3', 'text-embedding-3-large']);
    expect(counts(now)).toEqual(counts(before));
    expect(rules(now), 'what the edit put right is gone at once').not.toContain('no-output-limit');
    await room.upkeep.settled();
    expect(models(room.latest('llm.py'))).toEqual(['o3', 'text-embedding-3-large']);
    expect(counts(room.latest('llm.py'))).toEqual(counts(before));
  });

  it('leaves nothing of a call that is gone', async () => {
    const room = await opened();
    void room.typing('llm.py', LLM.replace(/return client.embeddings.*/, 'return texts'));
    expect(models(room.latest('llm.py'))).toEqual(['gpt-4o']);
  });

  it('stands by what a stale caller said until it is asked', async () => {
    const room = await opened();
    const before = counts(room.latest('llm.py'));
    void room.typing('c40.py', callerOf(50));
    expect(counts(room.latest('llm.py')), 'not asked yet').toEqual(before);
    await room.upkeep.settled();
    expect(counts(room.latest('llm.py'))).toEqual([50, 1]);
  });
});

describe('settling', () => {
  it('asks one file at least in each slice, what is open first, what is called last', async () => {
    const room = await opened();
    await room.type('c30.py');
    room.askedSoFar();
    void room.typing('llm.py', LLM.replace('"gpt-4o"', '"o3"'));
    for (let slices = 1; !room.session.settle(() => true); slices++) expect(slices).toBeLessThan(20);
    expect(room.askedSoFar()).toBe('llm.py c30.py c10.py c20.py c40.py far.py llm.py');
    expect(room.session.isSettled).toBe(true);
    await expectAsFresh(room, { ...FILES, 'llm.py': LLM.replace('"gpt-4o"', '"o3"') });
  });

  it('goes on with what is stale by then when somebody types between two slices', async () => {
    const room = await opened();
    void room.typing('llm.py', LLM.replace('"gpt-4o"', '"o3"'));
    room.session.settle(() => true);
    room.session.settle(() => true);
    const last = LLM.replace('"gpt-4o"', '"gpt-4o-mini"');
    void room.typing('llm.py', last);
    expect(models(room.latest('llm.py')), 'two say o3, two say gpt-4o, until they are asked').toHaveLength(2);
    await room.upkeep.settled();
    expect(room.askedSoFar().split(' ').sort().join(' ')).toBe(
      'c10.py c10.py c20.py c20.py c30.py c40.py far.py llm.py llm.py llm.py',
    );
    await expectAsFresh(room, { ...FILES, 'llm.py': last });
  });

  it('loses the account of a caller that goes in between', async () => {
    const room = await opened();
    void room.typing('llm.py', LLM.replace('"gpt-4o"', '"o3"'));
    room.session.settle(() => true);
    await room.write({ 'c40.py': undefined, 'c10.py': undefined });
    const { 'c40.py': _gone, 'c10.py': _too, ...left } = room.files;
    expect(Object.keys(left)).not.toContain('/p/c40.py');
    expect(counts(room.latest('llm.py'))[0]).toBe(30);
    expect(room.session.isSettled).toBe(true);
  });

  it('comes to an end among files that run each other, with what a fresh look gives', async () => {
    const file = (own: string, other: string, n: number) => `import ${other}
import openai
client = openai.OpenAI()

def ${own}_work():
    client.responses.create(model="gpt-4o", input="x")

def ${own}_both():
    ${own}_work()
    ${other}.${other}_work()

for _ in range(${n}):
    ${other}.${other}_work()
`;
    const files = { 'a.py': file('a', 'b', 3), 'b.py': file('b', 'c', 5), 'c.py': file('c', 'a', 7) };
    const room = new Room(files);
    await room.scan();
    const texts = { ...files, 'a.py': file('a', 'b', 11) };
    for (const path of ['a.py', 'b.py', 'c.py']) await room.type(path);
    room.askedSoFar();
    await room.type('a.py', texts['a.py']);
    expect(room.askedSoFar().split(' ').length).toBeLessThanOrEqual(7);
    await expectAsFresh(room, texts);
  });

  it('is not waited for by `get`: the callers that are stale are asked there and then', async () => {
    const room = await opened();
    void room.typing('llm.py', LLM.replace('"gpt-4o"', '"o3"'));
    room.askedSoFar();
    expect(models(room.session.get('/p/llm.py') as Analysis)).toEqual(['o3', 'text-embedding-3-large']);
    expect(room.askedSoFar()).toBe('c10.py c20.py c30.py c40.py far.py llm.py');
  });
});

describe('many edits', () => {
  /** Small and the same on every machine. */
  function dice(seed: number) {
    let state = seed;
    return (below: number) => {
      state = (state * 1103515245 + 12345) % 2 ** 31;
      return Math.floor((state / 2 ** 31) * below);
    };
  }

  const EDITS: readonly ((text: string, n: number) => string)[] = [
    (text, n) => `# ${n}\n${text}`,
    (text) => text.replace(/^# \d+\n/, ''),
    (text, n) => text.replace(/"""Asks.*"""/, `"""Asks${'!'.repeat(n)}"""`),
    (text, n) => text.replace(/model=[^,]*, messages/, `model="${n % 2 ? 'o3' : 'gpt-4o-mini'}", messages`),
    (text) => text.replace('    return client.chat', '    print(text)\n    return client.chat'),
    (text) => text.replace('    print(text)\n', ''),
    (text, n) => text.replace(/MODEL = .*/, `MODEL = "gpt-${n % 2 ? '4o' : '5-mini'}"`),
    (text, n) => `${text}# ${n}\n`,
    (text, n) =>
      text.replace(/messages=\[.*\]/, `messages=[{"role": "user", "content": text + "${'so '.repeat(n)}"}]`),
  ];

  it.each([1, 2, 3])('with slices between them come to what a fresh look gives (%i)', async (seed) => {
    const roll = dice(seed);
    const room = await opened();
    let text = LLM;
    for (let turn = 0; turn < 25; turn++) {
      text = (EDITS[roll(EDITS.length)] as (typeof EDITS)[number])(text, roll(9));
      void room.typing('llm.py', text);
      expect(places(room.latest('llm.py')), text).toEqual([
        'client.chat.completions.create',
        'client.embeddings.create',
      ]);
      expect(counts(room.latest('llm.py'))).toEqual([40, 1]);
      for (let slices = roll(4); slices > 0; slices--) room.session.settle(() => true);
      expect(places(room.latest('llm.py')), text).toEqual([
        'client.chat.completions.create',
        'client.embeddings.create',
      ]);
    }
    await room.upkeep.settled();
    await expectAsFresh(room, { ...FILES, 'llm.py': text });
  });
});

describe('untilDone', () => {
  it('never begins at once, pauses between slices, and ends when done or told', async () => {
    const said: string[] = [];
    const pause = async () => void said.push('pause');
    const done = untilDone(
      (isOver) => {
        said.push(`work ${isOver()}`);
        return said.length > 4;
      },
      { sliceMs: 0, pause },
    );
    expect(said).toEqual(['pause']);
    expect(await done).toBe(true);
    expect(said).toEqual(['pause', 'work true', 'pause', 'work true', 'pause', 'work true']);
    const stop = new AbortController();
    stop.abort();
    expect(await untilDone(() => true, { signal: stop.signal })).toBe(false);
  });
});
