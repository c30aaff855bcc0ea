// A file means the same whatever was asked before it: what a walk does in the modules that it shares is taken back.

import { expect, it } from 'vitest';
import { Room } from './room';

const SERVICE = `from openai import OpenAI

class Service:
    def __init__(self, name="desk"):
        self.name = name
        self.client = OpenAI()
        self.client.responses.create(model="gpt-5", input="warm up")

    def answer(self, text):
        return self.client.responses.create(model="gpt-5-mini", input=text)
`;

/** What `desks` holds nobody can follow: it may be services. */
const ASKS = `import service

def greet(desk):
    desk.answer("hello")

greet(desks[0])
`;

it('tells the same of a file that is asked first, last and again', async () => {
  const room = new Room({ 'service.py': SERVICE, 'first.py': ASKS, 'second.py': ASKS });
  const causes = async (path: string) => {
    await room.type(path, `${ASKS}\n# typed`);
    const via = room.session.get(`/p/${path}`)?.via ?? [];
    return via.map(({ cost }) => `${cost.workload.model?.id} ${JSON.stringify(cost.workload.times.range)}`);
  };
  const first = await causes('first.py');
  expect(first).toEqual(['gpt-5-mini {"low":0,"best":1,"high":null}']);
  expect(await causes('second.py')).toEqual(first);
  expect(await causes('first.py')).toEqual(first);
});

const TRAIN = `from openai import OpenAI
DEBUG = False

def train():
    OpenAI().responses.create(model="gpt-5", input="a")

if DEBUG:
    train()
if __name__ == "__main__":
    train()
`;

it('leaves to a module what its import does not run', async () => {
  const room = new Room({ 'train.py': TRAIN, 'app.py': '' });
  await room.type('app.py', 'import train');
  expect(room.session.get('/p/app.py')?.via).toEqual([]);
  await room.type('app.py', 'import train\nfor i in range(3):\n    train.train()');
  const via = room.session.get('/p/app.py')?.via ?? [];
  expect(via.map(({ cost }) => cost.workload.times.range.best)).toEqual([3]);
});

it('tells what stands in other files in one order, whichever was read first', async () => {
  const asks = (name: string) =>
    `from openai import OpenAI\ndef ${name}(x):\n    return OpenAI().responses.create(model="gpt-5", input=x)\n`;
  const files = {
    'left.py': asks('left'),
    'right.py': asks('right'),
    'l.py': 'import left\nleft.left("x")\n',
    'r.py': 'import right\nright.right("x")\n',
    'both.py': 'import left, right\nfor one in (left.left, right.right)[pick:]:\n    one("x")\n',
  };
  const order = async (first: string) => {
    const room = new Room(files);
    await room.type(first);
    await room.type('both.py');
    return room.session.get('/p/both.py')?.via.map(({ uri }) => uri);
  };
  expect(await order('r.py')).toEqual(['/p/left.py', '/p/right.py']);
  expect(await order('l.py')).toEqual(['/p/left.py', '/p/right.py']);
});
