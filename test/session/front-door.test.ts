// A library's own repository: its examples are told as anybody's use of it, its body is followed by its own scripts.

import { expect, test } from 'vitest';
import { Room } from './room';

const INIT = 'from ._gen import gen\nfrom . import models\n';
const GEN = 'def gen(name, max_tokens=10):\n    return Grammar(name)\n';
const USE = 'from guidance import gen, models\nlm = models.OpenAI("gpt-5-mini")\nlm += "Q: " + gen("answer")\n';

async function idsOf(root: string, path: string): Promise<readonly (string | undefined)[]> {
  const files = { 'guidance/__init__.py': INIT, 'guidance/_gen.py': GEN, 'guidance/models.py': '', [path]: USE };
  const room = new Room(Object.fromEntries(Object.entries(files).map(([name, text]) => [`${root}${name}`, text])));
  await room.scan();
  return room.session.latest(`/p/${root}${path}`)?.costs.map(({ workload }) => workload.model?.id) ?? [];
}

test('an example beside the body of a library is told by what the library does', async () => {
  expect(await idsOf('guidance/', 'notebooks/chat.py')).toEqual(['gpt-5-mini']);
});

test('a package that only shares its name is followed', async () => {
  expect(await idsOf('shop/', 'chat.py')).toEqual([]);
});
