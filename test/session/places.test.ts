// Where the code tells a number: while somebody types, opens, closes and deletes files, a place in the file itself always
// stands on a number of its text, and one in another file does as soon as all is asked again.

import { expect, it } from 'vitest';
import type { Analysis } from '../../src/analysis';
import { Room } from './room';

const FILES: Readonly<Record<string, string>> = {
  'conf.py': '# é😀\nMAX_TOKENS = 321\nEPOCHS = 7\nclass C:\n  batch = 16\nCFG = {"max": 654, "lr": 0.5}\n',
  'helper.py': [
    'from conf import MAX_TOKENS, CFG',
    'from openai import OpenAI',
    'client = OpenAI()',
    'LIMIT = 432',
    'def ask(q, n=222):',
    '  return client.chat.completions.create(model="gpt-4o", messages=[{"role":"user","content":q}], max_tokens=n)',
    'def ask2(q):',
    '  return client.chat.completions.create(model="gpt-4o", messages=q, max_tokens=MAX_TOKENS, n=CFG["max"])',
    'def ask3(q, lim=LIMIT):',
    '  return client.chat.completions.create(model="gpt-4o", messages=q, max_tokens=lim)',
    '',
  ].join('\n'),
  'main.py': [
    'from conf import MAX_TOKENS, EPOCHS, C, CFG',
    'from helper import ask, ask2, ask3',
    'from transformers import Trainer, TrainingArguments',
    'N = 777',
    'for i in range(50):',
    '  ask("hi", N)',
    '  ask2("x")',
    '  ask3("y")',
    '  ask("z", CFG["max"])',
    'args = TrainingArguments("out", num_train_epochs=EPOCHS, per_device_train_batch_size=C.batch, max_steps=333)',
    'Trainer("bert-base-uncased", args=args).train()',
    '',
  ].join('\n'),
  'other.py': 'import helper\nfrom main import N\nhelper.ask("q", 999)\nhelper.ask("q", N)\n',
};
const PATHS = Object.keys(FILES);
const PIECES = [
  '# x\n',
  '12',
  '\n',
  'é😀',
  '"""',
  '(',
  'MAX_TOKENS = 5\n',
  '  ',
  'import helper\n',
  '\r\n',
  '\ud800',
];

it('a number that lies within what was rewritten has no place until its callers are asked again', async () => {
  const room = new Room(FILES);
  await room.scan();
  await room.type('main.py');
  const lines = (FILES['helper.py'] ?? '').split('\n');
  const [client = ''] = lines.splice(2, 1);
  lines.splice(5, 0, client);
  void room.typing('helper.py', lines.join('\n'));
  await new Promise((resolve) => setTimeout(resolve));
  check(room.latest('helper.py'), room, false);
  await room.upkeep.settled();
  const all = [...room.session.analyses()].reduce((sum, analysis) => sum + check(analysis, room, true), 0);
  expect(all).toBeGreaterThan(4);
});

it('a place stands on the number that it names', async () => {
  const below = dice(Number(process.env.LAW_SEED ?? 7));
  let seen = 0;
  for (let round = 0; round < Number(process.env.LAW_RUNS ?? 8); round++) {
    const room = new Room(FILES, { firstWaitMs: 50 });
    await room.scan();
    const texts = { ...FILES };
    for (let step = 0; step < 20; step++) {
      const path = PATHS[below(PATHS.length)] ?? '';
      const what = below(12);
      if (what === 0) await room.write({ [path]: undefined });
      else if (what === 1) await room.write({ [path]: FILES[path] });
      else if (what === 2) await room.close(path);
      else {
        texts[path] = edited((below(3) === 0 ? FILES : texts)[path] ?? '', below);
        if (below(2) === 0) void room.typing(path, texts[path]);
        else await room.type(path, texts[path]);
      }
      const isAsked = below(2) === 0;
      const all = isAsked ? [...room.session.analyses()] : room.session.allLatest();
      seen += all.reduce((sum, analysis) => sum + check(analysis, room, isAsked), 0);
    }
    await room.upkeep.settled();
  }
  expect(seen).toBeGreaterThan(100);
}, 120_000);

function check({ document, costs }: Analysis, room: Room, isAsked: boolean): number {
  let seen = 0;
  for (const { at, what, value } of costs.flatMap(({ assumptions }) => assumptions)) {
    if (at === undefined || (at.uri !== undefined && !isAsked)) continue;
    const text = (at.uri === undefined ? document : room.sources.document(at.uri))?.text;
    if (text === undefined) continue;
    seen++;
    const written = text.slice(at.start, at.end);
    expect(written, `${what} = ${value} in ${document.uri}`).toMatch(/^[\d.]+$/);
    expect(value.replaceAll(',', ''), `${what} in ${document.uri}`).toContain(String(Number(written)));
  }
  return seen;
}

function edited(text: string, below: (count: number) => number): string {
  const how = below(5);
  const at = below(text.length + 1);
  if (how < 3) return text.slice(0, at) + PIECES[below(PIECES.length)] + text.slice(at);
  if (how === 3) return text.slice(0, at) + text.slice(at + below(12));
  const lines = text.split('\n');
  const [moved = ''] = lines.splice(below(lines.length), 1);
  lines.splice(below(lines.length + 1), 0, moved);
  return lines.join('\n');
}

/** Whole numbers from 0, the same each time. */
function dice(seed: number): (count: number) => number {
  let state = seed;
  return (count) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
}
