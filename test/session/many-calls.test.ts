// A program that calls helpers of another file more often than each call is walked: what tells calls apart (names,
// objects and what they hold) must still be told apart, and nothing may be counted less often.

import { expect, it } from 'vitest';
import { Room } from './room';

const HELPERS = `
import openai
client = openai.OpenAI()

def log(text):
${Array.from({ length: 10 }, (_, n) => `    lib.note${n}(text)`).join('\n')}

class Asker:
    def __init__(self, options):
        self.model = options["llm"]["model"]
    def ask(self, text):
        return client.responses.create(model=self.model, input=text)

def choose(model):
    return Asker({"llm": {"model": model}})
`;

const times = (count: number, line: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => line(n)).join('\n');

it('tells models apart however often helpers were called before', async () => {
  const before = times(1200, (n) => `log("line number ${n} of the program")`);
  const calls = times(40, (n) => `choose("${n < 35 ? 'gpt-5-mini' : 'gpt-5'}").ask("question number ${n}")`);
  const room = new Room({
    'helpers.py': HELPERS,
    'main.py': `from helpers import choose, log\n${before}\n${calls}\n`,
  });
  await room.scan();
  const [cost] = room.session.get('/p/helpers.py')?.costs ?? [];
  expect(cost?.workload.times.range).toEqual({ low: 40, best: 40, high: 40 });
  expect([...(cost?.workload.model?.options ?? [])].sort()).toEqual(['gpt-5', 'gpt-5-mini']);
  expect(cost?.workload.times.certainty).toBe('likely');
});
