// Parts of a prompt of which only the form is known: a number and a date are short, a name may be a page.

import { expect, test } from 'vitest';
import { workloadsOf } from './say';

const START = `import random, uuid, time, math
from datetime import datetime, date
from openai import OpenAI
client = OpenAI()
`;

function sent(prompt: string, around = ''): readonly number[] {
  const call = `client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": ${prompt}}])`;
  const [asked] = workloadsOf(`${START}${around}${around ? '    ' : ''}${call}`);
  const { promptHoles, promptNumbers, promptStamps } = asked?.request ?? {};
  return [promptHoles ?? -1, promptNumbers ?? 0, promptStamps ?? 0];
}

test.each([
  ['for i in range(100):\n', 'f"fact {i}"', 1],
  ['for i in range(n):\n', 'f"fact {i + 1}"', 1],
  ['for i, row in enumerate(rows):\n', '"fact " + str(i * 2)', 1],
  ['for i, row in enumerate(rows, 1):\n', '"fact %d" % i', 1],
  ['k = 0\nwhile k < 50:\n    k += 1\n', 'f"fact {k}"', 1],
  ['', 'f"{len(rows)} rows, {int(x)} of {round(y, 2)}"', 3],
  ['', 'f"{score:.2f} {share:.1%} {n:,} {k:03d}"', 4],
  ['', '"{:.2f} of {}".format(score, len(rows))', 2],
  ['', 'f"{random.randint(1, 6)} {time.time()} {datetime.now().year}"', 3],
  ['', 'f"{x > 3}"', 1],
])('%s %s holds %i numbers and no page', (around, prompt, numbers) => {
  expect(sent(prompt, around)).toEqual([0, numbers, 0]);
});

test.each([
  'f"{datetime.now()}"',
  'f"{datetime.now().strftime(form)}"',
  'f"{date.today().isoformat()}"',
  'f"{day:%Y-%m-%d}"',
  'f"{uuid.uuid4()}"',
  'f"{uuid.uuid4().hex}"',
])('%s is a date or an id', (prompt) => {
  expect(sent(prompt)).toEqual([0, 0, 1]);
});

test.each([
  'f"say {page}"',
  'f"say {page:>10}"',
  'f"say {page + tail}"',
  'f"say {line * 3}"',
  'f"say {random.choice(pages)}"',
])('%s may be a page', (prompt) => {
  expect(sent(prompt)).toEqual([1, 0, 0]);
});

test('one of a few words is as long as they are', () => {
  expect(sent('f"say {random.choice(["red", "green"])}"')).toEqual([0, 0, 0]);
});
