// What is the program's own is not taken for a library, and what a caller's loop waits for is not held against a helper.

import { expect, it } from 'vitest';
import { Room } from './room';

const HELPER = `from openai import OpenAI
client = OpenAI()
def ask(text):
    return client.chat.completions.create(
        model="gpt-4o-mini", max_tokens=5, messages=[{"role": "user", "content": text}]
    )
`;

async function scanned(files: Readonly<Record<string, string>>) {
  const room = new Room(files);
  await room.scan();
  return room;
}

it('finds a package that lies below pkg/', async () => {
  const main = 'import torch\nfrom own.net import Net\nnet = Net(layers=2)\nfor size in range(9):\n    net(size)\n';
  const room = await scanned({
    'a/main.py': main,
    'pkg/own/__init__.py': '',
    'pkg/own/net.py': 'class Net:\n    def __call__(self, x):\n        return x\n',
  });
  expect(room.session.latest('/p/a/main.py')?.costs ?? []).toEqual([]);
});

it('does not warn a helper of the endless loop of a chat in another file', async () => {
  const chat = 'from helper import ask\nwhile True:\n    print(ask(input("> ")))\n';
  const room = await scanned({ 'helper.py': HELPER, 'chat.py': chat });
  expect(room.latest('helper.py').costs).toHaveLength(1);
  expect(room.latest('helper.py').findings.map(({ rule }) => rule)).not.toContain('unbounded-loop');
});

it('warns of an endless loop in the file of the call', async () => {
  const room = await scanned({ 'both.py': `${HELPER}while True:\n    print(ask("go on"))\n` });
  expect(room.latest('both.py').findings.map(({ rule }) => rule)).toContain('unbounded-loop');
});
