// Registries that several modules fill while they are imported, in a module of another.

import { expect, test } from 'vitest';
import { Room } from './room';

const CALL = 'from openai import OpenAI\nclient = OpenAI()\n';
const backend = (name: string, model: string) =>
  `${CALL}from .base import Backend\nclass Own(Backend, name="${name}"):\n    def ask(self, q):\n        return client.responses.create(model="${model}", input=q)\n`;
const task = (name: string, model: string) =>
  `${CALL}from registry import register\n@register\ndef ${name}():\n    client.responses.create(model="${model}", input="x")\n`;

test.each([
  [
    'of classes',
    {
      'back/__init__.py': 'from .base import Backend\nfrom . import a, b\n',
      'back/base.py':
        'class Backend:\n    known = {}\n    def __init_subclass__(cls, name=None):\n        Backend.known[name] = cls\n',
      'back/a.py': backend('a', 'gpt-4o'),
      'back/b.py': backend('b', 'gpt-4o-mini'),
      'main.py': 'from back import Backend\nfor n in ["a", "b", "a"]:\n    Backend.known[n]().ask("x")\n',
    },
    { 'back/a.py': 'gpt-4o 2 times', 'back/b.py': 'gpt-4o-mini once' },
  ],
  [
    'of functions in a list',
    {
      'registry.py': 'TASKS = []\ndef register(f):\n    TASKS.append(f)\n    return f\n',
      'a.py': task('one', 'gpt-4o'),
      'b.py': task('two', 'gpt-4o-mini'),
      'main.py': 'import a, b\nfrom registry import TASKS\nfor k in range(3):\n    for t in TASKS: t()\n',
    },
    { 'a.py': 'gpt-4o 3 times', 'b.py': 'gpt-4o-mini 3 times' },
  ],
])('%s', async (_, files, counted) => {
  const room = new Room(files);
  await room.scan();
  expect(room.counts()).toEqual(counted);
});
